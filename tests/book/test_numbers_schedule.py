"""The numbers on the pages about plans and annual rates are what the calculators compute."""

import re
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result
from creditrights.calculators.shown_money import two_decimals
from creditrights.money.annual_rate import annual_rates, monthly_rate
from creditrights.money.fen import yuan
from creditrights.notebook.figures import annual_rates as rates_picture
from creditrights.notebook.figures import instalment_split

BOOK = Path(__file__).resolve().parents[2] / "book" / "money"
PLANS, RATES = (
    (BOOK / name).read_text(encoding="utf-8").replace("**", "") for name in ("repayment-plans.md", "annual-rate.md")
)


def result(id: str, **texts: str) -> Result:
    outcome = answer(calculator(id), {**calculator(id).form.defaults(), **texts})
    assert outcome.result is not None
    return outcome.result


def rows(answered: Result, id: str) -> dict[str, list[str]]:
    return {row[0]: row for row in next(table for table in answered.tables if table.id == id).rows}


def two(text: str) -> str:
    """A percentage of a figure, said with two decimals."""
    return f"{float(text.rstrip('%')):.2f}%"


def test_the_case_of_the_plans_page_is_the_example_of_its_calculator() -> None:
    answered = result("schedule")
    first = rows(answered, "plan")["1"]
    ways = rows(answered, "ways")
    early = rows(answered, "early")
    after = int(calculator("schedule").form.field("early_after").question.default)
    for words in (
        "借 12,000 元，年利率 18%，12 期",
        f"等额本息：每期 {first[3]} 元，利息一共 {yuan(answered.figure('interest').fen)} 元",  # type: ignore[arg-type]
        f"第 1 期还的钱里，{first[5]} 元是利息，{first[4]} 元才是本金",
        f"换成等额本金，利息是 {ways['等额本金'][3]} 元",
        f"换成先息后本，利息是 {ways['先息后本'][3]} 元",
        f"换成等本等息，利息也是 {ways['等本等息'][3]} 元",
        f"真实年化是 {ways['等本等息'][4]}（单利）",
        f"还完第 {after} 期就全部结清，当天另付 {yuan(answered.figure('early_payment').fen)} 元，后面 {12 - after} 期的利息 {yuan(answered.figure('saved').fen)} 元",  # type: ignore[arg-type]
    ):
        assert words in PLANS, words
    assert ways["先息后本"][4] == "18.00%" and early["提前还"][2] == yuan(answered.figure("early_interest").fen)  # type: ignore[arg-type]


def test_the_examples_announced_above_the_calculators_are_their_defaults() -> None:
    plan, rate = calculator("schedule"), calculator("rate")
    of_plan, of_rate = plan.form.defaults(), rate.form.defaults()
    for words in (
        f"借 {int(of_plan['principal']):,} 元",
        f"{of_plan['rate_per']}利率 {of_plan['rate']}%",
        f"分 {of_plan['count']} 期{of_plan['way']}",
        f"还完 {of_plan['early_after']} 期以后提前还清",
    ):
        assert words in plan.lead
    for words in (
        f"合同 {int(of_rate['face']):,} 元",
        f"先扣 {int(of_rate['upfront']):,} 元",
        f"{of_rate['count']} 期，每期还 {float(of_rate['payment']):,.2f} 元",
    ):
        assert words in rate.lead


def test_the_three_totals_are_the_calculator_s() -> None:
    planned, rounded, unrounded = (row[1] for row in rows(result("schedule"), "totals").values())
    assert rounded == unrounded
    assert f"第一种是 {planned} 元，后两种是 {rounded} 元" in PLANS


def test_the_picture_of_the_plans_page_shows_the_example_of_its_calculator() -> None:
    defaults = calculator("schedule").form.defaults()
    assert defaults["principal"] == str(instalment_split.PRINCIPAL_FEN // 100)
    assert (defaults["rate"] + "%", defaults["rate_per"]) == (instalment_split.RATE.value.percent(), "年")
    assert (defaults["count"], defaults["drawn"]) == (str(instalment_split.COUNT), instalment_split.DRAWN.isoformat())


def test_one_loan_has_the_rates_that_its_page_says() -> None:
    answered = result("rate")
    figures = {id: two(answered.figure(id).text) for id in ("simple", "effective", "xirr")}
    monthly = monthly_rate(rates_picture.AMOUNTS).periodic().percent(5)
    for words in (
        f"单利：月利率 × 12，得 {figures['simple']}",
        f"(1 + {monthly}) 的 12 次方减 1，得 {figures['effective']}",
        f"一年按 365 天，得 {figures['xirr']}",
        f"{figures['simple']} 和 {figures['effective']}，同一笔贷款",
        f"{yuan(answered.figure('cost').fen)} 元利息费用，除以到手 99,000 元，才 {two(rows(answered, 'misread')['总成本 ÷ 到手 ÷ 年数'][1])}",  # type: ignore[arg-type]
    ):
        assert words in RATES, words
    drawn = dict((name, rates_picture.percent(rate)) for name, rate, _, _ in rates_picture.measures())
    assert [drawn["单利"], drawn["复利（IRR）"], drawn["按日期（XIRR）"]] == list(figures.values())


def test_simple_and_compound_part_as_the_rate_rises() -> None:
    found = re.findall(r"月利率 (\d)% 时是 (\d+)% 和 ([\d.]+%)", RATES)
    assert [each[0] for each in found] == ["1", "3"]
    for monthly, simple, compound in found:
        rate = monthly_rate([100_00, -(100_00 + int(monthly) * 100)])
        assert (rate.simple().percent(), two_decimals(rate.effective())) == (simple + "%", compound)


def test_the_misreadings_are_told_with_the_right_figures() -> None:
    fee = dict(form="分期手续费", face="12000", upfront="0")
    each = result("rate", fee_rate="0.6", **fee)
    whole = result("rate", fee_rate="5.4", fee_per="全部期数合计", **fee)
    near = two(rows(whole, "misread")["总费率 × 24 ÷（期数 + 1）"][1])
    assert f"每期 0.6%，真实年化是 {two(each.figure('simple').text)}（单利）" in RATES
    assert f"得 {near}，准确的是 {two(whole.figure('simple').text)}" in RATES
    times = float(each.figure("simple").text.rstrip("%")) / 7.2
    assert f"7.2% 的 {times:.1f} 倍" in RATES


def test_the_loan_that_was_worked_out_wrongly_is_the_published_one() -> None:
    import json

    records = json.loads(
        (Path(__file__).parents[1] / "money/worked_examples/schedule.json").read_text(encoding="utf-8")
    )
    record = next(each for each in records if each["id"] == "N09")
    right, wrong = record["expected"]["nominal_pct"], record["published"]["annual_pct"]
    assert f"真实年化 {right}% 的贷款，算成了 {wrong}%" in RATES


def test_the_two_rates_that_both_fit_are_those_of_the_page() -> None:
    found = re.search(r"第 0 月收 (\d+)，第 1 月还 (\d+)，第 2 月又收 (\d+)：月利率 (\d+%) 和 (\d+%) 都对", RATES)
    assert found is not None
    first, second, third = (int(found[place]) for place in (1, 2, 3))
    both = [rate.periodic().percent(6) for rate in annual_rates([(0, first), (1, -second), (2, third)], 12, 1)]
    assert both == [found[4], found[5]]


@pytest.mark.parametrize("page", [PLANS, RATES], ids=["plans", "rates"])
def test_nobody_is_told_that_something_need_not_be_paid(page: str) -> None:
    for found in re.finditer("不用还", page):
        around = page[max(0, found.start() - 40) : found.end() + 30]
        assert re.search("不等于|不对|能说|什么都不还|更不", around), around
