"""The ledger: what grows, what stops, and where each payment goes."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    HALF_UP,
    NO_COMPOUND,
    ON_INTEREST,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.ledger import COMPOUND, COST, INTEREST, ITEMS, LATE_FEE, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.loan import BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST, Loan
from creditrights.money.ratio import Ratio
from tests.oracle import Statement
from tests.strategies import any_lives, lives, plain, plain_events, terms_of

NO_FEES = {COST: 0, LATE_FEE: 0}
DAILY, HALF = Rate(Ratio(5, 10000), "日"), Ratio(1, 2)
DRAWN, FIRST, SECOND = date(2026, 3, 2), date(2026, 4, 1), date(2026, 5, 1)  # thirty days each


def loan(due_days=(FIRST, SECOND), rate=DAILY, principal_fen=200_000, markup=HALF, **more):
    """2,000 yuan at 0.05 % a day in two instalments of 1,000."""
    return Loan(principal_fen, rate, DRAWN, list(due_days), markup, **more)


def ledger(payments=(), as_of=SECOND, convention=None, **of_loan):
    return Ledger(loan(**of_loan), convention or Convention(), list(payments), as_of)


def owed(account):
    return {item: account.owed(item) for item in ITEMS}


# -- against the account kept day by day -----------------------------------------------------------------------------


def agree(life):
    a_loan, convention, events, as_of = life
    jumped = Ledger(a_loan, convention, events, as_of)
    walked = Statement(terms_of(a_loan, convention), plain_events(events), as_of)
    pairs = list(zip([walked.costs, *walked.instalments], [jumped.costs, *jumped.accounts], strict=True))
    for by_day, account in pairs:
        assert {item: by_day.pots[item].owed() for item in ITEMS} == owed(account)
        assert {item: by_day.pots[item].paid for item in ITEMS} == account.paid
        assert {item: by_day.pots[item].booked for item in ITEMS} == {
            item: plain(account.accrued[item]) for item in ITEMS
        }
        assert by_day.missed == account.missed
    assert walked.splits == [(split.parts, split.surplus_fen, split.rounding_fen) for split in jumped.splits]
    assert (walked.due_fen(), walked.payoff_fen()) == (jumped.total_due_fen(), jumped.payoff_fen())


@settings(max_examples=max(500, settings.default.max_examples))
@given(any_lives())
def test_the_ledger_is_the_account_kept_day_by_day(life):
    agree(life)


@pytest.mark.slow
@settings(max_examples=20_000, derandomize=False)
@given(any_lives())
def test_twenty_thousand_ledgers_are_the_accounts_kept_day_by_day(life):
    agree(life)


# -- invariants ------------------------------------------------------------------------------------------------------


@given(lives())
def test_payments_conserve_money(life):
    a_loan, convention, payments, as_of = life
    account = Ledger(a_loan, convention, payments, as_of)
    for split in account.splits:
        assert sum(fen for _, _, fen in split.parts) + split.surplus_fen == split.fen
        assert split.surplus_fen >= 0
        assert all(fen > 0 for _, _, fen in split.parts)
    by_account = sum(each.paid[item] for each in account.accounts for item in ITEMS)
    assert by_account == sum(split.fen - split.surplus_fen for split in account.splits)
    taken = sum(split.to(item) for split in account.splits for item in ITEMS)
    assert taken == by_account


@given(lives())
def test_nothing_is_ever_paid_twice(life):
    a_loan, convention, payments, as_of = life
    account = Ledger(a_loan, convention, payments, as_of)
    assert all(each.owed(item) >= 0 for each in account.accounts for item in ITEMS)
    assert sum(each.paid[PRINCIPAL] for each in account.accounts) <= a_loan.principal_fen


@given(lives())
def test_a_surplus_is_left_only_when_everything_is_paid(life):
    a_loan, convention, payments, as_of = life
    assume(payments)
    last = max(payment.day for payment in payments)
    account = Ledger(a_loan, convention, payments, min(last, as_of))
    if account.splits and account.splits[-1].surplus_fen > 0:
        # Only what came to be owed after this payment can be owed now: nothing, for it was drawn up on the same day.
        assert account.payoff_fen() == 0


@given(lives(most_payments=0), st.integers(1, 40))
def test_what_is_unpaid_never_shrinks_by_itself(life, more_days):
    a_loan, convention, payments, as_of = life
    payments = [payment for payment in payments if payment.day <= as_of]
    earlier = Ledger(a_loan, convention, payments, as_of)
    later = Ledger(a_loan, convention, payments, as_of + timedelta(days=more_days))
    assert later.total_due_fen() >= earlier.total_due_fen()
    assert later.payoff_fen() >= earlier.payoff_fen()


@given(lives())
def test_the_order_in_which_payments_of_different_days_are_listed_does_not_matter(life):
    a_loan, convention, payments, as_of = life
    assume(len({payment.day for payment in payments}) == len(payments))
    one = Ledger(a_loan, convention, payments, as_of)
    other = Ledger(a_loan, convention, payments[::-1], as_of)
    assert [owed(each) for each in one.accounts] == [owed(each) for each in other.accounts]


@given(lives())
def test_only_overdue_principal_bears_penalty(life):
    a_loan, convention, payments, as_of = life
    account = Ledger(a_loan, convention, payments, as_of)
    parts = a_loan.principal_parts()
    for line in account.lines:
        if line.item == PENALTY:
            assert line.start >= a_loan.due_days[line.number - 1]
            assert line.base_fen <= parts[line.number - 1]


@given(lives())
def test_penalty_replaces_ordinary_interest_so_that_no_fen_bears_both_on_one_day(life):
    a_loan, convention, payments, as_of = life
    account = Ledger(a_loan, convention, payments, as_of)
    # Ordinary interest belongs to the next instalment and ends on its day; penalty begins on it.
    for line in account.lines:
        due = a_loan.due_days[line.number - 1]
        assert line.end <= due if line.item == INTEREST else line.start >= due


@given(lives())
def test_compound_interest_is_charged_only_where_it_was_agreed(life):
    a_loan, convention, payments, as_of = life
    account = Ledger(a_loan, convention, payments, as_of)
    assert convention.compounding != NO_COMPOUND or all(line.item != COMPOUND for line in account.lines)


# -- by hand ---------------------------------------------------------------------------------------------------------


def test_unpaid_to_the_second_due_day_by_hand():
    # First 30 days on 2,000: 30.00. Next 30 days: 15.00 on the 1,000 not due, 22.50 penalty on the 1,000 that is.
    account = ledger()
    assert owed(account.accounts[0]) == {INTEREST: 30_00, PENALTY: 22_50, COMPOUND: 0, PRINCIPAL: 1000_00} | NO_FEES
    assert owed(account.accounts[1]) == {INTEREST: 15_00, PENALTY: 0, COMPOUND: 0, PRINCIPAL: 1000_00} | NO_FEES
    assert account.total_due_fen() == 30_00 + 22_50 + 1000_00 + 15_00 + 1000_00
    assert account.due_fen(PRINCIPAL) == 2000_00
    assert account.first_overdue() == FIRST


def test_a_payment_on_the_due_day_stops_interest_that_day():
    account = ledger([Payment(FIRST, 1030_00)], as_of=FIRST + timedelta(days=10))
    assert account.total_due_fen() == 0
    assert account.first_overdue() is None
    assert [line.item for line in account.lines] == [INTEREST, INTEREST]


def test_a_payment_one_day_late_costs_one_day_of_penalty():
    # 1,000 × 0.05 % × 1.5 = 0.75
    account = ledger([Payment(FIRST + timedelta(days=1), None)], as_of=FIRST + timedelta(days=1))
    assert account.splits[0].fen == 1030_00 + 75
    assert account.splits[0].to(PENALTY) == 75


def test_what_is_due_on_the_due_day_itself_bears_no_penalty_yet():
    assert ledger(as_of=FIRST).due_fen(PENALTY) == 0
    assert ledger(as_of=FIRST).total_due_fen() == 1030_00
    assert ledger(as_of=FIRST - timedelta(days=1)).total_due_fen() == 0


def test_penalty_replaces_the_contract_rate_it_is_not_charged_beside_it():
    account = ledger(due_days=(FIRST,), principal_fen=100_000, as_of=FIRST + timedelta(days=1))
    after = [line for line in account.lines if line.start >= FIRST]
    assert [(line.item, line.amount.half_up()) for line in after] == [(PENALTY, 75)]


def test_with_no_markup_an_overdue_loan_costs_what_it_cost_before():
    account = ledger(due_days=(FIRST,), principal_fen=100_000, markup=Ratio(0), as_of=FIRST + timedelta(days=10))
    assert account.due_fen(PENALTY) == 5_00  # 1,000 × 0.05 % × 10


def test_the_statute_puts_interest_before_principal_and_the_oldest_instalment_first():
    """民法典第561条: costs, interest, principal."""
    # On the second due day 30.00 and 15.00 of interest and 22.50 of penalty are owed. 100 yuan pays these, then principal.
    account = ledger([Payment(SECOND, 100_00)], order=BY_STATUTE)
    assert account.splits[0].parts == [
        (1, INTEREST, 30_00),
        (2, INTEREST, 15_00),
        (1, PENALTY, 22_50),
        (1, PRINCIPAL, 32_50),
    ]


def test_a_contract_may_put_penalty_first_or_principal_first():
    assert ledger([Payment(SECOND, 40_00)], order=PENALTY_FIRST).splits[0].parts == [
        (1, PENALTY, 22_50),
        (1, INTEREST, 17_50),
    ]
    assert ledger([Payment(SECOND, 1040_00)], order=PRINCIPAL_FIRST).splits[0].parts == [
        (1, PRINCIPAL, 1000_00),
        (2, PRINCIPAL, 40_00),
    ]


def test_principal_paid_bears_no_more_penalty_the_rest_does():
    # 500 of the 1,000 is paid ten days late (principal first): 10 × 0.75, then 10 × 0.375 on the other half.
    account = ledger(
        [Payment(FIRST + timedelta(days=10), 500_00)],
        due_days=(FIRST,),
        principal_fen=100_000,
        order=PRINCIPAL_FIRST,
        as_of=FIRST + timedelta(days=20),
    )
    assert account.due_fen(PENALTY) == 7_50 + 3_75


def test_paying_early_costs_interest_until_that_day_and_shortens_what_comes():
    """民法典第677条: interest for the time the money was really borrowed."""
    # Ten days on 2,000: 10.00. Of 510 yuan 500 repay the first instalment, so 1,500 bear interest for twenty days: 15.00.
    account = ledger([Payment(DRAWN + timedelta(days=10), 510_00)], as_of=FIRST)
    assert account.splits[0].parts == [(1, INTEREST, 10_00), (1, PRINCIPAL, 500_00)]
    assert owed(account.accounts[0]) == {INTEREST: 15_00, PENALTY: 0, COMPOUND: 0, PRINCIPAL: 500_00} | NO_FEES


def test_paying_everything_early_ends_it_and_the_rest_is_a_surplus():
    account = ledger([Payment(DRAWN + timedelta(days=10), 2100_00)], as_of=SECOND)
    assert account.payoff_fen() == 0
    assert account.splits[0].surplus_fen == 2100_00 - 2000_00 - 10_00


def test_two_payments_on_one_day_are_taken_in_the_order_given():
    account = ledger([Payment(FIRST, 20_00), Payment(FIRST, None)], as_of=FIRST)
    assert [split.fen for split in account.splits] == [20_00, 1010_00]
    # The other way round the first pays all that is due, and the second repays early.
    account = ledger([Payment(FIRST, None), Payment(FIRST, 20_00)], as_of=FIRST)
    assert [split.parts for split in account.splits] == [
        [(1, INTEREST, 30_00), (1, PRINCIPAL, 1000_00)],
        [(2, PRINCIPAL, 20_00)],
    ]


def test_a_payment_after_the_day_of_the_account_is_left_out():
    assert ledger([Payment(SECOND + timedelta(days=1), 500_00)]).splits == []


@pytest.mark.parametrize("step", [EACH_DAY, EACH_ITEM])
@pytest.mark.parametrize("as_of", [DRAWN, FIRST - timedelta(days=1), FIRST, SECOND, SECOND + timedelta(days=9)])
def test_counting_both_ends_counts_each_day_once(as_of, step):
    account = ledger(as_of=as_of, convention=Convention(ends=BOTH_ENDS, step=step))
    on_the_first_instalment = [line for line in account.lines if line.item == INTEREST or line.number == 1]
    # Until the second due day the whole 2,000 bears something each day; after it both instalments bear penalty.
    fen_days = sum(line.base_fen * line.days for line in account.lines if line.item in (INTEREST, PENALTY))
    assert fen_days == 2000_00 * ((as_of - DRAWN).days + 1)
    assert on_the_first_instalment[0].days == min((as_of - DRAWN).days, 30) + 1


def test_counting_the_first_and_not_the_last_counts_one_day_fewer():
    account = ledger(as_of=SECOND)
    assert sum(line.base_fen * line.days for line in account.lines) == 2000_00 * 60


def test_where_a_figure_is_rounded_changes_it_by_fen():
    # 333.33 at 0.05 % for 30 days, then 10 days at 0.075 % of penalty: 16.6665 and 24.99975 fen a day.
    def penalty(**convention):
        of_loan = {"due_days": (FIRST,), "principal_fen": 33_333, "as_of": FIRST + timedelta(days=10)}
        return ledger(convention=Convention(**convention), **of_loan).due_fen(PENALTY)

    assert penalty(rounding=HALF_UP) == 250  # 249.9975 once
    assert penalty(rounding=DOWN) == 249
    assert penalty(rounding=HALF_UP, step=EACH_DAY) == 25 * 10
    assert penalty(rounding=DOWN, step=EACH_DAY) == 24 * 10


def test_at_the_end_two_stretches_are_added_before_they_are_rounded():
    # 10.05 yuan bears 0.50250 fen a day. A payment of one fen of interest on the way cuts the penalty in two stretches.
    payments = [Payment(FIRST + timedelta(days=1), 1)]
    of_loan = {"due_days": (FIRST,), "principal_fen": 1005, "markup": Ratio(0), "as_of": FIRST + timedelta(days=2)}
    at_the_end = ledger(payments, convention=Convention(step=EACH_ITEM), **of_loan)
    each_line = ledger(payments, convention=Convention(), **of_loan)
    assert at_the_end.due_fen(PENALTY) == 1  # 1.005
    assert each_line.due_fen(PENALTY) == 2  # 1 + 1


# -- published examples ----------------------------------------------------------------------------------------------


def test_published_an_overdue_thousand_at_5_in_ten_thousand_bears_a_quarter_more_075_a_day_in_all():
    """A worked example published at m.mzbkw.com/baike/688417: 0.25 more, 0.75 a day in all."""
    account = ledger(due_days=(FIRST,), principal_fen=100_000, as_of=FIRST + timedelta(days=1))
    assert account.due_fen(PENALTY) == 75
    ordinary = (DAILY.daily(Convention()) * 100_000).half_up()
    assert account.due_fen(PENALTY) - ordinary == 25


def test_published_fifty_thousand_at_11_59_percent_interest_penalty_and_compound():
    """A judgment in LexEval (github CSHaitao/LexEval, data/3_2.json, 797): 利随本清, actual days over 360.

    50,000 yuan drawn 2019-10-05, due 2020-09-28, drawn up 2021-02-28: 5,778.90 of interest (359 days), 3,694.31 of
    penalty at 17.385 % (153 days), 426.98 of compound interest on the unpaid interest at the penalty rate.
    """
    a_loan = Loan(
        50_000_00,
        Rate(Ratio(1159, 10000), "年"),
        date(2019, 10, 5),
        [date(2020, 9, 28)],
        Ratio(1, 2),
    )
    account = Ledger(a_loan, Convention(ACT_360, compounding=ON_INTEREST), [], date(2021, 2, 28))
    assert account.due_fen(INTEREST) == 5_778_90
    assert account.due_fen(PENALTY) == 3_694_31
    assert account.due_fen(COMPOUND) == 426_98
    assert {line.item: line.days for line in account.lines} == {INTEREST: 359, PENALTY: 153, COMPOUND: 153}


def test_published_forty_thousand_at_one_and_a_half_times_9_9_percent_for_150_days():
    """潜江市人民法院 (2025)鄂9005民初842号 (as told at zhenghelvshi.cn/post/1080): 2,475.00 of penalty."""
    due = date(2024, 2, 9)
    a_loan = Loan(40_000_00, Rate(Ratio(99, 1000), "年"), date(2023, 2, 9), [due], Ratio(1, 2))
    account = Ledger(a_loan, Convention(ACT_360), [], date(2024, 7, 8))
    assert account.due_fen(PENALTY) == 2_475_00
    assert [line.days for line in account.lines if line.item == PENALTY] == [150]


def test_a_year_of_360_costs_more_than_one_of_365():
    yearly = Rate(Ratio(18, 100), "年")
    a_360 = ledger(rate=yearly, convention=Convention(ACT_360)).total_due_fen()
    a_365 = ledger(rate=yearly, convention=Convention(ACT_365)).total_due_fen()
    # 67.50 against 67.50 × 360 / 365 = 66.58 (29.589 + 22.192 + 14.795, each rounded)
    assert a_360 - 2000_00 == 67_50
    assert a_365 - 2000_00 == 29_59 + 22_19 + 14_79
