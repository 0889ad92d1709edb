"""The questions about an overdue loan of equal instalments, and how the answers become a loan and its payments."""

from datetime import date

from creditrights.calculators.fields import (
    ChoiceField,
    DayField,
    MoneyField,
    PaymentsField,
    PercentField,
    Question,
    WholeField,
)
from creditrights.calculators.form import Form
from creditrights.calculators.values import check_unit, clash, day_of, ratio_of, text_of, whole_of
from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NO_COMPOUND,
    ON_INTEREST,
    Convention,
    Rate,
)
from creditrights.money.daycount import add_months, day_count
from creditrights.money.fen import yuan
from creditrights.money.ledger import Payment
from creditrights.money.loan import BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST, Loan
from creditrights.money.ratio import ZERO, Ratio

#: 银发〔2003〕251号, on which the penalty stands, took effect on this day
FIRST = date(2004, 1, 1)
LAST = date(2035, 12, 31)

ORDERS = {
    "先费用、利息，后本金（民法典第561条）": BY_STATUTE,
    "先罚息、复利，再利息，后本金": PENALTY_FIRST,
    "先本金，后利息": PRINCIPAL_FIRST,
}
ORDER_NAMES = ("先费用、利息，后本金（民法典第561条）", "先罚息、复利，再利息，后本金", "先本金，后利息")

TERMS = "合同口径（不改就按常见写法）"
AFTERWARDS = "逾期以后还过的钱"

FORM = Form(
    MoneyField(
        "principal",
        Question(
            "借款本金（元）", "利息都从本金算起；被先扣掉的利息（砍头息）不算本金。", "12000", ("civil-code:670",)
        ),
        100,
        100_000_000_00,
    ),
    PercentField(
        "rate",
        Question("利率（%）", "照合同或借据填；不要把日利率当年利率。", "0.05", ("civil-code:680",)),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rate_per",
        Question("这个利率是按什么写的？", "0.05% 每日、1.5% 每月、18% 每年差不多是一回事，写错单位会差几百倍。", "日"),
        ("日", "月", "年"),
    ),
    DayField("drawn", Question("借款到账日", "利息一般从到账那天算起，以合同为准。", "2026-03-20"), FIRST, LAST),
    DayField(
        "first_due",
        Question("第一个还款日", "以后每月同一天还；当月没有这一天的，按当月最后一天。", "2026-04-20"),
        FIRST,
        LAST,
    ),
    WholeField("instalments", Question("一共分几期？", "每期还的本金相等。", "12"), 1, 60, "期"),
    WholeField("paid", Question("按时还清了前几期？", "按时还清的不产生罚息。", "4"), 0, 60, "期"),
    DayField(
        "as_of",
        Question("算到哪一天？", "罚息按天长，日期不同数就不同。", "2026-11-24", ("civil-code:676",)),
        FIRST,
        LAST,
    ),
    PercentField(
        "markup",
        Question(
            "罚息在合同利率上加收（%）",
            "银行逾期罚息通常加收 30% 到 50%，以合同为准。",
            "50",
            ("penalty-rate-2003:三",),
            TERMS,
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "compound",
        Question(
            "没还的利息再计复利吗？",
            "先看合同；合同没写的，人民银行的通知也写了可以按罚息利率计，支持到什么程度各地不一。罚息再生复利有争议，这里不计。",
            "不计",
            ("penalty-rate-2003:三",),
            TERMS,
        ),
        ("不计", "按罚息利率计"),
    ),
    ChoiceField(
        "basis",
        Question("年利率换日利率除以几？", "银行合同多写 360，法院自己算多用 365；差 1.39%。", "360", (), TERMS),
        ("360", "365"),
    ),
    ChoiceField(
        "ends",
        Question("起止两天怎么算？", "多数算头不算尾：还款那天不计息。", FIRST_NOT_LAST, (), TERMS),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    ChoiceField(
        "rounding", Question("不足一分怎么办？", "多数四舍五入，有的系统截尾。", HALF_UP, (), TERMS), (HALF_UP, DOWN)
    ),
    ChoiceField(
        "step",
        Question("什么时候舍入？", "先舍入还是最后舍入，会差几分。", EACH_LINE, (), TERMS),
        (EACH_LINE, EACH_DAY, EACH_ITEM),
    ),
    ChoiceField(
        "order",
        Question(
            "还的钱先抵什么？",
            "合同有约定的按约定，没有约定的先费用、再利息、后本金。",
            ORDER_NAMES[0],
            ("civil-code:561",),
            TERMS,
        ),
        ORDER_NAMES,
    ),
    PaymentsField(
        "payments",
        Question(
            "逾期以后还过的钱",
            "每一笔先抵什么，决定还剩多少。",
            "",
            ("civil-code:561",),
            AFTERWARDS,
            "每行一笔：日期、空格、金额。",
        ),
    ),
)


def read(values: "dict[str, object]") -> "tuple[Loan, Convention, list[Payment]]":
    """The loan, the convention and the payments that the answers describe; FieldError where answers do not fit."""
    rate = Rate(ratio_of(values, "rate"), text_of(values, "rate_per"))
    convention = Convention(
        day_count(text_of(values, "basis")),
        text_of(values, "ends"),
        text_of(values, "rounding"),
        text_of(values, "step"),
        NO_COMPOUND if text_of(values, "compound") == "不计" else ON_INTEREST,
    )
    check_unit(rate, rate.yearly(convention))
    drawn, first_due, as_of = day_of(values, "drawn"), day_of(values, "first_due"), day_of(values, "as_of")
    count, paid = whole_of(values, "instalments"), whole_of(values, "paid")
    if first_due <= drawn:
        raise clash("first_due", first_due.isoformat(), "第一个还款日", "要晚于借款到账日 " + drawn.isoformat())
    if as_of < drawn:
        raise clash("as_of", as_of.isoformat(), "算到哪一天", "不能早于借款到账日 " + drawn.isoformat())
    if paid > count:
        raise clash("paid", str(paid), "按时还清了前几期", "不能多于总期数 " + str(count))
    due_days = [add_months(first_due, number) for number in range(count)]
    principal = whole_of(values, "principal")
    if principal < count:
        raise clash("principal", yuan(principal), "借款本金", "分 " + str(count) + " 期，每期至少要有一分钱")
    order = ORDERS[text_of(values, "order")]
    loan = Loan(principal, rate, drawn, due_days, ratio_of(values, "markup"), order=order)
    payments = [Payment(day, None) for day in due_days[:paid]]
    listed = values["payments"]
    assert isinstance(listed, list)
    for day, fen in listed:
        if day < drawn or day > as_of:
            raise clash(
                "payments",
                day.isoformat(),
                "逾期以后还过的钱",
                "日期要在 " + drawn.isoformat() + " 到 " + as_of.isoformat() + " 之间",
            )
        payments.append(Payment(day, fen))
    if paid and due_days[paid - 1] > as_of:
        raise clash(
            "paid",
            str(paid),
            "按时还清了前几期",
            "第 " + str(paid) + " 期的还款日 " + due_days[paid - 1].isoformat() + " 还没到",
        )
    return loan, convention, payments
