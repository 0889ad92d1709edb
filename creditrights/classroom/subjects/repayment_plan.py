"""The subject of the repayment plan: how one student's debts, budget and offer are drawn and told.

The difficulty is the same for everyone: three debts at three rates, the dearest neither the smallest nor paid off
first by the other rule; all minimums can be met; a second budget with which a year is not enough; one offer that the
first month can pay.
"""

from collections.abc import Mapping

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.repayment_case import (
    ASKED_MONTH,
    FIRST_MONTH,
    GOAL_MONTHS,
    NAMES,
    OFFERED,
    RepaymentCase,
    solve,
)
from creditrights.classroom.subjects.repayment_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.planning.months import month_text

#: what the second budget leaves is a multiple of this
STEP_FEN = 1000


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> RepaymentCase:
    """A household within the bounds."""
    number = picker(bounds, draws)
    balances = (number("card_fen"), number("loan_fen"), number("instalment_fen"))
    rates = ("card_per_1000", "loan_per_1000", "instalment_per_1000")
    first, second, third = [Ratio(number(name), 1000) for name in rates]
    minimums = (number("card_least") * 100, number("loan_least") * 100, number("instalment_least") * 100)
    necessities = (
        ("吃饭", number("food") * 100),
        ("住房", number("rent") * 100),
        ("赡养抚养", number("support") * 100),
    )
    left = number("left") * 100
    tight = sum(balances) * number("tight_percent") // (100 * GOAL_MONTHS) // STEP_FEN * STEP_FEN
    return RepaymentCase(
        balances_fen=balances,
        monthly=(first, second, third),
        minimums_fen=minimums,
        income_fen=left + sum(fen for _, fen in necessities),
        necessities=necessities,
        lost_fen=left - tight,
        offer_percent=number("offer_percent"),
    )


def facts(case: RepaymentCase) -> dict[str, str]:
    """What the student is told; amounts in yuan."""
    rows = zip(NAMES, case.balances_fen, case.monthly, case.minimums_fen)
    debts = [f"| {name} | {yuan(owed)} | {rate.percent()} | {yuan(least)} |" for name, owed, rate, least in rows]
    lines = [
        f'    ("{name}", "{yuan(owed)}", Ratio({(rate * 1000).half_up()}, 1000), "{yuan(least)}"),'
        for name, owed, rate, least in zip(NAMES, case.balances_fen, case.monthly, case.minimums_fen)
    ]
    return {
        "debts": "\n".join(debts),
        "debts_in_code": "\n".join(lines),
        "income": yuan(case.income_fen),
        "necessities": "、".join(f"{kind} {yuan(fen)} 元" for kind, fen in case.necessities),
        "necessities_in_code": ", ".join(f'("{kind}", "{yuan(fen)}")' for kind, fen in case.necessities),
        "lost": yuan(case.lost_fen),
        "goal_months": str(GOAL_MONTHS),
        "asked_month": str(ASKED_MONTH),
        "first_month": month_text(FIRST_MONTH),
        "first_year": str(FIRST_MONTH // 12),
        "first_month_of_year": str(FIRST_MONTH % 12 + 1),
        "offered": NAMES[OFFERED],
        "offer_percent": str(case.offer_percent),
    }


REPAYMENT_PLAN = Subject("repayment-plan", draw, facts, solve, SLIPS)
