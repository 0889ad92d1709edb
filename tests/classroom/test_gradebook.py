"""What comes out of a grading: the gradebook, the pages students read, the report, the sheet for marks by hand."""

import csv

import pytest

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.feedback import feedback_html, write_feedback
from creditrights.classroom.grade import grade
from creditrights.classroom.gradebook import write_gradebook
from creditrights.classroom.hand_marks import read_hand_marks, template_path, with_hand_marks, write_template
from creditrights.classroom.mark import Mark
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import (
    GRADED,
)
from creditrights.classroom.protections import Protection, around
from creditrights.classroom.report import report
from creditrights.classroom.roster import Student
from creditrights.classroom.settle import ClassList
from creditrights.classroom.sheets import harmless
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import (
    KEY,
    LI,
    ZHANG,
    assignment,
    right_answers,
    variant,
    with_answers,
)

# -- the gradebook ---------------------------------------------------------------------------------------------------


def test_the_gradebook_opens_in_excel_and_leaves_empty_what_nobody_gave(tmp_path, marks):
    path = tmp_path / "gradebook.csv"
    write_gradebook(path, assignment(), marks)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = {row["文件"]: row for row in csv.DictReader(raw.decode("utf-8-sig").splitlines())}
    assert (rows["张三.ipynb"]["已得"], rows["张三.ipynb"]["总分"], rows["张三.ipynb"]["姓名"]) == ("80", "", "张三")
    for file in ("loop.ipynb", "empty.ipynb", "untouched.ipynb", "other.ipynb", ""):
        assert (rows[file]["已得"], rows[file]["总分"], rows[file]["Q1（15）"]) == ("", "", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "  =1", "＝1", "\r=1", "\u3000=1"])
def test_what_a_spreadsheet_would_run_is_neutralised(text):
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["张三", "2026001", "a=b", "", "1,234.56"])
def test_ordinary_text_stays_as_it_is(text):
    assert harmless(text) == text


def test_a_formula_for_a_name_or_a_file_name_is_neutralised_in_the_gradebook(tmp_path):
    path = tmp_path / "gradebook.csv"
    write_gradebook(path, assignment(), [Mark("=cmd|' /C calc'!A0.ipynb", "=1", '@SUM("a,b\n")', GRADED)])
    cells = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))[1]
    assert [cells[0], cells[1], cells[-1]] == ["'=1", '\'@SUM("a,b\n")', "'=cmd|' /C calc'!A0.ipynb"]


# -- what the student and the instructor read ------------------------------------------------------------------------


def test_feedback_names_the_slip_and_the_article_but_not_the_answer(tmp_path):
    slip = next(each for each in assignment().subject.slips if each.id == "penalty-on-all-principal")
    answers = {**right_answers(ZHANG), "Q2": yuan(slip.run(variant(ZHANG).case)["Q2"])}
    (tmp_path / "a.ipynb").write_bytes(with_answers(ZHANG, answers))
    [mark] = grade(tmp_path, Grading(assignment(), KEY), ClassList([ZHANG]))
    page = feedback_html(assignment(), mark)
    assert slip.says in page
    assert "《罚息通知（2003）》第3条" in page
    assert yuan(variant(ZHANG).right()["Q2"]) not in page
    assert "12348" in page


def test_what_a_student_wrote_cannot_act_in_the_feedback(tmp_path):
    answers = {**right_answers(ZHANG), "Q6": "<script>alert(1)</script>\ud800", "Q1": "<b>"}
    (tmp_path / "a.ipynb").write_bytes(with_answers(ZHANG, answers))
    [mark] = grade(tmp_path, Grading(assignment(), KEY), ClassList([Student(ZHANG.id, "<i>")]))
    [path] = write_feedback(tmp_path, assignment(), [mark])
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page and "<b>" not in page and "<i>" not in page
    assert "&lt;script&gt;" in page


def test_everyone_who_handed_something_in_gets_a_page(tmp_path, marks):
    paths = write_feedback(tmp_path, assignment(), marks)
    assert len(set(paths)) == len([mark for mark in marks if mark.file])
    assert tmp_path / "2026001.html" in paths


def test_the_report_counts_outcomes_and_says_what_held(marks):
    text = report(
        assignment(), marks, 1.0, [Protection("network", "连接网络", True), Protection("read", "读文件", False)]
    )
    assert "| 超时 | 1 |" in text and "| 没有交 | 1 |" in text
    assert "- 挡住了：连接网络" in text and "- **没有挡住**：读文件" in text
    assert "loop.ipynb：超时" in text


def test_the_report_says_what_is_around_a_notebook_and_that_a_cluster_was_not_tried(marks):
    tried = [Protection("network", "连接网络", True)]
    assert f"用的是{around()}" in report(assignment(), marks, 1.0, tried)
    assert "只在发起批改的这台机器上试过" in report(assignment(), marks, 1.0, tried, scheduler="tcp://10.0.0.5:8786")


# -- points given by hand --------------------------------------------------------------------------------------------


def hand_sheet(path, rows):
    path.write_text("学号,题,得分,评语\n" + "\n".join(rows), encoding="utf-8-sig")
    return path


def test_points_given_by_hand_complete_the_total(tmp_path, by_file):
    given = read_hand_marks(
        hand_sheet(tmp_path / "h.csv", [f"{ZHANG.id},Q6,18,讲得清楚", f"{LI.id},Q6,,"]), assignment()
    )
    [zhang, li] = with_hand_marks([by_file["张三.ipynb"], by_file["李四/作业.ipynb"]], given)
    assert (zhang.total(), li.total()) == (98, None)
    assert "讲得清楚" in feedback_html(assignment(), zhang)


@pytest.mark.parametrize("row, said", [("1,Q6,21,", "0 到 20"), ("1,Q6,-1,", "0 到 20"), ("1,Q1,5,", "只有Q6")])
def test_points_that_cannot_be_are_refused_with_their_row(tmp_path, row, said):
    with pytest.raises(ClassroomError, match=said):
        read_hand_marks(hand_sheet(tmp_path / "h.csv", [row]), assignment())


def test_a_sheet_with_points_in_it_is_never_written_over(tmp_path, marks):
    write_template(template_path(tmp_path), marks)
    assert template_path(tmp_path).name == "hand-marks.csv"
    hand_sheet(tmp_path / "hand-marks.csv", [f"{ZHANG.id},Q6,18,"])
    assert template_path(tmp_path).name == "hand-marks-2.csv"
