"""From one mark a file to a gradebook: whose each file is, which of several counts, what was late, who is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from creditrights.classroom.collect import Submission
from creditrights.classroom.late import LatePolicy, handed_in
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import GRADED, LATE, NOT_SUBMITTED, REPLACED, TAMPERED, THIS_ASSIGNMENT
from creditrights.classroom.roster import Student
from creditrights.classroom.whose import Claim, whose


@dataclass(frozen=True)
class ClassList:
    """What is known of the class beside its files.

    students  the list, for names and for 没有交; may be empty
    times     student id or file → when it was handed in
    policy    the late policy; None where no last moment was declared
    """

    students: Sequence[Student] = ()
    times: Mapping[str, datetime] = field(default_factory=dict)
    policy: LatePolicy | None = None


def settle(pairs: Sequence[tuple[Submission, Mark]], about: ClassList) -> list[Mark]:
    """The lines of the gradebook: by the class list, then the files of nobody on it, in the order of their names."""
    claims = {submission.name: whose(submission.name, about.students) for submission, _ in pairs}
    marks = [_dated(_owned(mark, claims[mark.file], about), each, claims[mark.file], about) for each, mark in pairs]
    marks = _of_several(marks, claims)
    place = {student.id: number for number, student in enumerate(about.students)}
    marks.sort(key=lambda mark: (place.get(mark.student, len(place)), mark.outcome == REPLACED, mark.file))
    seen = {mark.student for mark in marks}
    missing = [Mark("", each.id, each.name, NOT_SUBMITTED, group=each.group) for each in about.students]
    whole = marks + [mark for mark in missing if mark.student not in seen]
    return sorted(whole, key=lambda mark: place.get(mark.student, len(place)))


def counting(marks: Sequence[Mark]) -> frozenset[str]:
    """The files that count: of each student the only one, or the only notebook of this assignment not replaced."""
    own: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.student and mark.file:
            own.setdefault(mark.student, []).append(mark)
    found = []
    for files in own.values():
        real = [mark for mark in files if mark.outcome in THIS_ASSIGNMENT] or files
        found += [mark.file for mark in real if len(real) == 1]
    return frozenset(found)


def _owned(mark: Mark, claim: Claim, about: ClassList) -> Mark:
    """The mark with its student: what the notebook says, else what the platform says; both, and different, is no mark."""
    listed = {student.id: student for student in about.students}
    if claim.student and mark.student and claim.student != mark.student:
        why = (f"文件是 {claim.student} 交的，里面却是发给 {mark.student} 的那一份", *mark.why)
        mark = replace(mark, student=claim.student, outcome=TAMPERED, why=why)
    elif claim.student and not mark.student:
        mark = replace(mark, student=claim.student, why=(*mark.why, "学号是从文件名认出来的"))
    elif claim.perhaps and mark.student not in claim.perhaps:
        note = f"文件名里有 {'、'.join(claim.perhaps)} 的学号或姓名，拿不准是谁，没有据此认人"
        mark = replace(mark, why=(*mark.why, note))
    student = listed.get(mark.student)
    if student is None:
        unknown = about.students and mark.student
        return replace(mark, why=(*mark.why, "名单上没有这个学号")) if unknown else mark
    return replace(mark, name=student.name, group=student.group)


def _dated(mark: Mark, submission: Submission, claim: Claim, about: ClassList) -> Mark:
    """The mark with its time; a graded one that was late becomes 迟交 with what the policy leaves of it."""
    when, known_from = handed_in(submission.name, mark.student, submission.stored, about.times)
    mark = replace(mark, handed_in=f"{when:%Y-%m-%d %H:%M:%S}" if when else "", time_from=known_from)
    policy = about.policy
    days = policy.days(when) if policy and when else 0
    if not days and not claim.late:
        if policy and not when:
            return replace(mark, why=(*mark.why, "不知道什么时候交的，当作没有迟交"))
        return mark
    if policy is None or not days:
        mark = replace(
            mark, late_days=None, why=(*mark.why, "平台标了迟交，迟几天不知道，请用 --due 和 --times 给出时间")
        )
    else:
        kept = policy.kept(days)
        cost = f"，按规定只算 {kept}%" if kept < 100 else "，按规定不扣分"
        mark = replace(mark, late_days=days, kept=kept, why=(*mark.why, f"迟交 {days} 天{cost}"))
    return replace(mark, outcome=LATE) if mark.outcome == GRADED else mark


def _of_several(marks: list[Mark], claims: Mapping[str, Claim]) -> list[Mark]:
    """Of several notebooks of one student the latest counts; the others stay in the gradebook, without a total."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.student:
            groups.setdefault(mark.student, []).append(mark)
    told: dict[str, Mark] = {}
    for own in groups.values():
        real = [mark for mark in own if mark.outcome in THIS_ASSIGNMENT]
        if len(own) > 1 and real:
            real.sort(key=lambda mark: (mark.handed_in, claims[mark.file].attempt, mark.file))
            told.update(_told(own, real))
    return [told.get(mark.file, mark) for mark in marks]


def _told(own: list[Mark], real: list[Mark]) -> dict[str, Mark]:
    latest, older = real[-1], real[:-1]
    words: dict[str, Mark] = {}
    for mark in own:
        if mark in older:
            words[mark.file] = replace(mark, outcome=REPLACED, why=(f"另交过一份，算的是 {latest.file}", *mark.why))
        elif mark is not latest:
            words[mark.file] = replace(mark, why=(*mark.why, f"这个学号的作业算的是 {latest.file}"))
    if older:
        same = older[-1].handed_in == latest.handed_in and older[-1].work != latest.work
        note = f"交过 {len(real)} 份，算最后一份" + ("；有两份时间相同，按文件名取了后一份，请核对" if same else "")
        better = [mark for mark in older if mark.outcome in (GRADED, LATE)]
        if latest.outcome not in (GRADED, LATE) and better:
            note += f"；较早的 {better[-1].file} 是评得了分的"
        elif latest.outcome == LATE and any(mark.outcome == GRADED for mark in older):
            note += "；较早的有一份没有迟交"
        words[latest.file] = replace(latest, why=(*latest.why, note))
    return words
