"""What a loan costs a year, with Decimal for the payments and numpy-financial for the rates."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

import numpy_financial


def fen(amount):
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def ratio(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def level(principal, month, count, on_first_sum=False):
    """Payments of interest and principal in whole fen, the last of which takes up what is left over."""
    with localcontext() as context:
        context.prec = 60
        payment = fen(principal * month / (1 - (1 + month) ** -count))
    payments, left = [], principal
    for number in range(1, count + 1):
        interest = fen((principal if on_first_sum else left) * month)
        part = principal // count if on_first_sum else payment - interest
        part = left if number == count else part
        payments.append(part + interest)
        left -= part
    return payments


def percent(rate):
    return int(Decimal(rate * 10_000).quantize(Decimal(1), ROUND_HALF_UP))


def monthly(received, payments):
    return float(numpy_financial.irr([-received, *payments]))


def flat(principal, cost, count, months=12):
    return fen(Decimal(cost) / principal / count * months * 10_000)


def loan(case, held=True, monthly_fee=True, on_first_sum=False):
    """(received, payments) with or without each of the fees."""
    fee = fen(ratio(case.fee_rate) * case.principal_fen) if monthly_fee else 0
    payments = level(case.principal_fen, ratio(case.yearly_rate) / 12, case.instalments, on_first_sum)
    return case.principal_fen - (case.held_fen if held else 0), [each + fee for each in payments]


def read(case, received, payments):
    cost = sum(payments) - received
    month = monthly(received, payments)
    return {
        "Q1": payments[0],
        "Q2": cost,
        "Q3": flat(case.principal_fen, cost, case.instalments),
        "Q4": percent(month * 12),
        "Q5": percent((1 + month) ** 12 - 1),
    }


def answers(case):
    return read(case, *loan(case))


def slips(case):
    """Slip → its answers, each worked out from what the slip is called."""
    right = answers(case)
    received, payments = loan(case)
    alone = read(case, *loan(case, held=False, monthly_fee=False))
    rule = Decimal(right["Q2"]) / case.principal_fen * 24 / (case.instalments + 1) * 10_000
    month = percent(monthly(received, payments))
    return {
        "flat-for-annual": {"Q4": right["Q3"], "Q5": right["Q3"]},
        "fee-held-back-left-out": read(case, *loan(case, held=False)),
        "monthly-fee-left-out": read(case, *loan(case, monthly_fee=False)),
        "interest-alone": {key: alone[key] for key in ("Q2", "Q3", "Q4", "Q5")},
        "ways-exchanged": {"Q4": right["Q5"], "Q5": right["Q4"]},
        "monthly-for-annual": {"Q4": month, "Q5": month},
        "interest-on-the-first-sum": read(case, *loan(case, on_first_sum=True)),
        "rule-of-thumb": {"Q4": fen(rule)},
        "whole-time-for-a-year": {"Q3": flat(case.principal_fen, right["Q2"], 1, 1)},
        "what-is-paid-for-what-it-costs": {"Q2": right["Q2"] + case.principal_fen},
    }
