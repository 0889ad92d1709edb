"""A picture of the list: a line a day, a mark a contact, the night that the rules name in grey, what touches a rule ringed."""

from matplotlib import rc_context

from creditrights.contacts.log import Contact
from creditrights.contacts.report import DAY_COLUMNS, Report
from creditrights.contacts.words import CALL, LETTER, MESSAGE, NOTICE, VISIT
from creditrights.legality.checker import BREACHED
from creditrights.legality.conditions import All, Any, AtNight, Condition, Not
from creditrights.legality.topics.collection import COLLECTION
from creditrights.notebook.figures.canvas import MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, OCHRE, PAPER, RULE, SETTINGS, TEAL, WASH

NAME = "contacts"
LEFT, RIGHT = 78.0, WIDTH - 46.0  # midnight and midnight; beyond it, contacts without a time
STEP = 18.0
APART = 13.0  # marks nearer than this lie on lines of their own
NO_TIME = RIGHT + 24
RINGED = "触到规则的"

#: mark of each way: matplotlib's marker, colour, filled
MARKS = {
    (CALL, True): ("o", TEAL, True, "接通的电话"),
    (CALL, False): ("o", TEAL, False, "没接通的电话"),
    (CALL, None): ("o", GREY, False, "没写接没接的电话"),
    (NOTICE, None): ("^", OCHRE, True, "语音播报"),
    (MESSAGE, None): ("s", INK, True, "短信或消息"),
    (VISIT, None): ("D", BRICK, True, "上门"),
    (LETTER, None): ("_", INK, True, "信函"),
}


def night() -> tuple[int, int] | None:
    """When the night begins and ends, in minutes, as the rules declare it; None where no rule names one."""
    for rule in COLLECTION.rules:
        for atom in _atoms(rule.when):
            if isinstance(atom, AtNight) and atom.fact == "clock":
                return atom.begins, atom.ends
    return None


def _atoms(condition: Condition) -> list[Condition]:
    if isinstance(condition, (All, Any)):
        return [atom for part in condition.parts for atom in _atoms(part)]
    return _atoms(condition.part) if isinstance(condition, Not) else [condition]


def timeline(report: Report, name: str = NAME) -> Picture:
    """Every contact of the list as a mark at its day and hour; where many come at once, a day takes several lines."""
    with rc_context(SETTINGS):
        return _drawn(report, name)


def _drawn(report: Report, name: str) -> Picture:
    contacts = report.log.contacts
    days = sorted({each.day for each in contacts})
    ringed = {row for each in report.found if each.status == BREACHED for row in each.rows}
    canvas = Canvas()
    y = canvas.title("谁在几点联系过", f"{len(contacts)} 次，{len(days)} 天；灰底是夜里")
    y = _legend(canvas, y + 4, {_mark_key(each.way, each.connected) for each in contacts}, bool(ringed))
    top = y + 22
    lanes = [_lanes([each for each in contacts if each.day == day]) for day in days]
    bottom = top + STEP * max(1, sum(len(each) for each in lanes))
    _hours(canvas, top, bottom)
    line = top
    for day, lanes_of_day in zip(days, lanes, strict=True):
        canvas.words(day.isoformat(), MARGIN, line, size=SMALL)
        for lane in lanes_of_day:
            for each in lane:
                _mark(canvas, _across(each), line + STEP / 2, _mark_key(each.way, each.connected), each.row in ringed)
            line += STEP
        canvas.rule(line, LEFT, WIDTH - MARGIN, RULE, 0.4)
    caption = "每个点是清单里的一行。灰底的钟点来自登记的规则；夜里联系不当然违法，看有没有约定。"
    if report.log.bad:
        caption += f"另有 {len(report.log.bad)} 行读不懂，没有画。"
    alt = (
        f"联系记录图：{len(days)} 天，共 {len(contacts)} 次。每天占一行或几行，横轴是 0 点到 24 点，夜里的钟点涂灰，"
        f"触到规则的 {len(ringed)} 次圈了出来。逐日的次数见下表。"
    )
    rows = [[cell or "—" for cell in row] for row in report.days()]
    return Picture(name, canvas.svg(bottom + MARGIN, name), alt, caption, DAY_COLUMNS, rows)


def _across(contact: Contact) -> float:
    return NO_TIME if contact.minute is None else LEFT + (RIGHT - LEFT) * contact.minute / (24 * 60)


def _lanes(contacts: list[Contact]) -> list[list[Contact]]:
    """The contacts of a day on as few lines as keep their marks apart."""
    lanes: list[list[Contact]] = []
    for each in contacts:
        free = [lane for lane in lanes if all(abs(_across(each) - _across(other)) >= APART for other in lane)]
        if free:
            free[0].append(each)
        else:
            lanes.append([each])
    return lanes


def _mark_key(way: str, connected: bool | None) -> tuple[str, bool | None]:
    return (way, connected) if way == CALL else (way, None)


def _legend(canvas: Canvas, y: float, used: set[tuple[str, bool | None]], ringed: bool) -> float:
    x = MARGIN
    entries: list[tuple[tuple[str, bool | None] | None, str]] = [
        (key, words) for key, (_, _, _, words) in MARKS.items() if key in used
    ]
    for key, words in entries + ([(None, RINGED)] if ringed else []):
        across = 22 + SMALL * len(words)
        if x + across > WIDTH - MARGIN:
            x, y = MARGIN, y + SMALL * 1.6
        _mark(canvas, x + 6, y + 9, key, key is None)
        canvas.words(words, x + 16, y, size=SMALL)
        x += across + 8
    return y + SMALL * 1.6


def _mark(canvas: Canvas, x: float, y: float, key: tuple[str, bool | None] | None, ringed: bool) -> None:
    """A mark, a ring around it, or the ring alone."""
    if key is not None:
        marker, color, filled, _ = MARKS[key]
        face = color if filled else PAPER
        canvas.axes.plot([x], [y], marker=marker, markersize=7, color=color, markerfacecolor=face, ls="", zorder=3)
    if ringed:
        canvas.axes.plot([x], [y], marker="o", markersize=12.5, color=BRICK, fillstyle="none", ls="", zorder=2)


def _hours(canvas: Canvas, top: float, bottom: float) -> None:
    dark = night()
    if dark is not None:
        begins, ends = (LEFT + (RIGHT - LEFT) * minute / (24 * 60) for minute in dark)
        canvas.area(LEFT, top, ends - LEFT, bottom - top, WASH)
        canvas.area(begins, top, RIGHT - begins, bottom - top, WASH)
    for hour in (0, 6, 12, 18, 24):
        x = LEFT + (RIGHT - LEFT) * hour / 24
        canvas.line([x, x], [top, bottom], RULE, 0.6)
        canvas.words(str(hour), x, top - 20, size=SMALL, color=GREY, align="center")
    canvas.words("没写", NO_TIME, top - 20, size=SMALL, color=GREY, align="center")
    canvas.rule(top, LEFT, WIDTH - MARGIN, GREY, 0.8)
