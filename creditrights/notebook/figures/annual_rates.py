"""一笔贷款，几个年化：the same money received and paid, as four percentages that people quote."""

from datetime import date

from creditrights.money.annual_rate import dated_rate, monthly_rate
from creditrights.money.daycount import add_months
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, TEAL, WASH

NAME = "annual-rates"

# the example of the notice of 2021 as others retell it: 100,000 less a fee of 1,000, twelve equal payments
FACE_FEN, FEE_FEN, PAYMENT_FEN, COUNT = 100_000_00, 1_000_00, 8_833_30, 12
DRAWN = date(2026, 1, 15)

AMOUNTS = [FACE_FEN - FEE_FEN] + [-PAYMENT_FEN] * COUNT
COST_FEN = PAYMENT_FEN * COUNT - AMOUNTS[0]

EXAMPLE = f"合同 {yuan(FACE_FEN)} 元，先扣 {yuan(FEE_FEN)} 元，{COUNT} 期，每期还 {yuan(PAYMENT_FEN)} 元"
SOURCE = "金额取自人民银行公告〔2021〕第3号附例的第三方转述，附件原文没有取得；日期是我们设的。"
COLUMNS = ["叫法", "数", "怎么来的"]


def measures() -> list[tuple[str, Ratio, str, str]]:
    """(name, rate, how it comes about, colour), from the one that is no annual rate to the one by days."""
    monthly = monthly_rate(AMOUNTS)
    dated = dated_rate([(add_months(DRAWN, place), fen) for place, fen in enumerate(AMOUNTS)])
    return [
        ("总成本 ÷ 到手", Ratio(COST_FEN, AMOUNTS[0]), "当作本金一直没还，不是真实年化", WASH),
        ("单利", monthly.simple(), "月利率 × 12", TEAL),
        ("复利（IRR）", monthly.effective(), "月利率滚 12 个月", TEAL),
        ("按日期（XIRR）", dated.effective(), "按实际天数，一年 365 天", OCHRE),
    ]


def percent(rate: Ratio) -> str:
    """With two decimals, always."""
    hundredths = (rate * 10_000).half_up()
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def picture() -> Picture:
    """Draw a bar a measure, all from zero."""
    rows = measures()
    canvas = Canvas()
    y = canvas.title("同一笔贷款，几个“年化”", EXAMPLE) + 14
    longest = max(rate for _, rate, _, _ in rows)
    room = WIDTH - 2 * MARGIN - 62
    for name, rate, how, color in rows:
        canvas.words(name, MARGIN, y, size=HEAD)
        canvas.words(how, WIDTH - MARGIN, y + 1.5, size=SMALL, color=GREY, align="right", available=220)
        y += 24
        share = rate / longest
        across = room * share.numerator / share.denominator
        canvas.area(MARGIN, y, across, 20, color)
        canvas.words(percent(rate), MARGIN + across + 6, y + 1.5, size=HEAD, color=INK)
        y += 34
    canvas.rule(y)
    y = canvas.words("后三个是同一笔账的三种说法，没有谁假；拿两家来比，要用同一种。", MARGIN, y + 8, size=BODY) + 4
    y = canvas.words(SOURCE, MARGIN, y, size=SMALL, color=GREY)
    told = "；".join(f"{name} {percent(rate)}" for name, rate, _, _ in rows)
    alt = f"四根横条，从短到长：{told}。第一根是灰的，不是真实年化；后三根差得不多。"
    table = [[name, percent(rate), how] for name, rate, how, _ in rows]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), alt, f"{EXAMPLE}。{SOURCE}", COLUMNS, table)
