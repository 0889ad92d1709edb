"""Lists that people type, one thing a line: what happened to a loan, and a plan of repayment copied from a contract.

A line that cannot be read is refused with its number, what stands in it and what may stand there.
"""

from datetime import date

from creditrights.calculators.fields import PaymentsField, read_fen
from creditrights.calculators.reading import narrow, read_day, shown, words_of
from creditrights.calculators.written import read_rate
from creditrights.errors import FieldError
from creditrights.money.convention import Rate
from creditrights.money.events import (
    STOP_ALL,
    STOP_MARKUP,
    STOP_PENALTY,
    Acceleration,
    Draw,
    Fee,
    LedgerEvent,
    NewRate,
    Payment,
    Resumption,
    Suspension,
)
from creditrights.money.fen import yuan
from creditrights.money.items import COST, LATE_FEE
from creditrights.money.ratio import Ratio

#: words for what happened: each with the others that mean the same
DRAW, PAY, CALL, RATE, FEE, STOP, GO_ON = "借", "还", "提前到期", "利率", "费用", "暂停", "恢复"
SAME = {"借款": DRAW, "再借": DRAW, "还款": PAY, "宣布提前到期": CALL, "改利率": RATE}

#: what a fee can be, and which item it belongs to: 实现债权的费用, or charged for being late or for a service
FEES = {
    "诉讼费": COST, "保全费": COST, "律师费": COST, "公告费": COST, "执行费": COST,
    "违约金": LATE_FEE, "滞纳金": LATE_FEE, "服务费": LATE_FEE, "担保费": LATE_FEE, "保险费": LATE_FEE,
    "其他": LATE_FEE,
}  # fmt: skip
FEE_NAMES = (
    "诉讼费", "保全费", "律师费", "公告费", "执行费", "违约金", "滞纳金", "服务费", "担保费", "保险费", "其他",
)  # fmt: skip
STOPS = (STOP_PENALTY, STOP_MARKUP, STOP_ALL)

NOT_READ = "读不懂"
NO_DAY = "没有这一天"
NO_AMOUNT = "金额不对"


class LinesField(PaymentsField):
    """A list, one thing a line. A subclass says what a line may be and reads it."""

    kind = "lines"

    def read(self, words: "list[str]") -> "object | str":
        """What a line says, or a text: why it cannot be used."""
        raise NotImplementedError

    def parse(self, text: str) -> "list[tuple[int, object]]":  # type: ignore[override]
        """The lines as (number, what it says); blank ones are passed over and counted."""
        found: "list[tuple[int, object]]" = []
        for place, line in enumerate(text.replace(";", "\n").replace("；", "\n").split("\n")):
            if narrow(line) == "":
                continue
            said = self.read(words_of(line))
            if isinstance(said, str):
                raise self.refuse_line(text, place + 1, line, said)
            found.append((place + 1, said))
        if len(found) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(found)) + " 行，太多了")
        return found

    def refuse_line(self, text: str, number: int, line: str, reason: str) -> FieldError:
        """The error for one line."""
        said = "“" + self.label + "”第 " + str(number) + " 行是" + shown(line) + "，" + reason + "。"
        return FieldError(self.id, text, said + self.allowed())

    def amount(self, text: str) -> "int | None":
        """An amount between the bounds, else None."""
        fen = read_fen(text)
        return None if fen is None or fen == 0 or fen > self.highest_fen else fen

    def bounds(self) -> str:
        """The bounds of an amount and the number of lines, as a part of a sentence."""
        return "金额 0.01 到 " + yuan(self.highest_fen) + " 元，最多 " + str(self.most_lines) + " 行；没有就留空。"


class EventsField(LinesField):
    """What happened to a loan: 借, 还, 提前到期, 利率, 费用, 暂停, 恢复, each with its day."""

    kind = "events"
    keys = ("day", "what", "amount", "rate", "per", "kind", "scope")

    def allowed(self) -> str:
        return (
            "请每行写一件：日期、空格、哪件事，例如“2026-06-20 还 800”“2026-03-01 借 5000”“2026-09-01 提前到期”"
            "“2026-07-01 利率 15% 年”“2026-08-01 费用 50 违约金”“2026-10-01 暂停”“2026-11-01 恢复”。费用要写明是"
            + "、".join(FEE_NAMES)
            + "里的哪一种；暂停后面可写罚息、加收或者全部。"
            + self.bounds()
        )

    def read(self, words: "list[str]") -> "tuple[date, str, int | Ratio, str] | str":
        """(day, what, fen or rate, what it is per, or which kind or scope it has); `event_of` makes an Event of it."""
        day = read_day(words[0])
        if day is None:
            return NO_DAY if len(words) > 1 and words[0][:1] in "12" else NOT_READ
        if len(words) == 1:
            return "只有日期，没有写哪件事"
        what = SAME.get(words[1], words[1])
        rest = words[2:]
        if what in (DRAW, PAY):
            fen = self.amount(rest[0]) if len(rest) == 1 else None
            return NO_AMOUNT if fen is None else (day, what, fen, "")
        if what == FEE:
            fen = self.amount(rest[0]) if rest else None
            if fen is None:
                return NO_AMOUNT
            return (day, what, fen, rest[1]) if len(rest) == 2 and rest[1] in FEES else "没有写明是哪一种费用"
        if what == RATE:
            rate = read_rate(rest)
            return "利率要写成“15% 年”这样，不超过 100%" if rate is None else (day, what, rate.value, rate.per)
        if what == STOP:
            scope = rest[0] if rest else STOP_PENALTY
            return (day, what, 0, scope) if len(rest) < 2 and scope in STOPS else "暂停的只能是罚息、加收或者全部"
        if what in (CALL, GO_ON):
            return "“" + what + "”后面不用再写" if rest else (day, what, 0, "")
        return "没有“" + what + "”这件事"


def event_of(day: date, what: str, value: "int | Ratio", word: str) -> LedgerEvent:
    """The event that a line of an EventsField tells of."""
    if isinstance(value, Ratio):
        return NewRate(day, Rate(value, word))
    if what == DRAW:
        return Draw(day, value)
    if what == PAY:
        return Payment(day, value)
    if what == FEE:
        return Fee(day, value, word, FEES[word])
    if what == STOP:
        return Suspension(day, word)
    return Acceleration(day) if what == CALL else Resumption(day)


class PlanField(LinesField):
    """A plan as a contract or an App shows it: day, principal, interest of each instalment."""

    kind = "plan"
    keys = ("day", "principal", "interest")
    most_lines = 120

    def line_of(self, parts: "dict[str, str]") -> str:
        words = {"day": "", "principal": "本金 ", "interest": "利息 "}
        return " ".join([words[key] + parts[key] for key in self.keys if key in parts])

    def allowed(self) -> str:
        return (
            "请每行写一期：日期、本金、利息，例如“2026-04-20 本金 1000 利息 50”，没有利息写 0，日期从早到晚；"
            + self.bounds()
        )

    def read(self, words: "list[str]") -> "tuple[date, int, int] | str":
        if len(words) != 5 or words[1] != "本金" or words[3] != "利息":
            return NOT_READ
        day, principal, interest = read_day(words[0]), read_fen(words[2]), read_fen(words[4])
        if day is None:
            return NO_DAY
        if principal is None or interest is None or max(principal, interest) > self.highest_fen:
            return NO_AMOUNT
        return day, principal, interest
