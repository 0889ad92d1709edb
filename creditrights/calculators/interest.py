"""Interest on one sum: at a fixed rate or across changes of the LPR, under a stated convention, to the fen."""

from creditrights.calculators.form import Calculator
from creditrights.calculators.interest_terms import FIXED, FORM, LPR_OF, NEVER, Terms
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.span import ends_words
from creditrights.errors import FieldError
from creditrights.law.registry import registry
from creditrights.money.convention import (
    AT_THE_END,
    BOTH_ENDS,
    EACH_LINE,
    FIRST_NOT_LAST,
    THE_DAY_AFTER,
    Convention,
)
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, YEARS, days_later
from creditrights.money.fen import yuan
from creditrights.money.rates import LPR_FIRST
from creditrights.money.varying import Interest

CHANGES = {
    FIRST_NOT_LAST: "截止那天不计息",
    BOTH_ENDS: "起止两天都计息",
}

#: beyond this, adding interest to the base once a year makes a difference
DAYS_A_YEAR = 366


class InterestCalculator(Calculator):
    """Interest on one sum that stays the same: ordinary, penalty or damages by the day."""

    id = "interest"
    title = "一笔钱，利息是多少？"
    lead = "下面先放一个例子：欠 50,000 元，利率按 1 年期 LPR，从 2024-03-01 算到 2026-09-01，中间 LPR 降过三次。改一个口径，看差多少。"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        terms = Terms(values)
        interest = terms.interest()
        return Result(
            answer=_answer(terms, interest),
            figures=_figures(terms, interest),
            tables=[_comparison(terms), _lines(terms, interest)],
            passages=_passages(terms, interest),
            citations=[registry().cite(key) for key in _law(terms)],
        )


def _answer(terms: Terms, interest: Interest) -> str:
    span = terms.span
    length = str(interest.days) + " 天"
    if terms.months() is not None:
        length = str(terms.months()) + " 个月"
    rate = terms.rate_words()
    when = (span.start.isoformat() + " 起，" if span.dated else "") + length
    return (
        "本金 "
        + yuan(terms.principal_fen)
        + " 元，"
        + when
        + "，利率"
        + ("" if rate[0] in "每（" else " ")
        + rate
        + "："
        + ("单利" if terms.compound == NEVER else terms.compound + "计一次复利")
        + "利息 "
        + yuan(interest.amount_fen)
        + " 元。"
    )


def _figures(terms: Terms, interest: Interest) -> "list[Figure]":
    total = terms.principal_fen + terms.besides_fen + interest.amount_fen
    figures = [
        Figure("interest", "利息", yuan(interest.amount_fen) + " 元", interest.amount_fen, main=True),
        Figure("total", "连本金和其他欠款", yuan(total) + " 元", total),
    ]
    if interest.lines:
        first = interest.lines[0]
        figures.append(Figure("rate", "起日用的利率", first.rate.words()))
        if first.published is not None:
            figures.append(
                Figure("published", "起日公布的 " + terms.base.partition("：")[0], first.published.percent())
            )
    if terms.months() is None:
        figures.append(Figure("days", "计息天数", str(interest.days) + " 天"))
    else:
        figures.append(Figure("months", "计息月数", str(terms.months()) + " 个月"))
    return figures


def _comparison(terms: Terms) -> Table:
    """The same terms under other conventions: divisor, end days, compounding."""
    bases = [ACT_360, ACT_365]
    if terms.convention.basis not in bases:
        bases.append(terms.convention.basis)
    bases = [basis for basis in bases if terms.span.dated or terms.months() is None or basis is bases[-1]]
    compounds = [NEVER]
    if terms.compound != NEVER or terms.span.days > DAYS_A_YEAR:
        compounds.append("每 12 个月" if terms.compound == NEVER else terms.compound)
    rows = []
    for ends in (FIRST_NOT_LAST, BOTH_ENDS) if terms.values["end"] is not None else (terms.convention.ends,):
        for compound in compounds:
            words = CHANGES[ends] if terms.values["end"] is not None else "按填的长短"
            words = words + "，" + (NEVER if compound == NEVER else compound + "计复利")
            cells = [
                _under(
                    terms,
                    Convention(
                        basis,
                        ends,
                        terms.convention.rounding,
                        terms.convention.step,
                        rate_change=terms.convention.rate_change,
                    ),
                    compound,
                )
                for basis in bases
            ]
            rows.append([words] + cells)
    columns = ["按 " + basis.id if basis in (ACT_360, ACT_365) else basis.id for basis in bases]
    note = "利率按" + str(terms.values["rate_per"]) + "约定的，" if terms.base == FIXED else "利率按年公布，"
    per_day = terms.base == FIXED and terms.values["rate_per"] != "年"
    note = note + ("不用年分母换算，按 360 和按 365 相同。" if per_day else "换算成日利率要用分母，所以各列不同。")
    return Table("comparison", "换一种口径，利息是多少（元）", [""] + columns, rows, tuple(columns), note)


def _under(terms: Terms, convention: Convention, compound: str) -> str:
    """The interest under another convention; a dash where the table of rates does not reach the day it adds."""
    try:
        return yuan(terms.interest(convention, compound).amount_fen)
    except FieldError:
        return "—"


def _lines(terms: Terms, interest: Interest) -> Table:
    rows = []
    for line in interest.lines:
        row = [line.start.isoformat(), days_later(line.end, -1).isoformat()] if terms.span.dated else []
        row = row + [str(line.days)] if terms.months() is None or terms.span.dated else row
        if terms.table is not None:
            row.append("" if line.published is None else line.published.percent())
        rows.append(row + [line.rate.words(), yuan(line.base_fen), yuan(line.amount_fen)])
    columns = ["起（含）", "止（含）"] if terms.span.dated else []
    columns = columns + ["天数"] if terms.months() is None or terms.span.dated else columns
    columns = columns + (["公布利率"] if terms.table is not None else []) + ["计算用的利率", "基数", "利息"]
    note = "利率相同的相邻日子合成一段。"
    if terms.convention.step == AT_THE_END:
        note = note + "只在最后舍入，所以各段相加可能和总数差几分。"
    return Table(
        "lines", "逐段明细（元）", columns, rows, ("天数", "公布利率", "基数", "利息"), note, folded=len(rows) > 12
    )


def _passages(terms: Terms, interest: Interest) -> "list[Passage]":
    sentences = ends_words(terms.convention, terms.values)
    sentences.append("利率：" + terms.rate_words() + "。")
    sentences.append("复利：" + (NEVER if terms.compound == NEVER else terms.compound + "把利息加进基数") + "。")
    if terms.table is not None:
        sentences.append("新公布的利率" + terms.convention.rate_change + "使用。" + terms.table.through())
        if terms.span.start < LPR_FIRST and terms.base in LPR_OF:
            sentences.append(LPR_FIRST.isoformat() + " 以前没有现在的 LPR，那几段用人民银行同档贷款基准利率。")
        sentences.append("数据来源：" + terms.table.source + "。")
    if terms.table is not None and terms.convention.basis in (MONTHS, YEARS):
        sentences.append("利率变动把期间切成几段，满月、满年在每一段里各自数。")
    sentences.append("本金全程不变；中间还过钱的，要用逐笔的台账来算。" + registry().currency())
    unused = []
    if terms.base != FIXED and terms.values["rate"] is not None:
        unused.append("固定利率没有用到，因为利率选的是" + terms.base + "。")
    if terms.own_rate_unused():
        unused.append("你填的“数据截止以后的利率”没有用到。")
    return [
        Passage("convention", "这个数是怎么算的", sentences + unused),
        Passage("disputes", "有争议的地方", _disputes(terms)),
        Passage(
            "to-do",
            "和别人的数不一样时",
            [
                "先问对方四样：基数、利率、天数、一年按几天。多数差别在上面的“换一种口径”里找得到。",
                "差几百倍的，看单位：日利率不能再除以 365，年利率不能当日利率。",
                "差一天利息的，看起止两天；跨 LPR 变动时，不能每一段都多算一天。",
                "差在某一段的，看它用的 LPR 是不是晚换了一个月。",
            ],
        ),
    ]


def _disputes(terms: Terms) -> "list[str]":
    sentences = ["一年按 360 天还是 365 天：合同写明的从合同；没写的，法院两种都用过。"]
    if terms.base in LPR_OF:
        sentences.append(
            "“LPR 四倍”“LPR 1.5 倍”是锁定在某一天，还是跟着变：看合同和判决的写法；这里按跟着变算，锁定的请选固定利率。"
        )
        sentences.append("民间借贷的上限是合同成立时的四倍，订立后不跟着变；上限请用“有没有超过上限”那个计算器。")
    if terms.compound != NEVER:
        sentences.append(
            "复利要有约定或者规定；罚息能不能再生复利，各地裁判不一。个人之间滚进本金的，本息总额另有上限。"
        )
    if terms.convention.step != EACH_LINE or terms.convention.rate_change == THE_DAY_AFTER:
        sentences.append("舍入和利率换用日都没有统一规定，按合同或者对方系统的写法试。")
    return sentences


def _law(terms: Terms) -> "list[str]":
    keys = ["civil-code:674", "civil-code:676", "civil-code:680"]
    if terms.base != FIXED:
        keys.append("spc-private-lending-2020-12:28")
    if terms.compound != NEVER:
        keys.extend(["penalty-rate-2003:三", "interest-rules-1999:20", "interest-rules-1999:21"])
        keys.append("spc-private-lending-2020-12:27")
    return keys


INTEREST = InterestCalculator()
