"""The subject of the assignment on what a loan costs a year: how one student's loan is drawn and told.

The difficulty is the same for everyone: equal monthly payments over more than a year, a fee held back and a fee with
every instalment, a day of the month that every month has, fees in whole yuan.
"""

from collections.abc import Mapping
from datetime import date

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.annual_rate_case import RateCase, solve
from creditrights.classroom.subjects.annual_rate_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> RateCase:
    """A loan within the bounds."""
    number = picker(bounds, draws)
    principal_fen = number("principal_yuan") * 100
    return RateCase(
        principal_fen=principal_fen,
        yearly_rate=Ratio(number("yearly_rate_per_10000"), 10_000),
        drawn=date(number("drawn_year"), number("drawn_month"), number("drawn_day")),
        instalments=number("instalments"),
        held_fen=principal_fen * number("held_fee_per_1000") // 1000,
        fee_rate=Ratio(number("monthly_fee_per_10000"), 10_000),
    )


def facts(case: RateCase) -> dict[str, str]:
    """What the student is told; days as YYYY-MM-DD, amounts in yuan."""
    return {
        "principal": yuan(case.principal_fen),
        "yearly_rate": case.yearly_rate.percent(),
        "yearly_rate_per_10000": str((case.yearly_rate * 10_000).half_up()),
        "drawn": case.drawn.isoformat(),
        "first_due": case.due_days()[0].isoformat(),
        "due_day_of_month": str(case.drawn.day),
        "instalments": str(case.instalments),
        "held_fee": yuan(case.held_fen),
        "received": yuan(case.principal_fen - case.held_fen),
        "monthly_fee": yuan(case.fee_each_fen()),
        "monthly_fee_rate": case.fee_rate.percent(),
        "monthly_fee_per_10000": str((case.fee_rate * 10_000).half_up()),
    }


ANNUAL_RATE = Subject("annual-rate", draw, facts, solve, SLIPS)
