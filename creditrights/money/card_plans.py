"""What becomes of a card if only the minimum is paid, if all is paid on a day, or if the issuer agrees to instalments."""

from datetime import date

from creditrights.money.card import CardAccount, CardEvent
from creditrights.money.card_terms import CardTerms
from creditrights.money.daycount import days_later
from creditrights.money.ratio import Ratio

#: 信用卡办法（2011）第70条: an agreement of its own with the cardholder, no longer than five years
LONGEST_PLAN = 60
PLAN_CITATION = "creditcard-2011:70"

#: no due day lies further from its statement
LONGEST_WAIT = 62


class MinimumMonth:
    """One month of paying only the minimum: its statement, what was paid on its due day, what was left after that."""

    def __init__(self, statement: date, due: date, minimum_fen: int, interest_fen: int, left_fen: int) -> None:
        self.statement = statement
        self.due = due
        self.minimum_fen = minimum_fen
        self.interest_fen = interest_fen
        self.left_fen = left_fen


def only_the_minimum(
    terms: CardTerms, events: "list[CardEvent]", as_of: date, months: int
) -> "tuple[list[MinimumMonth], CardAccount]":
    """The months after `as_of` if nothing is bought any more and each due day sees the minimum and no more.

    Returns the months that ask for something, and the account on the day after the last due day.
    """
    statement = terms.statement_on_or_after(days_later(as_of, -LONGEST_WAIT))
    while terms.due(statement) <= as_of:
        statement = terms.statement_after(statement)
    days = [statement]
    for _ in range(months - 1):
        days.append(terms.statement_after(days[-1]))
    past = [event for event in events if event.day <= as_of]
    account = CardAccount(terms, past, days_later(terms.due(days[-1]), 1), minimum_after=as_of)
    plan = []
    for each in account.statements:
        if each.day in days and each.balance_fen > 0:
            left = each.balance_fen - min(each.balance_fen, each.paid_fen)
            plan.append(MinimumMonth(each.day, each.due, each.minimum_fen, each.interest_fen, left))
    return plan, account


class PersonalPlan:
    """个性化分期: a sum in equal parts over so many months, and a fee on the whole sum each month where one is agreed.

    Only by agreement with the issuer, nobody can demand it; the law's longest is 60 months (信用卡办法2011 第70条).

    monthly_fen  each month but the last
    last_fen     the last month, with what did not divide
    fee_fen      all fees together

    >>> plan = PersonalPlan(1000000, 60, Ratio(0))
    >>> plan.monthly_fen, plan.last_fen
    (16666, 16706)
    """

    def __init__(self, total_fen: int, months: int, fee_a_month: Ratio) -> None:
        fee = (fee_a_month * total_fen).half_up()
        part = total_fen // months
        self.total_fen = total_fen
        self.months = months
        self.monthly_fen = part + fee
        self.last_fen = total_fen - part * (months - 1) + fee
        self.fee_fen = fee * months
