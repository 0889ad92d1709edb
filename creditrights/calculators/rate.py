"""What a loan really costs a year: simple, compound and by days, side by side; and the payment that a rate would allow."""

from creditrights.calculators.chart import PERCENT, Series
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.form import Calculator
from creditrights.calculators.rate_form import BY_FEE, FORM, ONE_BY_ONE, SAME_EACH_TIME, Account, account_of
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.shown_money import PLACES, rates_table, two_decimals
from creditrights.calculators.values import ratio_of, text_of
from creditrights.law.registry import registry
from creditrights.money.annual_rate import AnnualRate, dated_rate, monthly_rate, shown
from creditrights.money.fen import yuan
from creditrights.money.limit import FINANCIAL_LOAN_CITATION, FINANCIAL_LOAN_YEARLY
from creditrights.money.ratio import Ratio
from creditrights.money.schedule import level_payment

#: 2015 年民间借贷规定第26条, the law until 2020-08-20; only a word people still say
OLD_LINE = Ratio(36, 100)
OLD_LINE_CITATION = "spc-private-lending-2015:26"


class RateCalculator(Calculator):
    """The true annual rate, worked back from what was received and paid."""

    id = "rate"
    title = "这笔贷款，真实年化是多少？"
    lead = "填到手多少、每期还多少。下面先放一个例子：合同 100,000 元，先扣 1,000 元，12 期，每期还 8,833.30 元。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        account = account_of(values)
        dated = dated_rate(account.dated) if account.dated else None
        rate = monthly_rate(account.amounts) if account.amounts else dated
        assert rate is not None
        cap = ratio_of(values, "cap")
        form = text_of(values, "form")
        tables = [rates_table(rate, dated if account.amounts else None), _lines_table(rate, cap)]
        if form != ONE_BY_ONE:
            tables.append(_caps_table(account, cap))
        tables.extend([_misread_table(account, rate, form), _flows_table(account)])
        return Result(
            answer=_answer(account, rate),
            figures=_figures(account, rate, dated, cap, form),
            tables=tables,
            passages=_passages(account, rate),
            citations=[registry().cite(key) for key in _law(values)],
            charts=[_chart(rate, dated if account.amounts else None, cap)],
        )


def _answer(account: Account, rate: AnnualRate) -> str:
    words = "到手 " + yuan(account.received_fen) + " 元，一共还 " + yuan(account.paid_fen) + " 元。"
    if rate.effective() < 0:
        return words + "还的比到手的少，年化是负的；请检查有没有漏写一笔。"
    return (
        words
        + "真实年化：单利 "
        + two_decimals(rate.simple())
        + "，复利（IRR）"
        + two_decimals(rate.effective())
        + "。是同一笔账的两种说法。"
    )


def _figures(account: Account, rate: AnnualRate, dated: "AnnualRate | None", cap: Ratio, form: str) -> "list[Figure]":
    cost = account.paid_fen - account.received_fen
    figures = [
        Figure("simple", "真实年化（单利）", shown(rate.simple(), PLACES), None, True),
        Figure("effective", "真实年化（复利，IRR）", shown(rate.effective(), PLACES)),
    ]
    if dated is not None:
        figures.append(Figure("xirr", "按日期（XIRR）", shown(dated.effective(), PLACES)))
    figures.append(Figure("monthly", "月利率", shown(rate.periodic(), PLACES + 2)))
    figures.append(Figure("cost", "利息和费用一共", yuan(cost) + " 元", cost))
    if form != ONE_BY_ONE:
        payment = _payment_at(account, cap)
        interest = payment * (len(account.amounts) - 1) - account.amounts[0]
        figures.append(Figure("cap_payment", "按年 " + cap.percent() + " 每期", yuan(payment) + " 元", payment))
        figures.append(Figure("cap_interest", "按年 " + cap.percent() + " 利息共", yuan(interest) + " 元", interest))
    return figures


def _payment_at(account: Account, yearly: Ratio) -> int:
    """The equal payment for what was received, at a nominal rate a year (divided by twelve)."""
    return level_payment(account.amounts[0], yearly * Ratio(1, 12), len(account.amounts) - 1)


# -- tables ----------------------------------------------------------------------------------------------------------


def _lines_table(rate: AnnualRate, cap: Ratio) -> Table:
    """Beside two lines people speak of, and the one that was asked about."""
    lines = [FINANCIAL_LOAN_YEARLY, OLD_LINE]
    if cap not in lines:
        lines.append(cap)
    rows = []
    for line in lines:
        rows.append(["年 " + line.percent(), _apart(rate.simple(), line), _apart(rate.effective(), line)])
    note = (
        "只是比一比，不是结论。24% 是金融借款可以请求法院调减的线，原文未取得，通常按未还本金、单利比；按复利比的数一定更大。"
        "36% 是 2020-08-20 以前民间借贷的旧线，现在不能当规则用。个人之间借钱看四倍 LPR。高出多少，可在协商或诉讼中请求调减，不是“不用还”。"
    )
    columns = ["和哪条线比", "单利", "复利"]
    return Table("lines", "和 24%、36% 比", columns, rows, ("单利", "复利"), note)


def _chart(rate: AnnualRate, dated: "AnnualRate | None", cap: Ratio) -> Bars:
    """The annual rates of one account beside those lines."""
    rates = [("年化（单利）", rate.simple()), ("年化（复利，IRR）", rate.effective())]
    if dated is not None:
        rates.append(("年化（XIRR）", dated.effective()))
    lines = [("可请求法院调减的线", FINANCIAL_LOAN_YEARLY), ("以前民间借贷的旧线", OLD_LINE)]
    if cap not in (FINANCIAL_LOAN_YEARLY, OLD_LINE):
        lines.append(("你填的线", cap))
    return Bars(
        "rates",
        "真实年化和几条线比",
        [words for words, _ in rates],
        [Series("年化", [_hundredths(each) for _, each in rates])],
        PERCENT,
        "rates",
        [Series(words, [_hundredths(line)]) for words, line in lines],
    )


def _hundredths(rate: Ratio) -> int:
    """A rate in hundredths of a percent."""
    return (rate * 10_000).half_up()


def _apart(rate: Ratio, line: Ratio) -> str:
    """How far a rate is from a line, in percentage points."""
    if rate == line:
        return "正好相等"
    far = two_decimals(rate - line if rate > line else line - rate)
    return ("高 " if rate > line else "低 ") + far[:-1] + " 个百分点" if far.endswith("%") else far


def _caps_table(account: Account, cap: Ratio) -> Table:
    """The payment that each line would make."""
    count = len(account.amounts) - 1
    yours = sum(account.amounts[1:])
    rows = []
    lines = [FINANCIAL_LOAN_YEARLY, OLD_LINE]
    for line in lines if cap in lines else lines + [cap]:
        payment = _payment_at(account, line)
        total = payment * count
        rows.append(["年 " + line.percent(), yuan(payment), yuan(total - account.amounts[0]), yuan(-yours - total)])
    columns = ["名义年利率", "每期", "利息共", "你一共多付"]
    note = "按到手的钱、等额本息、月利率 = 年利率 ÷ 12 反推；最后一列是负数的，说明你付的还不到这个数。"
    return Table("caps", "反推：按这个年利率，每期是多少（元）", columns, rows, tuple(columns[1:]), note)


def _misread_table(account: Account, rate: AnnualRate, form: str) -> Table:
    """Figures that pass for an annual rate, and why they are not one."""
    cost = Ratio(account.paid_fen - account.received_fen)
    years = account.years()
    rows = []
    if years > 0 and account.received_fen > 0:
        flat = _over(cost, account.received_fen, years)
        rows.append(["总成本 ÷ 到手 ÷ 年数", shown(flat, PLACES), "当作本金一直没还；分期还的，实际占用只有一半左右"])
        count = len(account.amounts) - 1
        if account.amounts and form != ONE_BY_ONE:
            share = _over(cost, account.received_fen, Ratio(1))
            near = share * Ratio(24, count + 1)
            rows.append(
                ["总费率 × 24 ÷（期数 + 1）", shown(near, PLACES), "有名的近似式，得数已经是年化，再乘 12 就错了"]
            )
    rows.append(["月利率", shown(rate.periodic(), PLACES), "小数点前看着小；要乘 12 才能和年利率比"])
    note = "表格软件的 RATE 只能用在每期一样多的还款上；每期不一样多，要用 IRR，日期不规则要用 XIRR。"
    return Table("misread", "这些数不是真实年化", ["算法", "得数", "差在哪"], rows, ("得数",), note, folded=True)


def _over(cost: Ratio, received_fen: int, years: Ratio) -> Ratio:
    """Cost by what was received and by the years."""
    return cost * Ratio(years.denominator, received_fen * years.numerator)


def _flows_table(account: Account) -> Table:
    rows = []
    left = 0
    for place in range(max(len(account.amounts), len(account.dated))):
        fen = account.amounts[place] if account.amounts else account.dated[place][1]
        day = account.dated[place][0].isoformat() if account.dated else ""
        head = str(place) if account.amounts else str(place + 1)
        left = left + fen
        rows.append([head, day or "—", yuan(fen), yuan(left)])
    columns = ["期" if account.amounts else "笔", "日期", "收到（+）还出（−）", "累计"]
    return Table("flows", "算进去的每一笔（元）", columns, rows, tuple(columns[2:]), folded=True)


# -- words -----------------------------------------------------------------------------------------------------------


def _passages(account: Account, rate: AnnualRate) -> "list[Passage]":
    sentences = ["把到手的钱和每次还的钱都列出来，找一个利率，使后来还的折到第一天正好等于到手的。"]
    if account.turned:
        sentences.append("第一笔是负数，这里当作收到的钱，后面的正负都反过来读。")
    if account.amounts:
        sentences.append(
            "每期当作一个月，不管大月小月：月利率 × 12 是单利年化，（1 + 月利率）的 12 次方 − 1 是复利年化。"
        )
    if account.dated:
        sentences.append("XIRR：按实际天数，一年 365 天，（1 + 年化）的（天数 ÷ 365）次方。")
    sentences.append("算法用整数，先数清可能有几个解：一个也没有或不止一个时直接说明，不会随便给一个。")
    sentences.append("都由你填写，不用外部利率数据。" + registry().currency())
    disputes = [
        "写单利还是复利：公告两种都允许，用单利的要写明是单利。",
        "和 24% 比用哪一种：法院多按未还本金的单利算，助贷、小贷的文件没有都写清口径；两个数都列出来。",
        "会员费、保险费算不算贷款成本：和贷款直接有关的都算；有没有直接关系，会有争议。",
    ]
    tomorrow = [
        "翻合同和 App 的借款页，找“年化利率”，看写的是单利还是复利，有没有把费用算进去。",
        "2026-08-01 以后新办的，找“综合融资成本明示表”，逐项和这里比；表上没写的收费，问依据。",
        "对不上的，把这份计算发给贷款机构，请它书面说明它的算法。",
    ]
    if rate.effective() > rate.simple() * Ratio(11, 10):
        sentences.append("利率越高，单利和复利离得越远。")
    return [
        Passage("convention", "这个数是怎么算的", sentences),
        Passage("disputes", "有争议的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


def _law(values: "dict[str, object]") -> "list[str]":
    keys = ["apr-disclosure-2021:三", "apr-disclosure-2021:四", "apr-disclosure-2021:一", "civil-code:670"]
    if text_of(values, "form") in (SAME_EACH_TIME, BY_FEE):
        keys.append("cost-disclosure-2026:节录-定义")
    return keys + ["cost-disclosure-2026:节录-明示表", FINANCIAL_LOAN_CITATION, OLD_LINE_CITATION, "civil-code:585"]


RATE = RateCalculator()
