"""Every number in the prose of the page about the lender's bill is computed here, or is the calculator's."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.fen import yuan
from creditrights.money.flat_fee import YearlyClaim
from creditrights.money.ratio import Ratio
from creditrights.site.commands import command_html, schema
from tests.core.cases import BANK_BILL

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "book/money/bill.md").read_text(encoding="utf-8")
BILL = calculator("bill")


def result(texts):
    outcome = answer(BILL, {**BILL.form.defaults(), **texts})
    assert outcome.errors == []
    return outcome.result


def figures_over(basis):
    """The judgment's three lines under one divisor, in fen, as the calculator has them."""
    texts = {**BANK_BILL, "basis": basis, "compounding": "对没还的利息计复利"}
    # Claims of one yuan fit nothing, so that the contract's own figures are shown.
    found = result({**texts, "claim_interest": "1", "claim_penalty": "1", "claim_compound": "1"})
    return [found.figure("ours_" + name).fen for name in ("interest", "penalty", "compound")]


@pytest.mark.parametrize("place, basis", [(1, "360"), (2, "365")])
def test_the_two_columns_of_the_judgment(place, basis):
    table = PAGE.partition("(bill-ways)=")[2].partition("(bill-slips)=")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")
    ]
    told = [row[place] for row in rows[2:]]
    lines = figures_over(basis)
    assert told == [yuan(fen) for fen in [*lines, sum(lines)]]


def test_the_difference_between_the_columns():
    off = sum(figures_over("360")) - sum(figures_over("365"))
    assert f"两列差 {yuan(off)} 元" in PAGE


def test_the_judgment_s_own_three_figures_fit_as_the_page_says():
    assert result(BANK_BILL).answer == "账单上核对的 3 行都对得上。"
    words = [row[5] for row in result(BANK_BILL).tables[0].rows]
    assert all("年利率除以 360，算头不算尾" in each for each in words)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        (r"日利率 0.05%、30 天，是 ([\d,.]+) 元", Fraction(10000 * 5 * 30, 10000)),
        (r"年利率 24%、365 天，是 ([\d,.]+) 元", Fraction(10000 * 24, 100)),
        (r"晚了 30 天，加倍部分是 ([\d,.]+) 元", Fraction(10000 * 175 * 30, 1_000_000)),
        (r"10 天，除以 365 是 ([\d,.]+) 元", Fraction(10000 * 8 * 10, 100 * 365)),
    ],
)
def test_the_right_figures_beside_the_published_slips(words, amount):
    found = re.search(words, PAGE)
    assert found is not None
    assert found.group(1) == f"{float(round(amount, 2)):,.2f}"


def test_the_multiples_of_a_raise_that_was_made_twice():
    raised = Fraction(1, 2)
    multiples = [1 + 2 * raised, (1 + raised) ** 2, 2 + raised]
    assert "写成 " + "、".join(f"{float(each):g} 倍" for each in multiples) + "的" in PAGE


def test_the_yearly_rate_of_the_fee():
    fee = YearlyClaim(Ratio(54, 1000), 12, None)
    assert f"单利口径的年化是 {fee.simple.percent(2)}" in PAGE
    assert f"得 {fee.rule.percent(2)}" in PAGE


def test_the_sentence_to_send_is_about_the_worked_example():
    rows = {row[0]: row for row in result({}).tables[0].rows}
    _, claimed, ours, off, *_ = rows["罚息"]
    assert f"罚息一行是 {claimed} 元" in PAGE
    assert f"我算得 {ours} 元，差 {off} 元" in PAGE
    texts = BILL.form.defaults()
    assert f"日利率 {texts['rate']}%、加收 {texts['penalty']}%" in PAGE


def test_the_example_announced_above_the_calculator_is_its_default():
    texts = BILL.form.defaults()
    for words in (
        f"借 {int(texts['principal']):,} 元",
        f"日利率 {texts['rate']}%",
        f"分 {texts['instalments']} 期",
        f"还清 {texts['paid']} 期",
        f"账单要 {int(texts['claim_total']):,} 元",
    ):
        assert words in BILL.lead


# -- the page of commands --------------------------------------------------------------------------------------------


def test_the_page_of_commands_shows_every_question_and_both_ways_to_call_it():
    html = command_html(BILL, "../../")
    assert all(f"<code>{field.id}</code>" in html for field in BILL.form.fields)
    assert "creditrights bill FILE.json --json" in html and "creditrights calculate bill FILE.json" in html
    assert "../../_static/schema/bill.json" in html
    assert set(schema(BILL)["properties"]) == {field.id for field in BILL.form.fields}
