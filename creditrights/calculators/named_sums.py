"""A list of named sums, such as the fees on a bill."""

from creditrights.calculators.fields import PaymentsField, read_fen
from creditrights.calculators.reading import narrow, words_of
from creditrights.money.fen import yuan


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
