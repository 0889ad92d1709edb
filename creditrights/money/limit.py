"""What a borrower may ask a court to reduce, as arithmetic; whether it will be reduced is for the court."""

from datetime import date

from creditrights.money.convention import BOTH_ENDS
from creditrights.money.items import CHARGES
from creditrights.money.ledger import Ledger
from creditrights.money.ratio import ZERO, Ratio

#: 法发〔2017〕22号第2条 as it is commonly reported: a year, simple, on the principal still unpaid
FINANCIAL_LOAN_YEARLY = Ratio(24, 100)
FINANCIAL_LOAN_CITATION = "spc-financial-trial-opinion-2017:2"
DAYS_A_YEAR = 365


class Limit:
    """Charges since a day, compared with unpaid principal × 24 % × days / 365 over the same days.

    start        first day compared
    claimed_fen  interest, penalty, compound interest and late fees since then, paid or not; no costs of enforcing
    limit_fen    what the same principal would have borne at the limit, suspended days included
    excess_fen   claimed less limit, never below zero: what may be asked to be reduced
    """

    def __init__(self, ledger: Ledger, start: date, yearly: Ratio = FINANCIAL_LOAN_YEARLY) -> None:
        claimed = ZERO
        for line in ledger.lines:
            if line.start >= start:
                claimed = claimed + line.amount
        for charge in ledger.charges:
            if charge.day >= start and charge.item in CHARGES:
                claimed = claimed + charge.amount
        self.start = start
        self.claimed_fen = claimed.half_up()
        self.limit_fen = (yearly * fen_days(ledger, start) / DAYS_A_YEAR).half_up()
        self.excess_fen = max(0, self.claimed_fen - self.limit_fen)


def fen_days(ledger: Ledger, start: date) -> int:
    """Unpaid principal of each day from `start` on, added up; where both ends count, each draw's first day twice."""
    total = 0
    for place, (day, fen) in enumerate(ledger.balances):
        last = place == len(ledger.balances) - 1
        until = ledger.as_of if last else ledger.balances[place + 1][0]
        total += fen * max(0, (until - max(day, start)).days)
    if ledger.convention.ends == BOTH_ENDS:
        total += sum([fen for day, fen in ledger.draws if day >= start])
    return total
