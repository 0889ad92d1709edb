"""The class list: a CSV with the columns 学号 and 姓名, and 班级 where there are several classes."""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from creditrights.classroom.errors import ClassroomError

#: a student's id becomes part of file names
STUDENT_ID = re.compile(r"[0-9A-Za-z_-]{1,32}")


@dataclass(frozen=True)
class Student:
    """Someone on the list. `group` is the class, empty where the list has one class."""

    id: str
    name: str
    group: str = ""


def read_roster(path: Path) -> list[Student]:
    """The students in the order of the file; ClassroomError names the row that cannot be used."""
    rows = read_csv(path, ("学号", "姓名"))
    students: dict[str, Student] = {}
    for number, row in enumerate(rows, 2):
        id = row["学号"]
        if not STUDENT_ID.fullmatch(id):
            raise ClassroomError(
                f"{path.name} 第 {number} 行的学号是“{id}”，只能用数字、字母、下划线和短横线，最多 32 个。"
            )
        if id in students:
            raise ClassroomError(f"{path.name} 第 {number} 行的学号“{id}”前面已经有了。")
        students[id] = Student(id, row["姓名"], row.get("班级", ""))
    if not students:
        raise ClassroomError(f"{path.name} 里没有学生。")
    return list(students.values())


def read_csv(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a CSV saved by Excel (UTF-8 with or without BOM, or GB18030), cells stripped, empty rows left out."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ClassroomError(f"打不开 {path}。") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    reader = csv.DictReader(io.StringIO(text))
    missing = [column for column in columns if column not in (reader.fieldnames or [])]
    if missing:
        raise ClassroomError(f"{path.name} 的第一行缺少“{'”“'.join(missing)}”这一列。")
    rows = [{name: (cell or "").strip() for name, cell in row.items() if isinstance(name, str)} for row in reader]
    return [row for row in rows if any(row.values())]
