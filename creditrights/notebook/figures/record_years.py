"""征信记录的五年：the same missed loan paid off on three days, and never; when each record is five years old."""

from datetime import date

from creditrights.money.deadlines import period
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import BRICK, GREY, INK, TEAL

NAME = "record-years"
MISSED = date(2026, 4, 10)
#: who, and the day on which everything was paid; None for never
PEOPLE: tuple[tuple[str, date | None], ...] = (
    ("甲：两个月后还清", date(2026, 6, 10)),
    ("乙：一年半后还清", date(2027, 10, 10)),
    ("丙：四年后还清", date(2030, 4, 10)),
    ("丁：一直没还", None),
)
FIRST_YEAR, LAST_YEAR = 2026, 2036
NOTE = (
    "征信业管理条例第16条写「自不良行为或者事件终止之日起为5年」。一般把还清那天当作终止；"
    "分期协议、核销、转让怎么算，看怎么报送，不清楚的问报送的机构。"
)
COLUMNS = ["谁", "第一次没付", "还清", "满五年", "从没付到满五年"]
LEFT, RIGHT = MARGIN + 2, WIDTH - MARGIN - 6


def picture() -> Picture:
    """Draw four rails of years."""
    canvas = Canvas()
    under = f"同一笔，{MISSED} 第一次没付。红：还欠着；绿：还清以后的五年"
    y = canvas.title("五年，从还清那天数", under) + 12
    for year in range(FIRST_YEAR, LAST_YEAR + 1, 2):
        canvas.words(str(year), _x(date(year, 1, 1)), y, size=SMALL, color=GREY)
        canvas.line([_x(date(year, 1, 1))] * 2, [y + 18, y + 22], GREY, 0.8)
    y += 26
    for who, paid in PEOPLE:
        y = canvas.words(who, MARGIN, y, size=HEAD) + 3
        end = date(LAST_YEAR, 12, 31) if paid is None else paid
        canvas.area(_x(MISSED), y, max(4.0, _x(end) - _x(MISSED)), 12, BRICK)
        if paid is not None:
            canvas.area(_x(paid), y, _x(over(paid)) - _x(paid), 12, TEAL)
            canvas.dot(_x(over(paid)), y + 6, 5, INK)
        y = canvas.words(_words(paid), MARGIN, y + 18, size=BODY, color=GREY) + 8
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(), f"越早还清，五年越早数完。{NOTE}", COLUMNS, _rows())


def over(paid: date) -> date:
    """The day on which a record is five years old."""
    return period("record").last_day(paid)


def _x(day: date) -> float:
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    return LEFT + (RIGHT - LEFT) * (day - first).days / (last - first).days


def _words(paid: date | None) -> str:
    return "五年还没有开始数" if paid is None else f"{paid} 还清，{over(paid)} 满五年"


def _rows() -> list[list[str]]:
    rows = []
    for who, paid in PEOPLE:
        if paid is None:
            rows.append([who, MISSED.isoformat(), "没有", "还没开始数", "没有尽头"])
        else:
            months = (over(paid).year - MISSED.year) * 12 + over(paid).month - MISSED.month
            rows.append([who, MISSED.isoformat(), paid.isoformat(), over(paid).isoformat(), f"{months} 个月"])
    return rows


def _alt() -> str:
    parts = "；".join(f"{who}，{_words(paid)}" for who, paid in PEOPLE)
    return f"四条横着的年份线，红色一段是还欠着的日子，接着的绿色一段是五年。{parts}。越晚还清，绿色的一段越靠右。"
