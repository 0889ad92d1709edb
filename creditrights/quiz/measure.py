"""What is right, and what a slip leads to: figures of a calculator, which the same engine computes everywhere."""

from datetime import date

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.reading import all_digits, read_day
from creditrights.calculators.result import Result
from creditrights.errors import DataError
from creditrights.plain import Row, canonical_json
from creditrights.quiz.drawn import Drawn
from creditrights.quiz.units import DAY, MONEY, read

MYPY = False
if MYPY:
    from typing import TypeVar

    T = TypeVar("T")

#: what was computed, by what was asked: a key and its slips share most of it, and so do showing and judging
_COMPUTED: "dict[str, Result]" = {}
MOST_KEPT = 32


class Measure:
    """How a number is come by: one term, or several added up. A term is a figure of a calculator, or a drawn number.

    calculator, figure, texts   the figure, with these texts instead of the worked example's
    number                      a number as one would write it, with {name}s of what was drawn
    times                       a factor, "3" or "1/365" or "-1"
    days, years                 of a day: so much later
    """

    def __init__(self, row: Row, kind: str, calculator: str, figure: str, texts: "dict[str, str]") -> None:
        self._rows = row.rows("terms") or [row]
        self._kind = kind
        self._calculator = calculator
        self._figure = figure
        self._texts = texts

    def value(self, drawn: Drawn) -> int:
        """The number, in the unit of its kind."""
        return sum([self._term(row, drawn) for row in self._rows])

    def _term(self, row: Row, drawn: Drawn) -> int:
        names = row.names()
        if "number" in names:
            number = read(self._kind, drawn.raw(row.text("number")))
        else:
            texts = merged(self._texts, texts_of(row))
            result = computed(self._calculator, texts, drawn, row.where)
            number = _figure(result, row.text("figure") if "figure" in names else self._figure, self._kind)
        if number is None:
            raise DataError(row.where + "：算不出一个数")
        if "years" in names:
            number = _later(number, row.whole("years"))
        if "days" in names:
            number = number + row.whole("days")
        return _times(number, row.text("times")) if "times" in names else number


def texts_of(row: Row) -> "dict[str, str]":
    """Field -> text, as a row gives them; none if it gives none."""
    if "texts" not in row.names():
        return {}
    inner = row.row("texts")
    return {name: inner.text(name) for name in inner.names()}


def merged(first: "dict[str, T]", then: "dict[str, T]") -> "dict[str, T]":
    """The first texts, and those that replace them."""
    both = dict(first)
    both.update(then)
    return both


def computed(id: str, texts: "dict[str, str]", drawn: Drawn, where: str) -> Result:
    """What the calculator answers to its worked example with these texts in it."""
    filled = {name: drawn.raw(text) for name, text in texts.items()}
    asked = canonical_json([id, filled])
    if asked not in _COMPUTED:
        chosen = calculator(id)
        outcome = answer(chosen, merged(chosen.form.defaults(), filled))
        if outcome.result is None:
            raise DataError(where + "：" + outcome.errors[0].sentence)
        if len(_COMPUTED) >= MOST_KEPT:
            _COMPUTED.clear()
        _COMPUTED[asked] = outcome.result
    return _COMPUTED[asked]


def _figure(result: Result, id: str, kind: str) -> "int | None":
    figure = result.figure(id)
    if kind == MONEY:
        return figure.fen
    return read(kind, figure.text[:10] if kind == DAY else figure.text)


def _later(ordinal: int, years: int) -> int:
    """The same day so many years later; the end of February where there is no 29th."""
    day = date.fromordinal(ordinal)
    there = read_day(str(day.year + years) + day.isoformat()[4:])
    return there.toordinal() if there is not None else date(day.year + years, 2, 28).toordinal()


def _times(number: int, text: str) -> int:
    """The number so many times, to the nearest whole."""
    over, _, under = text.partition("/")
    sign = -1 if over.startswith("-") else 1
    if not all_digits(over[1:] if sign < 0 else over) or (under != "" and not all_digits(under)):
        raise DataError("“" + text + "”不是倍数")
    below = int(under) if under else 1
    return (2 * number * int(over) + below) // (2 * below)
