"""Small helpers of the plain core: canonical JSON, the nearest name, clock times, rows of hand-written tables."""

import json

from creditrights.errors import DataError, UnknownName

MYPY = False
if MYPY:  # the page's MicroPython has no typing; the type checker reads this branch, nothing runs it
    from collections.abc import Callable
    from typing import Any, TypeVar

    T = TypeVar("T")


def canonical_json(value: object) -> str:
    """JSON with sorted keys and no spaces, the same bytes in CPython and in the page's MicroPython.

    Only what the core produces: dict with text keys, list, tuple, str, int, bool, None. A float is refused: money
    and rates are never floats here.
    """
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join([canonical_json(item) for item in value]) + "]"
    if isinstance(value, dict):
        pairs = [_quoted(str(key)) + ":" + canonical_json(value[key]) for key in sorted(value)]
        return "{" + ",".join(pairs) + "}"
    raise DataError("不能写成 JSON 的值：" + repr(value))


#: MicroPython writes Chinese as it is, and knows no such option
_AS_IT_IS: "dict[str, Any]" = {} if json.dumps("汉") == '"汉"' else {"ensure_ascii": False}

#: two signs that CPython has short forms for, and MicroPython has not
_NO_SHORT_FORM = (("\b", "\\u0008"), ("\f", "\\u000c"))


def _quoted(text: str) -> str:
    for raw, written in _NO_SHORT_FORM:
        if raw in text:
            return '"' + written.join([_quoted(part)[1:-1] for part in text.split(raw)]) + '"'
    return json.dumps(text, **_AS_IT_IS)


#: from here on, one character may be a word
_FIRST_HAN = 0x3400


def nearest(name: str, known: "list[str]") -> str | None:
    """The known name that shares the most pairs of neighbouring letters, or Chinese characters, with `name`.

    None if none shares any.
    """
    wanted = _pairs(name)
    best = None
    best_score = 0
    for candidate in known:
        pairs = _pairs(candidate)
        shared = len([pair for pair in pairs if pair in wanted])
        score = 2000 * shared // (len(wanted) + len(pairs) or 1)
        if score > best_score:
            best = candidate
            best_score = score
    return best


def _pairs(text: str) -> "set[str]":
    characters = {character for character in text if ord(character) >= _FIRST_HAN}
    return {text[i : i + 2] for i in range(len(text) - 1)} | characters or {text}


def by_rank(items: "list[T]", rank: "Callable[[T], int]") -> "list[T]":
    """The items in order of `rank`, equal ones in the order they came in (MicroPython's own sort does not keep it)."""
    places = sorted([(rank(item), place) for place, item in enumerate(items)])
    return [items[place] for _, place in places]


def clock_text(minutes: int) -> str:
    """Minutes since midnight as 22:05."""
    return "{:02d}:{:02d}".format(minutes // 60, minutes % 60)


def unknown(kind: str, name: str, known: "list[str]") -> UnknownName:
    """The error to raise for a name that is not among `known`; it suggests the nearest one."""
    return UnknownName(kind, name, nearest(name, known))


class Row:
    """One row of a hand-written table, read with its types checked.

    `where` names the row for the person who must mend it, e.g. "civil-code:1033".
    """

    def __init__(self, where: str, cells: object) -> None:
        if not isinstance(cells, dict):
            raise DataError(where + "：应当是一张表，实际是 " + repr(cells))
        self.where = where
        self.cells = cells

    def text(self, name: str) -> str:
        """A text that must be there (it may be empty)."""
        value = self.cells.get(name)
        if not isinstance(value, str):
            raise DataError(self.where + "：缺少文字“" + name + "”")
        return value

    def texts(self, name: str) -> "list[str]":
        """A list of texts; an absent one is an empty list."""
        value = self.cells.get(name, [])
        if not isinstance(value, list):
            raise DataError(self.where + "：“" + name + "”应当是文字的列表")
        return [str(item) for item in value]

    def whole(self, name: str) -> int:
        """A whole number that must be there."""
        value = self.cells.get(name)
        if not isinstance(value, int) or value is True or value is False:
            raise DataError(self.where + "：缺少整数“" + name + "”")
        return value

    def rows(self, name: str) -> "list[Row]":
        """A list of tables; an absent one is an empty list."""
        value = self.cells.get(name, [])
        if not isinstance(value, list):
            raise DataError(self.where + "：“" + name + "”应当是表的列表")
        return [Row(self.where + "." + name + str(place + 1), cells) for place, cells in enumerate(value)]

    def flag(self, name: str) -> bool:
        """True or false; absent is false."""
        return self.cells.get(name, False) is True

    def row(self, name: str) -> "Row":
        """A table inside this row."""
        return Row(self.where + "." + name, self.cells.get(name))

    def names(self) -> "list[str]":
        """The names of the cells, sorted, so that no order depends on how the table was stored."""
        return sorted([str(name) for name in self.cells])
