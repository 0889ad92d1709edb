"""Costs on a bill that are not interest: what each is called, and what to ask before it is paid."""

#: kinds of cost for which the question differs
DEFAULT_FEE = "违约类"
CREDIT_FEE = "增信类"
SERVICE_FEE = "服务类"
COLLECTION_FEE = "追讨类"
LEGAL_FEE = "诉讼类"
UP_FRONT_FEE = "预扣类"
OTHER_FEE = "其他"


class Cost:
    """One kind of cost.

    words     a name on a bill that contains one of these is of this kind
    question  what to ask the lender, one sentence
    cites     the provisions on which the question stands
    """

    def __init__(self, id: str, words: "tuple[str, ...]", question: str, cites: "tuple[str, ...]") -> None:
        self.id = id
        self.words = words
        self.question = question
        self.cites = cites


COSTS = (
    Cost(
        UP_FRONT_FEE,
        ("砍头", "预扣", "先扣", "前置", "头息"),
        "放款时先扣掉的是不是利息？利息不得预先在本金中扣除；名目是服务费、保险费的，算不算，裁判不一。",
        ("civil-code:670",),
    ),
    Cost(
        LEGAL_FEE,
        ("诉讼", "受理费", "保全", "执行费", "公证", "仲裁", "律师"),
        "有没有法院、仲裁机构的收据或裁判？律师费由谁付，合同哪一条写的？还没有起诉的，诉讼费还没有发生。",
        ("litigation-fees-measures:29",),
    ),
    Cost(
        COLLECTION_FEE,
        ("催收", "催告", "上门", "外访", "差旅", "委外", "清收"),
        "合同哪一条约定由借款人付？实际花了多少，有没有凭证？",
        ("civil-code:561",),
    ),
    Cost(
        DEFAULT_FEE,
        ("违约金", "滞纳金", "逾期费", "逾期管理费", "罚金"),
        "已经收了罚息，为什么同一次逾期还收这一项？合同哪一条，怎么算的？过分高于损失的，可以请求适当减少。",
        ("civil-code:585",),
    ),
    Cost(
        CREDIT_FEE,
        ("担保", "保险", "保费", "增信", "保证金", "评审"),
        "收款的是哪家机构，凭哪份合同？贷款机构算综合成本时有没有把它算进去？",
        ("assist-loan-2025:六（报道引句）", "apr-disclosure-2021:三"),
    ),
    Cost(
        SERVICE_FEE,
        ("服务", "咨询", "会员", "手续", "管理费", "平台", "技术", "账户", "信息", "加急", "居间", "中介"),
        "谁收的，提供了什么服务，你在哪里同意过？平台自己收的，问清依据；与贷款直接相关的费用，应当算进年化利率。",
        ("assist-loan-2025:六（报道引句）", "apr-disclosure-2021:三"),
    ),
)

OTHER = Cost(
    OTHER_FEE,
    (),
    "这是什么费用，合同哪一条约定的，怎么算出来的？",
    ("apr-disclosure-2021:三",),
)


def cost_of(name: str) -> Cost:
    """The kind of a cost by its name on the bill.

    >>> cost_of("逾期管理费").id
    '违约类'
    """
    for cost in COSTS:
        for word in cost.words:
            if word in name:
                return cost
    return OTHER
