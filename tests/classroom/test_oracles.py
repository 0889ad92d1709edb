"""The answer key agrees with a second path that knows nothing of the engine."""

import importlib
from pathlib import Path

import pytest

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.variant import variant_of

PLACE = Path(__file__).parent / "oracles"
NAMES = [path.stem for path in sorted(PLACE.glob("*.py")) if path.stem != "__init__"]
FOLDER = Path(__file__).parents[2] / "exercises"


def agree(name: str, many: int) -> None:
    oracle = importlib.import_module(f"tests.classroom.oracles.{name}")
    whole = read_assignment(FOLDER / name.replace("_", "-"))
    for number in range(many):
        one = variant_of(whole, f"o{number}", "the-key-of-the-oracles")
        assert oracle.answers(one.case) == one.right(), one.id


@pytest.mark.parametrize("name", NAMES)
def test_thirty_variants_agree_with_a_second_path(name):
    agree(name, 30)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_thousand_variants_agree_with_a_second_path(name):
    agree(name, 1000)
