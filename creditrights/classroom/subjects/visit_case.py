"""One visit at the door, judged act by act by the engine's rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from creditrights.classroom.subjects.conduct import Facts, police_articles, verdict_on, word_of
from creditrights.classroom.subjects.subject import Answers
from creditrights.legality.catalogue import rule
from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, GUIDELINE, REGULATOR, STANDARD

#: each act that is asked about, and the rules that judge it
ACTS = {
    "时间": ("night-contact",),
    "人数": ("visit-alone",),
    "证件": ("visit-without-papers",),
    "录像": ("visit-unrecorded",),
    "身份": ("impersonate-state",),
    "门里门外": ("enter-home-without-consent", "stay-after-asked-to-leave", "stay-outside-after-asked"),
    "对别人说": ("dun-third-party", "contact-third-party-while-reachable", "disclose-debt"),
}
DOOR = "门里门外"
OTHERS = "对别人说"

#: what the gravest kind of the whole visit is called
KIND_WORDS = {
    CRIMINAL: "涉嫌犯罪",
    ADMINISTRATIVE: "治安违法",
    CIVIL: "民事侵权",
    REGULATOR: "违反监管规则",
    STANDARD: "违反国家标准",
    GUIDELINE: "违反行业指引",
}
#: what stands for "the police have no article for this", among the statements of the question
NO_ARTICLE = "none"
#: remedies that the question lists; what else it lists is never right
LISTED = frozenset(("call-110", "complain-to-lender", "complain-data", "civil-suit"))


@dataclass(frozen=True)
class VisitCase:
    """One student's visit.

    visit   fact id → value, on top of conduct.NOTHING_ELSE
    others  the same for what was said to somebody else
    tells   act → how it is told
    """

    visit: Facts
    others: Facts
    tells: Mapping[str, str]

    def day(self) -> date:
        """The day of the visit."""
        day = self.visit["acted_on"]
        assert isinstance(day, date)
        return day

    def facts_of(self, act: str) -> Facts:
        """The facts by which an act is judged."""
        return {**self.visit, **self.others} if act == OTHERS else self.visit


def judged(read: Mapping[str, Facts]) -> Answers:
    """The answers that facts (act → facts) lead to, read rightly or with a slip in them."""
    answers: Answers = {}
    remedies: set[str] = set()
    kinds: set[str] = set()
    for act, ids in ACTS.items():
        rules = tuple(rule(id) for id in ids)
        verdict = verdict_on(read[act], rules)
        answers[act] = word_of(read[act], rules)
        if verdict.kind is not None:
            kinds.add(verdict.kind)
        for finding in verdict.breached():
            remedies.update(finding.rule.remedies)
    door = tuple(rule(id) for id in ACTS[DOOR])
    answers["Q2"] = police_articles(read[DOOR], door) or frozenset((NO_ARTICLE,))
    answers["Q3"] = frozenset(remedies) & LISTED
    answers["Q4"] = next((words for kind, words in KIND_WORDS.items() if kind in kinds), "")
    return answers


def solve(case: VisitCase) -> Answers:
    """What is right."""
    return judged({act: case.facts_of(act) for act in ACTS})
