"""每笔债哪个月结束：one bar a debt, under the calculator's plan and under two rules that everybody knows."""

from creditrights.money.fen import yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.plan_example import COLORS, CONVENTION, by_rule, case, sentence
from creditrights.notebook.style import BRICK, GREY, RULE
from creditrights.planning.months import month_text
from creditrights.planning.simulate import Plan, run
from creditrights.planning.strategies import Avalanche, Snowball

NAME = "plan-ends"
LEFT = MARGIN + 74
RIGHT = WIDTH - MARGIN - 62


def picture() -> Picture:
    """Draw the ends of the four debts under three orders."""
    chosen = by_rule()
    shown = [chosen, run(case()[0], Avalanche()), run(case()[0], Snowball())]
    longest = max(plan.months or 0 for plan in shown)
    canvas = Canvas()
    y = canvas.title("每笔债，哪个月结束", sentence()) + 8
    for plan in shown:
        canvas.rule(y)
        y = canvas.words(f"{plan.title}：共付 {yuan(plan.paid)} 元", MARGIN, y + 6, size=HEAD)
        y = canvas.words(_late(plan), MARGIN, y, size=SMALL, color=BRICK if plan.late else GREY) + 4
        y = _draw(canvas, plan, y, longest) + 8
    canvas.rule(y)
    y = canvas.words(CONVENTION, MARGIN, y + 8, size=SMALL, color=GREY)
    columns = ["次序", *(debt.name for debt in chosen.case.debts), "一共付（元）", "付不够最低"]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(shown), _caption(shown), columns, [_row(p) for p in shown])


def _late(plan: Plan) -> str:
    return f"付不够最低 {plan.late} 次" if plan.late else "每次最低都付得出"


def _draw(canvas: Canvas, plan: Plan, y: float, longest: int) -> float:
    for place, debt in enumerate(plan.case.debts):
        ends = plan.ends(place) or 0
        canvas.words(debt.name, MARGIN, y, size=BODY)
        canvas.area(LEFT, y + 9, RIGHT - LEFT, 1, RULE)
        canvas.area(LEFT, y + 4, (RIGHT - LEFT) * ends / longest, 11, COLORS[place])
        canvas.words(_month(plan, place), RIGHT + 6, y, size=SMALL)
        y += 21
    return y


def _month(plan: Plan, place: int) -> str:
    return month_text(plan.case.budget.start + (plan.ends(place) or 0) - 1)


def _row(plan: Plan) -> list[str]:
    ends = [_month(plan, place) for place in range(len(plan.case.debts))]
    return [plan.title, *ends, yuan(plan.paid), f"{plan.late} 次"]


def _alt(shown: list[Plan]) -> str:
    parts = "；".join(
        f"{plan.title}：" + "、".join(f"{debt.name}{_month(plan, place)}" for place, debt in enumerate(plan.case.debts))
        for plan in shown
    )
    return f"三组横条，每组四条，每条画到一笔债还清的月份。{parts}。"


def _caption(shown: list[Plan]) -> str:
    chosen, *others = shown
    words = "；".join(f"“{plan.title}”多付 {yuan(plan.paid - chosen.paid)} 元" for plan in others)
    return f"同样的钱，次序不同，每笔债结束的月份不同。比“{chosen.title}”：{words}。{sentence()}"
