"""Where a payment goes: what is due first, item by item or instalment by instalment; what is left repays early."""

from datetime import date

from creditrights.money.accounts import Account


class Split:
    """Where one payment went: (instalment number, item, fen) in order, and what was more than everything owed.

    rounding_fen  where fractions are kept to the end: what the sum asked for was above or below the parts it paid
    """

    def __init__(
        self, day: date, fen: int, parts: "list[tuple[int, str, int]]", surplus_fen: int, rounding_fen: int = 0
    ) -> None:
        self.day = day
        self.fen = fen
        self.parts = parts
        self.surplus_fen = surplus_fen
        self.rounding_fen = rounding_fen

    def to(self, item: str) -> int:
        """Fen of this payment that went to one item."""
        return sum([fen for _, each, fen in self.parts if each == item])


class Purse:
    """Money being paid out: how much is left of it, and where the rest went."""

    def __init__(self, fen: int) -> None:
        self.left = fen
        self.parts: "list[tuple[int, str, int]]" = []

    def pay(self, account: Account, item: str) -> None:
        """As much of one item of one instalment as there is money for."""
        fen = min(self.left, account.owed(item)) if self.left else 0
        if fen > 0:
            account.paid[item] += fen
            self.left = self.left - fen
            self.parts.append((account.number, item, fen))

    def pay_due(self, accounts: "list[Account]", order: "tuple[str, ...]", oldest_first: bool) -> None:
        """What is due, in the agreed order: each item of all instalments, or all items of each instalment, oldest first.

        Without agreement: costs, interest, principal (民法典第561条).
        """
        if oldest_first:
            for account in accounts:
                for item in order:
                    self.pay(account, item)
        else:
            for item in order:
                for account in accounts:
                    self.pay(account, item)
