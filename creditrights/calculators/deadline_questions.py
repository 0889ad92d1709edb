"""The questions about days: when the debt fell due, what a judgment gave, who stands surety, and what has happened."""

from datetime import date

from creditrights.calculators.events import PeriodEventsField
from creditrights.calculators.fields import ChoiceField, DayField, Question
from creditrights.calculators.form import Form
from creditrights.calculators.values import day_of
from creditrights.errors import FieldError
from creditrights.money.open_periods import JOINT_GUARANTEE, ORDINARY_GUARANTEE
from creditrights.money.time_events import TimeEvent

#: a debt that fell due on this day or later was not yet barred when the Civil Code began on 2021-01-01
FIRST = date(2018, 1, 1)
CIVIL_CODE = date(2021, 1, 1)
LAST = date(2035, 12, 31)

NO_GUARANTOR = "没有保证人"
NOT_SAID = "有，不清楚是哪种"
GUARANTEES = (NO_GUARANTOR, ORDINARY_GUARANTEE, JOINT_GUARANTEE, NOT_SAID)
#: which kinds a guarantee may be
KINDS = {
    ORDINARY_GUARANTEE: (ORDINARY_GUARANTEE,),
    JOINT_GUARANTEE: (JOINT_GUARANTEE,),
    NOT_SAID: (ORDINARY_GUARANTEE, JOINT_GUARANTEE),
}

MORE = "判决、保证人（没有就不用填）"

FORM = Form(
    DayField(
        "due",
        Question(
            "最后一期的还款日",
            "分期还的，诉讼时效从最后一期到期那天起算，不是从第一次逾期起算。",
            "2023-05-20",
            ("civil-code:188", "civil-code:189"),
            help="不分期的填约定的还款日；没约定还款日的留空。2018 年以前到期的，那时的规定没有核对，这里不算。",
        ),
        FIRST,
        LAST,
        optional=True,
    ),
    DayField("as_of", Question("看哪一天？", "期限开没开着，要看是哪一天。", "2026-11-24"), FIRST, LAST),
    PeriodEventsField(
        "events",
        Question(
            "发生过什么？",
            "催要、还款、起诉会让时效重新起算；收到法院的文书，你的期限就开始了。",
            "2024-05-01 催收短信\n2025-03-02 我还款 100\n2026-11-12 收到支付令",
            (
                "civil-code:195",
                "spc-limitation-2020:8",
                "civil-procedure-law-2023:128",
                "civil-procedure-law-2023:227",
            ),
            help="每行一件：日期、空格、发生了什么。催收和转让通知，写上“收到”或“没收到”；障碍写“障碍开始”“障碍消除”。",
        ),
    ),
    DayField(
        "judged",
        Question(
            "判决、调解书、支付令写的最后付款日",
            "对方申请强制执行的两年从这天起算；分期履行的填最后一期。",
            "",
            ("civil-procedure-law-2023:250",),
            MORE,
            "没写付款日的填生效日；还没有判决就留空。",
        ),
        FIRST,
        LAST,
        optional=True,
    ),
    ChoiceField(
        "guarantee",
        Question(
            "有保证人吗？",
            "保证期间过了，对方没按规定做，保证人就不再负责。",
            NO_GUARANTOR,
            ("civil-code:692", "civil-code:693"),
            MORE,
        ),
        GUARANTEES,
    ),
    DayField(
        "guarantee_end",
        Question(
            "合同约定的保证期间到哪天？",
            "约定了按约定；没约定、写“直到还清为止”的，是到期后六个月。",
            "",
            ("civil-code:692", "spc-civil-code-guarantee:32"),
            MORE,
            "没约定就留空。",
        ),
        FIRST,
        LAST,
        optional=True,
    ),
)


def happened(values: "dict[str, object]") -> "list[TimeEvent]":
    """What was told, as events; FieldError where something is told of a day that has not come."""
    as_of = day_of(values, "as_of")
    told = values["events"]
    assert isinstance(told, list)
    for day, _, words, _ in told:
        if day > as_of:
            raise FieldError(
                "events",
                words,
                "“发生过什么？”里 "
                + day.isoformat()
                + " 的“"
                + words
                + "”晚于要看的 "
                + as_of.isoformat()
                + "。请写已经发生的事，或者改要看的日子。",
            )
    return [TimeEvent(day, kind, words, known) for day, kind, words, known in told]


def optional_day(values: "dict[str, object]", name: str) -> "date | None":
    """The value of a day that may be left out."""
    day = values[name]
    assert day is None or isinstance(day, date)
    return day


def check(values: "dict[str, object]") -> None:
    """Refuse days that do not fit together."""
    due, end = optional_day(values, "due"), optional_day(values, "guarantee_end")
    if values["guarantee"] == NO_GUARANTOR and end is not None:
        raise FieldError(
            "guarantee_end",
            end.isoformat(),
            "“合同约定的保证期间到哪天？”填了 "
            + end.isoformat()
            + "，但“有保证人吗？”选的是“没有保证人”。请把其中一项改掉。",
        )
    if due is not None and end is not None and end <= due:
        raise FieldError(
            "guarantee_end",
            end.isoformat(),
            "“合同约定的保证期间到哪天？”填的是“"
            + end.isoformat()
            + "”，不晚于还款日 "
            + due.isoformat()
            + "：这样的约定视为没有约定，请留空，按六个月算。",
        )
