"""Stations on a vertical rail: a number, a heading, its time limit, and a few sentences."""

from dataclasses import dataclass

from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, WIDTH, Canvas
from creditrights.notebook.style import GREY, RULE, TEAL

RADIUS = 11.0
RAIL = MARGIN + RADIUS
TEXT = RAIL + RADIUS + 11


@dataclass(frozen=True)
class Station:
    """One stop.

    head   what happens, or what to do
    limit  the time limit that a rule sets, or what the reader should know about time
    lines  sentences, each its own paragraph
    you    what the reader can do now, if that is not what `lines` say
    """

    head: str
    limit: str
    lines: tuple[str, ...]
    you: str = ""

    def row(self) -> list[str]:
        """The same in the cells of a table: heading, limit, sentences, and what the reader can do if it is said."""
        return [self.head, self.limit, "".join(self.lines), *([self.you] if self.you else [])]


def draw_station(
    canvas: Canvas,
    y: float,
    number: int,
    station: Station,
    *,
    rail: float = RAIL,
    right: float = WIDTH - MARGIN,
    color: str = TEAL,
) -> float:
    """Draw one stop with its number on the rail; returns the y below its last line."""
    x = rail + TEXT - RAIL
    room = right - x
    canvas.numbered(rail, y + HEAD * 0.78, number, color)
    y = canvas.words(station.head, x, y, size=HEAD + 1, available=room)
    y = canvas.words(station.limit, x, y, size=BODY, color=color, available=room)
    for line in station.lines:
        y = canvas.words(line, x, y + 2, available=room)
    if station.you:
        y = canvas.words("你可以：" + station.you, x, y + 3, color=GREY, available=room)
    return y


def draw_rail(canvas: Canvas, top: float, bottom: float, rail: float = RAIL) -> None:
    """The thin line from one number to the next."""
    canvas.line([rail, rail], [top, bottom], RULE, 2)
