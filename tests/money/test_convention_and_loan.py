"""Days, fractions and the plan of a loan."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.money.convention import BOTH_ENDS, DOWN, EACH_DAY, EACH_ITEM, EACH_LINE, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365, add_months
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from tests.strategies import conventions, days, loans

DAILY = Rate(Ratio(5, 10000), "日")


def loan(principal_fen=1_000_000, rate=DAILY, drawn=date(2026, 3, 1), due_days=(date(2026, 3, 31),), **more):
    return Loan(principal_fen, rate, drawn, list(due_days), Ratio(1, 2), **more)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 20), 1, date(2027, 1, 20)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 5, 20), 0, date(2026, 5, 20)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day, months, expected):
    assert add_months(day, months) == expected


@given(days, st.integers(0, 120))
def test_months_are_added_as_the_calendar_has_them(day, months):
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    assert add_months(day, months) == date(year, month, min(day.day, last))


def test_a_yearly_rate_is_divided_by_the_basis_a_monthly_one_by_30_a_daily_one_not_at_all():
    basis_365 = Convention(ACT_365)
    assert Rate(Ratio(18, 100), "年").daily(Convention(ACT_360)) == Ratio(5, 10000)
    assert Rate(Ratio(73, 1000), "年").daily(basis_365) == Ratio(2, 10000)
    assert Rate(Ratio(15, 1000), "月").daily(basis_365) == Ratio(5, 10000)
    assert DAILY.daily(basis_365) == Ratio(5, 10000)


def test_a_daily_rate_a_year_depends_on_the_basis():
    # 0.05 % × 360 = 18 %, × 365 = 18.25 %
    assert DAILY.yearly(Convention(ACT_360)) == Ratio(18, 100)
    assert DAILY.yearly(Convention(ACT_365)) == Ratio(1825, 10000)


def test_one_thing_gives_three_figures_by_where_it_is_rounded():
    # 333.33 yuan at 0.05 % a day is 16.6665 fen a day; 30 days are 499.995 fen.
    base = 33_333
    assert Convention(step=EACH_LINE).interest(base, DAILY, date(2026, 3, 1), date(2026, 3, 31)) == 500
    assert Convention(step=EACH_DAY).interest(base, DAILY, date(2026, 3, 1), date(2026, 3, 31)) == 17 * 30
    assert Convention(step=EACH_ITEM).interest(base, DAILY, date(2026, 3, 1), date(2026, 3, 31)) == Ratio(499_995, 1000)
    assert Convention(step=EACH_LINE, rounding=DOWN).interest(base, DAILY, date(2026, 3, 1), date(2026, 3, 31)) == 499
    assert (
        Convention(step=EACH_DAY, rounding=DOWN).interest(base, DAILY, date(2026, 3, 1), date(2026, 3, 31)) == 16 * 30
    )


def test_another_basis_changes_nothing_else():
    convention = Convention(ACT_360, BOTH_ENDS, DOWN, EACH_DAY).with_basis(ACT_365)
    assert (convention.basis, convention.ends, convention.rounding, convention.step) == (
        ACT_365,
        BOTH_ENDS,
        DOWN,
        EACH_DAY,
    )


def test_a_convention_tells_all_three_of_its_switches():
    told = "".join(Convention(ACT_365, BOTH_ENDS, DOWN, EACH_DAY).sentences())
    assert all(word in told for word in ("365", "首尾都算", "截尾", "一天的利息"))


def test_principal_parts_are_equal_and_what_does_not_divide_is_in_the_last():
    due = [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]
    assert loan(1_000, due_days=due).principal_parts() == [333, 333, 334]
    assert loan(999, due_days=due).principal_parts() == [333, 333, 333]


@given(loans(), conventions)
def test_the_plan_repays_the_principal_and_never_charges_a_day_twice(a_loan, convention):
    plan = a_loan.schedule(convention)
    assert sum(each.principal_fen for each in plan) == a_loan.principal_fen
    extra = 1 if convention.ends == BOTH_ENDS else 0
    assert sum(each.days for each in plan) == (a_loan.due_days[-1] - a_loan.drawn).days + extra
    assert [each.start for each in plan[1:]] == [each.due for each in plan[:-1]]


@given(loans())
def test_the_plan_charges_each_day_on_what_is_outstanding_that_day(a_loan):
    """Against a walk through every day, summed exactly."""
    convention = Convention(step=EACH_ITEM)
    daily = a_loan.rate.daily(convention)
    part = a_loan.principal_fen // len(a_loan.due_days)
    for number, instalment in enumerate(a_loan.schedule(convention)):
        fen_days, day = 0, instalment.start
        while day < instalment.due:
            fen_days += a_loan.principal_fen - part * number
            day += timedelta(days=1)
        assert instalment.interest_fen == (daily * fen_days).half_up()


# -- published examples ----------------------------------------------------------------------------------------------


def test_published_ten_thousand_at_4_in_ten_thousand_a_day_over_twelve_times_thirty_days():
    """A worked example published at csai.cn/wenda/1025119 (微粒贷, 每期等本): total 780, 120 first, 110 second, 10 last."""
    drawn = date(2026, 1, 1)
    due = [drawn + timedelta(days=30 * number) for number in range(1, 13)]
    plan = loan(1_000_000, Rate(Ratio(4, 10000), "日"), drawn, due).schedule(Convention())
    interest = [each.interest_fen for each in plan]
    assert (interest[0], interest[1], interest[-1]) == (120_00, 110_00, 10_00)
    assert sum(interest) == 780_00


def test_published_ten_thousand_at_5_in_ten_thousand_a_day_is_150_for_30_days_and_155_for_31():
    """A worked example published at 44.wendadaohang.com (微粒贷按日计息)."""
    thirty = loan(drawn=date(2026, 3, 1), due_days=[date(2026, 3, 31)]).schedule(Convention())
    thirty_one = loan(drawn=date(2026, 3, 1), due_days=[date(2026, 4, 1)]).schedule(Convention())
    assert (thirty[0].days, thirty[0].interest_fen) == (30, 150_00)
    assert (thirty_one[0].days, thirty_one[0].interest_fen) == (31, 155_00)
