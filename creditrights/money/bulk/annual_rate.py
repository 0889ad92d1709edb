"""The periodic rate of a million loans at once, by Newton's method. numpy.

A rate is not money: it may be a float here. Where money is received once and everything after it is paid, exactly one
rate fits, the curve bends one way only, and Newton's method cannot miss it. Every other row is left to
`money.annual_rate`, which finds all rates that fit and says so where there are none or several.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import ArrayLike, NDArray

from creditrights.money.bulk.columns import WORKERS, refused, spans, whole_of

Rates = NDArray[np.float64]

#: Newton's method doubles the digits each time; this is more than any row needs
MOST_STEPS = 60
CLOSE = 1e-14


def periodic_rates(received_fen: ArrayLike, paid_fen: ArrayLike, workers: int = WORKERS) -> Rates:
    """The rate a period at which the payments are worth what was received; NaN where a row is not of that simple kind.

    received_fen  what arrived, whole fen, a place a loan
    paid_fen      what is paid at the end of each period, whole fen, a row a loan, a column a period

    Times 12 it is the simple annual rate of monthly payments; (1 + r)^12 - 1 is the effective one.
    """
    received = whole_of("received_fen", received_fen)
    paid = whole_of("paid_fen", paid_fen)
    if paid.ndim != 2 or len(paid) != len(received):
        raise refused("paid_fen", f"应当是 {len(received)} 行的表")
    found = np.empty(len(received), np.float64)

    def work(span: slice) -> None:
        found[span] = _solve(received[span], np.ascontiguousarray(paid[span].T))

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, spans(len(received))))
    return found


def _solve(received: NDArray[np.int64], paid: NDArray[np.int64]) -> Rates:
    simple = (received > 0) & (paid >= 0).all(axis=0) & (paid > 0).any(axis=0)
    target = np.where(simple, received, 1).astype(np.float64)
    flows = np.where(simple, paid, 0).astype(np.float64)
    flows[-1] = np.where(simple, flows[-1], 1.0)
    growth = flows.sum(axis=0) / target - 1
    # One over one plus the rate, from the usual rule of thumb 2 × charges ÷ (len(flows) + 1).
    factor = 1 / (1 + np.maximum(2 * growth / (len(flows) + 1), -0.5))
    for _ in range(MOST_STEPS):
        value = flows[-1].copy()
        slope = np.zeros_like(target)
        for flow in flows[-2::-1]:
            slope *= factor
            slope += value
            value *= factor
            value += flow
        slope *= factor
        slope += value
        value *= factor
        value -= target
        step = value / slope
        factor -= step
        if np.abs(step).max(initial=0) < CLOSE:
            break
    return np.where(simple, 1 / factor - 1, np.nan)
