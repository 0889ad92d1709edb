"""The tables as people write them, and the same tables as the page reads them."""

import json

import pytest

from creditrights import handwritten
from creditrights.errors import DataError
from creditrights.handwritten import read_table
from creditrights.tables import load


@pytest.mark.parametrize("name", sorted(handwritten.TABLES))
def test_a_table_survives_the_way_through_json(name):
    assert json.loads(json.dumps(read_table(name), ensure_ascii=False)) == read_table(name)


def test_a_table_is_read_once():
    assert load("law") is load("law")


def test_the_last_day_checked_is_that_of_all_provisions_read_as_toml():
    days = [each["checked_on"] for row in read_table("law").values() for each in row["articles"].values()]
    found = [day for path in handwritten.TABLES["law"].glob("*.toml") for day in handwritten._checked_days(path)]
    assert sorted(found) == sorted(days)
    assert read_table("law-checked") == {"through": max(days)}


def test_days_are_texts():
    law = read_table("law")
    assert law["public-security-2012"]["ended"] == "2026-01-01"
    assert law["criminal-law"]["articles"]["293-1"]["effective"] == "2021-03-01"


def test_a_file_whose_id_is_not_its_name_is_refused(tmp_path, monkeypatch):
    (tmp_path / "one.toml").write_text('id = "other"\n', encoding="utf-8")
    monkeypatch.setitem(handwritten.TABLES, "law", tmp_path)
    with pytest.raises(DataError, match=r"one\.toml"):
        read_table("law")


def test_toml_that_is_no_toml_is_refused_with_the_name_of_the_file(tmp_path, monkeypatch):
    (tmp_path / "one.toml").write_text("id = \n", encoding="utf-8")
    monkeypatch.setitem(handwritten.TABLES, "law", tmp_path)
    with pytest.raises(DataError, match=r"one\.toml.*TOML"):
        read_table("law")
