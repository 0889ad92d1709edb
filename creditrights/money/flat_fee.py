"""A fee charged on the first principal in every instalment (等本等息): what it is a year, and how the sum goes wrong."""

from creditrights.money.annual_rate import AnnualRate, monthly_rate
from creditrights.money.ratio import Ratio

#: of a rate two decimals of a percent are shown
SHOWN = 10000


class YearlyClaim:
    """A yearly rate that someone claims for a total fee on so many monthly instalments of equal principal.

    fee       the whole fee, of the first principal: 5.4% is Ratio(54, 1000)
    periods   monthly instalments
    claimed   a year, None where nobody claims one

    After construction: simple (monthly internal rate × 12), effective ((1 + it)^12 − 1), rule (fee × 24 / (n + 1), the
    rule of thumb), words (what the claimed rate is, or looks like; empty where neither), fits (whether it is one of the
    three), slip (whether it looks like the rule of thumb times twelve again).
    """

    def __init__(self, fee: Ratio, periods: int, claimed: "Ratio | None") -> None:
        rate = flat_fee_rate(fee, periods)
        self.fee = fee
        self.periods = periods
        self.claimed = claimed
        self.simple = rate.simple()
        self.effective = rate.effective()
        self.rule = fee * 24 / (periods + 1)
        self.fits = False
        self.slip = False
        self.words = ""
        if claimed is not None:
            self._compare(claimed)

    def _compare(self, claimed: Ratio) -> None:
        honest = (
            (self.simple, "单利口径（月内部收益率 ×12）"),
            (self.effective, "复利口径（内部收益率）"),
            (self.rule, "近似式：总费率 × 24 ÷（期数 + 1）"),
        )
        for value, words in honest:
            if _near(value, claimed):
                self.fits = True
                self.words = words
                return
        if _near(self.rule * 12, claimed):
            self.slip = True
            self.words = "近似式已经是一年的，又乘了一次 12"
        elif _near(self.rule * 12 / 10, claimed):
            self.slip = True
            self.words = "近似式已经是一年的，又乘了一次 12，小数点也移了一位"
        elif _near(self.fee * 12 / self.periods, claimed):
            self.words = "只把费率按期数摊成一年，没有算本金在逐期减少，比真实的年化低"


def _near(value: Ratio, claimed: Ratio) -> bool:
    """Whether two rates are the same as far as two decimals of a percent show."""
    return (value * SHOWN).half_up() == (claimed * SHOWN).half_up()


def flat_fee_rate(fee: Ratio, periods: int) -> AnnualRate:
    """The rate of principal that is paid back in equal monthly parts, an equal part of the fee with each.

    >>> flat_fee_rate(Ratio(54, 1000), 12).simple().percent(2)
    '9.82%'
    """
    # Of a principal of `periods` × the fee's denominator every part is a whole number.
    return monthly_rate([periods * fee.denominator] + [-(fee.denominator + fee.numerator)] * periods)
