"""What was agreed about paying a loan back: the way, the rate, the days, the fees; and what is paid beside the plan."""

from datetime import date

from creditrights.money.convention import Rate
from creditrights.money.period import Period
from creditrights.money.ratio import ZERO, Ratio

#: the whole of something
WHOLE = Ratio(1)

EQUAL_PAYMENT = "等额本息"
EQUAL_PRINCIPAL = "等额本金"
INTEREST_FIRST = "先息后本"
BULLET = "到期一次还本付息"
ROLLING = "到期一次还清，利息每期滚入本金"
FLAT = "等本等息"
BALLOON = "先还一部分，余下最后一期还"
WAYS = (EQUAL_PAYMENT, EQUAL_PRINCIPAL, INTEREST_FIRST, BULLET, ROLLING, FLAT, BALLOON)

#: interest is charged on the sum first borrowed until the end, whatever has been paid back
ON_FIRST_SUM = (FLAT, BALLOON)

#: when a fee on the sum first borrowed is taken
EACH_TIME = "每期收"
FIRST_TIME = "第一期一次收清"
AT_DRAWING = "放款时一次扣下"

#: what an early payment changes
SHORTER = "期限缩短，每期还的不变"
SMALLER = "期限不变，每期少还"


class Fees:
    """What is charged beside interest.

    upfront_fen  taken once, when the money is paid out
    each_fen     with every instalment
    rate         for one instalment, on the sum first borrowed
    when         EACH_TIME, or all instalments' worth at once: FIRST_TIME or AT_DRAWING
    """

    def __init__(self, upfront_fen: int = 0, each_fen: int = 0, rate: Ratio = ZERO, when: str = EACH_TIME) -> None:
        self.upfront_fen = upfront_fen
        self.each_fen = each_fen
        self.rate = rate
        self.when = when


class Terms:
    """What was agreed.

    way            one of WAYS
    principal_fen  the sum in the contract
    rate           per 日, 月, 年 or 期
    drawn          the day the money is paid out
    due_days       the day of each instalment (Period.due_days); the first period may be longer or shorter than the others
    period         how long the others are
    share          BALLOON: the part of the principal that is paid off in equal parts
    discounted     so many first instalments whose interest is reduced …
    discount_to    … to this share of it
    """

    def __init__(
        self,
        way: str,
        principal_fen: int,
        rate: Rate,
        drawn: date,
        due_days: "list[date]",
        period: Period,
        fees: Fees,
        share: Ratio = WHOLE,
        discounted: int = 0,
        discount_to: Ratio = WHOLE,
    ) -> None:
        self.way = way
        self.principal_fen = principal_fen
        self.rate = rate
        self.drawn = drawn
        self.due_days = due_days
        self.count = len(due_days)
        self.period = period
        self.fees = fees
        self.share = share
        self.discounted = discounted
        self.discount_to = discount_to

    def by(self, way: str) -> "Terms":
        """The same terms with another way of repaying."""
        return Terms(
            way,
            self.principal_fen,
            self.rate,
            self.drawn,
            self.due_days,
            self.period,
            self.fees,
            self.share,
            self.discounted,
            self.discount_to,
        )

    def regular_first(self) -> bool:
        """Whether the first period is as long as the others."""
        return self.period.later(self.drawn) == self.due_days[0]


class Early:
    """A payment beside the plan, on an instalment's day, after that instalment.

    after     number of that instalment
    fen       how much; None for everything
    fee_rate  charged on the principal that is paid early; 0 where nothing was agreed
    change    SHORTER or SMALLER
    fees_go_on  whether the charges on the sum first borrowed are still due for the instalments that fall away
    """

    def __init__(
        self, after: int, fen: int | None, fee_rate: Ratio = ZERO, change: str = SHORTER, fees_go_on: bool = False
    ) -> None:
        self.after = after
        self.fen = fen
        self.fee_rate = fee_rate
        self.change = change
        self.fees_go_on = fees_go_on
