"""Published figures of court costs and of late payment, each through the public calculator: texts in, figures out.

One adapter a topic turns the inputs of a record into what a person would type. What a record's convention says in words
becomes the calculator's switches; a record needs nothing but its inputs.
"""

import json
import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result

RECORDS = json.loads((Path(__file__).parent / "worked_examples" / "fees.json").read_text(encoding="utf-8"))
FIRST = date(2026, 1, 1)


def rounding(record: dict) -> str:
    """What becomes of less than a yuan: in the words of the record, or as finely as the figure was published."""
    words = record["convention"]
    if re.search("舍去|截尾|去角分", words):
        return "角分舍去"
    if re.search("四舍五入|取整", words):
        return "四舍五入到元"
    fee = Fraction(str(record["expected"].get("fee", 0)))
    return "四舍五入到元" if fee.denominator == 1 else "算到分"


def amount(inputs: dict) -> str:
    """What is claimed: given, or principal and simple interest a day until the suit."""
    for name in ("claim", "amount"):
        if name in inputs:
            return str(inputs[name])
    daily = Fraction(inputs["daily"].rstrip("%")) / 100
    days = (date.fromisoformat(inputs["end"]) - date.fromisoformat(inputs["start"])).days
    return f"{float(Fraction(str(inputs['principal'])) * (1 + daily * days)):.2f}"


def suit(record: dict) -> tuple[str, dict[str, str]]:
    return "fees", {"claim": amount(record["inputs"]), "rounding": rounding(record)}


def execution(record: dict) -> tuple[str, dict[str, str]]:
    return "fees", {"executed": amount(record["inputs"]), "rounding": rounding(record)}


def preservation(record: dict) -> tuple[str, dict[str, str]]:
    return "fees", {"preserved": amount(record["inputs"]), "rounding": rounding(record)}


def delayed(record: dict) -> tuple[str, dict[str, str]]:
    """Days from one day to another, or so many days from any day."""
    inputs, words = record["inputs"], record["convention"]
    start = date.fromisoformat(inputs["start"]) if "start" in inputs else FIRST
    end = date.fromisoformat(inputs["end"]) if "end" in inputs else start + timedelta(days=int(inputs["days"]))
    both = "首尾都" in words or "首尾均" in words
    return "delayed", {
        "principal": str(inputs["debt"]),
        "due": start.isoformat(),
        "as_of": end.isoformat(),
        "general_rate": str(inputs.get("general_rate", "0")),
        "general_from": "",
        "payments": "",
        "basis": "360" if re.search("ACT/360|÷ ?360", words) else "365",
        "ends": "首尾都算" if both and "start" in inputs else "算头不算尾",
        "rounding": "截尾" if "截尾" in words else "四舍五入",
    }


#: topic -> (adapter, what the record calls a figure -> what the calculator calls it)
TOPICS = {
    "诉讼费": (suit, {"fee": "suit", "half": "half"}),
    "执行费": (execution, {"fee": "execution"}),
    "保全费": (preservation, {"fee": "preservation"}),
    "支付令": (suit, {"fee": "payment_order"}),
    "迟延履行利息": (delayed, {"double": "double", "general": "general"}),
}


def computed(record: dict) -> Result:
    adapter, _ = TOPICS[record["topic"]]
    id, texts = adapter(record)
    each = calculator(id)
    outcome = answer(each, {**each.form.defaults(), **texts})
    assert outcome.result is not None, [error.sentence for error in outcome.errors]
    return outcome.result


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_a_published_figure_is_reproduced(record: dict) -> None:
    result, names = computed(record), TOPICS[record["topic"]][1]
    tolerance = Fraction(str(record.get("tolerance", "0.005")))
    for name, expected in record["expected"].items():
        fen = result.figure(names[name]).fen
        assert abs(Fraction(fen, 100) - Fraction(str(expected))) <= tolerance, name


@pytest.mark.parametrize("record", [r for r in RECORDS if r["status"] == "published_error"], ids=lambda r: r["id"])
def test_what_was_published_wrongly_is_not_what_comes_out(record: dict) -> None:
    result, names = computed(record), TOPICS[record["topic"]][1]
    wrong = [name for name, said in record["published"].items() if result.figure(names[name]).fen != round(said * 100)]
    assert wrong == [name for name, said in record["published"].items() if said != record["expected"][name]]
    assert wrong != []


def test_doubling_the_doubled_part_again_is_named_with_the_figure_it_gives() -> None:
    record = next(r for r in RECORDS if r["status"] == "published_error" and r["topic"] == "迟延履行利息")
    told = next(p for p in computed(record).passages if p.id == "mistakes").sentences
    assert any("再乘 2 会得到 105.00 元，是错的" in sentence for sentence in told)


def test_every_topic_of_this_room_has_a_record() -> None:
    assert {record["topic"] for record in RECORDS} == set(TOPICS)
