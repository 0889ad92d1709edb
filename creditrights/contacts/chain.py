"""An evidence list whose rows are chained by SHA-256, so that a later change shows."""

import csv
import hashlib
from pathlib import Path

from creditrights.contacts.log import Log
from creditrights.errors import FieldError
from creditrights.plain import canonical_json

ROW, MARK = "行号", "指纹（SHA-256）"

PROVES = (
    "每一行的指纹由这一行和上一行的指纹算出来。改一个字、删一行、加一行、换次序，从那一行起指纹就对不上，用 --verify 能查出是哪一行。",
    "要让它有用，现在就把最后一行的指纹记在别处：发一封邮件给自己，写进投诉信，或者交给对方一份。",
    "它只说明清单从那时起没有改过。它不说明写下的事是真的，不说明是谁写的，也不说明是哪一天写的；整份清单连同指纹重做一遍，它看不出来。",
    "所以手机里的原始记录、录音、截图不要删；运营商的通话详单可以去营业厅调取。要更强的证明，找公证处或者可信时间戳服务。",
    "用电子表格软件打开再存，日期可能被改写，指纹就对不上了：存一份不动的，另开一份来看。",
)


def chained(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A fingerprint a row, each over the row and the fingerprint before it; the first stands on the heads."""
    mark = _digest("", heads)
    marks = []
    for row in rows:
        mark = _digest(mark, row)
        marks.append(mark)
    return marks


def _digest(before: str, cells: list[str]) -> str:
    return hashlib.sha256(canonical_json([before, *cells]).encode()).hexdigest()


def write_evidence(log: Log, path: Path) -> str:
    """Write every row of a list as it stands in its file, good or bad, with its fingerprint. The last fingerprint."""
    heads = [ROW, *log.heads]
    rows = [[str(number), *cells] for number, cells in log.cells]
    marks = chained(heads, rows)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[*heads, MARK], *[[*row, mark] for row, mark in zip(rows, marks, strict=True)]])
    return marks[-1] if marks else ""


class Check:
    """What came of checking an evidence list.

    rows    how many rows it has
    broken  number, in the file, of the first row whose fingerprint does not fit; None where all fit
    last    the last fingerprint, to be compared with the one noted elsewhere
    """

    def __init__(self, rows: int, broken: int | None, last: str) -> None:
        self.rows = rows
        self.broken = broken
        self.last = last


def verify_evidence(path: Path) -> Check:
    """Work every fingerprint out again. FieldError where the file is no evidence list of ours."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = list(csv.reader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise FieldError("file", str(path), f"打不开文件 {path}，或者不是 UTF-8 的 CSV。") from error
    if not table or table[0][-1:] != [MARK] or table[0][0] != ROW:
        raise FieldError("file", str(path), f"{path.name} 不是证据清单：第一列要是“{ROW}”，最后一列要是“{MARK}”。")
    heads, rows = table[0][:-1], table[1:]
    expected = chained(heads, [row[:-1] for row in rows])
    broken = [n for n, (row, mark) in enumerate(zip(rows, expected, strict=True), 2) if row[-1:] != [mark]]
    return Check(len(rows), broken[0] if broken else None, rows[-1][-1] if rows and rows[-1] else "")
