"""A fee charged on the first principal in every instalment (等本等息): what it is a year, and how the sum goes wrong."""

from creditrights.money.ratio import Ratio

#: fixed point of the search, and of the rate that is shown (hundredths of a percent)
SCALE = 10**24
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
        monthly = flat_fee_monthly(fee, periods)
        grown = SCALE
        for _ in range(12):
            grown = grown * (SCALE + monthly) // SCALE
        self.fee = fee
        self.periods = periods
        self.claimed = claimed
        self.simple = Ratio(monthly * 12, SCALE)
        self.effective = Ratio(grown - SCALE, SCALE)
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
            (self.rule, "近似式：总费率 ×24 ÷（期数＋1）"),
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


def flat_fee_monthly(fee: Ratio, periods: int) -> int:
    """The monthly internal rate of principal back in equal parts with an equal part of the fee, times SCALE.

    Found by halving: the payments, discounted, are worth the principal at one rate only.

    >>> Ratio(flat_fee_monthly(Ratio(54, 1000), 12) * 12, SCALE).percent(2)
    '9.82%'
    """
    payment = (fee + 1) * SCALE / periods
    low, high = 0, SCALE
    while high - low > 1:
        middle = (low + high) // 2
        factor, total = SCALE, 0
        for _ in range(periods):
            factor = factor * SCALE // (SCALE + middle)
            total = total + factor
        if payment.numerator * total // payment.denominator > SCALE * SCALE:
            low = middle
        else:
            high = middle
    return low
