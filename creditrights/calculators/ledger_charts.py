"""A ledger drawn: what a sum that is due consists of, and how principal and charges went from day to day."""

from datetime import date

from creditrights.calculators.chart import Series
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.chart_course import Course
from creditrights.money.fen import yuan
from creditrights.money.items import PRINCIPAL
from creditrights.money.ledger import Ledger

#: sums are carried from day to day in this part of a fen, so that fractions do not add up to a fen
FINE = 1000


def parts(figures: "list[tuple[str, int]]") -> Bars:
    """What is due and unpaid, item by item; items of which there is nothing are left out."""
    there = [(label, fen) for label, fen in figures if fen]
    total = sum([fen for _, fen in there])
    return Bars(
        "parts",
        "已到期未还的 " + yuan(total) + " 元是什么",
        [label for label, _ in there],
        [Series("未还", [fen for _, fen in there])],
    )


def course(ledger: Ledger) -> Course:
    """Unpaid principal and unpaid charges from the first day to the last; within a stretch of interest, day by day evenly."""
    leaps = [split.day for split in ledger.splits] + [charge.day for charge in ledger.charges]
    leaps.extend([day for day, _ in ledger.balances[1:]])
    turns = [line.start for line in ledger.lines] + [line.end for line in ledger.lines]
    days = sorted({ledger.loan.drawn, ledger.as_of}.union(leaps).union(turns))
    grown = _Grown(ledger)
    points: "list[tuple[date, int, int]]" = []
    for day in days:
        if day in leaps and day > ledger.loan.drawn:
            points.append((day, _principal(ledger, day, False), grown.fen(day, False)))
        points.append((day, _principal(ledger, day, True), grown.fen(day, True)))
    last, principal, _ = points[-1]
    points[-1] = (last, principal, ledger.payoff_fen() - principal)
    return Course(
        "course",
        "从借到钱那天起，没还的钱怎么变",
        [day for day, _, _ in points],
        [
            Series("没还的本金", [fen for _, fen, _ in points]),
            Series("没还的利息和其他收费", [max(0, fen) for _, _, fen in points]),
        ],
    )


def _principal(ledger: Ledger, day: date, whole_day: bool) -> int:
    """Unpaid principal before what happened on a day, or after it."""
    found = [fen for since, fen in ledger.balances if since < day or (whole_day and since == day)]
    return found[-1] if found else 0


class _Grown:
    """Unpaid charges, asked for day after day in order: what has been booked, less what was paid of it."""

    def __init__(self, ledger: Ledger) -> None:
        leaps = [(charge.day, (charge.amount * FINE).half_up()) for charge in ledger.charges]
        for split in ledger.splits:
            paid = sum([fen for _, item, fen in split.parts if item != PRINCIPAL])
            leaps.append((split.day, -paid * FINE))
        self.leaps = sorted(leaps)
        self.coming = sorted([(line.start, place) for place, line in enumerate(ledger.lines)])
        self.running: "list[tuple[date, date, int]]" = []
        self.lines = ledger.lines
        self.booked = 0

    def fen(self, day: date, whole_day: bool) -> int:
        """On a day, before what happened on it or after it."""
        while self.coming and self.coming[0][0] <= day:
            line = self.lines[self.coming.pop(0)[1]]
            self.running.append((line.start, line.end, (line.amount * FINE).half_up()))
        ended = [amount for _, end, amount in self.running if end <= day]
        self.running = [each for each in self.running if each[1] > day]
        while self.leaps and (self.leaps[0][0] < day or (whole_day and self.leaps[0][0] == day)):
            ended.append(self.leaps.pop(0)[1])
        self.booked += sum(ended)
        partly = sum([amount * (day - start).days // (end - start).days for start, end, amount in self.running])
        return (self.booked + partly + FINE // 2) // FINE
