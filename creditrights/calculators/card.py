"""What a credit card owes on a day, with interest counted both ways, and what becomes of it."""

from datetime import date

from creditrights.calculators.card_account import CardCase, read
from creditrights.calculators.card_form import FORM
from creditrights.calculators.card_tables import (
    account,
    basis_table,
    chosen_name,
    limit_table,
    lines_table,
    methods_table,
    minimum_table,
    other_name,
    plan_table,
    settle_table,
    splits_table,
    statements_table,
)
from creditrights.calculators.chart import Chart, Series
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.chart_columns import Columns
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.registry import registry
from creditrights.money.card import CardAccount
from creditrights.money.card_debt import PRINCIPAL
from creditrights.money.card_plans import LONGEST_PLAN, PLAN_CITATION
from creditrights.money.card_terms import (
    FEE,
    FULL,
    INTEREST,
    PAID_DAY_TWICE,
    PENALTY,
    USUAL_DAILY,
)
from creditrights.money.convention import NO_COMPOUND, STEP_WORDS
from creditrights.money.fen import yuan
from creditrights.money.limit import FINANCIAL_LOAN_CITATION

#: the day on which the uniform upper and lower bound of the overdraft rate went (银发〔2020〕327号)
BOUNDS_ENDED = date(2021, 1, 1)
#: 0.05 % a day was the upper bound until then
OLD_UPPER_BOUND = USUAL_DAILY


class CardCalculator(Calculator):
    """A credit card that was not paid in full."""

    id = "card"
    title = "信用卡没还清，到今天欠多少？"
    lead = (
        "照账单一行一笔填，改一个数，结果就重算。下面先放一个例子：消费 10,000 元，"
        "第一期还了最低还款额 1,000 元，第二期只还了 500 元。"
    )
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        case = read(values)
        compounding = case.terms.convention.compounding
        kept = account(case, chosen_name(case), compounding)
        other = account(case, other_name(case), compounding)
        return Result(
            answer=_answer(case, kept, other),
            figures=_figures(case, kept),
            tables=_tables(case, kept, other),
            passages=_passages(case, kept),
            citations=[registry().cite(key) for key in LAW],
            charts=_charts(kept),
        )


def _answer(case: CardCase, kept: CardAccount, other: CardAccount) -> str:
    day = case.as_of.isoformat()
    owed = kept.owed_fen()
    if owed < 0:
        return "到 " + day + "，没有欠款，卡里还多 " + yuan(-owed) + " 元（溢缴款）。"
    if owed == 0:
        return "到 " + day + "，没有欠款。"
    gap = owed - other.owed_fen()
    sentence = "到 " + day + "，按“" + chosen_name(case) + "”一共欠 " + yuan(owed) + " 元，其中本金 "
    sentence += yuan(kept.left_fen(PRINCIPAL)) + " 元。"
    if gap == 0:
        return sentence + "换成“" + other_name(case) + "”，结果一样。"
    word = "少 " if gap > 0 else "多 "
    return sentence + "换成“" + other_name(case) + "”，" + word + yuan(abs(gap)) + " 元。"


def _figures(case: CardCase, kept: CardAccount) -> "list[Figure]":
    def money(id: str, label: str, fen: int, main: bool = False) -> Figure:
        return Figure(id, label, yuan(fen) + " 元", fen, main)

    minimum = kept.statements[-1].minimum_fen if kept.statements else 0
    settle_day = case.as_of if case.settle_on is None else case.settle_on
    settled = account(case, chosen_name(case), case.terms.convention.compounding, settle_day)
    return [
        money("owed", "到 " + case.as_of.isoformat() + " 一共欠", kept.owed_fen(), main=True),
        money("principal", "没还的本金", kept.left_fen(PRINCIPAL)),
        money("interest_left", "没还的利息", kept.left_fen((INTEREST,)) + kept.running_fen()),
        money("charges_left", "没还的违约金和费用", kept.left_fen((PENALTY, FEE))),
        money("interest", "累计利息", kept.interest_fen()),
        money("penalty", "累计违约金", kept.charged_fen((PENALTY,))),
        money("minimum", "最近一期最低还款额", minimum),
        money("settle", settle_day.isoformat() + " 一次还清", settled.settle_fen()),
    ]


def _tables(case: CardCase, kept: CardAccount, other: CardAccount) -> "list[Table]":
    tables = [methods_table(case), statements_table(kept), settle_table(case, kept), limit_table(kept)]
    if case.terms.rate.per == "年":
        tables.insert(1, basis_table(case))
    if kept.owed_fen() > 0:
        tables.append(minimum_table(case))
    if kept.owed_fen() >= LONGEST_PLAN:
        tables.append(plan_table(case, kept.owed_fen()))
    if kept.splits:
        tables.append(splits_table(kept))
    tables.append(lines_table("lines", chosen_name(case), kept))
    tables.append(lines_table("lines-other", other_name(case), other))
    return tables


def _charts(kept: CardAccount) -> "list[Chart]":
    """What is owed, part by part; and how the statements grew."""
    parts = [
        ("没还的本金", kept.left_fen(PRINCIPAL)),
        ("没还的利息", kept.left_fen((INTEREST,)) + kept.running_fen()),
        ("没还的违约金和费用", kept.left_fen((PENALTY, FEE))),
    ]
    bills = kept.statements
    return [
        Bars("parts", "一共欠的是什么", [words for words, _ in parts], [Series("没还", [fen for _, fen in parts])]),
        Columns(
            "statements",
            "每一期账单要还多少",
            [each.day.isoformat() for each in bills],
            [
                Series("消费、取现和以前没还的", [each.balance_fen - each.interest_fen for each in bills]),
                Series("本期利息", [each.interest_fen for each in bills]),
            ],
            beside="statements",
        ),
    ]


def _passages(case: CardCase, kept: CardAccount) -> "list[Passage]":
    terms, convention = case.terms, case.terms.convention
    counted = [
        "计息方法：" + chosen_name(case) + "。" + _method_sentence(case),
        "利率"
        + terms.rate.words()
        + ("，不用年分母换算。" if terms.rate.per == "日" else "；" + convention.basis.sentence),
        "还款那天：" + terms.paid_day + "。账单日（截止日）：" + convention.ends + "。",
        "舍入：" + STEP_WORDS[convention.step] + "（" + convention.rounding + "）；出账时每期利息取整到分。",
        "没还的利息"
        + ("不再计利息。" if convention.compounding == NO_COMPOUND else "从出账那天起，像一笔新的消费一样计利息。"),
        "最低还款额 = 没逾期的本金 × "
        + terms.minimum_share.percent()
        + " + 上期最低还款额里没还的本金 + 利息、违约金、费用；"
        "账单上印的数不同的，加一行“账单日 最低还款 金额”。",
        "违约金 = 最低还款额没还部分 × "
        + terms.penalty_share.percent()
        + ("，最少 " + yuan(terms.penalty_floor_fen) + " 元" if terms.penalty_floor_fen else "")
        + "；违约金和费用不再计利息。",
        "取现从入账日起计息，没有免息期；还款先抵已出账单的，再按“" + "→".join(terms.order) + "”。",
        "没有算：超限、外币、退款、容差（差几元算还清）、已经办的分期。",
        "利率和日子都由你填写，不用外部利率数据。" + registry().currency(),
    ]
    counted.extend(_warnings(case))
    disputes = [
        "用哪种计息方法，看领用合约。利息、复利、违约金的格式条款没有提示、没有说明的，可以主张它不算进合同。",
        "按月计复利：有的合同写了。复利、违约金和利息加在一起总额过高的，可以请求法院适当减少，减不减、减多少由法院衡量。",
        "未还部分从入账日计还是从到期还款日计，两种合同都有。",
        "按期还了一部分、账单日以前就还了一部分的，这里在全额计息下都计到还款为止；有的发卡行不计，以合约为准。",
        "宽限几天、差几元算不算还清，各行不同，要问发卡行。",
    ]
    tomorrow = [
        "向发卡行要逐笔的计息明细：哪一笔、哪几天、基数多少，和“逐段明细”一行一行比。",
        "翻领用合约，找五处：计息方法、从哪天计、复利、违约金、还款先抵什么。",
        "钱不够还清的，先留出房租、吃饭、看病的钱，再按时还够最低还款额：这样没有违约金，利息照算。",
        "连最低还款额也还不上的，尽早书面申请个性化分期，写清收入和还得起的数；谈成以签下的协议为准，没谈成前利息照算。",
    ]
    return [
        Passage("convention", "这个数是怎么算的", counted),
        Passage("disputes", "有争议的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


def _method_sentence(case: CardCase) -> str:
    if case.terms.method == FULL:
        return "到期没还清的，这期账单的每笔消费都从入账日计息；还掉的计到还款为止，没还的一直计。"
    return "到期没还清的，只对没还的部分计息，" + case.terms.unpaid_from + "；按时还掉的不计息。"


def _warnings(case: CardCase) -> "list[str]":
    """What in the answers is unusual: said, not refused."""
    found = []
    if case.terms.paid_day == PAID_DAY_TWICE:
        found.append("“每段首尾都计”把还款那天算了两遍。合同没有这样写的，可以请发卡行说明。")
    daily = case.terms.rate.daily(case.terms.convention)
    if daily > OLD_UPPER_BOUND and case.events[0].day < BOUNDS_ENDED:
        found.append(
            "2021 年以前，透支利率的上限是每日 "
            + OLD_UPPER_BOUND.percent()
            + "；你填的是 "
            + daily.percent()
            + "，请核对合同。"
        )
    elif daily > OLD_UPPER_BOUND:
        found.append("利率高于常见的每日 " + OLD_UPPER_BOUND.percent() + "，请核对合同和单位。")
    return found


LAW = [
    "civil-code:676",
    "civil-code:674",
    "civil-code:675",
    "civil-code:561",
    "spc-bank-card-civil-2021:2",
    "creditcard-notice-2016:三",
    "creditcard-notice-2016:二（转述）",
    "creditcard-notice-2016:一（利率，转述）",
    "creditcard-rate-2020:节录-利率",
    PLAN_CITATION,
    "creditcard-notice-2022:节录-分期",
    "civil-code:496",
    "civil-code:585",
    FINANCIAL_LOAN_CITATION,
]

CARD = CardCalculator()
