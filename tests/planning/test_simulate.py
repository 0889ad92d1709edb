"""A month of a plan, by hand; what a budget leaves; and the ledger's word on every plan."""

import pytest
from hypothesis import given

from creditrights.money.convention import Rate
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget, Change, place_of
from creditrights.planning.debt import BANK, Debt, Instalments, LumpSum, Suit, level_instalment
from creditrights.planning.months import day_in, month_number, month_text
from creditrights.planning.replay import differences
from creditrights.planning.simulate import Case, Choice, PlanError, Policy, run
from creditrights.planning.strategies import STRATEGIES, Avalanche, LifeAndLaw, MinimumsOnly, Snowball, best, plans
from tests.planning import cases
from tests.planning.cases import START, monthly
from tests.planning.drawn import anything


class Pays(Policy):
    """Pays what it was told."""

    def __init__(self, *months, settled=()):
        self.months = months
        self.settled = list(settled)

    def choose(self, standing):
        return Choice(list(self.months[standing.place]), self.settled if standing.place == 0 else [])


def one(left=1_000_00, months=2, **of_debt):
    given = {"minimum_fen": 500_00, "late_fee_fen": 50_00, **of_debt}
    return Case(Budget(START, months, left, []), [Debt("甲", BANK, 10_000_00, monthly(150), **given)])


def test_a_month_adds_its_interest_and_takes_off_what_is_paid():
    # 10,000 at 1.5 % is 150; paid 500: 9,650; then 144.75 more, paid 1,000: 8,794.75
    plan = run(one(), Pays([500_00], [1_000_00]))
    assert [(step.interest, step.closing) for [step] in plan.steps] == [(150_00, 9_650_00), (144_75, 8_794_75)]
    assert (plan.late, plan.fees, plan.months) == (0, 0, None)


def test_a_cent_less_than_the_minimum_costs_the_fee():
    plan = run(one(), Pays([499_99], [500_00]))
    assert (plan.late, plan.fees, plan.late_debts()) == (1, 50_00, [0])
    assert plan.steps[0][0].closing == 10_000_00 + 150_00 - 499_99 + 50_00


def test_the_last_payment_may_be_less_than_the_minimum():
    plan = run(one(left=10_150_00), Pays([10_000_00], [152_25]))
    assert (plan.late, plan.months, plan.unpaid, plan.paid) == (0, 2, 0, 10_152_25)


def test_interest_is_rounded_half_up():
    assert Debt("甲", BANK, 1, monthly(150)).interest(33_00) == 50  # 0.495
    assert Debt("甲", BANK, 1, monthly(150)).interest(32_99) == 49  # 0.49485


def test_a_daily_rate_counts_thirty_days_and_a_penalty_raises_it():
    daily = Rate(Ratio(5, 10_000), "日")
    assert Debt("甲", BANK, 1, daily).monthly == Ratio(15, 1000)
    assert Debt("甲", BANK, 1, daily, markup=Ratio(1, 2)).monthly == Ratio(225, 10_000)
    assert Debt("甲", BANK, 1, Rate(Ratio(18, 100), "年")).monthly == Ratio(15, 1000)


def test_a_suit_costs_whoever_still_owes_when_its_month_begins():
    suit = Suit(START + 1, 800_00)
    owing = run(one(suit=suit), Pays([500_00], [500_00]))
    assert [step.cost for [step] in owing.steps] == [0, 800_00]
    cleared = run(one(left=10_150_00, suit=suit), Pays([10_150_00], [0]))
    assert (cleared.costs, cleared.months) == (0, 1)


def test_a_written_offer_settles_for_its_share_and_the_rest_is_let_off():
    case = one(left=8_000_00)
    case.offers.append(LumpSum("甲", START, Ratio(7, 10), 5_00))
    plan = run(case, Pays([7_100_00], [0], settled=[0]))  # 10,150 × 70 % is 7,105, less 5
    assert (plan.paid, plan.waived, plan.late, plan.months) == (7_100_00, 3_050_00, 0, 1)


def test_an_offer_that_has_passed_is_none():
    case = one(left=8_000_00)
    case.offers.append(LumpSum("甲", START - 1, Ratio(7, 10)))
    with pytest.raises(PlanError):
        run(case, Pays([7_105_00], [0], settled=[0]))


@pytest.mark.parametrize("payment", [-1, 1_000_01, 10_150_01])
def test_no_plan_pays_what_is_not_there_or_more_than_is_owed(payment):
    with pytest.raises(PlanError):
        run(one(), Pays([payment], [0]))


# -- the budget ------------------------------------------------------------------------------------------------------


def test_necessities_come_first_and_what_is_left_may_be_less_than_nothing():
    budget = Budget(START, 3, 5_000_00, [("吃饭", 1_500_00), ("住房", 2_000_00)], [Change(START + 1, -2_000_00)])
    assert budget.left == [1_500_00, -500_00, 1_500_00]
    assert budget.reserves == [500_00, 0, 0]
    assert budget.missing == [0, 0, 0]  # the first month keeps 500 back
    assert Budget(START, 2, 900_00, [("吃饭", 1_000_00)], saved_fen=150_00).missing == [0, 50_00]


def test_a_change_that_lasts_counts_in_every_later_month():
    assert Budget(START, 3, 100, [], [Change(START + 1, 7, lasting=True)]).left == [100, 107, 107]


def test_school_money_is_kept_back_and_no_plan_touches_it():
    budget = Budget(START, 3, 2_000_00, [("吃饭", 1_000_00)], [Change(START + 2, -1_800_00)])
    plan = run(Case(budget, [Debt("甲", BANK, 10_000_00, monthly(150))]), Avalanche())
    assert [step.payment for [step] in plan.steps] == [1_000_00, 200_00, 0]
    assert plan.cash == [0, 800_00, 0]


def test_the_order_of_life_and_law_begins_with_food():
    assert place_of("吃饭") < place_of("住房") < place_of("赡养抚养") < place_of("没听说过")


# -- strategies ------------------------------------------------------------------------------------------------------


def test_the_avalanche_puts_all_on_the_highest_rate_and_the_snowball_on_the_smallest():
    avalanche, snowball = run(cases.INTEREST_ALONE, Avalanche()), run(cases.INTEREST_ALONE, Snowball())
    assert [step.payment for step in avalanche.steps[0]] == [0, 0, 2_600_00, 0]
    assert [step.payment for step in snowball.steps[0]] == [0, 0, 0, 2_600_00]
    assert avalanche.paid < snowball.paid


def test_minimums_are_paid_before_anything_else():
    case = cases.four(2_600_00, (300_00, 400_00, 500_00, 600_00))
    for plan in plans(case):
        assert all(step.payment >= min(step.minimum, step.opening) for month in plan.steps for step in month)
        assert plan.late == 0


def test_nothing_beyond_the_minimum_leaves_the_rest_in_hand():
    plan = run(one(), MinimumsOnly())
    assert [step.payment for [step] in plan.steps] == [500_00, 500_00]
    assert plan.cash == [500_00, 1_000_00]


def test_a_home_comes_before_a_higher_rate():
    home = Debt("房贷", BANK, 5_000_00, monthly(40), secured=True)
    card = Debt("网贷", BANK, 5_000_00, monthly(200))
    plan = run(Case(Budget(START, 2, 1_000_00, []), [card, home]), STRATEGIES[3])
    assert [step.payment for step in plan.steps[0]] == [0, 1_000_00]


def test_a_small_debt_with_a_fee_comes_before_a_big_one_with_a_higher_rate():
    small = Debt("小", BANK, 1_000_00, monthly(100), 0, 50_00)
    big = Debt("大", BANK, 50_000_00, monthly(200), 0, 50_00)
    plan = run(Case(Budget(START, 1, 500_00, []), [big, small]), STRATEGIES[2])
    assert [step.payment for step in plan.steps[0]] == [0, 500_00]


def test_what_the_next_minimums_lack_is_kept_for_them():
    # 1,000 left, minimums of 600 and 450 in the first month: 50 a month is lacking
    debts = [
        Debt("甲", BANK, 6_000_00, monthly(150), 600_00, 50_00),
        Debt("乙", BANK, 6_000_00, monthly(100), 450_00, 50_00),
    ]
    case = Case(Budget(START, 9, 1_000_00, [], saved_fen=400_00), debts)
    keeps, spends = run(case, STRATEGIES[4]), run(case, STRATEGIES[2])
    assert keeps.cash[0] == 350_00  # 50 for each of the months to come: all that is to spare
    assert keeps.late < spends.late


def test_the_best_plan_pays_off_then_misses_least_then_costs_least():
    ranked = plans(cases.MINIMUMS_OVER_BUDGET)
    chosen = best(ranked)
    assert chosen.unpaid == 0
    assert chosen.late == min(plan.late for plan in ranked if plan.unpaid == 0)


@given(anything())
def test_whatever_the_case_necessities_are_kept_and_every_yuan_is_accounted_for(case):
    for plan in plans(case):
        cash = case.budget.saved_fen
        for place, month in enumerate(plan.steps):
            cash = cash + case.budget.left[place] - sum(step.payment for step in month)
            assert max(0, cash) == plan.cash[place]
            assert cash >= -case.budget.missing[place]
            cash = max(0, cash)
        for debt, first in zip(case.debts, plan.steps[0], strict=True):
            assert first.opening == debt.balance_fen
        total = sum(debt.balance_fen for debt in case.debts) + plan.interest + plan.fees + plan.costs
        assert total == plan.paid + plan.waived + plan.unpaid


@given(anything())
def test_the_ledger_says_the_same_of_every_plan_to_the_cent(case):
    for plan in plans(case):
        assert differences(plan) == []


def test_a_plan_that_is_not_what_the_ledger_says_is_noticed():
    plan = run(one(), Pays([500_00], [500_00]))
    plan.steps[1][0].interest += 1
    assert len(differences(plan)) == 1


# -- instalments, months ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rate", "count"), [(0, 60), (50, 36), (150, 12)])
def test_a_level_instalment_is_the_smallest_that_pays_off_in_time(rate, count):
    fen = level_instalment(12_345_67, Ratio(rate, 10_000), count)
    debt = Debt("甲", BANK, 12_345_67, monthly(rate))
    for instalment, done in ((fen, True), (fen - 1, False)):
        left = 12_345_67
        for _ in range(count):
            left = max(0, left + debt.interest(left) - instalment)
        assert (left == 0) is done


def test_an_instalment_offer_changes_rate_and_minimum():
    taken = Instalments("甲", 60, Ratio(0)).taken(Debt("甲", BANK, 6_000_00, monthly(150), 900_00, 50_00, Ratio(1, 2)))
    assert (taken.monthly, taken.minimum_fen, taken.late_fee_fen) == (Ratio(0), 100_00, 50_00)


def test_months_are_written_as_people_write_them():
    assert month_text(month_number(2026, 12)) == "2026-12"
    assert month_text(month_number(2026, 12) + 1) == "2027-01"
    assert day_in(month_number(2027, 2), 31).isoformat() == "2027-02-28"


def test_what_may_soon_be_called_in_comes_before_what_may_be_sued_for_later():
    called = Debt("甲", BANK, 1_000_00, monthly(100), called=START + 2)
    sued = Debt("乙", BANK, 1_000_00, monthly(200), suit=Suit(START + 6, 100_00))
    plan = run(Case(Budget(START, 3, 500_00, []), [sued, called]), LifeAndLaw())
    assert [step.payment for step in plan.steps[0]] == [0, 500_00]
