"""From a published example to the texts of a calculator, one way a topic; nothing here knows any single record.

Each function takes a record's inputs and its convention and gives back {name of an expected figure: number shown}.
"""

import re
from decimal import Decimal

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result

#: words of a convention → answers of the schedule's form
SWITCHES = (
    (r"360", {"basis": "360"}),
    (r"365", {"basis": "365"}),
    (r"首尾都", {"ends": "首尾都算"}),
    (r"截尾", {"rounding": "截尾"}),
    (r"不舍入|未舍入", {"step": "全程不舍入，只在显示时取小数"}),
    (r"舍入到分|末期找齐", {"step": "每期舍入到分，末期找齐"}),
)


def text(value) -> str:
    """A number or text of a record as one would type it."""
    return format(Decimal(str(value)), "f") if isinstance(value, (int, float, Decimal)) else str(value)


def percent(value) -> str:
    """A rate written 18%, or as a number: 0.18."""
    return value if isinstance(value, str) else text(Decimal(str(value)) * 100)


def number(shown: str) -> Decimal:
    return Decimal(re.sub(r"[,元% ]", "", shown))


def ask(id: str, **texts: str) -> Result:
    """The calculator's answer; what is not said is as in its example, but nothing is paid early."""
    nothing = {"early_after": "0"} if id == "schedule" else {"upfront": "0", "drawn": ""}
    outcome = answer(calculator(id), {**calculator(id).form.defaults(), **nothing, **texts})
    assert outcome.result is not None, [error.sentence for error in outcome.errors]
    return outcome.result


def cell(result: Result, table: str, row: int, column: int) -> Decimal:
    return number(next(each for each in result.tables if each.id == table).rows[row][column])


def figure(result: Result, id: str) -> Decimal:
    return number(result.figure(id).text)


def switches(convention: str, **unless: str) -> dict[str, str]:
    """The form's switches that a convention names; `unless` where it names none."""
    texts = dict(unless)
    for pattern, answers in SWITCHES:
        if re.search(pattern, convention):
            texts.update(answers)
    return texts


#: names that records give to a fee charged with every instalment
EACH_FEES = ("fee_each", "fee_per_period", "monthly_fee", "guarantee_fee", "service_fee", "insurance_fee")

UNROUNDED = {"step": "全程不舍入，只在显示时取小数"}


def ways_of_repaying(topic: str) -> str:
    return "等额本金" if "等额本金" in topic else "等额本息"


def plan(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """等额本息, 等额本金: payments, totals, and interest and balance of any instalment."""
    rate = inputs.get("rate", inputs.get("apr"))
    result = ask(
        "schedule",
        principal=text(inputs["principal"]),
        rate=percent(rate),
        count=text(inputs["n"]),
        way=ways_of_repaying(topic),
        **switches(convention, **UNROUNDED),
    )
    shown = {
        "payment": figure(result, "payment"),
        "first_payment": figure(result, "payment"),
        "last_payment": figure(result, "last_payment"),
        "total_interest": figure(result, "interest"),
        "total_paid": figure(result, "paid"),
        "total_payment": figure(result, "paid"),
        "ear_pct": figure(result, "effective"),
    }
    for place in range(int(inputs["n"])):
        shown[f"pay{place + 1}"] = cell(result, "plan", place, 3)
        shown[f"int{place + 1}"] = cell(result, "plan", place, 5)
        shown[f"bal{place + 1}"] = cell(result, "plan", place, 7)
    if "k" in inputs:
        shown["interest_k"], shown["balance_after_k"] = shown[f"int{inputs['k']}"], shown[f"bal{inputs['k']}"]
    if "舍入后" in convention and "期数" in convention and "未舍入" not in convention:
        shown["total_interest"] = cell(result, "totals", 1, 1)
    return shown


def disclosed(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """年化利率: from money received and paid, or from a plan with fees and discounts."""
    if "payment" in inputs:
        result = ask("rate", face=text(inputs["face"]), upfront=text(inputs.get("upfront_fee", 0)),
                     payment=text(inputs["payment"]), count=text(inputs["n"]))  # fmt: skip
        return {"simple_pct": figure(result, "simple"), "irr_pct": figure(result, "effective")}
    discount = re.fullmatch(r"前(\d+)期利息(\d+)%", inputs.get("discount", "前0期利息100%"))
    assert discount is not None
    result = ask("schedule", principal=text(inputs["principal"]), rate=percent(inputs["rate"]), count=text(inputs["n"]),
                 way=inputs.get("way", inputs.get("method", "等额本息")), upfront=text(inputs.get("upfront_fee", 0)),
                 fee_each=text(sum(Decimal(str(inputs.get(name, 0))) for name in EACH_FEES)), discounted=discount[1], discount_to=discount[2],
                 **UNROUNDED)  # fmt: skip
    return {"all_in_pct": figure(result, "simple"), "simple_pct": figure(result, "simple"),
            "irr_pct": figure(result, "effective"), "overdue_pct": cell(result, "contingent", 1, 1),
            "misuse_pct": cell(result, "contingent", 2, 1)}  # fmt: skip


def daily_plan(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """微粒贷 等额本金按日: equal principal, interest by the days of each period."""
    result = ask("schedule", principal=text(inputs["principal"]), rate=percent(inputs["daily"]), rate_per="日",
                 count=text(inputs["n"]), days=text(inputs.get("days_per_period", "")), way="等额本金",
                 **switches(convention))  # fmt: skip
    count = int(inputs["n"])
    shown = {"total_interest": figure(result, "interest"), "last": cell(result, "plan", count - 1, 5)}
    for place, name in enumerate(("first", "second", "third")[:count]):
        shown[name] = cell(result, "plan", place, 5)
    return shown


def daily_interest(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """微粒贷 按日计息: one sum, so many days."""
    shown = {}
    for days in inputs["days"]:
        result = ask("schedule", principal=text(inputs["principal"]), rate=percent(inputs["daily"]), rate_per="日",
                     count="1", days=text(days), way="到期一次还本付息")  # fmt: skip
        shown[f"i{days}"] = figure(result, "interest")
    return shown


def penalty(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """微粒贷 罚息增量: what a late instalment bears, and how much of it is the raise."""
    result = ask("schedule", principal=text(inputs["overdue_principal"]), rate=percent(inputs["daily"]), rate_per="日",
                 count="1", markup=inputs["extra"], late_days=text(inputs["days"]))  # fmt: skip
    extra, total = figure(result, "late_extra"), figure(result, "late")
    return {
        "extra": extra,
        "total": total,
        "extra_per_day": extra / inputs["days"],
        "total_per_day": total / inputs["days"],
    }


def worked_back(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """IRR 反推, 36% 反推上限月供, IRR: from equal payments, or from a list of them."""
    if "cashflows" in inputs:
        result = ask("rate", form="一笔一笔列", flows="\n".join(text(each) for each in inputs["cashflows"]))
    else:
        result = ask("rate", face=text(inputs.get("face", inputs.get("principal"))),
                     upfront=text(inputs.get("upfront_fee", 0)), count=text(inputs["n"]),
                     payment=text(inputs.get("payment", inputs.get("actual_payment"))),
                     last_payment=text(inputs.get("last_payment", "")),
                     cap=percent(inputs.get("cap", "24%")))  # fmt: skip
    monthly, simple, effective = (cell(result, "rates", row, 1) for row in range(3))
    shown = {"monthly_irr": monthly / 100, "monthly_pct": monthly, "effective_pct": effective}
    shown.update(dict.fromkeys(("nominal_pct", "nominal_apr_pct", "implied_pct", "irr_nominal_pct"), simple))
    if "cap" in inputs:
        shown.update(cap_payment=figure(result, "cap_payment"), cap_interest=figure(result, "cap_interest"))
    return shown


def by_fee(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """分期费率换算: a fee on the sum first borrowed."""
    whole = "fee_total" in inputs
    result = ask("rate", form="分期手续费", face=text(inputs.get("principal", 1_000_000)), count=text(inputs["n"]),
                 fee_rate=percent(inputs["fee_total"] if whole else inputs["fee"]),
                 fee_per="全部期数合计" if whole else "每期",
                 fee_when="第一期一次收清" if re.search("首期|一次", convention) else "每期收")  # fmt: skip
    return {"irr_nominal_pct": figure(result, "simple"), "irr_effective_pct": figure(result, "effective")}


def by_days(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """XIRR: money in and out on its days."""
    flows = "\n".join(f"{day} {text(amount)}" for day, amount in inputs["cashflows"])
    return {"xirr_pct": cell(ask("rate", form="一笔一笔列", flows=flows), "rates", 2, 1)}


def balloon(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """信用卡 特色分期: part of the sum in instalments, the rest with the last; the fee on the whole."""
    result = ask("schedule", principal=text(inputs["amount"]), rate=percent(inputs["fee"]), rate_per="期",
                 count=text(inputs["n"]), share=percent(inputs["amortized_share"]),
                 way="先还一部分，余下最后一期还")  # fmt: skip
    count = int(inputs["n"])
    return {f"p{place + 1}": cell(result, "plan", place, 3) for place in range(count)}


def rolling(topic: str, inputs: dict, convention: str) -> dict[str, Decimal]:
    """复利+部分还款: interest joins the principal each period; one payment on the way, interest first."""
    ((after, paid),) = (
        (int(name.removeprefix("pay_at_")), value) for name, value in inputs.items() if "pay_at_" in name
    )
    result = ask("schedule", principal=text(inputs["principal"]), rate=percent(inputs["period_rate"]), rate_per="期",
                 count=text(inputs["periods"]), months="6", early_after=str(after), early_amount=text(paid),
                 way="到期一次还清，利息每期滚入本金")  # fmt: skip
    return {"total_interest": figure(result, "early_interest")}


TOPICS = {
    "等额本息": plan,
    "等额本金": plan,
    "等额本息 明细": plan,
    "年化利率": disclosed,
    "微粒贷 等额本金按日": daily_plan,
    "微粒贷 按日计息": daily_interest,
    "微粒贷 罚息增量": penalty,
    "IRR": worked_back,
    "IRR 反推": worked_back,
    "36% 反推上限月供": worked_back,
    "分期费率换算": by_fee,
    "信用卡 特色分期": balloon,
    "复利+部分还款": rolling,
    "XIRR 分期+逾期结清": by_days,
    "XIRR 砍头息": by_days,
    "XIRR 随借随还": by_days,
}
