"""Reading the list: CSV or XLSX, Chinese heads, common ways to write days and times. No row is dropped unsaid."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from creditrights.calculators.conduct import field_of
from creditrights.calculators.reading import narrow, shown
from creditrights.contacts.words import HEADS, clock_part, day_part, person_of, way_of, yes_of
from creditrights.errors import FieldError, MissingPackage
from creditrights.legality.scenario import declared
from creditrights.plain import nearest

DAY = field_of(declared("acted_on"), "")
DAY.optional = False
CLOCK = field_of(declared("clock"), "")

MIDNIGHT = "00:00:00"

#: what the rows of the template say in their last column; such rows are told of and not counted
EXAMPLE = "示例行，填写前请删掉"

TEMPLATE = (
    ("2026-03-02", "09:15", "电话", "0755-00000000", "本人", "138…", "是", "", "", "甲公司", EXAMPLE),
    ("2026年3月2日", "21:40", "电话", "0755-00000001", "本人", "138…", "否", "", "", "甲公司", EXAMPLE),
    ("2026/3/3", "22:05", "短信", "1069…", "联系人", "139…", "", "是", "是", "甲公司", EXAMPLE),
)


class Contact:
    """One row: somebody was called, written to or visited.

    row        number of the row in the file; the heads are row 1
    day        when
    minute     minutes since midnight, None where no time is given
    way        one of words.WAYS
    connected  for a call: whether it was answered; None where that is not said
    person     who was contacted, one of the answers to the fact "contacted"; None where that is not said
    called     the number that was called or written to
    agency     who called, as written; empty where that is not said
    dunned     whether that person was asked to pay
    refused    whether that person asked, in this contact, not to be contacted again
    """

    def __init__(self, row: int, day: date, minute: int | None, way: str, cells: Mapping[str, str]) -> None:
        self.row = row
        self.day = day
        self.minute = minute
        self.way, self.connected = way_of(way, cells.get("接通", ""), cells.get("时长", ""))
        self.person = person_of(cells.get("对象"))
        self.called = cells.get("被联系号码", "")
        self.agency = cells.get("机构", "")
        self.dunned = yes_of("催款", cells.get("催款", ""))
        self.refused = yes_of("拒绝", cells.get("拒绝", ""))


class BadRow:
    """A row that is not counted, and why."""

    def __init__(self, row: int, sentence: str) -> None:
        self.row = row
        self.sentence = f"第 {row} 行没有计入：{sentence}"


class Log:
    """A list of contacts.

    heads     the columns as they are written
    cells     every row of the file as it is written, good or bad: (number of the row, its cells)
    contacts  the rows that could be read, in order of time
    bad       those that could not
    notes     what was assumed, in Chinese
    """

    def __init__(self, heads: list[str], cells: list[tuple[int, list[str]]]) -> None:
        self.heads = heads
        self.cells = cells
        self.contacts: list[Contact] = []
        self.bad: list[BadRow] = []
        known = _known_heads(heads)
        for row, written in cells:
            try:
                self.contacts.append(_contact(row, {known[n]: cell for n, cell in enumerate(written) if n in known}))
            except FieldError as error:
                self.bad.append(BadRow(row, error.sentence))
        self.contacts.sort(key=lambda each: (each.day, -1 if each.minute is None else each.minute, each.row))
        self.notes = _notes(heads, set(known.values()), known)


def read_log(path: Path) -> Log:
    """The list in a CSV (UTF-8 or GB 18030) or XLSX file. FieldError where there is no such list."""
    if not path.is_file():
        raise FieldError("file", str(path), f"打不开文件 {path}。")
    table = _excel(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv(path)
    heads = [narrow(str(head)) for head in table.columns]
    rows = [[str(cell) for cell in row] for row in table.itertuples(index=False, name=None)]
    numbered = [(number, row) for number, row in enumerate(rows, 2) if any(narrow(cell) for cell in row)]
    return Log(heads, numbered)


def template(path: Path) -> None:
    """Write an empty list with all heads and three example rows, as CSV or XLSX by the ending of the name."""
    heads = [*HEADS][: len(TEMPLATE[0]) - 1] + ["备注"]
    if path.suffix.lower() == ".xlsx":
        try:
            pd.DataFrame(TEMPLATE, columns=heads).to_excel(path, index=False)
        except ImportError as error:
            raise MissingPackage(_NO_EXCEL) from error
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heads, *TEMPLATE])


_NO_EXCEL = "读写 XLSX 要用 openpyxl，这里没有装。请运行 pip install openpyxl，或者另存为 CSV。"


def _excel(path: Path) -> pd.DataFrame:
    try:
        return pd.read_excel(path, dtype=str, keep_default_na=False)
    except ImportError as error:
        raise MissingPackage(_NO_EXCEL) from error
    except Exception as error:  # openpyxl has many ways to say that it is no workbook
        raise FieldError("file", str(path), f"{path.name} 读不出来，不像是 XLSX 文件。") from error


def _csv(path: Path) -> pd.DataFrame:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return pd.read_csv(
                path, dtype=str, keep_default_na=False, encoding=encoding, skip_blank_lines=False, index_col=False
            )
        except UnicodeDecodeError:
            continue
        except pd.errors.EmptyDataError as error:
            raise FieldError("file", str(path), f"{path.name} 是空的。第一行要写列名：{'、'.join(HEADS)}。") from error
        except pd.errors.ParserError as error:
            raise FieldError("file", str(path), f"{path.name} 各行的列数不同：{error}。") from error
    raise FieldError("file", str(path), f"{path.name} 的编码读不出来，请另存为 UTF-8 的 CSV。")


def _known_heads(heads: list[str]) -> dict[int, str]:
    """Place of a column -> our name for it. Without days there is no list."""
    known: dict[int, str] = {}
    for place, head in enumerate(heads):
        for name, others in HEADS.items():
            if head in (name, *others) and name not in known.values():
                known[place] = name
    if "日期" not in known.values():
        closest = nearest("日期", heads)
        hint = f"最像的一列是“{closest}”，请把它改名为“日期”。" if closest else ""
        raise FieldError("日期", "、".join(heads), f"没有“日期”这一列。{hint}可用的列名：{'、'.join(HEADS)}。")
    return known


def _contact(row: int, cells: Mapping[str, str]) -> Contact:
    if cells.get("备注", "") == EXAMPLE:
        raise FieldError("备注", EXAMPLE, "这是模板里的示例行。")
    day_text, rest = day_part(cells["日期"])
    day = DAY.parse(day_text)
    assert isinstance(day, date)
    if rest == MIDNIGHT:  # how a spreadsheet writes a day that has no time
        rest = ""
    minute = CLOCK.parse(clock_part(cells.get("时间", "") or rest))
    return Contact(row, day, minute if isinstance(minute, int) else None, cells.get("方式", "电话"), cells)


def _notes(heads: list[str], known: set[str], places: dict[int, str]) -> list[str]:
    notes = []
    unused = [head for place, head in enumerate(heads) if place not in places]
    if unused:
        notes.append(f"没有用到这些列：{'、'.join(shown(head) for head in unused)}；证据清单里照样保留。")
    if "方式" not in known:
        notes.append("没有“方式”这一列：都当作电话。")
    if "对象" not in known:
        notes.append("没有“对象”这一列：都当作找借款人本人。")
    if "机构" not in known:
        notes.append("没有“机构”这一列：都当作同一家机构（连同它委托的公司）打的，次数合在一起数。")
    if "被联系号码" not in known:
        notes.append("没有“被联系号码”这一列：同一个人都当作同一个号码。")
    return notes
