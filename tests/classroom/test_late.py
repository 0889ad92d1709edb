"""Late work: what was declared, when it came, what is left of its points; nothing is taken off unsaid."""

import os
from datetime import datetime

import pytest
from openpyxl import Workbook

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.feedback import feedback_html
from creditrights.classroom.grade import grade
from creditrights.classroom.hand_marks import with_hand_marks
from creditrights.classroom.late import BY_FILE, BY_TABLE, LatePolicy, moment, policy, read_times
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import GRADED, LATE
from creditrights.classroom.report import report
from creditrights.classroom.roster import read_roster
from creditrights.classroom.settle import ClassList
from tests.classroom.class_of_two import KEY, LI, ZHANG, assignment, right_answers, with_answers

DUE = datetime(2026, 11, 27, 23, 59)


@pytest.mark.parametrize(
    "when, days",
    [
        (datetime(2026, 11, 27, 23, 59), 0),
        (datetime(2026, 11, 28, 0, 14), 0),
        (datetime(2026, 11, 28, 0, 15), 1),
        (datetime(2026, 11, 28, 23, 59), 1),
        (datetime(2026, 11, 29, 0, 0), 2),
    ],
)
def test_a_day_begun_is_a_day_and_the_grace_only_forgives_itself(when, days):
    assert LatePolicy(DUE, grace=15).days(when) == days


def test_what_is_kept_never_falls_below_the_floor():
    assert [LatePolicy(DUE, 10, 60).kept(days) for days in (0, 1, 4, 5, 100)] == [100, 90, 60, 60, 60]
    assert LatePolicy(DUE, 30).kept(9) == 0


@pytest.mark.parametrize(
    "text, when",
    [
        ("2026-11-27 23:59", DUE),
        ("2026/11/27 23:59:00", DUE),
        ("2026年11月27日 23:59", DUE),
        ("2026-11-27T23:59:00", DUE),
        ("2026年11月27日23时59分", DUE),
        ("昨天", None),
        ("2026-13-01 00:00", None),
    ],
)
def test_times_as_platforms_write_them(text, when):
    assert moment(text) == when


def test_a_day_alone_means_its_end():
    assert policy("2026-11-27", 0, 0, 0).due == datetime(2026, 11, 27, 23, 59, 59)


@pytest.mark.parametrize("typed", [("昨天", 0, 0, 0), ("2026-11-27", 101, 0, 0), ("2026-11-27", 0, -1, 0)])
def test_a_policy_that_cannot_be_is_refused(typed):
    with pytest.raises(ClassroomError):
        policy(*typed)


@pytest.fixture
def handed_in(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for student, when in ((ZHANG, DUE), (LI, datetime(2026, 11, 29, 12, 0))):
        path = folder / f"{student.id}.ipynb"
        path.write_bytes(with_answers(student, right_answers(student)))
        os.utime(path, (when.timestamp(), when.timestamp()))
    return folder


def graded(folder, about):
    marks = with_hand_marks(grade(folder, Grading(assignment(), KEY), about), {(LI.id, "Q6"): (19, "")})
    return {mark.student: mark for mark in marks}


def test_late_work_is_graded_called_late_and_costs_what_was_declared(handed_in):
    due = LatePolicy(DUE, 10, 60)
    found = graded(handed_in, ClassList([ZHANG, LI], policy=due))
    assert (found[ZHANG.id].outcome, found[ZHANG.id].late_days, found[ZHANG.id].time_from) == (GRADED, 0, BY_FILE)
    li = found[LI.id]
    # 99 points, two days at 10 %: 19.8 are lost, of which the student keeps the fraction
    assert (li.outcome, li.late_days, li.earned(), li.lost(), li.total()) == (LATE, 2, 99, 19, 80)
    assert "迟交 2 天，按规定只算 80%" in li.why
    assert "得 99 分，迟交扣 19 分" in feedback_html(assignment(), li)
    said = report(assignment(), list(found.values()), 1.0, [], due)
    assert "每迟一天（不足一天算一天）扣已得分的 10%，最多扣到剩 60%" in said


def test_without_a_declared_last_moment_nothing_is_late(handed_in):
    assert {mark.outcome for mark in graded(handed_in, ClassList([ZHANG, LI])).values()} == {GRADED}


def test_a_declared_policy_of_nothing_takes_nothing_off(handed_in):
    li = graded(handed_in, ClassList([LI], policy=LatePolicy(DUE)))[LI.id]
    assert (li.outcome, li.total()) == (LATE, 99)


def test_a_table_of_times_is_believed_before_the_files(handed_in, tmp_path):
    table = tmp_path / "times.csv"
    table.write_text("学号,提交时间\n2026002,2026-11-27 20:00\n2026001,\n", encoding="gb18030")
    found = graded(handed_in, ClassList([ZHANG, LI], read_times(table), LatePolicy(DUE, 10)))
    assert (found[LI.id].outcome, found[LI.id].time_from) == (GRADED, BY_TABLE)
    assert found[ZHANG.id].time_from == BY_FILE


def test_times_may_come_as_a_workbook_and_the_last_attempt_counts(tmp_path):
    book = Workbook()
    for row in (["文件", "提交时间"], ["a.ipynb", datetime(2026, 11, 27, 8, 0)], ["a.ipynb", "2026-11-28 09:00"]):
        book.active.append(row)
    book.save(tmp_path / "times.xlsx")
    assert read_times(tmp_path / "times.xlsx") == {"a.ipynb": datetime(2026, 11, 28, 9, 0)}


@pytest.mark.parametrize("text", ["学号,分数\n1,2\n", "学号,提交时间\n1,昨天\n"])
def test_a_table_without_times_is_refused(tmp_path, text):
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ClassroomError):
        read_times(tmp_path / "t.csv")


def test_late_by_the_platforms_word_alone_has_no_total_until_somebody_says_by_how_much(tmp_path):
    (tmp_path / "李四_LATE_12_34_作业.ipynb").write_bytes(with_answers(LI, right_answers(LI)))
    li = graded(tmp_path, ClassList([LI]))[LI.id]
    assert (li.outcome, li.late_days, li.subtotal(), li.total()) == (LATE, None, 99, None)
    assert "迟几天不知道" in li.why[0]


# -- the class list --------------------------------------------------------------------------------------------------


def test_a_list_may_come_as_a_workbook_with_ids_stored_as_numbers(tmp_path):
    book = Workbook()
    for row in (["学号", "姓名", "班级"], [2026001, "张三", "一班"], ["2026002", "李四", None], [None, None, None]):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    assert [(each.id, each.name, each.group) for each in read_roster(tmp_path / "list.xlsx")] == [
        ("2026001", "张三", "一班"),
        ("2026002", "李四", ""),
    ]


@pytest.mark.parametrize("name", ["list.xlsx", "list.xls"])
def test_a_workbook_that_is_none_is_one_sentence(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(ClassroomError):
        read_roster(tmp_path / name)
