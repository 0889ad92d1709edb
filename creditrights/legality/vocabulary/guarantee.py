"""The facts that turn on a guarantee: which kind, since when, for how long, and what became of the guaranteed debt.

Months are whole numbers here, rounded up: six months and one day is answered with 7.
"""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact

GUARANTEE = "保证"

JOINT = "写明连带责任保证"
GENERAL = "写明一般保证"
UNSAID = "没有写明"

guarantee_kind = ChoiceFact(
    "guarantee_kind",
    "保证的方式",
    "保证合同写的是哪一种保证？",
    "没写明的，按一般保证：债权人要先找借款人（2021 年以前签的另看）。",
    GUARANTEE,
    (JOINT, GENERAL, UNSAID),
    ("civil-code:686", "civil-code:687", "civil-code:688"),
    "写“不能还时才由保证人还”的是一般保证；写“不还就由保证人还”的是连带。",
)
SINCE_CODE = "2021-01-01 或以后签的"
BEFORE_CODE = "2021-01-01 以前签的"

guarantee_signed = ChoiceFact(
    "guarantee_signed",
    "保证合同的日子",
    "保证是什么时候签的？",
    "没写明方式的按一般保证、没写清期间的按六个月，是民法典的规定；2021 年以前签的，原则上按当时的法律。",
    GUARANTEE,
    (SINCE_CODE, BEFORE_CODE),
    ("spc-civil-code-time-effect:1", "spc-civil-code-time-effect:27"),
)
debtor_first = ChoiceFact(
    "debtor_first",
    "已经先找过借款人",
    "已经起诉或仲裁过借款人，强制执行后仍还不上吗？",
    "一般保证人在这之前可以拒绝还。",
    GUARANTEE,
    cites=("civil-code:687",),
    help="借款人下落不明又没有财产、法院受理了他的破产、有证据证明他还不起、保证人书面放弃了这个权利的，也选“是”。",
)
PERIOD_UNSAID = "没有约定，或者写“直到还清为止”"
PERIOD_RUNNING = "约定了，还没有过"
PERIOD_OVER = "约定了，已经过了"

guarantee_period = ChoiceFact(
    "guarantee_period",
    "保证期间的约定",
    "保证期间是怎么约定的？",
    "没约定的是主债务到期以后六个月；写“直到还清为止”的，也按六个月。",
    GUARANTEE,
    (PERIOD_UNSAID, PERIOD_RUNNING, PERIOD_OVER),
    ("civil-code:692", "spc-civil-code-guarantee:32"),
    "约定的日子早于或等于主债务到期日的，视为没有约定。",
)
months_since_due = CountFact(
    "months_since_due",
    "主债务到期以后",
    "借款人的债到期以后，过了几个月（不满一个月的取大一点的整数：六个月零一天填 7）？",
    "没约定保证期间的，过了六个月债权人还没做该做的事，保证人就不用还了。",
    GUARANTEE,
    "个月",
    999,
    ("civil-code:692",),
)
guarantee_claimed = ChoiceFact(
    "guarantee_claimed",
    "保证期间内主张过",
    "保证期间内，债权人做过该做的事吗（连带保证：向保证人要过；一般保证：起诉或仲裁过借款人）？",
    "期间内什么都没做，保证责任就没有了。",
    GUARANTEE,
    cites=("civil-code:693",),
)
made_heavier = ChoiceFact(
    "made_heavier",
    "债务被加重",
    "没经保证人书面同意，债权人和借款人把债加重了吗？",
    "加重的部分，保证人不用负责。",
    GUARANTEE,
    cites=("civil-code:695",),
)

debt_moved = ChoiceFact(
    "debt_moved",
    "债转给别人还",
    "没经保证人书面同意，债权人让借款人把债转给别人还了吗（别人只是加进来一起还的不算）？",
    "转走的部分，保证人不再负责。",
    GUARANTEE,
    cites=("civil-code:697",),
)

FACTS: "tuple[Fact, ...]" = (
    guarantee_kind,
    guarantee_signed,
    debtor_first,
    guarantee_period,
    months_since_due,
    guarantee_claimed,
    made_heavier,
    debt_moved,
)
