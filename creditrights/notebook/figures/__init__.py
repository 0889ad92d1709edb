"""The book's pictures, by name."""

from collections.abc import Callable

from matplotlib import rc_context

from creditrights.notebook.figures import (
    overdue_growth,
    overdue_timeline,
    plan_ends,
    plan_months,
    plan_orders,
    plan_waiting,
    remedy_ladder,
    three_measures,
    visit_clock,
    who_may_come,
)
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import SETTINGS
from creditrights.plain import unknown

_DRAWN_BY: dict[str, Callable[[], Picture]] = {
    module.NAME: module.picture
    for module in (
        visit_clock,
        who_may_come,
        three_measures,
        remedy_ladder,
        overdue_growth,
        overdue_timeline,
        plan_months,
        plan_ends,
        plan_waiting,
        plan_orders,
    )
}

FIGURES = tuple(_DRAWN_BY)


def figure(name: str) -> Picture:
    """The picture called `name`, freshly drawn: SVG, alt text, caption and a table that says the same."""
    if name not in _DRAWN_BY:
        raise unknown("图", name, list(FIGURES))
    with rc_context(SETTINGS):
        return _DRAWN_BY[name]()
