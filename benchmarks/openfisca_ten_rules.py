"""Ten of the rules on the same rows, here and in OpenFisca-Core, one after the other in one run.

OpenFisca-Core is not among our requirements. To measure, give it an environment of its own:

    python -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install "openfisca-core==46.0.1"
    PYTHONPATH=. /tmp/openfisca/bin/python -m benchmarks.openfisca_ten_rules

What is compared: the same conditions on the same million rows, all on one day, every fact known, and the answer
"breached or not"; the two must agree on every row. What OpenFisca has no word for is left out of its side: "unknown",
the law of each row's own day, several kinds of unlawfulness, the verdict. We work all of it out in our time.
"""

import platform
import statistics
import time
from collections.abc import Callable
from datetime import date

import numpy as np

from benchmarks.legality import random_codes
from creditrights.law.registry import registry
from creditrights.legality.bulk import check_columns
from creditrights.legality.catalogue import rule
from creditrights.legality.columns import Codes, Columns
from creditrights.legality.conditions import All, Any, AtNight, Condition, FewerThan, Includes, MoreThan, Not, OneOf
from creditrights.legality.facts import ChoiceFact, SeveralFact
from creditrights.legality.rule import Rule
from creditrights.legality.scenario import declared

ROWS = 1_000_000
ROUNDS = 5
DAY = date(2026, 11, 20)
TEN = [
    rule(id)
    for id in (
        "night-contact",
        "visit-alone",
        "visit-without-papers",
        "visit-unrecorded",
        "enter-home-without-consent",
        "too-many-connected-calls",
        "too-many-unanswered-calls",
        "dun-third-party",
        "contact-after-refusal",
        "disclose-debt",
    )
]
FACTS = sorted({fact for each in TEN for fact in each.facts()})


def known_rows() -> dict[str, Codes]:
    """A million rows with every fact known."""
    chance = np.random.default_rng(10)
    arrays = {id: random_codes(declared(id), ROWS, chance, unknown_percent=0) for id in FACTS}
    arrays["acted_on"] = np.full(ROWS, DAY.toordinal())
    return arrays


def formula_of(each: Rule) -> Callable[..., object]:
    """A rule as an OpenFisca formula: its conduct, and at least one label whose law is in force on the day."""
    labels = [label for label in each.labels if registry().in_force(label.cites, DAY)]

    def formula(person, period):  # type: ignore[no-untyped-def]
        def truth(condition: Condition):  # type: ignore[no-untyped-def]
            if isinstance(condition, (All, Any)):
                first, *rest = [truth(part) for part in condition.parts]
                for other in rest:
                    first = first & other if isinstance(condition, All) else first | other
                return first
            if isinstance(condition, Not):
                return ~truth(condition.part)
            return atom(condition, person(condition.fact, period))

        grounded = np.zeros(person.count, bool)
        for label in labels:
            grounded |= True if label.when is None else truth(label.when)
        return truth(each.when) & grounded

    return formula


def atom(condition, codes):  # type: ignore[no-untyped-def]
    """A statement about one fact, as one writes it by hand for arrays."""
    if isinstance(condition, (OneOf, Includes)):
        fact = declared(condition.fact)
        assert isinstance(fact, (ChoiceFact, SeveralFact))
        places = [fact.choices.index(answer) for answer in condition.answers]
        if isinstance(condition, Includes):
            return (codes & sum(1 << place for place in places)) != 0
        return codes == places[0] if len(places) == 1 else np.isin(codes, places)
    if isinstance(condition, MoreThan):
        return codes > condition.number
    if isinstance(condition, FewerThan):
        return codes < condition.number
    assert isinstance(condition, AtNight)
    return (codes >= condition.begins) | (codes < condition.ends)


def in_openfisca(arrays: dict[str, Codes]) -> tuple[float, list["np.ndarray"]]:
    """Median seconds of the ten formulas, and their answers. Setting the inputs is not counted."""
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import DateUnit
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = build_entity("person", "persons", "one case", is_person=True)
    system = TaxBenefitSystem([person])
    common = {"entity": person, "definition_period": DateUnit.DAY}
    for id in FACTS:
        system.add_variable(type(id, (Variable,), {"value_type": int, "label": id, **common}))
    names = [each.id.replace("-", "_") for each in TEN]
    for name, each in zip(names, TEN, strict=True):
        formula = formula_of(each)
        system.add_variable(type(name, (Variable,), {"value_type": bool, "label": name, "formula": formula, **common}))
    spent = []
    for _ in range(ROUNDS):
        simulation = SimulationBuilder().build_default_simulation(system, count=ROWS)
        for id in FACTS:
            if id != "acted_on":
                simulation.set_input(id, DAY.isoformat(), arrays[id].astype(np.int32))
        started = time.perf_counter()
        answers = [simulation.calculate(name, DAY.isoformat()) for name in names]
        spent.append(time.perf_counter() - started)
    return statistics.median(spent), answers


def main() -> None:
    """Measure both and compare every answer."""
    try:
        from importlib.metadata import version

        installed = version("openfisca-core")
    except Exception:
        print(__doc__)
        raise SystemExit("OpenFisca-Core is not installed in this environment.") from None
    arrays = known_rows()
    columns = Columns.from_codes(arrays)
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        found = check_columns(columns, TEN)
        spent.append(time.perf_counter() - started)
    ours = statistics.median(spent)
    theirs, answers = in_openfisca(arrays)
    for line, answer, each in zip(found.statuses, answers, TEN, strict=True):
        assert ((line == 1) == answer).all(), each.id
    print(f"Python {platform.python_version()}, numpy {np.__version__}, {ROWS:,} rows, {len(TEN)} rules")
    print(f"  here, three-valued, with verdicts    {ours:.3f} s")
    print(f"  OpenFisca-Core {installed}, two-valued   {theirs:.3f} s   ({theirs / ours:.1f} times as long)")
    print("  every answer agrees")


if __name__ == "__main__":
    main()
