"""The numbers and verdicts told in the lessons on law are those that their own cells compute."""

import contextlib
import io
import re
from datetime import date
from functools import cache
from pathlib import Path

import nbformat
import pytest

from creditrights.money.fen import grouped, yuan
from creditrights.notebook.family import (
    BANK_FIRST,
    BORROW,
    BUDGET,
    CARD_FIRST,
    IGNORE,
    LEFT_OUT,
    LOAN,
    OBJECT,
    SILENT,
    UNWILLING,
    WAYS,
    Choices,
    Walk,
    every_way,
)
from creditrights.notebook.figures.offers_example import carries_fen, compared
from creditrights.notebook.figures.record_years import PEOPLE, over

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
WHOM, TALK, SUIT = "09-who-may-contact-whom", "10-negotiation", "11-a-lawsuit-cost-and-calendar"
RECORD, FAMILY = "12-credit-record-timeline", "13-one-familys-case"
NUMERALS = {"一": 1, "七": 7, "十三": 13, "三十": 30, "三十二": 32}


def cells(name: str, kind: str) -> dict[str, str]:
    read = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    return {cell.id: cell.source for cell in read.cells if cell.cell_type == kind}


def prose(name: str) -> str:
    return "\n".join(cells(name, "markdown").values())


@cache
def ran(name: str) -> dict[str, object]:
    """What the lesson's names stand for once its cells have run."""
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for source in cells(name, "code").values():
            exec(compile(source, name, "exec"), names)
    return names


def codes(results: object) -> list[str]:
    return [each.chip[0] for each in results.values()]  # type: ignore[attr-defined]


# -- who may contact whom ----------------------------------------------------------------------------------------------


def test_of_the_seven_calls_one_is_unlawful_and_one_is_open() -> None:
    phoned = ran(WHOM)["phoned"]
    changes = ({}, {"reachable": "是"}, {"reachable": "不知道"}, {"dunned_third": "是"}, {"contact_refused": "是"})
    found = [phoned(**each).chip[0] for each in (*changes, {"disclosed": "是"}, {"clock": "22:30"})]  # type: ignore[operator]
    assert found == ["lawful", "breach", "open", "breach", "breach", "unlawful", "breach"]
    assert "下面七行里" in prose(WHOM) and "只有一行：**说出欠了多少**" in prose(WHOM)


def test_who_of_the_five_may_have_to_pay_turns_on_the_facts_that_are_told() -> None:
    people = ran(WHOM)["people"]
    words = {name: each.chip[1] for name, each in people.items()}  # type: ignore[attr-defined]
    assert [name for name, chip in words.items() if "不由这个人还" in chip] == [
        "父亲，什么都没签",
        "表哥，只是紧急联系人",
    ]
    assert [name for name, chip in words.items() if chip == "待查明"] == ["妻子，钱用到哪里不知道"]
    assert sum("应当履行" in chip for chip in words.values()) == 4


def test_one_kind_of_loan_is_reached_by_no_rule_of_ours() -> None:
    father = ran(WHOM)["father"]
    online = "网络消费贷款（如微粒贷）"
    assert father("银行", "其他贷款", "否").chip[0] == "lawful"  # type: ignore[operator]
    for lender, product in (("银行", "信用卡"), ("银行", online), ("小额贷款公司", online)):
        assert father(lender, product, "否").chip[0] == "breach"  # type: ignore[operator]
    assert "没有一条**写到" in prose(WHOM)


# -- negotiation -------------------------------------------------------------------------------------------------------


def test_the_four_offers_ask_and_cost_what_is_told() -> None:
    told = cells(TALK, "markdown")["compare-feedback"]
    each = {offer.name[0]: offer for offer in compared()}
    assert f"每月却要 {yuan(each['甲'].monthly_fen)} 元，她只拿得出 {yuan(carries_fen())} 元" in told
    third, fourth = each["丙"], each["丁"]
    assert f"丙一共付 {yuan(third.paid_fen)} 元，丁 {yuan(fourth.paid_fen)} 元" in told
    assert f"差 {yuan(fourth.paid_fen - third.paid_fen)} 元" in told
    assert [name for name, offer in each.items() if offer.carried()] == ["丙", "丁"]
    assert not each["乙"].taken
    assert f"每月只拿得出 {yuan(carries_fen())} 元" in prose(TALK)


def test_what_the_settlement_asks_for_a_month_is_a_sixth_of_seven_tenths() -> None:
    assert re.search(r"每月 ([\d,.]+) 元，攒不到", prose(TALK))[1] == yuan(36_000_00 * 7 // 10 // 6)  # type: ignore[index]


def test_the_counter_offer_is_the_smallest_that_is_enough() -> None:
    words = ran(TALK)["mine"]
    assert words.carried() and words.monthly_fen == 1_000_00  # type: ignore[attr-defined]
    assert "36 期、每月 1,000.00 元、免息" in prose(TALK)
    bank = next(each for each in ran(TALK)["rows"] if each[0] == "银行贷款")  # type: ignore[attr-defined]
    assert bank[2] == "36 期，每月 1,000.00 元"


def test_the_agent_s_fee_is_a_fraud_to_the_checker() -> None:
    assert ran(TALK)["agent"].chip[0] == "unlawful"  # type: ignore[attr-defined]


# -- a lawsuit ---------------------------------------------------------------------------------------------------------


def test_the_fees_told_are_those_of_the_scales() -> None:
    told = prose(SUIT)
    assert "10,000 元是 50.00 元，100,000 元是 2,300.00 元" in told
    # 50 yuan up to 10,000; 2.5 % of what is above, up to 100,000
    assert 50 + 90_000 * 0.025 == 2_300
    most = max(each.figure("total").fen for each in ran(SUIT)["costs"].values())  # type: ignore[attr-defined]
    assert f"最多的一种是 {yuan(most)} 元" in told


def test_the_last_days_told_are_counted_from_the_day_after() -> None:
    told = prose(SUIT)
    assert "所以是 27 日" in told and date(2026, 11, 12).toordinal() + 15 == date(2026, 11, 27).toordinal()
    assert "最后一天 2027-03-11" in told
    assert "2027-03-11" in ran(SUIT)["case"].answer  # type: ignore[attr-defined]


def test_what_half_a_year_of_delay_adds_by_hand() -> None:
    late = ran(SUIT)["late"]("2027-09-15")  # type: ignore[operator]
    # (30,000 + 275) × 0.0175 % × 184 days, 15 March to 15 September
    assert late.figure("double").fen == round(30_275_00 * 0.000175 * 184)
    assert f"加倍部分是 {yuan(late.figure('double').fen)} 元" in prose(SUIT)


@pytest.mark.parametrize(
    ("objection", "days", "words"),
    [
        ("只是口头说的", "8", "口头异议，或者只说没钱"),
        ("书面，只说没钱、想延期或换方式还", "8", "口头异议，或者只说没钱"),
        ("书面，说欠款或数额不对", "8", "十五日内书面异议，支付令失效"),
        ("书面，说欠款或数额不对", "16", "支付令过了十五日"),
    ],
)
def test_the_answers_to_the_payment_order_end_as_told(objection: str, days: str, words: str) -> None:
    assert words in ran(SUIT)["answered"](objection, days).answer  # type: ignore[operator]


# -- the credit record -------------------------------------------------------------------------------------------------


def test_the_three_who_paid_are_free_of_the_record_on_the_days_told() -> None:
    told = cells(RECORD, "markdown")["story-feedback"]
    for _, paid in PEOPLE[:3]:
        assert paid is not None
        assert over(paid) == date(paid.year + 5, paid.month, paid.day)
        assert over(paid).isoformat() in told
    free = [who[0] for who, paid in PEOPLE if paid is not None and over(paid) < date(2032, 1, 1)]
    assert free == ["甲"] and "只有甲" in told


def test_what_waits_and_what_is_mended_is_the_checker_s() -> None:
    assert codes(ran(RECORD)["told"]) == ["lawful", "unlawful", "lawful", "effect", "breach", "unlawful"]
    assert "“合法”的两行" in prose(RECORD)


def test_an_objection_is_late_from_the_twenty_first_day() -> None:
    waited = ran(RECORD)["waited"]
    assert [waited(day).chip[0] for day in ("20", "21")] == ["effect", "unlawful"]  # type: ignore[operator]


def test_the_one_time_repair_ends_at_its_sum_and_its_day() -> None:
    repaired = ran(RECORD)["repaired"]
    by, after = "2026-03-31（含）以前还清", "这以后才还清，或者还没有还清"
    assert [repaired(*each).chip[0] for each in (("10000", by), ("10001", by), ("10000", after))] == [  # type: ignore[operator]
        "breach",
        "lawful",
        "lawful",
    ]


# -- one family --------------------------------------------------------------------------------------------------------


def test_the_household_and_the_loan_are_those_of_the_case() -> None:
    told = cells(FAMILY, "markdown")["story"]
    income, needs = BUDGET.income_fen // 100, BUDGET.necessary_fen() // 100
    assert f"每月到手 {grouped(income)} 元，必需的开支 {grouped(needs)} 元，只剩 {grouped(income - needs)} 元" in told
    assert f"借了 {grouped(LOAN.principal_fen // 100)} 元" in told and f"日利率 {LOAN.rate.value.percent()}" in told
    # 2,500 of principal; 47,500 × 0.04 % × 31 days of March and April
    assert f"这一期要 {yuan(2_500_00 + 589_00)} 元" in told and pytest.approx(589) == 47_500 * 0.0004 * 31


def test_the_payment_left_out_is_the_one_in_the_objection() -> None:
    # 2,500 of principal; 50,000 × 0.04 % × 28 days of February and March
    assert LEFT_OUT.day == date(2026, 3, 10) and pytest.approx(560) == 50_000 * 0.0004 * 28
    assert f"第五期 {yuan(2_500_00 + 560_00)} 元" in cells(FAMILY, "code")["order-letter"]


def test_the_second_way_costs_a_few_hundred_more_and_seven_months_of_delay() -> None:
    best, second, *_ = sorted((Walk(each) for each in WAYS.values()), key=lambda walk: walk.dearer_fen())
    assert second.choices == Choices(speak=SILENT)
    assert 100_00 < second.dearer_fen() - best.dearer_fen() < 1_000_00
    months = re.search(r"银行逾期多了(.)个月", prose(FAMILY))
    assert months is not None and second.short("银行贷款") - best.short("银行贷款") == NUMERALS[months[1]]


def test_the_sixth_way_is_short_with_others_as_often_as_told() -> None:
    walks = [Walk(each) for each in WAYS.values()]
    last = walks[5]
    found = re.search(r"第六条路，银行逾期(.+?)个月.*?有(.+?)次没付够", prose(FAMILY))
    assert found is not None
    assert NUMERALS[found[1]] == last.short("银行贷款") < min(walk.short("银行贷款") for walk in walks[2:5])
    assert NUMERALS[found[2]] == sum(last.short(debt.name) for debt in last.others)
    assert last.dearer_fen() == max(walk.dearer_fen() for walk in walks)


def test_the_most_expensive_turn_is_the_payment_order_then_the_bank_then_the_letter() -> None:
    walks = [Walk(each) for each in every_way()]
    assert len(walks) == NUMERALS["三十二"]

    def turn(id: str) -> int:
        first, second = dict.fromkeys(getattr(walk.choices, id) for walk in walks)
        total = {word: sum(w.dearer_fen() for w in walks if getattr(w.choices, id) == word) for word in (first, second)}
        return total[second] - total[first]

    ranked = sorted(("speak", "bank", "first", "borrow", "order"), key=turn, reverse=True)
    assert ranked[:3] == ["order", "bank", "speak"]
    costs = sorted(walk.dearer_fen() for walk in walks)
    assert "能差一万多元" in prose(FAMILY) and "差一万二千元上下" in prose(FAMILY)
    assert 11_500_00 < costs[-1] - costs[0] < 12_500_00
    assert round((costs[-1] - costs[0]) / BUDGET.left[0]) == 6


def test_borrowing_anew_costs_more_on_every_way() -> None:
    for choices in every_way():
        if choices.borrow != BORROW:
            assert Walk(choices.but(borrow=BORROW)).dearer_fen() > Walk(choices).dearer_fen(), choices


def test_giving_all_to_the_bank_leaves_two_lenders_short_where_the_bank_does_not_agree() -> None:
    for order in (OBJECT, IGNORE):
        kept, given = (Walk(Choices(bank=UNWILLING, first=first, order=order)) for first in (CARD_FIRST, BANK_FIRST))
        assert kept.short("信用卡") == 0 < given.short("信用卡")
        assert given.short("银行贷款") > 0 and given.dearer_fen() > kept.dearer_fen()
