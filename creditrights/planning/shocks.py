"""Income that does not come as planned: ten thousand months-by-months at once, in whole fen.

A plan is carried out by rule on every path: necessities first, then the minimums, then what the plan says, then the
rest, always in the plan's own order of debts. What comes out is a share of paths, under assumptions that are printed
beside it: no one knows the true chances.
"""

from dataclasses import dataclass

import numpy as np

from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.planning.debt import Debt
from creditrights.planning.simulate import Plan

Fen = np.ndarray


@dataclass(frozen=True)
class Income:
    """How income may move.

    bad_percent   chance, in whole percent, that a month brings less, and
    loss_percent  how much less, in whole percent of what usually comes in
    lost_months   how many months in a row a job lost costs; 0 for none, and
    lost_percent  the chance of it in a month, in whole percent
    seed          the same seed, the same paths
    """

    bad_percent: int = 10
    loss_percent: int = 30
    lost_months: int = 3
    lost_percent: int = 1
    seed: int = 20261124

    def sentences(self, paths: int) -> list[str]:
        """The assumptions, as they must stand beside any share."""
        return [
            f"假设：每个月有 {self.bad_percent}% 的可能少收入 {self.loss_percent}%；"
            f"每个月有 {self.lost_percent}% 的可能断收入 {self.lost_months} 个月；各月互不相干，必需开支不变。",
            f"抽了 {paths:,} 条路，种子 {self.seed}；换一个假设，比例就变。它不是预测，也不是成功率。",
        ]


@dataclass(frozen=True)
class Outcome:
    """What became of the paths.

    finished     share of paths that pay everything off in the months there are
    worst_5      months it takes on the path that only 5 % are worse than; None where those do not finish
    late_worst   missed minimums on such a path
    short        share of paths on which the necessities themselves lack money in some month
    assumptions  sentences
    """

    paths: int
    finished: Ratio
    worst_5: int | None
    late_worst: int
    short: Ratio
    assumptions: list[str]

    def sentence(self) -> str:
        """The finding, with its condition in the same breath."""
        finished = self.finished.percent(1)
        months = "还不完" if self.worst_5 is None else f"要 {self.worst_5} 个月"
        return (
            f"照下面的假设，{finished} 的路在期限内还清；最不顺的 5% 里，最快的也{months}，"
            f"有 {self.late_worst} 次没付够最低。{self.short.percent(1)} 的路上，有的月份连必需开支都不够。"
        )


def income_paths(plan: Plan, income: Income, paths: int) -> Fen:
    """What is left for the debts, by path and month: necessities and one-off changes as planned, income as it falls."""
    budget = plan.case.budget
    chance = np.random.default_rng(income.seed)
    shape = (paths, budget.months)
    loss = np.where(
        chance.integers(0, 100, shape) < income.bad_percent, budget.income_fen * income.loss_percent // 100, 0
    )
    starts = chance.integers(0, 100, shape) < income.lost_percent
    jobless = np.zeros(shape, dtype=bool)
    for later in range(min(income.lost_months, budget.months)):
        jobless[:, later:] |= starts[:, : budget.months - later]
    return np.asarray(budget.left, dtype=np.int64) - np.where(jobless, budget.income_fen, loss)


def shaken(plan: Plan, income: Income | None = None, paths: int = 10_000) -> Outcome:
    """Carry a plan out on many income paths."""
    income = income or Income()
    budget, debts = plan.case.budget, plan.case.debts
    left = income_paths(plan, income, paths)
    balances = [np.full(paths, debt.balance_fen, dtype=np.int64) for debt in debts]
    cash = np.full(paths, budget.saved_fen, dtype=np.int64)
    late = np.zeros(paths, dtype=np.int64)
    ended = np.full(paths, -1, dtype=np.int64)
    short = np.zeros(paths, dtype=bool)
    for t in range(budget.months):
        cash = cash + left[:, t]
        short |= cash < 0
        month = _Month(plan, t, balances, np.maximum(cash, 0))
        late += month.pay()
        balances, cash = month.closing, month.cash + month.reserve
        ended = np.where((ended < 0) & (sum(balances) == 0), t + 1, ended)
    return _outcome(ended, late, short, income.sentences(paths))


class _Month:
    """One month on all paths. `cash` is what may be spent, `reserve` what later necessities need."""

    def __init__(self, plan: Plan, t: int, balances: list[Fen], in_hand: Fen) -> None:
        self.plan = plan
        self.t = t
        self.debts = plan.case.debts
        number = plan.case.budget.start + t
        self.owed = [_grown(debt, balance, number) for debt, balance in zip(self.debts, balances, strict=True)]
        self.minimum = [np.minimum(debt.minimum_fen, owed) for debt, owed in zip(self.debts, self.owed, strict=True)]
        self.paid = [np.zeros_like(owed) for owed in self.owed]
        self.waived = [np.zeros_like(owed) for owed in self.owed]
        self.cash = np.maximum(in_hand - plan.case.budget.reserves[t], 0)
        self.reserve = in_hand - self.cash
        self.closing: list[Fen] = []

    def pay(self) -> Fen:
        """Settle, pay the minimums the plan pays, what else it pays, then what is to spare; missed minimums by path."""
        order = _order(self.plan)
        steps = self.plan.steps[self.t]
        for place in order:
            self._settle(place)
        for place in order:  # a minimum is paid whole or not at all
            if not steps[place].late:
                due = self._still_owed(place, self.minimum[place])
                self._give(place, np.where(due <= self.cash, due, 0))
        for place in order:
            wanted = np.maximum(steps[place].payment - self.paid[place], 0)
            self._give(place, np.minimum(self._still_owed(place, wanted), self.cash))
        kept = self._meant_to_keep()
        for place in order:
            spare = np.maximum(self.cash - kept, 0)
            self._give(place, np.minimum(self._still_owed(place, self.owed[place]), spare))
        return self._close()

    def _still_owed(self, place: int, at_most: Fen) -> Fen:
        owed: Fen = np.minimum(at_most, self.owed[place] - self.paid[place] - self.waived[place])
        return owed

    def _give(self, place: int, fen: Fen) -> None:
        self.paid[place] = self.paid[place] + fen
        self.cash = self.cash - fen

    def _meant_to_keep(self) -> Fen:
        """What the plan saves up for; nothing once it has ended."""
        over = self.plan.months is not None and self.t + 1 >= self.plan.months
        kept = 0 if over else self.plan.cash[self.t]
        beyond: Fen = np.maximum(kept - self.reserve, 0)
        return beyond

    def _settle(self, place: int) -> None:
        """Where the plan settles a debt this month, so do the paths that can pay the price."""
        offer = self.plan.case.offer_for(self.debts[place], self.plan.case.budget.start + self.t)
        if not self.plan.steps[self.t][place].waived or offer is None:
            return
        owed, over = self.owed[place], offer.share.denominator
        price = np.maximum((2 * owed * offer.share.numerator + over) // (2 * over) - offer.waived_fen, 0)
        can = (owed > 0) & (price <= self.cash)
        self.waived[place] = np.where(can, owed - price, 0)
        self._give(place, np.where(can, price, 0))

    def _close(self) -> Fen:
        late: Fen = np.zeros_like(self.cash)
        for place, debt in enumerate(self.debts):
            missed = (self.paid[place] < self.minimum[place]) & (self.waived[place] == 0)
            late += missed
            left = self.owed[place] - self.paid[place] - self.waived[place]
            self.closing.append(left + np.where(missed, debt.late_fee_fen, 0))
        return late


def _order(plan: Plan) -> list[int]:
    """The debts in the order in which the plan ends them."""
    never = plan.case.budget.months + 1
    return sorted(range(len(plan.case.debts)), key=lambda place: plan.ends(place) or never)


def _grown(debt: Debt, balance: Fen, month: int) -> Fen:
    """A balance with its month's interest, rounded half up, and the cost of a suit."""
    over = debt.monthly.denominator
    interest = (2 * balance * debt.monthly.numerator + over) // (2 * over)
    grown: Fen = balance + interest + np.where(balance > 0, debt.suit_fen(month), 0)
    return grown


def _outcome(ended: Fen, late: Fen, short: np.ndarray, assumptions: list[str]) -> Outcome:
    paths = len(ended)
    months = np.sort(np.where(ended < 0, np.iinfo(np.int64).max, ended))
    place = (paths * 95 - 1) // 100
    worst = int(months[place])
    return Outcome(
        paths,
        Ratio(int((ended >= 0).sum()), paths),
        None if worst == np.iinfo(np.int64).max else worst,
        int(np.sort(late)[place]),
        Ratio(int(short.sum()), paths),
        assumptions,
    )


def told(outcome: Outcome, plan: Plan) -> list[str]:
    """The finding and its assumptions, for a reader."""
    return [f"计划：{plan.title}，共付 {yuan(plan.paid)} 元。", outcome.sentence(), *outcome.assumptions]
