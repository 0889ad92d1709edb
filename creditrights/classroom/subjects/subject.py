"""What a subject can do: draw a case, tell it, solve it, and solve it wrongly in the ways people do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds, Question

#: the numbers of one student, as its subject understands them
Case = Any
#: what a question asks for: fen or a count (int), a day (date), a word (str), the ids of statements (frozenset)
Answer = Any
#: answer key → answer
Answers = dict[str, Answer]


@dataclass(frozen=True)
class Slip:
    """A common mistake.

    says   one sentence for the student: what he seems to have done and where to look, never the number
    cites  the article that settles it
    run    the answers of someone who makes this mistake and no other; a key may be missing
    """

    id: str
    says: str
    cites: tuple[str, ...]
    run: Callable[[Case], Answers]


def the_same_slip(slips: "tuple[Slip, ...]", id: str, run: Callable[[Case], Answers]) -> Slip:
    """A slip of another subject, its sentence and articles, made with the cases of this one."""
    return replace(next(slip for slip in slips if slip.id == id), run=run)


@dataclass(frozen=True)
class Subject:
    """The code behind an assignment.

    draw     numbers within the bounds
    facts    placeholder → text, all that the student is told of them
    answers  what is right, by the engine
    slips    likely mistakes, the likeliest first
    """

    id: str
    draw: Callable[[Mapping[str, Bounds], Draws], Case]
    facts: Callable[[Case], dict[str, str]]
    answers: Callable[[Case], Answers]
    slips: tuple[Slip, ...]


def candidates(subject: Subject, case: Case) -> list[tuple[Slip, Answers]]:
    """Every slip with the answers it leads to."""
    return [(slip, slip.run(case)) for slip in subject.slips]


def close(question: Question, one: Answers, other: Answers, times: int = 1) -> bool:
    """Whether two answers to a question are the same within its tolerance (or `times` that)."""
    return all(
        key in one and key in other and near(one[key], other[key], question.tolerance * times)
        for key in question.answers
    )


def near(one: Answer, other: Answer, most: int) -> bool:
    """Whether two whole numbers are no further apart than `most`; anything else must be the same."""
    if isinstance(one, int) and isinstance(other, int):
        return abs(one - other) <= most
    return bool(one == other)


def well_apart(question: Question, right: Answers, slips: list[tuple[Slip, Answers]]) -> bool:
    """Whether, on this question, no slip passes for right or for another slip, and no right answer is zero.

    A slip that does not touch the question gives exactly the right answer and is left out.
    """
    if any(isinstance(right[key], int) and right[key] <= 0 for key in question.answers):
        return False
    seen = [right]
    for _, wrong in slips:
        complete = all(key in wrong for key in question.answers)
        if not complete or all(wrong[key] == right[key] for key in question.answers):
            continue
        if any(close(question, wrong, other, times=3) for other in seen):
            return False
        seen.append(wrong)
    return True


def picker(bounds: Mapping[str, Bounds], draws: Draws) -> Callable[[str], int]:
    """Draws the quantity of a name within its bounds."""

    def number(name: str) -> int:
        limit = bounds[name]
        return draws.whole(limit.lowest, limit.highest, limit.step)

    return number
