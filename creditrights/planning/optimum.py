"""The plan that misses the fewest minimums, and among those pays the least: by HiGHS, then made whole to the fen.

In this order: necessities are never cut (a constraint), fewest months below a minimum, least paid in all, then time.
The program's answer is rounded and carried through the simulator; it is the answer only where it beats every plan by a
rule by more than rounding. So it is never worse than any of them, and where interest is all there is the answer is the
avalanche.
"""

import time
from dataclasses import dataclass
from math import ceil, isfinite

from creditrights.money.ratio import Ratio
from creditrights.planning.debt import Instalments
from creditrights.planning.offers import accepted, ways
from creditrights.planning.program import Program, Vector
from creditrights.planning.simulate import Case, Choice, Plan, Policy, Standing, run
from creditrights.planning.strategies import Avalanche, best, plans

#: close enough to stop, as a share of what is paid; shown as the gap
_NEAR = 0.0002
#: of all seconds, what finding the fewest missed minimums may take
_FIRST_SHARE = 0.4
#: yuan kept back a month, tried one after another until the rounded plan keeps every promise of the program
_SLACKS = (0.0, 0.02, 0.2, 2.0)
#: payments below this many yuan are none
_NOTHING = 0.006


@dataclass(frozen=True)
class Optimum:
    """The best plan found, and what is known about it.

    plan          the plan to follow, exact to the fen
    rules         the plans by a rule, on the same case
    late_proved   whether no plan misses fewer minimums
    gap           how much less than this any plan that misses no more minimums could pay, at most, as a share of what
                  is paid; 0 when proved
    seconds       how long it took
    infeasible    whether it is proved that no plan pays everything off in these months
    taken         the written instalment offers that the plan takes
    """

    plan: Plan
    rules: list[Plan]
    late_proved: bool
    gap: Ratio
    seconds: float
    infeasible: bool
    taken: list[Instalments]

    def saves(self) -> int:
        """Fen less than the best plan by a rule."""
        return best(self.rules).paid - self.plan.paid


def optimum(case: Case, instalments: list[Instalments] | None = None, seconds: float = 60.0) -> Optimum:
    """The best plan of a case; with written instalment offers, of every way to take or leave them.

    seconds  time limit for all of it
    """
    every = ways(instalments or [])
    found = [_solve(accepted(case, taken), taken, seconds / len(every)) for taken in every]
    return min(found, key=lambda each: each.plan.rank())


def _solve(case: Case, taken: list[Instalments], seconds: float) -> Optimum:
    began = time.perf_counter()
    rules = plans(case)
    candidates = [plan for plan in rules if plan.unpaid == 0]
    first = _fewest_late(case, best(rules), seconds * _FIRST_SHARE)
    bound = 0.0
    if not first.infeasible:
        candidates.extend(_whole_plans(case, first.program, first.values))
        program = Program(case, first.late)
        terms = program.paid_terms()
        answer = program.least(terms, max(1.0, seconds - (time.perf_counter() - began)), _NEAR)
        bound = answer.bound if isfinite(answer.bound) else program.floor(terms)
        candidates.extend(_whole_plans(case, program, answer.values))
    plan = _simplest(candidates, rules) if candidates else best(rules)
    more = plan.paid - ceil(bound * 100 - 0.5)
    gap = Ratio(0) if more <= _cents(plan) else Ratio(more, plan.paid)
    late_proved = first.proved and plan.unpaid == 0 and plan.late <= first.late
    return Optimum(plan, rules, late_proved, gap, time.perf_counter() - began, first.infeasible, taken)


@dataclass(frozen=True)
class _First:
    """The fewest missed minimums, whether that is proved, whether nothing pays everything off; and an answer with it."""

    late: int
    proved: bool
    infeasible: bool
    program: Program
    values: Vector | None


def _fewest_late(case: Case, greedy: Plan, seconds: float) -> _First:
    on_time = Program(case, 0)
    if (greedy.unpaid, greedy.late) == (0, 0):
        return _First(0, True, False, on_time, None)
    answer = on_time.least({}, seconds)
    if answer.values is not None:
        return _First(0, True, False, on_time, answer.values)
    program = Program(case, greedy.late if greedy.unpaid == 0 else None)
    answer = program.least(program.late_terms(), seconds)
    if answer.values is None:
        return _First(greedy.late, False, answer.infeasible, program, None)
    late = round(answer.objective)
    return _First(late, answer.proved or answer.bound > late - 1 + 1e-6, False, program, answer.values)


def _cents(plan: Plan) -> int:
    """Fen that rounding alone may make between the program and a plan: one for every month that a debt bears interest."""
    return len([step for month in plan.steps for step in month if step.opening])


def _simplest(candidates: list[Plan], rules: list[Plan]) -> Plan:
    """The best candidate; the simplest rule, the first of them, where only cents of rounding lie between."""
    chosen = best(candidates)
    for plan in rules:
        if (plan.unpaid, plan.late) == (0, chosen.late) and plan.paid - chosen.paid <= _cents(plan):
            return plan
    return chosen


# -- from the program's numbers to whole fen -----------------------------------------------------------------------------


def _whole_plans(case: Case, program: Program, values: Vector | None) -> list[Plan]:
    """Plans to the fen that keep the program's yes and no: the least is kept back that lets them keep all of it."""
    if values is None:
        return []
    guided = Guided(program, values)
    found = [run(case, guided)]
    for slack in _SLACKS:
        if _kept(found[-1]) <= guided.promises() and found[-1].waived >= guided.waived() - _cents(found[-1]):
            break
        tighter = Program(case, program.most_late, slack)
        if tighter.months == program.months:
            tighter.fix(values)
        answer = tighter.least(tighter.paid_terms(), 10.0)
        if answer.values is not None:
            guided = Guided(tighter, answer.values)
            found.append(run(case, guided))
    return [plan for plan in found if plan.unpaid == 0]


def _kept(plan: Plan) -> tuple[int, int, int]:
    return plan.unpaid, plan.late, plan.costs


class Guided(Policy):
    """Follows the program's numbers as whole fen: minimums as promised, what ends ends, spare cents to the dearest debt."""

    id = "optimum"
    title = "算出来的最省次序"

    def __init__(self, program: Program, values: Vector) -> None:
        self.program = program
        self.values = values
        self.spare = Avalanche()
        self.ways = [program.way(values, place) for place in range(len(program.case.debts))]

    def promises(self) -> tuple[int, int, int]:
        """(unpaid, missed minimums, cost of suits) as the program has them."""
        start, debts = self.program.case.budget.start, self.program.case.debts
        late = sum(round(float(self.values[index])) for index in self.program.late_terms())
        suits = [
            debt.suit.cost_fen
            for debt, way in zip(debts, self.ways, strict=True)
            if debt.suit is not None and 0 <= debt.suit.month - start <= way.last
        ]
        return 0, late, sum(suits)

    def waived(self) -> int:
        """What is let off under the offers that the program takes."""
        off = 0.0
        for place, way in enumerate(self.ways):
            if way.settles:
                last = self.program.payment(self.values, place, way.last)
                off += (last + way.waived) / way.share - last
        return round(100 * off)

    def choose(self, standing: Standing) -> Choice:
        payments: list[int] = []
        least: list[int] = []
        settled: list[int] = []
        for place, owed in enumerate(standing.owed):
            wanted, floor, settles = self._wanted(standing, place)
            if settles:
                settled.append(place)
            payments.append(min(owed, max(wanted, floor)))
            least.append(floor)
        over = sum(payments) - standing.spendable
        for place in sorted(range(len(payments)), key=lambda p: least[p] - payments[p]):
            cut = max(0, min(over, payments[place] - least[place]))
            payments[place] -= cut
            over -= cut
        for place in reversed(self.spare.order(standing)):  # not even the minimums fit: cents are missing
            cut = max(0, min(over, payments[place]))
            payments[place] -= cut
            over -= cut
            if cut and place in settled:
                settled.remove(place)
        self._spend_spare(standing, payments, settled)
        return Choice(payments, settled)

    def _wanted(self, standing: Standing, place: int) -> tuple[int, int, bool]:
        """What the program pays a debt, what it must at least be paid, whether that settles it."""
        month, owed, way = standing.place, standing.owed[place], self.ways[place]
        if month >= self.program.months:
            return owed, standing.minimum[place], False
        price = standing.prices[place]
        if way.settles and month == way.last and price is not None and owed:
            return price, price, True
        floor = 0 if self.program.is_late(self.values, place, month) else standing.minimum[place]
        wanted = round(100 * self.program.payment(self.values, place, month))
        rest = sum(self.program.payment(self.values, place, later) for later in range(month + 1, way.last + 1))
        return (owed if rest < _NOTHING and not way.settles else wanted), floor, False

    def _spend_spare(self, standing: Standing, payments: list[int], settled: list[int]) -> None:
        """Cents that the program did not mean to keep go to the dearest debt."""
        kept = 0
        if standing.place < self.program.months:
            kept = ceil(100 * self.program.in_hand(self.values, standing.place) - 0.001)
        reserve = standing.case.budget.reserves[standing.place]
        spare = standing.spendable - sum(payments) - max(0, kept - reserve)
        for place in self.spare.order(standing):
            if place not in settled:
                more = max(0, min(spare, standing.owed[place] - payments[place]))
                payments[place] += more
                spare -= more
