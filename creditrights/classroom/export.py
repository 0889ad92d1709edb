"""A master written out for nbgrader or for otter-grader, for schools that already run one of them.

Neither knows of a student's own numbers, so the whole class gets one variant. Their tests run in the student's process
and hold the right answers; both graders hide them from the student's copy and put them back when they grade.
"""

import json
from pathlib import Path
from typing import Any

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.elsewhere import IMPORTS, call
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.fill import LOCKED, instructor_copy
from creditrights.classroom.notebooks import HIDDEN, SOLUTION, Cell
from creditrights.classroom.question import CHOICE, TEXT, Question
from creditrights.classroom.records import write_whole
from creditrights.classroom.roster import Student
from creditrights.classroom.variant import Variant, variant_of

NBGRADER, OTTER = "nbgrader", "otter"
#: for whom the one variant is drawn
WHOLE_CLASS = Student("class", "全班")
OWN, SHARED = "每个人的数都不一样", "全班同一组数"
ANSWERS = "answers"
#: the text that stands for an essay in the solution
ESSAY = "（由老师看）"

NBGRADER_CONFIG = '''"""nbgrader, told not to raise an error where a student has to fill something in."""

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = "creditrights"
c.ClearSolutions.code_stub = {"python": "# 填在上面"}
'''


def export(assignment: Assignment, key: str, to: str, out: Path, student: Student = WHOLE_CLASS) -> list[Path]:
    """Write the assignment for another grader; say which files."""
    variant = variant_of(assignment, student.id, key)
    if to == NBGRADER:
        return _write(
            out, Path("source") / assignment.id, assignment.id, _nbgrader(variant, student), "nbgrader_config.py"
        )
    if to == OTTER:
        return _write(out, Path(), assignment.id, _otter(variant, student), "")
    raise ClassroomError(f"--to 写的是“{to}”，只能是 {NBGRADER} 或 {OTTER}。")


def _write(out: Path, folder: Path, name: str, cells: list[dict[str, Any]], config: str) -> list[Path]:
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    path = out / folder / f"{name}.ipynb"
    write_whole(path, (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())
    if not config:
        return [path]
    write_whole(out / config, NBGRADER_CONFIG.encode())
    return [path, out / config]


# -- nbgrader --------------------------------------------------------------------------------------------------------


def _nbgrader(variant: Variant, student: Student) -> list[dict[str, Any]]:
    cells = []
    for cell in _master(variant, student):
        essay = _essay(cell, variant.assignment)
        if ANSWERS in cell.tags:
            region = f"\n### BEGIN SOLUTION\n{'' if essay else _solution(variant, student)}### END SOLUTION"
            about = _about(cell.id, solution=True, grade=essay is not None, points=essay.points if essay else None)
            cells.append(_cell("code", cell.id, cell.source.rstrip() + region, about))
        else:
            cells.append(
                _cell(cell.kind, cell.id, cell.source, _about(cell.id, locked=True) if LOCKED in cell.tags else {})
            )
        if _is_last_answer(cell, variant, student):
            cells += [_nbgrader_test(question, variant) for question in _by_machine(variant.assignment)]
    return cells


def _nbgrader_test(question: Question, variant: Variant) -> dict[str, Any]:
    """A test whose value is the points: nbgrader takes it for partial credit."""
    test = f"### BEGIN HIDDEN TESTS\n{IMPORTS}\n{call(question, variant.right(), variant.id)}\n### END HIDDEN TESTS"
    about = _about(f"test-{question.id}", grade=True, locked=True, points=question.points)
    return _cell("code", f"test-{question.id}", f"# {question.id} {question.title}\n{test}", about)


def _about(id: str, **what: Any) -> dict[str, Any]:
    about: dict[str, Any] = {"grade": False, "solution": False, "locked": False, "task": False, **what}
    if about.get("points") is None:
        about.pop("points", None)
    return {"nbgrader": {**about, "grade_id": id, "schema_version": 3}}


# -- otter-grader ----------------------------------------------------------------------------------------------------


def _otter(variant: Variant, student: Student) -> list[dict[str, Any]]:
    config = "# ASSIGNMENT CONFIG\ninit_cell: false\ncheck_all_cell: false\nexport_cell: false\ngenerate:\n  show_hidden: true"
    cells = [_cell("raw", "assignment-config", config)]
    for cell in _master(variant, student):
        essay = _essay(cell, variant.assignment)
        if essay is not None:
            solved = f'answers["{essay.answers[0]}"] = "{ESSAY}"'
            cells += _question(
                essay, True, _block("solution", cell.id, [_solved(cell.id, cell.source.rstrip(), solved)])
            )
        else:
            cells.append(_cell(cell.kind, cell.id, cell.source))
        if _is_last_answer(cell, variant, student):
            for number, question in enumerate(_by_machine(variant.assignment)):
                worked = _solution(variant, student) if number == 0 else "answers"
                solution = [_solved(f"{question.id}-solved", f"# {question.id} 的答案写在上面", worked)]
                tests = _block("tests", question.id, _otter_tests(question, variant))
                cells += _question(question, False, [*_block("solution", question.id, solution), *tests])
    return cells


def _question(question: Question, by_hand: bool, inside: list[dict[str, Any]]) -> list[dict[str, Any]]:
    manual = "\nmanual: true" if by_hand else ""
    points = f"\npoints: {question.points}" if by_hand else ""
    begin = f"# BEGIN QUESTION\nname: {question.id}{points}{manual}"
    title = _cell("markdown", f"{question.id}-title", f"**{question.id}** {question.title}")
    return [
        _cell("raw", f"{question.id}-begin", begin),
        title,
        *inside,
        _cell("raw", f"{question.id}-end", "# END QUESTION"),
    ]


def _solved(id: str, kept: str, solution: str) -> dict[str, Any]:
    """A cell whose solution otter takes out line by line; one it takes for a solution as a whole it would hand out."""
    return _cell("code", id, f"{kept}\n# BEGIN SOLUTION NO PROMPT\n{solution.rstrip()}\n# END SOLUTION")


def _block(name: str, id: str, inside: list[dict[str, Any]]) -> list[dict[str, Any]]:
    begin, end = (_cell("raw", f"{id}-{name}-{side}", f"# {side.upper()} {name.upper()}") for side in ("begin", "end"))
    return [begin, *inside, end]


def _otter_tests(question: Question, variant: Variant) -> list[dict[str, Any]]:
    """A test for each step of points: a question of several parts passes as many as its points reach."""
    steps = len(question.answers) if question.points % len(question.answers) == 0 else 1
    each = question.points // steps
    asked = call(question, variant.right(), variant.id)
    return [
        _cell(
            "code",
            f"{question.id}-test-{step}",
            f'""" # BEGIN TEST CONFIG\nhidden: true\npoints: {each}\n""" # END TEST CONFIG\n{IMPORTS}\nassert {asked} >= {step * each}',
        )
        for step in range(1, steps + 1)
    ]


# -- both ------------------------------------------------------------------------------------------------------------


def _master(variant: Variant, student: Student) -> list[Cell]:
    """The cells for the whole class; what only the instructor sees comes back in the solution's place."""
    cells = instructor_copy(variant, student).cells
    shown = [cell for cell in cells if not set(cell.tags) & set(HIDDEN)]
    return [Cell(cell.kind, cell.source.replace(OWN, SHARED), cell.id, cell.tags) for cell in shown]


def _solution(variant: Variant, student: Student) -> str:
    """The worked solution, and the answers that it leaves to be read rather than computed."""
    worked = [cell.source for cell in instructor_copy(variant, student).cells if SOLUTION in cell.tags]
    rest = {key: variant.shown(key, answer) for key, answer in variant.right().items()}
    for question in variant.assignment.questions:
        if question.kind == CHOICE:
            rest[question.answers[0]] = variant.right_letter(question)
    return "\n".join([*worked, *(f"answers[{key!r}] = {text!r}" for key, text in rest.items())]) + "\n"


def _by_machine(assignment: Assignment) -> list[Question]:
    return [question for question in assignment.questions if question.kind != TEXT]


def _essay(cell: Cell, assignment: Assignment) -> Question | None:
    """The question marked by hand that is answered in this cell, if there is one."""
    for question in assignment.by_hand():
        if ANSWERS in cell.tags and f'answers["{question.answers[0]}"]' in cell.source:
            return question
    return None


def _is_last_answer(cell: Cell, variant: Variant, student: Student) -> bool:
    """Whether the tests come after this cell: the last in which something is answered."""
    return cell == [each for each in _master(variant, student) if ANSWERS in each.tags][-1]


def _cell(kind: str, id: str, source: str, metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    stored = {"cell_type": kind, "id": id, "metadata": metadata or {}, "source": source.splitlines(keepends=True)}
    return {**stored, "execution_count": None, "outputs": []} if kind == "code" else stored
