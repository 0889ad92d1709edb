"""A mark: what came of one submission, question by question, with a reason for every point."""

from dataclasses import dataclass
from typing import Any

from creditrights.classroom.outcomes import GRADED
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
    questions    empty where nothing could be looked at; provisional where the outcome is 被改动
    """

    file: str
    student: str
    name: str
    outcome: str
    why: tuple[str, ...] = ()
    questions: tuple[QuestionMark, ...] = ()
    errors: tuple[dict[str, Any], ...] = ()
    milliseconds: int = 0

    def subtotal(self) -> int | None:
        """Points given so far; None where the outcome is not 已评."""
        if self.outcome != GRADED:
            return None
        return sum(each.points or 0 for each in self.questions)

    def total(self) -> int | None:
        """All points; None until every question has its own and wherever a person has to decide first."""
        if self.outcome != GRADED or any(each.points is None for each in self.questions):
            return None
        return self.subtotal()
