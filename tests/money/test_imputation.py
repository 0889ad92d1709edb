"""民法典第560条, step by step, and 第561条's neighbour: which debt a payment goes to."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from creditrights.money import imputation
from creditrights.money.imputation import (
    DUE_FIRST,
    EARLIER,
    HEAVIER,
    IN_PROPORTION,
    LESS_SECURED,
    NAMED,
    ONLY_ONE,
    ImputedDebt,
    impute,
    in_proportion,
)
from creditrights.money.ratio import Ratio
from tests.house.core_subset import offences

TODAY = date(2026, 11, 24)


def debt(name, fen=1000_00, due=date(2026, 6, 1), secured_fen=0, yearly=18):
    return ImputedDebt(name, fen, due, secured_fen, Ratio(yearly, 100))


def told(fen, *debts, named=None, day=TODAY):
    return [(share.debt.name, share.fen, share.why) for share in impute(fen, list(debts), day, named)]


def test_what_the_debtor_names_comes_first_whatever_else_is_true():
    secured, heavy = debt("房贷", secured_fen=1000_00, yearly=4), debt("网贷", yearly=24)
    assert told(300_00, heavy, secured, named=["房贷"]) == [("房贷", 300_00, NAMED)]
    assert told(1200_00, heavy, secured, named=["房贷"]) == [("房贷", 1000_00, NAMED), ("网贷", 200_00, ONLY_ONE)]


def test_what_is_named_is_paid_in_the_order_named():
    assert told(1500_00, debt("甲"), debt("乙"), debt("丙"), named=["丙", "甲"]) == [
        ("丙", 1000_00, NAMED),
        ("甲", 500_00, NAMED),
    ]


def test_what_is_due_comes_before_what_is_not_even_if_that_is_heavier_and_unsecured():
    due = debt("已到期", due=TODAY, secured_fen=1000_00, yearly=4)
    not_due = debt("没到期", due=TODAY + timedelta(days=1), yearly=24)
    assert told(300_00, not_due, due) == [("已到期", 300_00, DUE_FIRST)]
    assert told(300_00, not_due, due, day=TODAY - timedelta(days=1))[0][0] == "没到期"  # then neither is due


def test_among_debts_that_are_due_the_unsecured_and_then_the_least_secured_comes_first():
    none, little, full = debt("无", yearly=4), debt("少", secured_fen=1, yearly=8), debt("足", secured_fen=9, yearly=24)
    assert told(2500_00, full, little, none) == [
        ("无", 1000_00, LESS_SECURED),
        ("少", 1000_00, LESS_SECURED),
        ("足", 500_00, ONLY_ONE),
    ]


def test_among_equals_the_heavier_burden_comes_first():
    old, heavy = debt("早到期", due=date(2026, 1, 1), yearly=10), debt("利率高", due=date(2026, 9, 1), yearly=24)
    assert told(300_00, old, heavy) == [("利率高", 300_00, HEAVIER)]


def test_of_the_same_burden_the_one_due_earlier_comes_first():
    early, late = debt("早", due=date(2026, 1, 1)), debt("晚", due=date(2026, 1, 2))
    assert told(1300_00, late, early) == [("早", 1000_00, EARLIER), ("晚", 300_00, ONLY_ONE)]


def test_due_on_one_day_they_share_in_proportion():
    assert told(300_00, debt("甲", 2000_00), debt("乙", 1000_00)) == [
        ("甲", 200_00, IN_PROPORTION),
        ("乙", 100_00, IN_PROPORTION),
    ]
    assert told(100, debt("甲", 1000), debt("乙", 1000), debt("丙", 1000)) == [
        ("甲", 34, IN_PROPORTION),
        ("乙", 33, IN_PROPORTION),
        ("丙", 33, IN_PROPORTION),
    ]


def test_a_debt_of_nothing_gets_nothing_and_a_payment_of_nothing_goes_nowhere():
    assert told(100, debt("无", 0), debt("有", 50)) == [("有", 50, ONLY_ONE)]
    assert told(0, debt("甲"), debt("乙"), named=["甲"]) == []


debts = st.lists(
    st.builds(
        debt, st.uuids().map(str), st.integers(0, 10**6), st.sampled_from([TODAY - timedelta(days=n) for n in (-9, 0, 9)]),
        st.sampled_from((0, 5, 10**6)), st.sampled_from((4, 18, 24)),
    ), max_size=6,
)  # fmt: skip


@given(debts, st.integers(0, 10**7), st.data())
def test_no_fen_is_lost_and_no_debt_gets_more_than_is_owed(several, fen, data):
    named = data.draw(st.lists(st.sampled_from([each.name for each in several]), unique=True)) if several else []
    shares = impute(fen, several, TODAY, named)
    assert sum(share.fen for share in shares) == min(fen, sum(each.fen for each in several))
    assert all(0 < share.fen <= share.debt.fen for share in shares)
    assert len({share.debt.name for share in shares}) == len(shares)


@given(debts, st.integers(0, 10**7))
def test_no_debt_gets_anything_while_one_that_comes_before_it_is_open(several, fen):
    got = {share.debt.name: share.fen for share in impute(fen, several, TODAY)}

    def place(each):
        return (each.due > TODAY, each.secured_fen, -each.burden.numerator * 100 // each.burden.denominator, each.due)

    for first in several:
        for later in several:
            if place(first) < place(later) and got.get(later.name, 0) > 0:
                assert got.get(first.name, 0) == first.fen


@given(st.integers(0, 10**6), st.lists(st.integers(1, 10**6), min_size=1, max_size=6))
def test_shares_in_proportion_add_up_and_are_within_a_fen_of_exact(fen, weights):
    parts = in_proportion(fen, weights)
    assert sum(parts) == fen
    assert all(
        abs(part * sum(weights) - fen * weight) < sum(weights) for part, weight in zip(parts, weights, strict=True)
    )


def test_it_is_written_in_the_plain_subset():
    assert offences("creditrights/money/imputation.py", Path(imputation.__file__).read_text(encoding="utf-8")) == []
