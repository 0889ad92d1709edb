"""哪条线管谁、从哪天起：the lines for private lending and for banks from 2015 on, drawn from the tables of the money room."""

from datetime import date

from matplotlib.axes import Axes

from creditrights.money.caps import FOUR_TIMES_SINCE, PRIVATE, VOID, Cap, caps
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import Ratio
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, OCHRE, RULE, TEAL

NAME = "caps-over-time"

FIRST = date(2015, 1, 1)
TOP = 40
ACROSS, DOWN = 292, 250
COLUMNS = ["从哪天起", "一年期 LPR", "民间借贷", "银行、消费金融、信用卡"]


def _cap(id: str) -> Cap:
    return next(cap for cap in caps() if cap.id == id)


OLD, NEW, REQUEST = _cap("private-old"), _cap("private-at-signing"), _cap("bank-request")
RECLAIM = next(cap for cap in caps() if cap.lender == PRIVATE and cap.binds == VOID)
LPR = lpr(ONE_YEAR)
TURNS = [day for day in map(date.fromordinal, LPR.days) if day > FOUR_TIMES_SINCE]


def picture() -> Picture:
    """Draw the lines and say which is for whom."""
    canvas = Canvas()
    latest = four_times(LPR.last).percent()
    y = canvas.title(f"民间借贷的线从 {percent(OLD)} 降到了 {latest}", "银行、消费金融、信用卡不走这条线，另看虚线。")
    y = canvas.words("年利率（%）", MARGIN, y + 12, size=SMALL, color=GREY) + 6
    _lines(canvas.chart(MARGIN + 30, y, ACROSS, DOWN))
    y += DOWN + 34
    for color, style, head, sentence in LEGEND:
        canvas.line([MARGIN, MARGIN + 20], [y + 11, y + 11], color, 2.4, style)
        canvas.words(head, MARGIN + 28, y, size=HEAD, color=INK)
        y = canvas.words(sentence, MARGIN + 28, y + 21, size=BODY, color=GREY) + 6
    canvas.rule(y + 2)
    y = canvas.words(SOURCE, MARGIN, y + 9, size=SMALL, color=GREY, available=WIDTH - 2 * MARGIN)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(latest), _caption(), COLUMNS, _rows())


def percent(cap: Cap) -> str:
    """A fixed line's number."""
    assert cap.fixed is not None
    return cap.fixed.percent()


def four_times(day: date) -> Ratio:
    """Four times the one-year LPR of a day."""
    assert NEW.times is not None
    return LPR.on(day) * NEW.times


LEGEND = (
    (TEAL, "-", "民间借贷", "2020-08-20 起是合同成立时 LPR 的四倍，锁定不变；以前是固定的数。"),
    (BRICK, ":", f"民间借贷的 {percent(RECLAIM)}", "旧规定：超过的约定无效，已付的可以要回。"),
    (OCHRE, "--", f"银行等的 {percent(REQUEST)}", "司法政策，可以请求调减；原文没有取得，各地裁判不一。"),
)
SOURCE = f"数据截止 {LPR.last.isoformat()}。2020-08-20 以前的合同分段：以前的利息按旧规定，以后的按起诉时的四倍。"


def _lines(axes: Axes) -> None:
    end = LPR.last.toordinal()
    turn, old = FOUR_TIMES_SINCE.toordinal(), OLD.since.toordinal()
    steps = [FOUR_TIMES_SINCE, *TURNS]
    days = [day.toordinal() for day in steps] + [end]
    values = [_number(four_times(day)) for day in steps]
    axes.step(days, [*values, values[-1]], where="post", color=TEAL, linewidth=2.4)
    axes.plot([old, turn, turn], [_fixed(OLD), _fixed(OLD), values[0]], color=TEAL, linewidth=2.4)
    axes.plot([old, turn], [_fixed(RECLAIM)] * 2, color=BRICK, linewidth=2.2, linestyle=":")
    # where both stand at the same number the dashes lie a little higher
    axes.plot([REQUEST.since.toordinal(), end], [_fixed(REQUEST) + 0.7] * 2, color=OCHRE, linewidth=2.2, linestyle="--")
    axes.set_xlim(FIRST.toordinal(), end + 120)
    axes.set_ylim(0, TOP)
    years = range(2015, LPR.last.year + 1, 2)
    axes.set_xticks([date(year, 1, 1).toordinal() for year in years], [str(year) for year in years])
    axes.set_yticks(range(0, TOP + 1, 10))
    axes.tick_params(labelsize=SMALL, length=3)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.set_axisbelow(True)
    axes.grid(axis="y", linewidth=0.5, color=RULE, alpha=0.7)
    for day, value, text in (
        (old, _fixed(RECLAIM) - 3.2, percent(RECLAIM)),
        (old, _fixed(OLD) - 3.2, percent(OLD)),
        (turn + 60, values[0] + 1.2, four_times(FOUR_TIMES_SINCE).percent()),
        (end - 340, values[-1] - 3.2, four_times(LPR.last).percent()),
    ):
        axes.text(day, value, text, size=BODY, color=INK)


def _number(value: Ratio) -> float:
    return 100 * value.numerator / value.denominator


def _fixed(cap: Cap) -> float:
    assert cap.fixed is not None
    return _number(cap.fixed)


def _alt(latest: str) -> str:
    first = four_times(FOUR_TIMES_SINCE).percent()
    return (
        f"阶梯线图，从 2015 年到 {LPR.last.isoformat()}。民间借贷的线 {OLD.since.isoformat()} 起是 {percent(OLD)}，"
        f"上面还有一条 {percent(RECLAIM)} 的线；{FOUR_TIMES_SINCE.isoformat()} 起改为一年期 LPR 的四倍，先降到 {first}，"
        f"再一级一级降到 {latest}。银行等机构可请求调减的 {percent(REQUEST)} 是一条平的虚线，从 {REQUEST.since.isoformat()} 起。"
    )


def _caption() -> str:
    return (
        f"实线是那一天成立的民间借贷合同的线，不是已经成立的合同会跟着降。{SOURCE}"
        "小额贷款公司另有监管要求，只见报道，图里没有画。"
    )


def _rows() -> list[list[str]]:
    old = f"{percent(OLD)}（超过 {percent(RECLAIM)} 的已付可要回）"
    asked = f"{percent(REQUEST)}（可请求调减）"
    rows = [[OLD.since.isoformat(), "没有", old, "没有核对"], [REQUEST.since.isoformat(), "没有", old, asked]]
    rows += [
        [day.isoformat(), LPR.on(day).percent(), four_times(day).percent(), asked] for day in (FOUR_TIMES_SINCE, *TURNS)
    ]
    return rows
