"""The switches that make two honest people compute two different figures from one contract."""

from creditrights.money.ratio import Ratio

#: how a fraction of a fen becomes a whole one
HALF_UP = "四舍五入"
DOWN = "截尾"

#: when that happens
EACH_LINE = "每段"
EACH_DAY = "每日"
AT_THE_END = "最后"

#: which end days bear interest
FIRST_NOT_LAST = "算头不算尾"
BOTH_ENDS = "首尾都算"


class Convention:
    """How days are counted and fractions are rounded.

    basis     days a year that turn a yearly rate into a daily one: 360 (usual in bank contracts) or 365
    ends      FIRST_NOT_LAST: the day of drawing bears interest, the day of payment does not; or BOTH_ENDS
    rounding  HALF_UP or DOWN
    step      EACH_LINE: every stretch of one base and one rate is rounded; EACH_DAY: a day's interest is rounded, then
              multiplied; AT_THE_END: an item is summed exactly and rounded once
    """

    def __init__(
        self, basis: int = 360, ends: str = FIRST_NOT_LAST, rounding: str = HALF_UP, step: str = EACH_LINE
    ) -> None:
        self.basis = basis
        self.ends = ends
        self.rounding = rounding
        self.step = step

    def whole(self, amount: Ratio) -> int:
        """An exact amount as whole fen."""
        return amount.down() if self.rounding == DOWN else amount.half_up()

    def interest(self, base_fen: int, daily_rate: Ratio, days: int) -> Ratio:
        """base × rate × days, rounded to the extent that this convention rounds a single line."""
        if self.step == EACH_DAY:
            return Ratio(self.whole(daily_rate * base_fen) * days)
        exact = daily_rate * base_fen * days
        if self.step == EACH_LINE:
            return Ratio(self.whole(exact))
        return exact

    def with_basis(self, basis: int) -> "Convention":
        """The same convention with another day basis."""
        return Convention(basis, self.ends, self.rounding, self.step)

    def sentences(self) -> "list[str]":
        """What the reader is told about how the figure came about."""
        return [
            "按实际天数计息，年利率换成日利率时除以 " + str(self.basis) + "。",
            "起止日："
            + self.ends
            + ("（放款日和截止日都计息，全程多算一天）" if self.ends == BOTH_ENDS else "")
            + "。",
            "舍入：" + self.step + self.rounding + "到分。",
        ]


class Rate:
    """A rate as the contract writes it: a number and what it is per (日, 月 or 年)."""

    def __init__(self, value: Ratio, per: str) -> None:
        self.value = value
        self.per = per

    def daily(self, convention: Convention) -> Ratio:
        """Per day: a yearly rate is divided by the day basis, a monthly one by 30."""
        if self.per == "日":
            return self.value
        if self.per == "月":
            return self.value / 30
        return self.value / convention.basis

    def yearly(self, convention: Convention) -> Ratio:
        """Per year, the daily rate times the day basis (simple, not compounded)."""
        return self.daily(convention) * convention.basis

    def words(self) -> str:
        """As a reader writes it, e.g. 每日 0.05%."""
        return "每" + self.per + " " + self.value.percent()
