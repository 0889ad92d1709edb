"""Lists typed one a line, and rates and late fees as contracts write them: read as meant, or refused by the line."""

from datetime import date

import pytest

from creditrights.calculators.fields import PaymentsField, Question
from creditrights.calculators.lists import FEES, EventsField, PlanField, event_of
from creditrights.calculators.typed import as_typed
from creditrights.calculators.written import LateFeeField, RateField
from creditrights.errors import FieldError
from creditrights.money.events import Acceleration, Draw, Fee, NewRate, Payment, Resumption, Suspension
from creditrights.money.items import COST, LATE_FEE
from creditrights.money.ratio import Ratio

EVENTS = EventsField("events", Question("发生过的事", "原因。"))
PLAN = PlanField("plan_lines", Question("还款计划", "原因。"))
RATE = RateField("rate", Question("罚息利率", "原因。"), optional=True)
FEE = LateFeeField("late_fee", Question("违约金", "原因。"), optional=True)
PAYMENTS = PaymentsField("payments", Question("还款", "原因。"))


def refusal(field, text):
    with pytest.raises(FieldError) as refused:
        field.parse(text)
    return refused.value.sentence


# -- events ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "event", "says"),
    [
        ("2025-03-01 借 5000", Draw, {"fen": 5000_00}),
        ("2025-06-20 还 800", Payment, {"fen": 800_00}),
        ("2025-09-01 提前到期", Acceleration, {}),
        ("2025-08-01 费用 50 违约金", Fee, {"fen": 50_00, "words": "违约金", "item": LATE_FEE, "number": 0}),
        ("2025-08-01 费用 50 诉讼费", Fee, {"item": COST}),
        ("2025-10-01 暂停", Suspension, {"what": "罚息"}),
        ("2025-10-01 暂停 全部", Suspension, {"what": "全部"}),
        ("2025-11-01 恢复", Resumption, {}),
        ("２０２５年６月２０日　还款　１，０００元", Payment, {"fen": 1000_00, "day": date(2025, 6, 20)}),
    ],
)
def test_a_line_is_read_as_it_is_meant(line, event, says):
    ((number, (day, what, value, word)),) = EVENTS.parse(line)
    made = event_of(day, what, value, word)
    assert (number, type(made)) == (1, event)
    assert {name: getattr(made, name) for name in says} == says


@pytest.mark.parametrize("text", ["15% 年", "15%年", "年 15%", "每年 15%", "年15%", "１５％　年"])
def test_a_rate_is_read_however_it_is_written(text):
    ((_, (day, what, value, word)),) = EVENTS.parse("2025-07-01 利率 " + text)
    made = event_of(day, what, value, word)
    assert isinstance(made, NewRate)
    assert (made.rate.value, made.rate.per) == (Ratio(15, 100), "年")
    assert (RATE.parse(text).value, RATE.parse(text).per) == (Ratio(15, 100), "年")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2025-06-20", "没有写哪件事"),
        ("2025-06-31 还 800", "没有这一天"),
        ("还 2025-06-20 800", "读不懂"),
        ("2025-06-20 还", "金额不对"),
        ("2025-06-20 还 -800", "金额不对"),
        ("2025-06-20 还 0", "金额不对"),
        ("2025-06-20 还 800 元", "金额不对"),
        ("2025-06-20 还 100,000,000.01", "金额不对"),
        ("2025-06-20 送 800", "没有“送”这件事"),
        ("2025-06-20 800", "没有“800”这件事"),
        ("2025-08-01 费用 50", "没有写明是哪一种费用"),
        ("2025-08-01 费用 50 小费", "没有写明是哪一种费用"),
        ("2025-08-01 费用 违约金 50", "金额不对"),
        ("2025-07-01 利率 15", "利率要写成"),
        ("2025-07-01 利率 15%", "利率要写成"),
        ("2025-07-01 利率 101% 年", "利率要写成"),
        ("2025-10-01 暂停 利息", "暂停的只能是罚息、加收或者全部"),
        ("2025-09-01 提前到期 全部", "后面不用再写"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_what_is_allowed(line, reason):
    sentence = refusal(EVENTS, "2025-03-01 借 5000\n\n" + line + "\n2025-06-20 还 1")
    assert sentence.startswith("“发生过的事”第 3 行是“" + line[:20])
    assert reason in sentence
    assert "2025-" in sentence and "请每行写一件" in sentence and all(name in sentence for name in FEES)


def test_lines_are_counted_as_they_stand_blank_ones_too():
    assert [number for number, _ in EVENTS.parse("\n2025-03-01 借 5000；；2025-06-20 还 800\n")] == [2, 4]


def test_sixty_events_are_enough():
    assert len(EVENTS.parse("2025-06-20 还 1\n" * 60)) == 60
    assert "61 行" in refusal(EVENTS, "2025-06-20 还 1\n" * 61)


# -- plans -----------------------------------------------------------------------------------------------------------


def test_a_plan_is_day_principal_and_interest():
    assert PLAN.parse("2025-04-20 本金 1000 利息 50\n2025-05-20 本金 1,000.50 利息 0") == [
        (1, (date(2025, 4, 20), 1000_00, 50_00)),
        (2, (date(2025, 5, 20), 1000_50, 0)),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2025-04-20 1000 50", "读不懂"),
        ("2025-04-20 本金 1000", "读不懂"),
        ("2025-04-31 本金 1000 利息 50", "没有这一天"),
        ("2025-04-20 本金 1000 利息 x", "金额不对"),
    ],
)
def test_a_bad_line_of_a_plan_is_refused_with_its_number(line, reason):
    sentence = refusal(PLAN, "2025-03-20 本金 1 利息 1\n" + line)
    assert "第 2 行" in sentence and reason in sentence and "本金 1000 利息 50" in sentence


# -- rates and fees --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["24", "24%", "年", "24% 周", "0.24 年", "24 年", "-1% 年", "100.1% 年", "% 年", "24%% 年"]
)
def test_a_rate_without_its_unit_or_its_sign_is_refused(text):
    assert "24% 年" in refusal(RATE, text)


def test_a_late_fee_may_be_of_four_kinds_at_once():
    fee = FEE.parse("每期 30；逾期金额 5%; 每天 2；每天 0.1%")
    assert (fee.once_fen, fee.once_share, fee.daily_fen, fee.daily_share) == (
        30_00,
        Ratio(5, 100),
        2_00,
        Ratio(1, 1000),
    )
    assert FEE.parse("") is None


@pytest.mark.parametrize(
    "text", ["30", "每期", "每期 30%", "逾期金额 5", "每月 2", "每期 30；每期 40", "每期 1000000.01", "；", "每天 101%"]
)
def test_a_late_fee_that_cannot_be_read_is_refused(text):
    assert "每期 30" in refusal(FEE, text)


# -- as JSON ---------------------------------------------------------------------------------------------------------


def test_events_may_be_objects_lists_or_lines_in_json():
    given = [
        {"day": "2025-06-20", "what": "还", "amount": 800},
        {"what": "借", "amount": 5000.5, "day": "2025-03-01"},
        {"day": "2025-07-01", "what": "利率", "rate": "15%", "per": "年"},
        {"day": "2025-08-01", "what": "费用", "amount": "50", "kind": "违约金"},
        {"day": "2025-10-01", "what": "暂停", "scope": "全部"},
        ["2025-11-01", "恢复"],
        "2025-09-01 提前到期",
    ]
    assert as_typed(EVENTS, given).split("\n") == [
        "2025-06-20 还 800",
        "2025-03-01 借 5000.5",
        "2025-07-01 利率 15% 年",
        "2025-08-01 费用 50 违约金",
        "2025-10-01 暂停 全部",
        "2025-11-01 恢复",
        "2025-09-01 提前到期",
    ]
    assert len(EVENTS.parse(as_typed(EVENTS, given))) == 7


def test_plans_and_payments_may_be_objects_too():
    assert as_typed(PLAN, [{"day": date(2025, 4, 20), "principal": 1000, "interest": 50.25}]) == (
        "2025-04-20 本金 1000 利息 50.25"
    )
    assert as_typed(PAYMENTS, [{"day": "2026-09-01", "amount": 500}, ["2026-10-01", 0.05]]) == (
        "2026-09-01 500\n2026-10-01 0.05"
    )


def test_an_object_with_a_part_nobody_knows_is_refused_by_its_name():
    with pytest.raises(FieldError) as refused:
        as_typed(EVENTS, [{"day": "2025-06-20", "what": "还", "amuont": 800}])
    assert "“amuont”" in refused.value.sentence and "amount" in refused.value.sentence


@pytest.mark.parametrize(
    ("value", "text"), [(0.05, "0.05"), (1e-05, "0.00001"), (1e16, "10000000000000000"), (18.0, "18.0")]
)
def test_a_json_number_is_the_text_one_would_type(value, text):
    assert as_typed(RATE, value) == text
