"""Fills a master notebook with one student's facts."""

import re

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.notebooks import HIDDEN, Cell, Notebook
from creditrights.classroom.roster import Student
from creditrights.classroom.variant import Variant
from creditrights.law.registry import registry

#: tag of cells that carry the student's facts and should come back unchanged
LOCKED = "locked"
#: tags that a released notebook keeps
KEPT = (LOCKED, "answers")

PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def instructor_copy(variant: Variant, student: Student) -> Notebook:
    """The master with a student's facts, solution and hidden check included. It never leaves the instructor."""
    filled = _cells(variant, student, variant.assignment.master.cells)
    about = {
        "assignment": variant.assignment.id,
        "edition": variant.assignment.edition,
        "student": student.id,
        "variant": variant.id,
    }
    return Notebook(filled, about)


def student_copy(variant: Variant, student: Student) -> Notebook:
    """What the student gets: the cells that are not hidden, with no tags but those that say what is locked."""
    whole = instructor_copy(variant, student)
    cells = [
        Cell(cell.kind, cell.source, cell.id, tuple(tag for tag in cell.tags if tag in KEPT))
        for cell in whole.cells
        if not set(cell.tags) & set(HIDDEN)
    ]
    return Notebook(cells, whole.about)


def locked_cells(variant: Variant, student: Student) -> list[Cell]:
    """The cells that should come back as they were handed out."""
    return _cells(variant, student, [cell for cell in variant.assignment.master.cells if LOCKED in cell.tags])


def _cells(variant: Variant, student: Student, cells: list[Cell]) -> list[Cell]:
    if any("{{name}}" in cell.source for cell in cells if LOCKED in cell.tags):
        raise ClassroomError("master.ipynb 里标了 locked 的格不能写 {{name}}：批改时只认学号，对不上会当成被改动。")
    facts = {
        **variant.facts(),
        "student": student.id,
        "name": student.name,
        "objectives": _objectives(variant.assignment),
    }
    return [Cell(cell.kind, _filled(cell.source, facts), cell.id, cell.tags) for cell in cells]


def _filled(source: str, facts: dict[str, str]) -> str:
    def fact(found: re.Match[str]) -> str:
        if found[1] not in facts:
            raise ClassroomError(f"master.ipynb 里写了 {found[0]}，没有这一项。可用的有：{'、'.join(sorted(facts))}。")
        return facts[found[1]]

    return PLACEHOLDER.sub(fact, source)


def _objectives(assignment: Assignment) -> str:
    """The objectives as a list, each with the law it rests on."""
    lines = []
    for objective in assignment.objectives:
        law = "、".join(registry().cite(key).name() for key in objective.cites)
        lines.append(f"- {objective.says}（{law}）")
    return "\n".join(lines)
