"""Plans of repayment: on which days principal falls due, in which parts, and whether its interest is given or counted."""

from datetime import date

from creditrights.money.convention import Convention, Rate
from creditrights.money.ratio import Ratio


class RepaymentPlan:
    """Equal principal, interest by actual days (随借随还、每期等本): the plan that a bare list of due days means.

    due_days  in order, each later than the one before

    >>> RepaymentPlan([date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]).spread(1000, 0)
    [333, 333, 334]
    """

    def __init__(self, due_days: "list[date]") -> None:
        self.due_days = due_days

    def spread(self, fen: int, first: int) -> "list[int]":
        """A sum spread over the instalments from the place `first` on, in whole fen; what does not divide goes last."""
        count = len(self.due_days) - first
        part = fen // count
        return [part] * (count - 1) + [fen - part * (count - 1)]

    def given_interest(self, place: int) -> "int | None":
        """Whole fen of interest that the plan itself names for an instalment; None where it is counted by days."""
        return None

    def given_rate(self, place: int, drawn: date) -> "Rate | None":
        """A day's rate that makes the interest named in the plan; None where the contract's rate counts."""
        return None


class AtTheEnd(RepaymentPlan):
    """All principal on the last day; interest by actual days on every due day (先息后本, or one day: 到期还本付息)."""

    def spread(self, fen: int, first: int) -> "list[int]":
        return [0] * (len(self.due_days) - first - 1) + [fen]


class GivenPlan(RepaymentPlan):
    """A plan that names principal and interest of each instalment (等额本息, or copied from an App).

    rows  (due day, principal fen, interest fen); the last principal is more than nothing

    Between two due days the interest named grows evenly, day by day, on what is not due; so money repaid early bears
    interest only for the days it was borrowed (民法典第677条), and nothing changes where nothing is repaid early.
    """

    def __init__(self, rows: "list[tuple[date, int, int]]") -> None:
        super().__init__([day for day, _, _ in rows])
        self.rows = rows

    def spread(self, fen: int, first: int) -> "list[int]":
        return [principal for _, principal, _ in self.rows[first:]]

    def principal_fen(self) -> int:
        """All of it."""
        return sum([principal for _, principal, _ in self.rows])

    def given_interest(self, place: int) -> "int | None":
        return self.rows[place][2]

    def given_rate(self, place: int, drawn: date) -> "Rate | None":
        start = drawn if place == 0 else self.due_days[place - 1]
        not_due = sum([principal for _, principal, _ in self.rows[place:]])
        days = (self.due_days[place] - start).days
        return Rate(Ratio(self.rows[place][2], not_due * days), "日")


def level_plan(principal_fen: int, rate: Rate, due_days: "list[date]", convention: Convention) -> GivenPlan:
    """等额本息: the same sum every month, a month's interest on what is left; the last instalment takes the fen over.

    A yearly rate is divided by 12 and a daily one taken 30 times, however many days the month has.

    >>> plan = level_plan(1000000, Rate(Ratio(12, 100), "年"), [date(2026, n, 1) for n in (2, 3, 4)], Convention())
    >>> [(principal, interest) for _, principal, interest in plan.rows]   # 3,400.22 yuan a month
    [(330022, 10000), (333322, 6700), (336656, 3367)]
    """
    monthly = rate.value if rate.per == "月" else rate.value * 30 if rate.per == "日" else rate.value / 12
    count = len(due_days)
    payment = _level_payment(principal_fen, monthly, count, convention)
    left = principal_fen
    rows = []
    for number, day in enumerate(due_days):
        interest = convention.whole(monthly * left)
        principal = left if number == count - 1 else min(left, payment - interest)
        rows.append((day, principal, interest))
        left = left - principal
    return GivenPlan(rows)


def _level_payment(principal_fen: int, monthly: Ratio, count: int, convention: Convention) -> int:
    """P·i·(1+i)^n ÷ ((1+i)^n − 1), whole fen."""
    top, bottom = (monthly + 1).numerator ** count, (monthly + 1).denominator ** count
    if top == bottom:
        return convention.whole(Ratio(principal_fen, count))
    return convention.whole(monthly * Ratio(principal_fen * top, top - bottom))
