"""A sheet to draw on: 4.8 inches wide, as tall as what is put on it, measured in points from its top left corner.

At 4.8 inches a point is about a pixel of a small phone, so the sizes below are what a reader gets there.
"""

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle, Wedge
from matplotlib.path import Path

from creditrights.notebook.figures.wrap import wrap
from creditrights.notebook.style import BRICK, FAMILY, GREY, INK, OCHRE, PAPER, RULE, TEAL, register_font, svg_text

WIDTH = 4.8 * 72
MARGIN = 8.0
TITLE = 17.0
HEAD = 14.0
BODY = 13.0
SMALL = 12.0
LINE = 1.5  # line height, times the size of the letters
_ASCENT = 1.12  # from the top of a line to its baseline


class Canvas:
    """Words and a few shapes. Every method that sets words returns the y just below them."""

    def __init__(self) -> None:
        register_font()
        self.figure = Figure(figsize=(WIDTH / 72, 1))
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self._charts: list[tuple[Axes, tuple[float, float, float, float]]] = []

    def words(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = BODY,
        color: str = INK,
        available: float | None = None,
        align: str = "left",
        line: float = LINE,
    ) -> float:
        """Set a text whose first line begins at the height y; it wraps within `available` points."""
        room = available if available is not None else WIDTH - (MARGIN + x if align == "left" else 0)
        for each in wrap(text, size, room):
            self.axes.text(x, y + size * _ASCENT, each, size=size, color=color, ha=align, va="baseline", family=FAMILY)
            y += size * line
        return y

    def title(self, text: str, under: str) -> float:
        """The statement the picture makes, and a quieter line below it."""
        y = self.words(text, MARGIN, MARGIN, size=TITLE, line=1.4)
        return self.words(under, MARGIN, y + 2, size=BODY, color=GREY)

    def rule(
        self, y: float, x: float = MARGIN, to: float = WIDTH - MARGIN, color: str = RULE, width: float = 0.8
    ) -> None:
        """A thin horizontal line."""
        self.axes.plot([x, to], [y, y], color=color, linewidth=width, solid_capstyle="butt")

    def line(
        self, xs: Sequence[float], ys: Sequence[float], color: str = INK, width: float = 1.2, style: str = "-"
    ) -> None:
        """A line through points."""
        self.axes.plot(
            xs, ys, color=color, linewidth=width, linestyle=style, solid_capstyle="round", solid_joinstyle="round"
        )

    def area(self, x: float, y: float, across: float, down: float, color: str) -> None:
        """A plain rectangle without a border."""
        self.axes.add_patch(Rectangle((x, y), across, down, facecolor=color, edgecolor="none"))

    def dot(self, x: float, y: float, radius: float, color: str = TEAL, hollow: bool = False) -> None:
        """A filled circle, or a ring."""
        face = PAPER if hollow else color
        self.axes.add_patch(Circle((x, y), radius, facecolor=face, edgecolor=color, linewidth=1.4, zorder=3))

    def numbered(self, x: float, y: float, number: int, color: str = TEAL) -> None:
        """A number in a filled circle, centred on a point."""
        self.dot(x, y, 11, color)
        self.axes.text(
            x, y + 4.6, str(number), size=HEAD, color=PAPER, ha="center", va="baseline", family=FAMILY, zorder=4
        )

    def arc(self, x: float, y: float, radius: float, thick: float, start: float, end: float, color: str) -> None:
        """Part of a ring; degrees run clockwise from the top."""
        # the sheet's y axis points down, so mathematical angles run clockwise here
        self.axes.add_patch(Wedge((x, y), radius, start - 90, end - 90, width=thick, facecolor=color, edgecolor="none"))

    # -- three marks that differ by shape as well as colour ------------------------------------------------------------

    def yes(self, x: float, y: float) -> None:
        """A tick: may."""
        self.line([x - 5.5, x - 1.5, x + 6], [y + 0.5, y + 5, y - 5.5], TEAL, 2.2)

    def no(self, x: float, y: float) -> None:
        """A cross: may not."""
        self.line([x - 4.5, x + 4.5], [y - 4.5, y + 4.5], BRICK, 2.2)
        self.line([x - 4.5, x + 4.5], [y + 4.5, y - 4.5], BRICK, 2.2)

    def depends(self, x: float, y: float) -> None:
        """A hollow triangle: only under a condition."""
        corners = [(x - 6, y + 4.8), (x + 6, y + 4.8), (x, y - 5.4)]
        self.axes.add_patch(Polygon(corners, facecolor="none", edgecolor=OCHRE, linewidth=1.9, joinstyle="round"))

    def person(self, x: float, y: float, color: str, hollow: bool = False) -> None:
        """Head and shoulders, centred on x, standing on y."""
        style = "--" if hollow else "-"
        face = "none" if hollow else color
        self.axes.add_patch(Circle((x, y - 24), 7.2, facecolor=face, edgecolor=color, linewidth=1.2, linestyle=style))
        self.axes.add_patch(
            PathPatch(_shoulders(x, y), facecolor=face, edgecolor=color, linewidth=1.2, linestyle=style)
        )

    def chart(self, x: float, y: float, across: float, down: float) -> Axes:
        """Axes for a plot in that rectangle of the sheet."""
        axes = self.figure.add_axes((0, 0, 1, 1))
        self._charts.append((axes, (x, y, across, down)))
        return axes

    def svg(self, height: float, name: str) -> str:
        """The finished sheet, `height` points tall."""
        self.figure.set_size_inches(WIDTH / 72, height / 72)
        self.axes.set_xlim(0, WIDTH)
        self.axes.set_ylim(height, 0)
        for axes, (x, y, across, down) in self._charts:
            axes.set_position((x / WIDTH, 1 - (y + down) / height, across / WIDTH, down / height))
        return svg_text(self.figure, name)


def _shoulders(x: float, y: float) -> Path:
    """A rounded trapezium: straight at the bottom, round at the top."""
    half, tall = 13.0, 14.0
    k = half * 0.5523
    vertices = [
        (x - half, y),
        (x - half, y - tall * 0.7),
        (x - k, y - tall),
        (x, y - tall),
        (x + k, y - tall),
        (x + half, y - tall * 0.7),
        (x + half, y),
        (x - half, y),
    ]
    codes = [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CLOSEPOLY]
    return Path(vertices, codes)


def on_dial(x: float, y: float, radius: float, degrees: float) -> tuple[float, float]:
    """A point on a circle; degrees run clockwise from the top."""
    angle = math.radians(degrees)
    return x + radius * math.sin(angle), y - radius * math.cos(angle)
