"""Our exact plans and rates against numpy-financial, pyxirr and QuantLib, where they speak of the same thing.

They count in floats: they are asked to agree to the ten or so digits that a float has, not to the fen.
"""

from datetime import date, timedelta

import numpy_financial as npf
import pytest
import pyxirr
import QuantLib as ql
from hypothesis import assume, given
from hypothesis import strategies as st

from creditrights.money.annual_rate import NoRate, SeveralRates, dated_rate, monthly_rate
from creditrights.money.convention import NEVER, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365, ACT_ACT, MONTHS
from creditrights.money.period import Period
from creditrights.money.ratio import Ratio
from creditrights.money.schedule import Schedule
from creditrights.money.terms import EQUAL_PAYMENT, Fees, Terms

UNROUNDED = Convention(MONTHS, step=NEVER)
DRAWN = date(2026, 1, 15)

principals = st.integers(1_000_00, 5_000_000_00)
counts = st.integers(1, 240)
yearly = st.integers(1, 3600)  # hundredths of a percent


def as_float(ratio):
    return ratio.numerator / ratio.denominator


def level(principal_fen, basis_points, count):
    month = Period(1)
    days = month.due_days(DRAWN, month.later(DRAWN), count)
    rate = Rate(Ratio(basis_points, 10_000), "年")
    return Schedule(Terms(EQUAL_PAYMENT, principal_fen, rate, DRAWN, days, month, Fees()), UNROUNDED)


@given(principals, yearly, counts)
def test_payment_interest_and_principal_of_every_instalment_are_numpy_financial_s(principal, points, count):
    plan = level(principal, points, count)
    rate = points / 10_000 / 12
    payment, interest = npf.pmt(rate, count, -principal), npf.ipmt(rate, 1, count, -principal)
    assert plan.rows[0].payment() / plan.grain == pytest.approx(float(payment), rel=1e-9)
    assert plan.rows[0].interest / plan.grain == pytest.approx(float(interest), rel=1e-9)
    middle = count // 2 + 1
    row = plan.rows[middle - 1]
    assert row.principal / plan.grain == pytest.approx(float(npf.ppmt(rate, middle, count, -principal)), rel=1e-7)


@given(principals, yearly, counts)
def test_payment_and_balance_are_pyxirr_s(principal, points, count):
    plan = level(principal, points, count)
    rate = points / 10_000 / 12
    assert plan.rows[0].payment() / plan.grain == pytest.approx(pyxirr.pmt(rate, count, -principal), rel=1e-9)
    left = [row.left / plan.grain for row in plan.rows]
    middle = (count + 1) // 2
    assert left[middle - 1] == pytest.approx(pyxirr.fv(rate, middle, plan.rows[0].payment() / plan.grain, -principal), abs=principal * 1e-7)  # fmt: skip


@given(principals, st.lists(st.integers(0, 300_000_00), min_size=1, max_size=60))
def test_the_periodic_rate_is_the_irr_of_both(principal, paid):
    assume(sum(paid) > principal * 101 // 100)
    amounts = [principal] + [-each for each in paid]
    rate = as_float(monthly_rate(amounts).periodic())
    assume(rate < 3)
    assert rate == pytest.approx(pyxirr.irr([float(each) for each in amounts]), rel=1e-8, abs=1e-10)
    assert rate == pytest.approx(float(npf.irr([float(each) for each in amounts])), rel=1e-6, abs=1e-9)


@given(principals, st.lists(st.tuples(st.integers(30, 1500), st.integers(1, 20)), max_size=20), st.integers(101, 200))
def test_the_rate_by_days_is_pyxirr_s(principal, paid, last):
    flows = [(DRAWN, principal)] + [(DRAWN + timedelta(days=days), -principal * part // 100) for days, part in paid]
    flows.append((DRAWN + timedelta(days=400), -principal * last // 100))
    rate = as_float(dated_rate(flows).effective())
    theirs = pyxirr.xirr([day for day, _ in flows], [float(fen) for _, fen in flows])
    assert theirs is not None and rate == pytest.approx(theirs, rel=1e-7, abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 700), st.integers(-(10**7), 10**7).filter(bool)), min_size=2, max_size=8))
def test_quantlib_discounts_every_payment_at_our_rate_to_nothing(flows):
    dated = [(DRAWN + timedelta(days=days), fen) for days, fen in flows]
    try:
        effective = as_float(dated_rate(dated).effective())
    except (NoRate, SeveralRates):
        return
    assume(-0.9 < effective < 20)
    rate = ql.InterestRate(effective, ql.Actual365Fixed(), ql.Compounded, ql.Annual)
    first = min(day for day, _ in dated)
    start = ql.Date(first.day, first.month, first.year)
    worth = sum(
        fen * (rate.discountFactor(start, ql.Date(day.day, day.month, day.year)) if day > first else 1.0)
        for day, fen in dated
    )
    assert abs(worth) <= 1e-6 * sum(abs(fen) for _, fen in dated)


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(1, 1500), yearly)
def test_interest_between_two_days_is_quantlib_s(start, days, points):
    end = start + timedelta(days=days)
    rate = Rate(Ratio(points, 10_000), "年")
    for basis, theirs in (
        (ACT_360, ql.Actual360()),
        (ACT_365, ql.Actual365Fixed()),
        (ACT_ACT, ql.ActualActual(ql.ActualActual.ISDA)),
    ):
        ours = as_float(Convention(basis, step=NEVER).interest(1_000_000_00, rate, start, end))
        of_ql = ql.InterestRate(points / 10_000, theirs, ql.Simple, ql.Annual).compoundFactor(
            ql.Date(start.day, start.month, start.year), ql.Date(end.day, end.month, end.year)
        )
        assert ours == pytest.approx((of_ql - 1) * 1_000_000_00, rel=1e-9)
