"""Many scenarios at once as columns of small whole numbers. numpy; not part of the core.

A column holds each distinct answer once and, for every row, the place of that row's answer: whatever is asked of an
answer is asked once for each distinct one and not once for each row.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from creditrights.legality.facts import ChoiceFact, DayFact, Fact, SeveralFact
from creditrights.legality.scenario import declared
from creditrights.legality.vocabulary import FACTS

Codes = NDArray[np.integer]

#: in an array of codes, masks, counts, minutes or ordinals: nobody knows
UNKNOWN = -1


class Column:
    """The answers to one question, or to several taken together.

    codes   for each row, the place of its answer in `cases`
    cases   each distinct answer as a piece of a scenario: fact id -> value, None for unknown
    """

    def __init__(self, codes: Codes, cases: list[dict[str, object]]) -> None:
        self.codes = codes.astype(_narrowest(len(cases)))
        self.cases = cases


class Mask:
    """Which of several things happened, a bit for each in the order of the fact's choices; UNKNOWN where nobody knows."""

    def __init__(self, fact: SeveralFact, bits: Codes) -> None:
        self.fact = fact
        self.bits: Codes = bits.astype(np.int32 if len(fact.choices) < 32 else np.int64)

    def column(self) -> Column:
        """Each combination that occurs, once."""
        return _decoded_column(self.fact, self.bits)


class Columns:
    """A table of scenarios: fact id -> Column or Mask. A fact without a column is unknown in every row.

    Three ways to make one:

    Columns.from_values({"clock": [1320, None], "acts": [["推搡或殴打"], []]})
        values as `checker.check` takes them: text, list of texts, whole number, minutes, date; None for unknown
    Columns.from_codes({"channel": array([1, -1]), "acts": array([0b101, 0])})
        whole numbers only: the place of a choice, a bit mask of several choices, a count, minutes, the ordinal of a
        day; -1 is unknown
    creditrights.audit.reading.columns_of(frame)
        a pandas DataFrame or a dict of lists with facts as they stand in a file, read by the same fields as a form
    """

    def __init__(self, rows: int, columns: Mapping[str, Column | Mask]) -> None:
        self.rows = rows
        self.columns = dict(columns)

    @classmethod
    def from_values(cls, table: Mapping[str, Sequence[object]]) -> "Columns":
        """From values as the checker takes them. UnknownName or FieldError for what no fact allows."""
        lists = {str(id): list(table[id]) for id in table}
        return cls(_one_length(lists), {id: _of_values(declared(id), values) for id, values in lists.items()})

    @classmethod
    def from_codes(cls, arrays: Mapping[str, Codes]) -> "Columns":
        """From whole numbers. ValueError for a code that stands for nothing."""
        return cls(_one_length(arrays), {id: _of_codes(declared(id), np.asarray(a)) for id, a in arrays.items()})

    def column(self, facts: tuple[str, ...]) -> Column:
        """The answers to these facts taken together, each combination that occurs once."""
        column = self._one(facts[0])
        for id in facts[1:]:
            column = _together(column, self._one(id))
        return column

    def _one(self, id: str) -> Column:
        if id not in self.columns:
            self.columns[id] = Column(np.zeros(self.rows, np.uint8), [{id: None}])
        column = self.columns[id]
        return column.column() if isinstance(column, Mask) else column

    def scenario(self, row: int) -> dict[str, object]:
        """One row as the checker takes it."""
        scenario: dict[str, object] = {}
        for fact in FACTS:
            if fact.id in self.columns:
                column = self.columns[fact.id]
                if isinstance(column, Mask):
                    scenario[fact.id] = _decoded(fact, int(column.bits[row]))
                else:
                    scenario.update(column.cases[column.codes[row]])
        return scenario


def column_of(fact: Fact, places: Codes, values: Sequence[object]) -> Column | Mask:
    """A column from distinct values and, for each row, the place of its own among them; UNKNOWN for none."""
    if isinstance(fact, SeveralFact):
        bits = [sum(1 << fact.choices.index(each) for each in _listed(value)) for value in values]
        return Mask(fact, np.array([*bits, UNKNOWN], np.int64)[places])
    return Column(places + 1, [{fact.id: None}, *[{fact.id: value} for value in values]])


def _listed(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


def _of_values(fact: Fact, values: Iterable[object]) -> Column | Mask:
    places: dict[Hashable, int] = {None: UNKNOWN}
    distinct: list[object] = []
    codes = []
    for value in values:
        key = tuple(value) if isinstance(value, list) else value
        place = places.get(key)
        if place is None:
            fact.require(value)
            place = places[key] = len(distinct)
            distinct.append(value)
        codes.append(place)
    return column_of(fact, np.array(codes, np.int64), distinct)


def _of_codes(fact: Fact, codes: Codes) -> Column | Mask:
    if codes.dtype.kind not in "iu" or (codes.size and codes.min() < UNKNOWN):
        raise ValueError(f"{fact.id}：要整数，{UNKNOWN} 表示不知道")
    if isinstance(fact, SeveralFact):
        if codes.size:
            _decoded(fact, int(codes.max()))
        return Mask(fact, codes)
    return _decoded_column(fact, codes)


def _decoded_column(fact: Fact, codes: Codes) -> Column:
    distinct, places = _distinct(codes)
    return Column(places, [{fact.id: _decoded(fact, code)} for code in distinct])


def _decoded(fact: Fact, code: int) -> object:
    if code == UNKNOWN:
        return None
    if isinstance(fact, ChoiceFact):
        if code >= len(fact.choices):
            raise ValueError(f"{fact.id}：没有第 {code} 个选项（从 0 数）")
        return fact.choices[code]
    if isinstance(fact, SeveralFact):
        if code >> len(fact.choices):
            raise ValueError(f"{fact.id}：只有 {len(fact.choices)} 个选项，位掩码 {code:b} 太长")
        return [choice for place, choice in enumerate(fact.choices) if code >> place & 1]
    if isinstance(fact, DayFact):
        return type(fact.first).fromordinal(code)
    fact.require(code)
    return code


def _distinct(codes: Codes) -> tuple[list[int], Codes]:
    """The distinct numbers, and for each row the place of its own among them."""
    if codes.size == 0:
        return [], codes
    lowest, highest = int(codes.min()), int(codes.max())
    if highest - lowest > 1 << 22:
        values, places = np.unique(codes, return_inverse=True)
        return [int(value) for value in values], places
    shifted = codes.astype(np.int64) - lowest
    present = np.flatnonzero(np.bincount(shifted))
    place = np.zeros(highest - lowest + 1, np.int64)
    place[present] = np.arange(len(present))
    return [int(value) + lowest for value in present], place[shifted]


def _together(one: Column, other: Column) -> Column:
    width = len(other.cases)
    distinct, places = _distinct(one.codes.astype(np.int64) * width + other.codes)
    return Column(places, [{**one.cases[code // width], **other.cases[code % width]} for code in distinct])


def _narrowest(count: int) -> type[np.unsignedinteger]:
    """The smallest whole numbers that count so far."""
    return np.uint8 if count <= 1 << 8 else np.uint16 if count <= 1 << 16 else np.uint32


def _one_length(table: Mapping[str, Sequence[object]] | Mapping[str, Codes]) -> int:
    lengths = {len(column) for column in table.values()}
    if len(lengths) > 1:
        raise ValueError(f"各列的行数不同：{sorted(lengths)}")
    return lengths.pop() if lengths else 0
