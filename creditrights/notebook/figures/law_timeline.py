"""这几年法律换了什么：how many instruments of the registry began each year, and which texts replaced which."""

from datetime import date

from matplotlib.axes import Axes

from creditrights.law.provision import RANKS, Instrument, word
from creditrights.law.registry import registry
from creditrights.law.timeline import BEGAN, renewed, turns
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.style import GREY, INK, OCHRE, TEAL, WASH

NAME = "law-timeline"

FIRST, LAST = 2018, 2026
YEARS = tuple(range(FIRST, LAST + 1))
LEFT, RIGHT = MARGIN + 2, WIDTH - MARGIN - 2

#: what binds by law, and what is a rule of supervision or of the trade
BINDING = ("statute", "administrative-regulation", "judicial-interpretation")

COLUMNS = ["年份", "法律、行政法规、司法解释", "监管文件、标准、自律规则", "换了新文本的"]
SOURCE = "只数本书用到的文件，按施行日算。监管文件和自律规则多数只见引句；条文登记里有每一份。"


def picture() -> Picture:
    """Draw the counts of each year, and below them the texts that were replaced."""
    canvas = Canvas()
    chains = changed()
    y = canvas.title("这几年，依据换得很快", "引用以前，先看事情发生在哪一天")
    y += 12
    for color, text in ((TEAL, COLUMNS[1]), (OCHRE, COLUMNS[2])):
        canvas.area(MARGIN, y + 4, 11, 11, color)
        y = canvas.words(text, MARGIN + 19, y, size=SMALL, color=INK)
    _counts(canvas.chart(LEFT, y + 8, RIGHT - LEFT, 120))
    y += 120 + 34
    canvas.rule(y)
    y = canvas.words("换成新文本的", MARGIN, y + 8, size=HEAD) + 2
    for chain in chains:
        y = _chain(canvas, y, chain) + 8
    canvas.rule(y)
    y = canvas.words(SOURCE, MARGIN, y + 7, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(chains), _caption(), COLUMNS, _rows(chains))


def changed() -> list[list[Instrument]]:
    """The chains of texts of which at least one ended in these years."""
    return [chain for chain in renewed(registry()) if chain[-1].effective.year >= FIRST]


def began(year: int, binding: bool) -> int:
    """How many instruments of the registry took effect in a year, of one of the two kinds."""
    found = [turn.instrument for turn in turns(registry(), year, year) if turn.kind == BEGAN]
    return len([each for each in found if (each.rank in BINDING) is binding])


def _counts(axes: Axes) -> None:
    law = [began(year, True) for year in YEARS]
    rest = [began(year, False) for year in YEARS]
    axes.bar(YEARS, law, color=TEAL, width=0.62)
    axes.bar(YEARS, rest, bottom=law, color=OCHRE, width=0.62)
    for year, one, other in zip(YEARS, law, rest, strict=True):
        axes.text(year, one + other + 0.4, str(one + other), size=SMALL, color=INK, ha="center")
    axes.set_xlim(FIRST - 0.5, LAST + 0.5)
    axes.set_ylim(0, max(one + other for one, other in zip(law, rest, strict=True)) + 3)
    axes.set_xticks(YEARS, [f"{year % 100:02d}" for year in YEARS])
    axes.set_yticks([])
    axes.tick_params(labelsize=SMALL, length=0)
    axes.spines["left"].set_visible(False)


def _chain(canvas: Canvas, y: float, chain: list[Instrument]) -> float:
    """One row: the name of what is in force, and a bar cut at each change."""
    y = canvas.words("《" + chain[-1].short + "》", MARGIN, y, size=BODY, line=1.45)
    top, high = y + 2, 10.0
    for place, instrument in enumerate(chain):
        begins = max(_x(instrument.effective), LEFT)
        ends = RIGHT if instrument.ended is None else _x(instrument.ended)
        newest = place == len(chain) - 1
        canvas.area(begins, top, max(ends - begins, 0), high, TEAL if newest else WASH)
        if place:
            canvas.line([begins, begins], [top - 2, top + high + 2], INK, 1.1)
    days = "，".join(each.effective.isoformat() for each in chain[1:])
    return canvas.words(f"{days} 换", MARGIN, top + high + 2, size=SMALL, color=GREY, line=1.4)


def _x(day: date) -> float:
    first = date(FIRST, 1, 1).toordinal()
    last = date(LAST + 1, 1, 1).toordinal()
    return LEFT + (RIGHT - LEFT) * (day.toordinal() - first) / (last - first)


def _alt(chains: list[list[Instrument]]) -> str:
    most = max(YEARS, key=lambda year: (began(year, True) + began(year, False), year))
    names = "；".join(f"《{chain[-1].short}》{chain[-1].effective.isoformat()} 起" for chain in chains)
    return (
        f"上面是柱图：{FIRST} 到 {LAST} 年，本书用到的文件每年开始施行的份数，{most} 年最多，"
        f"有 {began(most, True) + began(most, False)} 份。下面是横条，浅色是旧文本，深色是现行文本：{names}。"
    )


def _caption() -> str:
    ranks = "、".join(word(RANKS, code) for code in BINDING)
    return f"深色柱是{ranks}，黄色柱是其余文件。{SOURCE}"


def _rows(chains: list[list[Instrument]]) -> list[list[str]]:
    rows = []
    for year in YEARS:
        new = [each for chain in chains for each in chain[1:] if each.effective.year == year]
        named = "；".join(f"《{each.short}》（{each.effective.isoformat()}）" for each in new)
        rows.append([str(year), f"{began(year, True)} 份", f"{began(year, False)} 份", named or "没有"])
    return rows
