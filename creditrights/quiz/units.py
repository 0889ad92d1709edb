"""What is asked for as a number: fen, hundredths of a percent, or a day; one way to read each and one to show it."""

from datetime import date

from creditrights.calculators.fields import read_fen
from creditrights.calculators.reading import narrow, read_day, split_decimal, ungroup
from creditrights.money.fen import yuan

MONEY = "money"
PERCENT = "percent"
DAY = "day"

KINDS = (MONEY, PERCENT, DAY)
#: how far an answer may be off, in the unit of its kind, where the table says nothing
TOLERANCES = {MONEY: 2, PERCENT: 2, DAY: 0}
#: what stands behind the box to type in
SUFFIXES = {MONEY: "元", PERCENT: "%", DAY: ""}
#: how to write an answer, as the end of a sentence
HOW = {
    MONEY: "请写成元，例如 1,234.56。",
    PERCENT: "请写成百分数，例如 12.34%。",
    DAY: "请写成日期，例如 2026-03-09。",
}

#: said of an amount a hundred times too large, and of a percentage a hundred times too small
FEN_FOR_YUAN = "这个数像是写成了分：请以元为单位，例如 1,234.56。"
FRACTION_FOR_PERCENT = "这个数像是写成了小数：请写成百分数，例如 12.34%。"


def read(kind: str, text: str) -> "int | None":
    """An answer as a whole number of its unit; a day as its number in the calendar. None if it cannot be read."""
    if kind == DAY:
        day = read_day(text)
        return None if day is None else day.toordinal()
    if kind == PERCENT:
        return hundredths(text)
    return read_fen(text)


def hundredths(text: str) -> "int | None":
    """A percentage in hundredths of a percent: 12.34, "12.34%" and "１２．３４％" are 1234; more decimals are rounded."""
    plain = narrow(text)
    if plain.endswith("%"):
        plain = plain[:-1]
    ungrouped = ungroup(plain.strip(" "))
    number = None if ungrouped is None or len(plain) > 40 else split_decimal(ungrouped)
    if number is None:
        return None
    digits, places = number
    scale: int = 10**places
    return (2 * digits * 100 + scale) // (2 * scale)


def percent_text(number: int) -> str:
    """1230 as 12.30."""
    rest = number % 100
    return str(number // 100) + "." + ("0" if rest < 10 else "") + str(rest)


def shown(kind: str, number: int) -> str:
    """An answer with its unit."""
    if kind == DAY:
        return date.fromordinal(number).isoformat()
    return yuan(number) + " 元" if kind == MONEY else percent_text(number) + "%"


def wrong_unit(kind: str, given: int, right: int, tolerance: int) -> "tuple[str, str] | None":
    """The slip and its sentence where an answer is right but for its unit."""
    if kind == MONEY and abs(given - right * 100) <= tolerance * 100:
        return "fen-for-yuan", FEN_FOR_YUAN
    if kind == PERCENT and abs(given * 100 - right) <= tolerance + 50:
        return "fraction-for-percent", FRACTION_FOR_PERCENT
    return None
