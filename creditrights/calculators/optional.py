"""Fields that may be left empty: what a bill or a contract does not say is unknown, never zero."""

from creditrights.calculators.fields import UNKNOWN, MoneyField, PaymentsField, PercentField, Question, read_fen
from creditrights.calculators.reading import narrow, words_of
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio

MAY_BE_EMPTY = "没有或不知道可以留空。"


class MaybeMoneyField(MoneyField):
    """An amount that may be unknown: None then."""

    def __init__(self, id: str, question: Question, lowest_fen: int, highest_fen: int) -> None:
        super().__init__(id, question, lowest_fen, highest_fen)
        self.optional = True

    def allowed(self) -> str:
        return super().allowed() + MAY_BE_EMPTY

    def parse(self, text: str) -> "int | None":  # type: ignore[override]
        return None if narrow(text) in ("", UNKNOWN) else super().parse(text)


class MaybePercentField(PercentField):
    """A percentage that may be unknown: None then."""

    def __init__(self, id: str, question: Question, lowest: Ratio, highest: Ratio) -> None:
        super().__init__(id, question, lowest, highest)
        self.optional = True

    def allowed(self) -> str:
        return super().allowed() + MAY_BE_EMPTY

    def parse(self, text: str) -> "Ratio | None":  # type: ignore[override]
        return None if narrow(text) in ("", UNKNOWN) else super().parse(text)


class NamedSumsField(PaymentsField):
    """Named sums, one a line: the name, then the amount. Empty means none."""

    kind = "named-sums"
    longest_name = 20

    def allowed(self) -> str:
        return (
            "请每行写一项：名称、空格、金额（0.01 到 "
            + yuan(self.highest_fen)
            + " 元），例如“服务费 500”，名称不超过 "
            + str(self.longest_name)
            + " 个字，最多 "
            + str(self.most_lines)
            + " 行；没有就留空。"
        )

    def parse(self, text: str) -> "list[tuple[str, int]]":  # type: ignore[override]
        sums = []
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            words = words_of(line)
            fen = read_fen(words[-1]) if len(words) >= 2 else None
            if fen is None:
                raise self._refuse_line(text, line, "读不懂")
            if fen == 0 or fen > self.highest_fen:
                raise self._refuse_line(text, line, "金额超出了范围")
            name = " ".join(words[:-1])
            if len(name) > self.longest_name:
                raise self._refuse_line(text, line, "名称太长")
            sums.append((name, fen))
        return sums
