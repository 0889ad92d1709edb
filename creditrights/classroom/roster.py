"""The class list: a CSV or XLSX with the columns 学号 and 姓名, and 班级 where there are several classes."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from creditrights.classroom.errors import ClassroomError
from creditrights.errors import MissingPackage

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
    rows = read_table(path, ("学号", "姓名"))
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


def read_table(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a CSV or of the first sheet of an XLSX: cells as texts, stripped, empty rows left out."""
    if path.suffix.lower() == ".xls":
        raise ClassroomError(f"{path.name} 是旧的 .xls，请在 Excel 里另存为 .xlsx 或 CSV。")
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return _rows(path, _cells_of_xlsx(path), columns)
    return read_csv(path, columns)


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
    return _rows(path, list(csv.reader(io.StringIO(text))), columns)


def _rows(path: Path, cells: list[list[str]], columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows by the names in the first row that is not empty."""
    filled = [[cell.strip() for cell in row] for row in cells if any(cell.strip() for cell in row)]
    heads = filled[0] if filled else []
    missing = [column for column in columns if column not in heads]
    if missing:
        raise ClassroomError(f"{path.name} 的第一行缺少“{'”“'.join(missing)}”这一列。")
    width = len(heads)
    return [{name: cell for name, cell in zip(heads, row + [""] * width) if name} for row in filled[1:]]


def _cells_of_xlsx(path: Path) -> list[list[str]]:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise MissingPackage(
            "读 XLSX 名单要用 openpyxl，这里没有装。请运行 pip install openpyxl，或另存为 CSV。"
        ) from error
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        rows = [[_text(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
        book.close()
    except Exception as error:  # a broken zip, a broken XML, no file: openpyxl has no exception of its own for it
        raise ClassroomError(f"打不开 {path}：不是完整的 XLSX 文件。") from error
    return rows


def _text(cell: object) -> str:
    """A cell as people see it: an id stored as a number has no .0, a time no fraction."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    return str(cell)
