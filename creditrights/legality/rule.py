"""Rules: conduct, the kinds of unlawfulness it amounts to, and the law of each day. No free code in a rule."""

from creditrights.legality.conditions import Condition

#: whose conduct a rule judges
COLLECTOR = "催收方"
LENDER = "贷款机构"
DEBTOR = "借款人"
AGENT = "代理和中介"
COURT = "法院"
BUREAU = "征信机构"
AUTHORITY = "主管机关"
ANYONE = "任何人"


class Label:
    """One kind of unlawfulness that a rule's conduct amounts to.

    kind   one of legality.kinds
    cites  provisions; of several versions the one in force on the day counts, and where none is, the label falls away
    when   what must hold besides the rule's own condition; None for nothing
    note   what remains for an authority to decide, in Chinese
    """

    def __init__(self, kind: str, cites: "tuple[str, ...]", when: Condition | None = None, note: str = "") -> None:
        self.kind = kind
        self.cites = cites
        self.when = when
        self.note = note


class Rule:
    """A prohibition.

    id        name in JSON
    title     what is prohibited, in Chinese
    says      what the rule means for a reader, one or two sentences
    when      the conduct
    labels    what it amounts to, gravest first
    evidence  what to keep
    remedies  ids of the remedies, in the order to try them
    inside    facts for which it is breached
    outside   facts just on the other side, for which it is complied with
    conduct_of  whose conduct it judges, one of the names above
    """

    def __init__(
        self,
        id: str,
        title: str,
        says: str,
        when: Condition,
        labels: "tuple[Label, ...]",
        evidence: "tuple[str, ...]",
        remedies: "tuple[str, ...]",
        inside: "dict[str, object]",
        outside: "dict[str, object]",
        conduct_of: str = COLLECTOR,
    ) -> None:
        self.id = id
        self.title = title
        self.says = says
        self.when = when
        self.labels = labels
        self.evidence = evidence
        self.remedies = remedies
        self.inside = inside
        self.outside = outside
        self.conduct_of = conduct_of

    def facts(self) -> "list[str]":
        """Ids of all facts that the rule or its labels mention."""
        mentioned = self.when.facts()
        for label in self.labels:
            if label.when is not None:
                mentioned = mentioned + [fact for fact in label.when.facts() if fact not in mentioned]
        return mentioned

    def cites(self) -> "list[str]":
        """All provisions that its labels stand on."""
        keys: "list[str]" = []
        for label in self.labels:
            keys.extend([key for key in label.cites if key not in keys])
        return keys
