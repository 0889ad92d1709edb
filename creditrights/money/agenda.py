"""On which days something happens to a loan."""

from datetime import date

from creditrights.money.convention import ON_PENALTY_TOO, Convention
from creditrights.money.daycount import add_months, days_later
from creditrights.money.events import Acceleration, LedgerEvent
from creditrights.money.loan import EVERY_DAY, EVERY_MONTH, Loan
from creditrights.plain import by_rank


class Agenda:
    """The days of a loan until `last`.

    events    day -> what happens on it, in the order in which it is taken
    settling  day -> the due days of the instalments whose unpaid penalty is settled on it
    days      all days with anything on them, in order: these, the due days, and the day after each (a missed instalment)
    """

    def __init__(self, loan: Loan, convention: Convention, events: "list[LedgerEvent]", last: date) -> None:
        self.events = by_day(events, last)
        called = [event.day for event in events if isinstance(event, Acceleration)]
        starts = loan.due_days + called
        self.settling: "dict[date, list[date]]" = {}
        if convention.compounding == ON_PENALTY_TOO:
            for start in starts:
                for day in settlements(start, loan.settled, last):
                    self.settling.setdefault(day, []).append(start)
        days = set(starts + [days_later(day, 1) for day in starts])
        days.update(self.events)
        days.update(self.settling)
        self.days = sorted([day for day in days if day <= last])


def by_day(events: "list[LedgerEvent]", last: date) -> "dict[date, list[LedgerEvent]]":
    """The events until `last`, those of one day in the order in which they are taken."""
    found: "dict[date, list[LedgerEvent]]" = {}
    for event in events:
        if event.day <= last:
            found.setdefault(event.day, []).append(event)
    return {day: by_rank(found[day], rank_of) if len(found[day]) > 1 else found[day] for day in found}


def rank_of(event: LedgerEvent) -> int:
    """Its place among the events of one day."""
    return event.rank


def settlements(start: date, every: str, last: date) -> "list[date]":
    """The days of settlement (结息日) of what fell due on `start`: a day, a month or three months apart."""
    found = []
    count = 1
    day = start
    while day <= last:
        if every == EVERY_DAY:
            day = days_later(start, count)
        else:
            day = add_months(start, count if every == EVERY_MONTH else 3 * count)
        count += 1
        if day <= last:
            found.append(day)
    return found
