"""The shipped chart font for a PDF: only the glyphs that a text needs, with the outlines that a PDF writer can take.

The font has cubic outlines (CFF); reportlab embeds quadratic ones (TrueType). So the few hundred glyphs of one paper
are redrawn, within a thousandth of the letter's height.
"""

from io import BytesIO
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

import creditrights

FONT = Path(creditrights.__file__).parent / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf"
#: of 1000 units in the height of a letter
FARTHEST = 1.0


def missing(text: str) -> list[str]:
    """The characters of a text that the font does not have, each once."""
    with TTFont(FONT, lazy=True) as font:
        known = font.getBestCmap()
    return sorted({character for character in text if ord(character) not in known and character != "\n"})


def font_for(text: str, name: str) -> BytesIO:
    """A TrueType font of that name with the glyphs of a text."""
    font = TTFont(FONT, recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    _redraw(font)
    for id in (1, 3, 4, 6):
        font["name"].setName(name, id, 3, 1, 0x409)
    file = BytesIO()
    font.save(file)
    file.seek(0)
    return file


def _redraw(font: TTFont) -> None:
    """Cubic outlines made quadratic, in place."""
    glyphs = {}
    drawn = font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, FARTHEST, reverse_direction=True))
        glyphs[name] = pen.glyph()
    table = newTable("glyf")
    table.glyphOrder = font.getGlyphOrder()
    table.glyphs = glyphs
    font["loca"], font["glyf"] = newTable("loca"), table
    del font["CFF "]
    table.compile(font)
    for name, glyph in glyphs.items():
        width, _ = font["hmtx"].metrics[name]
        glyph.recalcBounds(table)
        font["hmtx"].metrics[name] = (width, getattr(glyph, "xMin", 0))
    largest = font["maxp"]
    largest.tableVersion = 0x00010000
    for field in ("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxTwilightPoints"):
        setattr(largest, field, 0)
    for field in ("maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions"):
        setattr(largest, field, 0)
    largest.maxZones, largest.maxComponentElements, largest.maxComponentDepth = 1, 0, 0
    largest.compile(font)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
