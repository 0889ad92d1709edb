"""How sums went from day to day: filled bands one on another, that rise with interest and fall with a payment."""

from datetime import date

from creditrights.calculators.chart import LOOKS, Chart, Drawing, Series
from creditrights.calculators.chart_axes import Axes


class Course(Chart):
    """Sums over days.

    days  the days of the points, in order; a day on which something leapt stands there twice
    """

    kind = "course"

    def __init__(self, id: str, title: str, days: "list[date]", series: "list[Series]", beside: str = "") -> None:
        super().__init__(id, title, [day.isoformat() for day in days], series, beside=beside)
        self.days = days

    def worth_drawing(self) -> bool:
        return super().worth_drawing() and self.days[0] < self.days[-1]

    def alt(self) -> str:
        totals = self.totals()
        ends = [each.label + " " + self.shown(each.values[-1]) for each in self.series]
        most = max(totals)
        return (
            "折线图，从 "
            + self.labels[0]
            + " 到 "
            + self.labels[-1]
            + "，由 "
            + self.shown(totals[0])
            + " 变成 "
            + self.shown(totals[-1])
            + "（"
            + "，".join(ends)
            + "）；最多是 "
            + self.labels[totals.index(most)]
            + " 的 "
            + self.shown(most)
            + "。"
        )

    def draw(self, paper: Drawing) -> None:
        named = [Series(each.label + " " + self.shown(each.values[-1]), each.values) for each in self.series]
        paper.legend(named, [])
        axes = Axes(paper, max(self.totals()), self.unit)
        span = (self.days[-1] - self.days[0]).days
        across = [axes.left + (day - self.days[0]).days * (axes.right - axes.left) // span for day in self.days]
        under = [axes.bottom for _ in self.days]
        for number, each in enumerate(self.series):
            stood = [sum([one.values[place] for one in self.series[: number + 1]]) for place in range(len(self.days))]
            over = [axes.level(value) for value in stood]
            edge = [str(x) + " " + str(y) for x, y in zip(across, over)]
            back = [str(x) + " " + str(y) for x, y in zip(across, under)]
            colour, dashes = LOOKS[number]
            if max(each.values) > 0:
                paper.area("M" + "L".join(edge + [back[-1 - place] for place in range(len(back))]) + "Z", colour)
                paper.path("M" + "L".join(edge), colour, 24, dashes)
            under = over
        axes.below(paper, [(across[place], self.labels[place]) for place in self._apart()])

    def _apart(self) -> "list[int]":
        """Places of the days, each day once."""
        return [place for place, day in enumerate(self.days) if place == 0 or self.days[place - 1] != day]
