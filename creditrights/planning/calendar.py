"""Due days and time limits as a calendar file (.ics, RFC 5545) that a phone can keep.

Nothing here reads the clock: whoever writes the file gives its stamp. The same events give the same bytes.
"""

from datetime import date

from creditrights.money.daycount import days_later
from creditrights.money.fen import yuan
from creditrights.planning.months import day_in, month_text
from creditrights.planning.simulate import Plan

#: a line has at most so many octets, its end not counted
_OCTETS = 75
_END = "\r\n"

#: how many days before an event a phone should remind
REMIND_DAYS = 3


class Event:
    """Something that falls on a day. `kind` keeps two events of the same title and day apart."""

    def __init__(self, day: date, title: str, note: str = "", kind: str = "") -> None:
        self.day = day
        self.title = title
        self.note = note
        self.kind = kind

    def uid(self) -> str:
        """The same for the same event, whenever it is written."""
        return compact(self.day) + "-" + fingerprint(self.title + "\n" + self.kind) + "@creditrights"


def plan_events(plan: Plan, due_days: "dict[str, int] | None" = None) -> "list[Event]":
    """One event for each payment of a plan, one for the last day of each offer, one before each suit's month.

    due_days  by the name of a debt, the day of the month on which it must be paid; the last day where none is given
    """
    case = plan.case
    events = []
    for place, debt in enumerate(case.debts):
        day = 31 if due_days is None else due_days.get(debt.name, 31)
        for number, month in enumerate(plan.steps):
            step = month[place]
            if step.payment > 0:
                words = "结清 " if step.closing == 0 else "还 "
                note = "付款后还欠 " + yuan(step.closing) + " 元。只走机构指定的渠道，留凭证。"
                if step.waived:
                    note = "按书面方案结清，免 " + yuan(step.waived) + " 元；付款前核对方案原件，要结清证明。"
                title = words + debt.name + " " + yuan(step.payment) + " 元"
                events.append(Event(day_in(case.budget.start + number, day), title, note, "payment"))
        if debt.suit is not None:
            before = days_later(day_in(debt.suit.month, 1), -1)
            note = "到 " + month_text(debt.suit.month) + " 还欠着，预计多出 " + yuan(debt.suit.cost_fen) + " 元。"
            events.append(Event(before, debt.name + "：预计起诉月份的前一天", note, "suit"))
    for offer in case.offers:
        note = "过了这一天，书面方案不再算数；以方案上写的为准。"
        events.append(Event(day_in(offer.last_month, 31), offer.debt + "：减免方案最后一天", note, "offer"))
    return events


def ics(events: "list[Event]", stamp: str) -> str:
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


def _lines(event: Event, stamp: str) -> "list[str]":
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
        "TRIGGER:-P" + str(REMIND_DAYS) + "D",
        "END:VALARM",
        "END:VEVENT",
    ]


def compact(day: date) -> str:
    """20270131."""
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as a value: backslash, semicolon and comma are escaped, a line's end is written \\n."""
    for raw, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(raw, safe)
    return text


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
