"""Words, days, counts and letters are read as people write them, and each part earns its own points."""

from datetime import date

import pytest

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.mark import EMPTY, PARTLY, RIGHT, UNREADABLE_ANSWER, WRONG
from creditrights.classroom.question import read_question
from creditrights.classroom.self_check import readable
from creditrights.classroom.values import LETTERS
from creditrights.plain import Row
from tests.classroom.all_assignments import FOLDERS, STUDENTS, marks, right_answers, variant


def folder(name):
    return next(each for each in FOLDERS if each.name == name)


LOG, PLAN, MEMO = folder("contact-legality"), folder("repayment-plan"), folder("capstone-memo")


def mark(where, question, **changed):
    one = variant(where, STUDENTS[0])
    return marks(one, {**right_answers(one), **changed})[question]


def other_word(key):
    right = variant(LOG, STUDENTS[0]).right()[key]
    return next(word for word in ("合法", "违法") if word != right)


# -- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "write", [lambda word: f" {word} ", lambda word: f"“{word}”", lambda word: f"{word}。".strip("。")]
)
def test_a_word_may_stand_in_quotes_or_among_blanks(write):
    word = variant(LOG, STUDENTS[0]).right()["第1条"]
    assert mark(LOG, "Q1", 第1条=write(word)).verdict == RIGHT


def test_each_right_word_earns_its_share():
    found = mark(LOG, "Q1", 第1条=other_word("第1条"), 第2条=other_word("第2条"))
    assert (found.verdict, found.points) == (PARTLY, 28)
    assert found.says and all("第1条" in sentence or "第2条" in sentence for sentence in found.says)


def test_a_blank_or_unreadable_word_costs_only_itself():
    found = mark(LOG, "Q1", 第1条="", 第2条="不知道", 第3条=True)
    assert (found.verdict, found.points) == (PARTLY, 24)
    assert "第1条 没有填。" in found.says
    assert any("第2条 填的是“不知道”" in sentence and "待查明" in sentence for sentence in found.says)


def test_no_word_at_all_is_called_empty():
    found = mark(LOG, "Q1", **{f"第{row}条": "" for row in range(1, 10)})
    assert (found.verdict, found.points) == (EMPTY, 0)


def test_two_rows_that_went_wrong_in_two_ways_get_both_reasons_and_both_articles():
    one = variant(LOG, STUDENTS[0])
    evening, often = one.case.number_of("evening"), one.case.number_of("often")
    found = mark(LOG, "Q1", **{f"第{evening}条": "违规", f"第{often}条": "违规"})
    assert any(sentence.startswith(f"第{evening}条：像是把晚上九点") for sentence in found.says)
    assert any(sentence.startswith(f"第{often}条：像是把响铃") for sentence in found.says)
    assert {"gbt45251-2025:节录-时间", "gbt45251-2025:节录-频次（交互式）"} <= set(found.cites)


def test_a_word_that_no_slip_leads_to_is_wrong_without_a_guess():
    row = variant(LOG, STUDENTS[0]).case.number_of("threat")
    found = mark(LOG, "Q1", **{f"第{row}条": "合法"})
    assert found.slip == "" and found.says == (f"第{row}条 不对；请回到条文和你的事实，一件一件再对。",)


# -- letters ---------------------------------------------------------------------------------------------------------


def letters(key):
    one = variant(LOG, STUDENTS[0])
    return one.shown(key, one.right()[key])


@pytest.mark.parametrize(
    "write", [str.lower, lambda text: "、".join(text), lambda text: text[::-1], lambda text: f"({text})"]
)
def test_letters_may_be_written_in_any_order_and_case(write):
    assert mark(LOG, "Q3", Q3=write(letters("Q3"))).verdict == RIGHT


def test_a_statement_chosen_wrongly_says_why_and_a_missing_one_is_not_named():
    one = variant(LOG, STUDENTS[0])
    question = next(each for each in one.assignment.questions if each.id == "Q3")
    owed = one.letters(question, frozenset({"owed"}))
    found = mark(LOG, "Q3", Q3=owed)
    assert found.verdict == WRONG
    why = next(option.why for option in question.options if option.id == "owed")
    assert found.says == (why, "还有该选而没有选的。")
    assert mark(LOG, "Q3", Q3=letters("Q3") + owed).says == (why,)


@pytest.mark.parametrize("given", ["", "AZ", "对", 1, True])
def test_what_is_no_letter_is_unreadable_or_empty(given):
    assert mark(LOG, "Q3", Q3=given).verdict in (EMPTY, UNREADABLE_ANSWER)


# -- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "form", ["{0.year}-{0.month}-{0.day}", "{0.year}年{0.month}月{0.day}日", "{0.year}/{0.month}/{0.day}"]
)
def test_a_day_may_be_written_as_people_write_it(form):
    day = variant(MEMO, STUDENTS[0]).right()["Q3答辩"]
    assert mark(MEMO, "Q3", Q3答辩=form.format(day)).verdict == RIGHT


def test_a_wrong_or_unreadable_day_costs_only_itself():
    found = mark(MEMO, "Q3", Q3答辩="2026-02-30", Q3上诉="2026-12-31")
    assert (found.verdict, found.points) == (PARTLY, 5)
    assert "读不成日期" in found.says[0] and found.says[1].startswith("Q3上诉 不对")


# -- counts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("write", [int, str, float, "{} 个月".format, "{}个月".format, " {} ".format])
def test_a_count_may_be_a_number_or_a_text_with_its_unit(write):
    assert mark(PLAN, "Q3", Q3=write(variant(PLAN, STUDENTS[0]).right()["Q3"])).verdict == RIGHT


@pytest.mark.parametrize("given", ["九", "9.5", 9.5, -9, True, [9], float("inf")])
def test_what_is_no_whole_number_is_unreadable(given):
    assert mark(PLAN, "Q3", Q3=given).verdict == UNREADABLE_ANSWER


@pytest.mark.parametrize("off, verdict", [(1, RIGHT), (-1, RIGHT), (2, WRONG), (-2, WRONG)])
def test_a_count_may_be_off_by_its_tolerance_and_no_more(off, verdict):
    assert mark(PLAN, "Q5", Q5=variant(PLAN, STUDENTS[0]).right()["Q5"] + off).verdict == verdict


def test_a_count_that_several_slips_lead_to_names_none_of_them():
    one = variant(LOG, STUDENTS[0])
    right = one.right()
    more = {"Q2合法": right["Q2合法"] - 1, "Q2违规": right["Q2违规"] + 1}  # two slips count one lawful row too few
    assert mark(LOG, "Q2", **more).slip == ""


# -- what an instructor may declare ----------------------------------------------------------------------------------

BASE = {"id": "Q1", "title": "题", "points": 10, "objectives": ["a"]}


@pytest.mark.parametrize(
    "more, said",
    [
        ({"kind": "verdict", "answers": ["x", "y", "z"], "words": ["是", "否"]}, "不能平分"),
        ({"kind": "verdict", "words": ["是"]}, "至少两个"),
        ({"kind": "choices", "options": [{"id": "a", "says": "甲", "why": ""}]}, "至少要两个"),
        ({"kind": "count", "unit": "斤"}, "unit 只能是"),
        ({"kind": "count", "unit": "条", "tolerance": {"value": 1, "unit": "次"}}, "应当与这一题的 unit 相同"),
        ({"kind": "number"}, "只能是"),
    ],
)
def test_a_question_that_does_not_hold_together_is_refused(more, said):
    with pytest.raises(ClassroomError, match=said):
        read_question(Row("rubric.toml", {**BASE, **more}), ("a",))


def test_the_statements_stand_in_each_students_own_order():
    orders = {tuple(variant(LOG, student).options(question)) for student in STUDENTS for question in _choices()}
    assert len(orders) > len(STUDENTS)
    for student in STUDENTS:
        one = variant(LOG, student)
        for question in _choices():
            assert one.letters(question, frozenset(o.id for o in question.options)) == LETTERS[: len(question.options)]


def _choices():
    return [each for each in variant(LOG, STUDENTS[0]).assignment.questions if each.kind == "choices"]


def test_the_self_check_says_how_words_days_letters_and_counts_are_read():
    said = readable({"a": "违法", "b": "2026年3月5日", "c": "a、c", "d": 9}).splitlines()
    assert said[0].startswith("a：读作文字，2 个字“违法”")
    assert said[1:] == ["b：读作 2026-03-05 这一天", "c：选 A、C", "d：读作 9.00 元（该填个数的题，读作 9）"]
    assert variant(MEMO, STUDENTS[0]).shown("Q3上诉", date(2026, 9, 1)) == "2026-09-01"
