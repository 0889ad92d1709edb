"""The ledger of a loan, event by event: interest, penalty, compound interest, fees, and where each payment went.

Between two events nothing changes, so one line covers them: base × rate × time. events.py says what can happen and in
which order the things of one day are taken.
"""

from datetime import date

from creditrights.errors import CreditRightsError
from creditrights.money.accounts import Account
from creditrights.money.agenda import Agenda
from creditrights.money.convention import BOTH_ENDS, EACH_DAY, EACH_LINE, NO_COMPOUND, ON_PENALTY_TOO, Convention, Rate
from creditrights.money.daycount import days_later
from creditrights.money.events import STOP_ALL, STOP_MARKUP, STOP_PENALTY, Fee, LedgerEvent, Payment
from creditrights.money.items import (
    CHARGES,
    COMPOUND,
    COST,
    INTEREST,
    ITEMS,
    LATE_FEE,
    PENALTY,
    PRINCIPAL,
)
from creditrights.money.lines import Charge, Line
from creditrights.money.loan import Loan
from creditrights.money.meters import GivenMeter, Meter
from creditrights.money.plans import GivenPlan
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.splits import Purse, Split

__all__ = [
    "CHARGES",
    "COMPOUND",
    "COST",
    "INTEREST",
    "ITEMS",
    "LATE_FEE",
    "PENALTY",
    "PRINCIPAL",
    "Account",
    "Charge",
    "Ledger",
    "Line",
    "Meter",
    "Payment",
    "Split",
]

EACH_INSTALMENT = "每期"
WHAT_WAS_DUE = "到期未还"


class Ledger:
    """A loan carried forward to a day.

    loan        what was agreed
    convention  how days and fractions are counted, and whether unpaid charges bear interest
    events      payments and whatever else happened, in any order; those after `as_of` are left out
    as_of       the day for which the account is drawn up

    After construction: lines (every stretch of interest), charges (every fee), splits (every payment), accounts (every
    instalment), costs (what belongs to no instalment), balances (unpaid principal from each day on which it changed).

    A borrower pays the interest agreed or set by the State for the days he is late (民法典第676条).
    """

    def __init__(
        self, loan: Loan, convention: Convention, events: "list[LedgerEvent] | list[Payment]", as_of: date
    ) -> None:
        self.loan = loan
        self.convention = convention
        self.as_of = as_of
        self.rate = loan.rate
        self.stopped = ""
        self.lines: "list[Line]" = []
        self.charges: "list[Charge]" = []
        self.splits: "list[Split]" = []
        self.balances = [(loan.drawn, loan.principal_fen)]
        self.draws = [(loan.drawn, loan.principal_fen)]
        self.accounts = [
            Account(number + 1, loan.due_days[number], principal, convention)
            for number, principal in enumerate(loan.principal_parts())
        ]
        self.costs = Account(0, loan.drawn, 0, convention)
        self._changed = False
        self._running: "dict[int, list[Meter]]" = {}
        self._ordinary = self._ordinary_meter(loan.drawn, first=True)
        self._live(Agenda(loan, convention, list(events), as_of))
        self._close_all(as_of)

    # -- what is owed ------------------------------------------------------------------------------------------------

    def due(self) -> "list[Account]":
        """The instalments whose day has come."""
        return [account for account in self.accounts if account.due <= self.as_of]

    def due_fen(self, item: str) -> int:
        """Whole fen of one item that are due and unpaid."""
        return self.convention.whole(self._sum([account.open(item) for account in [self.costs] + self.due()]))

    def total_due(self) -> Ratio:
        """Everything due and unpaid: what must be paid to be up to date again; parts of a fen only where none are rounded."""
        return self._sum([account.total_open() for account in [self.costs] + self.due()])

    def total_due_fen(self) -> int:
        """The same in whole fen."""
        return self.convention.whole(self.total_due())

    def payoff(self) -> Ratio:
        """Everything, the principal that is not due yet and its interest until `as_of` included."""
        return self._sum([account.total_open() for account in [self.costs] + self.accounts])

    def payoff_fen(self) -> int:
        """The same in whole fen."""
        return self.convention.whole(self.payoff())

    def first_overdue(self) -> date | None:
        """The earliest due day of an instalment that was unpaid the day after, None if there never was one."""
        missed = [account.due for account in self.accounts if account.missed]
        return min(missed) if missed else None

    def _sum(self, amounts: "list[Ratio]") -> Ratio:
        total = ZERO
        for amount in amounts:
            total = total + amount
        return total

    # -- day by day --------------------------------------------------------------------------------------------------

    def _live(self, agenda: Agenda) -> None:
        for day in agenda.days:
            if day in self.loan.due_days:
                self._fall_due(day)
            self._notice_missed(day)
            if day in agenda.settling:
                self._settle(day, agenda.settling[day])
            for event in agenda.events.get(day, []):
                event.happen(self)
            if self._changed:
                self._run_anew(day)

    # -- what the calendar brings ------------------------------------------------------------------------------------

    def _fall_due(self, day: date) -> None:
        """An instalment's day: its interest is fixed; principal and interest that stay unpaid start to cost more."""
        account = self.accounts[self.loan.due_days.index(day)]
        if account.joined or account.accelerated:
            return
        self._close_ordinary(day)
        self._ordinary = self._ordinary_meter(day)
        self._running[account.number] = self._overdue_meters(account, day)

    def _notice_missed(self, day: date) -> None:
        """Instalments due yesterday that are not paid are missed; the plan's own ones cost the late fee."""
        yesterday = days_later(day, -1)
        for account in [each for each in self.accounts if each.due == yesterday]:
            base = account.owed(PRINCIPAL) + account.owed(INTEREST)
            account.missed = base > 0
            fee = self.loan.late_fee
            if base > 0 and fee is not None and not account.accelerated and not self.stopped:
                if fee.once_fen:
                    self._charge(Charge(day, LATE_FEE, account.number, Ratio(fee.once_fen), "逾期一次"))
                if fee.once_share > 0:
                    amount = self._of_a_line(fee.once_share * base)
                    words = "逾期金额的 " + fee.once_share.percent()
                    self._charge(Charge(day, LATE_FEE, account.number, amount, words, base, fee.once_share))

    def _settle(self, day: date, starts: "list[date]") -> None:
        """Unpaid penalty joins what bears compound interest (结息)."""
        for account in self._due(day):
            if account.due in starts:
                self._close_overdue(account, day)
                account.settled = account.accrued[PENALTY]
                self._running[account.number] = self._overdue_meters(account, day)

    # -- events, each called by its own class ------------------------------------------------------------------------

    def accelerate(self, day: date) -> None:
        """All principal that is not due falls due, as a part of the next instalment."""
        coming = self._coming(day)
        if not coming:
            return
        self._close_ordinary(day)
        carrier = coming[0]
        for account in coming[1:]:
            moved = Ratio(account.owed(PRINCIPAL))
            account.book(PRINCIPAL, -moved)
            carrier.book(PRINCIPAL, moved)
            account.due = day
            account.joined = carrier.number
        carrier.due = day
        carrier.accelerated = True
        self._ordinary = self._ordinary_meter(day)
        self._running[carrier.number] = self._overdue_meters(carrier, day)

    def charge(self, fee: Fee) -> None:
        """A fee with a day."""
        self._charge(Charge(fee.day, fee.item, fee.number, Ratio(fee.fen), fee.words))

    def change_rate(self, rate: Rate) -> None:
        """Another ordinary rate from this day on."""
        self.rate = rate
        self._changed = True

    def suspend(self, what: str) -> None:
        """What does not run from this day on; "" for nothing."""
        self.stopped = what
        self._changed = True

    def draw(self, day: date, fen: int) -> None:
        """More is borrowed: its principal goes to the instalments to come, its interest to the next of them."""
        coming = self._coming(day)
        if not coming or isinstance(self.loan.plan, GivenPlan):
            raise CreditRightsError(day.isoformat() + " 再借的钱没有以后的还款日可以摊，或者还款计划已经写死。")
        parts = self.loan.plan.spread(fen, coming[0].number - 1)
        for account, part in zip(coming, parts):
            account.book(PRINCIPAL, Ratio(part))
        self.draws.append((day, fen))
        self._note_balance(day)
        if self.convention.ends == BOTH_ENDS and self.stopped != STOP_ALL:
            self._book(Meter(INTEREST, coming[0].number, fen, self.rate, day, 1).read(day, self.convention))
        self._changed = True

    def pay(self, payment: Payment) -> None:
        """A payment: interest runs until its day, then it is split by the loan's order; what is left repays early."""
        day = payment.day
        due = self._due(day)
        for account in due:
            self._close_overdue(account, day)
        asked = [self.costs] + due
        all_due = sum([account.total_owed() for account in asked])
        given = all_due if payment.fen is None else payment.fen
        purse = Purse(self._settling(day, given, asked) if self.convention.keeps_fractions() else given)
        purse.pay_due(asked, self.loan.order, self.loan.oldest_first)
        if purse.left > 0:
            self._prepay(day, purse)
        for account in due:
            self._running[account.number] = self._overdue_meters(account, day)
        paid = sum([fen for _, _, fen in purse.parts])
        self.splits.append(Split(day, given, purse.parts, purse.left, given - paid - purse.left))
        self._note_balance(day)

    def _prepay(self, day: date, purse: Purse) -> None:
        """Money beyond what is due repays early: interest until that day (民法典第677条), then the nearest principal."""
        coming = self._coming(day)
        self._close_ordinary(day)
        for item in [each for each in self.loan.order if each != PRINCIPAL] + [PRINCIPAL]:
            for account in coming:
                purse.pay(account, item)
        self._ordinary = self._ordinary_meter(day)

    def _settling(self, day: date, fen: int, asked: "list[Account]") -> int:
        """What a sum pays where fractions are kept: who pays the total he was told owes nothing of it any more."""
        all_due = sum([account.total_owed() for account in asked])
        coming = self._coming(day)
        due = self._sum([account.total_open() for account in asked])
        running = [self._ordinary.read(day, self.convention).amount] + [account.total_open() for account in coming]
        everything = self.convention.whole(self._sum([due] + running))
        if fen > all_due or fen == everything:
            self._close_ordinary(day)
            self._ordinary = self._ordinary_meter(day)
        # One sum may be both what is due and, but for a fraction, all there is: then it pays all.
        if fen == everything:
            return sum([account.total_owed() for account in asked + coming])
        return all_due if fen == self.convention.whole(due) else fen

    def _note_balance(self, day: date) -> None:
        self.balances.append((day, sum([account.owed(PRINCIPAL) for account in self.accounts])))

    def _charge(self, charge: Charge) -> None:
        account = self.accounts[charge.number - 1] if charge.number else self.costs
        account.book(charge.item, charge.amount)
        self.charges.append(charge)

    # -- meters ------------------------------------------------------------------------------------------------------

    def _due(self, day: date) -> "list[Account]":
        return [account for account in self.accounts if account.due <= day]

    def _coming(self, day: date) -> "list[Account]":
        return [account for account in self.accounts if account.due > day]

    def _ordinary_meter(self, day: date, first: bool = False) -> Meter:
        """Ordinary interest on the principal that is not due on `day`; it belongs to the next instalment."""
        coming = self._coming(day)
        if not coming or self.stopped == STOP_ALL:
            return Meter(INTEREST, 0, 0, self.rate, day)
        base = sum([account.owed(PRINCIPAL) for account in coming])
        number = coming[0].number
        given = self.loan.plan.given_rate(number - 1, self.loan.drawn)
        if given is not None:
            return GivenMeter(INTEREST, number, base, given, day)
        extra = 1 if first and self.convention.ends == BOTH_ENDS else 0
        return Meter(INTEREST, number, base, self.rate, day, extra)

    def _overdue_meters(self, account: Account, day: date) -> "list[Meter]":
        """What runs on an instalment that is due: penalty on its principal; if agreed, compound interest and a late fee."""
        if self.stopped in (STOP_PENALTY, STOP_ALL):
            return []
        rate = self.rate if self.stopped == STOP_MARKUP else self.loan.penalty_rate(self.rate)
        meters = [Meter(PENALTY, account.number, account.owed(PRINCIPAL), rate, day)]
        if self.convention.compounding != NO_COMPOUND:
            meters.append(Meter(COMPOUND, account.number, account.bearing(INTEREST), rate, day, on=INTEREST))
        if self.convention.compounding == ON_PENALTY_TOO:
            meters.append(Meter(COMPOUND, account.number, account.bearing(PENALTY), rate, day, on=PENALTY))
        fee = self.loan.late_fee
        if fee is not None and not self.stopped and not account.accelerated:
            base = account.owed(PRINCIPAL) + account.owed(INTEREST)
            flat = fee.daily_fen if base > 0 else 0
            meters.append(Meter(LATE_FEE, account.number, flat, Rate(Ratio(1), "日"), day, on=EACH_INSTALMENT))
            share = base if fee.daily_share > 0 else 0
            meters.append(Meter(LATE_FEE, account.number, share, Rate(fee.daily_share, "日"), day, on=WHAT_WAS_DUE))
        return [meter for meter in meters if meter.base != 0]

    def _run_anew(self, day: date) -> None:
        """At the end of a day with changes: what is another now starts a new line, what is not runs on."""
        self._changed = False
        for account in self._due(day):
            before = self._running.get(account.number, [])
            kept = []
            for wanted in self._overdue_meters(account, day):
                same = [meter for meter in before if meter.goes_on_as(wanted)]
                kept.append(same[0] if same else wanted)
            for meter in before:
                if meter not in kept:
                    self._book(meter.read(day, self.convention))
            self._running[account.number] = kept
        ordinary = self._ordinary_meter(day)
        if not self._ordinary.goes_on_as(ordinary):
            self._close_ordinary(day)
            self._ordinary = ordinary

    def _close_overdue(self, account: Account, day: date) -> None:
        for meter in self._running.get(account.number, []):
            self._book(meter.read(day, self.convention))
        self._running[account.number] = []

    def _close_ordinary(self, day: date) -> None:
        self._book(self._ordinary.read(day, self.convention))

    def _close_all(self, day: date) -> None:
        for account in self._due(day):
            self._close_overdue(account, day)
        self._close_ordinary(day)

    def _book(self, line: Line) -> None:
        if line.days > 0 and line.base != 0:
            self.accounts[line.number - 1].book(line.item, line.amount)
            self.lines.append(line)

    def _of_a_line(self, exact: Ratio) -> Ratio:
        """A sum rounded as far as the convention rounds a line."""
        if self.convention.step in (EACH_DAY, EACH_LINE):
            return Ratio(self.convention.whole(exact))
        return exact
