"""A lender's bill checked line by line: under which way of computing each figure is right, or how far off it is.

One contract gives several honest figures: 360 or 365, one end day or both, rounding here or there. So a claimed figure
is first looked for among those; only if none of them gives it, it is compared with the known slips. A bill that fits is
not thereby what was agreed, and one that looks like a slip may have a reason: both are for the lender to show.
"""

from datetime import date

from creditrights.money.convention import NO_COMPOUND
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.limit import Limit
from creditrights.money.slips import SLIPS, Guess, Slip, slip, ten_times
from creditrights.money.told import (
    DOUBLE,
    GOES_ON,
    INCREMENT,
    PLAIN,
    Told,
    Way,
    account,
    figure,
    owed_principal,
    ways,
)

#: what came of checking a line
ABSENT = "账单没有写"
FITS = "对得上"
FITS_OTHERWISE = "换一种口径对得上"
LOOKS_LIKE = "对不上，像一类常见的算错"
UNEXPLAINED = "对不上，原因不明"

#: the lines that are computed, in the order in which a bill lists them
ITEMS = (INTEREST, PENALTY, COMPOUND, DOUBLE)


class Claims:
    """What the bill says, whole fen; None where it says nothing.

    items  item -> fen, for 本金, 利息, 罚息, 复利, 加倍部分利息
    fees   (name, fen) in the bill's order
    """

    def __init__(self, items: "dict[str, int | None]", fees: "list[tuple[str, int]]", total_fen: "int | None") -> None:
        self.items = items
        self.fees = fees
        self.total_fen = total_fen

    def of(self, item: str) -> "int | None":
        """The figure of one item."""
        return self.items.get(item)

    def fees_fen(self) -> int:
        """All fees together."""
        return sum([fen for _, fen in self.fees])


class Match:
    """A slip that gives the claimed figure; `point` where the decimal point must have moved as well."""

    def __init__(self, slip: Slip, way: Way, guess: Guess, point: bool = False) -> None:
        self.slip = slip
        self.way = way
        self.guess = guess
        self.point = point

    def words(self) -> str:
        """What it looks like, without a full stop."""
        more = [words for words in (self.guess.words, "小数点也移了一位" if self.point else "") if words]
        return self.slip.name + ("（" + "，".join(more) + "）" if more else "")


class LineCheck:
    """One line of the bill.

    claimed_fen  what it says, None where it says nothing
    ours_fen     what the papers give under `way`: the way that fits, or else the one nearest to the contract
    fits         the ways that give the claimed figure, those that agree with the contract first
    to_the_yuan  whether they do so only after rounding to whole yuan
    matches      slips that give it, where no way does
    """

    def __init__(self, item: str, claimed_fen: "int | None", ours_fen: int, way: "Way | None") -> None:
        self.item = item
        self.claimed_fen = claimed_fen
        self.ours_fen = ours_fen
        self.way = way
        self.fits: "list[Way]" = []
        self.agreed = False
        self.to_the_yuan = False
        self.matches: "list[Match]" = []

    @property
    def state(self) -> str:
        """One of the five words above."""
        if self.claimed_fen is None:
            return ABSENT
        if self.fits or (self.way is None and self.claimed_fen == self.ours_fen):
            return FITS if self.agreed or self.way is None else FITS_OTHERWISE
        return LOOKS_LIKE if self.matches else UNEXPLAINED

    @property
    def off_fen(self) -> int:
        """Claimed less ours: above zero where the bill asks for more."""
        return 0 if self.claimed_fen is None else self.claimed_fen - self.ours_fen


class TotalCheck:
    """The bill's total against its own lines.

    listed_fen  its lines added up, the principal owed included where it does not list one
    words       what the total is, or looks like; empty where neither is known
    """

    def __init__(self, claimed_fen: int, listed_fen: int, fits: bool, words: str) -> None:
        self.claimed_fen = claimed_fen
        self.listed_fen = listed_fen
        self.fits = fits
        self.words = words


class Bill:
    """A bill checked against the papers of its loan.

    After construction: principal_fen (due and unpaid, and all that is unpaid), principal (that line), checks (one for
    each other line), total (None where the bill has none),
    mixed (whether two lines fit, but none of their ways divides the year alike).
    """

    def __init__(self, told: Told, claims: Claims) -> None:
        self.told = told
        self.claims = claims
        self.checks: "list[LineCheck]" = []
        self.principal_fen = owed_principal(told)
        self.principal = self._principal()
        for item in ITEMS:
            if self._can_check(item):
                self.checks.append(self._line(item))
        self._interest_beside_penalty()
        self.mixed = self._mixed()
        self.total = self._total()

    def check(self, item: str) -> "LineCheck | None":
        """The check of one item; None where the papers do not say enough to compute it."""
        for each in self.checks:
            if each.item == item:
                return each
        return None

    def claimed(self) -> "list[LineCheck]":
        """The lines that the bill has and that could be computed, the principal included."""
        return [each for each in [self.principal] + self.checks if each.claimed_fen is not None]

    def slips(self) -> "list[Match]":
        """The likeliest slip of each line that does not fit."""
        return [each.matches[0] for each in self.checks if each.state == LOOKS_LIKE]

    def all_fit(self) -> bool:
        """Whether every line that the bill has fits one way or other, and so does its total."""
        lines = all([each.state in (FITS, FITS_OTHERWISE) for each in self.claimed()])
        return lines and (self.total is None or self.total.fits)

    # -- one line ----------------------------------------------------------------------------------------------------

    def _can_check(self, item: str) -> bool:
        if item == DOUBLE:
            return self.told.judged_fen is not None and self.told.judged_due is not None
        return bool(ways(self.told, item, self.claims.of(INTEREST))[0]) and (
            item != INTEREST or self.told.drawn is not None
        )

    def _line(self, item: str) -> LineCheck:
        told, claimed, interest = self.told, self.claims.of(item), self.claims.of(INTEREST)
        stages = ways(told, item, interest)
        usual = self._usual(item, stages[0])
        check = LineCheck(item, claimed, figure(told, item, usual, interest), usual)
        if claimed is None:
            return check
        common = [figure(told, item, way, interest) for way in stages[0]]
        check.fits = [way for way, fen in zip(stages[0], common) if fen == claimed]
        for stage in stages[1:]:
            if not check.fits and _within_reach(claimed, common):
                check.fits = [way for way in stage if figure(told, item, way, interest) == claimed]
        if not check.fits and claimed % 100 == 0 and claimed > 0:
            check.fits = [way for way, fen in zip(stages[0], common) if _to_yuan(fen) == claimed]
            check.to_the_yuan = bool(check.fits)
        check.agreed = any([told.agrees(way, item) for way in check.fits])
        check.fits = _plainest(told, item, check.fits)
        if check.fits:
            check.way = check.fits[0]
            check.ours_fen = figure(told, item, check.fits[0], interest)
        elif claimed > 0:
            check.matches = _matches(told, item, claimed, stages[0])
        return check

    def _usual(self, item: str, stage: "list[Way]") -> Way:
        """The way in which the line is computed where its figure fits nothing: the contract's, else as the lines before."""
        agreeing = [way for way in stage if self.told.agrees(way, item)] or stage
        for before in self.checks:
            if before.fits and before.item != DOUBLE:
                for way in agreeing:
                    if way.convention.basis is before.fits[0].convention.basis:
                        return way
        return agreeing[0]

    def _principal(self) -> LineCheck:
        due, unpaid = self.principal_fen
        claimed = self.claims.of(PRINCIPAL)
        return LineCheck(PRINCIPAL, claimed, unpaid if claimed == unpaid else due, None)

    # -- what only several lines together show -----------------------------------------------------------------------

    def _interest_beside_penalty(self) -> None:
        """Interest that runs on after the due day is right only where the penalty line holds no more than the raise."""
        interest, penalty = self.check(INTEREST), self.check(PENALTY)
        if interest is None or not interest.fits or [way for way in interest.fits if way.reading != GOES_ON]:
            return
        if penalty is None or not penalty.claimed_fen or [way for way in penalty.fits if way.reading == INCREMENT]:
            return
        interest.matches = [Match(slip("interest-beside-penalty"), interest.fits[0], Guess(interest.claimed_fen or 0))]
        plain = Way(interest.fits[0].convention, interest.fits[0].span)
        interest.fits = []
        interest.way = plain
        interest.ours_fen = figure(self.told, INTEREST, plain)

    def _mixed(self) -> bool:
        """Whether one line is right only over 360 and another only over 365."""
        if self.told.rate.per != "年":
            return False
        sets = [{way.convention.basis.id for way in each.fits} for each in self.checks if each.item != DOUBLE]
        sets = [each for each in sets if each]
        if len(sets) < 2:
            return False
        shared = sets[0]
        for each in sets[1:]:
            shared = shared & each
        return not shared

    def _total(self) -> "TotalCheck | None":
        claimed = self.claims.total_fen
        if claimed is None:
            return None
        parts = [(each.item, each.claimed_fen or 0) for each in self.claimed()] + list(self.claims.fees)
        for item in ITEMS:
            if self.check(item) is None and self.claims.of(item):
                parts.append((item, self.claims.of(item) or 0))
        listed = sum([fen for _, fen in parts])
        if self.claims.of(PRINCIPAL) is None and claimed != listed:
            due, unpaid = self.principal_fen
            principal = unpaid if claimed == listed + unpaid else due
            if claimed >= principal:
                parts.append((PRINCIPAL, principal))
                listed = listed + principal
        return TotalCheck(claimed, listed, claimed == listed, _total_words(claimed - listed, parts))

    # -- what may be asked to be reduced -----------------------------------------------------------------------------

    def limits(self) -> "list[tuple[str, date, int, int, int]]":
        """(from when, that day, asked fen, limit fen, excess fen): what is asked since a day, beside 24 % a year.

        Asked is what the ledger gives since that day, paid or not, and what the bill asks beyond it, compound interest
        and fees included.
        """
        base = self.check(PENALTY)
        if base is None or base.way is None:
            return []
        convention = base.way.convention.with_compounding(NO_COMPOUND)
        ledger = account(self.told, Way(convention, base.way.span))
        rows = []
        first = ledger.first_overdue()
        starts: "list[tuple[str, date, tuple[str, ...]]]" = []
        starts = starts if self.told.drawn is None else [("从借款到账日起", self.told.drawn, (INTEREST, PENALTY))]
        if first is not None:
            starts.append(("从首次逾期日起", first, (PENALTY,)))
        for words, start, items in starts:
            limit = Limit(ledger, start)
            beyond = sum([each.off_fen for each in self.checks if each.item in items])
            asked = limit.claimed_fen + beyond + (self.claims.of(COMPOUND) or 0) + self.claims.fees_fen()
            rows.append((words, start, asked, limit.limit_fen, max(0, asked - limit.limit_fen)))
        return rows


def _matches(told: Told, item: str, claimed: int, stage: "list[Way]") -> "list[Match]":
    """The slips that give a figure, each under the first way that does; those that need no moved point first."""
    plain = [way for way in stage if way.reading == PLAIN]
    plain = [way for way in plain if told.agrees(way, item)] + [way for way in plain if not told.agrees(way, item)]
    exact: "list[Match]" = []
    moved: "list[Match]" = []
    for each in SLIPS:
        if item in each.items:
            found = _match(told, item, claimed, plain, each)
            if found is not None:
                (moved if found.point else exact).append(found)
    return exact + moved


def _match(told: Told, item: str, claimed: int, stage: "list[Way]", looked_for: Slip) -> "Match | None":
    near = None
    for way in stage:
        for guess in looked_for.recompute(told, item, way, claimed):
            if guess.fen == claimed:
                return Match(looked_for, way, guess)
            if near is None and looked_for.moves_point and ten_times(guess.fen, claimed):
                near = Match(looked_for, way, guess, point=True)
    return near


def _plainest(told: Told, item: str, fits: "list[Way]") -> "list[Way]":
    """Those that agree with the contract first; of several readings with one figure, only the plainest is told."""
    agreeing = [way for way in fits if told.agrees(way, item)]
    ordered = agreeing + [way for way in fits if way not in agreeing]
    return [way for way in ordered if way.reads_like(ordered[0])]


def _within_reach(claimed: int, figures: "list[int]") -> bool:
    """Whether odd rounding or odd counting could give the claimed figure: neither halves nor doubles a line."""
    return min(figures) // 2 - 100 <= claimed <= 2 * max(figures) + 100


def _to_yuan(fen: int) -> int:
    """Whole fen rounded to whole yuan."""
    return (fen + 50) // 100 * 100


def _total_words(off: int, parts: "list[tuple[str, int]]") -> str:
    """What a total that is off by so much looks like."""
    if off == 0:
        return "等于所列各行相加"
    for name, fen in parts:
        if fen == off:
            return "像是把“" + name + "”加了两次"
        if fen == -off:
            return "像是没有加进“" + name + "”"
    return ""
