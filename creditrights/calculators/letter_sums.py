"""What a result of a money calculator says in a letter: the sums, how they were counted, which charges to ask about."""

from datetime import date

from creditrights.calculators.letter_fields import TextLinesField
from creditrights.calculators.result import Result
from creditrights.law.registry import registry

MYPY = False
if MYPY:  # the page's MicroPython has no typing
    from collections.abc import Callable

    Look = Callable[[Result, dict[str, object]], dict[str, str]]

#: what is written in a paper for a court and admitted needs no proof any more (民事证据规定第3条)
RESERVED = "以上只用来核对数额，不表示认可有争议的项目。"

#: what a row of a bill says that agrees with the contract
AGREES = ("对得上", "相加对得上")


def of_debt(result: Result, values: "dict[str, object]") -> "dict[str, str]":
    """Sums that are owed on a day, and how they were counted."""
    sums = "；".join([each.label + " " + each.text for each in result.figures if each.fen])
    day = values.get("as_of")
    lines = [("到 " + day.isoformat() + "，" if isinstance(day, date) else "") + sums] if sums != "" else []
    for passage in result.passages:
        if passage.id == "convention":
            lines.extend([each for each in passage.sentences if registry().currency() not in each and "你" not in each])
    lines.extend([RESERVED] if lines else [])
    return {"as_of": _day(values), "computed": _lines(lines)}


def of_card(result: Result, values: "dict[str, object]") -> "dict[str, str]":
    """The same of a card, and what it owes altogether."""
    found = of_debt(result, values)
    found["owed"] = result.figure("owed").text.replace(",", "").replace(" 元", "")
    return found


def of_bill(result: Result, values: "dict[str, object]") -> "dict[str, str]":
    """The rows of a bill that do not agree with the contract, and the charges whose ground is to be asked."""
    rows = []
    fees = []
    for table in result.tables:
        if table.id == "lines":
            rows = [
                row[0] + "：账单写 " + row[1] + " 元，按合同算 " + row[2] + " 元，相差 " + row[3] + " 元"
                for row in table.rows
                if row[4] not in AGREES and row[2] != ""
            ]
        if table.id == "fees":
            fees = [row[0] + " " + row[1] + " 元：" + row[3] for row in table.rows]
    return {"as_of": _day(values), "computed": _lines(rows), "disputed": _lines(rows + fees)}


def _day(values: "dict[str, object]") -> str:
    day = values.get("as_of")
    return day.isoformat() if isinstance(day, date) else ""


def _lines(lines: "list[str]") -> str:
    """Lines that the field of a letter takes."""
    fitting = [line for line in lines if len(line) <= TextLinesField.longest]
    return "\n".join(fitting[: TextLinesField.most_lines])


#: id of a calculator -> what it says
SUMS: "tuple[tuple[str, Look], ...]" = (
    ("overdue-interest", of_debt),
    ("ledger", of_debt),
    ("interest", of_debt),
    ("cap", of_debt),
    ("delayed", of_debt),
    ("card", of_card),
    ("bill", of_bill),
)
