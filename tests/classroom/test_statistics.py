"""What the marks say of the questions, computed by hand here, and the picture and the workbook that show it."""

import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from creditrights.classroom.gradebook import columns, write_gradebook, write_workbook
from creditrights.classroom.item_statistics import signed, statistics_of
from creditrights.classroom.mark import RIGHT, WRONG, Mark, QuestionMark
from creditrights.classroom.outcomes import GRADED, NOT_SUBMITTED, UNREADABLE
from creditrights.classroom.picture import BAR, picture
from creditrights.classroom.report import report
from tests.classroom.class_of_two import assignment


def mark(number, right):
    """A student with the questions of those ids right and all others wrong."""
    asked = tuple(
        QuestionMark(q, RIGHT if q.id in right else WRONG, q.points if q.id in right else 0)
        for q in assignment().questions
    )
    return Mark(f"{number}.ipynb", f"s{number}", "", GRADED, questions=asked)


#: nine with everything right, one with Q1 alone
TEN = [mark(n, {"Q1", "Q2", "Q3", "Q4", "Q5", "Q6"}) for n in range(9)] + [mark(9, {"Q1"})]


def test_difficulty_is_the_share_of_the_points_earned():
    found = statistics_of(assignment(), TEN)
    assert [item.difficulty for item in found.items] == [100, 90, 90, 90, 90, 90]
    assert [item.full for item in found.items] == [100, 90, 90, 90, 90, 90]
    assert found.bins == [0, 1, 0, 0, 0, 0, 0, 0, 0, 9]
    assert (found.average(), found.middle()) == (92, 100)  # (9 × 100 + 15) / 10 = 91.5


def test_a_question_that_goes_with_the_rest_discriminates_and_one_that_all_get_right_says_nothing():
    found = {item.id: item.discrimination for item in statistics_of(assignment(), TEN).items}
    assert found == {"Q1": None, "Q2": 100, "Q3": 100, "Q4": 100, "Q5": 100, "Q6": 100}


def test_a_question_that_goes_against_the_rest_is_negative():
    against = [mark(n, {"Q2", "Q3"}) for n in range(5)] + [mark(n, {"Q1"}) for n in range(5, 10)]
    found = {item.id: item.discrimination for item in statistics_of(assignment(), against).items}
    assert found["Q1"] == -100 and found["Q2"] > 0 and signed(found["Q1"]) == "-1.00"


def test_few_marks_say_nothing_of_discrimination():
    assert {item.discrimination for item in statistics_of(assignment(), TEN[1:]).items} == {None}


def test_only_marks_that_count_and_have_points_count():
    others = [Mark("x.ipynb", "x", "", UNREADABLE), Mark("", "y", "", NOT_SUBMITTED)]
    assert statistics_of(assignment(), TEN + others) == statistics_of(assignment(), TEN)
    assert statistics_of(assignment(), others).totals == []


def test_the_picture_says_in_words_and_in_a_table_what_it_shows():
    drawn = picture(statistics_of(assignment(), TEN))
    assert "10 人有分" in drawn.alt and "90% 到 100% 有 9 人" in drawn.alt
    assert picture(statistics_of(assignment(), TEN)).svg == drawn.svg
    said = report(assignment(), TEN, 1.0, [], None, ("marks.svg", drawn.alt))
    assert f"![{drawn.alt}](marks.svg)" in said and "平均得分率 92%" in said


def test_the_picture_is_a_whole_svg_file_whose_bars_are_as_long_as_the_numbers_beside_them():
    root = ElementTree.fromstring(picture(statistics_of(assignment(), TEN)).svg)
    svg = "{http://www.w3.org/2000/svg}"
    words = [each.text for each in root.iter(svg + "text")]
    assert [each for each in words if each in ("Q1", "90%", "100%", "1.00")] == ["Q1", "100%", *["90%", "1.00"] * 5]
    bars = [each for each in root.iter(svg + "rect") if each.get("fill") == BAR]
    columns, lines = bars[:2], bars[2:]
    assert float(columns[1].get("height")) == pytest.approx(9 * float(columns[0].get("height")), rel=0.01)
    full = float(lines[0].get("width"))
    assert [float(each.get("width")) / full for each in lines[1:]] == pytest.approx([0.9] * 5, rel=0.01)
    sides = [float(each.get("x")) + float(each.get("width", 0)) for each in root.iter() if each.get("x")]
    assert max(sides) <= float(root.get("viewBox").split()[2])


def test_the_workbook_has_ids_as_texts_points_as_numbers_and_no_formula(tmp_path):
    marks = [
        Mark("=cmd|' /C calc'!A0.ipynb", "00012345678901234567", "=1+1", GRADED, questions=TEN[0].questions),
        Mark("", "+1", "@SUM(A1)\x00\x0b", NOT_SUBMITTED),
    ]
    write_workbook(tmp_path / "g.xlsx", assignment(), marks, "2026-11-24")
    sheet = load_workbook(tmp_path / "g.xlsx").active
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]] == columns(assignment())
    first = {rows[0][n].value: cell for n, cell in enumerate(rows[1])}
    assert (first["学号"].value, first["姓名"].value, first["总分"].value) == ("00012345678901234567", "=1+1", 100)
    assert all(cell.data_type in ("s", "n", "inlineStr") for row in rows for cell in row)
    with zipfile.ZipFile(tmp_path / "g.xlsx") as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("write", [write_gradebook, lambda *a: write_workbook(*a, "2026-11-24")])
def test_the_same_marks_are_the_same_bytes(tmp_path, write):
    for name in ("a", "b"):
        write(tmp_path / name, assignment(), TEN)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
