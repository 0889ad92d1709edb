"""Plans by a rule one can keep in mind: minimums first, in the rule's own order, then all that is left to the first."""

from creditrights.plain import by_rank
from creditrights.planning.debt import Debt
from creditrights.planning.simulate import Case, Choice, Plan, Policy, Standing, run

#: rates and prices as whole numbers that can be sorted
_FINE = 10**12


class Greedy(Policy):
    """Pays every minimum it can, then puts the rest on one debt after another."""

    says = ""

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        """The smaller the earlier."""
        raise NotImplementedError

    def order(self, standing: Standing) -> "list[int]":
        """The debts that are still owed, first to last."""
        debts = standing.case.debts
        month = standing.case.budget.start + standing.place
        owing = [place for place in range(len(debts)) if standing.owed[place] > 0]
        return by_rank(owing, lambda place: self.rank(debts[place], standing.owed[place], month))

    def choose(self, standing: Standing) -> Choice:
        payments = [0] * len(standing.owed)
        left, settled = self.settle(standing, payments)
        order = [place for place in self.order(standing) if place not in settled]
        for place in order:
            if standing.minimum[place] <= left:
                payments[place] = standing.minimum[place]
                left = left - payments[place]
        for place in self.beyond_minimum(order):
            more = max(0, min(left - self.kept(standing, payments, settled), standing.owed[place] - payments[place]))
            payments[place] = payments[place] + more
            left = left - more
        return Choice(payments, settled)

    def kept(self, standing: Standing, payments: "list[int]", settled: "list[int]") -> int:
        """What is not put on a debt although it could be."""
        return 0

    def beyond_minimum(self, order: "list[int]") -> "list[int]":
        """The debts that get what is left after the minimums, first to last."""
        return order

    def settle(self, standing: Standing, payments: "list[int]") -> "tuple[int, list[int]]":
        """Take a written offer where the money is there and no other minimum suffers: the one that lets off most first."""
        left = standing.spendable
        settled: "list[int]" = []
        others = sum(standing.minimum)
        offered = [place for place in range(len(payments)) if standing.prices[place] is not None]
        for place in by_rank(offered, lambda place: (standing.prices[place] or 0) - standing.owed[place]):
            price = standing.prices[place] or 0
            if price + others - standing.minimum[place] <= left:
                payments[place] = price
                left = left - price
                others = others - standing.minimum[place]
                settled.append(place)
        return left, settled


class Avalanche(Greedy):
    """Highest rate first."""

    id = "avalanche"
    title = "利率高的先还"
    says = "每笔先付最低，余钱全给月利率最高的一笔。没有滞纳金、限期减免这些台阶时，它最省。"

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        return -(debt.monthly * _FINE).half_up()


class Snowball(Greedy):
    """Smallest balance first."""

    id = "snowball"
    title = "余额小的先还"
    says = "先把最小的一笔还清，少一笔是一笔；多半比利率高的先还要多花一点钱。"

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        return owed_fen


class HighestPenalty(Greedy):
    """Highest true penalty first: the rate, and the late fee spread over the balance."""

    id = "penalty"
    title = "代价高的先还"
    says = "把滞纳金摊到余额上，和利率加在一起比：小额、滞纳金固定的债往往排到前面。"

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        return -((debt.monthly * _FINE).half_up() + debt.late_fee_fen * _FINE // owed_fen)


class LifeAndLaw(Greedy):
    """What stands behind a home or another person first, then what may soon be called in or sued for."""

    id = "life"
    title = "住房和担保先还"
    says = "有抵押的（房、车）先还，有人担保的次之，再是快到提前到期、起诉月份的，最后看利率。"

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        near = 600
        for coming in (debt.called, None if debt.suit is None else debt.suit.month):
            if coming is not None and coming >= month:
                near = min(near, coming - month)
        tier = 0 if debt.secured else 1 if debt.guaranteed else 2
        return (tier * 1000 + near) * _FINE - (debt.monthly * _FINE).half_up()


class KeepsMinimums(HighestPenalty):
    """As the one before, but what the minimums of the coming months will lack is kept for them."""

    id = "keep"
    title = "先保住最低"
    says = "余钱先留够后面几个月的最低还款，多出来的才加给代价高的一笔。"

    #: how many months ahead
    ahead = 12

    def kept(self, standing: Standing, payments: "list[int]", settled: "list[int]") -> int:
        budget, debts = standing.case.budget, standing.case.debts
        owed = [
            0 if place in settled else standing.owed[place] - payments[place] for place in range(len(standing.owed))
        ]
        lacking = 0
        most = 0
        for month in range(standing.place + 1, min(standing.place + 1 + self.ahead, budget.months)):
            due = [min(debt.minimum_fen, fen) for debt, fen in zip(debts, owed)]
            owed = [fen - part for fen, part in zip(owed, due)]
            lacking = lacking + sum(due) - max(0, budget.left[month])
            most = max(most, lacking)
        return most


class MinimumsOnly(Greedy):
    """The minimums and no more."""

    id = "minimums"
    title = "只还最低"
    says = "每笔只付最低，余钱不动；也不用减免方案。拿它来比，看多付一点省多少。"

    def rank(self, debt: Debt, owed_fen: int, month: int) -> int:
        return 0

    def beyond_minimum(self, order: "list[int]") -> "list[int]":
        return []

    def settle(self, standing: Standing, payments: "list[int]") -> "tuple[int, list[int]]":
        return standing.spendable, []


STRATEGIES: "tuple[Greedy, ...]" = (
    Avalanche(),
    Snowball(),
    HighestPenalty(),
    LifeAndLaw(),
    KeepsMinimums(),
    MinimumsOnly(),
)


def plans(case: Case) -> "list[Plan]":
    """What each strategy makes of a case, in the order of STRATEGIES."""
    return [run(case, strategy) for strategy in STRATEGIES]


def best(candidates: "list[Plan]") -> Plan:
    """The best by Plan.rank; of equal ones the first."""
    chosen = candidates[0]
    for plan in candidates[1:]:
        if plan.rank() < chosen.rank():
            chosen = plan
    return chosen
