"""One student's numbers: drawn from a seed that only the course key can make, the same whenever they are asked for."""

import functools
import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.draws import Draws
from creditrights.classroom.errors import ClassroomError, TooNarrow
from creditrights.classroom.notebooks import HIDDEN
from creditrights.classroom.numbers import NUMBERED, UNITS, shown, stands_in
from creditrights.classroom.question import CHOICE, CHOICES, DATE, Question
from creditrights.classroom.subjects.subject import Answer, Answers, Case, Slip, candidates, well_apart
from creditrights.classroom.values import LETTERS

SHORTEST_KEY = 12
MOST_ATTEMPTS = 200


@dataclass(frozen=True)
class Variant:
    """An assignment with its numbers filled in.

    id    sixteen digits; whoever has the assignment and the id can make the variant again. It comes from the course
          key and the student's id by HMAC, so nobody without the key can tell the id, and the id does not give the
          key away
    case  the numbers, as the subject understands them
    """

    id: str
    assignment: Assignment
    case: Case

    def right(self) -> Answers:
        """Answer key → answer: computed here and now by the engine, stored nowhere."""
        return dict(self._right)

    @functools.cached_property
    def _right(self) -> Answers:
        return self.assignment.subject.answers(self.case)

    @functools.cached_property
    def near_misses(self) -> list[tuple[Slip, Answers]]:
        """Every slip with the answers that it leads to with these numbers."""
        return candidates(self.assignment.subject, self.case)

    def options(self, question: Question) -> list[str]:
        """The statements of a choice in this student's order."""
        return Draws(self.id + question.id).shuffled([option.says for option in question.options])

    def right_letter(self, question: Question) -> str:
        """The letter under which this student finds the right statement."""
        right = next(option.says for option in question.options if option.right)
        return LETTERS[self.options(question).index(right)]

    def letters(self, question: Question, ids: frozenset[str]) -> str:
        """The letters under which this student finds the statements with those ids."""
        says = [option.says for option in question.options if option.id in ids]
        return "".join(LETTERS[n] for n, each in enumerate(self.options(question)) if each in says)

    def shown(self, key: str, answer: Answer) -> str:
        """An answer as a student would write it."""
        question = next(each for each in self.assignment.questions if key in each.answers)
        if question.kind in UNITS:
            return shown(question.kind, answer).removesuffix(" 元")
        if question.kind == DATE:
            return str(answer.isoformat())
        if question.kind == CHOICES:
            return self.letters(question, answer)
        return str(answer)

    def told(self, key: str, answer: Answer) -> str:
        """An answer as an instructor reads it: a computed number with its unit."""
        kind = self.assignment.kind_of(key)
        return shown(kind, answer) if kind in UNITS else self.shown(key, answer)

    def answers_in(self, text: str) -> list[str]:
        """The answer keys whose right amount, percentage or day stands in a text: handed out, it would give them away.

        A small whole number gives nothing away.
        """
        return [
            key
            for key, answer in sorted(self._right.items())
            if (isinstance(answer, date) and answer.isoformat() in text)
            or (isinstance(answer, int) and stands_in(text, self.assignment.kind_of(key), answer))
        ]

    def facts(self) -> dict[str, str]:
        """Placeholder → text, for everything the student is told."""
        assignment = self.assignment
        facts = dict(assignment.subject.facts(self.case))
        facts["variant"] = self.id
        facts["title"] = assignment.title
        facts["minutes"] = str(assignment.minutes)
        for question in assignment.questions:
            facts[f"points_{question.id}"] = str(question.points)
            facts[f"title_{question.id}"] = question.title
            if question.kind in (CHOICE, CHOICES):
                lines = [f"- **{LETTERS[n]}** {says}" for n, says in enumerate(self.options(question))]
                facts[f"options_{question.id}"] = "\n".join(lines)
            if question.kind == CHOICES:
                ids = {option.says: option.id for option in question.options}
                codes = [f'"{LETTERS[n]}": "{ids[says]}"' for n, says in enumerate(self.options(question))]
                facts[f"codes_{question.id}"] = "{" + ", ".join(codes) + "}"
            if question.kind == NUMBERED:
                lines = [f"{n}. {option.says}" for n, option in enumerate(question.options, 1)]
                facts[f"options_{question.id}"] = "\n".join(lines)
        return facts


def variant_id(assignment: Assignment, student: str, key: str) -> str:
    """The id of a student's variant."""
    if len(key) < SHORTEST_KEY:
        raise ClassroomError(f"课程密钥只有 {len(key)} 个字符，至少要 {SHORTEST_KEY} 个，而且不要让学生知道。")
    message = "\0".join(["creditrights-classroom", assignment.id, student])
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()[:16]


def variant_of(assignment: Assignment, student: str, key: str) -> Variant:
    """A student's variant."""
    return variant_from_id(assignment, variant_id(assignment, student, key))


def variant_from_id(assignment: Assignment, id: str) -> Variant:
    """The variant with that id: numbers within the bounds, and every common slip tells itself apart.

    Numbers by which two slips, or a slip and the right answer, would look alike are drawn again, and so are those
    with a right answer in whole yuan or one that stands among the facts by chance, as 20.25 does in a year; this keeps
    difficulty and diagnosis equal for everyone.
    """
    for variant in every_draw(assignment, id):
        right = variant.right()
        wrong = variant.near_misses
        if (
            not any(right[key] % 100 == 0 for key in assignment.amounts())
            and all(well_apart(question, right, wrong) for question in assignment.told_apart())
            and not variant.answers_in(_told(variant))
        ):
            return variant
    raise TooNarrow


def every_draw(assignment: Assignment, id: str) -> Iterator[Variant]:
    """The numbers drawn for an id one after the other, fit to be handed out or not."""
    draws = Draws(id + assignment.id)
    for _ in range(MOST_ATTEMPTS):
        yield Variant(id, assignment, assignment.subject.draw(assignment.bounds, draws))


def _told(variant: Variant) -> str:
    """All that the notebook will say, the student's name aside: the open cells of the master, and the facts."""
    cells = [cell.source for cell in variant.assignment.master.cells if not set(cell.tags) & set(HIDDEN)]
    return "\n".join([*cells, *variant.facts().values()])
