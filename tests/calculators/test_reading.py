"""What people type, read as they meant it or not at all."""

import calendar
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.fields import read_fen
from creditrights.calculators.reading import (
    MOST_DIGITS,
    blanked,
    narrow,
    read_clock,
    read_day,
    shown,
    split_decimal,
    ungroup,
    words_of,
)

FULL_WIDTH = str.maketrans("0123456789.,%-/:", "０１２３４５６７８９．，％－／：")


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("12000", 12000_00),
        ("12,345.67", 12345_67),
        ("１２，３４５．６７", 12345_67),
        ("￥12,345.6", 12345_60),
        ("¥ 5", 5_00),
        ("12345元", 12345_00),
        ("  100 元 ", 100_00),
        ("12 345.60", 12345_60),
        ("0.01", 1),
        ("007", 7_00),
        ("\u00a0500\u3000", 500_00),
    ],
)
def test_an_amount_is_read_to_the_fen(text, fen):
    assert read_fen(text) == fen


@pytest.mark.parametrize(
    "text",
    ["", "abc", "-1", "−1", "1.234", "1.", ".5", "1,23", ",123", "1234,567", "1,,234", "1 2", "1¥2", "¥¥1", "元", "1e9",
     "0x10", "½", "一万", "1/2", "10^30", "NaN", "1元2", "<b>1</b>", "٣"],
)  # fmt: skip
def test_what_is_no_amount_is_not_guessed(text):
    assert read_fen(text) is None


@given(st.integers(0, 10**14))
def test_an_amount_reads_back_however_it_is_written(fen):
    yuan = f"{fen // 100:,}.{fen % 100:02d}"
    for text in (yuan, yuan.replace(",", ""), yuan.translate(FULL_WIDTH), f"￥{yuan}", f"{yuan} 元"):
        assert read_fen(text) == fen


@given(st.decimals(0, 10**12, places=8))
def test_a_decimal_is_its_digits_and_their_places(number):
    digits, places = split_decimal(f"{number:f}")
    assert Fraction(digits, 10**places) == Fraction(number)


def test_a_number_with_more_digits_than_anyone_needs_is_not_read():
    assert split_decimal("9" * MOST_DIGITS) == (int("9" * MOST_DIGITS), 0)
    assert split_decimal("9" * (MOST_DIGITS + 1)) is None
    assert split_decimal("9" * 100_000) is None
    assert split_decimal("0." + "0" * 100_000) is None


@pytest.mark.parametrize("text", ["1,234.5,6", "1.2.3"])
def test_separators_after_the_point_are_no_number(text):
    assert split_decimal(ungroup(text)) is None


@pytest.mark.parametrize(
    "text",
    ["2026-02-03", "2026/2/3", "2026.2.3", "20260203", "2026年2月3日", "2026年2月3号", "２０２６－０２－０３", " 2026 年 2 月 3 日 ",
     "２０２６年２月３日", "2026-2-3\u2003"],
)  # fmt: skip
def test_a_day_is_read_as_it_is_written_in_china(text):
    assert read_day(text) == date(2026, 2, 3)


@pytest.mark.parametrize(
    "text",
    ["", "2月30日", "2026-02-30", "2026年2月30日", "2025-02-29", "2026-13-01", "2026-00-10", "26-02-03", "2026-2", "今天",
     "2026-02-03-04", "2026 02 03", "2026-99999999999-1", "10000-01-01", "2026-1-100", "2026日-02-03", "2026-0日2-03", "0000-01-01"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_not_read(text):
    assert read_day(text) is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back(day):
    for text in (day.isoformat(), f"{day.year}年{day.month}月{day.day}日", day.strftime("%Y%m%d"), f"{day:%Y/%m/%d}"):
        assert read_day(text) == day


@given(st.integers(2000, 2099), st.integers(0, 20), st.integers(0, 40))
def test_a_day_is_read_exactly_where_the_calendar_has_it(year, month, day):
    exists = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    assert (read_day(f"{year}-{month}-{day}") is not None) == exists


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("22:30", 1350), ("22：30", 1350), ("２２：３０", 1350), ("22点30分", 1350), ("22时30分", 1350), ("8点", 480), ("8:05", 485),
     ("0:00", 0), ("23:59", 1439), ("08:00", 480), ("22 : 30", 1350), ("22:", 1320)],
)  # fmt: skip
def test_a_time_of_day_is_in_minutes(text, minutes):
    assert read_clock(text) == minutes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24:00",
        "22:60",
        "8",
        "8:5",
        "晚上10点",
        "10点半",
        "1 2:30",
        "22:30:00",
        "-1:00",
        ":",
        "x:00",
        "１２",
        "8点5分3",
    ],
)
def test_what_is_no_time_on_the_24_hour_clock_is_not_guessed(text):
    assert read_clock(text) is None


BLANKS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"


@given(st.text(BLANKS), st.text(BLANKS))
def test_blanks_of_every_kind_around_an_answer_do_not_matter(before, after):
    assert narrow(before + "１２" + after) == "12"
    assert blanked(before + "甲" + after) == "甲"
    assert words_of(before + "甲" + after + " 乙") == ["甲", "乙"]


@given(st.text())
def test_what_is_repeated_to_the_person_is_short_and_on_one_line(text):
    repeated = shown(text)
    assert len(repeated) <= 27
    assert not set(repeated) & (set(BLANKS) - {" "})
    assert repeated[0] == "“" and repeated[-1] == "”"


def test_what_is_repeated_shows_that_it_was_cut():
    assert shown("一" * 24) == "“" + "一" * 24 + "”"
    assert shown("一" * 25) == "“" + "一" * 24 + "…”"
