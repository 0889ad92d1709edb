"""The subject of the first assignment: how one student's loan is drawn and told.

The difficulty is the same for everyone: instalments that divide evenly, a day of the month that every month has, a
daily rate that the contract also writes a year, two overdue instalments on the day of the one payment, which covers
all interest and penalty due that day and part of the oldest principal.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.overdue_case import CONTRACT_YEAR, OverdueCase, solve
from creditrights.classroom.subjects.overdue_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.convention import Convention
from creditrights.money.daycount import add_months
from creditrights.money.fen import yuan
from creditrights.money.ledger import INTEREST, PENALTY, Ledger
from creditrights.money.ratio import Ratio

#: overdue instalments whose day has come when the one payment is made
DUE_AT_PAYMENT = 2


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> OverdueCase:
    """A loan within the bounds; its payment is sized by the engine so that it reaches the principal but not all of it."""
    number = picker(bounds, draws)
    drawn = date(number("drawn_year"), number("drawn_month"), number("drawn_day"))
    paid = number("paid_instalments")
    overdue = number("overdue_instalments")
    as_of = add_months(drawn, paid + overdue) + timedelta(days=number("days_after_last_due"))
    payment_day = add_months(drawn, paid + DUE_AT_PAYMENT) + timedelta(days=number("payment_days_after_second_due"))
    case = OverdueCase(
        principal_fen=number("principal_yuan") * 100,
        daily_rate=Ratio(number("daily_rate_per_100000"), 100_000),
        markup=Ratio(number("markup_percent"), 100),
        drawn=drawn,
        instalments=number("instalments"),
        paid=paid,
        as_of=as_of,
        payment_day=payment_day,
        payment_fen=0,
    )
    return replace(case, payment_fen=_payment(case, number("principal_part_percent")))


def _payment(case: OverdueCase, percent: int) -> int:
    """All interest and penalty due that day and about `percent` of one instalment's principal, in whole tens of yuan."""
    before = Ledger(case.loan(), Convention(CONTRACT_YEAR), case.payments()[:-1], case.payment_day)
    part = case.loan().principal_parts()[0] * percent // 100
    exact = before.due_fen(INTEREST) + before.due_fen(PENALTY) + part
    return exact // 1000 * 1000 + 1000


def facts(case: OverdueCase) -> dict[str, str]:
    """What the student is told; days as YYYY-MM-DD, amounts in yuan."""
    return {
        "principal": yuan(case.principal_fen),
        "daily_rate": case.daily_rate.percent(),
        "daily_rate_per_100000": str((case.daily_rate * 100_000).half_up()),
        "yearly_rate": case.yearly_rate().value.percent(),
        "markup_percent": str((case.markup * 100).half_up()),
        "drawn": case.drawn.isoformat(),
        "first_due": case.due_days()[0].isoformat(),
        "due_day_of_month": str(case.drawn.day),
        "instalments": str(case.instalments),
        "instalment_principal": yuan(case.loan().principal_parts()[0]),
        "paid": str(case.paid),
        "first_missed": str(case.paid + 1),
        "asked_instalment": str(case.asked_instalment()),
        "as_of": case.as_of.isoformat(),
        "payment_day": case.payment_day.isoformat(),
        "payment": yuan(case.payment_fen),
    }


OVERDUE_INTEREST = Subject("overdue-interest", draw, facts, solve, SLIPS)
