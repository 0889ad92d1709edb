"""The family's case on the screen: choose, and see what comes of it.

    Chooser()                         begins with the first choices
    Chooser(order="不理")             begins with others

As in the calculators, observers write into an HTML widget, so that a run of the notebook never waits; where no kernel
runs the same object is what came of the choices it began with.
"""

from datetime import date
from typing import Any

import ipywidgets as widgets

from creditrights.calculators.html import escape, tag
from creditrights.money.daycount import days_later
from creditrights.money.fen import yuan
from creditrights.money.ledger import INTEREST, PENALTY, PRINCIPAL
from creditrights.notebook.family import (
    AGREED_ON,
    ASKED,
    CALLED_DUE,
    JUDGED_DUE,
    MEDIATED_FROM,
    OBJECT,
    SERVED,
    WILLING,
    Choices,
    Walk,
    call,
    every_way,
)
from creditrights.notebook.frames import Sheet, numbered
from creditrights.notebook.view import FITTING, NOT_LIVE, STYLE, result

COLUMNS = [
    "走法",
    "怎么了结",
    "比本金多付（元）",
    "其中法院费用",
    "其中加倍部分",
    "最后一笔",
    "银行逾期几个月",
    "别家逾期几个月",
    "记录满五年",
]
DAYS = ["哪天", "发生什么"]
BILLS = ["项目", "照合同算（元）", "银行的账单（元）", "多算（元）"]
NOBODY = "都付够了"
NOT_LIVE_HERE = NOT_LIVE.partition("，或者")[0] + "。"


def ways_frame(ways: dict[str, Choices]) -> Sheet:
    """Several ways side by side."""
    return numbered([[name, *_row(Walk(choices))] for name, choices in ways.items()], COLUMNS)


def _row(walk: Walk) -> list[str]:
    others = sum(walk.short(debt.name) for debt in walk.others)
    return [
        walk.ending(),
        yuan(walk.dearer_fen()),
        yuan(walk.court_fen),
        yuan(walk.doubled_fen),
        walk.ended.isoformat(),
        str(walk.short(walk.bank.name)),
        str(others),
        walk.record_until().isoformat(),
    ]


def bills_frame(walk: Walk) -> Sheet:
    """The account of the contract beside the bank's bill, item by item, on the day to which the court papers claim."""
    assert walk.right is not None and walk.billed is not None
    rows: list[list[str]] = []
    for item in (PRINCIPAL, INTEREST, PENALTY):
        right, billed = walk.right.due_fen(item), walk.billed.due_fen(item)
        rows.append([item, yuan(right), yuan(billed), yuan(billed - right)])
    right, billed = walk.right.total_due_fen(), walk.billed.total_due_fen()
    return numbered([*rows, ["合计", yuan(right), yuan(billed), yuan(billed - right)]], BILLS)


def months_frame(walk: Walk, first: int = 0, last: int | None = None) -> Sheet:
    """What was paid month by month, to each."""
    names = [walk.bank.name, *(debt.name for debt in walk.others)]
    rows = [
        [month.day.isoformat(), *(yuan(month.paid[name]) for name in names), "、".join(month.short) or NOBODY]
        for month in walk.months[first:last]
    ]
    return numbered(rows, ["哪天", *names, "没付够谁"])


def turns_frame() -> Sheet:
    """For each question, what the two answers cost on average over all ways that differ in nothing else."""
    walks = [Walk(choices) for choices in every_way()]
    rows = []
    for id, (asked, words) in ASKED.items():
        costs = [[walk.dearer_fen() for walk in walks if getattr(walk.choices, id) == word] for word in words]
        means = [sum(each) // len(each) for each in costs]
        rows.append(
            [
                asked,
                *(f"{word}：{yuan(mean)}" for word, mean in zip(words, means, strict=True)),
                yuan(means[1] - means[0]),
            ]
        )
    return numbered(rows, ["选什么", "一种回答，平均多付（元）", "另一种回答", "差（元）"])


def days_of(walk: Walk) -> list[list[str]]:
    """The days of a way, in order, as a family would write them on a calendar."""
    choices, bank = walk.choices, walk.bank.name
    happened = [(month.day, "银行的这一期第一次没付够") for month in walk.months if bank in month.short][:1]
    last = walk.answer_by()
    if last is None:
        happened.append((AGREED_ON, "书面协议：分期还，按合同利率"))
    else:
        happened.append((CALLED_DUE, "银行书面宣布全部提前到期"))
        happened.append((SERVED, f"收到支付令，要 {yuan(walk.demanded_fen())} 元"))
        happened.append((last, "书面异议的最后一天"))
        happened.append(_after_the_order(choices, last))
    happened.append((walk.bank_ended, "银行的钱全部还清"))
    if walk.ended != walk.bank_ended:
        happened.append((walk.ended, "别家的也还清"))
    happened.append((walk.record_until(), "从不再逾期那天数，不良信息满五年"))
    return [[day.isoformat(), what] for day, what in sorted(happened, key=lambda each: each[0])]


def _after_the_order(choices: Choices, last: date) -> tuple[date, str]:
    if choices.order != OBJECT:
        return days_later(last, 1), "没有书面异议，银行可以申请执行了"
    if choices.bank == WILLING:
        return MEDIATED_FROM, "官司在法院调解成，照调解书付第一期"
    return JUDGED_DUE, "判决写的最后付款日，没有付清"


class Chooser:
    """The questions of the case, and what came of the answers.

    controls  id of a question -> its widget
    """

    def __init__(self, **chosen: str) -> None:
        begun = Choices(**chosen)
        self.controls = {
            id: widgets.RadioButtons(
                description=asked,
                options=list(words),
                value=getattr(begun, id),
                layout=FITTING,
                style={"description_width": "auto"},
            )
            for id, (asked, words) in ASKED.items()
        }
        self.outcome = widgets.HTML()
        self.outcome.add_class("cr-paper")
        for control in self.controls.values():
            control.add_class("cr-question")
            control.observe(self._on_change, "value")
        self.widget: Any = widgets.VBox([widgets.HTML(tag("style", STYLE)), *self.controls.values(), self.outcome])
        self.widget.add_class("cr-notebook")
        self._tell()

    def choices(self) -> Choices:
        """What stands in the widgets now."""
        return Choices(**{id: control.value for id, control in self.controls.items()})

    def _on_change(self, change: Any) -> None:
        self._tell()

    def _tell(self) -> None:
        self.outcome.value = outcome_html(self.choices())

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, object]:
        """Widgets for Jupyter; what came of the choices, in HTML and in words, for whatever else shows it."""
        bundle: dict[str, object] = dict(self.widget._repr_mimebundle_())
        said = tag("p", escape("这条路：" + "；".join(self._words()) + "。"))
        inner = said + outcome_html(self.choices()) + tag("p", escape(NOT_LIVE_HERE), "cr-help")
        bundle["text/html"] = tag("div", inner, "cr-part")
        bundle["text/plain"] = sentence(Walk(self.choices()))
        return bundle

    def _words(self) -> list[str]:
        return [str(control.value) for control in self.controls.values()]


def sentence(walk: Walk) -> str:
    """What came of a way, in one sentence."""
    parts = [f"利息和罚息 {yuan(walk.interest_fen())} 元"]
    if walk.court_fen:
        parts.append(f"法院费用 {yuan(walk.court_fen)} 元")
    if walk.doubled_fen:
        parts.append(f"加倍部分 {yuan(walk.doubled_fen)} 元")
    return (
        f"结局：{walk.ending()}。{walk.ended.isoformat()} 全部还清，本金以外一共付 {yuan(walk.dearer_fen())} 元："
        + "，".join(parts)
        + "。"
    )


def outcome_html(choices: Choices) -> str:
    """What came of the choices."""
    walk = Walk(choices)
    facts: dict[str, Any] = call(choices)
    judged = result("conduct", **facts)
    chip = judged.chip[1] if judged.chip else ""
    return (
        tag("p", escape(sentence(walk)), "cr-answer")
        + numbered(days_of(walk), DAYS)._repr_html_()
        + tag("p", escape(f"六月里有人打给填过的联系人，只请转告回电：{chip}。{judged.answer}"))
    )
