"""Each day judged by the declared rules: what was said and when by the row, how often by the day."""

from collections.abc import Iterable
from datetime import date

from creditrights.contacts.log import Contact, Log
from creditrights.contacts.words import CALL, NOTICE, channel_of
from creditrights.law.registry import registry
from creditrights.legality.checker import BREACHED, COMPLIED, OPEN, Finding, LabelFinding, judge
from creditrights.legality.facts import NO, YES
from creditrights.legality.rule import Rule
from creditrights.legality.scenario import declared, require_declared
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from creditrights.plain import clock_text

Scenario = dict[str, object]

#: what a list of contacts cannot tell and a person can say once for all of it
ASKED_ONCE = (s.creditor, s.product, s.association_member, s.nifa_member, v.agreed_otherwise, v.presented_as)
_ASKED_IDS = [fact.id for fact in ASKED_ONCE]


class Judged:
    """What one rule says of one day and one agency.

    status  BREACHED, or OPEN where the facts leave it open
    labels  those that are not ruled out
    rows    the rows behind it
    because what was counted or seen, in Chinese
    open_facts  names of what has to be known to settle it
    """

    def __init__(self, day: date, agency: str, finding: Finding, rows: list[int], because: list[str]) -> None:
        self.day = day
        self.agency = agency
        self.rule = finding.rule
        self.status = finding.status
        self.labels: list[LabelFinding] = finding.labels
        self.rows = rows
        self.because = because
        self.open_facts = [declared(id).name for id in finding.open_facts] if finding.status == OPEN else []

    def takes(self, other: "Judged") -> None:
        """One more row or count of the same day, agency and rule."""
        if other.status == BREACHED and self.status != BREACHED:
            self.status, self.labels, self.open_facts = other.status, other.labels, other.open_facts
        self.rows = sorted({*self.rows, *other.rows})
        self.because = self.because + [each for each in other.because if each not in self.because]


def judge_log(log: Log, given: Scenario) -> list[Judged]:
    """Judge a list. `given` holds what is true of all of it: the lender, the product, an agreement on hours."""
    require_declared(given)
    found: dict[tuple[date, str, str], Judged] = {}
    for day, agency, contacts in _days(log.contacts):
        for each in [*_by_row(day, agency, contacts, log, given), *_by_count(day, agency, contacts, given)]:
            key = (day, agency, each.rule.id)
            if key in found:
                found[key].takes(each)
            else:
                found[key] = each
    return list(found.values())


def _days(contacts: list[Contact]) -> Iterable[tuple[date, str, list[Contact]]]:
    groups: dict[tuple[date, str], list[Contact]] = {}
    for each in contacts:
        groups.setdefault((each.day, each.agency), []).append(each)
    return [(day, agency, groups[day, agency]) for day, agency in sorted(groups)]


def _by_row(day: date, agency: str, contacts: list[Contact], log: Log, given: Scenario) -> list[Judged]:
    found = []
    for each in contacts:
        scenario = {**given, **scenario_of(each, log)}
        because = f"第 {each.row} 行{'' if each.minute is None else ' ' + clock_text(each.minute)} {each.way}"
        for finding in _touched(scenario):
            found.append(Judged(day, agency, finding, [each.row], [because]))
    return found


def scenario_of(contact: Contact, log: Log) -> Scenario:
    """What one row says; what it does not say is left out."""
    scenario: Scenario = {
        "acted_on": contact.day,
        "channel": channel_of(contact.way),
        "clock": contact.minute,
        "contacted": contact.person,
        "dunned_third": _answer(contact.dunned),
        "contact_refused": _answer(_refused_before(contact, log)),
    }
    return {id: value for id, value in scenario.items() if value is not None}


def _answer(known: bool | None) -> str | None:
    return None if known is None else YES if known else NO


def _refused_before(contact: Contact, log: Log) -> bool | None:
    """Whether that person had asked before not to be contacted again; None where the list does not say."""
    said = [each for each in log.contacts if each.refused is not None]
    before = [each for each in said if each.refused and (each.person, each.called) == (contact.person, contact.called)]
    if any(_earlier(each, contact) for each in before):
        return True
    unclear = any(_earlier(each, contact) is None for each in before if each is not contact)
    return None if unclear or not said else False


def _earlier(one: Contact, other: Contact) -> bool | None:
    if one.day != other.day or one is other:
        return one.day < other.day
    return None if one.minute is None or other.minute is None else one.minute < other.minute


def _by_count(day: date, agency: str, contacts: list[Contact], given: Scenario) -> list[Judged]:
    """The measures that rules count by the day: calls answered, notices answered, tries at one number not answered.

    All three count what reaches the borrower; a call to another person is judged by whom it reached, not counted here.
    """
    own = [each for each in contacts if each.person in (v.SELF, None)]
    calls = [each for each in own if each.way == CALL]
    notices = [each for each in own if each.way == NOTICE]
    found = _counted(day, agency, v.connected_calls.id, "接通", calls, True, given)
    found += _counted(day, agency, v.notice_calls.id, "拨通的播报", notices, True, given)
    for called in sorted({each.called for each in own}):
        tried = [each for each in calls + notices if each.called == called]
        words = f"对同一号码（{called}）没接通" if called else "对同一号码没接通"
        found += _counted(day, agency, v.unanswered_calls.id, words, tried, False, given)
    return found


def _counted(
    day: date, agency: str, fact: str, words: str, contacts: list[Contact], connected: bool, given: Scenario
) -> list[Judged]:
    """Judge a count. Where rows do not say whether they count, judge the most it can be too: then it is open."""
    may = [each for each in contacts if each.connected in (connected, None)]
    sure = [each for each in may if each.connected is connected and each.person is not None]
    base: Scenario = {**given, "acted_on": day, "channel": v.CALL}
    found = [
        Judged(day, agency, finding, [each.row for each in sure], [f"{words} {len(sure)} 次"])
        for finding in _touched({**base, fact: len(sure)}, fact)
    ]
    settled = [each.rule for each in found]
    if len(may) > len(sure):
        missing = _missing(may)
        for finding in _touched({**base, fact: len(may)}, fact):
            if finding.rule not in settled:
                because = f"{words} {len(sure)} 至 {len(may)} 次：{'，'.join(missing)}"
                judged = Judged(day, agency, finding, sorted(each.row for each in may), [because])
                judged.status = OPEN
                judged.open_facts = [*[each.replace("没写", "") for each in missing], *judged.open_facts]
                found.append(judged)
    return found


def _missing(contacts: list[Contact]) -> list[str]:
    """What the rows leave out on which a count turns."""
    silent = (
        ([each.row for each in contacts if each.connected is None], "没写接没接"),
        ([each.row for each in contacts if each.person is None], "没写找的是谁"),
    )
    return [f"第 {'、'.join(str(row) for row in sorted(rows))} 行{words}" for rows, words in silent if rows]


def _touched(scenario: Scenario, fact: str = "") -> list[Finding]:
    """Findings of the rules whose conduct the list shows: certain, or open only in what is asked once for all of it."""
    law = registry()
    found = []
    for rule in COLLECTION.rules:
        if fact and fact not in rule.facts():
            continue
        if _shown(rule, scenario):
            finding = judge(rule, scenario, law)
            if finding.status != COMPLIED:
                found.append(finding)
    return found


def _shown(rule: Rule, scenario: Scenario) -> bool:
    held = rule.when.holds(scenario)
    if held is not None:
        return held
    return all(id in _ASKED_IDS for id in rule.when.open_facts(scenario))
