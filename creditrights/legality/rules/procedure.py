"""Rules about a lawsuit and a payment order: by when to answer, to appear and to appeal, and to which court."""

from creditrights.legality.kinds import LIABLE, PERMITTED, VOID
from creditrights.legality.rule import COURT, DEBTOR, LENDER, Label, Rule
from creditrights.legality.rules.service import REAL, UNSERVED
from creditrights.legality.vocabulary import procedure as v

SUMMONED = v.paper.is_(v.COMPLAINT) & REAL
ORDERED = v.paper.is_(v.PAYMENT_ORDER) & REAL
WITHIN_FIFTEEN_DAYS = ~v.days_since.more_than(15)

ANSWER_IN_TIME = Rule(
    id="answer-in-time",
    title="十五日内答辩、提管辖异议",
    says="收到起诉状副本十五日内，可以写答辩状、对管辖提异议；管辖异议要在这个期间里提。简易、小额程序的答辩期由法院定，照通知书办。",
    when=SUMMONED & WITHIN_FIFTEEN_DAYS,
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:128",
                "civil-procedure-law-2023:128",
                "civil-procedure-law-2021:130",
                "civil-procedure-law-2023:130",
                "spc-civil-procedure-interpretation-2022:266",
                "spc-civil-procedure-interpretation-2022:275",
            ),
        ),
    ),
    evidence=("签收日期", "寄出答辩状、异议书的回执"),
    remedies=("answer-in-court",),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "days_since": 15},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "days_since": 16},
    conduct_of=DEBTOR,
)

DEFAULT_JUDGMENT = Rule(
    id="default-judgment",
    title="不到庭，缺席判决",
    says="传票传了，没有正当理由不去，法院可以缺席判决；利息、费用过高这些话，也就没有人替你说。",
    when=SUMMONED & v.appeared.is_(v.ABSENT) & ~UNSERVED,
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:147", "civil-procedure-law-2023:147")),),
    evidence=("传票", "不能到庭的证明"),
    remedies=("answer-in-court",),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.ABSENT, "delivered": v.SIGNED},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.CAME, "delivered": v.SIGNED},
    conduct_of=COURT,
)

DEFAULT_WITHOUT_SUMMONS = Rule(
    id="default-without-summons",
    title="传票没有送到，就缺席判决",
    says="缺席判决要先用传票传到你。短信、电话通知开庭，没有确认、又证明不了收到的，不得缺席判决。判了的，先看能不能上诉；生效后六个月内可以申请再审。",
    when=SUMMONED & v.appeared.is_(v.ABSENT) & UNSERVED,
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:147",
                "civil-procedure-law-2023:147",
                "spc-civil-procedure-interpretation-2022:261#第2款",
                "civil-procedure-law-2021:207#第10项",
                "civil-procedure-law-2023:211#第10项",
                "civil-procedure-law-2021:212",
                "civil-procedure-law-2023:216",
            ),
        ),
    ),
    evidence=("收到或没收到传票的证明", "判决书和收到的日期"),
    remedies=("verify-court", "answer-in-court"),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.ABSENT, "delivered": v.BY_OTHERS},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.ABSENT, "delivered": v.SIGNED},
    conduct_of=COURT,
)

APPEAL_IN_TIME = Rule(
    id="appeal-in-time",
    title="十五日内上诉",
    says="不服一审判决，收到后十五日内可以上诉；过了就生效，对方可以申请执行。小额诉讼的判决不能上诉。上诉期间利息照样在算。",
    when=v.paper.is_(v.JUDGMENT) & REAL & v.small_procedure.no() & WITHIN_FIFTEEN_DAYS,
    labels=(
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:171", "civil-procedure-law-2023:171"),
        ),
    ),
    evidence=("判决书和签收日期", "上诉状和寄出回执"),
    remedies=("answer-in-court",),
    inside={"paper": v.JUDGMENT, "paper_verified": v.REAL, "small_procedure": "否", "days_since": 15},
    outside={"paper": v.JUDGMENT, "paper_verified": v.REAL, "small_procedure": "否", "days_since": 16},
    conduct_of=DEBTOR,
)

SMALL_CLAIM = Rule(
    id="small-claim",
    title="金额小，一审终审",
    says="事实清楚、争议不大、金额不超过当地年平均工资一半的，或双方约定的，用小额诉讼，一审终审。要鉴定、提了反诉、一方下落不明的不能用，开庭前提。",
    when=v.small_procedure.yes() & (v.claim_size.is_(v.SMALL) | (v.claim_size.is_(v.MIDDLE) & v.small_agreed.yes())),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:165",
                "civil-procedure-law-2023:165",
                "civil-procedure-law-2021:166",
                "civil-procedure-law-2023:166",
            ),
        ),
    ),
    evidence=("起诉状副本",),
    remedies=("answer-in-court",),
    inside={"small_procedure": "是", "claim_size": v.SMALL},
    outside={"small_procedure": "是", "claim_size": v.LARGE},
    conduct_of=COURT,
)

SMALL_CLAIM_NOT_AGREED = Rule(
    id="small-claim-not-agreed",
    title="金额不够小，又没有约定，用了小额诉讼",
    says="金额超过一半、不超过两倍，要双方约定才能用小额诉讼；更高的不能用。有意见在开庭前提。",
    when=v.small_procedure.yes() & (v.claim_size.is_(v.LARGE) | (v.claim_size.is_(v.MIDDLE) & v.small_agreed.no())),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:165",
                "civil-procedure-law-2023:165",
                "civil-procedure-law-2021:169",
                "civil-procedure-law-2023:169",
                "spc-civil-procedure-interpretation-2022:279",
            ),
            None,
            "成立的换成别的程序审，由法院审查；债还在。",
        ),
    ),
    evidence=("受理通知书、传票上写的程序", "起诉的金额"),
    remedies=("answer-in-court",),
    inside={"small_procedure": "是", "claim_size": v.MIDDLE, "small_agreed": "否"},
    outside={"small_procedure": "是", "claim_size": v.MIDDLE, "small_agreed": "是"},
    conduct_of=COURT,
)

COURT_WITHOUT_CONNECTION = Rule(
    id="court-without-connection",
    title="约定的法院与争议没有实际联系",
    says="约定到五类地点以外的法院，又证明不了实际联系的，约定无效，按法律规定的法院管。要在答辩期内提出来。",
    when=v.chosen_court.is_(v.ELSEWHERE) & v.connection.no(),
    labels=(
        Label(
            VOID,
            (
                "spc-jurisdiction-reply-2025:para-3",
                "civil-procedure-law-2021:35",
                "civil-procedure-law-2023:35",
            ),
            None,
            "合同写成“合同签订地”而双方都没有到过那里的，批复没有直接说，要看是否真有联系，由法院认定。",
        ),
    ),
    evidence=("合同的管辖条款", "住所、签约、放款地的材料"),
    remedies=("answer-in-court",),
    inside={"chosen_court": v.ELSEWHERE, "connection": "否"},
    outside={"chosen_court": v.ELSEWHERE, "connection": "是"},
    conduct_of=LENDER,
)

INTERNET_COURT = Rule(
    id="internet-court",
    title="约定由互联网法院管",
    says="2025-11-01 起新受理的网上借款合同案件，不在互联网法院列举的类型里（高级法院经批准可另外指定）；可以在答辩期内提管辖异议。",
    when=v.chosen_court.is_(v.INTERNET),
    labels=(
        Label(
            VOID,
            ("spc-internet-court-jurisdiction-2025:1",),
        ),
    ),
    evidence=("合同的管辖条款", "受理通知书和受理日期"),
    remedies=("answer-in-court",),
    inside={"chosen_court": v.INTERNET},
    outside={"chosen_court": v.NO_CLAUSE},
    conduct_of=LENDER,
)

CLAUSE_NOT_POINTED_OUT = Rule(
    id="court-clause-not-pointed-out",
    title="管辖条款没有提请注意",
    says="经营者用格式条款约定管辖、没有合理提请消费者注意的，可以主张这个约定无效。",
    when=v.chosen_court.is_(v.LINKED, v.ELSEWHERE, v.INTERNET) & v.clause_pointed_out.no(),
    labels=(
        Label(
            VOID,
            ("spc-civil-procedure-interpretation-2022:31",),
            None,
            "借款人算不算这里的消费者、提示够不够，各地法院看法不一，由法院认定。",
        ),
    ),
    evidence=("签约页面的录屏、截图", "合同的管辖条款"),
    remedies=("answer-in-court",),
    inside={"chosen_court": v.LINKED, "clause_pointed_out": "否"},
    outside={"chosen_court": v.LINKED, "clause_pointed_out": "是"},
    conduct_of=LENDER,
)

PAYMENT_ORDER_LAPSES = Rule(
    id="payment-order-lapses",
    title="十五日内书面异议，支付令失效",
    says="对欠款或数额真有争议的，十五日内向发令的法院提书面异议；异议成立，支付令失效，转去诉讼。债本身还在。",
    when=ORDERED & v.objection.is_(v.OBJECTED) & WITHIN_FIFTEEN_DAYS,
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:223",
                "civil-procedure-law-2023:227",
                "civil-procedure-law-2021:224",
                "civil-procedure-law-2023:228",
                "spc-civil-procedure-interpretation-2022:435",
            ),
            None,
            "法院只作形式审查；异议成不成立，由法院认定。",
        ),
    ),
    evidence=("支付令和签收日期", "异议书底稿和寄出回执"),
    remedies=("answer-in-court",),
    inside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "objection": v.OBJECTED, "days_since": 15},
    outside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "objection": v.OBJECTED, "days_since": 16},
    conduct_of=DEBTOR,
)

NOT_AN_OBJECTION = Rule(
    id="payment-order-no-valid-objection",
    title="口头异议，或者只说没钱",
    says="口头的异议无效；只说没钱、想延期，支付令照样有效。欠款或数额真有争议的，十五日内还可以补书面异议；想分期，另找对方谈，写成和解。",
    when=ORDERED & v.objection.is_(v.ONLY_POOR, v.ORAL),
    labels=(
        Label(
            LIABLE,
            (
                "civil-procedure-law-2021:223",
                "civil-procedure-law-2023:227",
                "spc-civil-procedure-interpretation-2022:436",
            ),
        ),
    ),
    evidence=("支付令和签收日期",),
    remedies=("answer-in-court", "agree-on-repayment"),
    inside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "objection": v.ORAL},
    outside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "objection": v.OBJECTED},
    conduct_of=DEBTOR,
)

PAYMENT_ORDER_STANDS = Rule(
    id="payment-order-stands",
    title="支付令过了十五日",
    says="十五日内没有清偿，也没有有效的书面异议，对方可以申请强制执行；过期再提的异议等于没提。",
    when=ORDERED & v.days_since.more_than(15) & ~v.delivered.is_(v.NOTICE) & ~UNSERVED,
    labels=(
        Label(
            LIABLE,
            (
                "civil-procedure-law-2021:223",
                "civil-procedure-law-2023:227",
                "spc-civil-procedure-interpretation-2022:431",
            ),
        ),
    ),
    evidence=("支付令和签收日期",),
    remedies=("answer-in-court", "agree-on-repayment"),
    inside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "delivered": v.SIGNED, "days_since": 16},
    outside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "delivered": v.SIGNED, "days_since": 15},
    conduct_of=DEBTOR,
)

ANSWERING = (
    ANSWER_IN_TIME,
    DEFAULT_JUDGMENT,
    DEFAULT_WITHOUT_SUMMONS,
    APPEAL_IN_TIME,
    SMALL_CLAIM,
    SMALL_CLAIM_NOT_AGREED,
    COURT_WITHOUT_CONNECTION,
    INTERNET_COURT,
    CLAUSE_NOT_POINTED_OUT,
)
PAYMENT_ORDERS = (PAYMENT_ORDER_LAPSES, NOT_AN_OBJECTION, PAYMENT_ORDER_STANDS)
