"""Answers are compared by type and value in the parent; common slips are named, right answers never are."""

import pytest

from creditrights.calculators.fields import read_fen
from creditrights.classroom.check import check
from creditrights.classroom.inside.cells import export, run_cells
from creditrights.classroom.mark import BY_HAND, EMPTY, RIGHT, UNREADABLE_ANSWER, WRONG
from creditrights.classroom.self_check import readable
from creditrights.classroom.subjects.overdue_slips import SLIPS
from creditrights.classroom.values import exported
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import LI, ZHANG, assignment, right_answers, variant


def marks(answers, student=ZHANG):
    return {each.question.id: each for each in check(variant(student), exported(export(answers)))}


@pytest.mark.parametrize("student", [ZHANG, LI], ids=lambda student: student.id)
def test_right_answers_get_every_point_that_a_machine_can_give(student):
    found = marks(right_answers(student), student)
    assert [found[id].verdict for id in ("Q1", "Q2", "Q3", "Q4", "Q5", "Q6")] == [RIGHT] * 5 + [BY_HAND]
    assert sum(each.points or 0 for each in found.values()) == 80
    assert found["Q6"].points is None


def test_another_students_answers_are_wrong():
    found = marks(right_answers(LI), ZHANG)
    assert [found[id].verdict for id in ("Q1", "Q2", "Q3", "Q4")] == [WRONG] * 4


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.id)
@pytest.mark.parametrize("student", [ZHANG, LI], ids=lambda student: student.id)
def test_each_slip_gets_its_own_diagnosis(slip, student):
    wrong = slip.run(variant(student).case)
    answers = {**right_answers(student), **{key: yuan(fen) for key, fen in wrong.items()}}
    found = [each for each in marks(answers, student).values() if each.verdict == WRONG]
    assert found
    for each in found:
        assert (each.slip, each.points) == (slip.id, 0)
        assert each.says == (slip.says,)
        assert each.cites == slip.cites


def test_no_diagnosis_gives_the_answer_away():
    for slip in SLIPS:
        answers = {**right_answers(ZHANG), **{key: yuan(fen) for key, fen in slip.run(variant(ZHANG).case).items()}}
        said = "".join(sentence for each in marks(answers).values() for sentence in each.says)
        assert not any(yuan(fen) in said or str(fen) in said for fen in variant(ZHANG).right().values())


def test_fen_written_for_yuan_is_told_apart():
    fen = variant(ZHANG).right()["Q2"]
    assert marks({**right_answers(ZHANG), "Q2": fen})["Q2"].slip == "fen-for-yuan"


@pytest.mark.parametrize("off, verdict", [(0, RIGHT), (5, RIGHT), (-5, RIGHT), (6, WRONG), (-6, WRONG)])
def test_an_amount_may_be_off_by_the_tolerance_and_no_more(off, verdict):
    fen = variant(ZHANG).right()["Q3"] + off
    assert marks({**right_answers(ZHANG), "Q3": yuan(fen)})["Q3"].verdict == verdict


@pytest.mark.parametrize("write", [float, str, lambda text: f"￥{text}元", lambda text: f" {text} "])
def test_an_amount_may_be_a_number_or_written_as_people_write_it(write):
    fen = variant(ZHANG).right()["Q1"]
    assert marks({**right_answers(ZHANG), "Q1": write(f"{fen // 100}.{fen % 100:02d}")})["Q1"].verdict == RIGHT


class AlwaysEqual:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class DressedUp(AlwaysEqual):
    __class__ = str  # what isinstance() believes


NOT_AMOUNTS = [True, AlwaysEqual(), DressedUp(), float("nan"), float("inf"), -1.5, "abc", "1e3", [1], {}, b"1", "1.234"]


@pytest.mark.parametrize("number", range(len(NOT_AMOUNTS)))  # an impostor among them would fool pytest itself
def test_what_is_not_an_amount_is_unreadable_and_says_so(number):
    found = marks({**right_answers(ZHANG), "Q1": NOT_AMOUNTS[number]})["Q1"]
    assert (found.verdict, found.points) == (UNREADABLE_ANSWER, 0)
    assert found.says[0]


@pytest.mark.parametrize("answer", ["", "  ", None])
def test_what_is_empty_is_called_empty_not_wrong(answer):
    assert marks({**right_answers(ZHANG), "Q1": answer})["Q1"].verdict == EMPTY


def test_a_question_of_three_parts_is_right_only_when_all_are():
    found = marks({**right_answers(ZHANG), "Q4本金": "1.00"})["Q4"]
    assert (found.verdict, found.points) == (WRONG, 0)
    assert found.says == ("Q4利息、Q4罚息 对，其余不对。",)


def test_a_wrong_choice_says_why_it_is_wrong():
    question = next(each for each in assignment().questions if each.id == "Q5")
    right = variant(ZHANG).right_letter(question)
    for letter in set("ABCD") - {right}:
        found = marks({**right_answers(ZHANG), "Q5": letter})["Q5"]
        assert found.verdict == WRONG
        assert found.says[0] in [option.why for option in question.options]
    assert marks({**right_answers(ZHANG), "Q5": right.lower()})["Q5"].verdict == RIGHT
    assert marks({**right_answers(ZHANG), "Q5": "E"})["Q5"].verdict == UNREADABLE_ANSWER


def test_a_cell_that_fails_does_not_stop_the_next():
    outcome = run_cells(["1 / 0", "raise SystemExit", "def broken(", "%matplotlib inline\n!ls", "answers = {'Q1': 1}"])
    assert [each["error"] for each in outcome["errors"]] == ["ZeroDivisionError", "SystemExit", "SyntaxError"]
    assert outcome["answers"] == [{"key": "Q1", "type": "int", "text": "1"}]


def test_a_class_that_lies_about_its_text_is_read_by_its_true_value():
    class Liar(str):
        def __str__(self):
            return "9.99"

        __repr__ = __format__ = __str__

    assert export({"Q1": Liar("1.00")}) == [{"key": "Q1", "type": "str", "text": "1.00"}]


def test_a_number_too_long_to_print_is_no_crash():
    assert export({"Q1": 10**100_000})[0]["type"] == "object"


def test_the_self_check_says_how_answers_are_read_and_nothing_of_right_or_wrong():
    said = readable({"Q1": "1,234.5", "Q2": "", "Q5": "b", "Q3": True, "Q6": "你好"}).splitlines()
    assert said[:3] == ["Q1：读作 1,234.50 元", "Q2：没有填", "Q5：选 B"]
    assert said[3].startswith("Q3：Q3 给的是 真假值")
    assert said[4].startswith("Q6：读作文字，2 个字")
    assert readable([1]) == "answers 应当是一个字典：answers = {…}。"


def test_amounts_are_never_compared_as_floats():
    assert read_fen("0.29") == 29
    assert marks({**right_answers(ZHANG), "Q1": 0.1 + 0.2})["Q1"].verdict == WRONG
