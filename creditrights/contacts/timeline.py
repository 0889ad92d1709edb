"""A picture of the list: a line a day, a mark an hour, the night that the rules name in grey."""

from matplotlib import rc_context

from creditrights.contacts.report import DAY_COLUMNS, Report
from creditrights.contacts.words import CALL, LETTER, MESSAGE, NOTICE, VISIT
from creditrights.legality.conditions import All, Any, AtNight, Condition, Not
from creditrights.legality.topics.collection import COLLECTION
from creditrights.notebook.figures.canvas import MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, OCHRE, PAPER, RULE, SETTINGS, TEAL, WASH

NAME = "contacts"
LEFT, RIGHT = 78.0, WIDTH - 46.0  # midnight and midnight; beyond it, contacts without a time
STEP = 18.0

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


def timeline(report: Report) -> Picture:
    """Every contact of the list as a mark at its day and hour; two at the same minute lie on one another."""
    with rc_context(SETTINGS):
        return _drawn(report)


def _drawn(report: Report) -> Picture:
    contacts = report.log.contacts
    days = sorted({each.day for each in contacts})
    canvas = Canvas()
    y = canvas.title("谁在几点联系过", f"{len(contacts)} 次，{len(days)} 天；每行一天，灰底是夜里")
    y = _legend(canvas, y + 4, {_mark_key(each.way, each.connected) for each in contacts})
    top = y + 22
    bottom = top + STEP * max(1, len(days))
    _hours(canvas, top, bottom)
    for place, day in enumerate(days):
        middle = top + STEP * (place + 0.5)
        canvas.rule(top + STEP * (place + 1), LEFT, WIDTH - MARGIN, RULE, 0.4)
        canvas.words(day.isoformat(), MARGIN, middle - 9, size=SMALL)
        for each in contacts:
            if each.day == day:
                x = RIGHT + 24 if each.minute is None else LEFT + (RIGHT - LEFT) * each.minute / (24 * 60)
                _mark(canvas, x, middle, _mark_key(each.way, each.connected))
    caption = "每个点是清单里的一行。灰底的钟点来自登记的规则；夜里联系不当然违法，看有没有约定。"
    if report.log.bad:
        caption += f"另有 {len(report.log.bad)} 行读不懂，没有画。"
    alt = f"联系记录图：{len(days)} 天，共 {len(contacts)} 次。每行一天，横轴是 0 点到 24 点，夜里的钟点涂灰。逐日的次数见下表。"
    rows = [[cell or "—" for cell in row] for row in report.days()]
    return Picture(NAME, canvas.svg(bottom + MARGIN, NAME), alt, caption, DAY_COLUMNS, rows)


def _mark_key(way: str, connected: bool | None) -> tuple[str, bool | None]:
    return (way, connected) if way == CALL else (way, None)


def _legend(canvas: Canvas, y: float, used: set[tuple[str, bool | None]]) -> float:
    x = MARGIN
    for key, (_, _, _, words) in MARKS.items():
        if key not in used:
            continue
        across = 22 + SMALL * len(words)
        if x + across > WIDTH - MARGIN:
            x, y = MARGIN, y + SMALL * 1.6
        _mark(canvas, x + 6, y + 9, key)
        canvas.words(words, x + 16, y, size=SMALL)
        x += across + 8
    return y + SMALL * 1.6


def _mark(canvas: Canvas, x: float, y: float, key: tuple[str, bool | None]) -> None:
    marker, color, filled, _ = MARKS[key]
    face = color if filled else PAPER
    canvas.axes.plot([x], [y], marker=marker, markersize=7, color=color, markerfacecolor=face, linestyle="", zorder=3)


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
    canvas.words("没写", RIGHT + 24, top - 20, size=SMALL, color=GREY, align="center")
    canvas.rule(top, LEFT, WIDTH - MARGIN, GREY, 0.8)
