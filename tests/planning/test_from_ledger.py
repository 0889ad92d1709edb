"""A debt taken from its ledger: the fen of the money room, not what was typed."""

from datetime import date

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_360
from creditrights.money.events import Acceleration, Payment
from creditrights.money.items import PRINCIPAL
from creditrights.money.ledger import Ledger
from creditrights.money.loan import LateFee, Loan
from creditrights.money.ratio import Ratio
from creditrights.planning.debt import BANK, Debt
from creditrights.planning.from_ledger import debt_from

DAILY = Rate(Ratio(5, 10_000), "日")
DUE = [date(2026, month, 20) for month in range(2, 13)]
HALF = Ratio(1, 2)
TOLD = Debt("甲", BANK, 1, Rate(Ratio(1, 100), "月"))


def loan(**more):
    return Loan(1_200_00, DAILY, date(2026, 1, 20), DUE, HALF, **more)


def ledger(events, as_of, **more):
    return Ledger(loan(**more), Convention(ACT_360), events, as_of)


def test_a_loan_that_is_paid_on_time_bears_its_ordinary_rate_and_asks_for_its_instalments():
    # eleven instalments; the first was paid on its day, on which nothing of the second is due yet
    book = ledger([Payment(DUE[0], None)], DUE[0])
    debt = debt_from(book, TOLD)
    # a part of 1,200 was paid back; the rest is owed, and not a cent of interest on the very day
    assert debt.balance_fen == 1_200_00 - book.splits[0].to(PRINCIPAL)
    assert book.splits[0].to(PRINCIPAL) in (109_09, 109_10)
    # 0.05 % a day is 1.5 % in thirty days
    assert debt.monthly == Ratio(15, 1000)
    assert debt.due_day == 20
    # 1,200 in eleven parts: 109.09 or 109.10; a month's interest of what is left, rounded up, beside it
    assert 109_09 + debt.balance_fen * 15 // 1000 <= debt.minimum_fen <= 109_10 + debt.balance_fen * 15 // 1000 + 1


def test_a_loan_that_was_called_in_bears_the_penalty_and_has_no_instalment():
    book = ledger([Acceleration(date(2026, 4, 1))], date(2026, 5, 1))
    debt = debt_from(book, TOLD)
    assert debt.balance_fen == book.payoff_fen() > 1_200_00
    assert debt.monthly == Ratio(15, 1000) * Ratio(3, 2)
    assert debt.minimum_fen == 0


def test_the_contracts_own_penalty_rate_takes_the_place_of_the_mark_up():
    own = Rate(Ratio(6, 10_000), "日")
    book = ledger([Acceleration(date(2026, 4, 1))], date(2026, 5, 1), own_penalty=own)
    assert debt_from(book, TOLD).monthly == Ratio(18, 1000)


def test_what_was_told_of_a_minimum_and_a_fee_stands_and_what_was_not_comes_from_the_contract():
    book = ledger([Payment(DUE[0], None)], DUE[0], late_fee=LateFee(once_fen=30_00))
    assert debt_from(book, TOLD).late_fee_fen == 30_00
    told = Debt("甲", BANK, 1, DAILY, 777_00, 50_00, due_day=8)
    debt = debt_from(book, told)
    assert (debt.minimum_fen, debt.late_fee_fen, debt.due_day) == (777_00, 50_00, 8)
