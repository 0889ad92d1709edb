"""Which question to ask next: the one whose answers, on average, settle most of what could still change the verdict."""

from creditrights.law.registry import registry
from creditrights.legality.checker import OPEN, Finding, Verdict, judge
from creditrights.legality.facts import DayFact
from creditrights.legality.kinds import KINDS, gravity
from creditrights.legality.rule import Rule
from creditrights.legality.vocabulary import FACTS, fact


def next_question(scenario: "dict[str, object]", verdict: Verdict) -> "str | None":
    """Id of the fact to ask for, or None when no answer can change the verdict any more.

    Only findings that may still become graver than the verdict count. For each unknown fact they hang on, every
    possible answer is tried, and the weight of what it settles is averaged; ties go to the fact declared first.
    """
    hanging = (
        verdict.could_be_graver() if verdict.kind is not None else [f for f in verdict.findings if f.status == OPEN]
    )
    candidates = [each.id for each in FACTS if [f for f in hanging if each.id in f.open_facts]]
    best = None
    best_score = -1
    for id in candidates:
        score = _score(id, scenario, [f for f in hanging if id in f.open_facts])
        if score > best_score:
            best = id
            best_score = score
    return best


def _score(id: str, scenario: "dict[str, object]", hanging: "list[Finding]") -> int:
    """A thousand times the average weight that an answer to `id` settles."""
    law = registry()
    answers = samples(id, [finding.rule for finding in hanging])
    total = 0
    for answer in answers:
        supposed = dict(scenario)
        supposed[id] = answer
        for finding in hanging:
            after = judge(finding.rule, supposed, law)
            total += _weight(finding) if after.status != OPEN else _weight(finding) * _narrowed(finding, after)
    return 1000 * total // len(answers)


def _weight(finding: Finding) -> int:
    """Graver labels weigh more."""
    return 10 * (len(KINDS) - min([gravity(label.label.kind) for label in finding.undetermined()]))


def _narrowed(before: Finding, after: Finding) -> int:
    """0 or 1: whether fewer facts are left open than before (a first answer to a chain of questions)."""
    return 1 if len(after.open_facts) < len(before.open_facts) - 2 else 0


def samples(id: str, rules: "list[Rule]") -> "list[object]":
    """Values that stand for all answers to a fact: its choices, or both sides of each threshold a rule names."""
    declared = fact(id)
    if isinstance(declared, DayFact):
        return [declared.first, declared.last]
    values = declared.samples()
    for each in rules:
        conditions = [each.when] + [label.when for label in each.labels if label.when is not None]
        for condition in conditions:
            values.extend([value for name, value in condition.boundaries() if name == id and value not in values])
    return values
