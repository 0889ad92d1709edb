"""The facts that turn on a court: papers that arrive, accounts that are frozen, property that is taken, lists and limits."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact, SeveralFact
from creditrights.legality.vocabulary.shared import acted_on

PAPERS = "收到了什么"
COURT_CHOICE = "由哪个法院管"
FROZEN = "账户和财产"
ENFORCED = "执行到家里"
LISTS = "失信、限高、利息"

COMPLAINT = "起诉状副本、应诉通知或传票"
PAYMENT_ORDER = "支付令"
JUDGMENT = "判决书、调解书或仲裁裁决"
ENFORCEMENT_NOTICE = "执行通知书或执行裁定"
LETTER = "律师函、催告函"
NOTHING = "没有文书，只有短信或电话说已起诉、已立案"

paper = ChoiceFact(
    "paper",
    "收到的东西",
    "你收到的是什么？",
    "不同的文书有不同的期限；律师函、催告函不是法院文书。",
    PAPERS,
    (COMPLAINT, PAYMENT_ORDER, JUDGMENT, ENFORCEMENT_NOTICE, LETTER, NOTHING),
    ("civil-procedure-law-2023:128", "civil-procedure-law-2023:227"),
)
REAL = "核实过，确有这个案件"
NO_SUCH_CASE = "核实过，没有这个案件"
UNVERIFIED = "还没有核实"

paper_verified = ChoiceFact(
    "paper_verified",
    "向法院核实",
    "向法院核实过吗（自己查法院公开的电话，或者当面问）？",
    "先弄清真假，再谈期限；不要打文书或短信里给的电话。",
    PAPERS,
    (REAL, NO_SUCH_CASE, UNVERIFIED),
    ("civil-procedure-law-2023:87",),
)
SIGNED = "法院直接送来或邮寄，签收了"
LEFT = "法院的人来了，拒收后留在住处"
NOTICE = "法院公告"
ELECTRONIC = "短信、邮箱、平台等电子方式"
BY_OTHERS = "催收人员转交或拍照发来"

delivered = ChoiceFact(
    "delivered",
    "送达的方式",
    "法院的文书是怎么到你手里的？",
    "法院文书由法院送达；催收人员不能替法院送。",
    PAPERS,
    (SIGNED, LEFT, NOTICE, ELECTRONIC, BY_OTHERS),
    ("civil-procedure-law-2023:88", "civil-procedure-law-2023:89", "civil-procedure-law-2023:90"),
)
service_agreed = ChoiceFact(
    "service_agreed",
    "同意过电子送达",
    "你同意过法院用电子方式送达吗（包括合同里事先约定的）？",
    "网贷合同里常有这一条；同意过，发到你留的地址就算送到。",
    PAPERS,
    cites=("spc-online-litigation-rules-2021:29",),
    help="翻合同里的“送达”条款；没找到就选“不知道”。",
)
acknowledged = ChoiceFact(
    "acknowledged",
    "回复过或按内容应诉过",
    "对这次电子送达，你回复过收到，或者已经照着参加了诉讼吗？",
    "没有事先同意，但已经回复或应诉的，也算送到。",
    PAPERS,
    cites=("spc-online-litigation-rules-2021:31",),
)
days_since = CountFact(
    "days_since",
    "收到后过了的天数",
    "从收到那天的第二天算起，到你提出书面意见（没提就算到今天），过了几天？",
    "答辩、管辖异议、支付令异议都是十五日。",
    PAPERS,
    "日",
    3650,
    ("civil-procedure-law-2023:128", "civil-procedure-law-2023:227"),
    "最后一天是节假日的，顺延到节后第一天。",
)
OBJECTED = "书面，说欠款或数额不对"
ONLY_POOR = "书面，只说没钱、想延期或换方式还"
ORAL = "只是口头说的"
NO_OBJECTION = "没有提"

objection = ChoiceFact(
    "objection",
    "支付令异议",
    "对支付令，你怎么提的意见？",
    "口头的、只说没钱的，都不让支付令失效。",
    PAPERS,
    (OBJECTED, ONLY_POOR, ORAL, NO_OBJECTION),
    ("spc-civil-procedure-interpretation-2022:436",),
)
CAME = "去了，或者委托了人去"
ABSENT = "没有去，也没有正当理由"
EXCUSED = "有正当理由，事先说明了"
NOT_YET = "还没有开庭"

appeared = ChoiceFact(
    "appeared",
    "到庭",
    "传票写的开庭，你去了吗？",
    "不去，法院可以缺席判决，你的意见就没人说了。",
    PAPERS,
    (CAME, ABSENT, EXCUSED, NOT_YET),
    ("civil-procedure-law-2023:147",),
)
SMALL = "不到当地年平均工资的一半"
MIDDLE = "一半以上、两倍以下"
LARGE = "超过两倍"

claim_size = ChoiceFact(
    "claim_size",
    "起诉的金额",
    "起诉要的钱，与当地上年度就业人员年平均工资比是多少？",
    "小额诉讼一审终审，金额够不够低有规定。",
    PAPERS,
    (SMALL, MIDDLE, LARGE),
    ("civil-procedure-law-2023:165",),
)
small_procedure = ChoiceFact(
    "small_procedure",
    "用小额诉讼程序",
    "法院用的是小额诉讼程序吗？",
    "小额诉讼不能上诉，有意见要在开庭前提。",
    PAPERS,
    cites=("civil-procedure-law-2023:165", "spc-civil-procedure-interpretation-2022:279"),
    help="看受理通知书或传票上写的程序。",
)
small_agreed = ChoiceFact(
    "small_agreed",
    "双方约定用小额诉讼",
    "你和对方约定过用小额诉讼程序吗？",
    "金额在一半到两倍之间的，要双方约定才能用。",
    PAPERS,
    cites=("civil-procedure-law-2023:165",),
)

LINKED = "原告、被告住所地，合同履行、签订地或标的物所在地"
ELSEWHERE = "这几类以外的地方"
NO_CLAUSE = "没有约定"

chosen_court = ChoiceFact(
    "chosen_court",
    "合同约定的管辖地",
    "合同约定由哪里的法院管？",
    "约定的地方要与争议有实际联系。",
    COURT_CHOICE,
    (LINKED, ELSEWHERE, NO_CLAUSE),
    ("civil-procedure-law-2023:35", "spc-jurisdiction-reply-2025:para-3"),
)
connection = ChoiceFact(
    "connection",
    "能证明有实际联系",
    "对方拿得出证据，证明那个地方与这笔借款有实际联系吗？",
    "拿不出证据，这个约定无效，按法律规定的法院管。",
    COURT_CHOICE,
    cites=("spc-jurisdiction-reply-2025:para-3",),
)
clause_pointed_out = ChoiceFact(
    "clause_pointed_out",
    "管辖条款提请过注意",
    "签约时，对方用合理的方式提请你注意管辖条款了吗（例如加粗、弹窗单独确认）？",
    "对消费者用格式条款约定管辖，没有合理提请注意的，可以主张无效。",
    COURT_CHOICE,
    cites=("spc-civil-procedure-interpretation-2022:31",),
)

BY_COURT = "法院"
BY_BANK = "我借款的银行，从它自己行的账户扣"
BY_POLICE = "公安等办案机关"
BY_OTHER = "平台、催收公司等其他人"
NOBODY = "没有人冻结或扣钱"

frozen_by = ChoiceFact(
    "frozen_by",
    "谁冻结或扣钱",
    "账户是谁冻结的，钱是谁扣的？",
    "为民事欠款冻结，只有法院可以；银行按合同扣自己行的账户是另一回事。",
    FROZEN,
    (BY_COURT, BY_BANK, BY_POLICE, BY_OTHER, NOBODY),
    ("civil-procedure-law-2023:253", "commercial-bank-law:29"),
    "到开户行问：冻结的单位、文号、金额和期限。",
)
ruling = ChoiceFact(
    "ruling",
    "有裁定书",
    "法院作了裁定，也给你看了或送达了吗？",
    "保全、冻结、扣划都要有裁定。",
    FROZEN,
    cites=("civil-procedure-law-2023:253", "spc-seizure-2020:1"),
)
BEFORE_SUIT = "还没有起诉"
IN_SUIT = "诉讼当中"
IN_ENFORCEMENT = "判决后的执行"

freeze_stage = ChoiceFact(
    "freeze_stage",
    "冻结的阶段",
    "冻结是在哪个阶段？",
    "起诉前也能保全，但三十日内不起诉就要解除。",
    FROZEN,
    (BEFORE_SUIT, IN_SUIT, IN_ENFORCEMENT),
    ("civil-procedure-law-2023:103", "civil-procedure-law-2023:104"),
)
freeze_days = CountFact(
    "freeze_days",
    "冻结了的天数",
    "冻结到现在几天了？",
    "起诉前的保全，三十日内要起诉或申请仲裁。",
    FROZEN,
    "日",
    3650,
    ("civil-procedure-law-2023:104",),
)
sued = ChoiceFact(
    "sued",
    "对方已起诉或申请仲裁",
    "冻结之后，对方起诉或申请仲裁了吗？",
    "起诉前保全的人逾期不起诉，法院应当解除。",
    FROZEN,
    cites=("civil-procedure-law-2023:104",),
)
too_much = ChoiceFact(
    "too_much",
    "明显超过要还的数额",
    "冻结、查封的财产，明显超过请求或者要还的数额（加执行费用）吗？",
    "超出的部分可以申请解除。",
    FROZEN,
    cites=("spc-seizure-2020:19", "civil-procedure-law-2023:105"),
)
deduction_agreed = ChoiceFact(
    "deduction_agreed",
    "约定过扣款",
    "借款合同或代扣协议里，约定了可以从这个账户扣款吗？",
    "约定过，按约定；没有约定，另当别论。",
    FROZEN,
    cites=("spc-limitation-2020:8",),
)

WAGES = "工资等收入"
SAVINGS = "银行存款"
PENSION = "养老金"
FUND = "住房公积金"
GOODS = "生活必需的衣物、家具、炊具"
SCHOOL = "孩子上学必需的物品"
AIDS = "残疾辅助器具、医疗用品"
HOME = "自己和家人必需的住房"

taken = SeveralFact(
    "taken",
    "法院扣了或封了什么",
    "法院冻结、扣划、查封了下面哪些？",
    "有些不能动，有些要给你和家人留下生活的部分。",
    ENFORCED,
    (WAGES, SAVINGS, PENSION, FUND, GOODS, SCHOOL, AIDS, HOME),
    ("spc-seizure-2020:3", "spc-seizure-2020:4", "civil-procedure-law-2023:254"),
)
living_costs_left = ChoiceFact(
    "living_costs_left",
    "留了生活费",
    "扣了之后，给你和你扶养的家人留了必需的生活费吗？",
    "有低保标准的照低保标准算，按扶养的人数留。",
    ENFORCED,
    cites=("civil-procedure-law-2023:254", "spc-seizure-2020:3"),
)
SEALED = "只是查封，没有要卖"
SALE = "要拍卖、变卖或抵债"

home_step = ChoiceFact(
    "home_step",
    "对住房做到哪一步",
    "法院对住房做到了哪一步？",
    "必需的住房可以查封，一般不能卖掉。",
    ENFORCED,
    (SEALED, SALE),
    ("spc-seizure-2020:4",),
)
home_exceptions = SeveralFact(
    "home_exceptions",
    "唯一住房也可以执行的情形",
    "有下面哪些情形？",
    "有其中一种，以唯一住房为由提的异议不会被支持。",
    ENFORCED,
    ("扶养人名下另有住房", "判决生效后为逃债转让过别的房子", "申请人愿意提供住房，或从房款里留五至八年租金"),
    ("spc-enforcement-objection-2020:20",),
)
BOTH_DONE = "通知了家人到场，也给了清单"
NOBODY_CALLED = "没有通知我或成年家属到场"
NO_LIST = "没有给清单"
NO_SEIZURE = "没有上门查封、扣押"

at_seizure = ChoiceFact(
    "at_seizure",
    "查封、扣押时",
    "法院上门查封、扣押东西时，是怎么做的？",
    "应当通知本人或成年家属到场，列清单并交一份。",
    ENFORCED,
    (BOTH_DONE, NOBODY_CALLED, NO_LIST, NO_SEIZURE),
    ("civil-procedure-law-2023:256",),
)
WITH_WARRANT = "出示了院长签发的搜查令"
WITHOUT_WARRANT = "没有出示搜查令"
NO_SEARCH = "没有搜查"

search = ChoiceFact(
    "search",
    "搜查",
    "法院搜查了住处或身上吗？",
    "搜查要有院长签发的搜查令。",
    ENFORCED,
    (WITH_WARRANT, WITHOUT_WARRANT, NO_SEARCH),
    ("civil-procedure-law-2023:259",),
)
SHOWN = "出示了执行公务的证件"
NOT_SHOWN = "没有出示"
NO_OFFICER = "没有来人"

officer_papers = ChoiceFact(
    "officer_papers",
    "执行人员的证件",
    "来执行的法院人员出示证件了吗？",
    "采取强制执行措施时，执行员应当出示证件。",
    ENFORCED,
    (SHOWN, NOT_SHOWN, NO_OFFICER),
    ("civil-procedure-law-2023:239",),
)

effective_document = ChoiceFact(
    "effective_document",
    "有生效法律文书",
    "有要你付钱的生效判决、调解书、支付令、仲裁裁决或公证债权文书吗？",
    "没有生效法律文书，就没有强制执行、失信和限高。",
    LISTS,
    cites=("civil-procedure-law-2023:247", "spc-dishonest-list-2017:1"),
)
past_due = ChoiceFact(
    "past_due",
    "文书写的履行期过了",
    "生效文书写的履行期过了，钱还没有还清吗？",
    "过了履行期，要加倍付拖延期间的利息。",
    LISTS,
    cites=("civil-procedure-law-2023:264",),
)
notice_ignored = ChoiceFact(
    "notice_ignored",
    "没有按执行通知履行",
    "执行通知给的期限过了，还没有履行吗？",
    "过了这个期限，法院才能限制消费、要求报告财产。",
    LISTS,
    cites=("spc-consumption-limits-2015:1", "civil-procedure-law-2023:252"),
)
IN_TIME = "在履行期满后两年之内"
LATE = "超过两年，中间也没有中断、中止"

enforcement_timing = ChoiceFact(
    "enforcement_timing",
    "申请执行的时间",
    "对方是什么时候申请执行的？",
    "申请执行有两年的期限，要由你提出来。",
    LISTS,
    (IN_TIME, LATE),
    ("civil-procedure-law-2023:250", "spc-civil-procedure-interpretation-2022:481"),
    "终结本次执行之后再次申请的，不受这个期限限制。",
)
ON_PRINCIPAL = "只算判决确定的、一般利息以外的钱"
ON_INTEREST_TOO = "连一般债务利息一起算"

doubled_on = ChoiceFact(
    "doubled_on",
    "加倍利息的基数",
    "加倍部分的利息，是按什么数目算的？",
    "基数不包括一般债务利息。",
    LISTS,
    (ON_PRINCIPAL, ON_INTEREST_TOO),
    ("spc-delayed-interest-2014:1",),
)

listed = ChoiceFact(
    "listed",
    "列入失信名单",
    "法院把你列入失信被执行人名单了吗？",
    "列入要有生效文书，再加上六种情形之一。",
    LISTS,
    cites=("spc-dishonest-list-2017:1",),
    help="在中国执行信息公开网可以查；机构自称的“黑名单”不是。",
)
ABLE = "有能力履行而拒不履行"
OBSTRUCTED = "伪造证据、暴力威胁妨碍执行"
EVADED = "虚假诉讼、隐匿转移财产规避执行"
MISREPORTED = "违反财产报告制度"
SPENT = "违反限制消费令"
BROKE_SETTLEMENT = "无正当理由不履行和解协议"

list_grounds = SeveralFact(
    "list_grounds",
    "失信的情形",
    "下面哪些情形是真有的？",
    "一种都没有，就不应列入；哪一种，决定期限多长。",
    LISTS,
    (ABLE, OBSTRUCTED, EVADED, MISREPORTED, SPENT, BROKE_SETTLEMENT),
    ("spc-dishonest-list-2017:1", "spc-dishonest-list-2017:2"),
)
minor = ChoiceFact(
    "minor",
    "未成年人",
    "被列入的人是未成年人吗？",
    "未成年人不得列入失信名单。",
    LISTS,
    cites=("spc-dishonest-list-2017:4",),
)
SECURED = "提供了充分有效的担保"
COVERED = "已查封、冻结的财产够还"

list_security = SeveralFact(
    "list_security",
    "担保或财产已经够还",
    "有下面哪些情形？",
    "担保充分、已查封的财产够还的，不能以“有能力不还”列入。",
    LISTS,
    (SECURED, COVERED),
    ("spc-dishonest-list-2017:3",),
)
PAID = "已经全部履行或执行完毕"
SETTLED = "和解协议已经履行完毕"
NO_ASSETS = "终结本次执行后，两次以上网查都没有财产"
STILL_OPEN = "都没有"

list_over = ChoiceFact(
    "list_over",
    "可以删除的情形",
    "后来有下面哪种情形？",
    "有的，法院应当在三个工作日内删除（有期限的另算）。",
    LISTS,
    (PAID, SETTLED, NO_ASSETS, STILL_OPEN),
    ("spc-dishonest-list-2017:10",),
)
listed_years = CountFact(
    "listed_years",
    "列入满几年",
    "列入失信名单满几年了？",
    "第二至六种情形有二年的期限，第一种没有。",
    LISTS,
    "年",
    50,
    ("spc-dishonest-list-2017:2",),
)
list_extended = ChoiceFact(
    "list_extended",
    "延长过期限",
    "法院延长过失信的期限吗？",
    "情节严重或多项失信的，可以延长一至三年。",
    LISTS,
    cites=("spc-dishonest-list-2017:2",),
)
limited = ChoiceFact(
    "limited",
    "收到限制消费令",
    "法院对你发了限制消费令吗？",
    "限高与失信是两回事，只有法院能作决定。",
    LISTS,
    cites=("spc-consumption-limits-2015:1",),
)
APPROVED = "有，法院批准了"
NOT_APPROVED = "有，还没有批准"
NO_NEED = "没有"

limit_need = ChoiceFact(
    "limit_need",
    "必需的消费",
    "有没有生活或经营必需、又被限制的消费（例如看病必须坐飞机）？",
    "必需的可以向法院申请，批准了才行。",
    LISTS,
    (APPROVED, NOT_APPROVED, NO_NEED),
    ("spc-consumption-limits-2015:8",),
)
ALL_DONE = "义务已经履行完毕"
SECURITY_OR_CONSENT = "提供了有效担保，或申请人同意解除"
NOT_OVER = "都没有"

limit_over = ChoiceFact(
    "limit_over",
    "可以解除限高的情形",
    "限制消费之后，有下面哪种情形？",
    "履行完的应当解除，担保或申请人同意的可以解除。",
    LISTS,
    (ALL_DONE, SECURITY_OR_CONSENT, NOT_OVER),
    ("spc-consumption-limits-2015:9",),
)

FACTS: "tuple[Fact, ...]" = (
    paper,
    paper_verified,
    delivered,
    days_since,
    objection,
    acted_on,
    service_agreed,
    acknowledged,
    appeared,
    claim_size,
    small_procedure,
    small_agreed,
    chosen_court,
    connection,
    clause_pointed_out,
    frozen_by,
    ruling,
    freeze_stage,
    freeze_days,
    sued,
    too_much,
    deduction_agreed,
    taken,
    living_costs_left,
    home_step,
    home_exceptions,
    at_seizure,
    search,
    officer_papers,
    effective_document,
    past_due,
    notice_ignored,
    enforcement_timing,
    doubled_on,
    listed,
    list_grounds,
    minor,
    list_security,
    list_over,
    listed_years,
    list_extended,
    limited,
    limit_need,
    limit_over,
)
