"""An engine that fails on one student's numbers costs that one line: said so, never a zero, tried again next time."""

import csv
from dataclasses import replace

import pytest

from creditrights.classroom import mark_one as mark_one_module
from creditrights.classroom import workers
from creditrights.classroom.feedback import feedback_html
from creditrights.classroom.grade import grade
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import GRADED, NOT_GRADED, REPLACED, TAMPERED
from creditrights.classroom.settle import ClassList
from creditrights.classroom.subjects import overdue_interest
from creditrights.classroom.variant import every_draw, variant_id
from creditrights.cli import main
from tests.classroom.class_of_two import (
    FOLDER,
    KEY,
    LI,
    ZHANG,
    assignment,
    right_answers,
    variant,
    with_answers,
)
from tests.classroom.handed_in import edited, other_numbers

SECRET = "正确答案是 1,234.56"


class Fault(Exception):
    """What a mistake in the engine of an assignment may raise."""


def fails_for(student, what):
    """That part of the subject, with a mistake that this student's numbers alone bring out."""
    real = getattr(assignment().subject, what)

    def failing(case):
        if case == variant(student).case:
            raise Fault(SECRET)
        return real(case)

    return failing


def broken(what):
    return replace(assignment().subject, **{what: fails_for(LI, what)})


def by_student(marks):
    return {mark.student: mark for mark in marks}


@pytest.mark.parametrize("what", ["answers", "facts"])
def test_a_subject_that_raises_for_one_student_leaves_the_others_graded(handed_in, what):
    whole = replace(assignment(), subject=broken(what))
    found = by_student(grade(handed_in, Grading(whole, KEY), ClassList([ZHANG, LI])))
    assert (found[ZHANG.id].outcome, found[ZHANG.id].subtotal()) == (GRADED, 80)
    one = found[LI.id]
    assert (one.outcome, one.subtotal(), one.total(), one.name) == (NOT_GRADED, None, None, "李四")
    assert "Fault" in one.why[0] and "不是学生的错" in one.why[0] and SECRET not in one.why[0]


def test_a_slip_that_raises_is_told_the_same_way(handed_in):
    def raising(case):
        if case == variant(LI).case:
            raise Fault(SECRET)
        return {}

    slips = (replace(assignment().subject.slips[0], run=raising), *assignment().subject.slips[1:])
    whole = replace(assignment(), subject=replace(assignment().subject, slips=slips))
    found = by_student(grade(handed_in, Grading(whole, KEY)))
    assert {id: mark.outcome for id, mark in found.items()} == {ZHANG.id: GRADED, LI.id: NOT_GRADED}


def test_a_fault_after_the_notebook_ran_keeps_whose_it_is(handed_in, monkeypatch):
    real = mark_one_module.check

    def failing(one, answers):
        if one.id == variant(LI).id:
            raise Fault(SECRET)
        return real(one, answers)

    monkeypatch.setattr(mark_one_module, "check", failing)
    found = by_student(grade(handed_in, Grading(assignment(), KEY)))
    assert {id: mark.outcome for id, mark in found.items()} == {ZHANG.id: GRADED, LI.id: NOT_GRADED}
    assert found[LI.id].work and not found[LI.id].questions


def test_numbers_that_can_no_longer_be_drawn_for_one_student_are_that_students_line(handed_in):
    cases = [each.case for each in every_draw(assignment(), variant_id(assignment(), LI.id, KEY))]

    def answers(case):
        right = assignment().subject.answers(case)
        return dict.fromkeys(right, 100) if case in cases else right

    whole = replace(assignment(), subject=replace(assignment().subject, answers=answers))
    (handed_in / f"{LI.id}.ipynb").write_bytes(edited(with_answers(LI, right_answers(LI)), other_numbers))
    found = by_student(grade(handed_in, Grading(whole, KEY)))
    assert {id: mark.outcome for id, mark in found.items()} == {ZHANG.id: GRADED, LI.id: NOT_GRADED}
    assert "范围太窄" in found[LI.id].why[0]
    assert by_student(grade(handed_in, Grading(assignment(), KEY)))[LI.id].outcome == TAMPERED


def test_the_student_reads_that_it_is_not_his_fault_and_nothing_that_is_for_the_instructor(handed_in):
    whole = replace(assignment(), subject=broken("answers"))
    page = feedback_html(whole, by_student(grade(handed_in, Grading(whole, KEY)))[LI.id])
    assert "不是你的错" in page and "不用重交" in page
    assert SECRET not in page and "creditrights classroom" not in page and "Fault" not in page


def test_of_two_files_the_one_that_could_not_be_graded_is_not_passed_over(handed_in):
    whole = replace(assignment(), subject=broken("answers"))
    (handed_in / f"later_{LI.id}.ipynb").write_bytes(with_answers(LI, {"Q1": "1"}))
    marks = [mark for mark in grade(handed_in, Grading(whole, KEY)) if mark.student == LI.id]
    assert sorted(mark.outcome for mark in marks) == sorted([NOT_GRADED, REPLACED])


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.fixture
def command(handed_in, tmp_path, capsys):
    def run(name, out, *more):
        words = [str(FOLDER), "--key", KEY, "--submissions", str(handed_in), "--out", str(tmp_path / out)]
        status = main(["classroom", name, *words, *more])
        return status, capsys.readouterr()

    return run


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as stored:
        return {row["学号"]: row for row in csv.DictReader(stored)}


@pytest.fixture
def faulty(monkeypatch):
    monkeypatch.setattr(overdue_interest, "OVERDUE_INTEREST", broken("answers"))


def test_the_run_goes_on_says_so_and_ends_with_a_code_of_its_own(faulty, command, tmp_path):
    status, said = command("grade", "out")
    assert status == 1
    assert "有 1 份没批成" in said.err and "已评 1，没批成 1" in said.out
    found = rows(tmp_path / "out" / "gradebook.csv")
    assert (found[ZHANG.id]["已得"], found[LI.id]["已得"], found[LI.id]["总分"]) == ("80", "", "")
    assert (found[LI.id]["结果"], found[LI.id]["Q1（15）"]) == (NOT_GRADED, "")
    listed = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "| 没批成 | 1 |" in listed and f"{LI.id}.ipynb：没批成" in listed
    for path in (tmp_path / "out").rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()


def test_run_again_only_what_was_not_graded_is_tried_and_once_mended_it_is_graded(
    faulty, command, tmp_path, monkeypatch
):
    assert command("grade", "out")[0] == 1
    tried = []
    real = workers.mark_one
    monkeypatch.setattr(workers, "mark_one", lambda each, grading: tried.append(each.name) or real(each, grading))
    assert command("grade", "out")[0] == 1
    assert tried == [f"{LI.id}.ipynb"]
    monkeypatch.setattr(overdue_interest, "OVERDUE_INTEREST", assignment().subject)
    status, said = command("grade", "out")
    assert (status, said.err) == (0, "")
    assert tried == [f"{LI.id}.ipynb"] * 2
    assert rows(tmp_path / "out" / "gradebook.csv")[LI.id]["已得"] == "80"


def test_a_regrading_says_who_has_a_mark_now_and_who_has_lost_it(faulty, command, tmp_path, monkeypatch):
    command("grade", "before")
    monkeypatch.setattr(overdue_interest, "OVERDUE_INTEREST", assignment().subject)
    assert command("regrade", "mended", "--earlier", str(tmp_path / "before"))[0] == 0
    moved = (tmp_path / "mended" / "moved.csv").read_text(encoding="utf-8-sig")
    assert f"{LI.id},,结果,没批成,已评" in moved and ZHANG.id not in moved
    monkeypatch.setattr(overdue_interest, "OVERDUE_INTEREST", broken("answers"))
    assert command("regrade", "again", "--earlier", str(tmp_path / "mended"))[0] == 1
    moved = (tmp_path / "again" / "moved.csv").read_text(encoding="utf-8-sig")
    assert f"{LI.id},,结果,已评,没批成" in moved and "见结果" in moved and "这题没有了" not in moved
