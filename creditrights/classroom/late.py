"""When work was handed in, whether that was late, and what the declared policy makes of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.roster import read_table

#: where a time came from, best first
BY_TABLE = "时间表"
BY_FILE = "文件时间"
#: the heads that a table of times may bear
WHEN = ("提交时间", "时间", "交的时间", "最后提交时间")
WRITTEN = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[T\s]*(?:(\d{1,2})\s*[:：点时]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?)?.*"
)


@dataclass(frozen=True)
class LatePolicy:
    """What being late costs. Declared by the instructor, printed in the report and on every late student's page.

    due      the last moment that is in time
    percent  of the points earned, lost for every day begun after it
    floor    per cent that are kept however late it is; 0 for no floor
    grace    minutes after `due` that are not counted
    """

    due: datetime
    percent: int = 0
    floor: int = 0
    grace: int = 0

    def days(self, when: datetime) -> int:
        """Days begun after the last moment; 0 for work in time or within the grace.

        >>> LatePolicy(datetime(2026, 11, 27, 23, 59), grace=10).days(datetime(2026, 11, 28, 0, 9))
        0
        >>> LatePolicy(datetime(2026, 11, 27, 23, 59), grace=10).days(datetime(2026, 11, 28, 0, 10))
        1
        """
        if when <= self.due + timedelta(minutes=self.grace):
            return 0
        return -((self.due - when) // timedelta(days=1))

    def kept(self, days: int) -> int:
        """Per cent of the points that are kept."""
        return max(self.floor, 100 - self.percent * days) if days else 100

    def words(self) -> str:
        """The policy in one Chinese sentence."""
        grace = f"，宽限 {self.grace} 分钟" if self.grace else ""
        cost = f"每迟一天（不足一天算一天）扣已得分的 {self.percent}%" if self.percent else "迟交只记下，不扣分"
        floor = f"，最多扣到剩 {self.floor}%" if self.percent and self.floor else ""
        return f"截止 {self.due:%Y-%m-%d %H:%M}{grace}；{cost}{floor}；扣的分不足 1 分的部分不扣。"


def policy(due: str, percent: int, floor: int, grace: int) -> LatePolicy:
    """The policy from what was typed; ClassroomError says what is allowed."""
    when = moment(due)
    if when is None:
        raise ClassroomError(f"--due 写的是“{due}”，读不成时间，请写成 2026-11-27 23:59。")
    if re.fullmatch(r"\D*\d+\D+\d+\D+\d+\D*", due):  # a day alone means its end
        when = when + timedelta(hours=23, minutes=59, seconds=59)
    for name, value, most in (
        ("--late-percent", percent, 100),
        ("--late-floor", floor, 100),
        ("--grace", grace, 100_000),
    ):
        if not 0 <= value <= most:
            raise ClassroomError(f"{name} 写的是 {value}，请写 0 到 {most} 的整数。")
    return LatePolicy(when, percent, floor, grace)


def moment(text: str) -> datetime | None:
    """A time as platforms and people write it, taken as local; None where it is none."""
    found = WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime.combine(date(year, month, day), datetime.min.time()).replace(
            hour=hour, minute=minute, second=second
        )
    except ValueError:
        return None


def read_times(path: Path) -> dict[str, datetime]:
    """Student id or file name → when it was handed in, from a table with 学号 or 文件 and 提交时间; the last row counts."""
    rows = read_table(path, ())
    heads = list(rows[0]) if rows else []
    when = next((name for name in WHEN if name in heads), "")
    who = next((name for name in ("文件", "学号") if name in heads), "")
    if not when or not who:
        raise ClassroomError(f"{path.name} 的第一行要有“学号”或“文件”，和“提交时间”。")
    found: dict[str, datetime] = {}
    for number, row in enumerate(rows, 2):
        if not row[when]:
            continue
        time = moment(row[when])
        if time is None:
            raise ClassroomError(f"{path.name} 第 {number} 行的时间是“{row[when]}”，请写成 2026-11-27 23:59。")
        found[row[who]] = max(time, found.get(row[who], time))
    return found


def handed_in(
    file: str, student: str, stored: datetime | None, times: Mapping[str, datetime]
) -> tuple[datetime | None, str]:
    """When a file was handed in and where that is known from."""
    for name in (file, file.rsplit("/", 1)[-1], student):
        if name and name in times:
            return times[name], BY_TABLE
    return stored, BY_FILE if stored else ""
