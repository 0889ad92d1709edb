"""How a loan is paid back under each way of repaying: the plan, what it costs a year, and what paying early saves."""

from creditrights.calculators.chart import Series
from creditrights.calculators.chart_columns import Columns
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.revolving import revolving_result
from creditrights.calculators.schedule_form import FORM, REVOLVING, convention_of, early_of, movements_of, terms_of
from creditrights.calculators.shown_money import PLACES, amount, rates_table, two_decimals
from creditrights.calculators.values import ratio_of, text_of, whole_of
from creditrights.errors import CreditRightsError
from creditrights.law.registry import registry
from creditrights.money.annual_rate import AnnualRate, shown
from creditrights.money.convention import NEVER, Convention
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, days_later
from creditrights.money.fen import yuan
from creditrights.money.period import PER_INSTALMENT
from creditrights.money.ratio import Ratio
from creditrights.money.schedule import EARLY, INSTALMENT, Schedule, level_payment
from creditrights.money.terms import (
    BULLET,
    EQUAL_PAYMENT,
    EQUAL_PRINCIPAL,
    FLAT,
    INTEREST_FIRST,
    ON_FIRST_SUM,
    ROLLING,
    Early,
)

#: shown beside the way that was chosen
COMPARED = (EQUAL_PAYMENT, EQUAL_PRINCIPAL, INTEREST_FIRST, BULLET, FLAT)

#: a longer plan is folded
SHORT_PLAN = 24


class ScheduleCalculator(Calculator):
    """A loan's plan."""

    id = "schedule"
    title = "每期还多少，提前还省多少？"
    lead = "照合同填。下面先放一个例子：借 12,000 元，年利率 18%，分 12 期等额本息，还完 4 期以后提前还清。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        terms, convention, early = terms_of(values), convention_of(values), early_of(values)
        if text_of(values, "way") == REVOLVING:
            return revolving_result(terms, convention, movements_of(values, terms))
        plan = Schedule(terms, convention)
        rate, dated = plan.annual_rate(), plan.dated_rate()
        after = None if early is None else Schedule(terms, convention, early)
        tables = [rates_table(rate, dated)]
        if after is not None:
            tables.append(_early_table(plan, after))
        tables.extend([_plan_table(plan if after is None else after), _ways_table(plan), _basis_table(plan)])
        if terms.way == EQUAL_PAYMENT:
            tables.append(_totals_table(plan))
        tables.append(_contingent_table(rate, values))
        return Result(
            answer=_answer(plan, after, rate),
            figures=_figures(plan, after, rate, dated, values),
            tables=tables,
            passages=_passages(plan, early),
            citations=[registry().cite(key) for key in _law(plan, early)],
            charts=[_chart(plan if after is None else after)],
        )


def _answer(plan: Schedule, after: "Schedule | None", rate: AnnualRate) -> str:
    terms = plan.terms
    words = (
        terms.way
        + "：借 "
        + yuan(terms.principal_fen)
        + " 元，第一次还 "
        + amount(plan, plan.first_payment())
        + " 元，利息和费用一共 "
        + amount(plan, plan.interest() + plan.fees())
        + " 元。真实年化 "
        + two_decimals(rate.simple())
        + "（单利）、"
        + two_decimals(rate.effective())
        + "（复利）。"
    )
    if after is None or after.early is None:
        return words
    saved = plan.paid() - after.paid()
    more = "少付 " + amount(plan, saved) if saved >= 0 else "反而多付 " + amount(plan, -saved)
    whole = "提前结清" if after.early.fen is None else "提前还一部分"
    return words + "第 " + str(after.early.after) + " 期后" + whole + "，" + more + " 元。"


def _figures(
    plan: Schedule, after: "Schedule | None", rate: AnnualRate, dated: AnnualRate, values: "dict[str, object]"
) -> "list[Figure]":
    def money(id: str, label: str, grains: int, main: bool = False) -> Figure:
        return Figure(id, label, amount(plan, grains) + " 元", plan.fen(grains), main)

    figures = [
        money("payment", "第一次还", plan.first_payment(), main=True),
        money("last_payment", "最后一次还", plan.rows[len(plan.rows) - 1].payment()),
        money("interest", "利息合计", plan.interest()),
        money("fees", "费用合计", plan.fees()),
        money("paid", "一共付出", plan.paid()),
        Figure("simple", "真实年化（单利）", shown(rate.simple(), PLACES)),
        Figure("effective", "真实年化（复利）", shown(rate.effective(), PLACES)),
        Figure("xirr", "按日期（XIRR）", shown(dated.effective(), PLACES)),
    ]
    if after is not None:
        settled = [row for row in after.rows if row.kind == EARLY]
        figures.append(money("early_payment", "提前那天另付", sum([row.payment() for row in settled])))
        figures.append(money("saved", "提前还少付", plan.paid() - after.paid()))
        figures.append(money("early_interest", "提前还以后的利息合计", after.interest()))
    return figures + _late_figures(plan, values)


def _late_figures(plan: Schedule, values: "dict[str, object]") -> "list[Figure]":
    """The penalty on the first instalment's principal, so many days late, and how much of it is the raise."""
    terms = plan.terms
    days = whole_of(values, "late_days")
    first = plan.fen(plan.rows[0].principal)
    if terms.rate.per == PER_INSTALMENT or first <= 0:
        return []
    basis = ACT_360 if plan.convention.basis is MONTHS else plan.convention.basis
    due = plan.rows[0].due
    until = days_later(due, days)
    exact = Convention(basis, step=NEVER)
    ordinary = exact.interest(first, terms.rate, due, until)
    penalty = ordinary * (ratio_of(values, "markup") + 1)
    fen, extra = plan.convention.whole(penalty), plan.convention.whole(penalty - ordinary)
    label = "第一期晚还 " + str(days) + " 天的罚息"
    return [
        Figure("late", label, yuan(fen) + " 元", fen),
        Figure("late_extra", "其中比正常利息多的", yuan(extra) + " 元", extra),
    ]


# -- tables ----------------------------------------------------------------------------------------------------------


def _early_table(plan: Schedule, after: Schedule) -> Table:
    rows = []
    for words, each in (("按计划还", plan), ("提前还", after)):
        last = each.rows[len(each.rows) - 1].due
        cells = [each.interest(), each.fees(), each.paid()]
        rows.append(
            [words, last.isoformat()]
            + [amount(each, cell) for cell in cells]
            + [two_decimals(each.annual_rate().simple())]
        )
    columns = ["", "还清日", "利息", "费用", "一共付出", "年化（单利）"]
    note = (
        "没有另外约定的，利息只算到提前还的那天；已经收了的费用退不退，看合同。"
        "省下的是还没发生的利息，不是已经付的；先留够吃饭、看病的钱。"
    )
    return Table("early", "提前还，差多少（元）", columns, rows, tuple(columns[1:]), note)


def _plan_table(plan: Schedule) -> Table:
    rows = []
    for row in plan.rows:
        head = str(row.number) if row.kind == INSTALMENT else str(row.number) + " 后提前还"
        cells = [row.payment(), row.principal, row.interest, row.fee, row.left]
        rows.append([head, row.due.isoformat(), str(row.days)] + [amount(plan, cell) for cell in cells])
    columns = ["期", "还款日", "天数", "应还", "本金", "利息", "费用", "剩余本金"]
    note = "放款时先扣或先付的钱不在表里。"
    if plan.terms.way == ROLLING:
        note = "本金是负数的，是当期利息没付、滚进了本金。" + note
    return Table("plan", "还款计划（元）", columns, rows, tuple(columns[2:]), note, folded=len(rows) > SHORT_PLAN)


def _chart(plan: Schedule) -> Columns:
    """What each payment consists of."""
    series = [
        Series("本金", [plan.fen(row.principal) for row in plan.rows]),
        Series("利息", [plan.fen(row.interest) for row in plan.rows]),
        Series("费用", [plan.fen(row.fee) for row in plan.rows]),
    ]
    return Columns(
        "payments",
        "每次还的钱里，多少是本金，多少是利息",
        [row.due.isoformat() for row in plan.rows],
        series,
        beside="plan",
    )


def _ways_table(plan: Schedule) -> Table:
    rows = []
    for way in COMPARED:
        if plan.terms.discounted and way == BULLET:
            continue
        try:
            other = Schedule(plan.terms.by(way), plan.convention)
            rate = other.annual_rate()
        except CreditRightsError:
            continue
        rows.append(
            [
                way,
                amount(other, other.first_payment()),
                amount(other, other.rows[len(other.rows) - 1].payment()),
                amount(other, other.interest() + other.fees()),
                two_decimals(rate.simple()),
                two_decimals(rate.effective()),
            ]
        )
    columns = ["还法", "第一次还", "最后一次还", "利息和费用", "年化（单利）", "年化（复利）"]
    note = (
        "同样的利率或费率，只换还法，都不提前还。等本等息一直按最初的本金收，所以写出来的费率看着一样，真实年化却高出一大截；"
        "利息少的还法，多半是本金还得早，不等于更划算。"
    )
    return Table("ways", "同一个利率，换一种还法（元）", columns, rows, tuple(columns[1:]), note)


def _basis_table(plan: Schedule) -> Table:
    rows = []
    for words, basis in (("按月", MONTHS), ("除以 360", ACT_360), ("除以 365", ACT_365)):
        if basis is MONTHS and not plan.terms.period.months:
            continue
        try:
            other = Schedule(plan.terms, plan.convention.with_basis(basis))
        except CreditRightsError:
            continue
        rows.append([words, amount(other, other.first_payment()), amount(other, other.interest())])
    per = plan.terms.rate.per
    note = (
        "利率按每" + per + "写，"
        + ("不用年分母换算，所以几行相同。" if per in ("日", PER_INSTALMENT) else "换成每天的利率要用分母，所以几行不同。")
        + "这里的利息不再生利息；滚入本金的还法另选。"
    )  # fmt: skip
    return Table(
        "basis", "换一种算天数的办法（元）", ["天数", "第一次还", "利息合计"], rows, ("第一次还", "利息合计"), note
    )


def _totals_table(plan: Schedule) -> Table:
    """Three totals of interest that one meets for the same equal payment."""
    terms = plan.terms
    share = terms.period.share(terms.rate, plan.convention)
    rounded = level_payment(terms.principal_fen, share, terms.count)
    fine = 10**6
    unrounded = level_payment(terms.principal_fen * fine, share, terms.count) * terms.count - terms.principal_fen * fine
    rows = [
        ["上面的计划（末期找齐）", amount(plan, plan.interest())],
        ["舍入后的月供 × 期数 − 本金", yuan(rounded * terms.count - terms.principal_fen)],
        ["没舍入的月供 × 期数 − 本金", yuan(Ratio(unrounded, fine).half_up())],
    ]
    note = "每期间隔一样、没有优惠时，三种只差几分；网上两种写法都有，对不上几分钱先看这里。"
    return Table("totals", "利息合计的三种算法（元）", ["算法", "利息合计"], rows, ("利息合计",), note, folded=True)


def _contingent_table(rate: AnnualRate, values: "dict[str, object]") -> Table:
    markup, misuse = ratio_of(values, "markup"), ratio_of(values, "misuse")
    rows = [
        ["正常还款：年化综合融资成本", shown(rate.simple(), PLACES), "利息和费用都算进去，单利"],
        ["逾期（或有）", shown(rate.simple() * (markup + 1), PLACES), "正常还款的年化 × " + (markup + 1).percent()],
        ["挪用（或有）", shown(rate.simple() * (misuse + 1), PLACES), "正常还款的年化 × " + (misuse + 1).percent()],
    ]
    note = (
        "2026-08-01 起新办的个人贷款要看到“综合融资成本明示表”，违约才有的成本单列。这里的算法来自第三方转述，官方示例没有取得原文；"
        "罚息实际按合同利率上浮，只算逾期的部分，不是整笔都变成这个数。"
    )
    return Table("contingent", "明示表口径（转述）", ["项目", "年化", "怎么来的"], rows, ("年化",), note, folded=True)


# -- words -----------------------------------------------------------------------------------------------------------


def _passages(plan: Schedule, early: "Early | None") -> "list[Passage]":
    terms = plan.terms
    sentences = plan.convention.sentences()
    sentences.append("利率" + terms.rate.words() + "；每期的利息" + _base_words(plan) + "。")
    if terms.way == EQUAL_PAYMENT:
        sentences.append("月供按整月（整期）的利率算出，精确到舍入那一步；和实际天数的差，末期找齐。")
    if not terms.regular_first():
        sentences.append("首期和别期不一样长：首期的本金照常，利息按实际天数。")
    sentences.append("年化利率用整数算到小数点后三十多位，不会因为小数误差差一分。")
    sentences.append("都由你填写，不用外部利率数据。" + registry().currency())
    disputes = [
        "年化写单利还是复利：公告两种都允许，用单利的要写明；两个数都列在上面。",
        "提前还款收不收违约金、手续费退不退：看合同；没有约定的，利息算到实际还款那天。",
    ]
    if early is not None and terms.way in ON_FIRST_SUM:
        disputes.append("按最初本金收的费用，提前还了一部分以后还收多少，各家写法不一；这里没全部结清就照旧收。")
    if terms.way == ROLLING:
        disputes.append(
            "利息滚入本金：民间借贷的本息总和不能超过最初本金加按上限利率算的利息；别的贷款看合同，裁判不一。"
        )
    if terms.fees.upfront_fen:
        disputes.append(
            "放款时先扣的是利息，不算本金；先扣的是服务费、保险费，算不算本金裁判不一。这里的计划按合同金额计息，年化按到手的钱算。"
        )
    tomorrow = [
        "向贷款机构要一份还款计划表，和上面的“还款计划”逐行比；差在哪一行，就问那一行怎么算。",
        "打算提前还的，先书面问清：违约金多少、费用退不退、当天要付多少，再按那个数还，留下结清证明。",
    ]
    return [
        Passage("convention", "这个数是怎么算的", sentences),
        Passage("disputes", "有争议、要看合同的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


def _base_words(plan: Schedule) -> str:
    return "一直按最初借的本金收" if plan.terms.way in ON_FIRST_SUM else "按剩余本金算"


def _law(plan: Schedule, early: "Early | None") -> "list[str]":
    keys = ["civil-code:674", "civil-code:675", "apr-disclosure-2021:三", "apr-disclosure-2021:四"]
    if early is not None:
        keys.insert(0, "civil-code:677")
    if plan.held_fen():
        keys.append("civil-code:670")
    if plan.terms.way == ROLLING:
        keys.append("spc-private-lending-2020-12:27")
    return keys + ["penalty-rate-2003:三", "cost-disclosure-2026:节录-定义", "cost-disclosure-2026:节录-明示表"]


SCHEDULE = ScheduleCalculator()
