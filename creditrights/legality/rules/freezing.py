"""Rules about frozen accounts: by whom, for how long, whose money it is, and what a bank may take by itself."""

from creditrights.legality.kinds import CIVIL, PERMITTED, VOID
from creditrights.legality.rule import AUTHORITY, COURT, LENDER, Label, Rule
from creditrights.legality.rules.enforcement import BANK_RECORDS, FOR_THE_COURT, OBJECT
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as v

BY_COURT = v.frozen_by.is_(v.BY_COURT)
ENFORCING = v.freeze_stage.is_(v.IN_ENFORCEMENT)
PRESERVING = v.freeze_stage.is_(v.BEFORE_SUIT, v.IN_SUIT)
SEIZED = BY_COURT | e.taken.includes(*e.taken.choices)
REVIEW_OR_OBJECT = ("review-preservation", "object-to-enforcement")

COURT_FREEZE = Rule(
    id="court-freeze",
    title="法院凭裁定冻结、扣划",
    says="法院作了裁定，可以保全或执行你的财产；常常先冻结、后通知。冻结不等于全部要扣走。",
    when=BY_COURT & v.ruling.yes(),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:103",
                "civil-procedure-law-2023:103",
                "civil-procedure-law-2021:104",
                "civil-procedure-law-2023:104",
                "civil-procedure-law-2021:106",
                "civil-procedure-law-2023:106",
            ),
            PRESERVING,
            "起诉前的保全，申请人要提供担保。",
        ),
        Label(PERMITTED, ("civil-procedure-law-2021:249", "civil-procedure-law-2023:253"), ENFORCING),
    ),
    evidence=BANK_RECORDS,
    remedies=REVIEW_OR_OBJECT,
    inside={"frozen_by": v.BY_COURT, "ruling": "是", "freeze_stage": v.IN_ENFORCEMENT},
    outside={"frozen_by": v.BY_COURT, "ruling": "否", "freeze_stage": v.IN_ENFORCEMENT},
    conduct_of=COURT,
)

FREEZE_WITHOUT_RULING = Rule(
    id="freeze-without-ruling",
    title="没有裁定就冻结、扣划",
    says="冻结、扣划都要有裁定。先到开户行问文号，再打法院公开电话要裁定书；确实没有的，可以提执行异议。",
    when=BY_COURT & v.ruling.no(),
    labels=(
        Label(
            VOID,
            (
                "spc-seizure-2020:1",
                "civil-procedure-law-2021:103",
                "civil-procedure-law-2023:103",
                "civil-procedure-law-2021:249",
                "civil-procedure-law-2023:253",
            ),
            None,
            "裁定书可能已经作出、还没有送到，要先核实；" + FOR_THE_COURT,
        ),
    ),
    evidence=BANK_RECORDS,
    remedies=("verify-court", "object-to-enforcement"),
    inside={"frozen_by": v.BY_COURT, "ruling": "否"},
    outside={"frozen_by": v.BY_COURT, "ruling": "是"},
    conduct_of=COURT,
)

PRESERVATION_LAPSES = Rule(
    id="preservation-lapses",
    title="起诉前的保全，三十日没有起诉",
    says="起诉前冻结的，对方三十日内不起诉也不申请仲裁，法院应当解除；可以书面申请。",
    when=BY_COURT & v.freeze_stage.is_(v.BEFORE_SUIT) & v.sued.no() & v.freeze_days.more_than(30),
    labels=(
        Label(
            VOID,
            ("civil-procedure-law-2021:104", "civil-procedure-law-2023:104", "spc-property-preservation-2020:23"),
            None,
            "解除由法院裁定；债还在。",
        ),
    ),
    evidence=BANK_RECORDS,
    remedies=OBJECT,
    inside={"frozen_by": v.BY_COURT, "freeze_stage": v.BEFORE_SUIT, "sued": "否", "freeze_days": 31},
    outside={"frozen_by": v.BY_COURT, "freeze_stage": v.BEFORE_SUIT, "sued": "否", "freeze_days": 30},
    conduct_of=COURT,
)

FREEZE_TOO_MUCH = Rule(
    id="freeze-too-much",
    title="明显超额冻结、查封",
    says="冻结、查封不能明显超过要还的数额；超出的部分可以申请解除。",
    when=BY_COURT & v.too_much.yes(),
    labels=(
        Label(VOID, ("civil-procedure-law-2021:105", "civil-procedure-law-2023:105"), PRESERVING, FOR_THE_COURT),
        Label(
            VOID,
            ("spc-seizure-2020:19", "civil-procedure-law-2021:249", "civil-procedure-law-2023:253"),
            ENFORCING,
            "不可分、又没有别的财产可执行的除外；" + FOR_THE_COURT,
        ),
    ),
    evidence=BANK_RECORDS + ("财产价值的材料",),
    remedies=REVIEW_OR_OBJECT,
    inside={"frozen_by": v.BY_COURT, "too_much": "是", "freeze_stage": v.IN_ENFORCEMENT},
    outside={"frozen_by": v.BY_COURT, "too_much": "否", "freeze_stage": v.IN_ENFORCEMENT},
    conduct_of=COURT,
)

FREEZE_OVER = Rule(
    id="freeze-over",
    title="该解除的冻结、查封没有解除",
    says="提供充分担保的保全，应当解除；期限到了没有续的，冻结失效；债还清了，应当解除。存款一次最长冻结一年。",
    when=BY_COURT & v.freeze_over.includes(*v.freeze_over.choices),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:107",
                "civil-procedure-law-2023:107",
                "spc-property-preservation-2020:22",
            ),
            PRESERVING & v.freeze_over.includes(v.SECURED),
            "担保充不充分由法院审查；争议的就是这件财产的，要对方同意；债还在。",
        ),
        Label(
            VOID,
            ("spc-seizure-2020:27", "spc-civil-procedure-interpretation-2022:485"),
            v.freeze_over.includes(v.EXPIRED),
            "法院可以在到期前续，也可以重新冻结，有别的法院排队的由它接着冻结；债还在。",
        ),
        Label(VOID, ("spc-seizure-2020:28#第1款第4项",), v.freeze_over.includes(v.CLEARED)),
    ),
    evidence=BANK_RECORDS + ("担保材料、还清的凭证",),
    remedies=OBJECT,
    inside={"frozen_by": v.BY_COURT, "freeze_over": [v.EXPIRED]},
    outside={"frozen_by": v.BY_COURT, "freeze_over": []},
    conduct_of=COURT,
)

SHARED_SEIZED = Rule(
    id="shared-property-seized",
    title="查封、冻结共有的财产",
    says="和家人共有的财产，法院可以查封、冻结，要及时通知家人；能执行的是欠债人那一份。家人可以起诉析产，诉讼期间中止对它执行。",
    when=SEIZED & v.whose.is_(v.SHARED),
    labels=(Label(PERMITTED, ("spc-seizure-2020:12",)),),
    evidence=("共有的登记、出资的凭证", "查封裁定、通知"),
    remedies=("object-by-third-party", "object-to-enforcement"),
    inside={"frozen_by": v.BY_COURT, "whose": v.SHARED},
    outside={"frozen_by": v.BY_COURT, "whose": v.MINE},
    conduct_of=COURT,
)

OTHERS_SEIZED = Rule(
    id="property-of-others-seized",
    title="查封、冻结家人等别人的财产",
    says="家人不是被执行人，他的财产不能拿来还你的债；查封了的，由家人自己提异议，法院查明后应当解除；实际归谁有争议的，由法院认定。",
    when=SEIZED & v.whose.is_(v.OF_OTHERS),
    labels=(
        Label(
            VOID,
            (
                "spc-seizure-2020:28#第1款第1项",
                "civil-procedure-law-2021:234",
                "civil-procedure-law-2023:238",
            ),
        ),
    ),
    evidence=("权属登记、购买和付款的凭证", "查封裁定、通知"),
    remedies=("object-by-third-party",),
    inside={"frozen_by": v.BY_COURT, "whose": v.OF_OTHERS},
    outside={"frozen_by": v.BY_COURT, "whose": v.MINE},
    conduct_of=COURT,
)

FROZEN_BY_POLICE = Rule(
    id="frozen-by-police",
    title="公安等办案机关冻结",
    says="公安冻结是为查案，不是替人要这笔欠款。到开户行问单位、文号、期限，带材料去说明；与案件无关的，应当解除。",
    when=v.frozen_by.is_(v.BY_POLICE),
    labels=(
        Label(
            PERMITTED,
            ("criminal-procedure-law:144", "criminal-procedure-law:145"),
        ),
    ),
    evidence=("开户行告知的冻结单位、文号、期限", "这些钱来源的凭证"),
    remedies=("legal-advice",),
    inside={"frozen_by": v.BY_POLICE},
    outside={"frozen_by": v.NOBODY},
    conduct_of=AUTHORITY,
)

DEDUCT_BY_CONTRACT = Rule(
    id="deduct-by-contract",
    title="按约定从账户扣款",
    says="约定过从这个账户扣款的，到期扣收本息法律允许，也会让诉讼时效重新计算。想留出生活费，要先和银行谈。",
    when=v.frozen_by.is_(v.BY_BANK, v.BY_OTHER) & v.deduction_agreed.is_(v.AGREED),
    labels=(
        Label(
            PERMITTED,
            ("spc-limitation-2020:8#第1款第3项",),
            v.frozen_by.is_(v.BY_BANK),
            "扣多少、什么时候扣，看约定；扣错了的可以投诉、起诉。",
        ),
        Label(
            PERMITTED,
            ("civil-code:465",),
            v.frozen_by.is_(v.BY_OTHER),
            "只按约定扣，不能冻结你的账户；代扣授权能不能撤、怎么撤，看协议；债还在。",
        ),
    ),
    evidence=("借款合同、代扣协议的扣款条款", "扣款流水"),
    remedies=("complain-to-lender", "agree-on-repayment"),
    inside={"frozen_by": v.BY_BANK, "deduction_agreed": v.AGREED},
    outside={"frozen_by": v.BY_BANK, "deduction_agreed": v.NOT_AGREED},
    conduct_of=LENDER,
)

SET_OFF_BY_BANK = Rule(
    id="set-off-by-bank",
    title="银行通知抵销",
    says="你欠银行的到期借款，和银行欠你的存款，银行可以主张抵销，但要通知你，通知到你才生效；没到期的不能抵。",
    when=v.frozen_by.is_(v.BY_BANK) & v.deduction_agreed.is_(v.SET_OFF),
    labels=(
        Label(
            PERMITTED,
            ("civil-code:568",),
        ),
    ),
    evidence=("抵销通知", "扣款流水"),
    remedies=("complain-to-lender", "agree-on-repayment"),
    inside={"frozen_by": v.BY_BANK, "deduction_agreed": v.SET_OFF},
    outside={"frozen_by": v.BY_BANK, "deduction_agreed": v.NOT_AGREED},
    conduct_of=LENDER,
)

DEDUCT_WITHOUT_AGREEMENT = Rule(
    id="deduct-without-agreement",
    title="没有约定就扣款、冻结",
    says="没有约定、没有法律规定，别人不能从你的储蓄里扣钱；为民事欠款冻结账户，要由法院裁定。",
    when=(v.frozen_by.is_(v.BY_BANK) & v.deduction_agreed.is_(v.NOT_AGREED))
    | (v.frozen_by.is_(v.BY_OTHER) & ~v.deduction_agreed.is_(v.AGREED)),
    labels=(
        Label(
            CIVIL,
            ("commercial-bank-law:29", "civil-code:1165"),
            v.frozen_by.is_(v.BY_OTHER),
            "盗刷、冒名扣款的，同时报警；由法院认定。",
        ),
        Label(
            VOID,
            ("civil-code:568",),
            v.frozen_by.is_(v.BY_BANK),
            "银行主张法定抵销，要债已到期、通知到你；由法院认定。",
        ),
    ),
    evidence=("扣款流水", "借款合同全文"),
    remedies=("complain-to-lender", "complain-to-regulator", "civil-suit"),
    inside={"frozen_by": v.BY_BANK, "deduction_agreed": v.NOT_AGREED},
    outside={"frozen_by": v.BY_BANK, "deduction_agreed": v.AGREED},
    conduct_of=LENDER,
)

FREEZING = (
    COURT_FREEZE,
    FREEZE_WITHOUT_RULING,
    PRESERVATION_LAPSES,
    FREEZE_TOO_MUCH,
    FREEZE_OVER,
    SHARED_SEIZED,
    OTHERS_SEIZED,
    FROZEN_BY_POLICE,
    DEDUCT_BY_CONTRACT,
    SET_OFF_BY_BANK,
    DEDUCT_WITHOUT_AGREEMENT,
)
