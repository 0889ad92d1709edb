"""An impossible case is an answer: what is missing, and what single word of a lender would close it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, Debt, LumpSum
from creditrights.planning.optimum import optimum
from creditrights.planning.shortfall import (
    Shortfall,
    best_by_rule,
    closings,
    more_needed,
    no_order_works,
    together,
    works,
)
from creditrights.planning.simulate import Case, run
from creditrights.planning.strategies import plans
from tests.planning import cases
from tests.planning.cases import START, monthly
from tests.planning.drawn import Anyhow, anything


def hopeless(left=900_00, months=24):
    """20,000 at 1.5 % and 10,000 at 2 %: the interest alone is 500 a month."""
    debts = [
        Debt("甲", BANK, 20_000_00, monthly(150), 600_00, 50_00),
        Debt("乙", BANK, 10_000_00, monthly(200), 500_00, 50_00),
    ]
    return Case(Budget(START, months, left + 1_000_00, [("吃饭", 1_000_00)]), debts)


def shortfall(case):
    return Shortfall(case, best_by_rule(case))


def test_what_is_missing_a_month_is_the_least_that_makes_it_work():
    case = hopeless()
    more = more_needed(case)
    assert more is not None and more % 100 == 0
    assert works(case.with_budget(case.budget.with_more(more)))
    assert not works(case.with_budget(case.budget.with_more(more - 100)))
    found = shortfall(case)
    assert found.total_missing() == 24 * more
    assert found.unpaid_fen > 0


def test_the_optimum_agrees_that_the_case_is_impossible_without_it_and_possible_with_it():
    case = hopeless()
    more = more_needed(case)
    assert optimum(case, seconds=20).infeasible
    assert optimum(case.with_budget(case.budget.with_more(more)), seconds=20).plan.unpaid == 0


def test_the_first_month_is_told_in_three_sums():
    found = shortfall(hopeless())
    assert (found.interest_fen, found.minimums_fen, found.left_fen) == (500_00, 1_100_00, 900_00)
    assert found.minimums_missing() == 200_00
    assert not found.interest_alone()
    assert shortfall(hopeless(left=499_00)).interest_alone()


def test_necessities_that_cannot_be_met_are_said_by_month():
    case = Case(Budget(START, 3, 900_00, [("吃饭", 1_000_00)]), [Debt("甲", BANK, 100_00, monthly(150))])
    assert shortfall(case).necessities == [100_00] * 3
    assert not works(case)


def test_the_share_that_would_close_it_is_the_largest_that_does():
    case = hopeless()
    first = closings(case)[0]
    assert first.lump is not None and first.helps()
    last = START + case.budget.months - 1
    assert works(Case(case.budget, case.debts, [LumpSum("甲", last, Ratio(first.lump, 100))]))
    assert not works(Case(case.budget, case.debts, [LumpSum("甲", last, Ratio(first.lump + 1, 100))]))
    assert first.lump_fen == 20_000_00 * first.lump // 100


def test_interest_free_instalments_over_sixty_months_may_be_enough_where_twenty_four_months_are_not():
    first = closings(hopeless())[0]
    assert first.count in (36, 48, 60)
    assert first.each_fen == -(-20_000_00 // first.count)


def test_no_single_word_helps_where_the_gap_is_too_wide():
    assert [each.helps() for each in closings(hopeless(left=50_00))] == [False, False]


def test_a_case_that_works_lacks_nothing():
    assert works(cases.INTEREST_ALONE)


def test_all_lenders_together_may_close_what_none_closes_alone():
    # 30,000 over 36, 48 and 60 months is 833.34, 625.00 and 500.00 a month, each debt rounded up to the fen
    assert together(hopeless(left=650_00)) == (48, 416_67 + 208_34)
    assert together(hopeless(left=400_00)) == (None, 333_34 + 166_67)


# -- said to be certain only where it is -----------------------------------------------------------------------------------


@settings(max_examples=100)
@given(anything(months=8), st.integers(0, 10**6), st.integers(0, 8))
def test_where_no_order_is_said_to_work_none_does(case, seed, rush):
    if no_order_works(case):
        for plan in [*plans(case), run(case, Anyhow(seed, rush))]:
            assert plan.unpaid > 0


def test_interest_that_outgrows_what_is_left_is_certain_without_a_search():
    assert no_order_works(hopeless())
    assert shortfall(hopeless()).proved


def saved_up_for():
    """1,000 a month and three months; 5,000 owed at 1 %, settled for half by the end of the third: only who saves can."""
    debt = Debt("甲", BANK, 5_000_00, monthly(100))
    return Case(Budget(START, 3, 1_000_00, []), [debt], [LumpSum("甲", START + 2, Ratio(1, 2))])


def test_what_only_the_rules_cannot_do_is_not_said_to_be_impossible():
    case = saved_up_for()
    assert best_by_rule(case).unpaid > 0
    assert not no_order_works(case)
    assert optimum(case).plan.unpaid == 0
