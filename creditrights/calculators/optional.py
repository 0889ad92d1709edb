"""Amounts and percentages that may be left unknown."""

from creditrights.calculators.fields import UNKNOWN, MoneyField, PercentField, Question
from creditrights.calculators.reading import narrow
from creditrights.money.ratio import Ratio

_TAIL = "没有或不知道可以留空。"


class OptionalMoney(MoneyField):
    """An amount in yuan, or nothing."""

    def __init__(self, id: str, question: Question, lowest_fen: int, highest_fen: int) -> None:
        super().__init__(id, question, lowest_fen, highest_fen)
        self.optional = True

    def allowed(self) -> str:
        return super().allowed() + _TAIL

    def parse(self, text: str) -> "int | None":  # type: ignore[override]
        if narrow(text) in ("", UNKNOWN):
            return None
        return super().parse(text)


class OptionalPercent(PercentField):
    """A percentage with at most `places` decimals, or nothing."""

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio, places: int = 8) -> None:
        super().__init__(id, question, lowest, highest)
        self.optional = True
        self.places = places

    def allowed(self) -> str:
        few = "" if self.places == 8 else "最多 " + str(self.places) + " 位小数。"
        return super().allowed() + few + _TAIL

    def parse(self, text: str) -> "Ratio | None":  # type: ignore[override]
        if narrow(text) in ("", UNKNOWN):
            return None
        value = super().parse(text)
        if (value * 10 ** (2 + self.places)).denominator != 1:
            raise self.refuse(text, "小数太多")
        return value
