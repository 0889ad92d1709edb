"""A family's case: a loan that fell due in one sum, the papers of a court, two contacts; computed by the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from creditrights.classroom.subjects.conduct import Facts, word_of
from creditrights.classroom.subjects.contact_rows import Contact
from creditrights.classroom.subjects.subject import Answers
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_360, add_months
from creditrights.money.deadlines import moved, period
from creditrights.money.fees import TO_FEN, suit_fee
from creditrights.money.ledger import PENALTY, Ledger, Payment
from creditrights.money.limit import Limit
from creditrights.money.loan import BY_STATUTE, Loan
from creditrights.money.ratio import Ratio

#: the year that the contract divides its yearly rate by
CONTRACT_YEAR = ACT_360
#: the loan falls due in one sum after so many months
TERM_MONTHS = 12
#: answer key → the period that begins with the receipt of that paper
PAPERS = {"Q3支付令": "order-objection", "Q3答辩": "answer", "Q3上诉": "appeal"}


@dataclass(frozen=True)
class MemoCase:
    """One family's case.

    daily_rate   a day, exact; markup is what the penalty rate adds to it
    as_of        the day on which the account is drawn up
    received     by paper, the day on which it was received
    claim_fen    what the lender asks for in the suit
    contacts     two contacts by collectors
    """

    lender: str
    principal_fen: int
    daily_rate: Ratio
    markup: Ratio
    drawn: date
    payment_day: date
    payment_fen: int
    as_of: date
    received: tuple[date, date, date]
    claim_fen: int
    contacts: tuple[Contact, ...]

    def due(self) -> date:
        """The day on which all of it was due."""
        return add_months(self.drawn, TERM_MONTHS)

    def yearly_rate(self) -> Rate:
        """The same rate as the contract writes it a year."""
        return Rate(self.daily_rate * CONTRACT_YEAR.a_year, "年")

    def loan(self, rate: Rate | None = None, markup: Ratio | None = None, order: tuple[str, ...] = BY_STATUTE) -> Loan:
        """The loan as agreed, or with one term changed."""
        agreed = rate or Rate(self.daily_rate, "日")
        raised = self.markup if markup is None else markup
        return Loan(self.principal_fen, agreed, self.drawn, [self.due()], raised, order=order)

    def payments(self) -> list[Payment]:
        """The one payment after the day on which it was due."""
        return [Payment(self.payment_day, self.payment_fen)]

    def ledger(self, as_of: date | None = None) -> Ledger:
        """The account as it should be drawn up."""
        return Ledger(self.loan(), Convention(CONTRACT_YEAR), self.payments(), as_of or self.as_of)


def of_ledger(case: MemoCase, ledger: Ledger) -> Answers:
    """The answers that a ledger gives, right or with a slip in it."""
    return {
        "Q1总数": ledger.total_due_fen(),
        "Q1罚息": ledger.convention.whole(ledger.accounts[0].accrued[PENALTY]),
        "Q2": Limit(ledger, case.due()).excess_fen,
    }


def of_days(days: Sequence[date]) -> Answers:
    """The last days, as the answers name them."""
    return dict(zip(PAPERS, days))


def of_contacts(case: MemoCase, read: Sequence[Facts]) -> Answers:
    """The verdicts on the contacts."""
    words = [word_of({"creditor": case.lender, **facts}) for facts in read]
    return {f"Q4第{number}次": word for number, word in enumerate(words, 1)}


def last_days(case: MemoCase) -> list[date]:
    """The last day for each paper, moved where it falls on a weekend."""
    return [moved(period(name).last_day(start)) for name, start in zip(PAPERS.values(), case.received)]


def solve(case: MemoCase) -> Answers:
    """What is right."""
    return {
        **of_ledger(case, case.ledger()),
        **of_days(last_days(case)),
        **of_contacts(case, [contact.facts for contact in case.contacts]),
        "Q5": suit_fee(case.claim_fen, TO_FEN),
    }
