"""Three-valued conditions over declared facts: true, false, or left open (None).

From one condition come the check (`holds`), what would settle it (`open_facts`), the sentence that explains it
(`words`), and the values just inside and outside each threshold (`boundaries`).
"""

from datetime import date

from creditrights.plain import clock_text


class Condition:
    """A statement about a scenario. Combine with & | ~ ."""

    def __and__(self, other: "Condition") -> "Condition":
        return All(self, other)

    def __or__(self, other: "Condition") -> "Condition":
        return Any(self, other)

    def __invert__(self) -> "Condition":
        return Not(self)

    def holds(self, scenario: "dict[str, object]") -> "bool | None":
        """True, False, or None where the facts leave it open. Facts that are absent or None are unknown."""
        raise NotImplementedError

    def open_facts(self, scenario: "dict[str, object]") -> "list[str]":
        """Ids of the unknown facts on which the answer still hangs; empty when it is settled."""
        raise NotImplementedError

    def facts(self) -> "list[str]":
        """Ids of all facts it mentions."""
        raise NotImplementedError

    def words(self) -> str:
        """What it says, in Chinese."""
        raise NotImplementedError

    def boundaries(self) -> "list[tuple[str, object]]":
        """(fact, value) pairs on both sides of each threshold it has."""
        return []


class All(Condition):
    """Every part holds: false as soon as one part is false, even if others are unknown."""

    def __init__(self, *parts: Condition) -> None:
        self.parts = parts

    def holds(self, scenario: "dict[str, object]") -> "bool | None":
        results = [part.holds(scenario) for part in self.parts]
        if False in results:
            return False
        return None if None in results else True

    def open_facts(self, scenario: "dict[str, object]") -> "list[str]":
        return _open_parts(self, self.parts, scenario)

    def facts(self) -> "list[str]":
        return _merged([part.facts() for part in self.parts])

    def words(self) -> str:
        return "，且".join([_wrapped(part, Any) for part in self.parts])

    def boundaries(self) -> "list[tuple[str, object]]":
        return _joined([part.boundaries() for part in self.parts])


class Any(Condition):
    """At least one part holds: true as soon as one part is true, even if others are unknown."""

    def __init__(self, *parts: Condition) -> None:
        self.parts = parts

    def holds(self, scenario: "dict[str, object]") -> "bool | None":
        results = [part.holds(scenario) for part in self.parts]
        if True in results:
            return True
        return None if None in results else False

    def open_facts(self, scenario: "dict[str, object]") -> "list[str]":
        return _open_parts(self, self.parts, scenario)

    def facts(self) -> "list[str]":
        return _merged([part.facts() for part in self.parts])

    def words(self) -> str:
        return "，或者".join([_wrapped(part, All) for part in self.parts])

    def boundaries(self) -> "list[tuple[str, object]]":
        return _joined([part.boundaries() for part in self.parts])


class Not(Condition):
    """The part does not hold; unknown stays unknown."""

    def __init__(self, part: Condition) -> None:
        self.part = part

    def holds(self, scenario: "dict[str, object]") -> "bool | None":
        result = self.part.holds(scenario)
        return None if result is None else not result

    def open_facts(self, scenario: "dict[str, object]") -> "list[str]":
        return self.part.open_facts(scenario)

    def facts(self) -> "list[str]":
        return self.part.facts()

    def words(self) -> str:
        return "不是（" + self.part.words() + "）"

    def boundaries(self) -> "list[tuple[str, object]]":
        return self.part.boundaries()


class Atom(Condition):
    """A statement about one fact. Subclasses say when a known value satisfies it."""

    def __init__(self, fact: str, name: str) -> None:
        self.fact = fact
        self.name = name

    def satisfied(self, value: object) -> bool:
        """Whether a known value satisfies it."""
        raise NotImplementedError

    def holds(self, scenario: "dict[str, object]") -> "bool | None":
        value = scenario.get(self.fact)
        return None if value is None else self.satisfied(value)

    def open_facts(self, scenario: "dict[str, object]") -> "list[str]":
        return [self.fact] if scenario.get(self.fact) is None else []

    def facts(self) -> "list[str]":
        return [self.fact]


class OneOf(Atom):
    """A choice is one of these answers."""

    def __init__(self, fact: str, name: str, answers: "tuple[str, ...]") -> None:
        super().__init__(fact, name)
        self.answers = answers

    def satisfied(self, value: object) -> bool:
        return value in self.answers

    def words(self) -> str:
        return self.name + "：" + "或".join(self.answers)


class Includes(Atom):
    """A list of things that happened includes at least one of these."""

    def __init__(self, fact: str, name: str, answers: "tuple[str, ...]") -> None:
        super().__init__(fact, name)
        self.answers = answers

    def satisfied(self, value: object) -> bool:
        return isinstance(value, list) and any([answer in value for answer in self.answers])

    def words(self) -> str:
        return "或".join(self.answers)


def counted(number: int, unit: str) -> str:
    """A number with its unit, as it is written in a sentence: 6 次, 50%."""
    return str(number) + ("" if unit == "%" else " ") + unit


class MoreThan(Atom):
    """A count is more than a number that the law names."""

    def __init__(self, fact: str, name: str, number: int, unit: str) -> None:
        super().__init__(fact, name)
        self.number = number
        self.unit = unit

    def satisfied(self, value: object) -> bool:
        return isinstance(value, int) and value > self.number

    def words(self) -> str:
        return self.name + "超过 " + counted(self.number, self.unit)

    def boundaries(self) -> "list[tuple[str, object]]":
        return [(self.fact, self.number), (self.fact, self.number + 1)]


class FewerThan(Atom):
    """A count is less than a number that the law names."""

    def __init__(self, fact: str, name: str, number: int, unit: str) -> None:
        super().__init__(fact, name)
        self.number = number
        self.unit = unit

    def satisfied(self, value: object) -> bool:
        return isinstance(value, int) and value < self.number

    def words(self) -> str:
        return self.name + "少于 " + counted(self.number, self.unit)

    def boundaries(self) -> "list[tuple[str, object]]":
        return [(self.fact, self.number - 1), (self.fact, self.number)]


class Since(Atom):
    """A day is one that the law names, or later."""

    def __init__(self, fact: str, name: str, first: date) -> None:
        super().__init__(fact, name)
        self.first = first

    def satisfied(self, value: object) -> bool:
        return isinstance(value, date) and value >= self.first

    def words(self) -> str:
        return self.name + "在 " + self.first.isoformat() + " 及以后"

    def boundaries(self) -> "list[tuple[str, object]]":
        return [(self.fact, date.fromordinal(self.first.toordinal() - 1)), (self.fact, self.first)]


class AtNight(Atom):
    """A time of day lies in the night that begins at one minute of the day and ends at another."""

    def __init__(self, fact: str, name: str, begins: int, ends: int) -> None:
        super().__init__(fact, name)
        self.begins = begins
        self.ends = ends

    def satisfied(self, value: object) -> bool:
        return isinstance(value, int) and (value >= self.begins or value < self.ends)

    def words(self) -> str:
        return self.name + "在 " + clock_text(self.begins) + " 至次日 " + clock_text(self.ends) + " 之间"

    def boundaries(self) -> "list[tuple[str, object]]":
        minutes = (self.begins - 1, self.begins, self.ends - 1, self.ends)
        return [(self.fact, minute) for minute in minutes]


def _open_parts(whole: Condition, parts: "tuple[Condition, ...]", scenario: "dict[str, object]") -> "list[str]":
    if whole.holds(scenario) is not None:
        return []
    return _merged([part.open_facts(scenario) for part in parts if part.holds(scenario) is None])


def _merged(lists: "list[list[str]]") -> "list[str]":
    merged: "list[str]" = []
    for each in lists:
        merged.extend([item for item in each if item not in merged])
    return merged


def _joined(lists: "list[list[tuple[str, object]]]") -> "list[tuple[str, object]]":
    joined: "list[tuple[str, object]]" = []
    for each in lists:
        joined.extend(each)
    return joined


def _wrapped(part: Condition, kind: type) -> str:
    return "（" + part.words() + "）" if isinstance(part, kind) else part.words()
