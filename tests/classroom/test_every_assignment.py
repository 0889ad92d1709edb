"""What holds for every assignment of computed numbers: it gives nothing away, solves itself, gives full marks and names each slip."""

import ast
import json

import pytest

from creditrights.classroom.feedback import feedback_html
from creditrights.classroom.fill import HIDDEN, instructor_copy
from creditrights.classroom.grade import grade
from creditrights.classroom.hand_marks import with_hand_marks
from creditrights.classroom.leaks import hidden_lines, leaks
from creditrights.classroom.mark import RIGHT, WRONG
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.notebooks import read_notebook, write_notebook
from creditrights.classroom.numbers import UNITS, forms, shown
from creditrights.classroom.outcomes import GRADED
from creditrights.classroom.question import TEXT
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.variant import variant_from_id
from creditrights.cli import main
from creditrights.law.registry import registry
from tests.classroom.class_of_two import KEY, ZHANG
from tests.classroom.every_assignment import (
    ALL,
    EXERCISES,
    NUMBERS,
    STUDENTS,
    assignment,
    many,
    marks,
    notebook,
    right_answers,
    slip_answers,
    solved_space,
    variant,
    with_answers,
)
from tests.classroom.test_release import texts

each_id = pytest.mark.parametrize("id", NUMBERS)
every_id = pytest.mark.parametrize("id", ALL)
each_student = pytest.mark.parametrize("student", STUDENTS, ids=lambda student: student.id)
each_slip = pytest.mark.parametrize(
    "id, slip",
    [(id, slip) for id in NUMBERS for slip in assignment(id).subject.slips],
    ids=lambda value: value if isinstance(value, str) else value.id,
)


# -- what is handed out ----------------------------------------------------------------------------------------------


@every_id
def test_the_master_is_stored_without_outputs(id):
    raw = (EXERCISES / id / "master.ipynb").read_bytes()
    assert raw == write_notebook(read_notebook(raw))


@each_id
@each_student
def test_a_released_notebook_holds_no_computed_answer_in_any_form(id, student):
    whole = "\n".join(texts(json.loads(notebook(id, student))))
    for key, number in variant(id, student).right().items():
        assert not any(form in whole for form in forms(assignment(id).kind_of(key), number))


@each_id
def test_a_released_notebook_holds_no_line_of_the_solution_or_the_hidden_check(id):
    whole = "\n".join(texts(json.loads(notebook(id, ZHANG))))
    hidden = [cell for cell in instructor_copy(variant(id, ZHANG), ZHANG).cells if set(cell.tags) & set(HIDDEN)]
    assert [cell.tags for cell in hidden] == [("solution",), ("hidden-check",)]
    assert len(hidden_lines(variant(id, ZHANG))) > 15
    assert not any(line in whole for line in hidden_lines(variant(id, ZHANG)) if len(line) > 2)
    assert not any(tag in whole for tag in HIDDEN)


@each_id
def test_a_released_notebook_holds_no_key_no_output_and_no_word_on_which_option_is_right(id):
    stored = json.loads(notebook(id, ZHANG))
    whole = "\n".join(texts(stored))
    assert KEY not in whole
    assert set(stored["metadata"]["creditrights"]) == {"assignment", "edition", "student", "variant"}
    assert not any(cell.get("outputs") for cell in stored["cells"])
    options = [option for question in assignment(id).questions for option in question.options]
    assert all(option.says in whole for option in options)
    assert not any(option.why in whole for option in options if option.why)
    assert "{{" not in whole


@each_id
@pytest.mark.parametrize("place", range(4))
def test_an_answer_amid_chinese_text_is_found_before_the_release(id, place):
    one = variant(id, ZHANG)
    for key, number in one.right().items():
        ways = forms(assignment(id).kind_of(key), number)
        if ways:
            raw = notebook(id, ZHANG).replace("# 草稿".encode(), f"# 答案是{ways[place]}，记住".encode())
            assert leaks(raw, one, KEY) == [f"{key} 的正确答案"]


@each_id
def test_the_code_of_a_released_notebook_runs_and_reads_every_answer(id, capsys):
    space = {}
    for source in read_notebook(notebook(id, ZHANG)).code():
        ast.parse(source)
        exec(compile(source, id, "exec"), space)
    asked = [key for question in assignment(id).questions for key in question.answers]
    assert capsys.readouterr().out.splitlines() == [f"{key}：没有填" for key in asked]


# -- what is right ---------------------------------------------------------------------------------------------------


@each_id
@each_student
def test_the_solution_gives_full_marks_and_passes_the_hidden_check(id, student):
    for each in marks(id, student, right_answers(id, student)).values():
        by_hand = each.question.kind == TEXT
        assert each.points is None if by_hand else (each.verdict, each.points) == (RIGHT, each.question.points)


@each_id
def test_the_hidden_check_refuses_a_wrong_number(id):
    space = solved_space(id, ZHANG)
    for question in assignment(id).number_questions():
        for key in question.answers:
            wrong = "99999.99" if question.kind == "money" else "99.99%"
            if (id, key) != ("overdue-interest", "Q1"):  # the one sum there that nothing else depends on
                with pytest.raises(AssertionError):
                    space["hidden_check"]({**space["answers"], key: wrong})


@each_id
def test_another_students_numbers_are_wrong(id):
    theirs = marks(id, STUDENTS[0], right_answers(id, STUDENTS[1]))
    asked = [each for each in theirs.values() if each.question.kind in UNITS]
    assert len([each for each in asked if each.verdict == WRONG]) >= len(asked) - 1


@each_id
def test_a_number_may_be_off_by_the_tolerance_and_no_more(id):
    one = variant(id, ZHANG)
    for question in assignment(id).number_questions():
        key = question.answers[0]
        for off in (question.tolerance, question.tolerance + 1):
            number = one.right()[key] + off
            written = f"{number // 100}.{number % 100:02d}"
            found = marks(id, ZHANG, {**right_answers(id, ZHANG), key: written})[question.id]
            assert (found.verdict == RIGHT) == (off <= question.tolerance)


@each_id
def test_the_self_check_reads_right_answers_and_says_nothing_of_right_or_wrong(id):
    source = next(cell.source for cell in read_notebook(notebook(id, ZHANG)).cells if cell.id == "self-check")
    told = []
    exec(source, {"answers": right_answers(id, ZHANG), "print": told.append})
    lines = told[0].splitlines()
    assert len(lines) == len(right_answers(id, ZHANG))
    assert all("：读作 " in line or "：选" in line or "：读作文字" in line for line in lines)
    assert not any(word in told[0] for word in ("正确", "错", "不对", "对了"))


# -- what is slightly wrong ------------------------------------------------------------------------------------------


@each_slip
@each_student
def test_each_slip_gets_its_own_diagnosis_its_article_and_no_points(id, slip, student):
    made = slip.run(variant(id, student).case)
    right = variant(id, student).right()
    found = [each for each in marks(id, student, slip_answers(id, student, slip)).values() if each.verdict == WRONG]
    assert found or all(made[key] == right[key] for key in made)
    for each in found:
        assert (each.slip, each.points, each.says, each.cites) == (slip.id, 0, (slip.says,), slip.cites)


@each_id
def test_every_slip_is_met_by_most_students_and_moves_an_answer(id):
    for slip in assignment(id).subject.slips:
        met = [one for one in many(id, 30) if any(one.right()[key] != n for key, n in slip.run(one.case).items())]
        assert len(met) >= 15, slip.id


@each_slip
def test_feedback_names_the_article_and_gives_no_answer_away(id, slip):
    right = variant(id, ZHANG).right()
    found = [each for each in marks(id, ZHANG, slip_answers(id, ZHANG, slip)).values() if each.verdict == WRONG]
    for each in found:
        said = "".join(each.says)
        assert not any(form in said for key, n in right.items() for form in forms(assignment(id).kind_of(key), n))
        assert slip.cites and all(registry().cite(key).name() for key in each.cites)


@each_id
def test_a_unit_mistaken_is_told_apart_from_a_slip(id):
    for question in assignment(id).number_questions():
        if len(question.answers) > 1:
            continue
        key = question.answers[0]
        number = variant(id, ZHANG).right()[key]
        money = question.kind == "money"
        written = str(number) if money else f"0.{number:04d}"
        found = marks(id, ZHANG, {**right_answers(id, ZHANG), key: written})[question.id]
        assert found.slip == ("fen-for-yuan" if money else "fraction-for-percent")


# -- a week of class -------------------------------------------------------------------------------------------------


@each_id
def test_right_work_and_every_slip_handed_in_are_graded_with_feedback(id, tmp_path):
    slips = assignment(id).subject.slips
    work = {"right.ipynb": right_answers(id, ZHANG)}
    work.update({f"{slip.id}.ipynb": slip_answers(id, ZHANG, slip) for slip in slips})
    graded = {}
    for name, answers in work.items():  # one by one: of several files of one student only the last counts
        (tmp_path / name).write_bytes(with_answers(id, ZHANG, answers))
        [graded[name]] = grade(tmp_path, Grading(assignment(id), KEY, Limits()))
        (tmp_path / name).unlink()
    assert {mark.outcome for mark in graded.values()} == {GRADED}
    texts_of = [question for question in assignment(id).questions if question.kind == TEXT]
    given = {(ZHANG.id, question.id): (question.points, "好") for question in texts_of}
    [right] = with_hand_marks([graded["right.ipynb"]], given)
    assert right.total() == assignment(id).points() == 100
    for slip in slips:
        mark = graded[f"{slip.id}.ipynb"]
        page = feedback_html(assignment(id), mark)
        if any(each.slip for each in mark.questions):
            assert {each.slip for each in mark.questions if each.slip} == {slip.id}
            assert slip.says in page
            assert all(registry().cite(key).name() in page for key in slip.cites)


@each_id
def test_the_instructors_view_shows_every_answer_with_its_unit(id, capsys):
    assert main(["classroom", "variant", str(EXERCISES / id), "--student", ZHANG.id, "--key", KEY]) == 0
    printed = capsys.readouterr().out
    for key, number in variant(id, ZHANG).right().items():
        assert f"{key} 正确答案：{shown(assignment(id).kind_of(key), number)}\n" in printed
    assert all(f"如果是 {slip.id}：" in printed for slip in assignment(id).subject.slips)


# -- one list a place ------------------------------------------------------------------------------------------------


@every_id
def test_the_table_of_assignments_says_what_the_rubric_says(id):
    readme = (EXERCISES / "README.zh-CN.md").read_text(encoding="utf-8")
    [row] = [line for line in readme.splitlines() if line.startswith(f"| [`{id}`]({id}/)")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    one = assignment(id)
    assert cells[1] == one.title
    assert cells[3:] == [str(one.minutes), str(one.points())]


@every_id
def test_every_objective_is_asked_and_rests_on_law(id):
    asked = {objective for question in assignment(id).questions for objective in question.objectives}
    assert asked == {objective.id for objective in assignment(id).objectives}
    assert all(objective.cites for objective in assignment(id).objectives)


@each_id
def test_two_students_get_different_numbers_that_can_be_made_again(id):
    first, second = (variant(id, student) for student in STUDENTS)
    assert first.case != second.case
    assert variant_from_id(assignment(id), first.id).case == first.case
    assert all(notebook(id, student) == notebook.__wrapped__(id, student) for student in STUDENTS)
