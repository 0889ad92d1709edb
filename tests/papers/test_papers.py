"""The calculation as a workbook and as a document: numbers are numbers, text is text, and the bytes are the same."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("openpyxl")
pytest.importorskip("docx")

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.papers.cells import Cell, cell, clean
from creditrights.papers.document import document
from creditrights.papers.formulas import with_formulas
from creditrights.papers.paper import paper_of
from creditrights.papers.workbook import workbook

BILL, OVERDUE = calculator("bill"), calculator("overdue-interest")

HOSTILE = ("=1+1", '=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "\t=1+1", "＝1+1", "=cmd|' /C calc'!A0")


def paper(chosen=BILL, **texts):
    typed = {**chosen.form.defaults(), **texts}
    return paper_of(chosen, typed, answer(chosen, typed).result)


def book(a_paper):
    return load_workbook(BytesIO(workbook(a_paper)))


def sheet_of(a_book, title):
    return next(sheet for sheet in a_book.worksheets if sheet.title.startswith(title))


def text_of(a_document):
    cells = [each.text for table in a_document.tables for row in table.rows for each in row.cells]
    return "\n".join([paragraph.text for paragraph in a_document.paragraphs] + cells)


def result_with(text):
    return Result(text, [Figure("f", text, text)], [Table("t", text, [text, "金额"], [[text, text]], ("金额",), text)], [Passage("p", text, [text])], [])  # fmt: skip


# -- cells -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "format"),
    [
        ("1,234.56", Decimal("1234.56"), "#,##0.00"),
        ("-12.00", Decimal("-12.00"), "#,##0.00"),
        ("96", 96, "0"),
        ("0.075%", Decimal("0.00075"), "0.000%"),
        ("18%", Decimal("0.18"), "0%"),
        ("2026-11-24", date(2026, 11, 24), "yyyy-mm-dd"),
        ("2026-02-30", "2026-02-30", ""),
        ("每日 0.05%", "每日 0.05%", ""),
        ("1,23", "1,23", ""),
        ("9" * 30, "9" * 30, ""),
    ],
)
def test_a_text_in_a_column_of_numbers_becomes_what_it_is(text, value, format):
    assert cell(text, numeric=True) == Cell(value, format)


def test_outside_a_column_of_numbers_a_number_stays_text():
    assert cell("12").value == "12"
    assert cell("2026-11-24").value == date(2026, 11, 24)


@given(st.text())
def test_no_control_character_is_left(text):
    assert not [each for each in clean(text) if ord(each) < 32 or 0x7F <= ord(each) <= 0x9F or each in "\ufffe\uffff"]


@given(st.text(max_size=40), st.booleans())
def test_an_amount_is_never_a_float(text, numeric):
    assert not isinstance(cell(text, numeric).value, float)


# -- the workbook ----------------------------------------------------------------------------------------------------


def test_amounts_are_numbers_with_two_decimals_and_days_are_days():
    sheet = sheet_of(book(paper()), "按合同")
    heads = [each.value for each in sheet[1]]
    row = {head: each for head, each in zip(heads, sheet[2], strict=True)}
    assert (row["基数"].value, row["基数"].number_format) == (8000, "#,##0.00")
    assert (row["金额"].value, row["天数"].value) == (124, 31)
    assert row["从"].value == datetime(2026, 7, 20) and row["从"].number_format == "yyyy-mm-dd"
    assert row["算式"].value == "8,000.00 × 0.05% × 31 天 = 124.00"


def test_there_is_a_sheet_for_every_table_and_what_was_filled_in():
    a_paper = paper()
    titles = [sheet.title for sheet in book(a_paper).worksheets]
    assert titles[:2] == ["结果", "填写的内容"] and titles[-1] == "口径和依据"
    assert len(titles) == 3 + len(a_paper.tables)
    filled = sheet_of(book(a_paper), "填写")
    assert ("账单写的罚息（元）", "250") in [(row[0].value, row[1].value) for row in filled.rows]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_a_formula_is_text(text):
    a_book = book(paper_of(BILL, {"claim_fees": text}, result_with(text)))
    cells = [each for sheet in a_book.worksheets for row in sheet.iter_rows() for each in row if each.value is not None]
    assert [each for each in cells if each.data_type == "f"] == []
    assert [each for each in cells if str(each.value).strip() == clean(text).strip() and each.data_type == "s"]
    risky = [each for each in cells if isinstance(each.value, str) and each.value.startswith(("=", "+", "-", "@"))]
    assert all(each.quotePrefix for each in risky)


def test_in_the_file_itself_no_cell_holds_a_formula():
    content = workbook(paper_of(BILL, {"claim_fees": HOSTILE[0]}, result_with(HOSTILE[0])))
    with zipfile.ZipFile(BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if b"<f>" in parts.read(name)]


def test_control_characters_do_not_break_a_file():
    hostile = "甲\x00\x0b\x1f乙\ud800\uffff\u202e"
    a_paper = paper_of(BILL, {"claim_fees": hostile}, result_with(hostile))
    assert "甲乙" in [each.value for each in sheet_of(book(a_paper), "填写")["B"]]
    assert "甲乙" in text_of(Document(BytesIO(document(a_paper))))


def test_sheets_whose_names_are_the_same_or_too_long_get_names_of_their_own():
    tables = [Table(str(n), "[很长/的:名*字?]" * 6, ["a"], [["b"]]) for n in range(3)]
    titles = [sheet.title for sheet in book(paper_of(BILL, {}, Result("好。", [], tables, [], []))).worksheets]
    assert len(set(titles)) == 6 and all(len(title) <= 31 for title in titles)


# -- the document ----------------------------------------------------------------------------------------------------


def test_the_document_says_all_that_the_result_says():
    a_paper = paper()
    text = text_of(Document(BytesIO(document(a_paper))))
    for words in (
        a_paper.title,
        a_paper.answer,
        "账单写的罚息（元）",
        "8,000.00 × 0.05% × 31 天 = 124.00",
        "《民法典》第670条",
        "12348",
        "请机构书面说明",
    ):
        assert words in text


def test_chinese_text_has_a_chinese_font():
    word = Document(BytesIO(document(paper())))
    assert word.styles["Normal"].element.rPr.rFonts.get(qn("w:eastAsia")) == "宋体"
    assert word.styles["Heading 1"].element.rPr.rFonts.get(qn("w:eastAsia")) == "黑体"
    runs = [run for table in word.tables for row in table.rows for each in row.cells for run in each.paragraphs[0].runs]
    assert {run._element.rPr.rFonts.get(qn("w:eastAsia")) for run in runs} == {"宋体"}


# -- both ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [workbook, document], ids=["xlsx", "docx"])
@pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)
def test_any_calculator_gives_a_paper_and_always_the_same_bytes(each, make, monkeypatch):
    first = make(paper(each))
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    assert make(paper(each)) == first


@pytest.mark.parametrize("make", [workbook, document], ids=["xlsx", "docx"])
def test_the_file_s_day_is_the_day_to_which_the_law_was_checked(make):
    a_paper = paper()
    with zipfile.ZipFile(BytesIO(make(a_paper))) as parts:
        core = parts.read("docProps/core.xml").decode()
        assert core.count(a_paper.data_until + "T00:00:00Z") == 2
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# -- formulas in words -----------------------------------------------------------------------------------------------


def table_of(*row, columns=("基数", "日利率", "天数", "金额")):
    return Table("t", "表", list(columns), [list(row)], tuple(columns))


def test_a_table_with_base_rate_days_and_amount_gets_its_formula():
    found = with_formulas(table_of("10,000.00", "0.05%", "30", "150.00"))
    assert found.columns[-1] == "算式"
    assert found.rows[0][-1] == "10,000.00 × 0.05% × 30 天 = 150.00"


@pytest.mark.parametrize(
    ("row", "formula"),
    [
        (("10,000.00", "18%", "30", "150.00"), "10,000.00 × 18% ÷ 360 × 30 天 = 150.00"),
        (("10,000.00", "18%", "30", "147.95"), "10,000.00 × 18% ÷ 365 × 30 天 = 147.95"),
    ],
)
def test_a_yearly_rate_is_divided_by_what_gives_the_amount(row, formula):
    assert with_formulas(table_of(*row, columns=("本金", "利率", "天数", "利息"))).rows[0][-1] == formula


def test_a_formula_that_does_not_come_to_the_amount_is_not_written():
    table = table_of("10,000.00", "18%", "30", "151.00")
    assert with_formulas(table) is table
    assert with_formulas(table_of("—", "0.05%", "30", "150.00")).columns == ["基数", "日利率", "天数", "金额"]


def test_the_lines_of_overdue_interest_get_formulas():
    lines = next(table for table in paper(OVERDUE).tables if table.id == "lines")
    assert lines.columns[-1] == "算式" and all(row[-1] for row in lines.rows)
