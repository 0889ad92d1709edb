"""Canonical JSON, the nearest name, and clock times."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import DataError
from creditrights.plain import by_rank, canonical_json, clock_text, nearest, unknown

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_canonical_json_reads_back(value):
    assert json.loads(canonical_json(value)) == value


#: the standard library writes these two short, we do not
plain_text = st.text(st.characters(exclude_characters="\b\f"))


@given(st.dictionaries(plain_text, st.integers() | plain_text | st.none() | st.booleans()))
def test_canonical_json_is_what_the_standard_library_writes_sorted_and_without_blanks(value):
    assert canonical_json(value) == json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_every_sign_that_nobody_types_is_written_by_its_number():
    assert canonical_json("\b甲\f\x00\b") == '"\\u0008甲\\u000c\\u0000\\u0008"'
    for code in set(range(32)) - set(map(ord, "\n\r\t")):
        assert canonical_json(chr(code)) == f'"\\u{code:04x}"'


@pytest.mark.parametrize("value", [0.5, float("nan"), object(), b"bytes", {"a": 1.0}, [2.0]])
def test_a_float_or_a_stranger_is_refused(value):
    with pytest.raises(DataError):
        canonical_json(value)


def test_a_tuple_is_a_list():
    assert canonical_json((1, (True, None))) == "[1,[true,null]]"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("conduckt", "conduct"), ("overdue", "overdue-interest"), ("interest", "overdue-interest"), ("☃", None)],
)
def test_the_nearest_name_shares_the_most_neighbouring_letters(name, expected):
    assert nearest(name, ["conduct", "overdue-interest"]) == expected


def test_a_name_is_nearest_to_itself():
    names = ["place", "placed", "replace"]
    assert [nearest(name, names) for name in names] == names


def test_an_unknown_name_says_what_kind_of_thing_it_should_have_been():
    assert (
        unknown("规则", "visit-alon", ["visit-alone"]).sentence == "没有叫“visit-alon”的规则。最接近的是“visit-alone”。"
    )


def test_clock_times_have_two_digits():
    assert [clock_text(minutes) for minutes in (0, 7 * 60 + 5, 22 * 60, 23 * 60 + 59)] == [
        "00:00",
        "07:05",
        "22:00",
        "23:59",
    ]


@given(st.lists(st.tuples(st.integers(0, 3), st.text(max_size=2))))
def test_ranking_keeps_equals_in_the_order_they_came(items):
    assert by_rank(items, lambda item: item[0]) == sorted(items, key=lambda item: item[0])
