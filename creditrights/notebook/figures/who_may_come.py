"""谁会站在门口：what each of five people may do at a debtor's door, and what an impostor shows himself by."""

from creditrights.notebook.figures.canvas import HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, TEAL, WASH

NAME = "who-may-come"

YES, DEPENDS, NO = "可以", "有条件", "不可以"

#: who, and the same broken into two lines
PEOPLE = (
    ("贷款机构员工", "贷款机构\n员工"),
    ("委托的外访员", "委托的\n外访员"),
    ("律师", "律师"),
    ("法院工作人员", "法院\n工作人员"),
    ("民警", "民警"),
    ("冒名者", "冒名者"),
)

#: their tasks one by one, in nobody's pay, their card; summons, asking, searching a home, seizing; the same for a crime
POLICE_LAW = (
    "peoples-police-law:6",
    "peoples-police-law:22",
    "peoples-police-law:23",
    "public-security-2025:96",
    "public-security-2025:99",
    "public-security-2025:103",
    "public-security-2025:105",
    "criminal-procedure-law:138",
    "criminal-procedure-law:141",
)

#: those who come with public power, drawn in ink
OFFICIALS = ("法院工作人员", "民警")

#: what is done, then for each of the people a mark and a word
#:   visits as a way of collecting   cba-collection-2026:节录-定义; a lawyer on a client's behalf lawyers-law:28(6)
#:   serving court papers            civil-procedure-law-2023:87-89 (the court's own act)
#:   seizing                         civil-procedure-law-2023:239, 255, 256 (order, papers shown, list of things)
#:   entering                        civil-code:1033(2) (anyone); civil-procedure-law-2023:259 (search warrant)
#:   threats, insults, spreading     public-security-2025:50; civil-code:1024, 1032
#:   impostors                       criminal-law:279; public-security-2025:62
#:   police                          POLICE_LAW
ACTS = (
    (
        "说明来意，请你还款",
        (
            (YES, "先亮身份"),
            (DEPENDS, "要有委托"),
            (DEPENDS, "要有委托"),
            (DEPENDS, "限执行\n案件"),
            (NO, "职责里\n没列"),
            (NO, "别接话"),
        ),
    ),
    (
        "递交书面材料",
        (
            (YES, "催款通知"),
            (YES, "催款通知"),
            (YES, "律师函"),
            (YES, "诉讼文书"),
            (DEPENDS, "限办案\n文书"),
            (NO, "假文书"),
        ),
    ),
    (
        "送达传票、判决书",
        ((NO, ""), (NO, ""), (NO, ""), (YES, "法定送达"), (NO, ""), (NO, "")),
    ),
    (
        "查封、扣押财物",
        ((NO, ""), (NO, ""), (NO, ""), (DEPENDS, "凭裁定"), (DEPENDS, "限案件\n证据"), (NO, "")),
    ),
    (
        "进你的家门",
        (
            (DEPENDS, "你同意\n才行"),
            (DEPENDS, "你同意\n才行"),
            (DEPENDS, "你同意\n才行"),
            (DEPENDS, "凭法定\n手续"),
            (DEPENDS, "检查证、\n搜查证"),
            (NO, "别开门"),
        ),
    ),
    (
        "威胁、辱骂、非法散布欠款信息",
        ((NO, ""), (NO, ""), (NO, ""), (NO, ""), (NO, ""), (NO, "")),
    ),
)
#: cba-collection-2026:22 and assist-loan-2025 (lists of partners); lawyers-law:13, 35; civil-procedure-law-2023:239
CHECKS = (
    "开门前先核什么",
    (
        "证件\n官方电话\n核对",
        "证件\n委托书\n机构名单",
        "执业证书\n委托",
        "工作证件\n法院文书",
        "警察证\n自己拨\n110 问",
        "核不上\n打 110",
    ),
)

NOTES = (
    "法律没有一律禁止上门。员工和外访员上门，协会指引要求不少于两人、出示证件、全程录音录像。",
    "法院进门、查封走自己的法定程序：执行员出示证件，凭裁定，通知你或成年家属到场；搜查住所要院长签发的搜查令。",
    "民警来问话，先亮人民警察证；进住处检查要检查证，搜查要搜查证（执行逮捕、拘留遇紧急情况除外）；"
    "只能扣与案件有关的东西。列明的职责里没有催欠款，也不得受雇于人。",
    "国家标准要求只向债务人催收，不向联系人催收。别交现金，别扫个人收款码。",
)
SOURCE = (
    "民法典第1033条；民事诉讼法第87—89、239、255、256、259条；治安管理处罚法第47、50、62、96、99、103、105条；"
    "人民警察法第6、22、23条；刑事诉讼法第138、141条；刑法第245、279条。"
    "国家标准和协会指引的要求见于媒体引文和转述，指引只约束会员，以官方文本为准。"
)

ALT = (
    "六个人站成一排：贷款机构员工、委托的外访员、律师、法院工作人员、民警，还有用虚线画的冒名者。"
    "下面逐行用勾、三角、叉标出各人能做什么：前三种人可以说明欠款、递交书面通知，进家门要你同意，不能送达诉讼文书，不能查封；"
    "只有法院能送达诉讼文书、凭裁定查封；民警不催欠款，进家门凭检查证或搜查证，只扣与案件有关的东西；威胁、辱骂、非法散布欠款信息谁都不行；冒名者什么都不行。"
)
CAPTION = f"门口可能站着五种人，也可能站着冒名者。先核身份，再听来意。依据：{SOURCE}"


def picture() -> Picture:
    """Draw the five people and the matrix below them."""
    canvas = Canvas()
    y = canvas.title("谁会站在门口，能做什么", "五种人各有各的权限，冒名者一样也没有")
    y = _people(canvas, y + 44)
    y = _legend(canvas, y + 8)
    for act, cells in ACTS:
        y = _row(canvas, y, act, cells)
    y = _checks(canvas, y) + 10
    for note in NOTES:
        y = canvas.words(note, MARGIN, y) + 4
    y = canvas.words(SOURCE, MARGIN, y + 3, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), ALT, CAPTION, _columns(), _rows())


def _middle(index: int) -> float:
    """Where the column of the person number `index` has its middle."""
    return MARGIN + (WIDTH - 2 * MARGIN) * (2 * index + 1) / (2 * len(PEOPLE))


def _people(canvas: Canvas, y: float) -> float:
    lowest = y
    for index, (who, label) in enumerate(PEOPLE):
        false = who == "冒名者"
        color = BRICK if false else INK if who in OFFICIALS else TEAL
        canvas.person(_middle(index), y, color, hollow=false)
        lowest = max(lowest, canvas.words(label, _middle(index), y + 4, align="center", color=color, line=1.3))
    return lowest


def _legend(canvas: Canvas, y: float) -> float:
    x = MARGIN + 8
    for draw, word in ((canvas.yes, YES), (canvas.depends, DEPENDS), (canvas.no, NO)):
        draw(x, y + 10)
        canvas.words(word, x + 11, y, size=SMALL, color=GREY)
        x += 72
    return y + 26


def _row(canvas: Canvas, y: float, act: str, cells: tuple[tuple[str, str], ...]) -> float:
    canvas.rule(y)
    below = canvas.words(act, MARGIN, y + 6, size=HEAD)
    lowest = below + 20
    for index, (mark, word) in enumerate(cells):
        draw = {YES: canvas.yes, DEPENDS: canvas.depends, NO: canvas.no}[mark]
        draw(_middle(index), below + 9)
        if word:
            lowest = max(lowest, canvas.words(word, _middle(index), below + 17, size=SMALL, align="center", line=1.35))
    return lowest + 7


def _checks(canvas: Canvas, y: float) -> float:
    title, words = CHECKS
    top = y
    lowest = y
    y = canvas.words(title, MARGIN, y + 6, size=HEAD, color=TEAL)
    for index, word in enumerate(words):
        lowest = max(lowest, canvas.words(word, _middle(index), y + 2, size=SMALL, align="center", line=1.35))
    canvas.area(0, top, WIDTH, lowest + 8 - top, WASH)
    return lowest + 8


def _columns() -> list[str]:
    return ["行为", *(who for who, _ in PEOPLE)]


def _rows() -> list[list[str]]:
    rows = []
    for act, cells in ACTS:
        rows.append([act, *(_cell(mark, word.replace("\n", "")) for mark, word in cells)])
    title, words = CHECKS
    return [*rows, [title, *(word.replace("\n", " ") for word in words)]]


def _cell(mark: str, word: str) -> str:
    return f"{mark}：{word}" if word and word != mark else mark
