"""A consumer loan as it was agreed: the first draw, the rate, the plan, and what being late costs."""

from datetime import date

from creditrights.money.convention import BOTH_ENDS, Convention, Rate
from creditrights.money.daycount import days_later
from creditrights.money.items import BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST
from creditrights.money.plans import RepaymentPlan
from creditrights.money.ratio import ZERO, Ratio

__all__ = ["BY_STATUTE", "PENALTY_FIRST", "PRINCIPAL_FIRST", "Instalment", "LateFee", "Loan"]

#: how often penalty that is unpaid joins what bears compound interest, where the convention lets it
EVERY_DAY = "每天"
EVERY_MONTH = "每月"
EVERY_QUARTER = "每季"


class Instalment:
    """One instalment as agreed: what falls due on which day."""

    def __init__(self, number: int, start: date, due: date, days: int, principal_fen: int, interest_fen: int) -> None:
        self.number = number
        self.start = start
        self.due = due
        self.days = days
        self.principal_fen = principal_fen
        self.interest_fen = interest_fen


class LateFee:
    """What a missed instalment costs beside penalty interest (违约金、滞纳金); a missed one is unpaid the day after.

    once_fen     so much, once
    once_share   that part of its unpaid principal and interest, once
    daily_fen    so much for each day it is late
    daily_share  that part of its unpaid principal and interest for each day it is late

    A court may reduce what is far above the loss (民法典第585条).
    """

    def __init__(
        self, once_fen: int = 0, once_share: Ratio = ZERO, daily_fen: int = 0, daily_share: Ratio = ZERO
    ) -> None:
        self.once_fen = once_fen
        self.once_share = once_share
        self.daily_fen = daily_fen
        self.daily_share = daily_share


class Loan:
    """What was agreed.

    principal_fen  the sum that reached the borrower's account first, whole fen; more may be drawn later (events.Draw)
    rate           ordinary interest
    drawn          the day the money arrived
    due_days       a Plan, or the days on which equal parts of principal fall due, in order
    markup         what is added to the rate on overdue principal: Ratio(1, 2) for 加收 50%
    order          what a payment goes to, item by item
    oldest_first   whether a payment clears the oldest instalment before it goes to the next; else item by item
    own_penalty    the rate on overdue principal where the contract names one; it takes the place of the mark-up
    late_fee       what a missed instalment costs beside it
    settled        how often unpaid penalty joins what bears compound interest (only with ON_PENALTY_TOO)
    """

    def __init__(
        self,
        principal_fen: int,
        rate: Rate,
        drawn: date,
        due_days: "list[date] | RepaymentPlan",
        markup: Ratio,
        *,
        order: "tuple[str, ...]" = BY_STATUTE,
        oldest_first: bool = False,
        own_penalty: Rate | None = None,
        late_fee: LateFee | None = None,
        settled: str = EVERY_MONTH,
    ) -> None:
        self.principal_fen = principal_fen
        self.rate = rate
        self.drawn = drawn
        self.plan = due_days if isinstance(due_days, RepaymentPlan) else RepaymentPlan(due_days)
        self.due_days = self.plan.due_days
        self.markup = markup
        self.order = order
        self.oldest_first = oldest_first
        self.own_penalty = own_penalty
        self.late_fee = late_fee
        self.settled = settled

    def principal_parts(self) -> "list[int]":
        """The principal of each instalment, whole fen."""
        return self.plan.spread(self.principal_fen, 0)

    def penalty_rate(self, rate: Rate | None = None) -> Rate:
        """罚息: it replaces the contract rate on overdue principal, it is not charged beside it.

        rate  the contract rate of the day; None for the one agreed at first
        """
        if self.own_penalty is not None:
            return self.own_penalty
        return (rate or self.rate).times(Ratio(1) + self.markup)

    def schedule(self, convention: Convention) -> "list[Instalment]":
        """The plan if every instalment is paid on its day: interest as the plan gives it, or by actual days.

        >>> from creditrights.money.convention import Rate
        >>> loan = Loan(1000000, Rate(Ratio(5, 10000), "日"), date(2026, 3, 1), [date(2026, 3, 31)], Ratio(1, 2))
        >>> loan.schedule(Convention())[0].interest_fen   # 10,000 yuan for 30 days at 0.05 % a day: 150 yuan
        15000
        """
        left = self.principal_fen
        start = self.drawn
        plan = []
        for number, principal in enumerate(self.principal_parts()):
            due = self.due_days[number]
            extra = 1 if number == 0 and convention.ends == BOTH_ENDS else 0
            interest = self.plan.given_interest(number)
            if interest is None:
                interest = convention.whole(convention.interest(left, self.rate, days_later(start, -extra), due))
            plan.append(Instalment(number + 1, start, due, (due - start).days + extra, principal, interest))
            left = left - principal
            start = due
        return plan
