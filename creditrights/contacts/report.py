"""A list and what the rules say of it: for people, for machines, and as tables for a notebook."""

from datetime import date
from pathlib import Path

from creditrights.contacts.judge import ASKED_ONCE, Judged, Scenario, judge_log
from creditrights.contacts.log import Contact, Log, read_log
from creditrights.contacts.table import Table
from creditrights.contacts.words import CALL, LETTER, MESSAGE, NOTICE, VISIT
from creditrights.law.registry import registry
from creditrights.legality.checker import BREACHED
from creditrights.legality.kinds import chip_words
from creditrights.legality.remedies import remedy
from creditrights.notebook.frames import Sheet, numbered
from creditrights.plain import clock_text, unknown

STATUS = {BREACHED: "确认"}
DAY_COLUMNS = ["日期", "机构", "联系", "接通", "播报", "没接通", "消息", "上门", "信函", "最早", "最晚", "联系的人"]
FOUND_COLUMNS = ["日期", "机构", "规则", "结论", "性质", "依据", "凭什么", "行号", "还要弄清"]


class Report:
    """A list of contacts, judged.

    log     the list
    given   what was said of all of it
    found   what the rules say, day by day
    """

    def __init__(self, log: Log, given: Scenario) -> None:
        self.log = log
        self.given = given
        self.found: list[Judged] = judge_log(log, given)

    def days(self) -> list[list[str]]:
        """One row a day and agency, under DAY_COLUMNS."""
        groups: dict[tuple[date, str], list[Contact]] = {}
        for each in self.log.contacts:
            groups.setdefault((each.day, each.agency), []).append(each)
        return [_day_row(day, agency, groups[day, agency]) for day, agency in sorted(groups)]

    def findings(self) -> list[list[str]]:
        """One row a day, agency and rule, under FOUND_COLUMNS."""
        return [
            [
                each.day.isoformat(),
                each.agency,
                each.rule.title,
                STATUS.get(each.status, "待查明"),
                "；".join(chip_words(label.label.kind) for label in each.labels),
                "；".join(citation.name() for label in each.labels for citation in label.citations),
                "；".join(each.because),
                "、".join(str(row) for row in each.rows),
                "；".join(each.open_facts),
            ]
            for each in self.found
        ]

    def days_frame(self) -> Sheet:
        """The days as a table for a notebook, without the columns that say nothing of any of them."""
        return _filled(self.days(), DAY_COLUMNS)

    def findings_frame(self) -> Sheet:
        """The findings as a table for a notebook."""
        return _filled(self.findings(), FOUND_COLUMNS)

    def with_cell(self, row: int, head: str, text: str) -> "Report":
        """The same list with one cell written otherwise, judged anew.

        raises UnknownName for a row or a head that is not there
        """
        if head not in self.log.heads:
            raise unknown("列", head, self.log.heads)
        numbers = [number for number, _ in self.log.cells]
        if row not in numbers:
            raise unknown("行", str(row), [str(number) for number in numbers])
        place = self.log.heads.index(head)
        rows = [
            (number, [*cells[:place], text, *cells[place + 1 :]] if number == row else cells)
            for number, cells in self.log.cells
        ]
        log = Log(Table(self.log.heads, rows, self.log.table.above, self.log.table.sheets), self.log.year)
        return Report(log, self.given)

    def rows_frame(self, numbers: list[int] | None = None, heads: list[str] | None = None) -> Sheet:
        """Rows of the list as they are written, with their numbers: those given, or all; all columns, or those given."""
        places = [place for place, head in enumerate(self.log.heads) if heads is None or head in heads]
        rows = [
            [str(number), *[cells[place] for place in places]]
            for number, cells in self.log.cells
            if numbers is None or number in numbers
        ]
        return _filled(rows, ["行号", *[self.log.heads[place] for place in places]])

    def as_json(self) -> dict[str, object]:
        return {
            "rows": len(self.log.cells),
            "counted": len(self.log.contacts),
            "outgoing": self.log.outgoing,
            "bad": [{"row": bad.row, "sentence": bad.sentence} for bad in self.log.bad],
            "notes": self.log.notes,
            "days": [dict(zip(DAY_COLUMNS, row, strict=True)) for row in self.days()],
            "findings": [_finding_as_json(each) for each in self.found],
        }

    def lines(self) -> list[str]:
        """For people."""
        lines = [f"共 {len(self.log.cells)} 行，计入 {len(self.log.contacts)} 行，{len(self.days())} 天（分机构）。"]
        lines += [f"注意：{note}" for note in self.log.notes]
        lines += [bad.sentence for bad in self.log.bad]
        lines += ["", "■ 每天", "  " + " | ".join(DAY_COLUMNS)]
        lines += ["  " + " | ".join(cell or "—" for cell in row) for row in self.days()]
        lines += ["", "■ 触到的规则"] if self.found else ["", "就清单里写的，没有触到登记的规则。"]
        for each in self.found:
            agency = f" {each.agency}" if each.agency else ""
            lines.append(f"  {each.day.isoformat()}{agency} 【{STATUS.get(each.status, '待查明')}】{each.rule.title}")
            lines.append(f"    凭：{'；'.join(each.because)}（第 {'、'.join(str(row) for row in each.rows)} 行）")
            for label in each.labels:
                law = "；".join(citation.name() for citation in label.citations)
                lines.append(
                    f"    {'' if each.status == BREACHED and label.status else '可能是 '}{chip_words(label.label.kind)}：{law}"
                )
            lines += [f"    还要弄清：{'；'.join(each.open_facts)}"] if each.open_facts else []
        lines += self._after()
        return lines

    def _after(self) -> list[str]:
        unsaid = [fact for fact in ASKED_ONCE if self.given.get(fact.id) is None]
        ids = [id for each in self.found for id in each.rule.remedies]
        lines = ["", "■ 接下来可以做什么"] if ids else []
        lines += [f"  - {remedy(id).sentence()}" for id in dict.fromkeys(ids)]
        lines += ["", "■ 口径"]
        lines += [
            f"  - 只判断清单里有的：几点、几次、找谁、拒绝之后。法律核对到 {registry().checked_through.isoformat()}。"
        ]
        lines += (
            [f"  - 没有说明的：{'、'.join(fact.name for fact in unsaid)}。说明了，待查明的就少。"] if unsaid else []
        )
        lines += [
            "  - 次数：只数找借款人本人的。接通的、播报的按同一家机构一天合计；没接通的按同一个被联系的号码一天合计，"
            "换着号码打来也合在一起。"
        ]
        lines += ["  - 只据所写的事实作普法说明，不是法律意见。"]
        return lines


def audit_contacts(path: Path, given: Scenario | None = None, year: int | None = None) -> Report:
    """Read a list and judge it, e.g. audit_contacts(Path("通话记录.xlsx"), {"creditor": "银行"}).

    year  that of the days which name none
    """
    return Report(read_log(path, year), given or {})


def _finding_as_json(each: Judged) -> dict[str, object]:
    return {
        "day": each.day.isoformat(),
        "agency": each.agency,
        "rule": each.rule.id,
        "title": each.rule.title,
        "status": each.status,
        "rows": each.rows,
        "because": each.because,
        "open": each.open_facts,
        "labels": [
            {
                "kind": label.label.kind,
                "status": "grounded" if label.status else "open",
                "cites": [citation.key for citation in label.citations],
            }
            for label in each.labels
        ],
    }


def _filled(rows: list[list[str]], columns: list[str]) -> Sheet:
    """A table without the columns that are empty, or nought, in every row."""
    places = [place for place in range(len(columns)) if not rows or any(row[place] not in ("", "0") for row in rows)]
    return numbered([[row[place] for place in places] for row in rows], [columns[place] for place in places])


def _day_row(day: date, agency: str, contacts: list[Contact]) -> list[str]:
    def count(way: str, connected: bool | None = None) -> str:
        return str(
            len([each for each in contacts if each.way == way and (connected is None or each.connected is connected)])
        )

    minutes = [each.minute for each in contacts if each.minute is not None]
    missed = [each for each in contacts if each.way in (CALL, NOTICE) and each.connected is False]
    return [
        day.isoformat(),
        agency,
        str(len(contacts)),
        count(CALL, True),
        count(NOTICE, True),
        str(len(missed)),
        count(MESSAGE),
        count(VISIT),
        count(LETTER),
        clock_text(min(minutes)) if minutes else "",
        clock_text(max(minutes)) if minutes else "",
        "、".join(dict.fromkeys(each.person or "没写" for each in contacts)),
    ]
