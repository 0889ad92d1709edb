"""Interest across changes of the rate, against a walk through every day in decimals."""

import tomllib
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, localcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import creditrights
from creditrights.money.convention import (
    AT_THE_END,
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    ON_THE_DAY,
    THE_DAY_AFTER,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, add_months
from creditrights.money.rates import FIVE_YEARS, LPR_FIRST, ONE_YEAR, lpr, lpr_and_before
from creditrights.money.ratio import Ratio
from creditrights.money.varying import DAILY, Interest, across, fixed

ROWS = tomllib.loads((Path(creditrights.__file__).parent / "money/data/rates.toml").read_text(encoding="utf-8"))
NONE = Ratio(0)


def oracle(
    base: Decimal, start: date, end: date, term: str, times: Decimal, points: Decimal, year: int, step, mode, late
):
    """Fen: every day's rate read off the file's rows; days of one rate are gathered only to be rounded together."""
    column = {ONE_YEAR: 1, FIVE_YEARS: 2}[term]
    rows = [row.split() for row in ROWS["lpr"]["rows"]]
    runs: list[list] = []
    day = start
    while day < end:
        known = day - timedelta(days=1) if late else day
        rate = next(row[column] for row in reversed(rows) if row[0] <= known.isoformat())
        if not runs or runs[-1][0] != rate:
            runs.append([rate, 0])
        runs[-1][1] += 1
        day += timedelta(days=1)
    rounding = ROUND_DOWN if mode == DOWN else ROUND_HALF_UP
    with localcontext(Context(prec=60)):
        total = Decimal(0)
        for rate, days in runs:
            daily = base * (Decimal(rate) + points) * times / 100 / year
            if step == EACH_DAY:
                daily = daily.quantize(Decimal(1), rounding=rounding)
            amount = daily * days
            total += amount.quantize(Decimal(1), rounding=rounding) if step == EACH_LINE else amount
        return int(total.quantize(Decimal(1), rounding=rounding))


@given(
    st.integers(1, 10**11),
    st.dates(date(2019, 8, 22), date(2026, 9, 19)),
    st.dates(date(2019, 8, 22), date(2026, 9, 19)),
    st.sampled_from((ONE_YEAR, FIVE_YEARS)),
    st.sampled_from(((1, 1), (3, 2), (4, 1), (13, 10))),
    st.integers(0, 300),
    st.sampled_from((ACT_360, ACT_365)),
    st.sampled_from((FIRST_NOT_LAST, BOTH_ENDS)),
    st.sampled_from((EACH_DAY, EACH_LINE, AT_THE_END)),
    st.sampled_from((HALF_UP, DOWN)),
    st.sampled_from((ON_THE_DAY, THE_DAY_AFTER)),
)
def test_every_convention_is_a_walk_through_the_days(
    fen, one, two, term, times, points, basis, ends, step, rounding, change
):
    start, end = sorted((one, two))
    convention = Convention(basis, ends, rounding, step, rate_change=change)
    past = convention.past_last(end)
    found = Interest(fen, across(lpr(term), start, past, change, Ratio(*times), Ratio(points, 10000)), convention)
    multiple = Decimal(times[0]) / times[1]
    wanted = oracle(
        Decimal(fen), start, past, term, multiple, Decimal(points) / 100, basis.a_year, step, rounding,
        change == THE_DAY_AFTER,
    )  # fmt: skip
    assert found.amount_fen == wanted
    assert found.days == (end - start).days + (1 if ends == BOTH_ENDS else 0)


def test_both_ends_are_one_day_more_in_all_and_not_one_in_every_segment():
    """A script that others use adds a day to every segment: 200,000 at four times the LPR from 2021-06-01 to 2024-12-31
    comes to 103,502.47 over 1,317 days there; it is 1,310 days and 102,946.85.
    """
    convention = Convention(ACT_365, BOTH_ENDS, step=AT_THE_END)
    past = convention.past_last(date(2024, 12, 31))
    found = Interest(200_000_00, across(lpr(ONE_YEAR), date(2021, 6, 1), past, ON_THE_DAY, Ratio(4), NONE), convention)
    assert (found.days, found.amount_fen) == (1310, 102_946_85)


def test_points_are_added_before_it_is_multiplied():
    (only,) = across(lpr(ONE_YEAR), date(2026, 1, 1), date(2026, 2, 1), ON_THE_DAY, Ratio(3, 2), Ratio(55, 10000))
    assert only.rate.value == Ratio(355, 10000) * Ratio(3, 2)  # (3.00 % + 0.55 %) × 1.5
    assert only.published == Ratio(3, 100)


def test_rounding_segment_by_segment_and_only_at_the_end_are_both_to_be_had():
    """Three segments of a third of a fen too little each."""
    stretches = across(lpr(ONE_YEAR), date(2020, 1, 1), date(2023, 6, 30), ON_THE_DAY, Ratio(4), NONE)
    each_line = Interest(100_000_03, stretches, Convention(ACT_365, step=EACH_LINE))
    at_the_end = Interest(100_000_03, stretches, Convention(ACT_365, step=AT_THE_END))
    assert each_line.amount_fen == sum(line.amount_fen for line in each_line.lines)
    assert at_the_end.amount_fen == (Ratio(lpr(ONE_YEAR).point_days(date(2020, 1, 1), date(2023, 6, 30)) * 4 * 100_000_03, 10_000 * 365)).half_up()  # fmt: skip


def test_across_the_first_day_of_the_lpr_the_benchmark_is_used_before_it():
    # 365,000 yuan: one point of one day is 0.1 fen × 10; 4.35 % for 19 days, 4.25 % for 12
    stretches = across(lpr_and_before(ONE_YEAR), date(2019, 8, 1), date(2019, 9, 1), ON_THE_DAY, Ratio(1), NONE)
    found = Interest(365_000_00, stretches, Convention(ACT_365))
    assert [line.amount_fen for line in found.lines] == [19 * 43_50, 12 * 42_50]
    assert found.lines[1].start == LPR_FIRST


def test_interest_added_every_half_year_is_a_power():
    rate = Rate(Ratio(6, 100), "年")
    stretches = fixed(rate, date(2021, 1, 1), date(2024, 1, 1))
    found = Interest(200_000_00, stretches, Convention(MONTHS, step=AT_THE_END), 6)
    assert found.amount_fen == round((Decimal("1.03") ** 6 - 1) * 200_000_00)
    assert len(found.lines) == 6 and found.lines[1].base_fen == 206_000_00


def test_rounding_each_addition_can_cost_a_fen():
    """218,545.40 × 3 % and so on, each rounded: one fen less than the power."""
    stretches = fixed(Rate(Ratio(6, 100), "年"), date(2021, 1, 1), date(2024, 1, 1))
    assert Interest(200_000_00, stretches, Convention(MONTHS, step=EACH_LINE), 6).amount_fen == 38_810_45


def test_interest_added_every_day_is_a_power_too_and_shown_as_one_line():
    # 10,000 × (1.0005^30 - 1) = 151.0914…
    found = Interest(10_000_00, fixed(Rate(Ratio(5, 10000), "日"), date(2026, 1, 1), date(2026, 1, 31)), Convention(step=AT_THE_END), DAILY)  # fmt: skip
    assert (found.amount_fen, len(found.lines), found.days) == (151_09, 1, 30)


def test_what_is_left_after_the_last_addition_bears_simple_interest():
    # two whole years at 10 %, then 73 days: 1.21 × (1 + 0.1 × 73 / 365) - 1
    stretches = fixed(Rate(Ratio(10, 100), "年"), date(2022, 1, 1), date(2024, 3, 14))
    found = Interest(100_000_00, stretches, Convention(ACT_365, step=AT_THE_END), 12)
    assert found.amount_fen == (Ratio(121, 100) * Ratio(102, 100) * 10_000_000).half_up() - 10_000_000


@given(
    st.integers(1, 10**9),
    st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    st.integers(1, 600),
    st.sampled_from((1, 3, 6, 12)),
)
def test_interest_on_interest_is_never_less_than_simple_and_the_same_within_the_first_period(fen, start, days, every):
    end = start + timedelta(days=days)
    stretches = across(lpr(ONE_YEAR), start, end, ON_THE_DAY, Ratio(4), NONE)
    convention = Convention(ACT_365, step=AT_THE_END)
    simple, compound = Interest(fen, stretches, convention), Interest(fen, stretches, convention, every)
    assert compound.amount_fen >= simple.amount_fen
    assert compound.days == simple.days == sum(line.days for line in compound.lines)
    if end <= add_months(start, every):
        assert compound.amount_fen == simple.amount_fen


def test_a_stretch_of_no_days_bears_nothing():
    nothing = Interest(100, fixed(Rate(Ratio(1), "年"), date(2026, 1, 1), date(2026, 1, 1)), Convention())
    assert (nothing.amount_fen, nothing.days, nothing.lines) == (0, 0, [])


@pytest.mark.parametrize("every", [0, 1, DAILY])
def test_decades_are_reckoned_exactly(every):
    """Ten years at a third of a per cent a month: no digit is lost, checked with two hundred of them."""
    start, end = date(2010, 1, 1), date(2020, 1, 1)
    stretches = fixed(Rate(Ratio(4, 100), "年"), start, end)
    found = Interest(10**10, stretches, Convention(MONTHS if every >= 0 else ACT_365, step=AT_THE_END), every)
    with localcontext(Context(prec=200)):
        periods, part = {0: (1, Decimal("0.4")), 1: (120, Decimal("0.04") / 12), DAILY: ((end - start).days, Decimal("0.04") / 365)}[every]  # fmt: skip
        wanted = ((1 + part) ** periods - 1) * 10**10
        assert found.amount_fen == int(wanted.quantize(Decimal(1), rounding=ROUND_HALF_UP))
