"""The gradebook: one line a submission, one line for everyone who handed nothing in; as CSV and as a workbook."""

from pathlib import Path

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import REPLACED
from creditrights.classroom.records import write_whole
from creditrights.classroom.settle import counting
from creditrights.classroom.sheets import write_sheet
from creditrights.errors import MissingPackage

#: columns before and after those of the questions
WHO = ("学号", "姓名", "结果")
WHAT = ("已得", "总分", "满分", "迟交天数", "迟交扣分", "交的时间", "时间来自", "算这一行", "班级", "说明", "文件")
#: a workbook's columns by width; everything else is narrow
WIDE = {"学号": 16, "结果": 14, "交的时间": 20, "说明": 60, "文件": 40}
#: a cell's value: text, number, or nothing yet
Value = str | int | None


def columns(assignment: Assignment) -> list[str]:
    """The heads."""
    return [*WHO, *(f"{question.id}（{question.points}）" for question in assignment.questions), *WHAT]


def gradebook_rows(assignment: Assignment, marks: list[Mark]) -> list[list[Value]]:
    """The lines. A cell is empty where there is no number yet; nobody gets a zero for being unreadable."""
    counted = counting(marks)
    return [_row(assignment, mark, mark.file in counted) for mark in marks]


def write_gradebook(path: Path, assignment: Assignment, marks: list[Mark]) -> None:
    """Write it as CSV."""
    rows = [["" if cell is None else str(cell) for cell in row] for row in gradebook_rows(assignment, marks)]
    write_sheet(path, columns(assignment), rows)


def write_workbook(path: Path, assignment: Assignment, marks: list[Mark], day: str) -> None:
    """Write it as XLSX: ids are texts, points are numbers, nothing is a formula; the same marks give the same bytes.

    day  the day that the file bears inside, YYYY-MM-DD
    """
    try:
        from creditrights.classroom.workbook import workbook
    except ImportError as error:
        raise MissingPackage(
            "XLSX 成绩册要用 XlsxWriter，这里没有装。请运行 pip install XlsxWriter，CSV 成绩册不受影响。"
        ) from error
    heads = columns(assignment)
    widths = [WIDE.get(head, 9) for head in heads]
    write_whole(path, workbook(assignment.title, heads, gradebook_rows(assignment, marks), widths, day))


def _row(assignment: Assignment, mark: Mark, counted: bool) -> list[Value]:
    points = {each.question.id: each.points for each in mark.questions}
    if mark.outcome == REPLACED:
        points = {}
    late = mark.late_days != 0
    return [
        mark.student,
        mark.name,
        mark.outcome,
        *(points.get(question.id) for question in assignment.questions),
        mark.subtotal(),
        mark.total(),
        assignment.points(),
        ("不知道" if mark.late_days is None else mark.late_days) if late else None,
        mark.lost() if late else None,
        mark.handed_in,
        mark.time_from,
        "是" if counted else None,
        mark.group,
        "；".join(mark.why),
        mark.file,
    ]
