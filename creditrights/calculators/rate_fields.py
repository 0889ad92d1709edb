"""Fields of the calculators of interest: a percentage or an amount that may be left out, a multiple; the check of a unit."""

from creditrights.calculators.fields import Field, Question
from creditrights.calculators.reading import MOST_DIGITS, narrow, split_decimal
from creditrights.money.ratio import Ratio


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
