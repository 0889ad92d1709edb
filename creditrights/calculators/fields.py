"""Fields: one question each, with its label, its bounds and the reason it is asked.

A field reads the text a person typed and gives back a value of the core (fen, Ratio, date, int, choice), or raises a
FieldError whose sentence names the field, what was given and what is allowed. Nothing is clamped and nothing is
silently dropped.
"""

from datetime import date

from creditrights.calculators.reading import (
    MOST_DIGITS,
    all_digits,
    blanked,
    narrow,
    read_clock,
    read_day,
    shown,
    split_decimal,
    ungroup,
    words_of,
)
from creditrights.errors import FieldError
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.plain import nearest

#: the answer "I do not know", which is never the same as "no"
UNKNOWN = "不知道"


class Question:
    """What a person is asked: the words, the reason, and the provisions that make the answer matter.

    label    the question, short
    why      why it is asked, one sentence
    cites    provisions that make it matter
    group    heading under which a front shows it
    default  the text shown at first
    help     how to answer, one sentence
    """

    def __init__(
        self, label: str, why: str, default: str = "", cites: "tuple[str, ...]" = (), group: str = "", help: str = ""
    ) -> None:
        self.label = label
        self.why = why
        self.default = default
        self.cites = cites
        self.group = group
        self.help = help


class Field:
    """A question with a way to read its answer. `id` is its name in JSON; an `optional` one may be left unknown."""

    kind = "text"
    inputmode = "text"

    def __init__(self, id: str, question: Question, optional: bool = False) -> None:
        self.id = id
        self.question = question
        self.label = question.label
        self.optional = optional

    def allowed(self) -> str:
        """What may be answered, as the end of a sentence."""
        raise NotImplementedError

    def parse(self, text: str) -> object:
        """The value, or a FieldError."""
        raise NotImplementedError

    def refuse(self, text: str, reason: str = "") -> FieldError:
        """The error for an answer that cannot be used."""
        if narrow(text) == "":
            sentence = "“" + self.label + "”还没有填。" + self.allowed()
        else:
            sentence = "“" + self.label + "”填的是" + shown(text) + "，" + (reason or "读不懂") + "。" + self.allowed()
        return FieldError(self.id, text, sentence)

    def describe(self) -> "dict[str, object]":
        """The declaration as JSON, for machines and for the command line's help."""
        return {
            "id": self.id,
            "kind": self.kind,
            "label": self.label,
            "why": self.question.why,
            "default": self.question.default,
            "cites": list(self.question.cites),
            "group": self.question.group,
            "help": self.question.help,
            "allowed": self.allowed(),
            "choices": self.choice_texts(),
        }

    def choice_texts(self) -> "list[str]":
        """The answers to choose from; empty where one types freely."""
        return []


class MoneyField(Field):
    """An amount in yuan, read to whole fen."""

    kind = "money"
    inputmode = "decimal"

    def __init__(self, id: str, question: Question, lowest_fen: int, highest_fen: int) -> None:
        super().__init__(id, question)
        self.lowest_fen = lowest_fen
        self.highest_fen = highest_fen

    def allowed(self) -> str:
        return (
            "请填 "
            + yuan(self.lowest_fen)
            + " 到 "
            + yuan(self.highest_fen)
            + " 元之间的数，最多两位小数，例如 12345.67。"
        )

    def parse(self, text: str) -> int:
        fen = read_fen(text)
        if fen is None:
            raise self.refuse(text, _why_no_number(text, "不是金额"))
        if fen < self.lowest_fen or fen > self.highest_fen:
            raise self.refuse(text, "超出了范围")
        return fen


def _why_no_number(text: str, otherwise: str) -> str:
    """What is wrong with a text that could not be read as a number."""
    plain = narrow(text)
    if plain.startswith(("-", "−")):
        return "不能是负数"
    return "太长了" if len(plain) > MOST_DIGITS else otherwise


def read_fen(text: str) -> "int | None":
    """An amount such as ￥12,345.6 or 12345元 in whole fen; None if it is not one, or finer than a fen."""
    plain = narrow(text)
    if plain.startswith("¥"):
        plain = plain[1:]
    if plain.endswith("元"):
        plain = plain[:-1]
    ungrouped = ungroup(plain.strip(" "))
    number = None if ungrouped is None else split_decimal(ungrouped)
    if number is None or number[1] > 2:
        return None
    digits, places = number
    for _ in range(2 - places):
        digits = digits * 10
    return digits


class PercentField(Field):
    """A percentage, read to an exact Ratio: 18 or 18% is Ratio(9, 50)."""

    kind = "percent"
    inputmode = "decimal"

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio) -> None:
        super().__init__(id, question)
        self.lowest = lowest
        self.highest = highest

    def allowed(self) -> str:
        return "请填 " + self.lowest.percent() + " 到 " + self.highest.percent() + " 之间的百分数，例如 18 或 18%。"

    def parse(self, text: str) -> Ratio:
        plain = narrow(text)
        if plain.endswith("%"):
            plain = plain[:-1].strip(" ")
        number = split_decimal(plain)
        if number is None or number[1] > 8:
            raise self.refuse(text, _why_no_number(text, "不是百分数"))
        digits, places = number
        value = Ratio(digits, 100 * 10**places)
        if value < self.lowest or value > self.highest:
            raise self.refuse(text, "超出了范围")
        return value


class DayField(Field):
    """A calendar day."""

    kind = "day"
    inputmode = "text"

    def __init__(self, id: str, question: Question, first: date, last: date, optional: bool = False) -> None:
        super().__init__(id, question, optional)
        self.first = first
        self.last = last

    def allowed(self) -> str:
        tail = "不知道可以留空。" if self.optional else ""
        return (
            "请填 "
            + self.first.isoformat()
            + " 到 "
            + self.last.isoformat()
            + " 之间真实存在的日期，例如 2026-02-03 或 2026年2月3日。"
            + tail
        )

    def parse(self, text: str) -> "date | None":
        if self.optional and narrow(text) in ("", UNKNOWN):
            return None
        day = read_day(text)
        if day is None:
            raise self.refuse(text, "没有这一天")
        if day < self.first or day > self.last:
            raise self.refuse(text, "超出了范围")
        return day


class WholeField(Field):
    """A whole number with a unit, such as 12 期."""

    kind = "whole"
    inputmode = "numeric"

    def __init__(
        self,
        id: str,
        question: Question,
        lowest: int,
        highest: int,
        unit: str,
        optional: bool = False,
    ) -> None:
        super().__init__(id, question, optional)
        self.lowest = lowest
        self.highest = highest
        self.unit = unit

    def allowed(self) -> str:
        tail = "不知道可以留空。" if self.optional else ""
        return "请填 " + str(self.lowest) + " 到 " + str(self.highest) + " 之间的整数（" + self.unit + "）。" + tail

    def parse(self, text: str) -> "int | None":
        plain = narrow(text)
        if self.optional and plain in ("", UNKNOWN):
            return None
        if plain.endswith(self.unit):
            plain = plain[: len(plain) - len(self.unit)].strip(" ")
        if not all_digits(plain):
            raise self.refuse(text, _why_no_number(text, "不是整数"))
        if len(plain) > 9 or not self.lowest <= int(plain) <= self.highest:
            raise self.refuse(text, "超出了范围")
        return int(plain)


class ClockField(Field):
    """A time of day on the 24-hour clock, in minutes since midnight; may be unknown."""

    kind = "clock"

    def allowed(self) -> str:
        return "请按 24 小时制填，例如 21:30 或 8点05分，晚上十点填 22:00。不知道可以留空。"

    def parse(self, text: str) -> "int | None":
        if narrow(text) in ("", UNKNOWN):
            return None
        minutes = read_clock(text)
        if minutes is None:
            raise self.refuse(text, "不是 24 小时制的时间")
        return minutes


def _not_among(choices: "tuple[str, ...]", given: str) -> str:
    """That an answer is none of the choices, and which one is nearest."""
    closest = nearest(given, list(choices))
    return "不在选项里" + ("" if closest is None else "，最接近的是“" + closest + "”")


class ChoiceField(Field):
    """One of a few answers, given by its words; may be unknown where `optional`."""

    kind = "choice"

    def __init__(self, id: str, question: Question, choices: "tuple[str, ...]", optional: bool = False) -> None:
        super().__init__(id, question, optional)
        self.choices = choices

    def allowed(self) -> str:
        return "请从这些里选一个：" + "；".join(self.choice_texts()) + "。"

    def choice_texts(self) -> "list[str]":
        return list(self.choices) + ([UNKNOWN] if self.optional else [])

    def parse(self, text: str) -> "str | None":
        plain = blanked(text)
        if plain not in self.choices and narrow(text) in self.choices:
            plain = narrow(text)
        if self.optional and plain in ("", UNKNOWN):
            return None
        if plain not in self.choices:
            raise self.refuse(text, _not_among(self.choices, plain))
        return plain


class SeveralField(Field):
    """Any number of answers from a list, written with 、 between them; 都没有 for none of them; may be unknown."""

    kind = "several"
    none_of_them = "都没有"

    def __init__(self, id: str, question: Question, choices: "tuple[str, ...]") -> None:
        super().__init__(id, question)
        self.choices = choices

    def allowed(self) -> str:
        return "请从这些里选（可多选）：" + "；".join(self.choice_texts()) + "。"

    def choice_texts(self) -> "list[str]":
        return list(self.choices) + [self.none_of_them, UNKNOWN]

    def parse(self, text: str) -> "list[str] | None":
        plain = blanked(text)
        if plain in ("", UNKNOWN):
            return None
        if plain == self.none_of_them:
            return []
        answers = self._picked([blanked(each) for each in plain.split("、")])
        for answer in answers:
            if answer not in self.choices:
                if answer == self.none_of_them:
                    raise self.refuse(text, "“都没有”不能与别的同选")
                raise self.refuse(text, "“" + answer + "”" + _not_among(self.choices, answer))
        return [choice for choice in self.choices if choice in answers]

    def _picked(self, pieces: "list[str]") -> "list[str]":
        """The answers that stand between 、 where an answer may have a 、 of its own: the longest that fits is taken."""
        answers = []
        place = 0
        while place < len(pieces):
            end = len(pieces)
            while end > place + 1 and "、".join(pieces[place:end]) not in self.choices:
                end -= 1
            answers.append("、".join(pieces[place:end]))
            place = end
        return answers


class PaymentsField(Field):
    """Payments, one a line: the day, then the amount. Empty means none."""

    kind = "payments"
    #: names of the parts of a line where it is given as an object in JSON, in the order in which they are typed
    keys: "tuple[str, ...]" = ("day", "amount")
    most_lines = 60
    highest_fen = 100_000_000_00

    def allowed(self) -> str:
        return (
            "请每行写一笔：日期、空格、金额（0.01 到 "
            + yuan(self.highest_fen)
            + " 元），例如“2026-09-01 500”，最多 "
            + str(self.most_lines)
            + " 行；没有就留空。"
        )

    def parse(self, text: str) -> "list[tuple[date, int]]":
        payments = []
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            words = words_of(line)
            day = read_day(words[0]) if len(words) == 2 else None
            fen = read_fen(words[1]) if len(words) == 2 else None
            if day is None or fen is None:
                raise self._refuse_line(text, line, "读不懂")
            if fen == 0 or fen > self.highest_fen:
                raise self._refuse_line(text, line, "金额超出了范围")
            payments.append((day, fen))
        return sorted(payments)

    def line_of(self, parts: "dict[str, str]") -> str:
        """The line one would type for an object in JSON."""
        return " ".join([parts[key] for key in self.keys if key in parts])

    def _refuse_line(self, text: str, line: str, reason: str) -> FieldError:
        return FieldError(
            self.id, text, "“" + self.label + "”里有一行是" + shown(line) + "，" + reason + "。" + self.allowed()
        )
