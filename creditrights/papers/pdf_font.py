"""The letters of a PDF: the glyphs that one text needs, out of the shipped fonts, in one font that a PDF writer can take.

The chart font has what law texts use; beside it stands a small font with the rest of the official table of characters
(通用规范汉字表), for names of people and places. A Chinese character that neither has is looked for among the fonts of
the machine, where fontconfig is there to ask. Noto's outlines are cubic (CFF) and reportlab embeds quadratic ones
(TrueType): the few hundred glyphs of one paper are redrawn, within a thousandth of the letter's height.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

import creditrights
from creditrights.papers.machine_fonts import font_with

HOUSE = Path(creditrights.__file__).parent
SHIPPED = (
    HOUSE / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf",
    HOUSE / "papers" / "fonts" / "NotoSansSCNames-Regular.otf",
)
#: units in the height of a letter, and how far a redrawn outline may be from the drawn one
UNITS = 1000
FARTHEST = 1.0
#: below and above the line, as in the shipped fonts
DESCENT, ASCENT = -288, 1160
#: the earliest time that a font can carry, in seconds of its own calendar: no file tells when it was made
NO_TIME = 0


class Source:
    """A font to take glyphs from."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.names: dict[int, str] = font.getBestCmap()
        self.glyphs: Any = font.getGlyphSet()
        self.scale = UNITS / font["head"].unitsPerEm
        self.cubic = "glyf" not in font

    def glyph(self, character: str) -> tuple[Any, int]:
        """Its outline as a TrueType glyph, and its width."""
        return self._drawn(self.names[ord(character)])

    def nothing(self) -> tuple[Any, int]:
        """The box that stands for a glyph that is not there; no text of ours ever shows it."""
        return self._drawn(".notdef")

    def _drawn(self, name: str) -> tuple[Any, int]:
        pen = TTGlyphPen(None)
        outline = TransformPen(
            Cu2QuPen(pen, FARTHEST, reverse_direction=self.cubic), (self.scale, 0, 0, self.scale, 0, 0)
        )
        self.glyphs[name].draw(DecomposingFilterPen(outline, self.glyphs))
        return pen.glyph(), round(self.glyphs[name].width * self.scale)


@cache
def shipped() -> tuple[Source, ...]:
    """The fonts that come with the package, opened once."""
    return tuple(Source(TTFont(path, recalcTimestamp=False)) for path in SHIPPED)


def source_of(character: str) -> Source | None:
    """The font that has a character; None if none is known."""
    for source in shipped():
        if ord(character) in source.names:
            return source
    found = font_with(character)
    return None if found is None else Source(found)


def missing(text: str) -> list[str]:
    """The characters of a text that no font has, each once."""
    return sorted(character for character in set(text) - {"\n"} if source_of(character) is None)


def font_for(text: str, name: str) -> BytesIO:
    """A TrueType font of that name with the glyphs of a text, none of which may be missing."""
    characters = sorted(set(text) - {"\n"})
    names = {character: f"u{ord(character):04X}" for character in characters}
    drawn = {".notdef": shipped()[0].nothing()}
    for character in characters:
        source = source_of(character)
        assert source is not None, character
        drawn[names[character]] = source.glyph(character)
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupHead(unitsPerEm=UNITS, created=NO_TIME, modified=NO_TIME)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(list(drawn))
    builder.setupCharacterMap({ord(character): names[character] for character in characters})
    builder.setupGlyf({each: glyph for each, (glyph, _) in drawn.items()})
    left = builder.font["glyf"].glyphs
    builder.setupHorizontalMetrics(
        {each: (width, getattr(left[each], "xMin", 0) or 0) for each, (_, width) in drawn.items()}
    )
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "fullName": name, "psName": name})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT)
    builder.setupPost(keepGlyphNames=False)
    file = BytesIO()
    builder.save(file)
    file.seek(0)
    return file
