"""The questions about how a loan is paid back, and how the answers become terms and a convention."""

from datetime import date

from creditrights.calculators.cash_flows import FlowsField
from creditrights.calculators.fields import ChoiceField, DayField, MoneyField, PercentField, Question, WholeField
from creditrights.calculators.form import Form
from creditrights.calculators.optional import OptionalMoney
from creditrights.calculators.values import check_unit, clash, day_of, ratio_of, text_of, whole_of
from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NEVER,
    Convention,
    Rate,
)
from creditrights.money.daycount import MONTHS, day_count
from creditrights.money.fen import yuan
from creditrights.money.period import PER_INSTALMENT, Period
from creditrights.money.ratio import ZERO, Ratio
from creditrights.money.terms import (
    AT_DRAWING,
    BULLET,
    EACH_TIME,
    EQUAL_PAYMENT,
    FIRST_TIME,
    ROLLING,
    SHORTER,
    SMALLER,
    WAYS,
    Early,
    Fees,
    Terms,
)

REVOLVING = "随借随还（按天计息）"

FIRST = date(2000, 1, 1)
LAST = date(2035, 12, 31)

TO_THE_FEN = "每期舍入到分，末期找齐"
NOT_ROUNDED = "全程不舍入，只在显示时取小数"

NO_MORE = "不再收"
ALL_THE_SAME = "照收"

HOW_LONG = "一期多长、天数怎么算（不改就是每月一期）"
COSTS = "费用和优惠"
BESIDE = "提前还"
LATE = "没按时还会怎样"
IN_AND_OUT = "随借随还：后来的借和还"

FORM = Form(
    MoneyField(
        "principal",
        Question("合同写的借款金额（元）", "每期的本金从它分出来；被扣掉的钱在“费用”里填。", "12000"),
        100,
        100_000_000_00,
    ),
    ChoiceField(
        "way",
        Question("怎么还？", "同样的利率，还法不同，利息和真实年化都不同。", EQUAL_PAYMENT, ("civil-code:675",)),
        WAYS + (REVOLVING,),
    ),
    PercentField(
        "rate",
        Question("利率或费率（%）", "照合同填；等本等息的“手续费率”也填在这里。", "18", ("civil-code:680",)),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rate_per",
        Question("它是按什么写的？", "“期”是每期收一次的费率；写错单位会差几倍到几百倍。", "年"),
        ("日", "月", "年", PER_INSTALMENT),
    ),
    WholeField("count", Question("一共分几期？", "期数越多，占用越久。", "12"), 1, 360, "期"),
    DayField("drawn", Question("放款日", "利息从钱到账那天算起，以合同为准。", "2026-01-15"), FIRST, LAST),
    DayField(
        "first_due",
        Question("第一个还款日", "首期比别期长或短的，首期利息按实际天数算。", "", (), "", "空着就是放款后满一期。"),
        FIRST,
        LAST,
        optional=True,
    ),
    WholeField("months", Question("一期几个月？", "多数是 1。", "1", (), HOW_LONG), 1, 12, "个月"),
    WholeField(
        "days",
        Question(
            "一期固定多少天？",
            "有的贷款每 7 天、14 天或 30 天一期。",
            "",
            (),
            HOW_LONG,
            "按月还的空着；填了就不看月数。",
        ),
        1,
        366,
        "天",
        optional=True,
    ),
    ChoiceField(
        "basis",
        Question(
            "天数怎么算？",
            "“按月”是年利率除以 12，不管大月小月；按实际天数的，要看合同写除以 360 还是 365。",
            "按月",
            (),
            HOW_LONG,
        ),
        ("按月", "360", "365", "实际/实际", "30/360"),
    ),
    ChoiceField(
        "ends",
        Question("起止两天怎么算？", "多数算头不算尾；只在按天计息时有用。", FIRST_NOT_LAST, (), HOW_LONG),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    ChoiceField(
        "step",
        Question("什么时候舍入？", "网上的总利息有的按没舍入的月供算，会差几分。", TO_THE_FEN, (), HOW_LONG),
        (TO_THE_FEN, NOT_ROUNDED),
    ),
    ChoiceField(
        "rounding",
        Question("不足一分怎么办？", "多数四舍五入，有的系统截尾。", HALF_UP, (), HOW_LONG),
        (HALF_UP, DOWN),
    ),
    MoneyField(
        "upfront",
        Question(
            "放款时先扣的或先付的钱（元）",
            "服务费、保险费等先扣了，到手变少，真实年化变高；先扣的若是利息，不算本金。",
            "0",
            ("civil-code:670", "apr-disclosure-2021:三"),
            COSTS,
        ),
        0,
        100_000_000_00,
    ),
    MoneyField(
        "fee_each",
        Question(
            "每期另收多少钱（元）", "担保费、服务费、保险费等，也是贷款成本。", "0", ("apr-disclosure-2021:三",), COSTS
        ),
        0,
        100_000_000_00,
    ),
    PercentField(
        "fee_rate",
        Question("每期手续费率（%）", "按最初借的本金收，本金还掉了也照收。", "0", ("apr-disclosure-2021:三",), COSTS),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "fee_when",
        Question("手续费什么时候收？", "越早收，真实年化越高。", EACH_TIME, (), COSTS),
        (EACH_TIME, FIRST_TIME, AT_DRAWING),
    ),
    WholeField("discounted", Question("前几期利息打折？", "没有优惠填 0。", "0", (), COSTS), 0, 360, "期"),
    PercentField(
        "discount_to", Question("打折后还付几成利息（%）？", "五折填 50，免息填 0。", "100", (), COSTS), ZERO, Ratio(1)
    ),
    PercentField(
        "share",
        Question("最后一期以前先还本金的几成（%）？", "只用于“先还一部分，余下最后一期还”。", "10", (), COSTS),
        ZERO,
        Ratio(1),
    ),
    WholeField(
        "early_after",
        Question("还完第几期以后提前还？", "看提前还能少付多少。", "4", ("civil-code:677",), BESIDE, "不提前还填 0。"),
        0,
        360,
        "期",
    ),
    OptionalMoney(
        "early_amount",
        Question("提前还多少（元）", "还一部分，还是全部结清。", "", (), BESIDE, "空着就是全部结清。"),
        1,
        100_000_000_00,
    ),
    PercentField(
        "early_fee",
        Question(
            "提前还款违约金（占提前还的本金，%）",
            "合同没写就填 0；写了的看写的是什么。",
            "0",
            ("civil-code:677",),
            BESIDE,
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "early_change",
        Question("只还一部分的，后面怎么变？", "缩短期限省的利息更多。", SHORTER, (), BESIDE),
        (SHORTER, SMALLER),
    ),
    ChoiceField(
        "fees_go_on",
        Question(
            "提前结清后，没到期的手续费还收吗？", "信用卡分期常写照收；照收的，提前还几乎不省。", NO_MORE, (), BESIDE
        ),
        (NO_MORE, ALL_THE_SAME),
    ),
    PercentField(
        "markup",
        Question("逾期罚息加收（%）", "通常 30% 到 50%，以合同为准。", "50", ("penalty-rate-2003:三",), LATE),
        ZERO,
        Ratio(1),
    ),
    PercentField(
        "misuse",
        Question("挪用加收（%）", "没按约定用途花钱的，通常 50% 到 100%。", "100", ("penalty-rate-2003:三",), LATE),
        ZERO,
        Ratio(2),
    ),
    WholeField("late_days", Question("第一期晚还几天？", "看罚息是多少。", "1", (), LATE), 0, 3650, "天"),
    FlowsField(
        "movements",
        Question(
            "放款以后又借的、还的",
            "只用于“随借随还”；没还完的，在最后一期那天一次结清。",
            "",
            ("civil-code:561",),
            IN_AND_OUT,
            "每行一笔，例如“2026-02-09 借 2000”“2026-03-09 还 500”。",
        ),
        dated=True,
    ),
)


def convention_of(values: "dict[str, object]") -> Convention:
    """How days are counted and fractions rounded."""
    step = EACH_LINE if text_of(values, "step") == TO_THE_FEN else NEVER
    return Convention(day_count(text_of(values, "basis")), text_of(values, "ends"), text_of(values, "rounding"), step)


def terms_of(values: "dict[str, object]") -> Terms:
    """What was agreed; FieldError where two answers do not fit."""
    days = values["days"]
    period = Period(0, days) if isinstance(days, int) else Period(whole_of(values, "months"))
    rate = Rate(ratio_of(values, "rate"), text_of(values, "rate_per"))
    _check_unit(rate, period)
    if period.days and rate.per in ("月", "年") and day_count(text_of(values, "basis")) is MONTHS:
        raise clash("basis", "按月", "天数怎么算？", "一期按固定天数的，请选 360 或 365")
    drawn, first_due = day_of(values, "drawn"), values["first_due"]
    if not isinstance(first_due, date):
        first_due = period.later(drawn)
    if first_due <= drawn:
        raise clash("first_due", first_due.isoformat(), "第一个还款日", "要晚于放款日 " + drawn.isoformat())
    principal, count = whole_of(values, "principal"), whole_of(values, "count")
    if principal < count:
        raise clash(
            "principal", yuan(principal), "合同写的借款金额（元）", "分 " + str(count) + " 期，每期至少要有一分钱"
        )
    way, discounted = text_of(values, "way"), whole_of(values, "discounted")
    if discounted and way in (BULLET, ROLLING):
        raise clash("discounted", str(discounted), "前几期利息打折？", "“" + way + "”不分期付利息，这里算不了打折")
    fees = Fees(
        whole_of(values, "upfront"),
        whole_of(values, "fee_each"),
        ratio_of(values, "fee_rate"),
        text_of(values, "fee_when"),
    )
    held = fees.rate * principal * count if fees.when == AT_DRAWING else ZERO
    if held + fees.upfront_fen >= principal:
        raise clash("upfront", yuan(fees.upfront_fen), "放款时先扣的或先付的钱（元）", "扣完就没有到手的钱了")
    return Terms(
        EQUAL_PAYMENT if way == REVOLVING else way,
        principal,
        rate,
        drawn,
        period.due_days(drawn, first_due, count),
        period,
        fees,
        ratio_of(values, "share"),
        discounted,
        ratio_of(values, "discount_to"),
    )


def early_of(values: "dict[str, object]") -> "Early | None":
    """The payment beside the plan, if one is asked about."""
    after, count = whole_of(values, "early_after"), whole_of(values, "count")
    if after == 0:
        return None
    if after >= count:
        raise clash(
            "early_after",
            str(after),
            "还完第几期以后提前还？",
            "一共 " + str(count) + " 期，要比它小；不提前还填 0",
        )
    amount = values["early_amount"]
    return Early(
        after,
        amount if isinstance(amount, int) else None,
        ratio_of(values, "early_fee"),
        text_of(values, "early_change"),
        text_of(values, "fees_go_on") == ALL_THE_SAME,
    )


def movements_of(values: "dict[str, object]", terms: Terms) -> "list[tuple[date, int]]":
    """The drawing and what was drawn and paid back after it, until the day of the last instalment."""
    listed = values["movements"]
    assert isinstance(listed, list)
    until = terms.due_days[terms.count - 1]
    for day, _ in listed:
        if day < terms.drawn or day > until:
            raise clash(
                "movements",
                day.isoformat(),
                "放款以后又借的、还的",
                "日期要在 " + terms.drawn.isoformat() + " 到 " + until.isoformat() + " 之间",
            )
    return [(terms.drawn, terms.principal_fen)] + listed


def _check_unit(rate: Rate, period: Period) -> None:
    """Refuse a rate whose unit is almost surely a slip, saying which slip."""
    a_year = {"日": Ratio(365), "月": Ratio(12), "年": Ratio(1)}
    if rate.per == PER_INSTALMENT:
        times = Ratio(12, period.months) if period.months else Ratio(365, period.days)
    else:
        times = a_year[rate.per]
    check_unit(rate, rate.value * times, "rate", "利率或费率（%）")
