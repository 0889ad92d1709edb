"""分享图：twelve cards to hand on by phone, one right answer each, with the article it stands on and the day it was read.

A card is 1080 by 1920 pixels. Its words are in creditrights/notebook/data/share_cards.toml; whatever does not fit is
refused, never made smaller: a card is read at arm's length.
"""

import io
import tomllib
import warnings
from pathlib import Path

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from creditrights.errors import CreditRightsError
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.notebook.figures.wrap import width, wrap
from creditrights.notebook.style import FAMILY, GREY, INK, PAPER, RULE, SETTINGS, TEAL, MissingGlyph, register_font
from creditrights.plain import Row

WORDS = Path(__file__).parent.parent / "data" / "share_cards.toml"

#: pixels, and pixels to the inch
WIDTH, HEIGHT, DPI = 1080, 1920, 120
MARGIN = 84
ASKED, ANSWER, BECAUSE, SOURCE, FOOT = 66, 112, 58, 34, 34
LINE = 1.5
_ASCENT = 1.12
_ABOVE, _BELOW = 240, 170  # where the question begins; where the foot begins, from below

TITLE = "逾期有据"
FOOT_LINES = ("普法教育，不是法律意见。", "法律咨询 12348 · 危险 110 · 心理援助 12356")


class CardTooLong(CreditRightsError):
    """A card has more words than fit on it at the size they are to be read."""


class Card:
    """One card: what people ask or hear, the right answer, why, and the provisions it stands on."""

    def __init__(self, row: Row) -> None:
        self.id = row.text("id")
        self.asked = row.text("asked")
        self.answer = row.text("answer")
        self.because = row.texts("because")
        self.cites: list[Citation] = [registry().cite(key) for key in row.texts("cites")]

    def sources(self) -> list[str]:
        """A line a provision: its name, its weight, the day since when it is the law; and how it was read if not in full."""
        lines = []
        for citation in self.cites:
            provision = citation.provision
            line = f"{citation.name()}，{provision.instrument.rank_word()}，{provision.effective.isoformat()} 起"
            lines.append(
                line if provision.how in ("official-text", "single-copy") else f"{line}，{provision.how_word()}"
            )
        return lines

    def checked(self) -> str:
        """When the provisions were compared with their texts."""
        days = sorted({citation.provision.checked_on.isoformat() for citation in self.cites})
        return "条文核对日 " + (days[0] if len(days) == 1 else f"{days[0]} 至 {days[-1]}")


def cards() -> list[Card]:
    """All cards, in the order of the file; UnknownName where one cites what is not in the registry."""
    table = Row(WORDS.name, tomllib.loads(WORDS.read_text(encoding="utf-8")))
    return [Card(row) for row in table.rows("card")]


def card_png(card: Card) -> bytes:
    """The card as a PNG file of 1080 by 1920 pixels, the same bytes for the same words.

    raises  CardTooLong where the words do not fit, MissingGlyph where the font lacks a character
    """
    buffer = io.BytesIO()
    with rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("error", message=r"Glyph .* missing", category=UserWarning)
        try:
            drawn(card).savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
        except UserWarning as warning:
            raise MissingGlyph(f"分享图“{card.id}”用了字体里没有的字：{warning}") from warning
    return buffer.getvalue()


def drawn(card: Card) -> Figure:
    """The card as a figure; a unit of its axes is a pixel, counted from the top left corner."""
    sheet = _Sheet()
    sheet.band(0, 24, TEAL)
    sheet.words(TITLE, 110, size=BECAUSE, color=TEAL)
    y = sheet.words(card.asked, _ABOVE, size=ASKED, color=GREY) + 48
    sheet.band(y, 6, TEAL, MARGIN, 132)
    y = sheet.words(card.answer, y + 62, size=ANSWER, line=1.36) + 64
    for sentence in card.because:
        y = sheet.words(sentence, y, size=BECAUSE) + 30
    sources = [line for each in (*card.sources(), card.checked()) for line in wrap(each, SOURCE, WIDTH - 2 * MARGIN)]
    top = HEIGHT - _BELOW - 30 - len(sources) * SOURCE * LINE
    if y > top - 40:
        raise CardTooLong(f"分享图“{card.id}”的字太多：正文到 {y:.0f}，依据从 {top:.0f} 开始，请写短一些。")
    sheet.band(top - 24, 2, RULE, MARGIN, WIDTH - 2 * MARGIN)
    for line in sources:
        top = sheet.words(line, top, size=SOURCE, color=GREY)
    y = HEIGHT - _BELOW
    for line in FOOT_LINES:
        y = sheet.words(line, y, size=FOOT, color=TEAL)
    return sheet.figure


def balanced(text: str, size: float, available: float) -> list[str]:
    """The lines of a text, no more than it needs, as even as they get: no last line of a single character."""
    lines = wrap(text, size, available)
    while available > size:
        available -= size / 4
        narrower = wrap(text, size, available)
        if len(narrower) > len(lines) or any(width(line, size) > available for line in narrower):
            return lines
        lines = narrower
    return lines


class _Sheet:
    """An empty card."""

    def __init__(self) -> None:
        register_font()
        self.figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=PAPER)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, WIDTH)
        self.axes.set_ylim(HEIGHT, 0)

    def words(self, text: str, y: float, *, size: float, color: str = INK, line: float = LINE) -> float:
        """Set a text whose first line begins at the height y; returns the y just below it."""
        for each in balanced(text, size, WIDTH - 2 * MARGIN):
            points = size * 72 / DPI
            self.axes.text(MARGIN, y + size * _ASCENT, each, size=points, color=color, va="baseline", family=FAMILY)
            y += size * line
        return y

    def band(self, y: float, down: float, color: str, x: float = 0, across: float = WIDTH) -> None:
        """A plain rectangle."""
        self.axes.add_patch(Rectangle((x, y), across, down, facecolor=color, edgecolor="none"))
