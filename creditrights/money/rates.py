"""Published loan rates by day: the LPR, and before it the benchmark rates of the People's Bank.

A rate counts from its day until the next one is published. What was published after a table's last day nobody has
looked up: such a day is refused, unless the user fills the rate in.
"""

from datetime import date

from creditrights.errors import DataError, OutsideVerifiedDates
from creditrights.money.convention import ON_THE_DAY, THE_DAY_AFTER
from creditrights.money.daycount import days_later
from creditrights.money.ratio import Ratio
from creditrights.plain import Row, unknown
from creditrights.tables import load

#: rates are published in hundredths of a per cent: 4.25 % is 425 points
POINTS = 10_000

ONE_YEAR = "1 年期"
FIVE_YEARS = "5 年期以上"
LPR_TERMS = (ONE_YEAR, FIVE_YEARS)
BENCHMARK_TERMS = ("6 个月以内", "6 个月至 1 年", "1 至 3 年", "3 至 5 年", "5 年以上")

#: the LPR in its present form was first published on this day (民间借贷规定第25条第2款 names it)
LPR_FIRST = date(2019, 8, 20)

#: the benchmark that a claim at so many times the LPR uses before that day: the one of the same term (同期同档)
SAME_TERM = {ONE_YEAR: "6 个月至 1 年", FIVE_YEARS: "5 年以上"}


class OutsideData(OutsideVerifiedDates):
    """A day for which a table holds no rate.

    day   the day that was asked for
    last  the last day the table covers, None where `day` lies before its first
    """

    def __init__(self, day: date, last: date | None, sentence: str) -> None:
        super().__init__(sentence)
        self.day = day
        self.last = last


class Segment:
    """Days on which one published rate counts: from `start`, which counts, to `end`, which does not."""

    def __init__(self, start: date, end: date, rate: Ratio) -> None:
        self.start = start
        self.end = end
        self.rate = rate


class RateTable:
    """One published rate a year through time.

    title    what the reader is told it is, e.g. 1 年期 LPR
    source   where it was seen, in a sentence
    last     the last day it covers
    beyond   what to do about a later day
    days     ordinals of the days on which the rate changed, in order
    points   the rate from each of them on, hundredths of a per cent
    sums     points × days since the first change, up to each of them

    days, points and sums are plain whole numbers so that a million rows can be looked up at once: the points × days
    before a day are sums[i] + points[i] × (day - days[i]), where i is the last change not after it; any stretch is two
    such look-ups.
    """

    def __init__(
        self, title: str, source: str, last: date, beyond: str, days: "list[int]", points: "list[int]"
    ) -> None:
        if not days or any([days[i] >= days[i + 1] for i in range(len(days) - 1)]) or last.toordinal() < days[-1]:
            raise DataError(title + "：日期要从早到晚，且不晚于数据截止日")
        self.title = title
        self.source = source
        self.last = last
        self.beyond = beyond
        self.days = [days[i] for i in range(len(days)) if i == 0 or points[i] != points[i - 1]]
        self.points = [points[i] for i in range(len(days)) if i == 0 or points[i] != points[i - 1]]
        self.sums = [0]
        for i in range(1, len(self.days)):
            self.sums.append(self.sums[-1] + self.points[i - 1] * (self.days[i] - self.days[i - 1]))
        self.first = date.fromordinal(days[0])
        #: from this day on the rate is the user's own; None where all of it was published
        self.own_from: "date | None" = None

    def on(self, day: date, rate_change: str = ON_THE_DAY) -> Ratio:
        """The rate a year that counts on a day; OutsideData where the table does not reach.

        >>> lpr(ONE_YEAR).on(date(2021, 12, 20)).percent()
        '3.8%'
        >>> lpr(ONE_YEAR).on(date(2021, 12, 20), THE_DAY_AFTER).percent()
        '3.85%'
        """
        return Ratio(self.points[self._place(self._published(day, rate_change))], POINTS)

    def segments(self, start: date, end: date, rate_change: str = ON_THE_DAY) -> "list[Segment]":
        """The days from `start`, which counts, to `end`, which does not, cut where the rate changed."""
        if start >= end:
            return []
        first, last = self._published(start, rate_change), self._published(days_later(end, -1), rate_change)
        self._place(first)
        self._place(last)
        shift = start.toordinal() - first.toordinal()
        turns = [day + shift for day in self.days if first.toordinal() < day <= last.toordinal()]
        starts = [start] + [date.fromordinal(day) for day in turns]
        ends = starts[1:] + [end]
        return [Segment(starts[i], ends[i], self.on(starts[i], rate_change)) for i in range(len(starts))]

    def point_days(self, start: date, end: date, rate_change: str = ON_THE_DAY) -> int:
        """Points × days from `start`, which counts, to `end`, which does not: a base × this / POINTS / 365 is interest."""
        if start >= end:
            return 0
        first, last = self._published(start, rate_change), self._published(days_later(end, -1), rate_change)
        return self._before(days_later(last, 1)) - self._before(first)

    def filled(self, rate: Ratio) -> "RateTable":
        """The same table, with the user's own rate for every day after its last."""
        points = rate * POINTS
        if points.denominator != 1:
            raise DataError(self.title + "：利率最多两位小数")
        following = days_later(self.last, 1).toordinal()
        days, values = self.days + [following], self.points + [points.numerator]
        table = RateTable(self.title, self.source, date(9999, 12, 31), self.beyond, days, values)
        table.own_from = days_later(self.last, 1)
        return table

    def then(self, later: "RateTable", title: str) -> "RateTable":
        """This table until the day before `later` begins, `later` from there on."""
        kept = [i for i in range(len(self.days)) if self.days[i] < later.days[0]]
        days = [self.days[i] for i in kept] + later.days
        points = [self.points[i] for i in kept] + later.points
        return RateTable(title, self.source + "；" + later.source, later.last, later.beyond, days, points)

    def through(self) -> str:
        """The sentence that every result shows which used this table."""
        if self.own_from is None:
            return self.title + " 数据截止 " + self.last.isoformat() + "。"
        return (
            self.title + " 数据截止 " + days_later(self.own_from, -1).isoformat() + "，以后的天数用你填写的当日利率。"
        )

    def _published(self, day: date, rate_change: str) -> date:
        """The latest publishing day whose rate counts on `day`."""
        return days_later(day, -1) if rate_change == THE_DAY_AFTER else day

    def _before(self, day: date) -> int:
        """Points × days before a day."""
        place = self._place(days_later(day, -1)) if day.toordinal() > self.days[0] else 0
        return self.sums[place] + self.points[place] * (day.toordinal() - self.days[place])

    def _place(self, day: date) -> int:
        """Where in `days` the change stands that counts on a day."""
        if day > self.last:
            raise OutsideData(
                day,
                self.last,
                "数据截止 "
                + self.last.isoformat()
                + "："
                + day.isoformat()
                + " 的 "
                + self.title
                + " 没有核到，"
                + self.beyond,
            )
        wanted = day.toordinal()
        if wanted < self.days[0]:
            raise OutsideData(
                day,
                None,
                self.title + " 从 " + self.first.isoformat() + " 才有，" + day.isoformat() + " 没有这个利率。",
            )
        low, high = 0, len(self.days)
        while high - low > 1:
            middle = (low + high) // 2
            if self.days[middle] <= wanted:
                low = middle
            else:
                high = middle
        return low


def _read(kind: str, term: str, title: str) -> RateTable:
    """One column of the hand-written table."""
    row = Row("rates", load("rates")).row(kind)
    terms = row.texts("terms")
    if term not in terms:
        raise unknown("利率档次", term, terms)
    days, points = [], []
    for line in row.texts("rows"):
        cells = line.split(" ")
        whole, _, decimals = cells[1 + terms.index(term)].partition(".")
        if len(cells) != len(terms) + 1 or len(decimals) != 2:
            raise DataError("rates." + kind + "：这一行读不懂：" + line)
        days.append(date.fromisoformat(cells[0]).toordinal())
        points.append(int(whole) * 100 + int(decimals))
    return RateTable(title, row.text("source"), date.fromisoformat(row.text("last")), row.text("beyond"), days, points)


_TABLES: "dict[str, RateTable]" = {}


def lpr(term: str) -> RateTable:
    """The LPR of one of LPR_TERMS, from 2019-08-20 on."""
    if "lpr " + term not in _TABLES:
        _TABLES["lpr " + term] = _read("lpr", term, term + " LPR")
    return _TABLES["lpr " + term]


def benchmark(term: str) -> RateTable:
    """The People's Bank's benchmark of one of BENCHMARK_TERMS, until the day before the LPR began."""
    if "benchmark " + term not in _TABLES:
        _TABLES["benchmark " + term] = _read("benchmark", term, "贷款基准利率（" + term + "）")
    return _TABLES["benchmark " + term]


def lpr_and_before(term: str) -> RateTable:
    """The LPR, and for the days before it the benchmark of the same term, as claims at a multiple of it reckon."""
    if "both " + term not in _TABLES:
        earlier = benchmark(SAME_TERM[term])
        _TABLES["both " + term] = earlier.then(lpr(term), term + " LPR")
    return _TABLES["both " + term]
