"""The facts that turn on a court: papers that arrive, which court it is, accounts that are frozen."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact
from creditrights.legality.vocabulary import enforcement
from creditrights.legality.vocabulary.shared import acted_on

PAPERS = "收到了什么"
COURT_CHOICE = "由哪个法院管"
FROZEN = "账户和财产"

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
) + enforcement.FACTS
