"""The same masters in nbgrader's and otter-grader's layouts: what they hold here; what those graders make of them, slow."""

import ast
import csv
import json
import shutil
from datetime import date

import pytest

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.elsewhere import call, points
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.export import NBGRADER, OTTER, WHOLE_CLASS, export
from creditrights.classroom.question import CHOICE, TEXT, Option, Question
from creditrights.classroom.variant import variant_of
from creditrights.cli import main
from creditrights.money.ratio import Ratio
from tests.classroom import graders
from tests.classroom.class_of_two import FOLDER, KEY

FOLDERS = sorted(path.parent for path in FOLDER.parent.glob("*/master.ipynb"))
#: graders take a quarter of a minute an assignment: two of them are enough
TWO = FOLDERS[:1] + [folder for folder in FOLDERS if folder == FOLDER and folder != FOLDERS[0]] or FOLDERS[:2]
each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def the_variant(folder):
    return variant_of(read_assignment(folder), WHOLE_CLASS.id, KEY)


def right_answers(folder):
    """All answers of the class's variant as a student would write them."""
    one = the_variant(folder)
    answers = {key: one.shown(key, answer) for key, answer in one.right().items()}
    for question in one.assignment.questions:
        if question.kind == CHOICE:
            answers[question.answers[0]] = one.right_letter(question)
        if question.kind == TEXT:
            answers[question.answers[0]] = "写了一些。"
    return answers


def by_machine(folder):
    return [question for question in read_assignment(folder).questions if question.kind != TEXT]


def sources(path):
    return ["".join(cell["source"]) for cell in json.loads(path.read_bytes())["cells"]]


def filled(path, answers):
    """A student's copy with these answers typed into its first answer cell."""
    stored = json.loads(path.read_bytes())
    cell = next(cell for cell in stored["cells"] if "".join(cell["source"]).lstrip("# ").startswith("答案"))
    essays = [cell for cell in stored["cells"] if 'answers["Q' in "".join(cell["source"])[:60]]
    cell["source"] = f"answers = {answers!r}"
    for essay in essays:
        essay["source"] = ""
    return json.dumps(stored).encode()


# -- here ------------------------------------------------------------------------------------------------------------


@each_folder
def test_the_points_of_an_exported_question_are_ours(folder):
    one, answers = the_variant(folder), right_answers(folder)
    for question in by_machine(folder):
        assert points(answers, question, one.right(), one.id) == question.points
        assert points({}, question, one.right(), one.id) == 0
        assert points({**answers, **dict.fromkeys(question.answers, object())}, question, one.right(), one.id) == 0


@each_folder
def test_a_call_reads_back_as_itself(folder):
    import datetime

    one, answers = the_variant(folder), right_answers(folder)
    known = {"datetime": datetime, "points": points, "Question": Question, "Option": Option, "Ratio": Ratio}
    for question in by_machine(folder):
        assert eval(call(question, one.right(), one.id), {**known, "answers": answers}) == question.points


def test_days_and_sets_are_written_the_same_every_time():
    question = Question("Q1", "choices", "", 1, ("Q1", "Q2"), ())
    text = call(question, {"Q1": frozenset({"b", "a"}), "Q2": date(2026, 3, 5)}, "v")
    assert "'Q1': frozenset(['a', 'b']), 'Q2': datetime.date(2026, 3, 5)" in text


@each_folder
def test_nbgrader_gets_a_test_a_question_worth_its_points_and_hidden_in_a_region(folder, tmp_path):
    path = export(read_assignment(folder), KEY, NBGRADER, tmp_path)[0]
    assert path == tmp_path / "source" / folder.name / f"{folder.name}.ipynb"
    cells = json.loads(path.read_bytes())["cells"]
    about = {cell["id"]: cell["metadata"].get("nbgrader", {}) for cell in cells}
    worth = {id: each["points"] for id, each in about.items() if each.get("grade")}
    assert sum(worth.values()) == 100
    assert {id for id in worth if id.startswith("test-")} == {f"test-{question.id}" for question in by_machine(folder)}
    for cell in cells:
        source = "".join(cell["source"])
        assert ("points(answers" in source) == source.rstrip().endswith("### END HIDDEN TESTS")


@each_folder
def test_otter_gets_tests_that_add_up_and_every_solution_between_its_marks(folder, tmp_path):
    [path] = export(read_assignment(folder), KEY, OTTER, tmp_path)
    texts = sources(path)
    worth = [
        int(line.split()[-1])
        for text in texts
        if "TEST CONFIG" in text
        for line in text.splitlines()
        if "points: " in line
    ]
    assert sum(worth) == sum(question.points for question in by_machine(folder))
    for text in texts:
        kept = text.split("# BEGIN SOLUTION NO PROMPT")[0]
        assert "解答（只给老师）" not in kept and "（由老师看）" not in kept
        if "TEST CONFIG" in text:
            ast.parse(text)


def test_the_whole_class_has_one_variant_and_is_told_so(tmp_path):
    texts = "\n".join(sources(export(read_assignment(FOLDER), KEY, OTTER, tmp_path)[0]))
    assert "全班同一组数" in texts and "每个人的数都不一样" not in texts


def test_the_command_exports_and_another_name_is_refused(tmp_path, capsys):
    asked = ["classroom", "export", str(FOLDER), "--key", KEY, "--out", str(tmp_path)]
    assert main([*asked, "--to", "nbgrader"]) == 0
    assert "不要直接发给学生" in capsys.readouterr().out
    with pytest.raises(ClassroomError):
        export(read_assignment(FOLDER), KEY, "other", tmp_path)


# -- there -----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(not graders.installed(), reason=graders.MISSING)
@pytest.mark.parametrize("folder", TWO, ids=lambda folder: folder.name)
def test_nbgrader_grades_our_export(folder, tmp_path):
    name, answers, first = folder.name, right_answers(folder), by_machine(folder)[0]
    export(read_assignment(folder), KEY, NBGRADER, tmp_path)
    graders.run(tmp_path, "nbgrader", "generate_assignment", name)
    released = tmp_path / "release" / name / f"{name}.ipynb"
    assert "points(answers" not in released.read_text(encoding="utf-8")
    assert "只给老师" not in released.read_text(encoding="utf-8")
    wrong = {**answers, **dict.fromkeys(first.answers, "")}
    for student, given in (("right", answers), ("wrong", wrong)):
        place = tmp_path / "submitted" / student / name
        place.mkdir(parents=True)
        (place / f"{name}.ipynb").write_bytes(filled(released, given))
    graders.run(tmp_path, "nbgrader", "autograde", name)
    graders.run(tmp_path, "nbgrader", "export", "--to=grades.csv")
    with (tmp_path / "grades.csv").open(encoding="utf-8") as stored:
        scores = {row["student_id"]: float(row["raw_score"]) for row in csv.DictReader(stored)}
    full = sum(question.points for question in by_machine(folder))
    assert scores == {"right": full, "wrong": full - first.points}


@pytest.mark.slow
@pytest.mark.skipif(not graders.installed(), reason=graders.MISSING)
@pytest.mark.parametrize("folder", TWO, ids=lambda folder: folder.name)
def test_otter_grades_our_export(folder, tmp_path):
    name, answers, first = folder.name, right_answers(folder), by_machine(folder)[0]
    [master] = export(read_assignment(folder), KEY, OTTER, tmp_path)
    graders.run(tmp_path, "otter", "assign", "--no-pdfs", master.name, "dist")  # runs its tests on the solution
    released = tmp_path / "dist" / "student" / f"{name}.ipynb"
    assert "points(answers" not in released.read_text(encoding="utf-8")
    assert "只给老师" not in released.read_text(encoding="utf-8")
    [autograder] = (tmp_path / "dist" / "autograder").glob("*.zip")
    full = sum(question.points for question in by_machine(folder))
    for given, expected in ((answers, full), ({**answers, **dict.fromkeys(first.answers, "")}, full - first.points)):
        (tmp_path / f"{name}.ipynb").write_bytes(filled(released, given))
        out = tmp_path / "results"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        graders.run(tmp_path, "otter", "run", "-a", str(autograder), "-o", str(out), f"{name}.ipynb")
        results = json.loads((out / "results.json").read_bytes())
        assert sum(test.get("score", 0) for test in results["tests"]) == expected
