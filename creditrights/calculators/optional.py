"""Amounts and percentages that may be left unknown."""

from creditrights.calculators.fields import UNKNOWN, MoneyField, PercentField, Question
from creditrights.calculators.reading import narrow
from creditrights.money.ratio import Ratio

_TAIL = "不知道可以留空。"


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
    """A percentage, or nothing."""

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio) -> None:
        super().__init__(id, question, lowest, highest)
        self.optional = True

    def allowed(self) -> str:
        return super().allowed() + _TAIL

    def parse(self, text: str) -> "Ratio | None":  # type: ignore[override]
        if narrow(text) in ("", UNKNOWN):
            return None
        return super().parse(text)
