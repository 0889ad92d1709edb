"""费用怎么随金额长：what a suit adds to a claim, in three scenarios, all from the fee scales."""

from matplotlib.axes import Axes

from creditrights.money.fees import HALF_UP_YUAN, SCENARIOS, payment_order_fee, scenario_fen
from creditrights.money.fen import grouped, yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, RULE, TEAL

NAME = "court-costs"

#: the claims of the table, and how far the picture goes, in yuan
CLAIMS = (5_000, 10_000, 20_000, 30_000, 50_000, 80_000, 100_000, 200_000)
MOST = 200_000
STEP = 1_000

COLORS = {"少": TEAL, "中": OCHRE, "多": BRICK}

SOURCE = (
    "按诉讼费用交纳办法第13、14条分段算；减半按第15、16条。三种情形都按费用全由你出、全额保全、全额执行算，"
    "没有算律师费、公告费、上诉费，也没有算判决后拖着不还的利息。"
)
COLUMNS = ["对方要的钱（元）", "支付令没异议", *(f"{name}：{words}" for name, words, *_ in SCENARIOS)]


def picture() -> Picture:
    """Draw the three lines, and say what is in each."""
    canvas = Canvas()
    y = canvas.title("被起诉，会多出多少费用", f"对方要的钱从 0 到 {grouped(MOST)} 元") + 12
    y = canvas.words("由你多出的费用（元）", MARGIN, y, size=SMALL, color=GREY) + 8
    _lines(canvas.chart(MARGIN + 38, y, 214, 230), canvas, y, 230)
    y += 230 + 34
    for name, words, *_ in reversed(SCENARIOS):
        canvas.area(MARGIN, y + 5, 9, 9, COLORS[name])
        canvas.words(name, MARGIN + 16, y, size=HEAD)
        y = canvas.words(words + "。", MARGIN + 38, y + 0.6) + 4
    canvas.rule(y + 3)
    y = canvas.words(SOURCE, MARGIN, y + 10, size=SMALL, color=GREY)
    return Picture(
        NAME, canvas.svg(y + MARGIN, NAME), _alt(), f"费用随金额分段长，越多比例越低。{SOURCE}", COLUMNS, _rows()
    )


def totals(claim_yuan: int) -> list[int]:
    """What the three scenarios add to one claim, in fen."""
    return [sum(scenario_fen(claim_yuan * 100, HALF_UP_YUAN, *switches)) for _, _, *switches in SCENARIOS]


def _lines(axes: Axes, canvas: Canvas, y: float, height: float) -> None:
    claims = list(range(STEP, MOST + 1, STEP))
    grown = [[fen / 100 for fen in totals(claim)] for claim in claims]
    top = max(grown[-1]) * 1.05
    for number, (name, *_) in enumerate(SCENARIOS):
        axes.plot(claims, [each[number] for each in grown], color=COLORS[name], linewidth=2)
        middle = y + height * (1 - grown[-1][number] / top)
        canvas.words(name, MARGIN + 38 + 214 + 8, middle - 20, size=HEAD, color=COLORS[name])
        canvas.words(grouped(int(grown[-1][number])), MARGIN + 38 + 214 + 8, middle - 2, size=BODY, color=GREY)
    axes.set_xlim(0, MOST)
    axes.set_ylim(0, top)
    axes.set_xticks(range(0, MOST + 1, 50_000), ["0", "5万", "10万", "15万", "20万"])
    axes.tick_params(labelsize=SMALL, length=3)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.yaxis.set_major_formatter(lambda value, _: grouped(int(value)))
    axes.grid(axis="y", linewidth=0.5, color=RULE, alpha=0.7)


def _alt() -> str:
    at_the_end = "、".join(f"“{name}”{yuan(fen)}元" for (name, *_), fen in zip(SCENARIOS, totals(MOST), strict=True))
    small = "、".join(f"“{name}”{yuan(fen)}元" for (name, *_), fen in zip(SCENARIOS, totals(10_000), strict=True))
    return (
        f"三条从左往右上升的折线，越往右越平缓。对方要 10,000 元时，{small}；要 {grouped(MOST)} 元时，{at_the_end}。"
        "表格里另有支付令没有异议时的数。"
    )


def _rows() -> list[list[str]]:
    rows = []
    for claim in CLAIMS:
        cells = [payment_order_fee(claim * 100, HALF_UP_YUAN), *totals(claim)]
        rows.append([grouped(claim), *(yuan(fen) for fen in cells)])
    return rows
