"""The list of contacts that stands in a file. No row is dropped unsaid."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from creditrights.calculators.conduct import field_of
from creditrights.calculators.reading import shown
from creditrights.contacts.table import NO_EXCEL, Table, read_table
from creditrights.contacts.when import clock_part, day_text, parted, year_of
from creditrights.contacts.words import HEADS, line_of, outgoing, person_of, rounded, way_of, yes_of
from creditrights.errors import FieldError, MissingPackage
from creditrights.legality.scenario import declared
from creditrights.plain import nearest

DAY = field_of(declared("acted_on"), "")
DAY.optional = False
DAY.label = "日期"
CLOCK = field_of(declared("clock"), "")
CLOCK.label = "时间"

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
    called     the number that was called or written to, without blanks and +86
    agency     who called, as written; empty where that is not said
    dunned     whether that person was asked to pay
    refused    whether that person asked, in this contact, not to be contacted again
    """

    def __init__(self, row: int, day: date, minute: int | None, way: str, cells: Mapping[str, str]) -> None:
        self.row = row
        self.day = day
        self.minute = minute
        self.way, self.connected = way_of(way, cells.get("接通", ""), cells.get("时长", ""), cells.get("方向", ""))
        self.person = person_of(cells.get("对象"))
        self.called = line_of(cells.get("被联系号码", ""))
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

    table     what stood in the file
    year      that of the days which name none, as it was given
    heads     the columns as they are written
    cells     every row of the file as it is written, good or bad: (number of the row, its cells)
    contacts  the rows that could be read, in order of time
    bad       those that could not
    outgoing  numbers of the rows that are calls of the phone's owner: they are no contacts and are not judged
    notes     what was assumed, in Chinese
    """

    def __init__(self, table: Table, year: int | None = None) -> None:
        self.table = table
        self.year = year
        self.heads = table.heads
        self.cells = table.rows
        self.contacts: list[Contact] = []
        self.bad: list[BadRow] = []
        self.outgoing: list[int] = []
        known = _known_heads(table)
        named = {row: {known[n]: cell for n, cell in enumerate(cells) if n in known} for row, cells in table.rows}
        year = year if year is not None else _only_year(named)
        for row, written in table.rows:
            try:
                self._take(row, named[row], len(written) - len(self.heads), year)
            except FieldError as error:
                self.bad.append(BadRow(row, error.sentence))
        self.contacts.sort(key=lambda each: (each.day, -1 if each.minute is None else each.minute, each.row))
        self.notes = [*_notes(table, known), *self._assumed(named, year)]

    def _take(self, row: int, cells: dict[str, str], beyond: int, year: int | None) -> None:
        if beyond > 0:
            raise FieldError("行", "", f"比列名多出 {beyond} 格；多半是备注里有逗号，请把那一格放进英文引号里。")
        if cells.get("备注", "") == EXAMPLE:
            raise FieldError("备注", EXAMPLE, "这是模板里的示例行。")
        if outgoing(cells.get("方式", "")) or outgoing(cells.get("方向", "")):
            self.outgoing.append(row)
        else:
            self.contacts.append(_contact(row, cells, year))

    def _assumed(self, named: dict[int, dict[str, str]], year: int | None) -> list[str]:
        """What was assumed of single rows."""
        rounded_ones = [row for row, cells in named.items() if rounded(cells.get("被联系号码", ""))]
        read = {each.row for each in self.contacts}
        bare = [row for row, cells in named.items() if row in read and year_of(parted(cells["日期"])[0]) is None]
        notes = []
        if self.outgoing:
            notes.append(f"第 {_rows(self.outgoing)} 行是机主打出去的，不是别人找来的，没有数。")
        if bare:
            notes.append(f"第 {_rows(bare)} 行没写哪一年：当作 {year} 年。")
        if rounded_ones:
            notes.append(
                f"第 {_rows(rounded_ones)} 行的被联系号码被表格软件写成了 1.38E+10 这样，认不出是哪个号码，当作没写；"
                "请把那一列设成文本，重新填。"
            )
        return notes


def _rows(numbers: list[int]) -> str:
    return "、".join(str(number) for number in numbers)


def read_log(path: Path, year: int | None = None) -> Log:
    """The list in a CSV (UTF-8, UTF-16 or GB 18030) or XLSX file. FieldError where there is no such list.

    year  that of the days which name none; where it is not given, the one year that the other rows name
    """
    return Log(read_table(path), year)


def template(path: Path) -> None:
    """Write an empty list with all heads and three example rows, as CSV or XLSX by the ending of the name."""
    heads = [*HEADS][: len(TEMPLATE[0]) - 1] + ["备注"]
    if path.suffix.lower() == ".xlsx":
        try:
            pd.DataFrame(TEMPLATE, columns=heads).to_excel(path, index=False)
        except ImportError as error:
            raise MissingPackage(NO_EXCEL) from error
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heads, *TEMPLATE])


def _known_heads(table: Table) -> dict[int, str]:
    """Place of a column -> our name for it. Without days there is no list."""
    known: dict[int, str] = {}
    for place, head in enumerate(table.heads):
        for name, others in HEADS.items():
            if head in (name, *others) and name not in known.values():
                known[place] = name
    for place, name in known.items():  # a bill's 起始时间 may hold the day too
        if name == "时间" and "日期" not in known.values() and any(parted(cells[place])[0] for _, cells in table.rows):
            known[place] = "日期"
    if "方式" not in known.values():
        known = {place: "方式" if name == "方向" else name for place, name in known.items()}
    if "日期" not in known.values():
        closest = nearest("日期", table.heads)
        hint = f"最像的一列是“{closest}”，请把它改名为“日期”。" if closest else ""
        raise FieldError("日期", "、".join(table.heads), f"没有“日期”这一列。{hint}可用的列名：{'、'.join(HEADS)}。")
    return known


def _only_year(named: dict[int, dict[str, str]]) -> int | None:
    """The year that the days of a list name, where it is one and the same."""
    years = {year_of(parted(cells["日期"])[0]) for cells in named.values()} - {None}
    return years.pop() if len(years) == 1 else None


def _contact(row: int, cells: Mapping[str, str], year: int | None) -> Contact:
    day, rest = parted(cells["日期"])
    read = DAY.parse(day_text(day, year) or cells["日期"])
    assert isinstance(read, date)
    if rest == MIDNIGHT:  # how a spreadsheet writes a day that has no time
        rest = ""
    minute = CLOCK.parse(clock_part(cells.get("时间", "") or rest))
    return Contact(row, read, minute if isinstance(minute, int) else None, cells.get("方式", "电话"), cells)


def _notes(table: Table, places: dict[int, str]) -> list[str]:
    notes = []
    known = set(places.values())
    if table.above:
        notes.append(f"前 {table.above} 行在列名上面，没有读。")
    if table.sheets:
        notes.append(f"只读了第一张工作表，没有读：{'、'.join(shown(name) for name in table.sheets)}。")
    unused = [head for place, head in enumerate(table.heads) if place not in places and head]
    if unused:
        notes.append(f"没有用到这些列：{'、'.join(shown(head) for head in unused)}；证据清单里照样保留。")
    if "方式" not in known:
        notes.append("没有“方式”这一列：都当作电话。")
    if "对象" not in known:
        notes.append("没有“对象”这一列：都当作找借款人本人。")
    if "机构" not in known:
        notes.append(
            "没有“机构”这一列：都当作同一家机构（连同它委托的公司）打的，次数合在一起数；与催收无关的通话请先删掉。"
        )
    if "被联系号码" not in known:
        notes.append("没有“被联系号码”这一列：同一个人都当作同一个号码。")
    return notes
