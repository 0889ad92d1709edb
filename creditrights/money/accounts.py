"""What one instalment owes: what was booked to each item, and what was paid of it."""

from datetime import date

from creditrights.money.convention import Convention
from creditrights.money.items import ITEMS, PENALTY, PRINCIPAL
from creditrights.money.ratio import ZERO, Ratio


class Account:
    """One instalment, item by item; number 0 stands for charges that belong to no instalment.

    due          the day on which it falls due, or on which it was called in (提前到期)
    accrued      exact fen booked to each item, by item; `book` adds to it
    paid         whole fen paid to each item, by item
    settled      penalty booked on the last day of settlement: what bears compound interest, if penalty does
    missed       whether principal or interest was still unpaid the day after its day
    accelerated  whether later principal was called in together with it
    joined       the number of the instalment with which its principal was called in, 0 if it was not
    """

    def __init__(self, number: int, due: date, principal_fen: int, convention: Convention) -> None:
        self.number = number
        self.due = due
        self.convention = convention
        self.accrued = {item: ZERO for item in ITEMS}
        self.paid = {item: 0 for item in ITEMS}
        self._whole = {item: 0 for item in ITEMS}
        self.book(PRINCIPAL, Ratio(principal_fen))
        self.settled = ZERO
        self.missed = False
        self.accelerated = False
        self.joined = 0

    def book(self, item: str, amount: Ratio) -> None:
        """More is owed of one item."""
        self.accrued[item] = self.accrued[item] + amount
        self._whole[item] = self.convention.whole(self.accrued[item])

    def owed(self, item: str) -> int:
        """Whole fen of one item that are not paid: this is what a payment can go to."""
        return self._whole[item] - self.paid[item]

    def open(self, item: str) -> Ratio:
        """What is unpaid of one item, with its fraction of a fen where the convention keeps fractions to the end.

        An item paid to the fen is paid: its fraction counts again only when more has been booked to it.
        """
        owed = self.owed(item)
        if owed == 0 or not self.convention.keeps_fractions():
            return Ratio(owed)
        return self.accrued[item] - self.paid[item]

    def total_owed(self) -> int:
        """Whole fen of all items that are not paid."""
        return sum([self._whole[item] - self.paid[item] for item in ITEMS])

    def total_open(self) -> Ratio:
        """All items that are not paid, as `open` says."""
        if not self.convention.keeps_fractions():
            return Ratio(self.total_owed())
        total = ZERO
        for item in ITEMS:
            if self.owed(item) != 0:
                total = total + self.open(item)
        return total

    def bearing(self, item: str) -> "int | Ratio":
        """What bears compound interest: the unpaid part of an item, of penalty only what was settled."""
        if item != PENALTY:
            return self.open(item) if self.convention.keeps_fractions() else self.owed(item)
        whole = self.convention.whole(self.settled) - self.paid[PENALTY]
        if whole <= 0:
            return 0
        return self.settled - self.paid[PENALTY] if self.convention.keeps_fractions() else whole
