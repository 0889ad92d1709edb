"""What a student may ask before handing in: how will my answers be read? It knows nothing of right or wrong."""

from collections.abc import Mapping

from creditrights.calculators.reading import read_day
from creditrights.classroom.inside.cells import export
from creditrights.classroom.numbers import NUMBERED, number_of
from creditrights.classroom.values import LETTERS, Unreadable, exported, given_words, is_blank
from creditrights.money.fen import yuan
from creditrights.quiz.units import MONEY, PERCENT, percent_text

#: a text no longer than this is repeated
SHORT = 10


def readable(answers: object, kinds: Mapping[str, str] | None = None) -> str:
    """One line an answer: the amount, the letter or the length of the text that it is read as.

    kinds  answer key → kind, for those that are not an amount, a letter or a text
    """
    listed = export(answers)
    if listed is None:
        return "answers 应当是一个字典：answers = {…}。"
    read = exported(listed)
    return (
        "\n".join(f"{key}：{_read(read, key, (kinds or {}).get(key, MONEY))}" for key in read) or "answers 还是空的。"
    )


def _read(read: dict[str, dict[str, str]], key: str, kind: str) -> str:
    if is_blank(read, key):
        return "没有填"
    text = read[key]["text"]
    if kind == NUMBERED:
        return f"选第 {text.strip()} 项" if text.strip().isdecimal() else f"{given_words(read[key])}，这里要填一个号码"
    if read[key]["type"] == "str" and all(each in LETTERS + "、, " for each in text.upper()):
        return f"选 {'、'.join(each for each in text.upper() if each in LETTERS)}"
    day = read_day(text) if read[key]["type"] == "str" and len(text) <= 40 else None
    if day is not None and kind == MONEY:
        return f"读作 {day.isoformat()} 这一天"
    try:
        number = number_of(kind, read, key)
        if kind == PERCENT:
            return f"读作 {percent_text(number)}%"
        count = f"（该填个数的题，读作 {number // 100}）" if text.strip().isdecimal() else ""
        return f"读作 {yuan(number)} 元{count}"
    except Unreadable as error:
        if read[key]["type"] != "str" or kind == PERCENT:
            return str(error)
        repeated = f"“{text.strip()}”" if len(text) <= SHORT else ""
        return f"读作文字，{len(text)} 个字{repeated}（如果这里该填金额，请写成 1,234.56 这样）"
