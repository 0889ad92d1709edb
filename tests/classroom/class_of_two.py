"""A small class to test with: one assignment, one key, two students, and ways to fill in a released notebook."""

import functools
import json
from pathlib import Path

from creditrights.classroom.assignment import Assignment, read_assignment
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.release import released
from creditrights.classroom.roster import Student
from creditrights.classroom.variant import Variant, variant_of
from creditrights.money.fen import yuan

FOLDER = Path(__file__).parents[2] / "exercises" / "overdue-interest"
KEY = "秘密的课程密钥-2026-秋"
ZHANG = Student("2026001", "张三")
LI = Student("2026002", "李四")


@functools.cache
def assignment() -> Assignment:
    return read_assignment(FOLDER)


@functools.cache
def variant(student: Student) -> Variant:
    return variant_of(assignment(), student.id, KEY)


@functools.cache
def notebook(student: Student) -> bytes:
    return released(assignment(), student, KEY)


def right_answers(student: Student) -> dict[str, object]:
    one = variant(student)
    answers: dict[str, object] = {key: yuan(fen) for key, fen in one.right().items()}
    answers["Q5"] = next(one.right_letter(question) for question in one.assignment.questions if question.id == "Q5")
    answers["Q6"] = "爷爷，别急。"
    return answers


def with_answers(student: Student, answers: dict[str, object]) -> bytes:
    """The student's notebook with these answers typed into the answer cell."""
    return with_code(student, f"answers = {answers!r}")


def with_code(student: Student, code: str) -> bytes:
    """The student's notebook with this code in place of both answer cells."""
    stored = json.loads(notebook(student))
    cells = [cell for cell in stored["cells"] if "answers" in cell["metadata"].get("tags", [])]
    cells[0]["source"] = code
    cells[1]["source"] = ""
    return json.dumps(stored).encode()


def solved_space(student: Student) -> dict[str, object]:
    """The names left after running the instructor's copy, solution and hidden check included."""
    space: dict[str, object] = {}
    for source in instructor_copy(variant(student), student).code():
        exec(compile(source, "master", "exec"), space)
    return space
