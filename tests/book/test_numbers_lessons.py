"""The numbers in the prose of the lessons on money are the terms of their stories, or what the engine makes of them."""

import re
from datetime import date
from pathlib import Path

import nbformat
import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.annual_rate import MONTHLY, annual_rates
from creditrights.money.caps import FOUR_TIMES_SINCE, SECOND_AMENDMENT, caps
from creditrights.money.daycount import days_later
from creditrights.money.fen import grouped, yuan
from creditrights.money.ratio import Ratio

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
AMOUNT = r"\d[\d,]*(?:\.\d+)?%|\d[\d,]*\.\d\d(?!\d|%)|\d[\d,]* (?:元|天|个百分点|段|日)"


def prose(name):
    """A lesson's words without the keys of its law and the addresses of its links."""
    cells = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r"\]\([^)]*\)", "]", re.sub(r"\{[\w-]+\}`[^`]*`", " ", text))


CONVENTIONS, RATE, CAPS, BILL = [
    prose(name) for name in ("04-conventions", "05-annual-rate", "06-caps", "07-the-lenders-bill")
]


def result(id, **texts):
    chosen = calculator(id)
    outcome = answer(chosen, {**chosen.form.defaults(), **texts})
    assert outcome.result is not None, [error.sentence for error in outcome.errors]
    return outcome.result


def figure(found, name):
    return found.figure(name).text.removesuffix(" 元")


#: what the stories take as given; every other number has a test below
GIVEN = {
    "conventions": {"18%", "0.05%", "50,000 元", "891 元", "500,000 元", "360 天", "365 天", "12 段"},
    "rate": {"60,000 元", "5,000 元", "0.6%", "7%", "10%", "13%", "1%", "1 个百分点", "3%", "100,000 元", "8,833.30",
             "1,000 元", "22%"},
    "caps": {"100,000 元", "12%", "18%", "40%", "50%", "8,000 元", "24,000 元", "40,000 元", "360 天", "365 天"},
    "bill": {"12,000 元", "0.05%", "50%", "10,000 元", "18%", "360 天", "4,900 元", "100 元", "523.45",
             "4,000 元", "400 元", "250 元", "200 元"},
}  # fmt: skip
DERIVED = {
    "conventions": {"1 天", "10 天", "10 段", "7,520.55", "7,625.00", "7,500.00", "7,800.00"},
    "rate": {"7.2%", "4,320 元", "36%", "24%", "24.36%", "12.80%", "13.58%", "2 个百分点", "100 元", "230 元", "132 元", "20%"},
    "caps": {"15.4%", "24%", "36%", "3,000 元"},
    "bill": {"1,000 元", "0.075%", "150 元", "4,850 元", "5,100 元", "4,450 元", "450 元", "60 天", "443.84", "457.50",
             "600.00", "600 元", "750.00", "750 元", "487.50", "4,500.00", "24%", "30%", "15 日", "30 日"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [("conventions", CONVENTIONS), ("rate", RATE), ("caps", CAPS), ("bill", BILL)],
    ids=lambda x: x[:12],
)
def test_no_other_number_stands_in_the_lesson(name, text):
    assert set(re.findall(AMOUNT, text)) == GIVEN[name] | DERIVED[name]


# -- conventions -----------------------------------------------------------------------------------------------------

ZHOU = {"base": "固定利率", "rate": "18", "principal": "50000", "start": "2026-01-10", "end": "2026-11-10"}
DAYS = 304  # 10 January to 10 November 2026: 31+28+31+30+31+30+31+31+30+31


def test_the_three_figures_that_fit_and_the_one_that_does_not():
    by_hand = {Ratio(50_000_00 * 18 * (DAYS + 1), 100 * basis).half_up() for basis in (365, 360)}
    by_hand.add(50_000_00 * 18 * 10 // 100 // 12)
    assert {yuan(fen) for fen in by_hand} == {"7,520.55", "7,625.00", "7,500.00"}
    papers = dict.fromkeys(["claim_principal", "claim_penalty", "claim_fees", "claim_total"], "")
    papers |= {"principal": "50000", "rate": "18", "rate_per": "年", "drawn": ZHOU["start"], "first_due": ZHOU["end"]}
    papers |= {"instalments": "1", "paid": "0", "as_of": ZHOU["end"]}
    states = [
        result("bill", **papers, claim_interest=claimed).tables[0].rows[0][4]
        for claimed in ("7520.55", "7625.00", "7500.00", "7800.00")
    ]
    assert states[:3] == ["对得上"] * 3 and states[3].startswith("对不上")


def test_counting_both_ends_adds_one_day_and_never_ten():
    first, both = [int(figure(result("interest", **ZHOU, ends=ends), "days").split()[0]) for ends in ("算头不算尾", "首尾都算")]  # fmt: skip
    assert (first, both) == (DAYS, DAYS + 1)
    assert "多**一天**，不是多 10 天" in CONVENTIONS and "一共 10 段" in CONVENTIONS


def test_rounding_every_day_makes_some_yuan_and_rounding_otherwise_some_fen():
    small = {
        "base": "固定利率",
        "rate": "0.05",
        "rate_per": "日",
        "principal": "891",
        "start": "2026-01-01",
        "end": "2027-01-01",
    }
    found = {
        (step, how): result("interest", **small, step=step, rounding=how).figure("interest").fen
        for step in ("最后", "每段", "每日")
        for how in ("四舍五入", "截尾")
    }
    assert found[("每日", "四舍五入")] - found[("每日", "截尾")] > 100
    assert abs(found[("最后", "四舍五入")] - found[("每段", "截尾")]) <= 2


def test_the_day_of_change_makes_some_yuan_and_a_locked_rate_far_more():
    loan = {"principal": "500000", "start": "2024-07-01", "end": "2025-07-01", "basis": "365"}
    same, after = [result("interest", **loan, rate_change=each).figure("interest").fen for each in ("公布日当天起", "公布日次日起")]  # fmt: skip
    locked = result("interest", **loan, base="固定利率", rate="3.45").figure("interest").fen
    assert 1_00 < after - same < 10_00 and locked - same > 1_000_00


# -- the annual rate -------------------------------------------------------------------------------------------------


def test_the_shop_s_rate_is_near_thirteen_and_a_little_above_the_bank_s():
    shop = result("rate", form="分期手续费", face="60000", upfront="0", fee_rate="0.6", payment="")
    simple = float(figure(shop, "simple").rstrip("%"))
    assert 13 < simple < 13.1 and figure(shop, "cost") == "4,320.00"
    assert 60_000 // 12 == 5_000 and Ratio(6, 1000) * 12 == Ratio(72, 1000)
    assert 1.5 < simple / 7.2 < 2


def test_three_per_cent_a_month_is_36_a_year_simple():
    assert Ratio(3, 100) * 12 == Ratio(36, 100)


def test_22_per_cent_simple_is_what_the_question_says_compound():
    growth = (1 + 0.22 / 12) ** 12 - 1
    assert f"单利 22%、复利 {100 * growth:.2f}%" in RATE


def test_the_two_names_of_one_price():
    words = result("rate").answer
    assert "单利 12.80%" in words and "13.58%" in words


def test_a_fee_of_one_per_cent_adds_nearly_two_points():
    without, with_fee = [float(figure(result("rate", upfront=fen), "simple").rstrip("%")) for fen in ("0", "1000")]
    assert 1.8 < with_fee - without < 2 and "高出将近 2 个百分点" in RATE


def test_money_that_goes_to_and_fro_has_the_two_rates_that_are_named():
    assert "收 100 元，第 1 月还 230 元，第 2 月又收 132 元。月利率 10% 和 20%" in RATE
    found = annual_rates([(0, 100_00), (1, -230_00), (2, 132_00)], MONTHLY, 1)
    assert [rate.periodic().percent(6) for rate in found] == ["10%", "20%"]


# -- the lines -------------------------------------------------------------------------------------------------------


def test_the_sentence_of_the_group_is_right_of_one_of_four():
    lenders = calculator("cap").form.field("lender").choice_texts()
    rates = [figure(result("cap", lender=lender), "cap_rate") for lender in lenders]
    assert rates == ["15.4%", "24%", "24%", "24%"] and "只说对了阿兰一个人" in CAPS


def test_the_days_of_the_lesson_are_those_of_the_table():
    by_id = {cap.id: cap for cap in caps()}
    assert f"「借贷合同成立于{FOUR_TIMES_SINCE.year}年" in CAPS and f"{FOUR_TIMES_SINCE} 起的，按**起诉时**" in CAPS
    assert by_id["private-until-2020-08-19"].days_before == FOUR_TIMES_SINCE
    assert f"{FOUR_TIMES_SINCE} 到 {days_later(SECOND_AMENDMENT, -1)} 之间就起诉并审结" in CAPS
    assert f"{by_id['microloan-new-loans'].since} 下发的指引要求：小额贷款公司新放的贷款，综合成本不得超过 24%" in CAPS
    assert by_id["private-old-reclaim"].fixed == Ratio(36, 100)


def test_the_four_kinds_of_line_are_whose_the_lesson_says():
    kinds = {}
    for cap in caps():
        kinds.setdefault(cap.binds, set()).add(cap.lender)
    assert kinds == {
        "limit": {"private"},
        "request": {"bank", "card", "microloan"},
        "void": {"private"},
        "regulator": {"microloan"},
    }


def test_a_later_suit_has_a_lower_line_as_the_lpr_fell():
    old = {"signed": "2018-08-20", "start": "2018-08-20", "end": "2021-08-20", "rate": "40"}
    early, late = [result("cap", **old, filed=day).figure("cap").fen for day in ("2021-09-01", "2024-08-01")]
    assert early > late


def test_interest_alone_is_below_the_line_and_all_together_above_it():
    assert figure(result("cap", rate="12"), "agreed") == "24,000.00"
    assert 24_000 + 8_000 + 8_000 == 40_000
    assert result("cap", rate="12").figure("excess").fen == 0
    assert result("cap", rate="12", claimed="40000").figure("excess").fen > 0


def test_the_bank_s_two_starts_differ_and_one_gives_the_figure_of_the_question():
    late = {"lender": "银行或消费金融公司", "rate": "18", "overdue": "2022-03-01", "overdue_rate": "27"}
    starts = next(table for table in result("cap", **late).tables if table.id == "starts")
    assert [row[3] for row in starts.rows] == ["0.00", "3,000.00"]
    assert "可请求调减 3,000 元" in CAPS and Ratio(18, 100) * Ratio(3, 2) == Ratio(27, 100)


# -- the bill --------------------------------------------------------------------------------------------------------

SINGLE = {
    **dict.fromkeys(["claim_principal", "claim_interest", "claim_fees", "claim_total"], ""),
    "principal": "10000", "rate": "18", "rate_per": "年", "drawn": "2026-03-20", "first_due": "2026-09-20",
    "instalments": "1", "paid": "0", "as_of": "2026-11-19",
}  # fmt: skip


def test_the_message_is_the_calculator_s_example():
    values, _ = calculator("bill").form.parse(calculator("bill").form.defaults())
    parts = [values[f"claim_{name}"] for name in ("principal", "interest", "penalty")] + [values["claim_fees"][0][1]]
    assert sum(parts) == values["claim_total"]
    told = "应还合计 {} 元，其中本金 {} 元、利息 {} 元、罚息 {} 元、逾期管理费 {} 元"
    assert told.format(*[grouped(fen // 100) for fen in [sum(parts), *parts]]) in BILL
    assert f"到账。前 {values['paid']} 期" in BILL and values["drawn"].isoformat() in BILL


def test_the_penalty_of_the_message_by_hand():
    days = [(date(2026, 11, 24) - date(2026, month, 20)).days for month in (8, 9, 10, 11)]
    assert Ratio(1_000_00 * 75 * sum(days), 100_000).half_up() == 150_00 == result("bill").figure("ours_penalty").fen
    assert Ratio(5, 10_000) * Ratio(3, 2) == Ratio(75, 100_000)
    assert Ratio(250, 150) == Ratio(25, 10) / Ratio(15, 10)


def test_the_seven_bills_of_the_game():
    days = (date(2026, 11, 19) - date(2026, 9, 20)).days
    raised = 10_000_00 * 27  # a year, hundredths

    def over(basis, count, rate=raised):
        return yuan(Ratio(rate * count, 100 * basis).half_up())

    assert days == 60 and over(360, days) == "450.00"
    game = [
        (over(365, days), "对得上"),
        (over(360, days + 1), "对得上"),
        (over(360, days, 10_000_00 * 36), "罚息的加收加了两遍"),
        (over(360, days, 10_000_00 * 45), "正常利息之外又收了一份完整的罚息"),
        (over(360, days + 5), "天数数错了"),
        ("4,500.00", "小数点移了位"),
        ("523.45", "原因不明"),
    ]
    assert "、".join(f"{claimed} 元" for claimed, _ in game) in BILL
    for claimed, words in game:
        row = result("bill", **SINGLE, claim_penalty=claimed.replace(",", "")).tables[0].rows[0]
        assert words in row[4] + row[5], claimed
    doubly = [claimed for claimed, _ in game if "也像是" in result("bill", **SINGLE, claim_penalty=claimed.replace(",", "")).tables[0].rows[0][5]]  # fmt: skip
    assert doubly == ["600.00", "750.00"] and "600 元和 750 元那两张，各有两种像法" in BILL


@pytest.mark.parametrize(
    ("total", "words"), [("5100", "“罚息”加了两次"), ("4450", "没有加进“利息”"), ("4900", "请机构逐项列出合计里有什么")]
)
def test_the_three_wrong_totals(total, words):
    assert words in result("bill", claim_total=total).tables[0].rows[-1][5]
    assert f"{int(total):,} 元" in BILL
