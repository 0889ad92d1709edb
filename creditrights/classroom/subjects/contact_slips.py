"""How people misjudge a call log. Each slip is the engine asked about facts, or a day, that are not those of the log."""

from collections.abc import Callable
from datetime import date

from creditrights.classroom.subjects.conduct import BREACH, UNLAWFUL, Facts
from creditrights.classroom.subjects.contact_case import ContactCase, judged
from creditrights.classroom.subjects.contact_rows import LATE, Contact
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.legality.facts import NO, YES
from creditrights.legality.vocabulary import collection as v

#: what someone fills in who takes 不知道 for 没有, or for the worst
NO_VALUES: Facts = {
    "agreed_otherwise": NO,
    "dunned_third": NO,
    "disclosed": NO,
    "identity_genuine": NO,
    "connected_calls": 0,
}
YES_VALUES: Facts = {
    "agreed_otherwise": YES,
    "dunned_third": YES,
    "disclosed": YES,
    "identity_genuine": YES,
    "connected_calls": 9,
}
#: days by whose law nothing in the log may be judged
OTHER_EARLY = date(2025, 12, 30)
OTHER_LATE = date(2026, 11, 20)


def _misread(change: Callable[[Contact], Facts]) -> Callable[[ContactCase], Answers]:
    """The answers of someone who reads every row as `change` says."""
    return lambda case: judged(case, [change(row) for row in case.rows])


def filled(values: Facts) -> Callable[[Contact], Facts]:
    """A row read with values in the place of what is not known."""
    return lambda row: {id: values[id] if value is None else value for id, value in row.facts.items()}


def wrong_day(row: Contact) -> Facts:
    """The row judged by the law of the other side of the change."""
    return {**row.facts, "acted_on": OTHER_LATE if row.day() < LATE else OTHER_EARLY}


def _night_from_nine(row: Contact) -> Facts:
    late = 21 * 60 <= row.clock() < 22 * 60
    return {**row.facts, "clock": row.clock() + 60} if late else row.facts


def _rings(row: Contact) -> Facts:
    return {**row.facts, "connected_calls": row.rang} if row.rang else row.facts


def _third_always(row: Contact) -> Facts:
    return {**row.facts, "dunned_third": YES} if row.facts.get("contacted") == v.CONTACT else row.facts


def _softer_rule_as_statute(case: ContactCase) -> Answers:
    """Every breach of a standard or a guideline called unlawful."""
    right = judged(case, [row.facts for row in case.rows])
    words = {key: UNLAWFUL if answer == BREACH else answer for key, answer in right.items()}
    return {**words, "Q2违规": 0, "Q2违法": right["Q2违法"] + right["Q2违规"]}


SLIPS = (
    Slip(
        "unknown-as-no",
        "像是把“不知道”当成了“没有”。记录里没弄清的事，不能替任何一方填上答案；先想：补上哪一件事，结论才定得下来。",
        ("gbt45251-2025:节录-时间", "civil-code:1034"),
        _misread(filled(NO_VALUES)),
    ),
    Slip(
        "unknown-as-yes",
        "像是把“不知道”当成了“有”。没弄清的事也不能往坏处填；先记下缺哪一件事，再去补。",
        ("gbt45251-2025:节录-时间", "civil-code:1034"),
        _misread(filled(YES_VALUES)),
    ),
    Slip(
        "softer-rule-as-statute",
        "像是把推荐性国家标准、行业指引当成了法律条文。它们可以拿来投诉，但违反它们，本身还不叫“违法”。",
        ("gbt45251-2025:节录-总体要求", "cba-collection-2026:节录-定义"),
        _softer_rule_as_statute,
    ),
    Slip(
        "law-of-another-day",
        "像是没有按事情发生那天的规定来看。先看日子，再看那天哪部法、哪份指引已经施行：治安管理处罚法在 2026-01-01 换了新的，协会指引到 2026-01-30 才有。",
        ("public-security-2012:42", "public-security-2025:50", "cba-collection-2026:节录-频次"),
        _misread(wrong_day),
    ),
    Slip(
        "night-from-nine",
        "像是把晚上九点以后都算成了夜里。看清规定的夜里从几点起、到几点止。",
        ("gbt45251-2025:节录-时间", "cba-collection-2026:节录-时间"),
        _misread(_night_from_nine),
    ),
    Slip(
        "rings-for-calls",
        "像是把响铃次数当成了通话次数。国家标准数的是接通、说上话的那几次。",
        ("gbt45251-2025:节录-频次（交互式）",),
        _misread(_rings),
    ),
    Slip(
        "third-person-always",
        "像是认为只要找联系人就不行。看清找他做什么、本人当时联系得上没有：催款和请人转告不是一回事。",
        ("gbt45251-2025:节录-对象", "gbt45251-2025:节录-联系人（北京商报）"),
        _misread(_third_always),
    ),
)
