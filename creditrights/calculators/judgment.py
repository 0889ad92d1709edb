"""The questions about a judgment that is paid late, and how the answers become a judgment and its account."""

from datetime import date

from creditrights.calculators.events import SpansField
from creditrights.calculators.fields import (
    ChoiceField,
    DayField,
    MoneyField,
    PaymentsField,
    PercentField,
    Question,
)
from creditrights.calculators.form import Form
from creditrights.calculators.values import check_unit, clash, day_of, ratio_of, text_of, whole_of
from creditrights.errors import FieldError
from creditrights.money.convention import BOTH_ENDS, DOWN, FIRST_NOT_LAST, HALF_UP, Convention, Rate
from creditrights.money.daycount import day_count
from creditrights.money.delayed import BY_LAW, PRINCIPAL_FIRST, Delay, Judgment, new_rule_from
from creditrights.money.fen import yuan
from creditrights.money.ratio import ZERO, Ratio

FIRST = date(2000, 1, 1)
LAST = date(2035, 12, 31)
MOST_FEN = 100_000_000_00

#: general interest above this a year is asked about again: no court awards it

ORDERS = {
    "先判决的钱，后加倍部分（解释第4条）": BY_LAW,
    "约定先本金，后利息和加倍部分": PRINCIPAL_FIRST,
}
ORDER_NAMES = ("先判决的钱，后加倍部分（解释第4条）", "约定先本金，后利息和加倍部分")

GENERAL = "判决写的利息"
AFTERWARDS = "分期、还款、中止"
TERMS = "口径（不改就按常见写法）"

FORM = Form(
    MoneyField(
        "principal",
        Question(
            "判决要你付的本金（元）",
            "加倍部分按没还的“判决确定的钱”算，一般利息不算在基数里。",
            "20000",
            ("spc-delayed-interest-2014:1",),
        ),
        1_00,
        MOST_FEN,
    ),
    MoneyField(
        "other",
        Question(
            "判给对方的其他钱（元）",
            "律师费、违约金等判给对方的钱，不是一般利息的，也是加倍部分的基数。",
            "0",
            ("spc-delayed-interest-2014:1",),
            help="没有填 0；向法院交的诉讼费不填。",
        ),
        0,
        MOST_FEN,
    ),
    DayField(
        "due",
        Question(
            "判决写的最后付款日",
            "加倍部分从履行期届满之日起算；判决没写履行期的，从生效那天起算。",
            "2026-03-15",
            ("spc-delayed-interest-2014:2",),
            help="“生效之日起十日内”：从生效的第二天数起，第十天。",
        ),
        FIRST,
        LAST,
    ),
    DayField(
        "as_of",
        Question(
            "算到哪一天？",
            "加倍部分算到还清那天；划扣的，算到划扣那天。",
            "2026-11-24",
            ("spc-delayed-interest-2014:3",),
        ),
        FIRST,
        LAST,
    ),
    PercentField(
        "general_rate",
        Question(
            "判决写的利率（%）",
            "一般利息照判决写的方法算；判决没写给利息的，不算。",
            "12",
            ("spc-delayed-interest-2014:1",),
            GENERAL,
            "判决没写利息的填 0。",
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "general_per",
        Question("这个利率是按什么写的？", "判决多写年利率；写错单位会差几百倍。", "年", (), GENERAL),
        ("年", "月", "日"),
    ),
    DayField(
        "general_from",
        Question(
            "一般利息从哪天起算？",
            "判决多写“自某日起至实际清偿之日止”。",
            "2025-12-01",
            (),
            GENERAL,
            "留空就从最后付款日起算。",
        ),
        FIRST,
        LAST,
        optional=True,
    ),
    MoneyField(
        "fixed",
        Question(
            "判决已经算成数的利息（元）",
            "算成数的利息要还，但不算进加倍部分的基数。",
            "0",
            ("spc-delayed-interest-2014:1",),
            GENERAL,
        ),
        0,
        MOST_FEN,
    ),
    PaymentsField(
        "instalments",
        Question(
            "分期履行的每一期",
            "分期的，加倍部分自每一期届满之日起算。",
            "",
            ("spc-delayed-interest-2014:2",),
            AFTERWARDS,
            "每行一期：最后付款日、空格、本金金额；加起来要等于本金。不分期就留空。",
        ),
    ),
    PaymentsField(
        "payments",
        Question(
            "还过的、被划扣的钱",
            "还了哪部分，哪部分就算到那天为止。",
            "2026-08-10 3000",
            ("spc-delayed-interest-2014:3", "spc-delayed-interest-2014:4"),
            AFTERWARDS,
            "每行一笔：日期、空格、金额。",
        ),
    ),
    SpansField(
        "suspended",
        Question(
            "法院中止、暂缓执行的期间",
            "不是因为你申请而中止、暂缓执行的期间，再审中止执行的期间，不算加倍部分。",
            "",
            ("spc-delayed-interest-2014:3",),
            AFTERWARDS,
            "每行一段：第一天、空格、最后一天。你自己申请的不要填。",
        ),
    ),
    ChoiceField(
        "basis",
        Question(
            "一般利息的年利率除以几？", "只影响一般利息；加倍部分本来就按日写，不分 360 和 365。", "365", (), TERMS
        ),
        ("365", "360"),
    ),
    ChoiceField(
        "ends",
        Question(
            "起止两天怎么算？",
            "从届满日算起、履行日不算，和从第二天算起、履行日也算，天数一样；首尾都算多一天。",
            FIRST_NOT_LAST,
            (),
            TERMS,
        ),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    ChoiceField("rounding", Question("不足一分怎么办？", "多数四舍五入。", HALF_UP, (), TERMS), (HALF_UP, DOWN)),
    ChoiceField(
        "order",
        Question(
            "还的钱先抵什么？",
            "先还判决确定的钱，再还加倍部分，另有约定的除外；判决的钱里先费用、再利息、后本金。",
            ORDER_NAMES[0],
            ("spc-delayed-interest-2014:4", "civil-code:561"),
            TERMS,
        ),
        ORDER_NAMES,
    ),
)


def read(values: "dict[str, object]") -> Delay:
    """The account of the judgment that the answers describe; FieldError where answers do not fit together."""
    convention = Convention(day_count(text_of(values, "basis")), text_of(values, "ends"), text_of(values, "rounding"))
    due, as_of, principal = day_of(values, "due"), day_of(values, "as_of"), whole_of(values, "principal")
    parts, payments, spans = values["instalments"], values["payments"], values["suspended"]
    assert isinstance(parts, list) and isinstance(payments, list) and isinstance(spans, list)
    total = sum([fen for _, fen in parts])
    if parts and total != principal:
        raise _clash("instalments", yuan(total), "加起来要等于本金 " + yuan(principal) + " 元")
    for name, day in [("due", due)] + [("instalments", day) for day, _ in parts]:
        _by_the_new_rule(name, day)
    if as_of < due:
        raise _clash("as_of", as_of.isoformat(), "不能早于最后付款日 " + due.isoformat())
    for day, _ in payments:
        if day > as_of:
            raise _clash("payments", day.isoformat(), "不能晚于算到的日子 " + as_of.isoformat())
    rate = Rate(ratio_of(values, "general_rate"), text_of(values, "general_per"))
    check_unit(rate, rate.yearly(convention), "general_rate", FORM.field("general_rate").label)
    since = values["general_from"]
    assert since is None or isinstance(since, date)
    judgment = Judgment(
        parts or [(due, principal)],
        whole_of(values, "other"),
        due,
        whole_of(values, "fixed"),
        rate if rate.value > 0 else None,
        due if since is None else since,
    )
    return Delay(judgment, convention, payments, spans, as_of, ORDERS[text_of(values, "order")])


def _by_the_new_rule(name: str, day: date) -> None:
    first = new_rule_from()
    if day < first:
        raise _clash(
            name,
            day.isoformat(),
            "早于 "
            + first.isoformat()
            + "：那以前的拖延期间按旧规定算（法释〔2009〕6号，同期贷款基准利率乘二，还款按“并还原则”比例分），"
            "这里不算。只想知道以后的部分，就填 " + first.isoformat() + "，本金填那天还没还的数",
        )


def _clash(field: str, given: str, reason: str) -> FieldError:
    return clash(field, given, FORM.field(field).label, reason)
