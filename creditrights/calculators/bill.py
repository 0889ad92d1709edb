"""Whether the figures of a lender's or collector's bill are right, line by line, and what to ask where they are not."""

from creditrights.calculators.bill_form import FORM
from creditrights.calculators.bill_reading import read, read_fee
from creditrights.calculators.bill_words import answer_words, asks, disputes, formula, result_words
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.registry import registry
from creditrights.money.bill import FITS, FITS_OTHERWISE, Bill
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.disguised import cost_of
from creditrights.money.fen import yuan
from creditrights.money.flat_fee import YearlyClaim
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY
from creditrights.money.limit import FINANCIAL_LOAN_CITATION, FINANCIAL_LOAN_YEARLY
from creditrights.money.told import DOUBLE, FIRST_DAY, PLAIN, RUNNING, Told, Way, account

BASE_LAW = ("civil-code:676", "civil-code:674", "civil-code:670", "penalty-rate-2003:三", "civil-code:561")


class BillCalculator(Calculator):
    """A bill checked: each claimed line beside ours, the way under which it fits, the slip it looks like."""

    id = "bill"
    title = "催收给的数，对不对？"
    lead = "照借据和账单填，账单没写的留空。下面先放一个例子：借 12,000 元，日利率 0.05%，分 12 期，还清 4 期后逾期，账单要 4,850 元。"
    button = "核对账单"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        told, claims = read(values)
        fee = read_fee(values)
        bill = Bill(told, claims)
        return Result(
            answer=answer_words(bill, fee),
            figures=_figures(bill, fee),
            tables=_tables(bill),
            passages=_passages(bill, fee),
            citations=[registry().cite(key) for key in _law(bill, fee)],
        )


def _figures(bill: Bill, fee: "YearlyClaim | None") -> "list[Figure]":
    claimed = bill.claimed()
    off = sum([each.off_fen for each in claimed])
    fitting = len([each for each in claimed if each.state in (FITS, FITS_OTHERWISE)])
    figures = (
        [_money("off", "各行合计比按合同算的多" if off >= 0 else "各行合计比按合同算的少", abs(off), True)]
        if claimed
        else []
    )
    if claimed:
        figures.append(Figure("fitting", "对得上的行", str(fitting) + "/" + str(len(claimed)) + " 行"))
    figures.append(_money("ours_principal", "按合同：欠本金", bill.principal.ours_fen))
    for item, id, label in (
        (INTEREST, "ours_interest", "按合同：利息"),
        (PENALTY, "ours_penalty", "按合同：罚息"),
        (COMPOUND, "ours_compound", "按合同：复利"),
        (DOUBLE, "ours_double", "加倍部分利息"),
    ):
        check = bill.check(item)
        charged = check is not None and (item != COMPOUND or check.claimed_fen is not None or _compounds(bill.told))
        if check is not None and charged:
            figures.append(_money(id, label, check.ours_fen))
    if bill.claims.fees:
        figures.append(_money("fees", "要问依据的费用", bill.claims.fees_fen()))
    if fee is not None:
        figures.append(Figure("fee_simple", "分期手续费年化（单利）", fee.simple.percent(2)))
        figures.append(Figure("fee_effective", "分期手续费年化（复利）", fee.effective.percent(2)))
    return figures


def _money(id: str, label: str, fen: int, main: bool = False) -> Figure:
    return Figure(id, label, yuan(fen) + " 元", fen, main)


def _compounds(told: Told) -> bool:
    """Whether the contract is known to charge compound interest."""
    return told.compounding not in (None, NO_COMPOUND)


def _tables(bill: Bill) -> "list[Table]":
    tables = [_lines(bill)]
    if bill.claims.fees:
        tables.append(_fees(bill))
    return tables + [_comparison(bill.told), _limits(bill), _workings(bill)]


def _lines(bill: Bill) -> Table:
    rows = []
    for each in bill.claimed():
        rows.append(
            [
                each.item,
                yuan(each.claimed_fen or 0),
                yuan(each.ours_fen),
                yuan(each.off_fen),
                each.state,
                result_words(bill, each),
            ]
        )
    if bill.total is not None:
        total = bill.total
        state = "相加对得上" if total.fits else "相加对不上"
        words = (total.words or "请机构逐项列出合计里有什么") + "。"
        rows.append(
            [
                "合计",
                yuan(total.claimed_fen),
                yuan(total.listed_fen),
                yuan(total.claimed_fen - total.listed_fen),
                state,
                words,
            ]
        )
    columns = ["项目", "账单写", "按合同算", "相差", "结果", "在哪种口径下对，或者像什么"]
    note = "“合计”一行的“按合同算”，是账单所列各行相加（没有列本金的，加上欠的本金）。对得上只说明算得通，合同是不是这样约定，还要看合同。"
    return Table("lines", "账单的每一行（元）", columns, rows, ("账单写", "按合同算", "相差"), note)


def _fees(bill: Bill) -> Table:
    rows = []
    for name, fen in bill.claims.fees:
        cost = cost_of(name)
        rows.append([name, yuan(fen), cost.id, cost.question])
    return Table("fees", "不是利息的费用：先问再付", ["名目", "金额", "类别", "问什么"], rows, ("金额",))


def _comparison(told: Told) -> Table:
    rows = []
    bases = (ACT_360, ACT_365)
    for words, compounding in (("不计复利", NO_COMPOUND), ("对利息计复利", ON_INTEREST)):
        row = [words]
        for basis in bases:
            ledger = account(told, Way(Convention(basis, compounding=compounding), FIRST_DAY))
            items = (INTEREST, PENALTY, COMPOUND) if told.drawn is not None else (PENALTY,)
            row.append(yuan(sum([ledger.due_fen(item) for item in items])))
        rows.append(row)
    what = "利息、罚息、复利合计" if told.drawn is not None else "罚息"
    note = (
        "利率按"
        + told.rate.per
        + "约定，"
        + ("两列不同。" if told.rate.per == "年" else "不用年分母换算，所以两列相同。")
    )
    return Table(
        "comparison",
        "换一种口径，" + what + "是多少（元）",
        ["", "除以 360", "除以 365"],
        rows,
        ("除以 360", "除以 365"),
        note,
    )


def _limits(bill: Bill) -> Table:
    rows = [
        [words + "（" + start.isoformat() + "）", yuan(asked), yuan(limit), yuan(excess)]
        for words, start, asked, limit, excess in bill.limits()
    ]
    note = (
        "上限按未还本金 × "
        + FINANCIAL_LOAN_YEARLY.percent()
        + " × 天数 ÷ 365（单利）算，依据是未取得原文的司法政策文件，管金融机构的贷款；民间借贷另按四倍 LPR。"
        + "最后一列是“可在协商或诉讼中请求调减”的数，不是“不用还”；从哪天比、减不减，各地法院做法不一。"
    )
    columns = ["从哪天比", "账单的利息罚息复利和费用", "按 24% 算", "可请求调减"]
    return Table("limit", "和年 24% 比（元）", columns, rows, tuple(columns[1:]), note)


def _workings(bill: Bill) -> Table:
    rows = []
    notes = []
    for each in bill.checks:
        if each.way is None or each.item == DOUBLE or (each.item == COMPOUND and each.claimed_fen is None):
            continue
        if each.way.reading not in (PLAIN, RUNNING):
            notes.append(each.item + "：" + each.way.reading + "，这里列的是通常的算法。")
        ledger = account(bill.told, each.way, each.item)
        for line in ledger.lines:
            owed = ledger.accounts[line.number - 1]
            counted = owed.due <= ledger.as_of or each.way.reading == RUNNING
            if line.item == each.item and line.number > bill.told.paid and counted:
                rows.append(
                    [
                        line.item + "（第 " + str(line.number) + " 期）",
                        line.start.isoformat(),
                        line.end.isoformat(),
                        str(line.days),
                        yuan(line.base_fen),
                        line.rate.words(),
                        yuan(ledger.convention.whole(line.amount)),
                        formula(line, ledger.convention),
                    ]
                )
    columns = ["项目", "从", "到", "天数", "基数", "利率", "金额", "算式"]
    numeric = ("天数", "基数", "利率", "金额")
    return Table("workings", "按合同，每一段怎么算（元）", columns, rows, numeric, "".join(notes), folded=True)


def _passages(bill: Bill, fee: "YearlyClaim | None") -> "list[Passage]":
    right = []
    for match in bill.slips():
        sentence = match.slip.name + "：" + match.slip.sentence
        if sentence not in right:
            right.append(sentence)
    if fee is not None and fee.words:
        right.append("对方说的年化" + ("合" if fee.fits else "像是：") + fee.words + "。")
    convention = [
        "每一行先在常见的口径里找：除以 360 或 365，算头不算尾、首尾都算或从次日起；找不到，再看少见的舍入和天数算法。",
        "都对不上的，再和已知的几类算错比；“像是”只是数字相同，不是认定。",
        "罚息只按到期没还的本金算，代替正常利息；没有把提前到期算进去。",
        "天数、利率、还款日都由你填写，不用外部利率数据。" + registry().currency(),
    ]
    tomorrow = [
        "把上面“账单的每一行”和“要问机构的”发给贷款机构，请它书面答复；口头说的数，也请给书面的。",
        "对得上的部分，照合同是欠着的；对不上的那几行单独谈，不要因此全都不还。",
        "还款走机构指定渠道，留凭证；只还一部分的，先书面问清先抵什么。",
    ]
    return [
        Passage("ask", "要问机构的", asks(bill)),
        Passage("right", "这几类错，对的算法是", right),
        Passage("convention", "怎么核对的", convention),
        Passage("disputes", "有争议的地方", disputes(bill)),
        Passage("to-do", "拿到结果以后", tomorrow),
    ]


def _law(bill: Bill, fee: "YearlyClaim | None") -> "list[str]":
    keys = list(BASE_LAW)
    for match in bill.slips():
        keys.extend(match.slip.cites)
    for name, _ in bill.claims.fees:
        keys.extend(cost_of(name).cites)
    if bill.check(COMPOUND) is not None and bill.claims.of(COMPOUND):
        keys.extend(["interest-rules-1999:20", "interest-rules-1999:21"])
    if bill.check(DOUBLE) is not None:
        keys.extend(["spc-delayed-interest-2014:1", "spc-delayed-interest-2014:2"])
    if fee is not None:
        keys.extend(["apr-disclosure-2021:三", "apr-disclosure-2021:四"])
    keys.extend([FINANCIAL_LOAN_CITATION, "civil-code:585"])
    once: "list[str]" = []
    for key in keys:
        if key not in once:
            once.append(key)
    return once


BILL = BillCalculator()
