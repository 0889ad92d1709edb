"""Every fact there is, declared once; one file a topic, and `shared` for what several topics ask."""

from creditrights.legality.facts import Fact
from creditrights.legality.vocabulary import (
    charges,
    collection,
    credit_report,
    data,
    debtor,
    procedure,
    threats,
    who_owes,
)

#: the facts of each topic, in the order in which a person is asked
BY_TOPIC = (
    collection.FACTS,
    procedure.FACTS,
    debtor.FACTS,
    data.FACTS,
    charges.FACTS,
    who_owes.FACTS,
    threats.FACTS,
    credit_report.FACTS,
)


def _each_once() -> "tuple[Fact, ...]":
    facts: "list[Fact]" = []
    for topic in BY_TOPIC:
        facts.extend([each for each in topic if each not in facts])
    return tuple(facts)


FACTS: "tuple[Fact, ...]" = _each_once()


def fact(id: str) -> Fact:
    """The fact with that id."""
    for each in FACTS:
        if each.id == id:
            return each
    raise KeyError(id)
