"""Published sums put to the bill calculator: the right ones are found to fit, the wrong ones are named."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer

RECORDS = json.loads((Path(__file__).parent / "worked_examples" / "bill.json").read_text(encoding="utf-8"))
BILL = calculator("bill")
UNTOLD = dict.fromkeys(
    ("claim_principal", "claim_interest", "claim_penalty", "claim_compound", "claim_fees", "claim_total", "drawn"), ""
)
#: a record that tells days and no dates begins here
SOME_DAY = date(2026, 1, 1)


def plain(value):
    """A rate or a sum of a record as a person types it."""
    text = str(value)
    if text.startswith("."):
        return format(float(text) * 100, ".4f").rstrip("0").rstrip(".") + "%"
    return text


def span(inputs):
    start = inputs.get("start", SOME_DAY.isoformat())
    end = inputs.get("end") or (SOME_DAY + timedelta(days=inputs["days"])).isoformat()
    return start, end


def of_interest(inputs, claims):
    start, end = span(inputs)
    return {"drawn": start, "first_due": end, "as_of": end, "claim_interest": claims["interest"]}


def of_penalty(inputs, claims):
    start, end = span(inputs)
    claim = claims["penalty"] if "penalty" in claims else claims["simple"]
    return {"first_due": start, "as_of": end, "penalty": "0", "claim_penalty": claim}


def of_all_three(inputs, claims):
    return {
        "drawn": inputs["disbursed"],
        "first_due": inputs["due"],
        "as_of": inputs["cutoff"],
        "penalty_as": "罚息利率就是这么多（单位同上）",
        "penalty": inputs["penalty_rate"],
        "claim_interest": claims["interest"],
        "claim_penalty": claims["penalty"],
        "claim_compound": claims["compound"],
    }


def of_judgment(inputs, claims):
    start, end = span(inputs)
    return {
        "first_due": start,
        "as_of": end,
        "judged": inputs["debt"],
        "judged_due": start,
        "claim_double": claims["double"],
    }


ADAPTERS = {"正常利息": of_interest, "罚息": of_penalty, "罚息+复利": of_all_three, "迟延履行利息": of_judgment}
CHECKED = {"interest": "利息", "penalty": "罚息", "simple": "罚息", "compound": "复利", "double": "加倍部分利息"}
OURS = {"interest": "ours_interest", "penalty": "ours_penalty", "simple": "ours_penalty", "double": "ours_double"}


def result_of(record, basis="不知道"):
    inputs = record["inputs"]
    texts = {**BILL.form.defaults(), **UNTOLD, "instalments": "1", "paid": "0", "basis": basis}
    texts["principal"] = str(inputs.get("principal", 10000))
    texts["rate"] = plain(inputs.get("daily", inputs.get("rate", "0")))
    texts["rate_per"] = "日" if "daily" in inputs else "年"
    claims = record.get("published", record["expected"])
    texts.update(ADAPTERS[record["topic"]](inputs, claims))
    outcome = answer(BILL, {id: str(text) for id, text in texts.items()})
    assert outcome.errors == []
    return outcome.result


def rows_of(result):
    table = next(table for table in result.tables if table.id == "lines")
    return {row[0]: row for row in table.rows}


def written(value):
    return f"{value:,.2f}"


def of_status(status):
    records = [record for record in RECORDS if record["status"] == status]
    return pytest.mark.parametrize("record", records, ids=lambda record: record["id"])


@of_status("reproduced")
def test_a_right_figure_is_found_under_the_way_that_was_used(record):
    rows = rows_of(result_of(record))
    basis = next((basis for basis in ("360", "365") if "ACT/" + basis in record["convention"]), None)
    for name, value in record["expected"].items():
        item, claimed, ours, off, state, words = rows[CHECKED[name]]
        assert (claimed, ours, off, state) == (written(value), written(value), "0.00", "对得上")
        assert words.startswith("按这种口径对得上：")
        assert basis is None or item == "加倍部分利息" or f"年利率除以 {basis}" in words


def test_the_records_of_wrong_sums_are_all_here():
    assert {r["id"] for r in RECORDS if r["status"] == "published_error"} == {"N01", "N03", "N05", "N07"}


@of_status("published_error")
def test_a_wrong_figure_does_not_fit_and_the_right_one_is_shown(record):
    basis = next((basis for basis in ("360", "365") if "ACT/" + basis in record["convention"]), "不知道")
    if "/365" in record["convention"]:
        basis = "365"
    result = result_of(record, basis)
    right, _ = next((value, name) for name, value in record["expected"].items())
    name = next(iter(record["expected"]))
    assert result.figure(OURS[name]).fen == round(right * 100)
    assert rows_of(result)[CHECKED[name]][4].startswith("对不上")
    assert "请机构书面说明这一行的基数、利率、天数" in result.answer


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("N01", "像是把日利率又除了一遍一年的天数（除以 365，小数点也移了一位）"),
        ("N03", "常见口径和已知的几类算错都对不上"),
        ("N05", "像是把年利率当成了日利率（小数点也移了一位）"),
        ("N07", "像是把加倍部分又乘了 2"),
    ],
)
def test_each_wrong_sum_is_named_by_its_slip_or_left_unnamed(id, words):
    record = next(record for record in RECORDS if record["id"] == id)
    basis = "365" if "365" in record["convention"] and id != "N01" else "不知道"
    assert words in " ".join(row[5] for row in rows_of(result_of(record, basis)).values())


def test_n01_rolled_over_daily_is_recognized_and_what_was_published_for_it_is_not():
    """Its second figure: 10,000 × (1.0005^30 − 1) is 151.09; 348.68 was printed, and nothing explains it."""
    record = next(record for record in RECORDS if record["id"] == "N01")
    for value, words in (
        (record["expected"]["compound"], "像是每天利滚利"),
        (record["published"]["compound"], "都对不上"),
    ):
        asked = {**record, "published": {"simple": value}}
        assert words in rows_of(result_of(asked))["罚息"][5]


@of_status("not_reproduced")
def test_a_figure_that_hangs_on_an_untold_payment_is_left_unexplained(record):
    row = rows_of(result_of(record, "360"))["罚息"]
    assert row[2] == written(record["expected"]["penalty"])
    assert row[4] == "对不上，原因不明"
