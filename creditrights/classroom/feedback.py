"""What a student is told: one page in Chinese, each question with its verdict, the reason and the article."""

import hashlib
import re
from pathlib import Path

from creditrights.calculators.html import escape, tag
from creditrights.classroom.assignment import Assignment
from creditrights.classroom.mark import Mark, QuestionMark
from creditrights.classroom.outcomes import (
    BLANK,
    CRASHED,
    GRADED,
    LATE,
    NOT_GRADED,
    NOT_SUBMITTED,
    REPLACED,
    TAMPERED,
    TIMED_OUT,
    UNREADABLE,
    WRONG_ASSIGNMENT,
)
from creditrights.classroom.question import TEXT
from creditrights.classroom.settle import counting
from creditrights.law.registry import registry

#: what the student may do about it
ADVICE = {
    GRADED: "",
    LATE: "交的时候已经过了截止时间。",
    REPLACED: "你后来又交过一份，算的是后一份；这一页只供对照，没有分。",
    TIMED_OUT: "程序没有在时限内跑完，这次还没有分。检查有没有停不下来的循环，改好再交。",
    CRASHED: "程序没有跑到底，这次还没有分。在自己的电脑上“重启并全部运行”，看哪一格出错，改好再交。",
    UNREADABLE: "交上来的文件打不开，这次还没有分。请重新保存为 .ipynb 再交。",
    WRONG_ASSIGNMENT: "交上来的不是这份作业，这次还没有分。请找到发给你的那一份。",
    TAMPERED: "笔记本里发给你的数或标记被改过，总分要等老师看过。请在原来发的那一份上作答。",
    BLANK: "答案都还空着，这次还没有分。填好再交。",
    NOT_GRADED: "批改程序出了错，不是你的错。这次还没有分，老师改好会再批，你不用重交。",
    NOT_SUBMITTED: "",
}

STYLE = """
body{max-width:38em;margin:2em auto;padding:0 1em;font:17px/1.8 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;
color:#1f2a30;background:#fbfaf7}
h1{font-size:1.5em;line-height:1.4}h2{font-size:1.1em;margin:2em 0 .3em}
.points{color:#0f5c5c;font-variant-numeric:tabular-nums}.law,footer{color:#5f6b70;font-size:.88em}
pre{white-space:pre-wrap;font:inherit;border-left:3px solid #c9cdca;padding-left:1em}
"""


def write_feedback(folder: Path, assignment: Assignment, marks: list[Mark]) -> list[Path]:
    """One page for every submission; say where."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    counted = counting(marks)
    for mark in marks:
        if mark.outcome != NOT_SUBMITTED:
            path = folder / page_name(mark, mark.file in counted)
            path.write_text(feedback_html(assignment, mark), encoding="utf-8")
            paths.append(path)
    return paths


def page_name(mark: Mark, counted: bool) -> str:
    """The student's id for the file that counts; else something short made from the file's name."""
    id = re.sub(r"[^0-9A-Za-z_-]", "", mark.student)[:32]
    if id and id == mark.student and counted:
        return f"{id}.html"
    return f"{id or 'unknown'}-{hashlib.sha256(mark.file.encode()).hexdigest()[:8]}.html"


def feedback_html(assignment: Assignment, mark: Mark) -> str:
    """The whole page. Everything a student wrote is escaped; no right answer stands in it."""
    who = "、".join(part for part in (mark.name, mark.student) if part) or mark.file
    body = tag("h1", escape(assignment.title)) + tag("p", escape(f"{who} · {mark.outcome}") + _sum(assignment, mark))
    if ADVICE[mark.outcome]:
        body += tag("p", tag("strong", escape(ADVICE[mark.outcome])))
    if mark.outcome != NOT_GRADED:  # what to mend is for the instructor
        body += "".join(tag("p", escape(sentence + "。")) for sentence in mark.why)
    body += "".join(_question(each) for each in mark.questions)
    checked = registry().checked_through.isoformat()
    body += tag("footer", tag("p", f"条文文字核对到 {checked}。这是课程作业的讲评，不是法律意见；法律咨询可打 12348。"))
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    title = tag("title", escape(f"{assignment.title} · {who}"))
    return f'<!doctype html>\n<html lang="zh-CN"><head>{head}{title}<style>{STYLE}</style></head><body>{body}</body></html>\n'


def _sum(assignment: Assignment, mark: Mark) -> str:
    if mark.total() is not None:
        late = f"（得 {mark.earned()} 分，迟交扣 {mark.lost()} 分）" if mark.lost() else ""
        return tag("span", f" · {mark.total()} / {assignment.points()} 分{late}", "points")
    if mark.subtotal() is None:
        return ""
    waiting = "、".join(each.question.id for each in mark.questions if each.points is None)
    return tag(
        "span",
        f" · 已得 {mark.subtotal()} 分，{waiting + ' 等老师看' if waiting else '迟几天还不知道'}，满分 {assignment.points()} 分",
        "points",
    )


def _question(mark: QuestionMark) -> str:
    question = mark.question
    points = "" if mark.points is None else f"{mark.points} / {question.points} 分"
    title = escape(f"{question.id} {question.title} · {mark.verdict} ") + tag("span", points, "points")
    parts = [tag("h2", title)]
    if mark.given and question.kind == TEXT:
        parts.append(tag("pre", escape(mark.given[0])))
    elif mark.given:
        pairs = zip(question.answers, mark.given)
        parts.append(tag("p", escape("你填的：" + "；".join(f"{key} {given[:60]}" for key, given in pairs))))
    parts.extend(tag("p", escape(sentence)) for sentence in mark.says)
    if question.kind == TEXT:
        parts.append(tag("ul", "".join(tag("li", escape(f"{says}（{points} 分）")) for says, points in question.lines)))
    citations = [registry().cite(key) for key in mark.cites]
    lines = [tag("li", escape(f"{each.name()}：{each.provision.gist}")) for each in citations]
    return "".join([*parts, tag("ul", "".join(lines), "law")])
