"""The evidence list: any later change shows, at the row where it was made."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.contacts.chain import MARK, PROVES, chained, verify_evidence, write_evidence
from creditrights.contacts.log import Log
from creditrights.contacts.table import Table
from creditrights.errors import FieldError

HEADS = ["日期", "方式"]
ROWS = [(2, ["2026-03-02", "电话"]), (3, ["不是日期", "电话"]), (5, ['有“引号"', "逗号,换行\n"])]


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "evidence.csv"
    last = write_evidence(Log(Table(HEADS, ROWS)), path)
    return path, last


def test_a_list_that_nobody_touched_holds_and_bad_rows_are_in_it_too(written):
    path, last = written
    check = verify_evidence(path)
    assert (check.rows, check.broken, check.last) == (3, None, last)
    assert "不是日期" in path.read_text(encoding="utf-8")


def test_a_fingerprint_is_sha256_over_the_one_before_and_the_row():
    def digest(*cells):
        return hashlib.sha256(json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

    first = digest(digest("", "甲"), "1")
    assert chained(["甲"], [["1"], ["2"]]) == [first, digest(first, "2")]


CHANGES = {
    "a letter": lambda lines: [lines[0], lines[1].replace("03-02", "03-03"), *lines[2:]],
    "a row taken out": lambda lines: [lines[0], *lines[2:]],
    "a row put in": lambda lines: [*lines[:2], lines[1], *lines[2:]],
    "two rows in another order": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "a head": lambda lines: [lines[0].replace("方式", "类型"), *lines[1:]],
    "a fingerprint": lambda lines: [lines[0], lines[1][:-1] + ("0" if lines[1][-1] != "0" else "1"), *lines[2:]],
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_shows(change, written):
    path, _ = written
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    path.write_text("\ufeff" + "\n".join(CHANGES[change](lines)), encoding="utf-8", newline="")
    assert verify_evidence(path).broken in (2, 3)


@given(st.lists(st.lists(st.text(max_size=3), min_size=2, max_size=2), min_size=1, max_size=4), st.data())
def test_no_two_lists_share_their_last_fingerprint(rows, data):
    other = data.draw(st.lists(st.lists(st.text(max_size=3), min_size=2, max_size=2), min_size=1, max_size=4))
    assert (chained(HEADS, rows)[-1] == chained(HEADS, other)[-1]) == (rows == other)


def test_leaving_the_end_out_is_seen_only_by_the_noted_last_fingerprint(written):
    path, last = written
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    path.write_text("\ufeff" + "\n".join(lines[:3]) + "\n", encoding="utf-8", newline="")
    check = verify_evidence(path)
    assert check.broken is None and check.last != last


def test_what_is_no_evidence_list_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("日期\n2026-03-02\n", encoding="utf-8")
    with pytest.raises(FieldError, match="不是证据清单"):
        verify_evidence(tmp_path / "a.csv")
    with pytest.raises(FieldError, match="打不开"):
        verify_evidence(tmp_path / "none.csv")


def test_it_is_said_what_the_chain_proves_and_what_it_does_not():
    said = "".join(PROVES)
    assert "只说明清单从那时起没有改过" in said and "不说明写下的事是真的" in said and "最后一行的指纹" in said
    assert MARK.startswith("指纹")
