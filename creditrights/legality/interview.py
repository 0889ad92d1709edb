"""Which question to ask next: the one whose usual answer settles most of what could still change the verdict.

A scenario does not say why a fact is absent: nobody has asked yet, or someone was asked and does not know. Who knows
names the latter, and they are not asked again; they stay unknown all the same.
"""

from creditrights.law.registry import registry
from creditrights.legality.checker import Finding, LabelFinding, Verdict, judge
from creditrights.legality.facts import DayFact, Fact
from creditrights.legality.kinds import PERMITTED, VOID, gravity
from creditrights.legality.rule import Rule
from creditrights.legality.vocabulary import all_facts, fact
from creditrights.plain import by_rank


class Hanging:
    """A finding with those of its open labels that are graver than the verdict: what could still change it."""

    def __init__(self, finding: Finding, limit: int) -> None:
        self.rule = finding.rule
        self.labels = [each for each in finding.undetermined() if gravity(each.label.kind) < limit]

    def turns_on(self, id: str) -> bool:
        """Whether one of the labels still hangs on that fact."""
        return any([id in label.open_facts for label in self.labels])


def next_question(
    scenario: "dict[str, object]", verdict: Verdict, not_known: "list[str] | tuple[str, ...]" = ()
) -> "str | None":
    """Id of the fact to ask for; None when no answer can change the verdict any more, or only those to `not_known`."""
    for id in open_questions(scenario, verdict):
        if id not in not_known:
            return id
    return None


def open_questions(
    scenario: "dict[str, object]", verdict: Verdict, facts: "tuple[Fact, ...] | None" = None
) -> "list[str]":
    """Ids of the unknown facts that could still change the verdict, the one that settles most first.

    `facts` are those to choose from, in the order of asking, e.g. of the rules' topic; all there are if None.
    Only labels that would be graver than the verdict count. For each unknown fact they hang on, every possible answer
    is tried, and the middle one of what they settle is compared; ties go to the fact declared first. (The middle one
    and not the mean: a rare answer that would settle nearly everything is not worth an early question.)
    """
    limit = gravity(PERMITTED) if verdict.kind is None else gravity(verdict.kind)
    hanging = [each for each in [Hanging(finding, limit) for finding in verdict.findings] if each.labels]
    found = []
    scores: "dict[str, int]" = {}
    for declared in all_facts() if facts is None else facts:
        touched = [each for each in hanging if each.turns_on(declared.id)]
        if touched:
            found.append(declared.id)
            scores[declared.id] = _score(declared, scenario, touched)
    return by_rank(found, lambda id: -scores[id])


def _score(declared: Fact, scenario: "dict[str, object]", hanging: "list[Hanging]") -> int:
    """The weight of what the middle one of all answers to a fact settles."""
    law = registry()
    totals = []
    for answer in answers_to(declared, [each.rule for each in hanging]):
        supposed = dict(scenario)
        supposed[declared.id] = answer
        total = 0
        for each in hanging:
            after = [left.label for left in judge(each.rule, supposed, law).undetermined()]
            total += sum([_weight(label) for label in each.labels if label.label not in after])
        totals.append(total)
    return sorted(totals)[len(totals) // 2]


def _weight(label: LabelFinding) -> int:
    """Graver labels weigh more, and so do those that hang on few facts."""
    return 1000 * max(1, gravity(VOID) - gravity(label.label.kind)) // max(1, len(label.open_facts))


def samples(id: str, rules: "list[Rule]") -> "list[object]":
    """Values that stand for all answers to the fact with that id; see `answers_to`."""
    return answers_to(fact(id), rules)


def answers_to(declared: Fact, rules: "list[Rule]") -> "list[object]":
    """Values that stand for all answers to a fact: its choices, or both sides of each threshold a rule names.

    For a day the last one stands, beside the thresholds: what people ask about is recent, and the law of that day is
    the one in force.
    """
    values = declared.samples()
    if isinstance(declared, DayFact):
        values = [declared.last]
    for each in rules:
        conditions = [each.when] + [label.when for label in each.labels if label.when is not None]
        for condition in conditions:
            values.extend(
                [value for name, value in condition.boundaries() if name == declared.id and value not in values]
            )
    return values
