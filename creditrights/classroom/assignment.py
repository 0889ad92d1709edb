"""An assignment is a folder: the master notebook, its rubric and the bounds of its variants."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.notebooks import Notebook, read_notebook
from creditrights.classroom.numbers import UNITS
from creditrights.classroom.question import (
    TEXT,
    Bounds,
    Objective,
    Question,
    read_bounds,
    read_objective,
    read_question,
)
from creditrights.classroom.subjects.catalogue import subject
from creditrights.classroom.subjects.subject import Subject
from creditrights.plain import Row
from creditrights.quiz.units import MONEY


@dataclass(frozen=True)
class Assignment:
    """One assignment as an instructor wrote it.

    subject  the code that draws the numbers, computes what is right and knows the common slips
    bounds   quantity → the numbers it may take
    master   the notebook everything is released from; it holds the solution, so it never leaves the instructor
    edition  twelve digits that change when any of the three files changes, or the slips that variants keep apart
    """

    id: str
    title: str
    minutes: int
    subject: Subject
    objectives: tuple[Objective, ...]
    questions: tuple[Question, ...]
    bounds: dict[str, Bounds]
    master: Notebook
    edition: str

    def points(self) -> int:
        """Full marks."""
        return sum(question.points for question in self.questions)

    def money_questions(self) -> list[Question]:
        """The questions answered with amounts."""
        return [question for question in self.questions if question.kind == MONEY]

    def told_apart(self) -> list[Question]:
        """The questions on which no slip may look like another."""
        return [question for question in self.questions if question.tells_apart()]

    def amounts(self) -> list[str]:
        """The answer keys under which amounts are expected."""
        return [key for question in self.money_questions() for key in question.answers]

    def number_questions(self) -> list[Question]:
        """The questions answered with numbers that the engine computes and that may be a little off."""
        return [question for question in self.questions if question.kind in UNITS]

    def kind_of(self, key: str) -> str:
        """The kind of the question that an answer key belongs to."""
        return next(question.kind for question in self.questions if key in question.answers)

    def by_hand(self) -> list[Question]:
        """The questions that a person marks."""
        return [question for question in self.questions if question.kind == TEXT]

    def cites(self, question: Question) -> list[str]:
        """The law behind a question, by way of its objectives."""
        keys: list[str] = []
        for objective in self.objectives:
            if objective.id in question.objectives:
                keys.extend(key for key in objective.cites if key not in keys)
        return keys


#: what all questions of an assignment are worth together
FULL_POINTS = 100


def read_assignment(folder: Path) -> Assignment:
    """The assignment in a folder; ClassroomError says which file does not hold together and why."""
    raw = [_bytes(folder / name) for name in ("master.ipynb", "rubric.toml", "variants.toml")]
    rubric = Row("rubric.toml", _toml("rubric.toml", raw[1]))
    bounds = Row("variants.toml", _toml("variants.toml", raw[2]))
    objectives = tuple(read_objective(each) for each in _rows(rubric, "objectives"))
    about = subject(rubric.text("subject"))
    slips = [slip.id.encode() for slip in about.slips]
    known = tuple(objective.id for objective in objectives)
    if rubric.text("id") != folder.resolve().name:
        raise ClassroomError(
            f"rubric.toml 的 id 是“{rubric.text('id')}”，应当与文件夹名“{folder.resolve().name}”相同。"
        )
    questions = tuple(read_question(each, known) for each in _rows(rubric, "questions"))
    points = sum(question.points for question in questions)
    if points != FULL_POINTS:
        raise ClassroomError(f"rubric.toml 各题的分数加起来是 {points}，应当是 {FULL_POINTS}。")
    minutes = rubric.cells.get("minutes")
    return Assignment(
        id=rubric.text("id"),
        title=rubric.text("title"),
        minutes=minutes if isinstance(minutes, int) else 0,
        subject=about,
        objectives=objectives,
        questions=questions,
        bounds={name: read_bounds(bounds.row(name)) for name in bounds.names()},
        master=read_notebook(raw[0]),
        edition=hashlib.sha256(b"\0".join([*raw, *slips])).hexdigest()[:12],
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClassroomError(
            f"打不开 {path}。一份作业的文件夹里要有 master.ipynb、rubric.toml、variants.toml。"
        ) from error


def _toml(name: str, raw: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(raw.decode())
    except ValueError as error:
        raise ClassroomError(f"{name}：TOML 写错了（{error}）。") from error


def _rows(row: Row, name: str) -> list[Row]:
    cells = row.cells.get(name)
    if not isinstance(cells, list) or not cells:
        raise ClassroomError(f"{row.where}：缺少 [[{name}]]。")
    return [Row(f"{row.where} {name}[{number}]", each) for number, each in enumerate(cells, 1)]
