"""Every folder in exercises/: its assignment, one student's variant and notebook, and what he would hand in."""

import functools
import json
from pathlib import Path

from creditrights.classroom.assignment import Assignment, read_assignment
from creditrights.classroom.check import check
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.inside.cells import export
from creditrights.classroom.mark import QuestionMark
from creditrights.classroom.numbers import NUMBERED, UNITS, shown
from creditrights.classroom.question import CHOICE, TEXT
from creditrights.classroom.release import released
from creditrights.classroom.values import exported
from creditrights.classroom.variant import Variant, variant_of
from tests.classroom.class_of_two import KEY, LI, ZHANG

EXERCISES = Path(__file__).parents[2] / "exercises"
ALL = sorted(path.parent.name for path in EXERCISES.glob("*/rubric.toml"))
STUDENTS = [ZHANG, LI]
#: kinds that are computed numbers, letters or texts; assignments with words, days or counts are in test_whole_way
PLAIN = (*UNITS, NUMBERED, CHOICE, TEXT)


@functools.cache
def assignment(id: str) -> Assignment:
    return read_assignment(EXERCISES / id)


NUMBERS = [id for id in ALL if all(question.kind in PLAIN for question in assignment(id).questions)]


@functools.cache
def variant(id: str, student) -> Variant:
    return variant_of(assignment(id), student.id, KEY)


@functools.cache
def many(id: str, count: int) -> "list[Variant]":
    return [variant_of(assignment(id), f"s{number}", KEY) for number in range(count)]


@functools.cache
def notebook(id: str, student) -> bytes:
    return released(assignment(id), student, KEY)


def solved_space(id: str, student) -> "dict[str, object]":
    """The names left after running the instructor's copy, solution and hidden check included."""
    space: "dict[str, object]" = {}
    for source in instructor_copy(variant(id, student), student).code():
        exec(compile(source, "master", "exec"), space)
    return space


def right_answers(id: str, student) -> "dict[str, object]":
    """What the solution answers, the right letters, and a few words for each free text."""
    return dict(_right_answers(id, student))


@functools.cache
def _right_answers(id: str, student) -> "dict[str, object]":
    one = variant(id, student)
    answers = dict(solved_space(id, student)["answers"])
    for question in one.assignment.questions:
        if question.kind == CHOICE:
            answers[question.answers[0]] = one.right_letter(question)
        if question.kind == TEXT:
            answers[question.answers[0]] = "欠的要还，算法要清楚。"
    return answers


def slip_answers(id: str, student, slip) -> "dict[str, object]":
    """The right answers but for one slip, written as a student would write them."""
    one = variant(id, student)
    wrong = {key: shown(one.assignment.kind_of(key), number) for key, number in slip.run(one.case).items()}
    return {**right_answers(id, student), **wrong}


def marks(id: str, student, answers: "dict[str, object]") -> "dict[str, QuestionMark]":
    return {each.question.id: each for each in check(variant(id, student), exported(export(answers)))}


def with_answers(id: str, student, answers: "dict[str, object]") -> bytes:
    """The student's notebook with these answers typed in, nothing else changed."""
    stored = json.loads(notebook(id, student))
    cells = [cell for cell in stored["cells"] if "answers" in cell["metadata"].get("tags", [])]
    cells[0]["source"] = f"answers = {answers!r}"
    for cell in cells[1:]:
        cell["source"] = ""
    return json.dumps(stored).encode()
