"""Lying bars, one a row, each under its own words: parts of a sum, or sums beside what they are compared with."""

from creditrights.calculators.chart import (
    FEN,
    GAP,
    LEADING,
    LINE,
    WIDTH,
    Chart,
    Drawing,
    Series,
    listed,
    text_width,
    wrapped,
)

#: how thick a bar is, and how far the next row is
THICK = 150
APART = 90


class Bars(Chart):
    """Parts of a sum, or sums side by side.

    levels  what all rows are compared with, one number each: shown as marks across the bars
    """

    kind = "bars"

    def __init__(
        self,
        id: str,
        title: str,
        labels: "list[str]",
        series: "list[Series]",
        unit: str = FEN,
        beside: str = "",
        levels: "list[Series] | None" = None,
    ) -> None:
        super().__init__(id, title, labels, series, unit, beside)
        self.levels = levels or []

    def as_json(self) -> "dict[str, object]":
        told = super().as_json()
        told["levels"] = [{"label": each.label, "value": each.values[0]} for each in self.levels]
        return told

    def alt(self) -> str:
        words = [
            label + ("" if label[-1:] in ("）", "”") else " ") + self.row_words(place)
            for place, label in enumerate(self.labels)
        ]
        beside = [each.label + " " + self.shown(each.values[0]) for each in self.levels]
        return "横条图：" + listed(words) + ("。比较的线：" + listed(beside) if beside else "") + "。"

    def row_words(self, place: int) -> str:
        """The number of a row, with its parts where there are several."""
        whole = self.shown(self.totals()[place])
        if len(self.series) == 1:
            return whole
        parts = [each.label + " " + self.shown(each.values[place]) for each in self.series if each.values[place]]
        return whole + ("（" + "，".join(parts) + "）" if len(parts) > 1 else "")

    def draw(self, paper: Drawing) -> None:
        named = [Series(each.label + " " + self.shown(each.values[0]), each.values) for each in self.levels]
        if len(self.series) > 1 or named:
            paper.legend(self.series if len(self.series) > 1 else [], named)
        totals = self.totals()
        longest = max(totals + [each.values[0] for each in self.levels])
        steps = ["" for _ in self.series]
        ground = ""
        bands = []
        for place, label in enumerate(self.labels):
            self._words(paper, label, self.shown(totals[place]))
            middle = paper.y + THICK // 2
            ground += "M0 " + str(middle) + "h" + str(WIDTH)
            before = 0
            for number, each in enumerate(self.series):
                left, right = before * WIDTH // longest, (before + each.values[place]) * WIDTH // longest
                if right > left:
                    steps[number] += "M" + str(left) + " " + str(middle) + "H" + str(right)
                before += each.values[place]
            bands.append(paper.y)
            paper.y += THICK + APART
        paper.y -= APART // 2
        paper.path(ground, LINE, 16)
        for number, drawn in enumerate(steps):
            if drawn:
                paper.bars(drawn, number, THICK)
        for number, each in enumerate(self.levels):
            x = max(12, min(WIDTH - 12, each.values[0] * WIDTH // longest))
            for top in bands:
                paper.level(x, top - 25, THICK + 50, number)

    def _words(self, paper: Drawing, label: str, value: str) -> None:
        """The words over a bar, from the left, and its number, at the right: on their last line if there is room."""
        room = WIDTH - text_width(value) - 2 * GAP
        lines = wrapped(label, WIDTH)
        for line in lines:
            if line is not lines[0]:
                paper.y += LEADING
            paper.text(0, line)
        if text_width(lines[-1]) > room:
            paper.y += LEADING
        paper.text(WIDTH, value, end=True, bold=True)
        paper.y += LEADING
