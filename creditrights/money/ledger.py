"""The ledger of an overdue loan, event by event: interest, penalty, compound interest, and where each payment went.

Between two events nothing changes, so one line covers them: base × daily rate × days. The events are the due days,
the payments and the day on which the account is drawn up.
"""

from datetime import date

from creditrights.money.convention import BOTH_ENDS, Convention, Rate
from creditrights.money.daycount import days_later
from creditrights.money.loan import Loan
from creditrights.money.ratio import ZERO, Ratio

INTEREST = "利息"
PENALTY = "罚息"
COMPOUND = "复利"
PRINCIPAL = "本金"


class Line:
    """One stretch of interest: from `start` (counted) to `end`, on one base at one rate."""

    def __init__(
        self, start: date, end: date, days: int, item: str, number: int, base_fen: int, rate: Rate, amount: Ratio
    ) -> None:
        self.start = start
        self.end = end
        self.days = days
        self.item = item
        self.number = number
        self.base_fen = base_fen
        self.rate = rate
        self.amount = amount


class Payment:
    """Money paid on a day. `fen` None means exactly what is due on that day (an instalment paid on time)."""

    def __init__(self, day: date, fen: int | None) -> None:
        self.day = day
        self.fen = fen


class Split:
    """Where one payment went: (instalment number, item, fen) in order, and what was more than everything owed."""

    def __init__(self, day: date, fen: int, parts: "list[tuple[int, str, int]]", surplus_fen: int) -> None:
        self.day = day
        self.fen = fen
        self.parts = parts
        self.surplus_fen = surplus_fen

    def to(self, item: str) -> int:
        """Fen of this payment that went to one item."""
        return sum([fen for _, each, fen in self.parts if each == item])


class Meter:
    """Interest that is running: one item on one base at one rate since one day."""

    def __init__(self, item: str, number: int, base_fen: int, rate: Rate, since: date, extra_day: int = 0) -> None:
        self.item = item
        self.number = number
        self.base_fen = base_fen
        self.rate = rate
        self.since = since
        self.extra_day = extra_day

    def read(self, day: date, convention: Convention) -> Line:
        """The line from the day it started until `day`."""
        days = (day - self.since).days + self.extra_day
        amount = convention.interest(self.base_fen, self.rate, days_later(self.since, -self.extra_day), day)
        return Line(self.since, day, days, self.item, self.number, self.base_fen, self.rate, amount)


class Account:
    """What one instalment owes, item by item."""

    def __init__(self, number: int, due: date, principal_fen: int, convention: Convention) -> None:
        self.number = number
        self.due = due
        self.convention = convention
        self.accrued = {INTEREST: ZERO, PENALTY: ZERO, COMPOUND: ZERO, PRINCIPAL: Ratio(principal_fen)}
        self.paid = {INTEREST: 0, PENALTY: 0, COMPOUND: 0, PRINCIPAL: 0}

    def owed(self, item: str) -> int:
        """Whole fen of one item that are not paid."""
        return self.convention.whole(self.accrued[item]) - self.paid[item]

    def total_owed(self) -> int:
        """Whole fen of all items that are not paid."""
        return sum([self.owed(item) for item in (INTEREST, PENALTY, COMPOUND, PRINCIPAL)])


class Ledger:
    """A loan carried forward to a day.

    loan        what was agreed
    convention  how days and fractions are counted
    payments    in any order; those after `as_of` are left out
    as_of       the day for which the account is drawn up

    After construction: lines (every stretch of interest), splits (every payment), accounts (every instalment).

    A borrower pays the interest agreed or set by the State for the days he is late (民法典第676条).
    """

    def __init__(self, loan: Loan, convention: Convention, payments: "list[Payment]", as_of: date) -> None:
        self.loan = loan
        self.convention = convention
        self.as_of = as_of
        self.lines: "list[Line]" = []
        self.splits: "list[Split]" = []
        self.accounts = [
            Account(number + 1, loan.due_days[number], principal, convention)
            for number, principal in enumerate(loan.principal_parts())
        ]
        self._ordinary = self._ordinary_meter(loan.drawn, first=True)
        self._overdue: "list[Meter]" = []
        for day in sorted({day for day in loan.due_days + [payment.day for payment in payments] if day <= as_of}):
            if day in loan.due_days:
                self._fall_due(day)
            for payment in payments:
                if payment.day == day:
                    self._pay(payment)
        self._close_overdue(as_of)
        self._close_ordinary(as_of)

    # -- what is owed ------------------------------------------------------------------------------------------------

    def due(self) -> "list[Account]":
        """The instalments whose day has come."""
        return [account for account in self.accounts if account.due <= self.as_of]

    def due_fen(self, item: str) -> int:
        """Whole fen of one item that are due and unpaid."""
        return sum([account.owed(item) for account in self.due()])

    def total_due_fen(self) -> int:
        """Everything due and unpaid: what must be paid to be up to date again."""
        return sum([account.total_owed() for account in self.due()])

    def payoff_fen(self) -> int:
        """Everything, the principal that is not due yet and its interest until `as_of` included."""
        return sum([account.total_owed() for account in self.accounts])

    def first_overdue(self) -> date | None:
        """The earliest due day of an instalment that bore penalty, None if there never was one."""
        starts = [line.start for line in self.lines if line.item == PENALTY]
        return min(starts) if starts else None

    # -- events ------------------------------------------------------------------------------------------------------

    def _fall_due(self, day: date) -> None:
        """An instalment's day: its interest is fixed; principal and interest that stay unpaid start to cost more."""
        self._close_ordinary(day)
        self._ordinary = self._ordinary_meter(day)
        account = next(each for each in self.accounts if each.due == day)
        self._overdue.extend(self._overdue_meters(account, day))

    def _pay(self, payment: Payment) -> None:
        """A payment: interest runs until its day, then it is split by the loan's order, oldest instalment first."""
        day = payment.day
        self._close_overdue(day)
        due = [account for account in self.accounts if account.due <= day]
        left = sum([account.total_owed() for account in due]) if payment.fen is None else payment.fen
        paid = left
        parts: "list[tuple[int, str, int]]" = []
        for item in self.loan.order:
            for account in due:
                left = self._pay_item(account, item, left, parts)
        if left > 0:
            left = self._prepay(day, left, parts)
        for account in due:
            self._overdue.extend(self._overdue_meters(account, day))
        self.splits.append(Split(day, paid, parts, left))

    def _prepay(self, day: date, left: int, parts: "list[tuple[int, str, int]]") -> int:
        """Money beyond what is due repays early: interest until that day (民法典第677条), then the nearest principal."""
        coming = [account for account in self.accounts if account.due > day]
        self._close_ordinary(day)
        for account in coming:
            left = self._pay_item(account, INTEREST, left, parts)
        for account in coming:
            left = self._pay_item(account, PRINCIPAL, left, parts)
        self._ordinary = self._ordinary_meter(day)
        return left

    def _pay_item(self, account: Account, item: str, left: int, parts: "list[tuple[int, str, int]]") -> int:
        fen = min(left, account.owed(item))
        if fen > 0:
            account.paid[item] += fen
            parts.append((account.number, item, fen))
        return left - fen

    # -- meters ------------------------------------------------------------------------------------------------------

    def _ordinary_meter(self, day: date, first: bool = False) -> Meter:
        """Ordinary interest on the principal that is not due on `day`; it belongs to the next instalment."""
        coming = [account for account in self.accounts if account.due > day]
        base = sum([account.owed(PRINCIPAL) for account in coming])
        number = coming[0].number if coming else 0
        extra = 1 if first and self.convention.ends == BOTH_ENDS else 0
        return Meter(INTEREST, number, base, self.loan.rate, day, extra)

    def _overdue_meters(self, account: Account, day: date) -> "list[Meter]":
        """What runs on an instalment that is due: penalty on its principal, compound on its interest if agreed."""
        rate = self.loan.penalty_rate()
        meters = [Meter(PENALTY, account.number, account.owed(PRINCIPAL), rate, day)]
        if self.loan.compound:
            meters.append(Meter(COMPOUND, account.number, account.owed(INTEREST), rate, day))
        return [meter for meter in meters if meter.base_fen > 0]

    def _close_overdue(self, day: date) -> None:
        for meter in self._overdue:
            self._book(meter.read(day, self.convention))
        self._overdue = []

    def _close_ordinary(self, day: date) -> None:
        self._book(self._ordinary.read(day, self.convention))

    def _book(self, line: Line) -> None:
        if line.days > 0 and line.base_fen > 0:
            account = self.accounts[line.number - 1]
            account.accrued[line.item] = account.accrued[line.item] + line.amount
            self.lines.append(line)
