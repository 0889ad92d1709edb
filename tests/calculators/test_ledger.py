"""The calculator `ledger`: from lines of plain Chinese to an account, and which answers do not fit together."""

import json
import re
from decimal import Decimal

import pytest

from creditrights.calculators.form import answer
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_form import INTEREST_FIRST, LEVEL, OLDEST_FIRST, ONCE, TYPED
from creditrights.calculators.overdue_interest import OVERDUE_INTEREST
from creditrights.cli import main
from creditrights.plain import canonical_json


def outcome(**texts):
    return answer(LEDGER, {**LEDGER.form.defaults(), **texts})


def result(**texts):
    found = outcome(**texts)
    assert [error.sentence for error in found.errors] == []
    return found.result


def table(found, id):
    return next(each for each in found.tables if each.id == id)


def cells(found, id, column):
    shown = table(found, id)
    return [row[shown.columns.index(column)] for row in shown.rows]


def yuan(text):
    return Decimal(text.replace(",", ""))


# -- the worked example ----------------------------------------------------------------------------------------------


def test_the_worked_example_by_hand():
    """Eight instalments of 1,000 unpaid from 20 August; 600 paid on 10 September, called in on 21 October."""
    found = result()
    # 10 September: 124.00 of interest, 21 days × 0.75 of penalty = 15.75, compound 124 × 0.075 % × 21 = 1.953.
    # 5 November: interest 108.50 + 90 + 2.50 (one day on 5,000). Penalty: 541.70 × 56 days 22.7514, 1,000 × 46 days
    # 34.50, 1,000 × 16 days 12.00, 5,000 × 15 days 56.25. Compound 3.74 + 1.08 + 0.03. Late fee 50.
    paid = {"抵利息": 124_00 + 201_00, "抵复利": 1_95 + 4_85, "抵罚息": 15_75 + 125_50, "抵违约金": 50_00}
    for column, fen in paid.items():
        late = [yuan(cell) for cell in cells(found, "splits", column)[4:]]
        assert sum(late) * 100 == fen
    principal = 600_00 - 124_00 - 1_95 - 15_75 + 1500_00 - 201_00 - 4_85 - 125_50 - 50_00
    assert found.figure("principal").fen == 8000_00 - principal
    # 19 days on what is left: 423.05, 1,000 and 5,000.
    assert found.figure("penalty").fen == 6_03 + 14_25 + 71_25
    assert found.figure("due").fen == 8000_00 - principal + 91_53
    assert found.figure("payoff").fen == found.figure("due").fen
    assert found.answer == (
        "到 2026-11-24，已到期没还的一共 6,514.58 元，最早一期已逾期 65 天；"
        "2026-10-21 宣布提前到期，从那天起剩下的本金都算到期。"
    )


@pytest.mark.parametrize("compound", ["不计", "按罚息利率计"])
@pytest.mark.parametrize("payments", ["", "2026-09-01 500\n2026-10-15 1,234.56", "2026-08-25 99999"])
def test_without_other_events_it_agrees_with_the_calculator_of_overdue_interest(compound, payments):
    texts = {**OVERDUE_INTEREST.form.defaults(), "compound": compound, "payments": payments}
    other = answer(OVERDUE_INTEREST, texts).result
    events = re.sub(r"^(\S+) ", r"\1 还 ", payments, flags=re.MULTILINE)
    found = result(events=events, compounding="不计复利" if compound == "不计" else "对没还的利息计复利")
    for id in ("due", "principal", "interest", "penalty", "compound", "payoff"):
        assert found.figure(id).fen == other.figure(id).fen
    assert table(found, "limit").rows == table(other, "limit").rows
    assert [row[1:] for row in table(found, "comparison").rows[:2]] == [
        row[1:] for row in table(other, "comparison").rows
    ]


@pytest.mark.parametrize(
    "texts",
    [{}, {"plan": LEVEL}, {"pace": OLDEST_FIRST}, {"late_fee": "每期 30；每天 0.1%"}, {"ends": "首尾都算", "step": "每日"}, {"as_of": "2026-11-05"}],
)  # fmt: skip
def test_item_by_item_what_was_booked_is_what_was_paid_and_what_is_open(texts):
    found = result(**texts)
    for row in table(found, "items").rows:
        booked, paid, due, not_due = (yuan(cell) for cell in row[1:5])
        assert booked == paid + due + not_due
    assert sum(yuan(cell) for cell in cells(found, "items", "到期没还")) * 100 == found.figure("due").fen
    booked = {row[0]: yuan(row[1]) for row in table(found, "items").rows}
    lines = zip(cells(found, "lines", "项目"), cells(found, "lines", "金额"), strict=True)
    running = {item: Decimal(0) for item in booked}
    for item, amount in lines:
        running[item.partition("（")[0]] += yuan(amount)
    for charge in table(found, "charges").rows if any(each.id == "charges" for each in found.tables) else []:
        running[charge[1]] += yuan(charge[4])
    assert {item: amount for item, amount in running.items() if item != "本金"} == {
        item: amount for item, amount in booked.items() if item != "本金"
    }


def test_every_line_says_days_rate_base_item_and_article():
    found = result()
    for row in table(found, "lines").rows:
        assert all(cell != "" for cell in row)
        start, end = row[0].split(" 至 ")
        assert start < end and int(row[1]) > 0
        assert "第" in row[-1]
    assert cells(found, "lines", "起止") == sorted(cells(found, "lines", "起止"), key=lambda cell: cell[:10])


def test_six_conventions_stand_side_by_side_and_the_dearest_is_marked_as_disputed():
    found = result(rate="18", rate_per="年")
    rows = table(found, "comparison").rows
    assert [row[0] for row in rows] == ["不计复利", "只对没还的利息计复利", "对罚息也计复利（有争议）"]
    by_360, by_365 = ([yuan(row[column]) for row in rows] for column in (1, 2))
    assert by_360 == sorted(by_360) and by_365 == sorted(by_365)
    assert all(more > less for more, less in zip(by_360, by_365, strict=True))
    assert found.figure("due").fen == by_360[1] * 100


def test_the_limit_is_compared_from_both_days_and_promises_nothing():
    found = result()
    assert [row[0] for row in table(found, "limit").rows] == [
        "从借款到账日起（2026-03-20）",
        "从首次逾期日起（2026-08-20）",
    ]
    assert "可在协商或诉讼中请求调减" in table(found, "limit").note
    assert "不用还”" in table(found, "limit").note


# -- plans and terms -------------------------------------------------------------------------------------------------


def test_a_typed_plan_is_followed_to_the_fen():
    plan = "2026-04-20 本金 5900 利息 300.10\n2026-05-20 本金 6100 利息 150.05"
    found = result(plan=TYPED, plan_lines=plan, paid="1", events="", as_of="2026-05-20")
    assert cells(found, "splits", "还款") == ["6,200.10"]
    assert found.figure("due").fen == 6250_05


def test_once_and_interest_first():
    once = result(plan=ONCE, instalments="1", paid="0", events="", as_of="2026-04-20")
    assert (once.figure("principal").fen, once.figure("interest").fen) == (12000_00, 186_00)
    first = result(plan=INTEREST_FIRST, paid="0", events="", as_of="2026-04-20")
    assert (first.figure("principal").fen, first.figure("interest").fen) == (0, 186_00)


def test_a_level_plan_pays_the_same_every_month():
    found = result(plan=LEVEL, rate="12", rate_per="年", paid="4", events="")
    assert set(cells(found, "splits", "还款")) == {"1,066.19"}  # 12,000 × 1 % × 1.01^12 ÷ (1.01^12 − 1)


def test_a_penalty_written_by_the_contract_takes_the_place_of_the_raise():
    found = result(penalty_rate="36% 年", events="")
    assert {row[5] for row in table(found, "lines").rows if row[2].startswith("罚息")} == {"每日 0.1%"}
    assert any("按合同另写的每年 36%" in sentence for sentence in found.passages[0].sentences)


def test_compound_interest_on_penalty_is_told_apart_and_flagged():
    found = result(compounding="对没还的利息和罚息都计复利")
    disputed = [row for row in table(found, "lines").rows if row[3] == "罚息"]
    assert disputed and all("有争议" in row[-1] for row in disputed)
    total = sum(yuan(row[6]) for row in disputed)
    assert f"这一块记了 {total} 元，有争议" in found.passages[1].sentences[0] + found.passages[1].sentences[1]


def test_with_nothing_rounded_more_decimals_are_shown_and_at_the_end_only_the_total_is_rounded():
    never = result(step="不舍入", principal="3333.33", events="")
    assert len(never.figure("due").text.partition(".")[2].removesuffix(" 元")) > 2
    last = result(step="最后", principal="3333.33", events="")
    by_item = result(step="每项", principal="3333.33", events="")
    assert last.figure("due").fen == never.figure("due").fen
    assert abs(last.figure("due").fen - by_item.figure("due").fen) < 12


def test_a_suspension_says_what_it_stops():
    found = result(events="2026-09-01 暂停 加收\n2026-10-01 恢复")
    assert any("不加收" in sentence for sentence in found.passages[0].sentences)
    assert {row[5] for row in table(found, "lines").rows if row[2].startswith("罚息")} == {"每日 0.05%", "每日 0.075%"}


def test_everything_paid_and_nothing_due_are_said_so():
    assert result(events="2026-08-25 还 99999").answer == "到 2026-11-24，全部还清了。"
    assert result(events="", as_of="2026-08-19").answer.startswith(
        "到 2026-08-19，没有到期未还的钱；当天全部结清要 8,120.00 元"
    )


@pytest.mark.parametrize("basis", ["360", "365", "实际/实际", "30/360", "按月", "按整年"])
def test_every_day_count_gives_an_account_and_says_its_name(basis):
    found = result(basis=basis, rate="18", rate_per="年")
    assert found.figure("due").fen > 0
    assert not any("float" in str(type(value)) for value in json.loads(canonical_json(found.as_json())).values())


# -- answers that do not fit -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"as_of": "2026-03-19"}, "as_of", "不能早于借款到账日"),
        ({"first_due": "2026-03-20"}, "first_due", "要晚于借款到账日 2026-03-20"),
        ({"paid": "13"}, "paid", "不能多于总期数 12"),
        ({"paid": "9", "events": ""}, "paid", "还没到"),
        ({"paid": "5", "events": "2026-08-19 提前到期"}, "paid", "2026-08-19 就提前到期了"),
        ({"plan": ONCE}, "instalments", "请填 1"),
        ({"plan": TYPED}, "plan", "还款计划还没有写"),
        ({"plan_lines": "2026-04-20 本金 12000 利息 1"}, "plan", "要照它算请选"),
        ({"plan": TYPED, "plan_lines": "2026-04-20 本金 11999 利息 1"}, "plan_lines", "和借款本金 12,000.00 元对不上"),
        ({"plan": TYPED, "plan_lines": "2026-03-20 本金 12000 利息 1"}, "plan_lines", "第 1 行（2026-03-20）"),
        ({"plan": TYPED, "plan_lines": "2026-04-20 本金 9000 利息 1\n2026-04-20 本金 3000 利息 1"}, "plan_lines", "第 2 行"),
        ({"plan": TYPED, "plan_lines": "2026-04-20 本金 12000 利息 1\n2026-05-20 本金 0 利息 1"}, "plan_lines", "不能是 0"),
        ({"events": "2026-04-01 还 1\n2026-03-19 还 5"}, "events", "第 2 行（2026-03-19），日期要在 2026-03-20 到 2026-11-24 之间"),
        ({"events": "2026-11-25 还 5"}, "events", "日期要在"),
        ({"events": "2026-09-10 提前到期\n2026-09-11 提前到期"}, "events", "第 2 行（2026-09-11），提前到期只能写一次"),
        ({"events": "2026-09-10 借 5\n2026-09-10 提前到期"}, "events", "再借要早于 2026-09-10"),
        ({"events": "2026-09-10 借 5", "plan": LEVEL}, "events", "只管一次借款"),
        ({"events": "2026-09-10 恢复"}, "events", "恢复以前没有暂停"),
        ({"events": "2026-09-10 暂停\n2026-09-11 暂停"}, "events", "第 2 行（2026-09-11），前一次暂停还没有恢复"),
        ({"events": "2026-09-10 利率 0.05% 年"}, "events", "像是日利率"),
        ({"events": "2026-09-10 利率 18% 日"}, "events", "像是单位选错了"),
        ({"penalty_rate": "18% 日"}, "penalty_rate", "像是单位选错了"),
        ({"rate_per": "年"}, "rate", "像是日利率"),
        ({"step": "每日", "basis": "按月"}, "step", "只配除以 360 或 365"),
        ({"settled": "每天", "as_of": "2031-11-24"}, "settled", "请选每月或每季"),
        ({"principal": "1", "plan": LEVEL, "rate": "0.2", "instalments": "60", "paid": "0", "events": ""}, "principal", "排不出等额本息"),
    ],
)  # fmt: skip
def test_answers_that_do_not_fit_together_are_named(texts, field, words):
    errors = outcome(**texts).errors
    assert [error.field for error in errors] == [field]
    assert words in errors[0].sentence


# -- on the command line ---------------------------------------------------------------------------------------------


def test_events_and_a_plan_may_be_objects_in_a_json_file(tmp_path, capsys):
    plan = [
        {"day": "2026-04-20", "principal": 5900, "interest": 300.1},
        {"day": "2026-05-20", "principal": 6100, "interest": 150.05},
    ]
    events = [
        {"day": "2026-05-20", "what": "还", "amount": 50.05},
        {"day": "2026-05-10", "what": "费用", "amount": 20, "kind": "诉讼费"},
    ]
    given = {
        "plan": TYPED,
        "plan_lines": plan,
        "events": events,
        "paid": 1,
        "principal": 12000,
        "rate": 0.05,
        "as_of": "2026-05-20",
    }
    path = tmp_path / "loan.json"
    path.write_text(json.dumps({**LEDGER.form.defaults(), **given}, ensure_ascii=False), encoding="utf-8")
    assert main(["calculate", "ledger", str(path), "--json"]) == 0
    figures = {each["id"]: each["fen"] for each in json.loads(capsys.readouterr().out)["result"]["figures"]}
    # 6,250.05 fell due, 20 of costs; 50.05 paid: the costs first, then interest.
    assert (figures["due"], figures["interest"], figures["cost"]) == (6220_00, 120_00, 0)


def test_a_bad_line_in_a_json_file_is_refused_with_its_number(tmp_path, capsys):
    path = tmp_path / "loan.json"
    events = [{"day": "2026-09-10", "what": "还", "amount": 600}, {"day": "2026-09-31", "what": "还", "amount": 600}]
    path.write_text(json.dumps({**LEDGER.form.defaults(), "events": events}, ensure_ascii=False), encoding="utf-8")
    assert main(["calculate", "ledger", str(path), "--json"]) == 1
    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert error["field"] == "events" and "第 2 行是“2026-09-31 还 600”，没有这一天" in error["sentence"]
