"""creditrights classroom release | grade | variant: the instructor's three commands."""

import argparse
import sys
import time
from pathlib import Path

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.feedback import write_feedback
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.grade import grade
from creditrights.classroom.gradebook import write_gradebook
from creditrights.classroom.hand_marks import HandMarks, read_hand_marks, template_path, with_hand_marks, write_template
from creditrights.classroom.notebooks import write_notebook
from creditrights.classroom.outcomes import OUTCOMES
from creditrights.classroom.protections import protections
from creditrights.classroom.question import CHOICE
from creditrights.classroom.release import release
from creditrights.classroom.report import report
from creditrights.classroom.roster import Student, read_roster
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.variant import variant_of


def add_classroom(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the group to the command line."""
    group = commands.add_parser("classroom", help="老师用：发布作业、批改、看某个学生的数")
    actions = group.add_subparsers(dest="classroom_command", required=True)

    give = actions.add_parser("release", help="每个学生一份笔记本，打成 zip")
    _common(give)
    give.add_argument("--roster", type=Path, required=True, help="名单 CSV：学号,姓名（多个班加一列 班级）")
    give.add_argument("--out", type=Path, required=True, help="放到哪个文件夹")
    give.set_defaults(run=_release)

    take = actions.add_parser("grade", help="批改一个文件夹或一个 zip")
    _common(take)
    take.add_argument("--submissions", type=Path, required=True, help="学生交来的文件：文件夹或 zip")
    take.add_argument("--roster", type=Path, help="名单 CSV；给了就有姓名和“没有交”")
    take.add_argument("--hand", type=Path, action="append", default=[], help="填好的人工评分表，可多次")
    take.add_argument("--seconds", type=float, default=Limits.seconds, help="一份最多跑几秒")
    take.add_argument("--out", type=Path, required=True, help="放到哪个文件夹")
    take.set_defaults(run=_grade)

    look = actions.add_parser("variant", help="看一个学生的数和正确答案（只给老师）")
    _common(look)
    look.add_argument("--student", required=True, help="学号")
    look.add_argument("--notebook", type=Path, help="另存一份带解答的笔记本")
    look.set_defaults(run=_variant)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("assignment", type=Path, help="作业文件夹")
    parser.add_argument("--key", required=True, help="课程密钥，至少 12 个字符；一个学期用同一把，不给学生")


def _release(parsed: argparse.Namespace) -> int:
    students = read_roster(parsed.roster)
    paths = release(read_assignment(parsed.assignment), students, parsed.key, parsed.out)
    print(f"发布了 {len(students)} 份：{'、'.join(str(path) for path in paths)}")
    return 0


def _grade(parsed: argparse.Namespace) -> int:
    assignment = read_assignment(parsed.assignment)
    students = read_roster(parsed.roster) if parsed.roster else []
    given: HandMarks = {}
    for path in parsed.hand:
        given.update(read_hand_marks(path, assignment))
    tried = protections()
    began = time.perf_counter()
    limits = Limits(seconds=parsed.seconds)
    marks = grade(assignment, parsed.submissions, parsed.key, students, limits, _progress)
    marks = with_hand_marks(marks, given)
    out: Path = parsed.out
    write_gradebook(out / "gradebook.csv", assignment, marks)
    write_feedback(out / "feedback", assignment, marks)
    write_template(template_path(out), marks)
    (out / "report.md").write_text(report(assignment, marks, time.perf_counter() - began, tried), encoding="utf-8")
    counts = [(outcome, len([mark for mark in marks if mark.outcome == outcome])) for outcome in OUTCOMES]
    print("，".join(f"{outcome} {count}" for outcome, count in counts if count) or "没有找到文件")
    print(f"成绩册、讲评、人工评分表和报告在 {out}")
    return 0


def _progress(done: int, all: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{all}", end="" if done < all else "\n", file=sys.stderr, flush=True)


def _variant(parsed: argparse.Namespace) -> int:
    assignment = read_assignment(parsed.assignment)
    variant = variant_of(assignment, parsed.student, parsed.key)
    print(f"题号 {variant.id}")
    for name, text in sorted(assignment.subject.facts(variant.case).items()):
        print(f"  {name}：{text}")
    for key, answer in variant.right().items():
        print(f"{key} 正确答案：{variant.told(key, answer)}")
    for question in assignment.questions:
        if question.kind == CHOICE:
            print(f"{question.id} 正确答案：{variant.right_letter(question)}")
    for slip in assignment.subject.slips:
        wrong = [f"{key} {variant.told(key, answer)}" for key, answer in slip.run(variant.case).items()]
        print(f"如果是 {slip.id}：{'，'.join(wrong)}")
    if parsed.notebook:
        parsed.notebook.write_bytes(write_notebook(instructor_copy(variant, Student(parsed.student, ""))))
        print(f"带解答的笔记本在 {parsed.notebook}，不要发给学生")
    return 0
