"""Figures that others published, through the calculator `ledger`: texts in, figures out; one adapter a topic.

A record of a topic needs only its inputs; its convention is read out of its own words. Where what was published is
wrong (status published_error), the right figure comes out and the published one does not.
"""

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from creditrights.calculators.form import answer
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_form import ONCE
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST, ON_PENALTY_TOO
from creditrights.money.loan import EVERY_DAY

RECORDS = json.loads((Path(__file__).parent / "worked_examples" / "ledger.json").read_text(encoding="utf-8"))

#: a day for records that name none
SOME_DAY = date(2026, 1, 1)


def figures(**texts):
    """The figures of a loan repaid at once on its day, in yuan."""
    whole = {**LEDGER.form.defaults(), "plan": ONCE, "instalments": "1", "paid": "0", "events": "", **texts}
    outcome = answer(LEDGER, whole)
    assert outcome.errors == []
    return {figure.id: Decimal(figure.fen).scaleb(-2) for figure in outcome.result.figures}


def convention(record):
    """The switches that its words name, day count and end days; an item is rounded once, as all of them do."""
    words = record["convention"]
    basis = "365" if "ACT/365" in words else "360"
    ends = "首尾都算" if "首尾都" in words else "算头不算尾"
    return {"basis": basis, "ends": ends, "step": "每项"}


def number(value):
    return f"{value:f}" if isinstance(value, float) else str(value)


def rate(inputs):
    """The rate of a record: a day's or a year's."""
    return (inputs["daily"], "日") if "daily" in inputs else (inputs["rate"], "年")


def overdue_only(record):
    """罚息: a sum that is overdue from its first day, at the rate named, compounded daily where a record asks for it."""
    inputs = record["inputs"]
    start = date.fromisoformat(inputs["start"]) if "start" in inputs else SOME_DAY
    end = date.fromisoformat(inputs["end"]) if "end" in inputs else start + timedelta(days=inputs["days"])
    value, per = rate(inputs)
    texts = {
        "principal": number(inputs["principal"]), "rate": "0", "rate_per": per, "penalty_rate": f"{value} {per}",
        "drawn": (start - timedelta(days=1)).isoformat(), "first_due": start.isoformat(), "as_of": end.isoformat(),
        **convention(record),
    }  # fmt: skip
    simple = figures(**texts, compounding=NO_COMPOUND)
    rolled = figures(**texts, compounding=ON_PENALTY_TOO, settled=EVERY_DAY)
    return {
        "penalty": simple["penalty"],
        "simple": simple["penalty"],
        "compound": rolled["penalty"] + rolled["compound"],
    }


def interest_penalty_and_compound(record):
    """罚息+复利: a loan drawn, not repaid on its day, with compound interest on what the record says."""
    inputs = record["inputs"]
    value, per = rate(inputs)
    found = figures(
        principal=number(inputs["principal"]), rate=value, rate_per=per, penalty_rate=f"{inputs['penalty_rate']} {per}",
        drawn=inputs["disbursed"], first_due=inputs["due"], as_of=inputs["cutoff"],
        compounding={"未付正常利息": ON_INTEREST, "未付利息和罚息": ON_PENALTY_TOO}[inputs["compound_on"]],
        **convention(record),
    )  # fmt: skip
    return {name: found[name] for name in ("interest", "penalty", "compound")}


def raise_of_penalty(record):
    """微粒贷 罚息增量: what the mark-up adds, and the whole penalty, a day."""
    inputs = record["inputs"]
    value, per = rate(inputs)
    texts = {
        "principal": number(inputs["overdue_principal"]), "rate": value, "rate_per": per,
        "drawn": (SOME_DAY - timedelta(days=1)).isoformat(), "first_due": SOME_DAY.isoformat(),
        "as_of": (SOME_DAY + timedelta(days=inputs["days"])).isoformat(), "compounding": NO_COMPOUND, **convention(record),
    }  # fmt: skip
    raised = figures(**texts, markup=inputs["extra"])["penalty"]
    return {"total_per_day": raised, "extra_per_day": raised - figures(**texts, markup="0")["penalty"]}


ADAPTERS = {
    "罚息": overdue_only,
    "罚息+复利": interest_penalty_and_compound,
    "微粒贷 罚息增量": raise_of_penalty,
}


def near(found, expected, record):
    tolerance = Decimal(str(record.get("tolerance", "0.005")))
    return abs(found - Decimal(str(expected))) <= tolerance


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_a_published_figure_comes_out(record):
    found = ADAPTERS[record["topic"]](record)
    for name, expected in record["expected"].items():
        assert near(found[name], expected, record), (name, found[name], expected)


@pytest.mark.parametrize(
    ("record", "name"),
    [(record, name) for record in RECORDS for name in record.get("published", {})],
    ids=lambda value: value if isinstance(value, str) else value["id"],
)
def test_a_published_slip_does_not_come_out(record, name):
    found = ADAPTERS[record["topic"]](record)
    assert not near(found[name], record["published"][name], record)


def test_every_topic_has_one_adapter_and_no_record_is_left_out():
    assert {record["topic"] for record in RECORDS} == set(ADAPTERS)
    assert {"J01", "J05", "W05", "N01", "N03", "N14"} <= {record["id"] for record in RECORDS}
