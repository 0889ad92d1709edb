"""Interest at published rates for a million stretches at once: two look-ups and one division each. numpy."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import numpy as np
from numpy.typing import ArrayLike, NDArray

from creditrights.errors import FieldError
from creditrights.money.bulk.columns import WORKERS, days_of, spans, whole_of
from creditrights.money.convention import BOTH_ENDS, DOWN, THE_DAY_AFTER, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.rates import POINTS, RateTable

Fen = NDArray[np.int64]
EPOCH = date(1970, 1, 1).toordinal()
_MOST = 2**63 - 1


class RateSums:
    """A rate table with the points × days before each day it covers, so that any stretch is a difference of two.

    first  the earliest day that can be asked for, last the latest, as days since 1970-01-01
    """

    def __init__(self, table: RateTable) -> None:
        self.table = table
        self.first = table.days[0] - EPOCH
        self.last = table.last.toordinal() - EPOCH
        changes = np.array(table.days, np.int64) - EPOCH
        lengths = np.diff(np.append(changes, self.last + 1))
        daily = np.repeat(np.array(table.points, np.int64), lengths)
        self.before: Fen = np.concatenate([[0], np.cumsum(daily)])

    def point_days(self, start: Fen, end: Fen, rate_change: str) -> Fen:
        """Points × days from `start`, which counts, to `end`, which does not, as `RateTable.point_days`."""
        shift = self.first + (1 if rate_change == THE_DAY_AFTER else 0)
        # A stretch without days may lie outside the table: both its ends are clipped to the same place.
        return self.before.take(end - shift, mode="clip") - self.before.take(start - shift, mode="clip")

    def require(self, start: Fen, end: Fen, rate_change: str) -> None:
        """OutsideData, in the table's own words, where a day lies outside it."""
        shift = 1 if rate_change == THE_DAY_AFTER else 0
        counted = start < end
        if counted.any():
            for day in (int(start[counted].min()) - shift, int(end[counted].max()) - 1 - shift):
                self.table.on(date.fromordinal(day + EPOCH))


def interest(
    base_fen: ArrayLike,
    table: RateTable,
    start: ArrayLike,
    end: ArrayLike,
    convention: Convention,
    multiple_percent: ArrayLike = 100,
    points: ArrayLike = 0,
    workers: int = WORKERS,
) -> Fen:
    """base × (published rate + points) × multiple over each stretch, rounded once at its end, whole fen.

    base_fen          whole fen, not negative
    start, end        the first day that counts and the day of payment, datetime64[D]; ends as the convention says
    multiple_percent  400 for four times the LPR
    points            added to the published rate before it is multiplied, hundredths of a per cent; may be negative

    Conventions: ACT/360 and ACT/365, rounded at the end. OutsideData where a day lies outside the table.
    """
    if convention.basis not in (ACT_360, ACT_365):
        raise FieldError("basis", convention.basis.id, "批量计算只认 360 和 365，给的是“" + convention.basis.id + "”。")
    base = whole_of("base_fen", base_fen)
    rows = len(base)
    first = np.broadcast_to(days_of("start", start), rows)
    last = np.broadcast_to(days_of("end", end), rows) + (1 if convention.ends == BOTH_ENDS else 0)
    if (base < 0).any() or (first > last).any():
        raise FieldError("start", "", "金额不能是负数，起日不能晚于止日。")
    sums = RateSums(table)
    sums.require(first, last, convention.rate_change)
    multiple = np.broadcast_to(whole_of("multiple_percent", multiple_percent), rows)
    extra = np.broadcast_to(whole_of("points", points), rows)
    found = np.empty(rows, np.int64)

    def work(span: slice) -> None:
        point_days = sums.point_days(first[span], last[span], convention.rate_change)
        point_days = point_days + extra[span] * (last[span] - first[span])
        product = _product(base[span], point_days * multiple[span])
        divisor = POINTS * 100 * convention.basis.a_year
        half = 0 if convention.rounding == DOWN else divisor // 2
        found[span] = ((product + half).view(np.uint64) // np.uint64(divisor)).view(np.int64)

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, spans(rows)))
    return found


def _product(base: Fen, factor: Fen) -> Fen:
    most = int(base.max(initial=0)) * int(factor.max(initial=0))
    if most > _MOST - POINTS * 100 * 365 or int(factor.min(initial=0)) < 0:
        raise FieldError(
            "base_fen", "", "金额乘利率超出了 64 位整数，或者利率加点后成了负数，批量计算算不了，请单笔计算。"
        )
    return base * factor
