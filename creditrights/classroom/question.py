"""What is asked and what it is worth: questions, objectives and their bounds, as an assignment's TOML declares them."""

from dataclasses import dataclass, field

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.numbers import NUMBERED, UNITS
from creditrights.law.registry import registry
from creditrights.plain import Row
from creditrights.quiz.units import MONEY, PERCENT

CHOICE = "choice"
TEXT = "text"
#: one word of a few, for each of several things; each right one earns its share of the points
VERDICT = "verdict"
#: several statements of a list, or one of it that depends on the student's own facts
CHOICES = "choices"
#: a day, for each of several things; each right one earns its share of the points
DATE = "date"
#: how many
COUNT = "count"
#: kinds that are scored part by part
BY_PART = (VERDICT, DATE)
#: what a count may count
COUNTED = ("条", "次", "天", "个月", "元")

KINDS = (MONEY, PERCENT, NUMBERED, CHOICE, TEXT, VERDICT, CHOICES, DATE, COUNT)


@dataclass(frozen=True)
class Objective:
    """What a student can do afterwards, and the law it rests on."""

    id: str
    says: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Option:
    """One statement of a choice. `why` is shown to those who chose it wrongly; it does not name the right one.

    id  what the subject calls it, where the subject says which are right
    """

    says: str
    right: bool
    why: str
    id: str = ""


@dataclass(frozen=True)
class Question:
    """One question.

    answers    keys of the `answers` dictionary that it reads; a question of several parts is right when all are
    tolerance  how far a computed answer may be off, in the unit of its kind (numbers.UNITS), or of a count in its own
    options    of a choice, in the order of the file; each student sees his own order. Of a numbered list, in the order
               in which all see them; which one is right depends on the student's own case, so the subject computes it
    words      of a verdict: what may be written
    unit       of a count: one of COUNTED
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
    words: tuple[str, ...] = ()
    unit: str = ""

    def tells_apart(self) -> bool:
        """Whether every slip must show its own answer to it: amounts do, and words or days for several things."""
        return self.kind in UNITS or (self.kind in BY_PART and len(self.answers) > 1)

    def each(self) -> int:
        """The points of one part of a question that is scored part by part."""
        return self.points // len(self.answers)


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
        tolerance=_tolerance(row, kind) if kind in UNITS else _count_tolerance(row) if kind == COUNT else 0,
        options=tuple(_option(each, kind) for each in _rows(row, "options")),
        lines=tuple((each.text("says"), _whole(each, "points")) for each in _rows(row, "lines")),
        words=tuple(row.texts("words")),
        unit=row.text("unit") if kind == COUNT else "",
    )
    if kind not in KINDS:
        raise ClassroomError(f"{row.where}：kind 写的是“{kind}”，只能是 {'、'.join(KINDS)}。")
    _require_parts(row, question)
    if kind == NUMBERED and (len(question.options) < 2 or any(option.right for option in question.options)):
        raise ClassroomError(f"{row.where}：numbered 要列出选项，哪一项对由题材按每人的数算，不写 right。")
    if kind == CHOICE and [option.right for option in question.options].count(True) != 1:
        raise ClassroomError(f"{row.where}：选择题要有且只有一个 right = true 的选项。")
    if kind == TEXT and sum(points for _, points in question.lines) != question.points:
        raise ClassroomError(f"{row.where}：评分细则各行的分加起来不等于 {question.points} 分。")
    if not question.objectives or not set(question.objectives) <= set(objectives):
        raise ClassroomError(f"{row.where}：objectives 要写这份作业已有的目标：{'、'.join(objectives)}。")
    return question


def _option(row: Row, kind: str) -> Option:
    """A statement; which ones of `choices` are right is for the subject to say, by their ids."""
    if kind == CHOICES:
        return Option(row.text("says"), False, row.text("why"), row.text("id"))
    return Option(row.text("says"), row.flag("right"), row.text("why"))


def _require_parts(row: Row, question: Question) -> None:
    """What the kinds that the subject answers with words, days and counts need."""
    if question.kind in BY_PART and question.points % len(question.answers):
        raise ClassroomError(f"{row.where}：{question.points} 分不能平分给 {len(question.answers)} 个小题。")
    if question.kind == VERDICT and len(question.words) < 2:
        raise ClassroomError(f"{row.where}：verdict 题要用 words 写出可以填的词，至少两个。")
    if question.kind == CHOICES and len({option.id for option in question.options}) < 2:
        raise ClassroomError(f"{row.where}：choices 题至少要两个 id 不同的选项。")
    if question.kind == COUNT and question.unit not in COUNTED:
        raise ClassroomError(f"{row.where}：count 题的 unit 只能是{'、'.join(COUNTED)}。")


def _count_tolerance(row: Row) -> int:
    """How far a count may be off, in the question's own unit; nothing where no tolerance is written."""
    if "tolerance" not in row.cells:
        return 0
    table = row.row("tolerance")
    if table.text("unit") != row.text("unit"):
        raise ClassroomError(f"{row.where}：容差的单位应当与这一题的 unit 相同。")
    return _whole(table, "value")


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
