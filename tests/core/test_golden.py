"""No answer changes unnoticed."""

import pytest

from creditrights.calculators.catalogue import CALCULATORS
from tests.core.cases import GOLDEN
from tests.core.golden import current, stored


@pytest.mark.parametrize("name", GOLDEN)
def test_the_answer_is_the_one_that_was_stored(name):
    assert current(name) == stored()[name], "if this is wanted: python -m tests.core.golden (see tests/core/README.md)"


def test_nothing_is_stored_that_nobody_asks():
    assert set(stored()) == set(GOLDEN)


def test_every_calculator_has_golden_cases():
    assert {id for id, _ in GOLDEN.values()} == {calculator.id for calculator in CALCULATORS}
