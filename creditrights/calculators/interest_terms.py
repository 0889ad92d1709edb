"""The questions about interest on one sum, and how the answers become a base, stretches of rates and a convention."""

from creditrights.calculators.fields import ChoiceField, MoneyField, Question
from creditrights.calculators.form import Form
from creditrights.calculators.optional import OptionalPercent
from creditrights.calculators.rate_fields import TimesField, times_words
from creditrights.calculators.span import Span, read_span, span_fields
from creditrights.calculators.values import check_unit, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.convention import (
    AT_THE_END,
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    ON_THE_DAY,
    THE_DAY_AFTER,
    Convention,
    Rate,
)
from creditrights.money.daycount import DAY_COUNTS, day_count
from creditrights.money.rates import (
    BENCHMARK_TERMS,
    FIVE_YEARS,
    LPR_FIRST,
    ONE_YEAR,
    OutsideData,
    RateTable,
    benchmark,
    lpr,
    lpr_and_before,
)
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.varying import DAILY, Interest, RateStretch, across, fixed

FIXED = "固定利率"
ONE_YEAR_LPR = "1 年期 LPR"
FIVE_YEAR_LPR = "5 年期以上 LPR"
BENCHMARKS = tuple(["贷款基准利率：" + term for term in BENCHMARK_TERMS])
LPR_OF = {ONE_YEAR_LPR: ONE_YEAR, FIVE_YEAR_LPR: FIVE_YEARS}
BASES = (FIXED, ONE_YEAR_LPR, FIVE_YEAR_LPR) + BENCHMARKS

#: how often unpaid interest is added to the base -> `every` of Interest
NEVER = "不计复利"
COMPOUND = (NEVER, "每天", "每 1 个月", "每 3 个月", "每 6 个月", "每 12 个月")
EVERY = {NEVER: 0, "每天": DAILY, "每 1 个月": 1, "每 3 个月": 3, "每 6 个月": 6, "每 12 个月": 12}
MOST_DAYS_BY_THE_DAY = 1100

TERMS = "口径（不改就按常见写法）"

FORM = Form(
    MoneyField(
        "principal",
        Question("计息的本金（元）", "利息都从它算起；被先扣掉的利息不算本金。", "50000", ("civil-code:670",)),
        1,
        100_000_000_00,
    ),
    ChoiceField(
        "base",
        Question(
            "利率跟着什么走？",
            "合同写死的选固定利率；写“LPR 几倍”“LPR 加几个点”的选 LPR，它变了就分段算。",
            ONE_YEAR_LPR,
            ("spc-private-lending-2020-12:28",),
            "",
            "LPR 从 2019-08-20 才有，更早的天数用同档贷款基准利率。",
        ),
        BASES,
    ),
    OptionalPercent(
        "rate",
        Question("固定利率是多少（%）", "照合同填；不要把日利率当年利率。", "", ("civil-code:680",)),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rate_per",
        Question("固定利率按什么写的？", "0.05% 每日、1.5% 每月、18% 每年差不多是一回事，写错单位会差几百倍。", "年"),
        ("日", "月", "年"),
    ),
    TimesField(
        "multiple",
        Question("乘几倍", "LPR 四倍填 4，1.5 倍填 1.5；罚息加收 50% 也是 1.5。不乘就填 1。", "1"),
        Ratio(1, 100),
        Ratio(20),
    ),
    OptionalPercent(
        "points",
        Question("再加几个百分点", "“LPR 加 55 个基点”就是加 0.55 个百分点；先加点，再乘倍数。", ""),
        ZERO,
        Ratio(1),
    ),
    *span_fields("2024-03-01", "2026-09-01"),
    ChoiceField(
        "basis",
        Question("一年按多少天？", "银行合同多写 360，法院自己算多用 365；差 1.39%。", "365", (), TERMS),
        tuple([each.id for each in DAY_COUNTS]),
    ),
    ChoiceField(
        "ends",
        Question("起止两天怎么算？", "多数算头不算尾：还款那天不计息。", FIRST_NOT_LAST, (), TERMS),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    ChoiceField(
        "step",
        Question("什么时候舍入？", "先舍入还是最后舍入，会差几分。", EACH_LINE, (), TERMS),
        (EACH_LINE, EACH_DAY, AT_THE_END),
    ),
    ChoiceField(
        "rounding", Question("不足一分怎么办？", "多数四舍五入，有的系统截尾。", HALF_UP, (), TERMS), (HALF_UP, DOWN)
    ),
    ChoiceField(
        "rate_change",
        Question("新利率从哪天用起？", "LPR 公布当天起有效；也有合同写次日。", ON_THE_DAY, (), TERMS),
        (ON_THE_DAY, THE_DAY_AFTER),
    ),
    ChoiceField(
        "compound",
        Question(
            "利息再生利息吗？",
            "没有约定就不计。银行对没按时付的利息可以计复利，看合同；个人之间利滚利另有总额上限。",
            NEVER,
            ("penalty-rate-2003:三", "spc-private-lending-2020-12:27"),
            TERMS,
        ),
        COMPOUND,
    ),
    MoneyField(
        "besides",
        Question("另外还欠、但不生息的钱（元）", "例如代偿时一并代付的利息；加进合计，不再生息。", "0", (), TERMS),
        0,
        100_000_000_00,
    ),
    OptionalPercent(
        "current",
        Question(
            "数据截止以后的 LPR 或基准利率（%）",
            "利率表有截止日，之后的天数不替你猜；查到当期的数就填在这里。",
            "",
            (),
            TERMS,
            "当期的数在人民银行或全国银行间同业拆借中心的公告里查。",
        ),
        ZERO,
        Ratio(1),
        2,
    ),
)


class Terms:
    """What the answers describe.

    table  the published rate it follows, None where the contract fixes one
    """

    def __init__(self, values: "dict[str, object]") -> None:
        self.values = values
        self.principal_fen = whole_of(values, "principal")
        self.besides_fen = whole_of(values, "besides")
        self.multiple = ratio_of(values, "multiple")
        self.points = _optional(values, "points") or ZERO
        self.convention = Convention(
            day_count(text_of(values, "basis")),
            text_of(values, "ends"),
            text_of(values, "rounding"),
            text_of(values, "step"),
            rate_change=text_of(values, "rate_change"),
        )
        self.base = text_of(values, "base")
        self.compound = text_of(values, "compound")
        self.span = read_span(values, self.convention.basis, self.convention.ends)
        self.table = _table(self.base, self.span, _optional(values, "current"))
        if self.base != FIXED and not self.span.dated:
            raise FieldError(
                "start", "", "“从哪一天起算”还没有填；利率跟着 " + self.base + " 走，要有日期才知道用哪天的。"
            )
        if EVERY[self.compound] == DAILY and self.span.days > MOST_DAYS_BY_THE_DAY:
            raise FieldError(
                "compound", self.compound, "“利息再生利息吗？”选的是每天，最多算 " + str(MOST_DAYS_BY_THE_DAY) + " 天。"
            )

    def interest(self, convention: Convention | None = None, compound: str | None = None) -> Interest:
        """The interest; under another convention or another compounding where one is given."""
        used = self.convention if convention is None else convention
        span = self.span if used.ends == self.convention.ends else read_span(self.values, used.basis, used.ends)
        return Interest(self.principal_fen, self._stretches(span, used), used, EVERY[compound or self.compound])

    def own_rate_unused(self) -> bool:
        """Whether a rate for the days after the table's last was filled in, but no such day is reckoned with."""
        own = None if self.table is None else self.table.own_from
        return self.values["current"] is not None and (own is None or self.span.end <= own)

    def months(self) -> int | None:
        """The length in whole months, where that is how it was given."""
        value = self.values["months"]
        assert value is None or isinstance(value, int)
        return value

    def rate_words(self) -> str:
        """How the rate is reckoned, e.g. （1 年期 LPR + 0.55 个百分点）× 1.5 倍."""
        base = self.fixed_rate().words() if self.table is None else self.base
        if self.points > ZERO:
            base = base + " + " + self.points.percent().rstrip("%") + " 个百分点"
            base = "（" + base + "）" if self.multiple != 1 else base
        return base if self.multiple == 1 else base + " × " + times_words(self.multiple)

    def fixed_rate(self) -> Rate:
        """The rate that the contract fixes."""
        value = _optional(self.values, "rate")
        if value is None:
            raise FieldError("rate", "", "“固定利率是多少（%）”还没有填；利率跟着什么走选的是固定利率。")
        rate = Rate(value, text_of(self.values, "rate_per"))
        check_unit(rate, rate.yearly(self.convention), "rate", "固定利率是多少（%）")
        return rate

    def _stretches(self, span: Span, convention: Convention) -> "list[RateStretch]":
        if self.table is None:
            rate = self.fixed_rate()
            return fixed(Rate((rate.value + self.points) * self.multiple, rate.per), span.start, span.end)
        try:
            return across(self.table, span.start, span.end, convention.rate_change, self.multiple, self.points)
        except OutsideData as error:
            beyond = error
        field = "start" if beyond.last is None else "current"
        raise FieldError(field, beyond.day.isoformat(), beyond.sentence)


def _table(base: str, span: Span, current: Ratio | None) -> RateTable | None:
    """The table that a choice of base stands for, with the user's own rate for the days after it."""
    if base == FIXED:
        return None
    if base in LPR_OF:
        table = lpr(LPR_OF[base]) if span.start > LPR_FIRST else lpr_and_before(LPR_OF[base])
    else:
        table = benchmark(base.partition("：")[2])
    return table if current is None else table.filled(current)


def _optional(values: "dict[str, object]", name: str) -> Ratio | None:
    value = values[name]
    assert value is None or isinstance(value, Ratio)
    return value
