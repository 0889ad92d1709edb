"""How the answers about a lender's bill become the papers of a loan and what is claimed."""

from datetime import date

from creditrights.calculators.bill_form import CLAIMED, RAISED_BY
from creditrights.calculators.values import (
    check_unit,
    clash,
    day_of,
    maybe_day,
    maybe_whole,
    ratio_of,
    text_of,
    whole_of,
)
from creditrights.money.bill import Claims
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import add_months, day_count
from creditrights.money.fen import yuan
from creditrights.money.flat_fee import YearlyClaim
from creditrights.money.ledger import INTEREST
from creditrights.money.ratio import Ratio
from creditrights.money.told import DOUBLE, Told, markup_of


def read(values: "dict[str, object]") -> "tuple[Told, Claims]":
    """The papers and the claims that the answers describe; FieldError where answers do not fit together."""
    rate = Rate(ratio_of(values, "rate"), text_of(values, "rate_per"))
    check_unit(rate, rate.yearly(Convention()))
    first_due, as_of = day_of(values, "first_due"), day_of(values, "as_of")
    drawn = maybe_day(values, "drawn")
    count, paid = whole_of(values, "instalments"), whole_of(values, "paid")
    if drawn is not None and first_due <= drawn:
        raise clash("first_due", first_due.isoformat(), "第一个还款日", "要晚于借款到账日 " + drawn.isoformat())
    start = first_due if drawn is None else drawn
    if as_of < start:
        raise clash("as_of", as_of.isoformat(), "账单算到哪一天", "不能早于 " + start.isoformat())
    due_days = [add_months(first_due, number) for number in range(count)]
    if paid > count:
        raise clash("paid", str(paid), "按时还清了前几期", "不能多于总期数 " + str(count))
    if paid and due_days[paid - 1] > as_of:
        raise clash(
            "paid",
            str(paid),
            "按时还清了前几期",
            "第 " + str(paid) + " 期的还款日 " + due_days[paid - 1].isoformat() + " 还没到",
        )
    written, received = whole_of(values, "principal"), maybe_whole(values, "received")
    if received is not None and received > written:
        raise clash("received", yuan(received), "实际到账多少（元）", "不能多于合同上的本金 " + yuan(written))
    principal = written if received is None else received
    if principal < count:
        raise clash(
            "principal", yuan(principal), "合同上的借款本金（元）", "分 " + str(count) + " 期，每期至少要有一分钱"
        )
    told = Told(principal, rate, _markup(values, rate), drawn, due_days, as_of, paid, _payments(values, start, as_of))
    told.written_fen = written
    basis = values["basis"]
    told.basis = day_count(basis) if isinstance(basis, str) else None
    told.ends = _maybe_text(values, "ends")
    told.compounding = _maybe_text(values, "compounding")
    before = values["rate_before"]
    told.rate_before = Rate(before, rate.per) if isinstance(before, Ratio) else None
    told.judged_fen = maybe_whole(values, "judged")
    told.judged_due = maybe_day(values, "judged_due")
    return told, _claims(values, told)


def read_fee(values: "dict[str, object]") -> "YearlyClaim | None":
    """The yearly rate of a flat fee; None where it was not asked about."""
    fee, periods, claimed = values["fee_rate"], values["fee_periods"], values["claim_yearly"]
    if not isinstance(fee, Ratio) or not isinstance(periods, int):
        if isinstance(claimed, Ratio):
            raise clash(
                "claim_yearly", claimed.percent(), "对方说年化是百分之几？", "要连同手续费比例和期数一起填才能核对"
            )
        return None
    return YearlyClaim(fee, periods, claimed if isinstance(claimed, Ratio) else None)


def _claims(values: "dict[str, object]", told: Told) -> Claims:
    items = {item: maybe_whole(values, id) for id, item in CLAIMED}
    fees = values["claim_fees"]
    assert isinstance(fees, list)
    claims = Claims(items, fees, maybe_whole(values, "claim_total"))
    if items[DOUBLE] is not None and (told.judged_fen is None or told.judged_due is None):
        raise clash(
            "claim_double",
            yuan(items[DOUBLE] or 0),
            "对方算的加倍部分利息（元）",
            "要连同判决要你还的钱和履行期届满日一起填才能核对",
        )
    if items[INTEREST] is not None and told.drawn is None:
        raise clash("drawn", "", "借款到账日", "核对利息要知道钱哪天到账")
    nothing = [fen for fen in [items[item] for _, item in CLAIMED] + [claims.total_fen] if fen is not None] == []
    if nothing and not fees and not isinstance(values["claim_yearly"], Ratio):
        raise clash("claim_total", "", "账单写的合计（元）", "账单上的数至少要填一个，才能核对")
    return claims


def _markup(values: "dict[str, object]", rate: Rate) -> Ratio:
    """What is added to the contract rate on overdue principal."""
    given = ratio_of(values, "penalty")
    if text_of(values, "penalty_as") == RAISED_BY:
        return given
    if rate.value == 0:
        raise clash("rate", "0%", "利率（%）", "没有利率，就没有罚息利率；只有罚息利率的，把它填作利率、加收填 0")
    return markup_of(given, rate)


def _payments(values: "dict[str, object]", start: date, as_of: date) -> "list[tuple[date, int]]":
    listed = values["payments"]
    assert isinstance(listed, list)
    for day, _ in listed:
        if day < start or day > as_of:
            raise clash(
                "payments",
                day.isoformat(),
                "逾期以后还过的钱",
                "日期要在 " + start.isoformat() + " 到 " + as_of.isoformat() + " 之间",
            )
    return listed


def _maybe_text(values: "dict[str, object]", name: str) -> "str | None":
    value = values[name]
    assert value is None or isinstance(value, str)
    return value
