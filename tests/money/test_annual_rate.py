"""Annual rates: all that fit are found, none is made up, and the digits are right."""

from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from math import lcm

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditrights.money.annual_rate import (
    DAILY,
    MONTHLY,
    NoRate,
    SeveralRates,
    annual_rates,
    dated_rate,
    monthly_rate,
    only_rate,
    shown,
)
from creditrights.money.ratio import Ratio
from creditrights.money.roots import BITS, ONE, Sum, changes_of_sign, power, root


def fraction(ratio):
    return Fraction(ratio.numerator, ratio.denominator)


def product(discounts):
    """The amounts of (d1 − v)·(d2 − v)·…, whole numbers: zero exactly at those discount factors."""
    amounts = [Fraction(1)]
    for discount in discounts:
        longer = [*amounts, Fraction(0)]
        amounts = [discount * each - (longer[place - 1] if place else 0) for place, each in enumerate(longer)]
    whole = lcm(*[each.denominator for each in amounts])
    return [int(each * whole) for each in amounts]


def slow_rate(amounts, low=Decimal("-0.9"), high=Decimal(50)):
    """The periodic rate by plain halving in decimals of sixty digits: another way, and much slower."""
    with localcontext() as context:
        context.prec = 60

        def worth(rate):
            return sum(Decimal(amount) / (1 + rate) ** place for place, amount in enumerate(amounts))

        rising = worth(low) < worth(high)
        for _ in range(170):
            middle = (low + high) / 2
            if (worth(middle) < 0) == rising:
                low = middle
            else:
                high = middle
        return low


# -- digits ----------------------------------------------------------------------------------------------------------


def test_the_example_of_the_notice_is_12_80_simple_and_13_58_compound():
    rate = monthly_rate([99_000_00] + [-8_833_30] * 12)
    assert (rate.periodic().percent(5), rate.simple().percent(2), rate.effective().percent(2)) == (
        "1.06698%",
        "12.8%",
        "13.58%",
    )


def test_a_year_s_loan_repaid_at_once_by_hand():
    # 10,000 received, 10,800 paid after twelve months: 8 % a year, whatever the way.
    rate = monthly_rate([10_000_00, -10_800_00], 12)
    assert rate.periodic() == rate.simple()
    assert [each.percent(8) for each in (rate.simple(), rate.effective())] == ["8%", "8%"]


@settings(max_examples=40)
@given(
    principal=st.integers(1_000_00, 1_000_000_00),
    count=st.integers(1, 60),
    over=st.integers(1, 400),
)
def test_twelve_significant_digits_are_right(principal, count, over):
    amounts = [principal] + [-(principal * (100 + over) // 100 // count + 1)] * count
    found = monthly_rate(amounts).periodic()
    slow = slow_rate(amounts)
    close = abs(Decimal(found.numerator) / Decimal(found.denominator) - slow)
    assert close <= abs(slow) * Decimal("1e-12")


@given(st.integers(1, 10**7), st.integers(1, 3000), st.integers(2, 400))
def test_one_payment_after_some_days_compounds_to_what_was_paid(principal, days, percent):
    paid = principal * (100 + percent) // 100 + 1
    start = date(2024, 2, 28)
    rate = dated_rate([(start, principal), (start + timedelta(days=days), -paid)])
    # (1 + r)^(days/365) = paid / principal, so (1 + r)^days = (paid / principal)^365.
    grown = power((rate.effective() * ONE + ONE).half_up(), days)
    right = power((Ratio(paid, principal) * ONE).half_up(), 365)
    assert abs(grown - right) <= right >> 80


def test_a_root_is_the_number_whose_power_it_is():
    for number in (ONE, 2 * ONE, ONE // 3, 10**9 * ONE, ONE + 1):
        assert abs(power(root(number, 12), 12) - number) <= number >> (BITS - 12)


def test_simple_from_days_is_twelve_times_the_month_that_makes_the_same_year():
    rate = dated_rate([(date(2025, 1, 1), 1000_00), (date(2026, 1, 1), -1120_00)])
    assert rate.effective().percent(10) == "12%"
    assert rate.simple().percent(6) == "11.386552%"  # 12 × (1.12^(1/12) − 1)


# -- how many --------------------------------------------------------------------------------------------------------

discounts = st.fractions(min_value=Fraction(1, 50), max_value=50, max_denominator=50)


@given(st.lists(discounts, min_size=1, max_size=5))
def test_every_rate_that_fits_is_found_and_no_other(wanted):
    found = [fraction(rate.periodic()) for rate in annual_rates(list(enumerate(product(wanted))), MONTHLY, 1)]
    right = sorted({1 / discount - 1 for discount in wanted})
    assert len(found) == len(right)
    assert all(abs(one - other) < Fraction(1, 10**12) for one, other in zip(found, right))


@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=12), st.data())
def test_between_neighbouring_rates_the_sum_keeps_its_sign(amounts, data):
    """The exact sum is looked at on a grid: each change of sign must have a rate found in between."""
    found = [1 / (1 + fraction(rate.periodic())) for rate in annual_rates(list(enumerate(amounts)), MONTHLY, 1)]
    grid = sorted({Fraction(data.draw(st.integers(1, 400)), 100) for _ in range(12)})

    def worth(v):
        return sum(amount * v**place for place, amount in enumerate(amounts))

    for low, high in pairwise(grid):
        if worth(low) * worth(high) < 0:
            assert any(low <= v <= high for v in found)


@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(-(10**7), 10**7)), min_size=1, max_size=12))
def test_what_is_found_makes_the_sum_zero(flows):
    for rate in annual_rates(flows, DAILY):
        v = Fraction(ONE, rate.growth)
        if v <= 1:
            worth = sum(fen * float(v) ** (time - min(t for t, _ in flows)) for time, fen in flows)
            assert abs(worth) <= 1e-6 * sum(abs(fen) for _, fen in flows) + 1e-6


def test_two_rates_are_both_named_and_neither_is_taken():
    with pytest.raises(SeveralRates) as refused:
        only_rate([(0, 100), (1, -230), (2, 132)], MONTHLY, 1)
    # 100 − 230v + 132v² is zero at v = 1/1.1 and v = 1/1.2.
    assert [rate.periodic().percent(8) for rate in refused.value.rates] == ["10%", "20%"]
    assert "2 个年化利率" in refused.value.sentence
    assert "213.8428%" in refused.value.sentence and "791.61%" in refused.value.sentence


def test_a_rate_of_nothing_beside_another_is_found():
    # (1 − v)(0.8 − v), in tenths: no interest, or 25 % a period.
    assert [r.periodic().percent() for r in annual_rates([(0, 8), (1, -18), (2, 10)], MONTHLY, 1)] == ["0%", "25%"]


def test_a_rate_that_is_only_touched_counts_once():
    assert [r.periodic().percent(8) for r in annual_rates([(0, -4), (1, 12), (2, -9)], MONTHLY, 1)] == ["50%"]


def test_drawn_and_repaid_three_times_has_one_rate_though_the_sign_changes_thrice():
    flows = [(date(2026, 1, 3), 8000_00), (date(2026, 1, 20), -3000_00), (date(2026, 2, 9), 2000_00), (date(2026, 3, 31), -7260_80)]  # fmt: skip
    assert changes_of_sign([fen for _, fen in flows]) == 3
    assert dated_rate(flows).effective().percent(6) == "17.278902%"


def test_less_paid_than_received_is_a_rate_below_zero():
    assert monthly_rate([1000_00, -400_00, -500_00]).effective() < 0
    assert monthly_rate([1000_00, -1000_00]).effective() == 0


@pytest.mark.parametrize(
    ("flows", "words"),
    [
        ([(0, 100)], "两边都要有"),
        ([(0, 100), (5, 30)], "两边都要有"),
        ([(0, -100), (5, -30)], "两边都要有"),
        ([], "两边都要有"),
        ([(3, 100), (3, -100)], "同一天"),
        ([(3, 100), (3, -100), (4, 0)], "同一天"),
        ([(0, 100), (1, -200), (2, 101)], "没有哪个利率"),
    ],
)
def test_where_there_is_no_rate_the_reason_is_said(flows, words):
    with pytest.raises(NoRate) as refused:
        only_rate(flows, MONTHLY, 1)
    assert words in refused.value.sentence
    assert refused.value.sentence.startswith("这组收付算不出年化利率：")


def test_the_order_of_the_lines_and_who_keeps_the_list_do_not_matter():
    flows = [(0, 100_00), (31, -40_00), (60, -70_00)]
    turned = [(time, -fen) for time, fen in flows[::-1]]
    assert only_rate(flows, DAILY).growth == only_rate(turned, DAILY).growth


# -- inside ----------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=30), st.integers(1, ONE - 1))
def test_a_sign_that_is_said_is_the_sign(amounts, v):
    exact = sum(amount * Fraction(v, ONE) ** place for place, amount in enumerate(amounts))
    said = Sum(amounts, list(range(len(amounts)))).sign(v)
    assert said == 0 or said == (exact > 0) - (exact < 0)


def test_a_rate_beyond_all_sense_is_not_printed_in_digits():
    assert shown(Ratio(10**4)) == "1000000%"
    assert shown(Ratio(10**4 + 1)) == "超过 1000000%（高得没有意义）"
    assert shown(Ratio(-1, 8)) == "-12.5%"
