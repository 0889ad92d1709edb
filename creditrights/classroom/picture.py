"""One picture an assignment: how the points are spread, how hard each question was, how well it tells students apart.

An SVG file of plain shapes and words, so that nothing has to be imported to draw it; a browser sets the words in a
font of the reader's own machine.
"""

from dataclasses import dataclass

from creditrights.calculators.html import escape, tag
from creditrights.classroom.item_statistics import BINS, Item, Statistics, percent, signed

INK, QUIET, PAPER, LINE, BAR, WASH = "#1f2a30", "#5f6b70", "#fbfaf7", "#c9cdca", "#0f5c5c", "#e9ece8"
FONT = "system-ui,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Noto Sans SC,sans-serif"
TITLE, BODY, SMALL = 17, 13, 12
#: sizes of the sheet, of the columns and of the lines
WIDTH, MARGIN = 346, 8
TOP, BOTTOM = 70, 180
STEP, LEFT, RIGHT = 24, 54, WIDTH - 92


@dataclass(frozen=True)
class Picture:
    """The drawing as an SVG file, and what it shows, for those who do not see it."""

    svg: str
    alt: str


def picture(found: Statistics) -> Picture:
    """The picture of an assignment of which somebody has points."""
    first = BOTTOM + 46
    high = first + 8 + STEP * len(found.items) + MARGIN
    people = f"{len(found.totals)} 人有分；每一柱是一段得分率里的人数"
    parts = [
        tag("title", escape(alt(found))),
        _area(0, 0, WIDTH, high, PAPER),
        _words("分数怎么分布", MARGIN, 25, TITLE),
        _words(people, MARGIN, 48, BODY, QUIET),
        *_columns(found.bins),
        _words("每题的平均得分率；右边是区分度", MARGIN, first, BODY, QUIET),
    ]
    for number, item in enumerate(found.items, 1):
        parts += _line(item, first + STEP * number)
    drawn = tag(
        "svg",
        "\n".join(["", *parts, ""]),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {high}",
        width=str(WIDTH * 4 // 3),
        role="img",
        font_family=FONT,
    )
    return Picture(drawn + "\n", alt(found))


def alt(found: Statistics) -> str:
    """The picture in words."""
    spread = "，".join(
        f"{number * 10}% 到 {number * 10 + 10}% 有 {people} 人" for number, people in enumerate(found.bins) if people
    )
    return f"成绩分布图：{len(found.totals)} 人有分。{spread or '还没有人有分'}。下半部分是每题的平均得分率和区分度，数见下表。"


def _columns(bins: list[int]) -> list[str]:
    """How many people in each tenth."""
    most = max([*bins, 1])
    step = (WIDTH - 2 * MARGIN) / BINS
    drawn = []
    for number, people in enumerate(bins):
        x = MARGIN + number * step
        tall = (BOTTOM - TOP) * people / most
        drawn.append(_words(str(number * 10), x, BOTTOM + 16, SMALL, QUIET))
        if people:
            drawn.append(_area(x + 1, BOTTOM - tall, step - 2, tall, BAR))
            drawn.append(_words(str(people), x + step / 2, BOTTOM - tall - 4, SMALL, side="middle"))
    ground = _area(MARGIN, BOTTOM, WIDTH - 2 * MARGIN, 1, LINE)
    return [*drawn, ground, _words("%", WIDTH - MARGIN, BOTTOM + 16, SMALL, QUIET, "end")]


def _line(item: Item, y: int) -> list[str]:
    """One question on the line of text that stands on `y`."""
    bar = [] if item.difficulty is None else [_area(LEFT, y - 10, (RIGHT - LEFT) * item.difficulty / 100, 12, BAR)]
    return [
        _words(item.id, MARGIN, y, SMALL),
        _area(LEFT, y - 10, RIGHT - LEFT, 12, WASH),
        *bar,
        _words(percent(item.difficulty), RIGHT + 44, y, SMALL, side="end"),
        _words(signed(item.discrimination), WIDTH - MARGIN, y, SMALL, QUIET, "end"),
    ]


def _words(text: str, x: float, y: float, size: int, colour: str = INK, side: str = "start") -> str:
    """A line of words that begins, is centred or ends at `x`."""
    place = {"x": f"{x:g}", "y": f"{y:g}", "font_size": str(size), "fill": colour}
    return tag("text", escape(text), **place, text_anchor=side)


def _area(x: float, y: float, across: float, down: float, colour: str) -> str:
    return tag("rect", "", x=f"{x:g}", y=f"{y:g}", width=f"{across:.4g}", height=f"{down:.4g}", fill=colour)
