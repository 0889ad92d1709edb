"""How it is told that no plan works: how much is missing, and whose single word would close the gap."""

from creditrights.calculators.result import Table
from creditrights.money.fen import yuan
from creditrights.planning.debt import MOST_INSTALMENTS
from creditrights.planning.months import month_text
from creditrights.planning.shortfall import Shortfall, closings, together
from creditrights.planning.simulate import Plan


def missing_answer(short: Shortfall, plan: Plan, proved: bool) -> str:
    """The short answer. `proved` is whether the exact optimum found that no order does."""
    lacking = [place for place, fen in enumerate(short.necessities) if fen > 0]
    if lacking:
        first = lacking[0]
        return (
            "先不谈还债：从 " + month_text(plan.case.budget.start + first) + " 起，收入连必需的开支都不够，那个月差 "
            + yuan(short.necessities[first]) + " 元。先把吃饭、住房、看病顾住，去申请社会救助，再和机构谈。"
        )  # fmt: skip
    words = "照现在的收支，" + str(plan.case.budget.months) + " 个月还不完，"
    if short.proved or proved:
        words = words + "换什么次序都一样。"
    else:
        words = words + "好记的几种次序都试过，没有一种行；要不要精确计算再试，看下面“这个数是怎么算的”。"
    if short.interest_alone():
        words = words + (
            "每月剩下的 "
            + yuan(short.left_fen)
            + " 元，不够付第一个月的利息 "
            + yuan(short.interest_fen)
            + " 元，债会越还越多。"
        )
    if short.each_month is None:
        return words + "每月多挣也补不上。要谈减免，或者走下面的路。"
    return words + "每个月还差 " + yuan(short.each_month) + " 元，一共差 " + yuan(short.total_missing()) + " 元。"


def missing_tables(short: Shortfall, plan: Plan) -> "list[Table]":
    """The first month in sums, and what each lender's word would have to be."""
    budget = plan.case.budget
    rows = [
        ["每月必需开支", yuan(budget.necessary_fen())],
        ["第一个月能还债的钱", yuan(short.left_fen)],
        ["第一个月的利息", yuan(short.interest_fen)],
        ["第一个月的最低还款", yuan(short.minimums_fen)],
        ["最低还款还差", yuan(short.minimums_missing())],
    ]
    tables = [Table("gap", "差在哪里（元）", ["", "元"], rows, ("元",))]
    if max(short.necessities) > 0:
        return tables
    rows = []
    for each in closings(plan.case):
        rows.append(
            [
                plan.case.debts[each.debt].name,
                "补不上"
                if each.lump is None
                else "至多付 " + str(each.lump) + "%（按今天的余额约 " + yuan(each.lump_fen) + "）",
                "够" if each.waiver else "不够",
                "补不上" if each.count is None else str(each.count) + " 期，每期 " + yuan(each.each_fen),
            ]
        )
    count, fen = together(plan.case)
    rows.append(
        [
            "各家一起",
            "—",
            "—",
            (
                "补不上：都分 " + str(MOST_INSTALMENTS) + " 期，每月合计也要 "
                if count is None
                else str(count) + " 期，每月合计 "
            )
            + yuan(fen),
        ]
    )
    note = (
        "前几行只看这一家让步、别家照旧，够不够补上缺口；照好记的次序试出来的。是你可以去谈的数，不是对方必须答应的数。"
        "一次结清的钱要从每月余钱里攒，攒的时候别家的最低先付。分期按免息算，时间可以长过上面填的月数。"
    )
    columns = ["和谁谈", "一次结清", "从现在起免息", "免息分期"]
    tables.append(Table("closings", "哪一家的一句书面话能补上", columns, rows, (), note))
    return tables
