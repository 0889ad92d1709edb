"""How wide a text is in our font, and where a Chinese line may end."""

from functools import cache
from typing import Any

from matplotlib import ft2font

from creditrights.notebook.style import FONT_FILE

_PROBE_SIZE = 100
#: widths as drawn, not fitted to pixels; until 3.9, which the browser has, matplotlib spelled this another way
_NO_HINTING: Any = getattr(ft2font, "LoadFlags", ft2font)
_NO_HINTING = getattr(_NO_HINTING, "NO_HINTING", None) or _NO_HINTING.LOAD_NO_HINTING

#: may not begin a line, may not end one
CLOSING = set("，。、；：！？）》〕」』”’…％%—·,.;:!?)")
OPENING = set("（《〔「『“‘(¥￥第")
#: stay with the number before them: 3 年, 第676条
UNITS = set("条年月日天步元个")
#: 第47、50条 stays on one line; a longer list of articles may be torn after a comma
_LONGEST_LIST = 10


@cache
def _font() -> ft2font.FT2Font:
    font = ft2font.FT2Font(str(FONT_FILE))
    font.set_size(_PROBE_SIZE, 72)
    return font


@cache
def _advance(character: str) -> float:
    glyph = _font().load_char(ord(character), flags=_NO_HINTING)
    return float(glyph.linearHoriAdvance) / 65536 / _PROBE_SIZE


def width(text: str, size: float) -> float:
    """Points that `text` takes at `size` points."""
    return sum(_advance(character) for character in text) * size


def pieces(text: str) -> list[str]:
    """The parts of a text that may not be torn: a Chinese character, a Latin word or number, each with its punctuation."""
    parts: list[str] = []
    for character in text:
        if parts and _belongs_to(parts[-1], character):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _belongs_to(part: str, character: str) -> bool:
    """Whether a character may not be torn from the part before it."""
    last = part[-1]
    if character in CLOSING or last in OPENING:
        return True
    if character in UNITS or character == " ":
        return part.rstrip()[-1:].isdigit()
    if last == " ":
        return part[0] in OPENING or character in UNITS
    if last in "、—" and character.isdigit():
        return part[-2:-1].isdigit() and len(part) < _LONGEST_LIST
    return last.isascii() and character.isascii()


def wrap(text: str, size: float, available: float) -> list[str]:
    """The lines of a text in a column `available` points wide; a line break in the text is kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in pieces(paragraph):
            if line and width((line + piece).rstrip(), size) > available:
                lines.append(line.rstrip())
                line = ""
            line += piece if line else piece.lstrip()
        lines.append(line.rstrip())
    return lines
