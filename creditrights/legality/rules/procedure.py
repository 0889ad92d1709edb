"""Rules about papers from a court: whether they are real, how they were served, by when to answer, and to which court."""

from creditrights.legality.kinds import ADMINISTRATIVE, LIABLE, PERMITTED, VOID
from creditrights.legality.rule import ANYONE, COLLECTOR, COURT, DEBTOR, LENDER, Label, Rule
from creditrights.legality.vocabulary import procedure as v

REAL = v.paper_verified.is_(v.REAL)
SUMMONED = v.paper.is_(v.COMPLAINT) & REAL
ORDERED = v.paper.is_(v.PAYMENT_ORDER) & REAL
COURT_PAPER = v.paper.is_(v.COMPLAINT, v.PAYMENT_ORDER, v.JUDGMENT, v.ENFORCEMENT_NOTICE)
WITHIN_FIFTEEN_DAYS = ~v.days_since.more_than(15)
PAPERS = ("文书原件、信封或短信截图", "收到日期的证明", "向法院核实的时间和答复")

FALSE_PAPER = Rule(
    id="false-court-paper",
    title="冒充法院发文书、短信",
    says="法院查不到这个案件，文书或短信就可能是假的。不点链接、不转账，留下原件去报警。",
    when=(COURT_PAPER | v.paper.is_(v.NOTHING)) & v.paper_verified.is_(v.NO_SUCH_CASE),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "public-security-2012:51",
                "public-security-2025:62",
                "public-security-2012:52",
                "public-security-2025:63",
            ),
            None,
            "谁发的、算冒充还是伪造公文、要不要处罚，由公安机关认定；诉前调解的案件法院可能还没有案号，先问清楚。",
        ),
    ),
    evidence=PAPERS,
    remedies=("verify-court", "call-110", "complain-to-regulator"),
    inside={"paper": v.COMPLAINT, "paper_verified": v.NO_SUCH_CASE},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL},
    conduct_of=ANYONE,
)

DEMAND_LETTER = Rule(
    id="demand-letter",
    title="发律师函、催告函",
    says="发函催款法律允许，会让诉讼时效重新计算；但它不是法院文书，没有答辩期限，也不能强制你做什么。",
    when=v.paper.is_(v.LETTER),
    labels=(Label(PERMITTED, ("civil-code:195", "spc-limitation-2020:8")),),
    evidence=("函件原件和信封",),
    remedies=("verify-identity",),
    inside={"paper": v.LETTER},
    outside={"paper": v.COMPLAINT},
    conduct_of=LENDER,
)

SERVED_BY_COLLECTOR = Rule(
    id="served-by-collector",
    title="催收人员转交法院文书",
    says="法院文书由法院送达，要有送达回证；催收人员转交、拍照发来，不算法院送达。但案件可能是真的，要去核实。",
    when=COURT_PAPER & v.delivered.is_(v.BY_OTHERS),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:87",
                "civil-procedure-law-2023:87",
                "civil-procedure-law-2021:88",
                "civil-procedure-law-2023:88",
            ),
            None,
            "可以主张没有送达；你自己回复法院、应诉了的，另当别论，由法院认定。",
        ),
    ),
    evidence=PAPERS,
    remedies=("verify-court",),
    inside={"paper": v.COMPLAINT, "delivered": v.BY_OTHERS},
    outside={"paper": v.COMPLAINT, "delivered": v.SIGNED},
    conduct_of=COLLECTOR,
)

LEFT_AT_HOME = Rule(
    id="left-at-home",
    title="拒收之后把文书留在住处",
    says="拒收挡不住送达：法院请人见证或者拍照录像后留下，就算送到，期限照样开始。",
    when=v.delivered.is_(v.LEFT) & REAL,
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:89", "civil-procedure-law-2023:89")),),
    evidence=("留下的文书和日期",),
    remedies=("answer-in-court",),
    inside={"delivered": v.LEFT, "paper_verified": v.REAL},
    outside={"delivered": v.SIGNED, "paper_verified": v.REAL},
    conduct_of=COURT,
)

PUBLIC_NOTICE = Rule(
    id="public-notice",
    title="公告送达",
    says="人找不到、别的办法都送不到，法院可以公告；公告期满就当送到了。换号、搬家不等于没被起诉。",
    when=v.delivered.is_(v.NOTICE) & REAL,
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:95", "civil-procedure-law-2023:95")),),
    evidence=("公告截图和日期",),
    remedies=("answer-in-court",),
    inside={"delivered": v.NOTICE, "paper_verified": v.REAL},
    outside={"delivered": v.ELECTRONIC, "paper_verified": v.REAL},
    conduct_of=COURT,
)

ELECTRONIC_SERVICE = Rule(
    id="electronic-service",
    title="同意过的电子送达",
    says="你同意过（合同里约定的也算），或者已经回复、应诉，法院发到你的电子地址就算送到；可以要纸质文书。",
    when=v.delivered.is_(v.ELECTRONIC) & REAL & (v.service_agreed.yes() | v.acknowledged.yes()),
    labels=(
        Label(
            PERMITTED,
            (
                "spc-online-litigation-rules-2021:29",
                "spc-online-litigation-rules-2021:31",
                "civil-procedure-law-2021:90",
                "civil-procedure-law-2023:90",
            ),
        ),
    ),
    evidence=("短信、邮件截图，能看清时间",),
    remedies=("verify-court", "answer-in-court"),
    inside={"delivered": v.ELECTRONIC, "paper_verified": v.REAL, "service_agreed": "是"},
    outside={"delivered": v.ELECTRONIC, "paper_verified": v.REAL, "service_agreed": "否", "acknowledged": "否"},
    conduct_of=COURT,
)

ELECTRONIC_WITHOUT_CONSENT = Rule(
    id="electronic-service-without-consent",
    title="没有同意的电子送达",
    says="电子送达要本人同意。没有同意、也没有回复或应诉的，可以主张这次没有送到。",
    when=v.delivered.is_(v.ELECTRONIC) & REAL & v.service_agreed.no() & v.acknowledged.no(),
    labels=(
        Label(
            VOID,
            (
                "spc-online-litigation-rules-2021:29",
                "spc-online-litigation-rules-2021:31",
                "civil-procedure-law-2021:90",
                "civil-procedure-law-2023:90",
            ),
            None,
            "系统显示已阅、有证据证明收悉的，推定送到；能不能主张没有送到，由法院认定。",
        ),
    ),
    evidence=("合同里的送达条款", "短信、邮件截图"),
    remedies=("verify-court", "answer-in-court"),
    inside={"delivered": v.ELECTRONIC, "paper_verified": v.REAL, "service_agreed": "否", "acknowledged": "否"},
    outside={"delivered": v.ELECTRONIC, "paper_verified": v.REAL, "service_agreed": "是", "acknowledged": "否"},
    conduct_of=COURT,
)

ANSWER_IN_TIME = Rule(
    id="answer-in-time",
    title="十五日内答辩、提管辖异议",
    says="收到起诉状副本十五日内，可以写答辩状、对管辖提异议；管辖异议要在这个期间里提。",
    when=SUMMONED & WITHIN_FIFTEEN_DAYS,
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:128",
                "civil-procedure-law-2023:128",
                "civil-procedure-law-2021:130",
                "civil-procedure-law-2023:130",
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
    when=SUMMONED & v.appeared.is_(v.ABSENT),
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:147", "civil-procedure-law-2023:147")),),
    evidence=("传票", "不能到庭的证明"),
    remedies=("answer-in-court",),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.ABSENT},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "appeared": v.CAME},
    conduct_of=COURT,
)

SMALL_CLAIM = Rule(
    id="small-claim",
    title="金额小，一审终审",
    says="事实清楚、金额不到当地年平均工资一半的，法院用小额诉讼程序，一审就是终审，不能上诉。",
    when=v.small_procedure.yes() & v.claim_size.is_(v.SMALL),
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:165", "civil-procedure-law-2023:165")),),
    evidence=("起诉状副本",),
    remedies=("answer-in-court",),
    inside={"small_procedure": "是", "claim_size": v.SMALL},
    outside={"small_procedure": "是", "claim_size": v.MIDDLE},
    conduct_of=COURT,
)

SMALL_CLAIM_NOT_AGREED = Rule(
    id="small-claim-not-agreed",
    title="金额不够小，又没有约定，用了小额诉讼",
    says="金额在一半到两倍之间，要双方约定才能用小额诉讼；更高的不能用。有意见在开庭前提。",
    when=v.small_procedure.yes() & (v.claim_size.is_(v.LARGE) | (v.claim_size.is_(v.MIDDLE) & v.small_agreed.no())),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:165",
                "civil-procedure-law-2023:165",
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

CLAUSE_NOT_POINTED_OUT = Rule(
    id="court-clause-not-pointed-out",
    title="管辖条款没有提请注意",
    says="经营者用格式条款约定管辖、没有合理提请消费者注意的，可以主张这个约定无效。",
    when=v.chosen_court.is_(v.LINKED, v.ELSEWHERE) & v.clause_pointed_out.no(),
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
    says="口头的异议无效；只说没钱、想延期，支付令照样有效。想分期，另外找对方谈，写成和解。",
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
    when=ORDERED & v.days_since.more_than(15),
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
    inside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "days_since": 16},
    outside={"paper": v.PAYMENT_ORDER, "paper_verified": v.REAL, "days_since": 15},
    conduct_of=DEBTOR,
)

PAPERS_AND_SERVICE = (
    FALSE_PAPER,
    DEMAND_LETTER,
    SERVED_BY_COLLECTOR,
    LEFT_AT_HOME,
    PUBLIC_NOTICE,
    ELECTRONIC_SERVICE,
    ELECTRONIC_WITHOUT_CONSENT,
)
ANSWERING = (
    ANSWER_IN_TIME,
    DEFAULT_JUDGMENT,
    SMALL_CLAIM,
    SMALL_CLAIM_NOT_AGREED,
    COURT_WITHOUT_CONNECTION,
    CLAUSE_NOT_POINTED_OUT,
)
PAYMENT_ORDERS = (PAYMENT_ORDER_LAPSES, NOT_AN_OBJECTION, PAYMENT_ORDER_STANDS)
