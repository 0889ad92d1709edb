"""The frame that standing columns and lines over days share: steps of the scale, and words below that do not touch."""

from creditrights.calculators.chart import FEN, GAP, LEADING, LINE, WIDTH, Drawing, text_width
from creditrights.money.fen import grouped, yuan

#: how high the marks stand
HIGH = 1700


def step_for(most: int) -> int:
    """The step of a scale that reaches `most` in at most four of them: 1, 2 or 5, with noughts."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor * 4 >= most:
                return step * factor
        step = step * 10


def tick(value: int, unit: str) -> str:
    """A number of a scale, short: 5000, 1.5万, 2亿."""
    if unit != FEN:
        return str(value)
    if value % 100:
        return yuan(value)
    whole = value // 100
    for size, word in ((100_000_000, "亿"), (10_000, "万")):
        if whole >= size and whole % (size // 10) == 0:
            tenths = whole // (size // 10)
            return grouped(tenths // 10) + ("." + str(tenths % 10) if tenths % 10 else "") + word
    return grouped(whole)


class Axes:
    """A scale at the left and room for marks at its right.

    left, right  where the marks may stand
    bottom       where they stand
    """

    def __init__(self, paper: Drawing, most: int, unit: str) -> None:
        step = step_for(most)
        self.top_value = step * ((most + step - 1) // step)
        values = list(range(0, self.top_value + 1, step))
        words = [tick(value, unit) for value in values]
        self.left = max([text_width(word) for word in words]) + GAP
        self.right = WIDTH
        top = paper.y + LEADING // 2
        self.bottom = top + HIGH
        lines = ""
        for value, word in zip(values, words):
            level = self.level(value)
            lines += "M" + str(self.left) + " " + str(level) + "H" + str(self.right)
            paper.y = level - LEADING // 2 + 10
            paper.text(self.left - GAP, word, end=True, quiet=True)
        paper.path(lines, LINE, 10)
        paper.y = self.bottom + GAP

    def level(self, value: int) -> int:
        """How far down a number stands."""
        return self.bottom - value * HIGH // self.top_value

    def below(self, paper: Drawing, marks: "list[tuple[int, str]]") -> None:
        """Words below, each under its place: the last one, then from the left as many as do not touch."""
        last_x, last_words = marks[-1]
        last_from = self._from(last_x, last_words)
        free = 0
        for x, words in marks[:-1]:
            start = self._from(x, words)
            if start >= free and start + text_width(words) + 2 * GAP <= last_from:
                paper.text(start, words, quiet=True)
                free = start + text_width(words) + 2 * GAP
        paper.text(last_from, last_words, quiet=True)
        paper.y += LEADING

    def _from(self, x: int, words: str) -> int:
        wide = text_width(words)
        return max(0, min(self.right - wide, x - wide // 2))
