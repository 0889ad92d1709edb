"""Cases that Hypothesis draws, and plans that chance throws together."""

from random import Random

from hypothesis import strategies as st

from creditrights.money.convention import Rate
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import Budget, Change
from creditrights.planning.debt import BANK, Debt, LumpSum, Suit
from creditrights.planning.simulate import Case, Choice, Policy
from tests.planning.cases import START


@st.composite
def interest_alone(draw, months=24):
    """Debts that cost nothing but interest, and enough left every month to pay them off."""
    debts = [
        Debt(f"债{n}", BANK, draw(st.integers(100, 2_000_000)), Rate(Ratio(draw(st.integers(1, 300)), 10_000), "月"))
        for n in range(draw(st.integers(1, 5)))
    ]
    left = sum(debt.balance_fen for debt in debts) * draw(st.integers(8, 40)) // 100
    return Case(Budget(START, months, left, [], saved_fen=draw(st.sampled_from((0, 0, 5_000)))), debts)


@st.composite
def anything(draw, months=12):
    """Debts with minimums, fees, suits, penalties and offers; income that moves; now and then far too little of it."""
    debts, offers = [], []
    for number in range(draw(st.integers(1, 4))):
        suit = draw(st.none() | st.builds(Suit, st.integers(START, START + months), st.integers(0, 200_000)))
        rate = Rate(Ratio(draw(st.integers(0, 400)), 10_000), "月")
        markup = draw(st.sampled_from((Ratio(0), Ratio(1, 2))))
        debt = Debt(
            f"债{number}", BANK, draw(st.integers(1, 1_500_000)), rate, draw(st.sampled_from((0, 20_000, 100_000))),
            draw(st.sampled_from((0, 5_000))), markup, suit, draw(st.booleans()), draw(st.booleans()),
        )  # fmt: skip
        debts.append(debt)
        if draw(st.booleans()):
            share = Ratio(draw(st.integers(1, 10)), 10)
            offers.append(
                LumpSum(debt.name, START + draw(st.integers(0, months)), share, draw(st.sampled_from((0, 7_777))))
            )
    changes = [
        Change(START + draw(st.integers(0, months - 1)), draw(st.integers(-600_000, 600_000)), draw(st.booleans()))
        for _ in range(draw(st.integers(0, 3)))
    ]
    budget = Budget(
        START, months, draw(st.integers(0, 800_000)), [("吃饭", 150_000)], changes, draw(st.sampled_from((0, 30_000)))
    )
    return Case(budget, debts, offers)


class Anyhow(Policy):
    """Settles, misses, saves and pays as chance has it, then clears what it can in the last months."""

    id = title = "anyhow"

    def __init__(self, seed, rush):
        self.chance = Random(seed)
        self.rush = rush

    def choose(self, standing):
        left = standing.spendable
        payments, settled = [0] * len(standing.owed), []
        for place in self.chance.sample(range(len(payments)), len(payments)):
            price, owed = standing.prices[place], standing.owed[place]
            if price is not None and price <= left and self.chance.random() < 0.3:
                settled.append(place)
                payments[place] = price
            else:
                wishes = (0, standing.minimum[place], owed, self.chance.randint(0, owed))
                wish = owed if standing.place >= self.rush else self.chance.choice(wishes)
                payments[place] = min(left, wish)
            left -= payments[place]
        return Choice(payments, settled)
