"""Rules about what banks and other licensed lenders may charge: the 24 % line, penalty interest, compound interest, fees."""

from datetime import date

from creditrights.legality.kinds import PERMITTED, REGULATOR, VOID
from creditrights.legality.rule import LENDER, Label, Rule
from creditrights.legality.rules.charges_contract import BANK_CARD, CONTRACT_AND_BILL, LICENSED, ON_REQUEST, PRIVATE
from creditrights.legality.vocabulary import charges as v
from creditrights.legality.vocabulary import shared as s

#: those for whom the notice on penalty interest was certainly written; whether for small-loan companies was not found
FINANCIAL = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.OTHER_LICENSED)
#: and their loans; a credit card counts its interest in a way of its own
LOAN = FINANCIAL & ~s.product.is_(s.CARD)

COURTS_DIFFER = "各地不一：有的按年 24% 减，有的按一年期 LPR 四倍，有的只减罚息；从哪天比起、已付的能否回调，也不一致。"

OVER_24 = Rule(
    id="licensed-loan-over-24-percent",
    title="持牌机构的贷款，各项合计超过年 24%",
    says="利息、罚息、复利、违约金和费用合计过高的，可以请求把超过年 24% 的部分调减。这是请求，不是“超过就无效”，更不是不用还。",
    when=LICENSED & v.yearly_cost.more_than(24),
    labels=(
        Label(
            VOID,
            ("spc-financial-trial-opinion-2017:2",),
            FINANCIAL,
            "这是司法政策文件，原文没有取得，只见通行转述。" + COURTS_DIFFER + ON_REQUEST,
        ),
        Label(
            VOID,
            ("spc-financial-trial-opinion-2017:2", "spc-bank-card-civil-2021:2"),
            BANK_CARD,
            "信用卡另有司法解释：总额过高可以请求适当减少，条文没有写具体的数。",
        ),
        Label(
            VOID,
            ("spc-financial-trial-opinion-2017:2", "spc-private-lending-scope-reply:para-3"),
            s.creditor.is_(s.SMALL_LOAN),
            "小额贷款公司按批复算金融机构，不用四倍线；24% 的口径用不用到它，没有条文写明。"
            + COURTS_DIFFER
            + ON_REQUEST,
        ),
    ),
    evidence=CONTRACT_AND_BILL + ("自己算的一张表：各项合计与未还本金年 24% 的比较",),
    remedies=("ask-to-reduce", "answer-in-court", "complain-to-lender"),
    inside={"yearly_cost": 25},
    outside={"yearly_cost": 24},
    conduct_of=LENDER,
)

OVER_FOUR_TIMES_LPR = Rule(
    id="licensed-loan-over-four-times-lpr",
    title="持牌机构的贷款超过一年期 LPR 四倍",
    says="四倍线只管民间借贷。持牌机构、小额贷款公司等的贷款不适用，超过四倍本身不违法；要看的是年 24% 那条线。",
    when=LICENSED & v.lpr_multiple.more_than(4),
    labels=(
        Label(
            PERMITTED,
            ("spc-private-lending-2020-12:1",),
            FINANCIAL,
            "个别法院参照过四倍线，不宜当成规则。",
        ),
        Label(
            PERMITTED,
            ("spc-private-lending-scope-reply:para-3", "spc-private-lending-2020-12:1"),
            s.creditor.is_(s.SMALL_LOAN),
            "监管对小额贷款公司新发放的贷款另有逐步降到四倍以内的要求，只见报道。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account",),
    inside={"lpr_multiple": 5},
    outside={"lpr_multiple": 4},
    conduct_of=LENDER,
)

MICROLOAN_OVER_24 = Rule(
    id="microloan-over-24-percent",
    title="小额贷款公司新放的贷款超过年 24%",
    says="据报道，2025 年 12 月的指引不许小额贷款公司再放综合成本超过 24% 的新贷款，并要逐步降到一年期 LPR 四倍以内。",
    when=s.creditor.is_(s.SMALL_LOAN) & v.signed_on.since(date(2025, 12, 24)) & v.yearly_cost.more_than(24),
    labels=(
        Label(
            REGULATOR,
            ("microloan-cost-2025:二（前部）",),
            None,
            "文件未见官网公开，日期是媒体所称的下发日；存文只见“超过 24% 的，地方要处理”，后面截断。它管监管和公司，不写合同效力。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"creditor": s.SMALL_LOAN, "signed_on": date(2025, 12, 24), "yearly_cost": 25},
    outside={"creditor": s.SMALL_LOAN, "signed_on": date(2025, 12, 23), "yearly_cost": 25},
    conduct_of=LENDER,
)

PENALTY_INTEREST = Rule(
    id="penalty-interest",
    title="收逾期罚息",
    says="逾期以后可以收罚息：在合同利率上加收三成到五成，代替原来的利率，不是在旁边另算一份。",
    when=LOAN & v.bill.includes(v.ON_OVERDUE) & ~v.penalty_raise.more_than(50),
    labels=(
        Label(
            PERMITTED,
            ("penalty-rate-2003:三", "civil-code:676"),
            None,
            "以合同约定为准；罚息率加上别的费用超过年 24% 的，另看那一条。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account",),
    inside={"bill": [v.ON_OVERDUE], "penalty_raise": 50},
    outside={"bill": [v.ON_OVERDUE], "penalty_raise": 51},
    conduct_of=LENDER,
)

PENALTY_RAISE = Rule(
    id="penalty-raise-over-50-percent",
    title="逾期罚息加收超过五成",
    says="逾期贷款的罚息，是在合同利率上加收三成到五成；加收更多的，不合央行的通知。",
    when=LOAN & v.bill.includes(v.ON_OVERDUE) & v.penalty_raise.more_than(50),
    labels=(
        Label(
            REGULATOR,
            ("penalty-rate-2003:三",),
            None,
            "没按约定用途用钱的，另是加收五成到一倍。信用卡有自己的计息办法，不套这一条。",
        ),
        Label(VOID, ("penalty-rate-2003:三",), None, "可以请求按加收五成以内重算；由法院认定。"),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account", "complain-to-lender", "complain-to-regulator", "answer-in-court"),
    inside={"bill": [v.ON_OVERDUE], "penalty_raise": 51},
    outside={"bill": [v.ON_OVERDUE], "penalty_raise": 50},
    conduct_of=LENDER,
)

COMPOUND_ON_INTEREST = Rule(
    id="compound-on-unpaid-interest",
    title="对没按时付的利息计复利",
    says="对没按时付的利息，可以计复利：借期里按合同利率，逾期以后按罚息利率。",
    when=LOAN & v.bill.includes(v.ON_INTEREST),
    labels=(
        Label(
            PERMITTED,
            ("penalty-rate-2003:三", "interest-rules-1999:20", "interest-rules-1999:21"),
            None,
            "要看合同有没有约定；基数是应付没付的正常利息。2003 年的通知只写按罚息利率，1999 年的规定分借期和逾期。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account",),
    inside={"bill": [v.ON_INTEREST]},
    outside={"bill": []},
    conduct_of=LENDER,
)

COMPOUND_ON_PENALTY = Rule(
    id="compound-on-penalty",
    title="对罚息再计复利",
    says="央行的通知只写了对没按时付的利息计复利，没有写对罚息再计；这一块可以请求不付，但有争议。",
    when=LOAN & v.bill.includes(v.ON_PENALTY),
    labels=(
        Label(
            VOID,
            ("penalty-rate-2003:三",),
            None,
            "据报道多数裁判不支持，也有合同写明而得到支持的；由法院认定。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account", "answer-in-court"),
    inside={"bill": [v.ON_PENALTY]},
    outside={"bill": []},
    conduct_of=LENDER,
)

PENALTY_AND_DAMAGES = Rule(
    id="penalty-and-damages",
    title="收了罚息又收违约金",
    says="罚息已经是对逾期的弥补；再加违约金、合计过分高于损失的，可以请求适当减少。",
    when=LICENSED & v.bill.includes(v.ON_OVERDUE) & v.bill.includes(v.DAMAGES),
    labels=(
        Label(
            VOID,
            ("civil-code:585", "spc-civil-code-contract-2023:64"),
            None,
            "没有查到一律不许并收的条文；法院看合计高不高。" + ON_REQUEST,
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-to-reduce", "answer-in-court"),
    inside={"bill": [v.ON_OVERDUE, v.DAMAGES]},
    outside={"bill": [v.ON_OVERDUE]},
    conduct_of=LENDER,
)

FEE_WITHOUT_SERVICE = Rule(
    id="fee-without-service",
    title="收服务费、咨询费，却没有服务",
    says="换个名字收利息、又不合理的，可以请求少付或不付；真提供了服务的，看服务值多少。",
    when=v.no_service.yes(),
    labels=(
        Label(
            VOID,
            ("spc-jiumin-minutes-2019:51",),
            LICENSED,
            "会议纪要只能用来说理，不能当裁判依据；费用该不该付，由法院看实际服务认定。",
        ),
        Label(
            VOID,
            ("spc-private-lending-2020-12:29",),
            PRIVATE & v.lpr_multiple.more_than(4),
            "民间借贷里，这些费用要和利息、违约金加在一起，合计超过一年期 LPR 四倍的部分不支持。",
        ),
    ),
    evidence=CONTRACT_AND_BILL + ("服务合同；对方到底做了什么的记录",),
    remedies=("ask-for-the-account", "complain-to-lender", "answer-in-court"),
    inside={"no_service": "是"},
    outside={"no_service": "否"},
    conduct_of=LENDER,
)

PLATFORM_FEE = Rule(
    id="platform-charges-borrower",
    title="助贷平台自己向借款人收息费",
    says="银行和平台合作放的网络贷款，平台不得以任何形式向借款人收取息费；增信的费用要算进总成本。",
    when=s.creditor.is_(s.BANK) & v.signed_on.since(date(2025, 10, 1)) & v.platform_fee.yes(),
    labels=(
        Label(
            REGULATOR,
            ("assist-loan-2025:六（报道引句）",),
            None,
            "只见报道引句。通知没有写 24% 这个数；2025-10-01 以前的贷款怎么办，没有核到。",
        ),
    ),
    evidence=("向平台付款的记录：收款方名称",) + CONTRACT_AND_BILL,
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"signed_on": date(2025, 10, 1), "platform_fee": "是"},
    outside={"signed_on": date(2025, 9, 30), "platform_fee": "是"},
    conduct_of=LENDER,
)

LINES = (OVER_24, OVER_FOUR_TIMES_LPR, MICROLOAN_OVER_24)
PENALTIES = (PENALTY_INTEREST, PENALTY_RAISE, COMPOUND_ON_INTEREST, COMPOUND_ON_PENALTY, PENALTY_AND_DAMAGES)
FEES = (FEE_WITHOUT_SERVICE, PLATFORM_FEE)
