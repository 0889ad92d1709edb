"""The made-up household and the offers of a bank that a picture and a lesson compare."""

from functools import cache

from creditrights.money.convention import Rate
from creditrights.money.fen import grouped
from creditrights.money.ratio import ZERO, Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, CARD, Debt, Instalments, LumpSum
from creditrights.planning.months import month_number
from creditrights.planning.simulate import Case
from creditrights.planning.worth import Worth, without, worth

BANK_LOAN, CREDIT_CARD = "银行贷款", "信用卡"
START = month_number(2026, 12)
MONTHLY = Rate(Ratio(12, 1000), "月")

#: name of an offer -> the lender's written word
OFFERS: dict[str, Instalments | LumpSum] = {
    "甲：免息 12 期": Instalments(BANK_LOAN, 12, ZERO),
    "乙：半年内七折结清": LumpSum(BANK_LOAN, START + 5, Ratio(7, 10)),
    "丙：月息 0.5%，36 期": Instalments(BANK_LOAN, 36, Ratio(5, 1000)),
    "丁：原利率，60 期": Instalments(BANK_LOAN, 60, Ratio(12, 1000)),
}
NOTHING = "没有方案"


@cache
def case() -> Case:
    """The household: 7,200 yuan a month, 5,200 of it necessary, an overdue loan and a card."""
    budget = Budget(
        START, 72, 7_200_00, [("吃饭", 2_000_00), ("住房", 2_000_00), ("看病", 400_00), ("赡养抚养", 800_00)]
    )
    debts = [
        Debt(BANK_LOAN, BANK, 36_000_00, MONTHLY, 3_300_00, markup=Ratio(1, 2)),
        Debt(CREDIT_CARD, CARD, 12_000_00, Rate(Ratio(15, 1000), "月"), 700_00, 50_00),
    ]
    return Case(budget, debts)


def carries_fen() -> int:
    """What is left for the loan each month once the card has its minimum."""
    return case().budget.left[0] - case().debts[1].minimum_fen


@cache
def compared() -> list[Worth]:
    """The household with nothing, then with each offer."""
    return [without(case(), NOTHING, BANK_LOAN), *[worth(case(), name, offer) for name, offer in OFFERS.items()]]


def sentence() -> str:
    """What the example is."""
    budget, debts = case().budget, case().debts
    owed = "，".join(f"{debt.name} {grouped(debt.balance_fen // 100)} 元" for debt in debts)
    return (
        f"月入 {grouped(budget.income_fen // 100)} 元，必需 {grouped(budget.necessary_fen() // 100)} 元；{owed}。"
        f"留下信用卡的最低，每月能给银行 {grouped(carries_fen() // 100)} 元。"
    )
