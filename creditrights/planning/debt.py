"""A debt as a plan sees it, and what a lender has offered in writing."""

from creditrights.money.convention import Convention, Rate
from creditrights.money.ratio import ZERO, Ratio

#: who lent: which rules there are depends on it
CARD = "信用卡"
BANK = "银行贷款"
FINANCE = "消费金融公司"
MICRO = "小额贷款公司"
PRIVATE = "私人借款"
UNKNOWN_LENDER = "没认出的机构"
LENDERS = (CARD, BANK, FINANCE, MICRO, PRIVATE, UNKNOWN_LENDER)

#: personal instalments for a card run five years at most (creditcard-2011:70)
MOST_INSTALMENTS = 60

#: what can be negotiated, by lender: a sentence and the provisions it stands on
NEGOTIATION = {
    CARD: (
        "信用卡有专门一条：欠款超出还款能力、仍愿意还的，银行可以（不是必须）协商个性化分期，最长五年；没有写停息。",
        ("creditcard-2011:70",),
    ),
    BANK: (
        "银行贷款没有查到个性化分期的专条。改期限、改金额是改合同，要贷款人同意；展期要在到期前申请。",
        ("civil-code:678",),
    ),
    FINANCE: ("消费金融公司的贷款没有查到个性化分期的专条，改合同要它同意。", ("civil-code:678",)),
    MICRO: ("小额贷款公司的贷款没有查到个性化分期的专条，改合同要它同意。", ("civil-code:678",)),
    PRIVATE: ("私人借款怎么改，两边说好就行；写下来，双方签字。", ("civil-code:678",)),
    UNKNOWN_LENDER: ("先看合同上“贷款人”是谁，再看有没有可以协商的规定；改合同都要对方同意。", ("civil-code:678",)),
}


class Suit:
    """What it costs more if a debt is still owed when a month begins: court fees, a lawyer the contract makes you pay."""

    def __init__(self, month: int, cost_fen: int) -> None:
        self.month = month
        self.cost_fen = cost_fen


class Debt:
    """One debt.

    name          as its owner calls it
    lender        one of LENDERS
    balance_fen   owed when the first month begins
    rate          a Rate; a daily one counts 30 days a month, a yearly one a twelfth
    minimum_fen   what must be paid a month; 0 where nothing is due
    late_fee_fen  what is added when less than the minimum was paid in a month
    markup        what is added to the rate because the debt is overdue already; Ratio(1, 2) for 加收 50%
    suit          what it costs more from a month on, or None
    secured       whether a home, a car or the like stands for it
    guaranteed    whether another person would have to pay
    called        the month in which all of it may be called in (提前到期), or None
    due_day       the day of the month on which it must be paid; 0 where that was not told
    """

    def __init__(
        self,
        name: str,
        lender: str,
        balance_fen: int,
        rate: Rate,
        minimum_fen: int = 0,
        late_fee_fen: int = 0,
        markup: Ratio = ZERO,
        suit: Suit | None = None,
        secured: bool = False,
        guaranteed: bool = False,
        due_day: int = 0,
        called: int | None = None,
    ) -> None:
        self.name = name
        self.lender = lender
        self.balance_fen = balance_fen
        self.rate = rate
        self.minimum_fen = minimum_fen
        self.late_fee_fen = late_fee_fen
        self.markup = markup
        self.suit = suit
        self.secured = secured
        self.guaranteed = guaranteed
        self.due_day = due_day
        self.called = called
        self.monthly = rate.daily(Convention()) * 30 * (markup + 1)

    def interest(self, balance_fen: int) -> int:
        """What a balance bears in a month, rounded half up to the fen."""
        over = self.monthly.denominator
        return (2 * balance_fen * self.monthly.numerator + over) // (2 * over)

    def suit_fen(self, month: int) -> int:
        """What a suit adds in a month, if the debt is still owed then."""
        return self.suit.cost_fen if self.suit is not None and self.suit.month == month else 0

    def changed(
        self,
        balance_fen: int | None = None,
        monthly: Ratio | None = None,
        minimum_fen: int | None = None,
    ) -> "Debt":
        """The same debt with another balance, another rate a month or another minimum."""
        return Debt(
            self.name,
            self.lender,
            self.balance_fen if balance_fen is None else balance_fen,
            self.rate if monthly is None else Rate(monthly, "月"),
            self.minimum_fen if minimum_fen is None else minimum_fen,
            self.late_fee_fen,
            self.markup if monthly is None else ZERO,
            self.suit,
            self.secured,
            self.guaranteed,
            self.due_day,
            self.called,
        )


class LumpSum:
    """A lender's written word: pay this part, or all but this sum, at once by the end of a month, and nothing is owed.

    share       the part to be paid, e.g. Ratio(7, 10)
    waived_fen  what is let off in any case, beside the share
    """

    def __init__(self, debt: str, last_month: int, share: Ratio, waived_fen: int = 0) -> None:
        self.debt = debt
        self.last_month = last_month
        self.share = share
        self.waived_fen = waived_fen

    def price(self, owed_fen: int) -> int:
        """What settles a debt of that size."""
        return max(0, (self.share * owed_fen).half_up() - self.waived_fen)


class Instalments:
    """A lender's written word: so many level instalments at a rate a month, from the first month on."""

    def __init__(self, debt: str, count: int, monthly: Ratio) -> None:
        self.debt = debt
        self.count = count
        self.monthly = monthly

    def taken(self, debt: Debt) -> Debt:
        """The debt as it stands once the offer is taken."""
        return debt.changed(
            monthly=self.monthly, minimum_fen=level_instalment(debt.balance_fen, self.monthly, self.count)
        )


def level_instalment(balance_fen: int, monthly: Ratio, count: int) -> int:
    """The smallest whole number of fen a month that pays a balance off in so many months.

    Found by trial on the same rounding as every plan's, not by the annuity formula, so that the last one is never more.
    """
    probe = Debt("", BANK, balance_fen, Rate(monthly, "月"))
    low, high = -(-balance_fen // count), balance_fen + probe.interest(balance_fen)
    while low < high:
        middle = (low + high) // 2
        left = balance_fen
        for _ in range(count):
            left = max(0, left + probe.interest(left) - middle)
        if left == 0:
            high = middle
        else:
            low = middle + 1
    return low
