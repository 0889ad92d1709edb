"""How much of the rules a quick battery would notice if it were wrong: python -m benchmarks.mutants [--list]

Each rule is changed in memory in one place at a time: a statement turned round, a part of an And or an Or left out, a
threshold moved by one, a list of answers cut short, a label left out, a citation replaced by its other version. The
battery is what each rule says of itself: its example inside and outside, every value on both sides of a threshold, each
of its choices, on days around every change of law. A change that no answer of the battery shows has survived.
"""

import argparse
import copy
import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from creditrights.law.registry import FIRST_DAY, registry
from creditrights.legality.catalogue import RULES
from creditrights.legality.checker import judge
from creditrights.legality.conditions import (
    All,
    Any,
    AtNight,
    Atom,
    Condition,
    FewerThan,
    Includes,
    MoreThan,
    Not,
    OneOf,
)
from creditrights.legality.facts import NO, YES
from creditrights.legality.interview import samples
from creditrights.legality.rule import Label, Rule

#: scenarios a rule is tried on, at most
MOST = 4000
Scenario = dict[str, object]


# -- changes ---------------------------------------------------------------------------------------------------------


def changed_conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """(what was changed, the condition with that one change)."""
    if isinstance(condition, (All, Any)):
        kind = type(condition)
        parts = list(condition.parts)
        for place, part in enumerate(parts):
            rest = parts[:place] + parts[place + 1 :]
            yield "part left out", kind(*rest)
            for what, changed in changed_conditions(part):
                yield what, kind(*parts[:place], changed, *parts[place + 1 :])
    elif isinstance(condition, Not):
        yield "turned round", condition.part
        for what, changed in changed_conditions(condition.part):
            if what != "turned round":
                yield what, Not(changed)
    else:
        yield "turned round", Not(condition)
        yield from changed_atoms(condition)


def changed_atoms(atom: Condition) -> Iterator[tuple[str, Condition]]:
    if isinstance(atom, (MoreThan, FewerThan)):
        for number in (atom.number - 1, atom.number + 1):
            yield "threshold moved", type(atom)(atom.fact, atom.name, number, atom.unit)
    elif isinstance(atom, AtNight):
        for begins, ends in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            yield "threshold moved", AtNight(atom.fact, atom.name, atom.begins + begins, atom.ends + ends)
    elif isinstance(atom, (OneOf, Includes)) and len(atom.answers) > 1:
        for place in range(len(atom.answers)):
            rest = atom.answers[:place] + atom.answers[place + 1 :]
            yield "answer left out", type(atom)(atom.fact, atom.name, rest)
    elif isinstance(atom, Atom) and isinstance(getattr(atom, "first", None), date):
        for days in (-1, 1):
            yield "threshold moved", type(atom)(atom.fact, atom.name, atom.first + timedelta(days))  # type: ignore[attr-defined, call-arg]


def changed_rules(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """(what was changed, the rule with that one change)."""
    for what, when in changed_conditions(rule.when):
        yield what, with_(rule, when, rule.labels)
    for place, label in enumerate(rule.labels):

        def replaced(new: Label, place: int = place) -> Rule:
            return with_(rule, rule.when, rule.labels[:place] + (new,) + rule.labels[place + 1 :])

        yield "label left out", with_(rule, rule.when, rule.labels[:place] + rule.labels[place + 1 :])
        if label.when is not None:
            yield "label's condition left out", replaced(Label(label.kind, label.cites, None, label.note))
            for what, when in changed_conditions(label.when):
                yield what + " (label)", replaced(Label(label.kind, label.cites, when, label.note))
        for number in range(len(label.cites)):
            rest = label.cites[:number] + label.cites[number + 1 :]
            yield "citation left out", replaced(Label(label.kind, rest, label.when, label.note))
        if len(label.cites) > 1 and len({in_force_days(key) for key in label.cites}) > 1:
            first_only = (label.cites[0],) * len(label.cites)
            yield "citation of another version", replaced(Label(label.kind, first_only, label.when, label.note))


def with_(rule: Rule, when: Condition, labels: tuple[Label, ...]) -> Rule:
    """The same rule but for these two."""
    changed = copy.copy(rule)
    changed.when, changed.labels = when, labels
    return changed


def in_force_days(key: str) -> tuple[date, date | None]:
    provision = registry().cite(key).provision
    return provision.effective, provision.instrument.ended


# -- the battery -----------------------------------------------------------------------------------------------------


def battery(rule: Rule) -> list[Scenario]:
    """Scenarios around the rule: its examples, with one or two facts at a time given every other value, or forgotten."""
    days = sorted({day for key in rule.cites() for day in in_force_days(key) if day is not None})
    around = {FIRST_DAY, registry().checked_through}
    around |= {each for day in days for each in (day - timedelta(1), day) if each >= FIRST_DAY}
    answers: dict[str, list[object]] = {id: [*samples(id, [rule]), None] for id in rule.facts()}
    answers["acted_on"] = [*sorted(around), None]
    grounds = [favourable(rule, label) for label in rule.labels]
    starts = [{"acted_on": registry().checked_through, **ground} for ground in grounds]
    starts += [{**start, **rule.outside} for start in starts]
    tried: dict[str, Scenario] = {}
    for start in starts:
        for scenario in changed_scenarios(start, answers):
            tried.setdefault(repr(sorted(scenario.items(), key=lambda item: item[0])), scenario)
            if len(tried) >= MOST:
                return list(tried.values())
    return list(tried.values())


def changed_scenarios(start: Scenario, answers: dict[str, list[object]]) -> Iterator[Scenario]:
    yield start
    for id, values in answers.items():
        for value in values:
            yield {**start, id: value}
    for one, other in itertools.combinations(answers, 2):
        for a, b in itertools.product(answers[one], answers[other]):
            yield {**start, one: a, other: b}


def favourable(rule: Rule, label: Label) -> Scenario:
    """The rule's own example, completed so that a label stands, where one answer a fact is enough to find that."""
    scenario: Scenario = dict(rule.inside)
    conditions = [rule.when] + ([] if label.when is None else [label.when])
    for condition in conditions:
        for id in condition.facts():
            if condition.holds(scenario) is not True and id not in rule.inside:
                for value in [YES, NO, *samples(id, [rule])]:
                    if value in samples(id, [rule]) and better(condition, scenario, id, value):
                        scenario[id] = value
                        break
    return scenario


def better(condition: Condition, scenario: Scenario, id: str, value: object) -> bool:
    """Whether an answer makes a condition true, or keeps it open on fewer facts."""
    before, after = condition.holds(scenario), {**scenario, id: value}
    held = condition.holds(after)
    if held is None and before is None:
        return len(condition.open_facts(after)) < len(condition.open_facts(scenario))
    return held is True


def answer_of(rule: Rule, scenario: Scenario) -> object:
    """What a reader would see of a finding."""
    finding = judge(rule, scenario, registry())
    labels = [(each.label.kind, each.status, [c.key for c in each.citations]) for each in finding.labels]
    return finding.status, labels


def survivors(rule: Rule, note: Callable[[str, bool], None]) -> Iterator[str]:
    scenarios = battery(rule)
    right = [answer_of(rule, scenario) for scenario in scenarios]
    for number, (what, mutant) in enumerate(changed_rules(rule), 1):
        killed = any(answer_of(mutant, scenario) != answer for scenario, answer in zip(scenarios, right, strict=True))
        note(what, killed)
        if not killed:
            yield f"{rule.id} #{number}: {what}"


def main(arguments: list[str] | None = None) -> None:
    """Change every rule in every place, try the battery, print the share that was noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="list all survivors, not only the first 20")
    parsed = parser.parse_args(arguments)
    made: Counter[str] = Counter()
    killed: Counter[str] = Counter()

    def note(what: str, dead: bool) -> None:
        made[what] += 1
        killed[what] += dead

    left = [each for rule in RULES for each in survivors(rule, note)]
    for what in sorted(made):
        print(f"{what:<36}{killed[what]:>6} of {made[what]:>6}")
    total = made.total()
    print(
        f"{'killed':<36}{killed.total():>6} of {total:>6}  ({100 * killed.total() / total:.1f} %), {len(RULES)} rules"
    )
    for each in left if parsed.list else left[:20]:
        print("survived:", each)


if __name__ == "__main__":
    main()
