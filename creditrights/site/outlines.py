"""The letters in a picture, drawn with fewer bytes: matplotlib writes every outline on a grid far finer than a font's own.

An outline goes onto a grid of 250 to the size of the letter, so that no point moves by more than a thirtieth of a dot where
a letter is 17 dots high, and is written in steps from point to point. Names that hold only inside the picture are made
short. Nothing else changes.
"""

import re
from collections.abc import Iterator

#: matplotlib's grid, of which one unit is a sixty-fourth of the hundredth part of a letter; and how many of it are one of ours
SCALE, COARSER = "scale(0.015625)", 25.6
OURS = "scale(.4)"

_GLYPH = re.compile(rf'<path id="([^"]+)" d="([^"]*)" transform="{re.escape(SCALE)}"/>')
_NAME = re.compile(r'(?<= id=")[^"]+(?=")')
_PATH = re.compile(r'(?<= d=")[^"]*(?=")')
_STEP = re.compile(r"([MLCQzZ])([^MLCQzZ]*)")
_BLANKS = re.compile(r"\s+")


def lighter(svg: str) -> str:
    """The same picture with fewer bytes."""
    svg = _GLYPH.sub(lambda found: f'<path id="{found[1]}" d="{outline(found[2])}" transform="{OURS}"/>', svg)
    svg = _PATH.sub(lambda found: _BLANKS.sub(" ", found[0]).strip(), svg)
    names = dict.fromkeys(_NAME.findall(svg))
    short = {name: f"{place:x}" for place, name in enumerate(names)}
    return re.sub(
        r'(?<= id=")[^"]+(?=")|(?<="#)[^"]+(?=")|(?<=url\(#)[^)]+(?=\))',
        lambda found: "g" + short[found[0]] if found[0] in short else found[0],
        svg,
    )


def outline(path: str) -> str:
    """An outline in whole steps from point to point. Points of matplotlib's paths are all told from the corner."""
    return "".join(_packed(_steps(path)))


def _steps(path: str) -> Iterator[tuple[str, list[int]]]:
    """(letter, numbers) of each step, from where the last one ended."""
    here, begun = (0, 0), (0, 0)
    steps = _STEP.findall(path)
    for (letter, told), (following, _) in zip(steps, [*steps[1:], ("", "")], strict=True):
        numbers = [round(float(each) / COARSER) for each in told.split()]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if not points:
            here = begun
            yield "z", []
            continue
        moved = [number for x, y in points for number in (x - here[0], y - here[1])]
        if letter == "M":
            begun = points[-1]
        here = points[-1]
        if letter == "L" and (moved == [0, 0] or (here == begun and following.lower() == "z")):
            continue  # closing draws that line
        if letter == "L" and moved[1] == 0:
            yield "h", moved[:1]
        elif letter == "L" and moved[0] == 0:
            yield "v", moved[1:]
        else:
            yield letter.lower(), moved


def _packed(steps: Iterator[tuple[str, list[int]]]) -> Iterator[str]:
    """Each step as text: a letter that is the same as the one before is left out, and a blank where a minus parts."""
    last = ""
    for letter, numbers in steps:
        same = (letter == last and letter != "m") or (last == "m" and letter == "l")
        text = " ".join(map(str, numbers)).replace(" -", "-")
        yield (text if text.startswith("-") else " " + text) if same and text else letter + text
        last = letter
