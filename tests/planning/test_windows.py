"""What is known before anything is solved holds for every plan: by a rule, or thrown together at random."""

from hypothesis import given, settings
from hypothesis import strategies as st

from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, Debt, LumpSum
from creditrights.planning.simulate import Case, run
from creditrights.planning.strategies import plans
from creditrights.planning.windows import Windows
from tests.planning import cases
from tests.planning.cases import START, monthly
from tests.planning.drawn import Anyhow, anything


def checked(plan):
    """Compare a plan that pays everything off with what is known of all plans that miss as few minimums."""
    case = plan.case
    windows = Windows(case, plan.late)
    fewest = windows.fewest_missed()
    for place in range(len(case.debts)):
        got = missed = 0
        for month, steps in enumerate(plan.steps):
            got += steps[place].payment
            missed = sum(step.late for earlier in plan.steps[: month + 1] for step in earlier)
            assert got <= 100 * windows.at_most[place][month] + plan.case.budget.months
            assert missed >= fewest[month]
        ends = plan.ends(place)
        if ends:
            waived = plan.steps[ends - 1][place].waived
            soonest = [windows.soonest(place)]
            if waived:
                soonest = [
                    windows.soonest(place, offer.share.numerator / offer.share.denominator, offer.waived_fen / 100)
                    for offer in case.offers
                    if offer.debt == case.debts[place].name
                ]
            assert min(each for each in soonest if each is not None) <= ends - 1


@settings(max_examples=150)
@given(anything(months=10), st.integers(0, 10**6), st.integers(0, 10))
def test_it_holds_for_every_plan_by_a_rule_and_for_plans_thrown_together(case, seed, rush):
    for plan in [*plans(case), run(case, Anyhow(seed, rush))]:
        if plan.unpaid == 0:
            checked(plan)


def test_minimums_that_come_to_more_than_there_is_are_counted_by_hand():
    # 200 are lacking a month while all four are owed, and the largest minimum is 1,000: one is missed at once, the
    # second by the sixth month, the third by the eleventh
    fewest = Windows(cases.MINIMUMS_OVER_BUDGET, None).fewest_missed()
    assert fewest[0] == fewest[4] == 1
    assert fewest[5] == fewest[9] == 2
    assert fewest[10] == 3


def test_a_debt_can_end_no_sooner_than_the_minimums_of_the_others_leave_money_for_it():
    # 1,000 a month, of which 600 must go to the other: 400, 800, 1,200 are left by the end of each month
    debts = [Debt("甲", BANK, 1_000_00, monthly(0)), Debt("乙", BANK, 9_000_00, monthly(0), 600_00)]
    case = Case(Budget(START, 24, 1_000_00, []), debts)
    windows = Windows(case, 0)
    assert windows.at_most[0][:3] == [400, 800, 1_200]
    assert windows.soonest(0) == 2
    assert Windows(case, 1).soonest(0) == 0  # one minimum missed frees 600: 1,000 in the first month


def test_an_offer_makes_a_debt_cheaper_to_have_done_with():
    debts = [Debt("甲", BANK, 1_000_00, monthly(0)), Debt("乙", BANK, 1_000_00, monthly(0), 500_00)]
    budget = Budget(START, 24, 1_000_00, [])
    assert Windows(Case(budget, debts), 0).at_most[0][3] == 3_000
    assert Windows(Case(budget, debts, [LumpSum("乙", START, Ratio(1, 5))]), 0).at_most[0][3] == 3_800


def test_what_never_can_be_paid_off_has_no_first_month():
    debt = Debt("甲", BANK, 50_000_00, monthly(200))
    assert Windows(Case(Budget(START, 12, 100_00, []), [debt]), None).soonest(0) is None
