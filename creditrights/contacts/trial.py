"""A list with one cell changed, for a notebook: pick a row and a column, write, and see which findings come and go.

    Trial(sample(), 45, "时间", "21:00")

As in the calculators, observers write into an HTML widget, so that a run of the notebook never waits; where no kernel
runs the same object is the table of the change it began with.
"""

from datetime import date
from typing import Any

import ipywidgets as widgets

from creditrights.calculators.html import escape, tag
from creditrights.contacts.report import STATUS, Report
from creditrights.legality.facts import ChoiceFact
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from creditrights.notebook.frames import numbered
from creditrights.notebook.view import FITTING, NOT_LIVE, STYLE

COLUMNS = ["日期", "规则", "原来", "改了以后", "凭什么"]
NOTHING = "—"
SAME = "哪一天的结论都没有变。"

#: what may be said otherwise of the whole list
SAID: tuple[ChoiceFact, ...] = (s.product, s.association_member, v.agreed_otherwise)


def compared(before: Report, after: Report) -> list[list[str]]:
    """One row a day and rule whose finding differs, under COLUMNS."""
    was, now = _words(before), _words(after)
    return [
        [day.isoformat(), title, was.get((day, title), (NOTHING, ""))[0], *now.get((day, title), (NOTHING, NOTHING))]
        for day, title in sorted({*was, *now})
        if was.get((day, title)) != now.get((day, title))
    ]


def _words(report: Report) -> dict[tuple[date, str], tuple[str, str]]:
    return {
        (each.day, each.rule.title): (STATUS.get(each.status, "待查明"), "；".join(each.because))
        for each in report.found
    }


class Trial:
    """A list on the screen, one cell of which may be written otherwise.

    report  the list as it is
    after   the same with the change
    row, head, text, said  the widgets: which row, which column, what to write, what is said of the whole list
    """

    def __init__(self, report: Report, row: int, head: str, text: str) -> None:
        self.report = report
        self.row = widgets.Dropdown(
            description="哪一行",
            options=[(f"第 {number} 行 {' '.join(cells[:3])}", number) for number, cells in report.log.cells],
            value=row,
            layout=FITTING,
        )
        self.head = widgets.Dropdown(description="哪一列", options=report.log.heads, value=head, layout=FITTING)
        self.text = widgets.Text(description="改成", value=text, continuous_update=False, layout=FITTING)
        self.said = {
            fact.id: widgets.Dropdown(
                description=fact.name,
                options=[*fact.choices, "不知道"],
                value=report.given.get(fact.id, "不知道"),
                layout=FITTING,
                style={"description_width": "auto"},
            )
            for fact in SAID
        }
        self.outcome = widgets.HTML()
        self.outcome.add_class("cr-paper")
        self.after = report
        controls = [self.row, self.head, self.text, *self.said.values()]
        self.widget: Any = widgets.VBox([widgets.HTML(tag("style", STYLE)), *controls, self.outcome])
        self.widget.add_class("cr-notebook")
        for control in controls:
            control.observe(self._on_change, "value")
        self._judge()

    def _on_change(self, change: Any) -> None:
        self._judge()

    def _judge(self) -> None:
        """Judge again with what stands in the widgets."""
        given = {id: None if each.value == "不知道" else each.value for id, each in self.said.items()}
        known = {id: value for id, value in {**self.report.given, **given}.items() if value is not None}
        changed = self.report.with_cell(self.row.value, self.head.value, self.text.value)
        self.after = Report(changed.log, known)
        self.outcome.value = self._html()

    def _html(self) -> str:
        head = f"第 {self.row.value} 行的“{self.head.value}”改成“{self.text.value}”"
        rows = compared(self.report, self.after)
        unread = [bad.sentence for bad in self.after.log.bad if bad.row == self.row.value]
        return (
            tag("p", escape(head + "：" + (SAME if not rows else f"有 {len(rows)} 处结论变了。")))
            + "".join(tag("p", escape(sentence), "cr-error") for sentence in unread)
            + (numbered(rows, COLUMNS)._repr_html_() if rows else "")
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, object]:
        """Widgets for Jupyter; the table of the change, and its words, for whatever else shows it."""
        bundle: dict[str, object] = dict(self.widget._repr_mimebundle_())
        bundle["text/html"] = tag("div", self._html() + tag("p", escape(NOT_LIVE_HERE), "cr-help"), "cr-part")
        bundle["text/plain"] = "；".join("，".join(row) for row in compared(self.report, self.after)) or SAME
        return bundle


NOT_LIVE_HERE = NOT_LIVE.partition("，或者")[0] + "。"
