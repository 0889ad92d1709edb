"""Answers that the engine computes as whole numbers: fen, hundredths of a percent, or the place of a reason in a list.

One kind of question is one row of UNITS, one way of reading it and one way of writing it.
"""

import re

from creditrights.calculators.reading import narrow
from creditrights.classroom.values import Exported, Unreadable, fen_of, given_words
from creditrights.money.fen import yuan
from creditrights.quiz.units import MONEY, PERCENT, hundredths, percent_text

NUMBERED = "numbered"

#: kinds that are right within a tolerance, and the unit in which the rubric states it
UNITS = {MONEY: "fen", PERCENT: "0.01%"}


def number_of(kind: str, answers: Exported, key: str) -> int:
    """An answer of a kind in UNITS as a whole number of that unit."""
    return percent_of(answers, key) if kind == PERCENT else fen_of(answers, key)


def percent_of(answers: Exported, key: str) -> int:
    """A percentage in hundredths of a percent: 12.34, "12.34%" and "１２．３４％" are 1234; more decimals are rounded."""
    value = answers[key]
    if value["type"] not in ("str", "int", "float"):
        raise Unreadable(f"{key} 给的是 {given_words(value)}，请写成百分数，例如 12.34%。")
    number = hundredths(value["text"])
    if number is None:
        raise Unreadable(f"{key} 填的是“{value['text'][:40]}”，读不成百分数。请写成 12.34% 这样。")
    return number


def place_of(answers: Exported, key: str, count: int) -> int:
    """The number of one of `count` listed statements."""
    value = answers[key]
    text = narrow(value["text"]).strip() if value["type"] in ("str", "int") else ""
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and 1 <= int(text) <= count):
        raise Unreadable(f"{key} 填的是 {given_words(value)}，请填一个号码，1 到 {count}。")
    return int(text)


def shown(kind: str, number: int) -> str:
    """A computed answer with its unit, as the instructor reads it."""
    if kind == MONEY:
        return f"{yuan(number)} 元"
    return f"{percent_text(number)}%" if kind == PERCENT else str(number)


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
