"""What the papers of a loan tell, and the ways in which an honest lender may turn them into a line of a bill."""

from datetime import date

from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NO_COMPOUND,
    ON_INTEREST,
    ON_PENALTY_TOO,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, DAY_COUNTS, MONTHS, DayCount, days_later
from creditrights.money.delayed import double_rate
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.loan import BY_STATUTE, Loan
from creditrights.money.ratio import Ratio

#: 迟延履行期间的加倍部分, a line that only exists after a judgment
DOUBLE = "加倍部分利息"

#: how a lender may read a line; the words are said where it is not the plain reading
PLAIN = ""
RUNNING = "连同还没到期的本金到截止日的利息"
GOES_ON = "逾期以后的正常利息（本金按合同利率算到截止日）也列在这一行"
INCREMENT = "这一行只列加收的那一部分，逾期期间的正常利息另在利息行"
AT_CONTRACT_RATE = "复利按合同利率、不按罚息利率"
ON_CLAIMED = "以账单自己的利息数为基数"


class Span:
    """Which end days bear interest: how many days later than written it begins and ends."""

    def __init__(self, words: str, first: int, last: int, ends: str) -> None:
        self.words = words
        self.first = first
        self.last = last
        self.ends = ends


FIRST_DAY = Span("算头不算尾", 0, 0, FIRST_NOT_LAST)
BOTH_DAYS = Span("首尾两天都算", 0, 1, BOTH_ENDS)
DAY_AFTER = Span("从次日起算，最后一天不算", 1, 0, "")
SPANS = (FIRST_DAY, BOTH_DAYS, DAY_AFTER)


class Way:
    """One way of computing a line: a convention, which end days count, and how the line is read."""

    def __init__(self, convention: Convention, span: Span, reading: str = PLAIN) -> None:
        self.convention = convention
        self.span = span
        self.reading = reading

    def reads_like(self, other: "Way") -> bool:
        """Whether two ways differ in days and rounding at most."""
        return self.reading == other.reading and self.convention.compounding == other.convention.compounding

    def words(self, told: "Told", item: str) -> str:
        """As the reader is told, e.g. 年利率除以 360，算头不算尾."""
        parts = []
        if item != DOUBLE and told.rate.per == "年":
            basis = self.convention.basis
            parts.append("年利率除以 " + basis.id if basis in (ACT_360, ACT_365) else "天数按“" + basis.id + "”")
        if item != DOUBLE and told.rate.per == "月":
            parts.append("满月按月、零头除以 30" if self.convention.basis is MONTHS else "月利率除以 30、按天算")
        parts.append(self.span.words)
        if self.convention.step != EACH_LINE or self.convention.rounding != HALF_UP:
            parts.append(self.convention.step + "舍入（" + self.convention.rounding + "）")
        if item == COMPOUND and self.convention.compounding == ON_PENALTY_TOO:
            parts.append("罚息也再生复利（有争议）")
        return "，".join(parts + ([self.reading] if self.reading else []))


class Told:
    """A loan as the contract, the transfer and the bill tell it, and the day for which the bill is drawn up.

    principal_fen  what reached the borrower (民法典第670条); `written_fen` is what the contract writes
    rate           as the contract writes it; markup: what is added to it on overdue principal
    drawn          the day the money arrived, None where the papers do not say: then no interest line is checked
    due_days       the days on which an instalment of equal principal falls due
    paid           the first so many of them were paid on their days
    payments       (day, fen) made later
    as_of          the bill's cutoff day
    basis, ends    what the contract says; None where nobody knows
    compounding    what the contract says, in the words of Convention.compounding; None where nobody knows
    rate_before    the rate before its last change, where it floats
    judged_fen     what a judgment orders to be paid, general interest left out; judged_due: until when
    """

    def __init__(
        self,
        principal_fen: int,
        rate: Rate,
        markup: Ratio,
        drawn: "date | None",
        due_days: "list[date]",
        as_of: date,
        paid: int = 0,
        payments: "list[tuple[date, int]] | None" = None,
        basis: "DayCount | None" = None,
        ends: "str | None" = None,
        compounding: "str | None" = None,
    ) -> None:
        self.principal_fen = principal_fen
        self.written_fen = principal_fen
        self.rate = rate
        self.markup = markup
        self.drawn = drawn
        self.due_days = due_days
        self.as_of = as_of
        self.paid = paid
        self.payments = payments or []
        self.basis = basis
        self.ends = ends
        self.compounding = compounding
        self.rate_before: "Rate | None" = None
        self.judged_fen: "int | None" = None
        self.judged_due: "date | None" = None

    def changed(self) -> "Told":
        """The same papers again, to change one thing in."""
        other = Told(
            self.principal_fen,
            self.rate,
            self.markup,
            self.drawn,
            self.due_days,
            self.as_of,
            self.paid,
            self.payments,
            self.basis,
            self.ends,
            self.compounding,
        )
        other.written_fen = self.written_fen
        other.rate_before = self.rate_before
        other.judged_fen = self.judged_fen
        other.judged_due = self.judged_due
        return other

    def with_rate(self, rate: Rate) -> "Told":
        """The same at another rate; the mark-up stays."""
        other = self.changed()
        other.rate = rate
        return other

    def with_markup(self, markup: Ratio) -> "Told":
        """The same with another mark-up."""
        other = self.changed()
        other.markup = markup
        return other

    def with_principal(self, fen: int) -> "Told":
        """The same on another principal."""
        other = self.changed()
        other.principal_fen = fen
        return other

    def without_payments(self) -> "Told":
        """The same as if nothing had been paid later."""
        other = self.changed()
        other.payments = []
        return other

    def all_due(self) -> bool:
        """Whether the last instalment's day has come."""
        return self.due_days[-1] <= self.as_of

    def agrees(self, way: Way, item: str) -> bool:
        """Whether a way does not contradict what is known of the contract."""
        if self.rate.per == "年" and item != DOUBLE and self.basis not in (None, way.convention.basis):
            return False
        if self.ends not in (None, way.span.ends):
            return False
        return item != COMPOUND or self.compounding in (None, way.convention.compounding)


def account(told: Told, way: Way, item: str = PENALTY) -> Ledger:
    """The ledger of the papers under one way. This is the one place where a bill meets the ledger.

    The end days are moved here, so the ledger itself always counts the first day and not the last: ordinary interest
    runs between drawing and due day, penalty between due day and cutoff, and each may count one day more or less.
    """
    first, last = way.span.first, way.span.last
    due = last if item == INTEREST else first
    due_days = [days_later(day, due) for day in told.due_days]
    loan = Loan(
        principal_fen=told.principal_fen,
        rate=told.rate,
        drawn=days_later(told.due_days[0], -1) if told.drawn is None else days_later(told.drawn, first),
        due_days=due_days,
        markup=told.markup,
        order=BY_STATUTE,
    )
    payments = [Payment(day, None) for day in due_days[: told.paid]]
    payments = payments + [Payment(day, fen) for day, fen in told.payments]
    return Ledger(loan, way.convention, payments, days_later(told.as_of, last))


def repriced(ledger: Ledger, item: str, rate: Rate) -> int:
    """What a line would be at another rate on the same bases and days, less what was paid on it; whole fen."""
    total = Ratio(0)
    for line in ledger.lines:
        if line.item == item:
            total = total + ledger.convention.interest(line.base_fen, rate, line.start, line.end)
    return ledger.convention.whole(total) - sum([each.paid[item] for each in ledger.accounts])


def figure(told: Told, item: str, way: Way, claimed_interest: "int | None" = None) -> int:
    """One line of the bill under one way: whole fen that are due and unpaid on the cutoff day."""
    convention = way.convention
    if item == DOUBLE:
        assert told.judged_fen is not None and told.judged_due is not None
        days = (told.as_of - told.judged_due).days + way.span.last - way.span.first
        return convention.whole(double_rate().value * told.judged_fen * max(days, 0))
    ledger = account(told, way, item)
    loan = ledger.loan
    if way.reading == ON_CLAIMED:
        base = claimed_interest or 0
        return convention.whole(convention.interest(base, loan.penalty_rate(), loan.due_days[0], ledger.as_of))
    if way.reading == RUNNING:
        return sum([each.owed(item) for each in ledger.accounts])
    if way.reading == INCREMENT:
        return repriced(ledger, PENALTY, loan.rate.times(told.markup))
    if way.reading == AT_CONTRACT_RATE:
        return repriced(ledger, COMPOUND, loan.rate)
    if way.reading == GOES_ON:
        return ledger.due_fen(INTEREST) + goes_on(told, way)
    return ledger.due_fen(item)


def goes_on(told: Told, way: Way) -> int:
    """Ordinary interest on overdue principal, from its due day to the cutoff; the span moves the first day alone."""
    return repriced(account(told, Way(way.convention, FIRST_DAY)), PENALTY, told.rate)


def ways(told: Told, item: str, claimed_interest: "int | None" = None) -> "list[list[Way]]":
    """The ways of one line, in three stages: how bills are commonly computed, odd rounding, odd counting of days.

    A stage is looked at only if the stages before it fit nothing, so that an odd way is not believed where a common one
    explains the figure. The odd stages are read plainly alone: too many ways would fit by chance.
    """
    plain = [Convention(basis) for basis in _bases(told, item) if basis in (ACT_360, ACT_365)]
    odd_steps = [
        Convention(convention.basis, rounding=rounding, step=step)
        for convention in plain
        for rounding, step in ((DOWN, EACH_LINE), (HALF_UP, EACH_DAY), (DOWN, EACH_DAY), (HALF_UP, EACH_ITEM))
    ]
    odd_days = [Convention(basis) for basis in _bases(told, item) if basis not in (ACT_360, ACT_365)]
    readings = _readings(told, item, claimed_interest)
    stages = []
    for conventions, read in ((plain, readings), (odd_steps, readings[:1]), (odd_days, readings[:1])):
        stage = []
        for compounding, reading in read:
            for convention in conventions:
                for span in SPANS:
                    stage.append(Way(convention.with_compounding(compounding), span, reading))
        stages.append(stage)
    return stages


def _bases(told: Told, item: str) -> "tuple[DayCount, ...]":
    if item == DOUBLE or told.rate.per == "日":
        return (ACT_360,)
    return (ACT_360, MONTHS) if told.rate.per == "月" else DAY_COUNTS


def _readings(told: Told, item: str, claimed_interest: "int | None") -> "list[tuple[str, str]]":
    """How unpaid charges are treated, and how the line is read; the plain reading first."""
    if item == COMPOUND:
        readings = [(ON_INTEREST, PLAIN), (ON_PENALTY_TOO, PLAIN), (ON_INTEREST, AT_CONTRACT_RATE)]
        one_stretch = len(told.due_days) == 1 and not told.payments and not told.paid
        if told.drawn is None:
            readings = []
        if claimed_interest is not None and one_stretch and told.all_due():
            readings.append((ON_INTEREST, ON_CLAIMED))
        return readings
    # Compound interest is paid before penalty: where payments were made, charging it moves the other lines too.
    compounding = told.compounding or NO_COMPOUND
    readings = [(compounding, PLAIN)]
    if told.payments and told.compounding is None:
        readings.append((ON_INTEREST, PLAIN))
    if item == INTEREST and not told.all_due():
        readings.append((compounding, RUNNING))
    if item == INTEREST and told.due_days[0] < told.as_of:
        readings.append((compounding, GOES_ON))
    if item == PENALTY and told.markup > 0:
        readings.append((compounding, INCREMENT))
    return readings


def owed_principal(told: Told) -> "tuple[int, int]":
    """Principal that is due and unpaid on the cutoff day, and all that is unpaid; whole fen."""
    ledger = account(told, Way(Convention(compounding=told.compounding or NO_COMPOUND), FIRST_DAY))
    return ledger.due_fen(PRINCIPAL), sum([each.owed(PRINCIPAL) for each in ledger.accounts])


def markup_of(penalty: Ratio, rate: Rate) -> Ratio:
    """The mark-up that a penalty rate is over the contract rate: 17.385% over 11.59% is a half."""
    return penalty / rate.value - 1
