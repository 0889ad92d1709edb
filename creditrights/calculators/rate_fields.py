"""Fields of the calculators of interest: a percentage or an amount that may be left out, a multiple; the check of a unit."""

from creditrights.calculators.fields import UNKNOWN, Field, MoneyField, PercentField, Question
from creditrights.calculators.reading import MOST_DIGITS, narrow, split_decimal
from creditrights.errors import FieldError
from creditrights.money.convention import Convention, Rate
from creditrights.money.ratio import ZERO, Ratio

MAY_BE_EMPTY = "没有或不知道可以留空。"


class OptionalPercentField(PercentField):
    """A percentage that may be left out; `places` decimals at most."""

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio, places: int = 8) -> None:
        super().__init__(id, question, lowest, highest)
        self.optional = True
        self.places = places

    def allowed(self) -> str:
        few = "" if self.places == 8 else "最多 " + str(self.places) + " 位小数。"
        return super().allowed() + few + MAY_BE_EMPTY

    def parse(self, text: str) -> "Ratio | None":  # type: ignore[override]
        if narrow(text) in ("", UNKNOWN):
            return None
        value = super().parse(text)
        if (value * 10 ** (2 + self.places)).denominator != 1:
            raise self.refuse(text, "小数太多")
        return value


class OptionalMoneyField(MoneyField):
    """An amount that may be left out."""

    def __init__(self, id: str, question: Question, lowest_fen: int, highest_fen: int) -> None:
        super().__init__(id, question, lowest_fen, highest_fen)
        self.optional = True

    def allowed(self) -> str:
        return super().allowed() + MAY_BE_EMPTY

    def parse(self, text: str) -> "int | None":  # type: ignore[override]
        return None if narrow(text) in ("", UNKNOWN) else super().parse(text)


class TimesField(Field):
    """How many times over: 4, 1.5 or 1.5倍, read to an exact Ratio."""

    kind = "times"
    inputmode = "decimal"

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio) -> None:
        super().__init__(id, question)
        self.lowest = lowest
        self.highest = highest

    def allowed(self) -> str:
        return "请填 " + _plain(self.lowest) + " 到 " + _plain(self.highest) + " 之间的倍数，例如 1.5 或 4。"

    def parse(self, text: str) -> Ratio:
        plain = narrow(text)
        if plain.endswith("倍"):
            plain = plain[:-1].strip(" ")
        number = split_decimal(plain)
        if number is None or number[1] > 8:
            raise self.refuse(text, "太长了" if len(plain) > MOST_DIGITS else "不是倍数")
        value = Ratio(number[0], 10 ** number[1])
        if value < self.lowest or value > self.highest:
            raise self.refuse(text, "超出了范围")
        return value


def _plain(value: Ratio) -> str:
    """A number such as 1.5, without a sign of per cent."""
    return (value * Ratio(1, 100)).percent().rstrip("%")


def times_words(value: Ratio) -> str:
    """As a reader writes it: 1.5 倍."""
    return _plain(value) + " 倍"


#: a rate above this a year is asked about again: it is almost always a slip of unit
ODD_YEARLY = Ratio(100, 100)
#: and so is one below this that is called a yearly one
ODD_LOW = Ratio(5, 1000)


def check_unit(rate: Rate, convention: Convention, field: str, label: str) -> None:
    """Refuse a rate whose unit is almost surely a slip, saying which slip."""
    yearly = rate.yearly(convention)
    if rate.per == "年" and ZERO < rate.value < ODD_LOW:
        raise clash(field, rate.value.percent(), label, "按年写太低，像是日利率；如果合同写的是每日，请把单位改成“日”")
    if yearly > ODD_YEARLY:
        raise clash(
            field,
            rate.value.percent(),
            label,
            "按每" + rate.per + "算，一年是 " + yearly.percent(2) + "，像是单位选错了；年利率请选“年”",
        )


def clash(field: str, given: str, label: str, reason: str) -> FieldError:
    """The error for an answer that does not fit the others."""
    return FieldError(field, given, "“" + label + "”填的是“" + given + "”，" + reason + "。")
