"""Standing columns, one a month or an instalment, with their parts stacked."""

from creditrights.calculators.chart import Chart, Drawing, listed
from creditrights.calculators.chart_axes import Axes


class Columns(Chart):
    """What each month, instalment or statement consists of."""

    kind = "columns"

    def alt(self) -> str:
        totals = self.totals()
        most = max(totals)
        words = "柱状图，" + str(len(totals)) + " 柱，从 " + self.labels[0] + " 到 " + self.labels[-1]
        parts = [each.label + "合计 " + self.shown(sum(each.values)) for each in self.series]
        top = "最高的是 " + self.labels[totals.index(most)] + "，" + self.shown(most)
        return words + "。" + listed(parts) + "。" + top + "。"

    def draw(self, paper: Drawing) -> None:
        paper.legend(self.series, [])
        axes = Axes(paper, max(self.totals()), self.unit)
        count = len(self.labels)
        slot = (axes.right - axes.left) // count
        wide = min(400, max(1, slot * 7 // 10))
        middles = [axes.left + (2 * place + 1) * (axes.right - axes.left) // (2 * count) for place in range(count)]
        stood = [0 for _ in self.labels]
        for number, each in enumerate(self.series):
            steps = ""
            for place, value in enumerate(each.values):
                low, high = axes.level(stood[place]), axes.level(stood[place] + value)
                stood[place] += value
                if low > high:
                    steps += "M" + str(middles[place]) + " " + str(low) + "V" + str(high)
            if steps:
                paper.bars(steps, number, wide)
        axes.below(paper, list(zip(middles, self.labels)))
