"""投诉以后等几天：how long each of those one can complain to may take, day by day."""

from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, RULE, TEAL, WASH

NAME = "complaint-days"

#: whom one turns to, the provision that sets the days, the days after which an answer is due, and when the later ones hold
ROUTES = (
    (
        "贷款机构的投诉（银行）",
        "complaint-2020:节录-时限（财新引）",
        (15, 30, 60),
        "简单的 15 日；复杂的 30 日；特别复杂、上级批准并告诉你，再加 30 日",
    ),
    ("征信异议", "credit-reporting-regulations:25", (20,), "核查、处理并书面答复"),
    ("征信投诉（人民银行）", "credit-reporting-regulations:26", (30,), "受理以后，书面答复"),
    (
        "报警，治安案件",
        "public-security-2025:118",
        (30, 60, 90),
        "立案以后一般 30 日办结；重大复杂的批准延长，每次 30 日，最多两次",
    ),
)
#: a route whose text names no number of days, and why
WITHOUT_DAYS = (
    ("个人信息的请求、举报", "pipl:65", "法律只写“及时”，没有写几天"),
    ("12378 监管投诉", "complaint-channels-2023:转述", "办理期限没有核到，以官方公布为准"),
)
LONGEST = 90

SOURCE = "投诉办法的期限见于媒体引句；征信业管理条例第25、26条；治安管理处罚法（2025 年修订）第118条。"
ALT = (
    "几条横条，从左到右是投诉以后的天数。"
    + "；".join(f"{who}：{'、'.join(str(day) for day in days)}日" for who, _, days, _ in ROUTES)
    + "。没有写天数的："
    + "；".join(f"{who}，{why}" for who, _, why in WITHOUT_DAYS)
    + "。"
)
CAPTION = f"深色是一般情形，浅色是要说明理由才能用的延长。期满那天没有回音，就去下一级。{SOURCE}"
COLUMNS = ["找谁", "几天", "说明"]


def picture() -> Picture:
    """Draw a bar a route, and name those without a number."""
    canvas = Canvas()
    y = canvas.title("投诉以后，等几天", "把期满那天写在日历上") + 12
    for who, _, days, words in ROUTES:
        y = canvas.words(who, MARGIN, y, size=HEAD)
        y = _bar(canvas, y + 4, days)
        y = canvas.words(words, MARGIN, y, color=GREY) + 12
    canvas.rule(y - 4)
    y += 4
    for who, _, why in WITHOUT_DAYS:
        y = canvas.words(who, MARGIN, y, size=HEAD)
        y = canvas.words(why, MARGIN, y, color=GREY) + 6
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    rows = [[who, "、".join(f"{day} 日" for day in days), words] for who, _, days, words in ROUTES]
    rows += [[who, "没有写", why] for who, _, why in WITHOUT_DAYS]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, COLUMNS, rows)


def _bar(canvas: Canvas, y: float, days: tuple[int, ...]) -> float:
    """A bar whose first part is the ordinary time and whose further parts are extensions."""
    unit = (WIDTH - 2 * MARGIN - 30) / LONGEST
    canvas.area(MARGIN, y, LONGEST * unit, 14, WASH)
    start = 0
    for number, day in enumerate(days):
        canvas.area(
            MARGIN + start * unit, y, (day - start) * unit, 14, TEAL if number == 0 else OCHRE if number == 1 else RULE
        )
        canvas.line([MARGIN + day * unit] * 2, [y, y + 17], INK, 1)
        canvas.words(f"{day} 日", MARGIN + day * unit, y + 17, size=BODY, align="center")
        start = day
    return y + 17 + BODY * 1.5
