"""A corrected key: everyone's mark is given anew, and the list says whose moved, from what to what and why."""

import json
from dataclasses import replace

import pytest

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.engine import engine
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.grade import grade
from creditrights.classroom.hand_marks import hand_marks_of, with_hand_marks
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import GRADED, TAMPERED
from creditrights.classroom.records import mark_of, read_record, row_of, write_record
from creditrights.classroom.regrade import Move, moves, summary, total_of
from creditrights.classroom.settle import ClassList
from creditrights.classroom.submission import Accepted, accept
from creditrights.classroom.variant import Variant, variant_id
from creditrights.cli import main
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import FOLDER, KEY, LI, ZHANG, assignment, notebook, right_answers, with_answers

CENT = 1


def with_subject(**changes):
    """The assignment with something else done by its subject, as after a correction of the engine."""
    whole = assignment()
    return replace(whole, subject=replace(whole.subject, **changes))


def one_cent_more_on_q1(case):
    right = assignment().subject.answers(case)
    return {**right, "Q1": right["Q1"] + 50}


def recorded(tmp_path, marks, whole=None):
    write_record(tmp_path / "before" / "marks.json", whole or assignment(), engine(), marks)
    return read_record(tmp_path / "before")


def test_a_mark_written_down_comes_back_the_same(marks):
    for mark in marks:
        assert mark_of(json.loads(json.dumps(row_of(mark))), assignment()) == mark


def test_a_record_holds_the_total_that_the_mark_had(marks):
    assert [total_of(row_of(mark)) for mark in marks] == [mark.total() for mark in marks]


def test_nothing_moves_where_nothing_changed(tmp_path, handed_in):
    about = ClassList([ZHANG, LI])
    marks = grade(handed_in, Grading(assignment(), KEY), about)
    earlier = recorded(tmp_path, marks)
    found = moves(earlier, grade(handed_in, Grading(assignment(), KEY), about))
    assert found == []
    assert summary(assignment(), earlier, engine(), found)[1] == "没有人的分数变动。"


def test_a_corrected_key_moves_marks_and_says_that_it_was_the_key(tmp_path, handed_in):
    earlier = recorded(tmp_path, grade(handed_in, Grading(assignment(), KEY)))
    corrected = with_subject(answers=one_cent_more_on_q1)
    found = moves(earlier, grade(handed_in, Grading(corrected, KEY)))
    assert [(m.student, m.what, m.before, m.now, m.why) for m in found] == [
        (ZHANG.id, "Q1", "15", "0", "正确答案改过"),
        (LI.id, "Q1", "15", "0", "正确答案改过"),
    ]


def test_a_corrected_key_gives_points_to_who_was_right_all_along(tmp_path, handed_in):
    wrongly = with_subject(answers=one_cent_more_on_q1)
    earlier = recorded(tmp_path, grade(handed_in, Grading(wrongly, KEY)))
    found = moves(earlier, grade(handed_in, Grading(assignment(), KEY)))
    assert {(m.what, m.before, m.now) for m in found} == {("Q1", "0", "15")}


def test_points_that_a_person_gave_stay_where_the_text_has_not_changed(tmp_path, handed_in):
    marks = grade(handed_in, Grading(assignment(), KEY))
    waiting = next(each.question.id for each in marks[0].questions if each.points is None)
    given = {(ZHANG.id, waiting): (4, "写得清楚"), (LI.id, waiting): (3, "")}
    earlier = recorded(tmp_path, with_hand_marks(marks, given))
    answers = right_answers(LI) | {waiting: "后来改写过的一段话，比原来的长，也讲了别的理由。"}
    (handed_in / f"{LI.id}.ipynb").write_bytes(with_answers(LI, answers))
    again = grade(handed_in, Grading(assignment(), KEY))
    assert hand_marks_of(earlier, again) == {(ZHANG.id, waiting): (4, "写得清楚")}
    assert {move.student for move in moves(earlier, with_hand_marks(again, hand_marks_of(earlier, again)))} == {LI.id}


def test_an_engine_that_would_now_draw_other_numbers_still_grades_the_numbers_handed_out():
    """A correction may make the first draw unfit to be handed out; whoever has it keeps it."""
    whole = assignment()
    id = variant_id(whole, ZHANG.id, KEY)

    def even(case):  # right answers in whole yuan: this draw would be skipped today
        right = whole.subject.answers(case)
        first = case == given.variant.case
        return {key: fen // 100 * 100 for key, fen in right.items()} if first else right

    from creditrights.classroom.collect import Submission

    submission = Submission("a.ipynb", notebook(ZHANG))
    given = accept(submission, whole, KEY)
    assert isinstance(given, Accepted)
    corrected = with_subject(answers=even)
    again = accept(submission, corrected, KEY)
    assert isinstance(again, Accepted) and again.changed == ()
    assert again.variant == Variant(id, corrected, given.variant.case)


def test_an_assignment_whose_rubric_was_corrected_takes_the_notebooks_of_the_earlier_edition(tmp_path, handed_in):
    changed = tmp_path / "overdue-interest"
    changed.mkdir()
    for path in FOLDER.iterdir():
        text = path.read_text(encoding="utf-8")
        if path.name == "rubric.toml":
            text = text.replace("value = 1, unit", "value = 60, unit")
        (changed / path.name).write_text(text, encoding="utf-8")
    answers = right_answers(ZHANG)
    near = {**answers, "Q1": yuan(_fen(ZHANG) + 50)}
    (handed_in / f"{ZHANG.id}.ipynb").write_bytes(with_answers(ZHANG, near))
    earlier = recorded(tmp_path, grade(handed_in, Grading(assignment(), KEY)))
    lenient = read_assignment(changed)
    assert {mark.outcome for mark in grade(handed_in, Grading(lenient, KEY))} == {TAMPERED}
    marks = grade(handed_in, Grading(lenient, KEY, editions=frozenset([earlier["edition"]])))
    assert {mark.outcome for mark in marks} == {GRADED}
    assert moves(earlier, marks) == [Move(ZHANG.id, "", "Q1", "0", "15", "容差由 1 改为 60")]


def _fen(student):
    from tests.classroom.class_of_two import variant

    return variant(student).right()["Q1"]


def test_work_that_came_later_and_work_that_is_gone_are_told(tmp_path, handed_in):
    earlier = recorded(tmp_path, grade(handed_in, Grading(assignment(), KEY), ClassList([ZHANG, LI])))
    (handed_in / f"{ZHANG.id}.ipynb").unlink()
    found = moves(earlier, grade(handed_in, Grading(assignment(), KEY), ClassList([ZHANG, LI])))
    assert {(m.student, m.before, m.now) for m in found} == {
        (ZHANG.id, "没有这一份", "没有交"),
        (ZHANG.id, "已评", "没有这一行"),
    }


def test_the_command_writes_the_list_and_refuses_another_assignments_record(tmp_path, handed_in, capsys):
    asked = [str(FOLDER), "--submissions", str(handed_in), "--key", KEY]
    assert main(["grade", *asked, "--out", str(tmp_path / "one")]) == 0
    assert (
        main(["classroom", "regrade", *asked, "--earlier", str(tmp_path / "one"), "--out", str(tmp_path / "two")]) == 0
    )
    assert "没有人的分数变动" in capsys.readouterr().out
    assert (tmp_path / "two" / "moved.csv").read_text(encoding="utf-8-sig").strip() == "学号,姓名,题,原来,现在,为什么"
    assert "## 重批" in (tmp_path / "two" / "report.md").read_text(encoding="utf-8")
    record = json.loads((tmp_path / "one" / "marks.json").read_bytes())
    (tmp_path / "one" / "marks.json").write_text(json.dumps({**record, "assignment": "other"}), encoding="utf-8")
    assert main(["classroom", "regrade", *asked, "--earlier", str(tmp_path / "one"), "--out", str(tmp_path / "3")]) == 1


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"marks": 1, "edition": "", "assignment": ""}'])
def test_a_record_that_is_none_is_refused(tmp_path, raw):
    (tmp_path / "marks.json").write_bytes(raw)
    with pytest.raises(ClassroomError):
        read_record(tmp_path)
