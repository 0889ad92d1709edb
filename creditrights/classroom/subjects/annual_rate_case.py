"""A loan of equal payments with two fees: one held back when the money is paid out, one with every instalment."""

from dataclasses import dataclass
from datetime import date

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import MONTHS
from creditrights.money.period import Period
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.schedule import Schedule
from creditrights.money.terms import EQUAL_PAYMENT, Fees, Terms

MONTHS_A_YEAR = 12
#: hundredths of a percent in a whole
HUNDREDTHS = 10_000


@dataclass(frozen=True)
class RateCase:
    """One student's loan.

    yearly_rate  of the contract, interest alone
    held_fen     the fee held back when the money is paid out
    fee_rate     the fee with every instalment, on the sum in the contract
    """

    principal_fen: int
    yearly_rate: Ratio
    drawn: date
    instalments: int
    held_fen: int
    fee_rate: Ratio

    def due_days(self) -> list[date]:
        """Every month on the day of the month on which the money arrived."""
        return Period(1).due_days(self.drawn, Period(1).later(self.drawn), self.instalments)

    def fee_each_fen(self) -> int:
        """The fee with every instalment."""
        return (self.fee_rate * self.principal_fen).half_up()

    def plan(self, way: str = EQUAL_PAYMENT, held: bool = True, monthly_fee: bool = True) -> Schedule:
        """The payments as agreed, or with another way of repaying, or with a fee forgotten."""
        fees = Fees(self.held_fen if held else 0, rate=self.fee_rate if monthly_fee else ZERO)
        rate = Rate(self.yearly_rate, "年")
        terms = Terms(way, self.principal_fen, rate, self.drawn, self.due_days(), Period(1), fees)
        return Schedule(terms, Convention(MONTHS))


def hundredths(rate: Ratio) -> int:
    """A rate in hundredths of a percent."""
    return (rate * HUNDREDTHS).half_up()


def cost_fen(plan: Schedule) -> int:
    """What is paid beyond the sum in the contract: interest and both fees."""
    return plan.paid() - plan.terms.principal_fen


def flat_rate(plan: Schedule) -> Ratio:
    """The cost spread over the years, of the sum in the contract: as if none of it were paid back before the end."""
    return Ratio(cost_fen(plan) * MONTHS_A_YEAR, plan.terms.principal_fen * plan.terms.count)


def read_answers(plan: Schedule) -> Answers:
    """The answers that a plan gives, right or with a slip in it."""
    rate = plan.annual_rate()
    return {
        "Q1": plan.first_payment(),
        "Q2": cost_fen(plan),
        "Q3": hundredths(flat_rate(plan)),
        "Q4": hundredths(rate.simple()),
        "Q5": hundredths(rate.effective()),
    }


def solve(case: RateCase) -> Answers:
    """What is right."""
    return read_answers(case.plan())
