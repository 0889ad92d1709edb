"""A whole class graded: the outcome of each, nothing lost, nothing escaped; killed half-way and resumed, the same."""

import signal
import socket
import subprocess
import sys
import time

import pytest

from creditrights.classroom.grade import grade
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import GRADED
from creditrights.classroom.protections import protections
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.settle import ClassList
from tests.classroom.class_of_many import work
from tests.classroom.class_of_two import FOLDER, KEY, assignment

LIMITS = Limits(seconds=12, cell_seconds=2)
FEW, MANY = 40, 200


class Class:
    """The files of a class in a folder, a port that must not be reached, files that must survive."""

    def __init__(self, place, count, megabytes):
        self.folder = place / "in"
        self.secret = place / "roster.csv"
        self.secret.write_text("学号,姓名", encoding="utf-8")
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.settimeout(0.01)
        places = {
            "CANARY": self.secret,
            "PLACE": self.folder,
            "OTHER": self.secret,
            "PORT": self.server.getsockname()[1],
        }
        self.work = work(count, megabytes, places)
        for each in self.work:
            path = self.folder / each.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each.raw)
        self.students = [each.student for each in self.work]

    def unharmed(self):
        kept = all((self.folder / each.name).read_bytes() == each.raw for each in self.work)
        return kept and self.secret.read_text(encoding="utf-8") == "学号,姓名"

    def reached(self):
        try:
            self.server.accept()
        except TimeoutError:
            return False
        return True


@pytest.fixture(scope="module")
def all_held():
    left = [each.says for each in protections() if not each.held]
    if left:
        pytest.skip(f"this machine does not hold: {'、'.join(left)}")


def check(each, mark):
    """What must be true of one student's line."""
    assert mark.outcome == each.outcome, (each.kind, mark.why)
    assert mark.total() in (None, mark.subtotal())  # the essay waits for a person; other outcomes have no points
    assert each.said in "；".join(mark.why), (each.kind, mark.why)
    if each.slip:
        assert each.slip in {question.slip for question in mark.questions}
        assert mark.subtotal() < 80
    elif each.outcome == GRADED:
        assert mark.subtotal() == each.points, each.kind
    else:
        assert mark.subtotal() is None


def graded_rightly(whole, marks):
    found = {mark.student: mark for mark in marks}
    assert len(marks) == len(found) == len(whole.work)
    for each in whole.work:
        check(each, found[each.student.id])
    assert whole.unharmed() and not whole.reached()


def test_a_class_of_forty(tmp_path, all_held):
    whole = Class(tmp_path, FEW, 8)
    graded_rightly(whole, grade(whole.folder, Grading(assignment(), KEY, LIMITS), ClassList(whole.students), workers=3))


@pytest.mark.slow
def test_a_class_of_two_hundred(tmp_path, all_held):
    whole = Class(tmp_path, MANY, 200)
    graded_rightly(whole, grade(whole.folder, Grading(assignment(), KEY, LIMITS), ClassList(whole.students)))


@pytest.mark.slow
def test_a_class_of_two_hundred_killed_half_way_ends_with_the_same_gradebook(tmp_path, all_held):
    whole = Class(tmp_path, MANY, 200)
    roster = tmp_path / "list.csv"
    lines = [f"{each.id},{each.name}" for each in whole.students]
    roster.write_text("\n".join(["学号,姓名", *lines]), encoding="utf-8-sig")
    asked = [sys.executable, "-m", "creditrights", "grade", str(FOLDER), "--key", KEY, "--roster", str(roster)]
    asked += ["--submissions", str(whole.folder), "--seconds", "12", "--cell-seconds", "2", "--out"]
    quiet = {"cwd": FOLDER.parents[1], "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    out, once = tmp_path / "out", tmp_path / "once"
    running = subprocess.Popen([*asked, str(out)], **quiet)
    while running.poll() is None and len(list(out.rglob("journal/*/*.json"))) < MANY // 2:
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert MANY // 2 <= len(list(out.rglob("journal/*/*.json"))) < MANY - 10
    subprocess.run([*asked, str(out)], check=True, **quiet)
    subprocess.run([*asked, str(once)], check=True, **quiet)
    for name in ("gradebook.csv", "gradebook.xlsx", "marks.json", "hand-marks.csv"):
        assert (out / name).read_bytes() == (once / name).read_bytes()
