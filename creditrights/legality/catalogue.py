"""All rules, by topic."""

from creditrights.legality.rule import Rule
from creditrights.legality.rules.contacts import CONTACTS
from creditrights.legality.rules.force import FORCE
from creditrights.legality.rules.identity import IDENTITY
from creditrights.legality.rules.visits import VISITS
from creditrights.plain import unknown

TOPICS: "tuple[tuple[str, tuple[Rule, ...]], ...]" = (
    ("上门", VISITS),
    ("电话与联系人", CONTACTS),
    ("身份与文书", IDENTITY),
    ("强迫、威胁、侮辱", FORCE),
)

RULES: "tuple[Rule, ...]" = VISITS + CONTACTS + IDENTITY + FORCE


def rule(id: str) -> Rule:
    """The rule with that id; UnknownName with the nearest id if there is none."""
    for each in RULES:
        if each.id == id:
            return each
    raise unknown("规则", id, [each.id for each in RULES])
