"""What is handed out holds the student's facts and nothing that gives the answers away."""

import ast
import hashlib
import json
import zipfile
from dataclasses import replace

import pytest

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.leaks import hidden_lines, leaks
from creditrights.classroom.notebooks import HIDDEN, Cell, Notebook, read_notebook, write_notebook
from creditrights.classroom.numbers import MONEY, forms
from creditrights.classroom.release import release, released
from creditrights.classroom.roster import Student, read_roster
from creditrights.classroom.variant import variant_of
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import FOLDER, KEY, LI, ZHANG, assignment, notebook, solved_space, variant


def texts(value):
    """Every text and number anywhere in the JSON, keys included."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    else:
        yield str(value)


@pytest.mark.parametrize("student", [ZHANG, LI], ids=lambda student: student.id)
def test_a_released_notebook_holds_no_answer_in_any_form(student):
    whole = "\n".join(texts(json.loads(notebook(student))))
    for fen in variant(student).right().values():
        assert not any(form in whole for form in (f"{fen // 100}.{fen % 100:02d}", f"{fen // 100:,}.{fen % 100:02d}"))
        assert str(fen) not in whole


def test_a_released_notebook_holds_no_line_of_the_solution_or_the_hidden_check():
    whole = "\n".join(texts(json.loads(notebook(ZHANG))))
    filled = instructor_copy(variant(ZHANG), ZHANG)
    hidden = [cell for cell in filled.cells if set(cell.tags) & set(HIDDEN)]
    assert [cell.tags for cell in hidden] == [("solution",), ("hidden-check",)]
    for cell in hidden:
        assert cell.source not in whole
    assert len(hidden_lines(variant(ZHANG))) > 20
    assert not any(line in whole for line in hidden_lines(variant(ZHANG)) if len(line) > 2)
    assert not any(tag in whole for tag in HIDDEN)


def test_a_released_notebook_holds_no_key_no_output_and_no_other_metadata():
    stored = json.loads(notebook(ZHANG))
    assert KEY not in "\n".join(texts(stored))
    assert set(stored["metadata"]) == {"creditrights", "kernelspec", "language_info"}
    assert set(stored["metadata"]["creditrights"]) == {"assignment", "edition", "student", "variant"}
    for cell in stored["cells"]:
        assert not cell.get("outputs")
        assert set(cell["metadata"]) <= {"tags", "editable", "deletable"}
        assert set(cell["metadata"].get("tags", [])) <= {"locked", "answers"}


def test_no_word_on_which_option_is_right_is_handed_out():
    whole = notebook(ZHANG).decode()
    options = next(question for question in assignment().questions if question.id == "Q5").options
    assert all(option.says in whole for option in options)
    assert not any(option.why in whole for option in options if option.why)


def test_every_placeholder_is_filled():
    assert "{{" not in notebook(ZHANG).decode()


def with_extra_cell(cell: Cell):
    master = assignment().master
    return replace(assignment(), master=Notebook([*master.cells, cell], master.about))


@pytest.mark.parametrize("where", range(4))
def test_an_amount_that_would_give_an_answer_away_stops_the_release(where):
    fen = variant(ZHANG).right()["Q1"]
    leaky = notebook(ZHANG).replace("你的借款".encode(), f"答案是 {forms(MONEY, fen)[where]}。".encode())
    assert leaks(leaky, variant(ZHANG), KEY) == ["Q1 的正确答案"]


def test_nobody_draws_an_answer_that_the_master_happens_to_say():
    fen = variant(ZHANG).right()["Q1"]
    saying = with_extra_cell(Cell("markdown", f"例如 {yuan(fen)} 元。"))
    assert variant_of(saying, ZHANG.id, KEY).right()["Q1"] != fen
    assert released(saying, ZHANG, KEY)


def test_facts_that_tell_an_answer_stop_the_release():
    about = assignment().subject
    telling = replace(about, facts=lambda case: {**about.facts(case), "hint": yuan(about.answers(case)["Q1"])})
    with pytest.raises(ClassroomError):
        released(replace(assignment(), subject=telling), ZHANG, KEY)


def test_a_solution_left_in_an_open_cell_stops_the_release():
    line = 'loan = Loan(read_fen(principal_yuan), Rate(daily_rate, "日"), drawn, due_days, markup)'
    raw = write_notebook(Notebook([Cell("code", line)]))
    assert leaks(raw, variant(ZHANG), KEY) == [f"不该给的代码：{line}"]
    assert leaks(raw.replace(b'"outputs": []', b'"outputs": [{}]'), variant(ZHANG), KEY)[0] == "运行结果"


def test_an_unknown_placeholder_is_named():
    with pytest.raises(ClassroomError, match="no_such_fact"):
        released(with_extra_cell(Cell("markdown", "{{no_such_fact}}")), ZHANG, KEY)


def test_the_students_name_may_not_stand_in_a_locked_cell():
    with pytest.raises(ClassroomError, match="locked"):
        released(with_extra_cell(Cell("markdown", "{{name}}", "mine", ("locked",))), ZHANG, KEY)


def test_a_zip_lists_the_fingerprint_of_each_of_its_files(tmp_path):
    [path] = release(assignment(), [ZHANG, LI], KEY, tmp_path)
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        listed = {each["file"]: each["sha256"] for each in manifest["files"]}
        assert sorted([*listed, "manifest.json"]) == sorted(archive.namelist())
        assert all(hashlib.sha256(archive.read(name)).hexdigest() == digest for name, digest in listed.items())
    assert len(listed) == 2


def test_the_same_release_gives_the_same_bytes(tmp_path):
    first, second = (release(assignment(), [ZHANG, LI], KEY, tmp_path / name)[0] for name in "ab")
    assert first.read_bytes() == second.read_bytes()


def test_each_class_gets_its_own_zip(tmp_path):
    students = [Student("1", "甲", "一班"), Student("2", "乙", "二班")]
    paths = release(assignment(), students, KEY, tmp_path)
    assert sorted(path.name for path in paths) == ["overdue-interest_一班.zip", "overdue-interest_二班.zip"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_roster_saved_by_excel_is_read(tmp_path, encoding):
    path = tmp_path / "roster.csv"
    path.write_text("学号,姓名\n001,张三\n\n002,李四\n", encoding=encoding)
    assert read_roster(path) == [Student("001", "张三"), Student("002", "李四")]


@pytest.mark.parametrize("row, said", [("../../x,张三", "学号是“../../x”"), ("1,张三\n1,李四", "前面已经有了")])
def test_a_roster_that_cannot_be_used_is_refused_with_its_row(tmp_path, row, said):
    path = tmp_path / "roster.csv"
    path.write_text(f"学号,姓名\n{row}\n", encoding="utf-8")
    with pytest.raises(ClassroomError, match=said):
        read_roster(path)


def test_the_master_is_stored_without_outputs():
    raw = (FOLDER / "master.ipynb").read_bytes()
    assert raw == write_notebook(read_notebook(raw))


def test_the_masters_code_is_python_once_it_is_filled():
    for source in instructor_copy(variant(ZHANG), ZHANG).code():
        ast.parse(source)


@pytest.mark.parametrize("student", [ZHANG, LI], ids=lambda student: student.id)
def test_the_solution_gives_the_right_answers_and_passes_the_hidden_check(student):
    from creditrights.calculators.fields import read_fen

    answers = solved_space(student)["answers"]
    assert {key: read_fen(answers[key]) for key in variant(student).right()} == variant(student).right()


@pytest.mark.parametrize("key", ["Q2", "Q3", "Q4利息", "Q4罚息", "Q4本金"])
def test_the_hidden_check_refuses_a_wrong_answer(key):
    space = solved_space(ZHANG)
    with pytest.raises(AssertionError):
        space["hidden_check"]({**space["answers"], key: "99999.99"})


def test_the_marks_add_up_to_a_hundred():
    assert assignment().points() == 100


def test_a_class_of_five_hundred_can_be_released_whatever_their_amounts_are_by_chance():
    """An amount that stands among the facts by chance is drawn again, not found out when the class waits."""
    for number in range(500):
        assert released(assignment(), Student(f"S{number:04d}", "某人"), KEY)


def test_an_id_with_the_digits_of_an_amount_is_no_leak():
    fen = variant(ZHANG).right()["Q3"]
    raw = notebook(ZHANG).replace(ZHANG.id.encode(), str(fen).encode())
    assert leaks(raw, variant(ZHANG), KEY) == []
    assert leaks(raw.replace("你的借款".encode(), f"你的借款 {fen} ".encode()), variant(ZHANG), KEY) == []
    assert leaks(raw.replace("你的借款".encode(), f"你的借款 {yuan(fen)} ".encode()), variant(ZHANG), KEY)


def test_a_student_whose_numbers_cannot_be_made_is_named_and_nothing_is_written(tmp_path):
    def failing(case):
        if case == variant(LI).case:
            raise ZeroDivisionError("division by zero")
        return assignment().subject.answers(case)

    broken = replace(assignment(), subject=replace(assignment().subject, answers=failing))
    with pytest.raises(ClassroomError, match=r"学号 2026002 的数算不出来。ZeroDivisionError"):
        release(broken, [ZHANG, LI], KEY, tmp_path / "out")
    assert not (tmp_path / "out").exists()
