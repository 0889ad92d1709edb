"""What a borrower may ask a court to reduce, as arithmetic; whether it will be reduced is for the court."""

from datetime import date

from creditrights.money.ledger import INTEREST, PENALTY, Ledger
from creditrights.money.ratio import ZERO, Ratio

#: 法发〔2017〕22号第2条 as it is commonly reported: a year, simple, on the principal still unpaid
FINANCIAL_LOAN_YEARLY = Ratio(24, 100)
FINANCIAL_LOAN_CITATION = "spc-financial-trial-opinion-2017:2"
DAYS_A_YEAR = 365


class Limit:
    """Charges since a day, compared with unpaid principal × 24 % × days / 365 over the same days.

    start        first day compared
    claimed_fen  interest, penalty and compound interest accrued since then, paid or not
    limit_fen    what the same principal would have borne at the limit
    excess_fen   claimed less limit, never below zero: what may be asked to be reduced
    """

    def __init__(self, ledger: Ledger, start: date, yearly: Ratio = FINANCIAL_LOAN_YEARLY) -> None:
        lines = [line for line in ledger.lines if line.start >= start]
        fen_days = sum([line.base_fen * line.days for line in lines if line.item in (INTEREST, PENALTY)])
        claimed = ZERO
        for line in lines:
            claimed = claimed + line.amount
        self.start = start
        self.claimed_fen = claimed.half_up()
        self.limit_fen = (yearly * fen_days / DAYS_A_YEAR).half_up()
        self.excess_fen = max(0, self.claimed_fen - self.limit_fen)
