"""求助的梯子：where to go when collection crosses the line, in which order, and how long each step has."""

from creditrights.notebook.figures.canvas import HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.rail import Station, draw_rail, draw_station
from creditrights.notebook.style import BRICK, GREY, TEAL

NAME = "remedy-ladder"

RECORDS_KEPT_YEARS = 2  # gbt45251-2025:节录-记录, a press excerpt
SIMPLE_DAYS, COMPLEX_DAYS, EXTRA_DAYS = 15, 30, 30  # complaint-2020:节录-时限, a press excerpt
UNDISCOVERED_MONTHS = 6  # public-security-2025:25
POLICE_CASE_DAYS = 30  # public-security-2025:118
LIMITATION_YEARS = 3  # civil-code:188

POLICE = 4  # the step that is never to be waited for

STEPS = (
    Station(
        "留证",
        "当场就留",
        (
            "录音录像，截图来电和短信；记下姓名、机构、时间、地点，拍下证件和委托书。",
            f"国家标准要求机构的催收记录至少存 {RECORDS_KEPT_YEARS} 年，投诉时可以要求调取。",
        ),
    ),
    Station(
        "向贷款机构投诉",
        f"简单 {SIMPLE_DAYS} 日；复杂 {COMPLEX_DAYS} 日；特别复杂再延 {EXTRA_DAYS} 日",
        ("写清事实和诉求，要工单号。再延要由上级机构或总行、总公司高管审批，并告诉你（消费投诉处理管理办法）。",),
    ),
    Station(
        "打 12378，向监管投诉",
        "时段、办理期限以官方公布为准",
        (
            "银行保险消费者投诉维权电话。反映机构违反监管规定，附上第 2 步的工单号和答复。没有查到投诉就停息、停催的规定。",
        ),
    ),
    Station(
        "打 110，报警",
        f"{UNDISCOVERED_MONTHS} 个月：过了没被公安发现，不再处罚",
        (
            "硬闯、威胁、滋扰、散布隐私、冒充公检法：治安管理处罚法第47、50、62条；严重的是犯罪。",
            f"期限从行为发生起算，连续的从终了起算（第25条）。治安案件立案后一般 {POLICE_CASE_DAYS} 日办结，"
            "可以延长（第118条）；不立案要告诉你理由（第90条）。",
        ),
    ),
    Station(
        "去法院",
        f"诉讼时效一般 {LIMITATION_YEARS} 年",
        (
            "正在或将要发生、不及时制止就难以弥补：申请禁令（民法典第997条）。",
            "已经造成损害：起诉要求赔偿（第1165条），严重精神损害见第1183条。"
            "要求停止侵害、赔礼道歉等，不受时效限制（第995条）。",
        ),
    ),
)
SHORTCUT = f"有人硬闯、威胁、动手：直接第 {POLICE} 步"
SOURCE = "治安管理处罚法用 2025 年修订的条号，2026 年起施行。第 1、2 步的期限见于媒体引文，以官方文本为准。"

ALT = (
    "一架五级的梯子，从上到下：留证；向贷款机构投诉；打 12378 向监管投诉；打 110 报警；去法院。每级旁边写着期限："
    + "；".join(f"{step.head}，{step.limit}" for step in STEPS)
    + f"。右边一条红线从顶端直通第{POLICE}级：有人硬闯、威胁、动手，不必等前面几步。"
)
CAPTION = f"越线了找谁、多久有回音。前三步可以依次走；遇到危险，直接报警。{SOURCE}"
COLUMNS = ["步骤", "期限", "要点"]


def picture() -> Picture:
    """Draw the five steps, and the short way to the police."""
    canvas = Canvas()
    y = canvas.title("催收越线，一步一步来", "每一步都有自己的期限")
    y += 10
    lane = WIDTH - MARGIN - 4
    canvas.words(SHORTCUT, lane - 10, y, size=HEAD, color=BRICK, align="right")
    start = y + HEAD * 0.8
    y += 36
    for number, step in enumerate(STEPS, 1):
        centre = y + HEAD * 0.78
        if number == POLICE:
            _short_way(canvas, lane, start, centre)
        color = BRICK if number == POLICE else TEAL
        bottom = draw_station(canvas, y, number, step, right=lane - 14, color=color) + 14
        if number < len(STEPS):
            draw_rail(canvas, centre, bottom + HEAD * 0.78)
        y = bottom
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    rows = [[f"{number} {step.head}", *step.row()[1:]] for number, step in enumerate(STEPS, 1)]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, COLUMNS, rows)


def _short_way(canvas: Canvas, lane: float, start: float, end: float) -> None:
    """A line down the right edge that ends in an arrow at the police."""
    tip = lane - 88
    canvas.line([lane - 6, lane, lane, tip], [start, start, end, end], BRICK, 1.6)
    canvas.line([tip + 6, tip, tip + 6], [end - 4.5, end, end + 4.5], BRICK, 1.6)
