"""Timing: a function is called in rounds of at least a tenth of a second; the middle round counts, the spread is told."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 7
ROUND_SECONDS = 0.1


class Timing:
    """Microseconds a call: the median of the rounds, the fastest and the slowest."""

    def __init__(self, seconds: list[float]) -> None:
        self.median = statistics.median(seconds) * 1e6
        self.fastest = min(seconds) * 1e6
        self.slowest = max(seconds) * 1e6

    def line(self, name: str) -> str:
        """One line of the report."""
        return f"{name:<52}{self.median:>12,.1f} µs   ({self.fastest:,.1f} – {self.slowest:,.1f})"


def measure(function: Callable[[], object]) -> Timing:
    """Call it until one round takes long enough, then time the rounds."""
    function()
    calls = 1
    while (spent := _round(function, calls)) < ROUND_SECONDS:
        calls = max(calls * 2, int(calls * ROUND_SECONDS / max(spent, 1e-9)))
    return Timing([_round(function, calls) / calls for _ in range(ROUNDS)])


def _round(function: Callable[[], object], calls: int) -> float:
    started = time.perf_counter()
    for _ in range(calls):
        function()
    return time.perf_counter() - started
