"""One table as an XLSX file, with nothing in it that a spreadsheet would run.

By XlsxWriter and not by openpyxl, which takes four times as long to import: a class of ten is graded in that time.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from creditrights.classroom.gradebook import Value
from creditrights.papers.cells import clean

LONGEST_NAME = 31
NOT_IN_A_NAME = "[]:*?/\\'"
#: a text longer than this is broken into lines
LONG = 30
#: these stay in sight: the head, and the number, name and outcome of a student
FROZEN_ROWS, FROZEN_COLUMNS = 1, 3


def workbook(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], widths: Sequence[int], day: str
) -> bytes:
    """The file; the first row stays in sight. The same table gives the same bytes.

    day  the day that the file bears inside, YYYY-MM-DD
    """
    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"author": "creditrights", "created": datetime.fromisoformat(day)})
    name = "".join(letter for letter in clean(title) if letter not in NOT_IN_A_NAME)[:LONGEST_NAME] or "成绩册"
    sheet = book.add_worksheet(name)
    looks = {
        (bold, wrap): book.add_format({"bold": bold, "text_wrap": wrap, "valign": "top", "quote_prefix": True})
        for bold in (False, True)
        for wrap in (False, True)
    }
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    for line, row in enumerate([heads, *rows]):
        for number, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(line, number, value)
            elif value:  # write_string: never a formula or a link, whatever it begins with
                sheet.write_string(line, number, clean(value), looks[line == 0, len(value) > LONG])
    sheet.freeze_panes(FROZEN_ROWS, FROZEN_COLUMNS)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    book.close()
    return file.getvalue()
