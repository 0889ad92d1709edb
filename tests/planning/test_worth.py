"""What an offer is worth: three numbers by hand, and an offer that is out of reach."""

from creditrights.money.convention import Rate
from creditrights.money.ratio import ZERO, Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, Debt, Instalments, LumpSum
from creditrights.planning.months import month_number
from creditrights.planning.simulate import Case
from creditrights.planning.worth import without, worth

START = month_number(2026, 12)


def case(left_fen, minimum_fen=0):
    loan = Debt("贷款", BANK, 12_000_00, Rate(Ratio(1, 100), "月"), minimum_fen)
    return Case(Budget(START, 36, left_fen, []), [loan])


def test_interest_free_instalments_cost_the_balance_and_last_as_long_as_they_are():
    each = worth(case(500_00), "免息 24 期", Instalments("贷款", 24, ZERO))
    assert (each.monthly_fen, each.months, each.paid_fen, each.all_fen) == (500_00, 24, 12_000_00, 12_000_00)
    assert each.carried()


def test_an_instalment_above_what_is_left_is_not_carried_however_cheap():
    each = worth(case(900_00), "免息 12 期", Instalments("贷款", 12, ZERO))
    assert each.paid_fen == 12_000_00
    assert each.late > 0 and not each.carried()


def test_a_settlement_is_worth_something_only_where_the_money_is_there_in_time():
    half = LumpSum("贷款", START + 5, Ratio(1, 2))
    reached = worth(case(1_100_00), "半价", half)
    assert reached.taken and reached.paid_fen < 12_000_00
    missed = worth(case(300_00), "半价", half)
    assert not missed.taken and not missed.carried()


def test_without_an_offer_interest_runs():
    # 1 % a month on 12,000: the first month bears 120 yuan
    each = without(case(1_000_00, 1_000_00), "没有", "贷款")
    assert each.plan.steps[0][0].interest == 120_00
    assert each.paid_fen > 12_000_00 and each.late == 0
