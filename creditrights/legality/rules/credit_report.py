"""Rules about a credit record: how it gets there, how long it stays, who may look at it."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, NOT_LIABLE, PERMITTED, REGULATOR, VOID
from creditrights.legality.rule import ANYONE, BUREAU, LENDER, Label, Rule
from creditrights.legality.vocabulary import credit_report as v
from creditrights.legality.vocabulary import shared as s

#: how long a bureau may keep a bad record after the matter has ended, in years
KEPT_YEARS = 5
#: from how many credit records on their sale is a grave matter, and from how many for one who got them at work
GRAVE_RECORDS = 50
GRAVE_FROM_DUTY = 25
REPORT = "最新的信用报告（含查询记录）"
CONTRACT = "借款合同和征信授权书"
REMEDIES = ("credit-objection", "credit-complaint", "civil-suit")
FOR_THE_BANK = "由人民银行认定。"
NOT_PUBLIC = v.public_record.no()

REPORT_WITHOUT_CONSENT = Rule(
    id="report-without-consent",
    title="没有书面同意就报送征信",
    says="贷款机构应当按规定报送信贷信息，但要事先取得你的书面同意。授权常在借款合同或应用的授权书里，先翻出来看。",
    when=v.report_consented.no() & NOT_PUBLIC,
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "credit-reporting-regulations:13",
                "credit-reporting-regulations:29",
                "credit-reporting-regulations:40#第1项",
            ),
            None,
            "算不算违法提供信息，" + FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1035", "civil-code:1030"), None, "由法院认定；记录属实的，删不删各案要看。"),
    ),
    evidence=(REPORT, CONTRACT),
    remedies=REMEDIES,
    inside={"report_consented": "否", "public_record": "否"},
    outside={"report_consented": "是", "public_record": "否"},
    conduct_of=LENDER,
)

REPORT_WITHOUT_NOTICE = Rule(
    id="report-without-notice",
    title="报送逾期记录，没有事先告知",
    says="报送不良信息，应当事先告知你本人。没有告知，不等于这条真实的记录就要删掉；可以投诉、要求说明。",
    when=v.notified.no() & NOT_PUBLIC,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:15", "credit-reporting-regulations:29", "credit-reporting-regulations:41"),
            s.serious.yes(),
            "情节严重或后果严重才罚，" + FOR_THE_BANK,
        ),
        Label(
            REGULATOR,
            ("credit-reporting-regulations:15", "credit-reporting-regulations:29"),
            None,
            "条文没有限定告知的方式；算不算告知、要不要赔，看法不一，由人民银行和法院认定。",
        ),
    ),
    evidence=(REPORT, "报送前后的短信、通话记录"),
    remedies=REMEDIES,
    inside={"notified": "否", "public_record": "否"},
    outside={"notified": "是", "public_record": "否"},
    conduct_of=LENDER,
)

CLAUSE_UNNOTICED = Rule(
    id="credit-clause-unnoticed",
    title="征信授权写在印好的条款里，没有醒目提示",
    says="用格式条款取得你的同意，要有足以引起注意的提示，你问了要说明。没有的，可以主张这一条不算进合同。",
    when=v.clause_noticed.no(),
    labels=(
        Label(REGULATOR, ("credit-reporting-regulations:19",), None, FOR_THE_BANK),
        Label(VOID, ("civil-code:496",), None, "要因此没有注意到或没有理解，才可以这样主张；由法院认定。"),
    ),
    evidence=(CONTRACT, "签约页面的截图或录屏"),
    remedies=REMEDIES,
    inside={"clause_noticed": "否"},
    outside={"clause_noticed": "是"},
    conduct_of=LENDER,
)

TRUE_REPORT = Rule(
    id="true-report",
    title="如实报送逾期",
    says="是你自己借的，同意过、告知过、内容没有错，报送逾期是允许的。没有查到规定说协商、投诉期间不得报送；属实的只能等它到期。",
    when=v.report_consented.yes() & v.notified.yes() & v.record_wrong.no() & v.identity_misused.no(),
    labels=(Label(PERMITTED, ("credit-reporting-regulations:15", "credit-reporting-regulations:29")),),
    evidence=(REPORT, CONTRACT),
    remedies=("credit-objection",),
    inside={"report_consented": "是", "notified": "是", "record_wrong": "否", "identity_misused": "否"},
    outside={"report_consented": "是", "notified": "是", "record_wrong": "是", "identity_misused": "否"},
    conduct_of=LENDER,
)

WRONG_RECORD = Rule(
    id="wrong-record",
    title="记录有错或遗漏",
    says="错的、漏的可以要求更正：向征信机构或报送的机构提异议都行。真实的逾期，不能靠异议改掉。",
    when=v.record_wrong.yes(),
    labels=(
        Label(
            CIVIL,
            ("civil-code:1029", "civil-code:1024", "civil-code:1165"),
            v.identity_misused.yes() | s.serious.yes(),
            "报了本人没有签的债、或者后果严重的，可能侵害名誉；有没有过错、赔不赔，由法院认定。",
        ),
        Label(
            VOID,
            ("civil-code:1029", "credit-reporting-regulations:25"),
            None,
            "能主张的是更正、删除错的那一条；先提异议，由对方核查，有争议由法院认定。",
        ),
    ),
    evidence=(REPORT, "还款凭证、结清证明", CONTRACT),
    remedies=REMEDIES,
    inside={"record_wrong": "是"},
    outside={"record_wrong": "否"},
    conduct_of=LENDER,
)

MISUSED_NAME = Rule(
    id="loan-in-another-name",
    title="被人冒名借款",
    says="不是你签的合同，除法律另有规定，不约束你。报警、提异议，要机构拿出签名、人脸、收款账户的资料。",
    when=v.identity_misused.yes() & v.lent_papers.no(),
    labels=(
        Label(CIVIL, ("civil-code:1014",), None, "说的是冒名的人；机构审核有没有过错，由法院认定。"),
        Label(
            NOT_LIABLE,
            ("civil-code:465",),
            None,
            "要证明是冒名：签名、人脸、收款和用款是谁的；自己借出证件、知道又不管的另论，各案结果不同。",
        ),
    ),
    evidence=("报警回执", "机构提供的申请资料", "当时不在场、没收到款的证明"),
    remedies=("call-110", "credit-objection", "civil-suit"),
    inside={"identity_misused": "是", "lent_papers": "否"},
    outside={"identity_misused": "是", "lent_papers": "是"},
    conduct_of=ANYONE,
)

FORBIDDEN_INFORMATION = Rule(
    id="forbidden-information",
    title="征信机构采集了不该采集的信息",
    says="宗教、基因、指纹、血型、疾病不得采集；收入、存款、保险、房产、纳税额等，要告诉你后果并取得书面同意。",
    when=v.collected.includes(v.RELIGION, v.BODY, v.HEALTH, v.WEALTH),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "credit-reporting-regulations:14",
                "credit-reporting-regulations:32",
                "credit-reporting-regulations:38#第1款第2项",
            ),
            None,
            "条文没有点名公积金、养老保险的缴存记录，算不算收入信息，" + FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1035", "civil-code:1030"), None, "由法院认定。"),
    ),
    evidence=(REPORT,),
    remedies=("credit-complaint", "complain-data", "civil-suit"),
    inside={"collected": [v.HEALTH]},
    outside={"collected": []},
    conduct_of=BUREAU,
)

KEPT_TOO_LONG = Rule(
    id="kept-too-long",
    title="还清过了五年，记录还没有删",
    says="不良信息从不良行为终止那天起保存五年，超过五年的应当删除。先打一份最新的报告，再提异议。",
    when=v.settled.yes() & ~v.years_since_end.fewer_than(KEPT_YEARS) & v.still_shown.yes(),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "credit-reporting-regulations:16",
                "credit-reporting-regulations:32",
                "credit-reporting-regulations:38#第1款第5项",
            ),
            None,
            "条文没有说哪天是终止之日，一般是还清那天；不是还清了结的，" + FOR_THE_BANK,
        ),
        Label(
            CIVIL,
            ("civil-code:1029", "credit-reporting-regulations:16", "pipl:47#第1款第2项"),
            None,
            "保存期限届满，可以请求删除，由法院认定。",
        ),
    ),
    evidence=(REPORT, "结清证明，写明还清的日期"),
    remedies=REMEDIES,
    inside={"settled": "是", "years_since_end": KEPT_YEARS, "still_shown": "是"},
    outside={"settled": "是", "years_since_end": KEPT_YEARS - 1, "still_shown": "是"},
    conduct_of=BUREAU,
)

KEPT_WITHIN_FIVE_YEARS = Rule(
    id="kept-within-five-years",
    title="还清没过五年，记录还在",
    says="还清之后，真实的不良信息还要保存五年，刚好满五年那天也还在期内；期间你可以要求加一段本人说明。花钱删不掉。",
    when=v.settled.yes() & v.years_since_end.fewer_than(KEPT_YEARS),
    labels=(
        Label(
            PERMITTED,
            ("credit-reporting-regulations:16", "credit-reporting-regulations:32"),
            None,
            "符合一次性信用修复的除外。",
        ),
    ),
    evidence=(REPORT, "结清证明"),
    remedies=("credit-objection",),
    inside={"settled": "是", "years_since_end": KEPT_YEARS - 1},
    outside={"settled": "是", "years_since_end": KEPT_YEARS},
    conduct_of=BUREAU,
)

KEPT_UNTIL_SETTLED = Rule(
    id="kept-until-settled",
    title="没有还清，五年还没有开始算",
    says="五年从不良行为终止那天起算，不是从逾期那天。一直没还，就一直没有终止；这是对条文的通常理解。",
    when=v.settled.no(),
    labels=(Label(PERMITTED, ("credit-reporting-regulations:16",), None, "核销、转让不等于还清，怎么记看机构报送。"),),
    evidence=(REPORT,),
    remedies=("credit-objection",),
    inside={"settled": "否"},
    outside={"settled": "是"},
    conduct_of=BUREAU,
)

QUERY_WITHOUT_CONSENT = Rule(
    id="query-without-consent",
    title="没有你的书面同意，查了你的信用报告",
    says="查你的信用报告要有你的书面同意并约定用途；国家机关依法查询等除外。先看授权书里有没有贷后管理这一项。",
    when=v.queried.is_(v.WITHOUT_CONSENT),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:18", "credit-reporting-regulations:40#第3项"),
            None,
            FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1035", "civil-code:1030"), None, "由法院认定。"),
    ),
    evidence=(REPORT, CONTRACT),
    remedies=REMEDIES,
    inside={"queried": v.WITHOUT_CONSENT},
    outside={"queried": v.WITH_CONSENT},
    conduct_of=LENDER,
)

USED_BEYOND_PURPOSE = Rule(
    id="used-beyond-purpose",
    title="征信信息另作他用，或者给了第三方",
    says="查到的信息只能按与你约定的用途用，不得没经你同意给第三方。",
    when=v.used_beyond.yes(),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:20", "credit-reporting-regulations:42"),
            s.serious.yes(),
            "情节严重或后果严重才罚，" + FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1035", "civil-code:1038"), None, "由法院认定。"),
        Label(REGULATOR, ("credit-reporting-regulations:20",)),
    ),
    evidence=(REPORT, "对方怎么知道你征信的录音、聊天记录"),
    remedies=("credit-complaint", "complain-data", "civil-suit"),
    inside={"used_beyond": "是"},
    outside={"used_beyond": "否"},
    conduct_of=LENDER,
)

CREDIT_INFORMATION_SOLD = Rule(
    id="credit-information-sold",
    title="偷、卖、非法提供征信信息",
    says="征信信息不能买卖。窃取、买卖、非法提供，可以报警，也可以向人民银行举报。",
    when=v.sold.yes(),
    labels=(
        Label(
            ADMINISTRATIVE,
            (
                "public-security-2025:56",
                "cybersecurity-law-2016:44",
                "cybersecurity-law-2016:64#第2款",
                "cybersecurity-law-2025:46",
                "cybersecurity-law-2025:71#第2款",
            ),
            None,
            "2026-01-01 以前按网络安全法罚款，以后按治安管理处罚法拘留；由公安机关认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("credit-reporting-regulations:38#第1款第3项", "credit-reporting-regulations:40#第1项"),
            None,
            "管的是征信机构和报送、查询的机构；" + FOR_THE_BANK,
        ),
        Label(CIVIL, ("civil-code:1034", "civil-code:1038"), None, "由法院认定。"),
    ),
    evidence=("卖信息的页面、聊天、转账记录", "报警回执"),
    remedies=("call-110", "credit-complaint", "civil-suit"),
    inside={"sold": "是"},
    outside={"sold": "否"},
    conduct_of=ANYONE,
)

MANY_RECORDS_SOLD = Rule(
    id="fifty-credit-records-sold",
    title="偷、卖征信信息五十条以上",
    says="征信信息五十条以上，就是“情节严重”，可能构成侵犯公民个人信息罪。",
    when=v.sold.yes() & ~v.records_sold.fewer_than(GRAVE_RECORDS),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:253-1", "spc-spp-personal-information-crime-2017:5"),
            None,
            "不满五十条的，也可能因获利等其他情形入罪；由公安和法院认定。",
        ),
    ),
    evidence=("卖信息的页面、聊天、转账记录", "报警回执"),
    remedies=("call-110",),
    inside={"sold": "是", "records_sold": GRAVE_RECORDS},
    outside={"sold": "是", "records_sold": GRAVE_RECORDS - 1},
    conduct_of=ANYONE,
)

RECORDS_SOLD_FROM_DUTY = Rule(
    id="credit-records-sold-from-duty",
    title="把工作中得来的征信信息卖出去，二十五条以上",
    says="工作、服务中得来的征信信息，卖给、给了别人，门槛减半：二十五条就是“情节严重”，而且从重处罚。",
    when=v.sold.yes() & v.records_from_duty.yes() & ~v.records_sold.fewer_than(GRAVE_FROM_DUTY),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:253-1#第2款", "spc-spp-personal-information-crime-2017:5#第1款第8项"),
            None,
            "说的是卖、给，不是偷看；由公安和法院认定。",
        ),
    ),
    evidence=("卖信息的页面、聊天、转账记录", "报警回执"),
    remedies=("call-110", "credit-complaint"),
    inside={"sold": "是", "records_from_duty": "是", "records_sold": GRAVE_FROM_DUTY},
    outside={"sold": "是", "records_from_duty": "是", "records_sold": GRAVE_FROM_DUTY - 1},
    conduct_of=ANYONE,
)

REPORTING = (REPORT_WITHOUT_CONSENT, REPORT_WITHOUT_NOTICE, CLAUSE_UNNOTICED, TRUE_REPORT)
THE_RECORD = (
    WRONG_RECORD,
    MISUSED_NAME,
    FORBIDDEN_INFORMATION,
    KEPT_TOO_LONG,
    KEPT_WITHIN_FIVE_YEARS,
    KEPT_UNTIL_SETTLED,
)
LOOKING = (
    QUERY_WITHOUT_CONSENT,
    USED_BEYOND_PURPOSE,
    CREDIT_INFORMATION_SOLD,
    MANY_RECORDS_SOLD,
    RECORDS_SOLD_FROM_DUTY,
)
