"""Numbers of the pages on costs and on last days: each is what the money room or the calculator says."""

import re
from datetime import date
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.deadlines import DEADLINES
from creditrights.calculators.delayed import DELAYED
from creditrights.calculators.fees import FEES_CALCULATOR
from creditrights.calculators.form import answer
from creditrights.money.deadlines import period
from creditrights.money.delayed import double_rate
from creditrights.money.fees import HALF_UP_YUAN, SCENARIOS, payment_order_fee, scale, scenario_fen
from creditrights.money.fen import grouped, yuan

BOOK = Path(__file__).resolve().parents[2] / "book" / "procedure"
COSTS = (BOOK / "costs.md").read_text(encoding="utf-8")
DAYS = (BOOK / "deadlines.md").read_text(encoding="utf-8")
NUMERALS = {"十五": 15, "三十": 30, "二十": 20, "三": 3, "两": 2, "五": 5, "六": 6, "十": 10}


def test_the_three_scenarios_told_are_the_three_computed():
    found = re.search(
        r"要 ([\d,]+) 元的案子：少的情形（简易或调解，按时还清）多出 (\d+) 元；"
        r"中的情形（判后没还，进了执行）(\d+) 元；多的情形（普通程序，先保全、后执行）([\d,]+) 元。"
        r"支付令没有异议的，只有 (\d+) 元",
        COSTS,
    )
    assert found is not None
    claim = int(found[1].replace(",", "")) * 100
    totals = [sum(scenario_fen(claim, HALF_UP_YUAN, *switches)) for _, _, *switches in SCENARIOS]
    assert [grouped(fen // 100) for fen in totals] == [found[2], found[3], found[4]]
    assert payment_order_fee(claim, HALF_UP_YUAN) == int(found[5]) * 100
    assert yuan(claim) == yuan(FEES_CALCULATOR.form.field("claim").parse(FEES_CALCULATOR.form.defaults()["claim"]))
    assert "三万元的借款，被起诉多出的费用大约几百到一千多元" in COSTS
    assert totals[0] > 100_00 and 1_000_00 < totals[-1] < 2_000_00


def test_the_ceiling_of_preservation_is_the_scale_s():
    assert {int(each) * 100 for each in re.findall(r"最多 (\d+) 元", COSTS)} == {scale("preservation").most_fen}


def test_the_doubled_rate_and_the_slip_are_those_of_the_calculator():
    assert set(re.findall(r"(?:每日 |^)(0\.\d+%)", COSTS)) == {double_rate().value.percent()}
    found = re.search(r"([\d,]+) 元拖 (\d+) 天，加倍部分是 ([\d.]+) 元，不是 ([\d.]+) 元", COSTS)
    assert found is not None
    right = (double_rate().value * int(found[1].replace(",", "")) * 100 * int(found[2])).half_up()
    assert (yuan(right), yuan(2 * right)) == (found[3], found[4])


@pytest.mark.parametrize(
    ("words", "id"),
    [
        (r"收到起诉状副本，(\d+) 日", "answer"),
        (r"收到支付令，(\d+) 日", "order-objection"),
        (r"收到一审判决，(\d+) 日", "appeal"),
        (r"驳回起诉的裁定，(\d+) 日", "appeal-ruling"),
        (r"支付令(十五)日内不还", "order-objection"),
        (r"起诉状(十五)日内答辩", "answer"),
        (r"判决(十五)日内上诉", "appeal"),
        (r"诉讼时效(三)年", "limitation"),
        (r"障碍消除后满(六)个月", "suspension"),
        (r"最长(二十)年", "limitation-longest"),
        (r"诉前保全以后起诉\*\*：(三十)日", "preservation"),
        (r"申请强制执行\*\*：(两)年", "enforcement"),
        (r"到期后(六)个月，不中断", "guarantee"),
        (r"征信不良信息\*\*：(五)年", "record"),
    ],
)
def test_a_period_named_on_the_page_is_the_one_of_the_table(words, id):
    found = re.findall(words, DAYS)
    assert found
    assert {NUMERALS.get(each) or int(each) for each in found} == {period(id).number}


def test_the_day_counted_on_the_page_is_the_last_day():
    found = re.search(r"(\d+) 月 (\d+) 日收到支付令，最后一天是 (\d+) 月 (\d+) 日", DAYS)
    assert found is not None
    month, day, last_month, last_day = map(int, found.groups())
    assert period("order-objection").last_day(date(2026, month, day)) == date(2026, last_month, last_day)


def test_two_and_a_half_years_and_a_part_payment_start_three_years_anew():
    texts = {**DEADLINES.form.defaults(), "due": "2024-01-10", "events": "2026-07-10 我还款 100"}
    outcome = answer(DEADLINES, texts)
    assert outcome.result is not None
    assert "2029-07-10" in outcome.result.figure("limitation").text


@pytest.mark.parametrize(
    ("id", "fields", "words"),
    [
        ("fees", ("claim",), "被起诉 {claim} 元，简易程序判决"),
        ("delayed", ("principal", "due"), "判决本金 {principal} 元"),
        ("deadlines", ("due",), "最后一期 {due} 到期"),
    ],
)
def test_the_example_announced_above_a_calculator_is_its_default(id, fields, words):
    each = calculator(id)
    defaults = each.form.defaults()
    shown = {name: grouped(int(defaults[name])) if defaults[name].isdigit() else defaults[name] for name in fields}
    assert words.format(**shown) in each.lead
    if id == "delayed":
        assert f"年利率 {defaults['general_rate']}%" in each.lead and defaults["due"] in each.lead
        assert "3,000" in each.lead and defaults["payments"].endswith(" 3000")
    assert DELAYED.form.defaults()["general_per"] == "年"
