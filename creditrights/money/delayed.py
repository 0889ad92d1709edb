"""Late payment of a judgment: general interest as the judgment fixed it, and the doubled part beside it.

The doubled part is the unpaid money debt, without general interest, times 日万分之一点七五 a day (法释〔2014〕8号第1条).
It is the addition itself: it is not multiplied by two again, and it does not depend on a year of 360 or 365 days.
"""

from datetime import date

from creditrights.money.convention import EACH_ITEM, Convention, Rate
from creditrights.money.daycount import DayCount, days_later
from creditrights.money.fees import table
from creditrights.money.ratio import ZERO, Ratio

OTHER = "其他判给的钱"
FIXED = "判决算好的利息"
GENERAL = "一般债务利息"
PRINCIPAL = "本金"
DOUBLE = "加倍部分"

#: what a payment goes to. The judgment's money debt comes before the doubled part (第4条); within it 民法典第561条 puts
#: costs before interest and interest before the debt. Both may be agreed otherwise.
BY_LAW = (OTHER, FIXED, GENERAL, PRINCIPAL, DOUBLE)
PRINCIPAL_FIRST = (PRINCIPAL, OTHER, FIXED, GENERAL, DOUBLE)


def double_rate() -> Rate:
    """0.0175 % a day."""
    return Rate(Ratio(table().row("delay").whole("per_million_a_day"), 1_000_000), "日")


def new_rule_from() -> date:
    """The first day that is counted by the interpretation of 2014; earlier delay follows the older rule (第7条)."""
    return date.fromisoformat(table().row("delay").text("from"))


class Judgment:
    """What a judgment, a mediation statement or an award ordered to pay.

    parts         (last day to pay, fen of principal), one, or one an instalment
    other_fen     costs, agreed damages and the like that were awarded beside it, without interest
    other_due     last day to pay them
    fixed_fen     interest that the judgment itself gives as a sum
    general       general interest that runs on the unpaid principal; None where the judgment orders none
    general_from  the first day it runs
    """

    def __init__(
        self,
        parts: "list[tuple[date, int]]",
        other_fen: int,
        other_due: date,
        fixed_fen: int = 0,
        general: Rate | None = None,
        general_from: date | None = None,
    ) -> None:
        self.parts = sorted(parts)
        self.other_fen = other_fen
        self.other_due = other_due
        self.fixed_fen = fixed_fen
        self.general = general
        self.general_from = general_from


class JudgmentLine:
    """One stretch: `days` from `start`, which counts, on one base at one rate."""

    def __init__(self, item: str, start: date, days: int, base_fen: int, rate: Rate, amount: Ratio) -> None:
        self.item = item
        self.start = start
        self.days = days
        self.base_fen = base_fen
        self.rate = rate
        self.amount = amount


class JudgmentSplit:
    """Where one payment went: (item, fen) in order, and what was more than everything owed."""

    def __init__(self, day: date, fen: int, parts: "list[tuple[str, int]]", surplus_fen: int) -> None:
        self.day = day
        self.fen = fen
        self.parts = parts
        self.surplus_fen = surplus_fen

    def to(self, item: str) -> int:
        """Fen of this payment that went to one item."""
        return sum([fen for each, fen in self.parts if each == item])


class Delay:
    """A judgment that is paid late, carried forward to a day.

    judgment    what was ordered
    convention  its basis is for general interest alone; its ends and rounding are for both
    payments    (day, fen), any order, none after `as_of`
    suspended   (first day, last day) for which no doubled part is counted (第3条第3款)
    as_of       the day for which the account is drawn up
    order       BY_LAW or what was agreed

    After construction: lines, splits, and `owed` of each item. Each item is rounded once, in all.
    """

    def __init__(
        self,
        judgment: Judgment,
        convention: Convention,
        payments: "list[tuple[date, int]]",
        suspended: "list[tuple[date, date]]",
        as_of: date,
        order: "tuple[str, ...]" = BY_LAW,
    ) -> None:
        self.judgment = judgment
        self.convention = Convention(convention.basis, convention.ends, convention.rounding, EACH_ITEM)
        self.payments = payments
        self.suspended = suspended
        self.as_of = as_of
        self.order = order
        self.lines: "list[JudgmentLine]" = []
        self.splits: "list[JudgmentSplit]" = []
        self.accrued = {GENERAL: ZERO, DOUBLE: ZERO}
        self.paid = {OTHER: 0, FIXED: 0, GENERAL: 0, PRINCIPAL: 0, DOUBLE: 0}
        self._run()

    def with_basis(self, basis: DayCount) -> "Delay":
        """The same account with general interest counted on another year."""
        convention = self.convention.with_basis(basis)
        return Delay(self.judgment, convention, self.payments, self.suspended, self.as_of, self.order)

    # -- what is owed ------------------------------------------------------------------------------------------------

    def awarded(self, item: str) -> int:
        """Fen of one item that came to be owed until now, paid or not."""
        if item == PRINCIPAL:
            return sum([fen for _, fen in self.judgment.parts])
        if item == OTHER:
            return self.judgment.other_fen
        if item == FIXED:
            return self.judgment.fixed_fen
        return self.convention.whole(self.accrued[item])

    def owed(self, item: str) -> int:
        """Fen of one item that are not paid."""
        return self.awarded(item) - self.paid[item]

    def total_owed(self) -> int:
        """Fen of everything that is not paid, instalments that are not yet due included."""
        return sum([self.owed(item) for item in BY_LAW])

    def days(self, item: str) -> int:
        """Days on which an item grew."""
        return sum([line.days for line in self.lines if line.item == item])

    def overdue_fen(self, day: date) -> int:
        """The money debt without general interest whose last day has come and that is not paid.

        What was paid of the principal counts for the earliest parts.
        """
        late = sum([fen for due, fen in self.judgment.parts if due <= day])
        other = self.owed(OTHER) if self.judgment.other_due <= day else 0
        return max(0, late - self.paid[PRINCIPAL]) + other

    # -- how it grows ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        last = self.convention.past_last(self.as_of)
        days = [self.convention.past_last(day) for day, _ in self.payments]
        days.extend([due for due, _ in self.judgment.parts])
        days.extend([self.judgment.other_due, last])
        if self.judgment.general_from is not None:
            days.append(self.judgment.general_from)
        for first, end in self.suspended:
            days.extend([first, days_later(end, 1)])
        cuts = sorted({day for day in days if day <= last})
        for place, day in enumerate(cuts):
            for paid_on, fen in sorted(self.payments):
                if self.convention.past_last(paid_on) == day:
                    self._pay(paid_on, fen)
            if place + 1 < len(cuts):
                self._grow(day, cuts[place + 1])

    def _grow(self, start: date, end: date) -> None:
        general, since = self.judgment.general, self.judgment.general_from
        if general is not None and since is not None and since <= start:
            self._add(GENERAL, start, end, self.owed(PRINCIPAL), general)
        if not any([first <= start <= last for first, last in self.suspended]):
            self._add(DOUBLE, start, end, self.overdue_fen(start), double_rate())

    def _add(self, item: str, start: date, end: date, base_fen: int, rate: Rate) -> None:
        if base_fen > 0:
            amount = self.convention.interest(base_fen, rate, start, end)
            self.accrued[item] = self.accrued[item] + amount
            self.lines.append(JudgmentLine(item, start, (end - start).days, base_fen, rate, amount))

    def _pay(self, day: date, fen: int) -> None:
        left = fen
        parts = []
        for item in self.order:
            part = min(left, self.owed(item))
            if part > 0:
                self.paid[item] += part
                left -= part
                parts.append((item, part))
        self.splits.append(JudgmentSplit(day, fen, parts, left))
