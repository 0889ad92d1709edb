"""All topics, and all rules by id."""

from creditrights.legality.rule import Rule
from creditrights.legality.topic import Topic
from creditrights.legality.topics.collection import COLLECTION
from creditrights.plain import unknown

TOPICS: "tuple[Topic, ...]" = (COLLECTION,)


def _all_rules() -> "tuple[Rule, ...]":
    rules: "tuple[Rule, ...]" = ()
    for topic in TOPICS:
        rules = rules + topic.rules
    return rules


RULES: "tuple[Rule, ...]" = _all_rules()


def rule(id: str) -> Rule:
    """The rule with that id; UnknownName with the nearest id if there is none."""
    for each in RULES:
        if each.id == id:
            return each
    raise unknown("规则", id, [each.id for each in RULES])
