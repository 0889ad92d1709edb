"""The time limits of a person with debts, from what has happened: the money room's periods, debt by debt.

A line that names a debt belongs to that debt; the others stand together. Limitation is counted from the first demand that
arrived, payment or word that would start it anew: the due day of each debt's last instalment is asked elsewhere
(the calculator of days), and whether limitation was over before is not known here.
"""

from datetime import date

from creditrights.money.limitation import INTERRUPTS
from creditrights.money.open_periods import (
    Deadline,
    after_preservation,
    claim_period,
    court_papers,
    objection_answered,
    record_kept,
)
from creditrights.money.time_events import AGREED, ASSIGNED, DEDUCTED, DEMANDED, PAID, PAID_OFF, TimeEvent

#: what starts limitation anew at once; the others do so when a procedure is over
STARTS_ANEW = (DEMANDED, ASSIGNED, DEDUCTED, PAID, AGREED)

LIMITATION_WORDS = (
    "要是那一天以前时效已经过了，催要不会让它重新起算；以后再催到、再还、再答应，又从那天重新数。"
    "法院不会主动查，要你在一审提出来；过了时效债还在"
)


class TimeLimit:
    """One period with a last day: `debt` is the name of the debt, empty where none was named; `told` what it runs from."""

    def __init__(self, debt: str, told: str, deadline: Deadline, last: date) -> None:
        self.debt = debt
        self.told = told
        self.deadline = deadline
        self.last = last


def time_limits(events: "list[TimeEvent]", names: "list[str]") -> "list[TimeLimit]":
    """Every period that has a last day, the nearest first.

    events  in the order of days
    names   of the debts
    """
    if not events:
        return []
    on = events[-1].day
    found = []
    for name in [""] + names:
        theirs = [event for event in events if debt_named(event.text, names) == name]
        for row in _rows(theirs, on):
            if row.last is not None:
                told = [event.text for event in theirs if event.day == row.start]
                found.append(TimeLimit(name, (told + [""])[0], row, row.last))
    ordered = sorted([(limit.last, place) for place, limit in enumerate(found)])
    return [found[place] for _, place in ordered]


def debt_named(text: str, names: "list[str]") -> str:
    """The longest name of a debt that a text holds; empty if it holds none."""
    named = ""
    for name in names:
        if name in text and len(name) > len(named):
            named = name
    return named


def _rows(events: "list[TimeEvent]", on: date) -> "list[Deadline]":
    rows = court_papers(events, on) + after_preservation(events, on) + objection_answered(events, on)
    if [event for event in events if event.kind == PAID_OFF]:
        return rows + [record_kept(events, on)]
    for place, event in enumerate(events):
        if event.kind in STARTS_ANEW and event.reached is True:
            row, _, _ = claim_period(event.day, events[place + 1 :], on, True)
            row.words = LIMITATION_WORDS
            row.cites = row.cites + ("civil-code:195", "civil-code:192", INTERRUPTS[event.kind])
            return rows + [row]
    return rows
