"""How the answers about a credit card become a contract and what happened on the card."""

from datetime import date

from creditrights.calculators.card_form import METHODS, ORDERS
from creditrights.calculators.values import check_unit, clash, day_of, ratio_of, text_of, whole_of
from creditrights.money.card import CardEvent
from creditrights.money.card_terms import CASH, FEE, MINIMUM, PURCHASE, CardTerms
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST, Convention, Rate
from creditrights.money.daycount import add_months, day_count
from creditrights.money.ratio import Ratio

#: no account is carried further; older statements need not be typed
LONGEST_MONTHS = 60


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
    check_unit(rate, rate.yearly(convention), "rate", "透支利率（%）")
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
        raise clash(
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
        raise clash("events", str(len(listed)) + " 行", label, "至少要有一笔消费、取现或费用")
    for day, kind, _ in listed:
        if day > as_of:
            raise clash("events", day.isoformat(), label, "不能晚于算到的那一天 " + as_of.isoformat())
        if kind == MINIMUM and terms.statement_on_or_after(day) != day:
            raise clash("events", day.isoformat(), label, "最低还款额要写在账单日，这一天不是")
    first = listed[0][0]
    last = as_of if settle_on is None else settle_on
    if last > add_months(first, LONGEST_MONTHS):
        raise clash(
            "events", first.isoformat(), label, "从第一笔起最多算 " + str(LONGEST_MONTHS) + " 个月，只填最近几期的就行"
        )
    statement = terms.statement_on_or_after(first)
    while statement <= last:
        following = terms.statement_after(statement)
        if terms.last_in_time(statement) >= following:
            raise clash(
                "due_day" if terms.due_after is None else "due_after",
                terms.due(statement).isoformat(),
                "到期还款日",
                "加上宽限要早于下一个账单日 " + following.isoformat(),
            )
        statement = following
    return [CardEvent(day, kind, fen) for day, kind, fen in listed]
