"""Rules about what a message says that may be so: suing, reporting, freezing, enforcing, and what each of them needs."""

from creditrights.legality.kinds import PERMITTED
from creditrights.legality.rule import ANYONE, COURT, LENDER, Label, Rule
from creditrights.legality.vocabulary import collection as c
from creditrights.legality.vocabulary import credit_report as r
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as p
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import threats as v

SUE = Rule(
    id="may-sue",
    title="起诉、申请仲裁",
    says="债权人可以起诉，不用你同意；起诉不等于坐牢，也不等于马上执行。收到法院的真传票，要按期答辩、到庭。",
    when=v.claims.includes(v.SUE),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:122",
                "civil-procedure-law-2023:122",
                "civil-code:188",
                "civil-code:193",
                "arbitration-law-2017:4",
                "arbitration-law-2025:4",
            ),
            None,
            "过了三年时效也能起诉，法院不会替你提，要你自己在一审里提出来。申请仲裁要有仲裁协议。",
        ),
    ),
    evidence=("说要起诉的短信、函件", "借款合同和还款记录"),
    remedies=("answer-in-court", "verify-court"),
    inside={"claims": [v.SUE]},
    outside={"claims": []},
    conduct_of=LENDER,
)

SUED = Rule(
    id="has-sued",
    title="真的起诉、立了案",
    says="核实过确有案件：按通知书写的期限答辩，按传票到庭，把利息、费用、已还的钱说清楚。",
    when=v.claims.includes(v.SUED) & p.paper_verified.is_(p.REAL),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:128",
                "civil-procedure-law-2023:128",
                "civil-procedure-law-2021:147",
                "civil-procedure-law-2023:147",
            ),
        ),
    ),
    evidence=("案号、法院、承办人", "起诉状副本和收到的日期"),
    remedies=("answer-in-court", "verify-court"),
    inside={"claims": [v.SUED], "paper_verified": p.REAL},
    outside={"claims": [v.SUED], "paper_verified": p.NO_SUCH_CASE},
    conduct_of=LENDER,
)

LAWYERS_LETTER = Rule(
    id="lawyers-letter",
    title="律师发律师函",
    says="律师可以受委托发函，收到就核对数额、保留意见；但律师函不是法院文书，不回也不会自动变成强制执行。",
    when=c.presented_as.is_(c.LAWYER) & c.identity_genuine.yes(),
    labels=(Label(PERMITTED, ("lawyers-law:28",), None, "函里的话不实、夸大的，照样按不实的话看。"),),
    evidence=("律师函原件和信封", "律所的核实答复"),
    remedies=("verify-identity",),
    inside={"presented_as": c.LAWYER, "identity_genuine": "是"},
    outside={"presented_as": c.LAWYER, "identity_genuine": "否"},
    conduct_of=ANYONE,
)

REPORT_TO_BUREAU = Rule(
    id="may-report-to-bureau",
    title="有书面同意、事先告知过，上报征信",
    says="如实上报逾期是允许的，贷款机构也应当按规定报送；但要有你的书面同意，报送不良信息前要告知你。",
    when=v.claims.includes(v.REPORT) & r.report_consented.yes() & r.notified.yes(),
    labels=(
        Label(
            PERMITTED,
            ("credit-reporting-regulations:15", "credit-reporting-regulations:29"),
            None,
            "报错了可以提异议，见“征信怎么报、怎么改”。",
        ),
    ),
    evidence=("告知的短信", "征信授权书", "最新的信用报告"),
    remedies=("credit-objection",),
    inside={"claims": [v.REPORT], "report_consented": "是", "notified": "是"},
    outside={"claims": [v.REPORT], "report_consented": "是", "notified": "否"},
    conduct_of=LENDER,
)

VISIT = Rule(
    id="may-visit",
    title="机构的人、受委托的人、律师上门或到户籍地走访",
    says="没有查到一律禁止上门的法律；催收指引把外访列为一种方式。怎么上门有规矩：时间、人数、证件、不进家门、不告诉别人。",
    when=v.claims.includes(v.VISIT) & c.presented_as.is_(c.STAFF, c.AGENT, c.LAWYER) & c.identity_genuine.yes(),
    labels=(
        Label(
            PERMITTED,
            ("nifa-pact-2018:15（转述）", "cba-collection-2026:节录-定义"),
            None,
            "这两份是自律规则；上门时做了什么，用“这样催收，合法吗？”判断。",
        ),
    ),
    evidence=("预告上门的短信", "来人的姓名、机构、委托书"),
    remedies=("verify-identity",),
    inside={"claims": [v.VISIT], "presented_as": c.AGENT, "identity_genuine": "是"},
    outside={"claims": [v.VISIT], "presented_as": c.AGENT, "identity_genuine": "否"},
)

MONITOR = Rule(
    id="may-monitor",
    title="金融机构关注自己的客户和交易",
    says="“启动监测”不是处罚：机构可以关注自己系统里的账户和交易。它不等于冻结、立案，逾期本身也不是洗钱。",
    when=v.claims.includes(v.MONITOR) & s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.OTHER_LICENSED),
    labels=(
        Label(
            PERMITTED,
            ("anti-money-laundering-law:30",),
            None,
            "这条说的是洗钱风险，措施要与风险相称，基本的金融服务要保障；没有查到名叫“逾期监测”的制度。",
        ),
    ),
    evidence=("说启动监测的短信",),
    remedies=("complain-to-lender",),
    inside={"claims": [v.MONITOR], "creditor": s.BANK},
    outside={"claims": [v.MONITOR], "creditor": s.OTHER_LENDER},
    conduct_of=LENDER,
)

POLICE_REPORT = Rule(
    id="may-report-to-police",
    title="报案，公安也确实立了案",
    says="谁都可以报案，公安审查后认为有犯罪事实才立案。真立了案，不是催收的事了：带材料去说明，尽快找律师。",
    when=v.claims.includes(v.POLICE_CASE) & v.police_case.yes(),
    labels=(
        Label(
            PERMITTED,
            ("criminal-procedure-law:110", "criminal-procedure-law:112"),
            None,
            "立案只是开始查，不等于有罪。",
        ),
    ),
    evidence=("立案单位的名称、案号、联系人", "借款申请材料、用途和还款记录"),
    remedies=("legal-advice",),
    inside={"claims": [v.POLICE_CASE], "police_case": "是"},
    outside={"claims": [v.POLICE_CASE], "police_case": "否"},
    conduct_of=ANYONE,
)

COURT_FREEZES = Rule(
    id="may-freeze-by-ruling",
    title="法院有裁定，冻结银行卡、支付账户",
    says="起诉前、诉讼中可以保全，判决后可以执行，都要法院裁定。要给你和所扶养的家人留生活必需的费用。",
    when=v.claims.includes(v.FREEZE) & p.ruling.yes(),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:103",
                "civil-procedure-law-2023:103",
                "civil-procedure-law-2021:104",
                "civil-procedure-law-2023:104",
                "civil-procedure-law-2021:249",
                "civil-procedure-law-2023:253",
                "spc-seizure-2020:1",
                "spc-seizure-2020:3#第2项",
            ),
            None,
            "冻多了、没留生活费的，可以向法院提出来。",
        ),
    ),
    evidence=("裁定书、协助执行通知书", "开户行告知的冻结单位、文号、金额"),
    remedies=("verify-court", "review-preservation", "object-to-enforcement"),
    inside={"claims": [v.FREEZE], "ruling": "是"},
    outside={"claims": [v.FREEZE], "ruling": "否"},
    conduct_of=COURT,
)

COURT_ENFORCES = Rule(
    id="may-enforce-by-document",
    title="有生效法律文书，申请强制执行",
    says="生效文书写的期限过了还不履行，对方可以申请执行；执行由法院的执行员出示证件来做，不是催收人员来做。",
    when=v.claims.includes(v.LETTER, v.TOMORROW) & e.effective_document.yes() & e.past_due.yes(),
    labels=(
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:243", "civil-procedure-law-2023:247", "spc-enforcement-work-2020:16"),
            None,
            "有没有立案执行、哪天来，打法院公开的电话核实。",
        ),
    ),
    evidence=("生效文书、执行通知书",),
    remedies=("verify-court",),
    inside={"claims": [v.TOMORROW], "effective_document": "是", "past_due": "是"},
    outside={"claims": [v.TOMORROW], "effective_document": "是", "past_due": "否"},
    conduct_of=COURT,
)

COURT_LISTS = Rule(
    id="may-list-by-court",
    title="法院已经列入失信名单",
    says="有生效文书而不履行、又有六种情形之一的，法院应当列入。认为不该列的，可以向执行法院申请纠正。",
    when=v.claims.includes(v.BLACKLIST) & e.listed.yes() & e.effective_document.yes(),
    labels=(Label(PERMITTED, ("spc-dishonest-list-2017:1",), None, "有没有列入的情形，由法院认定。"),),
    evidence=("失信决定书", "名单查询结果的截图"),
    remedies=("correct-list",),
    inside={"claims": [v.BLACKLIST], "listed": "是", "effective_document": "是"},
    outside={"claims": [v.BLACKLIST], "listed": "是", "effective_document": "否"},
    conduct_of=COURT,
)

SCHOOL_LIMIT = Rule(
    id="may-limit-private-school",
    title="有限制消费令，子女不得读高收费私立学校",
    says="限制消费令管到的只是高收费私立学校，不是所有学校；普通公立学校不在里面。参军、考公不在这份规定里。",
    when=v.claims.includes(v.FAMILY) & e.limited.yes(),
    labels=(Label(PERMITTED, ("spc-consumption-limits-2015:1", "spc-consumption-limits-2015:3#第1款第7项")),),
    evidence=("限制消费令",),
    remedies=("verify-court",),
    inside={"claims": [v.FAMILY], "limited": "是"},
    outside={"claims": [v.FAMILY], "limited": "否"},
    conduct_of=COURT,
)

WITH_CONDITIONS = (
    SUE,
    SUED,
    LAWYERS_LETTER,
    REPORT_TO_BUREAU,
    VISIT,
    MONITOR,
    POLICE_REPORT,
    COURT_FREEZES,
    COURT_ENFORCES,
    COURT_LISTS,
    SCHOOL_LIMIT,
)
