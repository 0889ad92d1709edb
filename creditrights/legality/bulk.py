"""The declared rules over a million scenarios at once: the same answers as `checker.check`, row by row. numpy.

A condition becomes operations on columns by walking it: of an All the least counts, of an Any the greatest, a Not
turns round. Whatever is not made of parts is asked itself, `holds`, once for each distinct answer to its facts, and
the answers are spread over the rows; so what a statement means is written in one place only, and a new kind of
statement needs nothing here. (Of a list of things that happened there can be too many distinct ones: an Includes is
asked once for each thing, and looks for their bits.)
"""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from creditrights.law.provision import Provision
from creditrights.law.registry import Registry, registry
from creditrights.legality.checker import BREACHED, COMPLIED, OPEN
from creditrights.legality.columns import Column, Columns, Mask
from creditrights.legality.conditions import All, Any, Condition, Includes, Not
from creditrights.legality.kinds import KINDS, PERMITTED, code_of
from creditrights.legality.rule import Label, Rule

Truths = NDArray[np.int8]
#: the order that makes "and" the least and "or" the greatest
_FALSE, _OPEN, _TRUE = 0, 1, 2
_OF_HOLDS = {False: _FALSE, None: _OPEN, True: _TRUE}

#: status of a rule in a row -> the word of `checker`
STATUSES = {1: BREACHED, 0: COMPLIED, -1: OPEN}
#: code of a verdict = place in this list
CODES = ("unlawful", "breach", "effect", "open", "lawful")

#: rows worked on at a time: what belongs to them stays in the processor's cache
BLOCK = 1 << 14

_KIND_NAMES = [each[0] for each in KINDS]
#: kinds that found something, gravest first
_FOUNDING = [place for place, kind in enumerate(_KIND_NAMES) if kind != PERMITTED]
_CODE_OF_KIND = [CODES.index(code_of(_KIND_NAMES[place])) for place in _FOUNDING]


class Verdicts:
    """What the rules say of every row.

    rules     in the order in which they were given
    statuses  a line a rule, a place a row: 1 breached, 0 complied, -1 open
    kinds     gravest grounded kind of each row, as its place in `kinds.KINDS`; -1 where nothing is grounded
    codes     verdict of each row, as its place in CODES
    """

    def __init__(self, rules: Sequence[Rule], rows: int) -> None:
        self.rules = tuple(rules)
        self.statuses: Truths = np.empty((len(self.rules), rows), np.int8)
        self.kinds: Truths = np.empty(rows, np.int8)
        self.codes: Truths = np.empty(rows, np.int8)

    def kind(self, row: int) -> str | None:
        """The gravest grounded kind of a row, as `checker.Verdict.kind`."""
        place = int(self.kinds[row])
        return None if place < 0 else _KIND_NAMES[place]

    def code(self, row: int) -> str:
        """The verdict of a row, as `checker.Verdict.code`."""
        return CODES[int(self.codes[row])]

    def breached(self, row: int) -> list[Rule]:
        """The rules that are breached in a row."""
        return [rule for rule, status in zip(self.rules, self.statuses[:, row], strict=True) if status == 1]


def check_columns(columns: Columns, rules: Sequence[Rule]) -> Verdicts:
    """Judge every row by every rule. OutsideVerifiedDates where a row lies before the first day that was checked."""
    law = registry()
    for case in columns.column(("acted_on",)).cases:
        day = case["acted_on"]
        if day is not None:
            law.require_verified(day)  # type: ignore[arg-type]  # a column holds only what its fact allows
    plan = _Plan(columns, rules, law)
    verdicts = Verdicts(rules, columns.rows)
    for span, found in plan.blocks():
        _judge_block(plan, span, found, verdicts)
    return verdicts


def holds(condition: Condition, columns: Columns) -> Truths:
    """What a condition says of every row: 1 true, 0 false, -1 open."""
    plan = _Plan(columns, (), registry())
    wanted = plan.step(condition)
    truths = np.empty(columns.rows, np.int8)
    for span, found in plan.blocks():
        _tell(found[wanted], truths[span])
    return truths


class _Spread:
    """A table of answers, spread over the rows of a column."""

    def __init__(self, column: int, table: Truths) -> None:
        self.column = column
        self.table = table


class _Look:
    """Whether one of these bits is set in a mask."""

    def __init__(self, mask: Mask, bits: int) -> None:
        self.mask = mask
        self.bits = np.int64(bits).astype(mask.bits.dtype)

    def write(self, span: slice, out: Truths) -> None:
        """In an unknown mask all bits are set, so that it comes out one less than true: open."""
        bits = self.mask.bits[span]
        np.left_shift(((bits & self.bits) != 0).view(np.int8), 1, out=out)
        out -= (bits < 0).view(np.int8)


class _Fold:
    """Earlier steps taken together: "least", "greatest", or one of them "turned" round."""

    def __init__(self, way: str, steps: tuple[int, ...]) -> None:
        self.way = way
        self.steps = steps


class _Plan:
    """Every distinct statement of the rules once, each after those it is made of."""

    def __init__(self, columns: Columns, rules: Sequence[Rule], law: Registry) -> None:
        self.table = columns
        self.law = law
        self.columns: list[Column] = []
        self.steps: list[_Spread | _Look | _Fold] = []
        self._column_places: dict[tuple[str, ...], int] = {}
        self._step_places: dict[object, int] = {}
        self._eras = self._add_eras([key for rule in rules for key in rule.cites()])
        nothing = self._spread(self._eras, [_FALSE] * len(self.columns[self._eras].cases))
        of_kind: list[list[int]] = [[nothing] for _ in KINDS]
        #: for each rule the step that says its status; for each kind the one that says whether any label of it stands
        self.rules = []
        for rule in rules:
            labels = [self._label(rule, label) for label in rule.labels]
            self.rules.append(self._fold("greatest", [nothing, *labels]))
            for label, step in zip(rule.labels, labels, strict=True):
                of_kind[_KIND_NAMES.index(label.kind)].append(step)
        self.kinds = [self._fold("greatest", steps) for steps in of_kind]

    def step(self, condition: Condition) -> int:
        """The step that works a condition out."""
        if isinstance(condition, (All, Any)):
            way = "least" if isinstance(condition, All) else "greatest"
            return self._fold(way, [self.step(part) for part in condition.parts])
        if isinstance(condition, Not):
            return self._fold("turned", [self.step(condition.part)])
        return self._ask(condition)

    def blocks(self) -> Iterator[tuple[slice, list[Truths]]]:
        """Every step, worked out for some of the rows at a time; what is found is overwritten by the next block."""
        space: Truths = np.empty((len(self.steps), min(BLOCK, self.table.rows)), np.int8)
        for first in range(0, self.table.rows, BLOCK):
            span = slice(first, min(first + BLOCK, self.table.rows))
            found: list[Truths] = list(space[:, : span.stop - first])
            self._run(span, found)
            yield span, found

    def _run(self, span: slice, found: list[Truths]) -> None:
        places = [column.codes[span].astype(np.intp) for column in self.columns]
        for step, out in zip(self.steps, found, strict=True):
            if isinstance(step, _Spread):
                step.table.take(places[step.column], out=out, mode="clip")
            elif isinstance(step, _Look):
                step.write(span, out)
            elif step.way == "turned":
                np.subtract(_TRUE, found[step.steps[0]], out=out)
            else:
                operation = np.minimum if step.way == "least" else np.maximum
                first, second, *rest = step.steps
                operation(found[first], found[second], out=out)
                for each in rest:
                    operation(out, found[each], out=out)

    def _label(self, rule: Rule, label: Label) -> int:
        parts = [self.step(rule.when)] + ([] if label.when is None else [self.step(label.when)])
        standing = [self._standing(label.cites, case["acted_on"]) for case in self.columns[self._eras].cases]
        return self._fold("least", [*parts, self._spread(self._eras, standing)])

    def _standing(self, cites: tuple[str, ...], day: object) -> int:
        """Whether one of these provisions is the law of a day; open where the day, or the law of it, is not known."""
        if day is None:
            return (_TRUE if self.law.cover(cites) else _OPEN) if cites else _FALSE
        if self.law.in_force(cites, day):  # type: ignore[arg-type]
            return _TRUE
        return _OPEN if self.law.unchecked(cites, day) else _FALSE  # type: ignore[arg-type]

    def _add_eras(self, keys: list[str]) -> int:
        """A column of the days of conduct in which all days that have the same law are one."""
        days = self.table.column(("acted_on",))
        # Articles of one instrument that are equally old are law on the same days: one of them speaks for all.
        speakers = {}
        for key in sorted(set(keys)):
            provision = self.law.cite(key).provision
            speakers[provision.instrument.id, provision.effective, provision.before] = provision
        eras: dict[object, int] = {}
        cases: list[dict[str, object]] = []
        era_of = []
        for case in days.cases:
            day = case["acted_on"]
            law = None if day is None else tuple(_standing_on(each, day) for each in speakers.values())  # type: ignore[arg-type]
            if law not in eras:
                eras[law] = len(cases)
                cases.append(case)
            era_of.append(eras[law])
        self.columns.append(Column(np.array(era_of, np.int64)[days.codes], cases))
        return len(self.columns) - 1

    def _ask(self, condition: Condition) -> int:
        if isinstance(condition, Includes):
            mask = self.table.columns.get(condition.fact)
            if isinstance(mask, Mask):
                things = enumerate(mask.fact.choices)
                bits = sum(1 << place for place, thing in things if condition.satisfied([thing]))
                return self._once(("look", condition.fact, bits), _Look(mask, bits))
        facts = tuple(condition.facts())
        if facts not in self._column_places:
            self._column_places[facts] = len(self.columns)
            self.columns.append(self.table.column(facts))
        place = self._column_places[facts]
        return self._spread(place, [_OF_HOLDS[condition.holds(case)] for case in self.columns[place].cases])

    def _spread(self, column: int, answers: list[int]) -> int:
        table = np.array(answers, np.int8)
        return self._once(("spread", column, table.tobytes()), _Spread(column, table))

    def _fold(self, way: str, steps: list[int]) -> int:
        distinct = tuple(sorted(set(steps)))
        if way != "turned" and len(distinct) == 1:
            return distinct[0]
        return self._once((way, distinct), _Fold(way, distinct))

    def _once(self, key: object, step: _Spread | _Look | _Fold) -> int:
        if key not in self._step_places:
            self._step_places[key] = len(self.steps)
            self.steps.append(step)
        return self._step_places[key]


def _standing_on(provision: Provision, day: date) -> tuple[bool, bool]:
    return provision.in_force(day), provision.unchecked_on(day)


def _tell(truths: Truths, out: Truths) -> None:
    """Write them as they are told: 1 true, 0 false, -1 open."""
    np.right_shift(truths, 1, out=out)
    out -= truths & 1


def _judge_block(plan: _Plan, span: slice, found: list[Truths], verdicts: Verdicts) -> None:
    for place, step in enumerate(plan.rules):
        _tell(found[step], verdicts.statuses[place, span])
    of_kind = [found[step] for step in plan.kinds]
    open_label = np.zeros(span.stop - span.start, np.bool_)
    for place in _FOUNDING:
        open_label |= of_kind[place] == _OPEN
    codes = np.where(open_label, CODES.index("open"), CODES.index("lawful")).astype(np.int8)
    kinds: Truths = np.full(len(codes), -1, np.int8)
    for place, code in zip(reversed(_FOUNDING), reversed(_CODE_OF_KIND), strict=True):
        grounded = of_kind[place] == _TRUE
        np.copyto(kinds, place, where=grounded)
        np.copyto(codes, code, where=grounded)
    verdicts.kinds[span] = kinds
    verdicts.codes[span] = codes
