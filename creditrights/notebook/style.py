"""The look of our charts: ink on paper, one accent, our own font, the same SVG every time.

`use_style()` is for notebooks; `svg_text` turns a figure into SVG that may stand inside a page: letters are outlines,
nothing comes from outside, and no id or style rule of one picture reaches another.
"""

import io
import re
import warnings
from pathlib import Path
from typing import Any

import matplotlib
from cycler import cycler
from matplotlib import font_manager
from matplotlib.figure import Figure

from creditrights.errors import CreditRightsError

INK = "#1f2a30"
PAPER = "#fbfaf7"
TEAL = "#0f5c5c"
BRICK = "#a3452c"
OCHRE = "#b7892b"
GREY = "#5f6b70"  # words of the second rank
RULE = "#c9cdca"  # thin lines
WASH = "#e9ece8"  # quiet areas

FONT_FILE = Path(__file__).parent / "fonts" / "NotoSansSCSubset-Regular.otf"
FAMILY = "CR Sans SC Subset"

#: every matplotlib setting that we change
SETTINGS: dict[Any, Any] = {
    "font.family": [FAMILY],
    "font.size": 12.5,
    "axes.unicode_minus": False,
    "axes.edgecolor": GREY,
    "axes.facecolor": PAPER,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.8,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.prop_cycle": cycler(color=[TEAL, OCHRE, BRICK, GREY]),
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "text.color": INK,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "grid.color": RULE,
    "legend.frameon": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "creditrights",
}


class MissingGlyph(CreditRightsError):
    """A chart uses a character that our font does not have; readers would see an empty box."""


def register_font() -> None:
    """Make our font known to matplotlib, once."""
    known = {entry.name for entry in font_manager.fontManager.ttflist}
    if FAMILY not in known:
        font_manager.fontManager.addfont(str(FONT_FILE))


def use_style() -> None:
    """Use our font and colours for every chart drawn from now on (in a notebook)."""
    register_font()
    matplotlib.rcParams.update(SETTINGS)


def svg_text(figure: Figure, name: str) -> str:
    """The figure as SVG text, without a date, the same for the same figure.

    name    put in front of every id, so that several pictures can stand on one page
    raises  MissingGlyph if a character is not in the font
    """
    register_font()
    buffer = io.StringIO()
    no_metadata = {"Date": None, "Creator": None, "Format": None, "Type": None}
    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("error", message=r"Glyph .* missing", category=UserWarning)
        try:
            figure.savefig(buffer, format="svg", metadata=no_metadata)
        except UserWarning as warning:
            raise MissingGlyph(f"图“{name}”用了字体里没有的字：{warning}") from warning
    return _for_a_page(buffer.getvalue(), name)


def _for_a_page(svg: str, name: str) -> str:
    """Keep the <svg> element only; make its ids its own and its style rule local."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*"', "<g", svg)
    svg = svg.replace(' id="', f' id="{name}-').replace('"#', f'"#{name}-').replace("url(#", f"url(#{name}-")
    svg = re.sub(r"\n\s*", "\n", svg)
    return svg.replace("<svg ", '<svg style="stroke-linejoin:round;stroke-linecap:butt" ', 1)
