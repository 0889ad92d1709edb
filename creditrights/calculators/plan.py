"""Who gets each yuan, month by month: the plans by a rule side by side, and what is missing where none works."""

from creditrights.calculators.events import PeriodEventsField, kind_of
from creditrights.calculators.fields import MoneyField, Question, WholeField
from creditrights.calculators.form import Calculator, Form
from creditrights.calculators.plan_fields import ChangesField, DebtsField, MonthField, NecessitiesField, OffersField
from creditrights.calculators.plan_result import Proof, present
from creditrights.calculators.plan_words import lender_or_unknown
from creditrights.calculators.result import Result
from creditrights.calculators.values import whole_of
from creditrights.errors import FieldError
from creditrights.money.convention import Rate
from creditrights.money.ratio import Ratio
from creditrights.money.time_events import TimeEvent
from creditrights.plain import nearest
from creditrights.planning.budget import Budget, Change, place_of
from creditrights.planning.debt import Debt, Instalments, LumpSum, Suit
from creditrights.planning.legal_days import TimeLimit, debt_named, time_limits
from creditrights.planning.months import month_number, month_text
from creditrights.planning.offers import accepted, ways
from creditrights.planning.simulate import Case
from creditrights.planning.strategies import best, plans

FIRST = month_number(2021, 1)
LAST = month_number(2035, 12)

MORE = "收入会变、有书面减免方案、收到过文书的，接着填"

FORM = Form(
    MoneyField(
        "income",
        Question("每月到手多少钱（元）？", "先看能拿出多少，再谈还给谁。只填拿得稳的。", "8000"),
        0,
        10_000_000_00,
    ),
    NecessitiesField(
        "necessities",
        Question(
            "每月必需的开支",
            "必需开支排在无担保的债前面。法院扣收入时也要给本人和所扶养的家属留下生活必需费用。",
            "吃饭 1500\n房租 2000\n水电 200\n看病 200\n父母 800\n社保 500\n交通 300",
            ("civil-procedure-law-2023:254", "spc-seizure-2020:3", "civil-code:1067"),
            "",
            "每行一项：项目、空格、每月多少钱。房贷写在这里，就不要在下面再写一遍。",
        ),
    ),
    DebtsField(
        "debts",
        Question(
            "欠的每一笔",
            "余额、利率、最低还款、滞纳金，决定先还谁。",
            "微粒贷 18000 月1.52% 最低850 滞纳50\n信用卡 12000 月1.6% 最低650 滞纳60\n"
            "消费金融 9000 月2% 最低500 滞纳50\n网贷 6000 月1.9% 最低400 滞纳50 起诉2027-09 900",
            ("civil-code:675", "civil-code:676"),
            "",
            "每行一笔：名称、余额、利率（“日0.05%”“月1.52%”或“年18%”），再写知道的：“最低800”“滞纳50”“罚息50%”"
            "（已经逾期的）“起诉2027-06 1500”（预计的月份和多出的钱）“提前到期2027-03”（书面通知或合同写的月份）抵押、担保、"
            "“每月8号”（还款日，写进日历用）。",
        ),
    ),
    MonthField("start", Question("从哪个月开始？", "余额要是这个月月初的数。", "2026-12"), FIRST, LAST),
    WholeField("months", Question("最多还几个月？", "到期还不完的，要换办法，不是换次序。", "30"), 1, 60, "个月"),
    MoneyField(
        "saved",
        Question("手头有多少钱可以用来还债（元）？", "留好急用的钱，剩下的才填。", "0", (), MORE),
        0,
        10_000_000_00,
    ),
    ChangesField(
        "changes",
        Question(
            "哪个月多收、多花一笔？",
            "后面要交的学费、房租，前几个月就要留出来。",
            "2027-02 收入 3000\n2027-09 支出 1500",
            (),
            MORE,
            "每行一笔：月份、“收入”或“支出”、金额。从那个月起每月都这样的，月份后面加“起”。",
        ),
    ),
    OffersField(
        "offers",
        Question(
            "机构书面写给你的减免或分期",
            "只填白纸黑字的；口头答应、中介保证的不填。",
            "网贷 2027-06 前一次结清 70%",
            ("creditcard-2011:70", "civil-code:678"),
            MORE,
            "每行一条：“网贷 2027-06 前一次结清 70%”“网贷 2027-06 前一次结清 减1200”“信用卡 分60期 免息”“信用卡 分36期 月0.5%”。",
        ),
    ),
    PeriodEventsField(
        "papers",
        Question(
            "收到过法院的文书、被催过、提过征信异议吗？",
            "收到那天起，法律给的期限就在走，和还款日记在同一本日历里。",
            "",
            ("civil-procedure-law-2023:227", "civil-code:195", "credit-reporting-regulations:25"),
            MORE,
            "每行一件：日期、哪一笔、发生了什么，例如“2026-11-12 网贷 收到支付令”“2026-03-01 信用卡 催收短信 收到”"
            "“2026-11-20 提了征信异议”；没有就留空。",
        ),
    ),
)


class PlanCalculator(Calculator):
    """A budget, debts and written offers; the plans by a rule, compared."""

    id = "plan"
    title = "这些钱，每个月先还谁？"
    lead = (
        "先把必需的开支留出来，剩下的再排次序。下面先放一个例子：月入 8,000 元，必需 5,500 元，四笔债 45,000 元，"
        "网贷有一张书面的七折结清方案。"
    )
    button = "排一排"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        case, instalments = read(values)
        return answer_with(case, instalments, None, limits_of(values, case))


def limits_of(values: "dict[str, object]", case: Case) -> "list[TimeLimit]":
    """The time limits that run from what has happened."""
    told = values["papers"]
    assert isinstance(told, list)
    names = [debt.name for debt in case.debts]
    events = []
    for day, kind, words, reached in told:
        without = words.replace(debt_named(words, names) or " ", " ")
        events.append(TimeEvent(day, kind_of(without) or kind, words, reached))
    return time_limits(events, names)


def answer_with(
    case: Case, instalments: "list[Instalments]", proof: "Proof | None", limits: "list[TimeLimit]"
) -> Result:
    """The answer, with the exact optimum where a front could compute it."""
    found = []
    for taken in ways(instalments):
        ranked = plans(accepted(case, taken))
        found.append((taken, ranked))
    taken, ranked = found[0]
    for other, theirs in found[1:]:
        if best(theirs).rank() < best(ranked).rank():
            taken, ranked = other, theirs
    if proof is not None:
        taken, ranked = proof.taken, proof.rules
    return present(ranked, taken, instalments, proof, limits)


def read(values: "dict[str, object]") -> "tuple[Case, list[Instalments]]":
    """The case and the instalment offers that the answers describe; FieldError where answers do not fit."""
    start, months = whole_of(values, "start"), whole_of(values, "months")
    needs = [(str(line[0]), _whole(line[1])) for line in _lines(values, "necessities")]
    ordered = sorted([(place_of(kind), place, kind, fen) for place, (kind, fen) in enumerate(needs)])
    changes = [Change(_whole(line[0]), _whole(line[1]), line[2] is True) for line in _lines(values, "changes")]
    for change in changes:
        if not start <= change.month < start + months:
            raise _clash(
                "changes",
                month_text(change.month),
                "哪个月多收、多花一笔？",
                "不在计划的 " + month_text(start) + " 到 " + month_text(start + months - 1) + " 里",
            )
    budget = Budget(
        start,
        months,
        whole_of(values, "income"),
        [(kind, fen) for _, _, kind, fen in ordered],
        changes,
        whole_of(values, "saved"),
    )
    debts = [_debt(line) for line in _lines(values, "debts")]
    if not debts:
        raise FORM.field("debts").refuse("")
    names = [debt.name for debt in debts]
    for name in names:
        if names.count(name) > 1:
            raise _clash("debts", name, "欠的每一笔", "出现了两次，请加上区别，例如“" + name + "二”")
    lumps, instalments = [], []
    for line in _lines(values, "offers"):
        name = str(line[1])
        if name not in names:
            closest = nearest(name, names)
            hint = "" if closest is None else "，最接近的是“" + closest + "”"
            raise _clash("offers", name, "机构书面写给你的减免或分期", "上面没有这一笔债" + hint)
        if line[0] == "分期":
            instalments.append(Instalments(name, _whole(line[2]), _ratio(line[3])))
        else:
            lumps.append(LumpSum(name, _whole(line[2]), _ratio(line[3]), _whole(line[4])))
    return Case(budget, debts, lumps), instalments


def _debt(line: "tuple[object, ...]") -> Debt:
    suit = None if line[7] is None else Suit(_whole(line[7]), _whole(line[8]))
    return Debt(
        str(line[0]),
        lender_or_unknown(str(line[11])),
        _whole(line[1]),
        Rate(_ratio(line[3]), str(line[2])),
        _whole(line[4]),
        _whole(line[5]),
        _ratio(line[6]),
        suit,
        line[9] is True,
        line[10] is True,
        _whole(line[12]),
        None if line[13] is None else _whole(line[13]),
    )


def _lines(values: "dict[str, object]", name: str) -> "list[tuple[object, ...]]":
    listed = values[name]
    assert isinstance(listed, list)
    return listed


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value


def _ratio(value: object) -> Ratio:
    assert isinstance(value, Ratio)
    return value


def _clash(field: str, given: str, label: str, reason: str) -> FieldError:
    return FieldError(field, given, "“" + label + "”里的“" + given + "”" + reason + "。")


PLAN = PlanCalculator()
