"""The numbers, days and words of one set, drawn within the bounds that the table declares, and put into sentences."""

from datetime import date

from creditrights.calculators.reading import read_day
from creditrights.errors import DataError
from creditrights.plain import Row
from creditrights.quiz.draws import Draws


class Drawn:
    """Name -> what was drawn: as a calculator reads it, and as a sentence shows it."""

    def __init__(self) -> None:
        self._raw: "dict[str, str]" = {}
        self._shown: "dict[str, str]" = {}

    def put(self, name: str, raw: str, shown: str = "") -> None:
        """Remember one."""
        self._raw[name] = raw
        self._shown[name] = shown or raw

    def raw(self, text: str) -> str:
        """The text with every {name} as a calculator reads it."""
        return _filled(text, self._raw)

    def shown(self, text: str) -> str:
        """The text with every {name} as a person reads it: 12,000 for 12000."""
        return _filled(text, self._shown)


def _filled(text: str, values: "dict[str, str]") -> str:
    for name in sorted(values):
        text = text.replace("{" + name + "}", values[name])
    return text


def draw(rows: "list[Row]", draws: Draws) -> Drawn:
    """One set.

    lowest, highest, step   a whole number
    words                   one of these
    day, lowest, highest    a day, so many days after that one (which may be a {name} drawn before)
    day, after              a day, as many days after that one as a number drawn before says
    times, of               a number drawn before, so many times
    """
    drawn = Drawn()
    for row in rows:
        name = row.text("name")
        if row.texts("words"):
            words = row.texts("words")
            drawn.put(name, words[draws.whole(0, len(words) - 1)])
        elif "of" in row.names():
            whole = int(drawn.raw("{" + row.text("of") + "}")) * row.whole("times")
            drawn.put(name, str(whole), grouped(whole))
        elif "day" in row.names():
            start = read_day(drawn.raw(row.text("day")))
            if start is None:
                raise DataError(row.where + "：“day”不是日期")
            if "after" in row.names():
                after = int(drawn.raw("{" + row.text("after") + "}"))
            else:
                after = draws.whole(row.whole("lowest"), row.whole("highest"))
            drawn.put(name, date.fromordinal(start.toordinal() + after).isoformat())
        else:
            whole = draws.whole(row.whole("lowest"), row.whole("highest"), row.whole("step"))
            drawn.put(name, str(whole), grouped(whole))
    return drawn


def grouped(whole: int) -> str:
    """12000 as 12,000."""
    digits = str(whole)
    parts: "list[str]" = []
    while len(digits) > 3:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
    return ",".join([digits] + parts)
