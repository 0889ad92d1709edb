"""Two gradings of the same work compared: whose mark moved after the key was corrected, on which question, and why."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.mark import Mark
from creditrights.classroom.sheets import write_sheet

COLUMNS = ("学号", "姓名", "题", "原来", "现在", "为什么")
#: what an entry of the list may be about, beside a question
OUTCOME, TOTAL, WHOLE = "结果", "总分", "整份"


@dataclass(frozen=True)
class Move:
    """One thing that is not as it was: a question's points, a total, an outcome, or a line that came or went."""

    student: str
    name: str
    what: str
    before: str
    now: str
    why: str


def moves(earlier: dict[str, Any], marks: list[Mark]) -> list[Move]:
    """What moved, student by student; `earlier` is what records.read_record read."""
    before = {(row["student"], row["file"], row["work"]): row for row in earlier["marks"]}
    found: list[Move] = []
    for mark in marks:
        row = before.pop((mark.student, mark.file, mark.work), None)
        if row is None:
            found.append(
                Move(mark.student, mark.name, WHOLE, "没有这一份", mark.outcome, "上次批改以后交的，或内容改过")
            )
        else:
            found.extend(_moved(row, mark))
    for row in before.values():
        gone = "这次没有这一份文件，或内容改过" if row["file"] else "这次交了"
        found.append(Move(row["student"], row["name"], WHOLE, row["outcome"], "没有这一行", gone))
    return found


def write_moves(path: Path, found: list[Move]) -> None:
    """The list as CSV."""
    write_sheet(path, COLUMNS, [[m.student, m.name, m.what, m.before, m.now, m.why] for m in found])


def summary(assignment: Assignment, earlier: dict[str, Any], engine: str, found: list[Move]) -> list[str]:
    """The sentences of the report."""
    students = sorted({move.student for move in found})
    up = [move for move in found if move.what == TOTAL and _number(move.now) > _number(move.before)]
    down = [move for move in found if move.what == TOTAL and _number(move.now) < _number(move.before)]
    engines = "批改程序变过" if earlier.get("engine") != engine else "批改程序没有变"
    edition = "作业文件变过" if earlier.get("edition") != assignment.edition else "作业文件没有变"
    counted = f"{len(students)} 个学生有变动：总分高了的 {len(up)} 人，低了的 {len(down)} 人。"
    return [f"和上一次比：{engines}，{edition}。", counted if students else "没有人的分数变动。"]


def _moved(row: dict[str, Any], mark: Mark) -> list[Move]:
    found: list[Move] = []

    def add(what: str, before: object, now: object, why: str) -> None:
        if before != now:
            found.append(Move(mark.student, mark.name, what, _shown(before), _shown(now), why))

    add(OUTCOME, row["outcome"], mark.outcome, "；".join(mark.why) or "上次：" + "；".join(row["why"]))
    then = {each["id"]: each for each in row["questions"]}
    for each in mark.questions:
        was = then.pop(each.question.id, None)
        if was is None:
            found.append(Move(mark.student, mark.name, each.question.id, "", _shown(each.points), "新加的题"))
        else:
            add(each.question.id, was["points"], each.points, _why(row, was, mark, each.question.id))
    for id, was in then.items():
        why = "这题没有了" if mark.questions else "见结果"
        found.append(Move(mark.student, mark.name, id, _shown(was["points"]), "", why))
    add(TOTAL, total_of(row), mark.total(), _why_total(row, mark))
    return found


def total_of(row: dict[str, Any]) -> int | None:
    """The total of a recorded mark, by the same rule as Mark.total."""
    points = [each["points"] for each in row["questions"]]
    plain = Mark(row["file"], row["student"], row["name"], row["outcome"], late_days=row["late_days"], kept=row["kept"])
    if plain.subtotal() is None or plain.late_days is None or any(each is None for each in points):
        return None
    earned = sum(points)
    return int(earned - earned * (100 - plain.kept) // 100)


def _why(row: dict[str, Any], was: dict[str, Any], mark: Mark, id: str) -> str:
    """Why a question's points moved, from what both gradings wrote down."""
    now = next(each for each in mark.questions if each.question.id == id)
    reasons = []
    if list(now.given) != was["given"]:
        reasons.append("这次运行得出的答案不同")
    if now.question.points != was["worth"]:
        reasons.append(f"这题的分值由 {was['worth']} 改为 {now.question.points}")
    if now.question.tolerance != was["tolerance"]:
        reasons.append(f"容差由 {was['tolerance']} 改为 {now.question.tolerance}")
    if row["key"] != mark.key and now.verdict != was["verdict"]:
        reasons.append("正确答案改过")
    if was["points"] is None or now.points is None:
        reasons.append("老师评分")
    return "；".join(reasons) or "评法改过"


def _why_total(row: dict[str, Any], mark: Mark) -> str:
    if row["kept"] != mark.kept or row["late_days"] != mark.late_days:
        return "迟交的算法或时间改过"
    return "见各题" if mark.total() is not None and total_of(row) is not None else "见结果"


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1
