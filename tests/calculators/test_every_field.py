"""Every field of every calculator: what it refuses, in which words, and that it never guesses."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.events import PeriodEventsField
from creditrights.calculators.fields import (
    ChoiceField,
    ClockField,
    DayField,
    Field,
    MoneyField,
    PaymentsField,
    PercentField,
    Question,
    SeveralField,
    WholeField,
)
from creditrights.calculators.letter_fields import TextField, TextLinesField
from creditrights.calculators.plan_fields import MonthField, PlanLinesField
from creditrights.calculators.rate_fields import TimesField, times_words
from creditrights.calculators.written import LateFeeField, RateField
from creditrights.errors import FieldError, UnknownName
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.plain import canonical_json
from creditrights.planning.months import month_text

FIELDS = [field for each in CALCULATORS for field in each.form.fields]
#: fields that take words as they are: all they can refuse is too much of them
WORDS = (TextField, TextLinesField)
CHOOSY = [(c.id, f) for c in CALCULATORS for f in c.form.fields if not isinstance(f, WORDS)]
every_field = pytest.mark.parametrize(
    "field", FIELDS, ids=[f"{c.id}.{f.id}" for c in CALCULATORS for f in c.form.fields]
)

NEVER = {
    "letters": "abc",
    "a negative number": "-1",
    "a day in February that is not": "2月30日",
    "an exponent": "1e9",
    "ten to the thirtieth": "1" + "0" * 30,
    "ten to the thirtieth, written so": "10^30",
    "five thousand nines": "9" * 5000,
    "HTML": "<script>alert(1)</script>",
    "a picture": "😀",
    "not a number": "NaN",
    "a month that overflows": "2026-99999999999-1",
    "Arabic digits": "١٢",
}


every_choosy_field = pytest.mark.parametrize(
    "field", [field for _, field in CHOOSY], ids=[f"{id}.{field.id}" for id, field in CHOOSY]
)


def allowed_range(field: Field) -> list[str]:
    """What a refusal must name: the bounds or the choices."""
    if isinstance(field, MoneyField):
        return [yuan(field.lowest_fen), yuan(field.highest_fen)]
    if isinstance(field, PercentField):
        return [field.lowest.percent(), field.highest.percent()]
    if isinstance(field, DayField):
        return [field.first.isoformat(), field.last.isoformat()]
    if isinstance(field, WholeField):
        return [str(field.lowest), str(field.highest), field.unit]
    if isinstance(field, PeriodEventsField):
        return [str(field.most_lines)]
    if isinstance(field, MonthField):
        return [month_text(field.first), month_text(field.last)]
    if isinstance(field, PlanLinesField):
        return [field.example, str(field.most_lines)]
    if isinstance(field, PaymentsField):
        return ["0.01", yuan(field.highest_fen), str(field.most_lines)]
    if isinstance(field, ClockField):
        return ["24 小时制"]
    if isinstance(field, TimesField):
        return [times_words(field.lowest).rstrip(" 倍"), times_words(field.highest).rstrip(" 倍")]
    if isinstance(field, RateField):
        return ["0%", "100%", "日", "月", "年"]
    if isinstance(field, LateFeeField):
        return [yuan(field.highest_fen), "100%", "每期", "逾期金额", "每天"]
    assert isinstance(field, (ChoiceField, SeveralField))
    return list(field.choices)


def refusal(field: Field, text: str) -> FieldError:
    with pytest.raises(FieldError) as refused:
        field.parse(text)
    return refused.value


@every_choosy_field
@pytest.mark.parametrize("text", NEVER.values(), ids=list(NEVER))
def test_a_field_refuses_in_a_sentence_that_names_it_and_what_is_allowed(field, text):
    error = refusal(field, text)
    assert (error.field, error.given) == (field.id, text)
    assert error.sentence.startswith("“" + field.label + "”")
    assert error.sentence.endswith("。")
    assert field.optional or "不知道" not in error.sentence
    assert [part for part in allowed_range(field) if part not in error.sentence] == []
    assert text[:24].strip() in error.sentence


@every_field
@pytest.mark.parametrize("empty", ["", "   ", "\u3000\u00a0", "\n"])
def test_an_empty_answer_is_unknown_where_that_is_allowed_and_refused_where_it_is_not(field, empty):
    assert not field.not_known(empty), "nobody has asked yet"
    if field.optional or isinstance(field, WORDS):
        assert field.parse(empty) is None
    elif isinstance(field, PaymentsField):
        assert field.parse(empty) == []
    else:
        assert refusal(field, empty).sentence.startswith("“" + field.label + "”还没有填。")


@every_choosy_field
def test_i_do_not_know_is_an_answer_exactly_where_it_is_offered(field):
    assert field.not_known("　不知道 ") == field.optional
    if field.optional:
        assert field.parse("不知道") is None
    else:
        refusal(field, "不知道")


@every_field
def test_the_worked_example_can_be_read_and_reads_back_the_same(field):
    assert field.parse(field.question.default) == field.parse(f"　{field.question.default} ")


@every_field
def test_a_field_describes_itself_for_machines(field):
    described = field.describe()
    assert set(described) == {"id", "kind", "label", "why", "default", "cites", "group", "help", "allowed", "choices"}
    assert json.loads(canonical_json(described)) == described
    assert described["label"] and described["why"].endswith("。") and described["allowed"].endswith("。")
    assert all(choice in described["allowed"] for choice in described["choices"])


@every_field
def test_a_choice_that_is_offered_can_be_chosen(field):
    for choice in field.choice_texts():
        value = field.parse(choice)
        assert value in (choice, [choice], [], None)


@every_field
@given(text=st.text(max_size=60))
def test_any_text_at_all_is_a_value_or_a_refusal(field, text):
    try:
        field.parse(text)
    except FieldError as error:
        assert error.given == text
        assert error.sentence.startswith("“" + field.label + "”")


def test_a_field_without_a_reading_says_so():
    bare = Field("x", Question("问题", "原因。"))
    with pytest.raises(NotImplementedError):
        bare.parse("1")
    with pytest.raises(NotImplementedError):
        bare.allowed()


# -- one by one ------------------------------------------------------------------------------------------------------


MONEY = MoneyField("m", Question("金额", "原因。"), 100, 1000_00)
PERCENT = PercentField("p", Question("利率", "原因。"), Ratio(0), Ratio(1))
WHOLE = WholeField("w", Question("期数", "原因。"), 1, 60, "期")


@pytest.mark.parametrize(
    ("text", "fen"), [("1", 100), ("1000", 1000_00), ("999.99", 999_99), ("１，０００．００", 1000_00), ("￥５", 5_00)]
)
def test_money_is_read_at_both_ends_of_what_is_allowed(text, fen):
    assert MONEY.parse(text) == fen


@pytest.mark.parametrize("text", ["0.99", "1000.01", "0", "9" * 30])
def test_money_out_of_range_is_refused_and_not_moved_to_the_end(text):
    assert "超出了范围" in refusal(MONEY, text).sentence


@pytest.mark.parametrize(
    ("text", "reason"), [("-5", "不能是负数"), ("−5", "不能是负数"), ("1.005", "不是金额"), ("9" * 50, "太长了")]
)
def test_a_refusal_of_money_says_why(text, reason):
    assert reason in refusal(MONEY, text).sentence


@pytest.mark.parametrize(
    ("text", "ratio"),
    [("18", Ratio(18, 100)), ("18%", Ratio(18, 100)), ("１８％", Ratio(18, 100)), ("0.05 %", Ratio(5, 10000)), ("0", Ratio(0)),
     ("100", Ratio(1)), ("0.00000001", Ratio(1, 10**10))],
)  # fmt: skip
def test_a_percentage_is_exact(text, ratio):
    assert PERCENT.parse(text) == ratio


@pytest.mark.parametrize("text", ["100.00000001", "101", "-1", "1 8", "18%%", "0.000000001", "1,8", "18‰"])
def test_what_is_no_percentage_of_that_range_is_refused(text):
    refusal(PERCENT, text)


@pytest.mark.parametrize(
    ("text", "number"), [("1", 1), ("60", 60), ("１２", 12), ("12期", 12), ("12 期", 12), ("007", 7)]
)
def test_a_whole_number_may_carry_its_unit(text, number):
    assert WHOLE.parse(text) == number


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0", "超出了范围"),
        ("61", "超出了范围"),
        ("-1", "不能是负数"),
        ("1.5", "不是整数"),
        ("1 2", "不是整数"),
        ("十二", "不是整数"),
        ("期", "不是整数"),
    ],
)
def test_a_refusal_of_a_whole_number_says_why(text, reason):
    assert reason in refusal(WHOLE, text).sentence


def test_a_day_out_of_range_is_told_apart_from_one_that_does_not_exist():
    field = calculator("conduct").form.field("acted_on")
    assert "超出了范围" in refusal(field, "2020-12-31").sentence
    assert "没有这一天" in refusal(field, "2026-02-30").sentence


def test_several_answers_keep_the_order_of_the_list_and_come_once():
    field = SeveralField("s", Question("哪些", "原因。"), ("甲", "乙", "丙"))
    assert field.parse("丙、甲、甲") == ["甲", "丙"]
    assert field.parse(" 丙 、 甲 ") == ["甲", "丙"]
    assert field.parse("都没有") == []
    assert "不能与别的同选" in refusal(field, "甲、都没有").sentence
    assert "“丁”不在选项里" in refusal(field, "甲、丁").sentence
    refusal(field, "甲、")


PAYMENTS = PaymentsField("payments", Question("还款", "原因。"))


def test_payments_are_read_a_line_each_and_sorted_by_day():
    text = "2026-09-01 500\n\n2026年8月1日　１，０００元；2026/9/1 20.05;"
    read = [(day.isoformat(), fen) for day, fen in PAYMENTS.parse(text)]
    assert read == [("2026-08-01", 1000_00), ("2026-09-01", 20_05), ("2026-09-01", 500_00)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-09-01", "读不懂"),
        ("500 2026-09-01", "读不懂"),
        ("2026-02-30 500", "读不懂"),
        ("2026-09-01 -5", "读不懂"),
        ("2026-09-01 5 元", "读不懂"),
        ("2026-09-01 0", "金额超出了范围"),
        ("2026-09-01 100,000,000.01", "金额超出了范围"),
        ("2026-09-01 " + "9" * 30, "金额超出了范围"),
    ],
)
def test_a_payment_that_cannot_be_read_is_named_by_its_line(text, reason):
    error = refusal(PAYMENTS, "2026-08-01 100\n" + text)
    assert reason in error.sentence
    assert text[:24].split("\n")[0] in error.sentence


def test_sixty_payments_are_enough():
    assert len(PAYMENTS.parse("2026-09-01 1\n" * 60)) == 60
    assert "61 行" in refusal(PAYMENTS, "2026-09-01 1\n" * 61).sentence


WORD = TextField("t", Question("说明", "原因。"))
LINES = TextLinesField("l", Question("经过", "原因。"))


def test_words_are_taken_as_they_are_up_to_a_length():
    assert WORD.parse("　甲\u00a0乙 <b>{law x}</b> ") == "甲 乙 <b>{law x}</b>"
    assert WORD.parse("不知道") is None and LINES.parse("不知道\n") is None
    assert WORD.parse("字" * 200) == "字" * 200
    assert "太长了" in refusal(WORD, "字" * 201).sentence


def test_lines_are_taken_one_by_one_and_empty_ones_left_out():
    assert LINES.parse("一\r\n\n 二 \n") == ["一", "二"]
    assert LINES.parse("一\n" * 40) == ["一"] * 40
    assert "41 行" in refusal(LINES, "一\n" * 41).sentence
    assert "有一行太长了" in refusal(LINES, "字" * 301).sentence


# -- forms -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)
def test_a_form_names_every_answer_that_cannot_be_used_at_once(each):
    wrong = {field.id: "☃" for field in each.form.fields}
    values, errors = each.form.parse(wrong)
    assert [error.field for error in errors] == [f.id for f in each.form.fields if not isinstance(f, WORDS)]
    assert sorted(values) == sorted(field.id for field in each.form.fields if isinstance(field, WORDS))


def test_a_question_nobody_asks_is_refused_with_the_nearest():
    with pytest.raises(UnknownName) as refused:
        calculator("conduct").form.parse({"acted_om": "2026-01-01"})
    assert refused.value.nearest == "acted_on"


def test_a_calculator_nobody_made_is_refused_with_the_nearest():
    with pytest.raises(UnknownName) as refused:
        calculator("overdue-intrest")
    assert refused.value.nearest == "overdue-interest"


def test_ids_of_fields_are_names_that_html_and_json_can_carry():
    assert [field.id for field in FIELDS if not re.fullmatch("[a-z][a-z_]*", field.id)] == []
