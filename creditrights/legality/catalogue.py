"""All topics, and all rules by id."""

from creditrights.legality.rule import Rule
from creditrights.legality.topic import Topic
from creditrights.legality.topics.charges import CHARGES
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.topics.credit_report import CREDIT_REPORT
from creditrights.legality.topics.data import DATA
from creditrights.legality.topics.debtor import DEBTOR_CONDUCT
from creditrights.legality.topics.procedure import PROCEDURE
from creditrights.legality.topics.threats import THREATS
from creditrights.legality.topics.who_owes import WHO_OWES
from creditrights.plain import unknown

TOPICS: "tuple[Topic, ...]" = (COLLECTION, PROCEDURE, DEBTOR_CONDUCT, DATA, CHARGES, WHO_OWES, THREATS, CREDIT_REPORT)


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


def topic(id: str) -> Topic:
    """The topic with that id; UnknownName with the nearest id if there is none."""
    for each in TOPICS:
        if each.id == id:
            return each
    raise unknown("专题", id, [each.id for each in TOPICS])
