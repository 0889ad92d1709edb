"""The tables of a card: both ways of counting side by side, statements, plans, and every line of interest."""

from datetime import date

from creditrights.calculators.card_account import CardCase
from creditrights.calculators.card_form import METHOD_NAMES, METHODS
from creditrights.calculators.result import Table
from creditrights.money.card import CardAccount
from creditrights.money.card_debt import PRINCIPAL
from creditrights.money.card_plans import PersonalPlan, only_the_minimum
from creditrights.money.card_terms import CASH, FEE, FULL, INTEREST, PENALTY, PURCHASE
from creditrights.money.convention import NO_COMPOUND, ON_INTEREST
from creditrights.money.daycount import ACT_360, ACT_365, days_later
from creditrights.money.fen import yuan
from creditrights.money.limit import FINANCIAL_LOAN_YEARLY

MONTHS_OF_MINIMUM = 12
PLAN_LENGTHS = (12, 24, 36, 60)


def account(case: CardCase, name: str, compounding: str, day: "date | None" = None) -> CardAccount:
    """The card on a day, its interest counted the way of that name."""
    method, unpaid_from = METHODS[name]
    terms = case.terms.counted(method, unpaid_from, case.terms.convention.with_compounding(compounding))
    return CardAccount(terms, case.events, case.as_of if day is None else day)


def chosen_name(case: CardCase) -> str:
    """The words of the way that the contract uses."""
    for name in METHOD_NAMES:
        method, unpaid_from = METHODS[name]
        if method == case.terms.method and (method == FULL or unpaid_from == case.terms.unpaid_from):
            return name
    raise KeyError(case.terms.method)


def other_name(case: CardCase) -> str:
    """The way to compare with: the unpaid part where the contract counts all, and the other way round."""
    return METHOD_NAMES[1] if case.terms.method == FULL else METHOD_NAMES[0]


def methods_table(case: CardCase) -> Table:
    """Interest and total under each way, without and with compounding."""
    rows = []
    for name in METHOD_NAMES:
        plain = account(case, name, NO_COMPOUND)
        more = account(case, name, ON_INTEREST)
        mark = "（你选的）" if name == chosen_name(case) else ""
        rows.append(
            [name + mark] + [yuan(fen) for each in (plain, more) for fen in (each.interest_fen(), each.owed_fen())]
        )
    columns = ["计息方法", "累计利息", "一共欠", "计复利时的利息", "计复利时一共欠"]
    note = "到 " + case.as_of.isoformat() + "；累计利息含已经还掉的和还没出账的。用哪一种，看领用合约，不能自己挑。"
    return Table("methods", "两种计息方法放在一起看（元）", columns, rows, tuple(columns[1:]), note)


def basis_table(case: CardCase) -> Table:
    """A yearly rate divided by 360 and by 365."""
    row = ["累计利息"]
    for basis in (ACT_360, ACT_365):
        terms = case.terms.counted(case.terms.method, case.terms.unpaid_from, case.terms.convention.with_basis(basis))
        row.append(yuan(CardAccount(terms, case.events, case.as_of).interest_fen()))
    columns = ["", "除以 360", "除以 365"]
    return Table("basis", "年利率换一个分母（元）", columns, [row], tuple(columns[1:]))


def statements_table(kept: CardAccount) -> Table:
    """One row a statement."""
    rows = []
    for each in kept.statements:
        state = "还没到期" if each.in_full is None else ("还清" if each.in_full else "没还清")
        amounts = (each.balance_fen, each.interest_fen, each.minimum_fen, each.paid_fen, each.penalty_fen)
        rows.append([each.day.isoformat(), each.due.isoformat(), state] + [yuan(fen) for fen in amounts])
    columns = ["账单日", "到期还款日", "状态", "本期应还", "其中本期利息", "最低还款额", "按时还了", "违约金"]
    note = "违约金只看最低还款额没还的部分；还够最低还款额，没有违约金，但利息照算。"
    return Table("statements", "每一期账单（元）", columns, rows, tuple(columns[3:]), note)


def settle_table(case: CardCase, kept: CardAccount) -> Table:
    """What ends the account on each of a few days, if nothing else is paid before."""
    days = {case.as_of}
    days.update([each.due for each in kept.statements if each.due > case.as_of])
    if case.settle_on is not None:
        days.add(case.settle_on)
    compounding = case.terms.convention.compounding
    rows = []
    for day in sorted(days):
        mine = account(case, chosen_name(case), compounding, day)
        other = account(case, other_name(case), compounding, day)
        whole, principal = mine.settle_fen(), mine.left_fen(PRINCIPAL)
        rows.append(
            [day.isoformat()] + [yuan(fen) for fen in (principal, whole - principal, whole, other.settle_fen())]
        )
    columns = ["还清那天", "本金", "利息、违约金、费用", "一共要还", "如果按“" + other_name(case) + "”"]
    note = "假定中间没有再消费、再还款。还没出账的利息也算在内；还之前请向发卡行要当天的结清数。"
    return Table("settle", "哪天一次还清，要多少（元）", columns, rows, tuple(columns[1:]), note)


def minimum_table(case: CardCase) -> Table:
    """Twelve months of paying the minimum and nothing else."""
    plan, kept = only_the_minimum(case.terms, case.events, case.as_of, MONTHS_OF_MINIMUM)
    rows = [
        [month.due.isoformat()] + [yuan(fen) for fen in (month.interest_fen, month.minimum_fen, month.left_fen)]
        for month in plan
    ]
    paid = sum([month.minimum_fen for month in plan])
    interest = sum([month.interest_fen for month in plan])
    note = (
        "假定不再消费，每期按时只还最低还款额："
        + str(len(plan))
        + " 期一共还 "
        + yuan(paid)
        + " 元，这些账单里的利息是 "
        + yuan(interest)
        + " 元，还欠本金 "
        + yuan(kept.left_fen(PRINCIPAL))
        + " 元。"
    )
    columns = ["还款日", "账单里的利息", "最低还款额", "还了以后账单还剩"]
    return Table("minimum", "只还最低还款额，一年会怎样（元）", columns, rows, tuple(columns[1:]), note, folded=True)


def plan_table(case: CardCase, owed_fen: int) -> Table:
    """Equal parts of what is owed, over the asked months and some others."""
    lengths = sorted(set(PLAN_LENGTHS + (case.plan_months,)))
    rows = []
    for length in lengths:
        plan = PersonalPlan(owed_fen, length, case.plan_fee)
        amounts = (plan.monthly_fen, plan.last_fen, plan.fee_fen, owed_fen + plan.fee_fen)
        rows.append([str(length) + " 个月"] + [yuan(fen) for fen in amounts])
    columns = ["分几个月", "每月还", "最后一个月", "费用合计", "一共还"]
    note = (
        "这是假设：只有发卡行书面同意才有，最长五年；“个性化分期”不是持卡人的权利，条文也没有写停息。"
        + "按 "
        + case.as_of.isoformat()
        + " 一共欠的 "
        + yuan(owed_fen)
        + " 元平分，每月费率 "
        + case.plan_fee.percent()
        + "。"
    )
    return Table("plan", "如果谈成个性化分期（元）", columns, rows, tuple(columns[1:]), note, folded=True)


def limit_table(kept: CardAccount) -> Table:
    """All charges beside 24 % a year on unpaid principal since posting."""
    claimed = kept.interest_fen() + kept.charged_fen((FEE, PENALTY))
    limit = kept.borne_at(FINANCIAL_LOAN_YEARLY)
    row = ["从入账日起", yuan(claimed), yuan(limit), yuan(max(0, claimed - limit))]
    columns = ["从哪天比", "利息、违约金、费用合计", "按 24% 算", "可请求调减"]
    note = (
        "司法解释没有写信用卡的固定比例，法院看总额是否过高；这里借金融借款常用的 "
        + FINANCIAL_LOAN_YEARLY.percent()
        + " 比一比：未还本金 × 24% × 天数 ÷ 365。最后一列是“可在协商或诉讼中请求调减”的数，不是“不用还”；"
        + "从哪天比、减不减，各地法院做法不一。"
    )
    return Table("limit", "和年 24% 比（元）", columns, [row], tuple(columns[1:]), note)


def splits_table(kept: CardAccount) -> Table:
    """Where each payment went."""
    rows = []
    for split in kept.splits:
        amounts = [
            sum([fen for _, kind, fen in split.parts if kind in kinds])
            for kinds in ((FEE,), (PENALTY,), (INTEREST,), (CASH,), (PURCHASE,))
        ]
        rows.append([split.day.isoformat()] + [yuan(fen) for fen in [split.fen] + amounts + [split.surplus_fen]])
    columns = ["日期", "还款", "抵费用", "抵违约金", "抵利息", "抵取现", "抵消费", "多付"]
    note = "先还已出账单的，再还没出账单的；多付的留作溢缴款，抵以后的消费。"
    return Table("splits", "每笔还款抵了什么（元）", columns, rows, tuple(columns[1:]), note, folded=True)


def lines_table(id: str, name: str, kept: CardAccount) -> Table:
    """Every stretch: base × daily rate × days, from posting, with the statement on which it stands."""
    convention = kept.terms.convention
    rows = []
    for line in kept.lines:
        rows.append(
            [
                line.kind + "（" + line.posted.isoformat() + " 入账）",
                line.start.isoformat() + " 至 " + days_later(line.end, -1).isoformat(),
                str(line.days),
                yuan(line.base_fen),
                kept.terms.rate.daily(convention).percent(),
                yuan(convention.whole(line.amount)),
                "还没出账" if line.billed is None else line.billed.isoformat() + " 账单",
            ]
        )
    columns = ["哪一笔", "哪几天（两头都含）", "天数", "基数", "日利率", "利息", "在哪期账单"]
    return Table(
        id,
        "逐段明细，" + name + "：基数 × 日利率 × 天数（元）",
        columns,
        rows,
        ("天数", "基数", "日利率", "利息"),
        "依据是你和发卡行的领用合约。",
        folded=True,
    )
