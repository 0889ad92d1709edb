"""Due days and time limits as a calendar file (.ics, RFC 5545) that a phone can keep.

Nothing here reads the clock: whoever writes the file gives its stamp. The same events give the same bytes.
"""

from datetime import date

from creditrights.law.registry import registry
from creditrights.money.daycount import days_later
from creditrights.money.open_periods import YOU
from creditrights.planning.legal_days import TimeLimit

#: a line has at most so many octets, its end not counted
_OCTETS = 75
_END = "\r\n"
_LINE_ENDS = ("\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")

#: how many days before an event a phone should remind: of a payment, of a last day at court
REMIND_DAYS = 3
REMIND_LEGAL_DAYS = 7

#: what a calendar cannot know about a last day
HOLIDAYS = "只看了周末，没有查法定节假日；自己要交东西，按没顺延的这一天准备。"


class CalendarEvent:
    """Something that falls on a day. `kind` and `key` are its name: the same event keeps it when its day or sum changes."""

    def __init__(
        self, day: date, title: str, note: str = "", kind: str = "", key: str = "", remind_days: int = REMIND_DAYS
    ) -> None:
        self.day = day
        self.title = title
        self.note = note
        self.kind = kind
        self.key = key or compact(day) + title
        self.remind_days = remind_days

    def uid(self) -> str:
        """The same for the same event, whenever it is written: a phone then replaces it and shows no second one."""
        name = self.kind + "\n" + self.key
        return fingerprint(name) + fingerprint("\n" + name) + "@creditrights"


def legal_events(limits: "list[TimeLimit]") -> "list[CalendarEvent]":
    """One event for the last day of each time limit: whose it is, what it runs from, its law."""
    events = []
    for limit in limits:
        row = limit.deadline
        title = ("最后一天：" if row.whose == YOU else "期满（" + row.whose + "）：") + row.title
        start = "" if row.start is None else row.start.isoformat()
        law = "、".join([registry().cite(key).name() for key in row.cites])
        note = "从 " + start + "“" + limit.told + "”起数，" + row.last_words() + "。" + row.words + "。"
        key = row.id + " " + limit.debt + " " + start
        if limit.debt:
            title = title + "（" + limit.debt + "）"
        note = note + HOLIDAYS + "依据：" + law + "。"
        events.append(CalendarEvent(limit.last, title, note, "limit", key, REMIND_LEGAL_DAYS))
    return events


def ics(events: "list[CalendarEvent]", stamp: str) -> str:
    """The file.

    stamp  when it is written, in UTC, as 20261124T080000Z
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//creditrights//planning//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    ordered = sorted([(event.day, event.title, event.kind, place) for place, event in enumerate(events)])
    for _, _, _, place in ordered:
        lines.extend(_lines(events[place], stamp))
    lines.append("END:VCALENDAR")
    return "".join([folded(line) + _END for line in lines])


def _lines(event: CalendarEvent, stamp: str) -> "list[str]":
    lines = [
        "BEGIN:VEVENT",
        "UID:" + event.uid(),
        "DTSTAMP:" + stamp,
        "DTSTART;VALUE=DATE:" + compact(event.day),
        "DTEND;VALUE=DATE:" + compact(days_later(event.day, 1)),
        "SUMMARY:" + escaped(event.title),
    ]
    if event.note:
        lines.append("DESCRIPTION:" + escaped(event.note))
    return lines + [
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:" + escaped(event.title),
        "TRIGGER:-P" + str(event.remind_days) + "D",
        "END:VALARM",
        "END:VEVENT",
    ]


def compact(day: date) -> str:
    """20270131."""
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as a value: backslash, semicolon and comma are escaped, a line's end is written \\n, other controls go."""
    for raw, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n")):
        text = text.replace(raw, safe)
    for end in _LINE_ENDS:
        text = text.replace(end, "\\n")
    return "".join([character for character in text if character >= " " and character != "\x7f"])


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, each further one begun with a blank; no character is torn."""
    pieces = []
    piece = ""
    size = 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece = " "
            size = 1
        piece = piece + character
        size = size + octets
    pieces.append(piece)
    return _END.join(pieces)


def fingerprint(text: str) -> str:
    """Eight hex digits that depend on every byte of a text (FNV-1a, 32 bits)."""
    number = 2166136261
    for byte in text.encode("utf-8"):
        number = ((number ^ byte) * 16777619) % 4294967296
    digits = ""
    for _ in range(8):
        digits = "0123456789abcdef"[number % 16] + digits
        number = number // 16
    return digits
