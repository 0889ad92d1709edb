"""A paper as a workbook: a first sheet with the answer and its figures, a sheet a table, and what it stands on."""

import re
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from creditrights.calculators.result import Table
from creditrights.papers.cells import Cell, cell, clean, money_cell
from creditrights.papers.packed import packed_again
from creditrights.papers.paper import FILLED_IN, LAW, Paper

FONT = "微软雅黑"
HEAD_FILL = "FFE6EFEE"
WIDEST, NARROWEST = 60, 9
LONGEST_NAME = 31

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


def workbook(paper: Paper) -> bytes:
    """The file. The same paper gives the same bytes."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "结果"
    _first_sheet(first, paper)
    taken = {first.title}
    _pairs(book.create_sheet(_name(FILLED_IN, taken)), [("问题", "填写"), *paper.filled_in])
    for table in paper.tables:
        _table(book.create_sheet(_name(table.title, taken)), table)
    _said(book.create_sheet(_name("口径和依据", taken)), paper)
    book.properties.creator = "creditrights"
    book.properties.title = paper.title
    file = BytesIO()
    book.save(file)
    return packed_again(file.getvalue(), paper.data_until)


def _first_sheet(sheet: Worksheet, paper: Paper) -> None:
    _put(sheet, 1, 1, Cell(paper.title)).font = Font(name=FONT, bold=True, size=14)
    row = 2
    for text in (paper.verdict, paper.answer):
        if text:
            _put(sheet, row, 1, Cell(text))
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
            sheet.row_dimensions[row].height = 16 * (1 + _width(text) // 80)
            row += 1
    for figure in paper.figures:
        row += 1
        _put(sheet, row, 1, Cell(clean(figure.label)))
        shown = cell(figure.text, numeric=True) if figure.fen is None else money_cell(figure.fen)
        _put(sheet, row, 2, shown).font = Font(name=FONT, bold=figure.main)
    if any(figure.fen is not None for figure in paper.figures):
        _put(sheet, row + 1, 1, Cell("金额单位：元"))
    _put(sheet, row + 3, 1, Cell(paper.not_advice))
    sheet.merge_cells(start_row=row + 3, start_column=1, end_row=row + 3, end_column=2)
    sheet.row_dimensions[row + 3].height = 48
    sheet.column_dimensions["A"].width = 36
    sheet.column_dimensions["B"].width = 44


def _pairs(sheet: Worksheet, pairs: list[tuple[str, str]]) -> None:
    for row, (question, answer) in enumerate(pairs, start=1):
        _put(sheet, row, 1, Cell(question))
        _put(sheet, row, 2, cell(answer))
    _heads(sheet, 2)
    sheet.column_dimensions["A"].width = 44
    sheet.column_dimensions["B"].width = 44


def _table(sheet: Worksheet, table: Table) -> None:
    for column, head in enumerate(table.columns, start=1):
        _put(sheet, 1, column, Cell(clean(head)))
    for row, texts in enumerate(table.rows, start=2):
        for column, (head, text) in enumerate(zip(table.columns, texts, strict=True), start=1):
            _put(sheet, row, column, cell(text, head in table.numeric))
    _heads(sheet, len(table.columns))
    for column, head in enumerate(table.columns, start=1):
        widest = max(_width(text) for text in [head, *[row[column - 1] for row in table.rows]])
        sheet.column_dimensions[get_column_letter(column)].width = min(WIDEST, max(NARROWEST, widest + 2))
    if table.note:
        _put(sheet, len(table.rows) + 3, 1, Cell(clean("注：" + table.note))).alignment = Alignment(wrap_text=False)


def _said(sheet: Worksheet, paper: Paper) -> None:
    row = 1
    for title, sentences in [*[(each.title, each.sentences) for each in paper.passages], (LAW, paper.law)]:
        _put(sheet, row, 1, Cell(clean(title))).font = Font(name=FONT, bold=True)
        for sentence in sentences:
            row += 1
            _put(sheet, row, 1, Cell(clean(sentence)))
        row += 2
    _put(sheet, row, 1, Cell(paper.not_advice))
    sheet.column_dimensions["A"].width = 100


def _heads(sheet: Worksheet, columns: int) -> None:
    for column in range(1, columns + 1):
        head = sheet.cell(1, column)
        head.font = Font(name=FONT, bold=True)
        head.fill = PatternFill("solid", fgColor=HEAD_FILL)
    sheet.freeze_panes = "A2"


def _put(sheet: Worksheet, row: int, column: int, content: Cell) -> SheetCell:
    """Write a cell. Text stays text, whatever it begins with: it is never a formula."""
    target = sheet.cell(row, column)
    assert isinstance(target, SheetCell)
    target.value = content.value
    if isinstance(content.value, str):
        target.data_type = "s"
        target.quotePrefix = content.risky
        target.alignment = Alignment(wrap_text=True, vertical="top")
    else:
        target.number_format = content.format
        target.alignment = Alignment(vertical="top")
    target.font = Font(name=FONT)
    return target


def _name(title: str, taken: set[str]) -> str:
    """A name for a sheet: what may not stand in one is left out, and no two are the same."""
    plain = _NOT_IN_A_NAME.sub("", clean(title)).strip()[:LONGEST_NAME] or "表"
    name, number = plain, 1
    while name.lower() in {each.lower() for each in taken}:
        number += 1
        name = plain[: LONGEST_NAME - len(str(number)) - 1] + " " + str(number)
    taken.add(name)
    return name


def _width(text: str) -> int:
    """How wide a text is, in Latin letters: a Chinese character takes two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
