"""Whatever stands in exercises/: it can be released, solved, handed in and graded, and each slip is called by its name."""

import ast
import json
from datetime import date

import pytest

from creditrights.classroom.feedback import feedback_html
from creditrights.classroom.fill import HIDDEN, instructor_copy
from creditrights.classroom.grade import grade
from creditrights.classroom.hand_marks import with_hand_marks
from creditrights.classroom.leaks import hidden_lines, leaks
from creditrights.classroom.mark import BY_HAND, RIGHT
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.notebooks import Cell, Notebook, read_notebook, write_notebook
from creditrights.classroom.numbers import forms
from creditrights.classroom.outcomes import BLANK, GRADED
from creditrights.classroom.question import CHOICE, CHOICES, COUNT, DATE, MONEY, TEXT, VERDICT
from creditrights.classroom.roster import Student
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.subjects.subject import candidates, close, well_apart
from creditrights.classroom.variant import variant_from_id, variant_of
from creditrights.law.registry import registry
from tests.classroom.all_assignments import (
    FOLDERS,
    KEY,
    STUDENTS,
    assignment,
    handed_in,
    ids,
    marks,
    notebook,
    right_answers,
    shown,
    solved_space,
    variant,
)

each_assignment = pytest.mark.parametrize("folder", FOLDERS, ids=ids)
EACH_SLIP = [(folder, slip) for folder in FOLDERS for slip in assignment(folder).subject.slips]
each_slip = pytest.mark.parametrize("folder, slip", EACH_SLIP, ids=[f"{f.name}-{slip.id}" for f, slip in EACH_SLIP])


# -- the master ------------------------------------------------------------------------------------------------------


@each_assignment
def test_the_master_is_stored_without_outputs_and_its_code_is_python(folder):
    raw = (folder / "master.ipynb").read_bytes()
    assert raw == write_notebook(read_notebook(raw))
    for source in instructor_copy(variant(folder, STUDENTS[0]), STUDENTS[0]).code():
        ast.parse(source)


@each_assignment
def test_every_answer_has_its_place_in_the_answer_cells(folder):
    """Whoever writes no code finds every key there already."""
    space: dict = {}
    for cell in read_notebook(notebook(folder, STUDENTS[0])).cells:
        if "answers" in cell.tags:
            exec(compile(cell.source, "answers", "exec"), space)
    asked = [key for question in assignment(folder).questions for key in question.answers]
    assert list(space["answers"]) == asked
    assert not any(text.strip() for text in space["answers"].values())


@each_assignment
def test_every_objective_is_asked_and_every_question_rests_on_law(folder):
    asked = {id for question in assignment(folder).questions for id in question.objectives}
    assert asked == {objective.id for objective in assignment(folder).objectives}
    assert all(assignment(folder).cites(question) for question in assignment(folder).questions)


@each_assignment
def test_what_the_subject_calls_right_can_be_written_in_the_notebook(folder):
    for student in STUDENTS:
        one = variant(folder, student)
        for question in assignment(folder).questions:
            for key in question.answers if question.kind in (VERDICT, CHOICES) else ():
                right = one.right()[key]
                assert right in question.words if question.kind == VERDICT else right
                assert question.kind == VERDICT or right <= {option.id for option in question.options}


@each_assignment
def test_the_list_of_assignments_has_its_row(folder):
    whole, listed = assignment(folder), (folder.parent / "README.zh-CN.md").read_text(encoding="utf-8")
    [row] = [line for line in listed.splitlines() if line.startswith(f"| [`{whole.id}`]({whole.id}/)")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert [cells[1], *cells[3:]] == [whole.title, str(whole.minutes), str(whole.points())]


# -- what is handed out ----------------------------------------------------------------------------------------------


@each_assignment
@pytest.mark.parametrize("student", STUDENTS[:3], ids=lambda student: student.id)
def test_a_released_notebook_gives_nothing_away(folder, student):
    raw = notebook(folder, student)
    whole, one = raw.decode(), variant(folder, student)
    assert leaks(raw, one, KEY) == []
    assert "{{" not in whole and KEY not in whole
    for key in assignment(folder).amounts():
        assert not any(form in whole for form in forms(MONEY, one.right()[key])[:2])
    assert not any(answer.isoformat() in whole for answer in one.right().values() if isinstance(answer, date))
    assert not any(line in whole for line in hidden_lines(one) if len(line) > 6)
    assert not any(f'"{tag}"' in whole for tag in HIDDEN)
    stored = json.loads(raw)
    assert set(stored["metadata"]) == {"creditrights", "kernelspec", "language_info"}
    assert all(not cell.get("outputs") for cell in stored["cells"])


@each_assignment
def test_no_word_on_which_option_is_right_is_handed_out(folder):
    whole = notebook(folder, STUDENTS[0]).decode()
    for question in assignment(folder).questions:
        assert all(option.says in whole for option in question.options)
        assert not any(option.why in whole for option in question.options if option.why)
    assert not any(slip.says in whole or slip.id in whole for slip in assignment(folder).subject.slips)


@each_assignment
def test_a_right_day_or_amount_left_in_an_open_cell_stops_the_release(folder):
    one = variant(folder, STUDENTS[0])
    kept = [key for key, answer in one.right().items() if isinstance(answer, date)] + assignment(folder).amounts()
    for key in kept:
        raw = write_notebook(Notebook([Cell("markdown", f"答案：{one.shown(key, one.right()[key])}。")]))
        assert f"{key} 的正确答案" in leaks(raw, one, KEY)


# -- right answers ---------------------------------------------------------------------------------------------------


@each_assignment
@pytest.mark.parametrize("student", STUDENTS[:6], ids=lambda student: student.id)
def test_the_solution_is_right_and_passes_the_hidden_check(folder, student):
    one = variant(folder, student)
    found = marks(one, solved_space(one, student)["answers"])
    for question in assignment(folder).questions:
        if question.kind not in (CHOICE, TEXT):
            assert (question.id, found[question.id].verdict) == (question.id, RIGHT)


#: an absurd answer of each kind that has one
ABSURD = {MONEY: "99999.99", COUNT: 999, DATE: "2030-01-01"}


@each_assignment
def test_the_hidden_check_refuses_absurd_answers(folder):
    one, student = variant(folder, STUDENTS[0]), STUDENTS[0]
    space = solved_space(one, student)
    refused, asked = 0, 0
    for question in assignment(folder).questions:
        for key in question.answers if question.kind in ABSURD else ():
            asked += 1
            try:
                space["hidden_check"]({**space["answers"], key: ABSURD[question.kind]})
            except AssertionError:
                refused += 1
    assert refused * 4 >= asked * 3


@each_assignment
def test_right_answers_get_every_point_that_a_machine_can_give(folder):
    for student in STUDENTS:
        found = marks(variant(folder, student), right_answers(variant(folder, student)))
        assert {each.verdict for each in found.values()} == {RIGHT, BY_HAND}
        by_hand = sum(question.points for question in assignment(folder).by_hand())
        assert sum(each.points or 0 for each in found.values()) == assignment(folder).points() - by_hand


@each_assignment
def test_another_students_answers_are_not_right(folder):
    one, other = variant(folder, STUDENTS[0]), variant(folder, STUDENTS[1])
    assert one.case != other.case
    found = marks(one, right_answers(other))
    assert any(each.verdict not in (RIGHT, BY_HAND) for each in found.values())


# -- slips -----------------------------------------------------------------------------------------------------------


@each_slip
def test_each_slip_gets_its_own_diagnosis_and_is_not_told_the_answer(folder, slip):
    met = 0
    for student in STUDENTS:
        one = variant(folder, student)
        right, wrong = one.right(), slip.run(one.case)
        found = marks(one, {**right_answers(one), **shown(one, wrong)})
        for question in assignment(folder).questions:
            if close(question, wrong, right) or not all(key in wrong for key in question.answers):
                continue
            mark = found[question.id]
            if not question.tells_apart() and mark.slip == "":
                continue  # another slip leads to the same word or count: none is named
            assert (mark.slip, mark.cites) == (slip.id, slip.cites)
            assert slip.says in mark.says[0]
            assert mark.points < question.points
            said = "".join(mark.says)
            asked = set(question.answers) & set(assignment(folder).amounts())
            assert not any(one.shown(key, right[key]) in said for key in asked)
            met += 1
    assert met, "nobody among twelve students could make this slip"


@each_slip
def test_each_slip_names_law_that_is_registered_and_speaks_to_the_student(folder, slip):
    assert slip.cites and all(registry().cite(key) for key in slip.cites)
    assert slip.says.endswith("。") and 15 <= len(slip.says) <= 120


@each_assignment
def test_no_slip_passes_for_right_or_for_another_slip(folder):
    for student in STUDENTS:
        one = variant(folder, student)
        wrong = candidates(assignment(folder).subject, one.case)
        assert all(well_apart(question, one.right(), wrong) for question in assignment(folder).told_apart())


# -- variants --------------------------------------------------------------------------------------------------------


@each_assignment
def test_a_variant_is_the_same_whenever_it_is_asked_for(folder):
    for student in STUDENTS[:4]:
        one = variant(folder, student)
        assert variant_of(assignment(folder), student.id, KEY) == one
        assert variant_from_id(assignment(folder), one.id).case == one.case
        assert variant_of(assignment(folder), student.id, "another-course-key").case != one.case


# -- the whole way ---------------------------------------------------------------------------------------------------


@each_assignment
def test_released_handed_in_and_graded(folder, tmp_path):
    """One student right, one blank, one for each slip; a person's points complete the total."""
    whole, slips = assignment(folder), assignment(folder).subject.slips
    right, blank, *others = [Student(f"w{number}", f"学生{number}") for number in range(len(slips) + 2)]
    (tmp_path / "right.ipynb").write_bytes(handed_in(notebook(folder, right), right_answers(variant(folder, right))))
    (tmp_path / "blank.ipynb").write_bytes(notebook(folder, blank))
    for slip, student in zip(slips, others):
        one = variant(folder, student)
        answers = {**right_answers(one), **shown(one, slip.run(one.case))}
        (tmp_path / f"{slip.id}.ipynb").write_bytes(handed_in(notebook(folder, student), answers))
    found = {mark.file: mark for mark in grade(tmp_path, Grading(whole, KEY, Limits(seconds=20)))}
    assert found["blank.ipynb"].outcome == BLANK
    given = {(right.id, question.id): (question.points, "好") for question in whole.by_hand()}
    [full] = with_hand_marks([found["right.ipynb"]], given)
    assert (full.outcome, full.total(), full.why) == (GRADED, whole.points(), ())
    named = 0
    for slip in slips:
        mark = found[f"{slip.id}.ipynb"]
        assert mark.outcome == GRADED
        if slip.id in [each.slip for each in mark.questions]:
            page = feedback_html(whole, mark)
            assert slip.says in page
            assert all(registry().cite(key).name() in page for key in slip.cites)
            named += 1
    assert named > len(slips) // 2
