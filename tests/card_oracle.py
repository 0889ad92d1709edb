"""A credit card kept the slow way: one day after another, in fractions, for one reader to check by eye.

It knows nothing of the package. Every debt remembers its balance on every morning and every evening; interest is
summed over days, looking back where a purchase loses its interest-free days.
"""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

A_DAY = timedelta(days=1)


class Contract:
    """What was agreed, in plain numbers and words."""

    def __init__(self, **terms) -> None:
        self.__dict__.update(terms)


class Owed:
    """A purchase, an advance, billed interest or a fee."""

    def __init__(self, kind: str, day: date, fen: int) -> None:
        self.kind, self.day, self.left = kind, day, fen
        self.on: date | None = None
        self.morning: dict[date, int] = {day: fen}
        self.evening: dict[date, int] = {}
        self.since: date | None = day if kind == "取现" else None
        self.judged: date | None = None
        self.unpaid_when_judged = 0
        self.billed: set[date] = set()


def whole(amount: Fraction, down: bool) -> int:
    """Fen: cut off, or the nearest with halves up."""
    return int(amount) if down else int(amount + Fraction(1, 2))


class SlowCard:
    """The account on the evening of `as_of`."""

    def __init__(self, contract: Contract, events: list[tuple[date, str, int]], as_of: date) -> None:
        self.contract = contract
        self.owed: list[Owed] = []
        self.credit = 0
        self.paid = 0
        self.interest = 0
        self.arisen = 0
        self.statement: date | None = None
        self.in_time = date.min
        self.minimum = self.paid_in_time = self.paid_since = 0
        day = min(event[0] for event in events)
        while day <= as_of:
            for each in self.owed:
                each.morning[day] = each.left
            if day == self.in_time + A_DAY:
                self.judge(day)
            for when, kind, fen in events:
                if when == day and kind in ("消费", "取现", "费用"):
                    self.owe(kind, day, fen)
                    if kind == "取现":
                        fee = max(whole(fen * contract.cash_fee, contract.down), contract.cash_fee_floor)
                        self.owe("费用", day, fee)
            for when, kind, fen in events:
                if when == day and kind == "还款":
                    self.pay(day, fen)
            for each in self.owed:
                each.evening[day] = each.left
            if day.day == min(contract.statement_day, monthrange(day.year, day.month)[1]):
                self.bill(day)
            day += A_DAY
        self.running = self.sum_interest(as_of, bill=False)

    def owe(self, kind: str, day: date, fen: int) -> None:
        """Something new; what was overpaid covers it first."""
        if fen:
            covered = min(fen, self.credit)
            self.credit -= covered
            self.arisen += fen
            self.owed.append(Owed(kind, day, fen - covered))

    def pay(self, day: date, fen: int) -> None:
        """What is billed, then what is not; each in the contract's order; each oldest first."""
        self.paid += fen
        self.paid_since += fen
        if day <= self.in_time:
            self.paid_in_time += fen
        for billed in (True, False):
            for kind in self.contract.order:
                for each in self.owed:
                    if each.kind == kind and (each.on is not None) is billed:
                        part = min(fen, each.left)
                        each.left -= part
                        fen -= part
        self.credit += fen

    def bill(self, day: date) -> None:
        """The statement."""
        interest = self.sum_interest(day, bill=True)
        self.interest += interest
        old = sum(each.left for each in self.owed if each.on is not None and each.kind not in ("消费", "取现"))
        self.owe("利息", day + A_DAY if self.contract.both_ends else day, interest)
        for each in self.owed:
            if each.on is None:
                each.on = day
        principal = sum(each.left for each in self.owed if each.kind in ("消费", "取现"))
        charges = sum(each.left for each in self.owed) - principal
        overdue = min(principal, max(0, self.minimum - self.paid_since - old))
        share = whole((principal - overdue) * self.contract.minimum, self.contract.down)
        self.minimum = share + overdue + charges
        self.paid_in_time = self.paid_since = 0
        self.statement = day
        self.in_time = self.due(day) + timedelta(days=self.contract.grace)

    def due(self, day: date) -> date:
        """Counted, or found by walking to the day of the month."""
        if self.contract.due_after is not None:
            return day + timedelta(days=self.contract.due_after)
        found = day + A_DAY
        while found.day != min(self.contract.due_day, monthrange(found.year, found.month)[1]):
            found += A_DAY
        return found

    def judge(self, day: date) -> None:
        """The morning after the last day in time."""
        if any(each.left for each in self.owed if each.on is not None):
            lose = ("消费", "利息") if self.contract.compound else ("消费",)
            for each in self.owed:
                if each.on == self.statement and each.kind in lose:
                    if self.contract.full:
                        each.since = each.day
                    elif each.left:
                        each.since = self.due(self.statement) if self.contract.from_due else each.day
                        each.judged, each.unpaid_when_judged = day, each.left
        missing = self.minimum - self.paid_in_time
        if missing > 0:
            self.owe(
                "违约金", day, max(whole(missing * self.contract.penalty, self.contract.down), self.contract.floor)
            )

    def bases(self, each: Owed, day: date) -> list[int]:
        """What of a debt bears interest on a day; two amounts where a contract counts the day of payment twice."""
        if each.judged is not None and day < each.judged:
            return [each.unpaid_when_judged]
        morning = each.morning.get(day, each.left)
        evening = each.evening.get(day, each.left)
        if self.contract.paid_day == "还款当天也计":
            return [morning]
        if self.contract.paid_day == "每段首尾都计" and morning != evening:
            return [morning, evening]
        return [evening]

    def sum_interest(self, last: date, bill: bool) -> int:
        """Interest until a day, whole fen at the end."""
        total = Fraction(0)
        end = last + A_DAY if self.contract.both_ends else last
        for each in self.owed:
            day, bases = each.since, []
            while day is not None and day < end:
                if day not in each.billed:
                    bases.extend((base, number) for number, base in enumerate(self.bases(each, day)))
                    if bill:
                        each.billed.add(day)
                day += A_DAY
            if self.contract.step == "每段":
                runs = [(base, len(list(run))) for base, run in groupby(base for base, _ in bases)]
                total += sum(whole(base * n * self.contract.daily, self.contract.down) for base, n in runs)
            else:
                amounts = [base * self.contract.daily for base, _ in bases]
                cut = self.contract.step == "每日"
                total += sum(whole(amount, self.contract.down) if cut else amount for amount in amounts)
        return whole(total, self.contract.down)

    def total(self) -> int:
        """Everything owed."""
        return sum(each.left for each in self.owed) + self.running - self.credit
