"""A consumer loan of equal instalments that went unpaid, with one payment afterwards; carried by the engine."""

from dataclasses import dataclass
from datetime import date

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_360, add_months
from creditrights.money.ledger import INTEREST, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.loan import BY_STATUTE, Loan
from creditrights.money.ratio import Ratio

#: the year that the contract divides its yearly rate by
CONTRACT_YEAR = ACT_360


@dataclass(frozen=True)
class OverdueCase:
    """One student's loan.

    daily_rate   a day, exact
    markup       what the penalty rate adds to the contract rate
    paid         instalments paid on their day; the next one is the first that was missed
    payment_day  the day of the one payment after that, payment_fen its amount
    """

    principal_fen: int
    daily_rate: Ratio
    markup: Ratio
    drawn: date
    instalments: int
    paid: int
    as_of: date
    payment_day: date
    payment_fen: int

    def due_days(self) -> list[date]:
        """Every month on the day of the month on which the money arrived."""
        return [add_months(self.drawn, number) for number in range(1, self.instalments + 1)]

    def asked_instalment(self) -> int:
        """The instalment whose interest is asked: the second that was missed."""
        return self.paid + 2

    def overdue(self) -> int:
        """Instalments whose day had come on `as_of` and that are not paid in full."""
        return len([day for day in self.due_days() if day <= self.as_of]) - self.paid

    def yearly_rate(self) -> Rate:
        """The same rate as the contract writes it a year."""
        return Rate(self.daily_rate * CONTRACT_YEAR.a_year, "年")

    def loan(self, rate: Rate | None = None, markup: Ratio | None = None, order: tuple[str, ...] = BY_STATUTE) -> Loan:
        """The loan as agreed, or with one term changed."""
        return Loan(
            self.principal_fen,
            rate or Rate(self.daily_rate, "日"),
            self.drawn,
            self.due_days(),
            self.markup if markup is None else markup,
            order=order,
        )

    def payments(self) -> list[Payment]:
        """What was paid: the first instalments on their days, then the one payment."""
        on_time = [Payment(day, None) for day in self.due_days()[: self.paid]]
        return on_time + [Payment(self.payment_day, self.payment_fen)]

    def ledger(self) -> Ledger:
        """The account as it should be drawn up."""
        return Ledger(self.loan(), Convention(basis=CONTRACT_YEAR), self.payments(), self.as_of)


def read_answers(case: OverdueCase, ledger: Ledger) -> Answers:
    """The answers that a ledger gives, right or with a slip in it."""
    answers = {
        "Q1": ledger.convention.whole(ledger.accounts[case.asked_instalment() - 1].accrued[INTEREST]),
        "Q2": sum(ledger.convention.whole(account.accrued[PENALTY]) for account in ledger.accounts),
        "Q3": ledger.total_due_fen(),
    }
    for split in ledger.splits:
        if split.day == case.payment_day:
            answers.update({"Q4利息": split.to(INTEREST), "Q4罚息": split.to(PENALTY), "Q4本金": split.to(PRINCIPAL)})
    return answers


def solve(case: OverdueCase) -> Answers:
    """What is right."""
    return read_answers(case, case.ledger())
