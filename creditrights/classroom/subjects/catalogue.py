"""The subjects there are, each imported when it is first asked for. A new assignment reuses one or adds a line here."""

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.subjects.subject import Subject
from creditrights.deferred import held

#: id → where it is, "module:NAME"
PLACES = {
    "overdue-interest": "creditrights.classroom.subjects.overdue_interest:OVERDUE_INTEREST",
    "annual-rate": "creditrights.classroom.subjects.annual_rate:ANNUAL_RATE",
    "caps": "creditrights.classroom.subjects.caps:CAPS",
    "bill-audit": "creditrights.classroom.subjects.bill_audit:BILL_AUDIT",
    "contact-legality": "creditrights.classroom.subjects.contact_legality:CONTACT_LEGALITY",
    "home-visit": "creditrights.classroom.subjects.home_visit:HOME_VISIT",
    "repayment-plan": "creditrights.classroom.subjects.repayment_plan:REPAYMENT_PLAN",
    "capstone-memo": "creditrights.classroom.subjects.capstone_memo:CAPSTONE_MEMO",
}


def subject(id: str) -> Subject:
    """The subject with that id."""
    if id not in PLACES:
        raise ClassroomError(f"没有叫“{id}”的题材。已有：{'、'.join(PLACES)}。")
    found: Subject = held(PLACES[id])
    return found
