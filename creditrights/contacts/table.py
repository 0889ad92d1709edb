"""The file as it is: CSV in the encodings that phones, bills and spreadsheets use, or XLSX; heads found below a title."""

import csv
import io
from pathlib import Path

import pandas as pd

from creditrights.calculators.reading import narrow
from creditrights.contacts.words import HEADS
from creditrights.errors import FieldError, MissingPackage

NO_EXCEL = "读写 XLSX 要用 openpyxl，这里没有装。请运行 pip install openpyxl，或者另存为 CSV。"

#: how many rows may stand above the heads, and which heads show that a row is the heads
_HIGHEST = 30
_OF_TIME = {name for ours in ("日期", "时间") for name in (ours, *HEADS[ours])}
_NAMES = {name for ours, others in HEADS.items() for name in (ours, *others)}
_DELIMITERS = (",", "\t", ";", "，")

Rows = list[list[str]]


class Table:
    """What stands in a file.

    heads   the columns as they are written
    rows    every row below them that is not empty: (number of the row in the file, its cells)
    above   how many rows stand above the heads
    sheets  names of the other sheets of a workbook, which are not read
    """

    def __init__(
        self, heads: list[str], rows: list[tuple[int, list[str]]], above: int = 0, sheets: tuple[str, ...] = ()
    ) -> None:
        self.heads = heads
        self.rows = rows
        self.above = above
        self.sheets = sheets


def read_table(path: Path) -> Table:
    """The table in a file. FieldError where there is none."""
    if not path.is_file():
        raise FieldError("file", str(path), f"打不开文件 {path}。")
    if path.suffix.lower() == ".xls":
        raise FieldError("file", str(path), f"{path.name} 是旧的 XLS 格式，请另存为 XLSX 或 CSV。")
    rows, sheets = _excel(path) if path.suffix.lower() in (".xlsx", ".xlsm") else (_csv(path), ())
    if not any(narrow(cell) for row in rows for cell in row):
        raise FieldError("file", str(path), f"{path.name} 是空的。第一行要写列名：{'、'.join(HEADS)}。")
    above = max(0, _place_of_heads(rows))
    heads = _trimmed([narrow(cell) for cell in rows[above]])
    below = [(number, _trimmed(cells)) for number, cells in enumerate(rows[above + 1 :], above + 2)]
    full = [(number, cells + [""] * (len(heads) - len(cells))) for number, cells in below if cells]
    return Table(heads, full, above, sheets)


def _excel(path: Path) -> tuple[Rows, tuple[str, ...]]:
    try:
        with pd.ExcelFile(path) as book:
            first, *others = book.sheet_names
            frame = pd.read_excel(book, sheet_name=first, header=None, dtype=str, keep_default_na=False)
    except ImportError as error:
        raise MissingPackage(NO_EXCEL) from error
    except Exception as error:  # openpyxl has many ways to say that it is no workbook
        raise FieldError("file", str(path), f"{path.name} 读不出来，不像是 XLSX 文件。") from error
    rows = [[str(cell) for cell in row] for row in frame.itertuples(index=False, name=None)]
    return rows, tuple(str(name) for name in others)


def _csv(path: Path) -> Rows:
    text = _decoded(path)
    tables = []
    for delimiter in _DELIMITERS:
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise FieldError("file", str(path), f"{path.name} 不像是 CSV：{error}。") from error
        if _place_of_heads(rows) >= 0:
            return rows
        tables.append(rows)
    return tables[0]


def _decoded(path: Path) -> str:
    raw = path.read_bytes()
    encodings = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FieldError("file", str(path), f"{path.name} 的编码读不出来，请另存为 UTF-8 的 CSV。")


def _place_of_heads(rows: Rows) -> int:
    """Which row has the most of the heads we know, one of them a day or a time; -1 where none has."""
    best, place = 0, -1
    for number, row in enumerate(rows[:_HIGHEST]):
        known = {narrow(cell) for cell in row} & _NAMES
        if known & _OF_TIME and len(known) > best:
            best, place = len(known), number
    return place


def _trimmed(cells: list[str]) -> list[str]:
    """Without the empty cells at the end."""
    last = max([place for place, cell in enumerate(cells, 1) if narrow(cell)], default=0)
    return cells[:last]
