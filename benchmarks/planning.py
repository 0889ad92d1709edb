"""Plans: the rules, the exact optimum, ten thousand income paths. Run by `make bench`.

Seconds of the clock and of the processor: where others load the machine, only the second says how much work it was.
"""

import os
import platform
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version

from benchmarks.timing import measure
from creditrights.planning.optimum import optimum
from creditrights.planning.replay import differences
from creditrights.planning.shocks import shaken
from creditrights.planning.shortfall import closings, more_needed
from creditrights.planning.simulate import run
from creditrights.planning.strategies import Avalanche, plans
from tests.planning import cases

ROUNDS = 3
CASES = (
    ("A  4 debts × 30 months, interest alone", cases.INTEREST_ALONE),
    ("B  4 debts × 30 months, minimums over the budget", cases.MINIMUMS_OVER_BUDGET),
    ("C  4 debts × 30 months, two offers", cases.TWO_OFFERS),
    ("D  4 debts × 30 months, one suit", cases.ONE_SUIT),
    ("E  10 debts × 36 months, all of it", cases.ten()),
)


def seconds(function: Callable[[], object]) -> str:
    """The middle of a few runs, by the clock and by the processor."""
    clock, processor = [], []
    for _ in range(ROUNDS):
        started, worked = time.perf_counter(), time.process_time()
        function()
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
    return f"{statistics.median(clock):>7.3f} s   (processor {statistics.median(processor):.3f} s)"


def main() -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, scipy {version('scipy')}, {platform.machine()}, {os.cpu_count()} cores")
    for name, case in CASES:
        found = optimum(case, seconds=60)
        spent = seconds(lambda case=case: optimum(case, seconds=60))
        avalanche = run(case, Avalanche())
        gain = (avalanche.paid - found.plan.paid) / found.plan.paid
        print(
            f"  {name:<50}{spent}   late {found.plan.late} (avalanche {avalanche.late}), "
            f"avalanche pays {gain:+.2%}, gap {found.gap.percent(2)}{'' if found.late_proved else ', late not proved'}",
            flush=True,
        )
        assert differences(found.plan) == []
    plan = run(cases.INTEREST_ALONE, Avalanche())
    for name, of in (("4 debts × 30 months", plan), ("10 debts × 36 months", optimum(cases.ten()).plan)):
        print(f"  {'10,000 income paths, ' + name:<50}{seconds(lambda of=of: shaken(of))}", flush=True)
    tight = cases.four(1_200_00, (300_00, 400_00, 500_00, 600_00), (50_00,) * 4)
    for name, function in (
        ("all rules: 4 debts × 30 months", lambda: plans(cases.MINIMUMS_OVER_BUDGET)),
        ("ledger replay of a plan", lambda: differences(plan)),
        ("what is missing a month", lambda: more_needed(tight)),
        ("whose word would close the gap", lambda: closings(tight)),
    ):
        print(measure(function).line(name), flush=True)


if __name__ == "__main__":
    main()
