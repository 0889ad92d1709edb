"""The money room: one account in plain Python, and a million over columns beside the usual libraries. `make bench`.

What is timed is first compared with the core on some rows, so that it is known to be right. A library that works one
row at a time is timed on a sample and told per million rows.
"""

import os
import platform
import time
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import numpy_financial as npf
import pandas as pd
import pyxirr
import QuantLib as ql

from benchmarks.timing import measure
from creditrights.money.annual_rate import MONTHLY, annual_rates
from creditrights.money.bulk.annual_rate import periodic_rates
from creditrights.money.bulk.ledger import Portfolio, carry_forward
from creditrights.money.bulk.varying import interest
from creditrights.money.convention import AT_THE_END, ON_INTEREST, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.ledger import Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import Ratio
from creditrights.money.varying import Interest, across

ROWS = 1_000_000
ROUNDS = 7
SAMPLE = 20_000
COMPARED = 200


def seconds(function: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of some rounds."""
    spent = []
    for _ in range(rounds):
        started = time.perf_counter()
        function()
        spent.append(time.perf_counter() - started)
    return min(spent)


def told(name: str, ours: float, others: dict[str, float]) -> None:
    """Seconds for a million rows, and how many times as long the others take."""
    print(f"{name:<58}{ours:>9.4f} s")
    for other, spent in others.items():
        print(f"    {other:<54}{spent:>9.3f} s   ({spent / ours:,.0f} 倍)")


def per_million(function: Callable[[], object], rows: int) -> float:
    """Seconds a million rows would take, from some."""
    return seconds(function, 3) * ROWS / rows


# -- an overdue loan -------------------------------------------------------------------------------------------------


def overdue() -> None:
    """365 days late, with penalty, compound interest and one payment on the way."""
    chance = np.random.default_rng(20261124)
    principal = chance.integers(1_000_00, 500_000_00, ROWS)
    rate = chance.integers(3_6000, 24_0000, ROWS)
    drawn = np.datetime64("2023-01-01") + chance.integers(0, 300, ROWS)
    due = drawn + chance.integers(30, 400, ROWS)
    paid_on = due + chance.integers(1, 300, ROWS)
    paid = chance.integers(100_00, 3_000_00, ROWS)
    as_of = due + 365
    loans = Portfolio(principal, rate, "年", drawn, due, 50, paid_on, paid)
    convention = Convention(ACT_360, compounding=ON_INTEREST)
    owed = carry_forward(loans, convention, as_of).total_due()

    def one(row: int) -> int:
        yearly = Rate(Ratio(int(rate[row]), 1_000_000), "年")
        loan = Loan(int(principal[row]), yearly, drawn[row].item(), [due[row].item()], Ratio(1, 2))
        return Ledger(
            loan, convention, [Payment(paid_on[row].item(), int(paid[row]))], as_of[row].item()
        ).total_due_fen()

    assert all(one(row) == owed[row] for row in range(COMPARED))
    frame = pd.DataFrame(
        {
            "principal": principal[:SAMPLE] / 100,
            "rate": rate[:SAMPLE] / 1e6,
            "term": (due - drawn)[:SAMPLE].astype(int),
            "late": (paid_on - due)[:SAMPLE].astype(int),
            "paid": paid[:SAMPLE] / 100,
        }
    )
    told(
        "逾期 365 天，罚息、复利、一次还款，一百万笔",
        seconds(lambda: carry_forward(loans, convention, as_of)),
        {
            "逐笔台账（本库核心，纯 Python）": per_million(lambda: [one(row) for row in range(1000)], 1000),
            "pandas.apply（浮点，不逐分）": per_million(lambda: frame.apply(_by_hand, axis=1), SAMPLE),
        },
    )


def _by_hand(row: "pd.Series[float]") -> float:
    """The same account in floats, as one would write it in a spreadsheet."""
    daily = row.rate / 360
    interest_ = round(row.principal * daily * row.term, 2)
    penalty = round(row.principal * daily * 1.5 * row.late, 2)
    compound = round(interest_ * daily * 1.5 * row.late, 2)
    left = row.paid
    interest_, left = max(0.0, interest_ - left), max(0.0, left - interest_)
    compound, left = max(0.0, compound - left), max(0.0, left - compound)
    penalty, left = max(0.0, penalty - left), max(0.0, left - penalty)
    principal = row.principal - left
    penalty += round(principal * daily * 1.5 * (365 - row.late), 2)
    compound += round(interest_ * daily * 1.5 * (365 - row.late), 2)
    return principal + interest_ + penalty + compound


# -- published rates -------------------------------------------------------------------------------------------------


def across_rates() -> None:
    """Four times the LPR over up to a thousand days."""
    chance = np.random.default_rng(20261124)
    table = lpr(ONE_YEAR)
    start = np.datetime64("2019-08-20") + chance.integers(0, 1500, ROWS)
    end = start + chance.integers(1, 1000, ROWS)
    base = chance.integers(1_00, 500_000_00, ROWS)
    convention = Convention(ACT_365, step=AT_THE_END)
    found = interest(base, table, start, end, convention, 400)

    def one(row: int) -> int:
        stretches = across(table, start[row].item(), end[row].item(), convention.rate_change, Ratio(4), Ratio(0))
        return Interest(int(base[row]), stretches, convention).amount_fen

    assert all(one(row) == found[row] for row in range(COMPARED))
    changes = [(date.fromordinal(day), points) for day, points in zip(table.days, table.points, strict=True)]
    frame = pd.DataFrame({"base": base[:SAMPLE] / 100, "start": start[:SAMPLE], "end": end[:SAMPLE]})

    def by_hand(row: "pd.Series[float]") -> float:
        total = 0.0
        first, last = row.start.date(), row.end.date()
        for place, (day, points) in enumerate(changes):
            until = changes[place + 1][0] if place + 1 < len(changes) else date.max
            total += max(0, (min(last, until) - max(first, day)).days) * points
        return round(float(row.base * 4 * total / 10_000 / 365), 2)

    rate = ql.InterestRate(0.148, ql.Actual365Fixed(), ql.Simple, ql.Annual)
    first, last = ql.Date(1, 1, 2023), ql.Date(1, 6, 2024)
    told(
        "四倍 LPR 跨变动分段，一百万段",
        seconds(lambda: interest(base, table, start, end, convention, 400)),
        {
            "逐段（本库核心，纯 Python）": per_million(lambda: [one(row) for row in range(1000)], 1000),
            "pandas.apply（浮点）": per_million(lambda: frame.apply(by_hand, axis=1), SAMPLE),
            "QuantLib InterestRate（只一段，不跨变动）": per_million(
                lambda: [rate.compoundFactor(first, last) for _ in range(SAMPLE)], SAMPLE
            ),
        },
    )


# -- annual rates ----------------------------------------------------------------------------------------------------


def rates_of_return() -> None:
    """Twelve unequal payments."""
    chance = np.random.default_rng(20261124)
    received = chance.integers(9_000_00, 10_000_00, ROWS)
    paid = chance.integers(800_00, 1_000_00, (ROWS, 12))
    found = periodic_rates(received, paid)
    flows = np.column_stack([-received, paid]).astype(np.float64)

    def one(row: int) -> float:
        known = annual_rates(
            [(0, int(received[row]))] + [(month + 1, -int(fen)) for month, fen in enumerate(paid[row])], MONTHLY, 1
        )[0].periodic()
        return known.numerator / known.denominator

    assert all(abs(one(row) - found[row]) < 1e-9 for row in range(COMPARED))
    told(
        "月 IRR，12 期，一百万笔",
        seconds(lambda: periodic_rates(received, paid)),
        {
            "逐笔（本库核心，整数运算）": per_million(lambda: [one(row) for row in range(200)], 200),
            "pyxirr.irr": per_million(lambda: [pyxirr.irr(row) for row in flows[:SAMPLE]], SAMPLE),
            "numpy_financial.irr": per_million(lambda: [npf.irr(row) for row in flows[:1000]], 1000),
        },
    )


# -- one account -----------------------------------------------------------------------------------------------------


def one_account() -> None:
    """What a page waits for."""
    drawn = date(2026, 3, 20)
    due = [drawn + timedelta(days=30 * (number + 1)) for number in range(12)]
    loan = Loan(12_000_00, Rate(Ratio(5, 10_000), "日"), drawn, due, Ratio(1, 2))
    convention = Convention(compounding=ON_INTEREST)
    paid = [Payment(day, None) for day in due[:4]]
    print(
        measure(lambda: Ledger(loan, convention, paid, date(2026, 11, 24)).total_due_fen()).line(
            "一个账户，12 期，逐段台账"
        )
    )


def main() -> None:
    """Print all of it."""
    print(f"money: Python {platform.python_version()}, numpy {np.__version__}, {os.cpu_count()} cores")
    one_account()
    overdue()
    across_rates()
    rates_of_return()


if __name__ == "__main__":
    main()
