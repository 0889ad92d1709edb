"""What the money there is says before anything is solved: how soon a debt can end, how many minimums must be missed.

By the end of a month a debt has cost at least its minimums so far, or what paid it off. So a debt gets at most what came
in, less that of all others; and where that of all together is more than came in, minimums were missed. Only a few may
be: each frees one minimum. All of it holds for every plan; nothing here is a guess.
"""

from math import inf

from creditrights.money.ratio import Ratio
from creditrights.planning.debt import Debt
from creditrights.planning.simulate import Case

#: yuan that floating sums may be off by
_NEAR = 0.01
#: each round uses what the one before found out about the other debts
_ROUNDS = 3


class Windows:
    """What is known of every plan of a case that misses at most so many minimums.

    most_late  how many minimums may be missed in all; None for any number

    After construction: came_in (yuan by the end of each month), at_most (by debt, what it can have got by then).
    """

    def __init__(self, case: Case, most_late: int | None) -> None:
        self.case = case
        budget = case.budget
        self.most_late = budget.months * len(case.debts) if most_late is None else most_late
        self.came_in: list[float] = []
        total = budget.saved_fen / 100
        for left, missing in zip(budget.left, budget.missing, strict=True):
            total += (left + missing) / 100
            self.came_in.append(total)
        debts = range(len(case.debts))
        self.price = [self._price(debt, 0.0) for debt in case.debts]
        self.at_most = [self._at_most(place) for place in debts]
        for _ in range(_ROUNDS - 1):
            self.price = [self._price(debt, self._total(place)) for place, debt in enumerate(case.debts)]
            self.at_most = [self._at_most(place) for place in debts]

    def soonest(self, place: int, share: float = 1.0, waived: float = 0.0) -> int | None:
        """The first month by whose end a debt can be gone; None if there is none."""
        debt = self.case.debts[place]
        discount = 1 / (1 + number(debt.monthly))
        reached = before = 0.0
        for month, most in enumerate(self.at_most[place]):
            reached += (most - before) * discount ** (month + 1)
            before = most
            if (reached + waived) / share >= self._owed(debt, month) - _NEAR:
                return month
        return None

    def fewest_missed(self) -> list[int]:
        """How many minimums at least are missed by the end of each month."""
        return [self._fewest(month) for month in range(self.case.budget.months)]

    # -- what stands behind it ---------------------------------------------------------------------------------------

    def _price(self, debt: Debt, paid_off: float) -> float:
        """The least that ends a debt, whenever: a month's interest, or `paid_off` if more is known; or an offer's price."""
        owed = debt.balance_fen / 100
        least = max(paid_off, owed * (1 + number(debt.monthly)))
        for offer in self.case.offers:
            if offer.debt == debt.name:
                least = min(least, owed * number(offer.share) - offer.waived_fen / 100)
        return max(0.0, least)

    def _total(self, place: int) -> float:
        """What paying a debt off takes in all, if it gets all it can as soon as it can."""
        debt = self.case.debts[place]
        discount = 1 / (1 + number(debt.monthly))
        owed, before = debt.balance_fen / 100 - _NEAR, 0.0
        for month, most in enumerate(self.at_most[place]):
            more = (most - before) * discount ** (month + 1)
            if more >= owed:
                return before + owed / discount ** (month + 1)
            owed -= more
            before = most
        return before

    def _at_most(self, place: int) -> list[float]:
        """What a debt can have got by the end of each month: never more than by a later one."""
        caps = []
        others = [other for other in range(len(self.case.debts)) if other != place]
        for month, came_in in enumerate(self.came_in):
            needed = sum(self._needed(other, month) for other in others) - self._freed(others, month)
            caps.append(came_in - max(0.0, needed))
        lowest = inf
        for month in range(len(caps) - 1, -1, -1):
            lowest = min(lowest, caps[month])
            caps[month] = max(0.0, lowest)
        return caps

    def _needed(self, place: int, month: int) -> float:
        """What a debt has got at least by the end of a month, if no minimum is missed."""
        return min(self.case.debts[place].minimum_fen / 100 * (month + 1), self.price[place])

    def _freed(self, places: list[int], month: int) -> float:
        """What the missed minimums can free by the end of a month."""
        free, freed = self.most_late, 0.0
        for minimum in sorted((self.case.debts[place].minimum_fen / 100 for place in places), reverse=True):
            times = min(free, month + 1)
            freed += times * minimum
            free -= times
        return freed

    def _fewest(self, month: int) -> int:
        debts = range(len(self.case.debts))
        lacking = sum(self._needed(place, month) for place in debts) - self.came_in[month]
        count = 0
        for minimum in sorted((debt.minimum_fen / 100 for debt in self.case.debts), reverse=True):
            for _ in range(month + 1):
                if lacking <= _NEAR or minimum == 0:
                    return count
                lacking -= minimum
                count += 1
        return count

    def _owed(self, debt: Debt, month: int) -> float:
        """What must be paid off by the end of a month, brought back to the start."""
        owed = debt.balance_fen / 100
        if debt.suit is not None and 0 <= debt.suit.month - self.case.budget.start <= month:
            discount = 1 / (1 + number(debt.monthly))
            owed += debt.suit.cost_fen / 100 * discount ** (debt.suit.month - self.case.budget.start + 1)
        return owed


def number(ratio: Ratio) -> float:
    """A ratio as a float."""
    return ratio.numerator / ratio.denominator
