"""The pages of money, planning and myths, worked a second way: amounts and days by hand, verdicts decided from the page."""

from datetime import date, timedelta
from fractions import Fraction

from tests.quiz.oracles import fen, years_later

#: the loan of the pages: 12,000 yuan in 12 instalments of 1,000, the first four paid; a day costs 0.05 %, overdue half more
DUES = [date(2026, month, 20) for month in (8, 9, 10, 11)]
DAILY = Fraction(5, 10000)
OVERDUE = DAILY * Fraction(3, 2)


def interest_of(place):
    """Ordinary interest of the instalment at that place: all principal not yet due, over the month before it is due."""
    before = date(2026, 7 + place, 20)
    return (8000 - 1000 * place) * DAILY * (DUES[place] - before).days


def fallen_due(day):
    return [due for due in DUES if due < day]


def penalty_until(day):
    return sum(1000 * OVERDUE * (day - due).days for due in fallen_due(day))


def interest_until(day):
    return sum((interest_of(place) for place in range(len(fallen_due(day)))), Fraction(0))


def one_payment(given):
    return fen(given.number("paid") - interest_of(0) - 1000 * OVERDUE * (given.day("paid_on") - DUES[0]).days)


def called_in(given):
    called, until = given.day("called"), given.day("as_of")
    overdue = sum(1000 * OVERDUE * (until - due).days for due in DUES[:3])
    return fen(overdue + 5000 * OVERDUE * (until - called).days)


def what_is_left(given):
    return fen(given.number("income") - sum(given.number(name) for name in ("food", "rent", "care", "parents")))


def which_first(given):
    return fen(given.number("extra") * (given.number("high") - given.number("low")) / 100)


def short_each_month(given):
    first = given.number("first") * given.number("first_rate") / 100
    return fen(first + given.number("second") * given.number("second_rate") / 100 - given.number("left"))


def fifteen_days(given):
    return (given.day("served") + timedelta(days=15)).toordinal()


def three_years_from_the_plan(given):
    return years_later(given.day("sent"), 3).toordinal()


def a_transfer(given):
    days = (given.day("end") - given.day("start")).days
    interest = given.number("principal") * given.number("rate") / 100 * days / 365
    return fen(given.number("principal") - given.number("paid") + interest)


def an_old_card(given):
    return fen(given.number("principal") * DAILY * (given.day("end") - given.day("start")).days)


def five_years(given):
    return years_later(given.day("cleared"), 5).toordinal()


def a_small_sum(given):
    rate = given.number("rate") / 100 * Fraction(3, 2)
    return fen(given.number("principal") * (1 + rate * given.number("days")))


def due_or_all(given):
    day = given.day("as_of")
    penalty = penalty_until(day) / OVERDUE * DAILY * (1 + given.number("markup") / 100)
    return fen(1000 * len(fallen_due(day)) + interest_until(day) + penalty)


def a_part_payment(given):
    day = given.day("paid_on")
    return fen(1000 * len(fallen_due(day)) - (given.number("paid") - interest_until(day) - penalty_until(day)))


def to_stop_the_bleeding(given):
    return fen(given.number("principal") * given.number("rate") / 100 * Fraction(3, 2) * 30)


def if_they_agree(given):
    monthly = given.number("rate") / 100 / 12
    worth = sum((1 / (1 + monthly) ** month for month in range(1, int(given.text("count")) + 1)), Fraction(0))
    return fen(given.number("principal") / worth)


def the_sum_in_the_letter(given):
    return fen(given.number("claimed") - given.number("principal") * OVERDUE * given.number("days"))


#: one-year LPR as published for the days on which the loans of the question were made
LPR = {"2021-05-10": "3.85", "2022-02-14": "3.7", "2022-05-16": "3.7", "2023-01-09": "3.65", "2023-09-11": "3.45"}


def over_the_line(given):
    days = (given.day("end") - given.day("signed")).days
    over = given.number("rate") - 4 * Fraction(LPR[given.text("signed")])
    return fen(given.number("principal") * over / 100 * days / 365)


#: question -> its answer in the unit of its kind
MORE_ORACLES = {
    ("ledger", "one-payment"): one_payment,
    ("ledger", "called-in"): called_in,
    ("budget-and-plan", "what-is-left"): what_is_left,
    ("budget-and-plan", "which-first"): which_first,
    ("when-no-plan-works", "short-each-month"): short_each_month,
    ("which-letter", "last-day-to-answer"): fifteen_days,
    ("which-letter", "a-plan-sent"): three_years_from_the_plan,
    ("q-accounts-and-freezing", "a-transfer"): a_transfer,
    ("q-cards", "an-old-card"): an_old_card,
    ("q-cards", "off-the-record"): five_years,
    ("q-interest-and-repayment", "a-small-sum"): a_small_sum,
    ("q-interest-and-repayment", "due-or-all"): due_or_all,
    ("q-interest-and-repayment", "a-part-payment"): a_part_payment,
    ("q-negotiation-and-complaints", "to-stop-the-bleeding"): to_stop_the_bleeding,
    ("q-negotiation-and-complaints", "if-they-agree"): if_they_agree,
    ("q-suit-and-letters", "the-sum-in-the-letter"): the_sum_in_the_letter,
    ("q-suit-and-letters", "the-order"): fifteen_days,
    ("wrong-citations", "over-the-line"): over_the_line,
}

#: what the checker should say of each case, decided by hand from the page; in the order of the table
MORE_VERDICTS = {
    ("ledger", "a-row"): ["lawful", "breach", "open", "lawful", "breach", "unlawful"],
    ("budget-and-plan", "reported"): ["lawful", "open", "breach", "unlawful", "breach", "unlawful"],
    ("when-no-plan-works", "a-second-robbery"): ["unlawful"] * 5 + ["open"],
    ("when-no-plan-works", "taken-by-whom"): ["lawful", "open", "lawful", "unlawful", "unlawful", "open"],
    ("which-letter", "the-objection"): ["lawful", "unlawful", "open", "unlawful", "unlawful", "breach"],
    ("q-accounts-and-freezing", "who-froze-it"): ["lawful", "open", "unlawful", "lawful", "open", "unlawful"],
    ("q-accounts-and-freezing", "a-message"): ["breach", "open", "breach", "lawful", "lawful", "unlawful"],
    ("q-cards", "will-they-report"): ["breach", "breach", "open", "lawful", "lawful", "unlawful"],
    ("q-family-and-leaving", "at-the-old-home"): ["breach", "unlawful", "open", "breach", "lawful", "unlawful"],
    ("q-family-and-leaving", "said-of-the-family"): ["breach", "open", "breach", "breach", "lawful", "unlawful"],
    ("q-family-and-leaving", "where-the-numbers-come-from"): ["lawful", "unlawful", "open", "unlawful", "breach"],
    ("q-messages-and-calls", "the-message"): ["lawful", "breach", "open", "unlawful", "breach", "unlawful"],
    ("q-messages-and-calls", "who-sent-it"): ["lawful", "unlawful", "open", "breach", "unlawful", "lawful"],
    ("q-messages-and-calls", "how-often"): ["lawful", "breach", "breach", "open", "unlawful"],
    ("q-negotiation-and-complaints", "a-complaint"): ["unlawful"] * 5 + ["open"],
    ("q-police-and-jail", "the-word-jail"): ["breach", "breach", "breach", "open", "breach", "lawful"],
    ("q-police-and-jail", "someone-in-uniform"): ["unlawful", "open", "lawful", "breach", "unlawful"],
    ("q-police-and-jail", "owing-or-cheating"): ["unlawful", "unlawful", "unlawful", "open", "unlawful"],
    ("q-suit-and-letters", "letter-or-court"): ["lawful", "breach", "breach", "lawful", "open", "unlawful"],
    ("q-visits-and-notices", "at-the-gate"): ["lawful", "unlawful", "breach", "open", "unlawful", "unlawful"],
    ("q-visits-and-notices", "the-notice"): ["lawful", "breach", "unlawful", "open", "breach"],
    ("q-visits-and-notices", "sent-to-the-old-home"): ["lawful", "lawful", "open", "lawful", "unlawful"],
    ("source-article", "is-it-a-visit"): ["lawful", "unlawful", "breach", "unlawful", "open", "breach"],
    ("source-article", "not-in-force-yet"): ["breach", "lawful", "unlawful", "unlawful", "open"],
    ("wrong-citations", "which-line"): ["lawful", "breach", "open", "breach", "breach", "unlawful"],
    ("wrong-citations", "standard-or-law"): ["breach", "lawful", "breach", "open", "unlawful"],
}
