"""What being taken to court adds to a debt: each cost, who pays it first, who bears it in the end."""

from creditrights.calculators.chart import Series
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.court_case import (
    FORM,
    MEDIATED,
    NOTARIZED,
    ORDER,
    ORDER_THEN_SUIT,
    ORDINARY,
    WITH_SUIT,
    WITHDRAWN,
    check,
)
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.calculators.values import ratio_of, text_of, whole_of
from creditrights.law.registry import registry
from creditrights.money.fees import (
    SCENARIOS,
    Scale,
    execution_fee,
    halved,
    payment_order_fee,
    preservation_fee,
    scale,
    scenario_fen,
    suit_fee,
)
from creditrights.money.fen import grouped, yuan
from creditrights.money.ratio import Ratio

THE_OTHER = "对方先交"
IN_PLACE = "不预交，执行后交"


class Cost:
    """One cost of a case.

    fen     the whole of it
    yours   the part of it that the debtor bears as the answers stand
    how     how it was computed, in words
    first   who pays it at first
    borne   who bears it in the end, and under which condition
    cites   what it stands on
    """

    def __init__(
        self, id: str, name: str, fen: int, yours: int, how: str, first: str, borne: str, cites: "tuple[str, ...]"
    ) -> None:
        self.id = id
        self.name = name
        self.fen = fen
        self.yours = yours
        self.how = how
        self.first = first
        self.borne = borne
        self.cites = cites


class FeesCalculator(Calculator):
    """What a case costs, by the answers."""

    id = "fees"
    title = "被起诉要多花多少钱？"
    lead = "填对方要的钱，看每一项费用怎么算、谁先交、最后谁出。下面先放一个例子：被起诉 30,000 元，简易程序判决，判后没还，进了执行。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        check(values)
        costs = costs_of(values)
        total = sum([cost.yours for cost in costs])
        return Result(
            answer=_answer(values, total),
            figures=_figures(values, costs, total),
            tables=[_table(costs), _workings(costs), _scenarios(values), _steps(values)],
            passages=_passages(values),
            citations=[registry().cite(key) for key in _law(costs, values)],
            charts=[_chart(costs)],
        )


def costs_of(values: "dict[str, object]") -> "list[Cost]":
    """Every cost that the answers bring with them, in the order in which they come."""
    route, way = text_of(values, "route"), text_of(values, "rounding")
    claim, executed = whole_of(values, "claim"), whole_of(values, "executed")
    costs = []
    if route in (ORDER, ORDER_THEN_SUIT):
        costs.append(_order(payment_order_fee(claim, way), route))
    if route in WITH_SUIT:
        costs.append(_suit(values, suit_fee(claim, way)))
    preserved = whole_of(values, "preserved")
    if preserved:
        costs.append(_preservation(preserved, way, route in WITH_SUIT and text_of(values, "ending") != WITHDRAWN))
    appeal = whole_of(values, "appeal")
    if appeal and route in WITH_SUIT:
        costs.append(_appeal(suit_fee(appeal, way), appeal))
    lawyer = whole_of(values, "lawyer")
    if lawyer:
        costs.append(
            Cost(
                "lawyer",
                "律师费",
                lawyer,
                lawyer,
                "照合同和实际花费",
                THE_OTHER,
                "合同写了由你出，法院认为真的花了、数额合理，才由你出",
                ("civil-code:561",),
            )
        )
    if executed:
        costs.append(_execution(executed, way))
    return costs


def _order(fee: int, route: str) -> Cost:
    quiet = route == ORDER
    borne = "没有异议，由你出" if quiet else "异议成立，由对方出；对方可以把它列进诉讼请求，法院支持了才由你出"
    how = "受理费标准的三分之一"
    return Cost(
        "payment_order",
        "支付令申请费",
        fee,
        fee if quiet else 0,
        how,
        THE_OTHER,
        borne,
        ("litigation-fees-measures:14#第（三）项", "litigation-fees-measures:36"),
    )


def _suit(values: "dict[str, object]", full: int) -> Cost:
    ending = text_of(values, "ending")
    fee = full if ending == ORDINARY else halved(full)
    how = "分段累计" if ending == ORDINARY else "分段累计得 " + yuan(full) + " 元，减半"
    share = ratio_of(values, "share")
    cites = ("litigation-fees-measures:13#第（一）项",)
    if ending == WITHDRAWN:
        return Cost(
            "suit",
            "案件受理费",
            fee,
            0,
            how,
            THE_OTHER,
            "撤诉的，由原告自己出",
            cites + ("litigation-fees-measures:15", "litigation-fees-measures:34"),
        )
    yours = (share * fee).half_up()
    if ending == MEDIATED:
        words = "双方商量；这里按你出 " + share.percent() + " 算"
        return Cost(
            "suit",
            "案件受理费",
            fee,
            yours,
            how,
            THE_OTHER,
            words,
            cites + ("litigation-fees-measures:15", "litigation-fees-measures:31"),
        )
    words = "输的一方出" if share == 1 else "法院分，这里按你出 " + share.percent() + " 算"
    half = () if ending == ORDINARY else ("litigation-fees-measures:16", "spc-civil-procedure-interpretation-2022:206")
    return Cost(
        "suit", "案件受理费", fee, yours, how, THE_OTHER, words, cites + half + ("litigation-fees-measures:29",)
    )


def _preservation(amount: int, way: str, judged: bool) -> Cost:
    fee = preservation_fee(amount, way)
    most = scale("preservation").most_fen
    how = "按保全的 " + yuan(amount) + " 元分段累计" + ("，到顶" if fee == most else "")
    borne = "对方可以列进诉讼请求；法院支持了由你出，这里按支持算" if judged else "没有判决让你出，由申请人自己出"
    cites = ("litigation-fees-measures:14#第（二）项", "litigation-fees-measures:38#第三款")
    return Cost("preservation", "保全申请费", fee, fee if judged else 0, how, THE_OTHER, borne, cites)


def _appeal(fee: int, amount: int) -> Cost:
    return Cost(
        "appeal",
        "上诉受理费",
        fee,
        fee,
        "按不服的 " + yuan(amount) + " 元分段累计",
        "上诉的人先交",
        "输的一方出；这里按你上诉、没有赢算",
        ("litigation-fees-measures:17", "litigation-fees-measures:29"),
    )


def _execution(amount: int, way: str) -> Cost:
    return Cost(
        "execution",
        "执行申请费",
        execution_fee(amount, way),
        execution_fee(amount, way),
        "按执行的 " + yuan(amount) + " 元分段累计",
        IN_PLACE,
        "由你（被执行人）出；执行和解的可以商量",
        ("litigation-fees-measures:14#第（一）项", "litigation-fees-measures:20", "litigation-fees-measures:38"),
    )


def _answer(values: "dict[str, object]", total: int) -> str:
    claim = whole_of(values, "claim")
    return (
        "对方要 "
        + yuan(claim)
        + " 元，按你填的情形，费用大约由你多出 "
        + yuan(total)
        + " 元，是那笔钱的 "
        + Ratio(total, claim).percent(2)
        + "。最后谁出、出多少，以判决、调解书和法院的通知为准。"
    )


def _figures(values: "dict[str, object]", costs: "list[Cost]", total: int) -> "list[Figure]":
    way, claim = text_of(values, "rounding"), whole_of(values, "claim")
    full = suit_fee(claim, way)
    amounts = [
        ("suit", "受理费（普通程序）", full),
        ("half", "受理费减半", halved(full)),
        ("payment_order", "支付令申请费", payment_order_fee(claim, way)),
        ("preservation", "保全申请费", preservation_fee(whole_of(values, "preserved"), way)),
        ("execution", "执行申请费", execution_fee(whole_of(values, "executed"), way)),
    ]
    figures = [Figure("total", "由你多出", yuan(total) + " 元", total, True)]
    return figures + [Figure(id, label, yuan(fen) + " 元", fen) for id, label, fen in amounts]


def _table(costs: "list[Cost]") -> Table:
    rows = [[cost.name, yuan(cost.fen), yuan(cost.yours), cost.first, cost.borne] for cost in costs]
    columns = ["费用", "金额", "由你出", "谁先交", "最后谁出"]
    return Table("costs", "每一项（元）", columns, rows, ("金额", "由你出"))


def _chart(costs: "list[Cost]") -> Bars:
    """Each cost, and how much of it falls to the debtor."""
    return Bars(
        "costs",
        "每一项多少，由谁出",
        [cost.name for cost in costs],
        [
            Series("由你出", [cost.yours for cost in costs]),
            Series("对方自己出", [cost.fen - cost.yours for cost in costs]),
        ],
        beside="costs",
    )


def _workings(costs: "list[Cost]") -> Table:
    rows = []
    for cost in costs:
        rows.append([cost.name, cost.how, "、".join([registry().cite(key).name() for key in cost.cites])])
    return Table("workings", "怎么算，凭哪一条", ["费用", "怎么算", "依据"], rows)


def _scenarios(values: "dict[str, object]") -> Table:
    claim, way, lawyer = whole_of(values, "claim"), text_of(values, "rounding"), whole_of(values, "lawyer")
    rows = []
    for name, words, half, preserved, executed in SCENARIOS:
        parts = scenario_fen(claim, way, half, preserved, executed)
        agreed = lawyer if name == "多" else 0
        cells = [yuan(fen) for fen in parts + [agreed, sum(parts) + agreed]]
        rows.append([name + "：" + words] + cells)
    columns = ["情形", "受理费", "保全费", "执行费", "约定的律师费", "合计"]
    note = (
        "三种情形都按对方要的钱全额保全、全额执行、费用全由你出算，只是让你知道范围，不是统计。"
        "支付令没有异议的更少：只有三分之一的受理费。依据：受理费见"
        + registry().cite("litigation-fees-measures:13").name()
        + "，保全费、执行费见第14条；律师费看合同。"
    )
    return Table("scenarios", "少、中、多三种情形（元）", columns, rows, tuple(columns[1:]), note)


def _steps(values: "dict[str, object]") -> Table:
    claim = whole_of(values, "claim")
    suit: Scale = scale("suit")
    rows = [["不超过 " + grouped(suit.base_up_to_fen // 100) + " 元", "每件", yuan(suit.base_fen)]]
    for above, end, share in suit.workings(claim):
        part = yuan(above) + " 到 " + yuan(end)
        rows.append([part, Ratio(share, 10000).percent(), yuan(Ratio((end - above) * share, 10000).half_up())])
    rows.append(["合计（舍入前）", "", yuan(suit.exact(claim).half_up())])
    return Table("steps", "受理费分段累计（元）", ["哪一段", "比例", "金额"], rows, ("比例", "金额"), folded=True)


def _passages(values: "dict[str, object]") -> "list[Passage]":
    route = text_of(values, "route")
    left_out = [
        "判决后拖着不还的利息和加倍部分：另用迟延履行利息的计算器。",
        "公告费、鉴定费、评估拍卖费等：实际发生才有，由法院定谁付。",
        "管辖异议不成立的，另交 50 到 100 元，各省定。",
    ]
    if route == NOTARIZED:
        left_out.append("公证费：各省自己定，没有全国统一数，这里不算；多半在签合同时已经付过。")
    disputes = [
        "不足一元的部分：条文没写，判决里四舍五入和舍去角分都有。",
        "律师费：没有统一条文；合同写了也要看是否真的花了、合不合理，各地裁判不一。",
    ]
    if route == ORDER_THEN_SUIT:
        disputes.append(
            "支付令失效转诉讼的，条文只说“补交”受理费；已交的三分之一抵不抵，以法院通知为准。这里按全额列受理费。"
        )
    tomorrow = [
        "看判决书、调解书最后一段写的负担数，和上面“每一项”对。认为算错了，向作决定的法院申请复核，不能单为费用上诉。",
        "交费确有困难的，可以申请缓交、减交、免交；免交只适用于个人。",
        "想少花：收到起诉状就谈调解（受理费减半，谁出可以商量）；判决后按期还，就没有执行费和加倍利息。",
    ]
    convention = [
        "受理费、保全费、执行费都分段累计；不足一元“" + text_of(values, "rounding") + "”；减半只减一次，在舍入之后减。",
        "标准自 " + scale("suit").since + " 起施行。" + registry().currency(),
    ]
    return [
        Passage("convention", "这个数是怎么算的", convention),
        Passage("left-out", "没有算进去的", left_out),
        Passage("disputes", "有争议的地方", disputes),
        Passage("to-do", "拿到这个数以后", tomorrow),
    ]


def _law(costs: "list[Cost]", values: "dict[str, object]") -> "list[str]":
    keys: "list[str]" = []
    for cost in costs:
        keys.extend([key for key in cost.cites if key not in keys])
    route = text_of(values, "route")
    more = [
        "civil-procedure-law-2023:121",
        "litigation-fees-measures:12",
        "litigation-fees-measures:43",
        "litigation-fees-measures:44",
        "spc-civil-procedure-interpretation-2022:207",
    ]
    if route == ORDER_THEN_SUIT:
        more.append("spc-civil-procedure-interpretation-2022:195")
    if route == NOTARIZED:
        more.extend(["notarization-law:37", "notarization-law:46"])
    return keys + [key for key in more if key not in keys]


FEES_CALCULATOR = FeesCalculator()
