"""Blank: a hole in a letter that only its sender can fill, and how a filled and an empty one read."""

from datetime import date

from creditrights.money.fen import yuan

TEXT = "text"
LINES = "lines"
DAY = "day"
MONEY = "money"
WHOLE = "whole"
CHOICE = "choice"
SEVERAL = "several"

#: letters are dated from this day on: everything they cite was in force by then
FIRST_DAY = date(2026, 8, 1)
LAST_DAY = date(2030, 12, 31)
#: days of which a letter tells reach further back
FIRST_TOLD = date(2010, 1, 1)
LONGEST_TERM = 360


class Blank:
    """What only the sender knows.

    id       its name in JSON
    label    what to fill in, short; an empty hole repeats it
    why      why the letter needs it
    kind     text, lines, day, money, whole, choice, several
    help     how to fill it in
    choices  the answers to choose from
    bounds   (first, last) of a day or of a whole number
    unit     of a whole number
    cites    provisions that make it matter
    """

    def __init__(
        self,
        id: str,
        label: str,
        why: str,
        kind: str = TEXT,
        help: str = "",
        choices: "tuple[str, ...]" = (),
        bounds: "tuple[date, date] | tuple[int, int] | None" = None,
        unit: str = "",
        cites: "tuple[str, ...]" = (),
    ) -> None:
        self.id = id
        self.label = label
        self.why = why
        self.kind = kind
        self.help = help
        self.choices = choices
        self.bounds = bounds
        self.unit = unit
        self.cites = cites

    def hole(self) -> str:
        """How it reads while nobody has filled it in: never as a fact."""
        unit = " " + (self.unit or "元") if self.kind in (MONEY, WHOLE) else ""
        return "____" + unit + "（填：" + self.label + "）"

    def shown(self, value: object) -> str:
        """How its value reads inside a sentence; the hole if there is none."""
        if isinstance(value, date):
            return day_text(value)
        if isinstance(value, int):
            return yuan(value) + " 元" if self.kind == MONEY else str(value) + " " + self.unit
        if isinstance(value, str):
            return clean(value) or self.hole()
        return self.hole()


def named(blank: Blank, label: str, help: str = "") -> Blank:
    """The same blank under another label."""
    return Blank(
        blank.id,
        label,
        blank.why,
        blank.kind,
        help or blank.help,
        blank.choices,
        blank.bounds,
        blank.unit,
        blank.cites,
    )


def yes_or_no(id: str, label: str, why: str, help: str = "", cites: "tuple[str, ...]" = ()) -> Blank:
    """A question to answer with 是 or 否."""
    return Blank(id, label, why, CHOICE, help, ("是", "否"), cites=cites)


def told_day(id: str, label: str, why: str, help: str = "", cites: "tuple[str, ...]" = ()) -> Blank:
    """A day of which the letter tells."""
    return Blank(id, label, why, DAY, help, bounds=(FIRST_TOLD, LAST_DAY), cites=cites)


def money(id: str, label: str, why: str, help: str = "") -> Blank:
    """An amount."""
    return Blank(id, label, why, MONEY, help)


def day_text(day: date) -> str:
    """2026年8月1日."""
    return str(day.year) + "年" + str(day.month) + "月" + str(day.day) + "日"


#: marks that are seen by nobody: they turn the direction of writing, or join, or break lines where none should be
_UNSEEN = (0x061C, 0x180E, 0xFEFF, 0xFFFE, 0xFFFF, 0x2028, 0x2029)


def clean(text: str) -> str:
    """A text in one line without control characters or marks that nobody sees."""
    pieces = []
    for character in text:
        code = ord(character)
        if character in "\t\n\r":
            pieces.append(" ")
        elif not _unseen(code):
            pieces.append(character)
    return trimmed("".join(pieces))


def trimmed(text: str) -> str:
    """The text without plain and wide spaces at its ends (MicroPython cannot strip wide ones)."""
    start, end = 0, len(text)
    while start < end and text[start] in " \u3000":
        start += 1
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    return text[start:end]


def _unseen(code: int) -> bool:
    return (
        code < 0x20
        or 0x7F <= code <= 0x9F
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xD800 <= code <= 0xDFFF
        or code in _UNSEEN
    )
