"""One submission and nothing else: read it, see whose it is, run it, compare. This is what each worker does."""

import hashlib
from dataclasses import dataclass, field, replace

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.check import all_blank, check
from creditrights.classroom.collect import Submission
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import BLANK, CRASHED, GRADED, NOT_GRADED, TAMPERED, TIMED_OUT
from creditrights.classroom.sandbox import Limits, Run, run_notebook
from creditrights.classroom.submission import Accepted, Refused, accept, fault_words
from creditrights.classroom.values import exported
from creditrights.classroom.variant import Variant


@dataclass(frozen=True)
class Grading:
    """What all submissions of a grading have in common.

    editions  earlier editions of the assignment whose notebooks are taken as well
    """

    assignment: Assignment
    key: str
    limits: Limits = field(default_factory=Limits)
    editions: frozenset[str] = frozenset()


def mark_one(submission: Submission, grading: Grading) -> Mark:
    """The mark of one submission. Depends on nothing but its bytes and the grading; a fault of ours costs one line."""
    try:
        return _mark(submission, grading)
    except ClassroomError:  # the key, the assignment: nobody's work can be graded
        raise
    except Exception as error:
        return Mark(submission.name, "", "", NOT_GRADED, (fault_words(error),), work=_work(submission))


def _mark(submission: Submission, grading: Grading) -> Mark:
    accepted = accept(submission, grading.assignment, grading.key, grading.editions)
    if isinstance(accepted, Refused):
        return Mark(submission.name, accepted.student, "", accepted.outcome, (accepted.why,), work=_work(submission))
    try:
        return _run(submission, accepted, grading)
    except Exception as error:
        return Mark(submission.name, accepted.student, "", NOT_GRADED, (fault_words(error),), work=_work(submission))


def _run(submission: Submission, accepted: Accepted, grading: Grading) -> Mark:
    """Run the cells and compare."""
    run = run_notebook(accepted.notebook.code(), grading.limits)
    mark = Mark(
        submission.name,
        accepted.student,
        "",
        GRADED,
        errors=tuple(run.errors),
        milliseconds=run.milliseconds,
        work=_work(submission),
        key=_fingerprint(accepted.variant),
    )
    if run.ended != "done" or run.answers is None:
        return _without_answers(mark, run, grading.limits)
    answers = exported(run.answers)
    why = tuple(_of_cell(each, grading.limits) for each in run.errors)
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
    late = [each for each in run.errors if each.get("late")]
    if late:
        return replace(mark, outcome=TIMED_OUT, why=tuple(_of_cell(each, limits) for each in late))
    first = run.errors[0] if run.errors else None  # what follows mostly follows from it
    found = f"；第 {first.get('cell')} 个代码格出错（{first.get('error')}）" if first else ""
    return replace(mark, outcome=CRASHED, why=("跑完以后没有 answers 字典" + found,))


def _of_cell(error: dict[str, object], limits: Limits) -> str:
    if error.get("late"):
        return f"第 {error.get('cell')} 个代码格超过 {limits.cell_seconds:g} 秒没有跑完，停在那一格，其余的格照样运行"
    return f"第 {error.get('cell')} 个代码格出错（{error.get('error')}），其余的格照样运行"


def _work(submission: Submission) -> str:
    return hashlib.sha256(submission.raw).hexdigest()[:16]


def _fingerprint(variant: Variant) -> str:
    """Twelve digits that change when what is right for this student changes."""
    right = sorted((key, variant.shown(key, answer)) for key, answer in variant.right().items())
    return hashlib.sha256(repr([variant.id, right]).encode()).hexdigest()[:12]
