"""哪个方案值得签：what each offer asks for a month, beside what the household can carry, and what it comes to in all."""

from creditrights.money.fen import grouped, yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.offers_example import NOTHING, OFFERS, carries_fen, case, compared, sentence
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, TEAL
from creditrights.planning.debt import LumpSum
from creditrights.planning.worth import Worth

NAME = "offers-compared"
LEFT = MARGIN
ROOM = WIDTH - 2 * MARGIN - 118
NOTE = "付不够还接着按方案算，是为了能比；真的协议常写着一次没付就恢复原数，所以排不下的不要签。"
COLUMNS = ["方案", "要你付", "这一笔共付（元）", "全家共付（元）", "付不够最低", "排得下吗"]


def picture() -> Picture:
    """Draw a bar for each offer and one line for what can be carried."""
    canvas = Canvas()
    y = canvas.title("哪个方案排得下", sentence()) + 10
    most = max(asked_fen(each) for each in compared())
    limit = LEFT + ROOM * carries_fen() / most
    y = canvas.words(f"竖线：每月能给银行 {grouped(carries_fen() // 100)} 元", MARGIN, y, size=SMALL, color=GREY) + 6
    for each in compared():
        color = TEAL if each.carried() else BRICK
        across = max(3.0, ROOM * asked_fen(each) / most)
        y = canvas.words(each.name, MARGIN, y, size=HEAD) + 2
        canvas.area(LEFT, y, across, 13, color)
        canvas.line([limit, limit], [y - 3, y + 16], INK, 1.4)
        canvas.words(words(each), LEFT + max(across, limit - LEFT) + 6, y - 2, size=BODY)
        y = canvas.words(_beside(each), LEFT, y + 19, size=SMALL, color=GREY) + 9
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), f"{sentence()}{NOTE}", COLUMNS, offer_rows())


def asked_fen(each: Worth) -> int:
    """What has to be found in one month: the instalment, or the whole price of a settlement spread over its months."""
    offer = OFFERS.get(each.name)
    if isinstance(offer, LumpSum):
        months = offer.last_month - case().budget.start + 1
        return -(-offer.price(_owed()) // months)
    return each.monthly_fen


def words(each: Worth) -> str:
    """What the household is asked for."""
    offer = OFFERS.get(each.name)
    if isinstance(offer, LumpSum):
        return f"每月要攒 {yuan(asked_fen(each))}"
    return f"每月 {yuan(each.monthly_fen)}"


def _owed() -> int:
    return case().debts[0].balance_fen


def verdict(each: Worth) -> str:
    """Whether it can be carried, in a word or two."""
    if each.carried():
        return "排得下"
    return "排不下" if each.taken else "攒不到"


def _beside(each: Worth) -> str:
    if not each.taken:
        return "攒不到，等于没有方案"
    return f"这一笔共付 {yuan(each.paid_fen)} 元，付不够最低 {each.late} 次：{verdict(each)}"


def offer_rows() -> list[list[str]]:
    """The table: one row an offer."""
    return [
        [each.name, words(each), yuan(each.paid_fen), yuan(each.all_fen), f"{each.late} 次", verdict(each)]
        for each in compared()
    ]


def _alt() -> str:
    parts = "；".join(f"{each.name}，{words(each)} 元，{verdict(each)}" for each in compared() if each.name != NOTHING)
    return f"每个方案一条横条，长短是每月要拿出的钱；一条竖线是每月拿得出的 {yuan(carries_fen())} 元。{parts}。"
