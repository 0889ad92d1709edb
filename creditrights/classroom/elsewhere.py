"""What a notebook exported to nbgrader or otter-grader calls: the points of one question, by the same check as ours.

There the check runs beside the student's code and knows the right answer, which is how those graders work. Whoever
needs the answers kept out of the student's process grades with `creditrights classroom grade`.
"""

from datetime import date

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.check import check
from creditrights.classroom.inside.cells import export
from creditrights.classroom.notebooks import Notebook
from creditrights.classroom.question import Question
from creditrights.classroom.subjects.subject import Answer, Answers, Subject
from creditrights.classroom.values import exported
from creditrights.classroom.variant import Variant

#: what an exported check has to import for the literals in it
IMPORTS = """import datetime

from creditrights.classroom.elsewhere import points
from creditrights.classroom.question import Option, Question
from creditrights.money.ratio import Ratio
"""


def points(answers: object, question: Question, right: Answers, variant: str) -> int:
    """The points that a machine can give for one question; 0 for what cannot be read.

    right    answer key → answer
    variant  the id by which the order of statements is known
    """
    read = exported(export(answers))
    [mark] = check(_fixed(question, right, variant), read)
    return mark.points or 0


def call(question: Question, right: Answers, variant: str) -> str:
    """The call of `points` as Python, for a cell of an exported notebook; every literal reads back as itself."""
    own = {key: right[key] for key in question.answers if key in right}
    keys = ", ".join(f"{key!r}: {_literal(answer)}" for key, answer in own.items())
    return f"points(answers, {question!r}, {{{keys}}}, {variant!r})"


def _literal(answer: Answer) -> str:
    if isinstance(answer, frozenset):
        return f"frozenset({sorted(answer)!r})"
    if isinstance(answer, date):
        return f"datetime.date({answer.year}, {answer.month}, {answer.day})"
    return repr(answer)


def _fixed(question: Question, right: Answers, variant: str) -> Variant:
    """A variant of one question whose answer is given; it knows no slips, so it gives points and no diagnosis."""
    subject = Subject("exported", lambda bounds, draws: None, lambda case: {}, lambda case: right, ())
    assignment = Assignment("exported", "", 0, subject, (), (question,), {}, Notebook([]), "")
    return Variant(variant, assignment, None)
