"""The subjects there are. A new assignment either reuses one or adds a module and a line here."""

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.subjects.annual_rate import ANNUAL_RATE
from creditrights.classroom.subjects.bill_audit import BILL_AUDIT
from creditrights.classroom.subjects.caps import CAPS
from creditrights.classroom.subjects.capstone_memo import CAPSTONE_MEMO
from creditrights.classroom.subjects.contact_legality import CONTACT_LEGALITY
from creditrights.classroom.subjects.home_visit import HOME_VISIT
from creditrights.classroom.subjects.overdue_interest import OVERDUE_INTEREST
from creditrights.classroom.subjects.repayment_plan import REPAYMENT_PLAN
from creditrights.classroom.subjects.subject import Subject

SUBJECTS = (
    OVERDUE_INTEREST,
    ANNUAL_RATE,
    CAPS,
    BILL_AUDIT,
    CONTACT_LEGALITY,
    HOME_VISIT,
    REPAYMENT_PLAN,
    CAPSTONE_MEMO,
)


def subject(id: str) -> Subject:
    """The subject with that id."""
    for each in SUBJECTS:
        if each.id == id:
            return each
    raise ClassroomError(f"没有叫“{id}”的题材。已有：{'、'.join(each.id for each in SUBJECTS)}。")
