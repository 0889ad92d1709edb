"""The questions about a loan and all that happened to it."""

from creditrights.calculators.fields import ChoiceField, Question
from creditrights.calculators.form import Form
from creditrights.calculators.lists import EventsField, PlanField
from creditrights.calculators.overdue_loan import FORM as OVERDUE
from creditrights.calculators.overdue_loan import TERMS
from creditrights.calculators.written import LateFeeField, RateField
from creditrights.money.convention import (
    AT_THE_END,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    NEVER,
    NO_COMPOUND,
    ON_INTEREST,
    ON_PENALTY_TOO,
)
from creditrights.money.daycount import DAY_COUNTS
from creditrights.money.loan import EVERY_DAY, EVERY_MONTH, EVERY_QUARTER

EQUAL = "每期本金相等，利息按天算"
LEVEL = "等额本息（每月还一样多）"
INTEREST_FIRST = "按期付息，到期还本"
ONCE = "到期一次还本付息"
TYPED = "照下面写的还款计划"

ITEM_FIRST = "先抵完各期的同一项，再抵下一项"
OLDEST_FIRST = "先抵完最早的一期，再抵下一期"

EXAMPLE = "2026-09-10 还 600\n2026-10-08 费用 50 违约金\n2026-10-21 提前到期\n2026-11-05 还 1500"

FORM = Form(
    OVERDUE.field("principal"),
    OVERDUE.field("rate"),
    OVERDUE.field("rate_per"),
    OVERDUE.field("drawn"),
    ChoiceField(
        "plan",
        Question("怎么还？", "每期本金和利息怎么来，决定到期的是多少。", EQUAL, ("civil-code:674", "civil-code:675")),
        (EQUAL, LEVEL, INTEREST_FIRST, ONCE, TYPED),
    ),
    OVERDUE.field("first_due"),
    OVERDUE.field("instalments"),
    OVERDUE.field("paid"),
    OVERDUE.field("as_of"),
    EventsField(
        "events",
        Question(
            "发生过的事",
            "再借、还款、提前到期、利率变动、费用、暂停，各从哪天起，决定每一段怎么算。",
            EXAMPLE,
            ("civil-code:561", "civil-code:676"),
            help="每行一件，日期在前：借、还、提前到期、利率、费用、暂停、恢复。按时还清的前几期不用再写。",
        ),
    ),
    PlanField(
        "plan_lines",
        Question(
            "写定的还款计划",
            "合同或 App 已经写明每期本金和利息的，照抄最准；提前还的部分按实际天数减利息。",
            "",
            ("civil-code:677",),
            "还款计划已经写定的，照抄在这里",
            "“怎么还”要选“照下面写的还款计划”；那时首个还款日和期数以这里为准，本金合计要等于借款本金。",
        ),
    ),
    OVERDUE.field("markup"),
    RateField(
        "penalty_rate",
        Question(
            "合同另写的罚息利率",
            "有的合同不写加收多少，直接写罚息利率；写了就用它，不再用上面的加收。",
            "",
            ("penalty-rate-2003:三",),
            TERMS,
            "例如 24% 年。没有另写就留空。",
        ),
        optional=True,
    ),
    ChoiceField(
        "compounding",
        Question(
            "没还的利息、罚息再生复利吗？",
            "先看合同；对没还的利息，人民银行的通知也写了可以计；对罚息再计，通知没写，有争议。",
            ON_INTEREST,
            ("penalty-rate-2003:三", "interest-rules-1999:20"),
            TERMS,
        ),
        (NO_COMPOUND, ON_INTEREST, ON_PENALTY_TOO),
    ),
    ChoiceField(
        "settled",
        Question(
            "罚息多久并进复利的基数一次？",
            "只在对罚息也计复利时用到：结一次息，没还的罚息才开始生复利。",
            EVERY_MONTH,
            (),
            TERMS,
        ),
        (EVERY_MONTH, EVERY_QUARTER, EVERY_DAY),
    ),
    LateFeeField(
        "late_fee",
        Question(
            "逾期另收的违约金",
            "收了罚息又收违约金，合计过分高的可以请求减少，所以单独算。",
            "",
            ("civil-code:585",),
            TERMS,
            "例如 每期 30；也可以写 逾期金额 5%、每天 2、每天 0.1%。没有就留空。",
        ),
        optional=True,
    ),
    ChoiceField(
        "basis",
        Question(
            "天数和年怎么算？",
            "银行合同多写实际天数除以 360，法院自己算多用 365；差 1.39%。",
            "360",
            (),
            TERMS,
        ),
        tuple([each.id for each in DAY_COUNTS]),
    ),
    OVERDUE.field("ends"),
    OVERDUE.field("rounding"),
    ChoiceField(
        "step",
        Question("什么时候舍入？", "先舍入还是最后舍入，会差几分。", EACH_LINE, (), TERMS),
        (EACH_LINE, EACH_DAY, EACH_ITEM, AT_THE_END, NEVER),
    ),
    OVERDUE.field("order"),
    ChoiceField(
        "pace",
        Question(
            "欠了几期的，怎么抵？",
            "法条定了费用、利息、本金的先后；几期之间怎么抵，看合同和贷款机构的规则。",
            ITEM_FIRST,
            ("civil-code:560", "civil-code:561"),
            TERMS,
        ),
        (ITEM_FIRST, OLDEST_FIRST),
    ),
)
