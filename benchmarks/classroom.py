"""Grading a class: notebooks a second here with one worker and two and on a small cluster, beside nbgrader and otter-grader.

The other two are measured where `make graders` put them, on the same answers in the same run, each by its own command.
Start of the command included for all three, and all three compiled, as pip leaves them: ours is compiled first. Beside the wall clock, which knows how busy the machine is, stand processor
milliseconds a notebook, by which the three are compared: they are what a core can do.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from compileall import compile_dir
from pathlib import Path
from typing import NamedTuple

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.export import NBGRADER, OTTER, WHOLE_CLASS, export
from creditrights.classroom.grade import grade
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.question import CHOICE
from creditrights.classroom.release import released
from creditrights.classroom.roster import Student
from creditrights.classroom.sandbox import best_namespace, fences_hold
from creditrights.classroom.variant import variant_of

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "exercises" / "overdue-interest"
GRADERS = Path(os.environ.get("CREDITRIGHTS_GRADERS") or ROOT / ".graders" / "bin")
KEY = "the key of the benchmark"
TEN, MORE = 10, 100


class Spent(NamedTuple):
    """Seconds by the clock, and of processor."""

    wall: float
    cpu: float


class Rate(NamedTuple):
    """Notebooks a second by the clock, and a second of processor."""

    wall: float
    cpu: float

    def times(self, other: "Rate") -> str:
        return f"{self.cpu / other.cpu:.0f} times by processor, {self.wall / other.wall:.0f} times by the clock"


def main() -> None:
    compile_dir(ROOT / "creditrights", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        handed_in(place / "ten", TEN)
        handed_in(place / "more", MORE)
        print(f"\nGrading, notebooks a second; load of the machine before: {os.getloadavg()[0]:.1f}")
        print(
            f"  sandbox: {' '.join(best_namespace()) or 'none'}{', forked from a warm interpreter' if fences_hold() else ''}"
        )
        ours, ten = command(place, place / "ten", TEN, "creditrights grade, ten notebooks", 1)
        _, more = command(place, place / "more", MORE, f"creditrights grade, {MORE} notebooks, 1 worker", 1)
        each = told("  of these, each notebook without the start", MORE - TEN, *less(more, ten))
        here = [inside(place / "more", workers) for workers in (1, 2)]
        print(f"  2 workers against 1, start aside: {here[1].wall / here[0].wall:.2f} times")
        cluster(place / "more", here[0])
        if (GRADERS / "nbgrader").exists():
            theirs, alone = nbgrader(place / "nbgrader")
            print(f"  ours against nbgrader, the same ten, start included: {ours.times(theirs)}")
            print(f"  ours against nbgrader, start aside: {each.times(alone)}")
            theirs = otter(place / "otter")
            print(f"  ours against otter-grader, the same ten, start included: {ours.times(theirs)}")
            print(f"  ours against otter-grader, our start aside: {each.times(theirs)}")
        else:
            print("  nbgrader and otter-grader are not installed: make graders")


def handed_in(folder: Path, count: int) -> None:
    """So many right notebooks, each with its own numbers."""
    folder.mkdir()
    assignment = read_assignment(FOLDER)
    for number in range(count):
        student = Student(f"b{number:04d}", f"学生{number}")
        stored = json.loads(released(assignment, student, KEY))
        cells = [cell for cell in stored["cells"] if "answers" in cell["metadata"].get("tags", [])]
        cells[0]["source"] = f"answers = {answers(student)!r}"
        cells[1]["source"] = ""
        (folder / f"{student.id}.ipynb").write_text(json.dumps(stored), encoding="utf-8")


def answers(student: Student) -> dict[str, str]:
    one = variant_of(read_assignment(FOLDER), student.id, KEY)
    found = {key: one.shown(key, answer) for key, answer in one.right().items()}
    for question in one.assignment.questions:
        if question.kind == CHOICE:
            found[question.answers[0]] = one.right_letter(question)
    return {**found, "Q6": "写了一些。"}


def command(place: Path, folder: Path, count: int, name: str, workers: int) -> tuple[Rate, Spent]:
    """Our own command, gradebook, feedback, picture and all."""
    out = place / "out"
    shutil.rmtree(out, ignore_errors=True)
    words = ["grade", str(FOLDER), "--key", KEY, "--submissions", str(folder), "--workers", str(workers)]
    spent = timed([sys.executable, "-m", "creditrights", *words, "--out", str(out)], ROOT)
    return told(name, count, *spent), spent


def inside(folder: Path, workers: int) -> Rate:
    """Marks alone, no command around them, every interpreter warm."""
    grading = Grading(read_assignment(FOLDER), KEY)
    grade(folder, grading, workers=workers)
    began = time.perf_counter()
    marks = grade(folder, grading, workers=workers)
    return told(f"marks of {len(marks)} notebooks, workers: {workers}", len(marks), time.perf_counter() - began)


def cluster(folder: Path, one: Rate) -> None:
    """A Dask cluster of two workers of one thread each; its start is not counted, as above."""
    try:
        from distributed import LocalCluster
    except ImportError:
        print("  dask is not installed: the cluster is left out")
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=40) as two:
        grading = Grading(read_assignment(FOLDER), KEY)
        grade(folder, grading, scheduler=two.scheduler_address)
        began = time.perf_counter()
        marks = grade(folder, grading, scheduler=two.scheduler_address)
        rate = told(f"Dask, 2 workers, {len(marks)} notebooks", len(marks), time.perf_counter() - began)
    print(f"  Dask, 2 workers, against 1 worker here: {rate.wall / one.wall:.2f} times")


def nbgrader(place: Path) -> tuple[Rate, Rate]:
    """Its ten as one command; and one more notebook, to tell its start from its work."""
    name = FOLDER.name
    autograde = [str(GRADERS / "nbgrader"), "autograde", name]
    export(read_assignment(FOLDER), KEY, NBGRADER, place)
    timed([str(GRADERS / "nbgrader"), "generate_assignment", name], place)
    spent = []
    for students in (range(1), range(1, TEN + 1)):
        for number in students:
            submitted = place / "submitted" / f"b{number}" / name
            submitted.mkdir(parents=True)
            fill(place / "release" / name / f"{name}.ipynb", submitted / f"{name}.ipynb")
        spent.append(timed(autograde, place))  # it leaves out what it has graded
    whole = told("nbgrader autograde, ten notebooks", TEN, *spent[1])
    return whole, told("  of these, each notebook without the start", TEN - 1, *less(spent[1], spent[0]))


def otter(place: Path) -> Rate:
    name = FOLDER.name
    export(read_assignment(FOLDER), KEY, OTTER, place)
    timed([str(GRADERS / "otter"), "assign", "--no-pdfs", "--no-run-tests", f"{name}.ipynb", "dist"], place)
    [autograder] = (place / "dist" / "autograder").glob("*.zip")
    seconds = used = 0.0
    for number in range(TEN):
        fill(place / "dist" / "student" / f"{name}.ipynb", place / f"b{number}.ipynb")
        (place / f"out{number}").mkdir()
        words = [str(GRADERS / "otter"), "run", "-a", str(autograder), "-o", f"out{number}", f"b{number}.ipynb"]
        more, work = timed(words, place)
        seconds, used = seconds + more, used + work
    return told("otter run, ten notebooks", TEN, seconds, used)


def fill(released_copy: Path, to: Path) -> None:
    """The class's right answers typed into a released copy."""
    stored = json.loads(released_copy.read_bytes())
    for cell in stored["cells"]:
        source = "".join(cell["source"])
        if source.startswith("# 答案"):
            cell["source"] = f"answers = {answers(WHOLE_CLASS)!r}"
        elif 'answers["Q6"]' in source:
            cell["source"] = ""
    to.write_text(json.dumps(stored), encoding="utf-8")


def less(whole: Spent, part: Spent) -> Spent:
    return Spent(whole.wall - part.wall, whole.cpu - part.cpu)


def timed(words: list[str], folder: Path) -> Spent:
    """Seconds by the clock and of the processor."""
    path = f"{GRADERS}{os.pathsep}{os.environ['PATH']}" if words[0].startswith(str(GRADERS)) else os.environ["PATH"]
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    began, used = time.perf_counter(), processor()
    subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True)
    return Spent(time.perf_counter() - began, processor() - used)


def processor() -> float:
    """Processor seconds of the processes that ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def told(name: str, count: int, seconds: float, used: float = 0) -> Rate:
    cpu = f"{1000 * used / count:>8.0f} ms of processor each" if used else ""
    print(f"  {name:<52}{count / seconds:>7.2f} a second   {1000 * seconds / count:>7.0f} ms each{cpu}")
    return Rate(count / seconds, count / used if used else 0)


if __name__ == "__main__":
    main()
