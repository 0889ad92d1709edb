"""The words people use for their debts and their necessities, and what a plan takes them for."""

from creditrights.planning.debt import BANK, CARD, FINANCE, MICRO, PRIVATE, UNKNOWN_LENDER

#: necessities in the order of life and law (planning.budget.NECESSITIES), with the words people write
KINDS = (
    ("吃饭", ("吃饭", "伙食", "生活费", "买菜")),
    ("住房", ("住房", "房租", "房贷", "租房", "物业")),
    ("水电", ("水电", "水电费", "燃气", "水电燃气", "取暖")),
    ("看病", ("看病", "吃药", "药费", "医药", "医疗", "看病吃药")),
    ("赡养抚养", ("赡养抚养", "赡养", "抚养", "赡养费", "抚养费", "父母", "老人", "孩子")),
    ("上学", ("上学", "学费", "孩子上学", "教育")),
    ("社保", ("社保", "医保", "社保医保", "养老保险")),
    ("交通通讯", ("交通通讯", "交通", "通讯", "话费", "公交", "油费", "通勤")),
    ("其他", ("其他", "其它", "其他必需")),
)

#: words in the name of a debt -> whose loan it is; the first that fits
LENDER_WORDS = (
    ("信用卡", CARD),
    ("消费金融", FINANCE),
    ("消金", FINANCE),
    ("小额贷款", MICRO),
    ("小贷", MICRO),
    ("微粒贷", BANK),
    ("银行", BANK),
    ("房贷", BANK),
    ("车贷", BANK),
    ("按揭", BANK),
    ("私人", PRIVATE),
    ("亲友", PRIVATE),
    ("朋友", PRIVATE),
    ("亲戚", PRIVATE),
    ("借条", PRIVATE),
)

#: words that say that a home, a car or the like stands for a debt
SECURED_WORDS = ("抵押", "有抵押", "质押")


def lender_of(text: str, words: "tuple[tuple[str, str], ...]") -> str:
    """Whose loan a text names; empty where it names none."""
    for word, lender in words:
        if word in text:
            return lender
    return ""


def lender_or_unknown(lender: str) -> str:
    """A lender, or that none was recognised."""
    return lender or UNKNOWN_LENDER
