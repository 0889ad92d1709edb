"""All letters by id, grouped by whom they go to; a letter is imported when it is first asked for."""

from creditrights.deferred import held
from creditrights.plain import unknown

#: id -> where the letter is, "module:NAME"
TO_LENDERS = (
    ("letter-loan-plan", "creditrights.letters.negotiation:LOAN_PLAN"),
    ("letter-card-plan", "creditrights.letters.negotiation:CARD_PLAN"),
    ("letter-contract-and-bill", "creditrights.letters.papers_asked_for:CONTRACT_AND_BILL"),
    ("letter-leave-others", "creditrights.letters.complaints:LEAVE_OTHERS"),
    ("letter-complaint-lender", "creditrights.letters.complaints:TO_LENDER_COMPLAINT"),
    ("letter-data", "creditrights.letters.papers_asked_for:DATA"),
)
TO_AUTHORITIES = (
    ("letter-complaint-regulator", "creditrights.letters.regulator:TO_REGULATOR"),
    ("letter-credit-objection", "creditrights.letters.credit_report:OBJECTION"),
    ("letter-credit-statement", "creditrights.letters.credit_report:STATEMENT"),
    ("letter-police-report", "creditrights.letters.facts:POLICE_REPORT"),
    ("letter-evidence-list", "creditrights.letters.facts:EVIDENCE_LIST"),
)
TO_COURTS = (
    ("letter-payment-order", "creditrights.letters.court:PAYMENT_ORDER"),
    ("letter-answer", "creditrights.letters.answer:ANSWER"),
    ("letter-jurisdiction", "creditrights.letters.court:JURISDICTION"),
    ("letter-lift-limits", "creditrights.letters.enforcement:LIFT_LIMITS"),
)
PLACES = TO_LENDERS + TO_AUTHORITIES + TO_COURTS

MYPY = False
if MYPY:  # a calculator of money comes by here, too, and needs none of these
    from creditrights.letters.letter import Letter

    LETTERS: "tuple[Letter, ...]"


def letter(id: str) -> "Letter":
    """The letter with that id; UnknownName with the nearest id if there is none."""
    for each, place in PLACES:
        if each == id:
            found: "Letter" = held(place)
            return found
    raise unknown("信", id, [each for each, _ in PLACES])


def __getattr__(name: str) -> object:
    """LETTERS, all of them, for whoever looks through all: then all are imported."""
    if name == "LETTERS":
        return tuple([letter(id) for id, _ in PLACES])
    raise AttributeError(name)
