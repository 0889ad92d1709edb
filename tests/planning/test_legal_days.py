"""The time limits that stand in a plan's calendar: each debt its own, and nothing guessed."""

from datetime import date

import pytest

from creditrights.calculators.form import answer
from creditrights.calculators.plan import PLAN, limits_of, read
from creditrights.planning.legal_days import debt_named

DEBTS = "微粒贷 1000 月1%\n微粒贷二 1000 月1%\n分期乐 1000 月1%\n信用卡 1000 月1%"


def limits(*lines):
    texts = {**PLAN.form.defaults(), "debts": DEBTS, "offers": "", "papers": "\n".join(lines)}
    values, errors = PLAN.form.parse(texts)
    assert errors == []
    case, _ = read(values)
    return limits_of(values, case)


def days(*lines):
    return [(limit.deadline.id, limit.debt, limit.last) for limit in limits(*lines)]


@pytest.mark.parametrize(
    ("line", "id", "last"),
    [
        # the day itself does not count: 15, 15, 15, 10 and 20 days later
        ("2026-11-12 信用卡 收到支付令", "order-objection", date(2026, 11, 27)),
        ("2026-11-12 信用卡 收到起诉状副本", "answer", date(2026, 11, 27)),
        ("2026-11-12 信用卡 收到判决书", "appeal", date(2026, 11, 27)),
        ("2026-11-12 信用卡 收到裁定书", "appeal-ruling", date(2026, 11, 22)),
        ("2026-11-12 信用卡 提了征信异议", "credit-objection", date(2026, 12, 2)),
        # three years after
        ("2026-03-01 信用卡 催收短信 收到", "limitation", date(2029, 3, 1)),
        ("2024-02-29 信用卡 我还款 100", "limitation", date(2027, 2, 28)),
        # five years after it was paid off
        ("2026-03-01 信用卡 还清", "record", date(2031, 3, 1)),
    ],
)
def test_each_paper_has_its_last_day(line, id, last):
    assert (id, "信用卡", last) in days(line)


def test_a_later_demand_starts_limitation_anew_and_another_debts_does_not():
    told = days("2026-03-01 信用卡 催收短信 收到", "2026-05-01 信用卡 催收电话 接了", "2026-07-01 分期乐 还款 100")
    assert told == [("limitation", "信用卡", date(2029, 5, 1)), ("limitation", "分期乐", date(2029, 7, 1))]


@pytest.mark.parametrize("line", ["2026-03-01 信用卡 催收短信", "2026-03-01 信用卡 催收短信 没收到"])
def test_a_demand_that_perhaps_never_came_starts_nothing(line):
    assert days(line) == []


def test_while_a_procedure_goes_on_limitation_has_no_last_day():
    ids = [id for id, _, _ in days("2026-03-01 信用卡 催收短信 收到", "2026-11-12 信用卡 收到起诉状副本")]
    assert "limitation" not in ids and "answer" in ids


def test_what_is_paid_off_has_no_limitation_any_more():
    ids = [id for id, _, _ in days("2026-03-01 信用卡 我还款 100", "2026-11-12 信用卡 还清")]
    assert ids == ["record"]


def test_a_line_belongs_to_the_debt_with_the_longest_name_in_it():
    assert debt_named("微粒贷二 收到支付令", ["微粒贷", "微粒贷二"]) == "微粒贷二"
    assert debt_named("收到支付令", ["微粒贷"]) == ""


def test_the_name_of_a_debt_is_not_taken_for_what_happened():
    # 分期 in the name is no agreement to pay by instalments
    [limit] = limits("2026-03-01 分期乐 我还款 100")
    assert "spc-limitation-2020:14" in limit.deadline.cites and limit.debt == "分期乐"
    assert limits("2026-03-01 分期乐 催收短信 没收到") == []


def test_the_answer_shows_them_first_with_their_law_and_without_papers_not_at_all():
    shown = answer(PLAN, {**PLAN.form.defaults(), "papers": "2026-11-12 网贷 收到支付令"}).result
    assert shown.tables[0].id == "limits"
    assert shown.tables[0].rows[0][1:4] == ["网贷", "你", "2026-11-27（周五）"]
    assert "civil-procedure-law-2023:227" in [citation.key for citation in shown.citations]
    assert "limits" not in [table.id for table in answer(PLAN, PLAN.form.defaults()).result.tables]
