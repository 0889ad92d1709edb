"""Points that a person gave for free text: a CSV to fill in, read back at the next grading."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.mark import SEEN, Mark, QuestionMark
from creditrights.classroom.outcomes import REPLACED
from creditrights.classroom.roster import read_table
from creditrights.classroom.sheets import write_sheet

COLUMNS = ("学号", "题", "得分", "评语")

#: (student, question id) → (points, comment)
HandMarks = dict[tuple[str, str], tuple[int, str]]


def template_path(folder: Path) -> Path:
    """Where to write the next template: never over one in which points were filled in."""
    number = 1
    while True:
        path = folder / f"hand-marks{'' if number == 1 else f'-{number}'}.csv"
        if not path.exists() or not any(row["得分"] for row in read_table(path, COLUMNS)):
            return path
        number += 1


def write_template(path: Path, marks: list[Mark]) -> None:
    """One row for every free text that still waits for its points, with the text beside it."""
    rows = [
        [mark.student, each.question.id, "", "", str(each.question.points), "\n".join(each.given)]
        for mark in marks
        for each in mark.questions
        if each.points is None and mark.outcome != REPLACED
    ]
    write_sheet(path, [*COLUMNS, "满分", "学生写的"], rows)


def read_hand_marks(path: Path, assignment: Assignment) -> HandMarks:
    """The points filled in; rows without points are left out, points out of bounds are refused."""
    most = {question.id: question.points for question in assignment.by_hand()}
    found: HandMarks = {}
    for number, row in enumerate(read_table(path, COLUMNS), 2):
        if row["得分"] == "":
            continue
        if row["题"] not in most:
            raise ClassroomError(f"{path.name} 第 {number} 行的题是“{row['题']}”，人工评的题只有{'、'.join(most)}。")
        if not row["得分"].isdecimal() or int(row["得分"]) > most[row["题"]]:
            raise ClassroomError(
                f"{path.name} 第 {number} 行的得分是“{row['得分']}”，请填 0 到 {most[row['题']]} 的整数，没评的留空。"
            )
        found[row["学号"], row["题"]] = (int(row["得分"]), row["评语"])
    return found


def with_hand_marks(marks: list[Mark], given: HandMarks) -> list[Mark]:
    """The marks with the points that a person gave."""
    return [replace(mark, questions=tuple(_with(mark, each, given) for each in mark.questions)) for mark in marks]


def hand_marks_of(earlier: dict[str, Any], marks: list[Mark]) -> HandMarks:
    """What a person gave at an earlier grading (its record, see records.py) to texts that stand as they stood then."""
    now = {(mark.student, each.question.id): each for mark in marks for each in mark.questions if each.points is None}
    found: HandMarks = {}
    for row in earlier["marks"]:
        for each in row["questions"]:
            waits = now.get((row["student"], each["id"]))
            if each["verdict"] != SEEN or waits is None:
                continue
            if list(waits.given) == each["given"] and each["points"] <= waits.question.points:
                found[row["student"], each["id"]] = (each["points"], "".join(each["says"]))
    return found


def _with(mark: Mark, question: QuestionMark, given: HandMarks) -> QuestionMark:
    found = given.get((mark.student, question.question.id))
    if question.points is not None or found is None:
        return question
    points, comment = found
    return replace(question, verdict=SEEN, points=points, says=(comment,) if comment else ())
