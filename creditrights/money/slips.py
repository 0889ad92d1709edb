"""Slips that are known from published sums that were wrong: each says what it is and computes what it would give.

A figure that fits no honest way is compared with each of them. A match is a likeness, not a proof: the reader is told
that the figure looks like it, and what to ask. One more slip is one more row in SLIPS.
"""

from creditrights.money.convention import ON_INTEREST, Rate
from creditrights.money.delayed import double_rate
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL, Line
from creditrights.money.ratio import Ratio
from creditrights.money.told import DOUBLE, PLAIN, Told, Way, account, figure, goes_on

MYPY = False
if MYPY:  # read by the type checker, run by nobody
    from collections.abc import Callable

    Recompute = Callable[["Told", str, "Way", int], "list[Guess]"]

#: how many days a miscount is looked for on either side
MOST_DAYS_OFF = 40

#: a miscount is looked for only where one day is worth at least so much: less would fit by chance
LEAST_DAY_FEN = 100

#: beyond so many days nobody is taken to roll interest over day by day; and the fixed point of that roll
MOST_DAYS_ROLLED = 3660
SCALE = 10**24


class Guess:
    """What a slip would give: whole fen, and what else to say of it."""

    def __init__(self, fen: int, words: str = "") -> None:
        self.fen = fen
        self.words = words


class Slip:
    """A way to get a line wrong.

    id, name     the name is what the reader is told after 像是
    items        the lines it can happen to
    sentence     what would be right
    cites        the provisions that say so; empty where it is plain arithmetic
    recompute    (told, item, way, claimed fen) -> the figures it would give
    moves_point  whether a misplaced decimal point is looked for beside it, as published sums had it
    """

    def __init__(
        self,
        id: str,
        name: str,
        items: "tuple[str, ...]",
        sentence: str,
        cites: "tuple[str, ...]",
        recompute: "Recompute",
        moves_point: bool = False,
    ) -> None:
        self.id = id
        self.name = name
        self.items = items
        self.sentence = sentence
        self.cites = cites
        self.recompute = recompute
        self.moves_point = moves_point


# -- how each is recomputed ------------------------------------------------------------------------------------------


def _divided_again(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    if told.rate.per != "日":
        return []
    return [
        Guess(figure(told.with_rate(Rate(told.rate.value / days, "日")), item, way), "除以 " + str(days))
        for days in (365, 360)
    ]


def _unit(written: str, taken: str) -> "Recompute":
    """The rate is written per one unit and taken per another."""

    def recompute(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
        if told.rate.per != written:
            return []
        return [Guess(figure(told.with_rate(Rate(told.rate.value, taken)), item, way))]

    return recompute


def _raised(told: Told, item: str, way: Way, markup: Ratio) -> Guess:
    words = "按合同利率的 " + ((markup + 1) / 100).percent(4)[:-1] + " 倍算"
    return Guess(figure(told.with_markup(markup), item, way), words)


def _markup_twice(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    if told.markup <= 0:
        return []
    once = told.markup
    return [_raised(told, item, way, once * 2), _raised(told, item, way, once * 2 + once * once)]


def _penalty_on_top(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    return [_raised(told, item, way, told.markup + 1)]


def _interest_beside_penalty(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    return [Guess(figure(told, INTEREST, way) + goes_on(told, way))]


def _whole_principal(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    """Penalty from the first overdue day on all that was unpaid then, not due as well as due."""
    ledger = account(told, way)
    first = ledger.first_overdue()
    if first is None or told.payments or len(told.due_days) - told.paid < 2:
        return []
    base = sum([each.owed(PRINCIPAL) for each in ledger.accounts])
    convention = way.convention
    rate = ledger.loan.penalty_rate()
    return [Guess(convention.whole(convention.interest(base, rate, first, ledger.as_of)))]


def _written_principal(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    if told.written_fen <= told.principal_fen:
        return []
    return [Guess(figure(told.with_principal(told.written_fen), item, way))]


def _earlier_rate(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    if told.rate_before is None:
        return []
    return [Guess(figure(told.with_rate(told.rate_before), item, way))]


def _payments_left_out(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    return [Guess(figure(told.without_payments(), item, way))] if told.payments else []


def _interest_in_the_base(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    if told.drawn is None:
        return []
    rolling = Way(way.convention.with_compounding(ON_INTEREST), way.span)
    return [Guess(figure(told, PENALTY, way) + figure(told, COMPOUND, rolling))]


def _rolled_daily(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    line = _only_stretch(told, item, way)
    if line is None or line.days > MOST_DAYS_ROLLED:
        return []
    daily = line.rate.daily(way.convention)
    grown = SCALE
    for _ in range(line.days):
        grown = grown + grown * daily.numerator // daily.denominator
    return [Guess(way.convention.whole(Ratio(line.base_fen * (grown - SCALE), SCALE)))]


def _days(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    """The number of days that would give the claimed figure, if there is one near the right number."""
    if item == DOUBLE:
        assert told.judged_fen is not None and told.judged_due is not None
        daily, days = double_rate().value * told.judged_fen, (told.as_of - told.judged_due).days
    else:
        line = _only_stretch(told, item, way)
        if line is None:
            return []
        daily, days = line.rate.daily(way.convention) * line.base_fen, line.days
    if daily < LEAST_DAY_FEN:
        return []
    found = (Ratio(claimed) / daily).half_up()
    if (
        found == days
        or abs(found - days) > MOST_DAYS_OFF
        or found < 0
        or way.convention.whole(daily * found) != claimed
    ):
        return []
    more = "多 " if found > days else "少 "
    return [
        Guess(
            claimed,
            "倒推是 " + str(found) + " 天，比按日期数的 " + str(days) + " 天" + more + str(abs(found - days)) + " 天",
        )
    ]


def _only_stretch(told: Told, item: str, way: Way) -> "Line | None":
    """The one line of the ledger that an item stands on; None where it is several."""
    if way.reading != PLAIN:
        return None
    lines = [line for line in account(told, way, item).lines if line.item == item]
    return lines[0] if len(lines) == 1 and not told.payments else None


def _doubled(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    return [Guess(2 * figure(told, DOUBLE, way))]


def _point(told: Told, item: str, way: Way, claimed: int) -> "list[Guess]":
    right = figure(told, item, way)
    near = [Guess(claimed, "正好差 10 倍")] if ten_times(right, claimed) else []
    return near + ([Guess(claimed, "正好差 100 倍")] if right and claimed in (right * 100, right // 100) else [])


def ten_times(right: int, claimed: int) -> bool:
    """Whether one figure is ten times the other, as far as a fen lets one see; figures under a tenth of a yuan never are."""
    if min(right, claimed) < 10:
        return False
    return abs(claimed - 10 * right) <= 5 or abs(10 * claimed - right) <= 5


# -- the slips -------------------------------------------------------------------------------------------------------

RUN = (INTEREST, PENALTY)
ALL = (INTEREST, PENALTY, COMPOUND)

SLIPS = (
    Slip(
        "divided-again",
        "把日利率又除了一遍一年的天数",
        RUN,
        "合同写的是日利率，直接乘天数，不再除以 365 或 360。",
        (),
        _divided_again,
        moves_point=True,
    ),
    Slip(
        "yearly-as-daily",
        "把年利率当成了日利率",
        ALL,
        "年利率要先除以 360 或 365，再乘天数。",
        ("apr-disclosure-2021:一",),
        _unit("年", "日"),
        moves_point=True,
    ),
    Slip("yearly-as-monthly", "把年利率当成了月利率", ALL, "年利率除以 12 才是月利率。", (), _unit("年", "月")),
    Slip("monthly-as-daily", "把月利率当成了日利率", ALL, "月利率除以 30 才是日利率。", (), _unit("月", "日")),
    Slip(
        "markup-twice",
        "罚息的加收加了两遍",
        (PENALTY,),
        "加收是在合同利率上加一次：加收 50% 就是合同利率的 1.5 倍。",
        ("penalty-rate-2003:三",),
        _markup_twice,
    ),
    Slip(
        "penalty-on-top",
        "正常利息之外又收了一份完整的罚息",
        (PENALTY,),
        "罚息利率已经包含合同利率，是代替正常利息，不是另加一份。",
        ("penalty-rate-2003:三",),
        _penalty_on_top,
    ),
    Slip(
        "interest-beside-penalty",
        "逾期以后正常利息照算，罚息又另算了一份",
        (INTEREST,),
        "逾期的本金改按罚息利率算，正常利息到还款日为止；同一天不能两样都收。",
        ("penalty-rate-2003:三",),
        _interest_beside_penalty,
    ),
    Slip(
        "whole-principal",
        "罚息按全部剩余本金算，没有只算到期没还的那一部分",
        (PENALTY,),
        "没有按合同宣布提前到期之前，只有到期没还的本金计罚息；宣布过的，请对方给出日期和通知。",
        ("penalty-rate-2003:三", "civil-code:676"),
        _whole_principal,
    ),
    Slip(
        "written-principal",
        "按合同上的金额算，没有按实际到手的钱算",
        ALL,
        "利息不得预先在本金中扣除；扣了的，按实际到手的数还本、计息。先扣的是服务费、保险费的，算不算，裁判不一。",
        ("civil-code:670",),
        _written_principal,
    ),
    Slip(
        "earlier-rate",
        "用了变动以前的利率（例如 LPR 晚了一个月才更新）",
        ALL,
        "利率变动的那一段要用新值；从哪一天起换，看合同约定的调整日。",
        (),
        _earlier_rate,
    ),
    Slip(
        "payments-left-out",
        "没有算进你还过的钱",
        ALL,
        "每笔还款先按合同约定抵充；没有约定的，先费用，再利息，后本金。",
        ("civil-code:561",),
        _payments_left_out,
    ),
    Slip(
        "interest-in-the-base",
        "把没还的利息加进了罚息的基数（等于计了复利）",
        (PENALTY,),
        "罚息按到期没还的本金算；没还的利息计不计复利，先看合同怎么写，支持到什么程度各地不一。",
        ("penalty-rate-2003:三",),
        _interest_in_the_base,
    ),
    Slip(
        "rolled-daily",
        "每天利滚利",
        RUN,
        "按日计息是单利：本金 × 日利率 × 天数；每天滚入本金，要有合同依据。",
        (),
        _rolled_daily,
    ),
    Slip(
        "doubled-again",
        "把加倍部分又乘了 2",
        (DOUBLE,),
        "日万分之 1.75 已经是加倍部分的利率，不再乘 2；一般利息按判决另算。",
        ("spc-delayed-interest-2014:1",),
        _doubled,
    ),
    Slip(
        "days-off", "天数数错了", RUN + (DOUBLE,), "天数从起算日数到截止日，算头不算尾；请对方写明起止日。", (), _days
    ),
    Slip("point-moved", "小数点移了位", ALL + (DOUBLE,), "请把这一行的算式逐步写出来。", (), _point),
)


def slip(id: str) -> Slip:
    """The slip with that id; KeyError if there is none."""
    for each in SLIPS:
        if each.id == id:
            return each
    raise KeyError(id)
