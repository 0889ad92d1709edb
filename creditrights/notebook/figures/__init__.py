"""The book's pictures, by name.

Each is in the module of its name, imported when it is first drawn: a few need scipy, the others do without.
"""

from importlib import import_module

from matplotlib import rc_context

from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import SETTINGS
from creditrights.plain import unknown

#: in the order of the book
FIGURES = (
    "visit-clock",
    "who-may-come",
    "whom-to-ask",
    "three-measures",
    "remedy-ladder",
    "overdue-growth",
    "overdue-timeline",
    "right-answers",
    "caps-over-time",
    "annual-rates",
    "bill-checked",
    "card-interest-days",
    "complaint-days",
    "court-costs",
    "days-not-to-miss",
    "degrees",
    "family-ways",
    "instalment-split",
    "law-timeline",
    "left-to-live",
    "offers-compared",
    "payment-split",
    "plan-ends",
    "plan-months",
    "plan-orders",
    "plan-waiting",
    "record-years",
    "rules-by-lender",
    "three-procedures",
)


def figure(name: str) -> Picture:
    """The picture called `name`, freshly drawn: SVG, alt text, caption and a table that says the same."""
    if name not in FIGURES:
        raise unknown("图", name, list(FIGURES))
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    with rc_context(SETTINGS):
        drawn: Picture = module.picture()
    return drawn
