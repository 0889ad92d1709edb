"""What a lender's written word is worth: the same household once with each offer, side by side.

An offer is not judged by its name but by three numbers: what is paid in all, for how long, and whether what is left each
month carries it. Instalments are paid by the best plan by a rule; for a settlement all is saved that the others' minimums
leave, and one that the money does not reach in time is not taken.
"""

from creditrights.planning.debt import Instalments, LumpSum
from creditrights.planning.offers import accepted
from creditrights.planning.shortfall import best_by_rule
from creditrights.planning.simulate import Case, Choice, Plan, Standing, run
from creditrights.planning.strategies import Avalanche


class Worth:
    """One offer for one debt, or none.

    name         as the reader calls it
    plan         what becomes of the household with it
    monthly_fen  what the debt asks for in its first month; 0 where nothing is fixed
    months       how long the debt lives, None where it outlives the plan
    paid_fen     what goes to this debt
    all_fen      what goes to all debts
    late         how often any minimum is missed
    taken        whether the offer was really used; always so for instalments and for no offer
    """

    def __init__(self, name: str, plan: Plan, place: int, taken: bool) -> None:
        self.name = name
        self.plan = plan
        self.monthly_fen = plan.case.debts[place].minimum_fen
        self.months = plan.ends(place)
        self.paid_fen = sum([month[place].payment for month in plan.steps])
        self.all_fen = plan.paid
        self.late = plan.late
        self.taken = taken

    def carried(self) -> bool:
        """Whether the household pays everything off on it, never below a minimum, its necessities met."""
        return self.taken and self.plan.unpaid == 0 and self.late == 0 and max(self.plan.case.budget.missing) == 0


def worth(case: Case, name: str, offer: "Instalments | LumpSum") -> Worth:
    """A household once it has that offer."""
    place = [debt.name for debt in case.debts].index(offer.debt)
    if isinstance(offer, Instalments):
        return Worth(name, best_by_rule(accepted(case, [offer])), place, True)
    debts = [debt.changed(minimum_fen=0) if debt.name == offer.debt else debt for debt in case.debts]
    plan = run(Case(case.budget, debts, case.offers + [offer]), Saves(place))
    if any([month[place].waived for month in plan.steps]):
        return Worth(name, plan, place, True)
    return Worth(name, best_by_rule(case), place, False)


class Saves(Avalanche):
    """Saves for the settlement of one debt while its offer is open: the others get their minimums and no more."""

    id = "saves"
    title = "攒钱结清"

    def __init__(self, place: int) -> None:
        self.place = place

    def choose(self, standing: Standing) -> Choice:
        price = standing.prices[self.place]
        others = [0 if place == self.place else fen for place, fen in enumerate(standing.minimum)]
        if price is None or price + sum(others) <= standing.spendable:
            return super().choose(standing)
        left = standing.spendable
        for place, fen in enumerate(others):
            others[place] = min(left, fen)
            left = left - others[place]
        return Choice(others)


def without(case: Case, name: str, debt: str) -> Worth:
    """The same household with no offer for that debt."""
    place = [each.name for each in case.debts].index(debt)
    return Worth(name, best_by_rule(case), place, True)
