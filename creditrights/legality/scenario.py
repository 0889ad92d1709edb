"""A scenario holds declared facts with possible values, and nothing else."""

from creditrights.legality.facts import Fact
from creditrights.legality.vocabulary import FACTS
from creditrights.plain import unknown

_BY_ID = {each.id: each for each in FACTS}


def declared(id: str) -> Fact:
    """The fact with that id; UnknownName with the nearest id if nobody declared it."""
    if id not in _BY_ID:
        raise unknown("事实", id, [each.id for each in FACTS])
    return _BY_ID[id]


def require_declared(scenario: "dict[str, object]") -> None:
    """UnknownName or FieldError for a fact that nobody declared and for a value that its fact does not allow."""
    for id in sorted(scenario):
        fact = declared(id)
        value = scenario[id]
        if value is not None:
            fact.require(value)
