"""Rules about guarantees: in writing or not, which kind, for how long, what ends them, and recovery from the debtor."""

from creditrights.legality.kinds import LIABLE, NOT_LIABLE, VOID
from creditrights.legality.rule import DEBTOR, LENDER, Label, Rule
from creditrights.legality.rules.who_owes_person import BORROWER, CONTRACT, PRIVATE
from creditrights.legality.vocabulary import guarantee as g
from creditrights.legality.vocabulary import who_owes as v

GUARANTOR = v.asked.is_(v.GUARANTOR)
WRITTEN = v.signed_as.is_(v.AS_GUARANTOR)
SINCE_CODE = g.guarantee_signed.is_(g.SINCE_CODE)
BEFORE_CODE = g.guarantee_signed.is_(g.BEFORE_CODE)

NOT_WRITTEN = Rule(
    id="guarantee-not-written",
    title="没有书面的保证",
    says="保证要写下来：单独的保证合同、主合同里的保证条款，或者书面的保证。只口头说一句“我担保”，不是条文要求的写法。",
    when=GUARANTOR & v.signed_as.is_(v.NOTHING),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:685", "civil-code:469"),
            None,
            "能随时调取查用的数据电文也算书面：聊天里写明“我担保”的，不能说没写过；写得算不算保证，由法院认定。",
        ),
    ),
    evidence=CONTRACT,
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.GUARANTOR, "signed_as": v.NOTHING},
    outside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR},
    conduct_of=LENDER,
)

PERIOD_OVER = Rule(
    id="guarantee-period-over",
    title="过了保证期间",
    says="保证期间没约定的，是主债务到期后六个月。期间内债权人没做该做的事，保证人就不用还了；过后再在催款单上签字，一般也不恢复。",
    when=(
        GUARANTOR
        & WRITTEN
        & (
            g.guarantee_period.is_(g.PERIOD_OVER)
            | g.guarantee_period.is_(g.PERIOD_UNSAID)
            & (SINCE_CODE & g.months_since_due.more_than(6) | BEFORE_CODE & g.months_since_due.more_than(24))
        )
        & g.guarantee_claimed.no()
    ),
    labels=(
        Label(
            NOT_LIABLE,
            (
                "civil-code:692",
                "civil-code:693",
                "spc-civil-code-guarantee:32",
                "spc-civil-code-guarantee:34",
                "spc-civil-code-time-effect:27",
            ),
            None,
            "期间过没过，法院应当查明。债权人能证明又订了新保证合同的除外；借款没约定还款日的，起算另看。"
            + "2021 年以前签的、写“直到还清”的，旧规定是两年，不满两年的这里不判断。",
        ),
    ),
    evidence=CONTRACT + ("主债务到期的日子", "债权人找你的每一次记录"),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_period": g.PERIOD_UNSAID,
        "guarantee_signed": g.SINCE_CODE,
        "months_since_due": 7,
        "guarantee_claimed": "否",
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_period": g.PERIOD_UNSAID,
        "guarantee_signed": g.SINCE_CODE,
        "months_since_due": 6,
        "guarantee_claimed": "否",
    },
    conduct_of=LENDER,
)

DEBTOR_FIRST = Rule(
    id="guarantor-may-send-to-debtor-first",
    title="一般保证，还没先找借款人",
    says="一般保证（2021 年起签的，没写明哪种的也是），债权人没起诉借款人、没强制执行过之前，保证人可以拒绝还。这是拒绝，不是免除。",
    when=(
        GUARANTOR
        & WRITTEN
        & (g.guarantee_kind.is_(g.GENERAL) | g.guarantee_kind.is_(g.UNSAID) & SINCE_CODE)
        & g.debtor_first.no()
    ),
    labels=(
        Label(
            VOID,
            ("civil-code:687", "civil-code:686", "spc-civil-code-time-effect:1"),
            None,
            "要自己提出来；借款人下落不明又没有财产等几种情形除外。"
            + "2021 年以前签的、没写明哪种的，适用当时的法律，结果可能相反，这里不判断。",
        ),
    ),
    evidence=CONTRACT + ("借款人有财产的线索",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_kind": g.GENERAL,
        "debtor_first": "否",
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_kind": g.JOINT,
        "debtor_first": "否",
    },
    conduct_of=LENDER,
)

GUARANTOR_LIABLE = Rule(
    id="guarantor-liable",
    title="保证期间内主张过，保证人要还",
    says="连带保证，债权人可以直接找保证人；一般保证，执行借款人后仍还不上的部分才由保证人还。还了可以向借款人追。",
    when=(
        GUARANTOR
        & WRITTEN
        & g.guarantee_claimed.yes()
        & (g.guarantee_kind.is_(g.JOINT) | g.guarantee_kind.is_(g.GENERAL, g.UNSAID) & g.debtor_first.yes())
    ),
    labels=(
        Label(
            LIABLE,
            ("civil-code:688", "civil-code:700", "civil-code:701"),
            g.guarantee_kind.is_(g.JOINT),
            "在保证范围以内；借款人能提的抗辩，保证人也能提。",
        ),
        Label(
            LIABLE,
            ("civil-code:687", "civil-code:700"),
            g.guarantee_kind.is_(g.GENERAL, g.UNSAID),
            "执行过的，只还执行后仍不能还的部分。",
        ),
    ),
    evidence=CONTRACT + ("替借款人还款的凭证，以便追偿",),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_claimed": "是",
        "guarantee_kind": g.JOINT,
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_claimed": "否",
        "guarantee_kind": g.JOINT,
    },
    conduct_of=DEBTOR,
)

OF_A_VOID_LOAN = Rule(
    id="guarantee-of-a-void-loan",
    title="借款合同无效，保证跟着无效",
    says="孩子、不能辨认自己行为的人借的钱，明知去违法犯罪还借的民间借贷，合同无效的，保证也无效。保证人没有过错的，不用赔。",
    when=(
        GUARANTOR
        & WRITTEN
        & (
            v.age.is_(v.UNDER_EIGHT, v.INCAPABLE)
            | v.age.is_(v.TEENAGER, v.PARTLY_CAPABLE) & v.guardian_agreed.no()
            | PRIVATE & v.purpose.is_(v.CRIME) & v.lender_knew.yes()
        )
    ),
    labels=(
        Label(
            VOID,
            ("civil-code:682", "spc-civil-code-guarantee:17#第2款"),
            None,
            "有过错的（如明知是孩子还作保），可能要赔，最多赔借款人还不上部分的三分之一；由法院认定。",
        ),
    ),
    evidence=CONTRACT + ("借款合同无效的证据",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "age": v.UNDER_EIGHT},
    outside={"asked": v.GUARANTOR, "signed_as": v.NOTHING, "age": v.UNDER_EIGHT},
    conduct_of=LENDER,
)

MADE_HEAVIER = Rule(
    id="guaranteed-debt-made-heavier",
    title="没经保证人同意，把债加重了",
    says="债权人和借款人没经保证人书面同意就加重债务的，加重的部分保证人不用负责。",
    when=GUARANTOR & WRITTEN & g.made_heavier.yes(),
    labels=(Label(VOID, ("civil-code:695",), None, "原来的那一部分仍按原来的保证。"),),
    evidence=CONTRACT + ("前后两份合同",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "made_heavier": "是"},
    outside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "made_heavier": "否"},
    conduct_of=LENDER,
)

DEBT_MOVED = Rule(
    id="guaranteed-debt-moved",
    title="没经保证人同意，债转给别人还了",
    says="债权人没经保证人书面同意，让借款人把债转给别人还的，转走的那部分保证人不再负责。",
    when=GUARANTOR & WRITTEN & g.debt_moved.yes(),
    labels=(
        Label(
            VOID,
            ("civil-code:697",),
            None,
            "与债权人另有约定的除外；别人只是加进来一起还的，保证责任不变。",
        ),
    ),
    evidence=CONTRACT + ("债务转移的协议、通知",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "debt_moved": "是"},
    outside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "debt_moved": "否"},
    conduct_of=LENDER,
)

SURETY_RECOVERS = Rule(
    id="surety-recovers",
    title="保证人、担保公司替你还了，来追偿",
    says="保证人替你还了钱，可以在还的范围内向你追；你只在自己本来该还的范围内还。",
    when=BORROWER & v.own_act.is_(v.BY_SELF, v.FOR_OTHERS) & v.claimant.is_(v.SURETY) & v.paid.is_(v.UNPAID),
    labels=(
        Label(
            LIABLE,
            ("civil-code:700", "spc-civil-code-guarantee:3#第2款", "spc-limitation-2020:18#第2款"),
            None,
            "先要代偿凭证；它多还的、另加的费用，可以提异议。主债务过了时效它没抗辩就还的，可以不认，你又同意给的除外。",
        ),
    ),
    evidence=("代偿证明、转账凭证", "担保合同和费用明细"),
    remedies=("ask-for-the-account", "agree-on-repayment", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.BY_SELF, "claimant": v.SURETY, "paid": v.UNPAID},
    outside={"asked": v.BORROWER, "own_act": v.BY_SELF, "claimant": v.SURETY, "paid": v.PAID},
    conduct_of=DEBTOR,
)

GUARANTEES = (
    NOT_WRITTEN,
    PERIOD_OVER,
    DEBTOR_FIRST,
    GUARANTOR_LIABLE,
    OF_A_VOID_LOAN,
    MADE_HEAVIER,
    DEBT_MOVED,
    SURETY_RECOVERS,
)
