"""What a platform packs is read; what would do harm is refused, in words, and nothing is lost."""

import io
import json
import os
import zipfile

import pytest

from creditrights.classroom.collect import MOST_STORED, read_submissions
from creditrights.classroom.grade import grade
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.notebooks import read_notebook
from creditrights.classroom.outcomes import GRADED, TAMPERED, UNREADABLE
from creditrights.classroom.roster import Student
from creditrights.classroom.settle import ClassList
from creditrights.classroom.slim import slim
from creditrights.classroom.whose import Claim, whose
from tests.classroom.class_of_two import KEY, LI, ZHANG, assignment, notebook, right_answers, with_answers

CLASS = [ZHANG, LI, Student("B-17", "欧阳 雪"), Student("2026004", "王五"), Student("2026005", "王五")]


def zipped(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return packed.getvalue()


def read(tmp_path, members):
    path = tmp_path / "work.zip"
    path.write_bytes(zipped(members))
    return read_submissions(path)


def with_outputs(raw, size):
    """The notebook with outputs of that many bytes, quotes, brackets and all."""
    stored = json.loads(raw)
    code = [cell for cell in stored["cells"] if cell["cell_type"] == "code"]
    nasty = '"}]{["outputs": [\\'
    code[0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": [nasty, "x" * size]}]
    code[1]["outputs"] = [{"output_type": "display_data", "data": {"a": {"outputs": [[nasty]]}}, "metadata": {}}]
    return json.dumps(stored).encode()


# -- outputs ---------------------------------------------------------------------------------------------------------


def test_outputs_are_dropped_and_everything_else_stays():
    whole = with_answers(ZHANG, right_answers(ZHANG))
    assert json.loads(slim(with_outputs(whole, 10_000))) == json.loads(whole)
    assert slim(whole) == whole


@pytest.mark.parametrize(
    "raw", [b"", b"{", b'{"cells": [{"outputs": [', b'"\\', b'{"cells":[{"outputs":"x"}]}', b"]]]", b"\xff\x00"]
)
def test_bytes_that_are_no_notebook_come_back_as_they_are(raw):
    assert slim(raw) == raw


def test_code_that_speaks_of_outputs_is_not_cut():
    code = {"cells": [{"cell_type": "code", "source": ['a = {"outputs": [1, 2]}\n'], "metadata": {"outputs": [1]}}]}
    raw = json.dumps(code).encode()
    assert slim(raw) == raw


def test_a_notebook_heavy_with_outputs_is_graded_like_any_other(tmp_path):
    heavy = with_outputs(with_answers(ZHANG, right_answers(ZHANG)), 30_000_000)
    (tmp_path / "heavy.ipynb").write_bytes(heavy)
    [mark] = grade(tmp_path, Grading(assignment(), KEY))
    assert (mark.outcome, mark.subtotal()) == (GRADED, 80)


# -- zips ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["../../etc/x.ipynb", "/etc/x.ipynb", "a/../../x.ipynb", "C:/x.ipynb", "..\\..\\x.ipynb"]
)
def test_a_name_that_leaves_its_folder_is_refused_and_told(tmp_path, name):
    found = read(tmp_path, {name: notebook(ZHANG), "ok.ipynb": notebook(LI)})
    assert len(found) == 2
    told = next(each for each in found if each.refused)
    assert "跳出文件夹" in told.refused and told.raw == b""


def test_a_zip_that_a_student_handed_in_is_opened_in_the_zip_that_the_platform_makes_of_it_and_no_deeper(tmp_path):
    inner = zipped({"作业.ipynb": notebook(ZHANG), "图.png": b"x"})
    deep = zipped({"x.zip": zipped({"y.zip": inner})})
    packed = {"张三.zip": inner, "李四.zip": zipped({"x.zip": inner}), "王五.zip": deep}
    found = {each.name: each for each in read(tmp_path, packed)}
    for place in ("张三.zip", "李四.zip/x.zip"):
        assert read_notebook(found[f"{place}/作业.ipynb"].raw).about["student"] == ZHANG.id
        assert found[f"{place}/图.png"].refused
    assert "太深" in found["王五.zip/x.zip/y.zip"].refused


def test_what_a_student_may_unpack_to_is_counted_over_all_zips_inside_each_other(tmp_path, monkeypatch):
    inner = zipped({f"{number}.ipynb": notebook(ZHANG) for number in range(3)})
    most = 2 * len(inner) + 3 * len(notebook(ZHANG)) + 10
    monkeypatch.setattr("creditrights.classroom.collect.MOST_TOGETHER", most)
    found = read(tmp_path, {"张三.zip": zipped({"a.zip": inner, "b.zip": inner}), "李四.zip": inner})
    read_from = [each.name.rpartition("/")[0] for each in found if not each.refused]
    assert sorted(read_from) == ["张三.zip/a.zip"] * 3 + ["李四.zip"] * 3
    monkeypatch.setattr("creditrights.classroom.collect.MOST_MEMBERS", 6)
    found = read(tmp_path, {"张三.zip": zipped({"a.zip": inner, "b.zip": inner})})
    assert [each.name for each in found if each.refused] == ["张三.zip/b.zip"]


@pytest.mark.parametrize("raw", [b"PK\x03\x04 not really", b"", zipped({})], ids=["broken", "empty file", "no members"])
def test_a_zip_that_cannot_be_opened_is_a_line_of_its_own(tmp_path, raw):
    (tmp_path / "a.zip").write_bytes(raw)
    [only] = read_submissions(tmp_path)
    assert only.name == "a.zip" and only.refused


def test_a_bomb_is_not_unpacked(tmp_path):
    bomb = zipped({"boom.ipynb": bytes(MOST_STORED + 1)})
    assert len(bomb) < 1_000_000
    (tmp_path / "bomb.zip").write_bytes(bomb)
    [only] = read_submissions(tmp_path)
    assert "超过" in only.refused and only.raw == b""


def test_a_zip_that_lies_about_its_size_is_stopped_by_the_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr("creditrights.classroom.collect.MOST_STORED", 1_000)
    honest = zipped({"a.ipynb": b"x" * 5_000})
    lying = honest.replace((5_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    (tmp_path / "a.zip").write_bytes(lying)
    [only] = read_submissions(tmp_path)
    assert only.refused


def test_links_are_not_followed_and_not_forgotten(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.ipynb").write_bytes(notebook(ZHANG))
    os.symlink(tmp_path / "secret.ipynb", tmp_path / "in" / "a.ipynb")
    [only] = read_submissions(tmp_path / "in")
    assert "链接" in only.refused


def test_another_packer_is_named():
    assert "只认 zip" in next(iter(_of("张三.rar"))).refused


def _of(name):
    from creditrights.classroom.collect import _opened

    return _opened(name, b"", None, 1)


def test_an_encrypted_member_is_a_line_of_its_own(tmp_path):
    raw = bytearray(zipped({"a.ipynb": notebook(ZHANG)}))
    for at in (raw.index(b"PK\x03\x04") + 6, raw.index(b"PK\x01\x02") + 8):
        raw[at] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(raw))
    [only] = read_submissions(tmp_path)
    assert "密码" in only.refused


# -- whose -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "file, student",
    [
        ("张三_48213_assignsubmission_file_/作业.ipynb", "2026001"),
        ("张三_48213_assignsubmission_file_作业.ipynb", "2026001"),
        ("三张_48213_assignsubmission_file_/作业.ipynb", "2026001"),
        ("李四 2026002_48213_assignsubmission_file_/作业.ipynb", "2026002"),
        ("王五_48213_assignsubmission_file_/作业.ipynb", ""),
        ("2026001-张三/附件/作业.ipynb", "2026001"),
        ("李四_2026002_作业.ipynb", "2026002"),
        ("（2026005）王五.zip/最终版.ipynb", "2026005"),
        ("2026001-张三-2026002.zip/作业.ipynb", "2026001"),
        ("2026002-李四-4821.zip/我的.zip/第一章/作业.ipynb", "2026002"),
        ("2026002-李四-4821.zip/作业_1_2_最终版.ipynb", "2026002"),
        ("李四/作业_2026001_2_最终版.ipynb", "2026002"),
        ("B-17_欧阳雪.ipynb", "B-17"),
        ("欧阳雪.ipynb", "B-17"),
        ("120260019.ipynb", ""),
        ("2026001和2026002合作.ipynb", ""),
        ("王五.ipynb", ""),
        ("作业.ipynb", ""),
    ],
)
def test_the_name_of_a_file_tells_whose_it_is(file, student):
    assert whose(file, CLASS).student == student


def test_canvas_tells_lateness_and_attempts():
    assert whose("张三_1201_88123_作业.ipynb", CLASS) == Claim("2026001")
    assert whose("张三_LATE_1201_88123_作业-2.ipynb", CLASS) == Claim("2026001", True, 2)


@pytest.mark.parametrize(
    "file, perhaps",
    [
        ("2026001和2026002合作.ipynb", ("2026001", "2026002")),
        ("王五.ipynb", ("2026004", "2026005")),
        ("张三的作业.ipynb", ("2026001",)),
        ("作业.ipynb", ()),
        ("2026001-张三.ipynb", ()),
    ],
)
def test_a_name_that_does_not_tell_surely_says_whom_it_may_mean(file, perhaps):
    assert whose(file, CLASS).perhaps == perhaps


def test_what_a_name_does_not_tell_surely_is_said_and_decides_nothing(tmp_path):
    (tmp_path / "张三和李四.ipynb").write_bytes(b"{")
    (tmp_path / "张三的作业.ipynb").write_bytes(with_answers(ZHANG, right_answers(ZHANG)))
    (tmp_path / "张三帮忙.ipynb").write_bytes(with_answers(LI, right_answers(LI)))
    marks = {mark.file: mark for mark in grade(tmp_path, Grading(assignment(), KEY), ClassList([ZHANG, LI]))}
    assert marks["张三和李四.ipynb"].student == ""
    assert "2026001、2026002" in marks["张三和李四.ipynb"].why[-1] and "拿不准" in marks["张三和李四.ipynb"].why[-1]
    assert (marks["张三的作业.ipynb"].outcome, marks["张三的作业.ipynb"].why) == (GRADED, ())
    assert marks["张三帮忙.ipynb"].outcome == GRADED and "2026001" in marks["张三帮忙.ipynb"].why[-1]


def test_without_a_list_an_id_beside_a_name_is_believed():
    assert whose("2026001-张三/作业.ipynb", []).student == "2026001"
    assert whose("overdue-interest_2026001.ipynb", []).student == ""


def test_a_file_that_cannot_be_read_is_put_down_to_its_student(tmp_path):
    (tmp_path / "2026001-张三.ipynb").write_bytes(b"{")
    marks = grade(tmp_path, Grading(assignment(), KEY), ClassList([ZHANG, LI]))
    assert [(mark.student, mark.outcome) for mark in marks] == [(ZHANG.id, UNREADABLE), (LI.id, "没有交")]


def test_anothers_notebook_handed_in_under_ones_own_name_is_told(tmp_path):
    (tmp_path / "李四_77_assignsubmission_file_").mkdir()
    (tmp_path / "李四_77_assignsubmission_file_" / "a.ipynb").write_bytes(with_answers(ZHANG, right_answers(ZHANG)))
    marks = grade(tmp_path, Grading(assignment(), KEY), ClassList([ZHANG, LI]))
    assert [(mark.student, mark.outcome, mark.total()) for mark in marks] == [
        (ZHANG.id, "没有交", None),
        (LI.id, TAMPERED, None),
    ]
    assert "发给 2026001 的那一份" in marks[1].why[0]


def test_a_notebook_beside_other_files_counts_and_the_others_stay_in_sight(tmp_path):
    folder = tmp_path / "2026001-张三"
    folder.mkdir()
    (folder / "说明.docx").write_bytes(b"x")
    (folder / "作业.ipynb").write_bytes(with_answers(ZHANG, right_answers(ZHANG)))
    marks = grade(tmp_path, Grading(assignment(), KEY), ClassList([ZHANG]))
    assert {mark.file[8:]: mark.outcome for mark in marks} == {"张三/作业.ipynb": GRADED, "张三/说明.docx": UNREADABLE}


def test_a_student_who_is_not_on_the_list_is_graded_and_told(tmp_path):
    (tmp_path / "a.ipynb").write_bytes(with_answers(ZHANG, right_answers(ZHANG)))
    marks = grade(tmp_path, Grading(assignment(), KEY), ClassList([LI]))
    assert [mark.student for mark in marks] == [LI.id, ZHANG.id]
    assert "名单上没有这个学号" in marks[1].why
