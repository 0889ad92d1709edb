"""A loan of equal instalments that went unpaid, and the lender's bill for it with one line that is wrong."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.convention import FIRST_NOT_LAST, ON_INTEREST, ON_PENALTY_TOO, Convention, Rate
from creditrights.money.daycount import ACT_360, add_months
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.ratio import Ratio
from creditrights.money.slips import slip
from creditrights.money.told import FIRST_DAY, Told, Way, figure, owed_principal

#: the lines of the bill in order; the total comes after them
LINES = (PRINCIPAL, INTEREST, PENALTY, COMPOUND)

#: what may be wrong: the slip of money.slips that gives the line, and the line; compound interest on penalty is not a
#: slip there, because some contracts agree on it, so this one has no name but its own
ON_PENALTY = "compound-on-penalty"
PLANTED = (
    ("interest-beside-penalty", INTEREST),
    ("whole-principal", PENALTY),
    ("markup-twice", PENALTY),
    ("penalty-on-top", PENALTY),
    (ON_PENALTY, COMPOUND),
)

#: line → whole fen
Amounts = Mapping[str, int]

#: every slip starts from the same lines, so those of the last few students are kept
KEPT = 16


@dataclass(frozen=True)
class BillCase:
    """One student's loan and bill.

    paid     instalments paid on their day; nothing was paid after them
    planted  which of PLANTED is wrong in the bill, counted from 1
    """

    principal_fen: int
    yearly_rate: Ratio
    markup: Ratio
    drawn: date
    instalments: int
    paid: int
    as_of: date
    planted: int

    def due_days(self) -> list[date]:
        """Every month on the day of the month on which the money arrived."""
        return [add_months(self.drawn, number) for number in range(1, self.instalments + 1)]

    def overdue(self) -> int:
        """Instalments whose day had come on `as_of` and that are not paid."""
        return len([day for day in self.due_days() if day <= self.as_of]) - self.paid

    def told(self) -> Told:
        """The papers, as the engine's bill checker takes them."""
        return Told(
            self.principal_fen,
            Rate(self.yearly_rate, "年"),
            self.markup,
            self.drawn,
            self.due_days(),
            self.as_of,
            self.paid,
            basis=ACT_360,
            ends=FIRST_NOT_LAST,
            compounding=ON_INTEREST,
        )

    def wrong_slip(self) -> str:
        """What is wrong in the bill."""
        return PLANTED[self.planted - 1][0]

    def wrong_line(self) -> str:
        """The line in which it is wrong."""
        return PLANTED[self.planted - 1][1]


def contract_way() -> Way:
    """As the contract says: by 360, the first day counts and the last does not, compound interest on interest alone."""
    return Way(Convention(ACT_360, compounding=ON_INTEREST), FIRST_DAY)


def amounts(told: Told, way: Way) -> Amounts:
    """Every line under one way."""
    lines = {PRINCIPAL: owed_principal(told)[0]}
    for item in (INTEREST, PENALTY, COMPOUND):
        lines[item] = figure(told, item, way)
    return MappingProxyType(lines)


def slipped(told: Told, id: str, line: str) -> int:
    """One line with a slip in it."""
    if id == ON_PENALTY:
        return figure(told, COMPOUND, Way(Convention(ACT_360, compounding=ON_PENALTY_TOO), FIRST_DAY))
    return slip(id).recompute(told, line, contract_way(), 0)[0].fen


@functools.lru_cache(KEPT)
def right_amounts(case: BillCase) -> Amounts:
    """The lines as they should be."""
    return amounts(case.told(), contract_way())


@functools.lru_cache(KEPT)
def bill(case: BillCase) -> Amounts:
    """The lines as the lender wrote them."""
    wrong = slipped(case.told(), case.wrong_slip(), case.wrong_line())
    return MappingProxyType({**right_amounts(case), case.wrong_line(): wrong})


def read_answers(case: BillCase, lines: Amounts) -> Answers:
    """The amounts that someone answers who found these lines; what would be negative is not written down."""
    total = sum(lines.values())
    answers = {"Q2": lines[case.wrong_line()], "Q3": total, "Q4": sum(bill(case).values()) - total}
    return {key: fen for key, fen in answers.items() if fen > 0}


def solve(case: BillCase) -> Answers:
    """What is right: the line's place, its amount, the total, the difference, and the reason's place in the list."""
    places = {"Q1": LINES.index(case.wrong_line()) + 1, "Q5": case.planted}
    return {**read_answers(case, right_amounts(case)), **places}
