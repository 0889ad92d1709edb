"""What was handed in, taken or refused: whether it is a notebook of this assignment, and whose numbers stand in it."""

from dataclasses import dataclass

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.collect import Submission
from creditrights.classroom.errors import ClassroomError, TooNarrow
from creditrights.classroom.fill import locked_cells
from creditrights.classroom.notebooks import NotANotebook, Notebook, read_notebook
from creditrights.classroom.outcomes import NOT_GRADED, TAMPERED, UNREADABLE, WRONG_ASSIGNMENT
from creditrights.classroom.roster import STUDENT_ID, Student
from creditrights.classroom.variant import Variant, every_draw, variant_from_id, variant_id


@dataclass(frozen=True)
class Refused:
    """Work that cannot be run as this student's: which outcome it has, why, and whose it says it is (may be empty)."""

    outcome: str
    why: str
    student: str = ""


@dataclass(frozen=True)
class Accepted:
    """Work that can be run: the student, his own variant, and the facts in it that no longer read as handed out."""

    notebook: Notebook
    student: str
    variant: Variant
    changed: tuple[str, ...]


def accept(
    submission: Submission, assignment: Assignment, key: str, editions: frozenset[str] = frozenset()
) -> Accepted | Refused:
    """Whose work it is and whether it is this assignment; says in Chinese what is wrong where it is not.

    editions  earlier editions of the assignment whose notebooks are taken as well (regrading with a corrected rubric)
    """
    if submission.refused:
        return Refused(UNREADABLE, submission.refused)
    try:
        notebook = read_notebook(submission.raw)
    except NotANotebook as error:
        return Refused(UNREADABLE, str(error))
    student = notebook.about.get("student", "")
    if notebook.about.get("assignment") != assignment.id:
        other = notebook.about.get("assignment", "")
        return Refused(
            WRONG_ASSIGNMENT, f"这是“{other}”的作业" if other else "没有作业标记，不是发下去的那份笔记本", student
        )
    if not STUDENT_ID.fullmatch(student):
        return Refused(TAMPERED, "笔记本里的学号没有了或者被改过")
    id = variant_id(assignment, student, key)
    if notebook.about.get("variant") != id:
        return Refused(TAMPERED, "笔记本里的学号和题号对不上：可能改过学号，也可能不是用这把课程密钥发布的", student)
    try:
        return _accepted(notebook, student, assignment, id, editions)
    except Exception as error:
        if isinstance(error, ClassroomError) and not isinstance(error, TooNarrow):  # nobody's work can be graded
            raise
        return Refused(NOT_GRADED, fault_words(error), student)


def fault_words(error: Exception) -> str:
    """What an instructor is told of a fault of ours; what the engine says in full may hold a right answer."""
    said = str(error).rstrip("。") if isinstance(error, TooNarrow) else f"批改程序自己出错了（{type(error).__name__}）"
    return (
        f"{said}，这一份没有评分，不是学生的错。请运行 creditrights classroom variant 看这个学生的数，"
        "改好作业或程序，再运行同一条批改命令：批好的不动，只批这样的"
    )


def _accepted(notebook: Notebook, student: str, assignment: Assignment, id: str, editions: frozenset[str]) -> Accepted:
    edition = notebook.about.get("edition", "")
    if edition != assignment.edition and edition not in editions:
        changed = ("作业发布以后主文件、细则、范围或批改程序改过，请用发布时的版本批改，或用 regrade 按改过的版本重批",)
        return Accepted(notebook, student, variant_from_id(assignment, id), changed)
    return _with_his_numbers(notebook, student, assignment, id)


def _with_his_numbers(notebook: Notebook, student: str, assignment: Assignment, id: str) -> Accepted:
    """The variant whose facts stand in the notebook.

    That is the one drawn today, except where the engine was corrected since the release and would now draw other
    numbers, or none: then it is the draw that reads as the notebook does. The key is corrected, the question stays.
    """
    variant, changed = _drawn_today(notebook, student, assignment, id)
    if variant is None or changed:
        for other in every_draw(assignment, id):
            if not _changed(notebook, other, student):
                return Accepted(notebook, student, other, ())
    if variant is None:
        raise TooNarrow
    return Accepted(notebook, student, variant, tuple(changed))


def _drawn_today(notebook: Notebook, student: str, assignment: Assignment, id: str) -> tuple[Variant | None, list[str]]:
    try:
        variant = variant_from_id(assignment, id)
    except TooNarrow:
        return None, []
    return variant, _changed(notebook, variant, student)


def _changed(notebook: Notebook, variant: Variant, student: str) -> list[str]:
    """The locked cells that are not there word for word. Where they stand and how often does not matter."""
    present = {_plain(cell.source) for cell in notebook.cells}
    wanted = locked_cells(variant, Student(student, ""))
    return [f"“{cell.id}”这一格被改过或删掉了" for cell in wanted if _plain(cell.source) not in present]


def _plain(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())
