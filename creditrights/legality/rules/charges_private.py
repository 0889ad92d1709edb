"""Rules about what a private lender may charge: four times the LPR, loans made void, usury as a crime."""

from datetime import date

from creditrights.legality.kinds import CRIMINAL, LIABLE, PERMITTED, VOID
from creditrights.legality.rule import LENDER, Label, Rule
from creditrights.legality.rules.charges_contract import CONTRACT_AND_BILL, PRIVATE
from creditrights.legality.vocabulary import charges as v
from creditrights.legality.vocabulary import shared as s

#: from this day on the cap of private lending is four times the LPR of the day on which the contract was made
CAP_DAY = date(2020, 8, 20)
OVER_CAP = v.lpr_multiple.more_than(4)

VOID_NOT_FREE = "合同无效不等于不用还：本金要还，占用资金的损失怎么算由法院认定。"

OVER_FOUR_TIMES = Rule(
    id="private-loan-over-four-times-lpr",
    title="民间借贷超过一年期 LPR 四倍",
    says="个人、公司之间借钱，利息、逾期利息、违约金和费用合计，法院最多支持到合同成立时一年期 LPR 的四倍。",
    when=PRIVATE & v.signed_on.since(CAP_DAY) & OVER_CAP,
    labels=(
        Label(
            VOID,
            (
                "spc-private-lending-2020-12:25",
                "spc-private-lending-2020-12:28",
                "spc-private-lending-2020-12:29",
                "spc-private-lending-2020-12:31",
            ),
            None,
            "超过四倍的部分不支持，四倍以内的利息和本金仍要还；已经付了的超出部分怎么处理，由法院认定。",
        ),
    ),
    evidence=CONTRACT_AND_BILL + ("合同成立那个月的一年期 LPR",),
    remedies=("ask-to-reduce", "answer-in-court"),
    inside={"creditor": s.OTHER_LENDER, "signed_on": CAP_DAY, "lpr_multiple": 5},
    outside={"creditor": s.OTHER_LENDER, "signed_on": CAP_DAY, "lpr_multiple": 4},
    conduct_of=LENDER,
)

OLD_CONTRACT = Rule(
    id="private-loan-before-the-cap",
    title="2020-08-20 以前的民间借贷，之后的利息",
    says="2020-08-20 以前订的合同，利息分两段：到 2020-08-19 为止可以请求按当时的司法解释；之后的，按起诉时的四倍线。",
    when=PRIVATE & ~v.signed_on.since(CAP_DAY) & OVER_CAP,
    labels=(
        Label(
            VOID,
            ("spc-private-lending-2020-12:31", "spc-private-lending-2020-12:25"),
            None,
            "说的是 2020-08-20 以后新受理的一审案件，要当事人请求；“24%、36%”只对以前那一段还有用。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-to-reduce", "answer-in-court"),
    inside={"creditor": s.OTHER_LENDER, "signed_on": date(2020, 8, 19), "lpr_multiple": 5},
    outside={"creditor": s.OTHER_LENDER, "signed_on": date(2020, 8, 19), "lpr_multiple": 4},
    conduct_of=LENDER,
)

PENALTY_WITHIN_CAP = Rule(
    id="private-penalty-within-cap",
    title="民间借贷的违约金和逾期利息一并要",
    says="民间借贷可以把逾期利息、违约金和其他费用一并要，只要合计不超过一年期 LPR 的四倍。",
    when=PRIVATE & v.private_lender.is_(v.PERSON, v.COMPANY) & v.bill.includes(v.DAMAGES) & ~OVER_CAP,
    labels=(Label(PERMITTED, ("spc-private-lending-2020-12:29",)),),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account",),
    inside={"creditor": s.OTHER_LENDER, "private_lender": v.PERSON, "bill": [v.DAMAGES], "lpr_multiple": 4},
    outside={"creditor": s.OTHER_LENDER, "private_lender": v.PERSON, "bill": [v.DAMAGES], "lpr_multiple": 5},
    conduct_of=LENDER,
)

UNCLEAR_BETWEEN_PERSONS = Rule(
    id="unclear-interest-between-persons",
    title="个人之间利息约定不清",
    says="个人之间借钱，利息约定不清、又补不成协议的，视为没有利息。",
    when=PRIVATE & v.private_lender.is_(v.PERSON) & v.interest_terms.is_(v.TERMS_UNCLEAR),
    labels=(
        Label(
            VOID,
            ("civil-code:680", "spc-private-lending-2020-12:24"),
            None,
            "不是个人之间的，法院会按交易习惯、市场利率等确定利息。",
        ),
    ),
    evidence=("借条、聊天记录、转账附言",),
    remedies=("answer-in-court",),
    inside={"creditor": s.OTHER_LENDER, "private_lender": v.PERSON, "interest_terms": v.TERMS_UNCLEAR},
    outside={"creditor": s.OTHER_LENDER, "private_lender": v.PERSON, "interest_terms": v.TERMS_CLEAR},
    conduct_of=LENDER,
)

UNLICENSED_LENDER = Rule(
    id="unlicensed-lender",
    title="没有资质的职业放贷",
    says="没有放贷资质、以营利为目的向社会不特定的人放贷，合同无效：约定的高利息要不到，但本金仍要还。",
    when=PRIVATE & v.private_lender.is_(v.UNLICENSED),
    labels=(
        Label(
            VOID,
            ("spc-private-lending-2020-12:13#第3项", "spc-jiumin-minutes-2019:53"),
            None,
            "一定期间内多次反复有偿放贷的，一般可以认定为职业放贷；标准各地可以另定，由法院认定。",
        ),
        Label(LIABLE, ("civil-code:157",), None, VOID_NOT_FREE),
    ),
    evidence=("对方放贷的广告、朋友圈", "同一出借人起诉的其他案件") + CONTRACT_AND_BILL,
    remedies=("answer-in-court",),
    inside={"creditor": s.OTHER_LENDER, "private_lender": v.UNLICENSED},
    outside={"creditor": s.OTHER_LENDER, "private_lender": v.PERSON},
    conduct_of=LENDER,
)

RELENT_BANK_MONEY = Rule(
    id="relent-bank-money",
    title="拿银行贷款转借",
    says="套取金融机构的贷款再转借给别人，民间借贷合同无效；本金仍要还。",
    when=PRIVATE & v.bank_money.yes(),
    labels=(
        Label(VOID, ("spc-private-lending-2020-12:13#第1项",), None, "要有证据证明钱的来源；由法院认定。"),
        Label(LIABLE, ("civil-code:157",), None, VOID_NOT_FREE),
    ),
    evidence=("出借人承认资金来源的聊天记录、录音", "放款前后的银行流水"),
    remedies=("answer-in-court",),
    inside={"creditor": s.OTHER_LENDER, "bank_money": "是"},
    outside={"creditor": s.OTHER_LENDER, "bank_money": "否"},
    conduct_of=LENDER,
)

ILLEGAL_LENDING = Rule(
    id="illegal-lending-crime",
    title="高利非法放贷",
    says="没有资质、长期向不特定的人高利放贷，情节严重的，可能构成非法经营罪。据转述，实际年利率超过 36% 是门槛之一。",
    when=PRIVATE & v.private_lender.is_(v.UNLICENSED) & v.lends_at_scale.yes() & v.yearly_cost.more_than(36),
    labels=(
        Label(
            CRIMINAL,
            ("illegal-lending-opinion-2019:转述", "criminal-law:225"),
            None,
            "意见的原文没有取得，次数、数额的门槛没有核到；36% 不是民事上该付的线。是否犯罪由司法机关认定。",
        ),
    ),
    evidence=("对方放贷的广告和收款账户", "其他借款人的联系方式和借条") + CONTRACT_AND_BILL,
    remedies=("call-110", "answer-in-court"),
    inside={
        "creditor": s.OTHER_LENDER,
        "private_lender": v.UNLICENSED,
        "lends_at_scale": "是",
        "yearly_cost": 37,
    },
    outside={
        "creditor": s.OTHER_LENDER,
        "private_lender": v.UNLICENSED,
        "lends_at_scale": "是",
        "yearly_cost": 36,
    },
    conduct_of=LENDER,
)

ROLLED_OVER = Rule(
    id="interest-rolled-into-principal",
    title="高息滚进本金（利转本）",
    says="重打借条时，前期利率没超过四倍线的，滚进去的利息可以算本金；超过四倍线的那部分不算。",
    when=PRIVATE & v.rolled_over.yes() & OVER_CAP,
    labels=(
        Label(
            VOID,
            ("spc-private-lending-2020-12:27",),
            None,
            "最后的本息之和，还不得超过最初本金加按四倍线算的整个期间的利息。",
        ),
    ),
    evidence=("每一张旧借条和对账记录",) + CONTRACT_AND_BILL,
    remedies=("answer-in-court",),
    inside={"creditor": s.OTHER_LENDER, "rolled_over": "是", "lpr_multiple": 5},
    outside={"creditor": s.OTHER_LENDER, "rolled_over": "是", "lpr_multiple": 4},
    conduct_of=LENDER,
)

PRIVATE_RULES = (
    OVER_FOUR_TIMES,
    OLD_CONTRACT,
    PENALTY_WITHIN_CAP,
    UNCLEAR_BETWEEN_PERSONS,
    UNLICENSED_LENDER,
    RELENT_BANK_MONEY,
    ILLEGAL_LENDING,
    ROLLED_OVER,
)
