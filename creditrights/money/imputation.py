"""Which of several debts to one creditor a payment goes to, when it does not cover them all (民法典第560条).

Unless agreed otherwise: the debts the debtor names when he pays. Names he none: those already due come first; among
debts that are due, those without security or with the least; among equals of these, those that weigh more on the
debtor; among equals, those that fell due earlier; of one day, in proportion to the debts. What a payment does inside one
debt, between costs, interest and principal, is 民法典第561条 and stands in splits.py.
"""

from datetime import date

from creditrights.money.ratio import Ratio


class ImputedDebt:
    """One of several debts of one kind to the same creditor.

    name         what the person calls it
    fen          what is owed of it in all, whole fen
    due          the day on which it falls due
    secured_fen  what stands security for it (mortgage, pledge, a guarantor), whole fen; 0 for none
    burden       what it costs the debtor a year, e.g. Ratio(24, 100)
    """

    def __init__(self, name: str, fen: int, due: date, secured_fen: int, burden: Ratio) -> None:
        self.name = name
        self.fen = fen
        self.due = due
        self.secured_fen = secured_fen
        self.burden = burden


class Share:
    """What one debt got of a payment, and why it was its turn."""

    def __init__(self, debt: ImputedDebt, fen: int, why: str) -> None:
        self.debt = debt
        self.fen = fen
        self.why = why


NAMED = "债务人指定"
DUE_FIRST = "已到期的先"
LESS_SECURED = "没有担保或者担保少的先"
HEAVIER = "负担重的先"
EARLIER = "先到期的先"
IN_PROPORTION = "按债务比例"
ONLY_ONE = "只剩这一笔"


def impute(fen: int, debts: "list[ImputedDebt]", day: date, named: "list[str] | None" = None) -> "list[Share]":
    """How a payment is spread, debt by debt, in the order in which they get it; what is more than all debts is left over.

    fen    the payment, whole fen
    day    the day on which it is made: decides which debts are due
    named  names of debts the debtor designated, in his order; after them the article goes on

    >>> card = ImputedDebt("信用卡", 100000, date(2026, 5, 1), 0, Ratio(18, 100))
    >>> loan = ImputedDebt("微粒贷", 50000, date(2026, 6, 1), 0, Ratio(24, 100))
    >>> [(share.debt.name, share.fen, share.why) for share in impute(60000, [card, loan], date(2026, 7, 1))]
    [('微粒贷', 50000, '负担重的先'), ('信用卡', 10000, '只剩这一笔')]
    """
    waiting = [debt for debt in debts if debt.fen > 0]
    shares: "list[Share]" = []
    for name in named or []:
        for debt in [each for each in waiting if each.name == name]:
            fen = _give(shares, fen, [debt], NAMED)
            waiting.remove(debt)
    while waiting and fen > 0:
        group, why = next_in_turn(waiting, day)
        fen = _give(shares, fen, group, why)
        waiting = [debt for debt in waiting if debt not in group]
    return shares


def next_in_turn(debts: "list[ImputedDebt]", day: date) -> "tuple[list[ImputedDebt], str]":
    """The debts whose turn it is, and the rule that decided it: several only where nothing tells them apart.

    Debts that are not due yet are told apart by the same steps; the article speaks of those only where all are due.
    """
    group = debts
    why = ONLY_ONE
    for rule, before in STEPS:
        first = [debt for debt in group if not [other for other in group if before(other, debt, day)]]
        if len(first) < len(group):
            why = rule
        group = first
    return group, (IN_PROPORTION if len(group) > 1 else why)


def _is_due(one: ImputedDebt, other: ImputedDebt, day: date) -> bool:
    return one.due <= day < other.due


def _is_less_secured(one: ImputedDebt, other: ImputedDebt, day: date) -> bool:
    return one.secured_fen < other.secured_fen


def _is_heavier(one: ImputedDebt, other: ImputedDebt, day: date) -> bool:
    return one.burden > other.burden


def _is_earlier(one: ImputedDebt, other: ImputedDebt, day: date) -> bool:
    return one.due < other.due


#: each step: its rule, and whether one debt comes before another by it
STEPS = (
    (DUE_FIRST, _is_due),
    (LESS_SECURED, _is_less_secured),
    (HEAVIER, _is_heavier),
    (EARLIER, _is_earlier),
)


def _give(shares: "list[Share]", fen: int, group: "list[ImputedDebt]", why: str) -> int:
    """Pay a group as far as the money reaches; returns what is left."""
    owed = sum([debt.fen for debt in group])
    if fen == 0:
        return 0
    parts = [debt.fen for debt in group] if fen >= owed else in_proportion(fen, [debt.fen for debt in group])
    for debt, part in zip(group, parts):
        if part > 0:
            shares.append(Share(debt, part, why))
    return max(0, fen - owed)


def in_proportion(fen: int, weights: "list[int]") -> "list[int]":
    """A sum in whole fen by weight; the fen that do not divide go one each to the largest remainders, the first first.

    >>> in_proportion(100, [1, 1, 1])
    [34, 33, 33]
    """
    total = sum(weights)
    parts = [fen * weight // total for weight in weights]
    remainders = sorted([(-(fen * weight % total), place) for place, weight in enumerate(weights)])
    for _, place in remainders[: fen - sum(parts)]:
        parts[place] += 1
    return parts
