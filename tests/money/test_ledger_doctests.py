"""The examples in the docstrings of the ledger's rooms come out as written."""

import doctest

import pytest

from creditrights.money import imputation, loan, plans


@pytest.mark.parametrize("module", [imputation, loan, plans], ids=lambda module: module.__name__)
def test_the_examples_come_out(module):
    found = doctest.testmod(module)
    assert found.attempted > 0 and found.failed == 0
