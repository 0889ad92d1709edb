"""哪一元在哪几天计息：one purchase on a card, partly paid on its due day, under the three ways that contracts write."""

from datetime import date, timedelta

from creditrights.money.card import CardAccount, CardEvent
from creditrights.money.card_debt import CardLine
from creditrights.money.card_terms import (
    FROM_DUE,
    FROM_POSTING,
    FULL,
    PAYMENT,
    PURCHASE,
    UNPAID,
    USUAL_DAILY,
    CardTerms,
)
from creditrights.money.convention import Convention, Rate
from creditrights.money.fen import grouped, yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, PAPER, RULE, WASH

NAME = "card-interest-days"

# the example: made up, in the shape that banks use in their own explanations
BOUGHT, BOUGHT_FEN = date(2026, 8, 30), 1_000_00
STATEMENT_DAY, DUE_DAY = 5, 25
PAID, PAID_FEN = date(2026, 9, 25), 400_00
NEXT = date(2026, 10, 5)
RATE = Rate(USUAL_DAILY, "日")

WAYS = (
    ("全额计息", FULL, FROM_POSTING, "还掉的也计，计到还款前一日。"),
    ("未还部分计息，从入账日起", UNPAID, FROM_POSTING, "按时还掉的不计，没还的从入账日补计。"),
    ("未还部分计息，从到期还款日起", UNPAID, FROM_DUE, "没还的，前面的日子也不计。"),
)
DAYS = (NEXT - BOUGHT).days
TALL = 74.0
LEFT = MARGIN
ACROSS = WIDTH - 2 * MARGIN

EXAMPLE = (
    f"例：{BOUGHT.month}月{BOUGHT.day}日消费 {grouped(BOUGHT_FEN // 100)} 元，到期还款日只还 {grouped(PAID_FEN // 100)} 元，"
    f"{RATE.words()}，算到下一期账单。"
)
SAME = f"到期还款日还清全部 {grouped(BOUGHT_FEN // 100)} 元，三种都是 0。取现没有免息期，三种一样计。"
COLUMNS = ["合同怎么写", "哪几天（两头都含）", "天数", "基数（元）", "利息（元）"]


def picture() -> Picture:
    """Draw the money of each day as an area, and colour what bears interest."""
    canvas = Canvas()
    y = canvas.title("少还一部分，哪些钱要计息", EXAMPLE) + 10
    y = _legend(canvas, y) + 8
    rows = []
    told = []
    for words, method, unpaid_from, sentence in WAYS:
        kept = account(method, unpaid_from)
        interest = yuan(kept.interest_fen())
        canvas.words(words, LEFT, y, size=HEAD)
        canvas.words(interest + " 元", WIDTH - MARGIN, y, size=HEAD, color=BRICK, align="right")
        y = canvas.words(sentence, LEFT, y + 21, size=BODY, color=GREY) + 5
        _area(canvas, y, kept.lines)
        y += TALL + 16
        told.append(f"{words}是{interest}元")
        rows.extend([[words, *_cells(line)] for line in kept.lines])
    y = _days(canvas, y - 12) + 6
    canvas.rule(y)
    y = canvas.words(SAME, MARGIN, y + 8)
    y = canvas.words("用哪一种，看你和发卡行的合约。", MARGIN, y + 4, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(told), _caption(told), COLUMNS, rows)


def account(method: str, unpaid_from: str) -> CardAccount:
    """The example on its next statement."""
    terms = CardTerms(RATE, STATEMENT_DAY, DUE_DAY, Convention(), method, unpaid_from)
    events = [CardEvent(BOUGHT, PURCHASE, BOUGHT_FEN), CardEvent(PAID, PAYMENT, PAID_FEN)]
    return CardAccount(terms, events, NEXT)


def _x(day: date) -> float:
    return LEFT + ACROSS * (day - BOUGHT).days / DAYS


def _tall(fen: int) -> float:
    return TALL * fen / BOUGHT_FEN


def _area(canvas: Canvas, y: float, lines: list[CardLine]) -> None:
    """What is owed day by day in a quiet colour, what bears interest over it, each stretch with its product."""
    left = BOUGHT_FEN - PAID_FEN
    canvas.area(LEFT, y, _x(PAID) - LEFT, TALL, WASH)
    canvas.area(_x(PAID), y + TALL - _tall(left), _x(NEXT) - _x(PAID), _tall(left), WASH)
    for line in lines:
        top = y + TALL - _tall(line.base_fen)
        canvas.area(_x(line.start), top, _x(line.end) - _x(line.start), _tall(line.base_fen), BRICK)
        middle = (_x(line.start) + _x(line.end)) / 2
        canvas.words(
            f"{grouped(line.base_fen // 100)} 元",
            middle,
            top + _tall(line.base_fen) / 2 - 19,
            color=PAPER,
            align="center",
        )
        canvas.words(f"× {line.days} 天", middle, top + _tall(line.base_fen) / 2 - 1, color=PAPER, align="center")
    if any(line.start == PAID for line in lines):
        canvas.line([_x(PAID)] * 2, [y - 3, y + TALL], PAPER, 1.2)
    canvas.rule(y + TALL, color=RULE)


def _legend(canvas: Canvas, y: float) -> float:
    canvas.area(MARGIN, y + 5, 11, 11, BRICK)
    canvas.words("计息的钱", MARGIN + 17, y)
    canvas.area(MARGIN + 96, y + 5, 11, 11, WASH)
    return canvas.words("欠着但不计息的钱", MARGIN + 113, y)


def _days(canvas: Canvas, y: float) -> float:
    """The four days that matter, under all three areas."""
    statement = date(BOUGHT.year, BOUGHT.month + 1, STATEMENT_DAY)
    marks = (
        (BOUGHT, "入账", "left"),
        (statement, "账单日", "left"),
        (PAID, "还款日", "center"),
        (NEXT, "账单日", "right"),
    )
    for day, name, align in marks:
        canvas.line([_x(day)] * 2, [y, y + 5], GREY, 0.9)
        canvas.words(f"{day.month}月{day.day}日", _x(day), y + 5, size=SMALL, color=INK, align=align)
        below = canvas.words(name, _x(day), y + 22, size=SMALL, color=GREY, align=align)
    return below


def _cells(line: CardLine) -> list[str]:
    last = line.end - timedelta(days=1)
    days = f"{line.start.isoformat()} 至 {last.isoformat()}"
    return [days, str(line.days), yuan(line.base_fen), yuan(Convention().whole(line.amount))]


def _alt(told: list[str]) -> str:
    return (
        f"三条横放的面积图，横轴从{BOUGHT.month}月{BOUGHT.day}日消费入账到{NEXT.month}月{NEXT.day}日下一期账单，高度是欠款。"
        "第一条全额计息，从入账起整块都涂成深色；第二条按时还掉的那一层不涂，没还的从入账起涂色；第三条只有到期还款日以后没还的涂色。"
        f"利息：{'；'.join(told)}。"
    )


def _caption(told: list[str]) -> str:
    return f"{EXAMPLE}利息：{'；'.join(told)}。还款当天、账单日当天都不计（算头不算尾），以合约为准。"
