"""Facts as they stand in a file, read into columns by the same fields as a form, each distinct answer once."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from creditrights.calculators.conduct import field_of
from creditrights.calculators.typed import as_typed
from creditrights.errors import FieldError
from creditrights.legality.columns import UNKNOWN, Column, Columns, Mask, column_of
from creditrights.legality.facts import Fact
from creditrights.legality.scenario import declared

#: sentences about bad rows in one message; the rest is counted
MOST_SENTENCES = 20


class BadRows(FieldError):
    """Rows of a table that cannot be read: one sentence for each answer that is wrong, with its first row."""

    def __init__(self, sentences: list[str]) -> None:
        more = len(sentences) - MOST_SENTENCES
        shown = sentences[:MOST_SENTENCES] + ([f"另有 {more} 处。"] if more > 0 else [])
        super().__init__("", "", "\n".join(shown))
        self.sentences = sentences


def columns_of(table: "pd.DataFrame | Mapping[str, object]", first_row: int = 1) -> Columns:
    """The columns of a table whose heads are ids of facts; what is empty, absent or 不知道 is unknown.

    table      a DataFrame, or a dict of lists: {"channel": ["打电话"], "clock": ["22:30"], "acts": [["推搡或殴打"]]}
    first_row  number of the first row, for the sentence about a bad one
    raises     UnknownName for a head that is no fact, BadRows for answers that no field takes
    """
    frame = pd.DataFrame(table)
    columns: dict[str, Column | Mask] = {}
    sentences: list[str] = []
    for id in frame.columns:
        columns[str(id)] = _read(declared(str(id)), frame[id], first_row, sentences)
    if sentences:
        raise BadRows(sentences)
    return Columns(len(frame), columns)


def _read(fact: Fact, cells: "pd.Series", first_row: int, sentences: list[str]) -> Column | Mask:
    field = field_of(fact, "")
    codes, distinct = _factorized(cells)
    values: list[object] = []
    place_of = np.full(len(distinct) + 1, UNKNOWN, np.int64)  # the last place is for what is missing
    for place, written in enumerate(distinct):
        try:
            value = field.parse(as_typed(field, _plain(written)))
        except FieldError as error:
            rows = np.flatnonzero(codes == place)
            others = f"等 {len(rows)} 行" if len(rows) > 1 else ""
            sentences.append(f"第 {int(rows[0]) + first_row} 行{others}：{error.sentence}")
            continue
        if value is not None:
            place_of[place] = len(values)
            values.append(value)
    return column_of(fact, place_of[codes], values)


def _factorized(cells: "pd.Series") -> "tuple[np.ndarray[tuple[int], np.dtype[np.int64]], list[object]]":
    """For each row the place of its answer among the distinct ones, -1 where there is none."""
    try:
        codes, distinct = pd.factorize(cells)
    except TypeError:  # lists are compared by what is in them
        codes, distinct = pd.factorize(cells.map(_hashable))
    return codes.astype(np.int64), list(distinct)


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, (list, np.ndarray)) else value


def _plain(value: object) -> object:
    """A number or a day of numpy or pandas as Python's own."""
    plain = value.item() if isinstance(value, np.generic) else value
    return int(plain) if isinstance(plain, float) and plain.is_integer() else plain
