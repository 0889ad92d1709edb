"""A chart that a result may carry: declared as data, drawn as SVG, with the same numbers as a table beside it.

All kinds share what stands here: the words and numbers, how wide a text is, and a paper to draw on. Each kind has a file
of its own, so that a page fetches only what its calculators draw with. Coordinates are whole numbers, ten to the unit
of a text of 14; the paper is as wide as a phone's page, and a browser scales it.
"""

from creditrights.calculators.html import escape, tag
from creditrights.calculators.result import Table
from creditrights.money.fen import yuan

#: what numbers are: whole fen, hundredths of a percent, whole days
FEN = "fen"
PERCENT = "percent"
DAYS = "days"

WIDTH = 3600
SIZE = 140
#: from one line of text to the next
LEADING = 205
#: of a swatch in a legend, and between it and its words
SWATCH = 200
GAP = 70

#: beyond these, several are added up as the rest
MOST_SERIES = 5
REST = "其余"

INK = "var(--ink,#1f2a30)"
QUIET = "var(--quiet,#5a666b)"
LINE = "var(--line,#dcd9cf)"
PAPER = "var(--paper,#fbfaf7)"
#: how the first, the second … of a series looks: its colour, and the stripes that tell it apart without colour; the
#: colour stands here too for a page that has no style sheet
LOOKS = (
    ("var(--chart-1,#0f5c5c)", ""),
    ("var(--chart-2,#b3590a)", "60 30"),
    ("var(--chart-3,#5b4b8a)", "20 30"),
    ("var(--chart-4,#9d2b4f)", "110 30 20 30"),
    ("var(--chart-5,#5d6b3a)", "30 70"),
)

_NARROW = "iljtfrI.,:;'|!()[]{} "
_WIDE = "mwMW@%&"


def text_width(text: str) -> int:
    """How wide a text is at most, in the units of the paper; a Chinese character is as wide as it is high."""
    width = 0
    for character in text:
        code = ord(character)
        if code >= 0x1F000:
            width += 14
        elif code >= 0x80 or character in _WIDE:
            width += 10
        elif character in _NARROW:
            width += 4
        elif "A" <= character <= "Z":
            width += 8
        else:
            width += 7 if "a" <= character <= "z" else 6
    return width * SIZE // 10


def wrapped(text: str, room: int) -> "list[str]":
    """A text in lines that are no wider than `room`; a Latin word or a number is cut only where a line cannot hold it."""
    lines = []
    line = ""
    for piece in _pieces(text):
        if line and text_width(line + piece) > room:
            lines.append(line)
            line = ""
        if not line and piece == " ":
            continue
        for character in piece if text_width(piece) > room else [piece]:
            if line and text_width(line + character) > room:
                lines.append(line)
                line = ""
            line += character
    return [each.strip(" ") for each in (lines + [line] if line or not lines else lines)]


def _pieces(text: str) -> "list[str]":
    """What is not cut: a run of Latin letters and figures, or one other character with the comma or stop after it."""
    pieces: "list[str]" = []
    for character in text:
        joins = ord(character) < 0x80 and character != " "
        if pieces and (character in "，。；、：）”％" or (joins and ord(pieces[-1][-1]) < 0x80 and pieces[-1] != " ")):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


class Series:
    """One thing counted along the rows, columns or days of a chart, or a level that is only compared with.

    values  one number a row, column or day
    """

    def __init__(self, label: str, values: "list[int]") -> None:
        self.label = label
        self.values = values

    def as_json(self) -> "dict[str, object]":
        return {"label": self.label, "values": self.values}


def at_most(series: "list[Series]") -> "list[Series]":
    """As many series as can be told apart: the last ones are added up as the rest."""
    if len(series) <= MOST_SERIES:
        return series
    rest = series[MOST_SERIES - 1 :]
    added = [sum([each.values[place] for each in rest]) for place in range(len(rest[0].values))]
    return series[: MOST_SERIES - 1] + [Series(REST, added)]


class Chart:
    """A declared chart.

    id, title  its name in a result, and what stands over it
    labels  what each row, column or day is
    series  numbers along them; in one row or column they are added up
    unit    what the numbers are
    beside  id of the table of the same result that holds these numbers, and before which the chart stands; empty for a
            chart that brings its own
    """

    kind = ""

    def __init__(
        self, id: str, title: str, labels: "list[str]", series: "list[Series]", unit: str = FEN, beside: str = ""
    ) -> None:
        self.id = id
        self.title = title
        self.labels = labels
        self.series = at_most(series)
        self.unit = unit
        self.beside = beside

    def worth_drawing(self) -> bool:
        """Whether there is something to see: more than nothing, and nothing below zero."""
        numbers = [value for each in self.series for value in each.values]
        return len(numbers) > 0 and min(numbers) >= 0 and max(numbers) > 0

    def as_json(self) -> "dict[str, object]":
        return {
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "alt": self.alt(),
            "unit": self.unit,
            "labels": self.labels,
            "series": [each.as_json() for each in self.series],
        }

    def shown(self, value: int) -> str:
        """A number with its unit, as the words beside a mark have it."""
        if self.unit == PERCENT:
            return yuan(value).replace(",", "") + "%"
        return str(value) + " 天" if self.unit == DAYS else yuan(value)

    def alt(self) -> str:
        """One sentence that says what is to be seen, for whoever does not see it."""
        raise NotImplementedError

    def table(self) -> Table:
        """The numbers of the chart, to stand beside it."""
        columns = [""] + [each.label for each in self.series]
        rows = []
        for place, label in enumerate(self.labels):
            rows.append([label] + [self.shown(each.values[place]) for each in self.series])
        return Table("chart-" + self.id, "看表格", columns, rows, tuple(columns[1:]), folded=True)

    def totals(self) -> "list[int]":
        """What each row, column or day comes to."""
        return [sum([each.values[place] for each in self.series]) for place in range(len(self.labels))]

    def svg(self) -> str:
        """The picture."""
        paper = Drawing()
        self.draw(paper)
        return paper.svg(self.title, self.alt())

    def draw(self, paper: "Drawing") -> None:
        """Put the marks on the paper, from its top."""
        raise NotImplementedError

    def unit_words(self) -> str:
        """What the title says of the numbers."""
        return "（元）" if self.unit == FEN else ""


class Drawing:
    """A paper that grows downwards as it is drawn on."""

    def __init__(self) -> None:
        self.parts: "list[str]" = []
        self.y = 0

    def svg(self, title: str, alt: str) -> str:
        """All of it, with a name and a description for those who do not see it."""
        head = tag("title", escape(title)) + tag("desc", escape(alt))
        return tag(
            "svg",
            head + "".join(self.parts),
            viewBox="0 0 " + str(WIDTH) + " " + str(self.y + 20),
            width=str(WIDTH // 10),
            role="img",
            font_size=str(SIZE),
            fill=INK,
        )

    def text(self, x: int, words: str, end: bool = False, quiet: bool = False, bold: bool = False) -> None:
        """One line of words on the line of text that begins at `y`: from `x` on, or up to it."""
        attributes = {"x": str(x), "y": str(self.y + SIZE + 10)}
        if end:
            attributes["text_anchor"] = "end"
        if quiet:
            attributes["fill"] = QUIET
        if bold:
            attributes["font_weight"] = "700"
        self.parts.append(tag("text", escape(words), **attributes))

    def path(self, steps: str, colour: str, wide: int, dashes: str = "", faint: bool = False) -> None:
        """A stroke; a bar is a wide one."""
        attributes = {"d": steps, "stroke": colour, "stroke_width": str(wide), "fill": "none"}
        if dashes:
            attributes["stroke_dasharray"] = dashes
        if faint:
            attributes["stroke_opacity"] = "0.35"
        self.parts.append(tag("path", "", **attributes))

    def area(self, steps: str, colour: str, whole: bool = False) -> None:
        """A filled shape, in a tint or whole."""
        attributes = {} if whole else {"fill_opacity": "0.3"}
        self.parts.append(tag("path", "", d=steps, fill=colour, **attributes))

    def bars(self, steps: str, look: int, wide: int) -> None:
        """Bars of one series: their whole length in a tint, and on it the stripes that tell it apart."""
        colour, dashes = LOOKS[look]
        if dashes:
            self.path(steps, colour, wide, "", True)
        self.path(steps, colour, wide, dashes)

    def legend(self, series: "list[Series]", levels: "list[Series]") -> None:
        """What each look that was used means, as many beside each other as there is room for."""
        x = 0
        for place, each in enumerate(series + levels):
            if place < len(series) and max(each.values) == 0:
                continue
            room = WIDTH - SWATCH - GAP
            lines = wrapped(each.label, room)
            long = max([text_width(line) for line in lines])
            if x > 0 and x + SWATCH + GAP + long > WIDTH:
                x = 0
                self.y += LEADING
            middle = str(self.y + 90)
            if place < len(series):
                self.bars("M" + str(x) + " " + middle + "h" + str(SWATCH), place, 120)
            else:
                self.level(x + SWATCH // 2, self.y + 20, 140, place - len(series))
            for line in lines:
                self.text(x + SWATCH + GAP, line)
                self.y += LEADING
            self.y -= LEADING
            x = x + SWATCH + GAP + long + 2 * GAP if len(lines) == 1 else WIDTH
        self.y += LEADING + 60

    def level(self, x: int, top: int, high: int, place: int) -> None:
        """A mark across a bar: what the bar is compared with."""
        steps = "M" + str(x) + " " + str(top) + "v" + str(high)
        self.path(steps, PAPER, 60)
        self.path(steps, INK, 24, ("", "45 20", "15 15")[place % 3])


def listed(words: "list[str]", most: int = 12) -> str:
    """Words for a sentence, and how many more there are."""
    more = len(words) - most
    return "；".join(words[:most]) + ("；另有 " + str(more) + " 项见表" if more > 0 else "")
