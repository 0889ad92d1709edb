"""Key and slips agree with a second path that shares nothing with the engine, for the assignments that compute money."""

import importlib
from pathlib import Path

import pytest

from tests.classroom.every_assignment import ALL, NUMBERS, assignment, many

#: how many students are tried every day, and when one asks for more
EVERYDAY, SLOW = 30, 1000

PLACE = Path(__file__).parent / "oracles"


def oracle(id):
    return importlib.import_module("tests.classroom.oracles." + id.replace("-", "_"))


COMPUTED = [id for id in NUMBERS if "def slips(" in (PLACE / f"{id.replace('-', '_')}.py").read_text(encoding="utf-8")]


def compare(id, count):
    second = oracle(id)
    for one in many(id, count):
        assert one.right() == second.answers(one.case), one.case
        assert {slip.id: slip.run(one.case) for slip in assignment(id).subject.slips} == second.slips(one.case)


@pytest.mark.parametrize("id", COMPUTED)
def test_the_key_and_each_slip_agree_with_a_second_path(id):
    compare(id, EVERYDAY)


@pytest.mark.slow
@pytest.mark.parametrize("id", COMPUTED)
def test_the_key_and_each_slip_agree_for_a_thousand_students(id):
    compare(id, SLOW)


@pytest.mark.slow
def test_the_key_of_the_first_assignment_agrees_for_a_thousand_students():
    for one in many("overdue-interest", SLOW):
        assert one.right() == oracle("overdue-interest").answers(one.case), one.case


def test_the_key_of_the_first_assignment_agrees_with_a_second_path():
    for one in many("overdue-interest", EVERYDAY):
        assert one.right() == oracle("overdue-interest").answers(one.case), one.case


@pytest.mark.parametrize("id", ALL)
def test_every_assignment_has_a_second_path_that_does_not_import_the_engine(id):
    assert "import creditrights" not in (source := Path(oracle(id).__file__).read_text(encoding="utf-8"))
    assert "from creditrights" not in source
