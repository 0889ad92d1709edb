"""How the answers about a loan and its life become a Loan, a Convention and events; answers that do not fit are named."""

from datetime import date

from creditrights.calculators.ledger_form import EQUAL, FORM, INTEREST_FIRST, OLDEST_FIRST, ONCE, TYPED
from creditrights.calculators.lists import event_of
from creditrights.calculators.overdue_loan import ORDERS
from creditrights.calculators.values import check_unit, clash, day_of, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.agenda import settlements
from creditrights.money.convention import EACH_DAY, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365, add_months, day_count
from creditrights.money.events import Acceleration, Draw, LedgerEvent, NewRate, Payment, Resumption, Suspension
from creditrights.money.fen import yuan
from creditrights.money.loan import EVERY_DAY, LateFee, Loan
from creditrights.money.plans import AtTheEnd, GivenPlan, RepaymentPlan, level_plan

#: settled more often than this is more than anyone reads, and than a phone computes while one waits
MOST_SETTLEMENTS = 3000


class LedgerCase:
    """What the answers describe: a loan, a convention, what happened, and the day of the account."""

    def __init__(self, loan: Loan, convention: Convention, events: "list[LedgerEvent]", as_of: date) -> None:
        self.loan = loan
        self.convention = convention
        self.events = events
        self.as_of = as_of

    def settlements(self) -> int:
        """How many times penalty would be settled if it bore compound interest."""
        return sum([len(settlements(day, self.loan.settled, self.as_of)) for day in self.loan.due_days])

    def accelerated(self) -> "date | None":
        """The day on which it was called in, None if it was not."""
        days = [event.day for event in self.events if isinstance(event, Acceleration)]
        return days[0] if days else None


def read(values: "dict[str, object]") -> LedgerCase:
    """The case that the answers describe; FieldError where answers do not fit."""
    rate = Rate(ratio_of(values, "rate"), text_of(values, "rate_per"))
    convention = _convention(values)
    check_unit(rate, rate.yearly(convention))
    penalty, fee = values["penalty_rate"], values["late_fee"]
    if isinstance(penalty, Rate):
        check_unit(penalty, penalty.yearly(convention), "penalty_rate", "合同另写的罚息利率")
    drawn, as_of = day_of(values, "drawn"), day_of(values, "as_of")
    if as_of < drawn:
        raise clash("as_of", as_of.isoformat(), "算到哪一天", "不能早于借款到账日 " + drawn.isoformat())
    loan = Loan(
        whole_of(values, "principal"),
        rate,
        drawn,
        _plan(values, rate, convention),
        ratio_of(values, "markup"),
        order=ORDERS[text_of(values, "order")],
        oldest_first=text_of(values, "pace") == OLDEST_FIRST,
        own_penalty=penalty if isinstance(penalty, Rate) else None,
        late_fee=fee if isinstance(fee, LateFee) else None,
        settled=text_of(values, "settled"),
    )
    case = LedgerCase(loan, convention, _on_time(values, loan, as_of) + _events(values, loan, convention, as_of), as_of)
    if loan.settled == EVERY_DAY and case.settlements() > MOST_SETTLEMENTS:
        raise clash(
            "settled", EVERY_DAY, "罚息多久并进复利的基数一次？", "这么多天、这么多期，每天结一次太多了；请选每月或每季"
        )
    called = case.accelerated()
    paid = whole_of(values, "paid")
    if called is not None and paid and loan.due_days[paid - 1] > called:
        raise clash(
            "paid",
            str(paid),
            "按时还清了前几期",
            "第 " + str(paid) + " 期还没到，" + called.isoformat() + " 就提前到期了",
        )
    return case


def _convention(values: "dict[str, object]") -> Convention:
    convention = Convention(
        day_count(text_of(values, "basis")),
        text_of(values, "ends"),
        text_of(values, "rounding"),
        text_of(values, "step"),
        text_of(values, "compounding"),
    )
    if convention.step == EACH_DAY and convention.basis not in (ACT_360, ACT_365):
        raise clash(
            "step",
            EACH_DAY,
            "什么时候舍入？",
            "先把一天的利息舍入，只配除以 360 或 365 的算法；天数和年请选 360 或 365",
        )
    return convention


# -- the plan --------------------------------------------------------------------------------------------------------


def _plan(values: "dict[str, object]", rate: Rate, convention: Convention) -> RepaymentPlan:
    chosen, principal = text_of(values, "plan"), whole_of(values, "principal")
    lines = values["plan_lines"]
    assert isinstance(lines, list)
    if chosen == TYPED:
        return _typed_plan(lines, principal, day_of(values, "drawn"))
    if lines:
        raise clash("plan", chosen, "怎么还？", "下面又写了还款计划；要照它算请选“" + TYPED + "”，不照它算请删掉")
    first_due, count = day_of(values, "first_due"), whole_of(values, "instalments")
    drawn = day_of(values, "drawn")
    if first_due <= drawn:
        raise clash("first_due", first_due.isoformat(), "第一个还款日", "要晚于借款到账日 " + drawn.isoformat())
    if chosen == ONCE and count != 1:
        raise clash("instalments", str(count), "一共分几期？", "到期一次还的请填 1，“第一个还款日”填到期那天")
    due_days = [add_months(first_due, number) for number in range(count)]
    if chosen in (INTEREST_FIRST, ONCE):
        return AtTheEnd(due_days)
    if principal < count:
        raise clash("principal", yuan(principal), "借款本金", "分 " + str(count) + " 期，每期至少要有一分钱")
    if chosen == EQUAL:
        return RepaymentPlan(due_days)
    plan = level_plan(principal, rate, due_days, convention)
    if min([part for _, part, _ in plan.rows]) <= 0:
        raise clash("principal", yuan(principal), "借款本金", "太少或者利率太高，排不出等额本息的计划")
    return plan


def _typed_plan(lines: "list[tuple[int, tuple[date, int, int]]]", principal: int, drawn: date) -> RepaymentPlan:
    if not lines:
        raise clash("plan", TYPED, "怎么还？", "可是还款计划还没有写")
    last = drawn
    for number, (day, _, _) in lines:
        if day <= last:
            raise _wrong_line(
                "plan_lines", number, day, "每一期要晚于前一期，第一期要晚于借款到账日 " + drawn.isoformat()
            )
        last = day
    plan = GivenPlan([row for _, row in lines])
    if plan.principal_fen() != principal:
        raise clash(
            "plan_lines",
            yuan(plan.principal_fen()),
            "写定的还款计划",
            "这是各期本金合计，和借款本金 " + yuan(principal) + " 元对不上",
        )
    if plan.rows[-1][1] == 0:
        raise _wrong_line("plan_lines", lines[-1][0], last, "最后一期的本金不能是 0")
    return plan


# -- what happened ---------------------------------------------------------------------------------------------------


def _on_time(values: "dict[str, object]", loan: Loan, as_of: date) -> "list[LedgerEvent]":
    """The instalments that were paid on their days."""
    paid = whole_of(values, "paid")
    if paid > len(loan.due_days):
        raise clash("paid", str(paid), "按时还清了前几期", "不能多于总期数 " + str(len(loan.due_days)))
    if paid and loan.due_days[paid - 1] > as_of:
        day = loan.due_days[paid - 1].isoformat()
        raise clash("paid", str(paid), "按时还清了前几期", "第 " + str(paid) + " 期的还款日 " + day + " 还没到")
    return [Payment(day, None) for day in loan.due_days[:paid]]


def _events(values: "dict[str, object]", loan: Loan, convention: Convention, as_of: date) -> "list[LedgerEvent]":
    lines = values["events"]
    assert isinstance(lines, list)
    happened: "list[tuple[int, LedgerEvent]]" = []
    for number, (day, what, value, word) in lines:
        if day < loan.drawn or day > as_of:
            span = loan.drawn.isoformat() + " 到 " + as_of.isoformat()
            raise _wrong_line("events", number, day, "日期要在 " + span + " 之间")
        happened.append((number, event_of(day, what, value, word)))
    for number, event in happened:
        if isinstance(event, NewRate):
            check_unit(event.rate, event.rate.yearly(convention), "events", "发生过的事”第 " + str(number) + " 行“利率")
    _check_calls(happened)
    _check_draws(happened, loan)
    _check_stops(happened)
    return [event for _, event in happened]


def _check_calls(happened: "list[tuple[int, LedgerEvent]]") -> None:
    calls = [(number, event) for number, event in happened if isinstance(event, Acceleration)]
    if len(calls) > 1:
        number, event = calls[1]
        raise _wrong_line("events", number, event.day, "提前到期只能写一次")


def _check_draws(happened: "list[tuple[int, LedgerEvent]]", loan: Loan) -> None:
    """Money drawn later needs instalments to go to."""
    called = [event.day for _, event in happened if isinstance(event, Acceleration)]
    last = min(called + [loan.due_days[-1]])
    for number, event in happened:
        if isinstance(event, Draw) and isinstance(loan.plan, GivenPlan):
            reason = "等额本息或者写定的计划只管一次借款；再借的一笔请单独算一本账"
            raise _wrong_line("events", number, event.day, reason)
        if isinstance(event, Draw) and event.day >= last:
            raise _wrong_line("events", number, event.day, "再借要早于 " + last.isoformat() + "，以后没有还款日可以摊")


def _check_stops(happened: "list[tuple[int, LedgerEvent]]") -> None:
    """Suspended and resumed in turn, by their days."""
    turns = []
    for number, event in happened:
        if isinstance(event, (Suspension, Resumption)):
            turns.append((event.day, number, isinstance(event, Suspension)))
    stopped = False
    for day, number, stops in sorted(turns):
        if stops and stopped:
            raise _wrong_line("events", number, day, "前一次暂停还没有恢复")
        if not stops and not stopped:
            raise _wrong_line("events", number, day, "恢复以前没有暂停")
        stopped = stops


def _wrong_line(field: str, number: int, day: date, reason: str) -> FieldError:
    """The error for one line of a list that does not fit."""
    label = FORM.field(field).label
    sentence = "“" + label + "”第 " + str(number) + " 行（" + day.isoformat() + "），" + reason + "。"
    return FieldError(field, day.isoformat(), sentence)
