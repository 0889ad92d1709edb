"""Months one after another, to the fen: what each debt bears, what is paid, what stays.

Interest of a month is balance × monthly rate, rounded half up to the fen, and joins the balance (a cautious convention:
most contracts charge unpaid interest less, or nothing). A late fee joins the balance when less than the minimum was
paid; the cost of a suit when the debt is still owed as its month begins.
"""

from creditrights.errors import CreditRightsError
from creditrights.planning.budget import Budget
from creditrights.planning.debt import Debt, LumpSum


class PlanError(CreditRightsError):
    """A plan wanted to pay what is not there, or more than is owed: a fault of whoever made it."""


class Case:
    """What is to be planned: a budget, debts, and the lump sums that were offered in writing."""

    def __init__(self, budget: Budget, debts: "list[Debt]", offers: "list[LumpSum] | None" = None) -> None:
        self.budget = budget
        self.debts = debts
        self.offers = offers or []

    def offer_for(self, debt: Debt, month: int) -> "LumpSum | None":
        """The offer for a debt that is still open in a month (its number), the cheapest first."""
        best = None
        for offer in self.offers:
            if offer.debt != debt.name or month > offer.last_month:
                continue
            if best is None or offer.price(debt.balance_fen) < best.price(debt.balance_fen):
                best = offer
        return best

    def with_debts(self, debts: "list[Debt]") -> "Case":
        """The same case with other debts."""
        return Case(self.budget, debts, self.offers)

    def with_budget(self, budget: Budget) -> "Case":
        """The same case with another budget."""
        return Case(budget, self.debts, self.offers)


class Standing:
    """What whoever decides sees in a month.

    place      0 for the first month
    spendable  fen that may go to the debts: never what a necessity needs now or later
    owed       by debt, with the month's interest (and the cost of a suit)
    minimum    by debt, what must be paid to be on time
    prices     by debt, what would settle it today under a written offer; None where there is none
    """

    def __init__(
        self,
        case: Case,
        place: int,
        spendable: int,
        owed: "list[int]",
        minimum: "list[int]",
        prices: "list[int | None]",
    ) -> None:
        self.case = case
        self.place = place
        self.spendable = spendable
        self.owed = owed
        self.minimum = minimum
        self.prices = prices


class Choice:
    """What is paid in a month, debt by debt, and which debts are settled under an offer."""

    def __init__(self, payments: "list[int]", settled: "list[int] | None" = None) -> None:
        self.payments = payments
        self.settled = settled or []


class Policy:
    """Decides, month by month. `title` is what a reader sees."""

    id = ""
    title = ""

    def choose(self, standing: Standing) -> Choice:
        """The payments of one month."""
        raise NotImplementedError


class Step:
    """One debt in one month: opening + interest + cost - payment - waived + fee = closing."""

    def __init__(
        self,
        opening: int,
        interest: int,
        cost: int,
        payment: int,
        waived: int,
        fee: int,
        minimum: int,
        late: bool,
    ) -> None:
        self.opening = opening
        self.interest = interest
        self.cost = cost
        self.payment = payment
        self.waived = waived
        self.fee = fee
        self.minimum = minimum
        self.late = late
        self.closing = opening + interest + cost - payment - waived + fee


class Plan:
    """What a policy does to a case.

    steps      steps[month][debt]
    cash       what is in hand at the end of each month
    unpaid     owed when the last month has ended
    """

    def __init__(self, id: str, title: str, case: Case, steps: "list[list[Step]]", cash: "list[int]") -> None:
        self.id = id
        self.title = title
        self.case = case
        self.steps = steps
        self.cash = cash
        every = [step for month in steps for step in month]
        self.paid = sum([step.payment for step in every])
        self.interest = sum([step.interest for step in every])
        self.fees = sum([step.fee for step in every])
        self.costs = sum([step.cost for step in every])
        self.waived = sum([step.waived for step in every])
        self.late = len([step for step in every if step.late])
        self.unpaid = sum([step.closing for step in steps[-1]])
        #: months until nothing is owed, None where something stays
        self.months = None if self.unpaid else max([0] + [self.ends(debt) or 0 for debt in range(len(case.debts))])

    def ends(self, debt: int) -> int | None:
        """How many months it takes until a debt is gone; None where it stays."""
        for place, month in enumerate(self.steps):
            if month[debt].closing == 0:
                return place + 1 if month[debt].opening else place
        return None

    def late_debts(self) -> "list[int]":
        """The debts that miss a minimum at least once."""
        return [d for d in range(len(self.case.debts)) if any([month[d].late for month in self.steps])]

    def rank(self) -> "tuple[int, int, int, int]":
        """The smaller the better: paid off or not, months below a minimum, money, time."""
        return (self.unpaid, self.late, self.paid, self.months or 0)


def run(case: Case, policy: Policy) -> Plan:
    """Carry a case through all its months."""
    budget = case.budget
    balances = [debt.balance_fen for debt in case.debts]
    in_hand = budget.saved_fen
    steps: "list[list[Step]]" = []
    cash = []
    for place in range(budget.months):
        month = budget.start + place
        available = in_hand + budget.left[place]
        spendable = max(0, available - budget.reserves[place])
        standing = _standing(case, place, spendable, balances)
        choice = policy.choose(standing)
        if sum(choice.payments) > spendable:
            raise PlanError("计划在第 " + str(place + 1) + " 个月要付的钱，比留下必需开支以后的还多。")
        row = [
            _step(case.debts[place_of], month, balances[place_of], choice, place_of, standing)
            for place_of in range(len(case.debts))
        ]
        steps.append(row)
        balances = [step.closing for step in row]
        in_hand = max(0, available - sum(choice.payments))
        cash.append(in_hand)
    return Plan(policy.id, policy.title, case, steps, cash)


def _standing(case: Case, place: int, spendable: int, balances: "list[int]") -> Standing:
    month = case.budget.start + place
    owed = []
    minimum = []
    prices: "list[int | None]" = []
    for debt, balance in zip(case.debts, balances):
        grown = balance + debt.interest(balance) + debt.suit_fen(month) if balance else 0
        offer = case.offer_for(debt, month) if balance else None
        owed.append(grown)
        minimum.append(min(debt.minimum_fen, grown))
        prices.append(None if offer is None else offer.price(grown))
    return Standing(case, place, spendable, owed, minimum, prices)


def _step(debt: Debt, month: int, opening: int, choice: Choice, place: int, standing: Standing) -> Step:
    """One debt's month, once the payment is known."""
    payment = choice.payments[place]
    owed = standing.owed[place]
    settled = place in choice.settled
    if payment < 0 or payment > owed or (settled and payment != standing.prices[place]):
        raise PlanError("计划给“" + debt.name + "”付的钱不对。")
    late = not settled and payment < standing.minimum[place]
    return Step(
        opening,
        debt.interest(opening),
        debt.suit_fen(month) if opening else 0,
        payment,
        owed - payment if settled else 0,
        debt.late_fee_fen if late else 0,
        standing.minimum[place],
        late,
    )
