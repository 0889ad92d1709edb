"""A mark: what came of one submission, question by question, with a reason for every point."""

from dataclasses import dataclass
from typing import Any

from creditrights.classroom.outcomes import WITH_POINTS
from creditrights.classroom.question import Question

RIGHT = "对"
WRONG = "不对"
PARTLY = "对一部分"
EMPTY = "没有填"
UNREADABLE_ANSWER = "读不懂"
BY_HAND = "等老师看"
SEEN = "老师已评"


@dataclass(frozen=True)
class QuestionMark:
    """One question: its verdict, its points (None while a person has yet to give them), and why."""

    question: Question
    verdict: str
    points: int | None
    says: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    slip: str = ""


@dataclass(frozen=True)
class Mark:
    """One submission.

    file         its name as handed in; empty for someone who handed nothing in
    outcome      one of outcomes.OUTCOMES
    why          for the instructor: what happened, one sentence each
    questions    empty where nothing could be looked at; provisional where the outcome is 被改动 or 已换新
    handed_in    when, and `time_from` where that is known from; both empty if it is not known
    late_days    days begun after the last moment; None where it was late and nobody knows by how much
    kept         per cent of the points that the late policy leaves
    work, key    fingerprints of the notebook as it was read and of the right answers, to tell why a mark moved
    """

    file: str
    student: str
    name: str
    outcome: str
    why: tuple[str, ...] = ()
    questions: tuple[QuestionMark, ...] = ()
    errors: tuple[dict[str, Any], ...] = ()
    milliseconds: int = 0
    group: str = ""
    handed_in: str = ""
    time_from: str = ""
    late_days: int | None = 0
    kept: int = 100
    work: str = ""
    key: str = ""

    def subtotal(self) -> int | None:
        """Points given so far, before anything is taken off for being late; None where the outcome has none."""
        if self.outcome not in WITH_POINTS:
            return None
        return sum(each.points or 0 for each in self.questions)

    def earned(self) -> int | None:
        """All points before anything is taken off; None until every question has its own."""
        return None if any(each.points is None for each in self.questions) else self.subtotal()

    def lost(self) -> int | None:
        """Points taken off for being late, a fraction of a point left to the student."""
        earned = self.earned()
        return None if earned is None or self.late_days is None else earned * (100 - self.kept) // 100

    def total(self) -> int | None:
        """What counts; None until every question has its points and wherever a person has to decide first."""
        earned, lost = self.earned(), self.lost()
        return None if earned is None or lost is None else earned - lost
