"""The plain core: a ledger, a check, a whole answer, the next question. Run by `make bench`.

Each number is what one call costs on this machine, in CPython; the page's MicroPython takes many times as long.
"""

import json
import platform
from datetime import date

from benchmarks.timing import measure
from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.calculators.page import respond
from creditrights.legality.checker import check
from creditrights.legality.interview import next_question
from creditrights.legality.topics.collection import COLLECTION
from creditrights.money.convention import ON_INTEREST, Convention, Rate
from creditrights.money.daycount import add_months
from creditrights.money.ledger import Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio


def loan(instalments: int) -> Loan:
    """12,000 yuan at 0.05 % a day, monthly."""
    due_days = [add_months(date(2024, 2, 20), number) for number in range(instalments)]
    return Loan(12_000_00, Rate(Ratio(5, 10000), "日"), date(2024, 1, 20), due_days, Ratio(1, 2))


def main() -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()} on {platform.machine()}; microseconds a call, median of rounds")
    a_year, five_years, compounding = loan(12), loan(60), Convention(compounding=ON_INTEREST)
    payments = [Payment(add_months(date(2024, 3, 1), number), 300_00) for number in range(10)]
    last = date(2026, 11, 24)
    overdue, conduct = calculator("overdue-interest"), calculator("conduct")
    known, _ = conduct.form.parse(conduct.form.defaults())
    example = answer(overdue, overdue.form.defaults())
    message = json.dumps({"calculator": "overdue-interest", "texts": overdue.form.defaults()})
    for name, function in (
        ("ledger: 12 instalments, nothing paid", lambda: Ledger(a_year, compounding, [], last)),
        ("ledger: 12 instalments, 10 payments", lambda: Ledger(a_year, compounding, payments, last)),
        ("ledger: 60 instalments, nothing paid", lambda: Ledger(five_years, compounding, [], last)),
        (f"check: all {len(COLLECTION.rules)} rules, everything known", lambda: check(known, COLLECTION.rules)),
        (f"check: all {len(COLLECTION.rules)} rules, nothing known", lambda: check({}, COLLECTION.rules)),
        ("next question: nothing known", lambda: next_question({}, check({}, COLLECTION.rules))),
        ("answer: overdue interest, worked example", lambda: answer(overdue, overdue.form.defaults())),
        ("answer: conduct, worked example", lambda: answer(conduct, conduct.form.defaults())),
        ("answer: conduct, nothing known", lambda: answer(conduct, {})),
        ("HTML of the worked example of overdue interest", lambda: outcome_html(overdue, example)),
        ("respond: message in, HTML and JSON out", lambda: respond(message)),
    ):
        print(measure(function).line(name), flush=True)


if __name__ == "__main__":
    main()
