"""One student's numbers: drawn from a seed that only the course key can make, the same whenever they are asked for."""

import hashlib
import hmac
from dataclasses import dataclass

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.draws import Draws
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.numbers import MONEY, NUMBERED, PERCENT, stands_in
from creditrights.classroom.question import CHOICE, Question
from creditrights.classroom.subjects.subject import Case, candidates, well_apart
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

    def right(self) -> dict[str, int]:
        """Answer key → fen: computed here and now by the engine, stored nowhere."""
        return self.assignment.subject.answers(self.case)

    def options(self, question: Question) -> list[str]:
        """The statements of a choice in this student's order."""
        return Draws(self.id + question.id).shuffled([option.says for option in question.options])

    def right_letter(self, question: Question) -> str:
        """The letter under which this student finds the right statement."""
        right = next(option.says for option in question.options if option.right)
        return LETTERS[self.options(question).index(right)]

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
            if question.kind == CHOICE:
                lines = [f"- **{LETTERS[n]}** {says}" for n, says in enumerate(self.options(question))]
                facts[f"options_{question.id}"] = "\n".join(lines)
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
    with a right answer that could stand among the facts by chance; this keeps difficulty and diagnosis equal for
    everyone.
    """
    draws = Draws(id + assignment.id)
    for _ in range(MOST_ATTEMPTS):
        case = assignment.subject.draw(assignment.bounds, draws)
        right = assignment.subject.answers(case)
        if not _told_by_chance(assignment, case, right) and all(
            well_apart(question, right, candidates(assignment.subject, case))
            for question in assignment.number_questions()
        ):
            return Variant(id, assignment, case)
    raise ClassroomError("variants.toml 的范围太窄：抽不出一组能分清各种常见错误的数，请放宽。")


def _told_by_chance(assignment: Assignment, case: Case, right: dict[str, int]) -> bool:
    """Whether an amount is in whole yuan, as facts are, or a percentage stands in what the student is told anyway."""
    kinds = {key: assignment.kind_of(key) for key in right}
    if any(number % 100 == 0 for key, number in right.items() if kinds[key] == MONEY):
        return True
    percentages = [number for key, number in right.items() if kinds[key] == PERCENT]
    if not percentages:
        return False
    told = [*assignment.subject.facts(case).values(), *(cell.source for cell in assignment.master.cells)]
    told.extend(option.says for question in assignment.questions for option in question.options)
    return any(stands_in("\n".join(told), PERCENT, number) for number in percentages)
