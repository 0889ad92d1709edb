"""Interest on one base while the rate changes: stretch by stretch, with unpaid interest added to the base or not."""

from datetime import date

from creditrights.money.convention import DOWN, EACH_DAY, EACH_LINE, Convention, Rate
from creditrights.money.daycount import add_months, days_later
from creditrights.money.rates import RateTable
from creditrights.money.ratio import Ratio


class RateStretch:
    """Days at one rate: from `start`, which counts, to `end`, which does not.

    rate       what is reckoned with, after the multiple and the points
    published  the rate of the table that it comes from, None where the contract fixes it
    """

    def __init__(self, start: date, end: date, rate: Rate, published: Ratio | None) -> None:
        self.start = start
        self.end = end
        self.rate = rate
        self.published = published


def fixed(rate: Rate, start: date, end: date) -> "list[RateStretch]":
    """One rate throughout."""
    return [RateStretch(start, end, rate, None)] if start < end else []


def across(
    table: RateTable, start: date, end: date, rate_change: str, multiple: Ratio, points: Ratio
) -> "list[RateStretch]":
    """(published + points) × multiple, cut where the published rate changed; OutsideData where the table does not reach.

    A penalty at 1.5 times a rate of LPR + 0.55 points is multiple 3/2, points 0.55 %; four times the LPR is multiple 4.
    """
    return [
        RateStretch(each.start, each.end, Rate((each.rate + points) * multiple, "年"), each.rate)
        for each in table.segments(start, end, rate_change)
    ]


class RateLine:
    """Interest of one stretch on one base, as it is shown.

    base_fen    what bore interest at the beginning of the line, whole fen
    amount_fen  whole fen; where nothing is rounded before the end, the lines may differ from the total by some fen
    """

    def __init__(self, stretch: RateStretch, start: date, end: date, base_fen: int, amount_fen: int) -> None:
        self.start = start
        self.end = end
        self.days = (end - start).days
        self.rate = stretch.rate
        self.published = stretch.published
        self.base_fen = base_fen
        self.amount_fen = amount_fen


class _Exact:
    """numerator / denominator, not in lowest terms: after hundreds of periods the lowest terms would take long to find."""

    def __init__(self, numerator: int, denominator: int = 1) -> None:
        self.numerator = numerator
        self.denominator = denominator

    def grown(self, part: Ratio) -> "_Exact":
        """This and so large a part of it on top."""
        return _Exact(self.numerator * (part.denominator + part.numerator), self.denominator * part.denominator)

    def times(self, part: Ratio) -> "_Exact":
        """So large a part of it."""
        return _Exact(self.numerator * part.numerator, self.denominator * part.denominator)

    def whole(self, rounding: str) -> int:
        """As whole fen; it is never negative."""
        if rounding == DOWN:
            return self.numerator // self.denominator
        return (2 * self.numerator + self.denominator) // (2 * self.denominator)


class Interest:
    """What a base bears over stretches that follow on one another.

    base_fen    whole fen
    stretches   of `fixed` or `across`
    convention  day count, rounding and the step at which it happens: a line is one stretch within one period
    every       interest is added to the base every so many months (0: never), or DAILY; what is left over at the end
                bears simple interest

    lines       as shown; amount_fen what they come to, rounded as the convention says

    >>> from creditrights.money.convention import AT_THE_END
    >>> from creditrights.money.daycount import MONTHS
    >>> six_percent = fixed(Rate(Ratio(6, 100), "年"), date(2021, 1, 1), date(2024, 1, 1))
    >>> Interest(200_000_00, six_percent, Convention(MONTHS, step=AT_THE_END), 6).amount_fen   # 200,000 × (1.03^6 - 1)
    3881046
    """

    def __init__(self, base_fen: int, stretches: "list[RateStretch]", convention: Convention, every: int = 0) -> None:
        self.base_fen = base_fen
        self.stretches = stretches
        self.convention = convention
        self.every = every
        self.lines: "list[RateLine]" = []
        self.days = sum([(each.end - each.start).days for each in stretches])
        self._rounds = convention.step in (EACH_DAY, EACH_LINE)
        balance = _Exact(base_fen)
        for each in stretches if every == DAILY else []:
            balance = self._each_day(balance, each)
        for start, end in self._periods() if every != DAILY else []:
            balance = self._period(balance, start, end)
        gained = _Exact(balance.numerator - base_fen * balance.denominator, balance.denominator)
        self.amount_fen = gained.whole(convention.rounding)

    def _periods(self) -> "list[tuple[date, date]]":
        """From one addition to the base to the next."""
        if not self.stretches:
            return []
        start, end = self.stretches[0].start, self.stretches[-1].end
        turns = [start]
        while self.every and add_months(start, self.every * len(turns)) < end:
            turns.append(add_months(start, self.every * len(turns)))
        return [(turns[i], (turns + [end])[i + 1]) for i in range(len(turns))]

    def _period(self, balance: _Exact, start: date, end: date) -> _Exact:
        """Simple interest on the balance from `start` to `end`, then added to it."""
        parts = Ratio(0)
        for each in self.stretches:
            first, last = max(start, each.start), min(end, each.end)
            if first < last:
                part, amount = self._borne(balance, each.rate, first, last)
                parts = parts + part
                self.lines.append(RateLine(each, first, last, balance.whole(self.convention.rounding), amount))
        if self._rounds:
            return _Exact(balance.numerator + sum([line.amount_fen for line in self.lines if line.start >= start]))
        return balance.grown(parts)

    def _each_day(self, balance: _Exact, stretch: RateStretch) -> _Exact:
        """Interest added to the balance every day of one stretch; shown as one line."""
        opened = balance.whole(self.convention.rounding)
        day = stretch.start
        while day < stretch.end:
            following = days_later(day, 1)
            part, amount = self._borne(balance, stretch.rate, day, following)
            balance = _Exact(balance.numerator + amount) if self._rounds else balance.grown(part)
            day = following
        closed = balance.whole(self.convention.rounding)
        self.lines.append(RateLine(stretch, stretch.start, stretch.end, opened, closed - opened))
        return balance

    def _borne(self, balance: _Exact, rate: Rate, start: date, end: date) -> "tuple[Ratio, int]":
        """What one unit bears, and what the balance bears in whole fen."""
        part = rate.over(self.convention, start, end)
        if self._rounds:
            return part, self.convention.interest(balance.numerator, rate, start, end).half_up()
        return part, balance.times(part).whole(self.convention.rounding)


#: every day, as `every` of Interest
DAILY = -1
