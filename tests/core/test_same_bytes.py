"""CPython and the page's MicroPython give the same answer, byte for byte."""

import json

import pytest

from creditrights.calculators.page import respond
from tests.core.cases import messages
from tests.core.micropython import respond_all, why_not

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


def test_the_same_question_gets_the_same_bytes_again(answers):
    assert [respond(json.dumps(message)) for message in CASES[::10]] == answers[::10]
