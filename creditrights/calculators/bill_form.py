"""The questions about a loan and the lender's bill for it; bill_reading.py says what the answers mean."""

from creditrights.calculators.fields import (
    ChoiceField,
    DayField,
    MoneyField,
    PaymentsField,
    PercentField,
    Question,
    WholeField,
)
from creditrights.calculators.form import Form
from creditrights.calculators.named_sums import NamedSumsField
from creditrights.calculators.optional import OptionalMoney, OptionalPercent
from creditrights.calculators.overdue_loan import FIRST, LAST
from creditrights.money.convention import (
    BOTH_ENDS,
    FIRST_NOT_LAST,
    NO_COMPOUND,
    ON_INTEREST,
    ON_PENALTY_TOO,
)
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.told import DOUBLE

MOST_FEN = 100_000_000_00

RAISED_BY = "在合同利率上加收这么多"
RATE_ITSELF = "罚息利率就是这么多（单位同上）"

CONTRACT = "合同怎么写的（不知道就留着“不知道”）"
LATER = "逾期以后还过的钱"
JUDGED = "已经有判决、调解书的"
FLAT_FEE = "分期手续费的年化"

#: field id -> the line of the bill
CLAIMED = (
    ("claim_principal", PRINCIPAL),
    ("claim_interest", INTEREST),
    ("claim_penalty", PENALTY),
    ("claim_compound", COMPOUND),
    ("claim_double", DOUBLE),
)


def _claim(
    id: str, label: str, why: str, default: str = "", cites: "tuple[str, ...]" = (), group: str = ""
) -> OptionalMoney:
    return OptionalMoney(id, Question(label, why, default, cites, group), 0, MOST_FEN)


FORM = Form(
    MoneyField(
        "principal",
        Question("合同上的借款本金（元）", "利息、罚息都从本金算起。", "12000", ("civil-code:670",)),
        100,
        MOST_FEN,
    ),
    OptionalMoney(
        "received",
        Question(
            "实际到账多少（元）",
            "放款时先扣掉利息的，按实际到手的钱算；到账就是合同上那么多的，留空。",
            "",
            ("civil-code:670",),
        ),
        100,
        MOST_FEN,
    ),
    PercentField(
        "rate",
        Question("利率（%）", "照合同或借据填；不要把日利率当年利率。", "0.05", ("civil-code:680",)),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rate_per",
        Question("这个利率是按什么写的？", "0.05% 每日、1.5% 每月、18% 每年差不多是一回事，写错单位会差几百倍。", "日"),
        ("日", "月", "年"),
    ),
    DayField(
        "drawn",
        Question("借款到账日", "正常利息从这天算起；只核对罚息的可以留空。", "2026-03-20"),
        FIRST,
        LAST,
        optional=True,
    ),
    DayField(
        "first_due",
        Question("第一个还款日", "分期的填第一期；以后每月同一天还。一次还清的填到期日。", "2026-04-20"),
        FIRST,
        LAST,
    ),
    WholeField("instalments", Question("一共分几期？", "一次还清的填 1；每期还的本金相等。", "12"), 1, 36, "期"),
    WholeField("paid", Question("按时还清了前几期？", "按时还清的不产生罚息。", "4"), 0, 36, "期"),
    DayField(
        "as_of",
        Question(
            "账单算到哪一天？", "罚息按天长，日期不同数就不同；账单没写的，要问。", "2026-11-24", ("civil-code:676",)
        ),
        FIRST,
        LAST,
    ),
    _claim("claim_principal", "账单写的欠本金（元）", "先看本金对不对，别的都从它算起；没写的留空。", "4000"),
    _claim("claim_interest", "账单写的利息（元）", "正常利息算到还款日。", "400", ("civil-code:674",)),
    _claim(
        "claim_penalty",
        "账单写的罚息（元）",
        "罚息是代替正常利息的较高利率，不是另加一份。",
        "250",
        ("penalty-rate-2003:三",),
    ),
    _claim(
        "claim_compound", "账单写的复利（元）", "没还的利息再生利息；没有这一行的留空。", "", ("penalty-rate-2003:三",)
    ),
    NamedSumsField(
        "claim_fees",
        Question(
            "账单上的其他费用",
            "名目不是利息的，也算借款成本，要一项一项问依据。",
            "逾期管理费 200",
            ("apr-disclosure-2021:三",),
            "",
            "每行一项：名称、空格、金额。",
        ),
    ),
    _claim("claim_total", "账单写的合计（元）", "看各行加起来是不是它。", "4850"),
    ChoiceField(
        "penalty_as",
        Question(
            "罚息怎么约定的？",
            "有的合同写加收比例，有的直接写罚息利率。",
            RAISED_BY,
            ("penalty-rate-2003:三",),
            CONTRACT,
        ),
        (RAISED_BY, RATE_ITSELF),
    ),
    PercentField(
        "penalty",
        Question(
            "加收比例或罚息利率（%）",
            "银行逾期罚息通常加收 30% 到 50%，以合同为准。",
            "50",
            ("penalty-rate-2003:三",),
            CONTRACT,
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "basis",
        Question("年利率换日利率除以几？", "银行合同多写 360，法院自己算多用 365；差 1.39%。", "不知道", (), CONTRACT),
        ("360", "365"),
        optional=True,
    ),
    ChoiceField(
        "ends",
        Question("起止两天怎么算？", "多数算头不算尾：还款那天不计息。", "不知道", (), CONTRACT),
        (FIRST_NOT_LAST, BOTH_ENDS),
        optional=True,
    ),
    ChoiceField(
        "compounding",
        Question(
            "没还的利息计复利吗？",
            "先看合同；合同没写的，支持到什么程度各地不一。罚息再生复利有争议。",
            "不知道",
            ("penalty-rate-2003:三",),
            CONTRACT,
        ),
        (NO_COMPOUND, ON_INTEREST, ON_PENALTY_TOO),
        optional=True,
    ),
    OptionalPercent(
        "rate_before",
        Question("变动以前的利率（%）", "浮动利率才填，单位同上：看账单是不是还用着旧利率。", "", (), CONTRACT),
        ZERO,
        Ratio(1),
    ),
    PaymentsField(
        "payments",
        Question(
            "逾期以后还过的钱",
            "看账单有没有算进去，先抵了什么。",
            "",
            ("civil-code:561",),
            LATER,
            "每行一笔：日期、空格、金额。",
        ),
    ),
    OptionalMoney(
        "judged",
        Question(
            "判决要你还的钱，不含一般利息（元）",
            "拖着不履行的，加倍部分利息按它算。",
            "",
            ("spc-delayed-interest-2014:1",),
            JUDGED,
        ),
        1,
        MOST_FEN,
    ),
    DayField(
        "judged_due",
        Question("判决写的履行期哪天届满？", "加倍部分从这天起算。", "", ("spc-delayed-interest-2014:2",), JUDGED),
        FIRST,
        LAST,
        optional=True,
    ),
    _claim(
        "claim_double",
        "对方算的加倍部分利息（元）",
        "常见的错是把加倍部分又乘了 2。",
        "",
        ("spc-delayed-interest-2014:1",),
        JUDGED,
    ),
    OptionalPercent(
        "fee_rate",
        Question(
            "分期手续费一共是本金的百分之几？",
            "手续费按最初的本金收，真实年化比看上去高。",
            "",
            ("apr-disclosure-2021:三",),
            FLAT_FEE,
        ),
        ZERO,
        Ratio(1),
    ),
    WholeField(
        "fee_periods",
        Question("手续费分几期收？", "期数要和手续费对应。", "", (), FLAT_FEE),
        2,
        60,
        "期",
        optional=True,
    ),
    OptionalPercent(
        "claim_yearly",
        Question(
            "对方说年化是百分之几？", "看是单利口径、复利口径，还是算错了。", "", ("apr-disclosure-2021:四",), FLAT_FEE
        ),
        ZERO,
        Ratio(10),
    ),
)
