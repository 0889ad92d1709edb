"""The numbers on the pages 同一笔账 and 哪条线管谁 are what the calculators and the tables say; no other stands there."""

import re
from datetime import date
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.caps import caps
from creditrights.money.rates import FIVE_YEARS, LPR_FIRST, ONE_YEAR, lpr
from creditrights.money.ratio import Ratio

MONEY = Path(__file__).resolve().parents[2] / "book" / "money"
CONVENTIONS = (MONEY / "conventions.md").read_text(encoding="utf-8")
CAPS = (MONEY / "caps.md").read_text(encoding="utf-8")
BANK = "银行或消费金融公司"


def figure(id, name, **texts):
    """A figure of a calculator without its unit: 1,825.00."""
    chosen = calculator(id)
    outcome = answer(chosen, {**chosen.form.defaults(), **texts})
    assert outcome.result is not None, [error.sentence for error in outcome.errors]
    return outcome.result.figure(name).text.removesuffix(" 元").removesuffix(" 天")


def interest(**texts):
    return figure("interest", "interest", **texts)


YEAR = {"base": "固定利率", "rate": "18", "principal": "10000", "start": "2025-01-01", "end": "2026-01-01"}
FOUR = {"multiple": "4", "principal": "10000", "start": "2020-08-20", "end": "2024-12-31", "ends": "首尾都算"}
SCRIPT = {**FOUR, "principal": "200000", "start": "2021-06-01", "step": "最后"}
THREE_YEARS = {
    "base": "固定利率",
    "rate": "6",
    "principal": "200000",
    "start": "",
    "end": "",
    "months": "36",
    "basis": "按月",
}
LATE = {"lender": BANK, "rate": "18", "overdue": "2022-03-01", "overdue_rate": "27"}


@pytest.mark.parametrize(
    ("ends", "row"), [("算头不算尾", "还款那天不计息（算头不算尾）"), ("首尾都算", "起止两天都计息")]
)
def test_the_four_figures_of_one_account(ends, row):
    cells = [interest(**YEAR, basis=basis, ends=ends) for basis in ("365", "360")]
    assert f"| {row} | {cells[0]} | {cells[1]} |" in CONVENTIONS


def test_how_much_more_360_is():
    assert f"多 {(Ratio(365, 360) + Ratio(-1)).percent(2)}" in CONVENTIONS


def test_three_ways_to_round_one_account():
    each, end, daily = [interest(**FOUR, step=step) for step in ("每段", "最后", "每日")]
    assert f"逐段舍入是 {each} 元，最后舍入是 {end} 元，每天先舍入是 {daily} 元" in CONVENTIONS


def test_simple_and_compound_interest_of_three_years():
    simple, compound = [interest(**THREE_YEARS, step="最后", compound=each) for each in ("不计复利", "每 6 个月")]
    assert f"不计复利 {simple} 元；每半年把利息加进本金，{compound} 元" in CONVENTIONS


def test_the_three_slips():
    assert f"30 天的利息写成几块钱；应是 {interest(base='固定利率', rate='0.05', rate_per='日', principal='10000', start='', end='', days='30')} 元" in CONVENTIONS  # fmt: skip
    assert (
        f"应是 {interest(base='固定利率', rate='24', principal='10000', start='', end='', days='365')} 元"
        in CONVENTIONS
    )
    days = figure("interest", "days", **SCRIPT)
    assert f"应是 {int(days):,} 天、{interest(**SCRIPT)} 元" in CONVENTIONS
    # what the script does: one day more at the rate of each segment, cut wherever its table has a change
    segments = lpr(ONE_YEAR).segments(date(2021, 6, 1), date(2025, 1, 1))
    assert f"{int(days) + len(segments) - 1:,} 天" in CONVENTIONS
    more = sum((segment.rate for segment in segments[:-1]), Ratio(0)) * 4 * 200_000_00 / 365
    published = float(re.search(r"([\d,]+\.\d\d) 元。应是 1,310", CONVENTIONS).group(1).replace(",", ""))
    assert abs((float(interest(**SCRIPT).replace(",", "")) + more.half_up() / 100) - published) < 0.02


def test_the_lpr_named_on_the_page():
    assert (
        lpr(FIVE_YEARS).on(date(2024, 2, 20)).percent() == "3.95%"
        and "2024-02-20 起五年期以上 LPR 是 3.95%" in CONVENTIONS
    )
    assert lpr(FIVE_YEARS).on(date(2024, 2, 19)).percent() == "4.2%"
    assert f"{LPR_FIRST.isoformat()} 才有现在的 LPR" in CONVENTIONS


def test_the_private_example():
    agreed, cap, excess, rate = [figure("cap", name) for name in ("agreed", "cap", "excess", "cap_rate")]
    signed = lpr(ONE_YEAR).on(date(2021, 3, 1)).percent()
    assert f"那天 LPR {signed}，线是 {rate}。按约定 {agreed} 元，按线 {cap} 元，超过的 {excess} 元" in CAPS
    assert lpr(ONE_YEAR).on(date(2024, 1, 15)).percent() == "3.45%"


def test_the_bank_s_two_figures():
    chosen = calculator("cap")
    result = answer(chosen, {**chosen.form.defaults(), **LATE}).result
    starts = next(table for table in result.tables if table.id == "starts")
    for words, row in zip(("从借款日起", "从首次逾期日起"), starts.rows, strict=True):
        assert f"| {words} | " + " | ".join(row[1:]) + " |" in CAPS


def test_half_as_much_again_of_16_percent_is_24_and_of_18_is_27():
    assert Ratio(16, 100) * Ratio(3, 2) == Ratio(24, 100) and "高于 16% 的，罚息加收 50% 就越过 24%" in CAPS
    assert Ratio(18, 100) * Ratio(3, 2) == Ratio(27, 100) and "罚息率 27%" in CAPS


def test_a_nominal_24_percent_over_360_days():
    texts = {"lender": BANK, "start": "2021-03-01", "end": "2022-03-01", "basis": "360"}
    agreed, excess = [figure("cap", name, **texts) for name in ("agreed", "excess")]
    assert f"一年收 {agreed} 元，已经比按 365 天算的线多 {excess} 元" in CAPS


def test_the_days_on_the_page_of_lines_are_those_of_the_table():
    by_id = {cap.id: cap for cap in caps()}
    assert f"{by_id['private-at-signing'].signed_from.isoformat()} 起成立的" in CAPS
    assert f"{by_id['bank-request'].since.isoformat()} 起。{{law}}" in CAPS
    assert (
        f"{by_id['microloan-new-loans'].signed_from.isoformat()} 起新放的不超过 {by_id['microloan-new-loans'].fixed.percent()}"
        in CAPS
    )


#: what stands on the pages beside the figures above: rates of the examples, of the lines, and the wrong figures of others
NAMED = {
    "conventions": {"18%", "6%", "1.39%", "0.05%", "24%", "3.95%", "4.20%", "103,502.47"},
    "caps": {"24%", "36%", "18%", "27%", "16%", "50%", "15.4%", "3.85%"},
}
FIGURES = {
    "conventions": {
        *(interest(**YEAR, basis=basis, ends=ends) for basis in ("365", "360") for ends in ("算头不算尾", "首尾都算")),
        *(interest(**FOUR, step=step) for step in ("每段", "最后", "每日")),
        *(interest(**THREE_YEARS, step="最后", compound=each) for each in ("不计复利", "每 6 个月")),
        "150.00", "2,400.00", interest(**SCRIPT),
    },
    "caps": {"48,000.00", "30,800.00", "17,200.00", "45,000.00", "0.00", "27,000.00", "24,000.00", "3,000.00", "24,333.33", "333.33"},
}  # fmt: skip


@pytest.mark.parametrize("page", ["conventions", "caps"])
def test_no_other_amount_or_percentage_stands_on_the_page(page):
    text = {"conventions": CONVENTIONS, "caps": CAPS}[page]
    found = set(re.findall(r"\d[\d,]*\.\d\d(?!\d|%)|\d+(?:\.\d+)?%", text))
    assert found == NAMED[page] | FIGURES[page]
