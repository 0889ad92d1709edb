"""The subject of the home visit: how one student's visit is drawn and told.

The difficulty is the same for everyone: seven acts of one visit; exactly one is left open by a fact that nobody knows;
what happened at the door is always unlawful, under the law of its day; at least one of company, papers and recording is
not as the association's guideline wants it.
"""

from collections.abc import Mapping
from datetime import timedelta

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.conduct import Facts, common_in_code, written
from creditrights.classroom.subjects.contact_rows import EARLY, LATE, LENDERS, Number
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.classroom.subjects.visit_case import VisitCase, solve
from creditrights.classroom.subjects.visit_slips import SLIPS
from creditrights.legality.facts import NO, YES
from creditrights.legality.vocabulary import collection as v
from creditrights.plain import clock_text

#: which act is left open
HOUR_OPEN, SAID_OPEN = 0, 1
#: draws of the identity that make it genuine; the ones above are pretended
GENUINE = (0, 1)


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> VisitCase:
    """A visit within the bounds."""
    number = picker(bounds, draws)
    day = EARLY + timedelta(days=number("early_day")) if number("early") else LATE + timedelta(days=number("late_day"))
    visit: Facts = {"acted_on": day, "channel": v.VISIT, "creditor": LENDERS[number("lender")]}
    others: Facts = {}
    tells: dict[str, str] = {}
    open_act = number("open_act")
    _hour(number, open_act, visit, tells)
    _form(number, visit, tells)
    _identity(number, visit, tells)
    _door(number, visit, tells)
    _others(number, open_act, others, tells)
    return VisitCase(visit, others, tells)


def _hour(number: Number, open_act: int, visit: Facts, tells: dict[str, str]) -> None:
    at_night = open_act == HOUR_OPEN or number("at_night")
    visit["clock"] = 22 * 60 + number("night_minute") if at_night else 21 * 60 + number("evening_minute")
    if open_act == HOUR_OPEN:
        visit["agreed_otherwise"] = None
        agreed = "合同找不到了，有没有约定、同意过夜里上门，**不知道**"
    else:
        agreed = "合同没有约定上门时间，也没有同意过夜里上门"
    tells["时间"] = f"{clock_text(_minutes(visit))} 按门铃；{agreed}"


def _minutes(visit: Facts) -> int:
    clock = visit["clock"]
    assert isinstance(clock, int)
    return clock


def _form(number: Number, visit: Facts, tells: dict[str, str]) -> None:
    """Company, papers, recording: one of them is never in order, the other two may be."""
    bad = number("not_in_order")
    company = 1 if bad == 0 else number("visitors")
    papers = NO if bad == 1 or number("no_papers") else YES
    recorded = NO if bad == 2 or number("no_record") else YES
    visit.update({"visitors": company, "showed_papers": papers, "recorded": recorded})
    tells["人数"] = f"来了 {company} 个人"
    tells["证件"] = "出示了工作证和委托书" if papers == YES else "没有出示任何证件"
    tells["录像"] = "他们全程录了音、录了像" if recorded == YES else "他们没有录音录像"


def _identity(number: Number, visit: Facts, tells: dict[str, str]) -> None:
    kind = number("identity")
    if kind < len(GENUINE):
        tells["身份"] = "说是贷款机构委托的催收公司的人，打贷款机构官方电话核实，属实"
        return
    place = kind - len(GENUINE)
    claimed = (v.POLICE, v.COURT)[place]
    visit.update({"presented_as": claimed, "identity_genuine": NO})
    words = ("派出所民警，打 110 核实，没有这个人", "法院的人，打法院总机核实，没有这个人")[place]
    tells["身份"] = f"自称是{words}"


def _door(number: Number, visit: Facts, tells: dict[str, str]) -> None:
    kind = number("door")
    if kind == 0:
        visit.update({"place": v.HOME, "entry": v.ENTERED_WITHOUT})
        tells["门里门外"] = "门一开就侧身走了进来，坐在沙发上；你说“没让你们进”，几分钟后他们走了"
    elif kind == 1:
        visit.update({"place": v.HOME, "entry": v.ENTERED_WITH, "left_when_asked": v.STAYED})
        tells["门里门外"] = "你开门请他们进来谈；谈了一会儿请他们离开，他们不肯走，又坐了一个多小时"
    else:
        visit.update({"place": v.DOOR, "acts": ["请他走还长时间不走或堵门"]})
        tells["门里门外"] = "一直在门外；请他们离开，他们不走，在门口站了两个多小时，不停敲门喊话"


def _others(number: Number, open_act: int, others: Facts, tells: dict[str, str]) -> None:
    kind = number("others")
    if open_act == SAID_OPEN:
        others.update({"contacted": v.UNRELATED, "disclosed": None})
        tells["对别人说"] = "下楼时和邻居说过话，没有要邻居还钱；有没有说出你欠款的事，**不知道**"
    elif kind == 0:
        others.update({"contacted": v.UNRELATED, "disclosed": YES})
        tells["对别人说"] = "下楼时告诉邻居你欠了多少钱、逾期几个月，没有要邻居还钱"
    elif kind == 1:
        others.update({"contacted": v.UNRELATED, "dunned_third": YES})
        tells["对别人说"] = "打电话给你不同住的母亲（没有担保，也没有共同借款），只说“你孩子欠的钱，你来还”，没说欠多少"
    else:
        others.update({"contacted": v.UNRELATED})
        tells["对别人说"] = "下楼时只问邻居“这家人平时几点回来”，没提欠款"


def facts(case: VisitCase) -> dict[str, str]:
    """What the student is told: one line an act, and the same facts of the engine."""
    return {
        "day": case.day().isoformat(),
        "lender": str(case.visit["creditor"]),
        "acts": "\n".join(f"| {act} | {case.tells[act]} |" for act in case.tells),
        "common_in_code": common_in_code(str(case.visit["creditor"])),
        "visit_in_code": written(case.visit),
        "others_in_code": written(case.others),
    }


HOME_VISIT = Subject("home-visit", draw, facts, solve, SLIPS)
