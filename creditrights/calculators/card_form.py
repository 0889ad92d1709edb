"""The questions about a credit card: what happened, what the contract says, what one would like to know."""

from creditrights.calculators.card_events import FIRST, LAST, CardEventsField
from creditrights.calculators.fields import ChoiceField, DayField, MoneyField, PercentField, Question, WholeField
from creditrights.calculators.form import Form
from creditrights.money.card_plans import LONGEST_PLAN, PLAN_CITATION
from creditrights.money.card_terms import (
    CHARGES_FIRST,
    FROM_DUE,
    FROM_POSTING,
    FULL,
    PAID_DAY_BEARS,
    PAID_DAY_FREE,
    PAID_DAY_TWICE,
    PRINCIPAL_FIRST,
    UNPAID,
)
from creditrights.money.convention import BOTH_ENDS, DOWN, EACH_DAY, EACH_ITEM, EACH_LINE, FIRST_NOT_LAST, HALF_UP
from creditrights.money.ratio import ZERO, Ratio

FULL_WORDS = "全额计息"
UNPAID_POSTING_WORDS = "未还部分计息，从入账日起"
UNPAID_DUE_WORDS = "未还部分计息，从到期还款日起"
METHODS = {
    FULL_WORDS: (FULL, FROM_POSTING),
    UNPAID_POSTING_WORDS: (UNPAID, FROM_POSTING),
    UNPAID_DUE_WORDS: (UNPAID, FROM_DUE),
}
METHOD_NAMES = (FULL_WORDS, UNPAID_POSTING_WORDS, UNPAID_DUE_WORDS)

ORDERS = {"先费用、利息，后本金（民法典第561条）": CHARGES_FIRST, "先本金，后利息、费用": PRINCIPAL_FIRST}
ORDER_NAMES = ("先费用、利息，后本金（民法典第561条）", "先本金，后利息、费用")

TERMS = "合同口径（照领用合约改）"
PLAN = "假如发卡行同意分期"

FORM = Form(
    CardEventsField(
        "events",
        Question(
            "卡上发生的每一笔",
            "利息从每一笔的入账日算起，还了多少、哪天还的，都会改变后面的基数。",
            "2026-08-20 消费 10000\n2026-09-25 还款 1000\n2026-10-25 还款 500",
            ("civil-code:675", "civil-code:561"),
            "",
            "每行一笔：日期（入账日）、空格、消费/取现/还款/费用、空格、金额。",
        ),
    ),
    WholeField("statement_day", Question("每月几号出账单？", "当天入账的也算在这一期账单里。", "5"), 1, 31, "号"),
    WholeField(
        "due_day", Question("每月几号是到期还款日？", "过了这一天没还清，消费就没有免息期了。", "25"), 1, 31, "号"
    ),
    DayField(
        "as_of",
        Question("算到哪一天？", "利息按天长，日期不同数就不同。", "2026-11-24", ("civil-code:676",)),
        FIRST,
        LAST,
    ),
    ChoiceField(
        "method",
        Question(
            "没还清时，合同按哪种方法计息？",
            "差别很大：一种是整期账单的消费都计息，一种只对没还的计息。不知道就先看两种各是多少。",
            FULL_WORDS,
            ("spc-bank-card-civil-2021:2",),
        ),
        METHOD_NAMES,
    ),
    DayField(
        "settle_on",
        Question("打算哪一天一次还清？", "还没出账的利息也要一起还，只还账单上的数会留尾巴。", "2026-12-25"),
        FIRST,
        LAST,
        optional=True,
    ),
    PercentField(
        "rate",
        Question(
            "透支利率（%）",
            "常见是每日 0.05%；据报道 2025 年秋天起有的银行改为 0.035% 到 0.05%，照账单填。",
            "0.05",
            ("creditcard-rate-2020:节录-利率",),
            TERMS,
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rate_per",
        Question("这个利率是按什么写的？", "0.05% 每日大约是 18.25% 每年，写错单位会差几百倍。", "日", (), TERMS),
        ("日", "年"),
    ),
    PercentField(
        "minimum_share",
        Question(
            "最低还款额是本金的（%）",
            "多为 5% 或 10%，由合同定。",
            "10",
            ("creditcard-notice-2016:二（转述）",),
            TERMS,
        ),
        ZERO,
        Ratio(1),
    ),
    PercentField(
        "penalty_share",
        Question(
            "违约金是最低还款额没还部分的（%）",
            "多为 5%，合同没约定就没有。",
            "5",
            ("creditcard-notice-2016:三",),
            TERMS,
        ),
        ZERO,
        Ratio(1),
    ),
    MoneyField(
        "penalty_floor", Question("违约金最少几元？", "有的合同写了下限；没有就填 0。", "0", (), TERMS), 0, 1000_00
    ),
    PercentField(
        "cash_fee_share",
        Question(
            "取现手续费（%）",
            "取现没有免息期，另收手续费；手续费不再计利息。",
            "1",
            ("creditcard-notice-2016:三",),
            TERMS,
        ),
        ZERO,
        Ratio(1),
    ),
    MoneyField("cash_fee_floor", Question("取现手续费每笔最少几元？", "没有就填 0。", "0", (), TERMS), 0, 1000_00),
    ChoiceField(
        "compound",
        Question(
            "没还的利息再计利息吗？",
            "有的合同写按月计收复利；没提示、没说明的，可以主张不算进合同。",
            "不计",
            ("spc-bank-card-civil-2021:2",),
            TERMS,
        ),
        ("不计", "按月计复利"),
    ),
    ChoiceField(
        "paid_day",
        Question(
            "还款那天，还掉的那部分还计息吗？",
            "多数计到还款前一日。“每段首尾都计”会把还款那天算两遍，只用来认账单是怎么来的。",
            PAID_DAY_FREE,
            (),
            TERMS,
        ),
        (PAID_DAY_FREE, PAID_DAY_BEARS, PAID_DAY_TWICE),
    ),
    ChoiceField(
        "ends",
        Question("账单日（截止日）当天计息吗？", "算头不算尾：不计；首尾都算：计。", FIRST_NOT_LAST, (), TERMS),
        (FIRST_NOT_LAST, BOTH_ENDS),
    ),
    WholeField(
        "grace", Question("还款日以后还有几天宽限？", "宽限期里还的当作按时；没有就填 0。", "0", (), TERMS), 0, 9, "天"
    ),
    WholeField(
        "due_after",
        Question(
            "还款日是账单日后第几天？",
            "有的卡不是固定几号。填了这里，就不看上面的“每月几号是到期还款日”。",
            "",
            (),
            TERMS,
            "固定几号的，留空。",
        ),
        1,
        30,
        "天",
        optional=True,
    ),
    ChoiceField(
        "order",
        Question(
            "还的钱先抵什么？",
            "都先还已出账单的。合同有约定的按约定，没有约定的先费用、再利息、后本金。",
            ORDER_NAMES[0],
            ("civil-code:561",),
            TERMS,
        ),
        ORDER_NAMES,
    ),
    ChoiceField(
        "basis", Question("年利率换日利率除以几？", "按日写的利率用不到这一项。", "365", (), TERMS), ("360", "365")
    ),
    ChoiceField(
        "rounding", Question("不足一分怎么办？", "多数四舍五入，有的系统截尾。", HALF_UP, (), TERMS), (HALF_UP, DOWN)
    ),
    ChoiceField(
        "step",
        Question("什么时候舍入？", "“每项”是一期账单的利息合计后再舍入。", EACH_LINE, (), TERMS),
        (EACH_LINE, EACH_DAY, EACH_ITEM),
    ),
    WholeField(
        "plan_months",
        Question(
            "想分几个月？",
            "个性化分期要发卡行书面同意，最长五年；不是持卡人的权利。",
            "60",
            (PLAN_CITATION,),
            PLAN,
        ),
        1,
        LONGEST_PLAN,
        "个月",
    ),
    PercentField(
        "plan_fee",
        Question(
            "分期后每月的费率（%）", "按分期总额收；谈成免息的填 0。协议要写明收不收。", "0", (PLAN_CITATION,), PLAN
        ),
        ZERO,
        Ratio(5, 100),
    ),
)
