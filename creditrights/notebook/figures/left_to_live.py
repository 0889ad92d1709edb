"""执行时拿得走什么、要留下什么：for each kind of property what a court may take and what it leaves, from the rules."""

from dataclasses import dataclass

from creditrights.law.registry import registry
from creditrights.legality.catalogue import rule
from creditrights.legality.kinds import PERMITTED, VOID
from creditrights.legality.rule import Rule
from creditrights.notebook.figures.canvas import HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY

NAME = "left-to-live"


@dataclass(frozen=True)
class Kind:
    """One kind of property.

    head    what it is
    takes   what the court may do with it
    leaves  what stays
    mark    how sure that is: no (it must stay) or depends (courts differ, or it has exceptions)
    rules   ids of the rules that say so
    """

    head: str
    takes: str
    leaves: str
    mark: str
    rules: tuple[str, ...]

    def law(self) -> str:
        """The texts in force that the rules stand on."""
        names: list[str] = []
        for id in self.rules:
            for key in _keys(rule(id)):
                provision = registry().cite(key).provision
                name = provision.instrument.short + provision.label
                if provision.instrument.in_force(registry().checked_through) and name not in names:
                    names.append(name)
        return "、".join(names)


def _keys(judged: Rule) -> list[str]:
    return [key for label in judged.labels if label.kind in (PERMITTED, VOID) for key in label.cites]


KINDS = (
    Kind(
        "工资、存款",
        "扣留、冻结、划走，凭裁定",
        "你和所扶养家属的生活必需费用；当地有低保标准的，照它算",
        "no",
        ("income-with-living-costs", "no-living-costs"),
    ),
    Kind(
        "家里的东西",
        "查封、拍卖超过必需的部分",
        "生活必需的衣物、家具、炊具，义务教育用品，残疾辅助和医疗用品",
        "no",
        ("necessities-seized",),
    ),
    Kind(
        "没有抵押的必需住房",
        "可以查封；有例外情形的可以拍卖",
        "一般不得拍卖、变卖、抵债，可以住着",
        "depends",
        ("home-sealed", "home-sale", "home-may-be-sold"),
    ),
    Kind(
        "抵押给申请人的住房",
        "可以拍卖，只有一套也可能",
        "卖房还债后剩下的钱；住处怎么安排另有规定，没有核对",
        "depends",
        ("home-mortgaged",),
    ),
    Kind(
        "住房公积金",
        "有的法院扣，各地做法不一",
        "条例列的提取情形里没有还其他欠款，可以提意见",
        "depends",
        ("housing-fund",),
    ),
    Kind(
        "和家人共有的",
        "查封、冻结，要通知共有人；只执行你那一份",
        "家人的份额；家人可以起诉析产",
        "no",
        ("shared-property-seized",),
    ),
    Kind(
        "家人自己的",
        "他自己也要还的债，才能执行",
        "全部；查封了的由家人提异议",
        "no",
        ("property-of-others-seized",),
    ),
)
#: courts differ on whether they may be taken at all
CONTESTED = ("住房公积金",)
SOURCE = "只有法院凭裁定能做这些，催收公司一样也不能。算不算必需、留多少，由执行法院定。"
CAPTION = f"执行时法院拿得走什么，要给你留下什么。{SOURCE}"
COLUMNS = ["财产", "法院可以", "要留下", "依据"]

_INDENT = MARGIN + 20


def picture() -> Picture:
    """Draw the kinds one below the other: a tick for what may be taken, a cross or a triangle for what stays."""
    canvas = Canvas()
    y = canvas.title("执行不是拿光：要给人留下什么", "勾：法院可以；叉：不能拿走；三角：有条件或有分歧") + 8
    for kind in KINDS:
        canvas.rule(y)
        y = canvas.words(kind.head, MARGIN, y + 8, size=HEAD)
        (canvas.depends if kind.head in CONTESTED else canvas.yes)(MARGIN + 8, y + 11)
        y = canvas.words(kind.takes, _INDENT, y + 1, available=WIDTH - MARGIN - _INDENT)
        (canvas.no if kind.mark == "no" else canvas.depends)(MARGIN + 8, y + 11)
        y = canvas.words("留下：" + kind.leaves, _INDENT, y + 1, available=WIDTH - MARGIN - _INDENT) + 8
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), CAPTION, COLUMNS, [_row(each) for each in KINDS])


def _row(kind: Kind) -> list[str]:
    return [kind.head, kind.takes, kind.leaves, kind.law()]


def _alt() -> str:
    parts = "；".join(f"{each.head}：{each.takes}，留下{each.leaves}" for each in KINDS)
    return f"一张清单，逐样写着法院可以做什么、要留下什么。{parts}。"
