"""Amounts and rates as a result shows them: to the fen, or with six decimals where nothing was rounded."""

from creditrights.calculators.result import Table
from creditrights.money.annual_rate import AnnualRate, shown
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.money.schedule import Schedule

#: decimals of a rate beside the others, and where it must be compared
PLACES = 4
CLOSE_PLACES = 8


def amount(plan: Schedule, grains: int) -> str:
    """Grains of a plan in yuan."""
    if plan.grain == 1:
        return yuan(grains)
    millionths = Ratio(grains * 10_000, plan.grain).half_up()
    size = abs(millionths)
    decimals = str(size % 1_000_000)
    return ("-" if millionths < 0 else "") + yuan(size // 1_000_000 * 100)[:-2] + "0" * (6 - len(decimals)) + decimals


def two_decimals(rate: Ratio) -> str:
    """A rate as one says it: 12.80%."""
    text = shown(rate, 2)
    if not text.endswith("%"):
        return text
    whole, _, decimals = text[:-1].partition(".")
    return whole + "." + (decimals + "00")[:2] + "%"


def rates_table(rate: AnnualRate, dated: "AnnualRate | None") -> Table:
    """One account, its annual rates side by side."""
    regular = rate.step > 0
    periodic = "每期利率" if regular else "折成月利率"
    rows = [[periodic, shown(rate.periodic(), CLOSE_PLACES), "使付出的和收到的按它折算后相等"]]
    times = "每期利率 × 一年的期数" if regular else "折成的月利率 × 12"
    rows.append(["年化（单利）", shown(rate.simple(), CLOSE_PLACES), times + "；利息不再生利息"])
    rows.append(
        ["年化（复利，IRR）", shown(rate.effective(), CLOSE_PLACES), "每期利率滚一年：（1 + 每期利率）的期数次方 − 1"]
    )
    if dated is not None:
        rows.append(
            ["年化（XIRR）", shown(dated.effective(), CLOSE_PLACES), "按实际日期，（1 + 年化）的（天数 ÷ 365）次方"]
        )
    note = "是同一笔账的几种说法。公告允许用复利或单利，用单利的要写明是单利；比两家，要拿同一种比。"
    return Table("rates", "同一笔账的年化利率", ["名称", "数", "怎么来的"], rows, ("数",), note)
