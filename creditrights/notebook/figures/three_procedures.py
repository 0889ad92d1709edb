"""普通、简易、小额：how long each way of judging a claim takes, when to answer, and whether one may appeal."""

from dataclasses import dataclass

from creditrights.money.deadlines import period
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, OCHRE, TEAL

NAME = "three-procedures"


@dataclass(frozen=True)
class Procedure:
    """One way of judging.

    head     its name
    when     for which cases
    months   from filing to the end; longer where the court's president allows it
    longer   how much longer, in words
    answer   how long one has to answer
    appeal   whether one may appeal
    notice   whether a public notice may serve
    color    of its bar
    """

    head: str
    when: str
    months: int
    longer: str
    answer: str
    appeal: str
    notice: str
    color: str


ANSWER = period("answer").words()
APPEAL = period("appeal").words()

PROCEDURES = (
    # civil-procedure-law-2023:128, 152, 171, 95
    Procedure(
        "普通程序",
        "不简单、有争议，或者人找不到的",
        6,
        "可以延长",
        f"收到起诉状起 {ANSWER}",
        f"收到判决起 {APPEAL}",
        "可以公告，满 30 日算送到",
        BRICK,
    ),
    # civil-procedure-law-2023:160, 164, 171; spc-civil-procedure-interpretation-2022:140, 266
    Procedure(
        "简易程序",
        "事实清楚、争议不大的",
        3,
        "可以延长 1 个月",
        "法院定，看通知书",
        f"收到判决起 {APPEAL}",
        "不能公告",
        OCHRE,
    ),
    # civil-procedure-law-2023:165, 166, 168; spc-civil-procedure-interpretation-2022:275
    Procedure(
        "小额诉讼",
        "要钱的，不超过当地年平均工资一半；再高一些的要双方约定",
        2,
        "可以延长 1 个月",
        f"法院定，最长 {ANSWER}",
        "不能上诉，一审终审",
        "人找不到的，不能用",
        TEAL,
    ),
)
SOURCE = (
    "月数从立案算起，是法院审案的期限，不是你拖得过去的时间。"
    "民事诉讼法第95、128、152、160、164、165、166、168、171条，民诉法解释第140、266、275条。"
)
CAPTION = f"同一笔欠款，可能走三种程序。{SOURCE}"
COLUMNS = ["程序", "什么案件", "审多久", "答辩", "上诉", "公告送达"]

_ROOM = WIDTH - 2 * MARGIN - 150


def picture() -> Picture:
    """Draw the three bars, each with what to know."""
    canvas = Canvas()
    y = canvas.title("收到传票，先看走哪种程序", "应诉通知书上写着；长短按月数画") + 10
    longest = max(each.months for each in PROCEDURES)
    for each in PROCEDURES:
        canvas.rule(y)
        y = canvas.words(each.head, MARGIN, y + 8, size=HEAD, color=each.color)
        y = canvas.words(each.when, MARGIN, y, color=GREY)
        across = _ROOM * each.months / longest
        canvas.area(MARGIN, y + 5, across, 12, each.color)
        y = canvas.words(f"{each.months} 个月，{each.longer}", MARGIN + across + 7, y + 1, size=BODY)
        for word, text in (("答辩", each.answer), ("上诉", each.appeal), ("公告送达", each.notice)):
            y = canvas.words(f"{word}：{text}", MARGIN, y + 1)
        y += 8
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), CAPTION, COLUMNS, [_row(each) for each in PROCEDURES])


def _row(each: Procedure) -> list[str]:
    return [each.head, each.when, f"{each.months} 个月，{each.longer}", each.answer, each.appeal, each.notice]


def _alt() -> str:
    bars = "；".join(f"{each.head}{each.months}个月，{each.appeal}" for each in PROCEDURES)
    return f"三根横条，长短按审案的月数画：{bars}。每根下面写着答辩期、能不能上诉、能不能公告送达。"
