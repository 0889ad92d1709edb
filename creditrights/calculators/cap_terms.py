"""The questions about the line that charges are compared with, and how the answers become the two sides compared."""

from datetime import date

from creditrights.calculators.fields import ChoiceField, DayField, MoneyField, PercentField, Question
from creditrights.calculators.form import Form
from creditrights.calculators.optional import OptionalMoney, OptionalPercent
from creditrights.calculators.span import FIRST, LAST, Span, read_span, span_fields
from creditrights.calculators.values import check_unit, clash, day_of, maybe_day, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.caps import (
    BANK,
    CARD,
    FOUR_TIMES_SINCE,
    LIMIT,
    MICROLOAN,
    PRIVATE,
    REQUEST,
    Agreed,
    Cap,
    Comparison,
    caps_for,
)
from creditrights.money.convention import AT_THE_END, BOTH_ENDS, FIRST_NOT_LAST, Convention, Rate
from creditrights.money.daycount import DayCount, day_count
from creditrights.money.rates import ONE_YEAR, OutsideData, RateTable, lpr
from creditrights.money.ratio import ZERO, Ratio

LENDERS = {
    "个人或一般公司（民间借贷）": PRIVATE,
    "银行或消费金融公司": BANK,
    "信用卡发卡行": CARD,
    "小额贷款公司": MICROLOAN,
}
LENDER_NAMES = ("个人或一般公司（民间借贷）", "银行或消费金融公司", "信用卡发卡行", "小额贷款公司")

#: why there is no line for a suit filed so early
TOO_EARLY = {
    PRIVATE: "2015-09-01 以前起诉的民间借贷，那时的规定这里没有核对，不作判断",
    BANK: "2017-08-04 以前起诉的，说 24% 的那份司法政策文件还没有发布，不作判断",
    CARD: "2017-08-04 以前起诉的，说 24% 的那份司法政策文件还没有发布，不作判断",
    MICROLOAN: "2017-08-04 以前起诉的，说 24% 的那份司法政策文件还没有发布，不作判断",
}

LATE = "逾期以后、对方主张多少（不知道就空着）"
TERMS = "口径（不改就按常见写法）"
BASES = ("365", "360", "按月", "按整年")

FORM = Form(
    ChoiceField(
        "lender",
        Question(
            "钱是谁借的？",
            "四倍 LPR 只管民间借贷；银行、消费金融、信用卡、小额贷款公司不用那条线。看合同上出借人那一栏。",
            LENDER_NAMES[0],
            ("spc-private-lending-2020-12:1", "spc-private-lending-scope-reply:para-3"),
        ),
        LENDER_NAMES,
    ),
    DayField(
        "signed",
        Question(
            "合同哪天成立？",
            "民间借贷按成立那天的 LPR 锁定；2020-08-20 前后两套规则。个人之间借钱，钱到手合同才成立。",
            "2021-03-01",
            ("spc-private-lending-2020-12:25", "spc-private-lending-2020-12:31", "civil-code:679"),
        ),
        FIRST,
        LAST,
    ),
    DayField(
        "filed",
        Question(
            "哪天起诉的？",
            "2020-08-20 以前的合同，用哪套规则、哪天的 LPR，看一审什么时候受理。",
            "",
            ("spc-private-lending-2020-12:31",),
            "",
            "还没有起诉就留空。",
        ),
        FIRST,
        LAST,
        optional=True,
    ),
    MoneyField(
        "principal",
        Question(
            "没还的本金（元）",
            "上限从没还的本金算起；先扣掉的利息不算本金。",
            "100000",
            ("spc-private-lending-2020-12:26", "civil-code:670"),
        ),
        1,
        100_000_000_00,
    ),
    PercentField(
        "rate",
        Question("约定的利率（%）", "照合同填；不要把日利率当年利率。", "24", ("civil-code:680",)),
        ZERO,
        Ratio(10),
    ),
    ChoiceField(
        "rate_per",
        Question("约定的利率按什么写的？", "月息 2 分就是每月 2%；写错单位会差几百倍。", "年"),
        ("日", "月", "年"),
    ),
    *span_fields("2021-03-01", "2023-03-01"),
    DayField(
        "overdue",
        Question("首次逾期是哪天？", "24% 从借款日比，还是从逾期日比，各地不一；填了就两个数都算。", "", (), LATE),
        FIRST,
        LAST,
        optional=True,
    ),
    OptionalPercent(
        "overdue_rate",
        Question(
            "逾期以后的利率（%）",
            "罚息率或逾期利率，单位和约定的利率相同；空着就当作没有变。",
            "",
            ("spc-private-lending-2020-12:28", "penalty-rate-2003:三"),
            LATE,
        ),
        ZERO,
        Ratio(10),
    ),
    OptionalMoney(
        "claimed",
        Question(
            "对方一共主张多少息费（元）",
            "利息、罚息、复利、违约金、服务费、担保费等加在一起，不含本金。",
            "",
            ("spc-private-lending-2020-12:29", "spc-financial-trial-opinion-2017:2"),
            LATE,
        ),
        0,
        100_000_000_00,
    ),
    OptionalMoney(
        "claimed_late",
        Question("其中首次逾期以后产生的（元）", "从逾期日比的时候，只比这一部分。", "", (), LATE),
        0,
        100_000_000_00,
    ),
    ChoiceField(
        "basis",
        Question(
            "合同利率一年按多少天？", "银行合同多写 360；同样写年 24%，按 360 天一年实收 24.33%。", "365", (), TERMS
        ),
        BASES,
    ),
    ChoiceField(
        "cap_basis",
        Question("上限一年按多少天？", "法院多用 365；也有按整年、按月算的。", "365", (), TERMS),
        BASES,
    ),
    ChoiceField(
        "ends",
        Question("起止两天怎么算？", "多数算头不算尾。", FIRST_NOT_LAST, (), TERMS),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    OptionalPercent(
        "lpr",
        Question(
            "数据截止以后那天的一年期 LPR（%）",
            "利率表有截止日，之后的不替你猜；查到那天有效的数就填在这里。",
            "",
            (),
            TERMS,
            "在人民银行或全国银行间同业拆借中心的公告里查。",
        ),
        ZERO,
        Ratio(1),
        2,
    ),
)


class CapTerms:
    """What the answers describe.

    caps   (line, a year) for this loan; None where the text names no number
    court  those of them with a number that a court uses: they decide the figure
    """

    def __init__(self, values: "dict[str, object]") -> None:
        self.values = values
        self.lender = LENDERS[text_of(values, "lender")]
        self.signed = day_of(values, "signed")
        self.filed = maybe_day(values, "filed")
        self.overdue = maybe_day(values, "overdue")
        self.principal_fen = whole_of(values, "principal")
        self.per = text_of(values, "rate_per")
        self.rate = Rate(ratio_of(values, "rate"), self.per)
        late = values["overdue_rate"]
        self.late_rate = Rate(late, self.per) if isinstance(late, Ratio) else self.rate
        self.convention = Convention(day_count(text_of(values, "basis")), text_of(values, "ends"), step=AT_THE_END)
        self.cap_basis = day_count(text_of(values, "cap_basis"))
        self.span = self._checked_span()
        for field, rate in (("rate", self.rate), ("overdue_rate", self.late_rate)):
            check_unit(
                rate,
                rate.yearly(self.convention),
                field,
                "约定的利率（%）" if field == "rate" else "逾期以后的利率（%）",
            )
        self.table = _table(values["lpr"])
        found = caps_for(self.lender, self.signed, self.filed)
        if not [cap for cap in found if cap.binds in (LIMIT, REQUEST)]:
            raise clash(
                "filed", "" if self.filed is None else self.filed.isoformat(), "哪天起诉的？", TOO_EARLY[self.lender]
            )
        self.caps = [(cap, self._yearly(cap)) for cap in found]
        self.court = [
            (cap, yearly) for cap, yearly in self.caps if yearly is not None and cap.binds in (LIMIT, REQUEST)
        ]

    def compare(
        self, lines: "list[tuple[Cap, Ratio]]", since: date | None = None, basis: DayCount | None = None
    ) -> Comparison:
        """The agreed rates compared with lines, from the first day or a later one; the contract's days counted otherwise
        where a basis is given.
        """
        start = self.span.start if since is None else max(since, self.span.start)
        turn = self.span.end if self.overdue is None else min(max(self.overdue, start), self.span.end)
        agreed = [Agreed(start, turn, self.rate), Agreed(turn, self.span.end, self.late_rate)]
        convention = self.convention if basis is None else self.convention.with_basis(basis)
        return Comparison(self.principal_fen, agreed, lines, convention, self.cap_basis)

    def money(self, name: str) -> int | None:
        """An amount that may have been left out."""
        value = self.values[name]
        assert value is None or isinstance(value, int)
        return value

    def asks_for_reduction(self) -> bool:
        """Whether the line is one that one may ask for, as with banks; else courts do not support more than it."""
        return self.court[0][0].binds == REQUEST

    def uses_lpr(self) -> bool:
        """Whether any line stands on the LPR."""
        return [cap for cap, _ in self.caps if cap.times is not None] != []

    def _yearly(self, cap: Cap) -> Ratio | None:
        try:
            return cap.yearly(self.signed, self.filed, self.table)
        except OutsideData as error:
            beyond = error
        raise FieldError("lpr", beyond.day.isoformat(), beyond.sentence)

    def _checked_span(self) -> Span:
        if self.filed is not None and self.filed < self.signed:
            raise clash(
                "filed", self.filed.isoformat(), "哪天起诉的？", "不能早于合同成立日 " + self.signed.isoformat()
            )
        # days without dates are measured by the contract's count and by the line's, both
        for basis in (self.convention.basis, self.cap_basis):
            span = read_span(self.values, basis, self.convention.ends)
        needs_dates = self.overdue is not None or (self.lender == PRIVATE and self.signed < FOUR_TIMES_SINCE)
        if not span.dated and needs_dates:
            raise FieldError(
                "start",
                "",
                "“从哪一天起算”还没有填；填了首次逾期日，或是 2020-08-20 以前的民间借贷，要填起止日期才能分段。",
            )
        if span.dated and span.start < self.signed:
            raise clash(
                "start", span.start.isoformat(), "从哪一天起算", "不能早于合同成立日 " + self.signed.isoformat()
            )
        if self.overdue is not None and not span.start <= self.overdue < span.end:
            raise clash("overdue", self.overdue.isoformat(), "首次逾期是哪天？", "要在起算日和算到的那天之间")
        claimed, late = self.money("claimed"), self.money("claimed_late")
        if late is not None and (claimed is None or late > claimed):
            raise FieldError(
                "claimed_late", str(late), "“其中首次逾期以后产生的”不能多于“对方一共主张多少息费”，两格要一起填。"
            )
        return span


def _table(current: object) -> RateTable:
    table = lpr(ONE_YEAR)
    return table.filled(current) if isinstance(current, Ratio) else table
