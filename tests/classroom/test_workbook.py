"""The workbook of the gradebook as a spreadsheet reads it: texts stay texts, whatever stands in them."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from creditrights.classroom.workbook import workbook
from creditrights.papers.cells import clean

DAY = "2026-11-24"
ODD = (
    "=1+1", "+1", "-1", "@SUM(A1)\x00\x0b", "{=1}", "https://example.invalid", " 前后有空格 ", "a<b>&\"'c", "_x0041_",
    "{{rows}}", "两\n行\t字", "很长的一句话，" * 8, "😀", "\ud800",
)  # fmt: skip


def read(*asked):
    return load_workbook(BytesIO(workbook(*asked))).active


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_text_is_read_back_as_that_text_and_runs_nothing(odd):
    cell = read("账单", ["学号", "说明"], [["1", odd]], [16, 60], DAY)["B2"]
    assert (cell.value, cell.data_type) == (clean(odd), "s")
    assert cell.quotePrefix and cell.hyperlink is None
    assert bool(cell.alignment.wrap_text) == (len(odd) > 30)


def test_numbers_are_numbers_and_what_is_not_there_is_empty():
    sheet = read("账单", ["学号", "甲", "乙", "丙"], [["007", 0, -3, None], ["008", 100, "", 5]], [16, 9, 9, 9], DAY)
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["007", 0, -3, None],
        ["008", 100, None, 5],
    ]
    assert {cell.data_type for cell in sheet["B"][1:]} == {"n"}


def test_the_head_is_bold_stays_in_sight_and_filters_all_rows():
    sheet = read("账单", ["学号", "姓名", "结果", "总分"], [["1", "甲", "已评", 5]] * 3, [16, 9, 9, 9], DAY)
    assert all(cell.font.bold for cell in sheet[1]) and not sheet["A2"].font.bold
    assert sheet.freeze_panes == "D2" and sheet.auto_filter.ref == "A1:D4"
    assert sheet.column_dimensions["A"].width == pytest.approx(16, abs=1)


@pytest.mark.parametrize(
    ("title", "name"), [("账单", "账单"), ("a/b[c]", "abc"), ("[]:*?/\\'", "成绩册"), ("名" * 40, "名" * 31)]
)
def test_the_sheet_bears_the_title_as_far_as_a_sheet_may(title, name):
    assert read(title, ["学号"], [], [16], DAY).title == name


def test_the_same_table_gives_the_same_bytes_and_another_day_only_another_day():
    asked = ("账单", ["学号", "总分"], [["1", 5]], [16, 9])
    assert workbook(*asked, DAY) == workbook(*asked, DAY) != workbook(*asked, "2026-11-25")
