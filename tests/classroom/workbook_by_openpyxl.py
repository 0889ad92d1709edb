"""A second path to the workbook of the gradebook: the same table given to openpyxl."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from creditrights.classroom.workbook import LONGEST_NAME, NOT_IN_A_NAME
from creditrights.papers.cells import clean
from creditrights.papers.packed import packed_again


def workbook(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str | int | None]], widths: Sequence[int], day: str
) -> bytes:
    """The file; the first row stays in sight."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "".join(letter for letter in clean(title) if letter not in NOT_IN_A_NAME)[:LONGEST_NAME] or "成绩册"
    for number, head in enumerate(heads, 1):
        _put(sheet, 1, number, head).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = widths[number - 1]
    for line, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            if value not in (None, ""):
                _put(sheet, line, number, value)
    sheet.freeze_panes = "D2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = "creditrights"
    file = BytesIO()
    book.save(file)
    return packed_again(file.getvalue(), day)


def _put(sheet: Worksheet, row: int, column: int, value: str | int | None) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, str):
        cell.value = clean(value)
        cell.data_type = "s"  # openpyxl would make a formula of a text that begins with =
        cell.quotePrefix = True
        cell.alignment = Alignment(vertical="top", wrap_text=len(value) > 30)
    else:
        cell.value = value
    return cell
