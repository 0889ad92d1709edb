"""The questions about what a loan really costs a year, and how the answers become money received and paid."""

from datetime import date

from creditrights.calculators.cash_flows import FlowsField
from creditrights.calculators.fields import ChoiceField, DayField, MoneyField, PercentField, Question, WholeField
from creditrights.calculators.form import Form
from creditrights.calculators.optional import OptionalMoney, OptionalPercent
from creditrights.calculators.schedule_form import FIRST, LAST
from creditrights.calculators.values import clash, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import MONTHS, add_months
from creditrights.money.fen import yuan
from creditrights.money.period import PER_INSTALMENT, Period
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.schedule import Schedule
from creditrights.money.terms import AT_DRAWING, EACH_TIME, FIRST_TIME, FLAT, Fees, Terms

SAME_EACH_TIME = "每期还一样多"
BY_FEE = "分期手续费"
ONE_BY_ONE = "一笔一笔列"

EACH = "每期"
ALTOGETHER = "全部期数合计"

LAST_ONE = "最后一期不一样多"
FEES = "分期手续费（选了它才填）"
LIST = "一笔一笔列（选了它才填）"
COMPARE = "和一个年利率比"

HIGHEST = 100_000_000_00

#: a plan needs a day; where none is told, the months are all that counts
ANY_DAY = date(2026, 1, 15)

FORM = Form(
    ChoiceField(
        "form",
        Question(
            "你手上有什么？",
            "只要知道到手多少、哪天还多少，就能反推真实年化。",
            SAME_EACH_TIME,
            ("apr-disclosure-2021:三",),
        ),
        (SAME_EACH_TIME, BY_FEE, ONE_BY_ONE),
    ),
    OptionalMoney(
        "face",
        Question("合同写的借款金额（元）", "分期手续费按它收；到手多少要减去先扣的。", "100000", ("civil-code:670",)),
        100,
        HIGHEST,
    ),
    MoneyField(
        "upfront",
        Question(
            "放款时先扣的或先付的钱（元）",
            "服务费、保险费、会员费等，只要和贷款直接有关，都是成本。",
            "1000",
            ("apr-disclosure-2021:三", "civil-code:670"),
        ),
        0,
        HIGHEST,
    ),
    WholeField("count", Question("一共分几期？", "每期一个月。", "12"), 1, 360, "期", optional=True),
    OptionalMoney("payment", Question("每期还多少（元）", "把每期的本金、利息、费用加在一起。", "8833.30"), 1, HIGHEST),
    DayField(
        "drawn",
        Question("放款日", "有日期才能按实际天数算（XIRR）。", "2026-01-15", (), "", "不知道可以空着。"),
        FIRST,
        LAST,
        optional=True,
    ),
    OptionalMoney(
        "last_payment",
        Question(
            "最后一期还多少（元）", "末期常差几分到几角；差得多的，年化也变。", "", (), LAST_ONE, "一样多就空着。"
        ),
        0,
        HIGHEST,
    ),
    OptionalPercent(
        "fee_rate",
        Question("手续费率（%）", "按最初的金额收，本金还掉了也照收。", "0.6", ("apr-disclosure-2021:三",), FEES),
        ZERO,
        Ratio(2),
    ),
    ChoiceField(
        "fee_per",
        Question("这个费率是每期的，还是全部加起来的？", "写“12 期 7.2%”的是合计，每期 0.6%。", EACH, (), FEES),
        (EACH, ALTOGETHER),
    ),
    ChoiceField(
        "fee_when",
        Question("手续费什么时候收？", "一次收清的，占用的钱更少，真实年化更高。", EACH_TIME, (), FEES),
        (EACH_TIME, FIRST_TIME, AT_DRAWING),
    ),
    FlowsField(
        "flows",
        Question(
            "每一笔收到和还出的钱",
            "砍头息、随借随还、逾期以后结清，都能这样算。",
            "",
            ("apr-disclosure-2021:三",),
            LIST,
            "每行一笔：日期、空格、金额；收到的写“到手”或正数，还出的写“还”或负数。不写日期就是一行一个月。",
        ),
    ),
    PercentField(
        "cap",
        Question("拿哪个年利率来比（%）？", "反推：按这个名义年利率等额本息，每期最多还多少。", "24", (), COMPARE),
        Ratio(1, 1000),
        Ratio(10),
    ),
)


class Account:
    """Money received and paid. Where the first amount is below zero the list was kept the other way round: it is turned.

    amounts   one a month, the day of drawing first; empty where the days are told one by one
    dated     the same on their days; empty where no day is known
    turned    whether it was turned
    received_fen, paid_fen  what reached the borrower, what he paid back
    """

    def __init__(self, amounts: "list[int]", dated: "list[tuple[date, int]]") -> None:
        flows = amounts if amounts else [fen for _, fen in dated]
        told = [fen for fen in flows if fen != 0]
        self.turned = len(told) > 0 and told[0] < 0
        way = -1 if self.turned else 1
        self.amounts = [way * fen for fen in amounts]
        self.dated = [(day, way * fen) for day, fen in dated]
        flows = [way * fen for fen in flows]
        self.received_fen = sum([fen for fen in flows if fen > 0])
        self.paid_fen = -sum([fen for fen in flows if fen < 0])

    def years(self) -> Ratio:
        """From the first to the last payment."""
        if self.amounts:
            return Ratio(len(self.amounts) - 1, 12)
        return Ratio((self.dated[len(self.dated) - 1][0] - self.dated[0][0]).days, 365)


def account_of(values: "dict[str, object]") -> Account:
    """What the answers describe; FieldError where one is missing or two do not fit."""
    form = text_of(values, "form")
    if form == ONE_BY_ONE:
        return _listed(values)
    face, count, upfront = needed(values, "face"), needed(values, "count"), whole_of(values, "upfront")
    if upfront >= face:
        raise clash("upfront", yuan(upfront), "放款时先扣的或先付的钱（元）", "扣完就没有到手的钱了")
    if form == SAME_EACH_TIME:
        payment = needed(values, "payment")
        last = values["last_payment"]
        amounts = [face - upfront] + [-payment] * (count - 1) + [-last if isinstance(last, int) else -payment]
    else:
        amounts = _with_fee(values, face, count, upfront)
    drawn = values["drawn"]
    dated = []
    if isinstance(drawn, date):
        dated = [(add_months(drawn, place), fen) for place, fen in enumerate(amounts)]
    return Account(amounts, dated)


def _with_fee(values: "dict[str, object]", face: int, count: int, upfront: int) -> "list[int]":
    """Equal principal, and a fee on the sum first borrowed."""
    if not isinstance(values["fee_rate"], Ratio):
        raise missing("fee_rate")
    if face < count:
        raise clash("face", yuan(face), "合同写的借款金额（元）", "分 " + str(count) + " 期，每期至少要有一分钱")
    rate = ratio_of(values, "fee_rate")
    if text_of(values, "fee_per") == ALTOGETHER:
        rate = rate * Ratio(1, count)
    fees = Fees(upfront, 0, rate, text_of(values, "fee_when"))
    if fees.when == AT_DRAWING and rate * face * count + upfront >= face:
        raise clash("fee_rate", rate.percent(), "手续费率（%）", "放款时一次扣下，就没有到手的钱了")
    period = Period(1)
    free = Rate(ZERO, PER_INSTALMENT)
    due_days = period.due_days(ANY_DAY, period.later(ANY_DAY), count)
    plan = Schedule(Terms(FLAT, face, free, ANY_DAY, due_days, period, fees), Convention(MONTHS))
    return [fen for _, fen in plan.flows()]


def _listed(values: "dict[str, object]") -> Account:
    flows = values["flows"]
    assert isinstance(flows, list)
    if not flows:
        raise missing("flows")
    dated = [(day, fen) for day, fen in flows if day is not None]
    return Account([] if dated else [fen for _, fen in flows], dated)


def needed(values: "dict[str, object]", name: str) -> int:
    """The whole number in a field that this way of asking cannot do without."""
    value = values[name]
    if not isinstance(value, int):
        raise missing(name)
    return value


def missing(name: str) -> FieldError:
    """The error for a field that is empty and must not be."""
    field = FORM.field(name)
    return FieldError(name, "", "“" + field.label + "”还没有填，选了现在这种填法就要填。" + field.allowed())
