"""The facts that turn on a court: papers that arrive, which court it is, accounts that are frozen."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact, SeveralFact
from creditrights.legality.vocabulary import enforcement
from creditrights.legality.vocabulary.shared import acted_on

PAPERS = "收到了什么"
COURT_CHOICE = "由哪个法院管"
FROZEN = "账户和财产"

COMPLAINT = "起诉状副本、应诉通知或传票"
PAYMENT_ORDER = "支付令"
JUDGMENT = "一审判决书"
FINAL = "调解书、二审判决书或仲裁裁决书"
ENFORCEMENT_NOTICE = "执行通知书或执行裁定"
LETTER = "律师函、催告函"
COURT_MESSAGE = "没有文书，只有自称法院的短信或电话"
NOTHING = "没有文书，只有催收说已起诉、已立案"

paper = ChoiceFact(
    "paper",
    "收到的东西",
    "你收到的是什么？",
    "不同的文书有不同的期限；律师函、催告函不是法院文书。",
    PAPERS,
    (COMPLAINT, PAYMENT_ORDER, JUDGMENT, FINAL, ENFORCEMENT_NOTICE, LETTER, COURT_MESSAGE, NOTHING),
    ("civil-procedure-law-2023:128", "civil-procedure-law-2023:171", "civil-procedure-law-2023:227"),
)
REAL = "核实过，确有这个案件"
NO_SUCH_CASE = "核实过，没有这个案件"

paper_verified = ChoiceFact(
    "paper_verified",
    "向法院核实",
    "向法院核实过吗（自己查法院公开的电话，或者当面问）？",
    "先弄清真假，再谈期限；不要打文书或短信里给的电话。",
    PAPERS,
    (REAL, NO_SUCH_CASE),
    ("civil-procedure-law-2023:87",),
    "还没有核实的，选“不知道”。",
)
SIGNED = "法院直接送来或邮寄，签收了"
BY_FAMILY = "同住的成年家人签收"
BY_NEIGHBOUR = "不同住的亲友、邻居、物业等代收"
RETURNED = "寄出后没人收，退回法院"
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
    (SIGNED, BY_FAMILY, BY_NEIGHBOUR, RETURNED, LEFT, NOTICE, ELECTRONIC, BY_OTHERS),
    ("civil-procedure-law-2023:88", "civil-procedure-law-2023:89", "civil-procedure-law-2023:90"),
    "你向法院指定的代收人、你的诉讼代理人签收，等于你签收。",
)
GIVEN = "地址是我向法院提供或确认的（写错了、搬走没告诉法院也算）"
WITHHELD = "法院问过，我不肯提供，才寄到户籍地或常住地"
REFUSED = "我或我指定的代收人拒收"
NOT_ASKED = "都不是，法院没有问过我地址"

returned_why = ChoiceFact(
    "returned_why",
    "退回的原因",
    "法院寄的文书，是因为什么退回的？",
    "向法院写过的地址作数，搬走没说也算送到；法院没问过的地址，退回不当然算。",
    PAPERS,
    (GIVEN, WITHHELD, REFUSED, NOT_ASKED),
    ("spc-ems-service-2004:5", "spc-ems-service-2004:11"),
    "到法院查卷里有没有你签的送达地址确认书；不清楚就选“不知道”。",
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
    "答辩、管辖异议、支付令异议、上诉都是十五日。",
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
SMALL = "当地年平均工资的一半或更少"
MIDDLE = "超过一半、不超过两倍"
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
    "金额超过一半、不超过两倍的，要双方约定才能用。",
    PAPERS,
    cites=("civil-procedure-law-2023:165",),
)

LINKED = "原告、被告住所地，合同履行、签订地或标的物所在地"
ELSEWHERE = "这几类以外的地方"
INTERNET = "互联网法院"
NO_CLAUSE = "没有约定"

chosen_court = ChoiceFact(
    "chosen_court",
    "合同约定的管辖地",
    "合同约定由哪里的法院管？",
    "约定的地方要与争议有实际联系。",
    COURT_CHOICE,
    (LINKED, ELSEWHERE, INTERNET, NO_CLAUSE),
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
    "有法院的裁定",
    "法院为这件事作了裁定吗（向开户行和法院核实）？",
    "保全、冻结、扣划都要有裁定；裁定书常常在冻结之后才送到。",
    FROZEN,
    cites=("civil-procedure-law-2023:253", "spc-seizure-2020:1"),
    help="只是还没收到、还没核实，选“不知道”。",
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
SECURED = "提供了充分有效的担保，请求解除保全"
EXPIRED = "冻结的期限到了，没有续"
CLEARED = "债已经还清"

freeze_over = SeveralFact(
    "freeze_over",
    "可以解除冻结的情形",
    "冻结之后，有下面哪些情形？",
    "冻结不是没有头：有期限，也有应当解除的情形。",
    FROZEN,
    (SECURED, EXPIRED, CLEARED),
    ("civil-procedure-law-2023:107", "spc-seizure-2020:27", "spc-seizure-2020:28"),
    "期限和有没有续，到开户行、登记机关或法院问。",
)
MINE = "我一个人的"
SHARED = "我和家人等共有的"
OF_OTHERS = "家人等别人的"

whose = ChoiceFact(
    "whose",
    "财产是谁的",
    "法院冻结、查封的财产，是谁的？",
    "欠债的人自己的那一份可以执行，别人的不可以。",
    FROZEN,
    (MINE, SHARED, OF_OTHERS),
    ("spc-seizure-2020:12", "spc-seizure-2020:28", "civil-procedure-law-2023:238"),
)
AGREED = "约定过"
SET_OFF = "没有约定，银行通知了要抵销"
NOT_AGREED = "没有约定，也没有通知抵销"

deduction_agreed = ChoiceFact(
    "deduction_agreed",
    "约定过扣款",
    "借款合同或代扣协议里，约定了可以从这个账户扣款吗？",
    "约定过，按约定；没有约定，银行抵销要通知你。",
    FROZEN,
    (AGREED, SET_OFF, NOT_AGREED),
    ("spc-limitation-2020:8", "civil-code:568"),
)

FACTS: "tuple[Fact, ...]" = (
    paper,
    paper_verified,
    delivered,
    returned_why,
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
    freeze_over,
    whose,
    deduction_agreed,
) + enforcement.FACTS
