"""Three loans and their lines, with Decimal, day numbers and a table of the LPR typed in here."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

#: (from this day on, one year, five years and more), per cent; 全国银行间同业拆借中心 publishes them on the 20th or so
LPR = [
    (date(2019, 8, 20), "4.25", "4.85"),
    (date(2019, 9, 20), "4.20", "4.85"),
    (date(2019, 11, 20), "4.15", "4.80"),
    (date(2020, 2, 20), "4.05", "4.75"),
    (date(2020, 4, 20), "3.85", "4.65"),
    (date(2021, 12, 20), "3.80", "4.65"),
    (date(2022, 1, 20), "3.70", "4.60"),
    (date(2022, 5, 20), "3.70", "4.45"),
    (date(2022, 8, 22), "3.65", "4.30"),
    (date(2023, 6, 20), "3.55", "4.20"),
    (date(2023, 8, 21), "3.45", "4.20"),
    (date(2024, 2, 20), "3.45", "3.95"),
    (date(2024, 7, 22), "3.35", "3.85"),
    (date(2024, 10, 21), "3.10", "3.60"),
    (date(2025, 5, 20), "3.00", "3.50"),
]
TURN = date(2020, 8, 20)
BANK = Decimal(24)


def rate(day, column=1):
    return Decimal([row for row in LPR if row[0] <= day][-1][column])


def percent(ratio):
    return Decimal(ratio.numerator) * 100 / Decimal(ratio.denominator)


def fen(amount):
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def exact(base, yearly_percent, start, end, year=365):
    return Decimal(base) * yearly_percent * (end - start).days / 100 / year


def interest(base, yearly_percent, start, end, year=365):
    return fen(exact(base, yearly_percent, start, end, year))


def new(case, line, base=None, charged_base=None):
    """(line in percent) → Q1 to Q3 on 甲."""
    loan = case.new
    received = loan.paper_fen - loan.held_fen
    supported = interest(base or received, line, loan.money_day, loan.filed)
    asked = interest(charged_base or received, percent(loan.yearly), loan.money_day, loan.filed) + loan.penalty_fen
    return {"Q1": fen(line * 100), "Q2": supported, "Q3": asked - supported}


def old(case, before, after):
    loan = case.old
    return fen(exact(loan.principal_fen, before, loan.made, TURN) + exact(loan.principal_fen, after, TURN, loan.filed))


def bank(case, line=BANK, base=None, year=360, of_line=365):
    loan = case.bank
    charged = interest(
        loan.principal_fen, percent(loan.yearly) * (1 + percent(loan.markup) / 100), loan.due, loan.as_of, year
    )
    allowed = interest(base or loan.principal_fen, line, loan.due, loan.as_of, of_line)
    return charged + loan.penalty_fen - allowed


def answers(case):
    return {
        **new(case, 4 * rate(case.new.money_day)),
        "Q4": old(case, Decimal(24), 4 * rate(case.old.filed)),
        "Q5": bank(case),
    }


def positive(found, keys=("Q1", "Q2", "Q3", "Q4", "Q5")):
    return {key: found[key] for key in keys if key in found and found[key] > 0}


def slips(case):
    """Slip → its answers, each worked out from what the slip is called."""
    loan, lender = case.new, case.bank
    line = 4 * rate(loan.money_day)
    right = answers(case)
    received = loan.paper_fen - loan.held_fen
    agreed = interest(case.old.principal_fen, percent(case.old.yearly), case.old.made, case.old.filed)
    wider = {
        **new(case, line, base=received + loan.penalty_fen),
        "Q5": bank(case, base=lender.principal_fen + lender.penalty_fen),
    }
    everything = {"Q3": right["Q3"] + right["Q2"], "Q5": bank(case, line=Decimal(0))}
    return {
        "lpr-at-filing": new(case, 4 * rate(loan.filed)),
        "lpr-of-the-paper": new(case, 4 * rate(loan.paper_day)),
        "not-times-four": new(case, rate(loan.money_day)),
        "five-year-lpr": positive(new(case, 4 * rate(loan.money_day, 2))),
        "banks-line-on-a-private-loan": positive(new(case, BANK)),
        "paper-for-principal": positive(new(case, line, loan.paper_fen, loan.paper_fen), ("Q2", "Q3")),
        "penalty-beside-the-line": {"Q3": right["Q3"] - loan.penalty_fen, "Q5": right["Q5"] - lender.penalty_fen},
        "line-on-penalty-too": positive(wider, ("Q2", "Q3", "Q5")),
        "all-for-what-is-above": everything,
        "old-line-throughout": {"Q4": old(case, Decimal(24), Decimal(24))},
        "new-line-throughout": {"Q4": old(case, 4 * rate(case.old.filed), 4 * rate(case.old.filed))},
        "old-loan-lpr-at-signing": {"Q4": old(case, Decimal(24), 4 * rate(case.old.made))},
        "old-loan-lpr-of-the-turn": {"Q4": old(case, Decimal(24), 4 * rate(TURN))},
        "old-loan-as-agreed": {"Q4": agreed},
        "four-times-on-a-bank-loan": {"Q5": bank(case, line=4 * rate(lender.made))},
        "bank-over-365": positive({"Q5": bank(case, year=365)}),
        "line-over-360": positive({"Q5": bank(case, of_line=360)}),
    }
