"""A family's case by hand: a loan due in one sum in Decimal, days counted on the calendar, the fee step by step."""

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from tests.classroom.oracles.contact_legality import word


def answers(case):
    rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator
    penalty_rate = rate * (1 + Decimal(case.markup.numerator) / case.markup.denominator)
    due = case.drawn.replace(year=case.drawn.year + 1)
    interest = whole(case.principal_fen * rate * (due - case.drawn).days)
    before = whole(case.principal_fen * penalty_rate * (case.payment_day - due).days)
    to_principal = case.payment_fen - interest - before
    assert 0 < to_principal < case.principal_fen
    rest = case.principal_fen - to_principal
    after = whole(rest * penalty_rate * (case.as_of - case.payment_day).days)
    fen_days = case.principal_fen * (case.payment_day - due).days + rest * (case.as_of - case.payment_day).days
    line = whole(Decimal(fen_days) * 24 / 100 / 365)
    found = {"Q1总数": rest + after, "Q1罚息": before + after, "Q2": before + after - line}
    for key, day in zip(("Q3支付令", "Q3答辩", "Q3上诉"), case.received):
        last = day + timedelta(days=15)
        while last.isoweekday() > 5:
            last += timedelta(days=1)
        found[key] = last
    for number, contact in enumerate(case.contacts, 1):
        found[f"Q4第{number}次"] = word(contact.facts)
    claim = Decimal(case.claim_fen)
    assert 1_000_000 < claim <= 10_000_000
    found["Q5"] = whole(5_000 + (claim - 1_000_000) * 25 / 1000)
    return found


def whole(fen):
    return int(Decimal(fen).to_integral_value(ROUND_HALF_UP))
