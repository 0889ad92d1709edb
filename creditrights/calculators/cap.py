"""Whether charges lie above the line for that lender, contract and suit, and by how much one may ask to have them reduced."""

from datetime import date

from creditrights.calculators.cap_terms import FORM, CapTerms
from creditrights.calculators.chart import Series
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.span import ends_words
from creditrights.law.registry import registry
from creditrights.money.caps import (
    BANK,
    BINDS_WORDS,
    FILING,
    FOUR_TIMES_SINCE,
    MICROLOAN,
    PRIVATE,
    SECOND_AMENDMENT,
    Cap,
    Comparison,
)
from creditrights.money.daycount import ACT_360, ACT_365, days_later
from creditrights.money.fen import yuan
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import Ratio

#: the interpretation that set 24 % and 36 % for private lending took effect on this day
OLD_RULES_SINCE = date(2015, 9, 1)

ASK = "可在协商或诉讼中请求调减"
#: what the line of private lending does; a party has to bring it up all the same
NOT_SUPPORTED = "法院不支持（协商、答辩时要提出来）"


class CapCalculator(Calculator):
    """Charges on an unchanged principal, compared with the line that is for them."""

    id = "cap"
    title = "有没有超过上限？"
    lead = "下面先放一个例子：2021-03-01 个人之间借 100,000 元，约定年 24%，用了两年。先选钱是谁借的：不同的出借人，线不一样。"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        terms = CapTerms(values)
        main = terms.compare(terms.court)
        tables = [_lines(terms)]
        if terms.asks_for_reduction():
            tables.append(_starts(terms))
        tables.append(_comparison(terms))
        if len(main.parts) > 1:
            tables.append(_parts(main))
        return Result(
            answer=_answer(terms, main),
            figures=_figures(terms, main),
            tables=tables,
            passages=_passages(terms),
            citations=[registry().cite(key) for key in _law(terms)],
            charts=[_chart(terms, main)],
        )


def _excess(terms: CapTerms, main: Comparison) -> int:
    """What lies above the line: of what the lender claims where that is known, else of the agreed rates."""
    claimed = terms.money("claimed")
    return main.excess_fen if claimed is None else max(0, claimed - main.cap_fen)


def _answer(terms: CapTerms, main: Comparison) -> str:
    lines = "；".join([_named(cap, yearly) for cap, yearly in _used(terms, main)])
    claimed = terms.money("claimed")
    charged = main.agreed_fen if claimed is None else claimed
    excess = _excess(terms, main)
    said = "按约定算是 " if claimed is None else "对方主张 "
    start = "这笔钱比的线：" + lines + "。按它算最多 " + yuan(main.cap_fen) + " 元，" + said + yuan(charged) + " 元。"
    if excess == 0:
        return start + "没有超过这条线。"
    what = ASK if terms.asks_for_reduction() else NOT_SUPPORTED
    return start + "超过的部分" + what + "，算得 " + yuan(excess) + " 元；本金和线以内的利息仍要还。"


def _named(cap: Cap, yearly: Ratio) -> str:
    """A line with its number, which a fixed one has in its title."""
    return cap.title if cap.times is None else cap.title + "，年 " + yearly.percent(2)


def _used(terms: CapTerms, main: Comparison) -> "list[tuple[Cap, Ratio]]":
    """The lines that cover at least one of the days; all of them where there is no day."""
    used = [(cap, yearly) for cap, yearly in terms.court if [part for part in main.parts if part.cap is cap]]
    return used or terms.court


def _figures(terms: CapTerms, main: Comparison) -> "list[Figure]":
    def money(id: str, label: str, fen: int, main_one: bool = False) -> Figure:
        return Figure(id, label, yuan(fen) + " 元", fen, main_one)

    rates = "；".join([yearly.percent(2) for _, yearly in _used(terms, main)])
    claimed = terms.money("claimed")
    figures = [
        money("excess", "可请求调减" if terms.asks_for_reduction() else "超过的部分", _excess(terms, main), True),
        Figure("cap_rate", "上限（年）", rates),
        money("cap", "按上限算", main.cap_fen),
        money("agreed", "按约定的利率算", main.agreed_fen),
        money("supported", "约定的利息里，线以内的", main.agreed_fen - main.excess_fen),
    ]
    return figures if claimed is None else figures + [money("claimed", "对方主张的息费", claimed)]


def _chart(terms: CapTerms, main: Comparison) -> Bars:
    """What is charged, up to the line and above it, over what the line allows."""
    claimed = terms.money("claimed")
    charged = main.agreed_fen if claimed is None else claimed
    above = _excess(terms, main)
    return Bars(
        "charged",
        "收的息费和上限比",
        ["按约定算的息费" if claimed is None else "对方主张的息费", "按上限算，最多"],
        [Series("线以内的", [charged - above, main.cap_fen]), Series("超过线的", [above, 0])],
        beside="caps",
    )


def _lines(terms: CapTerms) -> Table:
    """Every line for this loan, also those that no court uses and the one that names no number."""
    rows = []
    claimed = terms.money("claimed")
    for cap, yearly in terms.caps:
        row = [cap.title, BINDS_WORDS[cap.binds], cap.since.isoformat(), _contracts(cap)]
        if yearly is None:
            rows.append(row + ["没有写数", "—", "—"])
            continue
        alone = terms.compare([(cap, yearly)])
        above = (
            alone.excess_fen if claimed is None or cap.days_from or cap.days_before else max(0, claimed - alone.cap_fen)
        )
        rows.append(row + [yearly.percent(2), yuan(alone.cap_fen), yuan(above)])
    columns = ["线", "性质", "从哪天起", "管哪天的合同", "年利率", "按它算", "超过"]
    note = "只有“法院不支持”和“可请求调减”的线进上面的数。“超过”一栏是可以提出来的数，不是“不用还”的数。"
    return Table("caps", "这笔钱有几条线（元）", columns, rows, ("年利率", "按它算", "超过"), note)


def _contracts(cap: Cap) -> str:
    """The contracts it is for, by their day."""
    if cap.signed_from is not None and cap.signed_before is not None:
        return cap.signed_from.isoformat() + " 到 " + days_later(cap.signed_before, -1).isoformat()
    if cap.signed_from is not None:
        return cap.signed_from.isoformat() + " 起"
    return "不限" if cap.signed_before is None else cap.signed_before.isoformat() + " 以前"


def _starts(terms: CapTerms) -> Table:
    """The two figures where it is disputed from which day the line is compared."""
    claimed, late = terms.money("claimed"), terms.money("claimed_late")
    whole = terms.compare(terms.court)
    rows = [_start("从起算日起", terms.span.start if terms.span.dated else None, whole, claimed)]
    if terms.overdue is not None:
        rows.append(_start("从首次逾期日起", terms.overdue, terms.compare(terms.court, terms.overdue), late))
    columns = ["从哪天比", "息费", "按这条线算", "可请求调减"]
    note = "从借款日比，正常利息没用满的部分可以摊给罚息；从逾期日比，只看逾期以后。两种做法都有，以判决为准。"
    if terms.overdue is None:
        note = note + "填了首次逾期日，就有第二个数。"
    return Table("starts", "从哪天起比，数不一样（元）", columns, rows, tuple(columns[1:]), note)


def _start(words: str, day: date | None, compared: Comparison, claimed: int | None) -> "list[str]":
    charged = compared.agreed_fen if claimed is None else claimed
    named = words + ("" if day is None else "（" + day.isoformat() + "）")
    return [named, yuan(charged), yuan(compared.cap_fen), yuan(max(0, charged - compared.cap_fen))]


def _comparison(terms: CapTerms) -> Table:
    rows = []
    for basis in (ACT_360, ACT_365) if terms.span.dated or terms.values["days"] is not None else ():
        other = terms.compare(terms.court, None, basis)
        rows.append(["按 " + basis.id, yuan(other.agreed_fen), yuan(other.cap_fen), yuan(other.excess_fen)])
    if terms.convention.basis not in (ACT_360, ACT_365):
        own = terms.compare(terms.court)
        rows.append([terms.convention.basis.id, yuan(own.agreed_fen), yuan(own.cap_fen), yuan(own.excess_fen)])
    columns = ["合同利率怎么数天", "约定的利息", "按上限算", "超过"]
    note = (
        "利率按"
        + terms.per
        + "约定；"
        + ("换算成日利率要用分母。" if terms.per == "年" else "不用年分母换算，各行相同或只差零头。")
    )
    note = note + "上限按本金算单利：利息再生的利息也要一起放进去比，不会把线抬高。"
    return Table("comparison", "换一种数法（元）", columns, rows, tuple(columns[1:]), note)


def _parts(main: Comparison) -> Table:
    rows = []
    for part in main.parts:
        rows.append(
            [
                part.start.isoformat(),
                days_later(part.end, -1).isoformat(),
                part.cap.title,
                part.yearly.percent(2),
                yuan(part.capped.half_up()),
                yuan(part.agreed.half_up()),
            ]
        )
    columns = ["起（含）", "止（含）", "线", "年利率", "按线算", "按约定算"]
    return Table("parts", "逐段明细（元）", columns, rows, ("年利率", "按线算", "按约定算"))


def _passages(terms: CapTerms) -> "list[Passage]":
    sentences = [cap.title + "：" + cap.words for cap, _ in terms.caps]
    own = terms.cap_basis
    sentences.append("上限：没还的本金 × 年利率 × 时间，单利。" + own.sentence)
    sentences.append("约定的利率：" + "".join(ends_words(terms.convention, terms.values)))
    sentences.append("本金全程不变；分段还过本金的，要按每段没还的本金分别算。")
    if terms.uses_lpr():
        sentences.append(terms.table.through() + "数据来源：" + terms.table.source + "。")
    if terms.values["lpr"] is not None and not _used_own_lpr(terms):
        sentences.append("你填的 LPR 没有用到。")
    sentences.append(registry().currency())
    if terms.filed is not None:
        sentences.append(registry().beyond_checked(terms.filed))
    return [
        Passage("convention", "这个数是怎么算的", [each for each in sentences if each]),
        Passage(
            "disputes",
            "有争议的地方",
            _private_disputes(terms) if terms.lender == PRIVATE else _licensed_disputes(terms),
        ),
        Passage("to-do", "拿到这个数以后", TO_DO),
    ]


TO_DO = [
    "向对方要一张逐项的账：利息、罚息、复利、违约金、服务费、担保费各多少，从哪天到哪天。",
    "协商时把这张表附上，说清楚按哪条线、请求调减多少；口头答应的要落到书面。",
    "被起诉的，在答辩时提出；法院不一定会主动替你减。",
    "自己先少还，账上仍是没还清。这是请求，不是“不用还”。",
]


def _used_own_lpr(terms: CapTerms) -> bool:
    """Whether the user's own LPR entered a line."""
    last = lpr(ONE_YEAR).last
    for cap, _ in terms.caps:
        if cap.times is not None:
            day = terms.filed if cap.lpr_of == FILING else terms.signed
            if day is None or day > last:
                return True
    return False


def _private_disputes(terms: CapTerms) -> "list[str]":
    sentences = [
        "已经付了的超出部分能不能抵本金、要不要退，由法院认定。",
        "没有放贷资质、以放贷为业的，合同无效，不按这条线算利息；本金仍要还。",
    ]
    if terms.signed < FOUR_TIMES_SINCE and terms.filed is None:
        sentences.insert(
            0, "还没有起诉：2020-08-20 起的那段先按数据里最后一天（或你填的）LPR 算，起诉那天的 LPR 才算数。"
        )
    if terms.signed < FOUR_TIMES_SINCE and (terms.filed is None or terms.filed >= FOUR_TIMES_SINCE):
        sentences.append("到 2020-08-19 为止按旧规定算，要当事人请求；没有请求的，法院怎么算，看判决。")
    if terms.filed is not None and FOUR_TIMES_SINCE <= terms.filed < SECOND_AMENDMENT:
        sentences.append("2020-08-20 到 2020-12-31 之间就审结的，用的是第一次修正的文本，没有这样分两段，数会不同。")
    if terms.signed < OLD_RULES_SINCE:
        sentences.append("2015-09-01 以前那一段，当时另有规定，这里没有核对。")
    return sentences


def _licensed_disputes(terms: CapTerms) -> "list[str]":
    sentences = [
        "24% 来自一份司法政策文件，不是法律，也不是司法解释；原文没有取得。它说的是可以请求调减，不是自动无效。",
        "各地裁判不一：有的按 24%，有的参照一年期 LPR 四倍，有的只压低罚息；以判决为准。",
        "民间借贷的四倍 LPR 不管这类贷款，不能直接套。",
        "从借款日比还是从逾期日比、已经付的能不能回头减，做法也不一。",
        "24% 是按单利比，还是按内部收益率（IRR）比，文件没有写；两种算法都有人用。",
    ]
    if terms.lender == MICROLOAN:
        sentences.append(
            "小额贷款公司：2021-01-01 以前的案件，不少法院按民间借贷处理；监管指引只见报道，没有公开文本。"
        )
    if terms.lender == BANK and terms.signed < date(2017, 8, 4):
        sentences.append("合同订在 2017-08-04 以前的，也有照这份文件减的；之前那一段怎么算，没有核到。")
    return sentences


def _law(terms: CapTerms) -> "list[str]":
    keys: "list[str]" = []
    for cap, _ in terms.caps:
        keys.extend([key for key in cap.cites if key not in keys])
    keys.append("civil-code:680")
    if terms.lender == PRIVATE:
        keys.extend(["spc-private-lending-2020-12:26", "spc-private-lending-2020-12:13"])
    return keys


CAP = CapCalculator()
