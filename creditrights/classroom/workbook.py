"""One table as an XLSX file, with nothing in it that a spreadsheet would run.

Written part by part from data/workbook.toml, the same bytes as openpyxl writes: to import that takes longer than to
grade ten notebooks.
"""

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from creditrights.handwritten import read_file
from creditrights.papers.cells import clean
from creditrights.papers.packed import NO_TIME

PARTS = Path(__file__).parent / "data" / "workbook.toml"
MARK = re.compile(r"\{\{(\w+)\}\}")
LONGEST_NAME = 31
NOT_IN_A_NAME = "[]:*?/\\'"
#: a text longer than this is broken into lines
LONG = 30
#: the look of a number; those of texts come after it, in the order in which they are first used
PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" pivotButton="0" quotePrefix="0" xfId="0"/>'
LOOK = (
    '<xf numFmtId="0" fontId="{bold:d}" fillId="0" borderId="0" applyAlignment="1" pivotButton="0" quotePrefix="1" '
    'xfId="0"><alignment vertical="top"{wrap}/></xf>'
)
#: a cell's value: text, number, or nothing yet
Value = str | int | None


def workbook(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], widths: Sequence[int], day: str
) -> bytes:
    """The file; the first row stays in sight.

    day  the day that the file bears inside, YYYY-MM-DD
    """
    sheet = _Sheet()
    for number, row in enumerate([heads, *rows], 1):
        sheet.add(number, row)
    corner = f"{letters(len(heads))}{len(rows) + 1}"
    columns = [f'<col width="{width}" customWidth="1" min="{n}" max="{n}"/>' for n, width in enumerate(widths, 1)]
    name = "".join(letter for letter in clean(title) if letter not in NOT_IN_A_NAME)[:LONGEST_NAME] or "成绩册"
    own = {
        "day": day,
        "title": escaped(name),
        "name": escaped(name).replace('"', "&quot;"),
        "range": f"A1:{corner}",
        "filter": f"$A$1:${letters(len(heads))}${len(rows) + 1}",
        "columns": "".join(columns),
        "styles": sheet.styles(),
        "rows": "".join(sheet.rows),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        for part, text in read_file(PARTS).items():
            entry = zipfile.ZipInfo(part, NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            parts.writestr(entry, _filled(str(text), own))
    return file.getvalue()


class _Sheet:
    """Rows as XML, and the looks that their cells have."""

    def __init__(self) -> None:
        self.rows: list[str] = []
        self.looks: list[tuple[bool, bool]] = []

    def add(self, number: int, row: Sequence[Value]) -> None:
        """The next row; empty cells are left out."""
        cells = [
            self._cell(f"{letters(n)}{number}", value, number == 1) for n, value in enumerate(row, 1) if value != ""
        ]
        self.rows.append(f'<row r="{number}">{"".join(cells)}</row>')

    def _cell(self, place: str, value: Value, bold: bool) -> str:
        if value is None:
            return ""
        if isinstance(value, int):
            return f'<c r="{place}" t="n"><v>{value}</v></c>'
        look = (bold, len(value) > LONG)
        if look not in self.looks:
            self.looks.append(look)
        text = clean(value)
        opened = (
            f'<c r="{place}" s="{self.looks.index(look) + 1}" t="inlineStr"'  # never a formula, whatever it begins with
        )
        if not text:
            return f"{opened}></c>"
        blanks = ' xml:space="preserve"' if text != text.strip() else ""
        return f"{opened}><is><t{blanks}>{escaped(text).encode('ascii', 'xmlcharrefreplace').decode()}</t></is></c>"

    def styles(self) -> str:
        """The looks as the styles of cells."""
        looks = [LOOK.format(bold=bold, wrap=' wrapText="1"' if wrap else "") for bold, wrap in self.looks]
        return f'<cellXfs count="{len(looks) + 1}">{PLAIN}{"".join(looks)}</cellXfs>'


def letters(column: int) -> str:
    """A column as a spreadsheet calls it: 1 is A, 27 is AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def escaped(text: str) -> str:
    """A text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _filled(part: str, own: dict[str, str]) -> str:
    """A part with its marks replaced, once: what a student wrote is not looked through for marks."""
    return MARK.sub(lambda found: own[found[1]], part)
