"""How many years lie between two days: the same contract gives different money under each way of counting."""

from datetime import date

from creditrights.money.ratio import Ratio


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later; the last day of the month where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year = index // 12
    month = index % 12 + 1
    return date(year, month, min(day.day, days_in_month(year, month)))


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def whole_months(start: date, end: date) -> "tuple[int, int]":
    """Full months from `start` to `end`, and the days that are left over."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, months) > end:
        months = months - 1
    return months, (end - add_months(start, months)).days


class DayCount:
    """One way of counting. `id` is its name in JSON; `a_year` turns a yearly rate into a daily one where one is shown.

    sentence  what the reader is told
    """

    def __init__(self, id: str, a_year: int, sentence: str) -> None:
        self.id = id
        self.a_year = a_year
        self.sentence = sentence

    def years(self, start: date, end: date) -> Ratio:
        """The part of a year from `start`, which counts, to `end`, which does not."""
        return Ratio((end - start).days, self.a_year)


class ActualActual(DayCount):
    """ACT/ACT (ISDA): days in a leap year by 366, the others by 365."""

    def years(self, start: date, end: date) -> Ratio:
        total = Ratio(0)
        while start < end:
            turn = min(end, date(start.year + 1, 1, 1))
            long = days_in_month(start.year, 2) == 29
            total = total + Ratio((turn - start).days, 366 if long else 365)
            start = turn
        return total


class ThirtyDayMonths(DayCount):
    """30E/360: every month has 30 days, every year 360."""

    def years(self, start: date, end: date) -> Ratio:
        days = (end.year - start.year) * 360 + (end.month - start.month) * 30 + min(end.day, 30) - min(start.day, 30)
        return Ratio(days, 360)


class ByMonths(DayCount):
    """Full months by twelve; days left over by 360."""

    def years(self, start: date, end: date) -> Ratio:
        months, days = whole_months(start, end)
        return Ratio(months, 12) + Ratio(days, 360)


class ByYears(DayCount):
    """Full years, from a day to the same day; days left over by 365."""

    def years(self, start: date, end: date) -> Ratio:
        full = whole_months(start, end)[0] // 12
        return Ratio(full) + Ratio((end - add_months(start, 12 * full)).days, 365)


ACT_360 = DayCount("360", 360, "按实际天数计息，年利率换成日利率时除以 360。")
ACT_365 = DayCount("365", 365, "按实际天数计息，年利率换成日利率时除以 365；闰年也不改成 366。")
ACT_ACT = ActualActual("实际/实际", 365, "按实际天数计息，落在闰年的天数除以 366，其余除以 365。")
THIRTY_360 = ThirtyDayMonths("30/360", 360, "每月当 30 天，一年当 360 天。")
MONTHS = ByMonths("按月", 360, "满月的按月（年利率除以 12），零头的天数除以 360。")
YEARS = ByYears("按整年", 365, "满年的按整年（对年对日），零头的天数除以 365。")

DAY_COUNTS = (ACT_360, ACT_365, ACT_ACT, THIRTY_360, MONTHS, YEARS)


def day_count(id: str) -> DayCount:
    """The one with that id; KeyError if there is none."""
    for each in DAY_COUNTS:
        if each.id == id:
            return each
    raise KeyError(id)


def days_later(day: date, days: int) -> date:
    """So many days later, or earlier where negative."""
    return date.fromordinal(day.toordinal() + days)
