"""Percentages and places in a list, read as people write them; amounts are tried in test_check."""

from dataclasses import replace

import pytest

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.inside.cells import export
from creditrights.classroom.mark import RIGHT, UNREADABLE_ANSWER, WRONG
from creditrights.classroom.notebooks import Cell, Notebook
from creditrights.classroom.numbers import NUMBERED, forms, percent_of, place_of, shown, stands_in
from creditrights.classroom.question import read_question
from creditrights.classroom.self_check import readable
from creditrights.classroom.values import Unreadable, exported
from creditrights.classroom.variant import variant_of
from creditrights.plain import Row
from creditrights.quiz.units import PERCENT, wrong_unit
from tests.classroom.class_of_two import KEY, ZHANG
from tests.classroom.every_assignment import assignment, marks, right_answers, variant


def given(value):
    return exported(export({"Q1": value}))


@pytest.mark.parametrize(
    "value, hundredths",
    [
        ("12.34%", 1234),
        ("12.34", 1234),
        (" １２．３４％ ", 1234),
        ("12.3 %", 1230),
        (12, 1200),
        (12.34, 1234),
        ("12.345", 1235),
        ("12.3449", 1234),
        (0.125, 13),
        ("1,234.5%", 123450),
        ("0", 0),
    ],
)
def test_a_percentage_is_read_in_hundredths_of_a_percent(value, hundredths):
    assert percent_of(given(value), "Q1") == hundredths


@pytest.mark.parametrize(
    "value", [True, "abc", "-3%", -3, "12%%", "1e3", [12], float("nan"), float("inf"), "9" * 60, "%"]
)
def test_what_is_no_percentage_is_unreadable_and_says_how_to_write_it(value):
    with pytest.raises(Unreadable, match=r"12\.34%"):
        percent_of(given(value), "Q1")


@pytest.mark.parametrize("value, place", [("3", 3), (3, 3), (" ３ ", 3)])
def test_a_place_in_a_list_is_read(value, place):
    assert place_of(given(value), "Q1", 5) == place


@pytest.mark.parametrize("value", ["0", 6, "B", 3.0, True, "三", "²", "1.0", "-1", [3], "", "007"])
def test_what_is_no_place_in_the_list_is_unreadable(value):
    with pytest.raises(Unreadable, match="1 到 5"):
        place_of(given(value), "Q1", 5)


def test_a_fraction_for_a_percentage_is_told_apart():
    assert wrong_unit(PERCENT, 13, 1289, 2) == wrong_unit(PERCENT, 13, 1280, 2) != None  # noqa: E711
    assert wrong_unit(PERCENT, 1289, 1289, 2) is None
    assert wrong_unit(PERCENT, 14, 1289, 2) is None


def test_an_answer_is_shown_with_its_unit_and_looked_for_in_each_way_it_may_be_written():
    assert (shown(PERCENT, 1230), shown("money", 123450), shown(NUMBERED, 3)) == ("12.30%", "1,234.50 元", "3")
    assert forms(PERCENT, 1230) == ["12.30", "12.3%", "0.1230", "0.123"]
    assert forms(NUMBERED, 3) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("年化是12.30%的", True),
        ("例如 12.3%。", True),
        ("写成 0.123", True),
        ("12.30", True),
        ("112.30%", False),
        ("12.305", False),
        ("第12.3节", False),
        ("1230", False),
    ],
)
def test_an_answer_is_found_in_a_text_only_where_it_stands_by_itself(text, found):
    assert stands_in(text, PERCENT, 1230) == found


def test_numbers_by_which_an_example_in_the_notebook_would_give_the_answer_are_drawn_again():
    plain = assignment("annual-rate")
    first = variant("annual-rate", ZHANG)
    said = Cell("markdown", f"例如 {shown(PERCENT, first.right()['Q4'])}")
    told = replace(plain, master=Notebook([*plain.master.cells, said], plain.master.about))
    again = variant_of(told, ZHANG.id, KEY)
    assert again.id == first.id and again.case != first.case
    assert again.right()["Q4"] != first.right()["Q4"]


def test_the_self_check_reads_each_kind_as_the_marker_will():
    kinds = {"Q1": PERCENT, "Q2": NUMBERED, "Q3": PERCENT, "Q4": NUMBERED}
    said = readable({"Q1": "12.3", "Q2": 3, "Q3": "高", "Q4": "B"}, kinds).splitlines()
    assert said[:2] == ["Q1：读作 12.30%", "Q2：选第 3 项"]
    assert "请写成 12.34%" in said[2]
    assert "要填一个号码" in said[3]


def test_a_wrong_place_says_what_to_look_at_and_not_which_is_right():
    one = variant("bill-audit", ZHANG)
    for question in [each for each in one.assignment.questions if each.kind == NUMBERED]:
        for place in range(1, len(question.options) + 1):
            found = marks("bill-audit", ZHANG, {**right_answers("bill-audit", ZHANG), question.id: place})[question.id]
            assert (found.verdict == RIGHT) == (place == one.right()[question.id])
            if found.verdict == WRONG:
                assert found.says == (question.options[place - 1].why,)
                assert found.says[0] and found.cites
        beyond = {**right_answers("bill-audit", ZHANG), question.id: len(question.options) + 1}
        assert marks("bill-audit", ZHANG, beyond)[question.id].verdict == UNREADABLE_ANSWER


@pytest.mark.parametrize(
    "changed, said",
    [
        ({"kind": "percent", "tolerance": {"value": 1, "unit": "fen"}}, "unit 要写 0.01%"),
        ({"kind": "money", "tolerance": {"value": 1, "unit": "0.01%"}}, "unit 要写 fen"),
        ({"kind": "numbered", "options": [{"says": "甲", "why": ""}]}, "要列出选项"),
        (
            {"kind": "numbered", "options": [{"says": "甲", "right": True, "why": ""}, {"says": "乙", "why": ""}]},
            "不写 right",
        ),
        ({"kind": "percents"}, "只能是 money、percent、numbered"),
    ],
)
def test_a_rubric_that_does_not_hold_together_says_why(changed, said):
    row = {"id": "Q1", "title": "题", "points": 10, "objectives": ["a"], **changed}
    with pytest.raises(ClassroomError, match=said):
        read_question(Row("rubric.toml", row), ("a",))


def test_every_assignment_with_percentages_says_so_in_its_own_self_check():
    for id in ("annual-rate", "caps", "bill-audit"):
        one = assignment(id)
        source = next(cell.source for cell in one.master.cells if cell.id == "self-check")
        for key in [key for question in one.questions for key in question.answers]:
            kind = one.kind_of(key)
            assert (f'"{key}": "{kind}"' in source) == (kind in (PERCENT, NUMBERED))
