"""Reads answers that are words, statements of a list, days and counts, as people write them."""

from datetime import date

from creditrights.calculators.reading import narrow, read_day
from creditrights.classroom.question import CHOICES, DATE, VERDICT, Question
from creditrights.classroom.subjects.subject import Answer
from creditrights.classroom.values import LETTERS, Exported, Unreadable
from creditrights.classroom.variant import Variant

#: signs that people put between the parts of a word or between letters, or leave out
BETWEEN = " 、,，;；.·-—_“”\"'()（）"


def read_word_answer(variant: Variant, question: Question, answers: Exported, key: str) -> Answer:
    """The answer under one key, by the kind of its question; Unreadable says what was given and what is allowed."""
    if question.kind == VERDICT:
        return word_of(answers, key, question.words)
    if question.kind == DATE:
        return day_of(answers, key)
    if question.kind == CHOICES:
        return ids_of(variant, question, answers, key)
    return count_of(answers, key, question.unit)


def word_of(answers: Exported, key: str, words: tuple[str, ...]) -> str:
    """One of a few words; blanks and signs inside it are overlooked."""
    given = _bare(_text(answers, key))
    for word in words:
        if _bare(word) == given:
            return word
    raise Unreadable(f"{key} 填的是“{_shown(answers, key)}”，只能填其中一个：{'、'.join(words)}。")


def day_of(answers: Exported, key: str) -> date:
    """A day."""
    day = read_day(_text(answers, key))
    if day is None:
        raise Unreadable(f"{key} 填的是“{_shown(answers, key)}”，读不成日期，请写成 2026-03-05 这样。")
    return day


def count_of(answers: Exported, key: str, unit: str) -> int:
    """A whole number, as a number or as a text with or without its unit."""
    text = narrow(_text(answers, key)).replace(",", "")
    text = text.removesuffix(unit).strip()
    whole, _, rest = text.partition(".")
    if (
        answers[key]["type"] not in ("str", "int", "float")
        or not whole.isdecimal()
        or rest.strip("0")
        or len(whole) > 9
    ):
        raise Unreadable(f"{key} 填的是“{_shown(answers, key)}”，请填一个整数，单位是{unit}。")
    return int(whole)


def ids_of(variant: Variant, question: Question, answers: Exported, key: str) -> frozenset[str]:
    """The statements behind one or more letters, in any order."""
    letters = _bare(_text(answers, key)).upper()
    allowed = LETTERS[: len(question.options)]
    if not letters or any(each not in allowed for each in letters):
        raise Unreadable(f"{key} 填的是“{_shown(answers, key)}”，请填字母，{allowed[0]} 到 {allowed[-1]}，例如 AC。")
    order = variant.options(question)
    chosen = [order[LETTERS.index(letter)] for letter in letters]
    return frozenset(option.id for option in question.options if option.says in chosen)


def _text(answers: Exported, key: str) -> str:
    """What was written; something that is neither text nor number has no text."""
    return answers[key]["text"] if answers[key]["type"] in ("str", "int", "float") else ""


def _bare(text: str) -> str:
    return "".join(each for each in narrow(text) if each not in BETWEEN)


def _shown(answers: Exported, key: str) -> str:
    return answers[key]["text"][:40]
