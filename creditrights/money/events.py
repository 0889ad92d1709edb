"""What happens to a loan on a day, and in which order the things of one day are taken.

A day begins with what the calendar brings: instalments fall due; those that were due the day before and are unpaid are
missed and cost their late fee; unpaid penalty is settled where it bears compound interest. Then come the events below,
by rank; those of one rank in the order in which they are given.
"""

from datetime import date

from creditrights.money.convention import Rate
from creditrights.money.items import LATE_FEE

MYPY = False
if MYPY:  # read by the type checker alone: the ledger imports this module
    from creditrights.money.ledger import Ledger

#: what a suspension stops
STOP_PENALTY = "罚息"
STOP_MARKUP = "加收"
STOP_ALL = "全部"

ORDER_OF_A_DAY = (
    "同一天里的先后：到期 → 头一天到期没还的记违约金 → 结息 → 提前到期 → 费用 → 改利率、暂停、恢复 → 再借 → 还款；"
    "同一类按写的先后。"
)


class LedgerEvent:
    """Something that happens on a day. `rank` is its place among the events of one day."""

    rank = 0

    def __init__(self, day: date) -> None:
        self.day = day

    def happen(self, ledger: "Ledger") -> None:
        """Tell the ledger."""
        raise NotImplementedError


class Acceleration(LedgerEvent):
    """提前到期: all principal that is not due falls due on this day, with the ordinary interest until it."""

    rank = 1

    def happen(self, ledger: "Ledger") -> None:
        ledger.accelerate(self.day)


class Fee(LedgerEvent):
    """A charge with a day.

    item    COST for what it cost to enforce the claim (实现债权的费用), else LATE_FEE
    words   what it is, e.g. 诉讼费
    number  the instalment it belongs to, 0 for none
    """

    rank = 2

    def __init__(self, day: date, fen: int, words: str, item: str = LATE_FEE, number: int = 0) -> None:
        super().__init__(day)
        self.fen = fen
        self.words = words
        self.item = item
        self.number = number

    def happen(self, ledger: "Ledger") -> None:
        ledger.charge(self)


class NewRate(LedgerEvent):
    """The ordinary rate, and a penalty that is a mark-up on it, from this day on. A plan that names its interest stays."""

    rank = 3

    def __init__(self, day: date, rate: Rate) -> None:
        super().__init__(day)
        self.rate = rate

    def happen(self, ledger: "Ledger") -> None:
        ledger.change_rate(self.rate)


class Suspension(LedgerEvent):
    """From this day on something does not run, until it is resumed.

    what  STOP_PENALTY: penalty, compound interest and late fees stop, overdue principal bears nothing;
          STOP_MARKUP: they run at the contract rate, late fees stop; STOP_ALL: ordinary interest stops as well
    """

    rank = 3

    def __init__(self, day: date, what: str = STOP_PENALTY) -> None:
        super().__init__(day)
        self.what = what

    def happen(self, ledger: "Ledger") -> None:
        ledger.suspend(self.what)


class Resumption(LedgerEvent):
    """From this day on everything runs again."""

    rank = 3

    def happen(self, ledger: "Ledger") -> None:
        ledger.suspend("")


class Draw(LedgerEvent):
    """More money that reached the borrower's account (随借随还): spread over the instalments that are still to come."""

    rank = 4

    def __init__(self, day: date, fen: int) -> None:
        super().__init__(day)
        self.fen = fen

    def happen(self, ledger: "Ledger") -> None:
        ledger.draw(self.day, self.fen)


class Payment(LedgerEvent):
    """Money paid on a day. `fen` None means exactly what is due on that day (an instalment paid on time)."""

    rank = 5

    def __init__(self, day: date, fen: int | None) -> None:
        super().__init__(day)
        self.fen = fen

    def happen(self, ledger: "Ledger") -> None:
        ledger.pay(self)
