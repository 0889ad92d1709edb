"""Grades a folder or a zip of submissions, several at a time; whatever one of them does costs that one line only."""

import os
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.check import all_blank, check
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import BLANK, CRASHED, GRADED, NOT_SUBMITTED, TAMPERED, TIMED_OUT
from creditrights.classroom.roster import Student
from creditrights.classroom.sandbox import Limits, Run, run_notebook
from creditrights.classroom.submission import Refused, Submission, accept, read_submissions
from creditrights.classroom.values import exported


def grade(
    assignment: Assignment,
    path: Path,
    key: str,
    students: list[Student],
    limits: Limits,
    progress: Callable[[int, int], None] = lambda done, all: None,
) -> list[Mark]:
    """A mark for every file handed in, in the order of their names, then one for everyone on the list without any.

    students  the class list for names and for 没有交; may be empty
    progress  told after each submission how many of how many are done
    """
    submissions = read_submissions(path)
    names = {student.id: student.name for student in students}
    marks = []
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for mark in workers.map(lambda each: mark_one(each, assignment, key, limits), submissions):
            marks.append(replace(mark, name=names.get(mark.student, "")))
            progress(len(marks), len(submissions))
    marks = _with_doubles(marks)
    handed_in = {mark.student for mark in marks}
    missing = [Mark("", each.id, each.name, NOT_SUBMITTED) for each in students if each.id not in handed_in]
    return marks + missing


def mark_one(submission: Submission, assignment: Assignment, key: str, limits: Limits) -> Mark:
    """One submission: read it, see whose it is, run it, compare."""
    accepted = accept(submission, assignment, key)
    if isinstance(accepted, Refused):
        return Mark(submission.name, accepted.student, "", accepted.outcome, (accepted.why,))
    run = run_notebook(accepted.notebook.code(), limits)
    mark = Mark(submission.name, accepted.student, "", GRADED, errors=tuple(run.errors), milliseconds=run.milliseconds)
    if run.ended != "done" or run.answers is None:
        return _without_answers(mark, run, limits)
    answers = exported(run.answers)
    why = tuple(f"第 {each.get('cell')} 个代码格出错（{each.get('error')}），其余的格照样运行" for each in run.errors)
    if all_blank(accepted.variant, answers):
        return replace(mark, outcome=BLANK, why=("答案格全是空的", *why))
    questions = check(accepted.variant, answers)
    if accepted.changed:
        note = "各题是按这个学生自己的数暂评的，请老师看过再定"
        return replace(mark, outcome=TAMPERED, why=(*accepted.changed, note, *why), questions=questions)
    return replace(mark, why=why, questions=questions)


def _without_answers(mark: Mark, run: Run, limits: Limits) -> Mark:
    if run.ended == "timed out":
        return replace(mark, outcome=TIMED_OUT, why=(f"超过 {limits.seconds:g} 秒没有跑完，已停止",))
    if run.ended == "crashed":
        return replace(mark, outcome=CRASHED, why=(run.why,))
    last = run.errors[-1] if run.errors else None
    found = f"；第 {last.get('cell')} 个代码格出错（{last.get('error')}）" if last else ""
    return replace(mark, outcome=CRASHED, why=("跑完以后没有 answers 字典" + found,))


def _with_doubles(marks: list[Mark]) -> list[Mark]:
    """The marks, with a word where one student has several files: all are kept, the instructor chooses."""
    files = Counter(mark.student for mark in marks if mark.student)
    return [
        replace(mark, why=(*mark.why, f"这个学号交了 {files[mark.student]} 份，请老师选一份"))
        if files[mark.student] > 1
        else mark
        for mark in marks
    ]
