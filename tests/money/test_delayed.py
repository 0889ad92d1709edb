"""Late payment of a judgment: by hand, and against an account that walks every day in fractions."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.law.registry import registry
from creditrights.money.convention import BOTH_ENDS, DOWN, FIRST_NOT_LAST, HALF_UP, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.delayed import (
    BY_LAW,
    DOUBLE,
    FIXED,
    GENERAL,
    OTHER,
    PRINCIPAL,
    PRINCIPAL_FIRST,
    Delay,
    Judgment,
    double_rate,
    new_rule_from,
)
from creditrights.money.ratio import Ratio

DUE = date(2026, 1, 1)
YEARLY = Rate(Ratio(12, 100), "年")


def delay(as_of, payments=(), suspended=(), convention=None, order=BY_LAW, parts=None, **more):
    """10,000 yuan to be paid by 2026-01-01, without general interest unless said."""
    judgment = Judgment(parts or [(DUE, 10_000_00)], more.pop("other_fen", 0), more.pop("other_due", DUE), **more)
    return Delay(judgment, convention or Convention(ACT_365), list(payments), list(suspended), as_of, order)


# -- by hand ---------------------------------------------------------------------------------------------------------


def test_a_hundred_days_of_a_million_cost_17500():
    account = delay(date(2026, 4, 11), parts=[(DUE, 1_000_000_00)])
    assert (account.days(DOUBLE), account.owed(DOUBLE)) == (100, 17_500_00)


def test_the_doubled_part_knows_no_360_and_365():
    for basis in (ACT_360, ACT_365):
        assert delay(DUE + timedelta(days=360), convention=Convention(basis)).owed(DOUBLE) == 630_00
        assert delay(DUE + timedelta(days=365), convention=Convention(basis)).owed(DOUBLE) == 638_75


def test_general_interest_does():
    account = delay(DUE + timedelta(days=30), general=Rate(Ratio(5, 100), "年"), general_from=DUE)
    assert account.owed(GENERAL) == 41_10  # 10,000 × 5 % × 30 / 365 = 41.0959
    assert account.with_basis(ACT_360).owed(GENERAL) == 41_67
    assert account.with_basis(ACT_360).owed(DOUBLE) == account.owed(DOUBLE) == 52_50


def test_general_interest_is_no_base_of_the_doubled_part():
    plain, bearing = delay(date(2026, 12, 1)), delay(date(2026, 12, 1), general=YEARLY, general_from=date(2025, 1, 1))
    assert bearing.owed(GENERAL) > 0
    assert bearing.owed(DOUBLE) == plain.owed(DOUBLE)
    assert delay(date(2026, 12, 1), fixed_fen=500_00).owed(DOUBLE) == plain.owed(DOUBLE)


def test_other_money_awarded_is_a_base_from_its_own_day():
    account = delay(DUE + timedelta(days=100), other_fen=1_000_00, other_due=DUE + timedelta(days=60))
    assert account.owed(DOUBLE) == 175_00 + 7_00  # 10,000 for 100 days, 1,000 for 40
    assert account.awarded(OTHER) == 1_000_00


def test_nothing_is_doubled_before_the_last_day_to_pay():
    assert delay(DUE - timedelta(days=1)).owed(DOUBLE) == 0
    assert delay(DUE).owed(DOUBLE) == 0
    assert delay(DUE + timedelta(days=1)).owed(DOUBLE) == 1_75
    assert delay(DUE, convention=Convention(ACT_365, BOTH_ENDS)).owed(DOUBLE) == 1_75


def test_each_instalment_is_counted_from_its_own_day():
    """法释〔2014〕8号第2条: 4,000 for 90 days and 6,000 for 31."""
    account = delay(date(2026, 4, 1), parts=[(DUE, 4_000_00), (date(2026, 3, 1), 6_000_00)])
    assert account.owed(DOUBLE) == 63_00 + 32_55


def test_a_payment_goes_to_the_judgment_first_and_then_to_the_doubled_part():
    """法释〔2014〕8号第4条: after 100 days 175.00 is doubled; 10,100 pays the debt and leaves 75.00 of it."""
    account = delay(DUE + timedelta(days=200), [(DUE + timedelta(days=100), 10_100_00)])
    assert account.splits[0].parts == [(PRINCIPAL, 10_000_00), (DOUBLE, 100_00)]
    assert (account.owed(PRINCIPAL), account.owed(DOUBLE), account.total_owed()) == (0, 75_00, 75_00)
    assert account.splits[0].to(DOUBLE) == 100_00


def test_within_the_judgment_costs_come_before_interest_and_interest_before_principal():
    account = delay(
        DUE + timedelta(days=365), [(DUE + timedelta(days=365), 2_000_00)],
        other_fen=300_00, fixed_fen=200_00, general=YEARLY, general_from=DUE,
    )  # fmt: skip
    assert account.splits[0].parts == [(OTHER, 300_00), (FIXED, 200_00), (GENERAL, 1_200_00), (PRINCIPAL, 300_00)]


def test_principal_may_come_first_where_that_was_agreed():
    account = delay(
        DUE + timedelta(days=10), [(DUE + timedelta(days=10), 500_00)], fixed_fen=200_00, order=PRINCIPAL_FIRST
    )
    assert account.splits[0].parts == [(PRINCIPAL, 500_00)]


def test_what_is_paid_bears_nothing_more_from_that_day():
    account = delay(DUE + timedelta(days=200), [(DUE + timedelta(days=100), 4_000_00)])
    assert account.owed(DOUBLE) == 175_00 + 105_00  # 10,000 for 100 days, 6,000 for 100
    assert [(line.days, line.base_fen) for line in account.lines] == [(100, 10_000_00), (100, 6_000_00)]


def test_a_stay_the_debtor_did_not_ask_for_is_not_doubled_but_bears_general_interest():
    """法释〔2014〕8号第3条第3款: 2026-02-01 to 2026-02-28, both counted, are left out: 28 of 90 days."""
    stay = [(date(2026, 2, 1), date(2026, 2, 28))]
    account = delay(date(2026, 4, 1), suspended=stay, general=YEARLY, general_from=DUE)
    assert account.days(DOUBLE) == 90 - 28
    assert account.days(GENERAL) == 90
    assert account.owed(DOUBLE) == 108_50


def test_more_than_everything_is_a_surplus():
    account = delay(DUE + timedelta(days=100), [(DUE + timedelta(days=100), 20_000_00)])
    assert (account.total_owed(), account.splits[0].surplus_fen) == (0, 20_000_00 - 10_175_00)


def test_the_rate_and_its_first_day_are_those_of_the_interpretation():
    assert double_rate().words() == "每日 0.0175%"
    rule = registry().cite("spc-delayed-interest-2014:1").provision
    assert new_rule_from() == rule.effective == date(2014, 8, 1)
    assert "日万分之一点七五" in "".join(rule.quotes)


# -- against an account kept day by day ------------------------------------------------------------------------------


def kept_day_by_day(judgment, convention, payments, suspended, as_of, order):
    """What is owed of each item: every day walked, in fractions, each item rounded once when it is looked at."""
    both = convention.ends == BOTH_ENDS
    grown = {GENERAL: Fraction(0), DOUBLE: Fraction(0)}
    paid = dict.fromkeys(BY_LAW, 0)
    yearly = judgment.general and Fraction(judgment.general.value.numerator, judgment.general.value.denominator)

    def whole(amount):
        return int(amount) if convention.rounding == DOWN else int(amount + Fraction(1, 2))

    def owed(item):
        fixed = {OTHER: judgment.other_fen, FIXED: judgment.fixed_fen, PRINCIPAL: sum(f for _, f in judgment.parts)}
        return (fixed[item] if item in fixed else whole(grown[item])) - paid[item]

    def pay(fen):
        for item in order:
            part = min(fen, owed(item))
            paid[item] += part
            fen -= part

    day = min([due for due, _ in judgment.parts] + [each for each, _ in payments] + [DUE - timedelta(days=400)])
    while day <= as_of:
        if not both:
            for each, fen in sorted(payments):
                if each == day:
                    pay(fen)
        if day < as_of or both:
            if judgment.general is not None and day >= judgment.general_from:
                grown[GENERAL] += owed(PRINCIPAL) * yearly / convention.basis.a_year
            late = max(0, sum(fen for due, fen in judgment.parts if due <= day) - paid[PRINCIPAL])
            late += owed(OTHER) if judgment.other_due <= day else 0
            if not any(first <= day <= last for first, last in suspended):
                grown[DOUBLE] += late * Fraction(175, 1_000_000)
        if both:
            for each, fen in sorted(payments):
                if each == day:
                    pay(fen)
        day += timedelta(days=1)
    return {item: owed(item) for item in BY_LAW}


near = st.dates(date(2025, 10, 1), date(2027, 3, 31))


@st.composite
def accounts(draw):
    as_of = draw(st.dates(date(2026, 1, 1), date(2027, 3, 31)))
    parts = draw(st.lists(st.tuples(near, st.integers(1, 50_000_00)), min_size=1, max_size=3))
    general = draw(st.none() | st.just(Rate(Ratio(draw(st.integers(1, 2400)), 10000), "年")))
    judgment = Judgment(
        parts, draw(st.integers(0, 5_000_00)), draw(near), draw(st.integers(0, 900_00)), general, draw(near)
    )
    convention = Convention(
        draw(st.sampled_from((ACT_360, ACT_365))),
        draw(st.sampled_from((FIRST_NOT_LAST, BOTH_ENDS))),
        draw(st.sampled_from((HALF_UP, DOWN))),
    )
    before = st.dates(date(2025, 10, 1), as_of)
    payments = draw(st.lists(st.tuples(before, st.integers(1, 40_000_00)), max_size=4))
    spans = [tuple(sorted(pair)) for pair in draw(st.lists(st.tuples(near, near), max_size=2))]
    return judgment, convention, payments, spans, as_of, draw(st.sampled_from((BY_LAW, PRINCIPAL_FIRST)))


@given(accounts())
def test_the_account_is_the_one_kept_day_by_day(account):
    jumped = Delay(*account)
    assert {item: jumped.owed(item) for item in BY_LAW} == kept_day_by_day(*account)


@given(accounts())
def test_no_fen_of_a_payment_is_lost(account):
    jumped = Delay(*account)
    for split in jumped.splits:
        assert sum(fen for _, fen in split.parts) + split.surplus_fen == split.fen
    assert len(jumped.splits) == len(account[2])
    assert all(jumped.owed(item) >= 0 for item in BY_LAW)


@given(accounts(), st.integers(1, 60))
def test_waiting_never_makes_it_cheaper(account, days):
    judgment, convention, payments, spans, as_of, order = account
    later = Delay(judgment, convention, payments, spans, as_of + timedelta(days=days), order)
    assert later.total_owed() >= Delay(*account).total_owed()


@pytest.mark.parametrize("item", [OTHER, FIXED, GENERAL, PRINCIPAL, DOUBLE])
def test_each_item_is_in_both_orders_once(item):
    assert BY_LAW.count(item) == PRINCIPAL_FIRST.count(item) == 1
