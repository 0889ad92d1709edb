"""CPython and the page's MicroPython give the same answer, byte for byte."""

import json

import pytest

from creditrights.calculators.page import respond
from tests.core.cases import messages
from tests.core.micropython import respond_all, respond_in_turn, why_not

CASES = messages()


@pytest.fixture(scope="module")
def answers():
    return [respond(json.dumps(message)) for message in CASES]


def outcomes(answers):
    return [json.loads(json.loads(answer)["json"]) for answer in answers]


def test_the_cases_are_many_and_of_every_sort(answers):
    found = outcomes(answers)
    refused = [outcome for outcome in found if not outcome["ok"]]
    verdicts = [outcome["result"]["verdict"] for outcome in found if outcome["ok"]]
    computed = [verdict for verdict in verdicts if verdict is None]
    codes = {verdict["code"] for verdict in verdicts if verdict is not None}
    assert len(CASES) >= 500
    assert len(refused) >= 100
    assert len(computed) >= 100
    assert codes == {"lawful", "unlawful", "breach", "effect", "open"}


@pytest.mark.skipif(why_not() != "", reason=why_not())
def test_micropython_answers_the_same_bytes(answers, tmp_path):
    there = respond_all(CASES, tmp_path)
    different = [CASES[i]["texts"] for i in range(len(CASES)) if there[i] != answers[i]]
    assert different == []
    assert len(there) == len(answers)


@pytest.mark.skipif(why_not() != "", reason=why_not())
def test_calculators_that_share_a_page_answer_the_same_bytes_as_each_alone(answers, tmp_path):
    """One after another in one MicroPython, in both orders: what one brings along takes nothing from the next."""
    first = {CASES[i]["calculator"]: i for i in range(len(CASES) - 1, -1, -1)}
    for places in (sorted(first.values()), sorted(first.values(), reverse=True)):
        there = respond_in_turn([CASES[i] for i in places], tmp_path / str(places[0]))
        assert there == [answers[i] for i in places]


@pytest.mark.skipif(why_not() != "", reason=why_not())
def test_signs_that_nobody_types_are_the_same_bytes_too(tmp_path):
    typed = "".join(map(chr, range(1, 33))) + '"\\/\x7f\u2028一😀'
    asked = [{"calculator": "overdue-interest", "texts": {"principal": typed, "rate": "\b"}}]
    assert respond_in_turn(asked, tmp_path) == [respond(json.dumps(asked[0]))]


def test_the_same_question_gets_the_same_bytes_again(answers):
    assert [respond(json.dumps(message)) for message in CASES[::10]] == answers[::10]
