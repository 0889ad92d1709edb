"""Every answer key agrees with a second path that shares nothing with the engine."""

import importlib
from pathlib import Path

import pytest

from tests.classroom.every_assignment import IDS, assignment, many

#: how many students are tried every day, and when one asks for more
EVERYDAY, SLOW = 30, 1000

each_id = pytest.mark.parametrize("id", IDS)


def oracle(id):
    return importlib.import_module("tests.classroom.oracles." + id.replace("-", "_"))


def compare(id, count):
    second = oracle(id)
    for one in many(id, count):
        assert one.right() == second.answers(one.case), one.case
        if hasattr(second, "slips"):
            assert {slip.id: slip.run(one.case) for slip in assignment(id).subject.slips} == second.slips(one.case)


@each_id
def test_the_key_and_each_slip_agree_with_a_second_path(id):
    compare(id, EVERYDAY)


@pytest.mark.slow
@each_id
def test_the_key_and_each_slip_agree_for_a_thousand_students(id):
    compare(id, SLOW)


@each_id
def test_an_oracle_shares_nothing_with_the_engine(id):
    assert "creditrights" not in Path(oracle(id).__file__).read_text(encoding="utf-8")
