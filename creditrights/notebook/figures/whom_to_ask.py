"""可以找谁，可以说什么：five acts against three kinds of people, each answered by the checker of collection."""

from functools import cache

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK

NAME = "whom-to-ask"

BORROWER, LIABLE = "借款人本人", "担保人、共同借款人，或依法要还的配偶、继承人"
CONTACT, OTHERS = "借款时填的联系人", "没有还款责任的家人、同事、邻居等"

#: as the picture and the table name them, in one circle after another
PEOPLE = (
    (LIABLE, "要还的人", "担保人、共同借款人等"),
    (CONTACT, "联系人", "借款时填的"),
    (OTHERS, "不相干的人", "家人、同事、村干部等"),
)
#: one connected call by day from a bank about an online consumer loan, which nobody has agreed to otherwise
QUIET_CALL = {
    "channel": "打电话",
    "place": "不知道",
    "visitors": "",
    "showed_papers": "不知道",
    "recorded": "不知道",
    "agreed_otherwise": "否",
    "connected_calls": "1",
    "unanswered_calls": "0",
    "notice_calls": "0",
}
ASKS_ONLY = {"dunned_third": "否", "contact_refused": "否"}
#: an act in words, and the answers that make it
ACTS = (
    ("催他还钱", {"dunned_third": "是", "reachable": "否", "contact_refused": "否"}),
    ("联系得上你，还请他转告", {**ASKS_ONLY, "reachable": "是"}),
    ("联系不上你，请他转告", {**ASKS_ONLY, "reachable": "否"}),
    ("他说了别再打，又打", {"dunned_third": "否", "reachable": "否", "contact_refused": "是"}),
    ("把欠款告诉他", {**ASKS_ONLY, "reachable": "否", "disclosed": "是"}),
)
#: acts that mean nothing with those who owe themselves
NOT_ASKED = "不适用"
MARKS = {"lawful": "没有触到规则", "breach": "违规", "unlawful": "违法", "open": "待查明"}
NOTE = (
    "假设：银行的网络消费贷款，白天接通一次，说话客气。违规的依据是推荐性国家标准和行业自律规则，不是法律；"
    "说出欠款的，依据民法典第1032、1034条和个人信息保护法第10条，由法院认定。要还的人能催，以法律和约定为限。"
)
COLUMNS = ["做了什么", *(name for _, name, _ in PEOPLE)]
LEFT = MARGIN + 128
STEP = (WIDTH - MARGIN - LEFT) / len(PEOPLE)


def picture() -> Picture:
    """Draw the matrix."""
    canvas = Canvas()
    y = canvas.title("可以找谁，可以说什么", "钩：没有触到规则；三角：违规；叉：违法") + 10
    below = y
    for place, (_, name, who) in enumerate(PEOPLE):
        x = LEFT + STEP * place + STEP / 2
        end = canvas.words(name, x, y, size=HEAD, align="center", available=STEP)
        below = max(below, canvas.words(who, x, end, size=SMALL, color=GREY, align="center", available=STEP - 4))
    y = below + 4
    for act, _ in ACTS:
        canvas.rule(y)
        end = canvas.words(act, MARGIN, y + 8, size=BODY, available=LEFT - MARGIN - 8)
        for place, (who, *_) in enumerate(PEOPLE):
            _mark(canvas, LEFT + STEP * place + STEP / 2, y + 16, cell(act, who))
        y = max(end + 6, y + 46)
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 8, size=SMALL, color=GREY)
    return Picture(
        NAME, canvas.svg(y + MARGIN, NAME), _alt(), f"先看他是哪一种人，再看做了什么。{NOTE}", COLUMNS, _rows()
    )


def _mark(canvas: Canvas, x: float, y: float, words: str) -> None:
    if words == MARKS["lawful"]:
        canvas.yes(x, y)
    elif words == MARKS["unlawful"]:
        canvas.no(x, y)
    elif words == MARKS["breach"]:
        canvas.depends(x, y)
    else:
        canvas.words("—", x, y - 8, color=GREY, align="center")
        return
    short = "没触到" if words == MARKS["lawful"] else words
    canvas.words(short, x, y + 9, size=SMALL, color=INK, align="center")


@cache
def asked(act: str, who: str) -> Result:
    """What the checker says of an act against somebody."""
    chosen = calculator("conduct")
    outcome = answer(chosen, {**chosen.form.defaults(), **QUIET_CALL, "contacted": who, **dict(ACTS)[act]})
    assert outcome.result is not None, outcome.errors
    return outcome.result


def cell(act: str, who: str) -> str:
    """The same in one or two words."""
    if who == LIABLE and act != ACTS[0][0]:
        return NOT_ASKED
    chip = asked(act, who).chip
    assert chip is not None
    return MARKS[chip[0]]


def _rows() -> list[list[str]]:
    return [[act, *(cell(act, who) for who, *_ in PEOPLE)] for act, _ in ACTS]


def _alt() -> str:
    parts = "；".join(f"{act}：" + "、".join(f"{name}{cell(act, who)}" for who, name, _ in PEOPLE) for act, _ in ACTS)
    return f"一张表，三列是要还的人、联系人、不相干的人，五行是做了什么。{parts}。"
