"""Income that moves: the same fen as the plan where nothing moves, and shares that never stand without assumptions."""

import pytest
from hypothesis import given, settings

from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, Debt
from creditrights.planning.optimum import optimum
from creditrights.planning.shocks import Income, income_paths, shaken, told
from creditrights.planning.simulate import Case, run
from creditrights.planning.strategies import Avalanche, plans
from tests.planning import cases
from tests.planning.cases import START, monthly
from tests.planning.drawn import interest_alone

CALM = Income(bad_percent=0, lost_percent=0)


@settings(max_examples=25)
@given(interest_alone())
def test_where_nothing_moves_every_path_ends_when_the_plan_does(case):
    plan = run(case, Avalanche())
    found = shaken(plan, CALM, 3)
    assert (found.finished, found.worst_5, found.late_worst) == (Ratio(1 if plan.months else 0), plan.months, 0)


@pytest.mark.parametrize("case", [cases.MINIMUMS_OVER_BUDGET, cases.TWO_OFFERS, cases.ONE_SUIT], ids="BCD")
def test_an_optimal_plan_can_be_carried_out_by_rule_where_nothing_moves(case):
    plan = optimum(case, seconds=20).plan
    found = shaken(plan, CALM, 2)
    assert found.finished == Ratio(1)
    assert (found.worst_5, found.late_worst) == (plan.months, plan.late)


def test_the_same_seed_gives_the_same_paths_and_another_seed_others():
    plan = run(cases.four(), Avalanche())
    one, two = (income_paths(plan, Income(seed=seed), 50) for seed in (1, 2))
    assert (one == income_paths(plan, Income(seed=1), 50)).all()
    assert (income_paths(plan, CALM, 5) == cases.four().budget.left).all()
    assert one.shape == two.shape


def usual(months=30):
    """8,000 comes in, 5,400 is needed."""
    budget = Budget(START, months, 8_000_00, [("吃饭", 5_400_00)])
    return cases.four().with_budget(budget)


def test_worse_chances_never_help():
    plan = run(usual(), Avalanche())
    shares = [shaken(plan, Income(bad_percent=bad), 2_000).finished for bad in (0, 30, 60)]
    assert shares[0] >= shares[1] >= shares[2]
    assert shares[2] < shares[0]


def test_a_job_lost_costs_every_month_of_it():
    plan = run(usual(), Avalanche())
    paths = income_paths(plan, Income(bad_percent=0, lost_percent=100, lost_months=3), 2)
    assert (paths == -5_400_00).all()


def test_short_months_for_the_necessities_are_counted_and_not_hidden():
    plan = run(usual(), Avalanche())
    found = shaken(plan, Income(bad_percent=0, lost_percent=100), 10)
    assert (found.short, found.finished, found.worst_5) == (Ratio(1), Ratio(0), None)
    assert "还不完" in found.sentence()


def test_no_share_is_told_without_its_assumptions():
    plan = plans(usual())[0]
    words = told(shaken(plan, paths=500), plan)
    assert "照下面的假设" in words[1]
    assert any("10%" in each and "30%" in each for each in words)
    assert any("不是预测" in each for each in words)


def test_a_single_debt_by_hand():
    # 1,000 left, 3,000 owed at 1 %: the second month brings nothing, so it takes one month more
    case = Case(Budget(START, 6, 1_000_00, []), [Debt("甲", BANK, 3_000_00, monthly(100))])
    plan = run(case, Avalanche())
    assert plan.months == 4
    assert shaken(plan, CALM, 1).worst_5 == 4
