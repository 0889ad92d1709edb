"""A repayment plan simulated in Decimal, yuan by yuan."""

from decimal import ROUND_HALF_UP, Decimal

NAMES = ("信用卡", "网贷", "分期")
CENT = Decimal("0.01")


def yuan(fen):
    return Decimal(fen) / 100


def answers(case):
    rates = [Decimal(rate.numerator) / Decimal(rate.denominator) for rate in case.monthly]
    balances = [yuan(fen) for fen in case.balances_fen]
    minimums = [yuan(fen) for fen in case.minimums_fen]
    left = yuan(case.income_fen) - sum(yuan(fen) for _, fen in case.necessities)
    months = simulate(balances, rates, minimums, left)
    found = {f"Q1{name}": fen(months[0][0][place]) for place, name in enumerate(NAMES)}
    found.update({f"Q2{name}": fen(months[1][2][place]) for place, name in enumerate(NAMES)})
    found["Q3"] = len(months)
    found["Q4"] = fen(sum(sum(interest) for interest, _, _ in months))
    found["Q5"] = missing(balances, rates, minimums, left - yuan(case.lost_fen))
    taken = simulate(balances, rates, minimums, left, Decimal(case.offer_percent) / 100)
    found["Q6"] = fen(paid(months) - paid(taken))
    return found


def paid(months):
    return sum(sum(payments) for _, payments, _ in months)


def simulate(balances, rates, minimums, left, offer=None, most=60):
    """[(interest, payments, balances)] a month until nothing is owed; the second debt may be settled in the first month."""
    months = []
    dearest = sorted(range(3), key=lambda debt: -rates[debt])
    while sum(balances) and len(months) < most:
        interest = [(balance * rate).quantize(CENT, ROUND_HALF_UP) for balance, rate in zip(balances, rates)]
        owed = [balance + more for balance, more in zip(balances, interest)]
        payments, money = [Decimal(0)] * 3, left
        settled = []
        if offer and not months:
            payments[1] = (owed[1] * offer).quantize(CENT, ROUND_HALF_UP)
            money -= payments[1]
            settled = [1]
        for debt in dearest:
            if debt not in settled:
                least = min(minimums[debt], owed[debt])
                payments[debt] = least if least <= money else Decimal(0)
                money -= payments[debt]
        for debt in dearest:
            if debt not in settled:
                more = min(money, owed[debt] - payments[debt])
                payments[debt] += more
                money -= more
        balances = [Decimal(0) if debt in settled else owed[debt] - payments[debt] for debt in range(3)]
        months.append((interest, payments, balances))
    return months


def missing(balances, rates, minimums, left):
    """The least whole yuan more a month with which twelve months are enough."""
    low, high = 0, 10_000
    while high - low > 1:
        middle = (low + high) // 2
        ended = simulate(balances, rates, minimums, left + middle, most=12)
        if sum(ended[-1][2]) == 0:
            high = middle
        else:
            low = middle
    return high


def fen(amount):
    return int((amount * 100).to_integral_value(ROUND_HALF_UP))
