"""每期还的钱去了哪里：principal and interest of every instalment under three ways of repaying."""

from datetime import date

from matplotlib.axes import Axes

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import MONTHS
from creditrights.money.fen import grouped, yuan
from creditrights.money.period import Period
from creditrights.money.ratio import Ratio
from creditrights.money.schedule import Schedule
from creditrights.money.terms import EQUAL_PAYMENT, EQUAL_PRINCIPAL, FLAT, Fees, Terms
from creditrights.notebook.figures.annual_rates import percent
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, TEAL

NAME = "instalment-split"

# the example: made up, the one the calculator of the page begins with
PRINCIPAL_FEN, COUNT, DRAWN = 12_000_00, 12, date(2026, 1, 15)
RATE = Rate(Ratio(18, 100), "年")
MONTH = Period(1)

WORDS = {
    EQUAL_PAYMENT: "每期一样多，利息越还越少",
    EQUAL_PRINCIPAL: "本金一样多，每期越还越少",
    FLAT: "利息一直按最初的本金收",
}
TALL = 96
COLUMNS = [
    "还法",
    "第一期还（元）",
    "第一期利息（元）",
    "最后一期还（元）",
    "最后一期利息（元）",
    "利息合计（元）",
    "年化（单利）",
]
EXAMPLE = f"例：借 {grouped(PRINCIPAL_FEN // 100)} 元，{RATE.words()}，{COUNT} 期"


def plan(way: str) -> Schedule:
    """The example paid back that way."""
    days = MONTH.due_days(DRAWN, MONTH.later(DRAWN), COUNT)
    return Schedule(Terms(way, PRINCIPAL_FEN, RATE, DRAWN, days, MONTH, Fees()), Convention(MONTHS))


def picture() -> Picture:
    """Draw a row of columns a way, principal below and interest on top."""
    plans = {way: plan(way) for way in WORDS}
    canvas = Canvas()
    y = canvas.title("每期还的钱，多少是本金", EXAMPLE) + 10
    canvas.area(MARGIN, y + 5, 9, 9, TEAL)
    canvas.words("本金", MARGIN + 15, y, size=BODY)
    canvas.area(MARGIN + 60, y + 5, 9, 9, OCHRE)
    y = canvas.words("利息", MARGIN + 75, y, size=BODY) + 8
    tallest = max(row.payment() for each in plans.values() for row in each.rows)
    for way, each in plans.items():
        canvas.words(way, MARGIN, y, size=HEAD)
        canvas.words(
            f"利息 {yuan(each.interest())} 元", WIDTH - MARGIN, y, size=HEAD, color=INK, align="right", available=160
        )
        y = canvas.words(
            f"{WORDS[way]}；真实年化 {percent(each.annual_rate().simple())}（单利）",
            MARGIN,
            y + 21,
            size=SMALL,
            color=GREY,
        )
        _columns(canvas.chart(MARGIN + 4, y + 6, WIDTH - 2 * MARGIN - 8, TALL), each, tallest)
        y += TALL + 40
    y = canvas.words("横轴是期数。三种合同都写“年 18%”。", MARGIN, y - 4, size=SMALL, color=GREY)
    alt = f"{EXAMPLE}。三排柱子，每排 {COUNT} 根，下面是本金，上面是利息。" + "".join(
        f"{way}：{WORDS[way]}，利息合计 {yuan(each.interest())} 元。" for way, each in plans.items()
    )
    caption = f"{EXAMPLE}，按月计息，每期舍入到分、末期找齐。等本等息的钱，多付在“还了的本金还在计息”上。"
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), alt, caption, COLUMNS, [_row(way, plans[way]) for way in WORDS])


def _columns(axes: Axes, each: Schedule, tallest: int) -> None:
    numbers = [row.number for row in each.rows]
    principal = [row.principal / 100 for row in each.rows]
    axes.bar(numbers, principal, width=0.72, color=TEAL)
    axes.bar(numbers, [row.interest / 100 for row in each.rows], width=0.72, bottom=principal, color=OCHRE)
    axes.set_xlim(0.4, COUNT + 0.6)
    axes.set_ylim(0, tallest / 100)
    axes.set_xticks(numbers, [str(number) for number in numbers])
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.tick_params(labelsize=SMALL, length=0)


def _row(way: str, each: Schedule) -> list[str]:
    first, last = each.rows[0], each.rows[-1]
    amounts = [first.payment(), first.interest, last.payment(), last.interest, each.interest()]
    return [way, *(yuan(amount) for amount in amounts), percent(each.annual_rate().simple())]
