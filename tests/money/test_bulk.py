"""A portfolio at once gives what the ledger gives one loan at a time, to the fen."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import FieldError
from creditrights.money.bulk.ledger import EXACTLY_DUE, Balances, Portfolio, carry_forward
from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NO_COMPOUND,
    ON_INTEREST,
    ON_PENALTY_TOO,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, ACT_ACT
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.loan import BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST, Loan
from creditrights.money.ratio import Ratio

ITEMS = (INTEREST, PENALTY, COMPOUND, PRINCIPAL)
ORDERS = (BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST)
#: the highest rate drawn, in millionths, by what it is per
HIGHEST = {"日": 1_000, "月": 30_000, "年": 360_000}


class Case:
    """One loan, its payments and the day asked, in plain values."""

    def __init__(self, chance: Random, per: str, instalments: int, payments: int) -> None:
        self.principal = chance.choice((chance.randint(instalments, 99_99), chance.randint(1_000_00, 500_000_00)))
        self.rate = chance.randint(0, HIGHEST[per])
        self.drawn = date(2023, 1, 1) + timedelta(days=chance.randint(0, 700))
        gaps = [chance.randint(1, 60) for _ in range(instalments)]
        self.due = [self.drawn + timedelta(days=sum(gaps[: number + 1])) for number in range(instalments)]
        self.markup = chance.choice((0, 30, 50, 100))
        self.paid_on = sorted(
            chance.choice((chance.choice(self.due), self.drawn + timedelta(days=chance.randint(0, 900))))
            for _ in range(payments)
        )
        most = max(2, self.principal // max(1, payments) * 2)
        self.paid = [chance.choice((0, EXACTLY_DUE, chance.randint(1, most))) for _ in range(payments)]
        self.as_of = self.drawn + timedelta(days=chance.randint(0, 1000))

    def ledger(self, per: str, convention: Convention, order: tuple[str, ...]) -> Ledger:
        loan = Loan(
            self.principal,
            Rate(Ratio(self.rate, 1_000_000), per),
            self.drawn,
            self.due,
            Ratio(self.markup, 100),
            order=order,
        )
        paid = zip(self.paid_on, self.paid, strict=True)
        payments = [Payment(day, None if fen == EXACTLY_DUE else fen) for day, fen in paid if fen]
        return Ledger(loan, convention, payments, self.as_of)


def portfolio(cases: list[Case], per: str, order: tuple[str, ...]) -> Portfolio:
    return Portfolio(
        [case.principal for case in cases],
        [case.rate for case in cases],
        per,
        days([case.drawn for case in cases]),
        days([case.due for case in cases]),
        [case.markup for case in cases],
        days([case.paid_on for case in cases]),
        np.array([case.paid for case in cases], np.int64).reshape(len(cases), -1),
        order,
    )


def days(values: object) -> np.ndarray:
    return np.array(values, "datetime64[D]")


def require_same(seed: int, rows: int) -> None:
    """Draw a portfolio under one convention and compare every row with the ledger."""
    chance = Random(seed)
    per = chance.choice(tuple(HIGHEST))
    order = chance.choice(ORDERS)
    convention = Convention(
        chance.choice((ACT_360, ACT_365)),
        chance.choice((FIRST_NOT_LAST, BOTH_ENDS)),
        chance.choice((HALF_UP, DOWN)),
        chance.choice((EACH_LINE, EACH_DAY)),
        chance.choice((NO_COMPOUND, ON_INTEREST)),
    )
    instalments, payments = chance.choice((1, 1, 3, 12)), chance.choice((0, 1, 2, 5))
    cases = [Case(chance, per, instalments, payments) for _ in range(rows)]
    found = carry_forward(portfolio(cases, per, order), convention, days([case.as_of for case in cases]))
    for row, case in enumerate(cases):
        ledger = case.ledger(per, convention, order)
        assert figures(found, row) == (
            [ledger.due_fen(item) for item in ITEMS],
            ledger.total_due_fen(),
            ledger.payoff_fen(),
            sum(split.surplus_fen for split in ledger.splits),
        ), (seed, row)


def figures(found: Balances, row: int) -> tuple[list[int], int, int, int]:
    return (
        [int(found.due[item][row]) for item in ITEMS],
        int(found.total_due()[row]),
        int(found.payoff[row]),
        int(found.surplus[row]),
    )


@given(st.integers(0, 2**32))
def test_every_row_is_what_the_ledger_says(seed):
    require_same(seed, 20)


@pytest.mark.slow
def test_a_hundred_thousand_random_loans_are_what_the_ledger_says():
    for seed in range(1000):
        require_same(seed, 100)


def test_a_loan_worked_by_hand():
    # 10,000 yuan at 18 % a year (÷360: 0.05 % a day) for 100 days is 500; 60 days late at 0.075 % a day are 450 of
    # penalty and, on the 500 of interest, 22.50 of compound interest; then 600 is paid: 500 interest, 22.50 compound,
    # 77.50 penalty; 40 days more on 10,000 are 300 of penalty.
    found = carry_forward(
        Portfolio(
            [10_000_00],
            180_000,
            "年",
            days("2026-01-01"),
            days([["2026-04-11"]]),
            50,
            days([["2026-06-10"]]),
            [[600_00]],
        ),
        Convention(compounding=ON_INTEREST),
        days("2026-07-20"),
    )
    assert figures(found, 0) == ([0, 450_00 - 77_50 + 300_00, 0, 10_000_00], 10_672_50, 10_672_50, 0)


def test_more_rows_than_a_block_keep_their_places():
    rows = 40_000
    principal = np.arange(1, rows + 1) * 100
    found = carry_forward(
        Portfolio(principal, 365_000, "年", days("2026-01-01"), days([["2026-01-31"]])),
        Convention(ACT_365),
        days("2026-01-31"),
    )
    assert found.due[PRINCIPAL].tolist() == principal.tolist()
    assert found.due[INTEREST].tolist() == [3 * (number + 1) for number in range(rows)]


def test_amounts_near_the_edge_of_64_bits_are_still_exact_and_beyond_it_refused():
    def owed(principal: int) -> int:
        loans = Portfolio([principal], 239_999, "年", days("2024-01-01"), days([["2025-01-01"]]), 50)
        return int(carry_forward(loans, Convention(ACT_365), days("2034-01-01")).total_due()[0])

    big = 10**9 * 100
    loan = Loan(big, Rate(Ratio(239_999, 10**6), "年"), date(2024, 1, 1), [date(2025, 1, 1)], Ratio(1, 2))
    assert owed(big) == Ledger(loan, Convention(ACT_365), [], date(2034, 1, 1)).total_due_fen()
    with pytest.raises(FieldError, match="64"):
        owed(10**13)


@pytest.mark.parametrize(
    ("convention", "word"),
    [
        (Convention(ACT_ACT), "360"),
        (Convention(step=EACH_ITEM), "舍入"),
        (Convention(compounding=ON_PENALTY_TOO), "复利"),
    ],
)
def test_a_convention_that_only_the_ledger_knows_is_refused(convention, word):
    loans = Portfolio([100_00], 180_000, "年", days("2026-01-01"), days([["2026-02-01"]]))
    with pytest.raises(FieldError, match=word):
        carry_forward(loans, convention, days("2026-03-01"))


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"principal_fen": [100.0]}, "整数"),
        ({"principal_fen": [-1]}, "负数"),
        ({"rate": [-1]}, "负数"),
        ({"per": "周"}, "日、月、年"),
        ({"due": days([["2025-12-31"]])}, "晚于"),
        ({"due": days([["2026-03-01", "2026-02-01"]])}, "晚于"),
        ({"due": np.zeros((1, 0), "datetime64[D]")}, "一期"),
        ({"paid_on": days([["2026-02-01"]]), "paid": [[1, 2]]}, "一样多"),
        ({"paid_on": days([["2026-02-01"]]), "paid": [[-5]]}, "负数"),
        ({"paid_on": days([["2025-02-01"]]), "paid": [[5]]}, "借款日"),
        ({"due": days([["2026-02-01"], ["2026-02-01"]])}, "行"),
    ],
)
def test_a_column_that_cannot_be_used_is_named(changed, word):
    columns = {
        "principal_fen": [100_00],
        "rate": [180_000],
        "per": "年",
        "drawn": days(["2026-01-01"]),
        "due": days([["2026-02-01"]]),
    }
    with pytest.raises(FieldError, match=word):
        Portfolio(**{**columns, **changed})


def test_no_rows_owe_nothing():
    loans = Portfolio(np.zeros(0, np.int64), 0, "年", days("2026-01-01"), np.zeros((0, 1), "datetime64[D]"))
    assert carry_forward(loans, Convention(), days("2026-03-01")).total_due().tolist() == []
