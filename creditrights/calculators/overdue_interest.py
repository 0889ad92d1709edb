"""What an overdue loan of equal instalments owes on a day: interest, penalty, compound interest, to the fen."""

from creditrights.calculators.form import Calculator
from creditrights.calculators.ledger_charts import course, parts
from creditrights.calculators.overdue_loan import FORM, read
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.values import day_of
from creditrights.law.registry import FIRST_DAY, registry
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.fen import yuan
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL, Ledger, Payment
from creditrights.money.limit import FINANCIAL_LOAN_CITATION, FINANCIAL_LOAN_YEARLY, Limit
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio

#: 银发〔2003〕251号: the raise on overdue principal
MARKUP_LOWEST = Ratio(30, 100)
MARKUP_HIGHEST = Ratio(50, 100)

#: what this loan can owe: it has no fees
ITEMS = (INTEREST, PENALTY, COMPOUND, PRINCIPAL)

#: the same in the order of the figures
SHOWN = (PRINCIPAL, INTEREST, PENALTY, COMPOUND)

#: which provision each kind of line stands on
LINE_LAW = {
    INTEREST: "civil-code:674",
    PENALTY: "penalty-rate-2003:三",
    COMPOUND: "penalty-rate-2003:三",
}


class OverdueInterestCalculator(Calculator):
    """An overdue loan of equal principal and daily interest, as 微粒贷 and its like write it."""

    id = "overdue-interest"
    title = "逾期到今天，一共欠多少？"
    lead = "照借据填，改一个数，结果就重算。下面先放一个例子：借 12,000 元，日利率 0.05%，分 12 期，还清 4 期后逾期。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        loan, convention, payments = read(values)
        as_of = day_of(values, "as_of")
        ledger = Ledger(loan, convention, payments, as_of)
        return Result(
            answer=_answer(ledger),
            figures=_figures(ledger),
            tables=_tables(ledger, loan, convention, payments),
            passages=_passages(ledger, loan, convention),
            citations=[registry().cite(key) for key in _law(convention)],
            charts=[parts([(item, ledger.due_fen(item)) for item in SHOWN]), course(ledger)],
        )


def _answer(ledger: Ledger) -> str:
    due = ledger.total_due_fen()
    day = ledger.as_of.isoformat()
    if due == 0:
        return "到 " + day + "，没有到期未还的钱。"
    first = min([account.due for account in ledger.due() if account.total_owed() > 0])
    late = (ledger.as_of - first).days
    return "到 " + day + "，已到期没还的一共 " + yuan(due) + " 元，最早一期已逾期 " + str(late) + " 天。"


def _figures(ledger: Ledger) -> "list[Figure]":
    def money(id: str, label: str, fen: int, main: bool = False) -> Figure:
        return Figure(id, label, yuan(fen) + " 元", fen, main)

    return [
        money("due", "已到期未还", ledger.total_due_fen(), main=True),
        money("principal", "其中本金", ledger.due_fen(PRINCIPAL)),
        money("interest", "利息", ledger.due_fen(INTEREST)),
        money("penalty", "罚息", ledger.due_fen(PENALTY)),
        money("compound", "复利", ledger.due_fen(COMPOUND)),
        money("payoff", "当天全部结清", ledger.payoff_fen()),
    ]


def _tables(ledger: Ledger, loan: Loan, convention: Convention, payments: "list[Payment]") -> "list[Table]":
    tables = [_comparison(ledger, loan, convention, payments), limits(ledger, "利息罚息复利合计")]
    if [payment for payment in payments if payment.fen is not None]:
        tables.append(_splits(ledger))
    tables.append(_instalments(ledger))
    tables.append(_lines(ledger))
    return tables


def _comparison(ledger: Ledger, loan: Loan, convention: Convention, payments: "list[Payment]") -> Table:
    rows = []
    for words, compounding in (("不计复利", NO_COMPOUND), ("计复利", ON_INTEREST)):
        row = [words]
        for basis in (ACT_360, ACT_365):
            other = convention.with_basis(basis).with_compounding(compounding)
            row.append(yuan(Ledger(loan, other, payments, ledger.as_of).total_due_fen()))
        rows.append(row)
    note = (
        "利率按"
        + loan.rate.per
        + "约定，"
        + ("换算成日利率要用分母，所以两列不同。" if loan.rate.per == "年" else "不用年分母换算，所以两列相同。")
    )
    return Table(
        "comparison",
        "换一种口径，已到期未还是多少（元）",
        ["", "除以 360", "除以 365"],
        rows,
        ("除以 360", "除以 365"),
        note,
    )


def limits(ledger: Ledger, claimed: str) -> Table:
    """Charges beside 24 % a year, from both days courts compare from; `claimed` names what is added up."""
    rows = []
    starts = [("从借款到账日起", ledger.loan.drawn)]
    first = ledger.first_overdue()
    if first is not None:
        starts.append(("从首次逾期日起", first))
    for words, start in starts:
        limit = Limit(ledger, start)
        rows.append(
            [
                words + "（" + start.isoformat() + "）",
                yuan(limit.claimed_fen),
                yuan(limit.limit_fen),
                yuan(limit.excess_fen),
            ]
        )
    note = (
        "上限按未还本金 × "
        + FINANCIAL_LOAN_YEARLY.percent()
        + " × 天数 ÷ 365（单利）算，依据是未取得原文的司法政策文件。"
        + "最后一列是“可在协商或诉讼中请求调减”的数，不是“不用还”；从哪天比、减不减，各地法院做法不一。"
    )
    return Table(
        "limit",
        "和年 24% 比（元）",
        ["从哪天比", claimed, "按 24% 算", "可请求调减"],
        rows,
        (claimed, "按 24% 算", "可请求调减"),
        note,
    )


def _splits(ledger: Ledger) -> Table:
    rows = []
    for split in ledger.splits:
        cells = [yuan(split.to(item)) for item in (PENALTY, COMPOUND, INTEREST, PRINCIPAL)]
        rows.append([split.day.isoformat(), yuan(split.fen)] + cells + [yuan(split.surplus_fen)])
    columns = ["日期", "还款", "抵罚息", "抵复利", "抵利息", "抵本金", "多付"]
    note = "超过已到期的部分按提前还款处理：先付到当天的利息，再抵最近一期的本金。"
    return Table("splits", "每笔还款抵了什么（元）", columns, rows, tuple(columns[1:]), note)


def _instalments(ledger: Ledger) -> Table:
    rows = []
    for account in ledger.accounts:
        accrued = [ledger.convention.whole(account.accrued[item]) for item in (PRINCIPAL, INTEREST, PENALTY, COMPOUND)]
        state = "已到期" if account.due <= ledger.as_of else "未到期"
        rows.append(
            [str(account.number), account.due.isoformat(), state]
            + [yuan(fen) for fen in accrued]
            + [yuan(account.total_owed())]
        )
    columns = ["期", "还款日", "状态", "本金", "利息", "罚息", "复利", "未还"]
    return Table("instalments", "每一期", columns, rows, ("本金", "利息", "罚息", "复利", "未还"), folded=True)


def _lines(ledger: Ledger) -> Table:
    rows = []
    for line in ledger.lines:
        rows.append(
            [
                line.start.isoformat() + " 至 " + line.end.isoformat(),
                str(line.days),
                line.item + "（第 " + str(line.number) + " 期）",
                yuan(line.base_fen),
                line.rate.daily(ledger.convention).percent(),
                yuan(ledger.convention.whole(line.amount)),
                registry().cite(LINE_LAW[line.item]).name(),
            ]
        )
    columns = ["起止", "天数", "项目", "基数", "日利率", "金额", "依据"]
    return Table(
        "lines", "逐段明细：基数 × 日利率 × 天数（元）", columns, rows, ("天数", "基数", "日利率", "金额"), folded=True
    )


def _passages(ledger: Ledger, loan: Loan, convention: Convention) -> "list[Passage]":
    sentences = convention.sentences()
    sentences.append(
        "利率"
        + loan.rate.words()
        + "；罚息率是它的 1 + "
        + loan.markup.percent()
        + "，只罚到期没还的本金，代替而不是另加正常利息。"
    )
    sentences.append(
        "没还的利息"
        + ("不计复利。" if convention.compounding == NO_COMPOUND else "按罚息利率计复利；罚息本身不再计复利。")
    )
    sentences.append(
        "还款抵充："
        + "→".join([item for item in loan.order if item in ITEMS])
        + "；法条只定费用、利息、本金三层，利息、复利、罚息之间的先后以合同为准。"
    )
    sentences.append("不含实现债权的费用（诉讼费、律师费等）；贷款没有被宣布提前到期。")
    sentences.append("利率和还款日都由你填写，不用外部利率数据。" + registry().currency())
    disputes = [
        "按 360 还是 365：合同写明的从合同。",
        "罚息能不能再计复利：各地裁判不一，这里不计；1999 年规定第25条后半段没有见到原文。",
        "24% 从哪天起比、已付的能不能回头减：各地不一，以判决为准。",
    ]
    if not MARKUP_LOWEST <= loan.markup <= MARKUP_HIGHEST:
        disputes.insert(
            0, "你填的加收 " + loan.markup.percent() + " 不在银发〔2003〕251号写的 30% 到 50% 之内，请核对合同。"
        )
    if loan.drawn < FIRST_DAY:
        disputes.append(
            "借款在 "
            + FIRST_DAY.isoformat()
            + " 民法典施行以前：那时的期间适用当时的合同法等规定，这里列的是现行条文。"
        )
    tomorrow = [
        "向贷款机构要一份逐期明细（本金、利息、罚息、复利、已还），和上面的“每一期”逐行比。",
        "差在哪一行，就问它那一行的基数、利率、天数。",
        "还款走机构指定渠道，备注期数，留下凭证；打算只还一部分的，先书面问清抵充次序。",
    ]
    return [
        Passage("convention", "这个数是怎么算的", sentences),
        Passage("disputes", "有争议的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


def _law(convention: Convention) -> "list[str]":
    keys = [
        "civil-code:676",
        "civil-code:674",
        "civil-code:675",
        "civil-code:677",
        "penalty-rate-2003:三",
        "civil-code:561",
    ]
    if convention.compounding != NO_COMPOUND:
        keys.extend(["interest-rules-1999:20", "interest-rules-1999:21"])
    return keys + [FINANCIAL_LOAN_CITATION, "civil-code:585"]


OVERDUE_INTEREST = OverdueInterestCalculator()
