"""What `grade` and `regrade` do: from a folder or a zip to gradebook, feedback, picture and report."""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from creditrights.classroom.assignment import Assignment, read_assignment
from creditrights.classroom.engine import engine
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.feedback import write_feedback
from creditrights.classroom.grade import grade
from creditrights.classroom.gradebook import write_gradebook, write_workbook
from creditrights.classroom.hand_marks import (
    HandMarks,
    hand_marks_of,
    read_hand_marks,
    template_path,
    with_hand_marks,
    write_template,
)
from creditrights.classroom.item_statistics import statistics_of
from creditrights.classroom.late import policy, read_times
from creditrights.classroom.mark import Mark
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.outcomes import NOT_GRADED, OUTCOMES
from creditrights.classroom.picture import picture
from creditrights.classroom.progress import ProgressBar
from creditrights.classroom.protections import protections
from creditrights.classroom.records import read_record, write_record, write_whole
from creditrights.classroom.regrade import moves, summary, write_moves
from creditrights.classroom.report import report
from creditrights.classroom.roster import read_roster
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.settle import ClassList
from creditrights.errors import MissingPackage
from creditrights.law.registry import registry

#: what a grading leaves in its folder
GRADEBOOK, WORKBOOK, RECORD, REPORT = "gradebook.csv", "gradebook.xlsx", "marks.json", "report.md"
PICTURE, MOVED, JOURNAL, FEEDBACK = "marks.svg", "moved.csv", "journal", "feedback"


@dataclass(frozen=True)
class Done:
    """A grading, and where it came from."""

    assignment: Assignment
    marks: list[Mark]
    seconds: float


def run(parsed: argparse.Namespace) -> int:
    """Grade, write everything down, say in a line or two what came of it."""
    if parsed.workers is not None and parsed.workers < 1:
        raise ClassroomError(f"--workers 写的是 {parsed.workers}，至少 1。")
    assignment = read_assignment(parsed.assignment)
    earlier = read_record(parsed.earlier) if parsed.earlier else None
    if earlier and earlier["assignment"] != assignment.id:
        raise ClassroomError(f"--earlier 里是“{earlier['assignment']}”的成绩，不是“{assignment.id}”的。")
    given: HandMarks = {}
    for path in parsed.hand:
        given.update(read_hand_marks(path, assignment))
    due = policy(parsed.due, parsed.late_percent, parsed.late_floor, parsed.grace) if parsed.due else None
    about = ClassList(
        students=read_roster(parsed.roster) if parsed.roster else [],
        times=read_times(parsed.times) if parsed.times else {},
        policy=due,
    )
    limits = Limits(seconds=parsed.seconds, cell_seconds=parsed.cell_seconds)
    editions = frozenset([earlier["edition"]] if earlier else [])
    grading = Grading(assignment, parsed.key, limits, editions)
    out: Path = parsed.out
    tried = protections()
    began = time.perf_counter()
    try:
        marks = grade(
            parsed.submissions, grading, about, ProgressBar(), out / JOURNAL, parsed.workers, parsed.scheduler
        )
    except KeyboardInterrupt:
        print("\n停下了。批完的都记着，再运行同一条命令就接着批。", file=sys.stderr)
        return 130
    if earlier:
        given = hand_marks_of(earlier, marks) | given
    marks = with_hand_marks(marks, given)
    done = Done(assignment, marks, time.perf_counter() - began)
    moved = None
    if earlier:
        found = moves(earlier, marks)
        write_moves(out / MOVED, found)
        moved = summary(assignment, earlier, engine(), found)
    _write(out, done)
    text = report(assignment, marks, done.seconds, tried, due, _picture(out, done), moved, parsed.scheduler)
    write_whole(out / REPORT, text.encode())
    counts = [(outcome, len([mark for mark in marks if mark.outcome == outcome])) for outcome in OUTCOMES]
    print("，".join(f"{outcome} {count}" for outcome, count in counts if count) or "没有找到文件")
    print("\n".join(moved or []) + ("\n" if moved else "") + f"成绩册、讲评、人工评分表和报告在 {out}")
    left = [mark for mark in marks if mark.outcome == NOT_GRADED]
    if left:
        print(f"有 {len(left)} 份没批成，是批改程序或作业出的错，在报告“要看一眼的”里；其余都批好了。", file=sys.stderr)
    return 1 if left else 0


def _write(out: Path, done: Done) -> None:
    write_gradebook(out / GRADEBOOK, done.assignment, done.marks)
    try:
        write_workbook(out / WORKBOOK, done.assignment, done.marks, registry().checked_through.isoformat())
    except MissingPackage as error:  # the CSV is there
        print(error.sentence, file=sys.stderr)
    write_feedback(out / FEEDBACK, done.assignment, done.marks)
    write_template(template_path(out), done.marks)
    write_record(out / RECORD, done.assignment, engine(), done.marks)


def _picture(out: Path, done: Done) -> tuple[str, str] | None:
    """Draw the marks: the file and what it shows in words; None while nobody has points."""
    found = statistics_of(done.assignment, done.marks)
    if not found.totals:
        return None
    drawn = picture(found)
    write_whole(out / PICTURE, drawn.svg.encode())
    return PICTURE, drawn.alt
