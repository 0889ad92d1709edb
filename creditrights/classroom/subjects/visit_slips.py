"""How people misjudge a visit. Each slip is the engine asked about facts, or a day, that are not those of the visit."""

from collections.abc import Callable

from creditrights.classroom.subjects.conduct import BREACH, LAWFUL, UNLAWFUL, Facts
from creditrights.classroom.subjects.contact_rows import LATE
from creditrights.classroom.subjects.contact_slips import NO_VALUES, OTHER_EARLY, OTHER_LATE, YES_VALUES
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.classroom.subjects.visit_case import ACTS, VisitCase, judged, solve
from creditrights.legality.facts import NO, YES
from creditrights.legality.vocabulary import collection as v


def _misread(change: Callable[[Facts], Facts]) -> Callable[[VisitCase], Answers]:
    """The answers of someone who reads the facts of every act as `change` says."""
    return lambda case: judged({act: change(case.facts_of(act)) for act in ACTS})


def _filled(values: Facts) -> Callable[[Facts], Facts]:
    return lambda facts: {id: values[id] if value is None else value for id, value in facts.items()}


def _another_day(case: VisitCase) -> Answers:
    day = OTHER_LATE if case.day() < LATE else OTHER_EARLY
    return _misread(lambda facts: {**facts, "acted_on": day})(case)


def _night_from_nine(facts: Facts) -> Facts:
    clock = facts["clock"]
    assert isinstance(clock, int)
    return {**facts, "clock": clock + 60} if 21 * 60 <= clock < 22 * 60 else facts


def _may_stay(facts: Facts) -> Facts:
    """Whoever was let in, or stands outside, need not go."""
    return {**facts, "left_when_asked": v.NOT_ASKED, "acts": []}


def _door_is_home(facts: Facts) -> Facts:
    return {**facts, "place": v.HOME, "entry": v.ENTERED_WITHOUT, "acts": []} if facts["place"] == v.DOOR else facts


def _true_may_be_told(facts: Facts) -> Facts:
    return {**facts, "disclosed": NO} if facts.get("disclosed") == YES else facts


def _renamed(case: VisitCase, from_word: str, to_word: str) -> Answers:
    answers = solve(case)
    return {act: to_word if answers[act] == from_word else answers[act] for act in ACTS}


SLIPS = (
    Slip(
        "unknown-as-no",
        "像是把“不知道”当成了“没有”。没弄清的事不能替任何一方填上；先想补上哪一件，结论才定得下来。",
        ("gbt45251-2025:节录-时间", "civil-code:1034"),
        _misread(_filled(NO_VALUES)),
    ),
    Slip(
        "unknown-as-yes",
        "像是把“不知道”当成了“有”。没弄清的事也不能往坏处填；先记下缺哪一件事，再去补。",
        ("gbt45251-2025:节录-时间", "civil-code:1034"),
        _misread(_filled(YES_VALUES)),
    ),
    Slip(
        "softer-rule-as-statute",
        "像是把推荐性国家标准、行业指引当成了法律条文。它们可以拿来投诉，但违反它们，本身还不叫“违法”。",
        ("cba-collection-2026:节录-定义", "cba-collection-2026:22（引句）"),
        lambda case: _renamed(case, BREACH, UNLAWFUL),
    ),
    Slip(
        "law-of-another-day",
        "像是没有按上门那天的规定来看。先看日子：治安管理处罚法在 2026-01-01 换了新的，协会指引到 2026-01-30 才施行。",
        (
            "public-security-2012:40",
            "public-security-2025:47",
            "public-security-2025:50",
            "cba-collection-2026:22（引句）",
        ),
        _another_day,
    ),
    Slip(
        "visits-are-banned",
        "像是认为上门催收一律违法。上门是列明的一种方式，有规矩，没有被一律禁止；要看的是每一件具体的事。",
        ("cba-collection-2026:节录-定义", "cba-collection-2026:22（引句）"),
        lambda case: _renamed(case, LAWFUL, UNLAWFUL),
    ),
    Slip(
        "need-not-go",
        "像是认为进了门、站在门外，就可以一直不走。同意可以收回；请他走之后还赖着，就扰到了私人生活安宁。",
        ("civil-code:1032", "civil-code:1033"),
        _misread(_may_stay),
    ),
    Slip(
        "doorway-as-home",
        "像是把站在门外当成了进了家门。门外和门里不一样，公安依据的也不是同一条。",
        ("civil-code:1033", "public-security-2025:47", "public-security-2012:40"),
        _misread(_door_is_home),
    ),
    Slip(
        "true-debt-may-be-told",
        "像是认为欠债是真的，就可以告诉别人。真假不是关键：欠款属于个人信息，说给不相干的人听要另有依据。",
        ("civil-code:1032", "civil-code:1034", "pipl:10"),
        _misread(_true_may_be_told),
    ),
    Slip(
        "night-from-nine",
        "像是把晚上九点以后都算成了夜里。看清规定的夜里从几点起、到几点止。",
        ("gbt45251-2025:节录-时间", "cba-collection-2026:节录-时间"),
        _misread(_night_from_nine),
    ),
)
