"""The call log that the lesson and the page are about: made up for teaching, no real person, bank or number is in it."""

from dataclasses import replace
from pathlib import Path

from creditrights.contacts.judge import Scenario
from creditrights.contacts.report import Report, audit_contacts
from creditrights.contacts.timeline import timeline
from creditrights.legality.facts import NO, YES
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from creditrights.notebook.figures.picture import Picture

NAME = "call-log"

#: seven days of one phone, typed by hand in several ways of writing days and times
SAMPLE = Path(__file__).parent / "data" / "sample-call-log.csv"

#: what the list cannot tell: a bank in the association, an online loan, its agents call, nothing else was agreed
GIVEN: Scenario = {
    s.creditor.id: s.BANK,
    s.product.id: s.CONSUMER_LOAN,
    s.association_member.id: YES,
    v.agreed_otherwise.id: NO,
    v.presented_as.id: v.AGENT,
}


def sample() -> Report:
    """The sample, read and judged."""
    return audit_contacts(SAMPLE, GIVEN)


def picture() -> Picture:
    """Its picture, for the page and the lesson."""
    drawn = timeline(sample(), NAME)
    return replace(drawn, caption=f"示例是编的，不是真人真事。{drawn.caption}")
