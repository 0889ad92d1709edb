"""An overdue loan in Decimal, yuan by yuan: months from the calendar, interest to the due day, penalty from it."""

import calendar
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def answers(case):
    rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator
    raised = rate * (1 + Decimal(case.markup.numerator) / case.markup.denominator)
    part = Decimal(case.principal_fen) / 100 / case.instalments
    days = [month_later(case.drawn, number) for number in range(case.instalments + 1)]
    payment = Decimal(case.payment_fen) / 100

    def interest(number):
        """Of one instalment, on all principal not due before it."""
        base = part * (case.instalments - number + 1)
        return cents(base * rate * (days[number] - days[number - 1]).days)

    late = [number for number in range(case.paid + 1, case.instalments + 1) if days[number] <= case.as_of]
    owed = {number: part for number in late}
    # what has run until the day of the one payment, which takes all interest, all penalty, then the oldest principal
    due = [number for number in late if days[number] <= case.payment_day]
    interest_paid = sum(interest(number) for number in due)
    penalty_paid = sum(cents(part * raised * (case.payment_day - days[number]).days) for number in due)
    principal_paid = payment - interest_paid - penalty_paid
    left = principal_paid
    for number in due:
        taken = min(left, owed[number])
        owed[number] -= taken
        left -= taken
    assert left == 0 and principal_paid > 0, "the payment reaches the principal and not all of it"
    # what has run since
    penalty_left = sum(
        cents(owed[number] * raised * (case.as_of - max(days[number], case.payment_day)).days) for number in late
    )
    interest_left = sum(interest(number) for number in late if number not in due)
    return {
        "Q1": fen(interest(case.paid + 2)),
        "Q2": fen(penalty_paid + penalty_left),
        "Q3": fen(sum(owed.values()) + interest_left + penalty_left),
        "Q4利息": fen(interest_paid),
        "Q4罚息": fen(penalty_paid),
        "Q4本金": fen(principal_paid),
    }


def month_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def cents(yuan):
    return yuan.quantize(CENT, ROUND_HALF_UP)


def fen(yuan):
    return int(cents(yuan) * 100)
