"""How plans are shown: the short answer, the comparison, who gets each yuan, what waiting costs, what is missing."""

from creditrights.calculators.chart import Series
from creditrights.calculators.chart_columns import Columns
from creditrights.calculators.plan_missing import missing_answer, missing_tables
from creditrights.calculators.plan_passages import citations, passages
from creditrights.calculators.result import Figure, Result, Table
from creditrights.law.registry import registry
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.planning.calendar import HOLIDAYS, legal_events
from creditrights.planning.debt import Instalments
from creditrights.planning.legal_days import TimeLimit
from creditrights.planning.months import month_text
from creditrights.planning.plan_days import plan_events
from creditrights.planning.shortfall import Shortfall
from creditrights.planning.simulate import Plan
from creditrights.planning.strategies import STRATEGIES, best, plans

#: how many months of waiting are compared
WAITS = (1, 2, 3)


class Proof:
    """What the exact optimum adds: its plan, and what is known about it.

    plan, rules, taken  as planning.optimum gives them
    late_proved         whether no plan misses fewer minimums
    gap                 how much less another plan could cost at most, as a share
    seconds             how long it took, in words
    infeasible          whether it is proved that nothing pays everything off
    """

    def __init__(
        self,
        plan: Plan,
        rules: "list[Plan]",
        taken: "list[Instalments]",
        late_proved: bool,
        gap: Ratio,
        seconds: str,
        infeasible: bool,
    ) -> None:
        self.plan = plan
        self.rules = rules
        self.taken = taken
        self.late_proved = late_proved
        self.gap = gap
        self.seconds = seconds
        self.infeasible = infeasible


def present(
    rules: "list[Plan]",
    taken: "list[Instalments]",
    offered: "list[Instalments]",
    proof: Proof | None,
    limits: "list[TimeLimit]",
) -> Result:
    """The answer to a case.

    rules    the plans by a rule, on the case with the offers in `taken`
    offered  all written instalment offers
    proof    the exact optimum, where it was computed
    limits   the time limits that run
    """
    chosen = best(rules) if proof is None else proof.plan
    case = chosen.case
    short = None
    if chosen.unpaid or max(case.budget.missing) > 0:
        short = Shortfall(case, chosen)
    answer = _answer(chosen) if short is None else missing_answer(short, chosen, proof is not None and proof.infeasible)
    tables = [_this_month(chosen)] if short is None else missing_tables(short, chosen)
    if short is None:
        tables.append(_every_month(chosen))
    tables.append(_comparison(rules, chosen, proof))
    if short is None:
        tables.extend([_ends(chosen), _waiting(chosen, rules)])
    if limits:
        tables.insert(0, _limits(limits))
    return Result(
        answer=answer,
        figures=_figures(chosen, short),
        tables=tables,
        passages=passages(chosen, short, taken, offered, _proof_sentences(proof)),
        citations=[registry().cite(key) for key in citations(chosen, short, limits)],
        charts=[_chart(chosen)] if short is None else [],
        days=plan_events(chosen) + legal_events(limits),
    )


def _answer(plan: Plan) -> str:
    months = plan.months or 0
    words = (
        "照“"
        + plan.title
        + "”，"
        + str(months)
        + " 个月还清（到 "
        + month_text(plan.case.budget.start + months - 1)
        + "），"
        "一共付 " + yuan(plan.paid) + " 元，其中利息 " + yuan(plan.interest) + " 元。"
    )
    if plan.late:
        names = "、".join([plan.case.debts[place].name for place in plan.late_debts()])
        words = words + "钱不够付全部最低还款，有 " + str(plan.late) + " 次付不够（" + names + "），后果见下面。"
    else:
        words = words + "每个月的必需开支和最低还款都付得出。"
    return words


def _figures(plan: Plan, short: Shortfall | None) -> "list[Figure]":
    def money(id: str, label: str, fen: int, main: bool = False) -> Figure:
        return Figure(id, label, yuan(fen) + " 元", fen, main)

    budget = plan.case.budget
    figures = []
    if short is not None and short.each_month is not None:
        figures.append(money("each-month", "每月还差", short.each_month, main=True))
        figures.append(money("missing", "一共还差", short.total_missing()))
    figures.append(money("left", "第一个月能还债的钱", max(0, budget.saved_fen + budget.left[0] - budget.reserves[0])))
    figures.append(money("necessary", "每月必需开支", budget.necessary_fen()))
    if short is None:
        figures.insert(0, money("paid", "一共付", plan.paid, main=True))
        figures.append(money("interest", "其中利息", plan.interest))
        figures.append(Figure("months", "还清要", str(plan.months) + " 个月"))
        if plan.waived:
            figures.append(money("waived", "按书面方案免掉", plan.waived))
        figures.append(Figure("late", "付不够最低", str(plan.late) + " 次"))
    return figures


def _this_month(plan: Plan) -> Table:
    rows = []
    for debt, step in zip(plan.case.debts, plan.steps[0]):
        rows.append([debt.name, yuan(step.minimum), yuan(step.payment), yuan(step.interest), yuan(step.closing)])
    note = (
        "必需开支已经先留出来" + ("；后面要用的 " + yuan(plan.cash[0]) + " 元留着不动" if plan.cash[0] else "") + "。"
    )
    columns = ["债", "最低", "这个月付", "这个月利息", "月底还欠"]
    title = month_text(plan.case.budget.start) + " 付给谁（元）"
    return Table("this-month", title, columns, rows, tuple(columns[1:]), note)


def _comparison(rules: "list[Plan]", chosen: Plan, proof: Proof | None) -> Table:
    rows = []
    shown = list(rules)
    if proof is not None and proof.plan.id == "optimum":
        shown.insert(0, proof.plan)
    for plan in shown:
        done = plan.unpaid == 0
        rows.append(
            [
                plan.title,
                yuan(plan.paid) if done else "还不完，还剩 " + yuan(plan.unpaid),
                yuan(plan.interest),
                yuan(plan.fees + plan.costs),
                str(plan.months) if done else "—",
                str(plan.late),
                _signed(plan.paid - chosen.paid) if done and chosen.unpaid == 0 else "—",
            ]
        )
    columns = ["次序", "一共付", "利息", "滞纳金、诉讼", "几个月", "付不够最低", "比选出的多付"]
    note = "".join(["“" + each.title + "”：" + each.says for each in STRATEGIES[:2]])
    note = note + "先看付不够最低的次数，再看一共付多少，最后看几个月。"
    return Table("strategies", "换一种次序，差多少（元）", columns, rows, tuple(columns[1:]), note)


def _limits(limits: "list[TimeLimit]") -> Table:
    rows = []
    for limit in limits:
        row = limit.deadline
        rows.append([row.title, limit.debt or "—", row.whose, row.last_words(), row.words])
    columns = ["期限", "哪一笔", "谁的", "最后一天", "要紧的条件"]
    note = HOLIDAYS + "最后一天已经过了的，到“哪些日子不能错过”里看还开着没有。"
    return Table("limits", "法律给的期限", columns, rows, (), note)


def _signed(fen: int) -> str:
    return yuan(fen) if fen <= 0 else "+" + yuan(fen)


def _ends(plan: Plan) -> Table:
    rows = []
    for place, debt in enumerate(plan.case.debts):
        steps = [month[place] for month in plan.steps]
        ends = plan.ends(place)
        missed = [month_text(plan.case.budget.start + number) for number, step in enumerate(steps) if step.late]
        rows.append(
            [
                debt.name,
                debt.lender,
                debt.monthly.percent(2),
                "—" if not ends else month_text(plan.case.budget.start + ends - 1),
                yuan(sum([step.payment for step in steps])),
                yuan(sum([step.interest for step in steps])),
                yuan(sum([step.waived for step in steps])),
                "、".join(missed) or "没有",
            ]
        )
    columns = ["债", "按名字认作", "月利率", "哪月还清", "一共付", "利息", "免掉", "付不够最低的月份"]
    return Table("ends", "每笔债什么时候结束（元）", columns, rows, ("月利率", "一共付", "利息", "免掉"))


def _waiting(plan: Plan, rules: "list[Plan]") -> Table:
    """What it costs to pay nothing for a while, by the best rule each time, against the best rule today."""
    case = plan.case
    today = best(rules)
    rows = []
    for months in WAITS:
        if months >= case.budget.months:
            continue
        later = best(plans(case.with_budget(case.budget.waited(months))))
        done = later.unpaid == 0
        rows.append(
            [
                str(months) + " 个月",
                _signed(later.paid - today.paid) if done else "到期还不完",
                str(later.months) if done else "—",
                str(later.late - today.late),
            ]
        )
    note = "假设等的这几个月，余钱花在了别处。还没有算征信记录和提前到期：那些不写成钱，但更重。"
    columns = ["等", "多付", "一共要几个月", "多几次付不够最低"]
    return Table("waiting", "晚几个月才开始，多花多少（元）", columns, rows, tuple(columns[1:]), note)


def _every_month(plan: Plan) -> Table:
    last = plan.months or len(plan.steps)
    rows = []
    for number in range(last):
        row = [month_text(plan.case.budget.start + number)]
        for step in plan.steps[number]:
            mark = "（免 " + yuan(step.waived) + "）" if step.waived else "（不够最低）" if step.late else ""
            row.append(yuan(step.payment) + mark if step.opening else "—")
        rows.append(row + [yuan(plan.cash[number])])
    columns = ["月份"] + [debt.name for debt in plan.case.debts] + ["月底留在手里"]
    return Table("months", "每个月付给谁（元）", columns, rows, tuple(columns[1:]), folded=True)


def _chart(plan: Plan) -> Columns:
    """Who gets each yuan, month by month."""
    last = plan.months or len(plan.steps)
    return Columns(
        "payments",
        "每个月的钱付给谁",
        [month_text(plan.case.budget.start + number) for number in range(last)],
        [
            Series(debt.name, [plan.steps[number][place].payment for number in range(last)])
            for place, debt in enumerate(plan.case.debts)
        ],
        beside="months",
    )


def _proof_sentences(proof: Proof | None) -> "list[str]":
    if proof is None:
        return [
            "这里比的是六种好记的次序，不是所有可能的次序。精确的最省次序要在笔记本里，或者用命令 creditrights plan 算。"
        ]
    sentences = []
    if proof.infeasible:
        sentences.append("精确计算证明：这些月里，没有一种次序能还完。")
    elif proof.plan.id == "optimum":
        saved = [plan for plan in proof.rules if (plan.unpaid, plan.late) == (0, proof.plan.late)]
        sentences.append(
            "精确计算找到的次序，比付不够次数同样少的好记次序少付 " + yuan(best(saved).paid - proof.plan.paid) + " 元。"
            if saved
            else "精确计算找到的次序，付不够最低的次数比每一种好记的次序都少；为此可能多付一点钱。"
        )
    else:
        sentences.append("精确计算没有找到更好的：“" + proof.plan.title + "”已经是最省的，只差舍入的几分钱。")
    if not proof.infeasible:
        words = "已证明不能再少" if proof.late_proved else "没有证明是最少"
        gap = "已证明最省" if proof.gap == 0 else "至多还能再省 " + proof.gap.percent(2)
        sentences.append("付不够最低的次数：" + words + "；一共付的钱：" + gap + "；用时 " + proof.seconds + "。")
    return sentences
