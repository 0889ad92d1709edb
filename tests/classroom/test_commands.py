"""The instructor's week on the command line."""

import zipfile

import pytest

from creditrights.classroom.notebooks import read_notebook
from creditrights.cli import main
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import FOLDER, KEY, ZHANG, right_answers, variant, with_answers


@pytest.fixture
def roster(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text("学号,姓名\n2026001,张三\n2026002,李四\n", encoding="utf-8-sig")
    return path


def classroom(*words):
    return main(["classroom", *(str(word) for word in words)])


def test_release_then_grade(tmp_path, roster, capsys):
    assert classroom("release", FOLDER, "--roster", roster, "--key", KEY, "--out", tmp_path / "out") == 0
    handed_in = tmp_path / "in"
    with zipfile.ZipFile(tmp_path / "out" / "overdue-interest.zip") as archive:
        archive.extractall(handed_in)
    (handed_in / "overdue-interest_2026001.ipynb").write_bytes(with_answers(ZHANG, right_answers(ZHANG)))
    marks = tmp_path / "marks"
    asked = ("grade", FOLDER, "--submissions", handed_in, "--roster", roster, "--key", KEY, "--out", marks)
    assert classroom(*asked) == 0
    assert "已评 1，没有作答 1" in capsys.readouterr().out
    assert {path.name for path in marks.iterdir()} == {
        *("gradebook.csv", "gradebook.xlsx", "feedback", "hand-marks.csv", "report.md", "marks.json", "marks.svg"),
        "journal",
    }
    sheet = marks / "hand-marks.csv"
    sheet.write_text("学号,题,得分,评语\n2026001,Q6,20,好\n", encoding="utf-8-sig")
    assert classroom(*asked, "--hand", sheet) == 0
    assert "2026001,张三,已评,15,20,20,15,10,20,100,100,100" in (marks / "gradebook.csv").read_text(
        encoding="utf-8-sig"
    )


def test_the_instructors_view_shows_the_answers_and_can_save_the_solution(tmp_path, capsys):
    path = tmp_path / "solution.ipynb"
    asked = ("variant", FOLDER, "--student", ZHANG.id, "--key", KEY, "--notebook", path)
    assert classroom(*asked) == 0
    printed = capsys.readouterr().out
    assert all(f"{key} 正确答案：{yuan(fen)} 元" in printed for key, fen in variant(ZHANG).right().items())
    assert any("solution" in cell.tags for cell in read_notebook(path.read_bytes()).cells)


def test_a_folder_that_is_no_assignment_is_one_sentence(tmp_path, capsys):
    assert classroom("variant", tmp_path, "--student", "1", "--key", KEY) == 1
    assert "master.ipynb" in capsys.readouterr().err
