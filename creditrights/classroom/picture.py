"""One picture an assignment: how the points are spread, how hard each question was, how well it tells students apart."""

from matplotlib import rc_context

from creditrights.classroom.item_statistics import BINS, CAPTION, COLUMNS, Item, Statistics, percent, rows, signed
from creditrights.notebook.figures.canvas import MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, SETTINGS, TEAL, WASH

TALL, STEP = 110.0, 24.0
LEFT, RIGHT = 54.0, WIDTH - 92.0


def picture(found: Statistics, name: str = "marks") -> Picture:
    """The picture with its words and its table."""
    with rc_context(SETTINGS):
        return _drawn(found, name)


def _drawn(found: Statistics, name: str) -> Picture:
    canvas = Canvas()
    people = len(found.totals)
    y = canvas.title("分数怎么分布", f"{people} 人有分；每一柱是一段得分率里的人数")
    bottom = y + 16 + TALL
    _bars(canvas, found.bins, y + 16, bottom)
    y = canvas.words("每题的平均得分率；右边是区分度", MARGIN, bottom + 30, color=GREY)
    for item in found.items:
        y = _line(canvas, item, y + 4)
    return Picture(name, canvas.svg(y + MARGIN, name), _alt(found), CAPTION, COLUMNS, rows(found))


def _bars(canvas: Canvas, bins: list[int], top: float, bottom: float) -> None:
    most = max([*bins, 1])
    step = (WIDTH - 2 * MARGIN) / BINS
    for number, people in enumerate(bins):
        x = MARGIN + number * step
        tall = (bottom - top) * people / most
        canvas.area(x + 1, bottom - tall, step - 2, tall, TEAL)
        if people:
            canvas.words(str(people), x + step / 2, bottom - tall - 17, size=SMALL, align="center")
        canvas.words(str(number * 10), x, bottom + 2, size=SMALL, color=GREY)
    canvas.rule(bottom)
    canvas.words("%", WIDTH - MARGIN, bottom + 2, size=SMALL, color=GREY, align="right")


def _line(canvas: Canvas, item: Item, y: float) -> float:
    canvas.words(item.id, MARGIN, y, size=SMALL)
    canvas.area(LEFT, y + 4, RIGHT - LEFT, 12, WASH)
    if item.difficulty is not None:
        canvas.area(LEFT, y + 4, (RIGHT - LEFT) * item.difficulty / 100, 12, TEAL)
    canvas.words(percent(item.difficulty), RIGHT + 44, y, size=SMALL, align="right")
    canvas.words(signed(item.discrimination), WIDTH - MARGIN, y, size=SMALL, color=GREY, align="right")
    return y + STEP


def _alt(found: Statistics) -> str:
    spread = "，".join(
        f"{number * 10}% 到 {number * 10 + 10}% 有 {people} 人" for number, people in enumerate(found.bins) if people
    )
    return f"成绩分布图：{len(found.totals)} 人有分。{spread or '还没有人有分'}。下半部分是每题的平均得分率和区分度，数见下表。"
