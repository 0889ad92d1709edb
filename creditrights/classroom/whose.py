"""Whose file it is, as far as its name tells: the ways in which Moodle, Canvas, 超星学习通 and 雨课堂 name what they pack.

Moodle    `张三_12345_assignsubmission_file_/作业.ipynb`, or the same in one name; the number is Moodle's own
Canvas    `zhangsan_LATE_1234_56789_作业-1.ipynb`; the numbers are Canvas's own, -1 is the second attempt
学习通    exported by person, a zip a student: `2026001-张三-4821.zip/作业.ipynb`; the last number is its own
others    a folder or a file with the student's id in it: `2026001-张三/作业.ipynb`, `张三_2026001_作业.ipynb`

Where a name has the shape of neither Moodle nor Canvas, any part of the path that is an id of the class list, or else a
name on it that nobody else bears, tells. Names on the platform are believed to be the platform's; what a notebook says
of itself is compared with it. What could be two people's is put down to none of them, and the gradebook says so.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from creditrights.classroom.roster import Student

MOODLE = re.compile(r"(?:^|/)(?P<name>[^/]+)_\d+_assignsubmission_[a-z]+_")
CANVAS = re.compile(
    r"(?:^|/)(?P<name>[^_/]+)_(?P<late>LATE_)?\d+_\d+_(?P<file>[^/]*?)(?:-(?P<again>\d{1,2}))?\.\w+$", re.IGNORECASE
)
#: what stands between an id, a name and the rest
BETWEEN = re.compile(r"[\s/\\_\-+.,;，、；（）()\[\]【】]+")
#: without a class list: an id of digits (and a letter) beside a name in Chinese characters
ID_AND_NAME = re.compile(
    r"(?<![0-9A-Za-z])(?:(?P<id>[A-Za-z]?\d{5,20})[\s_-]+[\u4e00-\u9fff·]{2,12}|[\u4e00-\u9fff·]{2,12}[\s_-]+(?P<id2>[A-Za-z]?\d{5,20}))(?![0-9A-Za-z])"
)


@dataclass(frozen=True)
class Claim:
    """What a file's name says.

    student  empty if it does not say, or not surely
    late     迟交 by the platform's word
    attempt  which
    perhaps  whose it may be, where that is not sure: ids of the class list, in its order
    """

    student: str = ""
    late: bool = False
    attempt: int = 0
    perhaps: tuple[str, ...] = ()


def whose(file: str, students: Sequence[Student]) -> Claim:
    """What the path of a file says."""
    moodle, canvas = MOODLE.search(file), CANVAS.search(file)
    found = moodle or canvas
    late = bool(canvas and canvas["late"] and not moodle)
    attempt = int(canvas["again"] or 0) if canvas and not moodle else 0
    student = _by_platform(found["name"], students, moodle is None) if found else ""
    if student:
        return Claim(student, late, attempt)
    rest = file.replace(found.group(), "/") if found else file  # without numbers that are the platform's own
    if students:
        student = _by_id(rest, students) or _by_part(rest, students)
        return Claim(student, late, attempt, () if student else _perhaps(file, students))
    ids = {match["id"] or match["id2"] for match in ID_AND_NAME.finditer(rest)}
    return Claim(ids.pop() if len(ids) == 1 else "", late, attempt)


def _by_platform(name: str, students: Sequence[Student], name_first: bool) -> str:
    """The student whom Moodle or Canvas names."""
    ways = (_by_name, _by_id) if name_first else (_by_id, _by_name)
    return ways[0](name, students) or ways[1](name, students)


def _perhaps(file: str, students: Sequence[Student]) -> tuple[str, ...]:
    """Those whose id or name stands in the path, where that does not tell one of them."""
    path = _plain(file)
    return tuple(each.id for each in students if _ids_in(file, [each]) or (each.name and _plain(each.name) in path))


def _by_id(text: str, students: Sequence[Student]) -> str:
    """The one id of the list among the parts of a name."""
    found = _ids_in(text, students)
    return found.pop() if len(found) == 1 else ""


def _ids_in(text: str, students: Sequence[Student]) -> set[str]:
    """The ids of the list among the parts of a name; an id may hold what stands between parts."""
    parts = set(BETWEEN.split(text))
    return {each.id for each in students if each.id in parts} or {
        each.id for each in students if re.search(rf"(?<![0-9A-Za-z]){re.escape(each.id)}(?![0-9A-Za-z])", text)
    }


def _by_part(file: str, students: Sequence[Student]) -> str:
    names = _alone(students)
    found = {names[_plain(part)] for part in BETWEEN.split(file) if _plain(part) in names}
    return found.pop() if len(found) == 1 else ""


def _by_name(text: str, students: Sequence[Student]) -> str:
    """The student of that name, if there is one only; family name first or last."""
    names = _alone(students)
    plain = _plain(text)
    for turned in (plain, plain[1:] + plain[:1], plain[-1:] + plain[:-1]):
        if turned in names:
            return names[turned]
    parts = [_plain(part) for part in text.split()]
    return names.get("".join(reversed(parts)), "")


def _alone(students: Sequence[Student]) -> dict[str, str]:
    """Name → id, for names that one student bears."""
    count = Counter(_plain(each.name) for each in students)
    return {_plain(each.name): each.id for each in students if each.name and count[_plain(each.name)] == 1}


def _plain(name: str) -> str:
    return re.sub(r"[\s·.]", "", name).lower()
