"""Three debts, a budget and one written offer, planned by the engine."""

from collections.abc import Sequence
from dataclasses import dataclass

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.convention import Rate
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, CARD, FINANCE, Debt, LumpSum
from creditrights.planning.months import month_number
from creditrights.planning.shortfall import YUAN, more_needed
from creditrights.planning.simulate import Case, Plan, Policy, run
from creditrights.planning.strategies import Avalanche

#: names and lenders of the three debts, as their owner calls them
NAMES = ("信用卡", "网贷", "分期")
LENDERS = (CARD, BANK, FINANCE)
#: the plan begins here
FIRST_MONTH = month_number(2026, 12)
#: no plan here needs more months
LONGEST = 60
#: within so many months everything should be paid off in the second budget
GOAL_MONTHS = 12
#: the offer stands for this debt
OFFERED = 1
#: the month at whose end balances are asked
ASKED_MONTH = 2


@dataclass(frozen=True)
class RepaymentCase:
    """One student's household.

    balances_fen   by debt, owed when the first month begins
    monthly        by debt, the rate a month
    minimums_fen   by debt, what must be paid a month
    income_fen     what comes in a month
    necessities    (kind, fen a month)
    lost_fen       by how much the income falls in the second budget
    offer_percent  the part of the second debt that settles it, if it is paid at once in the first month
    """

    balances_fen: tuple[int, int, int]
    monthly: tuple[Ratio, Ratio, Ratio]
    minimums_fen: tuple[int, int, int]
    income_fen: int
    necessities: tuple[tuple[str, int], ...]
    lost_fen: int
    offer_percent: int

    def left_fen(self) -> int:
        """What is left for the debts, a month."""
        return self.income_fen - sum(fen for _, fen in self.necessities)

    def debts(self) -> list[Debt]:
        """The debts as the engine sees them."""
        parts = zip(NAMES, LENDERS, self.balances_fen, self.monthly, self.minimums_fen)
        return [Debt(name, lender, owed, Rate(rate, "月"), least) for name, lender, owed, rate, least in parts]

    def budget(self) -> Budget:
        """The budget as it is."""
        return Budget(FIRST_MONTH, LONGEST, self.income_fen, list(self.necessities))

    def case(self) -> Case:
        """Budget and debts, no offer taken."""
        return Case(self.budget(), self.debts())

    def offer(self) -> LumpSum:
        """The lender's written word."""
        return LumpSum(NAMES[OFFERED], FIRST_MONTH, Ratio(self.offer_percent, 100))

    def tight(self) -> Case:
        """The second budget: less comes in, and everything should be paid off in GOAL_MONTHS."""
        return Case(self.budget().with_more(-self.lost_fen).for_months(GOAL_MONTHS), self.debts())


def of_months(interests: Sequence[Sequence[int]], closings: Sequence[Sequence[int]]) -> Answers:
    """The answers on months: interests[month][debt] and closings[month][debt]. No months where something stays unpaid."""
    answers: Answers = {f"Q1{name}": fen for name, fen in zip(NAMES, interests[0])}
    answers.update({f"Q2{name}": fen for name, fen in zip(NAMES, closings[ASKED_MONTH - 1])})
    ended = [place + 1 for place, row in enumerate(closings) if sum(row) == 0]
    if ended:
        answers["Q3"] = ended[0]
        answers["Q4"] = sum(fen for row in interests for fen in row)
    return answers


def read_plan(plan: Plan) -> Answers:
    """The answers on months that a plan gives."""
    return of_months(
        [[step.interest for step in month] for month in plan.steps],
        [[step.closing for step in month] for month in plan.steps],
    )


def planned(case: Case, policy: Policy) -> Answers:
    """What a rule makes of a case."""
    return read_plan(run(case, policy))


def with_offer(case: RepaymentCase) -> Plan:
    """The plan by the highest rate once the offer is taken."""
    return run(Case(case.budget(), case.debts(), [case.offer()]), Avalanche())


def solve(case: RepaymentCase) -> Answers:
    """What is right."""
    plain = run(case.case(), Avalanche())
    answers = read_plan(plain)
    missing = more_needed(case.tight())
    assert missing is not None
    answers["Q5"] = missing // YUAN
    answers["Q6"] = plain.paid - with_offer(case).paid
    return answers
