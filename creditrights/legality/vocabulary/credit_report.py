"""The facts that a credit record turns on: how it was reported, who looked at it, what was asked to be corrected."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact, SeveralFact
from creditrights.legality.vocabulary.shared import acted_on, serious

REPORTED = "怎么报上去的"
RECORD = "记录本身"
OBJECTED = "异议和投诉"
LOOKED_AT = "谁查了，给了谁"
REPAIR = "信用修复和代理"

report_consented = ChoiceFact(
    "report_consented",
    "书面同意过报送征信",
    "借款时，你书面同意过把贷款信息报送征信吗（看合同和征信授权书）？",
    "贷款机构报送信贷信息，要事先取得你的书面同意。",
    REPORTED,
    cites=("credit-reporting-regulations:29",),
    help="在应用里点选确认的授权书也翻出来看；找不到就选“不知道”。",
)
public_record = ChoiceFact(
    "public_record",
    "依法公开的信息",
    "这条信息是依法公开的吗（例如法院依法公布的）？",
    "依照法律、行政法规规定公开的信息，采集不用你同意，报送也不用事先告知。",
    REPORTED,
    cites=("credit-reporting-regulations:13", "credit-reporting-regulations:15"),
    help="银行自己报的贷款、信用卡记录不是，选“否”。",
)
clause_noticed = ChoiceFact(
    "clause_noticed",
    "授权条款有醒目提示",
    "征信授权写在印好的条款里时，有没有加粗、弹窗这样足以引起注意的提示？",
    "用格式条款取得同意，要有足以引起注意的提示。",
    REPORTED,
    cites=("credit-reporting-regulations:19", "civil-code:496"),
)
notified = ChoiceFact(
    "notified",
    "报送前告知过",
    "把逾期记录报上去之前，机构告诉过你吗（短信、电话、应用消息都算）？",
    "报送不良信息，应当事先告知本人；条文没有限定告知的方式。",
    REPORTED,
    cites=("credit-reporting-regulations:15", "credit-reporting-regulations:41"),
    help="只写在合同里算不算告知，看法不一；没有别的告知就选“不知道”。",
)
RELIGION = "宗教信仰"
BODY = "基因或指纹或血型"
HEALTH = "疾病和病史"
WEALTH = "收入或存款或证券或保险或房产或纳税额（没有说明后果并取得书面同意）"

collected = SeveralFact(
    "collected",
    "信用报告里的内容",
    "信用报告里有下面哪些信息？",
    "有的信息禁止采集，有的要说明后果并取得书面同意。",
    RECORD,
    (RELIGION, BODY, HEALTH, WEALTH),
    ("credit-reporting-regulations:14",),
)
record_wrong = ChoiceFact(
    "record_wrong",
    "记录有错或遗漏",
    "对照合同和还款凭证，记录有错误或遗漏吗？",
    "报错了可以要求更正；报对了，改不掉。",
    RECORD,
    cites=("credit-reporting-regulations:25", "civil-code:1029"),
)
identity_misused = ChoiceFact(
    "identity_misused",
    "被人冒名借款",
    "这笔贷款是别人冒用你的名义借的吗？",
    "不是你签的合同，一般不约束你；但要拿出证据。",
    RECORD,
    cites=("civil-code:465", "civil-code:1014"),
)
lent_papers = ChoiceFact(
    "lent_papers",
    "自己出借过证件或账号",
    "身份证、银行卡或手机，是你自己借给那个人去办的吗？",
    "自己出借的，不能简单说成冒名。",
    RECORD,
    cites=("civil-code:465",),
)
settled = ChoiceFact(
    "settled",
    "已经还清",
    "逾期的这笔钱还清了吗？",
    "五年从不良行为终止那天起算，没有还清，就还没有开始算。",
    RECORD,
    cites=("credit-reporting-regulations:16",),
)
years_since_end = CountFact(
    "years_since_end",
    "终止以后过了的整年数",
    "从不良行为终止那天（一般是还清）起，过了几个整年？",
    "保存五年，超过五年才该删；不是从逾期那天算，也不是还清就消失。",
    RECORD,
    "年",
    60,
    ("credit-reporting-regulations:16",),
    "刚好满一年的那天还不算过，第二天起才算；不足一年的零头不算。",
)
still_shown = ChoiceFact(
    "still_shown",
    "报告里还有这条记录",
    "现在的信用报告里，还看得到这条逾期记录吗？",
    "先打一份最新的报告再说。",
    RECORD,
    cites=("credit-reporting-regulations:17",),
)
free_reports = CountFact(
    "free_reports",
    "今年已经免费查过的次数",
    "今年你已经免费查过几次自己的信用报告？",
    "每年有两次免费。",
    LOOKED_AT,
    "次",
    999,
    ("credit-reporting-regulations:17",),
)
free_refused = ChoiceFact(
    "free_refused",
    "不给免费查",
    "你去查自己的报告，对方不给免费查吗？",
    "头两次不应收费。",
    LOOKED_AT,
    cites=("credit-reporting-regulations:17",),
)
WITH_CONSENT = "有我的书面同意"
WITHOUT_CONSENT = "没有我的同意"
BY_STATE = "国家机关依法查询"
NOBODY = "没有别人查过"

queried = ChoiceFact(
    "queried",
    "查询的依据",
    "报告的“查询记录”里那一次查询，有你的同意吗？",
    "查你的信用报告，要有书面同意并约定用途。",
    LOOKED_AT,
    (WITH_CONSENT, WITHOUT_CONSENT, BY_STATE, NOBODY),
    ("credit-reporting-regulations:18", "credit-reporting-regulations:40"),
    "申请贷款、信用卡时点过的授权也算；已有贷款的，看授权里有没有贷后管理。",
)
used_beyond = ChoiceFact(
    "used_beyond",
    "另作他用或给了第三方",
    "查到的信息，被拿去做约定以外的用途，或没经你同意给了第三方吗？",
    "只能按约定的用途用。",
    LOOKED_AT,
    cites=("credit-reporting-regulations:20", "credit-reporting-regulations:42"),
)
sold = ChoiceFact(
    "sold",
    "征信信息被偷、被卖",
    "有人窃取、买卖或非法提供别人的征信信息吗？",
    "轻的是行政违法，够数量的是犯罪。",
    LOOKED_AT,
    cites=("criminal-law:253-1", "public-security-2025:56"),
)
records_sold = CountFact(
    "records_sold",
    "涉及的征信信息",
    "一共涉及多少条征信信息？",
    "征信信息五十条以上，就够“情节严重”。",
    LOOKED_AT,
    "条",
    99_999_999,
    ("spc-spp-personal-information-crime-2017:5",),
)

records_from_duty = ChoiceFact(
    "records_from_duty",
    "征信信息是工作中得来的",
    "这些征信信息，是在工作或提供服务中得来、再卖给或给了别人的吗（例如银行、征信机构的员工）？",
    "工作中得来再卖、再给的，门槛减半。",
    LOOKED_AT,
    cites=("criminal-law:253-1", "spc-spp-personal-information-crime-2017:5"),
)

TO_BUREAU = "向征信机构（征信中心）提了"
TO_LENDER = "向报送的机构提了"
NO_OBJECTION = "没有提"

record_objection = ChoiceFact(
    "record_objection",
    "提异议",
    "你对这条记录提过异议吗，向谁提的？",
    "向征信机构或报送机构提都可以，二十日内要核查、处理并书面答复。",
    OBJECTED,
    (TO_BUREAU, TO_LENDER, NO_OBJECTION),
    ("credit-reporting-regulations:25",),
)
objection_days = CountFact(
    "objection_days",
    "异议提出后过了的天数",
    "对方收到异议以后，过了几天？",
    "二十日从收到异议那天起算。",
    OBJECTED,
    "日",
    3650,
    ("credit-reporting-regulations:25",),
)
objection_answered = ChoiceFact(
    "objection_answered",
    "异议有书面答复",
    "对方书面答复异议了吗？",
    "口头说“已反馈”不算书面答复。",
    OBJECTED,
    cites=("credit-reporting-regulations:25",),
)
marked = ChoiceFact(
    "marked",
    "标注了存在异议",
    "处理期间，报告上标注“存在异议”了吗？",
    "收到异议，应当按规定标注。",
    OBJECTED,
    cites=("credit-reporting-regulations:25",),
)
FIXED = "确认有错，已经更正"
NOT_FIXED = "确认有错，没有更正"
CORRECT = "认定没有错"
UNSURE = "核查后仍不能确认"
NO_RESULT = "还没有结果"

review = ChoiceFact(
    "review",
    "核查的结果",
    "异议核查的结果是什么？",
    "确有错误、遗漏的，应当更正。",
    OBJECTED,
    (FIXED, NOT_FIXED, CORRECT, UNSURE, NO_RESULT),
    ("credit-reporting-regulations:25", "credit-reporting-regulations:40"),
)
doubt_noted = ChoiceFact(
    "doubt_noted",
    "记载了异议内容",
    "核查后仍不能确认的，报告里记载核查情况和你的异议了吗？",
    "不能确认的，对核查情况和异议内容应当记载。",
    OBJECTED,
    cites=("credit-reporting-regulations:25",),
)
statement_refused = ChoiceFact(
    "statement_refused",
    "拒绝加本人说明",
    "你要求给记录加一段本人说明，征信机构拒绝了吗？",
    "保存期内你可以作说明，征信机构应当记载。",
    OBJECTED,
    cites=("credit-reporting-regulations:16",),
)
complaint_days = CountFact(
    "complaint_days",
    "投诉受理后过了的天数",
    "向人民银行当地分支机构投诉的，受理以后过了几天？",
    "自受理之日起三十日内书面答复。",
    OBJECTED,
    "日",
    3650,
    ("credit-reporting-regulations:26",),
)
complaint_answered = ChoiceFact(
    "complaint_answered",
    "投诉有书面答复",
    "投诉得到书面答复了吗？",
    "答复不满意，还可以直接起诉机构。",
    OBJECTED,
    cites=("credit-reporting-regulations:26",),
)

IN_WINDOW = "2026-03-31（含）以前还清"
AFTER_WINDOW = "这以后才还清，或者还没有还清"

repair_period = ChoiceFact(
    "repair_period",
    "逾期发生在 2020 至 2025 年",
    "这次逾期发生在 2020-01-01 至 2025-12-31 之间吗？",
    "一次性信用修复只管这段时间的逾期。",
    REPAIR,
    cites=("credit-repair-2025:一",),
)
overdue_amount = CountFact(
    "overdue_amount",
    "单笔逾期金额",
    "报告上这一笔逾期金额是多少元（有小数就往上进一位）？",
    "一次性信用修复只管单笔不超过一万元的。",
    REPAIR,
    "元",
    99_999_999,
    ("credit-repair-2025:一",),
)
repaid_when = ChoiceFact(
    "repaid_when",
    "足额还清的时间",
    "这笔逾期是什么时候足额还清的？",
    "还款的窗口到 2026-03-31 为止，没有查到延期。",
    REPAIR,
    (IN_WINDOW, AFTER_WINDOW),
    ("credit-repair-2025:一",),
)
SELLS_DELETION = "收钱说能删掉真实的逾期记录"
CHARGES_FOR_FREE = "收费代办一次性信用修复"

agent = SeveralFact(
    "agent",
    "代理人做的事",
    "“征信修复”“代理维权”的人做过下面哪些事？",
    "没有法律允许花钱删掉真实的记录；异议、投诉自己就能办，都不收钱。",
    REPAIR,
    (SELLS_DELETION, CHARGES_FOR_FREE),
    ("credit-reporting-regulations:25", "credit-repair-2025:二"),
)

FACTS: "tuple[Fact, ...]" = (
    report_consented,
    notified,
    public_record,
    clause_noticed,
    acted_on,
    record_wrong,
    identity_misused,
    lent_papers,
    settled,
    years_since_end,
    still_shown,
    collected,
    record_objection,
    objection_days,
    objection_answered,
    marked,
    review,
    doubt_noted,
    statement_refused,
    complaint_days,
    complaint_answered,
    queried,
    used_beyond,
    sold,
    records_sold,
    records_from_duty,
    free_reports,
    free_refused,
    repair_period,
    overdue_amount,
    repaid_when,
    agent,
    serious,
)
