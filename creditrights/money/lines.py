"""What an account consists of: stretches of interest, and sums charged once."""

from datetime import date

from creditrights.money.convention import Rate
from creditrights.money.items import PRINCIPAL
from creditrights.money.ratio import ZERO, Ratio


class Line:
    """One stretch of interest: from `start` (counted) to `end`, on one base at one rate.

    number  the instalment it belongs to, 0 for none
    base    fen that bear it, exact; base_fen is the same in whole fen, to be shown
    amount  fen, rounded as far as the convention rounds one line
    on      what the base is: 本金, 利息, 罚息, or 每期 for a sum a day
    """

    def __init__(
        self,
        start: date,
        end: date,
        days: int,
        item: str,
        number: int,
        base: "int | Ratio",
        rate: Rate,
        amount: Ratio,
        on: str = PRINCIPAL,
    ) -> None:
        self.start = start
        self.end = end
        self.days = days
        self.item = item
        self.number = number
        self.base = base
        self.base_fen = base if isinstance(base, int) else base.half_up()
        self.rate = rate
        self.amount = amount
        self.on = on


class Charge:
    """A sum charged once, on a day: a fee, or what a missed instalment costs.

    words  what it is; a late fee that is a part of something says of what (base_fen) and which part (share)
    """

    def __init__(
        self, day: date, item: str, number: int, amount: Ratio, words: str, base_fen: int = 0, share: Ratio = ZERO
    ) -> None:
        self.day = day
        self.item = item
        self.number = number
        self.amount = amount
        self.words = words
        self.base_fen = base_fen
        self.share = share
