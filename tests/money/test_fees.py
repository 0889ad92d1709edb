"""Court costs: by hand at each step, and against the quick constants that lawyers keep."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import DataError
from creditrights.handwritten import read_table
from creditrights.law.registry import registry
from creditrights.money.fees import (
    HALF_UP_YUAN,
    TO_FEN,
    WHOLE_YUAN,
    Scale,
    execution_fee,
    halved,
    payment_order_fee,
    preservation_fee,
    rounded,
    scale,
    suit_fee,
    table,
)
from creditrights.money.ratio import Ratio
from creditrights.plain import Row

WAN = 10_000_00
amounts = st.integers(1_00, 100_000_000_00)

#: up to (yuan), rate, and the constant that makes rate × amount the fee: 速算表, worked out apart from the steps
QUICK_SUIT = (
    (100_000, "0.025", -200), (200_000, "0.02", 300), (500_000, "0.015", 1_300), (1_000_000, "0.01", 3_800),
    (2_000_000, "0.009", 4_800), (5_000_000, "0.008", 6_800), (10_000_000, "0.007", 11_800),
    (20_000_000, "0.006", 21_800), (10**12, "0.005", 41_800),
)  # fmt: skip
QUICK_EXECUTION = (
    (500_000, "0.015", -100), (5_000_000, "0.01", 2_400), (10_000_000, "0.005", 27_400), (10**12, "0.001", 67_400)
)  # fmt: skip
QUICK_PRESERVATION = ((100_000, "0.01", 20), (10**12, "0.005", 520))


def quick(constants, fen: int) -> Decimal:
    """The fee in yuan by the quick constants, for an amount above the lowest step."""
    yuan = Decimal(fen) / 100
    rate, constant = next((rate, constant) for limit, rate, constant in constants if yuan <= limit)
    return yuan * Decimal(rate) + constant


def as_decimal(ratio: Ratio) -> Decimal:
    return Decimal(ratio.numerator) / Decimal(ratio.denominator) / 100


@given(amounts)
def test_the_suit_costs_what_the_quick_constants_say(fen):
    expected = Decimal(50) if fen <= WAN else quick(QUICK_SUIT, fen)
    assert as_decimal(scale("suit").exact(fen)) == expected
    assert suit_fee(fen, TO_FEN) == int((expected * 100).quantize(Decimal(1), ROUND_HALF_UP))
    assert suit_fee(fen, HALF_UP_YUAN) == int(expected.quantize(Decimal(1), ROUND_HALF_UP)) * 100
    assert suit_fee(fen, WHOLE_YUAN) == int(expected.quantize(Decimal(1), ROUND_DOWN)) * 100


@given(amounts)
def test_enforcement_costs_what_the_quick_constants_say(fen):
    expected = Decimal(50) if fen <= WAN else quick(QUICK_EXECUTION, fen)
    assert as_decimal(scale("execution").exact(fen)) == expected


@given(amounts)
def test_preservation_costs_what_the_quick_constants_say_and_never_more_than_5000(fen):
    expected = Decimal(30) if fen <= 1_000_00 else min(Decimal(5000), quick(QUICK_PRESERVATION, fen))
    assert as_decimal(scale("preservation").exact(fen)) == expected


@given(amounts, amounts, st.sampled_from(["suit", "execution", "preservation"]))
def test_more_never_costs_less(one, other, name):
    low, high = sorted((one, other))
    assert scale(name).exact(low) <= scale(name).exact(high)


@pytest.mark.parametrize(
    ("fen", "fee"),
    [
        (1, 50_00), (WAN, 50_00), (WAN + 1, 50_00), (WAN + 1_00, 50_03), (WAN + 40_00, 51_00), (10 * WAN, 2_300_00),
        (10 * WAN + 50_00, 2_301_00), (20 * WAN, 4_300_00), (50 * WAN, 8_800_00), (100 * WAN, 13_800_00),
        (200 * WAN, 22_800_00), (500 * WAN, 46_800_00), (1000 * WAN, 81_800_00), (2000 * WAN, 141_800_00),
        (2000 * WAN + 200_00, 141_801_00),
    ],
)  # fmt: skip
def test_the_fee_of_a_suit_on_both_sides_of_each_step(fen, fee):
    # 10,000: 50; to 100,000: + 90,000 × 2.5 % = 2,300; to 200,000: + 2,000; to 500,000: + 4,500; and so on
    # one yuan above 10,000 costs 2.5 fen, which is rounded
    assert suit_fee(fen, TO_FEN) == fee


@pytest.mark.parametrize(
    ("fen", "fee"),
    [
        (1_000_00, 30_00), (1_000_49, 30_00), (1_000_50, 30_01), (1_100_00, 31_00), (10 * WAN, 1_020_00),
        (10 * WAN + 200_00, 1_021_00), (895_998_00, 4_999_99), (896_000_00, 5_000_00), (896_002_00, 5_000_00),
        (1000 * WAN, 5_000_00),
    ],
)  # fmt: skip
def test_preservation_on_both_sides_of_its_steps_and_its_ceiling(fen, fee):
    # 30 up to 1,000; 1,020 at 100,000; 1,020 + 0.5 % of 796,000 is 5,000, where it stays
    assert preservation_fee(fen, TO_FEN) == fee


@pytest.mark.parametrize(
    ("fen", "fee"), [(WAN, 50_00), (50 * WAN, 7_400_00), (500 * WAN, 52_400_00), (1000 * WAN, 77_400_00), (0, 0)]
)
def test_enforcement_at_its_steps(fen, fee):
    assert execution_fee(fen, TO_FEN) == fee


def test_nothing_preserved_costs_nothing():
    assert preservation_fee(0, TO_FEN) == 0


def test_half_is_taken_once_of_the_rounded_fee():
    """(2015)金商初字第654号: 1320.48 becomes 1320 and half of it 660; half of 1315 yuan is 657.50, not 657.595."""
    assert halved(suit_fee(60_819_10, WHOLE_YUAN)) == 660_00
    assert halved(suit_fee(60_607_77, WHOLE_YUAN)) == 657_50


@given(amounts)
def test_a_payment_order_costs_a_third_of_a_suit(fen):
    third = as_decimal(scale("suit").exact(fen) / 3)
    assert payment_order_fee(fen, TO_FEN) == int((third * 100).quantize(Decimal(1), ROUND_HALF_UP))
    assert payment_order_fee(fen, WHOLE_YUAN) <= payment_order_fee(fen, TO_FEN)


def test_the_three_ways_with_less_than_a_yuan():
    fee = Ratio(13_799_99)
    assert [rounded(fee, way) for way in (TO_FEN, HALF_UP_YUAN, WHOLE_YUAN)] == [13_799_99, 13_800_00, 13_799_00]
    assert rounded(Ratio(50), HALF_UP_YUAN) == 100


@given(amounts)
def test_the_workings_add_up_to_the_fee(fen):
    suit = scale("suit")
    parts = suit.workings(fen)
    total = Ratio(suit.base_fen)
    for start, end, share in parts:
        assert start < end <= fen
        total = total + Ratio((end - start) * share, 10000)
    assert total == suit.exact(fen)


def test_every_scale_stands_on_provisions_and_begins_when_its_text_did():
    for name in ("suit", "execution", "preservation"):
        each = scale(name)
        citations = [registry().cite(key) for key in each.cites]
        assert citations and all(c.provision.effective.isoformat() == each.since for c in citations)


def test_the_shares_stand_on_provisions():
    shares = table().row("shares")
    assert [registry().cite(key) for key in shares.texts("payment_order_cites") + shares.texts("halved_cites")]
    assert (shares.whole("payment_order"), shares.whole("halved")) == (3, 2)


@pytest.mark.parametrize("change", [{"base": "50"}, {"base": True}, {"steps": 5}, {"steps": [{"above": 1}]}])
def test_a_row_that_does_not_hold_together_is_refused_by_name(change):
    row = {**read_table("court-costs")["suit"], **change}
    with pytest.raises(DataError, match="court-costs:suit"):
        Scale(Row("court-costs:suit", row))
