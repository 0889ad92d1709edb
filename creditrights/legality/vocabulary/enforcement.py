"""The facts that turn on enforcement: what a court may take, and its lists and limits."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact, SeveralFact

ENFORCED = "执行到家里"
LISTS = "失信、限高、利息"

WAGES = "工资等收入"
SAVINGS = "银行存款"
PENSION = "养老金"
FUND = "住房公积金"
GOODS = "生活必需的衣物家具炊具"
SCHOOL = "完成义务教育必需的物品"
AIDS = "残疾辅助器具或医疗用品"
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
home_mortgaged = ChoiceFact(
    "home_mortgaged",
    "抵押给了申请人",
    "这套住房，抵押给申请执行的人了吗（房贷、抵押贷都算）？",
    "抵押的住房，债权人可以请求拍卖优先受偿，与没抵押的不同。",
    ENFORCED,
    cites=("civil-code:394", "civil-code:410"),
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
ENDED_FOR_NOW = "法院裁定终结本次执行（终本）"
HARDSHIP = "生活困难无力还借款、没有收入来源、又丧失劳动能力，三样都有"
NOT_ENDED = "都没有"

enforcement_end = ChoiceFact(
    "enforcement_end",
    "执行有没有了结",
    "执行到后来，有下面哪种情形？",
    "“终结本次执行”不是债没了；三样都有的，才可以请求终结执行。",
    LISTS,
    (ENDED_FOR_NOW, HARDSHIP, NOT_ENDED),
    ("civil-procedure-law-2023:265", "civil-procedure-law-2023:268"),
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
    help="最高人民法院的名单库统一公布；机构自称的“黑名单”不是。",
)
ABLE = "有能力履行而拒不履行"
OBSTRUCTED = "伪造证据或暴力威胁妨碍执行"
EVADED = "虚假诉讼或隐匿转移财产来规避执行"
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
COVERED = "已查封冻结的财产够还"
LATER = "履行顺序在后，依法还不该执行到我"

list_security = SeveralFact(
    "list_security",
    "担保或财产已经够还",
    "有下面哪些情形？",
    "担保充分、已查封的财产够还的，不能以“有能力不还”列入。",
    LISTS,
    (SECURED, COVERED, LATER),
    ("spc-dishonest-list-2017:3",),
)
PAID = "已经全部履行或执行完毕"
SETTLED = "和解协议已经履行完毕"
NO_ASSETS = "终结本次执行后，两次以上网查都没有财产"
ASKED = "申请人书面申请删除，法院同意了"
STOPPED = "法院裁定中止（再审、破产）、不予执行或终结执行"
STILL_OPEN = "都没有"

list_over = ChoiceFact(
    "list_over",
    "可以删除的情形",
    "后来有下面哪种情形？",
    "有的，法院应当在三个工作日内删除（有期限的另算）。",
    LISTS,
    (PAID, SETTLED, NO_ASSETS, ASKED, STOPPED, STILL_OPEN),
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
    "暴力威胁抗拒执行情节严重、或多项失信的，可以延长一至三年。",
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
    taken,
    living_costs_left,
    home_step,
    home_mortgaged,
    home_exceptions,
    at_seizure,
    search,
    officer_papers,
    effective_document,
    past_due,
    notice_ignored,
    enforcement_timing,
    enforcement_end,
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
