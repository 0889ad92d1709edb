"""Answers that the engine computes as whole numbers: fen, hundredths of a percent, or the place of a reason in a list.

One kind of question is one row of UNITS, one way of reading it and one way of writing it.
"""

import re

from creditrights.calculators.reading import narrow, split_decimal, ungroup
from creditrights.classroom.values import Exported, Unreadable, fen_of, given_words
from creditrights.money.fen import yuan

MONEY = "money"
PERCENT = "percent"
NUMBERED = "numbered"

#: kinds that are right within a tolerance, and the unit in which the rubric states it
UNITS = {MONEY: "fen", PERCENT: "0.01%"}

#: said of an amount a hundred times too large, and of a percentage a hundred times too small
FEN_FOR_YUAN = "这个数像是写成了分：请以元为单位，例如 1,234.56。"
FRACTION_FOR_PERCENT = "这个数像是写成了小数：请写成百分数，例如 12.34%。"


def number_of(kind: str, answers: Exported, key: str) -> int:
    """An answer of a kind in UNITS as a whole number of that unit."""
    return percent_of(answers, key) if kind == PERCENT else fen_of(answers, key)


def percent_of(answers: Exported, key: str) -> int:
    """A percentage in hundredths of a percent: 12.34, "12.34%" and "１２．３４％" are 1234; more decimals are rounded."""
    value = answers[key]
    if value["type"] not in ("str", "int", "float"):
        raise Unreadable(f'{key} 给的是 {given_words(value)}，请写成百分数，例如 12.34%。')
    text = ungroup(narrow(value["text"]).removesuffix("%").strip()) if len(value["text"]) <= 40 else None
    number = split_decimal(text) if text is not None else None
    if number is None:
        raise Unreadable(f'{key} 填的是“{value["text"][:40]}”，读不成百分数。请写成 12.34% 这样。')
    digits, places = number
    scale: int = 10**places
    return (2 * digits * 100 + scale) // (2 * scale)


def place_of(answers: Exported, key: str, count: int) -> int:
    """The number of one of `count` listed statements."""
    value = answers[key]
    text = narrow(value["text"]).strip() if value["type"] in ("str", "int") else ""
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= count):
        raise Unreadable(f"{key} 填的是 {given_words(value)}，请填一个号码，1 到 {count}。")
    return int(text)


def wrong_unit(kind: str, given: int, right: int, tolerance: int) -> "tuple[str, str] | None":
    """The slip and its sentence where an answer is right but for its unit."""
    if kind == MONEY and abs(given - right * 100) <= tolerance * 100:
        return "fen-for-yuan", FEN_FOR_YUAN
    if kind == PERCENT and abs(given * 100 - right) <= tolerance + 50:
        return "fraction-for-percent", FRACTION_FOR_PERCENT
    return None


def shown(kind: str, number: int) -> str:
    """A computed answer with its unit, as the instructor reads it."""
    if kind == MONEY:
        return f"{yuan(number)} 元"
    return f"{percent_text(number)}%" if kind == PERCENT else str(number)


def percent_text(hundredths: int) -> str:
    """1230 as 12.30."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def forms(kind: str, number: int) -> list[str]:
    """A computed answer in each way in which it might stand in a notebook; none where any small number would do."""
    if kind == MONEY:
        plain = f"{number // 100}.{number % 100:02d}"
        return [yuan(number), plain, plain.rstrip("0").rstrip("."), str(number)]
    if kind == PERCENT:
        plain = percent_text(number)
        fraction = f"0.{number:04d}" if number < 10_000 else plain
        return [plain, plain.rstrip("0").rstrip(".") + "%", fraction, fraction.rstrip("0")]
    return []


def stands_in(text: str, kind: str, number: int) -> bool:
    """Whether a computed answer is written in a text, by itself and not as a part of a longer number."""
    return any(
        re.search(rf"(?<![\w.,]){re.escape(form)}(?!\w)", text, re.ASCII)
        for form in forms(kind, number)
        if form in text
    )
