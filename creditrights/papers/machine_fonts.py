"""The fonts of this machine, for a Chinese character so rare that no shipped font has it; asked of fontconfig, if it is there."""

import shutil
import subprocess
from functools import cache

from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont, TTLibError

#: only these: what stands in other scripts may have to be joined or turned before it is right
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD))
OUTLINES = (".ttf", ".otf", ".ttc", ".otc")
#: bits of OS/2.fsType that forbid to put a font into a paper, or allow its bitmaps alone
MAY_NOT_EMBED = 0x0002 | 0x0200
#: a cmap of this format gives one glyph, a box, to whole ranges
STAND_INS = 13
LONGEST_WAIT = 10  # seconds


@cache
def font_with(character: str) -> TTFont | None:
    """A font of the machine that has a Chinese character, may be embedded and draws it; None if there is none."""
    if not any(first <= ord(character) <= last for first, last in IDEOGRAPHS):
        return None
    for path, number in _listed(character):
        try:
            font = TTFont(path, fontNumber=number, recalcTimestamp=False)
            if _usable(font, character):
                return font
        except (OSError, TTLibError, KeyError, AssertionError):
            continue
    return None


def _listed(character: str) -> list[tuple[str, int]]:
    """(file, place in it) of the fonts that fontconfig names for a character, always in the same order."""
    program = shutil.which("fc-list")
    if program is None:
        return []
    asked = [program, "--format", "%{file}\t%{index}\n", f":charset={ord(character):x}"]
    try:
        told = subprocess.run(asked, capture_output=True, timeout=LONGEST_WAIT, check=True).stdout.decode()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return []
    found = {(path, int(number) & 0xFFFF) for path, _, number in (line.partition("\t") for line in told.splitlines())}
    return sorted(each for each in found if each[0].lower().endswith(OUTLINES))


def _usable(font: TTFont, character: str) -> bool:
    name = font.getBestCmap().get(ord(character))
    stand_ins = any(table.format == STAND_INS for table in font["cmap"].tables)
    if name is None or stand_ins or font["OS/2"].fsType & MAY_NOT_EMBED:
        return False
    pen = RecordingPen()
    font.getGlyphSet()[name].draw(pen)
    return len(pen.value) > 0
