"""Hands out an assignment: one notebook a student, one zip a class, each with the fingerprints of its files."""

import hashlib
import json
import zipfile
from pathlib import Path

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.errors import ClassroomError, TooNarrow
from creditrights.classroom.fill import student_copy
from creditrights.classroom.leaks import leaks
from creditrights.classroom.notebooks import write_notebook
from creditrights.classroom.roster import Student
from creditrights.classroom.variant import variant_of

#: every file in a zip bears this day, so that the same release gives the same bytes
ZIP_DAY = (2026, 1, 1, 0, 0, 0)


def released(assignment: Assignment, student: Student, key: str) -> bytes:
    """One student's notebook; ClassroomError if it cannot be made, or if anything in it would give an answer away."""
    try:
        variant = variant_of(assignment, student.id, key)
        raw = write_notebook(student_copy(variant, student))
    except Exception as error:
        if isinstance(error, ClassroomError) and not isinstance(error, TooNarrow):
            raise
        said = f"{type(error).__name__}：{error}" if not isinstance(error, TooNarrow) else error.sentence
        raise ClassroomError(f"没有发布：学号 {student.id} 的数算不出来。{said}") from error
    found = leaks(raw, variant, key)
    if found:
        raise ClassroomError(
            f"没有发布：学号 {student.id} 的笔记本会泄露{'、'.join(found)}。请检查 master.ipynb 的标记。"
        )
    return raw


def release(assignment: Assignment, students: list[Student], key: str, out: Path) -> list[Path]:
    """Write one zip a class into `out` and say where. All notebooks are made before anything is written."""
    files = {student: released(assignment, student, key) for student in students}
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    for group in sorted({student.group for student in students}):
        members = {f"{assignment.id}_{each.id}.ipynb": files[each] for each in students if each.group == group}
        path = out / f"{assignment.id}{'_' + _file_name(group) if group else ''}.zip"
        _write_zip(path, {**members, "manifest.json": manifest(assignment, members)})
        paths.append(path)
    return paths


def manifest(assignment: Assignment, members: dict[str, bytes]) -> bytes:
    """The files of a zip and their SHA-256, as JSON."""
    listed = [{"file": name, "sha256": hashlib.sha256(raw).hexdigest()} for name, raw in sorted(members.items())]
    whole = {"assignment": assignment.id, "title": assignment.title, "edition": assignment.edition, "files": listed}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _write_zip(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in sorted(members.items()):
            archive.writestr(zipfile.ZipInfo(name, ZIP_DAY), raw, zipfile.ZIP_DEFLATED)


def _file_name(text: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in text)
