"""Money received and paid, one a line: with its day, or, where all periods are alike, without."""

from datetime import date

from creditrights.calculators.fields import PaymentsField, Question, read_fen
from creditrights.calculators.reading import narrow, read_day, shown, words_of
from creditrights.errors import FieldError
from creditrights.money.fen import yuan

#: what may stand before an amount, and which way the money goes for the borrower
_WAYS = (
    ("收到", 1), ("到手", 1), ("放款", 1), ("借", 1), ("收", 1), ("+", 1),
    ("还款", -1), ("还", -1), ("付", -1), ("-", -1), ("−", -1),
)  # fmt: skip


class FlowsField(PaymentsField):
    """Lines such as “2026-01-15 到手 20000”, “2026-02-15 还 2200” or “2026-02-15 -2200”.

    Without days each line is one period, the first of them the day of drawing. Money received is above zero.
    `dated` means that every line must have its day.
    """

    most_lines = 120

    def __init__(self, id: str, question: Question, dated: bool = False) -> None:
        super().__init__(id, question)
        self.dated = dated

    def allowed(self) -> str:
        without = "" if self.dated else "每期间隔一样的，可以不写日期，第一行是放款，没有收付的一期写 0；"
        return (
            "请每行写一笔：日期、空格、金额（0.01 到 "
            + yuan(self.highest_fen)
            + " 元），收到的写正数或“到手”，还出的写负数或“还”，例如“2026-02-15 还 2200”；"
            + without
            + "最多 "
            + str(self.most_lines)
            + " 行；没有就留空。"
        )

    def parse(self, text: str) -> "list[tuple[date | None, int]]":  # type: ignore[override]
        """(day or None, fen) in the order of the lines; by days where they have days."""
        flows: "list[tuple[date | None, int]]" = []
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            flows.append(self._flow(text, line))
        days = [day for day, _ in flows if day is not None]
        if days and len(days) < len(flows):
            raise self.refuse(text, "有的行有日期，有的没有")
        if not days and len(flows) == 1:
            raise self.refuse(text, "只有一行，至少要有一笔收到和一笔还出")
        if not days:
            return flows
        order = sorted([(day, place) for place, (day, _) in enumerate(flows) if day is not None])
        return [flows[place] for _, place in order]

    def _flow(self, text: str, line: str) -> "tuple[date | None, int]":
        words = words_of(line)
        day = read_day(words[0])
        rest = " ".join(words if day is None else words[1:])
        if day is None and self.dated:
            raise self._line(text, line, "前面没有日期，或者没有这一天")
        way = 1
        for word, sign in _WAYS:
            if rest.startswith(word):
                rest = rest[len(word) :].strip(" ")
                way = sign
                break
        fen = read_fen(rest)
        if fen is None:
            raise self._line(text, line, "读不懂")
        if fen > self.highest_fen or (fen == 0 and day is not None):
            raise self._line(text, line, "金额超出了范围")
        return day, way * fen

    def _line(self, text: str, line: str, reason: str) -> FieldError:
        return FieldError(
            self.id, text, "“" + self.label + "”里有一行是" + shown(line) + "，" + reason + "。" + self.allowed()
        )
