"""同一笔账，几个都算得通的数: one loan under the day counts that contracts and courts write, as dots on one line of money."""

from datetime import date

from creditrights.money.convention import BOTH_ENDS, FIRST_NOT_LAST, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, DayCount
from creditrights.money.fen import grouped, yuan
from creditrights.money.ratio import Ratio
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, RULE, TEAL

NAME = "right-answers"

# the example: made up, the one the lesson on conventions begins with
PRINCIPAL_FEN, RATE = 50_000_00, Rate(Ratio(18, 100), "年")
DRAWN, PAID = date(2026, 1, 10), date(2026, 11, 10)

WAYS = (
    ("除以 365，算头不算尾", ACT_365, FIRST_NOT_LAST, "法院自己算多用它"),
    ("满月按月算", MONTHS, FIRST_NOT_LAST, "年利率 ÷ 12 × 月数"),
    ("除以 365，首尾都算", ACT_365, BOTH_ENDS, "多一天"),
    ("除以 360，算头不算尾", ACT_360, FIRST_NOT_LAST, "银行合同多写它"),
    ("除以 360，首尾都算", ACT_360, BOTH_ENDS, "多一天，除数又小"),
)
EXAMPLE = f"例：借 {grouped(PRINCIPAL_FEN // 100)} 元，{RATE.words()}，{DRAWN} 借、{PAID} 还"
COLUMNS = ["口径", "天数或月数", "利息（元）", "比最少的多（元）"]


def interest(basis: DayCount, ends: str) -> int:
    """The interest of the example, whole fen."""
    convention = Convention(basis, ends)
    return convention.whole(convention.interest(PRINCIPAL_FEN, RATE, DRAWN, convention.past_last(PAID)))


def picture() -> Picture:
    """Draw a row a way: its name, and a dot where its figure lies."""
    amounts = [interest(basis, ends) for _, basis, ends, _ in WAYS]
    least, most = min(amounts), max(amounts)
    canvas = Canvas()
    y = canvas.title(f"一笔账，{len(WAYS)} 个都算得通的数", EXAMPLE) + 14
    left, right = MARGIN + 10, WIDTH - MARGIN - 10
    for (name, basis, _, remark), fen in zip(WAYS, amounts, strict=True):
        canvas.words(name, MARGIN, y, size=HEAD)
        canvas.words(remark, WIDTH - MARGIN, y + 1.5, size=SMALL, color=GREY, align="right", available=150)
        share = Ratio(fen - least, most - least)
        x = left + (right - left) * share.numerator / share.denominator
        canvas.rule(y + 32, left, right, RULE, 1.2)
        canvas.dot(x, y + 32, 6, _color(basis))
        # the number stands under its dot, and inside the sheet
        across = "left" if share < Ratio(1, 2) else "right"
        at = x - 6 if across == "left" else x + 6
        canvas.words(f"{yuan(fen)} 元", at, y + 39, size=BODY, color=INK, align=across, available=150)
        y += 68
    canvas.rule(y - 4)
    note = f"最多和最少差 {yuan(most - least)} 元。算术都没有错；合同写了哪一种，就用哪一种。"
    y = canvas.words(note, MARGIN, y + 4, size=BODY, available=WIDTH - 2 * MARGIN)
    y = canvas.words("横线的左端是最少的数，不是零。", MARGIN, y + 2, size=SMALL, color=GREY)
    told = "；".join(f"{name} {yuan(fen)} 元" for (name, *_), fen in zip(WAYS, amounts, strict=True))
    alt = f"{len(WAYS)} 条横线，每条上有一个点，从上到下越来越靠右：{told}。最多和最少差 {yuan(most - least)} 元。"
    caption = f"{EXAMPLE}，到期一次还清。合同没有写的，先问清，再谈谁多收了。"
    rows = [
        [name, _length(basis, ends), yuan(fen), yuan(fen - least)]
        for (name, basis, ends, _), fen in zip(WAYS, amounts, strict=True)
    ]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), alt, caption, COLUMNS, rows)


def _color(basis: DayCount) -> str:
    return {ACT_360.id: OCHRE, ACT_365.id: TEAL}.get(basis.id, GREY)


def _length(basis: DayCount, ends: str) -> str:
    if basis is MONTHS:
        return f"{(PAID.year - DRAWN.year) * 12 + PAID.month - DRAWN.month} 个月"
    return f"{Convention(basis, ends).days(DRAWN, PAID)} 天"
