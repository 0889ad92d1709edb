"""违法分几等：six degrees from a crime down to a breach of a guideline, an example of each, taken from the rules."""

from dataclasses import dataclass

from creditrights.law.registry import registry
from creditrights.legality.catalogue import rule
from creditrights.legality.kinds import (
    ADMINISTRATIVE,
    CIVIL,
    CRIMINAL,
    GUIDELINE,
    REGULATOR,
    STANDARD,
    chip_words,
    meaning,
)
from creditrights.legality.rule import Label
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, TEAL

NAME = "degrees"


@dataclass(frozen=True)
class Degree:
    """One step of the stairs.

    kind   one of legality.kinds; it names the step
    rule   id of a rule that has a label of that kind: the example
    needs  what the example needs besides, in the reader's words; empty where the label needs nothing
    who    who decides
    door   where to go
    """

    kind: str
    rule: str
    needs: str
    who: str
    door: str

    def label(self) -> Label:
        """The first label of that kind in the rule."""
        return next(label for label in rule(self.rule).labels if label.kind == self.kind)

    def word(self) -> str:
        """涉嫌犯罪, 民事侵权, …: the chip without its first half."""
        return chip_words(self.kind).partition(" · ")[2]

    def law(self) -> str:
        """The first text in force that the example stands on."""
        provisions = [registry().cite(key).provision for key in self.label().cites]
        first = next(each for each in provisions if each.instrument.in_force(registry().checked_through))
        return first.instrument.short + ("" if first.label.startswith("第") else " ") + first.label

    def example(self) -> str:
        """The rule's title, with what else must be there."""
        return rule(self.rule).title + (f"，{self.needs}" if self.needs else "")


DEGREES = (
    Degree(CRIMINAL, "impersonate-state", "情节够得上的", "公安、检察院、法院", "打 110"),
    Degree(ADMINISTRATIVE, "threat-to-safety", "", "公安机关", "打 110"),
    Degree(CIVIL, "disclose-debt", "", "法院", "起诉，或申请禁令"),
    Degree(REGULATOR, "false-consequences", "贷款人是银行", "金融监管部门", "先投诉机构，再打 12378"),
    Degree(STANDARD, "too-many-connected-calls", "网络消费贷款", "没有罚则", "投诉、协商时拿出来"),
    Degree(GUIDELINE, "visit-alone", "贷款人是协会会员", "协会，只管会员", "投诉、协商时拿出来"),
)

COLORS = (BRICK, BRICK, BRICK, OCHRE, TEAL, TEAL)
BOUNDARY = 3  # the first step that is not unlawful by itself
NOTES = (
    "线以上是违法，线以下是违规。违规不因此当然违法；同一件事可以同时踩几级。",
    "说话的时候，说到它那一级为止：“不符合国家标准”，不说“违反法律”。",
)
SOURCE = "例子和出处取自本书的规则。监管规则、标准和指引的句子只见引句或转述，以官方文本为准。"
CAPTION = f"从犯罪到自律规则，每级一个例子。{SOURCE}"
COLUMNS = ["等级", "例子", "出处", "谁认定", "往哪里去", "意思"]

_STEP = 9.0


def picture() -> Picture:
    """Draw the stairs, gravest on top."""
    canvas = Canvas()
    y = canvas.title("同样是“不对”，分量差很多", "从上往下，一级比一级轻") + 12
    for number, (degree, color) in enumerate(zip(DEGREES, COLORS, strict=True)):
        if number == BOUNDARY:
            y = _boundary(canvas, y)
        y = _draw(canvas, degree, number, color, y) + 9
    canvas.rule(y)
    y += 8
    for note in NOTES:
        y = canvas.words(note, MARGIN, y) + 3
    y = canvas.words(SOURCE, MARGIN, y + 3, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), CAPTION, COLUMNS, [_row(each) for each in DEGREES])


def _draw(canvas: Canvas, degree: Degree, number: int, color: str, y: float) -> float:
    left = MARGIN + _STEP * (len(DEGREES) - 1 - number) * 0.8
    text = left + 14
    room = WIDTH - MARGIN - text
    top = y
    y = canvas.words(f"{number + 1} {degree.word()}", text, y, size=HEAD, color=color, available=room)
    y = canvas.words("例：" + degree.example(), text, y, available=room)
    y = canvas.words(
        f"{degree.law()}。认定：{degree.who}；{degree.door}", text, y, size=SMALL, color=GREY, available=room
    )
    canvas.area(left, top + 2, 5, y - top - 2, color)
    return y


def _boundary(canvas: Canvas, y: float) -> float:
    canvas.line([MARGIN, WIDTH - MARGIN], [y + 2, y + 2], BRICK, 1.4, "--")
    return canvas.words("以上违法，以下违规", WIDTH - MARGIN, y + 6, size=BODY, color=BRICK, align="right") + 4


def _row(degree: Degree) -> list[str]:
    return [degree.word(), degree.example(), degree.law(), degree.who, degree.door, meaning(degree.kind)]


def _alt() -> str:
    steps = "；".join(f"第{number}级，{each.word()}，例如{each.example()}" for number, each in enumerate(DEGREES, 1))
    return f"六级台阶，从上往下由重到轻：{steps}。第{BOUNDARY}级和第{BOUNDARY + 1}级之间有一道虚线，上面是违法，下面是违规。"
