"""What money costs a year, worked back from what was received and paid: simple, effective and XIRR, without a float.

The rate is the one at which everything paid, discounted to the first day, equals everything received. Lenders must show
it with interest and all fees in it, by the compound way (IRR) or, if they say so, the simple one
(中国人民银行公告〔2021〕第3号第三、四条).
"""

from datetime import date

from creditrights.errors import CreditRightsError
from creditrights.money.ratio import Ratio
from creditrights.money.roots import BITS, ONE, Sum, power, root

#: time is counted in months or in days
MONTHLY = 12
DAILY = 365

#: above this no annual rate says anything: the sentence says so instead of printing its digits
ODD_PERCENT = Ratio(10_000)


class NoRate(CreditRightsError):
    """No annual rate makes what was received and what was paid equal; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__("这组收付算不出年化利率：" + reason)
        self.reason = reason


class SeveralRates(CreditRightsError):
    """More than one annual rate fits, so none of them is the answer; `rates` are all of them."""

    def __init__(self, rates: "list[AnnualRate]") -> None:
        shown = "、".join([each.effective().percent(4) for each in rates])
        super().__init__(
            "这组收付有 "
            + str(len(rates))
            + " 个年化利率都对得上（复利口径："
            + shown
            + "），没有唯一答案。多半是钱来来回回好几次；请按一笔一笔的借据分开算。"
        )
        self.rates = rates


class AnnualRate:
    """One rate: how much a yuan grows in a unit of time, and what that makes a year.

    growth  in one month or day, times 2^128
    units   MONTHLY or DAILY: how many such units a year has
    step    units from one payment to the next; 0 where the days between payments differ
    """

    def __init__(self, growth: int, units: int, step: int = 0) -> None:
        self.growth = growth
        self.units = units
        self.step = step

    def periodic(self) -> Ratio:
        """For one instalment; for one month where the days between payments differ."""
        if self.step == 0:
            return Ratio(root(power(self.growth, self.units), MONTHLY) - ONE, ONE)
        return Ratio(power(self.growth, self.step) - ONE, ONE)

    def simple(self) -> Ratio:
        """A year, simple: the rate of one instalment times the instalments of a year (月利率 × 12)."""
        if self.step == 0:
            return self.periodic() * MONTHLY
        return self.periodic() * Ratio(self.units, self.step)

    def effective(self) -> Ratio:
        """A year, compound (IRR); from days it is what spreadsheets call XIRR."""
        return Ratio(power(self.growth, self.units) - ONE, ONE)


def annual_rates(flows: "list[tuple[int, int]]", units: int, step: int = 0) -> "list[AnnualRate]":
    """Every annual rate above −100 % that fits, rising.

    flows  (time, fen): whole months or days since any start, money received above zero and money paid below, or the
           other way round; in any order

    >>> [rate] = annual_rates([(0, 100_00), (12, -110_00)], MONTHLY, 12)
    >>> rate.effective().percent(6)
    '10%'
    """
    at: "dict[int, int]" = {}
    for time, fen in flows:
        at[time] = at.get(time, 0) + fen
    times = sorted([time for time in at if at[time] != 0])
    if len(times) == 0:
        return []
    amounts = [at[time] for time in times]
    last = len(times) - 1
    forward = Sum(amounts, [time - times[0] for time in times])
    backward = Sum(
        [amounts[last - place] for place in range(last + 1)],
        [times[last] - times[last - place] for place in range(last + 1)],
    )
    growths = backward.zeros()
    if sum(amounts) == 0 and last > 0:
        growths.append(ONE)
    discounts = forward.zeros()
    growths.extend([(1 << 2 * BITS) // discounts[len(discounts) - 1 - place] for place in range(len(discounts))])
    return [AnnualRate(growth, units, step) for growth in growths]


def only_rate(flows: "list[tuple[int, int]]", units: int, step: int = 0) -> AnnualRate:
    """The annual rate; NoRate or SeveralRates where there is not exactly one."""
    received = [time for time, fen in flows if fen > 0]
    paid = [time for time, fen in flows if fen < 0]
    if not received or not paid:
        raise NoRate("只有收到的没有还出的，或者只有还出的没有收到的，两边都要有。")
    if min(received + paid) == max(received + paid):
        raise NoRate("所有的钱都在同一天，没有时间就没有利率。")
    rates = annual_rates(flows, units, step)
    if not rates:
        raise NoRate("没有哪个利率能让收到的和还出的相等，请检查有没有漏写一笔或写反正负。")
    if len(rates) > 1:
        raise SeveralRates(rates)
    return rates[0]


def monthly_rate(amounts: "list[int]", months: int = 1) -> AnnualRate:
    """From payments at equal distances of so many months; the first amount is on the day of drawing.

    >>> monthly_rate([99_000_00] + [-8_833_30] * 12).simple().percent(2)    # 人行公告附例（转述）
    '12.8%'
    """
    return only_rate([(place * months, amount) for place, amount in enumerate(amounts)], MONTHLY, months)


def dated_rate(flows: "list[tuple[date, int]]") -> AnnualRate:
    """From payments on their days: XIRR, actual days by 365, (1 + r) ^ (days / 365)."""
    return only_rate([(day.toordinal(), fen) for day, fen in flows], DAILY)


def shown(rate: Ratio, places: int = 4) -> str:
    """A rate as a reader sees it; one beyond all sense is not printed in digits."""
    if rate > ODD_PERCENT:
        return "超过 " + ODD_PERCENT.percent() + "（高得没有意义）"
    return rate.percent(places)
