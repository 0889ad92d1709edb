"""A credit card as its contract writes it: which days are interest-free, what bears interest, minimum and fees."""

from datetime import date

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import add_months, days_in_month, days_later
from creditrights.money.ratio import Ratio

#: what bears interest when a statement is not paid in full by its due day
FULL = "全额计息"
UNPAID = "未还部分计息"

#: from which day the unpaid part bears interest; both are found in contracts
FROM_POSTING = "入账日起"
FROM_DUE = "到期还款日起"

#: whether what is paid still bears interest on the day of payment
PAID_DAY_FREE = "计到还款前一日"
PAID_DAY_BEARS = "还款当天也计"
PAID_DAY_TWICE = "每段首尾都计"

PURCHASE = "消费"
CASH = "取现"
PAYMENT = "还款"
FEE = "费用"
PENALTY = "违约金"
INTEREST = "利息"
MINIMUM = "最低还款"

#: what a payment goes to within what is billed, and then within what is not. The first follows 民法典第561条, which
#: knows costs, interest and principal; the rank within a layer is ours
CHARGES_FIRST = (FEE, PENALTY, INTEREST, CASH, PURCHASE)
PRINCIPAL_FIRST = (CASH, PURCHASE, INTEREST, FEE, PENALTY)

#: what contracts usually write; no law sets these
USUAL_DAILY = Ratio(5, 10000)
USUAL_MINIMUM = Ratio(10, 100)
USUAL_PENALTY = Ratio(5, 100)
USUAL_CASH_FEE = Ratio(1, 100)


class CardTerms:
    """What the issuer's contract says.

    rate             on overdrafts, purchases and cash alike; usually written per day
    statement_day    1 to 31; the last day of a month that has no such day
    due_day          1 to 31: the first such day after the statement; or, where `due_after` is given,
    due_after        so many days after the statement
    method           FULL: every purchase of a statement from its posting, what was paid until it was paid; or
                     UNPAID: only what is unpaid after the due day
    unpaid_from      for UNPAID: FROM_POSTING or FROM_DUE
    paid_day         PAID_DAY_FREE, PAID_DAY_BEARS, or PAID_DAY_TWICE (that day once on each side of a payment: an
                     error, kept so that a bill that makes it can be recognised)
    convention       its `ends` says whether the day of a statement, and of the account, bears interest; its `step`
                     when fractions are rounded, its `compounding` whether unpaid interest bears interest
    minimum_share    of principal, in the minimum payment; interest and fees are in it whole
    penalty_share    违约金: of the unpaid part of the minimum; never less than penalty_floor_fen
    cash_fee_share   of a cash advance; never less than cash_fee_floor_fen
    grace_days       days after the due day on which a payment still counts as made in time
    order            what a payment goes to

    The minimum, the interest-free days and the rate are the contract's to set since 2017 (银发〔2016〕111号); 违约金
    and service fees never bear interest (the same).
    """

    def __init__(
        self,
        rate: Rate,
        statement_day: int,
        due_day: int,
        convention: Convention,
        method: str = FULL,
        unpaid_from: str = FROM_POSTING,
        paid_day: str = PAID_DAY_FREE,
        minimum_share: Ratio = USUAL_MINIMUM,
        penalty_share: Ratio = USUAL_PENALTY,
        penalty_floor_fen: int = 0,
        cash_fee_share: Ratio = USUAL_CASH_FEE,
        cash_fee_floor_fen: int = 0,
        grace_days: int = 0,
        due_after: "int | None" = None,
        order: "tuple[str, ...]" = CHARGES_FIRST,
    ) -> None:
        self.rate = rate
        self.statement_day = statement_day
        self.due_day = due_day
        self.convention = convention
        self.method = method
        self.unpaid_from = unpaid_from
        self.paid_day = paid_day
        self.minimum_share = minimum_share
        self.penalty_share = penalty_share
        self.penalty_floor_fen = penalty_floor_fen
        self.cash_fee_share = cash_fee_share
        self.cash_fee_floor_fen = cash_fee_floor_fen
        self.grace_days = grace_days
        self.due_after = due_after
        self.order = order

    def counted(self, method: str, unpaid_from: str, convention: Convention) -> "CardTerms":
        """The same contract with interest counted another way."""
        return CardTerms(
            self.rate,
            self.statement_day,
            self.due_day,
            convention,
            method,
            unpaid_from,
            self.paid_day,
            self.minimum_share,
            self.penalty_share,
            self.penalty_floor_fen,
            self.cash_fee_share,
            self.cash_fee_floor_fen,
            self.grace_days,
            self.due_after,
            self.order,
        )

    # -- days --------------------------------------------------------------------------------------------------------

    def statement_on_or_after(self, day: date) -> date:
        """The statement on which something posted that day appears; what is posted on a statement day is on it.

        >>> from creditrights.money.convention import Convention, Rate
        >>> card = CardTerms(Rate(Ratio(5, 10000), "日"), 5, 25, Convention())
        >>> card.statement_on_or_after(date(2026, 8, 30)), card.due(date(2026, 9, 5))
        (datetime.date(2026, 9, 5), datetime.date(2026, 9, 25))
        """
        this_month = day_of_month(day.year, day.month, self.statement_day)
        return this_month if this_month >= day else self.statement_after(this_month)

    def statement_after(self, statement: date) -> date:
        """The statement a month later."""
        return _month_later(statement, self.statement_day)

    def due(self, statement: date) -> date:
        """到期还款日 of a statement."""
        if self.due_after is not None:
            return days_later(statement, self.due_after)
        this_month = day_of_month(statement.year, statement.month, self.due_day)
        return this_month if this_month > statement else _month_later(this_month, self.due_day)

    def last_in_time(self, statement: date) -> date:
        """The last day on which a payment of that statement counts as made in time."""
        return days_later(self.due(statement), self.grace_days)

    # -- amounts -----------------------------------------------------------------------------------------------------

    def minimum(self, principal_fen: int, overdue_fen: int, charges_fen: int) -> int:
        """最低还款额 in whole fen: a share of principal, and whole what is overdue of it, interest and fees.

        principal_fen  all principal on the statement
        overdue_fen    what of it belonged to the last minimum and was not paid
        charges_fen    interest, 违约金 and fees on the statement
        """
        share = self.convention.whole(self.minimum_share * (principal_fen - overdue_fen))
        return share + overdue_fen + charges_fen

    def penalty(self, short_fen: int) -> int:
        """违约金 in whole fen on what is missing of the minimum payment; nothing where nothing is missing."""
        if short_fen <= 0:
            return 0
        return max(self.convention.whole(self.penalty_share * short_fen), self.penalty_floor_fen)

    def cash_fee(self, fen: int) -> int:
        """The fee of a cash advance in whole fen."""
        return max(self.convention.whole(self.cash_fee_share * fen), self.cash_fee_floor_fen)


def day_of_month(year: int, month: int, day: int) -> date:
    """That day of a month, its last day where it has no such day."""
    return date(year, month, min(day, days_in_month(year, month)))


def _month_later(day: date, wanted: int) -> date:
    """The `wanted` day of the following month."""
    following = add_months(date(day.year, day.month, 1), 1)
    return day_of_month(following.year, following.month, wanted)
