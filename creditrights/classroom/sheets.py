"""Tables that open in Excel: UTF-8 with a BOM, and no cell that a spreadsheet would run as a formula."""

import csv
from collections.abc import Sequence
from pathlib import Path

#: what makes a spreadsheet take a text for a formula, full-width forms included
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def write_sheet(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a CSV; the file is complete or not there at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    with draft.open("w", encoding="utf-8-sig", newline="") as stored:
        writer = csv.writer(stored)
        writer.writerow([harmless(cell) for cell in columns])
        writer.writerows([[harmless(cell) for cell in row] for row in rows])
    draft.replace(path)


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would take it for a formula."""
    text = text.replace("\0", "")
    return "'" + text if text.startswith(FORMULA) or text.lstrip(" \u3000\u00a0").startswith(FORMULA) else text
