"""An account of an overdue loan kept the slow way: one day after another, in fractions, for one reader to check by eye.

It knows nothing of the package. Where the package jumps from event to event, this walks every day:

    1. if an instalment falls due today, its ordinary interest is closed;
    2. today's payments are taken, in the order given;
    3. if today is not the last day, one day's interest runs on what is unpaid now: ordinary interest on principal that is
       not due, penalty on principal that is due, compound interest on ordinary interest that is due.

Counting both ends adds one day of ordinary interest on the first day, and nothing else.
"""

from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

ITEMS = ("利息", "罚息", "复利", "本金")
EXACT = Context(prec=200)


class Terms:
    """What was agreed, in plain numbers."""

    def __init__(
        self,
        principal_fen: int,
        daily: Fraction,
        drawn: date,
        due_days: list[date],
        markup: Fraction,
        compound: bool,
        order: tuple[str, ...],
        both_ends: bool,
        rounding: str,
        step: str,
    ) -> None:
        self.principal_fen = principal_fen
        self.daily = daily
        self.drawn = drawn
        self.due_days = due_days
        self.markup = markup
        self.compound = compound
        self.order = order
        self.both_ends = both_ends
        self.rounding = rounding
        self.step = step


class Pot:
    """One item of one instalment: what has been booked, what is running, what was paid."""

    def __init__(self, terms: Terms, booked: int = 0) -> None:
        self.terms = terms
        self.booked = Fraction(booked)
        self.running = Fraction(0)
        self.paid = 0

    def run_a_day(self, base: int, daily: Fraction) -> None:
        """One day's interest on a base."""
        amount = base * daily
        self.running += whole(amount, self.terms.rounding) if self.terms.step == "每日" else amount

    def close(self) -> None:
        """The stretch that is running ends here."""
        self.booked += whole(self.running, self.terms.rounding) if self.terms.step == "每段" else self.running
        self.running = Fraction(0)

    def owed(self) -> int:
        """What is booked and not paid, whole fen."""
        return whole(self.booked, self.terms.rounding) - self.paid


def whole(amount: Fraction, rounding: str) -> int:
    """An amount as whole fen, by the decimal module's own rounding of its two nearest decimals."""
    floor = amount.numerator // amount.denominator
    rest = amount - floor
    # The rest is compared with one half exactly; the decimal module then rounds a number that stands for it.
    stand_in = Decimal("0.5") if rest == Fraction(1, 2) else Decimal("0.4") if rest < Fraction(1, 2) else Decimal("0.6")
    mode = ROUND_DOWN if rounding == "截尾" else ROUND_HALF_UP
    return floor + int(stand_in.quantize(Decimal(1), rounding=mode, context=EXACT))


class Statement:
    """The account on a day: pots[instalment][item], and where each payment went: (instalment, item, fen) and the surplus."""

    def __init__(self, terms: Terms, payments: list[tuple[date, int | None]], as_of: date) -> None:
        self.terms = terms
        self.as_of = as_of
        count = len(terms.due_days)
        part = terms.principal_fen // count
        parts = [part] * count
        parts[-1] = terms.principal_fen - part * (count - 1)
        self.pots = [{item: Pot(terms, parts[n] if item == "本金" else 0) for item in ITEMS} for n in range(count)]
        self.splits: list[tuple[list[tuple[int, str, int]], int]] = []
        if terms.both_ends:
            self.run_ordinary(terms.drawn)
        day = terms.drawn
        while day <= as_of:
            for number, due in enumerate(terms.due_days):
                if due == day:
                    self.pots[number]["利息"].close()
            for when, fen in payments:
                if when == day:
                    self.pay(day, fen)
            if day < as_of:
                self.run_ordinary(day)
                self.run_overdue(day)
            day += timedelta(days=1)
        self.close_everything()

    def run_ordinary(self, day: date) -> None:
        """Ordinary interest of one day; it belongs to the next instalment."""
        coming = [n for n, due in enumerate(self.terms.due_days) if due > day]
        base = sum(self.pots[n]["本金"].owed() for n in coming)
        if coming:
            self.pots[coming[0]]["利息"].run_a_day(base, self.terms.daily)

    def run_overdue(self, day: date) -> None:
        """Penalty and compound interest of one day."""
        daily = self.terms.daily * (1 + self.terms.markup)
        for number, due in enumerate(self.terms.due_days):
            if due <= day:
                pots = self.pots[number]
                pots["罚息"].run_a_day(pots["本金"].owed(), daily)
                if self.terms.compound:
                    pots["复利"].run_a_day(pots["利息"].owed(), daily)

    def close_everything(self) -> None:
        """The last day: whatever runs is booked."""
        for pots in self.pots:
            for pot in pots.values():
                pot.close()

    def pay(self, day: date, fen: int | None) -> None:
        """A payment: what is due, in the agreed order and the oldest first; then what is not due yet, interest first."""
        due = [n for n, when in enumerate(self.terms.due_days) if when <= day]
        coming = [n for n, when in enumerate(self.terms.due_days) if when > day]
        for number in due:
            self.pots[number]["罚息"].close()
            self.pots[number]["复利"].close()
        left = sum(pot.owed() for n in due for pot in self.pots[n].values()) if fen is None else fen
        went: list[tuple[int, str, int]] = []
        steps = [(item, number) for item in self.terms.order for number in due]
        if left > sum(pot.owed() for n in due for pot in self.pots[n].values()):
            if coming:
                self.pots[coming[0]]["利息"].close()
            steps += [(item, number) for item in ("利息", "本金") for number in coming]
        for item, number in steps:
            pot = self.pots[number][item]
            fen_here = min(left, pot.owed())
            if fen_here > 0:
                pot.paid += fen_here
                left -= fen_here
                went.append((number + 1, item, fen_here))
        self.splits.append((went, left))

    def due_fen(self) -> int:
        """Due and unpaid."""
        numbers = [n for n, due in enumerate(self.terms.due_days) if due <= self.as_of]
        return sum(pot.owed() for n in numbers for pot in self.pots[n].values())

    def payoff_fen(self) -> int:
        """Everything unpaid."""
        return sum(pot.owed() for pots in self.pots for pot in pots.values())
