"""The credit card: which yuan bears interest on which day, what the minimum costs, and that no payment is lost."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from creditrights.money.card import CardAccount, CardEvent
from creditrights.money.card_plans import PersonalPlan, only_the_minimum
from creditrights.money.card_terms import (
    CASH,
    CHARGES_FIRST,
    FEE,
    FROM_DUE,
    FROM_POSTING,
    FULL,
    INTEREST,
    MINIMUM,
    PAID_DAY_BEARS,
    PAID_DAY_FREE,
    PAID_DAY_TWICE,
    PAYMENT,
    PENALTY,
    PRINCIPAL_FIRST,
    PURCHASE,
    UNPAID,
    CardTerms,
)
from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NO_COMPOUND,
    ON_INTEREST,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360
from creditrights.money.ratio import ZERO, Ratio
from tests.card_oracle import Contract, SlowCard

DAILY = Rate(Ratio(5, 10000), "日")
PRINCIPAL = (PURCHASE, CASH)
EXACT = Convention(step=EACH_ITEM)

# statement on the 5th, due on the 25th; 1,000 yuan bought on 30 August are on the statement of 5 September
BOUGHT, STATEMENT, DUE, NEXT, NEXT_DUE = (
    date(2026, 8, 30), date(2026, 9, 5), date(2026, 9, 25), date(2026, 10, 5), date(2026, 10, 25)
)  # fmt: skip


def card(convention=EXACT, **terms):
    return CardTerms(DAILY, 5, 25, convention, **terms)


def bought(fen=100_000, day=BOUGHT):
    return CardEvent(day, PURCHASE, fen)


def paid(fen, day=DUE):
    return CardEvent(day, PAYMENT, fen)


def account(*events, as_of=NEXT, **terms):
    return CardAccount(card(**terms), list(events), as_of)


def stretches(kept):
    return [(line.base_fen, line.days) for line in kept.lines]


# -- the two ways of counting ----------------------------------------------------------------------------------------


def test_what_was_paid_counts_until_the_day_before_it_was_paid_and_the_rest_goes_on():
    kept = account(bought(), paid(10_000))
    # 30 August to 24 September are 26 days on 1,000 yuan; 25 September to 4 October ten on 900: 13.00 + 4.50
    assert stretches(kept) == [(100_000, 26), (90_000, 10)]
    assert kept.interest_fen() == 13_00 + 4_50


def test_only_the_unpaid_part_bears_interest_from_posting():
    kept = account(bought(), paid(10_000), method=UNPAID, unpaid_from=FROM_POSTING)
    assert stretches(kept) == [(90_000, 36)]
    assert kept.interest_fen() == 16_20


def test_or_only_the_unpaid_part_from_the_due_day():
    kept = account(bought(200_000), paid(20_000), method=UNPAID, unpaid_from=FROM_DUE)
    assert stretches(kept) == [(180_000, 10)]
    assert kept.interest_fen() == 9_00


@pytest.mark.parametrize(
    ("paid_day", "ends", "days"),
    [
        (PAID_DAY_FREE, FIRST_NOT_LAST, (26, 10)),
        (PAID_DAY_FREE, BOTH_ENDS, (26, 11)),
        (PAID_DAY_BEARS, FIRST_NOT_LAST, (27, 9)),
        (PAID_DAY_BEARS, BOTH_ENDS, (27, 10)),
        (PAID_DAY_TWICE, FIRST_NOT_LAST, (27, 10)),
        (PAID_DAY_TWICE, BOTH_ENDS, (27, 11)),
    ],
)
def test_the_day_of_payment_and_the_last_day_are_counted_as_the_contract_says(paid_day, ends, days):
    kept = account(bought(), paid(10_000), convention=Convention(ends=ends, step=EACH_ITEM), paid_day=paid_day)
    assert stretches(kept) == [(100_000, days[0]), (90_000, days[1])]


def test_every_purchase_of_the_statement_loses_its_free_days_and_the_next_one_keeps_them():
    kept = account(bought(), bought(50_000, date(2026, 9, 5)), bought(70_000, date(2026, 9, 6)), paid(1), as_of=NEXT)
    assert {line.posted for line in kept.lines} == {BOUGHT, STATEMENT}


def test_a_purchase_on_the_statement_s_own_day_is_on_it():
    assert account(bought(1, STATEMENT), as_of=STATEMENT).statements[0].balance_fen == 1
    assert account(bought(1, STATEMENT + timedelta(days=1)), as_of=NEXT).statements[0].day == NEXT


@pytest.mark.parametrize("method", [FULL, UNPAID])
def test_the_last_day_in_time_is_the_due_day_and_one_day_later_is_late(method):
    assert account(bought(), paid(100_000, DUE), method=method).interest_fen() == 0
    late = account(bought(), paid(100_000, DUE + timedelta(days=1)), method=method)
    assert late.interest_fen() == 27 * 50  # 30 August to 25 September
    assert late.charged_fen((PENALTY,)) == 5_00  # five per cent of the minimum of 100 yuan


def test_days_of_grace_move_the_last_day_in_time():
    payment = paid(100_000, DUE + timedelta(days=3))
    assert account(bought(), payment, grace_days=3).interest_fen() == 0
    assert account(bought(), payment, grace_days=2).interest_fen() > 0


def test_nothing_is_known_before_the_time_is_over():
    kept = account(bought(), as_of=DUE)
    assert kept.statements[0].in_full is None
    assert (kept.interest_fen(), kept.owed_fen()) == (0, 100_000)
    over = account(bought(), as_of=DUE + timedelta(days=1))
    assert over.statements[0].in_full is False
    assert over.interest_fen() == 27 * 50


def test_one_fen_short_of_the_whole_statement_brings_interest_on_all_of_it():
    full = account(bought(), paid(99_999))
    assert full.interest_fen() == 13_00
    assert account(bought(), paid(99_999), method=UNPAID).interest_fen() == 0  # on one fen for 36 days


# -- cash, fees, the minimum -----------------------------------------------------------------------------------------


def test_cash_bears_interest_from_its_day_even_if_the_statement_is_paid_in_full():
    events = CardEvent(date(2026, 9, 10), CASH, 50_000)
    kept = account(events, as_of=NEXT)
    assert stretches(kept) == [(50_000, 25)]
    # one per cent fee; 25 days of interest; ten per cent of the cash and all charges are the minimum
    assert kept.left_fen((FEE,)) == 5_00
    assert kept.statements[0].balance_fen == 500_00 + 5_00 + 6_25
    assert kept.statements[0].minimum_fen == 50_00 + 5_00 + 6_25
    later = account(events, paid(kept.statements[0].balance_fen, NEXT_DUE), as_of=date(2026, 11, 5))
    assert later.interest_fen() == 6_25 + 20 * 25
    assert later.charged_fen((PENALTY,)) == 0


def test_a_cash_fee_has_a_floor_where_the_contract_has_one():
    assert card(cash_fee_floor_fen=10_00).cash_fee(50_000) == 10_00
    assert card(cash_fee_floor_fen=10_00).cash_fee(100_001) == 10_00
    assert card(cash_fee_floor_fen=10_00).cash_fee(200_000) == 20_00


def test_the_penalty_is_a_share_of_what_is_missing_of_the_minimum_with_a_floor():
    assert card().penalty(0) == 0
    assert card().penalty(100_00) == 5_00
    assert card(penalty_floor_fen=10_00).penalty(100_00) == 10_00
    assert card(penalty_floor_fen=10_00).penalty(200_02) == 10_00
    assert card(penalty_floor_fen=10_00).penalty(0) == 0
    kept = account(bought(), paid(40_00))
    assert kept.charged_fen((PENALTY,)) == 3_00  # 100.00 asked, 60.00 missing


def test_fees_and_penalties_never_bear_interest_even_where_interest_does():
    events = [bought(), CardEvent(date(2026, 9, 1), FEE, 30_000)]
    kept = CardAccount(card(convention=EXACT.with_compounding(ON_INTEREST)), events, date(2027, 9, 1))
    assert {line.kind for line in kept.lines} == {PURCHASE, INTEREST}


def test_unpaid_interest_bears_interest_only_where_the_contract_compounds():
    # 36 days on 1,000 are 18.00 on the statement of 5 October; from then to 5 November are 31 days
    for compounding, expected in ((NO_COMPOUND, 18_00 + 15_50), (ON_INTEREST, 18_00 + 15_50 + 28)):
        kept = CardAccount(card(convention=EXACT.with_compounding(compounding)), [bought()], date(2026, 11, 5))
        assert kept.interest_fen() == expected  # 18.00 × 31 × 0.05 % are 27.9 fen


def test_the_next_minimum_holds_what_was_missing_of_the_last():
    kept = account(bought(), as_of=NEXT)
    # 18.00 of interest, 5.00 of penalty, the 100.00 that were due, ten per cent of the other 900.00
    assert kept.statements[1].minimum_fen == 18_00 + 5_00 + 100_00 + 90_00
    half = account(bought(), paid(60_00), as_of=NEXT)
    assert half.statements[1].minimum_fen == half.statements[1].interest_fen + 2_00 + 40_00 + 90_00


def test_the_minimum_that_a_statement_prints_is_taken():
    printed = CardEvent(STATEMENT, MINIMUM, 300_00)
    kept = account(bought(), printed)
    assert kept.statements[0].minimum_fen == 300_00
    assert kept.charged_fen((PENALTY,)) == 15_00
    assert account(bought(), CardEvent(STATEMENT, MINIMUM, 9_999_00)).statements[0].minimum_fen == 1_000_00


def test_money_paid_too_much_waits_for_the_next_purchase():
    kept = account(paid(30_000, date(2026, 8, 20)), bought(), as_of=STATEMENT)
    assert kept.splits[0].surplus_fen == 30_000
    assert (kept.credit_fen, kept.owed_fen(), kept.statements[0].balance_fen) == (0, 70_000, 70_000)
    assert account(paid(30_000, date(2026, 8, 20)), as_of=STATEMENT).owed_fen() == -30_000


def test_a_payment_goes_to_charges_first_or_to_principal_first():
    events = [bought(), CardEvent(date(2026, 9, 1), FEE, 20_00), paid(30_00)]
    assert CardAccount(card(), events, DUE).splits[0].parts == [(2, FEE, 20_00), (1, PURCHASE, 10_00)]
    assert CardAccount(card(order=PRINCIPAL_FIRST), events, DUE).splits[0].parts == [(1, PURCHASE, 30_00)]


def test_what_ends_the_account_holds_interest_that_no_statement_shows_yet():
    kept = account(bought(), as_of=date(2026, 10, 1))
    # 32 days from 30 August to 30 September, and the penalty of 26 September
    assert kept.settle_fen() == 1_000_00 + 32 * 50 + 5_00
    settled = account(bought(), paid(kept.settle_fen(), date(2026, 10, 1)), as_of=date(2026, 12, 31))
    assert settled.owed_fen() == 0


def test_a_yearly_rate_is_divided_by_the_days_of_the_convention():
    terms = CardTerms(Rate(Ratio(18, 100), "年"), 5, 25, Convention(ACT_360, step=EACH_ITEM))
    assert CardAccount(terms, [bought(), paid(10_000)], NEXT).interest_fen() == 17_50


def test_what_may_be_compared_with_is_unpaid_principal_times_its_days():
    kept = account(bought(365_000), paid(165_000))
    # 26 days on 3,650 yuan and ten on 2,000 at 36.5 % a year, which is 0.1 % a day
    assert kept.borne_at(Ratio(365, 1000)) == 26 * 365 + 10 * 200
    assert account(bought(365_000), as_of=DUE).borne_at(Ratio(365, 1000)) == 26 * 365


# -- the calendar ----------------------------------------------------------------------------------------------------


def test_a_statement_day_that_a_month_lacks_is_its_last_day():
    terms = CardTerms(DAILY, 31, 20, EXACT)
    assert terms.statement_on_or_after(date(2026, 2, 1)) == date(2026, 2, 28)
    assert terms.statement_after(date(2026, 2, 28)) == date(2026, 3, 31)
    assert terms.statement_on_or_after(date(2024, 2, 29)) == date(2024, 2, 29)
    assert terms.due(date(2026, 12, 31)) == date(2027, 1, 20)


def test_a_due_day_may_be_counted_from_the_statement():
    assert CardTerms(DAILY, 17, 1, EXACT, due_after=20).due(date(2026, 2, 17)) == date(2026, 3, 9)


# -- plans -----------------------------------------------------------------------------------------------------------


def test_only_the_minimum_is_paid_on_each_due_day_and_never_late():
    plan, kept = only_the_minimum(card(), [bought(1_000_000)], STATEMENT, 12)
    assert [month.due for month in plan[:2]] == [DUE, NEXT_DUE]
    assert len(plan) == 12
    # 1,000.00 of 10,000.00; then interest: 26 days on 10,000 and 10 on 9,000, with ten per cent of 9,000
    assert plan[0].minimum_fen == 1_000_00
    assert plan[1].interest_fen == 130_00 + 45_00
    assert plan[1].minimum_fen == 175_00 + 900_00
    assert kept.charged_fen((PENALTY,)) == 0
    assert sum(month.minimum_fen for month in plan) + kept.owed_fen() == 1_000_000 + kept.interest_fen()


def test_the_first_month_is_the_statement_whose_due_day_is_still_to_come():
    for as_of, first in ((DUE - timedelta(days=1), DUE), (DUE, NEXT_DUE), (date(2026, 9, 4), DUE)):
        plan, _ = only_the_minimum(card(), [bought()], as_of, 2)
        assert plan[0].due == first


def test_a_card_with_nothing_on_it_has_no_months():
    assert only_the_minimum(card(), [bought(), paid(100_000)], NEXT, 12)[0] == []


@given(st.integers(60, 10**9), st.integers(1, 60), st.integers(0, 100))
def test_a_personal_plan_returns_the_sum_and_its_fees_and_nothing_else(total, months, per_mille):
    plan = PersonalPlan(total, months, Ratio(per_mille, 1000))
    assert plan.monthly_fen * (months - 1) + plan.last_fen == total + plan.fee_fen
    assert 0 <= plan.last_fen - plan.monthly_fen < months


# -- against the card kept day by day, and what must hold whatever happens ---------------------------------------------


@st.composite
def contracts(draw, whole_fen=False, **fixed):
    """A contract; with `whole_fen` no interest ever has a fraction of a fen (amounts are multiples of 2,000 fen)."""
    convention = Convention(
        ends=draw(st.sampled_from((FIRST_NOT_LAST, BOTH_ENDS))),
        rounding=draw(st.sampled_from((HALF_UP, DOWN))),
        step=EACH_LINE if whole_fen else draw(st.sampled_from((EACH_LINE, EACH_DAY, EACH_ITEM))),
        compounding=NO_COMPOUND if whole_fen else draw(st.sampled_from((NO_COMPOUND, ON_INTEREST))),
    )
    terms = {
        "method": draw(st.sampled_from((FULL, UNPAID))),
        "unpaid_from": draw(st.sampled_from((FROM_POSTING, FROM_DUE))),
        "paid_day": draw(st.sampled_from((PAID_DAY_FREE, PAID_DAY_BEARS, PAID_DAY_TWICE))),
        "minimum_share": draw(st.sampled_from((Ratio(1, 10), Ratio(1, 20)))),
        "penalty_floor_fen": draw(st.sampled_from((0, 10_00))),
        "cash_fee_floor_fen": draw(st.sampled_from((0, 10_00))),
        "grace_days": draw(st.integers(0, 3)),
        "due_after": draw(st.one_of(st.none(), st.integers(10, 24))),
        "order": draw(st.sampled_from((CHARGES_FIRST, PRINCIPAL_FIRST))),
        **fixed,
    }
    statement_day = draw(st.integers(1, 31))
    rate = DAILY if whole_fen else Rate(Ratio(draw(st.integers(0, 60)), 100_000), "日")
    return CardTerms(rate, statement_day, (statement_day + draw(st.integers(8, 24)) - 1) % 31 + 1, convention, **terms)


@st.composite
def lives(draw, unit=1, kinds=(PURCHASE, CASH, FEE, PAYMENT), most=100_000):
    """Events over half a year, and the day of the account."""
    first = date(2025, 11, 20) + timedelta(days=draw(st.integers(0, 100)))
    drawn = st.tuples(st.integers(0, 150), st.sampled_from(kinds), st.integers(1, most))
    events = [CardEvent(first, PURCHASE, unit * draw(st.integers(1, most)))]
    events += [
        CardEvent(first + timedelta(days=n), kind, unit * fen) for n, kind, fen in draw(st.lists(drawn, max_size=8))
    ]
    return events, first + timedelta(days=draw(st.integers(0, 210)))


def keeps_its_order(terms, events, as_of):
    """Whether each statement's time is over before the next one, as the module asks."""
    statement = terms.statement_on_or_after(min(event.day for event in events))
    while statement <= as_of:
        if terms.last_in_time(statement) >= terms.statement_after(statement):
            return False
        statement = terms.statement_after(statement)
    return True


def plain(terms):
    """The contract in the oracle's words."""
    convention = terms.convention

    def fraction(ratio):
        return Fraction(ratio.numerator, ratio.denominator)

    return Contract(
        statement_day=terms.statement_day, due_day=terms.due_day, due_after=terms.due_after, grace=terms.grace_days,
        daily=fraction(terms.rate.value), minimum=fraction(terms.minimum_share), penalty=fraction(terms.penalty_share),
        floor=terms.penalty_floor_fen, cash_fee=fraction(terms.cash_fee_share), cash_fee_floor=terms.cash_fee_floor_fen,
        full=terms.method == "全额计息", from_due=terms.unpaid_from == "到期还款日起", paid_day=terms.paid_day,
        both_ends=convention.ends == "首尾都算", compound=convention.compounding != "不计复利",
        down=convention.rounding == "截尾", step=convention.step, order=terms.order,
    )  # fmt: skip


@settings(max_examples=max(400, settings.default.max_examples))
@given(contracts(), lives())
def test_the_account_is_the_card_kept_day_by_day(terms, life):
    events, as_of = life
    assume(keeps_its_order(terms, events, as_of))
    # Where a day is counted twice, two stretches overlap, and the oracle does not know where one ends.
    assume(not (terms.paid_day == PAID_DAY_TWICE and terms.convention.step == EACH_LINE))
    kept = CardAccount(terms, events, as_of)
    slow = SlowCard(plain(terms), [(event.day, event.kind, event.fen) for event in events if event.day <= as_of], as_of)
    assert (kept.interest_fen(), kept.running_fen()) == (slow.interest + slow.running, slow.running)
    assert (kept.owed_fen(), kept.credit_fen) == (slow.total(), slow.credit)
    if kept.statements:
        assert kept.statements[-1].minimum_fen == slow.minimum


@given(contracts(), lives())
def test_no_payment_is_lost(terms, life):
    events, as_of = life
    assume(keeps_its_order(terms, events, as_of))
    kept = CardAccount(terms, events, as_of)
    payments = [event.fen for event in events if event.kind == PAYMENT and event.day <= as_of]
    assert sum(split.fen for split in kept.splits) == sum(payments)
    assert all(sum(fen for _, _, fen in split.parts) + split.surplus_fen == split.fen for split in kept.splits)
    arisen = sum(debt.fen for debt in kept.debts) + kept.running_fen()
    assert arisen - sum(payments) == kept.owed_fen()


@given(contracts(), lives(kinds=(PURCHASE, FEE)))
def test_whoever_pays_every_statement_in_full_by_its_due_day_pays_no_interest_on_purchases(terms, life):
    events, as_of = life
    assume(keeps_its_order(terms, events, as_of))
    statement, end = terms.statement_on_or_after(events[0].day), as_of
    while statement <= end:
        asked = CardAccount(terms, events, statement).owed_fen()
        events = [*events, CardEvent(terms.due(statement), PAYMENT, asked)] if asked > 0 else events
        statement = terms.statement_after(statement)
    kept = CardAccount(terms, events, as_of)
    assert kept.interest_fen() == 0
    assert kept.charged_fen((PENALTY,)) == 0


@given(contracts(whole_fen=True), lives(unit=2000, kinds=(PURCHASE, CASH, PAYMENT), most=1000))
def test_the_unpaid_part_never_costs_more_than_the_full_method(terms, life):
    events, as_of = life
    assume(keeps_its_order(terms, events, as_of))
    assume(terms.order == PRINCIPAL_FIRST)  # so that principal stays in multiples of 2,000 fen and nothing is rounded
    interest = [
        CardAccount(terms.counted(method, since, terms.convention), events, as_of).interest_fen()
        for method, since in ((UNPAID, FROM_DUE), (UNPAID, FROM_POSTING), (FULL, FROM_POSTING))
    ]
    assert interest == sorted(interest)


@given(contracts(), lives(), st.integers(1, 40))
def test_without_a_payment_a_later_day_never_owes_less(terms, life, days):
    events, as_of = life
    events = [event for event in events if event.day <= as_of]
    assume(keeps_its_order(terms, events, as_of + timedelta(days=days)))
    early, late = (CardAccount(terms, events, as_of + timedelta(days=n)) for n in (0, days))
    slack = len(late.lines)  # a stretch that is read in two parts may round otherwise
    assert late.interest_fen() + slack >= early.interest_fen()
    assert late.charged_fen((PENALTY,)) >= early.charged_fen((PENALTY,))
    assert late.left_fen(PRINCIPAL) == early.left_fen(PRINCIPAL)


@given(contracts(), lives())
def test_paying_what_ends_the_account_ends_it(terms, life):
    events, as_of = life
    events = [event for event in events if event.day <= as_of]
    later = as_of + timedelta(days=70)
    assume(keeps_its_order(terms, events, later))
    assume(terms.paid_day != PAID_DAY_TWICE and terms.convention.step != EACH_LINE and terms.rate.value != ZERO)
    ends = CardAccount(terms, events, as_of).settle_fen()
    assume(ends > 0)
    after = CardAccount(terms, [*events, CardEvent(as_of, PAYMENT, ends)], later)
    assert after.left_fen(PRINCIPAL) == 0
    assert abs(after.owed_fen()) <= len(after.lines)
