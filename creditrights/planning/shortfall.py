"""When no plan works: how much is missing, and what one lender's single word would close the gap.

"Works" is: some plan by a rule pays everything off in the months there are, and the necessities are met. What is found
is therefore sufficient; now and then the exact optimum does with less.
"""

from creditrights.money.convention import Rate
from creditrights.money.ratio import ZERO, Ratio
from creditrights.planning.debt import MOST_INSTALMENTS, Debt, Instalments, LumpSum
from creditrights.planning.simulate import Case, Plan, run
from creditrights.planning.strategies import STRATEGIES, Avalanche, HighestPenalty, KeepsMinimums, best

#: looked for in whole yuan
YUAN = 100
#: no one needs more a month than this to be told so
_MOST_FEN = 100_000_000

#: rules tried while looking for what would be enough: the ones that put all money to work
_TRIED = (Avalanche(), HighestPenalty(), KeepsMinimums())

#: numbers of instalments that lenders write
COUNTS = (12, 24, 36, 48, MOST_INSTALMENTS)


class Closing:
    """One lender's single word that would be enough.

    debt       place of the debt
    lump       the largest share, in whole percent, at which settling it at once closes the gap; None where none does
    lump_fen   what that share is today
    waiver     whether it would be enough that the debt bears no more interest
    count      the smallest number of interest-free instalments that is enough; None where none is
    each_fen   what one of them is
    """

    def __init__(
        self, debt: int, lump: int | None, lump_fen: int, waiver: bool, count: int | None, each_fen: int
    ) -> None:
        self.debt = debt
        self.lump = lump
        self.lump_fen = lump_fen
        self.waiver = waiver
        self.count = count
        self.each_fen = each_fen

    def helps(self) -> bool:
        """Whether any of the three is enough."""
        return self.lump is not None or self.waiver or self.count is not None


class Shortfall:
    """What stands in the way.

    necessities   by month, what even the necessities lack
    interest_fen  what all debts bear in the first month
    minimums_fen  what all minimums of the first month come to
    left_fen      what is left for the debts in the first month
    each_month    the least whole yuan more a month (in fen) with which everything is paid off; None where none is enough
    unpaid_fen    what the best plan by a rule still leaves
    proved        whether it is certain without a search that no order of paying would do
    """

    def __init__(self, case: Case, chosen: Plan) -> None:
        self.case = case
        self.necessities = case.budget.missing
        self.interest_fen = sum([debt.interest(debt.balance_fen) for debt in case.debts])
        owed = [debt.balance_fen + debt.interest(debt.balance_fen) for debt in case.debts]
        self.minimums_fen = sum([min(debt.minimum_fen, fen) for debt, fen in zip(case.debts, owed)])
        self.left_fen = max(0, case.budget.saved_fen + case.budget.left[0] - case.budget.reserves[0])
        self.unpaid_fen = chosen.unpaid
        self.each_month = more_needed(case)
        self.proved = no_order_works(case)

    def interest_alone(self) -> bool:
        """Whether what is left does not even cover the first month's interest."""
        return self.left_fen < self.interest_fen

    def minimums_missing(self) -> int:
        """What the minimums of the first month lack."""
        return max(0, self.minimums_fen - self.left_fen)

    def total_missing(self) -> int:
        """What is missing over all months together; 0 where no sum is enough."""
        return 0 if self.each_month is None else self.each_month * self.case.budget.months


def works(case: Case) -> bool:
    """Whether some plan by a rule pays everything off, the necessities met."""
    return max(case.budget.missing) == 0 and any([run(case, strategy).unpaid == 0 for strategy in _TRIED])


def no_order_works(case: Case) -> bool:
    """Whether it is certain that no order of paying pays everything off: not even where nothing but interest is asked.

    Then the highest rate first leaves least, and what it leaves is owed by every plan. A debt with an offer counts as the
    part that the offer asks. False where this does not decide it: the exact optimum then may.
    """
    debts = []
    for debt in case.debts:
        prices = [offer.price(debt.balance_fen) for offer in case.offers if offer.debt == debt.name]
        least = min([debt.balance_fen] + prices)
        debts.append(Debt(debt.name, debt.lender, least, Rate(debt.monthly, "月")))
    rounding = case.budget.months * len(debts)
    return run(Case(case.budget, debts), Avalanche()).unpaid > rounding


def best_by_rule(case: Case) -> Plan:
    """The best plan by a rule."""
    return best([run(case, strategy) for strategy in STRATEGIES])


def more_needed(case: Case) -> int | None:
    """The least whole yuan more a month with which the case works, in fen; None where no sum does."""

    def enough(yuan: int) -> bool:
        return works(case.with_budget(case.budget.with_more(yuan * YUAN)))

    high = 1
    while not enough(high):
        high = high * 2
        if high * YUAN > _MOST_FEN:
            return None
    return _smallest(high // 2, high, enough) * YUAN


def closings(case: Case) -> "list[Closing]":
    """For each debt, what its lender's word alone would have to be."""
    return [_closing(case, place) for place in range(len(case.debts))]


def together(case: Case) -> "tuple[int | None, int]":
    """The fewest interest-free instalments of every debt that are enough, and what they come to a month.

    Where none are enough, None and what the longest come to.
    """
    each = 0
    for count in COUNTS:
        taken = [Instalments(debt.name, count, ZERO).taken(debt) for debt in case.debts]
        each = sum([debt.minimum_fen for debt in taken])
        longer = Case(case.budget.for_months(max(case.budget.months, count)), taken)
        if max(longer.budget.missing) == 0:
            plan = best([run(longer, strategy) for strategy in _TRIED])
            if plan.unpaid == 0 and plan.late == 0:
                return count, each
    return None, each


def _closing(case: Case, place: int) -> Closing:
    debt = case.debts[place]
    budget = case.budget
    last = budget.start + budget.months - 1

    def settled_at(percent: int) -> bool:
        others = [offer for offer in case.offers if offer.debt != debt.name]
        return works(Case(budget, case.debts, others + [LumpSum(debt.name, last, Ratio(percent, 100))]))

    lump = None
    if settled_at(1):
        lump = 100 - _smallest(0, 99, lambda less: settled_at(100 - less))
    waiver = works(case.with_debts(_replaced(case.debts, place, debt.changed(monthly=ZERO))))
    count, each = _instalments(case, place)
    lump_fen = 0 if lump is None else (Ratio(lump, 100) * debt.balance_fen).half_up()
    return Closing(place, lump, lump_fen, waiver, count, each)


def _instalments(case: Case, place: int) -> "tuple[int | None, int]":
    """The fewest interest-free instalments that are enough: every minimum met, all paid off by the last of them."""
    debt = case.debts[place]
    for count in COUNTS:
        taken = Instalments(debt.name, count, ZERO).taken(debt)
        longer = case.with_budget(case.budget.for_months(max(case.budget.months, count)))
        changed = longer.with_debts(_replaced(case.debts, place, taken))
        if max(changed.budget.missing) == 0:
            plan = best([run(changed, strategy) for strategy in _TRIED])
            if plan.unpaid == 0 and plan.late == 0:
                return count, taken.minimum_fen
    return None, 0


def _replaced(debts: "list[Debt]", place: int, debt: Debt) -> "list[Debt]":
    return debts[:place] + [debt] + debts[place + 1 :]


MYPY = False
if MYPY:  # the page's MicroPython has no typing
    from collections.abc import Callable


def _smallest(low: int, high: int, enough: "Callable[[int], bool]") -> int:
    """The smallest number above `low` that is enough, if `high` is."""
    while high - low > 1:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle
    return high
