"""What a student may ask before handing in: how will my answers be read? It knows nothing of right or wrong."""

from creditrights.calculators.reading import read_day
from creditrights.classroom.inside.cells import export
from creditrights.classroom.values import LETTERS, Unreadable, exported, fen_of, is_blank
from creditrights.money.fen import yuan

#: a text no longer than this is repeated
SHORT = 10


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
    if read[key]["type"] == "str" and all(each in LETTERS + "、, " for each in text.upper()):
        return f"选 {'、'.join(each for each in text.upper() if each in LETTERS)}"
    day = read_day(text) if read[key]["type"] == "str" and len(text) <= 40 else None
    if day is not None:
        return f"读作 {day.isoformat()} 这一天"
    try:
        fen = fen_of(read, key)
        count = f"（该填个数的题，读作 {fen // 100}）" if text.strip().isdecimal() else ""
        return f"读作 {yuan(fen)} 元{count}"
    except Unreadable as error:
        if read[key]["type"] != "str":
            return str(error)
        repeated = f"“{text.strip()}”" if len(text) <= SHORT else ""
        return f"读作文字，{len(text)} 个字{repeated}（如果这里该填金额，请写成 1,234.56 这样）"
