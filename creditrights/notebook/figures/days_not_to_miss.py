"""哪些日子不能错过：the periods of a debt side by side, those in days and those in months and years, to scale."""

from collections.abc import Sequence

from creditrights.money.deadlines import DAYS, MONTHS, LegalPeriod, period
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, RULE, TEAL

NAME = "days-not-to-miss"

YOURS, THEIRS, BUREAU = "你", "对方", "征信机构"
COLORS = {YOURS: BRICK, THEIRS: TEAL, BUREAU: OCHRE}

#: id of a period, whose it is, from when it runs, what happens when it is missed
IN_DAYS = (
    ("appeal-ruling", YOURS, "收到管辖等裁定起", "没上诉，裁定生效"),
    ("answer", YOURS, "收到起诉状副本起", "不影响审理，但你的话没人说"),
    ("order-objection", YOURS, "收到支付令起", "对方可以申请强制执行"),
    ("appeal", YOURS, "收到一审判决起", "双方都没上诉，判决生效"),
    ("preservation", THEIRS, "法院采取诉前保全起", "不起诉，应当解除保全"),
)
IN_YEARS = (
    ("guarantee", THEIRS, "债务到期起", "没按规定做，保证人不再负责；可另行约定"),
    ("enforcement", THEIRS, "判决写的最后付款日起", "你可以提异议"),
    ("limitation", THEIRS, "最后一期到期起，催要、还款就重新算", "你可以在一审提出抗辩"),
    ("record", BUREAU, "还清（不良行为终止）起", "应当删除"),
)
SOURCE = (
    "起算那天不算；最后一天遇法定休假日，顺延到休假后第一天。"
    "依据：民事诉讼法第85、104、128、171、227、250条，民法典第188至195、692、693条，征信业管理条例第16条。"
)
COLUMNS = ["期限", "谁的", "多长", "从哪天起", "过了会怎样"]

_LABEL = 92.0
_ROOM = WIDTH - 2 * MARGIN - _LABEL - 50


def picture() -> Picture:
    """Draw the two groups of bars."""
    canvas = Canvas()
    y = canvas.title("哪些日子不能错过", "红的是你的，短；绿的是对方的，长；黄的是征信机构的") + 12
    y = canvas.words("按天算", MARGIN, y, size=HEAD, color=GREY) + 4
    y = _bars(canvas, y, IN_DAYS)
    y = canvas.words("按月、年算", MARGIN, y + 8, size=HEAD, color=GREY) + 4
    y = _bars(canvas, y, IN_YEARS)
    y = canvas.words(SOURCE, MARGIN, y + 4, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), f"每个期限有多长、从哪天起。{SOURCE}", COLUMNS, _rows())


def _bars(canvas: Canvas, y: float, group: Sequence[tuple[str, str, str, str]]) -> float:
    longest = max(_length(period(id)) for id, *_ in group)
    for id, whose, start, _ in group:
        rule = period(id)
        across = _ROOM * _length(rule) / longest
        canvas.area(MARGIN + _LABEL, y + 4, across, 12, COLORS[whose])
        canvas.words(rule.words(), MARGIN + _LABEL + across + 7, y, size=BODY)
        below = canvas.words(SHORT[id], MARGIN, y, size=BODY, available=_LABEL - 6)
        below = max(below, canvas.words("从" + start, MARGIN + _LABEL, y + 20, size=SMALL, color=GREY))
        y = below + 7
        canvas.rule(y - 3, color=RULE, width=0.5)
    return y


#: what stands beside a bar; the table has the whole title
SHORT = {
    "appeal-ruling": "对裁定上诉",
    "answer": "答辩\n管辖异议",
    "order-objection": "支付令异议",
    "appeal": "对判决上诉",
    "preservation": "保全后起诉",
    "guarantee": "保证期间",
    "enforcement": "申请执行",
    "limitation": "诉讼时效",
    "record": "不良信息",
}


def _length(rule: LegalPeriod) -> float:
    """Days, or months, as the bar is long."""
    if rule.unit in (DAYS, MONTHS):
        return rule.number
    return rule.number * 12


def _alt() -> str:
    parts = [
        f"{SHORT[id].replace(chr(10), '、')}{period(id).words()}（{whose}）" for id, whose, *_ in (*IN_DAYS, *IN_YEARS)
    ]
    return "两组横条，长短按期限画。上面一组按天，下面一组按月、年：" + "；".join(parts) + "。红色的是你自己的期限。"


def _rows() -> list[list[str]]:
    rows = []
    for id, whose, start, after in (*IN_DAYS, *IN_YEARS):
        title = "交答辩状、提管辖异议" if id == "answer" else period(id).title
        rows.append([title, whose, period(id).words(), start, after])
    return rows
