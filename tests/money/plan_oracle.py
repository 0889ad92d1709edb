"""Plans worked out the slow way in fractions, nothing rounded, from the words of each way of repaying.

It knows nothing of the package: a list of (principal, interest) a period, from the sum, the rate of one period and the
number of periods.
"""

from fractions import Fraction


def plan(way: str, principal: Fraction, share: Fraction, count: int, amortised: Fraction = Fraction(1)):
    """Every instalment's principal and interest; in a bullet all of it comes with the last."""
    if way == "等额本息":
        # The payment is what makes the balance end at nothing: the balance after n periods is linear in it.
        ends = []
        for payment in (Fraction(0), Fraction(1)):
            left = principal
            for _ in range(count):
                left = left * (1 + share) - payment
            ends.append(left)
        payment = ends[0] / (ends[0] - ends[1])
        rows, left = [], principal
        for _ in range(count):
            rows.append((payment - left * share, left * share))
            left -= rows[-1][0]
        return rows
    if way == "等额本金":
        part = principal / count
        return [(part, (principal - part * done) * share) for done in range(count)]
    if way == "先息后本":
        return [(principal * (done == count - 1), principal * share) for done in range(count)]
    if way == "到期一次还本付息":
        return [(principal, principal * share * count)]
    if way == "等本等息":
        return [(principal / count, principal * share)] * count
    if way == "先还一部分，余下最后一期还":
        part = principal * amortised / count
        rows = [(part, principal * share)] * count
        rows[-1] = (principal - part * (count - 1), principal * share)
        return rows
    assert way == "到期一次还清，利息每期滚入本金"
    rows, left = [], principal
    for _ in range(count):
        rows.append((-left * share, left * share))
        left *= 1 + share
    rows[-1] = (left / (1 + share), left - left / (1 + share))
    return rows


def revolving(movements, daily: Fraction, until):
    """Day after day: interest on what is outstanding, payments to interest first. (interest, what is left to pay)."""
    from datetime import timedelta

    owed, interest, total = Fraction(0), Fraction(0), Fraction(0)
    day = min(day for day, _ in movements)
    while day <= until:
        for when, fen in movements:
            if when == day and fen >= 0:
                owed += fen
            elif when == day:
                to_interest = min(interest, -fen)
                interest -= to_interest
                owed -= -fen - to_interest
        if day < until:
            interest += owed * daily
            total += owed * daily
        day += timedelta(days=1)
    return total, owed + interest
