"""A ledger shown: totals by item, every payment, every instalment, every line, and what another convention would give."""

from creditrights.calculators.ledger_read import MOST_SETTLEMENTS, LedgerCase
from creditrights.calculators.overdue_interest import LINE_LAW, limits
from creditrights.calculators.result import Figure, Table
from creditrights.law.registry import registry
from creditrights.money.accounts import Account
from creditrights.money.convention import NEVER, NO_COMPOUND, ON_INTEREST, ON_PENALTY_TOO, Convention
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, THIRTY_360, YEARS
from creditrights.money.fen import yuan
from creditrights.money.items import COMPOUND, COST, INTEREST, ITEMS, LATE_FEE, PENALTY, PRINCIPAL
from creditrights.money.ledger import EACH_INSTALMENT, Ledger
from creditrights.money.lines import Line
from creditrights.money.ratio import ZERO, Ratio
from creditrights.plain import by_rank

#: which provision each item stands on
ITEM_LAW = dict(LINE_LAW)
ITEM_LAW[LATE_FEE] = "civil-code:585"
ITEM_LAW[COST] = "civil-code:561"
ITEM_LAW[PRINCIPAL] = "civil-code:675"

#: decimals of a yuan that are shown where nothing is rounded
DECIMALS = 6


def money(amount: Ratio, convention: Convention) -> str:
    """Yuan as text: to the fen, or where nothing is rounded with more decimals (rounded only here, to be shown)."""
    if convention.step != NEVER:
        return yuan(convention.whole(amount))
    size = (amount * 10 ** (DECIMALS - 2)).half_up()
    digits = str(abs(size))
    while len(digits) <= DECIMALS:
        digits = "0" + digits
    tail = digits[len(digits) - DECIMALS + 2 :].rstrip("0")
    return ("-" if size < 0 else "") + yuan(int(digits[: len(digits) - DECIMALS + 2])) + tail


def present(ledger: Ledger) -> "list[str]":
    """The items that this loan ever owed; interest, penalty and principal are always shown."""
    always = (INTEREST, PENALTY, PRINCIPAL)
    accounts = [ledger.costs] + ledger.accounts
    return [item for item in ITEMS if item in always or [each for each in accounts if each.accrued[item] != 0]]


def figures(ledger: Ledger) -> "list[Figure]":
    """What is due, by item; what it takes to be rid of it; what was paid."""
    convention = ledger.convention

    def figure(id: str, label: str, amount: Ratio, main: bool = False) -> Figure:
        return Figure(id, label, money(amount, convention) + " 元", convention.whole(amount), main)

    def due(item: str) -> Ratio:
        return added([account.open(item) for account in [ledger.costs] + ledger.due()])

    paid = sum([split.fen - split.surplus_fen for split in ledger.splits])
    return [
        figure("due", "已到期未还", ledger.total_due(), main=True),
        figure("principal", "其中本金", due(PRINCIPAL)),
        figure("interest", "利息", due(INTEREST)),
        figure("penalty", "罚息", due(PENALTY)),
        figure("compound", "复利", due(COMPOUND)),
        figure("late_fee", "违约金和其他收费", due(LATE_FEE)),
        figure("cost", "实现债权的费用", due(COST)),
        figure("payoff", "当天全部结清", ledger.payoff()),
        figure("paid", "已经还过", Ratio(paid)),
    ]


def added(amounts: "list[Ratio]") -> Ratio:
    """Their sum."""
    total = ZERO
    for amount in amounts:
        total = total + amount
    return total


def tables(case: LedgerCase, ledger: Ledger) -> "list[Table]":
    """All of them, the ones that decide first."""
    found = [by_item(ledger), comparison(case), limits(ledger, "利息罚息复利违约金合计")]
    if ledger.splits:
        found.append(splits(ledger))
    if ledger.charges:
        found.append(charges(ledger))
    return found + [instalments(ledger), lines(ledger)]


def by_item(ledger: Ledger) -> Table:
    """Booked, paid, open: item by item."""
    convention = ledger.convention
    rows = []
    for item in present(ledger):
        accounts = [ledger.costs] + ledger.accounts
        due = added([each.open(item) for each in [ledger.costs] + ledger.due()])
        everything = added([each.open(item) for each in accounts])
        rows.append(
            [
                item,
                money(added([each.accrued[item] for each in accounts]), convention),
                yuan(sum([each.paid[item] for each in accounts])),
                money(due, convention),
                money(everything - due, convention),
                registry().cite(ITEM_LAW[item]).name(),
            ]
        )
    columns = ["项目", "一共记了", "已经还了", "到期没还", "还没到期", "依据"]
    note = "利息里没到期的，是算到这一天为止的。" + "记的 = 还的 + 到期没还的 + 还没到期的" + _rounded(ledger) + "。"
    return Table("items", "一项一项看（元）", columns, rows, tuple(columns[1:5]), note)


def _rounded(ledger: Ledger) -> str:
    return "（不足一分的零头留到最后，各项可能差一分）" if ledger.convention.keeps_fractions() else ""


def comparison(case: LedgerCase) -> Table:
    """Due and unpaid under other conventions."""
    rows = []
    for words, compounding in (
        ("不计复利", NO_COMPOUND),
        ("只对没还的利息计复利", ON_INTEREST),
        ("对罚息也计复利（有争议）", ON_PENALTY_TOO),
    ):
        row = [words]
        for basis in (ACT_360, ACT_365):
            if compounding == ON_PENALTY_TOO and case.settlements() > MOST_SETTLEMENTS:
                row.append("期太多，不算")
            else:
                other = case.convention.with_basis(basis).with_compounding(compounding)
                ledger = Ledger(case.loan, other, case.events, case.as_of)
                row.append(money(ledger.total_due(), other))
        rows.append(row)
    note = "其余口径不变。" + (
        "利率都不按年写，用不到年分母，所以两列相同。" if [row for row in rows if row[1] != row[2]] == [] else ""
    )
    return Table(
        "comparison",
        "换一种口径，已到期未还是多少（元）",
        ["", "除以 360", "除以 365"],
        rows,
        ("除以 360", "除以 365"),
        note,
    )


def splits(ledger: Ledger) -> Table:
    """Where each payment went."""
    items = present(ledger)
    odd = len([split for split in ledger.splits if split.rounding_fen]) > 0
    rows = []
    for split in ledger.splits:
        cells = [yuan(split.to(item)) for item in items]
        tail = [yuan(split.rounding_fen)] if odd else []
        rows.append([split.day.isoformat(), yuan(split.fen)] + cells + [yuan(split.surplus_fen)] + tail)
    columns = ["日期", "还款"] + ["抵" + item for item in items] + ["多付"] + (["零头"] if odd else [])
    note = "超过已到期的部分按提前还款处理：先付到当天的利息，再抵最近一期的本金。多付的没有抵任何一笔，要向对方要回。"
    return Table("splits", "每笔还款抵了什么（元）", columns, rows, tuple(columns[1:]), note)


def charges(ledger: Ledger) -> Table:
    """Every fee."""
    rows = []
    for charge in ledger.charges:
        rows.append(
            [
                charge.day.isoformat(),
                charge.item,
                charge.words + ("（第 " + str(charge.number) + " 期）" if charge.number else ""),
                yuan(charge.base_fen) if charge.base_fen else "",
                money(charge.amount, ledger.convention),
                registry().cite(ITEM_LAW[charge.item]).name(),
            ]
        )
    columns = ["日期", "项目", "是什么", "基数", "金额", "依据"]
    return Table("charges", "一次一次收的费用（元）", columns, rows, ("基数", "金额"))


def instalments(ledger: Ledger) -> Table:
    """What each instalment owes."""
    items = [item for item in present(ledger) if item != COST]
    rows = []
    for account in ledger.accounts:
        rows.append(
            [str(account.number), account.due.isoformat(), state(account, ledger)]
            + [money(account.accrued[item], ledger.convention) for item in items]
            + [money(account.total_open(), ledger.convention)]
        )
    columns = ["期", "到期", "状态"] + items + ["未还"]
    return Table("instalments", "每一期记了多少（元）", columns, rows, tuple(items + ["未还"]), folded=True)


def state(account: Account, ledger: Ledger) -> str:
    """Where an instalment stands."""
    if account.joined:
        return "提前到期，并入第 " + str(account.joined) + " 期"
    if account.accelerated:
        return "提前到期"
    if account.due > ledger.as_of:
        return "未到期"
    return "已还清" if account.total_owed() == 0 else "到期未还"


def lines(ledger: Ledger) -> Table:
    """Every stretch: days, rate, base, item, article."""
    rows = []
    for line in by_rank(ledger.lines, _start):
        rows.append(
            [
                line.start.isoformat() + " 至 " + line.end.isoformat(),
                str(line.days),
                line.item + "（第 " + str(line.number) + " 期）",
                line.on,
                money(Ratio(1) * line.base, ledger.convention),
                _rate(line, ledger),
                money(line.amount, ledger.convention),
                _law(line),
            ]
        )
    columns = ["起止", "天数", "项目", "对什么", "基数", "利率", "金额", "依据"]
    numeric = ("天数", "基数", "利率", "金额")
    return Table(
        "lines", "逐段明细：基数 × 利率 × 时间（元）", columns, rows, numeric, _lines_note(ledger), folded=True
    )


def _start(line: Line) -> int:
    return line.start.toordinal()


def _rate(line: Line, ledger: Ledger) -> str:
    """The rate of a line: by the day, or as the contract has it where days are not what is counted."""
    if line.on == EACH_INSTALMENT:
        return "每天"
    if ledger.convention.basis in (ACT_360, ACT_365):
        return "每日 " + line.rate.daily(ledger.convention).percent()
    return line.rate.words()


def _lines_note(ledger: Ledger) -> str:
    if ledger.convention.basis in (THIRTY_360, MONTHS, YEARS):
        return "天数列是实际天数；年利率、月利率按选定的算法折成年或月再乘，不直接乘天数。"
    return ""


def _law(line: Line) -> str:
    law = registry().cite(ITEM_LAW[line.item]).name()
    return law + "（没有写对罚息计，有争议）" if line.item == COMPOUND and line.on == PENALTY else law
