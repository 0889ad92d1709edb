"""The answers to the questions with numbers, worked a second way: by hand from the drawn numbers, without the engine."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


class Given:
    """The drawn numbers, as whole numbers, exact fractions and days."""

    def __init__(self, drawn):
        self.drawn = drawn

    def text(self, name):
        return self.drawn.raw("{" + name + "}")

    def number(self, name):
        return Fraction(self.text(name))

    def day(self, name):
        return date.fromisoformat(self.text(name))


def fen(yuan):
    """An exact amount of yuan, in whole fen, half a fen up."""
    return int((Decimal(yuan.numerator) * 100 / Decimal(yuan.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def years_later(day, years):
    """The same day; the end of the month where it has no such day (civil-code:202)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def penalty(given):
    days = (given.day("as_of") - date(2026, 8, 20)).days
    rate = given.number("rate") / 100 * (1 + given.number("markup") / 100)
    return fen(given.number("each") * rate * days)


def by_360(given):
    days = (given.day("end") - given.day("start")).days
    return fen(given.number("principal") * given.number("rate") / 100 * days / 360)


#: one-year LPR as published for the days on which the contracts of the question were made
LPR = {
    "2021-03-01": "3.85",
    "2021-09-01": "3.85",
    "2022-03-01": "3.7",
    "2022-10-10": "3.65",
    "2023-03-01": "3.65",
    "2024-03-01": "3.45",
    "2024-12-02": "3.1",
    "2025-06-01": "3",
}


def above_the_line(given):
    days = (given.day("end") - given.day("signed")).days
    over = given.number("rate") - 4 * Fraction(LPR[given.text("signed")])
    return fen(given.number("principal") * over / 100 * days / 365)


def card_interest(given):
    until, rate = given.day("as_of"), Fraction(5, 10000)
    first = given.number("spent") * rate * (date(2026, 9, 25) - date(2026, 8, 20)).days
    then = (given.number("spent") - given.number("paid")) * rate * (until - date(2026, 9, 25)).days
    return fen(first + then)


def row_too_high(given):
    """Four instalments of 1,000 yuan, due on the 20th of August to November."""
    dues = [date(2026, month, 20) for month in (8, 9, 10, 11)]
    days = sum((date(2026, 11, 24) - due).days for due in dues)
    return fen(given.number("claimed") - 1000 * Fraction(5, 10000) * Fraction(3, 2) * days)


def yearly(received, payments):
    """Twelve times the rate a month at which the payments are worth what was received, in hundredths of a percent."""
    low, high = Fraction(0), Fraction(1, 5)
    for _ in range(60):
        middle = Fraction(round((low + high) / 2 * 10**15), 10**15)
        worth, factor = Decimal(0), Decimal(1)
        for payment in payments:
            factor /= 1 + Decimal(middle.numerator) / Decimal(middle.denominator)
            worth += Decimal(payment.numerator) / Decimal(payment.denominator) * factor
        low, high = (middle, high) if worth > received else (low, middle)
    return round(low * 12 * 10000)


def fee_off_the_top(given):
    return yearly(100_000 - int(given.text("fee")), [given.number("payment")] * 12)


def flat_rate(given):
    principal, count = given.number("principal"), int(given.text("count"))
    return yearly(principal, [principal / count + principal * given.number("rate") / 100] * count)


def starts_anew(given):
    return years_later(given.day("sent"), 3).toordinal()


def fifteen_days(given):
    return (given.day("served") + timedelta(days=15)).toordinal()


def five_years(given):
    return years_later(given.day("cleared"), 5).toordinal()


def days_after(name, days):
    """So many days after a drawn day, which is not counted itself."""
    return lambda given: (given.day(name) + timedelta(days=days)).toordinal()


def years_after(name, years):
    """So many years after a drawn day."""
    return lambda given: years_later(given.day(name), years).toordinal()


def doubled(given):
    """1.75 out of ten thousand a day, from the last day for payment on."""
    return fen(given.number("principal") * Fraction(175, 1_000_000) * (given.day("as_of") - given.day("due")).days)


def whole_cost(given):
    return fen(12 * (given.number("payment") + given.number("fee")) - given.number("principal"))


def whole_fee(given):
    """What a suit for 10,000 to 100,000 yuan costs."""
    return 50 + (given.number("claim") - 10_000) * Fraction(25, 1000)


def to_the_yuan(amount):
    return int(Decimal(amount.numerator / amount.denominator).quantize(Decimal(1), ROUND_HALF_UP)) * 100


def half_fee(given):
    return to_the_yuan(whole_fee(given) / 2)


def a_third(given):
    return to_the_yuan(whole_fee(given) / 3)


#: question -> its answer in the unit of its kind
ORACLES = {
    ("evidence-and-remedies", "the-fifteenth-day"): days_after("got", 15),
    ("impostors-and-papers", "a-real-one"): days_after("served", 15),
    ("enforcement", "the-two-years"): years_after("judged", 2),
    ("enforcement", "review"): days_after("got", 10),
    ("lists", "the-term"): years_after("listed", 2),
    ("mediation", "doubled"): doubled,
    ("mediation", "confirmation"): days_after("got", 30),
    ("suit", "appeal"): days_after("served", 15),
    ("suit", "another-court"): days_after("served", 15),
    ("complaint-steps", "the-longest"): days_after("got", 30 + 30),
    ("contract-and-cost", "the-whole-cost"): whole_cost,
    ("who-lends", "two-lenders"): above_the_line,
    ("overdue-interest", "penalty"): penalty,
    ("conventions", "divided-by-360"): by_360,
    ("annual-rate", "fee-off-the-top"): fee_off_the_top,
    ("caps", "above-the-line"): above_the_line,
    ("credit-card", "whole-bill"): card_interest,
    ("bill", "row-too-high"): row_too_high,
    ("repayment-plans", "flat-rate"): flat_rate,
    ("limitation", "starts-anew"): starts_anew,
    ("days-not-to-miss", "fifteen-days"): fifteen_days,
    ("court-costs", "half-fee"): half_fee,
    ("credit-record", "five-years"): five_years,
    ("payment-order", "a-third"): a_third,
}

#: what the checker should say of each case, decided by hand from the page; in the order of the table
VERDICTS = {
    "home-visit": ["breach", "open", "lawful", "unlawful", "open", "unlawful", "breach"],
    "who-when-how": ["breach", "breach", "lawful", "open", "breach", "breach", "open"],
    "family-and-work": ["breach", "unlawful", "open", "breach", "breach", "lawful"],
}
