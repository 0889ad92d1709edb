"""Rules about papers from a court: whether they are real, and whether the way they came counts as service."""

from creditrights.legality.kinds import ADMINISTRATIVE, PERMITTED, VOID
from creditrights.legality.rule import ANYONE, COLLECTOR, COURT, LENDER, Label, Rule
from creditrights.legality.vocabulary import procedure as v

REAL = v.paper_verified.is_(v.REAL)
COURT_PAPER = v.paper.is_(v.COMPLAINT, v.PAYMENT_ORDER, v.JUDGMENT, v.FINAL, v.ENFORCEMENT_NOTICE)
NOT_ASKED_TO = v.delivered.is_(v.ELECTRONIC) & v.service_agreed.no() & v.acknowledged.no()
SENT_BACK = v.delivered.is_(v.RETURNED) & v.returned_why.is_(v.NOT_ASKED)
#: ways in which a paper of a court may have come without having been served
UNSERVED = v.delivered.is_(v.BY_OTHERS, v.BY_NEIGHBOUR) | NOT_ASKED_TO | SENT_BACK
PAPERS = ("文书原件、信封或短信截图", "收到日期的证明", "向法院核实的时间和答复")

FALSE_PAPER = Rule(
    id="false-court-paper",
    title="冒充法院发文书、短信",
    says="法院查不到这个案件，文书或短信就可能是假的。不点链接、不转账，留下原件去报警。",
    when=(COURT_PAPER | v.paper.is_(v.COURT_MESSAGE)) & v.paper_verified.is_(v.NO_SUCH_CASE),
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
            "谁发的、算冒充还是伪造公文、是否构成犯罪，由公安机关查；诉前调解的案件法院可能还没有案号，仲裁裁决要问仲裁机构。",
        ),
    ),
    evidence=PAPERS,
    remedies=("verify-court", "call-110", "complain-to-regulator"),
    inside={"paper": v.COMPLAINT, "paper_verified": v.NO_SUCH_CASE},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL},
    conduct_of=ANYONE,
)

SUED_IN_WORDS_ONLY = Rule(
    id="sued-in-words-only",
    title="没有案件，催收却说已起诉、已立案",
    says="法院查不到案件，就没有答辩期限，更没有强制执行（诉前调解可能还没有案号，先问清）。留下这句话去投诉；对方仍可以真去起诉。",
    when=v.paper.is_(v.NOTHING) & v.paper_verified.is_(v.NO_SUCH_CASE),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:128",
                "civil-procedure-law-2023:128",
                "civil-procedure-law-2021:243",
                "civil-procedure-law-2023:247",
            ),
        ),
    ),
    evidence=("短信、通话录音", "向法院核实的时间和答复"),
    remedies=("verify-court", "complain-to-lender", "complain-to-regulator"),
    inside={"paper": v.NOTHING, "paper_verified": v.NO_SUCH_CASE},
    outside={"paper": v.NOTHING, "paper_verified": v.REAL},
)

DEMAND_LETTER = Rule(
    id="demand-letter",
    title="发律师函、催告函",
    says="发函催款法律允许，还没过的诉讼时效会重新计算；但它不是法院文书，没有答辩期限，也不能强制你做什么。",
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

SERVED_TO_FAMILY = Rule(
    id="served-to-family",
    title="同住的成年家人签收",
    says="本人不在，同住的成年家人签收，就算送到你了，期限从那天开始；他是这个案件的对方当事人的除外。",
    when=COURT_PAPER & REAL & v.delivered.is_(v.BY_FAMILY),
    labels=(
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:88", "civil-procedure-law-2023:88", "spc-ems-service-2004:7"),
        ),
    ),
    evidence=PAPERS,
    remedies=("answer-in-court",),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "delivered": v.BY_FAMILY},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "delivered": v.BY_NEIGHBOUR},
    conduct_of=COURT,
)

SERVED_TO_NEIGHBOUR = Rule(
    id="served-to-neighbour",
    title="不同住的人代收",
    says="能代收的只有同住的成年家人、你指定的代收人和诉讼代理人；不同住的亲友、邻居、物业收了，可以主张没有送到。后来拿到了、应诉了的另当别论。",
    when=COURT_PAPER & REAL & v.delivered.is_(v.BY_NEIGHBOUR),
    labels=(
        Label(
            VOID,
            ("civil-procedure-law-2021:88", "civil-procedure-law-2023:88", "spc-ems-service-2004:7"),
        ),
    ),
    evidence=PAPERS + ("住在不同地方的证明",),
    remedies=("verify-court", "answer-in-court"),
    inside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "delivered": v.BY_NEIGHBOUR},
    outside={"paper": v.COMPLAINT, "paper_verified": v.REAL, "delivered": v.BY_FAMILY},
    conduct_of=COURT,
)

RETURNED_AND_SERVED = Rule(
    id="returned-and-served",
    title="退回法院，仍算送到",
    says="你向法院写过的地址不准、搬走没告诉法院，不肯提供地址寄到户籍地，或者拒收：文书退回那天就算送到，能证明没有过错的除外。",
    when=REAL & v.delivered.is_(v.RETURNED) & v.returned_why.is_(v.GIVEN, v.WITHHELD, v.REFUSED),
    labels=(
        Label(
            PERMITTED,
            ("spc-ems-service-2004:5", "spc-ems-service-2004:11"),
        ),
    ),
    evidence=("送达地址确认书", "快递退回的记录"),
    remedies=("verify-court", "answer-in-court"),
    inside={"paper_verified": v.REAL, "delivered": v.RETURNED, "returned_why": v.GIVEN},
    outside={"paper_verified": v.REAL, "delivered": v.RETURNED, "returned_why": v.NOT_ASKED},
    conduct_of=COURT,
)

RETURNED_NOT_SERVED = Rule(
    id="returned-not-served",
    title="没问过地址，退回就当送到",
    says="你没有向法院提供过地址，也没有拒收，寄到户籍地又退回的，不当然算送到，法院之后可能公告。合同里写的地址算不算，没有核对到统一的规定。",
    when=REAL & SENT_BACK,
    labels=(
        Label(
            VOID,
            ("spc-ems-service-2004:5", "spc-ems-service-2004:11"),
        ),
    ),
    evidence=("快递退回的记录", "实际住址的证明"),
    remedies=("verify-court", "answer-in-court"),
    inside={"paper_verified": v.REAL, "delivered": v.RETURNED, "returned_why": v.NOT_ASKED},
    outside={"paper_verified": v.REAL, "delivered": v.RETURNED, "returned_why": v.REFUSED},
    conduct_of=COURT,
)

LEFT_AT_HOME = Rule(
    id="left-at-home",
    title="拒收之后把文书留在住处",
    says="拒收挡不住送达：法院请人见证或者拍照录像后留下，就算送到，期限照样开始；两样都没有的，可以提出来。",
    when=v.delivered.is_(v.LEFT) & REAL,
    labels=(
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:89", "civil-procedure-law-2023:89"),
        ),
    ),
    evidence=("留下的文书和日期",),
    remedies=("answer-in-court",),
    inside={"delivered": v.LEFT, "paper_verified": v.REAL},
    outside={"delivered": v.SIGNED, "paper_verified": v.REAL},
    conduct_of=COURT,
)

PUBLIC_NOTICE = Rule(
    id="public-notice",
    title="公告送达",
    says="人找不到、别的办法都送不到，法院可以公告；公告满三十日就当送到了。换号、搬家不等于没被起诉。简易程序的案件不能公告。",
    when=v.delivered.is_(v.NOTICE) & REAL & ~v.paper.is_(v.PAYMENT_ORDER) & v.small_procedure.no(),
    labels=(
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:95", "civil-procedure-law-2023:95"),
        ),
    ),
    evidence=("公告截图和日期",),
    remedies=("answer-in-court",),
    inside={"paper": v.COMPLAINT, "delivered": v.NOTICE, "paper_verified": v.REAL, "small_procedure": "否"},
    outside={"paper": v.COMPLAINT, "delivered": v.ELECTRONIC, "paper_verified": v.REAL, "small_procedure": "否"},
    conduct_of=COURT,
)

SMALL_CLAIM_BY_NOTICE = Rule(
    id="small-claim-by-notice",
    title="小额诉讼用公告送达",
    says="人下落不明的案件，不能用小额诉讼的程序；简易程序也不能公告送达。可以要求换成普通程序审，由法院审查；债还在。",
    when=v.delivered.is_(v.NOTICE) & REAL & v.small_procedure.yes(),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:166#第4项",
                "civil-procedure-law-2023:166#第4项",
                "spc-civil-procedure-interpretation-2022:140",
            ),
        ),
    ),
    evidence=("公告截图和日期", "受理通知书、传票上写的程序"),
    remedies=("answer-in-court",),
    inside={"delivered": v.NOTICE, "paper_verified": v.REAL, "small_procedure": "是"},
    outside={"delivered": v.NOTICE, "paper_verified": v.REAL, "small_procedure": "否"},
    conduct_of=COURT,
)

PAYMENT_ORDER_BY_NOTICE = Rule(
    id="payment-order-by-notice",
    title="支付令用公告送达",
    says="支付令要能送到你才可以发；发出后三十日送不到的，支付令失效，不能靠公告（条文没有直接写，由此得出）。债还在。",
    when=v.paper.is_(v.PAYMENT_ORDER) & v.delivered.is_(v.NOTICE) & REAL,
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:221#第1款第2项",
                "civil-procedure-law-2023:225#第1款第2项",
                "spc-civil-procedure-interpretation-2022:430#第2项",
            ),
        ),
    ),
    evidence=("公告截图和日期",),
    remedies=("verify-court", "answer-in-court"),
    inside={"paper": v.PAYMENT_ORDER, "delivered": v.NOTICE, "paper_verified": v.REAL},
    outside={"paper": v.PAYMENT_ORDER, "delivered": v.SIGNED, "paper_verified": v.REAL},
    conduct_of=COURT,
)

ELECTRONIC_SERVICE = Rule(
    id="electronic-service",
    title="同意过的电子送达",
    says="你同意过（合同里约定的也算），或者已经回复、应诉，发到你提供或确认的电子地址就算送到；发到别的地址，要能证明你收到了。判决书等可以要纸质的。",
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
    when=REAL & NOT_ASKED_TO,
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

PAPERS_AND_SERVICE = (
    FALSE_PAPER,
    SUED_IN_WORDS_ONLY,
    DEMAND_LETTER,
    SERVED_BY_COLLECTOR,
    SERVED_TO_FAMILY,
    SERVED_TO_NEIGHBOUR,
    RETURNED_AND_SERVED,
    RETURNED_NOT_SERVED,
    LEFT_AT_HOME,
    PUBLIC_NOTICE,
    SMALL_CLAIM_BY_NOTICE,
    PAYMENT_ORDER_BY_NOTICE,
    ELECTRONIC_SERVICE,
    ELECTRONIC_WITHOUT_CONSENT,
)
