"""The plan that misses the fewest minimums, and among those pays the least: by HiGHS, then made whole to the fen.

In this order: fewest months below a minimum, necessities never cut (a constraint, so no order could cut them), least paid
in all, then time.
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
from creditrights.planning.program import Answer, Program, Vector
from creditrights.planning.simulate import Case, Choice, Plan, Policy, Standing, run
from creditrights.planning.strategies import Avalanche, best, plans

#: close enough to stop, as a share of what is paid: cents; what is left of it is shown as the gap
_NEAR = 1e-6
#: of the seconds that are left, what one number of missed minimums may take
_FIRST_SHARE = 0.5
#: how many numbers of missed minimums are tried one after another
_TRIES = 4
#: how far from a whole number a computed one may be
_WHOLE = 1e-6
#: yuan kept back a month, tried one after another until the rounded plan keeps every promise of the program
_SLACKS = (0.0, 0.02, 0.2, 2.0)
#: payments below this many yuan are none
_NOTHING = 0.006
#: no debt that is not paid anyway is paid fewer spare fen than this, unless they end it
_CRUMBS = 100


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


@dataclass(frozen=True)
class _Cheapest:
    """The least paid with the fewest missed minimums, and whether it is proved that no plan misses fewer."""

    late: int
    proved: bool
    program: Program
    answer: Answer


def _cheapest(case: Case, greedy: Plan, seconds: float) -> _Cheapest:
    """So many missed minimums as cannot be avoided, then one more, until some plan pays everything off.

    Each number that is proved to be too small makes the next program smaller to search. Where many must be missed, their
    fewest is asked for once instead.
    """
    until = time.perf_counter() + seconds
    most = greedy.late if greedy.unpaid == 0 else None
    relaxed = Program(case, most)
    late = 0
    if most != 0:
        fewest = relaxed.relaxed(relaxed.late_terms())
        if fewest.infeasible:
            return _Cheapest(greedy.late, False, relaxed, fewest)
        late = ceil(fewest.bound - _WHOLE) if isfinite(fewest.bound) else 0
    proved = True
    for tried in range(late, late + _TRIES if most is None else min(most + 1, late + _TRIES)):
        program = Program(case, tried)
        answer = program.least(program.paid_terms(), _FIRST_SHARE * (until - time.perf_counter()), _NEAR)
        if answer.values is not None:
            return _Cheapest(tried, proved, program, answer)
        proved = proved and answer.infeasible
    answer = relaxed.least(relaxed.late_terms(), _FIRST_SHARE * (until - time.perf_counter()))
    if answer.values is None:
        return _Cheapest(greedy.late, False, relaxed, answer)
    late = round(answer.objective)
    program = Program(case, late)
    least = program.least(program.paid_terms(), until - time.perf_counter(), _NEAR)
    return _Cheapest(late, answer.proved or answer.bound > late - 1 + _WHOLE, program, least)


def _solve(case: Case, taken: list[Instalments], seconds: float) -> Optimum:
    began = time.perf_counter()
    rules = plans(case)
    candidates = [plan for plan in rules if plan.unpaid == 0]
    found = _cheapest(case, best(rules), seconds)
    candidates.extend(_whole_plans(case, found.program, found.answer.values))
    if not candidates:
        spent = time.perf_counter() - began
        return Optimum(best(rules), rules, False, Ratio(0), spent, found.answer.infeasible, taken)
    plan = _simplest(candidates, rules)
    plan = _soonest(found.program, plan, seconds - (time.perf_counter() - began))
    more = plan.paid - ceil(_bound(found, plan) * 100 - 0.5)
    gap = Ratio(0) if more <= _cents(plan) else Ratio(more, plan.paid)
    late_proved = found.proved and plan.late <= found.late
    return Optimum(plan, rules, late_proved, gap, time.perf_counter() - began, False, taken)


def _bound(found: _Cheapest, plan: Plan) -> float:
    """Yuan that every plan pays that misses no more minimums than this one."""
    if plan.late <= found.late and isfinite(found.answer.bound):
        return found.answer.bound
    program = Program(plan.case, plan.late)
    return program.floor(program.paid_terms())


def _soonest(program: Program, plan: Plan, seconds: float) -> Plan:
    """A plan that pays no more and ends sooner, where there is one: most often the money alone says that none can."""
    case = program.case
    if plan.months is None or max(case.budget.missing) > 0:
        return plan
    until = time.perf_counter() + seconds
    for months in range(1, plan.months):
        if program.windows.came_in[months - 1] * 100 < plan.paid - _cents(plan) or time.perf_counter() > until:
            continue
        sooner = Program(case, plan.late, within=months)
        sooner.at_most(sooner.paid_terms(), (plan.paid + _cents(plan)) / 100)
        answer = sooner.least(sooner.paid_terms(), until - time.perf_counter())
        for whole in _whole_plans(case, sooner, answer.values):
            if whole.rank() < plan.rank():
                return whole
    return plan


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
        tighter = Program(case, program.most_late, slack, program.within)
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
        ends = [payment == owed for payment, owed in zip(payments, standing.owed, strict=True)]
        for place in sorted(range(len(payments)), key=lambda p: (ends[p], least[p] - payments[p])):
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
                rest = standing.owed[place] - payments[place]
                more = max(0, min(spare, rest))
                if more >= _CRUMBS or more == rest or payments[place]:
                    payments[place] += more
                    spare -= more
