"""The questions about what a case costs: how much is claimed, which way it goes, and what else is asked of the court."""

from creditrights.calculators.fields import ChoiceField, MoneyField, PercentField, Question
from creditrights.calculators.form import Form
from creditrights.errors import FieldError
from creditrights.money.fees import HALF_UP_YUAN, ROUNDINGS
from creditrights.money.fen import yuan
from creditrights.money.ratio import ZERO, Ratio

MOST_FEN = 100_000_000_00

SUIT = "直接起诉"
ORDER = "申请支付令，我没有异议"
ORDER_THEN_SUIT = "申请支付令，我书面异议成立，转成诉讼"
NOTARIZED = "拿公证过的债权文书，直接申请执行"
ROUTES = (SUIT, ORDER, ORDER_THEN_SUIT, NOTARIZED)
#: the ways that lead to a suit
WITH_SUIT = (SUIT, ORDER_THEN_SUIT)

ORDINARY = "普通程序判决"
SIMPLE = "简易程序判决"
SMALL = "小额诉讼判决"
MEDIATED = "法院调解"
WITHDRAWN = "对方撤诉"
ENDINGS = (ORDINARY, SIMPLE, SMALL, MEDIATED, WITHDRAWN)

MORE = "还有别的（没有就不用改）"

FORM = Form(
    MoneyField(
        "claim",
        Question(
            "对方要的钱（元）",
            "受理费按诉讼请求的金额分段算：本金、利息、违约金、其他费用都在内。",
            "30000",
            ("litigation-fees-measures:13",),
            help="起诉状“诉讼请求”里的数；“算到还清为止”的利息，按算到起诉那天的数填。",
        ),
        1_00,
        MOST_FEN,
    ),
    ChoiceField(
        "route",
        Question(
            "对方走哪条路？",
            "支付令便宜得多；公证过的债权文书可以不打官司就申请执行。",
            SUIT,
            ("litigation-fees-measures:14", "notarization-law:37"),
        ),
        ROUTES,
    ),
    ChoiceField(
        "ending",
        Question(
            "官司怎么审、怎么结？",
            "简易程序、小额诉讼、调解、撤诉，受理费减半，只减一次；撤诉的由原告自己出。",
            SIMPLE,
            (
                "litigation-fees-measures:15",
                "litigation-fees-measures:16",
                "litigation-fees-measures:34",
                "spc-civil-procedure-interpretation-2022:206",
            ),
            help="没有打官司的（支付令没异议、公证执行），这一项不用改。",
        ),
        ENDINGS,
    ),
    MoneyField(
        "executed",
        Question(
            "进入强制执行的金额（元）",
            "执行费由被执行人出；判决后自己按时还了的，没有这一项。",
            "30000",
            ("litigation-fees-measures:14", "litigation-fees-measures:38"),
            help="按时自己还的填 0。",
        ),
        0,
        MOST_FEN,
    ),
    MoneyField(
        "preserved",
        Question(
            "对方申请保全的财产数额（元）",
            "保全费由对方先交，可以列进诉讼请求；最多 5000 元。",
            "0",
            ("litigation-fees-measures:14", "litigation-fees-measures:38"),
            help="没有冻结、查封的填 0。",
        ),
        0,
        MOST_FEN,
    ),
    MoneyField(
        "appeal",
        Question(
            "上诉时不服的金额（元）",
            "上诉按不服的那部分金额另交一次受理费；小额诉讼不能上诉。",
            "0",
            ("litigation-fees-measures:17", "civil-procedure-law-2023:165"),
            MORE,
            "没有上诉填 0。",
        ),
        0,
        MOST_FEN,
    ),
    MoneyField(
        "lawyer",
        Question(
            "合同写明由你出的律师费（元）",
            "没有统一的法条让输的一方出律师费；要看合同写没写、是不是真的花了、数额合不合理。",
            "0",
            ("civil-code:561",),
            MORE,
            "合同没写就填 0。",
        ),
        0,
        MOST_FEN,
    ),
    PercentField(
        "share",
        Question(
            "判决让你负担受理费的几成（%）",
            "部分胜诉、部分败诉的，由法院按情况分。",
            "100",
            ("litigation-fees-measures:29",),
            MORE,
            "全输了是 100；判决书最后一段会写各负担多少。",
        ),
        ZERO,
        Ratio(1),
    ),
    ChoiceField(
        "rounding",
        Question("不足一元怎么办？", "条文没有写；判决里四舍五入和舍去角分都有，差不到一元。", HALF_UP_YUAN, (), MORE),
        ROUNDINGS,
    ),
)


def check(values: "dict[str, object]") -> None:
    """Refuse answers that do not fit together, naming both."""
    if values["route"] not in WITH_SUIT:
        return
    ending = values["ending"]
    if ending == SMALL and values["appeal"]:
        raise _clash(values, "appeal", "小额诉讼一审终审，不能上诉。请填 0，或者改选别的程序。")
    if ending == WITHDRAWN and values["executed"]:
        raise _clash(values, "executed", "撤诉了就没有判决可以执行。请填 0，或者改选别的结果。")


def _clash(values: "dict[str, object]", name: str, reason: str) -> FieldError:
    fen = values[name]
    assert isinstance(fen, int)
    sentence = "“" + FORM.field(name).label + "”填的是“" + yuan(fen) + "”，但“官司怎么审、怎么结”选的是“"
    return FieldError(name, yuan(fen), sentence + str(values["ending"]) + "”：" + reason)
