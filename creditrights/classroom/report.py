"""What the instructor reads after grading: how many of which outcome, what needs a look, what the sandbox held."""

from collections import Counter

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.item_statistics import CAPTION, COLUMNS, rows, statistics_of
from creditrights.classroom.late import LatePolicy
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import GRADED, NOT_SUBMITTED, OUTCOMES
from creditrights.classroom.protections import Protection, around
from creditrights.classroom.subjects.subject import Slip

#: true on every machine
ALWAYS = (
    "正确答案只在批改程序里算，不进入运行学生代码的进程；学生的答案按类型和数值在外面比。",
    "每份作业一个新进程，只有自己的临时文件夹，到时限就连同它开的进程一起结束。",
)
#: not promised anywhere
NEVER = (
    "不防内核漏洞；要更严，请在一次性的虚拟机里批改。",
    "写文件的总量每四分之一秒看一次，超过 64 MB 或 1,000 个就停下，不是一个字节都不让多写；批完即删。",
    "不查抄袭：各人的数不同，抄数没有用，但选择题和问答题的说法可以互相转述。",
)


def report(
    assignment: Assignment,
    marks: list[Mark],
    seconds: float,
    tried: list[Protection],
    policy: LatePolicy | None = None,
    picture: "tuple[str, str] | None" = None,
    moved: list[str] | None = None,
    scheduler: str | None = None,
) -> str:
    """The report as Markdown.

    picture  file and alternative text of the picture of the marks
    moved    what a regrading found, one sentence each
    scheduler  address of the cluster on which the notebooks ran; None for this machine
    """
    run = [mark for mark in marks if mark.milliseconds]
    outcomes = Counter(mark.outcome for mark in marks)
    lines = [f"# {assignment.title}：批改报告", "", f"共 {len(marks)} 行，用时 {seconds:.1f} 秒。"]
    if run:
        lines.append(f"运行一份平均 {sum(mark.milliseconds for mark in run) // len(run)} 毫秒（{len(run)} 份）。")
    lines += ["", "| 结果 | 份数 |", "| --- | --- |"]
    lines += [f"| {outcome} | {outcomes[outcome]} |" for outcome in OUTCOMES if outcomes[outcome]]
    lines += ["", f"迟交的规定：{policy.words()}" if policy else "没有声明截止时间（--due），不判迟交。"]
    lines += ["", "## 重批", "", *moved] if moved else []
    lines += _look(marks) + _questions(assignment, marks, picture) + _slips(assignment, marks)
    lines += ["", "## 运行学生代码时挡住了什么", "", f"用的是{around()}。", ""]
    if scheduler:
        lines += [
            f"**学生的代码是在 {scheduler} 的机器上跑的，下面只在发起批改的这台机器上试过**；那边每台机器请各批一份试试。",
            "",
        ]
    lines += ["下面是批改前在这台机器上实际试过的：", ""]
    lines += [f"- {'挡住了' if each.held else '**没有挡住**'}：{each.says}" for each in tried]
    lines += [f"- 一直如此：{each}" for each in ALWAYS] + [f"- 不保证：{each}" for each in NEVER]
    return "\n".join(lines) + "\n"


def _look(marks: list[Mark]) -> list[str]:
    """The submissions that a person has to look at."""
    odd = [mark for mark in marks if mark.outcome not in (GRADED, NOT_SUBMITTED) or mark.why]
    if not odd:
        return []
    lines = ["", "## 要看一眼的", ""]
    return lines + [
        f"- {_plain(mark.file or mark.student)}：{mark.outcome}。{_plain('；'.join(mark.why))}" for mark in odd
    ]


def _questions(assignment: Assignment, marks: list[Mark], picture: "tuple[str, str] | None") -> list[str]:
    """How the points are spread and how each question did."""
    found = statistics_of(assignment, marks)
    if not found.totals:
        return []
    lines = [
        "",
        "## 分数和题目",
        "",
        f"{len(found.totals)} 人有分，平均得分率 {found.average()}%，中位数 {found.middle()}%。",
    ]
    lines += ["", f"![{picture[1]}]({picture[0]})"] if picture else []
    lines += ["", f"| {' | '.join(COLUMNS)} |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {' | '.join(_plain(cell) for cell in row)} |" for row in rows(found)]
    return [*lines, "", CAPTION]


def _slips(assignment: Assignment, marks: list[Mark]) -> list[str]:
    """Which slips were made how often: what to go over again in class."""
    made = Counter(each.slip for mark in marks for each in mark.questions if each.slip)
    known: dict[str, Slip] = {slip.id: slip for slip in assignment.subject.slips}
    if not made:
        return []
    lines = ["", "## 常见的错", ""]
    return lines + [f"- {count} 处：{known[id].says if id in known else id}" for id, count in made.most_common()]


def _plain(text: str) -> str:
    """Text that came from a student, kept from acting as Markdown or HTML."""
    return "".join("\\" + letter if letter in "\\`*_[]<>#|" else letter for letter in text.replace("\n", " "))
