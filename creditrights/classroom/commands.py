"""creditrights classroom release | grade | regrade | variant | export: the instructor's commands."""

import argparse
from pathlib import Path

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.commands_grade import add_grading, common
from creditrights.classroom.export import NBGRADER, OTTER, export
from creditrights.classroom.fill import instructor_copy
from creditrights.classroom.notebooks import write_notebook
from creditrights.classroom.question import CHOICE
from creditrights.classroom.release import release
from creditrights.classroom.roster import Student, read_roster
from creditrights.classroom.variant import variant_of


def add_classroom(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the group to the command line."""
    group = commands.add_parser("classroom", help="老师用：发布作业、批改、看某个学生的数")
    actions = group.add_subparsers(dest="classroom_command", required=True)

    give = actions.add_parser("release", help="每个学生一份笔记本，打成 zip")
    common(give)
    give.add_argument("--roster", type=Path, required=True, help="名单 CSV 或 XLSX：学号,姓名（多个班加一列 班级）")
    give.add_argument("--out", type=Path, required=True, help="放到哪个文件夹")
    give.set_defaults(run=_release)

    add_grading(actions)

    look = actions.add_parser("variant", help="看一个学生的数和正确答案（只给老师）")
    common(look)
    look.add_argument("--student", required=True, help="学号")
    look.add_argument("--notebook", type=Path, help="另存一份带解答的笔记本")
    look.set_defaults(run=_variant)

    give_away = actions.add_parser("export", help="写成 nbgrader 或 otter-grader 的格式（全班同一组数）")
    common(give_away)
    give_away.add_argument("--to", required=True, choices=(NBGRADER, OTTER), help="写成哪一种")
    give_away.add_argument("--out", type=Path, required=True, help="放到哪个文件夹")
    give_away.set_defaults(run=_export)


def _release(parsed: argparse.Namespace) -> int:
    students = read_roster(parsed.roster)
    paths = release(read_assignment(parsed.assignment), students, parsed.key, parsed.out)
    print(f"发布了 {len(students)} 份：{'、'.join(str(path) for path in paths)}")
    return 0


def _export(parsed: argparse.Namespace) -> int:
    paths = export(read_assignment(parsed.assignment), parsed.key, parsed.to, parsed.out)
    print(f"写好了 {'、'.join(str(path) for path in paths)}；里面有解答和答案，不要直接发给学生")
    return 0


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
