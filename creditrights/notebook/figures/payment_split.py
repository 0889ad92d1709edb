"""还的钱去了哪：every payment of the ledger's worked example, cut into what it paid off."""

from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_read import LedgerCase, read
from creditrights.money.fen import yuan
from creditrights.money.items import BY_STATUTE, COMPOUND, COST, INTEREST, LATE_FEE, PENALTY, PRINCIPAL
from creditrights.money.ledger import Ledger
from creditrights.money.splits import Split
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.wrap import width
from creditrights.notebook.style import BRICK, GREY, INK, OCHRE, RULE, TEAL

NAME = "payment-split"

COLORS = {COST: GREY, INTEREST: TEAL, COMPOUND: BRICK, PENALTY: OCHRE, LATE_FEE: INK, PRINCIPAL: RULE}
BAR = 20
GAP = 14


def picture() -> Picture:
    """One bar a payment, all on one scale; under each bar its parts in yuan."""
    case, ledger = example()
    items = [item for item in BY_STATUTE if any(split.to(item) for split in ledger.splits)]
    canvas = Canvas()
    y = canvas.title("还的每一笔钱，抵了什么", told(case)) + 12
    y = _legend(canvas, items, y) + GAP
    scale = (WIDTH - 2 * MARGIN) / max(split.fen for split in ledger.splits)
    for split in ledger.splits:
        y = canvas.words(f"{split.day.isoformat()} 还 {yuan(split.fen)} 元", MARGIN, y, size=HEAD) + 3
        x = MARGIN
        for item in items:
            canvas.area(x, y, split.to(item) * scale, BAR, COLORS[item])
            x += split.to(item) * scale
        y = canvas.words(parts(split, items), MARGIN, y + BAR + 4, size=SMALL, color=GREY) + GAP
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 9, size=SMALL, color=GREY)
    columns = ["日期", "还款（元）", *(f"抵{item}（元）" for item in items)]
    rows = [
        [split.day.isoformat(), yuan(split.fen), *(yuan(split.to(item)) for item in items)] for split in ledger.splits
    ]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(ledger, items), _caption(case, ledger), columns, rows)


SOURCE = "没有约定时，先抵费用，再抵利息，后抵本金（民法典第561条）。利息、复利、罚息、违约金谁先谁后，法条没写，图里的先后以合同为准。"


def example() -> tuple[LedgerCase, Ledger]:
    """The worked example of the calculator, carried to its day."""
    values, _ = LEDGER.form.parse(LEDGER.form.defaults())
    case = read(values)
    return case, Ledger(case.loan, case.convention, case.events, case.as_of)


def told(case: LedgerCase) -> str:
    """The example in a sentence."""
    loan, called = case.loan, case.accelerated()
    late = f"；{called.isoformat()} 提前到期" if called else ""
    return f"例：借 {yuan(loan.principal_fen)} 元，{len(loan.due_days)} 期等额本金，{loan.rate.words()}{late}。"


def parts(split: Split, items: list[str]) -> str:
    """What a payment paid off, in its order."""
    return "，".join(f"{item} {yuan(split.to(item))}" for item in items if split.to(item))


def _legend(canvas: Canvas, items: list[str], y: float) -> float:
    x, below = MARGIN, y
    for item in items:
        canvas.area(x, y + 5, 11, 11, COLORS[item])
        below = canvas.words(item, x + 15, y, size=BODY)
        x += 15 + width(item, BODY) + GAP
    return below


def _alt(ledger: Ledger, items: list[str]) -> str:
    told = "；".join(
        f"{split.day.isoformat()} 还 {yuan(split.fen)} 元：{parts(split, items)}" for split in ledger.splits
    )
    return f"每笔还款一条横条，按抵了什么分成几段。按时还的几笔，大半是本金；逾期以后的，先抵利息和罚息。{told}。"


def _caption(case: LedgerCase, ledger: Ledger) -> str:
    late = [split for split in ledger.splits if split.to(PENALTY)]
    paid, principal = sum(split.fen for split in late), sum(split.to(PRINCIPAL) for split in late)
    return f"{told(case)}逾期以后还的 {len(late)} 笔共 {yuan(paid)} 元，其中 {yuan(principal)} 元抵了本金。" + "".join(
        case.convention.sentences()
    )
