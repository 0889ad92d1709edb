"""From what happened to the last days: yours, the creditor's, the bureau's."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer

DEADLINES = calculator("deadlines")


def outcome(**texts):
    return answer(DEADLINES, {**DEADLINES.form.defaults(), **texts})


def result(**texts):
    given = outcome(**texts)
    assert given.errors == []
    return given.result


def row(given, title):
    """What the two tables say of one period: column -> cell; None where it is not among them."""
    tables = [table for table in given.tables if table.id in ("deadlines", "grounds")]
    rows = [
        dict(zip(table.columns, cells, strict=True)) for table in tables for cells in table.rows if cells[0] == title
    ]
    return {**rows[0], **rows[1]} if rows else None


def course(given):
    table = next(table for table in given.tables if table.id == "course")
    return [dict(zip(table.columns, cells, strict=True)) for cells in table.rows]


def told(given, id):
    return "".join(next(passage for passage in given.passages if passage.id == id).sentences)


# -- yours -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "title", "last"),
    [
        ("2026-11-12 收到起诉状副本", "交答辩状", "2026-11-27（周五）"),
        ("2026-11-12 收到起诉状副本", "提管辖异议", "2026-11-27（周五）"),
        ("2026-11-12 收到支付令", "对支付令提书面异议，或者还清", "2026-11-27（周五）"),
        ("2026-11-12 收到判决书", "对判决上诉", "2026-11-27（周五）"),
        ("2026-11-16 收到管辖裁定", "对裁定上诉", "2026-11-26（周四）"),
        ("2026-11-13 收到支付令", "对支付令提书面异议，或者还清", "2026-11-28（周六），遇周末一般顺延到 2026-11-30（周一）"),
    ],
)  # fmt: skip
def test_a_paper_of_the_court_starts_your_days(line, title, last):
    given = result(events=line)
    assert row(given, title)["最后一天"] == last
    assert row(given, title)["谁的"] == "你"
    assert "最急的是你自己的期限" in given.answer


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-11-26", "还有 1 天"),
        ("2026-11-27", "今天是最后一天"),
        ("2026-11-28", "刚过 1 天，先查是不是遇法定节假日"),
        ("2026-12-08", "已过 11 天"),
    ],
)
def test_a_day_before_and_a_day_after_the_last(as_of, state):
    given = result(events="2026-11-12 收到支付令", as_of=as_of)
    assert row(given, "对支付令提书面异议，或者还清")["现在"] == state


def test_of_two_papers_the_more_urgent_is_named_first():
    given = result(events="2026-11-12 收到判决书\n2026-11-20 收到管辖裁定")
    assert "对判决上诉，最后一天 2026-11-27" in given.answer


# -- the creditor's --------------------------------------------------------------------------------------------------


def test_a_demand_of_which_nobody_knows_leaves_limitation_open_and_is_asked_about():
    given = result(due="2022-05-20", events="2024-05-01 催收短信")
    assert row(given, "诉讼时效")["现在"] == "待查明"
    assert given.ask is not None and given.ask.field == "events"
    assert "2024-05-01" in given.ask.why and "应当收到" in given.ask.why
    [line] = course(given)
    assert line["认作"] == "对方催要"
    assert "没到过你这里" in line["对这个期限"] and "2027-05-01" in line["之后的最后一天"]


@pytest.mark.parametrize(
    ("mark", "state", "last"),
    [("收到", "还有 158 天", "2027-05-01（周六）"), ("没收到", "已过 553 天", "2025-05-20（周二）")],
)
def test_once_it_is_told_limitation_is_settled(mark, state, last):
    given = result(due="2022-05-20", events="2024-05-01 催收短信 " + mark)
    assert row(given, "诉讼时效")["现在"] == state
    assert row(given, "诉讼时效")["最后一天"].startswith(last)
    assert given.ask is None


def test_limitation_is_at_least_so_long_where_a_later_end_is_possible():
    given = result(due="2024-05-20", events="2026-05-01 催收短信")
    assert row(given, "诉讼时效")["现在"] == "至少还有 177 天"


def test_a_last_instalment_that_is_still_to_come_has_started_nothing():
    given = result(due="2027-05-20", events="2026-01-01 催收短信 收到", guarantee="一般保证")
    assert row(given, "诉讼时效")["现在"] == "还没起算，要到 2027-05-20"
    assert row(given, "保证期间")["现在"] == "还没起算，要到 2027-05-20"
    assert course(given)[0]["对这个期限"] == "期限还没有起算，不影响"
    assert row(result(due="2026-11-24", events=""), "诉讼时效")["现在"].startswith("还有")


def test_without_a_due_day_it_is_asked_for_and_nothing_is_guessed():
    given = result(due="", events="")
    assert row(given, "诉讼时效") is None
    assert given.ask is not None and given.ask.field == "due"


def test_a_barred_claim_is_still_a_debt_and_the_answer_says_so():
    given = result(due="2021-03-01", events="")
    assert "债没有消灭" in told(given, "disputes")
    assert "不用还" not in str(given.as_json())


def test_agreeing_after_the_end_is_told_with_its_consequence():
    given = result(due="2021-03-01", events="2025-06-01 我同意还")
    assert "不能再拿过期来抗辩" in told(given, "disputes")
    assert row(given, "诉讼时效")["现在"] == "期限满了以后又同意还"


def test_a_judgment_puts_enforcement_in_the_place_of_limitation():
    given = result(judged="2025-11-28", events="")
    assert row(given, "诉讼时效") is None
    assert row(given, "对方申请强制执行")["最后一天"].startswith("2027-11-28")
    assert "civil-procedure-law-2023:250" in [citation.key for citation in given.citations]


def test_thirty_days_after_preservation_and_a_suit_within_them():
    late = result(events="2026-09-01 诉前保全\n2026-10-02 对方起诉")
    assert row(late, "诉前保全后，对方起诉或申请仲裁")["最后一天"].startswith("2026-10-01")
    assert "已过" in row(late, "诉前保全后，对方起诉或申请仲裁")["现在"]
    in_time = result(events="2026-09-01 诉前保全\n2026-10-01 对方起诉")
    assert row(in_time, "诉前保全后，对方起诉或申请仲裁")["现在"] == "对方已在 2026-10-01 起诉"


# -- guarantors ------------------------------------------------------------------------------------------------------


def guarantee(**texts):
    return row(result(due="2026-01-31", as_of="2026-11-24", **texts), "保证期间")


def test_six_months_where_nothing_was_agreed():
    assert guarantee(guarantee="一般保证", events="")["最后一天"] == "2026-07-31（周五）"
    assert guarantee(guarantee="一般保证", events="")["现在"] == "已过 116 天"
    assert result().tables and row(result(), "保证期间") is None


@pytest.mark.parametrize(
    ("kind", "line", "kept"),
    [
        ("一般保证", "2026-07-31 对方起诉", True),
        ("一般保证", "2026-07-30 对方要求保证人还", False),
        ("连带责任保证", "2026-07-30 对方要求保证人还", True),
        ("连带责任保证", "2026-07-30 对方起诉", False),
        ("一般保证", "2026-08-04 对方起诉", False),
    ],
)
def test_each_kind_of_guarantee_asks_something_else_of_the_creditor(kind, line, kept):
    """民法典第693条."""
    assert (guarantee(guarantee=kind, events=line)["现在"] == "对方在期内按规定做了，保证人还要负责") == kept


def test_where_the_kind_is_not_known_it_is_left_open():
    assert (
        guarantee(guarantee="有，不清楚是哪种", events="2026-07-30 对方起诉")["现在"]
        == "要看是一般保证还是连带责任保证"
    )


def test_an_agreed_period_is_kept_and_one_that_ends_too_soon_is_refused():
    assert guarantee(guarantee="一般保证", guarantee_end="2027-01-31", events="")["最后一天"].startswith("2027-01-31")
    errors = outcome(due="2026-01-31", guarantee="一般保证", guarantee_end="2026-01-31", events="").errors
    assert "视为没有约定" in errors[0].sentence
    errors = outcome(guarantee_end="2027-01-31").errors
    assert [error.field for error in errors] == ["guarantee_end"]


# -- the record ------------------------------------------------------------------------------------------------------


def test_five_years_begin_when_the_debt_is_paid_and_not_before():
    """征信业管理条例第16条."""
    assert row(result(events=""), "不良信息保存")["现在"] == "还没起算"
    given = result(due="2020-01-01", events="2021-11-10 还清")
    assert row(given, "不良信息保存")["最后一天"] == "2026-11-10（周二）"
    given = result(due="2020-01-01", events="2021-06-10 还清")
    assert row(given, "不良信息保存")["现在"] == "满五年，应当删除"


# -- what is said besides --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"events": "2025-01-01 宣布提前到期"}, "裁判不一"),
        ({"events": "2025-01-01 对方起诉\n2025-05-01 对方撤诉"}, "还算不算中断"),
        ({"due": "2020-12-31", "events": "2022-01-01 我还款 5"}, "没有核对"),
        ({"due": "2021-03-01", "events": "2026-03-02 收到支付令"}, "向法院问立案日"),
    ],
)
def test_what_is_disputed_or_unchecked_is_said(texts, words):
    assert words in told(result(**texts), "disputes")


def test_public_holidays_are_not_pretended_to_be_known():
    note = next(table for table in result().tables if table.id == "deadlines").note
    assert "这里没有查" in note


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"events": "2026-11-25 收到支付令"}, "events", "晚于要看的"),
        ({"due": "2017-12-31"}, "due", "超出了范围"),
        ({"events": "2026-11-20 天气好"}, "events", "看不懂发生了什么"),
    ],
)
def test_answers_that_do_not_fit_are_refused(texts, field, words):
    errors = outcome(**texts).errors
    assert [error.field for error in errors] == [field]
    assert words in errors[0].sentence
