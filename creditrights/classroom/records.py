"""Marks as JSON and back: what the journal of a grading and the comparison of two gradings are made of."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.mark import Mark, QuestionMark

#: fields of a mark that are written as they are
PLAIN = (
    *("file", "student", "name", "group", "outcome", "milliseconds"),
    *("handed_in", "time_from", "late_days", "kept", "work", "key"),
)


def row_of(mark: Mark) -> dict[str, Any]:
    """A mark as a row of JSON."""
    row: dict[str, Any] = {name: getattr(mark, name) for name in PLAIN}
    return {**row, "why": list(mark.why), "errors": list(mark.errors), "questions": [_asked(q) for q in mark.questions]}


def mark_of(row: dict[str, Any], assignment: Assignment) -> Mark:
    """The mark that was written; KeyError where the assignment no longer asks one of its questions."""
    asked = {question.id: question for question in assignment.questions}
    questions = tuple(
        QuestionMark(
            question=asked[each["id"]],
            verdict=each["verdict"],
            points=each["points"],
            says=tuple(each["says"]),
            cites=tuple(each["cites"]),
            given=tuple(each["given"]),
            slip=each["slip"],
        )
        for each in row["questions"]
    )
    plain = {name: row[name] for name in PLAIN}
    return Mark(**plain, why=tuple(row["why"]), errors=tuple(row["errors"]), questions=questions)


def _asked(mark: QuestionMark) -> dict[str, Any]:
    return {
        "id": mark.question.id,
        "worth": mark.question.points,
        "tolerance": mark.question.tolerance,
        "verdict": mark.verdict,
        "points": mark.points,
        "says": list(mark.says),
        "cites": list(mark.cites),
        "given": list(mark.given),
        "slip": mark.slip,
    }


def write_whole(path: Path, raw: bytes) -> None:
    """Write a file that is either all there or not there at all, whenever the power goes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.write_bytes(raw)
    draft.replace(path)


def write_record(path: Path, assignment: Assignment, engine: str, marks: list[Mark]) -> None:
    """All marks of a grading, for the instructor alone; seconds are left out, so that the same marks are the same bytes."""
    rows = [row_of(replace(mark, milliseconds=0)) for mark in marks]
    whole = {"assignment": assignment.id, "edition": assignment.edition, "engine": engine, "marks": rows}
    write_whole(path, (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())


def read_record(path: Path) -> dict[str, Any]:
    """What `write_record` wrote, or the folder it is in."""
    file = path / "marks.json" if path.is_dir() else path
    try:
        whole = json.loads(file.read_bytes())
        ok = (
            isinstance(whole["marks"], list)
            and isinstance(whole["edition"], str)
            and isinstance(whole["assignment"], str)
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ClassroomError(f"{file} 读不出来：请给上一次批改的 --out 文件夹，里面要有 marks.json。") from error
    if not ok:
        raise ClassroomError(f"{file} 不是 classroom grade 写的记录。")
    found: dict[str, Any] = whole
    return found
