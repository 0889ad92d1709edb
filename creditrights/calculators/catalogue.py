"""All calculators by id."""

from creditrights.calculators.bill import BILL
from creditrights.calculators.cap import CAP
from creditrights.calculators.card import CARD
from creditrights.calculators.conduct import CHECKERS
from creditrights.calculators.deadlines import DEADLINES
from creditrights.calculators.delayed import DELAYED
from creditrights.calculators.fees import FEES_CALCULATOR
from creditrights.calculators.form import Calculator
from creditrights.calculators.interest import INTEREST
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.letter import LETTER_CALCULATORS
from creditrights.calculators.overdue_interest import OVERDUE_INTEREST
from creditrights.calculators.rate import RATE
from creditrights.calculators.schedule import SCHEDULE
from creditrights.plain import unknown

CALCULATORS: "tuple[Calculator, ...]" = (
    (OVERDUE_INTEREST,)
    + CHECKERS
    + (INTEREST, CAP, SCHEDULE, RATE, CARD, FEES_CALCULATOR, DELAYED, DEADLINES, BILL, LEDGER)
    + LETTER_CALCULATORS
)


def calculator(id: str) -> Calculator:
    """The calculator with that id; UnknownName with the nearest id if there is none."""
    for each in CALCULATORS:
        if each.id == id:
            return each
    raise unknown("计算器", id, [each.id for each in CALCULATORS])
