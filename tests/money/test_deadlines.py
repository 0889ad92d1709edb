"""Periods of time: which day is the last, on both sides of it, and that each number is one the law names."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.handwritten import read_table
from creditrights.law.registry import registry
from creditrights.money.deadlines import LONGEST_HOLIDAY, is_open, moved, period, shown, weekday
from tests.house.test_house_rules import is_named

IDS = sorted(read_table("time-limits"))
UNITS = {"日": "日", "月": "月", "年": "年"}
any_day = st.dates(date(2015, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize("id", IDS)
def test_the_number_of_a_period_is_named_by_a_provision_it_stands_on(id):
    each = period(id)
    provisions = [registry().cite(key).provision for key in each.cites]
    words = " ".join(text for provision in provisions for text in [*provision.quotes, provision.gist])
    assert is_named(each.number, UNITS[each.unit], words), words
    assert all(registry().cite(key) for key in each.counted_by)


@pytest.mark.parametrize(
    ("id", "start", "last"),
    [
        ("answer", date(2026, 11, 12), date(2026, 11, 27)),
        ("order-objection", date(2026, 12, 20), date(2027, 1, 4)),
        ("appeal", date(2024, 2, 15), date(2024, 3, 1)),
        ("appeal-ruling", date(2026, 11, 12), date(2026, 11, 22)),
        ("preservation", date(2026, 1, 30), date(2026, 3, 1)),
        ("limitation", date(2023, 5, 20), date(2026, 5, 20)),
        ("limitation", date(2024, 2, 29), date(2027, 2, 28)),
        ("limitation-longest", date(2024, 2, 29), date(2044, 2, 29)),
        ("enforcement", date(2024, 11, 30), date(2026, 11, 30)),
        ("guarantee", date(2026, 8, 31), date(2027, 2, 28)),
        ("record", date(2026, 11, 14), date(2031, 11, 14)),
    ],
)
def test_the_first_day_does_not_count_and_months_end_on_the_same_day_or_the_last_of_the_month(id, start, last):
    assert period(id).last_day(start) == last


@given(any_day)
def test_fifteen_days_are_the_fifteen_after_the_first(day):
    days = [day + timedelta(days=number) for number in range(1, 16)]
    assert period("answer").last_day(day) == days[-1]


@given(any_day)
def test_three_years_end_on_the_same_day_of_the_calendar(day):
    year = day.year + 3
    expected = date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))
    assert period("limitation").last_day(day) == expected


@given(any_day)
def test_a_weekend_moves_a_last_day_to_monday_and_nothing_else_moves_it(day):
    assert weekday(day) == "周" + "一二三四五六日"[day.weekday()]
    later = moved(day)
    assert later.weekday() < 5
    assert (later - day).days == {5: 2, 6: 1}.get(day.weekday(), 0)
    assert (("顺延" in shown(day)) == (day.weekday() >= 5)) and day.isoformat() in shown(day)


@given(any_day)
def test_a_period_is_open_on_its_last_day_and_closed_only_when_no_holiday_could_have_moved_it(last):
    assert is_open(last, last) is True
    assert is_open(last, moved(last)) is True
    day_after = moved(last) + timedelta(days=1)
    assert is_open(last, day_after) is None
    assert is_open(last, last + timedelta(days=LONGEST_HOLIDAY)) is None
    assert is_open(last, last + timedelta(days=LONGEST_HOLIDAY + 1)) is False
