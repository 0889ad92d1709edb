"""Three loans, each under a line of its own: a private one of today, a private one from before 2020-08-20, a bank's."""

from dataclasses import dataclass
from datetime import date

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.caps import BANK, LIMIT, PRIVATE, REQUEST, Agreed, Cap, Comparison, caps_for
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365, DayCount
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import Ratio

#: hundredths of a percent in a whole
HUNDREDTHS = 10_000


@dataclass(frozen=True)
class NewPrivate:
    """甲: an IOU of one day, the money of a later one, interest held back; sued over on `filed`.

    A loan between persons is made when the money arrives (民法典第679条).
    """

    paper_day: date
    money_day: date
    paper_fen: int
    held_fen: int
    yearly: Ratio
    penalty_fen: int
    due: date
    filed: date

    def principal_fen(self) -> int:
        """What really arrived."""
        return self.paper_fen - self.held_fen

    def cap(self) -> Cap:
        """The line that courts keep to."""
        return _courts_line(caps_for(PRIVATE, self.money_day, self.filed))[0]

    def yearly_line(self) -> Ratio:
        """That line a year."""
        line = self.cap().yearly(self.money_day, self.filed, lpr(ONE_YEAR))
        assert line is not None
        return line

    def compared(self, line: Ratio, principal_fen: int) -> Comparison:
        """Interest as agreed beside a line, on a principal, until the suit."""
        agreed = [Agreed(self.money_day, self.filed, Rate(self.yearly, "年"))]
        return Comparison(principal_fen, agreed, [(self.cap(), line)], Convention(ACT_365), ACT_365)


@dataclass(frozen=True)
class OldPrivate:
    """乙: made before 2020-08-20, due and sued over after it; the lender asks for the old line for the time before."""

    made: date
    due: date
    principal_fen: int
    yearly: Ratio
    filed: date

    def lines(self) -> list[tuple[Cap, Ratio]]:
        """The lines that courts keep to, each with its rate a year."""
        found = []
        for cap in _courts_line(caps_for(PRIVATE, self.made, self.filed)):
            line = cap.yearly(self.made, self.filed, lpr(ONE_YEAR))
            assert line is not None
            found.append((cap, line))
        return found

    def compared(self, lines: list[tuple[Cap, Ratio]]) -> Comparison:
        """Interest as agreed beside lines, until the suit."""
        agreed = [Agreed(self.made, self.filed, Rate(self.yearly, "年"))]
        return Comparison(self.principal_fen, agreed, lines, Convention(ACT_365), ACT_365)


@dataclass(frozen=True)
class BankLoan:
    """丙: a bank's loan repayable at once on `due`; since then penalty interest, and a penalty sum on top."""

    made: date
    due: date
    principal_fen: int
    yearly: Ratio
    markup: Ratio
    penalty_fen: int
    as_of: date

    def line(self) -> tuple[Cap, Ratio]:
        """What one may ask a court to have the charges reduced to, a year."""
        [cap] = [cap for cap in caps_for(BANK, self.made, None) if cap.binds == REQUEST]
        line = cap.yearly(self.made, None, lpr(ONE_YEAR))
        assert line is not None
        return cap, line

    def compared(
        self, line: Ratio, principal_fen: int, year: DayCount = ACT_360, of_line: DayCount = ACT_365
    ) -> Comparison:
        """Penalty interest since the due day beside a line; the contract divides by 360, courts mostly by 365."""
        agreed = [Agreed(self.due, self.as_of, Rate(self.yearly, "年").times(self.markup + 1))]
        return Comparison(principal_fen, agreed, [(self.line()[0], line)], Convention(year), of_line)


@dataclass(frozen=True)
class CapsCase:
    """One student's three loans."""

    new: NewPrivate
    old: OldPrivate
    bank: BankLoan


def _courts_line(caps: list[Cap]) -> list[Cap]:
    return [cap for cap in caps if cap.binds == LIMIT]


def of_new(case: CapsCase, line: Ratio) -> Answers:
    """The answers on 甲 that a line gives, right or wrong."""
    compared = case.new.compared(line, case.new.principal_fen())
    above = compared.agreed_fen + case.new.penalty_fen - compared.cap_fen
    return {"Q1": (line * HUNDREDTHS).half_up(), "Q2": compared.cap_fen, "Q3": above}


def of_bank(case: CapsCase, compared: Comparison) -> Answers:
    """The answer on 丙 that a comparison gives: charges of every name beyond the line."""
    return {"Q5": compared.agreed_fen + case.bank.penalty_fen - compared.cap_fen}


def solve(case: CapsCase) -> Answers:
    """What is right."""
    bank = case.bank.compared(case.bank.line()[1], case.bank.principal_fen)
    return {
        **of_new(case, case.new.yearly_line()),
        "Q4": case.old.compared(case.old.lines()).cap_fen,
        **of_bank(case, bank),
    }
