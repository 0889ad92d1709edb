"""The checker: one scenario in plain Python, and a million against all rules in columns. Run by `make bench`."""

import os
import platform
import random
import statistics
import time
from datetime import date

import numpy as np

from benchmarks.timing import measure
from creditrights.legality.bulk import CODES, check_columns
from creditrights.legality.catalogue import RULES, TOPICS
from creditrights.legality.checker import check
from creditrights.legality.columns import Codes, Columns
from creditrights.legality.facts import ChoiceFact, ClockFact, CountFact, DayFact, Fact, SeveralFact
from creditrights.legality.vocabulary import FACTS

ROWS = 1_000_000
ROUNDS = 5
#: share of the facts that nobody knows
UNKNOWN_PERCENT = 20
#: rows that are also judged one by one, so that what is timed is known to be right
COMPARED = 200


def random_codes(fact: Fact, rows: int, chance: np.random.Generator, unknown_percent: int = UNKNOWN_PERCENT) -> Codes:
    """A column of answers, drawn at random, some unknown."""
    if isinstance(fact, ChoiceFact):
        codes = chance.integers(0, len(fact.choices), rows)
    elif isinstance(fact, SeveralFact):
        codes = chance.integers(0, 1 << len(fact.choices), rows) & chance.integers(0, 1 << len(fact.choices), rows)
    elif isinstance(fact, CountFact):
        codes = chance.integers(0, min(12, fact.most) + 1, rows)
    elif isinstance(fact, ClockFact):
        codes = chance.integers(0, 24 * 60, rows)
    else:
        assert isinstance(fact, DayFact)
        first = max(fact.first, date(2021, 1, 1)).toordinal()
        codes = chance.integers(first, fact.last.toordinal() + 1, rows)
    return np.where(chance.integers(0, 100, rows) < unknown_percent, -1, codes)


def random_columns(rows: int) -> tuple[dict[str, Codes], Columns]:
    """The same million scenarios each time, as whole numbers and as columns."""
    chance = np.random.default_rng(20261124)
    arrays = {fact.id: random_codes(fact, rows, chance) for fact in FACTS}
    return arrays, Columns.from_codes(arrays)


def seconds(function: object, rounds: int = ROUNDS) -> list[float]:
    """How long each round took."""
    spent = []
    for _ in range(rounds):
        started = time.perf_counter()
        function()  # type: ignore[operator]
        spent.append(time.perf_counter() - started)
    return spent


def main() -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}, {os.cpu_count()} cores")
    print("one scenario, microseconds a call, median of rounds")
    _, few = random_columns(COMPARED)
    known = {fact.id: fact.samples()[0] for fact in FACTS if fact.samples()}
    known["acted_on"] = date(2026, 11, 20)
    for topic in TOPICS:
        for name, scenario in (("everything known", known), ("nothing known", {})):
            line = measure(lambda topic=topic, scenario=scenario: check(scenario, topic.rules))
            print(line.line(f"check: {topic.id}, {len(topic.rules)} rules, {name}"), flush=True)
    if len(TOPICS) > 1:
        mixed = few.scenario(random.Random(1).randrange(COMPARED))
        print(measure(lambda: check(mixed, RULES)).line(f"check: all {len(RULES)} rules, a random scenario"))

    arrays, columns = random_columns(ROWS)
    encode = seconds(lambda: Columns.from_codes(arrays), 3)
    judge = seconds(lambda: check_columns(columns, RULES))
    print(f"{ROWS:,} scenarios of {len(arrays)} facts, all {len(RULES)} rules, one process")
    print(f"  columns from whole numbers   {statistics.median(encode):.2f} s")
    print(
        f"  judge, median of {ROUNDS}          {statistics.median(judge):.2f} s ({min(judge):.2f} – {max(judge):.2f})"
    )
    print(f"  rate                         {ROWS / statistics.median(judge):,.0f} scenarios a second")

    found = check_columns(columns, RULES)
    for row in range(COMPARED):
        verdict = check(columns.scenario(row), RULES)
        assert (found.kind(row), found.code(row)) == (verdict.kind, verdict.code), row
    counts = np.bincount(found.codes, minlength=len(CODES))
    print("  verdicts                     " + ", ".join(f"{code} {n:,}" for code, n in zip(CODES, counts, strict=True)))
    print(f"  the first {COMPARED} rows judged one by one agree")


if __name__ == "__main__":
    main()
