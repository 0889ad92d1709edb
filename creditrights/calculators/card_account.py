"""How the answers about a credit card become a contract and what happened on the card."""

from datetime import date

from creditrights.calculators.card_form import METHODS, ORDERS
from creditrights.calculators.overdue_loan import day_of, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.card import CardEvent
from creditrights.money.card_terms import CASH, FEE, MINIMUM, PURCHASE, CardTerms
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST, Convention, Rate
from creditrights.money.daycount import add_months, day_count
from creditrights.money.ratio import ZERO, Ratio

#: no account is carried further; older statements need not be typed
LONGEST_MONTHS = 60

#: a rate above this a year is asked about again: it is almost always a slip of unit
ODD_YEARLY = Ratio(100, 100)


class CardCase:
    """The answers, made a contract, events and days, and what one would ask the issuer for."""

    def __init__(
        self,
        terms: CardTerms,
        events: "list[CardEvent]",
        as_of: date,
        settle_on: "date | None",
        plan_months: int,
        plan_fee: Ratio,
    ) -> None:
        self.terms = terms
        self.events = events
        self.as_of = as_of
        self.settle_on = settle_on
        self.plan_months = plan_months
        self.plan_fee = plan_fee


def read(values: "dict[str, object]") -> CardCase:
    """The card that the answers describe; FieldError where answers do not fit together."""
    convention = Convention(
        day_count(text_of(values, "basis")),
        text_of(values, "ends"),
        text_of(values, "rounding"),
        text_of(values, "step"),
        NO_COMPOUND if text_of(values, "compound") == "不计" else ON_INTEREST,
    )
    rate = Rate(ratio_of(values, "rate"), text_of(values, "rate_per"))
    _check_unit(rate, convention)
    method, unpaid_from = METHODS[text_of(values, "method")]
    due_after = values["due_after"]
    assert due_after is None or isinstance(due_after, int)
    terms = CardTerms(
        rate,
        whole_of(values, "statement_day"),
        whole_of(values, "due_day"),
        convention,
        method,
        unpaid_from,
        text_of(values, "paid_day"),
        ratio_of(values, "minimum_share"),
        ratio_of(values, "penalty_share"),
        whole_of(values, "penalty_floor"),
        ratio_of(values, "cash_fee_share"),
        whole_of(values, "cash_fee_floor"),
        whole_of(values, "grace"),
        due_after,
        ORDERS[text_of(values, "order")],
    )
    as_of = day_of(values, "as_of")
    settle_on = values["settle_on"]
    assert settle_on is None or isinstance(settle_on, date)
    if settle_on is not None and settle_on < as_of:
        raise _clash(
            "settle_on", settle_on.isoformat(), "打算哪一天一次还清", "不能早于算到的那一天 " + as_of.isoformat()
        )
    return CardCase(
        terms,
        _events(values, terms, as_of, settle_on),
        as_of,
        settle_on,
        whole_of(values, "plan_months"),
        ratio_of(values, "plan_fee"),
    )


def _events(values: "dict[str, object]", terms: CardTerms, as_of: date, settle_on: "date | None") -> "list[CardEvent]":
    """What happened, in order of days, checked against the days of the account."""
    listed = values["events"]
    assert isinstance(listed, list)
    label = "卡上发生的每一笔"
    if [kind for _, kind, _ in listed if kind in (PURCHASE, CASH, FEE)] == []:
        raise _clash("events", str(len(listed)) + " 行", label, "至少要有一笔消费、取现或费用")
    for day, kind, _ in listed:
        if day > as_of:
            raise _clash("events", day.isoformat(), label, "不能晚于算到的那一天 " + as_of.isoformat())
        if kind == MINIMUM and terms.statement_on_or_after(day) != day:
            raise _clash("events", day.isoformat(), label, "最低还款额要写在账单日，这一天不是")
    first = listed[0][0]
    last = as_of if settle_on is None else settle_on
    if last > add_months(first, LONGEST_MONTHS):
        raise _clash(
            "events", first.isoformat(), label, "从第一笔起最多算 " + str(LONGEST_MONTHS) + " 个月，只填最近几期的就行"
        )
    statement = terms.statement_on_or_after(first)
    while statement <= last:
        following = terms.statement_after(statement)
        if terms.last_in_time(statement) >= following:
            raise _clash(
                "due_day" if terms.due_after is None else "due_after",
                terms.due(statement).isoformat(),
                "到期还款日",
                "加上宽限要早于下一个账单日 " + following.isoformat(),
            )
        statement = following
    return [CardEvent(day, kind, fen) for day, kind, fen in listed]


def _check_unit(rate: Rate, convention: Convention) -> None:
    """Refuse a rate whose unit is almost surely a slip, saying which slip."""
    yearly = rate.yearly(convention)
    if rate.per == "年" and ZERO < rate.value < Ratio(5, 1000):
        raise _clash(
            "rate",
            rate.value.percent(),
            "透支利率（%）",
            "按年写太低，像是日利率；如果合同写的是每日，请把单位改成“日”",
        )
    if yearly > ODD_YEARLY:
        raise _clash(
            "rate",
            rate.value.percent(),
            "透支利率（%）",
            "按每" + rate.per + "算，一年是 " + yearly.percent(2) + "，像是单位选错了；年利率请选“年”",
        )


def _clash(field: str, given: str, label: str, reason: str) -> FieldError:
    return FieldError(field, given, "“" + label + "”填的是“" + given + "”，" + reason + "。")
