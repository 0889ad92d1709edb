"""All letters by id, grouped by whom they go to."""

from creditrights.letters.answer import ANSWER
from creditrights.letters.complaints import LEAVE_OTHERS, TO_LENDER_COMPLAINT
from creditrights.letters.court import JURISDICTION, PAYMENT_ORDER
from creditrights.letters.credit_report import OBJECTION, STATEMENT
from creditrights.letters.enforcement import LIFT_LIMITS
from creditrights.letters.facts import EVIDENCE_LIST, POLICE_REPORT
from creditrights.letters.letter import Letter
from creditrights.letters.negotiation import CARD_PLAN, LOAN_PLAN
from creditrights.letters.papers_asked_for import CONTRACT_AND_BILL, DATA
from creditrights.letters.regulator import TO_REGULATOR
from creditrights.plain import unknown

TO_LENDERS = (LOAN_PLAN, CARD_PLAN, CONTRACT_AND_BILL, LEAVE_OTHERS, TO_LENDER_COMPLAINT, DATA)
TO_AUTHORITIES = (TO_REGULATOR, OBJECTION, STATEMENT, POLICE_REPORT, EVIDENCE_LIST)
TO_COURTS = (PAYMENT_ORDER, ANSWER, JURISDICTION, LIFT_LIMITS)
LETTERS: "tuple[Letter, ...]" = TO_LENDERS + TO_AUTHORITIES + TO_COURTS


def letter(id: str) -> Letter:
    """The letter with that id; UnknownName with the nearest id if there is none."""
    for each in LETTERS:
        if each.id == id:
            return each
    raise unknown("信", id, [each.id for each in LETTERS])
