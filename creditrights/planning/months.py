"""Calendar months as whole numbers, so that a plan can count them."""

from datetime import date

from creditrights.money.daycount import add_months, days_in_month


def month_number(year: int, month: int) -> int:
    """January of the year 1 is 12, the month after it 13, and so on."""
    return year * 12 + month - 1


def month_text(number: int) -> str:
    """As a reader writes it, e.g. 2027-02."""
    month = number % 12 + 1
    return str(number // 12) + ("-0" if month < 10 else "-") + str(month)


def first_day(number: int) -> date:
    """The first day of the month."""
    return date(number // 12, number % 12 + 1, 1)


def day_in(number: int, day: int) -> date:
    """That day of the month, or its last day where it has no such day."""
    first = first_day(number)
    return date(first.year, first.month, min(day, days_in_month(first.year, first.month)))


def month_after(day: date) -> int:
    """The month that begins after a day."""
    later = add_months(day, 1)
    return month_number(later.year, later.month)
