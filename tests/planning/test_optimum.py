"""The optimum: the avalanche where interest is all there is, never worse than a rule, and better where steps are."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from creditrights.money.convention import Rate
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, Debt, Instalments, LumpSum
from creditrights.planning.optimum import optimum
from creditrights.planning.program import Program
from creditrights.planning.replay import differences
from creditrights.planning.simulate import Case, Choice, Policy, run
from creditrights.planning.strategies import Avalanche, plans
from tests.planning import cases
from tests.planning.cases import START, monthly
from tests.planning.drawn import Anyhow, anything, interest_alone


def rounding(plan) -> int:
    """Fen that rounding may make: one for every month in which a debt bears interest."""
    return sum(step.opening > 0 for month in plan.steps for step in month)


@given(interest_alone())
def test_where_interest_is_all_there_is_the_answer_is_the_avalanche_to_the_cent(case):
    avalanche = run(case, Avalanche())
    found = optimum(case, seconds=20)
    assert found.plan.paid == avalanche.paid
    assert (found.plan.months, found.plan.late, found.gap) == (avalanche.months, 0, Ratio(0))


@given(interest_alone())
def test_and_the_program_itself_cannot_do_better_than_the_avalanche(case):
    program = Program(case, 0)
    answer = program.least(program.paid_terms(), 20)
    avalanche = run(case, Avalanche())
    assert answer.proved
    assert abs(avalanche.paid - 100 * answer.objective) <= rounding(avalanche)


@settings(max_examples=25)
@given(anything(months=8))
def test_it_is_never_worse_than_any_rule_beyond_the_cents_of_rounding(case):
    found = optimum(case, seconds=20)
    for plan in plans(case):
        if plan.unpaid == 0:
            assert found.plan.unpaid == 0
            assert found.plan.late <= plan.late
            if found.plan.late == plan.late:
                assert found.plan.paid <= plan.paid + rounding(found.plan)
    assert differences(found.plan) == []


class Script(Policy):
    """Pays what a list says, as far as that can be."""

    def __init__(self, payments):
        self.payments = payments

    def choose(self, standing):
        wanted = [min(paid, owed) for paid, owed in zip(self.payments[standing.place], standing.owed, strict=True)]
        return Choice(wanted if sum(wanted) <= standing.spendable else [0] * len(wanted))


def test_no_plan_out_of_all_there_are_is_better_on_a_case_small_enough_to_try_them_all():
    """Two debts, three months, sums of 100 yuan and whatever clears a debt: every plan is tried."""
    debts = [
        Debt("甲", BANK, 600_00, monthly(300), 300_00, 90_00),
        Debt("乙", BANK, 500_00, monthly(100), 200_00, 20_00),
    ]
    case = Case(Budget(START, 3, 450_00, []), debts)
    found = optimum(case)
    sums = [*range(0, 451_00, 50_00), 10_000_00]
    month = [pair for pair in product(sums, sums) if min(pair) <= 450_00]
    tried = [run(case, Script(way)) for way in product(month, repeat=3)] if len(month) < 40 else []
    few = [pair for pair in month if sum(min(each, 450_00) for each in pair) in range(350_00, 460_00)]
    tried += [
        run(case, Script(way)) for way in product(few, few, [(10_000_00, 10_000_00), (10_000_00, 0), (0, 10_000_00)])
    ]
    done = [plan for plan in tried if plan.unpaid == 0]
    assert done
    for plan in done:
        assert (found.plan.late, found.plan.paid) <= (plan.late, plan.paid + rounding(plan))


@settings(max_examples=25)
@given(anything(months=8), st.integers(0, 10**6), st.integers(2, 8))
def test_a_plan_thrown_together_never_beats_it(case, seed, rush):
    found = optimum(case, seconds=20)
    plan = run(case, Anyhow(seed, rush))
    if plan.unpaid == 0:
        assert not found.infeasible
        assert (found.plan.unpaid, found.plan.late) <= (0, plan.late)
        if found.plan.late == plan.late:
            assert found.plan.paid <= plan.paid + rounding(found.plan)


def test_of_plans_that_cost_the_same_the_one_that_ends_sooner_is_taken():
    # the second is settled for half at the end of the third month, saved up for; the first bears no interest, so that it
    # costs the same whenever it is paid. 4,060.60 in all, 1,000 a month: five months
    debts = [Debt("甲", BANK, 2_000_00, monthly(0)), Debt("乙", BANK, 4_000_00, monthly(100))]
    found = optimum(Case(Budget(START, 12, 1_000_00, []), debts, [LumpSum("乙", START + 2, Ratio(1, 2))]))
    assert (found.plan.paid, found.plan.months) == (4_060_60, 5)


def gain(found) -> float:
    """How much more the avalanche pays."""
    avalanche = found.rules[0]
    return (avalanche.paid - found.plan.paid) / found.plan.paid


def test_case_a_is_the_avalanche_and_the_snowball_costs_more():
    found = optimum(cases.INTEREST_ALONE)
    assert found.plan.id == "avalanche"
    assert (yuan(found.plan.paid), yuan(found.rules[1].paid)) == ("53,041.69", "53,072.12")


def test_case_b_minimums_over_the_budget_gain_at_least_what_was_published():
    found = optimum(cases.MINIMUMS_OVER_BUDGET)
    assert found.late_proved and found.gap == 0
    assert found.plan.late <= min(plan.late for plan in found.rules if plan.unpaid == 0)
    assert gain(found) >= 0.034


def test_case_c_two_offers_gain_at_least_what_was_published():
    found = optimum(cases.TWO_OFFERS)
    assert found.gap == 0
    assert gain(found) >= 0.114
    assert found.plan.waived > 0


def test_case_d_a_suit_gains_at_least_what_was_published():
    found = optimum(cases.ONE_SUIT)
    assert found.gap == 0
    assert gain(found) >= 0.015
    assert found.plan.costs == 0


def test_case_e_ten_debts_are_proved_or_within_half_a_percent_in_a_minute():
    found = optimum(cases.ten(), seconds=60)
    assert found.late_proved and found.gap <= Ratio(5, 1000)
    assert found.plan.unpaid == 0
    assert found.plan.late <= min(plan.late for plan in found.rules if plan.unpaid == 0)
    assert differences(found.plan) == []


def test_what_cannot_be_paid_off_is_said_to_be_impossible():
    case = Case(Budget(START, 12, 100_00, []), [Debt("甲", BANK, 10_000_00, monthly(200))])
    found = optimum(case)
    assert found.infeasible
    assert found.plan.unpaid > 0


def test_an_instalment_offer_is_taken_where_it_helps_and_left_where_it_does_not():
    case = Case(Budget(START, 12, 1_200_00, []), [Debt("甲", BANK, 10_000_00, monthly(150), 900_00, 50_00)])
    good, bad = Instalments("甲", 12, Ratio(0)), Instalments("甲", 12, Ratio(3, 100))
    assert optimum(case, [good]).taken == [good]
    assert optimum(case, [good]).plan.interest == 0
    assert optimum(case, [bad]).taken == []


def test_saving_up_for_an_offer_beats_paying_as_one_goes():
    # 1,000 a month; 5,000 owed; settled for half at the end of the third month
    debt = Debt("甲", BANK, 5_000_00, Rate(Ratio(1, 100), "月"))
    case = Case(Budget(START, 8, 1_000_00, []), [debt], [LumpSum("甲", START + 2, Ratio(1, 2))])
    found = optimum(case)
    # saved for three months: 5,000 × 1.01³ is 5,151.51 rounded month by month; half of it is 2,575.75
    assert found.plan.paid < 2_600_00
    assert found.plan.waived > 2_500_00
