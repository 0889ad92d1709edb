"""The numbers on the pages about planning are the calculator's, to the fen."""

import re
from pathlib import Path

import pytest

from creditrights.calculators.form import answer
from creditrights.calculators.plan import PLAN, read
from creditrights.law.registry import registry
from creditrights.money.fen import grouped, yuan
from creditrights.planning.optimum import optimum
from creditrights.planning.shortfall import Shortfall, best_by_rule, together
from creditrights.planning.strategies import STRATEGIES, best, plans

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "book" / "planning"
PLANNING = (FOLDER / "budget-and-plan.md").read_text(encoding="utf-8")
NO_PLAN = (FOLDER / "when-no-plan-works.md").read_text(encoding="utf-8")
QUOTES = [quote for provision in registry().provisions.values() for quote in provision.quotes]

#: the case that the second page tells of
TIGHT = {"income": "6200", "changes": "", "months": "24"}


def case_of(**changes):
    values, errors = PLAN.form.parse({**PLAN.form.defaults(), **changes})
    assert errors == []
    return read(values)


def section(page, label):
    return page.partition(f"({label})=")[2].partition("\n(")[0]


def test_the_example_announced_is_the_calculator_s():
    case, _ = case_of()
    income, needs = grouped(case.budget.income_fen // 100), grouped(case.budget.necessary_fen() // 100)
    owed = grouped(sum(debt.balance_fen for debt in case.debts) // 100)
    usual = grouped((case.budget.income_fen - case.budget.necessary_fen()) // 100)
    assert f"月入 {income} 元，必需开支 {needs} 元，每月剩 {usual} 元" in section(PLANNING, "plan-budget")
    assert f"月入 {income} 元，必需 {needs} 元，四笔债 {owed} 元" in PLAN.lead


def test_the_three_orders_cost_what_the_page_says():
    case, instalments = case_of()
    ranked = {plan.id: plan for plan in plans(case)}
    found = optimum(case, instalments)
    keep, avalanche = ranked["keep"], ranked["avalanche"]
    assert best(list(ranked.values())) is keep and keep.late == 0
    told = section(PLANNING, "plan-order")
    assert f"一共付 {yuan(avalanche.paid)} 元，有 {avalanche.late} 次付不够最低" in told
    assert f"照“先保住最低”付 {yuan(keep.paid)} 元" in told
    assert f"精确算出来的次序付 {yuan(found.plan.paid)} 元，再少 {yuan(keep.paid - found.plan.paid)} 元" in told
    online = next(place for place, debt in enumerate(case.debts) if debt.name == "网贷")
    assert any(month[online].waived for month in found.plan.steps)


def test_waiting_a_month_costs_what_the_page_says():
    case, _ = case_of()
    today, later = best(plans(case)), best(plans(case.with_budget(case.budget.waited(1))))
    words = f"晚 1 个月开始，多付 {yuan(later.paid - today.paid)} 元，还多出 {later.late - today.late} 次付不够最低"
    assert words in section(PLANNING, "plan-wait")


def test_the_rules_named_are_the_rules_compared():
    table = section(PLANNING, "plan-order")
    assert [each.title for each in STRATEGIES[:5] if f"| {each.title} |" not in table] == []
    assert len(STRATEGIES) == 6 and "网页里比的是六种" in PLANNING


def test_the_case_without_a_plan_is_told_as_it_is():
    case, _ = case_of(**TIGHT)
    short = Shortfall(case, best_by_rule(case))
    count, each = together(case)
    told = section(NO_PLAN, "no-plan-how-much")
    assert count is None
    assert f"每月剩 {short.left_fen // 100} 元，第一个月的利息就要 {yuan(short.interest_fen)} 元" in told
    assert f"每月还差 {grouped(short.each_month // 100)} 元" in told
    assert f"都分 60 期，每月合计也要 {yuan(each)} 元" in told
    shown = answer(PLAN, {**PLAN.form.defaults(), **TIGHT}).result
    rows = next(table for table in shown.tables if table.id == "closings").rows
    assert all(row[1:] == ["补不上", "不够", "补不上"] for row in rows[:-1])


@pytest.mark.parametrize("page", [PLANNING, NO_PLAN], ids=["budget-and-plan", "when-no-plan-works"])
def test_what_is_quoted_is_in_the_registered_words(page):
    for quote in re.findall(r"「([^」]+)」", page):
        assert len(quote) <= 40 and any(quote in registered for registered in QUOTES), quote


@pytest.mark.parametrize("page", [PLANNING, NO_PLAN], ids=["budget-and-plan", "when-no-plan-works"])
def test_nobody_is_told_not_to_pay(page):
    assert "不用还" not in page and "不必还" not in page
    assert "停息挂账" not in page or "没有人能" in page
