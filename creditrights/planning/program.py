"""A case as a mixed-integer linear program, in yuan: what scipy's milp (HiGHS) is given, and how its answer is read.

A debt is followed by the month in which it ends and by how it ends: paid off, or settled under a written offer. For
each such way there is a yes or no (`e`); for each month, whether its minimum is missed (`y`), and what is paid beyond
the minimum (`w`). With v = 1 / (1 + rate), what was borrowed is what is paid, each payment brought back to the start.
So for every month in which a debt may end, if it has ended by then:

    balance·e + suit·v^suit's month·e  <=  sum of v^(t+1)·(minimum·(e - y[t]) + w[t] - fee·y[t])

summed over the months and the ways that end by then; a settling payment counts divided by the offer's share (plus the
sum let off). No minimum is asked in the month in which a debt ends. Where a debt goes on, the rows ask for nothing: with
the missed minimums they are kept so by the most that can be missed, without them by nothing at all. Exactly one way of
each debt is taken; the payments of a month are at most what is in hand; the cash in hand is never negative. What the
necessities take is in `left`: it is a constraint, and no variable can touch it. What is known beforehand (windows.py)
leaves out ways and says how many minimums must have been missed by when: that is what makes it quick to prove.
"""

from dataclasses import dataclass, field, replace
from math import inf

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from creditrights.planning.debt import Debt
from creditrights.planning.simulate import Case
from creditrights.planning.windows import Windows, number

#: a program where nothing must be whole is done long before
_RELAXED_SECONDS = 60.0
#: no search is shorter, however little time is left
_LEAST_SECONDS = 0.5

Vector = np.ndarray
Terms = dict[int, float]


@dataclass
class Answer:
    """What HiGHS found: values by variable (None if nothing), the bound it proved, whether it says that none exists."""

    values: Vector | None
    objective: float
    bound: float
    infeasible: bool
    proved: bool


@dataclass(frozen=True)
class Way:
    """One way for a debt to end: the last month with a payment, and the share and sum of the offer that is taken then."""

    last: int
    share: float = 1.0
    waived: float = 0.0
    settles: bool = False


@dataclass
class Program:
    """The program of one case.

    most_late    how many minimums may be missed in all; None for any number
    slack        yuan kept back from every month, so that a rounded plan has room for its cents
    within       all is paid off in so many months; None for all there are

    After construction: ways (by debt), the variables of each, and whether it is impossible without being solved.
    """

    case: Case
    most_late: int | None = None
    slack: float = 0.0
    within: int | None = None
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    rows: list[tuple[Terms, float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.months = self._months()
        debts = range(len(self.case.debts))
        self.windows = Windows(self.case, self.most_late)
        self.ways = [self._ways(place) for place in debts]
        self.chosen: list[list[int]] = [[] for _ in debts]
        self.late: list[dict[int, int]] = [{} for _ in debts]
        self.paid: list[list[Terms]] = [[{} for _ in range(self.months)] for _ in debts]
        self.cash: list[int] = []
        #: no row need be written to see that no plan misses so few minimums
        self.impossible = not all(self.ways) or self.windows.fewest_missed()[-1] > self.windows.most_late
        if self.impossible:
            return
        for place in debts:
            self._debt(place)
        self._money()
        if self.most_late is not None and self.late_terms():
            self._row(self.late_terms(), 0, self.most_late)
        self._must_miss()

    # -- what may be asked of it -------------------------------------------------------------------------------------

    def paid_terms(self) -> Terms:
        """All payments."""
        total: Terms = {}
        for months in self.paid:
            for terms in months:
                for index, weight in terms.items():
                    total[index] = total.get(index, 0.0) + weight
        return total

    def late_terms(self) -> Terms:
        """All missed minimums."""
        return {index: 1.0 for months in self.late for index in months.values()}

    def least(self, terms: Terms, seconds: float, gap: float = 0.0) -> Answer:
        """Minimize a sum, within a time limit and down to a relative gap."""
        if self.impossible:
            return Answer(None, inf, inf, True, True)
        cost = np.zeros(len(self.lower))
        for index, weight in terms.items():
            cost[index] = weight
        found = milp(
            cost,
            integrality=np.array(self.whole),
            bounds=Bounds(np.array(self.lower), np.array(self.upper)),
            constraints=self._matrix(),
            options={"time_limit": max(seconds, _LEAST_SECONDS), "mip_rel_gap": gap},
        )
        bound = getattr(found, "mip_dual_bound", None)
        return Answer(
            found.x,
            float(found.fun) if found.fun is not None else float("inf"),
            float(bound) if bound is not None else float("-inf"),
            found.status == 2,
            found.status == 0,
        )

    def at_most(self, terms: Terms, yuan: float) -> None:
        """Keep a sum below a bound."""
        self._row(terms, -inf, yuan)

    def relaxed(self, terms: Terms) -> Answer:
        """The same where every yes or no may also be something between: quick, and a bound for what is whole."""
        kept, self.whole = self.whole, [0] * len(self.whole)
        answer = self.least(terms, _RELAXED_SECONDS)
        self.whole = kept
        return replace(answer, bound=answer.objective if answer.proved else -inf)

    def floor(self, terms: Terms) -> float:
        """What the sum is at least."""
        answer = self.relaxed(terms)
        return answer.objective if answer.values is not None and answer.proved else 0.0

    def fix(self, values: Vector) -> None:
        """Keep every yes and no of an answer: what is left to find are the payments."""
        for index, whole in enumerate(self.whole):
            if whole:
                self.lower[index] = self.upper[index] = float(round(values[index]))

    def payment(self, values: Vector, place: int, month: int) -> float:
        """What a debt is paid in a month, in yuan."""
        return sum(weight * float(values[index]) for index, weight in self.paid[place][month].items())

    def is_late(self, values: Vector, place: int, month: int) -> bool:
        """Whether a minimum is missed."""
        index = self.late[place].get(month)
        return index is not None and float(values[index]) > 0.5

    def way(self, values: Vector, place: int) -> Way:
        """How a debt ends."""
        taken = max(range(len(self.ways[place])), key=lambda way: float(values[self.chosen[place][way]]))
        return self.ways[place][taken]

    def in_hand(self, values: Vector, month: int) -> float:
        """Cash at the end of a month, in yuan."""
        return float(values[self.cash[month + 1]])

    # -- how it is built ---------------------------------------------------------------------------------------------

    def _variable(self, upper: float = inf, whole: bool = False, lower: float = 0.0) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        self.whole.append(int(whole))
        return len(self.lower) - 1

    def _row(self, terms: Terms, low: float, high: float) -> None:
        self.rows.append((terms, low, high))

    def _matrix(self) -> LinearConstraint:
        data: list[float] = []
        columns: list[int] = []
        starts = [0]
        for terms, _, _ in self.rows:
            data.extend(terms.values())
            columns.extend(terms)
            starts.append(len(columns))
        matrix = csr_array((data, columns, starts), shape=(len(self.rows), len(self.lower)))
        return LinearConstraint(matrix, np.array([r[1] for r in self.rows]), np.array([r[2] for r in self.rows]))

    def _ways(self, place: int) -> list[Way]:
        """Where a minimum is asked, every month is an end of its own; else only what is settled or sued sets ends apart."""
        debt = self.case.debts[place]
        last = self.months - 1
        start = self.case.budget.start
        soonest = self._soonest(place)
        if debt.minimum_fen:
            ways = [Way(month) for month in range(soonest, self._latest(debt) + 1)]
        elif debt.suit is not None and 0 < debt.suit.month - start <= last:
            ways = [Way(debt.suit.month - start - 1), Way(last)]
        else:
            ways = [Way(last)]
        for month in range(self._latest(debt) + 1):
            offer = self.case.offer_for(debt, start + month)
            if offer is not None and offer.share > 0:
                share, waived = number(offer.share), offer.waived_fen / 100
                if month >= self._soonest(place, share, waived):
                    ways.append(Way(month, share, waived, True))
        return ways

    def _soonest(self, place: int, share: float = 1.0, waived: float = 0.0) -> int:
        soonest = self.windows.soonest(place, share, waived)
        return self.months if soonest is None else soonest

    def _latest(self, debt: Debt) -> int:
        """The last month in which a debt can end, if no more minimums are missed than may be: it is then paid off."""
        if not debt.minimum_fen:
            return self.months - 1
        balance = debt.balance_fen / 100
        lates = self.months if self.most_late is None else self.most_late
        for month in range(self.months):
            balance = balance * (1 + number(debt.monthly)) + debt.suit_fen(self.case.budget.start + month) / 100
            if month < lates:
                balance += debt.late_fee_fen / 100
            else:
                balance -= debt.minimum_fen / 100
            if balance < 0.01:
                return month
        return self.months - 1

    def _debt(self, place: int) -> None:
        """The variables of a debt, and for every end the row that says what must be paid by then."""
        debt, ways = self.case.debts[place], self.ways[place]
        self.chosen[place] = [self._variable(1.0, True) for _ in ways]
        self._row({taken: 1.0 for taken in self.chosen[place]}, 1, 1)
        discount = 1 / (1 + number(debt.monthly))
        minimum, fee = debt.minimum_fen / 100, debt.late_fee_fen / 100
        last = max(way.last for way in ways)
        most = last if self.most_late is None else min(last, self.most_late)
        paid: Terms = {}
        missed: Terms = {}
        owed: Terms = {}
        for month in range(last + 1):
            back = discount ** (month + 1)
            more = self._variable()
            self.paid[place][month][more] = 1.0
            paid[more] = back
            going_on = {taken: -1.0 for taken, way in zip(self.chosen[place], ways, strict=True) if way.last > month}
            for taken, way in zip(self.chosen[place], ways, strict=True):
                if way.last == month:
                    owed[taken] = -self._discounted(debt, way)
                    if way.settles:
                        price = self._settled(place, way, taken, back, most * fee)
                        paid[price] = back / way.share
                        owed[taken] += back * way.waived / way.share
                elif minimum and way.last > month:
                    self.paid[place][month][taken] = minimum
            if any(way.last == month for way in ways):
                self._row(paid | owed, 0, inf)
                if missed:
                    furthest = sum(sorted((-weight for weight in missed.values()), reverse=True)[:most])
                    self._row(paid | owed | missed | {taken: furthest for taken in going_on}, 0, inf)
            if minimum and most and going_on:
                late = self.late[place][month] = self._variable(1.0, True)
                self._row({late: 1.0} | going_on, -inf, 0)
                self.paid[place][month][late] = -minimum
                missed[late] = -back * (minimum + fee)

    def _discounted(self, debt: Debt, way: Way) -> float:
        """What a way must be paid beyond its minimums, brought back to the start."""
        discount = 1 / (1 + number(debt.monthly))
        owed = debt.balance_fen / 100
        owed -= debt.minimum_fen / 100 * sum(discount ** (month + 1) for month in range(way.last))
        if debt.suit is not None and 0 <= debt.suit.month - self.case.budget.start <= way.last:
            owed += debt.suit.cost_fen / 100 * discount ** (debt.suit.month - self.case.budget.start + 1)
        return owed

    def _settled(self, place: int, way: Way, taken: int, back: float, fees: float) -> int:
        """What is paid at once under an offer: nothing unless the offer is taken, and at most its price."""
        debt = self.case.debts[place]
        price = self._variable()
        self.paid[place][way.last][price] = 1.0
        suit = 0 if debt.suit is None else debt.suit.cost_fen / 100
        self._row({price: back / way.share, taken: -(debt.balance_fen / 100 + suit + fees)}, -inf, 0)
        return price

    def _must_miss(self) -> None:
        """How many minimums must have been missed by the end of a month, where that is more than by the month before."""
        before = 0
        for month, count in enumerate(self.windows.fewest_missed()[: self.months]):
            if count > before:
                terms = {late: 1.0 for months in self.late for at, late in months.items() if at <= month}
                self._row(terms, count, inf)
                before = count

    def _money(self) -> None:
        """What is in hand, month by month."""
        budget = self.case.budget
        self.cash = [self._variable() for _ in range(self.months + 1)]
        self.lower[self.cash[0]] = self.upper[self.cash[0]] = budget.saved_fen / 100
        self.lower[self.cash[-1]] = budget.reserves[self.months - 1] / 100 if max(budget.missing) == 0 else 0.0
        for month in range(self.months):
            terms = {self.cash[month + 1]: 1.0, self.cash[month]: -1.0}
            for place in range(len(self.case.debts)):
                for index, weight in self.paid[place][month].items():
                    terms[index] = terms.get(index, 0.0) + weight
            left = (budget.left[month] + budget.missing[month]) / 100 - self.slack
            self._row(terms, left, left)

    def _months(self) -> int:
        """How many months need be looked at: once the money in hand covers all that is owed, a plan had better end.

        What is owed less what is in hand grows at most by the highest rate, the fees of so many missed minimums and
        every suit, and shrinks by what is left each month.
        """
        budget, debts = self.case.budget, self.case.debts
        if self.within is not None:
            return self.within
        if min(budget.left) < 0:
            return budget.months
        lates = budget.months * len(debts) if self.most_late is None else self.most_late
        highest = max(number(debt.monthly) for debt in debts)
        fee = max(debt.late_fee_fen for debt in debts) / 100
        net = sum(debt.balance_fen for debt in debts) / 100 - budget.saved_fen / 100
        for month in range(budget.months):
            net = net * (1 + highest) + min(lates, len(debts)) * fee - budget.left[month] / 100 + self.slack
            net += sum(debt.suit_fen(budget.start + month) for debt in debts) / 100
            lates -= min(lates, len(debts))
            if net < 0:
                return min(budget.months, month + 2)
        return budget.months
