"""哪份文件管谁：which texts bind a bank, a consumer finance or small-loan company, a private lender, a platform."""

from creditrights.law.registry import registry
from creditrights.notebook.figures.canvas import HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY

NAME = "rules-by-lender"

YES, DEPENDS, NO, UNSEEN, APART = "管", "看情况", "不管", "没核到", "不放款"

#: who, and the same broken into two lines
LENDERS = (
    ("银行", "银行"),
    ("消费金融公司", "消费金融\n公司"),
    ("小额贷款公司", "小额贷款\n公司"),
    ("个人、一般公司", "个人、\n一般公司"),
    ("只帮忙的平台", "只帮忙的\n平台"),
)

#: a text as the reader calls it, a provision that says whom it binds, then a mark and a word for each lender
RULES = (
    (
        "民法典、治安管理处罚法",
        "civil-code:8",
        ((YES, ""), (YES, ""), (YES, ""), (YES, ""), (YES, "")),
    ),
    (
        "个人信息保护法",
        "pipl:72",
        ((YES, ""), (YES, ""), (YES, ""), (DEPENDS, "家事除外"), (YES, "")),
    ),
    (
        "民间借贷规定（四倍 LPR）",
        "spc-private-lending-2020-12:1",
        ((NO, ""), (NO, ""), (NO, "另有批复"), (YES, ""), (APART, "")),
    ),
    (
        "罚息通知（加收三成到五成）",
        "penalty-rate-2003:三",
        ((YES, ""), (YES, ""), (UNSEEN, ""), (NO, ""), (APART, "")),
    ),
    (
        "年化利率公告",
        "apr-disclosure-2021:二",
        ((YES, ""), (YES, ""), (YES, ""), (DEPENDS, "鼓励参照"), (YES, "做展示的")),
    ),
    (
        "综合融资成本规定（2026-08-01 以后新办）",
        "cost-disclosure-2026:转述-范围",
        ((YES, ""), (YES, ""), (YES, ""), (UNSEEN, ""), (APART, "")),
    ),
    (
        "消保办法、投诉办法",
        "consumer-protection-2022:41（北京商报引句）",
        ((YES, ""), (UNSEEN, ""), (UNSEEN, ""), (NO, ""), (UNSEEN, "")),
    ),
    (
        "催收国家标准（网络消费贷款）",
        "gbt45251-2025:适用范围（北京商报转述）",
        ((YES, ""), (YES, ""), (YES, ""), (NO, ""), (DEPENDS, "替人催\n收时")),
    ),
    (
        "中国银行业协会催收指引",
        "cba-collection-2026:节录-定义",
        ((DEPENDS, "是会员"), (DEPENDS, "是会员"), (UNSEEN, ""), (NO, ""), (DEPENDS, "替会员\n催收时")),
    ),
    (
        "信用卡办法",
        "creditcard-2011:68",
        ((DEPENDS, "只管\n信用卡"), (NO, ""), (NO, ""), (NO, ""), (APART, "")),
    ),
    (
        "助贷新规",
        "assist-loan-2025:六（报道引句）",
        ((DEPENDS, "借助平台\n放款时"), (UNSEEN, ""), (UNSEEN, ""), (NO, ""), (DEPENDS, "经银行\n来管")),
    ),
    (
        "消费金融公司办法",
        "consumer-finance-2024:转述",
        ((NO, ""), (YES, ""), (NO, ""), (NO, ""), (APART, "")),
    ),
    (
        "小额贷款公司办法",
        "microloan-2024:37（wxredian 页列项，原页表述）",
        ((NO, ""), (NO, ""), (YES, ""), (NO, ""), (APART, "")),
    ),
)

NOTES = (
    "看合同上“贷款人”那一栏，再看它那一列。两家一起放款的，两列都看。",
    "“没核到”是没有见到那一句，不等于不管。推荐性国家标准、自律规则，违反了可以投诉，不因此当然违法。",
)
SOURCE = "法律、司法解释核对过文本；监管文件、国家标准、自律规则多只见报道引句或转述，以官方文本为准。"

ALT = (
    "一张表，五列是银行、消费金融公司、小额贷款公司、个人和一般公司、只帮忙的平台，"
    f"{len(RULES)}行是各份文件，用勾、三角、叉、问号标出管、看情况、不管、没核到；平台不是贷款人的几行写着“不放款”。"
    "民法典和治安管理处罚法每一列都是勾；民间借贷规定只在个人、一般公司一列是勾；"
    "信用卡办法只在银行一列是三角，只管信用卡。"
)
CAPTION = f"规矩跟着贷款人走。{SOURCE}"
COLUMNS = ["文件", "分量", *(who for who, _ in LENDERS)]


def picture() -> Picture:
    """Draw the matrix: a row a text, a column a lender."""
    canvas = Canvas()
    y = canvas.title("哪份文件管谁", "规矩跟着贷款人走，不跟着 App 走") + 8
    y = _legend(canvas, y) + 4
    lowest = y
    for index, (_, label) in enumerate(LENDERS):
        lowest = max(lowest, canvas.words(label, _middle(index), y, size=SMALL, align="center", line=1.35))
    y = lowest + 6
    for name, key, cells in RULES:
        y = _row(canvas, y, name, weight(key), cells)
    canvas.rule(y)
    y += 8
    for note in NOTES:
        y = canvas.words(note, MARGIN, y) + 4
    y = canvas.words(SOURCE, MARGIN, y + 3, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, COLUMNS, _rows())


def weight(key: str) -> str:
    """What kind of text a provision stands in, as a reader is told."""
    return registry().cite(key).provision.instrument.rank_word()


def _middle(index: int) -> float:
    return MARGIN + (WIDTH - 2 * MARGIN) * (2 * index + 1) / (2 * len(LENDERS))


def _legend(canvas: Canvas, y: float) -> float:
    x = MARGIN + 8
    for mark in (YES, DEPENDS, NO, UNSEEN):
        _draw(canvas, mark, x, y + 10)
        canvas.words(mark, x + 11, y, size=SMALL, color=GREY)
        x += 72
    return y + 22


def _draw(canvas: Canvas, mark: str, x: float, y: float) -> None:
    if mark == UNSEEN:
        canvas.words("?", x, y - 11, size=HEAD + 1, color=GREY, align="center")
    elif mark == APART:
        canvas.words(APART, x, y - 9, size=SMALL, color=GREY, align="center")
    else:
        {YES: canvas.yes, DEPENDS: canvas.depends, NO: canvas.no}[mark](x, y)


def _row(canvas: Canvas, y: float, name: str, rank: str, cells: tuple[tuple[str, str], ...]) -> float:
    canvas.rule(y)
    canvas.words(rank, WIDTH - MARGIN, y + 7, size=SMALL, color=GREY, align="right")
    below = canvas.words(name, MARGIN, y + 5, size=HEAD, available=WIDTH - 2 * MARGIN - 90)
    lowest = below + 20
    for index, (mark, word) in enumerate(cells):
        _draw(canvas, mark, _middle(index), below + 10)
        if word:
            lowest = max(lowest, canvas.words(word, _middle(index), below + 18, size=SMALL, align="center", line=1.35))
    return lowest + 6


def _rows() -> list[list[str]]:
    rows = []
    for name, key, cells in RULES:
        rows.append([name, weight(key), *(_cell(mark, word.replace("\n", "")) for mark, word in cells)])
    return rows


def _cell(mark: str, word: str) -> str:
    return f"{mark}：{word}" if word else mark
