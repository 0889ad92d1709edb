"""Exact fractions against the standard library's, and fen as people write them."""

from fractions import Fraction
from math import gcd

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from creditrights.money.fen import grouped, yuan
from creditrights.money.ratio import ZERO, Ratio
from tests.strategies import ratios

whole_numbers = st.integers(-(10**15), 10**15)


def fraction(ratio):
    return Fraction(ratio.numerator, ratio.denominator)


@given(ratios, ratios)
def test_the_four_operations_are_those_of_fractions(a, b):
    assert fraction(a + b) == fraction(a) + fraction(b)
    assert fraction(a - b) == fraction(a) - fraction(b)
    assert fraction(a * b) == fraction(a) * fraction(b)
    assume(b != ZERO)
    assert fraction(a / b) == fraction(a) / fraction(b)


@given(ratios, whole_numbers)
def test_a_whole_number_may_stand_on_either_side(a, n):
    assert fraction(a + n) == fraction(n + a) == fraction(a) + n
    assert fraction(a * n) == fraction(n * a) == fraction(a) * n
    assert fraction(-a) == -fraction(a)


@given(ratios, ratios)
def test_order_and_equality_are_those_of_fractions(a, b):
    left, right = fraction(a), fraction(b)
    assert (a < b, a <= b, a > b, a >= b, a == b, a != b) == (
        left < right,
        left <= right,
        left > right,
        left >= right,
        left == right,
        left != right,
    )


@given(whole_numbers, st.integers(-(10**9), 10**9).filter(bool))
def test_a_ratio_is_in_lowest_terms_with_a_positive_denominator(numerator, denominator):
    ratio = Ratio(numerator, denominator)
    assert ratio.denominator > 0
    assert gcd(ratio.numerator, ratio.denominator) == 1
    assert fraction(ratio) == Fraction(numerator, denominator)
    assert hash(ratio) == hash(Ratio(numerator * 7, denominator * 7))


@given(ratios)
def test_half_up_goes_to_the_nearest_and_a_half_goes_away_from_zero(a):
    exact = abs(fraction(a))
    floor = exact.numerator // exact.denominator
    expected = floor + (1 if exact - floor >= Fraction(1, 2) else 0)
    assert a.half_up() == (expected if fraction(a) >= 0 else -expected)


@given(ratios)
def test_down_cuts_towards_zero(a):
    exact = abs(fraction(a))
    assert a.down() == (1 if fraction(a) >= 0 else -1) * (exact.numerator // exact.denominator)


@pytest.mark.parametrize(
    ("ratio", "half_up", "down"),
    [
        (Ratio(1, 2), 1, 0),
        (Ratio(-1, 2), -1, 0),
        (Ratio(3, 2), 2, 1),
        (Ratio(5, 2), 3, 2),  # not to the even one
        (Ratio(499, 1000), 0, 0),
        (Ratio(-2999, 1000), -3, -2),
    ],
)
def test_rounding_by_hand(ratio, half_up, down):
    assert (ratio.half_up(), ratio.down()) == (half_up, down)


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (Ratio(18, 100), "18%"),
        (Ratio(1, 8), "12.5%"),
        (Ratio(5, 10000), "0.05%"),
        (ZERO, "0%"),
        (Ratio(1), "100%"),
        (Ratio(-1, 40), "-2.5%"),
        (Ratio(1, 3), "33.33333333%"),
        (Ratio(2, 3), "66.66666667%"),
    ],
)
def test_a_percentage_is_written_without_needless_zeros(ratio, text):
    assert ratio.percent() == text


def test_a_denominator_of_zero_is_refused():
    with pytest.raises(ZeroDivisionError):
        Ratio(1, 0)
    with pytest.raises(ZeroDivisionError):
        Ratio(1) / 0


def test_a_ratio_is_not_equal_to_a_text():
    assert Ratio(1) != "1"


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (99, "0.99"),
        (100, "1.00"),
        (123456, "1,234.56"),
        (100_000_000_00, "100,000,000.00"),
        (-5, "-0.05"),
        (-123456, "-1,234.56"),
        (10**12, "10,000,000,000.00"),
    ],
)
def test_fen_are_written_as_yuan(fen, text):
    assert yuan(fen) == text


@given(st.integers(0, 10**18))
def test_grouping_is_that_of_the_standard_library(number):
    assert grouped(number) == f"{number:,}"


@given(whole_numbers)
def test_what_is_written_reads_back_as_the_same_fen(fen):
    assert Fraction(yuan(fen).replace(",", "")) * 100 == fen
