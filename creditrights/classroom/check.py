"""Compares what a student wrote with what is right, here in the parent, and says which slip it looks like."""

from creditrights.classroom.check_words import by_part, whole_answer
from creditrights.classroom.mark import BY_HAND, EMPTY, RIGHT, UNREADABLE_ANSWER, WRONG, QuestionMark
from creditrights.classroom.question import BY_PART, CHOICE, CHOICES, COUNT, MONEY, Question
from creditrights.classroom.subjects.subject import Answers, close
from creditrights.classroom.values import LETTERS, Exported, Unreadable, fen_of, is_blank, letter_of, text_of
from creditrights.classroom.variant import Variant

#: what is said of an amount a hundred times too large
FEN_FOR_YUAN = "这个数像是写成了分：请以元为单位，例如 1,234.56。"


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
        if question.kind == MONEY:
            return _money(variant, question, answers, cites)
        if question.kind == CHOICE:
            return _choice(variant, question, answers, cites)
        if question.kind in (CHOICES, COUNT):
            return whole_answer(variant, question, answers, cites)
    except Unreadable as error:
        return QuestionMark(question, UNREADABLE_ANSWER, 0, (str(error),), cites)
    given = tuple(text_of(answers, key) for key in question.answers)
    return QuestionMark(question, BY_HAND, None, (), cites, given)


def _money(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    given = {key: fen_of(answers, key) for key in question.answers}
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
    if close(question, given, {key: right[key] * 100 for key in question.answers}, times=100):
        return "fen-for-yuan", (FEN_FOR_YUAN,), ()
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
