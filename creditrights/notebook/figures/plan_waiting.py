"""晚几个月开始，多花多少：what paying nothing for a while costs on the worked example."""

from creditrights.calculators.plan_result import WAITS
from creditrights.money.fen import yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.plan_example import CONVENTION, by_rule, case, sentence
from creditrights.notebook.style import BRICK, GREY, INK, TEAL
from creditrights.planning.simulate import Plan
from creditrights.planning.strategies import best, plans

NAME = "plan-waiting"
LEFT = MARGIN + 84
ROOM = WIDTH - LEFT - MARGIN - 92
NOTE = "假设等的时候，余钱花在了别处。没有算征信记录、提前到期：那些不写成钱，但更重。"


def picture() -> Picture:
    """Draw one bar for each wait."""
    today = by_rule()
    later = [best(plans(case()[0].with_budget(case()[0].budget.waited(months)))) for months in WAITS]
    canvas = Canvas()
    y = canvas.title("晚几个月开始，多花多少", sentence()) + 10
    y = canvas.words("比现在就开始多付的钱（元）", MARGIN, y, size=SMALL, color=GREY) + 6
    most = max(plan.paid - today.paid for plan in later)
    canvas.words("现在开始", MARGIN, y, size=HEAD)
    canvas.area(LEFT, y + 5, 3, 14, TEAL)
    y = canvas.words(f"共付 {yuan(today.paid)}，{today.months} 个月", LEFT + 10, y, size=BODY) + 10
    for months, plan in zip(WAITS, later, strict=True):
        more = plan.paid - today.paid
        across = max(3.0, ROOM * more / most)
        canvas.words(f"晚 {months} 个月", MARGIN, y, size=HEAD)
        canvas.area(LEFT, y + 5, across, 14, BRICK)
        canvas.words(f"多付 {yuan(more)}", LEFT + across + 6, y, size=BODY, color=INK)
        y = canvas.words(_beside(plan, today), LEFT, y + 22, size=SMALL, color=GREY) + 8
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 7) + 3
    y = canvas.words(CONVENTION, MARGIN, y, size=SMALL, color=GREY)
    rows = [["现在", "0.00", f"{today.months} 个月", f"{today.late} 次"]]
    rows += [
        [f"晚 {months} 个月", yuan(plan.paid - today.paid), f"{plan.months} 个月", f"{plan.late} 次"]
        for months, plan in zip(WAITS, later, strict=True)
    ]
    columns = ["什么时候开始", "多付（元）", "一共要", "付不够最低"]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(today, later), _caption(today, later), columns, rows)


def _beside(plan: Plan, today: Plan) -> str:
    return f"一共要 {plan.months} 个月，多 {plan.late - today.late} 次付不够最低"


def _alt(today: Plan, later: list[Plan]) -> str:
    parts = "；".join(
        f"晚 {months} 个月多付 {yuan(plan.paid - today.paid)} 元，{_beside(plan, today)}"
        for months, plan in zip(WAITS, later, strict=True)
    )
    return f"横条图，越晚开始条越长。{parts}。"


def _caption(today: Plan, later: list[Plan]) -> str:
    return f"{sentence()}晚一个月开始，多付 {yuan(later[0].paid - today.paid)} 元。{NOTE}"
