"""What is to be paid, instalment by instalment, under each way of repaying; and what an early payment changes.

Amounts in a plan are whole grains. A grain is a fen where every instalment is rounded to the fen and the last one takes
up what is left over; where nothing is rounded (「只在显示时取小数」) it is 10^-20 of a fen, so that no figure shown
depends on it.
"""

from datetime import date

from creditrights.errors import CreditRightsError
from creditrights.money.annual_rate import DAILY, AnnualRate, dated_rate, monthly_rate, only_rate
from creditrights.money.convention import BOTH_ENDS, DOWN, NEVER, Convention
from creditrights.money.daycount import MONTHS, days_later
from creditrights.money.period import PER_INSTALMENT
from creditrights.money.ratio import Ratio
from creditrights.money.terms import (
    AT_DRAWING,
    BALLOON,
    BULLET,
    EACH_TIME,
    EQUAL_PAYMENT,
    FIRST_TIME,
    INTEREST_FIRST,
    ON_FIRST_SUM,
    ROLLING,
    SMALLER,
    Early,
    Terms,
)

UNROUNDED_GRAINS = 10**20

INSTALMENT = "按期"
EARLY = "提前还"


class NoPlan(CreditRightsError):
    """The terms do not make a plan; the sentence says why."""


class Row:
    """One payment: `kind` is INSTALMENT or EARLY; amounts in grains; `left` is the principal after it."""

    def __init__(
        self, kind: str, number: int, due: date, days: int, principal: int, interest: int, fee: int, left: int
    ) -> None:
        self.kind = kind
        self.number = number
        self.due = due
        self.days = days
        self.principal = principal
        self.interest = interest
        self.fee = fee
        self.left = left

    def payment(self) -> int:
        """What is paid that day."""
        return self.principal + self.interest + self.fee


def nearest(numerator: int, denominator: int, rounding: str) -> int:
    """A positive fraction as a whole number, without reducing it first: its numbers may have thousands of digits."""
    if rounding == DOWN:
        return numerator // denominator
    return (2 * numerator + denominator) // (2 * denominator)


def level_payment(principal: int, share: Ratio, count: int, rounding: str = "") -> int:
    """等额本息: the equal payment, P·i·(1+i)^n ÷ ((1+i)^n − 1), exact until it is rounded once.

    >>> level_payment(1_200_000_00, Ratio(10, 1200), 12)    # 120 万元，年 10%，12 期：105,499.06 元
    10549906
    """
    if share == 0:
        return nearest(principal, count, rounding)
    grown = (share.numerator + share.denominator) ** count
    return nearest(
        principal * share.numerator * grown,
        share.denominator * (grown - share.denominator**count),
        rounding,
    )


class Schedule:
    """The terms carried out.

    rows   every payment, in order
    early  the payment beside the plan, if there is one

    Who pays early owes interest for the time he had the money, unless something else was agreed (民法典第677条).
    """

    def __init__(self, terms: Terms, convention: Convention, early: Early | None = None) -> None:
        self.terms = terms
        self.convention = convention
        self.early = early
        self.grain = UNROUNDED_GRAINS if convention.step == NEVER else 1
        self.rows: "list[Row]" = []
        self._first_sum = terms.principal_fen * self.grain
        self._left = self._first_sum
        self._share = terms.period.share(terms.rate, convention)
        self._payment = level_payment(self._left, self._share, terms.count, convention.rounding)
        self._part = self._left // terms.count
        self._unpaid = 0  # BULLET: interest until the last early payment
        self._since = 0  # BULLET: number of the instalment's day from which interest runs
        self._charged = 0  # instalments whose fees are booked
        for number in range(1, terms.count + 1):
            if self._left > 0:
                self._fall_due(number)
            if early is not None and early.after == number and self._left > 0:
                self._pay_early(number, early)

    # -- what it comes to --------------------------------------------------------------------------------------------

    def interest(self) -> int:
        """Grains of interest over the whole life."""
        return sum([row.interest for row in self.rows])

    def fees(self) -> int:
        """Grains of fees over the whole life, what was held back at the drawing included."""
        return sum([row.fee for row in self.rows]) + self.held_fen() * self.grain

    def paid(self) -> int:
        """Grains that the borrower parts with: every payment, and what was held back."""
        return sum([row.payment() for row in self.rows]) + self.held_fen() * self.grain

    def fen(self, grains: int) -> int:
        """Grains as whole fen."""
        return self.convention.whole(Ratio(grains, self.grain))

    def first_payment(self) -> int:
        """Grains of the first payment that there is."""
        return next(row.payment() for row in self.rows if row.payment() > 0)

    def held_fen(self) -> int:
        """What is held back when the money is paid out."""
        fees = self.terms.fees
        held = self._fee(self.terms.count) if fees.when == AT_DRAWING else 0
        return fees.upfront_fen + self.fen(held)

    def flows(self) -> "list[tuple[date, int]]":
        """(day, grains): what reached the borrower above zero, what he paid below."""
        received = (self.terms.principal_fen - self.held_fen()) * self.grain
        return [(self.terms.drawn, received)] + [(row.due, -row.payment()) for row in self.rows]

    def annual_rate(self) -> AnnualRate:
        """By equal months where the instalments are so, else by days; one payment at the end is one single period."""
        terms = self.terms
        flows = self.flows()
        at_once = terms.way == BULLET and self.early is None
        if not terms.period.months or not terms.regular_first():
            times = [(day.toordinal(), grains) for day, grains in flows]
            return only_rate(times, DAILY, times[1][0] - times[0][0] if at_once else 0)
        if at_once:
            return monthly_rate([flows[0][1], flows[1][1]], terms.period.months * terms.count)
        amounts = [flows[0][1]] + [0] * terms.count
        for row in self.rows:
            amounts[row.number] = amounts[row.number] - row.payment()
        return monthly_rate(amounts, terms.period.months)

    def dated_rate(self) -> AnnualRate:
        """By the days themselves, whatever they are (XIRR)."""
        return dated_rate(self.flows())

    # -- instalments -------------------------------------------------------------------------------------------------

    def _fall_due(self, number: int) -> None:
        """One instalment: its interest, its principal by the way agreed, its fee."""
        way = self.terms.way
        last = number == self.terms.count
        if way == BULLET:
            if last:
                interest = self._unpaid + self._interest(self._since, number)
                self._book(number, self._left, interest, self._since)
            return
        interest = self._interest(number - 1, number)
        if way == ROLLING:
            self._book(number, self._left if last else -interest, interest, number - 1)
            return
        principal = self._left if last else min(self._left, self._principal(number, interest))
        if principal < 0:
            raise NoPlan(
                "第 "
                + str(number)
                + " 期按实际天数算出的利息比每期应还的还多，本金越还越多；请把“天数怎么算”改成“按月”。"
            )
        self._book(number, principal, self._reduced(interest, number), number - 1)

    def _principal(self, number: int, interest: int) -> int:
        """What the way of repaying takes off the principal, before the last instalment takes all."""
        way = self.terms.way
        if way == EQUAL_PAYMENT:
            if number == 1 and not self.terms.regular_first():
                interest = self._regular_interest()
            return self._payment - interest
        if way == INTEREST_FIRST:
            return 0
        if way == BALLOON:
            return self._times(self.terms.share / self.terms.count, self._first_sum)
        return self._part

    def _book(self, number: int, principal: int, interest: int, since: int) -> None:
        self._left = self._left - principal
        due = self.terms.due_days[number - 1]
        days = self._days(self._day(since), due)
        self.rows.append(Row(INSTALMENT, number, due, days, principal, interest, self._fees_until(number), self._left))

    # -- paying early ------------------------------------------------------------------------------------------------

    def _pay_early(self, number: int, early: Early) -> None:
        """Beside the instalment of that day: interest until that day first, then principal, and what was agreed on top."""
        terms = self.terms
        if terms.way == BULLET:
            self._unpaid = self._unpaid + self._interest(self._since, number)
            self._since = number
        owed = self._left + self._unpaid
        paid = owed if early.fen is None else min(owed, early.fen * self.grain)
        interest = min(self._unpaid, paid)
        principal = paid - interest
        self._unpaid = self._unpaid - interest
        self._left = self._left - principal
        rest = terms.count - number
        fee = self._fees_until(number) + self._times(early.fee_rate, principal)
        if self._left == 0 and early.fees_go_on:
            fee = fee + (self._fee(rest) if terms.fees.when == EACH_TIME else 0)
            if terms.way in ON_FIRST_SUM:
                fee = fee + self._times(self._share, self._first_sum) * rest
        self.rows.append(Row(EARLY, number, terms.due_days[number - 1], 0, principal, interest, fee, self._left))
        if early.change == SMALLER and rest > 0:
            self._payment = level_payment(self._left, self._share, rest, self.convention.rounding)
            self._part = self._left // rest

    # -- interest and fees -------------------------------------------------------------------------------------------

    def _day(self, number: int) -> date:
        """The day of an instalment; of the drawing for 0."""
        return self.terms.drawn if number == 0 else self.terms.due_days[number - 1]

    def _days(self, start: date, end: date) -> int:
        extra = 1 if start == self.terms.drawn and self.convention.ends == BOTH_ENDS else 0
        return (end - start).days + extra

    def _interest(self, since: int, number: int) -> int:
        """Interest from one instalment's day until another's, on what bears it."""
        base = self._first_sum if self.terms.way in ON_FIRST_SUM else self._left
        even = since > 0 or self.terms.regular_first()
        if self.terms.rate.per == PER_INSTALMENT or (even and self._by_period()):
            return self._times(self._share, base * (number - since))
        return self._by_days(base, self._day(since), self._day(number))

    def _regular_interest(self) -> int:
        """What the first period would bear if it were as long as the others: an odd one changes interest alone."""
        if self.terms.rate.per == PER_INSTALMENT or self._by_period():
            return self._times(self._share, self._left)
        first = self.terms.due_days[0]
        return self._by_days(self._left, self.terms.period.later(first, -1), first)

    def _by_period(self) -> bool:
        """Whether a whole period bears interest by months, whatever its days."""
        monthly = self.terms.rate.per in ("月", "年") and self.terms.period.months > 0
        return self.convention.basis is MONTHS and monthly

    def _by_days(self, base: int, start: date, end: date) -> int:
        if start == self.terms.drawn and self.convention.ends == BOTH_ENDS:
            start = days_later(start, -1)
        return self.convention.whole(self.convention.interest(base, self.terms.rate, start, end))

    def _times(self, part: Ratio, grains: int) -> int:
        """A part of an amount, whole grains."""
        return nearest(part.numerator * grains, part.denominator, self.convention.rounding)

    def _reduced(self, interest: int, number: int) -> int:
        """Interest after the discount on the first instalments."""
        if number > self.terms.discounted:
            return interest
        return self._times(self.terms.discount_to, interest)

    def _fee(self, count: int) -> int:
        """The fee on the sum first borrowed for so many instalments."""
        return self._times(self.terms.fees.rate, self._first_sum * count)

    def _fees_until(self, number: int) -> int:
        """What is charged beside interest for the instalments not charged yet, up to one of them."""
        fees = self.terms.fees
        count = number - self._charged
        fee = fees.each_fen * self.grain * count
        if fees.when == EACH_TIME:
            fee = fee + self._fee(1) * count
        if fees.when == FIRST_TIME and self._charged == 0:
            fee = fee + self._fee(self.terms.count)
        self._charged = number
        return fee
