"""上门的钟点：which hours two texts keep free of collection visits, and how much weight these texts have."""

from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas, on_dial
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, TEAL, WASH

NAME = "visit-clock"

#: gbt45251-2025:节录-时间 and cba-collection-2026:节录-时间 name the same hours
QUIET_FROM = 22
QUIET_UNTIL = 8
QUIET_HOURS = (QUIET_UNTIL - QUIET_FROM) % 24

NIGHT = f"{QUIET_FROM}:00—次日 {QUIET_UNTIL}:00"
DAY = f"{QUIET_UNTIL}:00—{QUIET_FROM}:00"

#: document, its rank, what it says about the night (both known from press excerpts)
SAYINGS = (
    (
        "国家标准 GB/T 45251—2025",
        "推荐性国家标准",
        "双方没有约定催收时间的，这段时间不应催收；事先约定了时间的，从约定。",
    ),
    (
        "中国银行业协会催收工作指引（2026）",
        "行业自律规则，管会员单位",
        "未经债务人同意，这段时间严禁外访催收。",
    ),
)
WEIGHT = (
    "两份都不是法律：夜里上门不当然违法。硬闯、恐吓、滋扰，不论几点都另有法律管："
    "治安管理处罚法第47、50条，民法典第1033条。"
)
#: cba-collection-2026:22 (two people) and its retelling (papers, recording); 节录-禁止行为 (not entering)
BY_DAY = "协会指引还要求：不少于两人、出示证件、全程录音录像，未经同意不进门。"
SOURCE = "两份文件的句子见于媒体引文，以官方文本为准。"

ALT = (
    f"一个 24 小时的钟面，正午在上。{NIGHT}这{QUIET_HOURS}个小时涂成深色，写着未经同意不外访；"
    f"{DAY}是浅色，写着钟点上不禁止。下面写明依据：推荐性国家标准允许双方另行约定时间，协会自律规则要求债务人同意；两份都不是法律。"
)
CAPTION = f"{NIGHT}，未经同意不外访。依据是推荐性国家标准和行业自律规则，不是法律；{SOURCE}"

COLUMNS = ["文件", "是什么", NIGHT, DAY]
ROWS = [
    [*SAYINGS[0], "时段上没有限制"],
    [*SAYINGS[1], f"时段上没有限制。{BY_DAY}"],
    ["法律", "法律", "没有查到写明上门钟点的条文。" + WEIGHT.split("。")[1] + "。", "同左"],
]


def picture() -> Picture:
    """Draw the dial and what stands behind it."""
    canvas = Canvas()
    y = canvas.title("夜里十小时，未经同意不上门催收", "推荐性国家标准和行业自律规则这样写，它们不是法律")
    _dial(canvas, WIDTH / 2, y + 150)
    y += 304
    for document, rank, saying in SAYINGS:
        canvas.rule(y)
        y = canvas.words(document, MARGIN, y + 8, size=HEAD)
        canvas.dot(MARGIN + 4, y + SMALL * 0.8, 2.6, OCHRE)
        y = canvas.words(rank, MARGIN + 13, y, size=SMALL, color=GREY)
        y = canvas.words(saying, MARGIN, y + 1) + 7
    canvas.rule(y)
    y = canvas.words("它们有多大分量", MARGIN, y + 8, size=HEAD)
    y = canvas.words(WEIGHT, MARGIN, y + 1) + 7
    canvas.rule(y)
    y = canvas.words("白天上门也有规矩", MARGIN, y + 8, size=HEAD)
    y = canvas.words(BY_DAY, MARGIN, y + 1)
    y = canvas.words(SOURCE, MARGIN, y + 5, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, COLUMNS, ROWS)


def _degrees(hour: float) -> float:
    return (hour - 12) * 15


def _dial(canvas: Canvas, x: float, y: float) -> None:
    outer, thick = 112.0, 24.0
    canvas.arc(x, y, outer, thick, _degrees(QUIET_UNTIL), _degrees(QUIET_FROM), WASH)
    canvas.arc(x, y, outer, thick, _degrees(QUIET_FROM), _degrees(QUIET_UNTIL + 24), TEAL)
    for hour in range(24):
        tick = 7 if hour % 6 == 0 else 3
        ends = [on_dial(x, y, radius, _degrees(hour)) for radius in (outer + 3, outer + 3 + tick)]
        canvas.line([end[0] for end in ends], [end[1] for end in ends], GREY, 0.9)
    for hour, name in ((0, "0:00"), (6, "6:00"), (12, "12:00"), (18, "18:00")):
        at_x, at_y = on_dial(x, y, outer + 25, _degrees(hour))
        shift = {6: -6, 18: 6}.get(hour, 0)
        canvas.words(name, at_x + shift, at_y - 9, size=SMALL, color=GREY, align="center")
    for hour in (QUIET_FROM, QUIET_UNTIL):
        at_x, at_y = on_dial(x, y, outer + 27, _degrees(hour))
        canvas.words(f"{hour}:00", at_x, at_y - 11, size=16, color=TEAL, align="center")
    canvas.words("白天", x, y - 62, size=SMALL, color=GREY, align="center")
    canvas.words("钟点上不禁止", x, y - 44, size=BODY, color=INK, align="center")
    canvas.words(f"{QUIET_FROM}:00—{QUIET_UNTIL}:00", x, y + 2, size=17, color=TEAL, align="center")
    canvas.words("未经同意不外访", x, y + 29, size=HEAD, color=TEAL, align="center")
