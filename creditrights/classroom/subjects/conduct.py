"""Conduct told as facts and judged by the engine's rules of collection, in the four words that students answer with."""

from collections.abc import Mapping

from creditrights.legality.checker import OPEN as LEFT_OPEN
from creditrights.legality.checker import Verdict, check
from creditrights.legality.facts import NO, YES
from creditrights.legality.kinds import ADMINISTRATIVE
from creditrights.legality.rule import Rule
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

LAWFUL = "合法"
BREACH = "违规"
UNLAWFUL = "违法"
OPEN = "待查明"
#: the words in the order in which they are explained
WORDS = (LAWFUL, BREACH, UNLAWFUL, OPEN)
_OF_CODE = {"lawful": LAWFUL, "breach": BREACH, "unlawful": UNLAWFUL, "open": OPEN}

#: so many facts stand in a line of code that gives all of them
A_LINE = 3
#: fact id → value; None was asked and is not known
Facts = dict[str, object]

#: what holds of every contact unless it says otherwise: the notebook tells the student so
NOTHING_ELSE: Facts = {
    "acts": [],
    "words": [],
    "presented_as": v.AGENT,
    "identity_genuine": YES,
    "process_shown": NO,
    "contacted": v.SELF,
    "dunned_third": NO,
    "reachable": NO,
    "contact_refused": NO,
    "disclosed": NO,
    "agreed_otherwise": NO,
    "connected_calls": 1,
    "unanswered_calls": 0,
    "notice_calls": 0,
    "creditor": s.BANK,
    "product": s.CONSUMER_LOAN,
    "association_member": YES,
    "nifa_member": NO,
    "debt": s.LAWFUL_DEBT,
    "serious": NO,
    "persisted": NO,
}


def verdict_on(facts: Facts, rules: tuple[Rule, ...] = COLLECTION.rules) -> Verdict:
    """The engine's verdict on facts told on top of what holds unless it is said otherwise."""
    told = {**NOTHING_ELSE, **facts}
    return check({id: value for id, value in told.items() if value is not None}, rules, COLLECTION.facts)


def word_of(facts: Facts, rules: tuple[Rule, ...] = COLLECTION.rules) -> str:
    """The verdict in one of the four words."""
    return _OF_CODE[verdict_on(facts, rules).code]


def missing_from(facts: Facts) -> frozenset[str]:
    """Where the verdict is left open: the facts that would settle it. Empty where it is not open."""
    verdict = verdict_on(facts)
    if verdict.code != "open":
        return frozenset()
    return frozenset(id for finding in verdict.findings if finding.status == LEFT_OPEN for id in finding.open_facts)


def police_articles(facts: Facts, rules: tuple[Rule, ...] = COLLECTION.rules) -> frozenset[str]:
    """The articles by which the police may punish it on its day, without the item inside the article."""
    return frozenset(
        citation.key.partition("#")[0]
        for finding in verdict_on(facts, rules).breached()
        for label in finding.grounded()
        if label.label.kind == ADMINISTRATIVE
        for citation in label.citations
    )


def written(told: Mapping[str, object]) -> str:
    """Facts as a line of Python, as a notebook shows them to those who code; a day is written as date(…)."""
    return "{" + ", ".join(f'"{id}": {_value(value)}' for id, value in told.items()) + "}"


def common_in_code(creditor: str) -> str:
    """What holds of every contact unless it says otherwise, a few facts a line."""
    told = [f'"{id}": {_value(value)}' for id, value in {**NOTHING_ELSE, "creditor": creditor}.items()]
    lines = [", ".join(told[place : place + A_LINE]) for place in range(0, len(told), A_LINE)]
    return "{\n    " + ",\n    ".join(lines) + ",\n}"


def _value(value: object) -> str:
    return repr(value).replace("datetime.date", "date").replace("'", '"')
