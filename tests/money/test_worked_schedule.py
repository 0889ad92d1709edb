"""Published plans and rates come out of the public calculators, to the tolerance each record states."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.money.worked_schedule import TOPICS

RECORDS = json.loads((Path(__file__).parent / "worked_examples" / "schedule.json").read_text(encoding="utf-8"))
every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])

#: half a fen, or half of the last decimal of a percentage
TOLERANCE = "0.005"


@every_record
def test_a_published_figure_comes_out_of_the_calculator(record):
    shown = TOPICS[record["topic"]](record["topic"], record["inputs"], record.get("convention", ""))
    tolerance = Decimal(str(record.get("tolerance", TOLERANCE)))
    for name, value in record["expected"].items():
        assert abs(shown[name] - Decimal(str(value))) <= tolerance, (name, shown[name], value)


@pytest.mark.parametrize("record", [r for r in RECORDS if r["status"] == "published_error"], ids=lambda r: r["id"])
def test_a_figure_published_wrongly_does_not(record):
    shown = TOPICS[record["topic"]](record["topic"], record["inputs"], record.get("convention", ""))
    right = {str(value) for value in record["expected"].values()}
    wrong = [Decimal(str(value)) for value in record["published"].values() if str(value) not in right]
    assert wrong
    assert all(abs(number - each) > Decimal("0.5") for number in shown.values() for each in wrong)


@pytest.mark.parametrize("record", [r for r in RECORDS if r["status"] == "synthetic"], ids=lambda r: r["id"])
def test_a_figure_on_which_libraries_agree_comes_out_to_its_last_decimal(record):
    shown = TOPICS[record["topic"]](record["topic"], record["inputs"], record.get("convention", ""))
    for name, value in record["expected"].items():
        assert round(shown[name], 6) == round(Decimal(str(value)), 6), name
