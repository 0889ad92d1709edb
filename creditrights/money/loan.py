"""A loan repaid in instalments of equal principal with daily interest (随借随还、每期等本, as 微粒贷 writes it)."""

from datetime import date

from creditrights.money.convention import BOTH_ENDS, Convention, Rate
from creditrights.money.daycount import days_later
from creditrights.money.ratio import Ratio

#: what a payment goes to, item by item. The first is 民法典第561条: costs, interest, principal; the article does not
#: rank ordinary interest, compound interest and penalty among themselves, so that part of the order is ours.
BY_STATUTE = ("利息", "复利", "罚息", "本金")
PENALTY_FIRST = ("罚息", "复利", "利息", "本金")
PRINCIPAL_FIRST = ("本金", "利息", "复利", "罚息")


class Instalment:
    """One instalment as agreed: what falls due on which day."""

    def __init__(self, number: int, start: date, due: date, days: int, principal_fen: int, interest_fen: int) -> None:
        self.number = number
        self.start = start
        self.due = due
        self.days = days
        self.principal_fen = principal_fen
        self.interest_fen = interest_fen


class Loan:
    """What was agreed.

    principal_fen  the sum that reached the borrower's account, whole fen
    rate           ordinary interest
    drawn          the day the money arrived
    due_days       the days on which an instalment falls due, in order
    markup         what is added to the rate on overdue principal: Ratio(1, 2) for 加收 50%
    compound       whether unpaid ordinary interest bears interest at the penalty rate after its due day
    order          what a payment goes to, item by item
    """

    def __init__(
        self,
        principal_fen: int,
        rate: Rate,
        drawn: date,
        due_days: "list[date]",
        markup: Ratio,
        compound: bool = False,
        order: "tuple[str, ...]" = BY_STATUTE,
    ) -> None:
        self.principal_fen = principal_fen
        self.rate = rate
        self.drawn = drawn
        self.due_days = due_days
        self.markup = markup
        self.compound = compound
        self.order = order

    def principal_parts(self) -> "list[int]":
        """Equal principal in whole fen; what does not divide is in the last instalment."""
        count = len(self.due_days)
        part = self.principal_fen // count
        return [part] * (count - 1) + [self.principal_fen - part * (count - 1)]

    def penalty_rate(self) -> Rate:
        """罚息: it replaces the contract rate on overdue principal, it is not charged beside it."""
        return self.rate.times(Ratio(1) + self.markup)

    def schedule(self, convention: Convention) -> "list[Instalment]":
        """The plan if every instalment is paid on its day: interest on the principal still outstanding, by actual days.

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
            days = (due - start).days + extra
            interest = convention.whole(convention.interest(left, self.rate, days_later(start, -extra), due))
            plan.append(Instalment(number + 1, start, due, days, principal, interest))
            left = left - principal
            start = due
        return plan
