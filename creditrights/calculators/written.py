"""Rates and late fees as people write them out of a contract: “24% 年”, “每期 30；逾期金额 5%”."""

from creditrights.calculators.fields import UNKNOWN, Field, read_fen
from creditrights.calculators.reading import narrow, split_decimal, words_of
from creditrights.money.convention import Rate
from creditrights.money.fen import yuan
from creditrights.money.loan import LateFee
from creditrights.money.ratio import ZERO, Ratio

UNITS = ("日", "月", "年")


def read_percent(text: str) -> "Ratio | None":
    """A percentage of at most 100 % with at most eight decimals; None if it is none or has no % sign."""
    if not text.endswith("%"):
        return None
    number = split_decimal(text[:-1].strip(" "))
    if number is None or number[1] > 8:
        return None
    value = Ratio(number[0], 100 * 10 ** number[1])
    return value if value <= 1 else None


def read_rate(words: "list[str]") -> "Rate | None":
    """A rate in words such as 15% 年, 15%年, 年 15%, 每日 0.05%; None if it is none."""
    text = "".join(words)
    if text.startswith("每"):
        text = text[1:]
    for unit in UNITS:
        for rest in (text[: -len(unit)] if text.endswith(unit) else "", text[1:] if text.startswith(unit) else ""):
            value = read_percent(rest)
            if value is not None:
                return Rate(value, unit)
    return None


class RateField(Field):
    """A rate with its unit, such as 24% 年; may be left empty."""

    kind = "rate"

    def allowed(self) -> str:
        return "请写成“24% 年”或“0.06% 日”这样：0% 到 100%、空格、日或月或年。没有另写就留空。"

    def parse(self, text: str) -> "Rate | None":
        if narrow(text) in ("", UNKNOWN):
            return None
        rate = read_rate(words_of(text))
        if rate is None:
            raise self.refuse(text, "不是带单位的利率")
        return rate


class LateFeeField(Field):
    """What a missed instalment costs: 每期 30, 逾期金额 5%, 每天 2, 每天 0.1%, one or several; may be left empty."""

    kind = "late-fee"
    highest_fen = 1_000_000_00

    def allowed(self) -> str:
        return (
            "请写成“每期 30”（每逾期一期收一次，元）、“逾期金额 5%”（收一次）、“每天 2”（元）或“每天 0.1%”（按逾期金额），"
            "几样一起就用分号隔开；金额不超过 " + yuan(self.highest_fen) + " 元，百分数不超过 100%。没有就留空。"
        )

    def parse(self, text: str) -> "LateFee | None":
        if narrow(text) in ("", UNKNOWN):
            return None
        fee = LateFee()
        for piece in narrow(text).split(";"):
            words = words_of(piece)
            if len(words) != 2 or not self._take(fee, words[0], words[1]):
                raise self.refuse(text)
        return fee

    def _take(self, fee: LateFee, head: str, given: str) -> bool:
        """Note one piece; False if it cannot be read or was there before."""
        share, fen = read_percent(given), read_fen(given)
        if fen is not None and fen > self.highest_fen:
            return False
        if head == "每期" and fen is not None and fee.once_fen == 0:
            fee.once_fen = fen
        elif head == "逾期金额" and share is not None and fee.once_share == ZERO:
            fee.once_share = share
        elif head == "每天" and fen is not None and fee.daily_fen == 0:
            fee.daily_fen = fen
        elif head == "每天" and share is not None and fee.daily_share == ZERO:
            fee.daily_share = share
        else:
            return False
        return True
