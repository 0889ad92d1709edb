"""An overdue loan with one payment, with Decimal and day numbers."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal


def month(day, count):
    index = day.year * 12 + day.month - 1 + count
    return date(index // 12, index % 12 + 1, day.day)


def dec(ratio):
    return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def fen(amount):
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def answers(case):
    rate = dec(case.daily_rate)
    raised = rate * (1 + dec(case.markup))
    part = case.principal_fen // case.instalments
    days = [month(case.drawn, number) for number in range(case.instalments + 1)]

    def ordinary(number):
        left = part * (case.instalments - number + 1)
        return fen(left * rate * (days[number] - days[number - 1]).days)

    def penalty(owed, start, end):
        return fen(owed * raised * (end - start).days)

    missed = [number for number in range(case.paid + 1, case.instalments + 1) if days[number] <= case.as_of]
    before = [number for number in missed if days[number] <= case.payment_day]
    interest = sum(ordinary(number) for number in before)
    first_penalty = sum(penalty(part, days[number], case.payment_day) for number in before)
    to_principal = case.payment_fen - interest - first_penalty
    owed, left = {}, to_principal
    for number in missed:
        taken = min(part, left) if number in before else 0
        owed[number], left = part - taken, left - taken
    later = sum(penalty(owed[number], max(days[number], case.payment_day), case.as_of) for number in missed)
    unpaid = sum(owed.values()) + sum(ordinary(number) for number in missed if number not in before)
    return {
        "Q1": ordinary(case.paid + 2),
        "Q2": first_penalty + later,
        "Q3": unpaid + later,
        "Q4利息": interest,
        "Q4罚息": first_penalty,
        "Q4本金": to_principal,
    }
