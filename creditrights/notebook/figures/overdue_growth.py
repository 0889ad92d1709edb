"""账是怎么长的：interest, penalty and compound interest on an example loan, day by day, all from the ledger."""

from datetime import date, timedelta

from matplotlib.axes import Axes

from creditrights.money.convention import ON_INTEREST, Convention, Rate
from creditrights.money.daycount import add_months
from creditrights.money.fen import grouped, yuan
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, OCHRE, RULE, TEAL

NAME = "overdue-growth"

# the example: made up, in the shape of a small online bank loan
PRINCIPAL_FEN = 1_000_000
DAILY = Rate(Ratio(5, 10000), "日")
DRAWN = date(2026, 1, 10)
INSTALMENTS = 10
PAID_ON_TIME = 2
DAYS = 180
STEP = 30

#: penalty-rate-2003:三 allows 30 % to 50 % on top of the contract rate, and compound interest on unpaid interest
MARKUP = Ratio(1, 2)

ITEMS = (INTEREST, PENALTY, COMPOUND)
COLORS = {INTEREST: TEAL, PENALTY: OCHRE, COMPOUND: BRICK}

LOAN = Loan(
    PRINCIPAL_FEN,
    DAILY,
    DRAWN,
    [add_months(DRAWN, month + 1) for month in range(INSTALMENTS)],
    MARKUP,
)
MISSED = LOAN.due_days[PAID_ON_TIME]

EXAMPLE = (
    f"例：借 {grouped(PRINCIPAL_FEN // 100)} 元，{INSTALMENTS} 期等额本金，{DAILY.words()}。"
    f"前 {PAID_ON_TIME} 期按时还，第 {PAID_ON_TIME + 1} 期起没还。"
)
HOW = (
    (INTEREST, "每到一个还款日，当期利息到期，跳上一级。没到期的本金只算正常利息。"),
    (
        PENALTY,
        f"逾期的那几期本金 × 日利率 × {(MARKUP + 1).percent()}。它代替原利率，不是另加；逾期的期数越多，长得越快。",
    ),
    (COMPOUND, "到期没付的利息 × 罚息利率，看合同有没有约定。罚息要不要再生复利有争议，这里不算。"),
)
SOURCE = "罚息在合同利率上加收 30%—50%（银发〔2003〕251号第三条）。图中按加收 50%、没有宣布提前到期计算，以合同为准。"
COLUMNS = ["首次逾期后", "到期未还本金（元）", "利息（元）", "罚息（元）", "复利（元）", "息费合计（元）"]


def picture() -> Picture:
    """Draw the three layers and say what makes each grow."""
    convention = Convention(compounding=ON_INTEREST)
    ledgers = [ledger_on(day, convention) for day in range(DAYS + 1)]
    last = ledgers[-1]
    canvas = Canvas()
    y = canvas.title("逾期以后，账这样长", EXAMPLE) + 12
    y = canvas.words("到期没还的利息、罚息、复利（元）", MARGIN, y, size=SMALL, color=GREY) + 8
    _layers(canvas.chart(MARGIN + 34, y, 210, 250), ledgers)
    _labels(canvas, y, 250, last)
    y += 250 + 34
    for item, sentence in HOW:
        canvas.area(MARGIN, y + 5, 9, 9, COLORS[item])
        canvas.words(item, MARGIN + 16, y, size=HEAD)
        y = canvas.words(sentence, MARGIN + 56, y + 0.6) + 5
    canvas.rule(y + 2)
    y = canvas.words(SOURCE, MARGIN, y + 9, size=SMALL, color=GREY)
    alt, caption = _alt(last), _caption(last, convention)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), alt, caption, COLUMNS, _rows(ledgers))


def ledger_on(day: int, convention: Convention) -> Ledger:
    """The example's ledger so many days after the first missed due day."""
    paid = [Payment(due, None) for due in LOAN.due_days[:PAID_ON_TIME]]
    return Ledger(LOAN, convention, paid, MISSED + timedelta(days=day))


def charges_fen(ledger: Ledger) -> int:
    """What is due beside principal."""
    return sum(ledger.due_fen(item) for item in ITEMS)


def _layers(axes: Axes, ledgers: list[Ledger]) -> None:
    days, owed = _corners(ledgers)
    base = [0.0] * len(days)
    for item in ITEMS:
        top = [low + amounts[item] / 100 for low, amounts in zip(base, owed, strict=True)]
        axes.fill_between(days, base, top, color=COLORS[item], linewidth=0)
        base = top
    axes.set_xlim(0, DAYS)
    axes.set_ylim(0, base[-1])
    axes.set_xticks(range(0, DAYS + 1, 2 * STEP), [f"第{day}天" for day in range(0, DAYS + 1, 2 * STEP)])
    axes.tick_params(labelsize=SMALL, length=3)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.yaxis.set_major_formatter(lambda value, _: grouped(int(value)))
    axes.set_axisbelow(False)
    axes.grid(axis="y", linewidth=0.5, color=RULE, alpha=0.7)


def _corners(ledgers: list[Ledger]) -> tuple[list[int], list[dict[str, int]]]:
    """Day by day what is owed of each item; a day on which interest falls due comes twice, so that the step is upright."""
    days: list[int] = []
    owed: list[dict[str, int]] = []
    for day, ledger in enumerate(ledgers):
        today = {item: ledger.due_fen(item) for item in ITEMS}
        if owed and today[INTEREST] != owed[-1][INTEREST]:
            days.append(day)
            owed.append({**today, INTEREST: owed[-1][INTEREST]})
        days.append(day)
        owed.append(today)
    return days, owed


def _labels(canvas: Canvas, y: float, height: float, last: Ledger) -> None:
    """Each layer named at its right end, with its amount on the last day."""
    x = MARGIN + 34 + 210 + 8
    total = charges_fen(last)
    below = 0
    for item in ITEMS:
        amount = last.due_fen(item)
        middle = y + height * (1 - (below + amount / 2) / total)
        below += amount
        canvas.words(item, x, middle - 19, size=HEAD, color=INK)
        canvas.words(yuan(amount), x, middle - 1, size=BODY, color=GREY)


def _alt(last: Ledger) -> str:
    parts = "、".join(f"{item}{yuan(last.due_fen(item))}元" for item in ITEMS)
    return (
        f"三层面积图，从首次逾期当天画到第{DAYS}天。最下面的利息一级一级跳，中间的罚息越长越快，最上面的复利很薄。"
        f"第{DAYS}天：{parts}，合计{yuan(charges_fen(last))}元；到期未还的本金{yuan(last.due_fen(PRINCIPAL))}元。"
    )


def _caption(last: Ledger, convention: Convention) -> str:
    return f"{EXAMPLE}到首次逾期后第 {DAYS} 天，到期未还的利息、罚息、复利共 {yuan(charges_fen(last))} 元。" + "".join(
        convention.sentences()
    )


def _rows(ledgers: list[Ledger]) -> list[list[str]]:
    rows = []
    for day in range(0, DAYS + 1, STEP):
        ledger = ledgers[day]
        amounts = [ledger.due_fen(item) for item in (PRINCIPAL, *ITEMS)]
        rows.append([f"第{day}天", *(yuan(amount) for amount in [*amounts, charges_fen(ledger)])])
    return rows
