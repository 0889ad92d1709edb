"""What a judgment that is paid late costs: general interest and the doubled part, to the fen."""

from creditrights.calculators.form import Calculator
from creditrights.calculators.judgment import FORM, read
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.registry import registry
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.delayed import BY_LAW, DOUBLE, FIXED, GENERAL, OTHER, PRINCIPAL, Delay, double_rate
from creditrights.money.fen import yuan


class DelayedCalculator(Calculator):
    """A judgment for money that is paid late."""

    id = "delayed"
    title = "判决以后拖着不还，利息怎么加？"
    lead = "照判决书填。下面先放一个例子：判决本金 20,000 元，年利率 12%，最后付款日 2026-03-15，后来还过 3,000 元。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        delay = read(values)
        keys = ["spc-delayed-interest-2014:" + number for number in ("1", "2", "3", "4")]
        return Result(
            answer=_answer(delay),
            figures=_figures(delay),
            tables=_tables(delay),
            passages=_passages(delay),
            citations=[registry().cite(key) for key in ["civil-procedure-law-2023:264"] + keys + ["civil-code:561"]],
        )


def _answer(delay: Delay) -> str:
    day = delay.as_of.isoformat()
    if delay.total_owed() == 0:
        return "到 " + day + "，判决的钱和加倍部分都还清了。"
    return (
        "到 "
        + day
        + "，一共还差 "
        + yuan(delay.total_owed())
        + " 元，其中加倍部分 "
        + yuan(delay.owed(DOUBLE))
        + " 元（算了 "
        + str(delay.days(DOUBLE))
        + " 天）；再拖一天，加倍部分多 "
        + yuan(_a_day(delay))
        + " 元。"
    )


def _a_day(delay: Delay) -> int:
    return (double_rate().value * delay.overdue_fen(delay.as_of)).half_up()


def _figures(delay: Delay) -> "list[Figure]":
    def money(id: str, label: str, fen: int, main: bool = False) -> Figure:
        return Figure(id, label, yuan(fen) + " 元", fen, main)

    return [
        money("total", "还差", delay.total_owed(), main=True),
        money("principal", "其中本金", delay.owed(PRINCIPAL)),
        money("other", "其他判给的钱", delay.owed(OTHER) + delay.owed(FIXED)),
        money("general", "一般利息（累计）", delay.awarded(GENERAL)),
        money("double", "加倍部分（累计）", delay.awarded(DOUBLE)),
        money("double_owed", "加倍部分（还没还的）", delay.owed(DOUBLE)),
    ]


def _tables(delay: Delay) -> "list[Table]":
    tables = [_comparison(delay)]
    if delay.splits:
        tables.append(_splits(delay))
    tables.append(_lines(delay))
    return tables


def _comparison(delay: Delay) -> Table:
    rows = []
    for words, basis in (("除以 360", ACT_360), ("除以 365", ACT_365)):
        other = delay.with_basis(basis)
        rows.append([words, yuan(other.awarded(GENERAL)), yuan(other.awarded(DOUBLE)), yuan(other.total_owed())])
    columns = ["一般利息的年利率", "一般利息", "加倍部分", "还差"]
    note = "加倍部分按日万分之一点七五，不分 360 和 365；还款先抵一般利息，所以换口径也可能让没还的本金、加倍部分差几分。一般利息、加倍部分都不再生利息，没有“计复利”这一档。"
    return Table("comparison", "换一种口径（元）", columns, rows, tuple(columns[1:]), note)


def _splits(delay: Delay) -> Table:
    items = [item for item in BY_LAW if sum([split.to(item) for split in delay.splits])]
    rows = []
    for split in delay.splits:
        cells = [yuan(split.to(item)) for item in items]
        rows.append([split.day.isoformat(), yuan(split.fen)] + cells + [yuan(split.surplus_fen)])
    columns = ["日期", "还款"] + ["抵" + item for item in items] + ["多付"]
    return Table("splits", "每笔还款抵了什么（元）", columns, rows, tuple(columns[1:]))


def _lines(delay: Delay) -> Table:
    rows = []
    for line in delay.lines:
        cite = "spc-delayed-interest-2014:1"
        rows.append(
            [
                line.start.isoformat() + " 起 " + str(line.days) + " 天",
                line.item,
                yuan(line.base_fen),
                line.rate.words(),
                yuan(delay.convention.whole(line.amount)),
                registry().cite(cite).name(),
            ]
        )
    columns = ["起止", "项目", "基数", "利率", "金额", "依据"]
    note = "合计以上面的数为准：每一项合计后只舍入一次，各行相加可能差一分。"
    return Table("lines", "逐段明细（元）", columns, rows, ("基数", "利率", "金额"), note, folded=True)


def _passages(delay: Delay) -> "list[Passage]":
    double = delay.awarded(DOUBLE)
    convention = delay.convention.sentences()
    convention[0] = "一般利息：" + convention[0]
    convention.append(
        "加倍部分 = 没还的判决确定的钱（不含一般利息）× " + double_rate().words() + " × 天数，不分 360 和 365。"
    )
    convention.append("还款抵充：" + "→".join(delay.order) + "。")
    later = [due.isoformat() for due, _ in delay.judgment.parts if due > delay.as_of]
    if later:
        convention.append("还没到期的期（" + "、".join(later) + "）也在“还差”里，还没有加倍部分。")
    if delay.suspended:
        spans = "、".join([first.isoformat() + " 至 " + last.isoformat() for first, last in delay.suspended])
        convention.append("不算加倍部分的期间（首尾都在内）：" + spans + "；一般利息照算。")
    convention.append("利率和日期都由你填写，不用外部利率数据。" + registry().currency())
    mistakes = [
        "又乘 2：日万分之一点七五已经是“加倍”的那一部分。再乘 2 会得到 " + yuan(2 * double) + " 元，是错的。",
        "把利息也算进基数：一般利息不算加倍部分的基数。",
        "年利率写成 "
        + (double_rate().value * 360).percent()
        + " 还是 "
        + (double_rate().value * 365).percent()
        + "：那只是按 360 天、365 天折的说法；按天算就行。",
        "没有生效的判决、调解书、支付令，不能要加倍部分；催收口头说“加倍”的，请它写明依据哪一份文书。",
    ]
    disputes = [
        "判给对方的违约金、律师费算不算基数：按条文，除一般利息以外的钱都算；违约金算不算“一般利息”，裁判不一。",
        "诉讼费：向法院交的不是判给对方的钱，这里不算；判决写由你直接付给对方的，算不算基数，各地做法不一。要算就填进“判给对方的其他钱”。",
        "判决的钱里面先抵什么：解释只写先判决的钱、后加倍部分；里面的次序这里按民法典第561条。",
    ]
    tomorrow = [
        "向执行法官要一份计算表：基数、起止日、天数、已扣的每一笔，和上面逐行对。",
        "一次还不清的，早还一部分也有用：加倍部分只按剩下的基数长。谈执行和解时，把加倍部分减不减也写进协议。",
        "还款写明案号，走法院账户或判决指定的账户，留凭证。",
    ]
    return [
        Passage("convention", "这个数是怎么算的", convention),
        Passage("mistakes", "常见的算错", mistakes),
        Passage("disputes", "有争议的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


DELAYED = DelayedCalculator()
