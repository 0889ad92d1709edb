"""The check: one finding a rule, then a verdict. Unknown is never "no"; lawful is said only when nothing is left open."""

from datetime import date

from creditrights.law.provision import Citation
from creditrights.law.registry import Registry, registry
from creditrights.legality.facts import Fact
from creditrights.legality.kinds import PERMITTED, chip_words, code_of, gravity
from creditrights.legality.rule import Label, Rule
from creditrights.legality.scenario import require_declared
from creditrights.plain import by_rank

BREACHED = "breached"
COMPLIED = "complied"
OPEN = "open"


class LabelFinding:
    """Whether one label of a rule is grounded on the day: True, False, or None where it is left open.

    law_open  True where it is left open because the law of that day is not in the registry: no fact settles that
    """

    def __init__(
        self,
        label: Label,
        status: "bool | None",
        citations: "list[Citation]",
        open_facts: "list[str]",
        law_open: bool = False,
    ) -> None:
        self.label = label
        self.status = status
        self.citations = citations
        self.open_facts = open_facts
        self.law_open = law_open


class Finding:
    """What one rule says of a scenario.

    status      BREACHED: at least one label is grounded; COMPLIED: none can be; OPEN: the facts leave it open
    labels      the labels that are not ruled out
    open_facts  the facts that would settle what is open
    """

    def __init__(self, rule: Rule, status: str, labels: "list[LabelFinding]", open_facts: "list[str]") -> None:
        self.rule = rule
        self.status = status
        self.labels = labels
        self.open_facts = open_facts

    def grounded(self) -> "list[LabelFinding]":
        """Labels that stand."""
        return [label for label in self.labels if label.status]

    def undetermined(self) -> "list[LabelFinding]":
        """Labels that may still come to stand."""
        return [label for label in self.labels if label.status is None]


class Verdict:
    """The gravest grounded label, with all others kept.

    code   "unlawful" (crime, offence, civil wrong), "breach" (only softer rules), "effect" (only what the law makes of
           a claim), "open", or "lawful"
    kind   the gravest grounded kind, None where nothing is grounded; that something is permitted never closes a case
    """

    def __init__(self, findings: "list[Finding]") -> None:
        self.findings = findings
        kinds = [label.label.kind for finding in findings for label in finding.grounded()]
        kinds = [kind for kind in kinds if kind != PERMITTED]
        self.kind = by_rank(kinds, gravity)[0] if kinds else None
        if self.kind is not None:
            self.code = code_of(self.kind)
        else:
            self.code = "open" if [f for f in findings if _may_prohibit(f)] else "lawful"

    def words(self) -> str:
        """The words of the chip."""
        if self.kind is not None:
            return chip_words(self.kind)
        return "待查明" if self.code == "open" else "合法（就所答的事实）"

    def breached(self) -> "list[Finding]":
        """Findings with a grounded label, the gravest first."""
        found = [finding for finding in self.findings if _founds(finding)]
        return by_rank(found, lambda finding: gravity(finding.grounded()[0].label.kind))

    def permitted(self) -> "list[Finding]":
        """Findings that say only that something is permitted."""
        return [finding for finding in self.findings if finding.status == BREACHED and not _founds(finding)]

    def could_be_graver(self) -> "list[Finding]":
        """Findings with an open label that is graver than the verdict."""
        limit = 99 if self.kind is None else gravity(self.kind)
        return [f for f in self.findings if [label for label in f.undetermined() if gravity(label.label.kind) < limit]]


def _founds(finding: Finding) -> bool:
    """Whether it has a grounded label that says more than that something is permitted."""
    return [label for label in finding.grounded() if label.label.kind != PERMITTED] != []


def _may_prohibit(finding: Finding) -> bool:
    """Whether it may still come to more than that something is permitted."""
    return [label for label in finding.undetermined() if label.label.kind != PERMITTED] != []


def judge(rule: Rule, scenario: "dict[str, object]", law: Registry) -> Finding:
    """What one rule says of a scenario on the scenario's own day ("acted_on")."""
    held = rule.when.holds(scenario)
    if held is False:
        return Finding(rule, COMPLIED, [], [])
    labels = []
    hanging = [] if held else rule.when.open_facts(scenario)
    for label in rule.labels:
        finding = _judge_label(label, held, hanging, scenario, law)
        if finding.status is not False:
            labels.append(finding)
    open_facts: "list[str]" = []
    for each in labels:
        open_facts.extend([fact for fact in each.open_facts if fact not in open_facts])
    if [each for each in labels if each.status]:
        return Finding(rule, BREACHED, labels, open_facts)
    return Finding(rule, OPEN if labels else COMPLIED, labels, open_facts)


def _judge_label(
    label: Label, held: "bool | None", hanging: "list[str]", scenario: "dict[str, object]", law: Registry
) -> LabelFinding:
    """`held` is what the rule's own condition says, `hanging` the facts it hangs on."""
    day = scenario.get("acted_on")
    known_day = day if isinstance(day, date) else None
    citations = law.in_force(label.cites, known_day)
    unchecked = [] if citations else law.unchecked(label.cites, known_day)
    extra = True if label.when is None else label.when.holds(scenario)
    if extra is False or citations + unchecked == []:
        return LabelFinding(label, False, [], [])
    open_facts = hanging
    if label.when is not None:
        open_facts = open_facts + [fact for fact in label.when.open_facts(scenario) if fact not in open_facts]
    if unchecked:
        return LabelFinding(label, None, unchecked, open_facts, law_open=True)
    settled = known_day is not None or law.cover(label.cites)
    if not settled:
        open_facts = open_facts + ["acted_on"]
    status = True if held and extra and settled else None
    return LabelFinding(label, status, citations, open_facts)


def check(scenario: "dict[str, object]", rules: "tuple[Rule, ...]", facts: "tuple[Fact, ...] | None" = None) -> Verdict:
    """Judge a scenario by every rule.

    scenario  fact id -> value (choice: text; several: list of texts; count: int; clock: minutes; day: date);
              absent or None is unknown; a fact or an answer that nobody declared is refused with the nearest one
    facts     those that may be told, e.g. of the rules' topic; every declared one if None
    """
    require_declared(scenario, facts)
    law = registry()
    day = scenario.get("acted_on")
    if isinstance(day, date):
        law.require_verified(day)
    return Verdict([judge(rule, scenario, law) for rule in rules])
