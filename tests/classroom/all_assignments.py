"""Every folder in exercises/, read once, and the ways to fill in its notebooks."""

import functools
import json
from pathlib import Path

from creditrights.classroom.assignment import Assignment, read_assignment
from creditrights.classroom.check import check
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.inside.cells import export
from creditrights.classroom.question import CHOICE, TEXT
from creditrights.classroom.release import released
from creditrights.classroom.roster import Student
from creditrights.classroom.values import exported
from creditrights.classroom.variant import Variant, variant_of

KEY = "全部作业的课程密钥-2026"
FOLDERS = [path.parent for path in sorted((Path(__file__).parents[2] / "exercises").glob("*/rubric.toml"))]
STUDENTS = [Student(f"s{number}", f"学生{number}") for number in range(12)]


def ids(folder: Path) -> str:
    return folder.name


@functools.cache
def assignment(folder: Path) -> Assignment:
    return read_assignment(folder)


@functools.cache
def variant(folder: Path, student: Student) -> Variant:
    return variant_of(assignment(folder), student.id, KEY)


@functools.cache
def notebook(folder: Path, student: Student) -> bytes:
    return released(assignment(folder), student, KEY)


def shown(one: Variant, answers: dict) -> dict[str, str]:
    """Answers as a student would type them."""
    return {key: one.shown(key, answer) for key, answer in answers.items()}


def right_answers(one: Variant) -> dict[str, object]:
    """Everything right, and some text where a person reads."""
    answers: dict[str, object] = dict(shown(one, one.right()))
    for question in one.assignment.questions:
        if question.kind == CHOICE:
            answers[question.id] = one.right_letter(question)
        elif question.kind == TEXT:
            answers[question.id] = "家里人别急。"
    return answers


def marks(one: Variant, answers: dict[str, object]) -> dict:
    """Question id → mark, as the parent gives it."""
    return {each.question.id: each for each in check(one, exported(export(answers)))}


def solved_space(one: Variant, student: Student) -> dict:
    """The names left after running the instructor's copy, solution and hidden check included."""
    space: dict = {}
    for source in instructor_copy(one, student).code():
        exec(compile(source, "master", "exec"), space)
    return space


def handed_in(raw: bytes, answers: dict[str, object]) -> bytes:
    """The released notebook with these answers typed into its answer cells."""
    stored = json.loads(raw)
    cells = [cell for cell in stored["cells"] if "answers" in cell["metadata"].get("tags", [])]
    for cell in cells:
        cell["source"] = ""
    cells[0]["source"] = f"answers = {answers!r}"
    return json.dumps(stored).encode()
