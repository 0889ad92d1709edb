"""How people miscount an overdue loan. Each slip is the engine run with that one mistake in it."""

from datetime import date

from creditrights.classroom.subjects.overdue_case import CONTRACT_YEAR, OverdueCase, read_answers
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_365, days_later
from creditrights.money.ledger import PENALTY, PRINCIPAL, Account, Ledger, Meter
from creditrights.money.loan import PRINCIPAL_FIRST, Loan
from creditrights.money.ratio import ZERO, Ratio


class BothEndDays(Convention):
    """Every stretch one day too long: the day on which it ends is counted as well."""

    def interest(self, base_fen: "int | Ratio", rate: Rate, start: date, end: date) -> Ratio:
        return super().interest(base_fen, rate, start, days_later(end, 1) if end > start else end)


class AllPrincipalOverdue(Ledger):
    """Penalty runs on everything that is not repaid, although most of it is not due yet."""

    def _overdue_meters(self, account: Account, day: date) -> list[Meter]:
        unpaid = [each for each in self.accounts if each.owed(PRINCIPAL) > 0]
        if not unpaid or account is not unpaid[0]:
            return []
        base = sum(each.owed(PRINCIPAL) for each in unpaid)
        return [Meter(PENALTY, account.number, base, self.loan.penalty_rate(), day)]


def _with_loan(case: OverdueCase, loan: Loan) -> Answers:
    return read_answers(case, Ledger(loan, Convention(CONTRACT_YEAR), case.payments(), case.as_of))


def _year_of_365(case: OverdueCase) -> Answers:
    loan = case.loan(rate=case.yearly_rate())
    return read_answers(case, Ledger(loan, Convention(ACT_365), case.payments(), case.as_of))


def _both_end_days(case: OverdueCase) -> Answers:
    return read_answers(case, Ledger(case.loan(), BothEndDays(CONTRACT_YEAR), case.payments(), case.as_of))


def _all_principal(case: OverdueCase) -> Answers:
    convention = Convention(CONTRACT_YEAR)
    return read_answers(case, AllPrincipalOverdue(case.loan(), convention, case.payments(), case.as_of))


def _beside(case: OverdueCase) -> Answers:
    return _with_loan(case, case.loan(markup=case.markup + 1))


def _raise_only(case: OverdueCase) -> Answers:
    return _with_loan(case, case.loan(markup=case.markup - 1))


def _no_raise(case: OverdueCase) -> Answers:
    return _with_loan(case, case.loan(markup=ZERO))


def _principal_first(case: OverdueCase) -> Answers:
    return _with_loan(case, case.loan(order=PRINCIPAL_FIRST))


def _no_payment(case: OverdueCase) -> Answers:
    payments = case.payments()[:-1]
    return read_answers(case, Ledger(case.loan(), Convention(CONTRACT_YEAR), payments, case.as_of))


def _interest_on_whole_loan(case: OverdueCase) -> Answers:
    """One period's interest as if nothing had been repaid: the engine's schedule of a loan of that one period."""
    days = [case.drawn] + case.due_days()
    start, due = days[case.asked_instalment() - 1], days[case.asked_instalment()]
    whole = Loan(case.principal_fen, case.loan().rate, start, [due], case.markup)
    return {"Q1": whole.schedule(Convention(CONTRACT_YEAR))[0].interest_fen}


SLIPS = (
    Slip(
        "year-of-365",
        "这个数和“年利率除以 365”算出来的一样。合同写明一年按 360 天折算，怎么计息从合同；已经写了日利率，直接用日利率最稳。",
        ("penalty-rate-2003:一",),
        _year_of_365,
    ),
    Slip(
        "penalty-on-all-principal",
        "这个数和“剩下的本金全部罚息”算出来的一样。没到期的那几期不算逾期，只有到了还款日没还的本金才罚；看看每一期是从哪天起算的。",
        ("penalty-rate-2003:三", "civil-code:675"),
        _all_principal,
    ),
    Slip(
        "penalty-beside-interest",
        "这个数和“罚息之外，对同一笔逾期本金又收一遍正常利息”算出来的一样。罚息是在合同利率上加收以后代替原利率，不是两样一起收。",
        ("penalty-rate-2003:三",),
        _beside,
    ),
    Slip(
        "raise-only",
        "这个数和“只按加收的那一截算罚息”算出来的一样。罚息率是合同利率加上加收的部分，两截都要。",
        ("penalty-rate-2003:三",),
        _raise_only,
    ),
    Slip(
        "no-raise",
        "这个数和“逾期本金仍按合同利率”算出来的一样。合同约定了逾期加收，先看加收几成。",
        ("penalty-rate-2003:三", "civil-code:676"),
        _no_raise,
    ),
    Slip(
        "principal-first",
        "这个数和“还的钱先抵本金”算出来的一样。没有另外约定时，先费用、再利息，最后才是本金；你的合同也是这样写的。",
        ("civil-code:561",),
        _principal_first,
    ),
    Slip(
        "both-end-days",
        "这个数和“头一天、末一天都算”算出来的一样。合同写的是算头不算尾：还款日、算账日当天不计息。",
        ("penalty-rate-2003:一",),
        _both_end_days,
    ),
    Slip(
        "payment-forgotten",
        "这个数和“没有逾期后那一笔还款”算出来的一样。还款那天要先把账算到当天，分清抵了什么，再往后算。",
        ("civil-code:561",),
        _no_payment,
    ),
    Slip(
        "interest-on-the-whole-loan",
        "这个数和“一直拿借款总额算利息”算出来的一样。还掉的、已经到期的本金不再算正常利息，先数清那一期开始时还剩几期没到期。",
        ("civil-code:674",),
        _interest_on_whole_loan,
    ),
)
