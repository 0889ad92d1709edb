"""每个月的钱付给谁：stacked bars, month by month, from the best plan by a rule on the worked example."""

from matplotlib.axes import Axes

from creditrights.money.fen import grouped, yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.plan_example import COLORS, CONVENTION, by_rule, sentence
from creditrights.notebook.style import GREY, RULE
from creditrights.planning.months import month_text
from creditrights.planning.simulate import Plan

NAME = "plan-months"
UP_TO = 6  # every so many months a label


def picture() -> Picture:
    """Draw who gets each yuan."""
    plan = by_rule()
    names = [debt.name for debt in plan.case.debts]
    canvas = Canvas()
    y = canvas.title("每个月的钱，付给谁", sentence()) + 10
    x = MARGIN
    for name, color in zip(names, COLORS, strict=True):
        canvas.area(x, y + 4, 11, 11, color)
        canvas.words(name, x + 15, y, size=BODY)
        x += 24 + 13 * len(name) + 8
    y += 24
    y = canvas.words("付出去的（元），必需开支已经先留出", MARGIN, y, size=SMALL, color=GREY) + 8
    _bars(canvas.chart(MARGIN + 34, y, WIDTH - 2 * MARGIN - 40, 210), plan)
    y += 210 + 34
    for place, name in enumerate(names):
        ends = plan.ends(place) or 0
        waived = sum(month[place].waived for month in plan.steps)
        words = f"{month_text(plan.case.budget.start + ends - 1)} 结束" + (f"，免 {yuan(waived)} 元" if waived else "")
        canvas.area(MARGIN, y + 5, 9, 9, COLORS[place])
        canvas.words(name, MARGIN + 16, y, size=HEAD)
        y = canvas.words(words, MARGIN + 92, y + 0.6) + 3
    canvas.rule(y + 3)
    y = canvas.words(CONVENTION, MARGIN, y + 9, size=SMALL, color=GREY)
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(plan), _caption(plan), ["月份", *names], _rows(plan))


def _bars(axes: Axes, plan: Plan) -> None:
    months = range(plan.months or 0)
    base = [0.0] * len(months)
    for place in range(len(plan.case.debts)):
        heights = [plan.steps[month][place].payment / 100 for month in months]
        axes.bar(list(months), heights, bottom=base, width=0.82, color=COLORS[place], linewidth=0)
        base = [low + height for low, height in zip(base, heights, strict=True)]
    axes.set_xlim(-0.6, len(months) - 0.4)
    axes.set_ylim(0, max(base) * 1.02)
    ticks = list(range(0, len(months), UP_TO))
    axes.set_xticks(ticks, [month_text(plan.case.budget.start + tick) for tick in ticks])
    axes.tick_params(labelsize=SMALL, length=3)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.yaxis.set_major_formatter(lambda value, _: grouped(int(value)))
    axes.set_axisbelow(True)
    axes.grid(axis="y", linewidth=0.5, color=RULE, alpha=0.7)


def _rows(plan: Plan) -> list[list[str]]:
    start = plan.case.budget.start
    return [
        [month_text(start + month), *(yuan(step.payment) if step.opening else "—" for step in plan.steps[month])]
        for month in range(plan.months or 0)
    ]


def _alt(plan: Plan) -> str:
    ends = sorted((plan.ends(place) or 0, debt.name) for place, debt in enumerate(plan.case.debts))
    return (
        f"按月堆叠的柱形图，{plan.months} 个月，每根柱子分给各笔债。最先结束的是{ends[0][1]}，第 {ends[0][0]} 个月；"
        f"最后是{ends[-1][1]}，第 {ends[-1][0]} 个月。一笔结束以后，它的那份加给别的债。"
    )


def _caption(plan: Plan) -> str:
    return f"{sentence()}照“{plan.title}”，{plan.months} 个月还清，一共付 {yuan(plan.paid)} 元。"
