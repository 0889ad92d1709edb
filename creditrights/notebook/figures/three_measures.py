"""一天几次算多：three ways of counting a day's calls, each with its own number, its own text and its own weight."""

from dataclasses import dataclass

from creditrights.law.registry import registry
from creditrights.legality.catalogue import rule
from creditrights.legality.conditions import All, Condition, MoreThan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, PAPER, TEAL

NAME = "three-measures"


@dataclass(frozen=True)
class Measure:
    """One way of counting.

    rule    id of the rule that counts so; it names the number and the text
    head    what is counted
    how     how it is counted
    agreed  what the text says of another agreement
    marker  matplotlib's marker, its colour, filled
    """

    rule: str
    head: str
    how: str
    agreed: str
    marker: tuple[str, str, bool]

    def limit(self) -> int:
        """The number that the rule names."""
        [number] = [atom.number for atom in _atoms(rule(self.rule).when) if isinstance(atom, MoreThan)]
        return number

    def source(self) -> tuple[str, str]:
        """The text that the rule cites, and what the reader is told of its weight."""
        [label] = rule(self.rule).labels
        instrument = registry().cite(label.cites[0]).provision.instrument
        return instrument.short, instrument.rank_word()


MEASURES = (
    Measure(
        "too-many-connected-calls",
        "接通了、说上话的电话",
        "对方主动打来、接通了、能一问一答的，智能语音也算；响铃没接的不算。引句没写和委托的公司合不合计，这里合计。",
        "引句里没有写另有约定的例外。",
        ("o", TEAL, True),
    ),
    Measure(
        "too-many-unanswered-calls",
        "没接通的拨打",
        "电话没打通，又打同一个号码，当天一共几次。换着号码打来，也合在一起数；打你另一个号码，另数。",
        "另有约定的除外。",
        ("o", TEAL, False),
    ),
    Measure(
        "too-many-notice-calls",
        "拨通的语音播报",
        "只放录音、不能对话的提醒，拨通了几次。同一家机构和它委托的公司，一天合计。",
        "另有约定的除外。",
        ("^", OCHRE, True),
    ),
)

#: civil-code:1033 (calls that disturb), public-security-2025:50 (pestering)
NOTES = (
    "三个数不能加在一起，也不能换着用。没接通的那个数，不是“准许一天打这么多个”。",
    "都不是法律：超了可以投诉、可以作证据，不当然违法。没有查到哪部法律写了几次；反复打扰到妨碍正常生活，"
    "另看民法典第1033条、治安管理处罚法第50条，由法院、公安认定。",
)
SOURCE = "标准和指引的句子见于媒体引文，以官方文本为准。指引只约束会员单位和替它们催收的机构。"

CAPTION = f"一天几次算多，先看数的是哪一种。{SOURCE}"
COLUMNS = ["数的是什么", "一天", "怎么数", "出处（效力等级）", "另有约定的"]


def picture() -> Picture:
    """Draw the three counts, each with one mark too many."""
    canvas = Canvas()
    y = canvas.title("一天几次算多？先看数的是哪一种", "三种数法，各数各的")
    y += 6
    for measure in MEASURES:
        canvas.rule(y)
        y = _draw(canvas, measure, y + 8) + 8
    canvas.rule(y)
    y += 6
    for note in NOTES:
        y = canvas.words(note, MARGIN, y) + 3
    y = canvas.words(SOURCE, MARGIN, y + 3, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), CAPTION, COLUMNS, [_row(each) for each in MEASURES])


def _draw(canvas: Canvas, measure: Measure, y: float) -> float:
    limit = measure.limit()
    short, rank = measure.source()
    y = canvas.words(measure.head, MARGIN, y, size=HEAD)
    middle = y + 13
    step = 22.0
    x = MARGIN + 10
    for number in range(limit + 1):
        _mark(canvas, x + step * number + (14 if number == limit else 0), middle, measure.marker, number == limit)
    edge = x + step * (limit - 0.5) + 7
    canvas.line([edge, edge], [middle - 12, middle + 12], BRICK, 1.6)
    canvas.words(f"到 {limit} 次为止", x + step * limit + 34, middle - 10, size=BODY, color=BRICK)
    y = middle + 15
    y = canvas.words(measure.how, MARGIN, y)
    canvas.dot(MARGIN + 4, y + SMALL * 0.8, 2.6, OCHRE)
    return canvas.words(f"{short}，{rank}。{measure.agreed}", MARGIN + 13, y, size=SMALL, color=GREY)


def _mark(canvas: Canvas, x: float, y: float, marker: tuple[str, str, bool], beyond: bool) -> None:
    shape, color, filled = marker
    face = color if filled else PAPER
    canvas.axes.plot([x], [y], marker=shape, markersize=11, color=color, markerfacecolor=face, ls="", zorder=3)
    if beyond:
        canvas.axes.plot([x], [y], marker="o", markersize=18, color=BRICK, fillstyle="none", ls="", zorder=2)


def _row(measure: Measure) -> list[str]:
    short, rank = measure.source()
    return [measure.head, f"不超过 {measure.limit()} 次", measure.how, f"{short}（{rank}）", measure.agreed]


def _alt() -> str:
    counts = "；".join(f"{each.head}，到 {each.limit()} 次为止，多出的一次圈了出来" for each in MEASURES)
    return f"三种数法，上下排列，每种画着一排记号，后面一道竖线：{counts}。每种下面写着怎么数、出自哪份文件、分量多大。"


def _atoms(condition: Condition) -> list[Condition]:
    if isinstance(condition, All):
        return [atom for part in condition.parts for atom in _atoms(part)]
    return [condition]
