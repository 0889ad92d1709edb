"""Periods of time: how many days, months or years the law sets, and which day is the last.

The first day does not count; months and years end on the same day of the month, or on its last one (民法典第201、202条;
民事诉讼法第85条). A last day that is a 法定休假日 moves to the first day after it. Here Saturdays and Sundays are seen;
public holidays, and weekends that are worked in exchange, are announced year by year and are not in this program.
"""

from datetime import date

from creditrights.money.daycount import add_months, days_later
from creditrights.plain import Row
from creditrights.tables import load

DAYS = "日"
MONTHS = "月"
YEARS = "年"

#: a last day may move by as much as the longest public holidays; within this many days the answer is not certain
LONGEST_HOLIDAY = 10

_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")

#: how days are counted, by the text that governs the period
COUNTED_BY = {
    "procedure": ("civil-procedure-law-2023:85",),
    "civil": ("civil-code:201", "civil-code:202", "civil-code:203"),
}


class LegalPeriod:
    """A period that the law sets: a number and a unit.

    counted_by  the provisions that say how its days are counted
    """

    def __init__(self, id: str, row: Row) -> None:
        self.id = id
        self.title = row.text("title")
        self.number = row.whole("number")
        self.unit = row.text("unit")
        self.cites = tuple(row.texts("cites"))
        self.counted_by = COUNTED_BY[row.text("law")]

    def last_day(self, start: date) -> date:
        """The last day, before any holiday moves it.

        >>> period("answer").last_day(date(2026, 11, 12))
        datetime.date(2026, 11, 27)
        >>> period("guarantee").last_day(date(2026, 8, 31))      # February has no 31st
        datetime.date(2027, 2, 28)
        """
        if self.unit == DAYS:
            return days_later(start, self.number)
        return add_months(start, self.number * (12 if self.unit == YEARS else 1))

    def words(self) -> str:
        """As a reader says it: 15 日, 6 个月, 3 年."""
        return str(self.number) + " " + ("个月" if self.unit == MONTHS else self.unit)


_PERIODS: "dict[str, LegalPeriod]" = {}


def period(id: str) -> LegalPeriod:
    """The period called `id` in data/time_limits.toml; read once."""
    if id not in _PERIODS:
        _PERIODS[id] = LegalPeriod(id, Row("time-limits", load("time-limits")).row(id))
    return _PERIODS[id]


def weekday(day: date) -> str:
    """周一 to 周日."""
    return _WEEKDAYS[(day.toordinal() + 6) % 7]


def moved(last: date) -> date:
    """Where a last day moves if it is a Saturday or a Sunday: to Monday. Public holidays are not looked up."""
    place = (last.toordinal() + 6) % 7
    return days_later(last, 7 - place) if place >= 5 else last


def is_open(last: date, on: date) -> bool | None:
    """Whether a period is still open on a day: yes, no, or not certain because a public holiday may have moved its end."""
    if on <= moved(last):
        return True
    return None if on <= days_later(last, LONGEST_HOLIDAY) else False


def shown(last: date) -> str:
    """The last day with its weekday, and where a weekend moves it."""
    text = last.isoformat() + "（" + weekday(last) + "）"
    if moved(last) != last:
        text = text + "，遇周末一般顺延到 " + moved(last).isoformat() + "（" + weekday(moved(last)) + "）"
    return text
