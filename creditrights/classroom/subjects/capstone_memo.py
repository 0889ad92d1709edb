"""The subject of the last assignment: how one family's case is drawn and told.

The difficulty is the same for everyone: a loan due in one sum and one payment that covers interest and penalty and part
of the principal; a penalty rate above the line of 24 %; three papers, of which the last day of exactly one falls on a
weekend and none near a public holiday; one contact that breaks a rule or a law and one that turns on what is known.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.conduct import common_in_code, written
from creditrights.classroom.subjects.contact_rows import LENDERS, SLOTS, Number
from creditrights.classroom.subjects.memo_case import CONTRACT_YEAR, PAPERS, TERM_MONTHS, MemoCase, solve
from creditrights.classroom.subjects.memo_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.convention import Convention
from creditrights.money.daycount import add_months
from creditrights.money.deadlines import moved, period, weekday
from creditrights.money.fen import yuan
from creditrights.money.ledger import INTEREST, PENALTY, Ledger
from creditrights.money.ratio import Ratio
from creditrights.plain import clock_text

#: the first day on which each paper may be received: no public holiday ends near the days that follow
FIRST_RECEIVED = (date(2026, 5, 11), date(2026, 7, 6), date(2026, 8, 17))
#: the day of the suit's account; the papers follow
FILED = date(2026, 6, 15)
#: situations that the two contacts are drawn from
FIRST_CONTACT = ("night", "told", "threat")
SECOND_CONTACT = ("agreement", "unclear", "third")


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> MemoCase:
    """A case within the bounds; the payment is sized by the engine so that it reaches the principal."""
    number = picker(bounds, draws)
    drawn = date(2024, number("drawn_month"), number("drawn_day"))
    due = add_months(drawn, TERM_MONTHS)
    payment_day = due + timedelta(days=number("payment_days_after_due"))
    case = MemoCase(
        lender=LENDERS[number("lender")],
        principal_fen=number("principal_yuan") * 100,
        daily_rate=Ratio(number("daily_rate_per_100000"), 100_000),
        markup=Ratio(1, 2),
        drawn=drawn,
        payment_day=payment_day,
        payment_fen=0,
        as_of=date(2026, 4, 1) + timedelta(days=number("as_of_day")),
        received=_received(number),
        claim_fen=0,
        contacts=(
            SLOTS[FIRST_CONTACT[number("first_contact")]](number),
            SLOTS[SECOND_CONTACT[number("second_contact")]](number),
        ),
    )
    case = replace(case, payment_fen=_payment(case, number("principal_part_percent")))
    return replace(case, claim_fen=case.ledger(FILED).total_due_fen() + number("lawyer_yuan") * 100)


def _payment(case: MemoCase, percent: int) -> int:
    """All interest and penalty due that day and about `percent` of the principal, in whole tens of yuan."""
    before = Ledger(case.loan(), Convention(CONTRACT_YEAR), [], case.payment_day)
    exact = before.due_fen(INTEREST) + before.due_fen(PENALTY) + case.principal_fen * percent // 100
    return exact // 1000 * 1000 + 1000


def _received(number: Number) -> tuple[date, date, date]:
    """Days of receipt, no Sunday: the last day for one paper falls on a weekend, those for the others do not."""
    chosen = number("weekend_paper")
    days = []
    for place, (name, first) in enumerate(zip(PAPERS.values(), FIRST_RECEIVED)):
        day = first + timedelta(days=number("received_day"))
        while weekday(day) == "周日" or _ends_on_weekend(period(name).last_day(day)) != (place == chosen):
            day += timedelta(days=1)
        days.append(day)
    return days[0], days[1], days[2]


def _ends_on_weekend(last: date) -> bool:
    return moved(last) != last


def facts(case: MemoCase) -> dict[str, str]:
    """What the student is told; days as YYYY-MM-DD, amounts in yuan."""
    contacts = [
        f"| 第{number}次 | {each.day().isoformat()} {clock_text(each.clock())} | {each.facts['channel']} | {each.whom} | {each.tells} |"
        for number, each in enumerate(case.contacts, 1)
    ]
    return {
        "lender": case.lender,
        "principal": yuan(case.principal_fen),
        "daily_rate": case.daily_rate.percent(),
        "daily_rate_per_100000": str((case.daily_rate * 100_000).half_up()),
        "yearly_rate": case.yearly_rate().value.percent(),
        "markup_percent": str((case.markup * 100).half_up()),
        "drawn": case.drawn.isoformat(),
        "due": case.due().isoformat(),
        "payment_day": case.payment_day.isoformat(),
        "payment": yuan(case.payment_fen),
        "as_of": case.as_of.isoformat(),
        "order_day": case.received[0].isoformat(),
        "suit_day": case.received[1].isoformat(),
        "judgment_day": case.received[2].isoformat(),
        "claim": yuan(case.claim_fen),
        "contacts": "\n".join(contacts),
        "common_in_code": common_in_code(case.lender),
        "contacts_in_code": "\n".join(f"    {written(each.facts)}," for each in case.contacts),
    }


CAPSTONE_MEMO = Subject("capstone-memo", draw, facts, solve, SLIPS)
