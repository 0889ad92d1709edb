"""A quiz says the same in CPython and in the page's MicroPython, byte for byte."""

import json

import pytest

from creditrights.calculators.page import respond
from creditrights.quiz.quiz import quiz
from creditrights.quiz.sums import SumQuestion
from creditrights.quiz.units import shown
from creditrights.tables import load
from tests.core.micropython import respond_in_turn, why_not

LABELS = sorted(load("quiz"))


def messages(label):
    """Two sets shown; in each every answer that a slip leads to, every statement, and some that cannot be read."""
    chosen = quiz(label)
    needs = [f"quiz-{label}", *chosen.calculators()]
    found = [{"quiz": label, "number": number} for number in (1, "2", "x")]
    for number in (1, 2):
        for question, asked in zip(chosen.questions, chosen.ask(number), strict=True):
            texts = list(asked.options)
            if isinstance(question, SumQuestion):
                texts = [shown(question.kind, each) for each in [asked.right, *asked.wrong] if each > 0]
            for text in [*texts, "", "？"]:
                found.append({"quiz": label, "number": number, "question": asked.id, "text": text, "misses": 1})
    return [{**message, "needs": needs} for message in found]


@pytest.mark.skipif(why_not() != "", reason=why_not())
@pytest.mark.parametrize("label", LABELS)
def test_micropython_says_the_same(label, tmp_path):
    asked = messages(label)
    assert respond_in_turn(asked, tmp_path) == [respond(json.dumps(message)) for message in asked]
