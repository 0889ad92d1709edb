"""What a student may ask before handing in: how will my answers be read? It knows nothing of right or wrong."""

from creditrights.classroom.inside.cells import export
from creditrights.classroom.values import LETTERS, Unreadable, exported, fen_of, is_blank
from creditrights.money.fen import yuan


def readable(answers: object) -> str:
    """One line an answer: the amount, the letter or the length of the text that it is read as."""
    listed = export(answers)
    if listed is None:
        return "answers 应当是一个字典：answers = {…}。"
    read = exported(listed)
    return "\n".join(f"{key}：{_read(read, key)}" for key in read) or "answers 还是空的。"


def _read(read: dict[str, dict[str, str]], key: str) -> str:
    if is_blank(read, key):
        return "没有填"
    text = read[key]["text"]
    if read[key]["type"] == "str" and len(text) == 1 and text.upper() in LETTERS:
        return f"选 {text.upper()}"
    try:
        return f"读作 {yuan(fen_of(read, key))} 元"
    except Unreadable as error:
        if read[key]["type"] != "str":
            return str(error)
        return f"读作文字，{len(text)} 个字（如果这里该填金额，请写成 1,234.56 这样）"
