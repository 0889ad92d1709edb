"""Facts: each question about what happened, declared once, and the conditions one can state about it."""

from datetime import date

from creditrights.errors import FieldError
from creditrights.legality.conditions import AtNight, FewerThan, Includes, MoreThan, OneOf, Since
from creditrights.plain import unknown

YES = "是"
NO = "否"


class Fact:
    """Something that happened or did not.

    id     name in JSON
    name   what it is called in a statement, short
    label  the question, in plain Chinese
    why    why it is asked, one sentence
    group  heading under which it is asked
    cites  provisions that make it matter
    help   how to answer, one sentence
    """

    kind = ""

    def __init__(
        self, id: str, name: str, label: str, why: str, group: str, cites: "tuple[str, ...]" = (), help: str = ""
    ) -> None:
        self.id = id
        self.name = name
        self.label = label
        self.why = why
        self.group = group
        self.cites = cites
        self.help = help

    def samples(self) -> "list[object]":
        """Values that stand for all possible answers, where the facts themselves know them."""
        return []

    def require(self, value: object) -> None:
        """FieldError, or UnknownName with the nearest answer, for a value that is none of its answers."""
        raise NotImplementedError

    def refuse(self, value: object, allowed: str) -> FieldError:
        """The error for a value that is none of its answers; `allowed` says what is."""
        given = str(value)
        return FieldError(self.id, given, "“" + self.name + "”给的是“" + given + "”，应当是" + allowed + "。")


class ChoiceFact(Fact):
    """One of a few answers."""

    kind = "choice"

    def __init__(
        self,
        id: str,
        name: str,
        label: str,
        why: str,
        group: str,
        choices: "tuple[str, ...]" = (YES, NO),
        cites: "tuple[str, ...]" = (),
        help: str = "",
    ) -> None:
        super().__init__(id, name, label, why, group, cites, help)
        self.choices = choices

    def is_(self, *answers: str) -> OneOf:
        """The answer is one of these."""
        for answer in answers:
            if answer not in self.choices:
                raise ValueError(self.id + " 没有这个选项：" + answer)
        return OneOf(self.id, self.name, answers)

    def yes(self) -> OneOf:
        """The answer is 是."""
        return self.is_(YES)

    def no(self) -> OneOf:
        """The answer is 否."""
        return self.is_(NO)

    def samples(self) -> "list[object]":
        return list(self.choices)

    def require(self, value: object) -> None:
        if value not in self.choices:
            raise unknown("选项（" + self.name + "）", str(value), list(self.choices))


class SeveralFact(Fact):
    """Which of a list of things happened: a list of answers, empty when none of them did."""

    kind = "several"

    def __init__(
        self,
        id: str,
        name: str,
        label: str,
        why: str,
        group: str,
        choices: "tuple[str, ...]",
        cites: "tuple[str, ...]" = (),
        help: str = "",
    ) -> None:
        super().__init__(id, name, label, why, group, cites, help)
        self.choices = choices

    def includes(self, *answers: str) -> Includes:
        """At least one of these happened."""
        for answer in answers:
            if answer not in self.choices:
                raise ValueError(self.id + " 没有这个选项：" + answer)
        return Includes(self.id, self.name, answers)

    def samples(self) -> "list[object]":
        samples: "list[object]" = [[]]
        samples.extend([[choice] for choice in self.choices])
        return samples

    def require(self, value: object) -> None:
        if not isinstance(value, list):
            raise self.refuse(value, "列表，一件都没有就是空的列表")
        for each in value:
            if each not in self.choices:
                raise unknown("选项（" + self.name + "）", str(each), list(self.choices))


class CountFact(Fact):
    """A whole number with a unit."""

    kind = "count"

    def __init__(
        self,
        id: str,
        name: str,
        label: str,
        why: str,
        group: str,
        unit: str,
        most: int,
        cites: "tuple[str, ...]" = (),
        help: str = "",
    ) -> None:
        super().__init__(id, name, label, why, group, cites, help)
        self.unit = unit
        self.most = most

    def more_than(self, number: int) -> MoreThan:
        """The count exceeds a number that the law names."""
        return MoreThan(self.id, self.name, number, self.unit)

    def fewer_than(self, number: int) -> FewerThan:
        """The count is below a number that the law names."""
        return FewerThan(self.id, self.name, number, self.unit)

    def require(self, value: object) -> None:
        if not _is_whole(value, self.most):
            raise self.refuse(value, " 0 到 " + str(self.most) + " 之间的整数")


class ClockFact(Fact):
    """A time of day, in minutes since midnight."""

    kind = "clock"

    def at_night(self, begins: int, ends: int) -> AtNight:
        """The time lies between `begins` in the evening and `ends` in the morning (hours)."""
        return AtNight(self.id, self.name, begins * 60, ends * 60)

    def require(self, value: object) -> None:
        if not _is_whole(value, 24 * 60 - 1):
            raise self.refuse(value, "零点起的分钟数，0 到 1439")


class DayFact(Fact):
    """A calendar day."""

    kind = "day"

    def __init__(
        self,
        id: str,
        name: str,
        label: str,
        why: str,
        group: str,
        first: date,
        last: date,
        cites: "tuple[str, ...]" = (),
        help: str = "",
    ) -> None:
        super().__init__(id, name, label, why, group, cites, help)
        self.first = first
        self.last = last

    def require(self, value: object) -> None:
        if not isinstance(value, date):
            raise self.refuse(value, "日期")

    def since(self, first: date) -> Since:
        """The day is one that the law names, or later."""
        return Since(self.id, self.name, first)


def _is_whole(value: object, most: int) -> bool:
    """Whether it is a whole number from 0 to `most` (True and False are not numbers here)."""
    return isinstance(value, int) and value is not True and value is not False and 0 <= value <= most
