"""A class's work: every file gets a line, and no zero that nobody gave."""

import os
import zipfile

import pytest

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.feedback import write_feedback
from creditrights.classroom.grade import grade
from creditrights.classroom.hand_marks import with_hand_marks
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import (
    BLANK,
    CRASHED,
    GRADED,
    NOT_SUBMITTED,
    REPLACED,
    TAMPERED,
    TIMED_OUT,
    UNREADABLE,
    WRONG_ASSIGNMENT,
)
from tests.classroom.class_of_two import (
    FOLDER,
    KEY,
    ZHANG,
    assignment,
    notebook,
)
from tests.classroom.handed_in import ABSENT, FILES


def points(mark):
    return [each.points for each in mark.questions]


def test_nothing_handed_in_is_lost(marks):
    handed_in = {name for name in FILES if not name.startswith(".")}
    assert {mark.file for mark in marks if mark.file} == handed_in


@pytest.mark.parametrize("file", ["张三.ipynb", "李四/作业.ipynb"])
def test_right_work_gets_full_marks_on_its_own_numbers(by_file, file):
    assert by_file[file].outcome == GRADED
    assert points(by_file[file]) == [15, 20, 20, 15, 10, None]
    assert by_file[file].why == ()


def test_an_object_that_equals_everything_gets_nothing(by_file):
    mark = by_file["always-equal.ipynb"]
    assert (mark.outcome, mark.subtotal()) == (GRADED, 0)
    assert {each.verdict for each in mark.questions[:5]} == {"读不懂"}


def test_memory_that_was_refused_costs_one_cell_not_the_work(by_file):
    mark = by_file["memory.ipynb"]
    assert (mark.outcome, mark.subtotal()) == (GRADED, 80)
    assert "MemoryError" in mark.why[0]


@pytest.mark.parametrize(
    "file, outcome, said",
    [
        ("loop.ipynb", TIMED_OUT, "超过 4 秒"),
        ("exit.ipynb", CRASHED, "提前退出"),
        ("no-answers.ipynb", CRASHED, "没有 answers"),
        ("untouched.ipynb", BLANK, "全是空的"),
        ("other.ipynb", WRONG_ASSIGNMENT, "minimum-payment"),
        ("no-cells.ipynb", WRONG_ASSIGNMENT, "没有作业标记"),
        ("other-id.ipynb", TAMPERED, "对不上"),
        ("other-numbers.ipynb", TAMPERED, "loan-in-code"),
        ("empty.ipynb", UNREADABLE, "空的"),
        ("half.ipynb", UNREADABLE, "JSON"),
        ("gbk.ipynb", UNREADABLE, "UTF-8"),
        ("word.docx", UNREADABLE, "不是 .ipynb"),
    ],
)
def test_everything_else_says_what_it_is_and_has_no_total(by_file, file, outcome, said):
    mark = by_file[file]
    assert mark.outcome == outcome
    assert said in "".join(mark.why)
    assert mark.total() is None and mark.subtotal() is None


def test_changed_facts_are_marked_provisionally_and_left_to_a_person(by_file):
    assert points(by_file["other-numbers.ipynb"]) == [15, 20, 20, 15, 10, None]


def test_a_locked_cell_that_was_moved_or_pasted_is_not_tampering(by_file):
    assert by_file["moved.ipynb"].outcome == GRADED


def test_who_handed_nothing_in_is_listed_as_such(marks):
    assert [(mark.student, mark.outcome) for mark in marks if not mark.file] == [(ABSENT.id, NOT_SUBMITTED)]


def test_names_come_from_the_roster(by_file):
    assert by_file["张三.ipynb"].name == "张三"


def test_the_wrong_course_key_says_so(tmp_path):
    (tmp_path / "a.ipynb").write_bytes(notebook(ZHANG))
    [mark] = grade(tmp_path, Grading(assignment(), "another-course-key"))
    assert mark.outcome == TAMPERED
    assert "不是用这把课程密钥发布的" in mark.why[0]


def test_an_assignment_changed_after_its_release_says_so(tmp_path):
    changed = tmp_path / "overdue-interest"
    changed.mkdir()
    for path in FOLDER.iterdir():
        (changed / path.name).write_bytes(path.read_bytes() + (b"\n" if path.suffix == ".toml" else b""))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.ipynb").write_bytes(FILES["张三.ipynb"])
    [mark] = grade(tmp_path / "in", Grading(read_assignment(changed), KEY))
    assert mark.outcome == TAMPERED
    assert "请用发布时的版本批改" in mark.why[0]


def test_a_zip_is_graded_like_a_folder_whatever_its_names_are_encoded_in(tmp_path):
    path = tmp_path / "work.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ABCD.ipynb", FILES["张三.ipynb"])
    path.write_bytes(path.read_bytes().replace(b"ABCD.ipynb", "张三.ipynb".encode("gb18030")))
    [mark] = grade(path, Grading(assignment(), KEY))
    assert (mark.file, mark.outcome, mark.subtotal()) == ("张三.ipynb", GRADED, 80)


def test_of_two_files_of_one_student_the_later_counts_and_both_are_kept(tmp_path):
    for number, name in enumerate(("b", "a")):
        (tmp_path / f"{name}.ipynb").write_bytes(FILES["张三.ipynb"])
        os.utime(tmp_path / f"{name}.ipynb", (1_790_000_000 + number, 1_790_000_000 + number))
    marks = grade(tmp_path, Grading(assignment(), KEY))
    assert {mark.file: mark.outcome for mark in marks} == {"a.ipynb": GRADED, "b.ipynb": REPLACED}
    assert {mark.file: mark.total() for mark in with_hand_marks(marks, {(ZHANG.id, "Q6"): (20, "")})} == {
        "a.ipynb": 100,
        "b.ipynb": None,
    }
    assert "交过 2 份，算最后一份" in marks[0].why[0] and "算的是 a.ipynb" in marks[1].why[0]
    assert len(write_feedback(tmp_path / "feedback", assignment(), marks)) == 2


def test_a_path_that_is_no_folder_is_refused(tmp_path):
    with pytest.raises(ClassroomError, match="既不是文件夹也不是 zip"):
        grade(tmp_path / "none", Grading(assignment(), KEY))
