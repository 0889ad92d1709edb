"""Published rates by day."""

import tomllib
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import creditrights
from creditrights.errors import DataError, OutsideVerifiedDates, UnknownName
from creditrights.money.convention import ON_THE_DAY, THE_DAY_AFTER
from creditrights.money.rates import (
    BENCHMARK_TERMS,
    FIVE_YEARS,
    LPR_FIRST,
    LPR_TERMS,
    ONE_YEAR,
    POINTS,
    OutsideData,
    RateTable,
    benchmark,
    lpr,
    lpr_and_before,
)
from creditrights.money.ratio import Ratio

FILE = Path(creditrights.__file__).parent / "money" / "data" / "rates.toml"
RAW = tomllib.loads(FILE.read_text(encoding="utf-8"))

lpr_days = st.dates(LPR_FIRST, lpr(ONE_YEAR).last)
changes = st.sampled_from((ON_THE_DAY, THE_DAY_AFTER))


def read_off(kind: str, term: str, day: date) -> str:
    """The rate as the file has it, found by walking its rows."""
    column = 1 + RAW[kind]["terms"].index(term)
    rows = [row.split() for row in RAW[kind]["rows"]]
    return [row[column] for row in rows if row[0] <= day.isoformat()][-1]


@given(lpr_days, st.sampled_from(LPR_TERMS))
def test_the_rate_of_a_day_is_the_last_one_published_by_then(day, term):
    assert lpr(term).on(day) * 10000 == int(read_off("lpr", term, day).replace(".", ""))


@given(st.dates(date(1991, 4, 21), date(2019, 8, 19)), st.sampled_from(BENCHMARK_TERMS))
def test_so_is_the_benchmark(day, term):
    assert benchmark(term).on(day) * 10000 == int(read_off("benchmark", term, day).replace(".", ""))


@pytest.mark.parametrize(
    ("day", "one", "five"),
    [
        ("2019-08-20", "4.25%", "4.85%"),
        ("2019-09-19", "4.25%", "4.85%"),
        ("2019-09-20", "4.2%", "4.85%"),
        ("2021-12-19", "3.85%", "4.65%"),
        ("2021-12-20", "3.8%", "4.65%"),
        ("2024-02-19", "3.45%", "4.2%"),
        ("2024-02-20", "3.45%", "3.95%"),
        ("2025-05-19", "3.1%", "3.6%"),
        ("2025-05-20", "3%", "3.5%"),
        ("2026-09-20", "3%", "3.5%"),
    ],
)
def test_both_sides_of_the_changes(day, one, five):
    day = date.fromisoformat(day)
    assert (lpr(ONE_YEAR).on(day).percent(), lpr(FIVE_YEARS).on(day).percent()) == (one, five)


def test_a_month_was_published_in_every_month():
    """86 publications from August 2019 to September 2026, none twice, none left out."""
    months = [row[:7] for row in RAW["lpr"]["rows"]]
    assert len(months) == 86
    expected = [f"{index // 12}-{index % 12 + 1:02d}" for index in range(2019 * 12 + 7, 2019 * 12 + 7 + 86)]
    assert months == expected
    assert all(18 <= int(row[8:10]) <= 26 for row in RAW["lpr"]["rows"])


def test_the_day_after_the_last_is_refused_and_the_last_is_not():
    last = date(2026, 9, 20)
    assert lpr(ONE_YEAR).last == last
    assert lpr(ONE_YEAR).on(last) == Ratio(3, 100)
    with pytest.raises(OutsideData) as refused:
        lpr(ONE_YEAR).on(last + timedelta(days=1))
    assert isinstance(refused.value, OutsideVerifiedDates)
    assert (refused.value.day, refused.value.last) == (date(2026, 9, 21), last)
    for part in ("数据截止 2026-09-20", "2026-09-21", "请填写当日利率"):
        assert part in refused.value.sentence


def test_where_a_new_rate_counts_from_the_next_day_one_day_more_is_known():
    table = lpr(ONE_YEAR)
    assert table.on(date(2026, 9, 21), THE_DAY_AFTER) == Ratio(3, 100)
    with pytest.raises(OutsideData):
        table.on(date(2026, 9, 22), THE_DAY_AFTER)
    assert table.on(date(2021, 12, 20), THE_DAY_AFTER).percent() == "3.85%"
    assert table.on(date(2021, 12, 21), THE_DAY_AFTER).percent() == "3.8%"


def test_segments_reach_the_last_day_and_no_further():
    table = lpr(ONE_YEAR)
    assert table.segments(date(2026, 9, 1), date(2026, 9, 21))[-1].end == date(2026, 9, 21)
    with pytest.raises(OutsideData):
        table.segments(date(2026, 9, 1), date(2026, 9, 22))
    assert table.segments(date(2026, 9, 1), date(2026, 9, 1)) == []


def test_before_its_first_day_a_table_has_no_rate():
    with pytest.raises(OutsideData) as refused:
        lpr(ONE_YEAR).on(date(2019, 8, 19))
    assert refused.value.last is None and "2019-08-20" in refused.value.sentence


def test_the_benchmark_ends_where_the_lpr_begins_and_says_what_to_use_instead():
    with pytest.raises(OutsideData) as refused:
        benchmark("1 至 3 年").on(LPR_FIRST)
    assert "LPR" in refused.value.sentence and "数据截止 2019-08-19" in refused.value.sentence


@pytest.mark.parametrize(("term", "before", "on"), [(ONE_YEAR, "4.35%", "4.25%"), (FIVE_YEARS, "4.9%", "4.85%")])
def test_before_the_lpr_the_benchmark_of_the_same_term_is_used(term, before, on):
    table = lpr_and_before(term)
    assert table.on(date(2019, 8, 19)).percent() == before
    assert table.on(date(2019, 8, 20)).percent() == on
    assert table.first == date(1991, 4, 21)
    assert len(table.segments(date(2019, 8, 1), date(2019, 9, 1))) == 2


def test_a_rate_filled_in_counts_for_all_days_after_the_last():
    table = lpr(ONE_YEAR).filled(Ratio(295, 10000))
    assert table.on(date(2026, 9, 20)) == Ratio(3, 100)
    assert table.on(date(2026, 9, 21)) == Ratio(295, 10000)
    assert table.on(date(2031, 1, 1)) == Ratio(295, 10000)
    assert "数据截止 2026-09-20" in table.through() and "你填写" in table.through()
    assert lpr(ONE_YEAR).last == date(2026, 9, 20)


def test_a_rate_filled_in_that_is_the_old_one_makes_no_new_segment():
    table = lpr(ONE_YEAR).filled(Ratio(3, 100))
    assert len(table.segments(date(2026, 1, 1), date(2027, 1, 1))) == 1


def test_the_lpr_has_two_decimals():
    with pytest.raises(DataError):
        lpr(ONE_YEAR).filled(Ratio(12345, 1000000))


def test_days_that_do_not_follow_each_other_are_a_mistake_of_the_table():
    for days, last in (([2, 1], 3), ([1, 1], 3), ([], 3), ([1, 5], 4)):
        with pytest.raises(DataError):
            RateTable("x", "", date.fromordinal(last), "", days, [100] * len(days))


def test_a_term_that_nobody_publishes_is_named():
    with pytest.raises(UnknownName):
        lpr("3 年期")


@given(lpr_days, lpr_days, changes)
def test_segments_cover_every_day_once_with_its_rate_and_neighbours_differ(one, two, change):
    table, (start, end) = lpr_and_before(ONE_YEAR), sorted((one, two))
    segments = table.segments(start, end, change)
    assert [each.start for each in segments[1:]] == [each.end for each in segments[:-1]]
    if start < end:
        assert (segments[0].start, segments[-1].end) == (start, end)
    for each in segments:
        assert each.start < each.end
        assert {table.on(day, change) for day in (each.start, each.end - timedelta(days=1))} == {each.rate}
    assert all(a.rate != b.rate for a, b in pairwise(segments))


@given(st.dates(date(2005, 1, 1), date(2026, 9, 20)), st.integers(0, 400), changes)
def test_the_sums_ready_for_columns_are_a_walk_through_every_day(start, days, change):
    table = lpr_and_before(ONE_YEAR)
    end = min(start + timedelta(days=days), date(2026, 9, 21))
    walked = sum(
        (table.on(start + timedelta(days=day), change) * POINTS).numerator for day in range((end - start).days)
    )
    assert table.point_days(start, end, change) == walked


@given(st.lists(lpr_days, min_size=2, max_size=2).map(sorted))
def test_numpy_finds_the_same_from_the_plain_lists(pair):
    np = pytest.importorskip("numpy")
    table = lpr(ONE_YEAR)
    days, points, sums = np.array(table.days), np.array(table.points), np.array(table.sums)
    at = np.array([day.toordinal() for day in pair])
    place = np.searchsorted(days, at, side="right") - 1
    before = sums[place] + points[place] * (at - days[place])
    assert before[1] - before[0] == table.point_days(*pair)
