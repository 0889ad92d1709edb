"""Every way of counting, by hand and against itself."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.money.convention import BOTH_ENDS, EACH_ITEM, Convention, Rate
from creditrights.money.daycount import (
    ACT_360,
    ACT_365,
    ACT_ACT,
    DAY_COUNTS,
    MONTHS,
    THIRTY_360,
    YEARS,
    add_months,
    day_count,
    days_later,
    whole_months,
)
from creditrights.money.ratio import Ratio

days = st.dates(date(1999, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("count", "start", "end", "years"),
    [
        (ACT_360, date(2024, 1, 31), date(2024, 7, 15), Ratio(166, 360)),
        (ACT_365, date(2024, 1, 1), date(2025, 1, 1), Ratio(366, 365)),
        # 2023-12-20 to 2024-01-01 are 12 days of a common year, then 60 of a leap year.
        (ACT_ACT, date(2023, 12, 20), date(2024, 3, 1), Ratio(12, 365) + Ratio(60, 366)),
        (THIRTY_360, date(2026, 1, 31), date(2026, 2, 28), Ratio(28, 360)),
        (THIRTY_360, date(2026, 2, 28), date(2026, 3, 31), Ratio(32, 360)),
        (MONTHS, date(2026, 1, 31), date(2026, 2, 28), Ratio(1, 12)),
        (MONTHS, date(2026, 3, 20), date(2026, 5, 25), Ratio(2, 12) + Ratio(5, 360)),
        (YEARS, date(2013, 6, 20), date(2018, 6, 20), Ratio(5)),
        (YEARS, date(2024, 2, 29), date(2026, 2, 28), Ratio(2)),
        (YEARS, date(2024, 2, 29), date(2025, 3, 1), Ratio(1) + Ratio(1, 365)),
    ],
)
def test_the_part_of_a_year(count, start, end, years):
    assert count.years(start, end) == years


@pytest.mark.parametrize("count", [ACT_360, ACT_365, ACT_ACT], ids=lambda count: count.id)
@given(st.lists(days, min_size=3, max_size=3))
def test_actual_days_can_be_split_anywhere(count, three):
    start, middle, end = sorted(three)
    assert count.years(start, middle) + count.years(middle, end) == count.years(start, end)


@pytest.mark.parametrize("count", DAY_COUNTS, ids=lambda count: count.id)
@given(days, st.integers(0, 3000))
def test_a_later_end_never_shortens_the_time(count, start, length):
    end = start + timedelta(days=length)
    assert count.years(start, start) == 0
    assert count.years(start, end + timedelta(days=1)) >= count.years(start, end)
    assert abs_ratio(count.years(start, end) - Ratio(length, 365)) <= Ratio(length, 365) * Ratio(3, 100) + Ratio(4, 365)


def abs_ratio(ratio):
    return ratio if ratio >= 0 else -ratio


@given(days, days)
def test_months_and_days_add_up_to_the_end(first, second):
    start, end = sorted((first, second))
    months, left = whole_months(start, end)
    assert 0 <= left <= 30
    assert add_months(start, months) + timedelta(days=left) == end


@given(days, st.integers(-4000, 4000))
def test_days_later_is_what_the_calendar_says(day, number):
    assert days_later(day, number) == day + timedelta(days=number)


def test_each_way_of_counting_is_found_by_its_id():
    assert [day_count(each.id) for each in DAY_COUNTS] == list(DAY_COUNTS)
    with pytest.raises(KeyError):
        day_count("366")


# -- rates over time -------------------------------------------------------------------------------------------------


def test_a_monthly_rate_is_taken_by_months_or_by_thirty_days():
    monthly = Rate(Ratio(128, 10000), "月")
    start, end = date(2026, 1, 31), date(2026, 2, 28)
    assert Convention(MONTHS).interest(450_000_00, monthly, start, end) == 5760_00
    assert Convention(ACT_365).interest(450_000_00, monthly, start, end) == 5376_00
    assert monthly.yearly(Convention(MONTHS)) == Ratio(1536, 10000)


def test_counting_both_ends_adds_one_day_to_the_whole():
    convention = Convention(ACT_365, BOTH_ENDS, step=EACH_ITEM)
    start, end = date(2026, 1, 1), date(2026, 1, 31)
    assert convention.days(start, end) == 31
    assert convention.past_last(end) == date(2026, 2, 1)
    assert Convention().past_last(end) == end
    yearly = Rate(Ratio(365, 1000), "年")
    assert convention.interest(1000_00, yearly, start, convention.past_last(end)) == Ratio(31_00)


def test_a_penalty_rate_is_a_multiple_of_the_rate_in_its_own_unit():
    rate = Rate(Ratio(5, 10000), "日").times(Ratio(3, 2))
    assert (rate.value, rate.per) == (Ratio(75, 100000), "日")
