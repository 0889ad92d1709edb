"""Rules about having a credit record put right: objections, complaints, the one-off repair, and who sells it."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, PERMITTED, REGULATOR, VOID
from creditrights.legality.rule import AGENT, ANYONE, AUTHORITY, BUREAU, Label, Rule
from creditrights.legality.rules.credit_report import FOR_THE_BANK, REPORT
from creditrights.legality.vocabulary import credit_report as v
from creditrights.legality.vocabulary import shared as s

#: days in which an objection is to be answered, and a complaint once it is taken up
ANSWER_DAYS = 20
COMPLAINT_DAYS = 30
#: the single overdue sum up to which the one-off repair goes, in yuan
REPAIR_LIMIT = 10000
FREE_A_YEAR = 2
OBJECTED = v.record_objection.is_(v.TO_BUREAU, v.TO_LENDER)
PAPERS = ("异议申请和收到的凭证", REPORT, "还款凭证、结清证明")
IN_PERIOD = v.repair_period.yes()
SELLER = ("广告、聊天、转账记录", "合同和收据")

OBJECTION_UNANSWERED = Rule(
    id="objection-unanswered",
    title="异议过了二十日，没有书面答复",
    says="征信机构或报送的机构收到异议，要在二十日内核查、处理，并把结果书面答复你。",
    when=OBJECTED & v.objection_answered.no() & v.objection_days.more_than(ANSWER_DAYS),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:25", "credit-reporting-regulations:38#第1款第6项"),
            v.record_objection.is_(v.TO_BUREAU),
            FOR_THE_BANK,
        ),
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:25", "credit-reporting-regulations:40#第4项"),
            v.record_objection.is_(v.TO_LENDER),
            FOR_THE_BANK,
        ),
    ),
    evidence=PAPERS,
    remedies=("credit-complaint", "civil-suit"),
    inside={"record_objection": v.TO_LENDER, "objection_answered": "否", "objection_days": ANSWER_DAYS + 1},
    outside={"record_objection": v.TO_LENDER, "objection_answered": "否", "objection_days": ANSWER_DAYS},
    conduct_of=ANYONE,
)

OBJECTION_UNMARKED = Rule(
    id="objection-unmarked",
    title="提了异议，报告上没有标注",
    says="收到异议，应当按规定标注这条信息存在异议；核查没有错的才取消标注。",
    when=OBJECTED & v.marked.no(),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:25", "credit-reporting-regulations:38#第1款第6项"),
            v.record_objection.is_(v.TO_BUREAU),
            "怎样标注按人民银行的规定，" + FOR_THE_BANK,
        ),
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:25", "credit-reporting-regulations:40#第4项"),
            v.record_objection.is_(v.TO_LENDER),
            "怎样标注按人民银行的规定，" + FOR_THE_BANK,
        ),
    ),
    evidence=PAPERS,
    remedies=("credit-complaint",),
    inside={"record_objection": v.TO_BUREAU, "marked": "否"},
    outside={"record_objection": v.TO_BUREAU, "marked": "是"},
    conduct_of=ANYONE,
)

ERROR_UNCORRECTED = Rule(
    id="error-uncorrected",
    title="确认有错，却不更正",
    says="核查确认有错误、遗漏的，报送的机构和征信机构应当更正。",
    when=v.review.is_(v.NOT_FIXED),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "credit-reporting-regulations:25",
                "credit-reporting-regulations:38#第1款第6项",
                "credit-reporting-regulations:40#第4项",
            ),
            None,
            "征信机构看第38条，报送的机构看第40条；" + FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1029", "civil-code:1165"), None, "造成的损失要证明；由法院认定。"),
    ),
    evidence=PAPERS + ("书面的核查结果", "因此被拒贷、加息的证明"),
    remedies=("credit-complaint", "civil-suit"),
    inside={"review": v.NOT_FIXED},
    outside={"review": v.FIXED},
    conduct_of=ANYONE,
)

DOUBT_UNRECORDED = Rule(
    id="doubt-unrecorded",
    title="核查不能确认，却没有记载你的异议",
    says="核查后仍不能确认有没有错的，对核查情况和异议内容应当记载。",
    when=v.review.is_(v.UNSURE) & v.doubt_noted.no(),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:25", "credit-reporting-regulations:38#第1款第6项"),
            None,
            FOR_THE_BANK,
        ),
    ),
    evidence=PAPERS + ("书面的核查结果",),
    remedies=("credit-complaint",),
    inside={"review": v.UNSURE, "doubt_noted": "否"},
    outside={"review": v.UNSURE, "doubt_noted": "是"},
    conduct_of=BUREAU,
)

STATEMENT_REFUSED = Rule(
    id="statement-refused",
    title="拒绝给记录加本人说明",
    says="保存期内，你可以对不良信息作说明（例如为什么逾期），征信机构应当记载。说明不会让记录消失。",
    when=v.statement_refused.yes(),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "credit-reporting-regulations:16",
                "credit-reporting-regulations:32",
                "credit-reporting-regulations:38#第1款第8项",
            ),
            None,
            "算不算违反征信业务规则、侵害权益，" + FOR_THE_BANK,
        ),
    ),
    evidence=("说明的文本和提交凭证", "拒绝的答复"),
    remedies=("credit-complaint",),
    inside={"statement_refused": "是"},
    outside={"statement_refused": "否"},
    conduct_of=BUREAU,
)

FREE_REPORT_REFUSED = Rule(
    id="free-report-refused",
    title="一年头两次查自己的报告，不给免费",
    says="你有权每年两次免费获取自己的信用报告。",
    when=v.free_refused.yes() & v.free_reports.fewer_than(FREE_A_YEAR),
    labels=(
        Label(REGULATOR, ("credit-reporting-regulations:17", "credit-reporting-regulations:32"), None, FOR_THE_BANK),
    ),
    evidence=("收费的凭证或页面截图",),
    remedies=("credit-complaint",),
    inside={"free_refused": "是", "free_reports": FREE_A_YEAR - 1},
    outside={"free_refused": "是", "free_reports": FREE_A_YEAR},
    conduct_of=BUREAU,
)

COMPLAINT_UNANSWERED = Rule(
    id="credit-complaint-unanswered",
    title="征信投诉受理三十日，没有书面答复",
    says="受理投诉的人民银行分支机构，应当自受理之日起三十日内书面答复。不等答复，也可以直接起诉侵害你的机构。",
    when=v.complaint_answered.no() & v.complaint_days.more_than(COMPLAINT_DAYS),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:26",),
            None,
            "这是监管机关没有按期答复；能不能复议、起诉它，由复议机关和法院认定。",
        ),
    ),
    evidence=("投诉书、受理通知", "催问的记录"),
    remedies=("credit-complaint", "civil-suit"),
    inside={"complaint_answered": "否", "complaint_days": COMPLAINT_DAYS + 1},
    outside={"complaint_answered": "否", "complaint_days": COMPLAINT_DAYS},
    conduct_of=AUTHORITY,
)

REPAIR_STILL_SHOWN = Rule(
    id="repair-still-shown",
    title="符合一次性信用修复，逾期还在显示",
    says="2020 至 2025 年的逾期、单笔不超过一万元、2026-03-31（含）前足额还清的，不再展示，不用申请；还在显示的，可以申请处理。",
    when=IN_PERIOD & ~v.overdue_amount.more_than(REPAIR_LIMIT) & v.repaid_when.is_(v.IN_WINDOW) & v.still_shown.yes(),
    labels=(
        Label(
            REGULATOR,
            ("credit-repair-2025:一", "credit-repair-2025:二"),
            None,
            "2025-11-30（含）前还清的自 2026-01-01 起、之后还清的于次月月底前不再展示；没到那天的不算。条文见转载。",
        ),
    ),
    evidence=(REPORT, "还清的凭证，写明日期"),
    remedies=("credit-repair", "credit-complaint"),
    inside={"repair_period": "是", "overdue_amount": REPAIR_LIMIT, "repaid_when": v.IN_WINDOW, "still_shown": "是"},
    outside={
        "repair_period": "是",
        "overdue_amount": REPAIR_LIMIT + 1,
        "repaid_when": v.IN_WINDOW,
        "still_shown": "是",
    },
    conduct_of=BUREAU,
)

REPAIR_OVER = Rule(
    id="repair-window-over",
    title="一次性信用修复的窗口过了才还清",
    says="足额还清的窗口到 2026-03-31 为止，没有查到延期。这以后才还清的，照五年的一般规矩。",
    when=IN_PERIOD & v.repaid_when.is_(v.AFTER_WINDOW),
    labels=(
        Label(PERMITTED, ("credit-repair-2025:一",), None, "继续展示不违规；有没有新政策，请到人民银行官网再查。"),
    ),
    evidence=(REPORT, "还清的凭证"),
    remedies=("credit-objection",),
    inside={"repair_period": "是", "repaid_when": v.AFTER_WINDOW},
    outside={"repair_period": "是", "repaid_when": v.IN_WINDOW},
    conduct_of=BUREAU,
)

SELLS_DELETION = Rule(
    id="sells-deletion",
    title="收钱说能删掉真实的逾期记录、代办信用修复",
    says="真实的记录花钱删不掉，异议自己就能提，一次性修复不用申请，都不收钱。被骗了钱的，要回来，报警。",
    when=v.agent.includes(v.SELLS_DELETION, v.CHARGES_FOR_FREE),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            v.agent.includes(v.SELLS_DELETION) & s.serious.yes(),
            "要虚构事实骗取数额较大的财物（各省在三千元到一万元之间定起点）；由公安和法院认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:49", "public-security-2025:58"),
            v.agent.includes(v.SELLS_DELETION),
            "明知办不到还收钱的，可能是诈骗；是不是骗，由公安机关认定。",
        ),
        Label(
            VOID,
            ("civil-code:148", "credit-repair-2025:二"),
            None,
            "被骗着签的合同可以请求撤销、要回钱；只是收费代办、没有骗你的，不当然违法。由法院认定。",
        ),
    ),
    evidence=SELLER,
    remedies=("call-110", "credit-objection"),
    inside={"agent": [v.SELLS_DELETION]},
    outside={"agent": []},
    conduct_of=AGENT,
)

OBJECTIONS = (
    OBJECTION_UNANSWERED,
    OBJECTION_UNMARKED,
    ERROR_UNCORRECTED,
    DOUBT_UNRECORDED,
    STATEMENT_REFUSED,
    COMPLAINT_UNANSWERED,
    FREE_REPORT_REFUSED,
)
REPAIR = (REPAIR_STILL_SHOWN, REPAIR_OVER, SELLS_DELETION)
