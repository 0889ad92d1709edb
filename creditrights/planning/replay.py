"""The same plan once more, by the money room's ledger: debt by debt, month by month.

Each month is a loan of its own: the opening balance, drawn on the first day, due on the first of the next month, under
a convention that counts months. Its interest and what the payment leaves owed come from the ledger alone.
"""

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import MONTHS
from creditrights.money.ledger import INTEREST, Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.money.ratio import ZERO
from creditrights.planning.debt import Debt
from creditrights.planning.months import first_day, month_text
from creditrights.planning.simulate import Plan


def month_in_ledger(debt: Debt, month: int, opening_fen: int, paid_fen: int) -> "tuple[int, int]":
    """Interest of a month, and what is owed after a payment on its last day: the one call of the ledger here."""
    due = first_day(month + 1)
    loan = Loan(opening_fen, Rate(debt.monthly, "月"), first_day(month), [due], ZERO)
    payments = [Payment(due, paid_fen)] if paid_fen else []
    before = Ledger(loan, Convention(MONTHS), [], due)
    after = Ledger(loan, Convention(MONTHS), payments, due)
    return before.due_fen(INTEREST), after.total_due_fen()


def differences(plan: Plan) -> "list[str]":
    """Where the plan and the ledger do not agree, one sentence each; empty where they agree to the fen."""
    found = []
    for place, debt in enumerate(plan.case.debts):
        balance = debt.balance_fen
        for number, steps in enumerate(plan.steps):
            step = steps[place]
            month = plan.case.budget.start + number
            interest = 0
            if balance > 0:
                # a suit's cost is owed with the month's interest: the ledger carries the loan, the cost stands beside it
                cost = debt.suit_fen(month)
                interest, owed = month_in_ledger(debt, month, balance, max(0, step.payment - cost))
                balance = owed + max(0, cost - step.payment) - step.waived + step.fee
            if (interest, balance) != (step.interest, step.closing):
                found.append(
                    debt.name + " " + month_text(month) + "：账上 " + str(balance) + "，计划 " + str(step.closing)
                )
    return found
