"""一张账单，逐行核: each line of the bill calculator's example beside what the contract gives, and how it came out."""

from creditrights.calculators.bill import BILL
from creditrights.calculators.bill_reading import read
from creditrights.money.bill import FITS, FITS_OTHERWISE, Bill
from creditrights.money.fen import grouped, yuan
from creditrights.money.ledger import PRINCIPAL
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, RULE, TEAL

NAME = "bill-checked"

COLUMNS = ["账单的一行", "账单写（元）", "按合同算（元）", "相差（元）", "结果"]
ASK = "先问依据"
BAR = 17
LEFT, ROOM = MARGIN + 74, WIDTH - 2 * MARGIN - 74 - 66


def example() -> Bill:
    """The bill that the calculator begins with, checked."""
    values, _ = BILL.form.parse(BILL.form.defaults())
    return Bill(*read(values))


def picture() -> Picture:
    """Draw two bars a line, the principal in words only: it would make the others too short to see."""
    bill = example()
    told = bill.told
    lines = [check for check in bill.claimed() if check.item != PRINCIPAL]
    longest = max(max(check.claimed_fen or 0, check.ours_fen) for check in lines)
    under = (
        f"例：借 {grouped(told.principal_fen // 100)} 元，{told.rate.words()}，分 {len(told.due_days)} 期，"
        f"还清 {told.paid} 期后逾期，算到 {told.as_of}"
    )
    canvas = Canvas()
    y = canvas.title("账单要一行一行核", under) + 12
    principal = bill.principal
    y = _head(canvas, y, PRINCIPAL, principal.state, principal.state == FITS)
    words = f"账单 {yuan(principal.claimed_fen or 0)} 元，按还款日数 {yuan(principal.ours_fen)} 元"
    y = canvas.words(words, MARGIN, y, size=BODY, color=GREY) + 12
    for check in lines:
        y = _head(canvas, y, check.item, check.state, check.state in (FITS, FITS_OTHERWISE))
        y = _bar(canvas, y, "账单写", check.claimed_fen or 0, longest, OCHRE)
        y = _bar(canvas, y, "按合同算", check.ours_fen, longest, TEAL) + 12
    for name, fen in bill.claims.fees:
        y = _head(canvas, y, name, ASK, None)
        y = _bar(canvas, y, "账单写", fen, longest, OCHRE) + 12
    canvas.rule(y)
    y = canvas.words("没有画合计：它只是各行相加。", MARGIN, y + 8, size=SMALL, color=GREY)
    rows = [
        [each.item, yuan(each.claimed_fen or 0), yuan(each.ours_fen), yuan(each.off_fen), each.state]
        for each in [principal, *lines]
    ]
    rows += [[name, yuan(fen), "要看合同", "要看合同", ASK] for name, fen in bill.claims.fees]
    alt = "账单逐行对比，每一行两根横条，上面是账单写的，下面是按合同算的：" + "".join(
        f"{item}，账单 {claimed} 元，按合同 {ours} 元，{state}。"
        if ours != "要看合同"
        else f"{item}，账单 {claimed} 元，{state}。"
        for item, claimed, ours, _, state in rows
    )
    caption = f"{under}。例子是编的。对得上，只说明这一行算得通；合同是不是这样约定，还要看合同。"
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), alt, caption, COLUMNS, rows)


def _head(canvas: Canvas, y: float, item: str, state: str, good: bool | None) -> float:
    """The line's name, and a mark with its words at the right edge: tick, cross, or a hollow triangle."""
    canvas.words(item, MARGIN, y, size=HEAD)
    mark = canvas.depends if good is None else canvas.yes if good else canvas.no
    mark(WIDTH - MARGIN - 8, y + 11)
    color = OCHRE if good is None else TEAL if good else BRICK
    canvas.words(state, WIDTH - MARGIN - 22, y + 1.5, size=SMALL, color=color, align="right", available=210)
    return y + 25


def _bar(canvas: Canvas, y: float, words: str, fen: int, longest: int, color: str) -> float:
    canvas.words(words, MARGIN, y, size=SMALL, color=GREY)
    across = ROOM * fen / longest
    canvas.area(LEFT, y + 1, across, BAR, color)
    canvas.words(yuan(fen), LEFT + across + 5, y, size=BODY, available=66)
    canvas.line([LEFT, LEFT], [y - 1, y + BAR + 3], RULE, 0.8)
    return y + BAR + 6
