"""What is asked and what it is worth: questions, objectives and their bounds, as an assignment's TOML declares them."""

from dataclasses import dataclass, field

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.numbers import MONEY, NUMBERED, PERCENT, UNITS
from creditrights.law.registry import registry
from creditrights.plain import Row

CHOICE = "choice"
TEXT = "text"

KINDS = (MONEY, PERCENT, NUMBERED, CHOICE, TEXT)


@dataclass(frozen=True)
class Objective:
    """What a student can do afterwards, and the law it rests on."""

    id: str
    says: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Option:
    """One statement of a choice. `why` is shown to those who chose it wrongly; it does not name the right one."""

    says: str
    right: bool
    why: str


@dataclass(frozen=True)
class Question:
    """One question.

    answers    keys of the `answers` dictionary that it reads; a question of several parts is right when all are
    tolerance  how far a computed answer may be off, in the unit of its kind (numbers.UNITS)
    options    of a choice, in the order of the file; each student sees his own order. Of a numbered list, in the order
               in which all see them; which one is right depends on the student's own case, so the subject computes it
    lines      of a text marked by hand: (what is looked for, points)
    """

    id: str
    kind: str
    title: str
    points: int
    answers: tuple[str, ...]
    objectives: tuple[str, ...]
    tolerance: int = 0
    options: tuple[Option, ...] = ()
    lines: tuple[tuple[str, int], ...] = field(default=())


@dataclass(frozen=True)
class Bounds:
    """The numbers that one quantity of a variant may take: lowest, lowest + step, … highest."""

    lowest: int
    highest: int
    step: int


def read_objective(row: Row) -> Objective:
    """An objective, its citations looked up so that a wrong article stops the assignment, not the student."""
    cites = tuple(row.texts("cites"))
    for key in cites:
        registry().cite(key)
    return Objective(row.text("id"), row.text("says"), cites)


def read_question(row: Row, objectives: tuple[str, ...]) -> Question:
    """A question, with everything its kind needs."""
    id, kind = row.text("id"), row.text("kind")
    question = Question(
        id=id,
        kind=kind,
        title=row.text("title"),
        points=_whole(row, "points"),
        answers=tuple(row.texts("answers")) or (id,),
        objectives=tuple(row.texts("objectives")),
        tolerance=_tolerance(row, kind) if kind in UNITS else 0,
        options=tuple(
            Option(each.text("says"), each.flag("right"), each.text("why")) for each in _rows(row, "options")
        ),
        lines=tuple((each.text("says"), _whole(each, "points")) for each in _rows(row, "lines")),
    )
    if kind not in KINDS:
        raise ClassroomError(f"{row.where}：kind 写的是“{kind}”，只能是 {'、'.join(KINDS)}。")
    if kind == NUMBERED and (len(question.options) < 2 or any(option.right for option in question.options)):
        raise ClassroomError(f"{row.where}：numbered 要列出选项，哪一项对由题材按每人的数算，不写 right。")
    if kind == CHOICE and [option.right for option in question.options].count(True) != 1:
        raise ClassroomError(f"{row.where}：选择题要有且只有一个 right = true 的选项。")
    if kind == TEXT and sum(points for _, points in question.lines) != question.points:
        raise ClassroomError(f"{row.where}：评分细则各行的分加起来不等于 {question.points} 分。")
    if not question.objectives or not set(question.objectives) <= set(objectives):
        raise ClassroomError(f"{row.where}：objectives 要写这份作业已有的目标：{'、'.join(objectives)}。")
    return question


def read_bounds(row: Row) -> Bounds:
    """Bounds that hold at least one number; the step divides the distance."""
    bounds = Bounds(_whole(row, "lowest"), _whole(row, "highest"), _whole(row, "step"))
    if bounds.step < 1 or bounds.lowest > bounds.highest or (bounds.highest - bounds.lowest) % bounds.step:
        raise ClassroomError(f"{row.where}：lowest、highest、step 合不上，highest 应当正好是 lowest 加若干个 step。")
    return bounds


def _tolerance(row: Row, kind: str) -> int:
    table = row.row("tolerance")
    if table.text("unit") != UNITS[kind]:
        raise ClassroomError(f"{row.where}：{kind} 的容差，unit 要写 {UNITS[kind]}。")
    return _whole(table, "value")


def _whole(row: Row, name: str) -> int:
    value = row.cells.get(name)
    if type(value) is not int:
        raise ClassroomError(f"{row.where}：“{name}”应当是整数。")
    return value


def _rows(row: Row, name: str) -> list[Row]:
    cells = row.cells.get(name, [])
    if not isinstance(cells, list):
        raise ClassroomError(f"{row.where}：“{name}”应当是若干张表。")
    return [Row(f"{row.where}.{name}[{number}]", each) for number, each in enumerate(cells, 1)]
