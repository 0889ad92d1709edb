"""The worked example of the plan calculator, as the pictures of the book draw it."""

from functools import cache

from creditrights.calculators.plan import PLAN, read
from creditrights.money.fen import grouped
from creditrights.notebook.style import BRICK, GREY, OCHRE, TEAL
from creditrights.planning.debt import Instalments
from creditrights.planning.optimum import Optimum, optimum
from creditrights.planning.simulate import Case, Plan
from creditrights.planning.strategies import best, plans

#: one colour a debt, in the order of the example; what is kept is grey
COLORS = (TEAL, OCHRE, BRICK, "#5c7a99")
KEPT = GREY


@cache
def case() -> tuple[Case, list[Instalments]]:
    """The example's case."""
    values, _ = PLAN.form.parse(PLAN.form.defaults())
    return read(values)


@cache
def by_rule() -> Plan:
    """The best plan by a rule: what the page's calculator shows."""
    return best(plans(case()[0]))


@cache
def by_optimum() -> Optimum:
    """The exact optimum."""
    return optimum(*case())


def sentence() -> str:
    """What the example is."""
    budget = case()[0].budget
    debts = case()[0].debts
    owed = grouped(sum(debt.balance_fen for debt in debts) // 100)
    return (
        f"例：月入 {grouped(budget.income_fen // 100)} 元，必需开支 {grouped(budget.necessary_fen() // 100)} 元；"
        f"{len(debts)} 笔债共 {owed} 元，网贷有一张书面的七折结清方案。"
    )


CONVENTION = "利息按月，没还的并入余额，四舍五入到分；偏保守，以合同为准。"
