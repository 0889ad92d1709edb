"""Compares what a student wrote with what is right, here in the parent, and says which slip it looks like."""

from creditrights.classroom.check_words import by_part, whole_answer
from creditrights.classroom.mark import BY_HAND, EMPTY, RIGHT, UNREADABLE_ANSWER, WRONG, QuestionMark
from creditrights.classroom.numbers import NUMBERED, UNITS, number_of, place_of
from creditrights.classroom.question import BY_PART, CHOICE, CHOICES, COUNT, Question
from creditrights.classroom.subjects.subject import Answers, close
from creditrights.classroom.values import LETTERS, Exported, Unreadable, is_blank, letter_of, text_of
from creditrights.classroom.variant import Variant
from creditrights.quiz.units import wrong_unit


def check(variant: Variant, answers: Exported) -> tuple[QuestionMark, ...]:
    """A mark for each question of the assignment."""
    return tuple(_check(variant, question, answers) for question in variant.assignment.questions)


def all_blank(variant: Variant, answers: Exported) -> bool:
    """Whether nothing at all was answered."""
    return all(is_blank(answers, key) for question in variant.assignment.questions for key in question.answers)


def _check(variant: Variant, question: Question, answers: Exported) -> QuestionMark:
    cites = tuple(variant.assignment.cites(question))
    empty = [key for key in question.answers if is_blank(answers, key)]
    if question.kind in BY_PART and len(empty) < len(question.answers):
        return by_part(variant, question, answers, cites)
    if empty:
        return QuestionMark(question, EMPTY, 0, (f"{'、'.join(empty)} 没有填。",), cites)
    try:
        if question.kind in UNITS:
            return _number(variant, question, answers, cites)
        if question.kind == NUMBERED:
            return _numbered(variant, question, answers, cites)
        if question.kind == CHOICE:
            return _choice(variant, question, answers, cites)
        if question.kind in (CHOICES, COUNT):
            return whole_answer(variant, question, answers, cites)
    except Unreadable as error:
        return QuestionMark(question, UNREADABLE_ANSWER, 0, (str(error),), cites)
    given = tuple(text_of(answers, key) for key in question.answers)
    return QuestionMark(question, BY_HAND, None, (), cites, given)


def _number(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    given = {key: number_of(question.kind, answers, key) for key in question.answers}
    shown = tuple(text_of(answers, key) for key in question.answers)
    right = variant.right()
    if close(question, given, right):
        return QuestionMark(question, RIGHT, question.points, (), cites, shown)
    slip, says, law = _slip(variant, question, given, right)
    return QuestionMark(question, WRONG, 0, says, law or cites, shown, slip)


def _slip(
    variant: Variant, question: Question, given: Answers, right: Answers
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The slip that leads to this answer: its id, what to tell the student, the article. Empty if it is like none."""
    units = [wrong_unit(question.kind, given[key], right[key], question.tolerance) for key in question.answers]
    if units[0] is not None and None not in units:
        return units[0][0], (units[0][1],), ()
    for slip, wrong in variant.near_misses:
        if close(question, given, wrong):
            return slip.id, (slip.says,), slip.cites
    near = [key for key in question.answers if abs(given[key] - right[key]) <= question.tolerance]
    if near:
        return "", (f"{'、'.join(near)} 对，其余不对。",), ()
    return "", ("不在容许的误差内，也不像常见的几种算错。请从合同口径重新走一遍。",), ()


def _choice(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    letter = letter_of(answers, question.answers[0], len(question.options))
    if letter == variant.right_letter(question):
        return QuestionMark(question, RIGHT, question.points, (), cites, (letter,))
    chosen = variant.options(question)[LETTERS.index(letter)]
    why = next(option.why for option in question.options if option.says == chosen)
    return QuestionMark(question, WRONG, 0, (why,), cites, (letter,))


def _numbered(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    """One of a list that all see in the same order; which is right follows from the student's own case."""
    key = question.answers[0]
    place = place_of(answers, key, len(question.options))
    if place == variant.right()[key]:
        return QuestionMark(question, RIGHT, question.points, (), cites, (str(place),))
    return QuestionMark(question, WRONG, 0, (question.options[place - 1].why,), cites, (str(place),))
