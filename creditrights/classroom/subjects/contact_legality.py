"""The subject of the call log: how one student's rows are drawn and told.

The difficulty is the same for everyone: nine situations, each once, in a drawn order; one or two of them are left open
by a fact that nobody noted; one is a matter for the police, under the law of its day; the rest turn on an hour, a
count, a person or a day that lies just on one side.
"""

from collections.abc import Mapping

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.conduct import common_in_code, written
from creditrights.classroom.subjects.contact_case import ContactCase, solve
from creditrights.classroom.subjects.contact_rows import LENDERS, rows
from creditrights.classroom.subjects.contact_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> ContactCase:
    """A log within the bounds."""
    number = picker(bounds, draws)
    return ContactCase(LENDERS[number("lender")], rows(number, draws))


def facts(case: ContactCase) -> dict[str, str]:
    """What the student is told: the table, and the same rows as facts of the engine."""
    return {
        "lender": case.lender,
        "log": "\n".join(row.line(number) for number, row in enumerate(case.rows, 1)),
        "log_in_code": "\n".join(f"    {written(row.facts)}," for row in case.rows),
        "common_in_code": common_in_code(case.lender),
        "police_row": str(case.number_of("threat")),
        "rows": str(len(case.rows)),
    }


CONTACT_LEGALITY = Subject("contact-legality", draw, facts, solve, SLIPS)
