"""One thing owed on a card: a purchase, a cash advance, billed interest or a fee, and what it bears over which days."""

from datetime import date

from creditrights.money.card_terms import CASH, PAID_DAY_BEARS, PAID_DAY_TWICE, PURCHASE, CardTerms
from creditrights.money.daycount import days_later
from creditrights.money.ratio import Ratio

PRINCIPAL = (CASH, PURCHASE)


class CardLine:
    """One stretch of interest: base × rate × days, from `start`, which counts, to the day before `end`.

    kind, posted  whose interest it is
    billed        the statement it stands on, None while it is on none yet
    """

    def __init__(
        self, debt: "CardDebt", start: date, end: date, base_fen: int, amount: Ratio, billed: "date | None"
    ) -> None:
        self.kind = debt.kind
        self.posted = debt.posted
        self.number = debt.number
        self.start = start
        self.end = end
        self.days = (end - start).days
        self.base_fen = base_fen
        self.amount = amount
        self.billed = billed


class CardDebt:
    """What one event made the cardholder owe.

    number     the order in which it arose
    posted     入账日
    fen        the amount, `left_fen` what of it is unpaid
    statement  the first statement on which it stands, None before
    bears      whether it bears interest; a purchase does not before its free days are lost, a fee never does
    """

    def __init__(self, number: int, kind: str, posted: date, fen: int, covered_fen: int = 0) -> None:
        self.number = number
        self.kind = kind
        self.posted = posted
        self.fen = fen
        self.left_fen = fen - covered_fen
        self.statement: "date | None" = None
        self.bears = False
        #: what is unpaid from which day on, as interest sees it
        self._steps = [(posted, self.left_fen)]
        self._first = 0
        self._read_until = posted

    def pay(self, day: date, fen: int, terms: CardTerms) -> None:
        """Part of a payment goes here; from when the base is smaller is the contract's to say."""
        self.left_fen -= fen
        day = days_later(day, 1) if terms.paid_day == PAID_DAY_BEARS else day
        if len(self._steps) > 1 and self._steps[-1][0] == day:
            self._steps[-1] = (day, self.left_fen)
        else:
            self._steps.append((day, self.left_fen))

    def bear_from_the_start(self) -> None:
        """It bears interest from its posting; what has been paid since counts until it was paid."""
        self.bears = True

    def bear_what_is_left(self, since: date) -> None:
        """Only what is unpaid now bears interest, from a day that may lie back."""
        if self.left_fen > 0:
            self.bears = True
            self._first = len(self._steps) - 1
            self._read_until = since

    def stretches(self, terms: CardTerms, end: date) -> "list[tuple[date, date, int]]":
        """(first day, day after the last, base) of what bears interest before `end` and was not read before."""
        if not self.bears:
            return []
        found = []
        for place in range(self._first, len(self._steps)):
            start = self._read_until if place == self._first else self._steps[place][0]
            stop = end
            if place + 1 < len(self._steps):
                stop = self._steps[place + 1][0]
                if terms.paid_day == PAID_DAY_TWICE:
                    stop = days_later(stop, 1)
            start = max(start, self._read_until)
            stop = min(stop, end)
            if start < stop and self._steps[place][1] > 0:
                found.append((start, stop, self._steps[place][1]))
        return found

    def lines(self, terms: CardTerms, end: date, billed: "date | None") -> "list[CardLine]":
        """Its interest before `end` that was not read before."""
        convention = terms.convention
        return [
            CardLine(self, start, stop, base, convention.interest(base, terms.rate, start, stop), billed)
            for start, stop, base in self.stretches(terms, end)
        ]

    def mark_read(self, end: date) -> None:
        """Interest before `end` has been billed."""
        if self.bears:
            self._read_until = max(self._read_until, end)

    def is_over(self) -> bool:
        """Whether it is paid and all its interest is billed."""
        if self.bears:
            return self.left_fen == 0 and self._steps[-1][0] < self._read_until
        return self.left_fen == 0 and self.kind not in PRINCIPAL

    def fen_days(self, end: date) -> int:
        """Unpaid fen × days from posting until `end`, whether or not they bear interest."""
        total = 0
        for place, (start, base) in enumerate(self._steps):
            stop = self._steps[place + 1][0] if place + 1 < len(self._steps) else end
            if start < min(stop, end):
                total = total + base * (min(stop, end) - start).days
        return total
