"""The switches that make two honest people compute two different figures from one contract."""

from datetime import date

from creditrights.money.daycount import ACT_360, MONTHS, YEARS, DayCount, days_later, whole_months
from creditrights.money.ratio import Ratio

#: how a fraction of a fen becomes a whole one
HALF_UP = "四舍五入"
DOWN = "截尾"

#: when that happens
EACH_DAY = "每日"
EACH_LINE = "每段"
EACH_ITEM = "每项"
AT_THE_END = "最后"
NEVER = "不舍入"

#: which end days bear interest
FIRST_NOT_LAST = "算头不算尾"
BOTH_ENDS = "首尾都算"

#: what unpaid charges bear interest in turn
NO_COMPOUND = "不计复利"
ON_INTEREST = "对没还的利息计复利"
ON_PENALTY_TOO = "对没还的利息和罚息都计复利"

#: from which day a new published rate counts
ON_THE_DAY = "公布日当天起"
THE_DAY_AFTER = "公布日次日起"

STEP_WORDS = {
    EACH_DAY: "先把一天的利息舍入到分，再乘天数",
    EACH_LINE: "每一段（同一基数、同一利率）舍入到分",
    EACH_ITEM: "每一项（利息、罚息、复利）合计后舍入到分",
    AT_THE_END: "全部加起来，最后只舍入一次",
    NEVER: "不舍入，只在显示时取小数",
}


class Convention:
    """How days are counted, fractions are rounded and unpaid charges are treated.

    basis        a DayCount: ACT/360 is usual in bank contracts, courts mostly write ACT/365
    ends         FIRST_NOT_LAST: the day of drawing bears interest, the day of payment does not; or BOTH_ENDS
    rounding     HALF_UP or DOWN
    step         EACH_DAY, EACH_LINE, EACH_ITEM, AT_THE_END or NEVER; STEP_WORDS says what each does
    compounding  NO_COMPOUND, ON_INTEREST, or ON_PENALTY_TOO (disputed: most courts do not grant it)
    rate_change  ON_THE_DAY or THE_DAY_AFTER: from when a newly published rate counts
    """

    def __init__(
        self,
        basis: DayCount = ACT_360,
        ends: str = FIRST_NOT_LAST,
        rounding: str = HALF_UP,
        step: str = EACH_LINE,
        compounding: str = NO_COMPOUND,
        rate_change: str = ON_THE_DAY,
    ) -> None:
        self.basis = basis
        self.ends = ends
        self.rounding = rounding
        self.step = step
        self.compounding = compounding
        self.rate_change = rate_change

    def whole(self, amount: Ratio) -> int:
        """An exact amount as whole fen."""
        return amount.down() if self.rounding == DOWN else amount.half_up()

    def days(self, start: date, end: date) -> int:
        """Days that bear interest, if nothing is counted before `start`: one more where both ends count."""
        return (end - start).days + (1 if self.ends == BOTH_ENDS else 0)

    def keeps_fractions(self) -> bool:
        """Whether parts of a fen are carried to the end: only the grand total is rounded, or nothing is."""
        return self.step in (AT_THE_END, NEVER)

    def interest(self, base_fen: "int | Ratio", rate: "Rate", start: date, end: date) -> Ratio:
        """base × rate × time from `start`, which counts, to `end`, which does not; rounded as far as one line is.

        Whoever counts both ends passes the day after the last one as `end`, once for a whole period, so that splitting
        the period changes nothing.
        """
        if self.step == EACH_DAY:
            return Ratio(self.whole(rate.daily(self) * base_fen) * (end - start).days)
        exact = rate.over(self, start, end) * base_fen
        if self.step == EACH_LINE:
            return Ratio(self.whole(exact))
        return exact

    def past_last(self, end: date) -> date:
        """The first day that bears no interest any more, if `end` is the day of payment."""
        return days_later(end, 1) if self.ends == BOTH_ENDS else end

    def with_basis(self, basis: DayCount) -> "Convention":
        """The same convention with another day count."""
        return Convention(basis, self.ends, self.rounding, self.step, self.compounding, self.rate_change)

    def with_compounding(self, compounding: str) -> "Convention":
        """The same convention with another treatment of unpaid charges."""
        return Convention(self.basis, self.ends, self.rounding, self.step, compounding, self.rate_change)

    def sentences(self) -> "list[str]":
        """What the reader is told about how the figure came about."""
        return [
            self.basis.sentence,
            "起止日：" + self.ends + ("（起日和截止日都计息，全程多算一天）" if self.ends == BOTH_ENDS else "") + "。",
            "舍入：" + STEP_WORDS[self.step] + ("" if self.step == NEVER else "（" + self.rounding + "）") + "。",
        ]


class Rate:
    """A rate as the contract writes it: a number and what it is per (日, 月 or 年)."""

    def __init__(self, value: Ratio, per: str) -> None:
        self.value = value
        self.per = per

    def daily(self, convention: Convention) -> Ratio:
        """Per day: a yearly rate is divided by the days that the day count gives a year, a monthly one by 30."""
        if self.per == "日":
            return self.value
        if self.per == "月":
            return self.value / 30
        return self.value / convention.basis.a_year

    def yearly(self, convention: Convention) -> Ratio:
        """Per year, simple: the daily rate times the days of a year; a monthly rate times 12 where months are counted."""
        if self.per == "月" and convention.basis in (MONTHS, YEARS):
            return self.value * 12
        return self.daily(convention) * convention.basis.a_year

    def over(self, convention: Convention, start: date, end: date) -> Ratio:
        """What one unit bears from `start`, which counts, to `end`, which does not."""
        if self.per == "年":
            return self.value * convention.basis.years(start, end)
        if self.per == "月" and convention.basis in (MONTHS, YEARS):
            months, days = whole_months(start, end)
            return self.value * months + self.value * days / 30
        return self.daily(convention) * (end - start).days

    def times(self, factor: Ratio) -> "Rate":
        """The same rate so many times over, e.g. a penalty rate."""
        return Rate(self.value * factor, self.per)

    def words(self) -> str:
        """As a reader writes it, e.g. 每日 0.05%."""
        return "每" + self.per + " " + self.value.percent()
