"""The calculator of interest on one sum: texts in, figures and sentences out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.interest_terms import BASES, COMPOUND
from creditrights.money.daycount import DAY_COUNTS

INTEREST = calculator("interest")
FIXED = {"base": "固定利率", "rate": "18"}
DAYS_ONLY = {"start": "", "end": "", "days": "30"}


def outcome(**texts):
    return answer(INTEREST, {**INTEREST.form.defaults(), **texts})


def result(**texts):
    found = outcome(**texts)
    assert found.result is not None, [error.sentence for error in found.errors]
    return found.result


def refusal(**texts):
    found = outcome(**texts)
    assert found.result is None
    return [error.field for error in found.errors], found.errors[0].sentence


def fen(name="interest", **texts):
    return result(**texts).figure(name).fen


def sentences(**texts):
    return " ".join(sentence for passage in result(**texts).passages for sentence in passage.sentences)


def rows(id, **texts):
    return next(table for table in result(**texts).tables if table.id == id).rows


def test_the_worked_example_by_hand():
    """50,000 at the one-year LPR, 3.45 % for 143 days, 3.35 % for 91, 3.10 % for 211, 3.00 % for 469; over 365."""
    by_hand = [
        round(50_000_00 * points * days / 3_650_000) for points, days in ((345, 143), (335, 91), (310, 211), (300, 469))
    ]
    assert by_hand == [675_82, 417_60, 896_03, 1_927_40]
    assert fen() == sum(by_hand) == 3_916_85
    assert fen("total") == 53_916_85
    assert result().figure("days").text == "914 天"


def test_360_and_365_stand_beside_each_other_with_both_ends_and_compound_interest():
    shown = rows("comparison", **FIXED, principal="10000", start="2025-01-01", end="2026-01-01", basis="360")
    # 10,000 × 18 % = 1,800 over 365; 365 / 360 of it is 1,825; one day more is 5.00 and 4.93
    assert shown == [
        ["截止那天不计息，不计复利", "1,825.00", "1,800.00"],
        ["起止两天都计息，不计复利", "1,830.00", "1,804.93"],
    ]
    longer = rows("comparison", **FIXED, principal="10000", start="2024-01-01", end="2026-01-01")
    assert [row[0] for row in longer] == [
        "截止那天不计息，不计复利",
        "截止那天不计息，每 12 个月计复利",
        "起止两天都计息，不计复利",
        "起止两天都计息，每 12 个月计复利",
    ]


def test_a_daily_rate_is_the_same_by_360_and_365():
    (row,) = rows("comparison", base="固定利率", rate="0.05", rate_per="日", **DAYS_ONLY)
    assert row[1] == row[2] == "750.00"


def test_a_day_beyond_the_data_is_refused_in_a_sentence_and_computed_once_the_rate_is_filled_in():
    fields, sentence = refusal(end="2026-09-22")
    assert fields == ["current"] and "数据截止 2026-09-20" in sentence and "请填写当日利率" in sentence
    assert fen(end="2026-09-21") == fen(end="2026-09-20") + 4_11  # 50,000 × 3 % / 365 = 4.109…
    filled = result(end="2026-09-22", current="2.90")
    assert rows("lines", end="2026-09-22", current="2.90")[-1][:4] == ["2026-09-21", "2026-09-21", "1", "2.9%"]
    assert "你填写的当日利率" in " ".join(filled.passages[0].sentences)


def test_the_last_day_counts_where_both_ends_do():
    assert outcome(end="2026-09-20", ends="首尾都算").result is not None
    assert refusal(end="2026-09-21", ends="首尾都算")[0] == ["current"]


def test_a_row_beside_the_figure_that_the_data_do_not_reach_is_a_dash():
    shown = rows("comparison", end="2026-09-21")
    assert [row[1:] == ["—", "—"] for row in shown] == [False, False, True, True]


def test_an_lpr_before_there_was_one_uses_the_benchmark_and_says_so():
    shown = rows("lines", start="2019-08-01", end="2019-09-01")
    assert [row[3] for row in shown] == ["4.35%", "4.25%"]
    assert "同档贷款基准利率" in sentences(start="2019-08-01", end="2019-09-01")
    assert "同档贷款基准利率" not in sentences(start="2019-08-20", end="2019-09-01")


def test_the_benchmark_itself_ends_with_its_last_day():
    base = "贷款基准利率：1 至 3 年"
    assert fen(base=base, start="2019-08-01", end="2019-08-20") == round(50_000_00 * 19 * 475 / 3_650_000)
    fields, sentence = refusal(base=base, start="2019-08-01", end="2019-08-21")
    assert fields == ["current"] and "改看 LPR" in sentence


def test_a_new_rate_may_count_from_the_next_day():
    today = rows("lines", start="2025-05-01", end="2025-06-01")
    later = rows("lines", start="2025-05-01", end="2025-06-01", rate_change="公布日次日起")
    assert (today[1][0], later[1][0]) == ("2025-05-20", "2025-05-21")


def test_four_times_and_points_are_named():
    texts = {"multiple": "1.5", "points": "0.55", "start": "2026-01-01", "end": "2026-02-01"}
    assert result(**texts).figure("rate").text == "每年 5.325%"
    assert "（1 年期 LPR + 0.55 个百分点） × 1.5 倍" in result(**texts).answer


@pytest.mark.parametrize(
    ("texts", "fields"),
    [
        ({"rate": "18", "base": "固定利率", "rate_per": "日"}, ["rate"]),
        ({"rate": "0.05", "base": "固定利率", "rate_per": "年"}, ["rate"]),
        ({"rate": "", "base": "固定利率"}, ["rate"]),
        ({"end": "2024-02-29"}, ["end"]),
        ({"start": ""}, ["start"]),
        ({"end": ""}, ["end"]),
        ({"days": "30"}, ["end"]),
        ({"end": "", "days": "30", "months": "1"}, ["end"]),
        (DAYS_ONLY, ["start"]),
        ({**FIXED, **DAYS_ONLY, "basis": "按月"}, ["start"]),
        ({**FIXED, **DAYS_ONLY, "basis": "实际/实际"}, ["start"]),
        ({**FIXED, "start": "", "end": "", "months": "12", "basis": "365"}, ["start"]),
        ({**FIXED, "start": "", "end": "", "months": "13", "basis": "按整年"}, ["start"]),
        ({**FIXED, "start": "", "end": "", "days": "1101", "compound": "每天"}, ["compound"]),
        ({"current": "2.955"}, ["current"]),
        ({"multiple": "0"}, ["multiple"]),
        ({"multiple": "20.5"}, ["multiple"]),
        ({"start": "1991-04-20"}, ["start"]),
    ],
)
def test_answers_that_do_not_fit_are_refused_by_name(texts, fields):
    found, sentence = refusal(**texts)
    assert found == fields
    assert sentence.endswith("。")


def test_whole_years_and_months_are_counted_without_days():
    assert fen(**FIXED, start="", end="", months="12", basis="按月", principal="10000") == 1_800_00
    assert fen(**FIXED, start="", end="", months="24", basis="按整年", principal="10000") == 3_600_00
    assert fen(**FIXED, start="2024-01-31", end="", months="1", basis="按月", principal="10000") == 150_00
    assert fen(**FIXED, start="2024-01-31", end="", months="1", basis="365", principal="10000") == 143_01  # 29 days


def test_interest_may_be_added_every_day_for_three_years():
    assert outcome(**FIXED, start="", end="", days="1100", compound="每天").result is not None


def test_nothing_that_was_filled_in_is_dropped_without_a_word():
    assert "固定利率没有用到" in sentences(rate="18")
    assert "没有用到" in sentences(current="2.90")
    assert "没有用到" not in sentences(end="2026-10-20", current="2.90")


@given(
    st.sampled_from(BASES),
    st.sampled_from([each.id for each in DAY_COUNTS]),
    st.sampled_from(COMPOUND),
    st.sampled_from(("算头不算尾", "首尾都算")),
    st.sampled_from(("每段", "每日", "最后")),
    st.sampled_from(("", "2018-03-31", "2020-02-29")),
    st.sampled_from(("", "2019-08-19", "2021-01-31")),
    st.sampled_from(("", "1", "365")),
    st.sampled_from(("", "1", "24")),
)
def test_every_choice_gives_a_figure_or_says_what_to_mend(base, basis, compound, ends, step, start, end, days, months):
    found = outcome(
        base=base, rate="6", basis=basis, compound=compound, ends=ends, step=step, start=start, end=end, days=days,
        months=months,
    )  # fmt: skip
    if found.result is None:
        assert found.errors and all(error.field and error.sentence.endswith("。") for error in found.errors)
    else:
        assert found.result.figure("interest").fen >= 0
        assert found.result.figure("total").fen == 50_000_00 + found.result.figure("interest").fen
