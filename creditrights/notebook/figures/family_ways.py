"""一家人的六条路：what one family's loan costs beside its principal, for six ways of answering it."""

from functools import cache

from creditrights.money.fen import grouped, yuan
from creditrights.notebook.family import WAYS, Walk, principal_fen
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, TEAL

NAME = "family-ways"
ROOM = WIDTH - 2 * MARGIN - 74
PARTS = (("利息和罚息", TEAL), ("法院的费用", OCHRE), ("加倍部分", BRICK))
NOTE = "一家编的人。银行答不答应、案子快慢，都是假设；征信、睡不着觉没有写成钱。每条路的必需开支都先留出来。"
COLUMNS = ["哪条路", "怎么了结", "利息和罚息（元）", "法院的费用（元）", "加倍部分（元）", "合计多付（元）", "银行逾期"]


def picture() -> Picture:
    """Draw one bar of three parts for each way."""
    canvas = Canvas()
    y = (
        canvas.title("同一笔逾期，六条路", f"头一天欠本金 {grouped(principal_fen() // 100)} 元；横条是本金以外付的钱")
        + 10
    )
    x = MARGIN
    for name, color in PARTS:
        canvas.area(x, y + 4, 9, 9, color)
        canvas.words(name, x + 13, y, size=SMALL)
        x += 100
    y += 26
    most = max(walk.dearer_fen() for walk in walks().values())
    for name, walk in walks().items():
        y = canvas.words(name, MARGIN, y, size=HEAD) + 3
        x = MARGIN
        for fen, (_, color) in zip(parts(walk), PARTS, strict=True):
            across = ROOM * fen / most
            canvas.area(x, y, across, 14, color)
            x += across
        canvas.words(yuan(walk.dearer_fen()), x + 6, y - 1, size=BODY)
        beside = f"{walk.ending()}；银行逾期 {walk.short(walk.bank.name)} 个月"
        y = canvas.words(beside, MARGIN, y + 19, size=SMALL, color=GREY) + 8
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), NOTE, COLUMNS, _rows())


@cache
def walks() -> dict[str, Walk]:
    """Each way, walked to its end."""
    return {name: Walk(choices) for name, choices in WAYS.items()}


def parts(walk: Walk) -> list[int]:
    """What was paid beside the principal, in the order of PARTS."""
    return [walk.interest_fen(), walk.court_fen, walk.doubled_fen]


def _rows() -> list[list[str]]:
    return [
        [
            name,
            walk.ending(),
            *(yuan(fen) for fen in parts(walk)),
            yuan(walk.dearer_fen()),
            f"{walk.short(walk.bank.name)} 个月",
        ]
        for name, walk in walks().items()
    ]


def _alt() -> str:
    said = "；".join(f"{name}，多付 {yuan(walk.dearer_fen())} 元" for name, walk in walks().items())
    return f"六条横条，从上往下大致变长，每条分利息和罚息、法院的费用、加倍部分三段。{said}。"
