"""All topics, and all rules by id; a topic is imported when it is first asked for."""

from creditrights.deferred import held
from creditrights.plain import unknown

#: id -> where the topic is, "module:NAME"
PLACES = (
    ("conduct", "creditrights.legality.topics.collection:COLLECTION"),
    ("procedure", "creditrights.legality.topics.procedure:PROCEDURE"),
    ("debtor", "creditrights.legality.topics.debtor:DEBTOR_CONDUCT"),
    ("data", "creditrights.legality.topics.data:DATA"),
    ("charges", "creditrights.legality.topics.charges:CHARGES"),
    ("who-owes", "creditrights.legality.topics.who_owes:WHO_OWES"),
    ("threats", "creditrights.legality.topics.threats:THREATS"),
    ("credit-report", "creditrights.legality.topics.credit_report:CREDIT_REPORT"),
)

MYPY = False
if MYPY:  # a calculator of money comes by here, too, and needs none of these
    from creditrights.legality.rule import Rule
    from creditrights.legality.topic import Topic

    TOPICS: "tuple[Topic, ...]"
    RULES: "tuple[Rule, ...]"


def topic(id: str) -> "Topic":
    """The topic with that id; UnknownName with the nearest id if there is none."""
    for each, place in PLACES:
        if each == id:
            found: "Topic" = held(place)
            return found
    raise unknown("专题", id, [each for each, _ in PLACES])


def rule(id: str) -> "Rule":
    """The rule with that id; UnknownName with the nearest id if there is none."""
    for name, _ in PLACES:
        for each in topic(name).rules:
            if each.id == id:
                return each
    raise unknown("规则", id, [each.id for each in _all_rules()])


def _all_rules() -> "tuple[Rule, ...]":
    rules: "tuple[Rule, ...]" = ()
    for name, _ in PLACES:
        rules = rules + topic(name).rules
    return rules


def __getattr__(name: str) -> object:
    """TOPICS and RULES, all of them, for whoever looks through all: then all are imported."""
    if name == "TOPICS":
        return tuple([topic(id) for id, _ in PLACES])
    if name == "RULES":
        return _all_rules()
    raise AttributeError(name)
