"""Texts of a result as the cells of a sheet: numbers, days and text; nothing that a spreadsheet would run or refuse."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

#: a cell beginning with one of these may be taken for a formula by a spreadsheet
RISKY = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

MONEY_FORMAT = "#,##0.00"
WHOLE_FORMAT = "0"
DAY_FORMAT = "yyyy-mm-dd"

_NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
_PERCENT = re.compile(r"-?\d+(\.\d+)?%")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: control characters, halves of characters, marks that turn the direction of writing, and what XML refuses
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

#: a spreadsheet keeps no more of a number; beyond this a number stays text
MOST_DIGITS = 15
#: a cell of a spreadsheet holds no more
LONGEST = 32_000


@dataclass(frozen=True)
class Cell:
    """What goes into one cell: a value, and the number format where it is not text."""

    value: str | int | Decimal | date
    format: str = ""

    @property
    def risky(self) -> bool:
        """Whether it is text that a spreadsheet might take for a formula."""
        return isinstance(self.value, str) and self.value.startswith(RISKY)


def clean(text: str) -> str:
    """The text without control characters; tabs and the ends of lines become spaces."""
    return _UNSEEN.sub("", re.sub(r"[\t\n\r]+", " ", text))[:LONGEST]


def cell(text: str, numeric: bool = False) -> Cell:
    """A text of a table as a cell: a day as a day; in a column of numbers, numbers as numbers.

    An amount is a Decimal of its own two decimals, never a float.
    """
    plain = clean(text)
    if _DAY.fullmatch(plain):
        try:
            return Cell(date.fromisoformat(plain), DAY_FORMAT)
        except ValueError:
            return Cell(plain)
    if numeric and sum(character.isdigit() for character in plain) <= MOST_DIGITS:
        if _PERCENT.fullmatch(plain):
            return percent_cell(plain)
        if _NUMBER.fullmatch(plain):
            return number_cell(plain)
    return Cell(plain)


def number_cell(plain: str) -> Cell:
    """A number: whole ones as such, the others with the decimals they are written with."""
    digits = plain.replace(",", "")
    _, point, decimals = digits.partition(".")
    if not point:
        return Cell(int(digits), WHOLE_FORMAT)
    return Cell(Decimal(digits), MONEY_FORMAT if len(decimals) == 2 else "#,##0." + "0" * len(decimals))


def percent_cell(plain: str) -> Cell:
    """A percentage as the number it is, shown with the decimals it is written with."""
    digits = plain[:-1]
    _, _, decimals = digits.partition(".")
    return Cell(Decimal(digits).scaleb(-2), ("0." + "0" * len(decimals) if decimals else "0") + "%")


def money_cell(fen: int) -> Cell:
    """Whole fen as yuan."""
    return Cell(Decimal(fen).scaleb(-2), MONEY_FORMAT)
