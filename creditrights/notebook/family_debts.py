"""The three ways in which a debt of the family's case stands: overdue under its contract, ordered by a court, or monthly.

Each is asked for what is due and what is owed on a day, and told what was paid.
"""

from datetime import date

from creditrights.money.convention import Convention
from creditrights.money.delayed import Delay, Judgment
from creditrights.money.events import Acceleration, LedgerEvent
from creditrights.money.ledger import PRINCIPAL, Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.planning.debt import Debt


class Owed:
    """A debt that can be asked and paid."""

    name: str

    def due(self, month: int, day: date) -> int:
        """Fen that must be paid this month (its number), on a day of it."""
        raise NotImplementedError

    def owed(self, day: date) -> int:
        """Fen that settle all of it on a day."""
        raise NotImplementedError

    def pay(self, day: date, fen: int) -> None:
        """Take a payment."""
        raise NotImplementedError


class Overdue(Owed):
    """A loan on its ledger. What is due is every instalment whose day has come, with what being late added."""

    def __init__(self, name: str, loan: Loan, convention: Convention, events: "list[LedgerEvent]") -> None:
        self.name = name
        self.loan = loan
        self.convention = convention
        self.events = events
        self.payments: list[tuple[date, int]] = []

    def ledger(self, as_of: date, called_due: "date | None" = None, left_out: "Payment | None" = None) -> Ledger:
        """The account on a day; with the day on which the lender called all of it due, or as one without a payment."""
        called = [] if called_due is None else [Acceleration(called_due)]
        return Ledger(
            self.loan, self.convention, [*[each for each in self.events if each is not left_out], *called], as_of
        )

    def due(self, month: int, day: date) -> int:
        return self.ledger(day).total_due_fen()

    def owed(self, day: date) -> int:
        return self.ledger(day).payoff_fen()

    def pay(self, day: date, fen: int) -> None:
        self.events.append(Payment(day, fen))
        self.payments.append((day, fen))


class Ordered(Owed):
    """A claim that a court's paper ordered to be paid by a day, and what being later than that adds.

    claim  the account that was claimed: its principal runs on at the penalty rate, the rest is a fixed sum
    """

    def __init__(self, name: str, claim: Ledger, costs_fen: int, due: date, paid: "list[tuple[date, int]]") -> None:
        self.name = name
        principal = claim.due_fen(PRINCIPAL)
        self.judgment = Judgment(
            [(due, principal)],
            costs_fen,
            due,
            claim.total_due_fen() - principal,
            claim.loan.penalty_rate(),
            claim.as_of,
        )
        self.convention = claim.convention
        self.payments = list(paid)
        self.fee_fen = 0

    def enforce(self, fee_fen: int) -> None:
        """Add the fee of enforcement, which is paid last and bears nothing."""
        self.fee_fen += fee_fen

    def account(self, day: date) -> Delay:
        """The account of the judgment on a day, payments of later days left out."""
        return Delay(self.judgment, self.convention, [each for each in self.payments if each[0] <= day], [], day)

    def due(self, month: int, day: date) -> int:
        return self.owed(day)

    def owed(self, day: date) -> int:
        account = self.account(day)
        surplus = sum(split.surplus_fen for split in account.splits)
        return account.total_owed() + self.fee_fen - surplus

    def pay(self, day: date, fen: int) -> None:
        self.payments.append((day, fen))


class Monthly(Owed):
    """A debt with a minimum a month, counted as a plan counts it: a month's interest joins the balance when it is asked
    what is due, once a month.

    first_due  number of the first month in which it bears interest and something must be paid
    fee_fen    what is paid once beside the first minimum, and bears nothing
    """

    def __init__(self, debt: Debt, first_due: int = 0, fee_fen: int = 0) -> None:
        self.debt = debt
        self.name = debt.name
        self.balance = debt.balance_fen
        self.first_due = first_due
        self.fee_fen = fee_fen

    def due(self, month: int, day: date) -> int:
        if month < self.first_due:
            return 0
        self.balance += self.debt.interest(self.balance)
        return min(self.debt.minimum_fen, self.balance) + self.fee_fen

    def owed(self, day: date) -> int:
        return self.balance + self.fee_fen

    def pay(self, day: date, fen: int) -> None:
        fee = min(fen, self.fee_fen)
        self.fee_fen -= fee
        self.balance -= fen - fee

    def late(self) -> None:
        """Add what a month below the minimum costs."""
        self.balance += self.debt.late_fee_fen
