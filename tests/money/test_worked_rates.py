"""Figures that others published, reproduced through the calculators `interest` and `cap`: texts in, figures out.

A record of a topic below needs no more than its inputs: one reading of inputs and convention serves all of them.
"""

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.rates import ONE_YEAR, lpr

RECORDS = json.loads((Path(__file__).parent / "worked_examples" / "rates.json").read_text(encoding="utf-8"))
every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])

CAP_TOPICS = ("24%上限口径", "利率上限锁定")

#: an expected figure -> the figure of the calculator; what is not named is called the same in both
FIGURES = {
    "interest": {"penalty", "simple", "compound", "damages", "monthly_interest"},
    "published": {"lpr_1y", "lpr_5y"},
    "supported": set(),
}
TERMS = {"1y": "1 年期 LPR", "5y": "5 年期以上 LPR"}
COMPOUND = {
    "daily": "每天",
    "monthly": "每 1 个月",
    "quarterly": "每 3 个月",
    "semiannual": "每 6 个月",
    "annual": "每 12 个月",
}


def percent(value) -> str:
    """A rate in a record, ".06", 0.2388 or "11.59%", as one types it."""
    text = str(value)
    return text if text.endswith("%") else f"{(Decimal(text) * 100).normalize():f}"


def convention_texts(record) -> dict[str, str]:
    """The switches that a record's convention names."""
    words, inputs = record["convention"], record["inputs"]
    basis = next(
        (
            id
            for pattern, id in (
                (r"ACT/ACT|实际/实际", "实际/实际"),
                (r"30E?/360", "30/360"),
                (r"按整", "按整年"),
                (r"按月", "按月"),
                (r"/\s*360", "360"),
            )
            if re.search(pattern, words)
        ),
        "365",
    )
    if "base" in inputs:
        basis = str(inputs["base"])
    if "compounding" in inputs and "ACT" not in words:
        basis = "按月"  # so many equal periods
    return {
        "basis": basis,
        "ends": "首尾都算" if re.search(r"首尾都[计算]|起止日?都[计算]", words) else "算头不算尾",
        "step": "每段" if "逐段舍入" in words else "每日" if "先把日利息" in words else "最后",
        "rounding": "截尾" if "截尾" in words else "四舍五入",
        "rate_change": "公布日次日起" if re.search(r"利率[^；，]*次日", words) else "公布日当天起",
    }


def length_texts(inputs) -> dict[str, str]:
    """How long: two days, days, or whole years."""
    if "years" in inputs and "end" not in inputs:
        return {"months": str(12 * inputs["years"]), "start": inputs.get("start", "")}
    if "end" in inputs:
        return {"start": inputs["start"], "end": inputs["end"]}
    return {"days": str(inputs["days"]), "start": inputs.get("start", "")} if "days" in inputs else {"months": "1"}


def interest_texts(record) -> dict[str, str]:
    inputs = record["inputs"]
    texts = {**convention_texts(record), "principal": str(inputs.get("principal", 100)), **length_texts(inputs)}
    for key, per in (("rate", "年"), ("daily", "日"), ("monthly_rate", "月")):
        if key in inputs:
            texts |= {"base": "固定利率", "rate": percent(inputs[key]), "rate_per": per}
    term = inputs.get("term", inputs.get("tenor"))
    if term is not None:
        texts |= {"base": TERMS[term], "multiple": str(inputs.get("mult", 1))}
    if "date" in inputs:
        texts |= {"start": inputs["date"], "days": "1", "months": ""}
    if "compounding" in inputs:
        texts["compound"] = COMPOUND[inputs["compounding"]]
    if "interest" in inputs:
        texts["besides"] = str(inputs["interest"])
    return texts


def day_of_lpr(rate: str, first: date) -> date:
    """The first day from `first` on with that one-year LPR."""
    table, day = lpr(ONE_YEAR), first
    while table.on(day).percent() != rate:
        day += timedelta(days=1)
    return day


def cap_texts(record) -> dict[str, str]:
    inputs = record["inputs"]
    counted = convention_texts(record)
    rate = inputs.get("contract", inputs.get("rate"))
    texts = {
        "principal": str(inputs["principal"]),
        "rate": percent(rate),
        "basis": counted["basis"],
        "cap_basis": counted["basis"],
        "ends": counted["ends"],
        **length_texts(inputs),
    }
    if "lpr_at_contract" in inputs:
        signed = day_of_lpr(inputs["lpr_at_contract"], date(2020, 8, 20))
        texts |= {"signed": signed.isoformat(), "filed": day_of_lpr(inputs["lpr_at_suit"], signed).isoformat()}
        return texts
    texts |= {"signed": inputs["start"], "filed": inputs["end"]}
    if "years" in inputs and inputs["end"][5:] != inputs["start"][5:]:
        texts["ends"] = "首尾都算"  # whole years that end on the day before the same day
    return texts


def outcome(record, **changes):
    id = "cap" if record["topic"] in CAP_TOPICS else "interest"
    texts = cap_texts(record) if id == "cap" else interest_texts(record)
    chosen = calculator(id)
    blank = dict.fromkeys(("start", "end", "days", "months", "filed"), "")
    known = {field.id for field in chosen.form.fields}
    blank = {key: "" for key in blank if key in known}
    return answer(chosen, {**chosen.form.defaults(), **blank, **texts, **changes})


def figure(record, key):
    """The calculator's figure for one of a record's expected ones, as a Decimal."""
    changes = {"compound": "每天"} if key == "compound" else {}
    result = outcome(record, **changes).result
    assert result is not None, outcome(record, **changes).errors[0].sentence
    name = next((ours for ours, theirs in FIGURES.items() if key in theirs), key)
    if record["topic"] in CAP_TOPICS:
        name = "supported"
    found = result.figure(name)
    if found.fen is not None:
        return Decimal(found.fen) / 100
    return Decimal(re.sub(r"[^0-9.]", "", found.text))


@every_record
def test_a_published_figure_comes_out(record):
    tolerance = Decimal(str(record.get("tolerance", 0.005)))
    for key, expected in record["expected"].items():
        assert abs(figure(record, key) - Decimal(str(expected))) <= tolerance, key


@pytest.mark.parametrize(
    "record", [each for each in RECORDS if each["status"] == "published_error"], ids=lambda record: record["id"]
)
def test_a_wrong_figure_does_not(record):
    for key, published in record["published"].items():
        assert figure(record, key) != Decimal(str(published)), key


def test_a_yearly_rate_taken_for_a_daily_one_is_questioned_not_computed():
    """The slip of N05: 24 % a year charged by the day."""
    record = next(each for each in RECORDS if each["id"] == "N05")
    errors = outcome(record, rate_per="日").errors
    assert [error.field for error in errors] == ["rate"]
    assert "单位选错了" in errors[0].sentence


def test_rounding_a_day_first_gives_the_other_page_s_figure():
    """The site of S09 shows 54.80 on another page: 5.479 a day is rounded to 5.48 before it is multiplied."""
    record = next(each for each in RECORDS if each["id"] == "S09")
    assert outcome(record, step="每日").result.figure("interest").fen == 54_80


def test_every_result_says_its_convention_and_how_far_the_data_reach():
    for record in RECORDS:
        result = outcome(record).result
        passages = {passage.id: " ".join(passage.sentences) for passage in result.passages}
        assert "舍入" in passages["convention"]
        if "term" in record["inputs"] or "tenor" in record["inputs"]:
            assert "数据截止 2026-09-20" in passages["convention"]
