"""A credit-card account, event by event: statements, what lost its interest-free days, minimum payments, 违约金.

On a day, in this order: a statement whose time is over is judged; what is posted that day is entered; the day's
payments are split; the day's statement is drawn up.
"""

from datetime import date

from creditrights.money.card_debt import PRINCIPAL, CardDebt, CardLine
from creditrights.money.card_terms import (
    CASH,
    FEE,
    FROM_DUE,
    FULL,
    INTEREST,
    MINIMUM,
    PAID_DAY_FREE,
    PAYMENT,
    PENALTY,
    PURCHASE,
    CardTerms,
)
from creditrights.money.convention import NO_COMPOUND
from creditrights.money.daycount import days_later
from creditrights.money.limit import DAYS_A_YEAR
from creditrights.money.ratio import ZERO, Ratio
from creditrights.plain import by_rank


class CardEvent:
    """Something that happened: PURCHASE, CASH, FEE, PAYMENT, or MINIMUM (what a statement of that day prints)."""

    def __init__(self, day: date, kind: str, fen: int) -> None:
        self.day = day
        self.kind = kind
        self.fen = fen


class Statement:
    """One statement: what it asks for, and what came of it.

    balance_fen    本期应还: everything owed on its day
    interest_fen   billed on it
    minimum_fen    最低还款额
    paid_fen       what was paid after it and no later than `last_in_time`; `paid_until_next_fen` until the next one
    in_full        whether the balance was paid in time; None while the time runs
    penalty_fen    违约金 for what was missing of the minimum
    """

    def __init__(self, day: date, due: date, last_in_time: date) -> None:
        self.day = day
        self.due = due
        self.last_in_time = last_in_time
        self.balance_fen = 0
        self.principal_fen = 0
        self.interest_fen = 0
        self.minimum_fen = 0
        self.paid_fen = 0
        self.paid_until_next_fen = 0
        self.in_full: "bool | None" = None
        self.penalty_fen = 0

    def short_fen(self) -> int:
        """What is missing of the minimum payment so far."""
        return max(0, self.minimum_fen - self.paid_fen)


class CardSplit:
    """Where one payment went: (number of the debt, kind, fen) in order, and what nobody was owed (溢缴款)."""

    def __init__(self, day: date, fen: int, parts: "list[tuple[int, str, int]]", surplus_fen: int) -> None:
        self.day = day
        self.fen = fen
        self.parts = parts
        self.surplus_fen = surplus_fen


class CardAccount:
    """A card carried forward to a day.

    terms          the contract
    events         in any order; those after `as_of` are left out
    as_of          the day for which the account is drawn up
    minimum_after  from this day on the minimum of each statement is paid on its due day, and nothing else

    After construction: statements, debts, splits, lines (interest, billed and running), credit_fen (溢缴款).

    A statement's time must be over before the next one is drawn up (its due day and grace lie before it).
    """

    def __init__(
        self, terms: CardTerms, events: "list[CardEvent]", as_of: date, minimum_after: "date | None" = None
    ) -> None:
        self.terms = terms
        self.as_of = as_of
        self.minimum_after = minimum_after
        self.statements: "list[Statement]" = []
        self.debts: "list[CardDebt]" = []
        self.splits: "list[CardSplit]" = []
        self.lines: "list[CardLine]" = []
        self.credit_fen = 0
        self.interest_billed_fen = 0
        self._events = [event for event in events if event.day <= as_of]
        self._live: "list[CardDebt]" = []
        if self._events:
            self._carry()
        self._running = self._lines_until(self._past(as_of), None)
        self.lines.extend(self._running)

    # -- what is owed ------------------------------------------------------------------------------------------------

    def left_fen(self, kinds: "tuple[str, ...]") -> int:
        """What is unpaid of those kinds, posted or billed."""
        return sum([debt.left_fen for debt in self._live if debt.kind in kinds])

    def charged_fen(self, kinds: "tuple[str, ...]") -> int:
        """All that ever arose of those kinds, paid or not."""
        return sum([debt.fen for debt in self.debts if debt.kind in kinds])

    def running_fen(self) -> int:
        """Interest that has arisen and stands on no statement yet, whole fen."""
        return self._whole(self._running)

    def interest_fen(self) -> int:
        """All interest until `as_of`, billed and running, paid or not."""
        return self.interest_billed_fen + self.running_fen()

    def owed_fen(self) -> int:
        """Everything owed on `as_of`, running interest included, less what was paid too much."""
        return sum([debt.left_fen for debt in self._live]) + self.running_fen() - self.credit_fen

    def settle_fen(self) -> int:
        """What ends the account if it is paid on `as_of`: running interest is counted as for a day of payment."""
        end = self.as_of if self.terms.paid_day == PAID_DAY_FREE else days_later(self.as_of, 1)
        running = self._whole(self._lines_until(end, None))
        return sum([debt.left_fen for debt in self._live]) + running - self.credit_fen

    def borne_at(self, yearly: Ratio) -> int:
        """What unpaid principal would have borne at a simple yearly rate, from posting until `as_of`: whole fen."""
        end = self._past(self.as_of)
        fen_days = sum([debt.fen_days(end) for debt in self.debts if debt.kind in PRINCIPAL])
        return (yearly * fen_days / DAYS_A_YEAR).half_up()

    # -- day by day --------------------------------------------------------------------------------------------------

    def _carry(self) -> None:
        first = min([event.day for event in self._events])
        waiting: "list[Statement]" = []
        coming = self.terms.statement_on_or_after(first)
        days = {event.day for event in self._events}
        while coming <= self.as_of:
            statement = Statement(coming, self.terms.due(coming), self.terms.last_in_time(coming))
            waiting.append(statement)
            days.update([coming, statement.due, days_later(statement.last_in_time, 1)])
            coming = self.terms.statement_after(coming)
        for day in sorted(days):
            if day > self.as_of:
                break
            if self.statements and day == days_later(self.statements[-1].last_in_time, 1):
                self._judge(self.statements[-1], day)
            for event in self._events:
                if event.day == day:
                    self._post(event)
            for event in self._events:
                if event.day == day and event.kind == PAYMENT:
                    self._pay(day, event.fen)
            self._pay_the_minimum(day)
            if waiting and waiting[0].day == day:
                self._bill(waiting.pop(0))

    def _post(self, event: CardEvent) -> None:
        if event.kind in (PURCHASE, CASH, FEE):
            self._enter(event.kind, event.day, event.fen)
        if event.kind == CASH:
            self._enter(FEE, event.day, self.terms.cash_fee(event.fen))

    def _enter(self, kind: str, day: date, fen: int) -> "CardDebt | None":
        """A new debt; money paid too much before covers it at once. Cash bears interest from its first day."""
        if fen == 0:
            return None
        covered = min(fen, self.credit_fen)
        self.credit_fen -= covered
        debt = CardDebt(len(self.debts) + 1, kind, day, fen, covered)
        if kind == CASH:
            debt.bear_from_the_start()
        self.debts.append(debt)
        self._live.append(debt)
        return debt

    def _pay(self, day: date, fen: int) -> None:
        """A payment: what stands on a statement first, then the rest; within each, the contract's order, oldest first."""
        left = fen
        parts: "list[tuple[int, str, int]]" = []
        for debt in by_rank(self._live, self._rank):
            part = min(left, debt.left_fen)
            if part > 0:
                debt.pay(day, part, self.terms)
                parts.append((debt.number, debt.kind, part))
                left -= part
        self.credit_fen += left
        self.splits.append(CardSplit(day, fen, parts, left))
        if self.statements:
            last = self.statements[-1]
            last.paid_until_next_fen += fen
            if day <= last.last_in_time:
                last.paid_fen += fen

    def _rank(self, debt: CardDebt) -> int:
        """Its place in the queue for a payment."""
        place = self.terms.order.index(debt.kind)
        return place if debt.statement is not None else place + len(self.terms.order)

    def _pay_the_minimum(self, day: date) -> None:
        if self.minimum_after is None or not self.statements or day <= self.minimum_after:
            return
        last = self.statements[-1]
        if day == last.due and last.short_fen() > 0:
            self._pay(day, last.short_fen())

    def _bill(self, statement: Statement) -> None:
        """A statement: interest until its day is fixed, and everything posted since the last one stands on it."""
        end = self._past(statement.day)
        lines = self._lines_until(end, statement.day)
        self.lines.extend(lines)
        for debt in self._live:
            debt.mark_read(end)
        statement.interest_fen = self._whole(lines)
        self.interest_billed_fen += statement.interest_fen
        old_charges = sum([debt.left_fen for debt in self._live if debt.statement and debt.kind not in PRINCIPAL])
        self._enter(INTEREST, end, statement.interest_fen)
        for debt in self._live:
            if debt.statement is None:
                debt.statement = statement.day
        self._live = [debt for debt in self._live if not debt.is_over()]
        statement.principal_fen = self.left_fen(PRINCIPAL)
        charges = self.left_fen((INTEREST, PENALTY, FEE))
        statement.balance_fen = statement.principal_fen + charges
        statement.minimum_fen = min(statement.balance_fen, self._minimum(statement, charges, old_charges))
        self.statements.append(statement)

    def _minimum(self, statement: Statement, charges_fen: int, old_charges_fen: int) -> int:
        for event in self._events:
            if event.kind == MINIMUM and event.day == statement.day:
                return event.fen
        overdue = 0
        if self.statements:
            last = self.statements[-1]
            missing = last.minimum_fen - last.paid_until_next_fen - old_charges_fen
            overdue = min(statement.principal_fen, max(0, missing))
        return self.terms.minimum(statement.principal_fen, overdue, charges_fen)

    def _judge(self, statement: Statement, day: date) -> None:
        """A statement's time is over: what was not paid in full loses its free days, a missing minimum costs 违约金."""
        statement.in_full = all([debt.left_fen == 0 for debt in self._live if debt.statement is not None])
        if not statement.in_full:
            kinds = (PURCHASE,) if self.terms.convention.compounding == NO_COMPOUND else (PURCHASE, INTEREST)
            for debt in self._live:
                if debt.statement == statement.day and debt.kind in kinds:
                    if self.terms.method == FULL:
                        debt.bear_from_the_start()
                    else:
                        from_due = self.terms.unpaid_from == FROM_DUE
                        debt.bear_what_is_left(statement.due if from_due else debt.posted)
        self._live = [debt for debt in self._live if debt.bears or debt.left_fen > 0 or debt.statement is None]
        statement.penalty_fen = self.terms.penalty(statement.short_fen())
        self._enter(PENALTY, day, statement.penalty_fen)

    # -- interest ----------------------------------------------------------------------------------------------------

    def _past(self, day: date) -> date:
        """The first day that an account drawn up on `day` does not count."""
        return self.terms.convention.past_last(day)

    def _lines_until(self, end: date, billed: "date | None") -> "list[CardLine]":
        found = []
        for debt in self._live:
            found.extend(debt.lines(self.terms, end, billed))
        return found

    def _whole(self, lines: "list[CardLine]") -> int:
        """The sum of some lines as whole fen."""
        total = ZERO
        for line in lines:
            total = total + line.amount
        return self.terms.convention.whole(total)
