"""The field in which a cardholder writes what happened: one line each, the day, what it was, the amount."""

from datetime import date

from creditrights.calculators.fields import PaymentsField, read_fen
from creditrights.calculators.reading import narrow, read_day, words_of
from creditrights.money.card_terms import CASH, FEE, MINIMUM, PAYMENT, PURCHASE
from creditrights.money.fen import yuan
from creditrights.plain import by_rank

#: 滞纳金 was replaced by an agreed 违约金 on this day; before it other rules held
FIRST = date(2017, 1, 1)
LAST = date(2035, 12, 31)

#: what people call the things that happen on a card
KINDS = (
    (PURCHASE, ("消费", "刷卡", "购物")),
    (CASH, ("取现", "提现", "取款")),
    (PAYMENT, ("还款", "还", "还钱")),
    (FEE, ("费用", "费", "年费", "手续费")),
    (MINIMUM, ("最低还款", "最低", "最低还款额")),
)


class CardEventsField(PaymentsField):
    """What happened on a card, one a line: the day, what it was, the amount."""

    kind = "card-events"

    def allowed(self) -> str:
        return (
            "请每行写一笔：日期、空格、哪一种（消费、取现、还款、费用；账单上印的最低还款额写最低还款）、空格、金额（0.01 到 "
            + yuan(self.highest_fen)
            + " 元），例如“2026-09-01 消费 500”，最多 "
            + str(self.most_lines)
            + " 行。"
        )

    def parse(self, text: str) -> "list[tuple[date, str, int]]":  # type: ignore[override]
        events = []
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            words = words_of(line)
            day = read_day(words[0]) if len(words) == 3 else None
            kind = _kind(words[1]) if len(words) == 3 else None
            fen = read_fen(words[2]) if len(words) == 3 else None
            if day is None or kind is None or fen is None:
                raise self._refuse_line(text, line, "读不懂")
            if fen == 0 or fen > self.highest_fen:
                raise self._refuse_line(text, line, "金额超出了范围")
            if day < FIRST or day > LAST:
                raise self._refuse_line(
                    text, line, "日期要在 " + FIRST.isoformat() + " 到 " + LAST.isoformat() + " 之间"
                )
            events.append((day, kind, fen))
        return by_rank(events, _ordinal)


def _ordinal(event: "tuple[date, str, int]") -> int:
    return event[0].toordinal()


def _kind(word: str) -> "str | None":
    for kind, words in KINDS:
        if word in words:
            return kind
    return None
