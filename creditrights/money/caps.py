"""Which line a lender's charges are compared with: whose loan, when the contract was made, when the suit was filed.

The lines are data (data/caps.toml). A line is what a court does not support more than, or what one may ask to have the
charges reduced to; no line makes the debt itself go away.
"""

from datetime import date

from creditrights.errors import DataError
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import DayCount
from creditrights.money.rates import RateTable
from creditrights.money.ratio import ZERO, Ratio
from creditrights.plain import Row, by_rank
from creditrights.tables import load

PRIVATE = "private"
BANK = "bank"
CARD = "card"
MICROLOAN = "microloan"

LIMIT = "limit"
REQUEST = "request"
VOID = "void"
REGULATOR = "regulator"

BINDS_WORDS = {
    LIMIT: "法院不支持超过的部分",
    REQUEST: "可请求调减",
    VOID: "超过的已付也可要回",
    REGULATOR: "监管要求，不是法院的线",
}

SIGNING = "signing"
FILING = "filing"

#: the interpretation that set four times the LPR took effect on this day; 第31条 divides old contracts at it
FOUR_TIMES_SINCE = date(2020, 8, 20)

#: the text of the first amendment ended on this day; a case filed and decided before fell under its 第26、32条
SECOND_AMENDMENT = date(2021, 1, 1)


class Cap:
    """One line, and which contracts, suits and days it is for; the fields are those of data/caps.toml."""

    def __init__(self, id: str, row: Row) -> None:
        self.id = id
        self.lender = row.text("lender")
        self.title = row.text("title")
        self.binds = row.text("binds")
        self.words = row.text("words")
        self.cites = row.texts("cites")
        self.since = date.fromisoformat(row.text("since"))
        self.fixed = Ratio(int(row.text("yearly").rstrip("%")), 100) if "yearly" in row.cells else None
        self.times = int(row.text("times")) if "times" in row.cells else None
        self.lpr_of = row.text("lpr_of") if "lpr_of" in row.cells else ""
        self.signed_from = _day(row, "signed_from")
        self.signed_before = _day(row, "signed_before")
        self.filed_from = _day(row, "filed_from")
        self.filed_before = _day(row, "filed_before")
        self.days_from = _day(row, "days_from")
        self.days_before = _day(row, "days_before")
        if self.binds not in BINDS_WORDS or (self.times is not None and self.lpr_of not in (SIGNING, FILING)):
            raise DataError("caps." + id + "：binds 或 lpr_of 写错了")

    def is_for(self, lender: str, signed: date, filed: date | None) -> bool:
        """Whether it is for that lender's contract made on that day and that suit; None is a suit not filed yet."""
        if self.lender != lender or not _within(signed, self.signed_from, self.signed_before):
            return False
        return self.filed_before is None if filed is None else _within(filed, self.filed_from, self.filed_before)

    def yearly(self, signed: date, filed: date | None, lpr: RateTable) -> Ratio | None:
        """The line a year, None where the text names no number; OutsideData where the LPR of the day is not known.

        A suit not filed yet is reckoned with the LPR of the last day of the table.
        """
        if self.times is None:
            return self.fixed
        day = signed if self.lpr_of == SIGNING else filed
        return lpr.on(lpr.last if day is None else day) * self.times

    def covers(self, start: date, end: date) -> "tuple[date, date]":
        """The part of the days from `start`, which counts, to `end`, which does not, that it is for."""
        first = start if self.days_from is None else max(start, self.days_from)
        last = end if self.days_before is None else min(end, self.days_before)
        return first, max(first, last)


def _day(row: Row, name: str) -> date | None:
    return date.fromisoformat(row.text(name)) if name in row.cells else None


def _within(day: date, first: date | None, before: date | None) -> bool:
    return (first is None or first <= day) and (before is None or day < before)


_CAPS: "list[Cap]" = []


def caps() -> "list[Cap]":
    """Every line, by id; read on first use, and put in place at once, so that several threads never see a part or twice."""
    if not _CAPS:
        rows = Row("caps", load("caps"))
        _CAPS[:] = [Cap(id, rows.row(id)) for id in rows.names()]
    return _CAPS


def caps_for(lender: str, signed: date, filed: date | None) -> "list[Cap]":
    """The lines for a loan, those of courts first; empty where the law of that time is not in the table.

    >>> [cap.id for cap in caps_for(PRIVATE, date(2021, 3, 1), None)]
    ['private-at-signing']
    >>> [cap.id for cap in caps_for(BANK, date(2021, 3, 1), None)]   # four times the LPR is not for a bank's loan
    ['bank-request']
    """
    return by_rank([cap for cap in caps() if cap.is_for(lender, signed, filed)], _place)


def _place(cap: Cap) -> int:
    """Courts' lines first, those with a number before the others, earlier days before later ones."""
    if cap.binds not in (LIMIT, REQUEST):
        return 3
    if cap.fixed is None and cap.times is None:
        return 2
    return 0 if cap.days_from is None else 1


class Agreed:
    """Days at one agreed rate: from `start`, which counts, to `end`, which does not."""

    def __init__(self, start: date, end: date, rate: Rate) -> None:
        self.start = start
        self.end = end
        self.rate = rate


class Part:
    """Days on which one agreed rate meets one line; amounts exact, before rounding."""

    def __init__(self, cap: Cap, yearly: Ratio, start: date, end: date, capped: Ratio, agreed: Ratio) -> None:
        self.cap = cap
        self.yearly = yearly
        self.start = start
        self.end = end
        self.capped = capped
        self.agreed = agreed


class Comparison:
    """Charges at the agreed rates on an unchanged principal, compared with the lines that bind courts.

    A line is simple interest on the principal, all charges together (民间借贷规定第27条第2款、第29条; 法发〔2017〕22号 as
    reported): nothing in it is added to the principal.

    principal_fen  what is unpaid throughout, whole fen
    agreed         the agreed rates, one after another
    lines          (line, a year); of each only the days it covers
    convention     how days of the agreed rates are counted
    basis          how those of the line are counted; courts mostly write 365

    cap_fen        what the line comes to
    agreed_fen     what the agreed rates come to
    excess_fen     what lies above: part by part where courts do not support more than the line, in sum where one may ask
                   for a reduction
    """

    def __init__(
        self,
        principal_fen: int,
        agreed: "list[Agreed]",
        lines: "list[tuple[Cap, Ratio]]",
        convention: Convention,
        basis: DayCount,
    ) -> None:
        self.parts: "list[Part]" = []
        counted = convention.with_basis(basis)
        for each in agreed:
            for cap, yearly in lines:
                start, end = cap.covers(each.start, each.end)
                if start < end:
                    capped = Rate(yearly, "年").over(counted, start, end) * principal_fen
                    charged = each.rate.over(convention, start, end) * principal_fen
                    self.parts.append(Part(cap, yearly, start, end, capped, charged))
        capped, charged, above = ZERO, ZERO, ZERO
        for part in self.parts:
            capped, charged = capped + part.capped, charged + part.agreed
            above = above + max(ZERO, part.agreed - part.capped)
        together = [part for part in self.parts if part.cap.binds == REQUEST]
        self.cap_fen = convention.whole(capped)
        self.agreed_fen = convention.whole(charged)
        self.excess_fen = max(0, self.agreed_fen - self.cap_fen) if together else convention.whole(above)
