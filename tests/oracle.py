"""An account of a loan kept the slow way: one day after another, in fractions, for one reader to check by eye.

It knows nothing of the package. Where the package jumps from event to event, this walks every day:

    1. if an instalment falls due today, its ordinary interest is closed;
    2. an instalment that was due yesterday and is not paid is missed, and costs its late fee;
    3. on a day of settlement unpaid penalty joins what bears compound interest;
    4. the events of today, by the place of their kind in KINDS, then in the order given;
    5. if today is not the last day, one day's interest runs on what is unpaid now.

A stretch of days on one base at one rate is one line; it is closed when base or rate changes, when nothing runs on a
day, and for what is overdue also when a payment is made. Counting both ends adds one day of ordinary interest on the
first day of each draw, at the count of the day before.
"""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

ITEMS = ("费用", "利息", "复利", "罚息", "违约金", "本金")
KINDS = (("提前到期",), ("费用",), ("利率", "暂停", "恢复"), ("借",), ("还",))
EXACT = Context(prec=200)
A_DAY = timedelta(days=1)

#: (what it is per, how much)
PlainRate = tuple[str, Fraction]


@dataclass(frozen=True)
class Terms:
    """What was agreed, in plain numbers. `plan` is 等本 (equal principal), 末期 (all on the last day) or 写定 (`rows`)."""

    principal_fen: int
    rate: PlainRate
    drawn: date
    due_days: list[date]
    plan: str
    rows: list[tuple[int, int]]
    markup: Fraction
    own_penalty: PlainRate | None
    late_fee: tuple[int, Fraction, int, Fraction]
    order: tuple[str, ...]
    oldest_first: bool
    compounding: str
    settled: str
    basis: str
    both_ends: bool
    rounding: str
    step: str


@dataclass(eq=False)
class Pot:
    """One item of one instalment: what has been booked, what is running on which base, what was paid."""

    terms: Terms
    booked: Fraction = Fraction(0)
    running: dict[str, tuple[Fraction, PlainRate, Fraction]] = field(default_factory=dict)
    ran_today: set[str] = field(default_factory=set)
    paid: int = 0

    def run(self, key: str, base: Fraction, rate: PlainRate, day: date, given: bool = False) -> None:
        """One day's interest on a base; it lengthens the line that is running or begins a new one."""
        if base == 0:
            return
        self.ran_today.add(key)
        if key in self.running and self.running[key][:2] != (base, rate):
            self.close(key)
        amount = base * rate[1] if given else one_day(self.terms, base, rate, day)
        so_far = self.running[key][2] if key in self.running else Fraction(0)
        self.running[key] = (base, rate, so_far + amount)

    def close(self, *keys: str) -> None:
        """The lines that are running end here."""
        for key in keys or tuple(self.running):
            _, _, amount = self.running.pop(key, (0, 0, Fraction(0)))
            by_line = self.terms.step in ("每日", "每段")
            self.booked += whole(amount, self.terms.rounding) if by_line else amount

    def end_of_day(self) -> None:
        """What did not run today is over."""
        for key in set(self.running) - self.ran_today:
            self.close(key)
        self.ran_today = set()

    def owed(self) -> int:
        """What is booked and not paid, whole fen."""
        return whole(self.booked, self.terms.rounding) - self.paid

    def open(self) -> Fraction:
        """The same with its fraction, where fractions are kept to the end."""
        keeps = self.terms.step in ("最后", "不舍入")
        return self.booked - self.paid if keeps and self.owed() != 0 else Fraction(self.owed())


@dataclass(eq=False)
class Instalment:
    """The pots of one instalment, and the penalty that was settled."""

    due: date
    pots: dict[str, Pot]
    settled: Fraction = Fraction(0)
    missed: bool = False
    accelerated: bool = False
    joined: bool = False

    def late(self) -> int:
        """Its unpaid principal and interest."""
        return self.pots["本金"].owed() + self.pots["利息"].owed()

    def owed(self) -> int:
        """All of it."""
        return sum(pot.owed() for pot in self.pots.values())

    def open(self) -> Fraction:
        """All of it, with its fractions."""
        return sum((pot.open() for pot in self.pots.values()), Fraction(0))


def one_day(terms: Terms, base: Fraction, rate: PlainRate, day: date) -> Fraction:
    """What a base bears on one day."""
    per, value = rate
    if per == "年" and terms.step == "每日":
        daily = value / {"360": 360, "30/360": 360}.get(terms.basis, 365)
    elif per == "年":
        daily = value * part_of_a_year(terms.basis, day)
    else:
        daily = value / 30 if per == "月" else value
    return Fraction(whole(base * daily, terms.rounding)) if terms.step == "每日" else base * daily


def part_of_a_year(basis: str, day: date) -> Fraction:
    """How much of a year one day is."""
    if basis == "实际/实际":
        return Fraction(1, 366 if calendar.isleap(day.year) else 365)
    if basis == "30/360":
        here, after = ((each.year * 12 + each.month) * 30 + min(each.day, 30) for each in (day, day + A_DAY))
        return Fraction(after - here, 360)
    return Fraction(1, int(basis))


def whole(amount: Fraction, rounding: str) -> int:
    """An amount as whole fen, by the decimal module's own rounding of its two nearest decimals."""
    floor = amount.numerator // amount.denominator
    rest = amount - floor
    # The rest is compared with one half exactly; the decimal module then rounds a number that stands for it.
    stand_in = Decimal("0.5") if rest == Fraction(1, 2) else Decimal("0.4") if rest < Fraction(1, 2) else Decimal("0.6")
    mode = ROUND_DOWN if rounding == "截尾" else ROUND_HALF_UP
    return floor + int(stand_in.quantize(Decimal(1), rounding=mode, context=EXACT))


class Statement:
    """The account on a day: instalments and costs with their pots, and where each payment went."""

    def __init__(self, terms: Terms, events: list[tuple], as_of: date) -> None:
        self.terms, self.as_of = terms, as_of
        self.rate, self.stopped = terms.rate, ""
        self.costs = Instalment(terms.drawn, {item: Pot(terms) for item in ITEMS})
        self.instalments = [Instalment(due, {item: Pot(terms) for item in ITEMS}) for due in terms.due_days]
        self.splits: list[tuple[list[tuple[int, str, int]], int, int]] = []
        self.lend(terms.principal_fen, terms.drawn - A_DAY)
        if terms.both_ends and terms.plan != "写定":
            self.run_ordinary(terms.drawn - A_DAY)
        day = terms.drawn
        while day <= as_of:
            self.begin(day)
            for kind in KINDS:
                for what, when, *details in events:
                    if when == day and what in kind:
                        getattr(self, {"提前到期": "call", "费用": "fee", "利率": "reprice", "暂停": "stop",
                                       "恢复": "resume", "借": "draw", "还": "pay"}[what])(day, *details)  # fmt: skip
            if day < as_of:
                self.run_ordinary(day)
                self.run_overdue(day)
                for each in self.instalments:
                    for pot in each.pots.values():
                        pot.end_of_day()
            day += A_DAY
        for each in self.instalments:
            for pot in each.pots.values():
                pot.close()

    # -- a day -------------------------------------------------------------------------------------------------------

    def begin(self, day: date) -> None:
        """What the calendar brings."""
        for each in self.instalments:
            if each.due == day and not each.joined and not each.accelerated:
                each.pots["利息"].close()
        once_fen, once_share, _, _ = self.terms.late_fee
        for each in self.instalments:
            if each.due == day - A_DAY:
                each.missed = each.late() > 0
                if each.missed and not each.accelerated and not self.stopped:
                    share = once_share * each.late()
                    by_line = self.terms.step in ("每日", "每段")
                    each.pots["违约金"].booked += once_fen
                    each.pots["违约金"].booked += whole(share, self.terms.rounding) if by_line else share
        for each in self.instalments:
            if self.terms.compounding == "对没还的利息和罚息都计复利" and self.settles(each.due, day):
                self.close_overdue(each)
                each.settled = each.pots["罚息"].booked

    def settles(self, due: date, day: date) -> bool:
        """Whether what fell due on `due` is settled on `day`."""
        if self.terms.settled == "每天":
            return day > due
        months = (day.year - due.year) * 12 + day.month - due.month
        last = calendar.monthrange(day.year, day.month)[1]
        on_its_day = day.day == min(due.day, last)
        return on_its_day and months > 0 and months % (1 if self.terms.settled == "每月" else 3) == 0

    def coming(self, day: date) -> list[Instalment]:
        return [each for each in self.instalments if each.due > day]

    def due(self, day: date) -> list[Instalment]:
        return [each for each in self.instalments if each.due <= day]

    def run_ordinary(self, day: date) -> None:
        """Ordinary interest of one day; it belongs to the next instalment."""
        coming = self.coming(max(day, self.terms.drawn))
        if not coming or self.stopped == "全部":
            return
        base = Fraction(sum(each.pots["本金"].owed() for each in coming))
        if self.terms.plan == "写定":
            place = self.instalments.index(coming[0])
            start = self.terms.due_days[place - 1] if place else self.terms.drawn
            planned = sum(principal for principal, _ in self.terms.rows[place:])
            a_day = Fraction(self.terms.rows[place][1], planned * (self.terms.due_days[place] - start).days)
            coming[0].pots["利息"].run("", base, ("日", a_day), day, given=True)
        else:
            coming[0].pots["利息"].run("", base, self.rate, day)

    def run_overdue(self, day: date) -> None:
        """Penalty, compound interest and late fees of one day."""
        if self.stopped in ("罚息", "全部"):
            return
        rate = self.terms.own_penalty or (self.rate[0], self.rate[1] * (1 + self.terms.markup))
        if self.stopped == "加收":
            rate = self.rate
        for each in self.due(day):
            pots = each.pots
            pots["罚息"].run("", Fraction(pots["本金"].owed()), rate, day)
            if self.terms.compounding != "不计复利":
                pots["复利"].run("利息", pots["利息"].open(), rate, day)
            settled = whole(each.settled, self.terms.rounding) - pots["罚息"].paid
            if self.terms.compounding == "对没还的利息和罚息都计复利" and settled > 0:
                keeps = self.terms.step in ("最后", "不舍入")
                base = each.settled - pots["罚息"].paid if keeps else Fraction(settled)
                pots["复利"].run("罚息", base, rate, day)
            _, _, daily_fen, daily_share = self.terms.late_fee
            if each.late() > 0 and not self.stopped and not each.accelerated:
                pots["违约金"].run("每期", Fraction(daily_fen), ("日", Fraction(1)), day)
                if daily_share:
                    pots["违约金"].run("逾期", Fraction(each.late()), ("日", daily_share), day)

    def close_overdue(self, each: Instalment) -> None:
        for item in ("罚息", "复利", "违约金"):
            each.pots[item].close()

    # -- what happens on a day ---------------------------------------------------------------------------------------

    def lend(self, fen: int, day: date) -> None:
        """Principal for the instalments after `day`."""
        coming = self.coming(day)
        if self.terms.plan == "写定":
            parts = [principal for principal, _ in self.terms.rows]
        elif self.terms.plan == "末期":
            parts = [0] * (len(coming) - 1) + [fen]
        else:
            parts = [fen // len(coming)] * len(coming)
            parts[-1] += fen - sum(parts)
        for each, part in zip(coming, parts, strict=True):
            each.pots["本金"].booked += part

    def draw(self, day: date, fen: int) -> None:
        self.lend(fen, day)
        if self.terms.both_ends and self.stopped != "全部":
            once = Pot(self.terms)
            once.run("", Fraction(fen), self.rate, day - A_DAY)
            once.close()
            self.coming(day)[0].pots["利息"].booked += once.booked

    def call(self, day: date) -> None:
        coming = self.coming(day)
        for each in coming[1:]:
            moved = each.pots["本金"].owed()
            each.pots["本金"].booked -= moved
            coming[0].pots["本金"].booked += moved
            each.due, each.joined = day, True
        if coming:
            coming[0].pots["利息"].close()
            coming[0].due, coming[0].accelerated = day, True

    def fee(self, day: date, fen: int, item: str, number: int) -> None:
        (self.instalments[number - 1] if number else self.costs).pots[item].booked += fen

    def reprice(self, day: date, rate: PlainRate) -> None:
        self.rate = rate

    def stop(self, day: date, what: str) -> None:
        self.stopped = what

    def resume(self, day: date) -> None:
        self.stopped = ""

    def pay(self, day: date, fen: int | None) -> None:
        """A payment: what is due, in the agreed order; then what is not due yet, its principal last."""
        due, coming = [self.costs, *self.due(day)], self.coming(day)
        for each in due:
            self.close_overdue(each)
        everything = sum(each.owed() for each in due)
        given = everything if fen is None else fen
        keeps = self.terms.step in ("最后", "不舍入")  # then a line may be cut anywhere
        if coming and (keeps or given > everything):
            coming[0].pots["利息"].close()
        left = given
        if keeps:
            for asked in (due + coming, due):
                if given == whole(sum((each.open() for each in asked), Fraction(0)), self.terms.rounding):
                    left = sum(each.owed() for each in asked)
                    break
        if self.terms.oldest_first:
            steps = [(item, each) for each in due for item in self.terms.order]
        else:
            steps = [(item, each) for item in self.terms.order for each in due]
        if left > everything:
            items = [item for item in self.terms.order if item != "本金"] + ["本金"]
            steps += [(item, each) for item in items for each in coming]
        went: list[tuple[int, str, int]] = []
        for item, each in steps:
            pot = each.pots[item]
            here = min(left, pot.owed())
            if here > 0:
                pot.paid += here
                left -= here
                went.append((0 if each is self.costs else self.instalments.index(each) + 1, item, here))
        self.splits.append((went, left, given - left - sum(part for _, _, part in went)))

    # -- what is owed ------------------------------------------------------------------------------------------------

    def due_fen(self) -> int:
        """Due and unpaid."""
        asked = [self.costs, *self.due(self.as_of)]
        return whole(sum((each.open() for each in asked), Fraction(0)), self.terms.rounding)

    def payoff_fen(self) -> int:
        """Everything unpaid."""
        asked = [self.costs, *self.instalments]
        return whole(sum((each.open() for each in asked), Fraction(0)), self.terms.rounding)
