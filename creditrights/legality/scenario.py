"""A scenario holds declared facts with possible values, and nothing else."""

from creditrights.legality.facts import Fact
from creditrights.legality.vocabulary import by_id
from creditrights.plain import unknown


def declared(id: str) -> Fact:
    """The fact with that id; UnknownName with the nearest id if nobody declared it."""
    return _among(by_id(), id)


def require_declared(scenario: "dict[str, object]", facts: "tuple[Fact, ...] | None" = None) -> None:
    """UnknownName or FieldError for a fact that nobody declared and for a value that its fact does not allow.

    facts  those that may be told, e.g. of one topic; all there are if None
    """
    known = by_id() if facts is None else {each.id: each for each in facts}
    for id in sorted(scenario):
        fact = _among(known, id)
        value = scenario[id]
        if value is not None:
            fact.require(value)


def _among(known: "dict[str, Fact]", id: str) -> Fact:
    if id not in known:
        raise unknown("事实", id, sorted(known))
    return known[id]
