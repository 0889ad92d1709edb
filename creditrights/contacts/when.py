"""Days and times as phones and people write them: taken apart here, read by the fields of the forms."""

import re

from creditrights.calculators.reading import all_digits, narrow, shown
from creditrights.errors import FieldError

#: a day of the week says nothing that the day does not say
_WEEKDAY = re.compile(r"[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?")
_DAY = re.compile(
    r"(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?"  # 2026-03-05, 2026年3月5日
    r"|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|\d{1,2}[-/.]\d{1,2}(?![-/.\d])"  # 3月5日, 3/5: no year
    r"|\d{8}(?=\D|$))"
    r"[T\s,]*(.*)"
)
_STAMP = re.compile(r"(\d{8})(\d{2})(\d{2})(?:\d{2})?")  # 20260305213000
_NO_YEAR = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")

#: part of the day -> spoken hours and what is added to them; an hour that is not here is doubtful and is not guessed
_EARLY = {12: -12} | dict.fromkeys(range(7), 0)
_MORNING = dict.fromkeys(range(1, 12), 0)
_AFTERNOON = {12: 0} | dict.fromkeys(range(1, 12), 12)
_EVENING = {12: -12} | dict.fromkeys(range(5, 12), 12)
_NIGHT = {12: -12} | dict.fromkeys(range(6), 0) | dict.fromkeys(range(8, 12), 12)
HALVES = {
    "凌晨": _EARLY,
    "清晨": _MORNING,
    "早晨": _MORNING,
    "早上": _MORNING,
    "上午": _MORNING,
    "中午": {11: 0, 12: 0, 1: 12, 2: 12},
    "下午": _AFTERNOON,
    "傍晚": dict.fromkeys(range(4, 9), 12),
    "晚上": _EVENING,
    "夜里": _NIGHT,
    "夜间": _NIGHT,
    "深夜": _NIGHT,
    "半夜": _NIGHT,
    "am": {12: -12} | _MORNING,
    "pm": _AFTERNOON,
}
_QUARTERS = {"半": "30", "一刻": "15", "三刻": "45"}
_CLOCK = re.compile(
    rf"(?P<half>{'|'.join(HALVES)})?\s*"
    r"(?P<hour>\d{1,2})\s*(?P<mark>[:点时])\s*(?P<minute>\d{1,2}|半|一刻|三刻)?\s*分?"
    r"(?:\s*:?\s*\d{1,2}(?:\.\d+)?\s*秒?)?(?:\+08:?00)?\s*(?P<after>am|pm)?"
)


def parted(written: str) -> tuple[str, str]:
    """A cell as its day and what stands behind it; the day is empty where the cell does not begin with one."""
    plain = _WEEKDAY.sub(" ", narrow(written)).strip()
    stamp = _STAMP.fullmatch(plain)
    if stamp:
        day, hour, minute = stamp.groups()
        return day, f"{hour}:{minute}"
    found = _DAY.fullmatch(plain)
    return (found.group(1).strip(), found.group(2).strip()) if found else ("", plain)


def day_text(day: str, year: int | None) -> str:
    """A day as the day field reads it; one without a year gets `year`. FieldError where that is not known."""
    bare = _NO_YEAR.fullmatch(day)
    if bare is None:
        return day
    if year is None:
        raise FieldError(
            "日期",
            day,
            f"“日期”填的是{shown(day)}，没写哪一年。请写成 2026年3月5日 这样，或者说明整份清单是哪一年的（命令行用 --year）。",
        )
    return f"{year}-{bare.group(1)}-{bare.group(2)}"


def year_of(day: str) -> int | None:
    """The year a day names."""
    return int(day[:4]) if all_digits(day[:4]) and len(day) >= 8 else None


def clock_part(written: str) -> str:
    """A time as the clock field reads it: 下午3点20分 as 15:20, 21:40:05 as 21:40, a day in front left out.

    What is not understood is given back as it is, for the field to refuse.
    """
    plain = parted(written)[1].lower()
    if all_digits(plain) and len(plain) in (4, 6):
        return f"{plain[:2]}:{plain[2:4]}"
    found = _CLOCK.fullmatch(plain)
    if found is None:
        return plain
    minute = found["minute"] or "00"
    minute = _QUARTERS.get(minute, minute)
    if len(minute) == 1 and found["mark"] == ":":
        return plain
    hour = int(found["hour"])
    half = found["half"] or found["after"]
    if half and hour <= 12:
        if hour not in HALVES[half]:
            return plain
        hour += HALVES[half][hour]
    return f"{hour:02d}:{int(minute):02d}"
