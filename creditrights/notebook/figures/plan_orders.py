"""换一种次序差多少：the rules one can keep in mind beside the exact optimum, on the worked example."""

from creditrights.money.fen import yuan
from creditrights.notebook.figures.canvas import BODY, HEAD, MARGIN, SMALL, WIDTH, Canvas
from creditrights.notebook.figures.picture import Picture
from creditrights.notebook.figures.plan_example import CONVENTION, by_optimum, sentence
from creditrights.notebook.style import BRICK, GREY, OCHRE, TEAL
from creditrights.planning.simulate import Plan

NAME = "plan-orders"
ROOM = WIDTH - 2 * MARGIN - 86
NOTE = "先看付不够最低的次数，再看一共付多少。付钱之外的征信、起诉、睡不着，图里没有定价。"


def picture() -> Picture:
    """Draw what each order pays beyond the debts of today."""
    found = by_optimum()
    shown = [found.plan, *found.rules]
    owed = sum(debt.balance_fen for debt in found.plan.case.debts)
    most = max(plan.paid - owed for plan in shown)
    canvas = Canvas()
    y = canvas.title("换一种次序，差多少", sentence()) + 10
    y = canvas.words(f"在今天欠的 {yuan(owed)} 元之外，多付多少（元）", MARGIN, y, size=SMALL, color=GREY) + 6
    for plan in shown:
        y = canvas.words(plan.title, MARGIN, y, size=HEAD)
        across = ROOM * (plan.paid - owed) / most
        canvas.area(MARGIN, y + 3, across, 13, TEAL if plan is found.plan else BRICK if plan.late else OCHRE)
        canvas.words(yuan(plan.paid - owed), MARGIN + across + 6, y, size=BODY)
        late = f"付不够最低 {plan.late} 次" if plan.late else "每次最低都付得出"
        y = canvas.words(f"{plan.months} 个月，{late}", MARGIN, y + 19, size=SMALL, color=GREY) + 7
    canvas.rule(y)
    y = canvas.words(NOTE, MARGIN, y + 7) + 3
    y = canvas.words(CONVENTION, MARGIN, y, size=SMALL, color=GREY)
    columns = ["次序", "一共付（元）", "比今天欠的多（元）", "几个月", "付不够最低"]
    rows = [
        [plan.title, yuan(plan.paid), yuan(plan.paid - owed), f"{plan.months} 个月", f"{plan.late} 次"]
        for plan in shown
    ]
    return Picture(NAME, canvas.svg(y + MARGIN, NAME), _alt(shown, owed), _caption(shown), columns, rows)


def _alt(shown: list[Plan], owed: int) -> str:
    parts = "；".join(f"{plan.title}多付 {yuan(plan.paid - owed)} 元，付不够最低 {plan.late} 次" for plan in shown)
    return f"横条图，一种次序一条，条越长多付越多。{parts}。"


def _caption(shown: list[Plan]) -> str:
    chosen, *rules = shown
    keeping = min((plan for plan in rules if plan.late == chosen.late), key=lambda plan: plan.paid)
    return (
        f"{sentence()}精确算出来的次序共付 {yuan(chosen.paid)} 元，"
        f"比同样一次不落的“{keeping.title}”少 {yuan(keeping.paid - chosen.paid)} 元：它先付够别家，留着钱用减免方案。"
    )
