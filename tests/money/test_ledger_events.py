"""What can be agreed and what can happen, each worked out by hand."""

from datetime import date, timedelta

import pytest

from creditrights.errors import CreditRightsError
from creditrights.money.convention import (
    AT_THE_END,
    BOTH_ENDS,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    NEVER,
    ON_INTEREST,
    ON_PENALTY_TOO,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_ACT, MONTHS, THIRTY_360
from creditrights.money.events import (
    STOP_ALL,
    STOP_MARKUP,
    STOP_PENALTY,
    Acceleration,
    Draw,
    Fee,
    NewRate,
    Payment,
    Resumption,
    Suspension,
)
from creditrights.money.items import COMPOUND, COST, INTEREST, LATE_FEE, PENALTY, PRINCIPAL, PRINCIPAL_FIRST
from creditrights.money.ledger import Ledger
from creditrights.money.limit import Limit
from creditrights.money.loan import EVERY_DAY, EVERY_MONTH, EVERY_QUARTER, LateFee, Loan
from creditrights.money.plans import AtTheEnd, GivenPlan, level_plan
from creditrights.money.ratio import Ratio

DAILY, HALF = Rate(Ratio(5, 10000), "日"), Ratio(1, 2)
DRAWN, FIRST, SECOND, THIRD = date(2026, 3, 2), date(2026, 4, 1), date(2026, 5, 1), date(2026, 5, 31)  # 30 days each
THREE = (FIRST, SECOND, THIRD)


def days(number):
    return timedelta(days=number)


def loan(plan=THREE, principal_fen=300_000, rate=DAILY, markup=HALF, **more):
    """3,000 yuan at 0.05 % a day in three instalments of 1,000, thirty days apart."""
    return Loan(principal_fen, rate, DRAWN, plan if hasattr(plan, "spread") else list(plan), markup, **more)


def ledger(*events, as_of=THIRD, convention=None, **of_loan):
    return Ledger(loan(**of_loan), convention or Convention(), list(events), as_of)


def lines(account, item):
    return [
        (line.start, line.days, line.base_fen, line.amount.half_up()) for line in account.lines if line.item == item
    ]


# -- several draws ---------------------------------------------------------------------------------------------------


def test_a_later_draw_is_spread_over_the_instalments_to_come_and_bears_interest_from_its_day():
    # 600 more ten days after the first due day: 300 each for the second and third. 2,000 × 10 days = 10.00,
    # 2,600 × 20 days = 26.00 until the second due day.
    account = ledger(Payment(FIRST, None), Draw(FIRST + days(10), 600_00), as_of=SECOND)
    assert [each.accrued[PRINCIPAL] for each in account.accounts] == [1000_00, 1300_00, 1300_00]
    assert lines(account, INTEREST)[1:] == [(FIRST, 10, 2000_00, 10_00), (FIRST + days(10), 20, 2600_00, 26_00)]


def test_money_drawn_on_a_due_day_is_not_due_that_day():
    account = ledger(Draw(FIRST, 600_00), as_of=FIRST)
    assert account.due_fen(PRINCIPAL) == 1000_00
    assert account.payoff_fen() == 3600_00 + 45_00


def test_with_one_due_day_all_draws_are_due_on_it():
    account = ledger(Draw(DRAWN + days(10), 600_00), plan=AtTheEnd([FIRST]), as_of=FIRST)
    assert account.due_fen(PRINCIPAL) == 3600_00
    assert account.due_fen(INTEREST) == 15_00 + 36_00  # 3,000 for 10 days, 3,600 for 20


def test_where_both_ends_count_each_draw_bears_one_more_day():
    account = ledger(
        Draw(DRAWN + days(10), 600_00), plan=AtTheEnd([FIRST]), as_of=FIRST, convention=Convention(ends=BOTH_ENDS)
    )
    assert account.due_fen(INTEREST) == 16_50 + 36_30  # 3,000 for 11 days; 3,600 for 20 and 600 for one
    assert lines(account, INTEREST)[0] == (DRAWN + days(10), 1, 600_00, 30)


@pytest.mark.parametrize(
    ("plan", "events"),
    [(THREE, [Draw(THIRD, 1)]), (THREE, [Acceleration(FIRST), Draw(FIRST, 1)]), (GivenPlan([(THIRD, 300_000, 1)]), [Draw(FIRST, 1)])],
)  # fmt: skip
def test_money_that_has_no_instalment_to_go_to_is_refused(plan, events):
    with pytest.raises(CreditRightsError) as refused:
        ledger(*events, plan=plan)
    assert "没有以后的还款日" in refused.value.sentence


# -- plans -----------------------------------------------------------------------------------------------------------


def test_interest_first_then_principal():
    account = ledger(plan=AtTheEnd(list(THREE)), as_of=THIRD)
    assert [each.accrued[PRINCIPAL] for each in account.accounts] == [0, 0, 3000_00]
    assert [each.accrued[INTEREST] for each in account.accounts] == [45_00, 45_00, 45_00]
    assert account.due_fen(PENALTY) == 0
    assert account.first_overdue() == FIRST  # its interest is unpaid


GIVEN = GivenPlan([(FIRST, 990_00, 46_00), (SECOND, 1000_00, 31_00), (THIRD, 1010_00, 16_00)])


def test_a_plan_that_names_its_interest_is_charged_as_it_stands():
    for convention in (Convention(), Convention(step=EACH_DAY), Convention(THIRTY_360, BOTH_ENDS, step=NEVER)):
        account = ledger(plan=GIVEN, convention=convention)
        assert [each.owed(INTEREST) for each in account.accounts] == [46_00, 31_00, 16_00]
        assert [each.owed(PRINCIPAL) for each in account.accounts] == [990_00, 1000_00, 1010_00]


def test_under_such_a_plan_money_repaid_early_bears_interest_for_the_days_it_was_borrowed():
    """民法典第677条."""
    # Half of the first month's 46.00 after 15 days; 1,500 of 3,000 repaid, so half of 23.00 for the other 15 days.
    account = ledger(Payment(DRAWN + days(15), 23_00 + 1500_00), plan=GIVEN, as_of=FIRST)
    assert account.splits[0].parts == [(1, INTEREST, 23_00), (1, PRINCIPAL, 990_00), (2, PRINCIPAL, 510_00)]
    assert account.accounts[0].owed(INTEREST) == 11_50


def test_a_changing_rate_leaves_the_named_interest_and_moves_the_penalty():
    account = ledger(NewRate(FIRST, Rate(Ratio(10, 10000), "日")), plan=GIVEN, as_of=SECOND)
    assert account.accounts[1].owed(INTEREST) == 31_00
    assert account.due_fen(PENALTY) == 44_55  # 990 × 0.1 % × 1.5 × 30


def test_a_level_plan_has_the_same_payment_every_month_and_repays_all():
    # Published at many banks: 10,000 at 12 % a year over 12 months is 888.49 a month.
    due_days = [date(2026, month, 1) for month in range(1, 13)]
    plan = level_plan(10_000_00, Rate(Ratio(12, 100), "年"), due_days, Convention())
    assert [principal + interest for _, principal, interest in plan.rows[:-1]] == [888_49] * 11
    assert plan.principal_fen() == 10_000_00
    assert plan.rows[0][1:] == (788_49, 100_00)
    monthly = level_plan(10_000_00, Rate(Ratio(1, 100), "月"), due_days, Convention())
    assert monthly.rows == plan.rows


def test_a_level_plan_without_interest_is_equal_parts():
    plan = level_plan(1000, Rate(Ratio(0), "年"), list(THREE), Convention())
    assert [row[1:] for row in plan.rows] == [(333, 0), (333, 0), (334, 0)]


def test_the_schedule_of_a_given_plan_is_the_plan():
    plan = loan(plan=GIVEN).schedule(Convention())
    assert [(each.due, each.principal_fen, each.interest_fen) for each in plan] == GIVEN.rows


# -- rates and penalty -----------------------------------------------------------------------------------------------


def test_a_new_rate_counts_from_its_day_for_interest_and_for_a_penalty_that_marks_it_up():
    account = ledger(NewRate(FIRST + days(10), Rate(Ratio(4, 10000), "日")), as_of=SECOND)
    assert lines(account, INTEREST)[1:] == [(FIRST, 10, 2000_00, 10_00), (FIRST + days(10), 20, 2000_00, 16_00)]
    assert lines(account, PENALTY) == [(FIRST, 10, 1000_00, 7_50), (FIRST + days(10), 20, 1000_00, 12_00)]


def test_a_penalty_of_its_own_takes_the_place_of_the_mark_up_and_stays_when_the_rate_changes():
    own = Rate(Ratio(1, 1000), "日")
    account = ledger(NewRate(FIRST, Rate(Ratio(0), "日")), own_penalty=own, as_of=SECOND)
    assert lines(account, PENALTY) == [(FIRST, 30, 1000_00, 30_00)]


# -- acceleration ----------------------------------------------------------------------------------------------------


def test_called_in_all_principal_is_overdue_from_that_day_and_only_what_was_borrowed_bears_interest():
    # Ten days after the first due day: 2,000 not due bears 10.00 until then, then penalty: 2,000 × 0.075 % × 20 = 30.00.
    day = FIRST + days(10)
    account = ledger(Acceleration(day), as_of=SECOND)
    assert lines(account, INTEREST) == [(DRAWN, 30, 3000_00, 45_00), (FIRST, 10, 2000_00, 10_00)]
    assert lines(account, PENALTY) == [(FIRST, 30, 1000_00, 22_50), (day, 20, 2000_00, 30_00)]
    assert [each.accrued[PRINCIPAL] for each in account.accounts] == [1000_00, 2000_00, 0]
    assert [each.joined for each in account.accounts] == [0, 0, 2]
    assert account.payoff_fen() == account.total_due_fen() == 3000_00 + 55_00 + 52_50


def test_before_its_day_only_what_fell_due_is_overdue():
    assert ledger(Acceleration(FIRST + days(10)), as_of=FIRST + days(9)).due_fen(PRINCIPAL) == 1000_00
    assert ledger(Acceleration(FIRST + days(10)), as_of=FIRST + days(10)).due_fen(PRINCIPAL) == 3000_00


def test_a_payment_on_the_day_of_acceleration_finds_everything_due():
    account = ledger(Payment(FIRST, 3045_00), Acceleration(FIRST), as_of=SECOND)
    assert account.payoff_fen() == 0
    assert account.splits[0].parts == [(1, INTEREST, 45_00), (1, PRINCIPAL, 1000_00), (2, PRINCIPAL, 2000_00)]


def test_the_named_interest_of_instalments_that_were_called_in_is_not_charged():
    account = ledger(Acceleration(FIRST + days(15)), plan=GIVEN, as_of=THIRD)
    assert account.due_fen(INTEREST) == 46_00 + 15_50  # half of the second month's 31.00, nothing of the third


def test_called_in_after_the_last_due_day_nothing_changes():
    assert ledger(Acceleration(THIRD), as_of=THIRD).payoff_fen() == ledger(as_of=THIRD).payoff_fen()


# -- late fees and other fees ----------------------------------------------------------------------------------------


def test_a_missed_instalment_costs_its_fixed_fee_the_day_after_it_was_due():
    fee = LateFee(once_fen=20_00)
    assert ledger(late_fee=fee, as_of=FIRST).due_fen(LATE_FEE) == 0
    assert ledger(late_fee=fee, as_of=FIRST + days(1)).due_fen(LATE_FEE) == 20_00
    assert ledger(late_fee=fee, as_of=SECOND + days(1)).due_fen(LATE_FEE) == 40_00
    assert ledger(Payment(FIRST, None), late_fee=fee, as_of=SECOND).due_fen(LATE_FEE) == 0


def test_a_share_is_of_what_was_unpaid_on_the_due_day():
    # 1,045 due, 545 paid (45 of interest, 500 of principal): 5 % of 500.
    account = ledger(Payment(FIRST, 545_00), late_fee=LateFee(once_share=Ratio(5, 100)), as_of=FIRST + days(1))
    assert [(each.base_fen, each.share, each.amount) for each in account.charges] == [(500_00, Ratio(5, 100), 25_00)]


def test_a_sum_a_day_runs_while_the_instalment_is_unpaid():
    account = ledger(Payment(FIRST + days(10), None), late_fee=LateFee(daily_fen=2_00), as_of=FIRST + days(20))
    assert account.splits[0].to(LATE_FEE) == 20_00
    assert account.due_fen(LATE_FEE) == 0


def test_a_share_a_day_is_of_unpaid_principal_and_interest():
    account = ledger(late_fee=LateFee(daily_share=Ratio(1, 1000)), as_of=FIRST + days(10))
    assert account.due_fen(LATE_FEE) == 10_45  # 1,045 × 0.1 % × 10


def test_what_was_called_in_is_no_missed_instalment():
    fee = LateFee(20_00, Ratio(5, 100), 2_00, Ratio(1, 1000))
    assert ledger(Acceleration(DRAWN + days(10)), late_fee=fee).due_fen(LATE_FEE) == 0


def test_costs_of_enforcing_come_before_interest_and_late_fees_before_principal():
    """民法典第561条: costs, interest, principal."""
    fees = [Fee(FIRST, 50_00, "诉讼费", COST), Fee(FIRST, 30_00, "违约金")]
    assert ledger(*fees, Payment(FIRST, 150_00), as_of=FIRST).splits[0].parts == [
        (0, COST, 50_00),
        (1, INTEREST, 45_00),
        (0, LATE_FEE, 30_00),
        (1, PRINCIPAL, 25_00),
    ]


def test_the_oldest_instalment_first_where_that_was_agreed():
    events = [Payment(SECOND, 1100_00)]
    # First instalment: 45.00 and 22.50 of penalty, 1,000; second: 30.00.
    assert ledger(*events, oldest_first=True, as_of=SECOND).splits[0].parts == [
        (1, INTEREST, 45_00),
        (1, PENALTY, 22_50),
        (1, PRINCIPAL, 1000_00),
        (2, INTEREST, 30_00),
        (2, PRINCIPAL, 2_50),
    ]
    assert ledger(*events, as_of=SECOND).splits[0].parts == [
        (1, INTEREST, 45_00),
        (2, INTEREST, 30_00),
        (1, PENALTY, 22_50),
        (1, PRINCIPAL, 1000_00),
        (2, PRINCIPAL, 2_50),
    ]


# -- suspension ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "penalty", "interest"),
    [(STOP_PENALTY, 15_00, 45_00 + 30_00), (STOP_MARKUP, 15_00 + 5_00, 45_00 + 30_00), (STOP_ALL, 15_00, 45_00 + 20_00)],
)  # fmt: skip
def test_ten_days_of_suspension(what, penalty, interest):
    # Thirty days after the first due day, ten of them suspended: 1,000 × 0.075 % × 20 of penalty; at the contract rate
    # 5.00 for the other ten; 2,000 × 0.05 % a day of ordinary interest, unless all stops.
    account = ledger(Suspension(FIRST + days(5), what), Resumption(FIRST + days(15)), as_of=SECOND)
    assert (account.due_fen(PENALTY), account.due_fen(INTEREST)) == (penalty, interest)


def test_an_instalment_missed_during_a_suspension_costs_no_late_fee():
    fee = LateFee(once_fen=20_00, daily_fen=1_00)
    account = ledger(Suspension(DRAWN), Resumption(SECOND), late_fee=fee, as_of=SECOND)
    assert account.due_fen(LATE_FEE) == 0
    assert account.first_overdue() == FIRST


def test_suspended_days_still_count_for_the_24_percent():
    # 3,000 unpaid for 60 days: 3,000 × 24 % × 60 / 365 = 118.36, whatever was charged.
    account = ledger(Suspension(FIRST, STOP_ALL), as_of=SECOND)
    assert Limit(account, DRAWN).limit_fen == 118_36
    assert Limit(account, DRAWN).claimed_fen == 45_00


def test_late_fees_are_held_against_the_24_percent_and_costs_of_enforcing_are_not():
    fees = [Fee(FIRST, 50_00, "诉讼费", COST), Fee(FIRST, 30_00, "违约金")]
    assert Limit(ledger(*fees, as_of=FIRST), DRAWN).claimed_fen == 45_00 + 30_00


# -- compound interest -----------------------------------------------------------------------------------------------


def test_compound_interest_on_interest_at_the_penalty_rate():
    account = ledger(plan=[FIRST], as_of=SECOND, convention=Convention(compounding=ON_INTEREST))
    assert lines(account, COMPOUND) == [(FIRST, 30, 45_00, 1_01)]  # 45 × 0.075 % × 30 = 1.0125


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        # Penalty is 2.25 a day on 3,000. Settled once after 30 days (67.50): 30 days × 67.50 × 0.075 % = 1.51875.
        (EVERY_MONTH, 1_52),
        (EVERY_QUARTER, 0),
        # Each day from the second on, on 2.25, 4.50, …: 2.25 × 0.075 % × (1 + 2 + … + 59) = 2.986875.
        (EVERY_DAY, 2_99),
    ],
)
def test_compound_interest_on_penalty_is_by_the_day_of_settlement(settled, expected):
    account = Ledger(
        loan(plan=[FIRST], settled=settled, rate=DAILY),
        Convention(compounding=ON_PENALTY_TOO, step=EACH_ITEM),
        [],
        FIRST + days(60),
    )
    on_penalty = sum(line.amount.numerator / line.amount.denominator for line in account.lines if line.on == PENALTY)
    assert round(on_penalty) == expected
    assert account.due_fen(PENALTY) == 135_00


def test_penalty_that_was_paid_bears_no_compound_interest():
    events = [Payment(SECOND, 45_00 + 1_01 + 67_50)]
    account = Ledger(loan(plan=[FIRST]), Convention(compounding=ON_PENALTY_TOO), events, FIRST + days(60))
    assert account.splits[0].to(PENALTY) == 67_50
    assert [line for line in account.lines if line.on == PENALTY] == []


# -- where it is rounded ---------------------------------------------------------------------------------------------


def test_each_item_the_end_and_never_are_three_figures():
    # 33.33 yuan in two parts at 0.05 % a day. Interest: 33.33 for 30 days is 49.995 fen, then 16.67 for 30 days is
    # 25.005; penalty on 16.66 for 30 days 37.485. By item: 50 + 25 + 37. Together 112.485: 112. Never: 112.485.
    def total(step):
        return ledger(plan=THREE[:2], principal_fen=3333, as_of=SECOND, convention=Convention(step=step)).total_due()

    assert total(EACH_ITEM) == 3333 + 50 + 25 + 37
    assert total(NEVER) == 3333 + Ratio(112_485, 1000)
    both = Convention(step=AT_THE_END)
    assert ledger(plan=THREE[:2], principal_fen=3333, as_of=SECOND, convention=both).total_due_fen() == 3333 + 112


def test_rounded_by_item_three_halves_are_three_fen_and_at_the_end_two():
    # Three instalments of ten yuan; each bears 0.5 fen of penalty, for the one day it is late.
    due = [FIRST, FIRST + days(1), FIRST + days(2)]
    terms = Loan(3000, Rate(Ratio(0), "日"), DRAWN, due, Ratio(0), own_penalty=DAILY, order=PRINCIPAL_FIRST)
    payments = [Payment(day + days(1), 1000) for day in due[:2]]

    def total(step):
        return Ledger(terms, Convention(step=step), payments, due[2] + days(1)).total_due_fen()

    assert total(EACH_ITEM) == 1000 + 3
    assert total(EACH_LINE) == 1000 + 3
    assert total(AT_THE_END) == 1000 + 2


def test_the_day_counts_reach_the_lines():
    terms = Loan(100_000_00, Rate(Ratio(36, 100), "年"), date(2027, 12, 31), [date(2028, 3, 31)], HALF)

    def interest(basis):
        return Ledger(terms, Convention(basis), [], date(2028, 3, 31)).due_fen(INTEREST)

    assert interest(ACT_360) == 9_100_00  # 91 days
    assert interest(THIRTY_360) == 9_000_00  # 31 counts as 30: three months
    assert interest(MONTHS) == 9_000_00  # three whole months
    # one day of 2027 by 365, ninety of 2028 by 366: 36,000 × (1/365 + 90/366)
    assert interest(ACT_ACT) == 8_951_09


# -- the order of one day --------------------------------------------------------------------------------------------


def test_on_one_day_an_instalment_falls_due_before_the_payment():
    assert ledger(Payment(FIRST, 1045_00), as_of=FIRST).splits[0].to(PRINCIPAL) == 1000_00
    assert ledger(Payment(FIRST, 1045_00), as_of=FIRST).due_fen(PRINCIPAL) == 0


def test_on_one_day_the_late_fee_of_yesterday_and_todays_fees_come_before_the_payment():
    account = ledger(
        Payment(FIRST + days(1), None), Fee(FIRST + days(1), 10_00, "违约金"),
        late_fee=LateFee(once_fen=20_00), as_of=FIRST + days(1),
    )  # fmt: skip
    assert account.splits[0].to(LATE_FEE) == 30_00


def test_on_one_day_money_is_drawn_before_it_is_repaid():
    account = ledger(Payment(DRAWN, 100_00), Draw(DRAWN, 600_00), as_of=DRAWN)
    assert account.splits[0].parts == [(1, PRINCIPAL, 100_00)]
    assert account.payoff_fen() == 3500_00
