"""The formula of a row in words, where a table shows what was multiplied: 10,000.00 × 0.05% × 30 天 = 150.00."""

from fractions import Fraction

from creditrights.calculators.result import Table

FORMULA = "算式"

BASES = ("基数", "本金", "未还本金", "剩余本金", "计息本金")
RATES = ("日利率", "利率", "年利率", "罚息率")
DAYS = ("天数", "日数")
AMOUNTS = ("金额", "利息", "罚息")

#: what a yearly rate may have been divided by; the daily rate comes first
DIVISORS = (("", 1), (" ÷ 360", 360), (" ÷ 365", 365))


def with_formulas(table: Table) -> Table:
    """The table with a column of formulas, where it has a base, a rate, days and an amount; otherwise as it is."""
    places = [_place(table, names) for names in (BASES, RATES, DAYS, AMOUNTS)]
    if FORMULA in table.columns or None in places:
        return table
    base, rate, days, amount = [place for place in places if place is not None]
    rows = [[*row, _formula(row[base], row[rate], row[days], row[amount])] for row in table.rows]
    if not any(row[-1] for row in rows):
        return table
    columns = [*table.columns, FORMULA]
    return Table(table.id, table.title, columns, rows, table.numeric, table.note, table.folded)


def _place(table: Table, names: tuple[str, ...]) -> int | None:
    """The column with one of these names; the amount in a table of its own may not be the base."""
    for name in names:
        if name in table.columns:
            return table.columns.index(name)
    return None


def _formula(base: str, rate: str, days: str, amount: str) -> str:
    """The formula if it comes to the amount, to the fen; else nothing: a table may round or count in another way."""
    figures = [_number(text) for text in (base, rate, days, amount)]
    if None in figures:
        return ""
    base_, rate_, days_, amount_ = [figure for figure in figures if figure is not None]
    for words, divisor in DIVISORS:
        if abs(base_ * rate_ * days_ / divisor - amount_) <= Fraction(1, 100):
            return f"{base} × {rate}{words} × {days} 天 = {amount}"
    return ""


def _number(text: str) -> Fraction | None:
    """A number or a percentage as a table shows it; None if it is neither."""
    plain = text.replace(",", "").replace("每日 ", "").replace("每年 ", "").removesuffix(" 天")
    try:
        if plain.endswith("%"):
            return Fraction(plain[:-1]) / 100
        return Fraction(plain)
    except (ValueError, ZeroDivisionError):
        return None
