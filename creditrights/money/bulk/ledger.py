"""A whole portfolio carried forward at once: the same figures as `Ledger`, to the fen, a million loans at a time. numpy.

Nothing here walks day by day: between two events nothing changes, so a stretch is one multiplication and one division
of whole numbers. Everything is int64 fen. A product that could leave 64 bits is divided in two steps, and one that
even then could is refused.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import ArrayLike, NDArray

from creditrights.money.bulk.columns import WORKERS, days_of, refused, spans, table_of, whole_of
from creditrights.money.convention import BOTH_ENDS, DOWN, EACH_DAY, EACH_LINE, NO_COMPOUND, ON_INTEREST, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.loan import BY_STATUTE

Fen = NDArray[np.int64]
Days = NDArray[np.int64]
Mask = NDArray[np.bool_]

#: a payment of exactly what is due on its day (an instalment paid on time)
EXACTLY_DUE = -1
#: a rate is given in millionths: 18 % is 180,000
MILLIONTHS = 1_000_000
_MOST = 2**63 - 1


class Portfolio:
    """Loans of equal principal, one a row, as `Loan` describes one.

    principal_fen   whole fen
    rate            ordinary interest in millionths per `per` (日, 月 or 年); 18 % a year is 180,000
    drawn           day of drawing, as datetime64[D] or ordinal days
    due             due days of the instalments, a column each, in order
    markup_percent  what is added to the rate on overdue principal, whole per cent: 50 for 加收 50%
    paid_on, paid   days and fen of payments, a column each; 0 fen is no payment, EXACTLY_DUE is what is due that day
    order           what a payment goes to, item by item, as in `Loan`; there are no fees here

    FieldError names the column that cannot be used.
    """

    def __init__(
        self,
        principal_fen: ArrayLike,
        rate: ArrayLike,
        per: str,
        drawn: ArrayLike,
        due: ArrayLike,
        markup_percent: ArrayLike = 50,
        paid_on: ArrayLike | None = None,
        paid: ArrayLike | None = None,
        order: tuple[str, ...] = BY_STATUTE,
    ) -> None:
        self.principal_fen = whole_of("principal_fen", principal_fen)
        rows = len(self.principal_fen)
        self.rate = np.broadcast_to(whole_of("rate", rate), rows)
        self.per = per
        self.drawn = np.broadcast_to(days_of("drawn", drawn), rows)
        self.due = table_of("due", days_of("due", due), rows)
        self.markup_percent = np.broadcast_to(whole_of("markup_percent", markup_percent), rows)
        none = np.zeros((rows, 0), np.int64)
        self.paid_on = none if paid_on is None else table_of("paid_on", days_of("paid_on", paid_on), rows)
        self.paid = none if paid is None else table_of("paid", whole_of("paid", paid), rows)
        self.order = order
        self._require()

    def __len__(self) -> int:
        return len(self.principal_fen)

    def _require(self) -> None:
        for name, column in (
            ("principal_fen", self.principal_fen),
            ("rate", self.rate),
            ("markup", self.markup_percent),
        ):
            if len(column) and column.min() < 0:
                raise refused(name, f"不能是负数，最小的是 {column.min()}")
        if self.paid.shape != self.paid_on.shape:
            raise refused("paid", f"有 {self.paid.shape[1]} 列，日期有 {self.paid_on.shape[1]} 列，应当一样多")
        if self.paid.size and self.paid.min() < EXACTLY_DUE:
            raise refused("paid", f"不能是负数，最小的是 {self.paid.min()}")
        if self.per not in ("日", "月", "年"):
            raise refused("per", f"给的是“{self.per}”，应当是日、月、年之一")
        if self.due.shape[1] == 0:
            raise refused("due", "至少要有一期")
        if (np.diff(self.due, axis=1) <= 0).any() or (self.due[:, 0] <= self.drawn).any():
            raise refused("due", "每一期都要晚于前一期，第一期要晚于借款日")
        if (np.diff(self.paid_on, axis=1) < 0).any() or (self.paid_on < self.drawn[:, None]).any():
            raise refused("paid_on", "要从早到晚，且不早于借款日")
        if (self.principal_fen < self.due.shape[1]).any():
            raise refused("principal_fen", f"分 {self.due.shape[1]} 期，每期至少要有一分钱")


class Balances:
    """What is owed on a day, a place a loan, whole fen.

    due      item (利息, 罚息, 复利, 本金) -> what is due and unpaid
    payoff   everything, the principal that is not due yet and its interest until the day included
    surplus  what was paid beyond everything owed
    """

    def __init__(self, rows: int) -> None:
        self.due: dict[str, Fen] = {item: np.zeros(rows, np.int64) for item in (INTEREST, PENALTY, COMPOUND, PRINCIPAL)}
        self.payoff: Fen = np.zeros(rows, np.int64)
        self.surplus: Fen = np.zeros(rows, np.int64)

    def total_due(self) -> Fen:
        """What must be paid to be up to date again, as `Ledger.total_due_fen`."""
        total = np.zeros_like(self.payoff)
        for owed in self.due.values():
            total += owed
        return total


def carry_forward(portfolio: Portfolio, convention: Convention, as_of: ArrayLike, workers: int = WORKERS) -> Balances:
    """Every loan carried forward to a day (one for all, or one a row), as `Ledger` does with one.

    Conventions: ACT/360 or ACT/365; rounding each line or each day; compound interest on unpaid ordinary interest or
    not at all. FieldError for any other: `Ledger` knows them all.
    """
    if convention.basis not in (ACT_360, ACT_365):
        raise refused("basis", f"批量计算只认 360 和 365，给的是“{convention.basis.id}”")
    if convention.step not in (EACH_LINE, EACH_DAY):
        raise refused("step", f"批量计算只认每段或每日舍入，给的是“{convention.step}”")
    if convention.compounding not in (NO_COMPOUND, ON_INTEREST):
        raise refused("compounding", "批量计算不对罚息再计复利")
    day = np.broadcast_to(days_of("as_of", as_of), len(portfolio))
    found = Balances(len(portfolio))
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda span: _Block(portfolio, convention, day[span], span).close(found), spans(len(portfolio))))
    return found


class _Block:
    """Some of the rows, with what each instalment owes by item: the state that `Ledger` keeps for one loan."""

    def __init__(self, portfolio: Portfolio, convention: Convention, as_of: Days, span: slice) -> None:
        self.span, self.convention, self.as_of = span, convention, as_of
        self.order = portfolio.order
        self.due = [np.ascontiguousarray(column) for column in portfolio.due[span].T]
        count = len(self.due)
        principal = portfolio.principal_fen[span]
        part = principal // count
        last = principal - part * (count - 1)
        rows = len(principal)
        self.owed: dict[str, list[Fen]] = {
            item: [np.zeros(rows, np.int64) for _ in self.due] for item in (INTEREST, PENALTY, COMPOUND)
        }
        self.owed[PRINCIPAL] = [part.copy() for _ in self.due[:-1]] + [last]
        self.coming = principal.copy()
        self.since = portfolio.drawn[span].copy()
        self.extra = np.full(rows, 1 if convention.ends == BOTH_ENDS else 0, np.int64)
        self.fallen = np.zeros(rows, np.int64)
        self.last_payment = np.full(rows, -(10**9), np.int64)
        self.surplus = np.zeros(rows, np.int64)
        a_year = convention.basis.a_year
        self.divisor = MILLIONTHS * {"日": 1, "月": 30, "年": a_year}[portfolio.per]
        self.rate = np.ascontiguousarray(portfolio.rate[span])
        self.penalty = self.rate * (100 + portfolio.markup_percent[span])
        for paid_on, paid in zip(portfolio.paid_on[span].T, portfolio.paid[span].T, strict=True):
            self._pay(np.ascontiguousarray(paid_on), np.ascontiguousarray(paid))
        self._fall_due(as_of)
        self._run_overdue(as_of, self.fallen > 0)
        self._run_ordinary(as_of, np.ones(rows, np.bool_))

    def close(self, found: Balances) -> None:
        """Write what is owed."""
        for item, owed in self.owed.items():
            total, payoff = found.due[item][self.span], found.payoff[self.span]
            for number, fen in enumerate(owed):
                total += np.where(self.fallen > number, fen, 0)
                payoff += fen
        found.surplus[self.span] = self.surplus

    # -- events ------------------------------------------------------------------------------------------------------

    def _fall_due(self, until: Days) -> None:
        """The instalments whose day has come: their interest is fixed, and their principal stops bearing it."""
        for number, due in enumerate(self.due):
            now = (due <= until) & (self.fallen == number)
            if not now.any():
                continue
            self._run_ordinary(due, now)
            self.coming -= np.where(now, self.owed[PRINCIPAL][number], 0)
            self.fallen += now

    def _pay(self, day: Days, paid: Fen) -> None:
        """A payment, split by the order, oldest instalment first; what is left repays early."""
        now = (paid != 0) & (day <= self.as_of)
        if not now.any():
            return
        self._fall_due(np.where(now, day, -(10**9)))
        self._run_overdue(day, now)
        exactly = now & (paid == EXACTLY_DUE)
        left = np.where(now, paid, 0)
        if exactly.any():
            due = [np.where(self.fallen > n, fen, 0) for owed in self.owed.values() for n, fen in enumerate(owed)]
            left = np.where(exactly, np.add.reduce(due), left)
        for item in [each for each in self.order if each in self.owed]:
            for number in range(len(self.due)):
                left = self._take(item, number, left, self.fallen > number)
        early = left > 0
        if early.any():
            self._run_ordinary(day, early)
            before = left
            for number in range(len(self.due)):
                left = self._take(INTEREST, number, left, self.fallen <= number)
            for number in range(len(self.due)):
                before, left = left, self._take(PRINCIPAL, number, left, self.fallen <= number)
                self.coming -= before - left
        self.surplus += left
        self.last_payment = np.where(now, day, self.last_payment)

    def _take(self, item: str, number: int, left: Fen, where: Mask) -> Fen:
        owed = self.owed[item][number]
        fen = np.where(where, np.minimum(left, owed), 0)
        owed -= fen
        return left - fen

    # -- what runs ---------------------------------------------------------------------------------------------------

    def _run_ordinary(self, day: Days, now: Mask) -> None:
        """Interest on principal that is not due, until `day`; it belongs to the next instalment."""
        days = np.where(now, day - self.since + self.extra, 0)
        fen = self._interest(self.coming, self.rate, self.divisor, days)
        for number in range(len(self.due)):
            self.owed[INTEREST][number] += np.where(self.fallen == number, fen, 0)
        self.since = np.where(now, day, self.since)
        self.extra = np.where(now, 0, self.extra)

    def _run_overdue(self, day: Days, now: Mask) -> None:
        """Penalty on principal that is due, and compound interest on its ordinary interest where agreed."""
        for number, due in enumerate(self.due):
            runs = now & (self.fallen > number)
            if not runs.any():
                continue
            days = np.where(runs, day - np.maximum(due, self.last_payment), 0)
            principal, interest = self.owed[PRINCIPAL][number], self.owed[INTEREST][number]
            self.owed[PENALTY][number] += self._interest(principal, self.penalty, self.divisor * 100, days)
            if self.convention.compounding == ON_INTEREST:
                self.owed[COMPOUND][number] += self._interest(interest, self.penalty, self.divisor * 100, days)

    def _interest(self, base: Fen, rate: Fen, divisor: int, days: Days) -> Fen:
        """base × rate ÷ divisor × days, rounded as the convention says."""
        if _most(base) * _most(rate) * 2 + 2 * divisor > _MOST:
            raise refused("principal_fen", "本金乘利率超出了 64 位整数，批量计算算不了，请单笔计算")
        product = base * rate
        if self.convention.step == EACH_DAY:
            return self._rounded(product, divisor) * days
        if _most(product) * _most(days) * 2 + 2 * divisor <= _MOST:
            return self._rounded(product * days, divisor)
        whole, rest = np.divmod(product, divisor)
        return whole * days + self._rounded(rest * days, divisor)

    def _rounded(self, product: Fen, divisor: int) -> Fen:
        """Of numbers that are not negative; unsigned, since the processor divides those faster."""
        if divisor % 2:
            product, divisor = product * 2, divisor * 2
        half = 0 if self.convention.rounding == DOWN else divisor // 2
        return ((product + half).view(np.uint64) // np.uint64(divisor)).view(np.int64)


def _most(column: Fen) -> int:
    return int(column.max()) if len(column) else 0
