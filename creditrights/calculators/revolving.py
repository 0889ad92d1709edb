"""The answer for money drawn and paid back at will."""

from datetime import date

from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.shown_money import PLACES, rates_table, two_decimals
from creditrights.errors import FieldError
from creditrights.law.registry import registry
from creditrights.money.annual_rate import dated_rate, shown
from creditrights.money.convention import EACH_LINE, Convention
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, DayCount
from creditrights.money.fen import yuan
from creditrights.money.period import PER_INSTALMENT
from creditrights.money.revolving import Revolving
from creditrights.money.terms import Terms


def revolving_result(terms: Terms, convention: Convention, movements: "list[tuple[date, int]]") -> Result:
    """Stretches of days, their interest, and what is to be paid on the day of the last instalment."""
    if terms.rate.per == PER_INSTALMENT:
        raise FieldError("rate_per", "期", "“它是按什么写的？”选的是“期”，随借随还按天计息，请选“日”“月”或“年”。")
    until = terms.due_days[terms.count - 1]

    def under(basis: DayCount) -> Revolving:
        exact = Convention(basis, convention.ends, convention.rounding, EACH_LINE)
        return Revolving(movements, terms.rate, exact, until)

    basis = ACT_360 if convention.basis is MONTHS else convention.basis
    account = under(basis)
    rate = dated_rate(account.flows)
    rows = []
    for each in account.stretches:
        rows.append(
            [each.start.isoformat() + " 至 " + each.end.isoformat(), str(each.days)]
            + [yuan(each.principal_fen), yuan(each.interest_fen)]
        )
    columns = ["起止", "天数", "本金", "利息"]
    other = [["除以 360", yuan(under(ACT_360).interest_fen)], ["除以 365", yuan(under(ACT_365).interest_fen)]]
    return Result(
        answer=(
            "借出还入之后，到 "
            + until.isoformat()
            + " 结清要付 "
            + yuan(account.settle_fen)
            + " 元，利息一共 "
            + yuan(account.interest_fen)
            + " 元。真实年化 "
            + two_decimals(rate.simple())
            + "（单利）、"
            + two_decimals(rate.effective())
            + "（复利）。"
        ),
        figures=[
            Figure("settle", "最后一天结清", yuan(account.settle_fen) + " 元", account.settle_fen, True),
            Figure("interest", "利息合计", yuan(account.interest_fen) + " 元", account.interest_fen),
            Figure("simple", "真实年化（单利）", shown(rate.simple(), PLACES)),
            Figure("xirr", "真实年化（XIRR）", shown(rate.effective(), PLACES)),
        ],
        tables=[
            rates_table(rate, None),
            Table("stretches", "逐段：本金 × 日利率 × 天数（元）", columns, rows, tuple(columns[1:])),
            Table("basis", "换一种算天数的办法（元）", ["天数", "利息合计"], other, ("利息合计",)),
        ],
        passages=[
            Passage(
                "convention",
                "这个数是怎么算的",
                Convention(basis, convention.ends, convention.rounding, EACH_LINE).sentences()
                + [
                    "随借随还按天计息，不用整月；利率"
                    + terms.rate.words()
                    + "。还的钱先付到那天的利息，再还本金，利息不再生利息。",
                    "放款时的费用、分期的费用不算在里面。" + registry().currency(),
                ],
            ),
            Passage(
                "disputes",
                "有争议、要看合同的地方",
                ["还的钱先抵什么，合同有约定的按约定；没有约定的，先费用、再利息、后本金。"],
            ),
            Passage("to-do", "拿到这个数以后", ["每借一次多半是一张单独的借据；按借据一张一张对，更容易看出差在哪。"]),
        ],
        citations=[
            registry().cite(key)
            for key in (
                "civil-code:677",
                "civil-code:561",
                "civil-code:674",
                "apr-disclosure-2021:三",
                "apr-disclosure-2021:四",
            )
        ],
    )
