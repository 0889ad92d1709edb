"""A debt as its ledger leaves it: the money room knows the balance, the rate, the penalty and the next instalment."""

from creditrights.money.convention import Rate
from creditrights.money.items import PRINCIPAL
from creditrights.money.ledger import Ledger
from creditrights.money.ratio import ZERO, Ratio
from creditrights.planning.debt import Debt


def debt_from(ledger: Ledger, told: Debt) -> Debt:
    """The debt that was told, with what its ledger says in place of what was typed.

    The balance is what would pay it off on the ledger's day: what is due, the principal that is not, and the interest so
    far. Where all of it is due, it bears the penalty: the rate with its mark-up, or the contract's own penalty rate; where
    some is not, the ordinary rate (a plan has one rate a debt, and the ledger counts the overdue part in the balance).
    The minimum is the largest instalment still to come with a month's interest, where none was told; the due day that of
    the plan; the late fee the one agreed once for each missed instalment.
    """
    loan = ledger.loan
    coming = [account for account in ledger.accounts if account.due > ledger.as_of]
    rate, markup = ledger.rate, ZERO
    if not coming:
        rate, markup = (loan.own_penalty, ZERO) if loan.own_penalty is not None else (ledger.rate, loan.markup)
    monthly = rate.daily(ledger.convention) * 30 * (markup + 1)
    principal = sum([account.owed(PRINCIPAL) for account in ledger.accounts])
    largest = max([0] + [account.owed(PRINCIPAL) for account in coming])
    instalment = largest + _up(monthly * principal) if coming else 0
    once = 0 if loan.late_fee is None else loan.late_fee.once_fen
    return Debt(
        told.name,
        told.lender,
        ledger.payoff_fen(),
        Rate(monthly, "月"),
        told.minimum_fen or instalment,
        told.late_fee_fen or once,
        ZERO,
        told.suit,
        told.secured,
        told.guaranteed,
        told.due_day or loan.due_days[-1].day,
        told.called,
    )


def _up(fen: Ratio) -> int:
    return -((-fen.numerator) // fen.denominator)
