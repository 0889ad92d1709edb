"""The book's pictures, by name."""

from collections.abc import Callable

from matplotlib import rc_context

from creditrights.notebook.figures import (
    annual_rates,
    bill_checked,
    caps_over_time,
    card_interest_days,
    complaint_days,
    court_costs,
    days_not_to_miss,
    degrees,
    family_ways,
    instalment_split,
    law_timeline,
    left_to_live,
    offers_compared,
    overdue_growth,
    overdue_timeline,
    payment_split,
    plan_ends,
    plan_months,
    plan_orders,
    plan_waiting,
    record_years,
    remedy_ladder,
    right_answers,
    rules_by_lender,
    three_measures,
    three_procedures,
    visit_clock,
    who_may_come,
    whom_to_ask,
)
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import SETTINGS
from creditrights.plain import unknown

#: in the order of the book
MODULES = (
    visit_clock,
    who_may_come,
    whom_to_ask,
    three_measures,
    remedy_ladder,
    overdue_growth,
    overdue_timeline,
    right_answers,
    caps_over_time,
    annual_rates,
    bill_checked,
    card_interest_days,
    complaint_days,
    court_costs,
    days_not_to_miss,
    degrees,
    family_ways,
    instalment_split,
    law_timeline,
    left_to_live,
    offers_compared,
    payment_split,
    plan_ends,
    plan_months,
    plan_orders,
    plan_waiting,
    record_years,
    rules_by_lender,
    three_procedures,
)

_DRAWN_BY: dict[str, Callable[[], Picture]] = {module.NAME: module.picture for module in MODULES}

FIGURES = tuple(_DRAWN_BY)


def figure(name: str) -> Picture:
    """The picture called `name`, freshly drawn: SVG, alt text, caption and a table that says the same."""
    if name not in _DRAWN_BY:
        raise unknown("图", name, list(FIGURES))
    with rc_context(SETTINGS):
        return _DRAWN_BY[name]()
