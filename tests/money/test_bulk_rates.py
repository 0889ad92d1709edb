"""Interest across published rates, and annual rates, over columns: what the core finds one by one."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import FieldError
from creditrights.money.annual_rate import MONTHLY, annual_rates
from creditrights.money.bulk.annual_rate import periodic_rates
from creditrights.money.bulk.varying import interest
from creditrights.money.convention import (
    AT_THE_END,
    BOTH_ENDS,
    DOWN,
    FIRST_NOT_LAST,
    HALF_UP,
    ON_THE_DAY,
    THE_DAY_AFTER,
    Convention,
)
from creditrights.money.daycount import ACT_360, ACT_365, ACT_ACT, days_later
from creditrights.money.rates import FIVE_YEARS, LPR_TERMS, ONE_YEAR, OutsideData, lpr
from creditrights.money.ratio import Ratio
from creditrights.money.varying import Interest, across

LPR_BEGINS, LPR_ENDS = date(2019, 8, 20), lpr(ONE_YEAR).last


def days(values: object) -> np.ndarray:
    return np.array(values, "datetime64[D]")


@given(st.integers(0, 2**32))
def test_interest_across_rates_is_what_the_core_says(seed):
    chance = Random(seed)
    table = lpr(chance.choice(LPR_TERMS))
    convention = Convention(
        chance.choice((ACT_360, ACT_365)),
        chance.choice((FIRST_NOT_LAST, BOTH_ENDS)),
        chance.choice((HALF_UP, DOWN)),
        AT_THE_END,
        rate_change=chance.choice((ON_THE_DAY, THE_DAY_AFTER)),
    )
    cases = []
    for _ in range(20):
        start = LPR_BEGINS + timedelta(days=chance.randint(1, 2300))
        end = min(start + timedelta(days=chance.randint(0, 1500)), LPR_ENDS)
        cases.append((chance.randint(0, 10**10), start, end, chance.choice((100, 150, 400)), chance.randint(0, 200)))
    base, start, end, multiple, points = (list(column) for column in zip(*cases, strict=True))
    found = interest(base, table, days(start), days(end), convention, multiple, points)
    for row, (fen, first, last, times, extra) in enumerate(cases):
        past = convention.past_last(last)
        stretches = across(table, first, past, convention.rate_change, Ratio(times, 100), Ratio(extra, 10_000))
        assert int(found[row]) == Interest(fen, stretches, convention).amount_fen, (seed, row)


def test_a_year_of_four_times_the_rate_by_hand():
    # 2022-06-01 to 2022-09-01 at four times 3.70 %, from 2022-08-22 on 3.65 %: 82 days and 10 days on 100,000 yuan,
    # 100,000 × 4 × (0.037 × 82 + 0.0365 × 10) / 365 = 3,724.93
    found = interest(
        [100_000_00],
        lpr(ONE_YEAR),
        days("2022-06-01"),
        days("2022-09-01"),
        Convention(ACT_365, step=AT_THE_END),
        400,
    )
    assert found.tolist() == [3724_93]


def test_a_day_beyond_the_data_is_refused_and_one_that_bears_nothing_is_not():
    convention = Convention(ACT_365)
    beyond = days_later(LPR_ENDS, 2)
    with pytest.raises(OutsideData, match=LPR_ENDS.isoformat()):
        interest([100], lpr(FIVE_YEARS), days(LPR_ENDS), days(beyond), convention)
    assert interest([100], lpr(FIVE_YEARS), days(beyond), days(beyond), convention).tolist() == [0]


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"base_fen": [1.5]}, "整数"),
        ({"base_fen": [-1]}, "负数"),
        ({"start": days("2024-01-01")}, "晚于"),
        ({"convention": Convention(ACT_ACT)}, "360"),
        ({"points": -1000}, "负数"),
        ({"base_fen": [10**18]}, "64"),
    ],
)
def test_a_column_of_stretches_that_cannot_be_used_is_refused(changed, word):
    columns = {
        "base_fen": [100_00],
        "table": lpr(ONE_YEAR),
        "start": days("2022-01-01"),
        "end": days("2023-01-01"),
        "convention": Convention(ACT_365),
    }
    with pytest.raises(FieldError, match=word):
        interest(**{**columns, **changed})


@given(st.integers(0, 2**32))
def test_a_periodic_rate_is_what_the_core_says(seed):
    chance = Random(seed)
    periods = chance.randint(1, 36)
    received = [chance.randint(100_00, 10**8) for _ in range(10)]
    paid = [
        [chance.randint(0, 2 * fen // periods + 1) for _ in range(periods - 1)] + [fen // periods + 1]
        for fen in received
    ]
    found = periodic_rates(received, paid)
    for row, fen in enumerate(received):
        flows = [(0, fen)] + [(month + 1, -each) for month, each in enumerate(paid[row])]
        known = [each.periodic() for each in annual_rates(flows, MONTHLY, 1)]
        assert len(known) == 1
        assert abs(found[row] - known[0].numerator / known[0].denominator) < 1e-9, (seed, row)


def test_rows_that_may_have_no_rate_or_several_are_left_to_the_core():
    found = periodic_rates([100, 0, 100, 100], [[60, 60], [60, 60], [300, -150], [0, 0]])
    assert np.isnan(found).tolist() == [False, True, True, True]
    with pytest.raises(FieldError, match="行"):
        periodic_rates([100], [60, 60])
