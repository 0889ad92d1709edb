"""The workbook of the gradebook: the same bytes as openpyxl would write, whatever stands in its cells."""

import random

import pytest

from creditrights.classroom.workbook import letters, workbook
from tests.classroom import workbook_by_openpyxl as theirs

DAY = "2026-11-24"
ODD = (
    "=1+1",
    "+1",
    "@SUM(A1)\x00\x0b",
    "\x00",
    " 前后有空格 ",
    "   ",
    "a<b>&\"'c",
    "{{rows}}{{title}}",
    "两\n行\t字",
    "很长的一句话，" * 8,
    "😀",
    "\ud800",
    "",
    None,
    0,
    -3,
    100,
)


def both(*asked):
    return workbook(*asked), theirs.workbook(*asked)


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_cell_is_what_openpyxl_makes_of_it(odd):
    ours, other = both("账单", ["学号", "说明"], [["1", odd], ["2", 3]], [16, 60], DAY)
    assert ours == other


@pytest.mark.parametrize(
    "title", ["账单", 'a"b<c>&d', "[]:*?/\\'", "It's", "很长的名字" * 9, "Plain", "{{rows}}", "1月"]
)
def test_the_sheet_bears_the_title_as_openpyxl_would_write_it(title):
    ours, other = both(title, ["学号"], [["1"]], [16], DAY)
    assert ours == other


def test_a_table_without_rows():
    ours, other = both("账单", ["学号", "姓名"], [], [16, 9], DAY)
    assert ours == other


def test_tables_of_any_shape():
    chance = random.Random(7)
    for _ in range(20):
        heads = [
            "学号",
            "结果",
            *(f"Q{n}（{n}）" for n in range(chance.randrange(40))),
            "这一列的名字很长" * chance.choice((1, 5)),
        ]
        rows = [["1", "已评", *(chance.choice(ODD) for _ in heads[2:])] for _ in range(chance.randrange(1, 12))]
        ours, other = both("账单", heads, rows, [chance.randrange(5, 60) for _ in heads], DAY)
        assert ours == other


def test_columns_are_called_as_in_a_spreadsheet():
    assert [letters(n) for n in (1, 26, 27, 52, 53, 702, 703)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
