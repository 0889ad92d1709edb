"""Lines about days: what plain words are taken for, and what is not guessed."""

from datetime import date

import pytest

from creditrights.calculators.events import PeriodEventsField, SpansField, kind_of, reached
from creditrights.calculators.fields import Question
from creditrights.errors import FieldError
from creditrights.money import time_events as kinds

EVENTS = PeriodEventsField("events", Question("发生过什么？", "原因。"))
SPANS = SpansField("spans", Question("中止期间", "原因。"))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("对方起诉", kinds.SUED),
        ("法院立案", kinds.SUED),
        ("申请仲裁", kinds.SUED),
        ("我还款 100", kinds.PAID),
        ("还了 2000 元", kinds.PAID),
        ("催收短信", kinds.DEMANDED),
        ("催收电话 接了", kinds.DEMANDED),
        ("律师函", kinds.DEMANDED),
        ("上门要求还款", kinds.DEMANDED),
        ("对方要求保证人还钱", kinds.GUARANTOR_ASKED),
        ("我同意还", kinds.AGREED),
        ("签了还款计划", kinds.AGREED),
        ("我申请延期", kinds.AGREED),
        ("我打电话答应月底还", kinds.AGREED),
        ("自动扣款 300", kinds.DEDUCTED),
        ("债权转让通知 收到", kinds.ASSIGNED),
        ("申请支付令", kinds.ORDER_SOUGHT),
        ("收到支付令", kinds.GOT_ORDER),
        ("支付令失效", kinds.ENDED),
        ("收到起诉状副本", kinds.GOT_COMPLAINT),
        ("收到应诉通知书", kinds.GOT_COMPLAINT),
        ("收到一审判决书", kinds.GOT_JUDGMENT),
        ("收到管辖裁定", kinds.GOT_RULING),
        ("对方撤诉", kinds.ENDED),
        ("驳回起诉", kinds.ENDED),
        ("诉前保全，冻结账户", kinds.PRESERVED),
        ("申请执行", kinds.ENFORCED),
        ("执行和解", kinds.SETTLED),
        ("法院裁定终本", kinds.ENDED_FOR_NOW),
        ("人民调解委员会调解", kinds.MEDIATED),
        ("对方报案", kinds.REPORTED),
        ("障碍开始 疫情封控", kinds.OBSTACLE),
        ("障碍消除", kinds.OBSTACLE_OVER),
        ("宣布提前到期", kinds.ACCELERATED),
        ("全部还清", kinds.PAID_OFF),
    ],
)
def test_plain_words_are_taken_for_what_they_say(told, kind):
    assert kind_of(told) == kind


@pytest.mark.parametrize("told", ["", "下雨", "没有催收", "我没还款", "未还", "我不同意", "100"])
def test_what_is_no_event_or_did_not_happen_is_not_taken_for_one(told):
    assert kind_of(told) is None


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("催收短信", None),
        ("催收短信 收到", True),
        ("催收短信 没收到", False),
        ("催收短信 没有收到", False),
        ("催收电话 没接", False),
        ("律师函 签收", True),
    ],
)
def test_whether_a_demand_arrived_is_known_only_if_it_is_told(told, known):
    assert kind_of(told) == kinds.DEMANDED
    assert reached(kinds.DEMANDED, told) is known


def test_a_payment_need_not_reach_anyone():
    assert reached(kinds.PAID, "我还款 100") is True


def test_lines_are_sorted_by_day_and_those_of_one_day_keep_their_order():
    read = EVENTS.parse("2025年3月2日　我还款　１００；2024/5/1 催收短信\n\n2025-03-02 我同意还")
    assert read == [
        (date(2024, 5, 1), kinds.DEMANDED, "催收短信", None),
        (date(2025, 3, 2), kinds.PAID, "我还款 100", True),
        (date(2025, 3, 2), kinds.AGREED, "我同意还", True),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("催收短信", "开头读不出日期"),
        ("2026-02-30 催收短信", "开头读不出日期"),
        ("2026-02-03", "没写发生了什么"),
        ("2026-02-03 下雨", "看不懂发生了什么"),
        ("2026-02-03 没有还款", "看不懂发生了什么"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line, reason):
    with pytest.raises(FieldError) as refused:
        EVENTS.parse("2026-01-01 对方起诉\n" + line)
    assert reason in refused.value.sentence and line in refused.value.sentence


def test_sixty_lines_are_enough():
    assert len(EVENTS.parse("2026-01-01 我还款 1\n" * 60)) == 60
    with pytest.raises(FieldError, match="61 行"):
        EVENTS.parse("2026-01-01 我还款 1\n" * 61)


def test_spans_are_sorted():
    assert SPANS.parse("2026-05-01 2026-05-31；2026年1月1日 2026-01-01") == [
        (date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 5, 1), date(2026, 5, 31)),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-05-01", "读不懂"),
        ("2026-05-01 2026-05-02 2026-05-03", "读不懂"),
        ("2026-05-01 到现在", "读不懂"),
        ("2026-05-02 2026-05-01", "最后一天早于第一天"),
        ("2026-05-01 2026-05-31\n2026-05-31 2026-06-30", "和另一段重叠"),
    ],
)
def test_spans_that_make_no_sense_are_named(text, reason):
    with pytest.raises(FieldError) as refused:
        SPANS.parse(text)
    assert reason in refused.value.sentence
