"""一笔逾期贷款的路：what can follow an overdue day, in which order, with the time limits that the law itself sets."""

from creditrights.notebook.figures.canvas import HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.rail import RAIL, Station, draw_rail, draw_station
from creditrights.notebook.style import GREY, RULE

NAME = "overdue-timeline"

KEPT_YEARS = 5  # credit-reporting-regulations:16
OBJECTION_DAYS = 20  # credit-reporting-regulations:25
LIMITATION_YEARS = 3  # civil-code:188, starts anew with every demand (195)
ANSWER_DAYS = 15  # civil-procedure-law-2023:128
ORDER_DAYS = 15  # civil-procedure-law-2023:227
SIMPLE_MONTHS, ORDINARY_MONTHS = 3, 6  # civil-procedure-law-2023:164, 152
APPEAL_DAYS = 15  # civil-procedure-law-2023:171
ENFORCEMENT_YEARS = 2  # civil-procedure-law-2023:250

BEFORE = (
    Station(
        "逾期第 1 天",
        "有宽限期的，看合同",
        ("开始按合同或国家规定付逾期利息（民法典第676条）。",),
        "谈新的还款安排；对方同意才算数，要书面留底。",
    ),
    Station(
        "报送征信",
        "条例没有写逾期几天报送",
        (
            f"报送前应当告知你（征信业管理条例第15条）。从不良行为终止那天起保存 {KEPT_YEARS} 年，没还清就不起算（第16条）。",
        ),
        f"有错提异议，{OBJECTION_DAYS} 日内要书面答复（第25条）。",
    ),
    Station(
        "催收",
        "可能一直伴随后面各步",
        (
            f"电话、信函、外访，各有规矩。债权人每次要求还款，{LIMITATION_YEARS} 年诉讼时效重新算（民法典第188、195条）。",
        ),
        "留证；越线就投诉、报警。",
    ),
)
SUIT = Station(
    "起诉",
    f"{ANSWER_DAYS} 日内答辩",
    (
        "从收到起诉状副本起算（民诉法第128条）。",
        f"简易 {SIMPLE_MONTHS} 个月、普通 {ORDINARY_MONTHS} 个月审结，可延长（第164、152条）。",
    ),
)
JUDGMENT = Station(
    "判决",
    f"{APPEAL_DAYS} 日内上诉",
    ("从收到判决书起算（第171条）；小额诉讼一审终审（第165条）。",),
)
ORDER = Station(
    "支付令",
    f"{ORDER_DAYS} 日内二选一",
    (
        "收到后，还清，或者书面异议（民诉法第227条）。",
        "都不做，对方可以申请执行。",
        "只说没钱、要延期，不算有效异议（民诉法解释第436条）。",
    ),
)
ENFORCEMENT = Station(
    "法院执行",
    f"对方要在 {ENFORCEMENT_YEARS} 年内申请（民诉法第250条）",
    (
        "法院可以冻结、划拨存款，扣留收入，查封财产；要给你和所扶养的家属留下生活必需的费用和物品（第253—255条）。",
        "迟延期间加倍付利息（第264条）。",
    ),
    "如实报告财产（第252条）；谈执行和解（第241条）。",
)
SOURCE = (
    "绿字说时间：写了天数、年数的是法律定的，没写的看合同、债权人和法院的进度。"
    "不是每笔逾期都会走到底。民诉法指民事诉讼法（2023 年修正）。"
)

ALT = (
    "一条从上往下的路：逾期第 1 天，报送征信，催收；然后分成两岔，左边是起诉和判决，右边是支付令；两岔最后合到法院执行。"
    f"标出的期限：起诉后{ANSWER_DAYS}日内答辩，判决后{APPEAL_DAYS}日内上诉，支付令{ORDER_DAYS}日内还清或书面异议，"
    f"对方申请执行的期间{ENFORCEMENT_YEARS}年。"
)
CAPTION = f"从逾期第一天到法院执行，一笔贷款可能走的路。{SOURCE}"
COLUMNS = ["阶段", "期限", "会发生什么", "你可以"]

_NUMBER_Y = HEAD * 0.78


def picture() -> Picture:
    """Draw the road, its fork and where it joins again."""
    canvas = Canvas()
    y = canvas.title("一笔逾期贷款会走到哪一步", "路会分岔；走到哪一步都可以谈")
    y += 14
    for number, station in enumerate(BEFORE, 1):
        bottom = draw_station(canvas, y, number, station) + 14
        draw_rail(canvas, y + _NUMBER_Y, bottom + _NUMBER_Y)
        y = bottom
    y = _fork(canvas, y + 12, len(BEFORE) + 1)
    y = draw_station(canvas, y, len(BEFORE) + 3, ENFORCEMENT) + 12
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, COLUMNS, _rows())


def _fork(canvas: Canvas, y: float, number: int) -> float:
    """Two ways side by side: a suit and its judgment, or an order to pay; returns where the road is one again."""
    side = WIDTH / 2 + 8 + RAIL - MARGIN
    middle = WIDTH / 2
    left_bottom = draw_station(canvas, y, number, SUIT, right=middle) + 12
    judgment = left_bottom
    left_bottom = draw_station(canvas, judgment, number + 1, JUDGMENT, right=middle) + 26
    right_bottom = draw_station(canvas, y, number, ORDER, rail=side) + 26
    below = max(left_bottom, right_bottom)
    draw_rail(canvas, y - 14, below + _NUMBER_Y)
    _bend(canvas, side, y + _NUMBER_Y, y - 14)
    draw_rail(canvas, y + _NUMBER_Y, below - 20, side)
    _bend(canvas, side, below - 20, below - 12)
    return below


def _bend(canvas: Canvas, side: float, y: float, rail_y: float) -> None:
    """From the point (side, y) along a rounded corner to the main rail at the height rail_y."""
    step = 8 if rail_y > y else -8
    xs = [side, side, side - 2.5, side - 8, RAIL]
    ys = [y, rail_y - step, rail_y - step * 0.3, rail_y, rail_y]
    canvas.line(xs, ys, RULE, 2)


def _rows() -> list[list[str]]:
    stages = [*BEFORE, SUIT, JUDGMENT, ORDER, ENFORCEMENT]
    return [(stage.row() + ["—"])[: len(COLUMNS)] for stage in stages]
