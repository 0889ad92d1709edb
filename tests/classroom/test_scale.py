"""Killed and resumed, on one core or two, here or on a cluster: always the same gradebook, byte for byte."""

import os
import signal
import subprocess
import sys
import time

import pytest

from creditrights.classroom import journal as journal_module
from creditrights.classroom import workers
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.grade import grade
from creditrights.classroom.gradebook import write_gradebook, write_workbook
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.progress import ProgressBar
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.settle import ClassList
from tests.classroom.class_of_two import FOLDER, KEY, LI, ZHANG, assignment, right_answers, with_answers
from tests.classroom.handed_in import ABSENT

DAY = "2026-11-24"
CLASS = ClassList([ZHANG, LI, ABSENT])
QUICK = Limits(seconds=5)


@pytest.fixture
def few(tmp_path):
    """Ten files of two students: each right or with one answer left out."""
    folder = tmp_path / "few"
    folder.mkdir()
    for number in range(10):
        student = (ZHANG, LI)[number % 2]
        answers = right_answers(student)
        if number > 1:
            answers.pop(("Q1", "Q2", "Q3")[number % 3])
        path = folder / f"{number}.ipynb"
        path.write_bytes(with_answers(student, answers))
        os.utime(path, (1_790_000_000 + number,) * 2)
    return folder


def books(tmp_path, marks):
    """The bytes of both gradebooks."""
    write_gradebook(tmp_path / "g.csv", assignment(), marks)
    write_workbook(tmp_path / "g.xlsx", assignment(), marks, DAY)
    return (tmp_path / "g.csv").read_bytes(), (tmp_path / "g.xlsx").read_bytes()


def test_one_worker_and_two_give_the_same_bytes(tmp_path, few):
    one, two = (books(tmp_path, grade(few, Grading(assignment(), KEY, QUICK), CLASS, workers=n)) for n in (1, 2))
    assert one == two


def test_what_the_journal_holds_is_not_run_again(tmp_path, few, monkeypatch):
    grading = Grading(assignment(), KEY, QUICK)
    first = books(tmp_path, grade(few, grading, CLASS, journal=tmp_path / "j"))

    def never(submission, grading):
        raise AssertionError("graded again")

    monkeypatch.setattr(workers, "mark_one", never)
    assert books(tmp_path, grade(few, grading, CLASS, journal=tmp_path / "j")) == first


@pytest.mark.parametrize(
    "change", ["key", "seconds", "engine", "work"], ids=lambda name: f"another {name} is another mark"
)
def test_the_journal_is_asked_about_everything_a_mark_depends_on(tmp_path, few, monkeypatch, change):
    grade(few, Grading(assignment(), KEY, QUICK), CLASS, journal=tmp_path / "j")
    asked = []
    monkeypatch.setattr(workers, "mark_one", lambda each, grading: asked.append(each.name) or real(each, grading))
    key, limits = KEY, QUICK
    if change == "key":
        key = "another course key"
    if change == "seconds":
        limits = Limits(seconds=6)
    if change == "engine":
        monkeypatch.setattr(journal_module, "engine", lambda: "corrected")
    if change == "work":
        (few / "3.ipynb").write_bytes(with_answers(LI, {"Q1": "1"}))
    grade(few, Grading(assignment(), key, limits), CLASS, journal=tmp_path / "j")
    assert len(asked) == (1 if change == "work" else 10)


real = workers.mark_one


def test_a_broken_entry_of_the_journal_counts_as_not_done(tmp_path, few):
    grading = Grading(assignment(), KEY, QUICK)
    first = books(tmp_path, grade(few, grading, CLASS, journal=tmp_path / "j"))
    for number, path in enumerate(sorted((tmp_path / "j").rglob("*.json"))):
        path.write_bytes((b"", b"{", b"[]", b'{"questions": 1}')[number % 4])
    assert books(tmp_path, grade(few, grading, CLASS, journal=tmp_path / "j")) == first


def test_a_grading_killed_half_way_goes_on_and_ends_with_the_same_bytes(tmp_path, few):
    out = tmp_path / "out"
    asked = [sys.executable, "-m", "creditrights", "grade", str(FOLDER), "--key", KEY, "--workers", "1"]
    asked += ["--submissions", str(few), "--out", str(out)]
    root = str(FOLDER.parents[1])
    quiet = {"cwd": root, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = subprocess.Popen(asked, **quiet)
    until = time.monotonic() + 60
    while time.monotonic() < until and len(list(out.rglob("journal/*/*.json"))) < 3:
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.wait()
    done = len(list(out.rglob("journal/*/*.json")))
    assert 3 <= done < 10 and not (out / "gradebook.csv").exists()
    subprocess.run(asked, check=True, **quiet)
    whole = tmp_path / "whole"
    subprocess.run([*asked[:-1], str(whole)], check=True, **quiet)
    for name in ("gradebook.csv", "gradebook.xlsx", "marks.json", "marks.svg", "hand-marks.csv"):
        assert (out / name).read_bytes() == (whole / name).read_bytes()


def test_a_cluster_gives_the_same_bytes(tmp_path, few):
    distributed = pytest.importorskip("distributed")
    grading = Grading(assignment(), KEY, QUICK)
    here = books(tmp_path, grade(few, grading, CLASS))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=40
    ) as cluster:
        there = books(tmp_path, grade(few, grading, CLASS, scheduler=cluster.scheduler_address))
    assert here == there


def test_a_scheduler_that_does_not_answer_is_one_sentence(few, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(workers, "PATIENCE", 1)
    with pytest.raises(ClassroomError, match="没有应答"):
        grade(few, Grading(assignment(), KEY), scheduler="tcp://127.0.0.1:9")


class Terminal:
    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_the_bar_counts_what_is_left_and_does_not_count_what_the_journal_brought():
    bar = ProgressBar(Terminal())
    bar(100, 200)
    assert bar.line(150, 200, 10.0) == f"[{'#' * 18}{'-' * 6}] 150/200 75% 已用 10 秒，约还要 10 秒"
    bar(200, 200)
    assert bar.out.text.endswith("\n") and "200/200 100%" in bar.out.text


def test_no_bar_where_nobody_looks(capsys):
    ProgressBar()(1, 2)
    assert capsys.readouterr().err == ""
