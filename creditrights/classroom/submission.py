"""What was handed in: the files in a folder or a zip, and whose work each of them is."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.fill import LOCKED, student_copy
from creditrights.classroom.notebooks import NotANotebook, Notebook, read_notebook
from creditrights.classroom.outcomes import TAMPERED, UNREADABLE, WRONG_ASSIGNMENT
from creditrights.classroom.roster import STUDENT_ID, Student
from creditrights.classroom.variant import Variant, variant_of

MOST_BYTES = 5_000_000
#: what Jupyter and macOS leave lying about
NOT_HANDED_IN = (".ipynb_checkpoints", "__MACOSX", ".DS_Store", "manifest.json")


@dataclass(frozen=True)
class Submission:
    """One file: its name and its bytes (one byte too many where it was larger than allowed)."""

    name: str
    raw: bytes


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


def read_submissions(path: Path) -> list[Submission]:
    """Every file in a folder or a zip, in the order of their names."""
    if path.is_dir():
        files = [(each.relative_to(path).as_posix(), each) for each in sorted(path.rglob("*"))]
        found = [Submission(name, _bounded(each)) for name, each in files if each.is_file() and not each.is_symlink()]
    elif zipfile.is_zipfile(path):
        found = list(_in_zip(path))
    else:
        raise ClassroomError(f"{path} 既不是文件夹也不是 zip。")
    return [each for each in found if not any(part in NOT_HANDED_IN for part in each.name.split("/"))]


def accept(submission: Submission, assignment: Assignment, key: str) -> Accepted | Refused:
    """Whose work it is and whether it is this assignment; says in Chinese what is wrong where it is not."""
    if not submission.name.lower().endswith(".ipynb"):
        return Refused(UNREADABLE, "不是 .ipynb 笔记本文件")
    if len(submission.raw) > MOST_BYTES:
        return Refused(UNREADABLE, f"文件超过 {MOST_BYTES // 1_000_000} MB")
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
    variant = variant_of(assignment, student, key)
    if notebook.about.get("variant") != variant.id:
        return Refused(TAMPERED, "笔记本里的学号和题号对不上：可能改过学号，也可能不是用这把课程密钥发布的", student)
    return Accepted(notebook, student, variant, tuple(_changed(notebook, variant, student)))


def _changed(notebook: Notebook, variant: Variant, student: str) -> list[str]:
    """The locked cells that are not there word for word. Where they stand and how often does not matter."""
    if notebook.about.get("edition") != variant.assignment.edition:
        return ["作业发布以后主文件、细则、范围或批改程序改过，请用发布时的版本批改"]
    present = {_plain(cell.source) for cell in notebook.cells}
    wanted = student_copy(variant, Student(student, "")).cells
    return [
        f"“{cell.id}”这一格被改过或删掉了"
        for cell in wanted
        if LOCKED in cell.tags and _plain(cell.source) not in present
    ]


def _plain(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _bounded(path: Path) -> bytes:
    with path.open("rb") as stored:
        return stored.read(MOST_BYTES + 1)


def _in_zip(path: Path) -> Iterator[Submission]:
    with zipfile.ZipFile(path) as archive:
        for info in sorted(archive.infolist(), key=lambda each: each.filename):
            if info.is_dir():
                continue
            try:
                with archive.open(info) as stored:
                    raw = stored.read(MOST_BYTES + 1)
            except (RuntimeError, NotImplementedError, zipfile.BadZipFile, OSError):
                raw = b""
            yield Submission(_name(info), raw)


def _name(info: zipfile.ZipInfo) -> str:
    """The name; Chinese Windows writes it in GBK without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename
