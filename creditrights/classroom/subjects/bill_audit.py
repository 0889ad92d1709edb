"""The subject of the assignment on a lender's bill: how one student's loan and its bill are drawn and told.

The difficulty is the same for everyone: instalments that divide evenly, four to six of them overdue, nothing paid since;
one line of the bill is wrong, by more than the tolerance many times over, and the total with it.
"""

from collections.abc import Mapping
from datetime import date

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.bill_audit_case import BillCase, bill, solve
from creditrights.classroom.subjects.bill_audit_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.daycount import add_months, days_later
from creditrights.money.fen import yuan
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.ratio import Ratio


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> BillCase:
    """A loan within the bounds, and what is wrong in its bill."""
    number = picker(bounds, draws)
    drawn = date(number("drawn_year"), number("drawn_month"), number("drawn_day"))
    paid = number("paid_instalments")
    last_due = add_months(drawn, paid + number("overdue_instalments"))
    return BillCase(
        principal_fen=number("principal_yuan") * 100,
        yearly_rate=Ratio(number("yearly_rate_per_1000"), 1000),
        markup=Ratio(number("markup_percent"), 100),
        drawn=drawn,
        instalments=number("instalments"),
        paid=paid,
        as_of=days_later(last_due, number("days_after_last_due")),
        planted=number("planted"),
    )


def facts(case: BillCase) -> dict[str, str]:
    """What the student is told; days as YYYY-MM-DD, amounts in yuan. The bill is told as it is, slip included."""
    lines = bill(case)
    return {
        "principal": yuan(case.principal_fen),
        "yearly_rate": case.yearly_rate.percent(),
        "yearly_rate_per_1000": str((case.yearly_rate * 1000).half_up()),
        "markup_percent": str((case.markup * 100).half_up()),
        "drawn": case.drawn.isoformat(),
        "first_due": case.due_days()[0].isoformat(),
        "due_day_of_month": str(case.drawn.day),
        "instalments": str(case.instalments),
        "instalment_principal": yuan(case.principal_fen // case.instalments),
        "paid": str(case.paid),
        "first_missed": str(case.paid + 1),
        "as_of": case.as_of.isoformat(),
        "bill_principal": yuan(lines[PRINCIPAL]),
        "bill_interest": yuan(lines[INTEREST]),
        "bill_penalty": yuan(lines[PENALTY]),
        "bill_compound": yuan(lines[COMPOUND]),
        "bill_total": yuan(sum(lines.values())),
    }


BILL_AUDIT = Subject("bill-audit", draw, facts, solve, SLIPS)
