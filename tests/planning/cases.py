"""Cases to plan: the four debts and thirty months of the published comparison, and a bigger one.

The published note names balances, budgets and gains, and of the monthly rates only their range, 1.52 % to 2 %. The
rates here give 53,041.69 and 53,072.12 yuan for avalanche and snowball where it has 53,037.19 and 53,078.71; minimums,
fees and offers are ours too. So the gains are compared, not the sums.
"""

import random

from creditrights.money.convention import Rate
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget
from creditrights.planning.debt import BANK, CARD, FINANCE, UNKNOWN_LENDER, Debt, LumpSum, Suit
from creditrights.planning.months import month_number
from creditrights.planning.simulate import Case

START = month_number(2026, 12)
NAMES = ("微粒贷", "信用卡", "消金", "网贷")
LENDERS = (BANK, CARD, FINANCE, UNKNOWN_LENDER)
BALANCES = (18_000_00, 12_000_00, 9_000_00, 6_000_00)
RATES = (152, 160, 200, 190)


def monthly(hundredths: int) -> Rate:
    """A rate a month in hundredths of a percent."""
    return Rate(Ratio(hundredths, 10_000), "月")


def four(
    left: int = 2_600_00,
    minimums: tuple[int, ...] = (0, 0, 0, 0),
    fees: tuple[int, ...] = (0, 0, 0, 0),
    suits: dict[str, Suit] | None = None,
    offers: list[LumpSum] | None = None,
    months: int = 30,
) -> Case:
    """The four debts, with what is left a month."""
    debts = [
        Debt(name, lender, balance, monthly(rate), minimum, fee, suit=(suits or {}).get(name))
        for name, lender, balance, rate, minimum, fee in zip(
            NAMES, LENDERS, BALANCES, RATES, minimums, fees, strict=True
        )
    ]
    return Case(Budget(START, months, left, []), debts, offers)


#: A: interest alone
INTEREST_ALONE = four()
#: B: the minimums come to 2,500 and 2,300 is left; each one missed costs 200
MINIMUMS_OVER_BUDGET = four(2_300_00, (300_00, 1_000_00, 700_00, 500_00), (200_00,) * 4)
#: C: two lenders wrote what settles their debt, 30 % and 20 % off, until a month
TWO_OFFERS = four(offers=[LumpSum("微粒贷", START + 11, Ratio(7, 10)), LumpSum("信用卡", START + 5, Ratio(8, 10))])
#: D: whoever still owes the card in the eighth month pays 1,500 for the suit
ONE_SUIT = four(suits={"信用卡": Suit(START + 7, 1_500_00)})


def ten(seed: int = 9) -> Case:
    """E: ten debts, 36 months, minimums that do not quite fit, fees, suits and offers."""
    chance = random.Random(seed)
    debts, offers = [], []
    for number in range(10):
        name = f"债{number + 1}"
        balance = chance.randrange(4_000, 20_001, 500) * 100
        rate = monthly(chance.randrange(100, 241))
        minimum = max(200, balance // 100 // chance.choice((15, 20, 25)) // 50 * 50) * 100
        fee = chance.choice((20_00, 30_00, 50_00))
        sued = chance.random() < 0.4
        suit = Suit(START + chance.randrange(8, 20), chance.choice((800_00, 1_500_00))) if sued else None
        debts.append(Debt(name, BANK, balance, rate, minimum, fee, suit=suit))
        if chance.random() < 0.4:
            offers.append(LumpSum(name, START + chance.randrange(4, 16), Ratio(chance.choice((6, 7, 8)), 10)))
    left = int(sum(debt.minimum_fen for debt in debts) * 0.97) // 10_000 * 10_000
    return Case(Budget(START, 36, left, []), debts, offers)
