"""The gradebook: one line a submission, one line for everyone who handed nothing in."""

from pathlib import Path

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.mark import Mark
from creditrights.classroom.sheets import write_sheet


def write_gradebook(path: Path, assignment: Assignment, marks: list[Mark]) -> None:
    """Write it. A cell is empty where there is no number yet; nobody gets a zero for being unreadable."""
    asked = [f"{question.id}（{question.points}）" for question in assignment.questions]
    columns = ["学号", "姓名", "结果", *asked, "已得", "总分", "满分", "说明", "文件"]
    write_sheet(path, columns, [_row(assignment, mark) for mark in marks])


def _row(assignment: Assignment, mark: Mark) -> list[str]:
    points = {each.question.id: _number(each.points) for each in mark.questions}
    return [
        mark.student,
        mark.name,
        mark.outcome,
        *(points.get(question.id, "") for question in assignment.questions),
        _number(mark.subtotal()),
        _number(mark.total()),
        str(assignment.points()),
        "；".join(mark.why),
        mark.file,
    ]


def _number(points: int | None) -> str:
    return "" if points is None else str(points)
