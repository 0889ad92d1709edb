"""Periods beside each other on one stretch of days, with a line for the day that is asked about."""

from datetime import date

from creditrights.calculators.chart import (
    DAYS,
    GAP,
    LEADING,
    LINE,
    LOOKS,
    WIDTH,
    Chart,
    Drawing,
    Series,
    listed,
    text_width,
    wrapped,
)

#: how many days before and after the day asked about are drawn; what reaches beyond ends in an arrow
BEFORE = 200
AFTER = 400
#: with more periods than these, only the first are drawn
MOST = 10

OPEN = 0
OVER = 1
THICK = 90
#: how far the sign at a last day reaches
MARK = 85


class Span:
    """One period: from a day (None where that is not known) to its last day, and whether it is over."""

    def __init__(self, label: str, start: "date | None", last: date, over: bool) -> None:
        self.label = label
        self.start = start
        self.last = last
        self.over = over

    def words(self) -> str:
        """Its last day."""
        return self.last.isoformat() + (" 已过" if self.over else "")


class Timeline(Chart):
    """Periods and the day `on`."""

    kind = "timeline"

    def __init__(self, id: str, title: str, spans: "list[Span]", on: date, beside: str) -> None:
        left = [(each.last - on).days for each in spans]
        super().__init__(id, title, [each.label for each in spans], [Series("还剩天数", left)], DAYS, beside)
        self.spans = spans[:MOST]
        self.all = spans
        self.on = on

    def worth_drawing(self) -> bool:
        return len(self.spans) > 0

    def as_json(self) -> "dict[str, object]":
        told = super().as_json()
        told["on"] = self.on.isoformat()
        told["spans"] = [
            {
                "label": each.label,
                "start": None if each.start is None else each.start.isoformat(),
                "last": each.last.isoformat(),
                "over": each.over,
            }
            for each in self.all
        ]
        return told

    def alt(self) -> str:
        words = [each.label + "到 " + each.words() for each in self.all]
        return "时间线，今天是 " + self.on.isoformat() + "：" + listed(words) + "。"

    def unit_words(self) -> str:
        return ""

    def draw(self, paper: Drawing) -> None:
        over = len([each for each in self.spans if each.over])
        looks = [Series("还开着", [len(self.spans) - over]), Series("已经过了", [over])]
        paper.legend(looks, [Series("你填的今天 " + self.on.isoformat(), [])])
        first = max(-BEFORE, min([0] + [self._day(each.start or each.last) for each in self.spans]))
        last = min(AFTER, max([30] + [self._day(each.last) for each in self.spans]))

        def across(day: int) -> int:
            return MARK + (max(first, min(last, day)) - first) * (WIDTH - 2 * MARK) // (last - first)

        bands = []
        for each in self.spans:
            self._words(paper, each)
            middle = paper.y + THICK // 2
            start, end = self._day(each.start or each.last), self._day(each.last)
            left, right = across(start), across(end)
            look = OVER if each.over else OPEN
            paper.path("M0 " + str(middle) + "h" + str(WIDTH), LINE, 10)
            if right > left:
                paper.bars("M" + str(left) + " " + str(middle) + "H" + str(right), look, THICK)
            self._end(paper, right, middle, LOOKS[look][0], 1 if end > last else -1 if end < first else 0)
            bands.append(paper.y)
            paper.y += THICK + GAP
        for top in bands:
            paper.level(across(0), top - 25, THICK + 50, 0)
        if len(self.all) > len(self.spans):
            paper.text(0, "另有 " + str(len(self.all) - len(self.spans)) + " 项见表", quiet=True)
            paper.y += LEADING

    def _day(self, day: date) -> int:
        return (day - self.on).days

    def _end(self, paper: Drawing, x: int, middle: int, colour: str, way: int) -> None:
        """The last day: a diamond, or an arrow to where it lies, 1 behind and -1 before what is drawn."""
        up, down = str(middle - MARK), str(middle + MARK)
        if way:
            steps = "M" + str(x) + " " + up + "L" + str(x + way * MARK) + " " + str(middle) + "L" + str(x) + " " + down
        else:
            across = "M" + str(x - MARK) + " " + str(middle) + "L" + str(x) + " " + up
            steps = across + "L" + str(x + MARK) + " " + str(middle) + "L" + str(x) + " " + down
        paper.area(steps + "Z", colour, True)

    def _words(self, paper: Drawing, span: Span) -> None:
        """What the period is, from the left; its last day at the right, below if there is no room."""
        lines = wrapped(span.label, WIDTH)
        for line in lines:
            if line is not lines[0]:
                paper.y += LEADING
            paper.text(0, line)
        if text_width(lines[-1]) + text_width(span.words()) + 2 * GAP > WIDTH:
            paper.y += LEADING
        paper.text(WIDTH, span.words(), end=True, bold=True)
        paper.y += LEADING
