"""Reads what the child wrote down as the answer to one question. Types are told apart here, in the parent."""

from creditrights.calculators.fields import read_fen
from creditrights.calculators.reading import narrow
from creditrights.classroom.text import clean

#: how the statements of a choice are called
LETTERS = "ABCDEFGH"

Exported = dict[str, dict[str, str]]


class Unreadable(ValueError):
    """The answer cannot be read; the message says what was given and how to write it."""


def exported(answers: list[dict[str, str]] | None) -> Exported:
    """Answer key → {"type", "text"}; the last one of a key wins, as in a dictionary."""
    return {clean(each["key"]): {"type": each["type"], "text": clean(each["text"])} for each in answers or []}


def is_blank(answers: Exported, key: str) -> bool:
    """Whether nothing was written: no such key, None, or only spaces."""
    value = answers.get(key)
    return value is None or value["type"] == "NoneType" or (value["type"] == "str" and not value["text"].strip())


def fen_of(answers: Exported, key: str) -> int:
    """An amount of yuan in whole fen: a text such as 1,234.56, or a number. True is not 1."""
    value = answers[key]
    kind, text = value["type"], value["text"]
    if kind == "float":
        return _fen_of_float(text)
    if kind not in ("str", "int"):
        raise Unreadable(f'{key} 给的是 {given_words(value)}，请写成元，例如 "1,234.56"。')
    fen = read_fen(text) if len(text) <= 40 else None
    if fen is None:
        raise Unreadable(f'{key} 填的是“{text[:40]}”，读不成金额。请写成元，最多两位小数，例如 "1,234.56"。')
    return fen


def letter_of(answers: Exported, key: str, count: int) -> str:
    """The letter of a choice; small and full-width letters are taken as meant."""
    value = answers[key]
    letter = narrow(value["text"]).strip().upper() if value["type"] == "str" else ""
    if len(letter) != 1 or letter not in LETTERS[:count]:
        raise Unreadable(f"{key} 填的是 {given_words(value)}，请填一个字母，{LETTERS[0]} 到 {LETTERS[count - 1]}。")
    return letter


def text_of(answers: Exported, key: str) -> str:
    """A text; numbers and other things are shown as they were written."""
    return answers[key]["text"]


def _fen_of_float(text: str) -> int:
    """A number of yuan to the nearest fen; what is not finite or not sensible is refused."""
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not 0 <= number < 1e12:
        raise Unreadable(f'填的是 {text[:40]}，不是金额。请写成元，例如 "1,234.56"。')
    return round(number * 100)


def given_words(value: dict[str, str]) -> str:
    """What was given, its type in words."""
    words = {"bool": "真假值", "object": "一个对象", "str": "文字", "NoneType": "空值"}
    return f"{words.get(value['type'], value['type'])}“{value['text'][:40]}”"
