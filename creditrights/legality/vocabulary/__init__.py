"""Every fact there is, declared once; one file a topic, and `shared` for what several topics ask.

A topic brings its own facts; all files are imported only for whoever looks through all facts.
"""

from creditrights.deferred import held
from creditrights.legality.facts import Fact

#: one file a topic; its FACTS are in the order in which a person is asked
FILES = ("collection", "procedure", "debtor", "data", "charges", "who_owes", "threats", "credit_report")
#: files whose facts those take in
PARTS = ("shared", "enforcement", "guarantee")

MYPY = False
if MYPY:
    FACTS: "tuple[Fact, ...]"

_BY_ID: "dict[str, Fact]" = {}
_IN_ORDER: "list[Fact]" = []


def all_facts() -> "tuple[Fact, ...]":
    """Every fact, once, in the order of the topics; put in place at once, so that several threads never see a part."""
    if not _IN_ORDER:
        found: "list[Fact]" = []
        for file in FILES:
            for each in held("creditrights.legality.vocabulary." + file + ":FACTS"):
                if each not in found:
                    found.append(each)
                    _BY_ID[each.id] = each
        _IN_ORDER[:] = found
    return tuple(_IN_ORDER)


def by_id() -> "dict[str, Fact]":
    """Every fact by its id."""
    all_facts()
    return _BY_ID


def fact(id: str) -> Fact:
    """The fact with that id."""
    return by_id()[id]


def __getattr__(name: str) -> object:
    """FACTS, all of them; and a file of this folder (MicroPython asks here before it looks for the file)."""
    if name == "FACTS":
        return all_facts()
    if name in FILES + PARTS:
        return held("creditrights.legality.vocabulary." + name)
    raise AttributeError(name)
