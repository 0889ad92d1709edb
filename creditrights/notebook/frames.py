"""Results, ledgers, verdicts and provisions as pandas data frames, with Chinese column heads and exact amounts.

Money in a data frame is yuan as Decimal, so that sums come out to the fen; rows are numbered from 1.
"""

import re
from decimal import Decimal

from pandas import DataFrame

from creditrights.calculators.html import escape, head_cell, tag
from creditrights.calculators.result import Result
from creditrights.law.registry import registry
from creditrights.legality.checker import BREACHED, COMPLIED, OPEN, Verdict
from creditrights.legality.kinds import chip_words
from creditrights.legality.vocabulary import FACTS, fact
from creditrights.money.ledger import Ledger
from creditrights.plain import unknown

STATUS_WORDS = {BREACHED: "确认", OPEN: "待查明", COMPLIED: "没有触到"}


def table(result: Result, id: str) -> "Sheet":
    """One of a result's tables, in the words the page shows, e.g. table(result("overdue-interest"), "lines")."""
    for each in result.tables:
        if each.id == id:
            return numbered(each.rows, each.columns)
    raise unknown("表", id, [each.id for each in result.tables])


def ledger_frame(ledger: Ledger) -> "Sheet":
    """Every stretch of interest, penalty and compound interest: base × rate × days."""
    rows = [
        [
            line.start,
            line.end,
            line.days,
            line.item,
            line.number,
            yuan_of(line.base_fen),
            line.rate.daily(ledger.convention).percent(),
            yuan_of(ledger.convention.whole(line.amount)),
        ]
        for line in ledger.lines
    ]
    return numbered(rows, ["起", "止", "天数", "项目", "期", "基数（元）", "日利率", "金额（元）"])


def findings_frame(verdict: Verdict) -> "Sheet":
    """What every rule says of a scenario, one row for each kind of unlawfulness that is not ruled out."""
    rows = []
    for finding in verdict.findings:
        for label in finding.labels:
            open_facts = "；".join(fact(id).name for id in label.open_facts)
            law = "；".join(citation.name() for citation in label.citations)
            words = STATUS_WORDS[BREACHED if label.status else OPEN]
            rows.append([finding.rule.title, words, chip_words(label.label.kind), law, open_facts])
        if not finding.labels:
            rows.append([finding.rule.title, STATUS_WORDS[COMPLIED], "", "", ""])
    return numbered(rows, ["规则", "结论", "性质", "依据", "还要弄清"])


def figures_frame(cases: dict[str, Result], *ids: str, case: str = "情形") -> "Sheet":
    """Results of one calculator side by side: the case and some figures of each, by their ids and under their labels."""
    rows = [[name, *(result.figure(id).text for id in ids)] for name, result in cases.items()]
    labels = [next(iter(cases.values())).figure(id).label for id in ids]
    return numbered(rows, [case, *labels])


def verdicts_frame(cases: dict[str, Result]) -> "Sheet":
    """Answers of the conduct calculator side by side: the case, its verdict, and the law or what is still missing."""
    rows = [[name, result.chip[1] if result.chip else "", _behind(result)] for name, result in cases.items()]
    return numbered(rows, ["情形", "结论", "依据，或还缺什么"])


def _behind(result: Result) -> str:
    code = result.chip[0] if result.chip else ""
    if code in ("unlawful", "breach", "effect"):
        return "；".join(f"{each.name()}（{each.provision.instrument.rank_word()}）" for each in result.citations)
    asked = result.find_out or ([result.ask] if result.ask else [])
    names = "、".join(fact(each.field).name for each in asked[:3]) + ("等" if len(asked) > 3 else "")
    if names:
        return "先要弄清：" + names
    return "没有触到登记的规则" if code == "lawful" else result.answer.partition("。")[0] + "。"


def facts_frame() -> "Sheet":
    """Every fact on which the rules of collection turn, group by group."""
    groups: dict[str, list[str]] = {}
    for each in FACTS:
        groups.setdefault(each.group, []).append(each.name)
    return numbered([[group, "、".join(names)] for group, names in groups.items()], ["哪一类", "要弄清的事"])


def published_frame(figures: list[tuple[str, str, int]]) -> "Sheet":
    """Published figures beside ours: (what it is, the published yuan as text, our whole fen)."""
    rows: list[list[object]] = []
    for name, published, fen in figures:
        theirs = Decimal(published).quantize(Decimal("0.01"))
        rows.append([name, theirs, yuan_of(fen), "一分不差" if theirs == yuan_of(fen) else "不一致"])
    return numbered(rows, ["项目", "公布的数（元）", "重算（元）", "比一比"])


def law_frame(*keys: str) -> "Sheet":
    """Provisions with their rank, their gist, and how they were checked."""
    rows = []
    for citation in [registry().cite(key) for key in keys]:
        provision = citation.provision
        rows.append([citation.name(), provision.instrument.rank_word(), provision.gist, provision.how_word()])
    return numbered(rows, ["条文", "哪一级", "要点（我们的话）", "核对到什么程度"])


def numbered(rows: list[list[str]] | list[list[object]], columns: list[str]) -> "Sheet":
    """A data frame whose rows count from 1."""
    return Sheet(rows, columns=columns, index=range(1, len(rows) + 1))


class Sheet(DataFrame):  # type: ignore[misc]  # pandas has no types here
    """A data frame that is shown as the book shows a table: sentences whole, and on a phone a list of rows."""

    @property
    def _constructor(self) -> type["Sheet"]:
        return Sheet

    def _repr_html_(self) -> str:
        columns = [str(column) for column in self.columns]
        rows = [[shown(cell) for cell in row] for row in self.itertuples(index=False, name=None)]
        css = ["cr-number" if all(_NUMBER.fullmatch(row[n]) for row in rows) else "" for n in range(len(columns))]
        head = "".join(head_cell(column, css[n]) for n, column in enumerate(columns))
        body = "".join(
            tag("tr", "".join(tag("td", escape(cell), css[n], data_label=columns[n]) for n, cell in enumerate(row)))
            for row in rows
        )
        inner = tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "cr-table")
        return tag("div", inner, "cr-scroll", tabindex="0")


#: numbers, and days such as 2026-11-24: neither is broken at the end of a line
_NUMBER = re.compile(r"-?[0-9][0-9,]*(\.[0-9]+)?%?( 元)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def shown(cell: object) -> str:
    """A cell as a reader sees it: numbers with their thousands set apart."""
    return f"{cell:,}" if isinstance(cell, (int, Decimal)) else str(cell)


def yuan_of(fen: int) -> Decimal:
    """Whole fen as exact yuan."""
    return Decimal(fen).scaleb(-2)
