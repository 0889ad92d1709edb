"""Rules about guarantees, and about what became of a debt since: paid, transferred, out of time."""

from creditrights.legality.kinds import LIABLE, NOT_LIABLE, VOID
from creditrights.legality.rule import DEBTOR, LENDER, Label, Rule
from creditrights.legality.rules.who_owes_person import BORROWER, CONTRACT
from creditrights.legality.vocabulary import who_owes as v

GUARANTOR = v.asked.is_(v.GUARANTOR)
WRITTEN = v.signed_as.is_(v.AS_GUARANTOR)

NOT_WRITTEN = Rule(
    id="guarantee-not-written",
    title="没有书面的保证",
    says="保证要写下来：单独的保证合同、主合同里的保证条款，或者书面的保证。口头一句“我担保”，对方要证明才行。",
    when=GUARANTOR & v.signed_as.is_(v.NOTHING),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:685",),
            None,
            "条文写的是书面合同、合同里的保证条款或书面保证；聊天记录、口头说法算不算，由法院认定。",
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
    says="保证期间没约定的是主债务到期后六个月。期间内债权人没做该做的事，保证人就不用还了；过后再在催款单上签字，一般也不恢复。",
    when=(
        GUARANTOR
        & WRITTEN
        & (
            v.guarantee_period.is_(v.PERIOD_OVER)
            | v.guarantee_period.is_(v.PERIOD_UNSAID) & v.months_since_due.more_than(6)
        )
        & v.guarantee_claimed.no()
    ),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:692", "civil-code:693", "spc-civil-code-guarantee:32", "spc-civil-code-guarantee:34"),
            None,
            "期间过没过，法院应当查明。债权人能证明又订了新保证合同的除外；借款没约定还款日的，起算另看。",
        ),
    ),
    evidence=CONTRACT + ("主债务到期的日子", "债权人找你的每一次记录"),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_period": v.PERIOD_UNSAID,
        "months_since_due": 7,
        "guarantee_claimed": "否",
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_period": v.PERIOD_UNSAID,
        "months_since_due": 6,
        "guarantee_claimed": "否",
    },
    conduct_of=LENDER,
)

DEBTOR_FIRST = Rule(
    id="guarantor-may-send-to-debtor-first",
    title="一般保证，还没先找借款人",
    says="一般保证（没写明哪种的也是），债权人没起诉借款人、没强制执行过之前，保证人可以拒绝还。这是拒绝，不是免除。",
    when=GUARANTOR & WRITTEN & v.guarantee_kind.is_(v.GENERAL, v.UNSAID) & v.debtor_first.no(),
    labels=(
        Label(
            VOID,
            ("civil-code:687", "civil-code:686"),
            None,
            "要自己提出来；借款人下落不明又没有财产等几种情形除外。",
        ),
    ),
    evidence=CONTRACT + ("借款人有财产的线索",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_kind": v.UNSAID,
        "debtor_first": "否",
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_kind": v.JOINT,
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
        & v.guarantee_claimed.yes()
        & (v.guarantee_kind.is_(v.JOINT) | v.guarantee_kind.is_(v.GENERAL, v.UNSAID) & v.debtor_first.yes())
    ),
    labels=(
        Label(
            LIABLE,
            ("civil-code:688",),
            v.guarantee_kind.is_(v.JOINT),
            "在保证范围以内；借款人能提的抗辩，保证人也能提。",
        ),
        Label(LIABLE, ("civil-code:687",), v.guarantee_kind.is_(v.GENERAL, v.UNSAID), "只还执行后仍不能还的部分。"),
    ),
    evidence=CONTRACT + ("替借款人还款的凭证，以便追偿",),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_claimed": "是",
        "guarantee_kind": v.JOINT,
    },
    outside={
        "asked": v.GUARANTOR,
        "signed_as": v.AS_GUARANTOR,
        "guarantee_claimed": "否",
        "guarantee_kind": v.JOINT,
    },
    conduct_of=DEBTOR,
)

MADE_HEAVIER = Rule(
    id="guaranteed-debt-made-heavier",
    title="没经保证人同意，把债加重了",
    says="债权人和借款人没经保证人书面同意就加重债务的，加重的部分保证人不用负责。",
    when=GUARANTOR & WRITTEN & v.made_heavier.yes(),
    labels=(Label(VOID, ("civil-code:695",), None, "原来的那一部分仍按原来的保证。"),),
    evidence=CONTRACT + ("前后两份合同",),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "made_heavier": "是"},
    outside={"asked": v.GUARANTOR, "signed_as": v.AS_GUARANTOR, "made_heavier": "否"},
    conduct_of=LENDER,
)

SURETY_RECOVERS = Rule(
    id="surety-recovers",
    title="保证人、担保公司替你还了，来追偿",
    says="保证人替你还了钱，可以在还的范围内向你追；你原来能提的抗辩，照样能提。",
    when=BORROWER & v.claimant.is_(v.SURETY) & v.paid.is_(v.UNPAID),
    labels=(
        Label(
            LIABLE,
            ("civil-code:700",),
            None,
            "先要代偿凭证；它多还的、另加的费用，可以提异议。",
        ),
    ),
    evidence=("代偿证明、转账凭证", "担保合同和费用明细"),
    remedies=("ask-for-the-account", "agree-on-repayment", "answer-in-court"),
    inside={"asked": v.BORROWER, "claimant": v.SURETY, "paid": v.UNPAID},
    outside={"asked": v.BORROWER, "claimant": v.SURETY, "paid": v.PAID},
    conduct_of=DEBTOR,
)

ASSIGNED = v.claimant.is_(v.ASSIGNEE)
OF_TRANSFER = ("转让通知和转让合同", "原贷款机构的核实答复", "向谁、哪天还了多少的记录")

WITHOUT_NOTICE = Rule(
    id="assignee-without-notice",
    title="说买下了债权，没有通知过",
    says="债权可以转让，条文没要求你同意；但没通知你的，这次转让对你不发生效力，先不要向他还。债还在，只是还给谁的问题。",
    when=ASSIGNED & v.transfer_notice.no(),
    labels=(
        Label(
            VOID,
            ("civil-code:546", "spc-civil-code-contract-2023:48"),
            None,
            "受让人直接起诉、法院查明确有转让的，起诉状送到时就对你生效；不能靠“没通知”赖掉。",
        ),
        Label(VOID, ("civil-code:696",), GUARANTOR, "没通知保证人的，转让对保证人不发生效力。"),
    ),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "answer-in-court"),
    inside={"claimant": v.ASSIGNEE, "transfer_notice": "否"},
    outside={"claimant": v.ASSIGNEE, "transfer_notice": "是"},
    conduct_of=LENDER,
)

WITH_NOTICE = Rule(
    id="assignee-with-notice",
    title="债权转让，通知过了",
    says="收到转让通知以后，要向新的债权人还；你原来能对老债权人提的抗辩（已还、数额不对），照样能提。",
    when=ASSIGNED & v.transfer_notice.yes() & v.paid.is_(v.UNPAID),
    labels=(Label(LIABLE, ("civil-code:546", "civil-code:548"), None, "通知是真是假，先向原贷款机构的官方电话核实。"),),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "agree-on-repayment"),
    inside={"claimant": v.ASSIGNEE, "transfer_notice": "是", "paid": v.UNPAID},
    outside={"claimant": v.ASSIGNEE, "transfer_notice": "否", "paid": v.UNPAID},
    conduct_of=DEBTOR,
)

PAID_BEFORE = Rule(
    id="paid-old-creditor-before-notice",
    title="收到通知前，已经还给原债权人",
    says="收到转让通知以前已经还给原债权人的，算还了；受让人再要，法院不支持。",
    when=ASSIGNED & v.paid.is_(v.PAID_BEFORE_NOTICE),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:546", "spc-civil-code-contract-2023:48"),
            None,
            "说的是已经还了的那部分；通知哪天到的，以邮戳、系统记录等为准。",
        ),
    ),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "answer-in-court"),
    inside={"claimant": v.ASSIGNEE, "paid": v.PAID_BEFORE_NOTICE},
    outside={"claimant": v.ASSIGNEE, "paid": v.PAID_AFTER_NOTICE},
    conduct_of=LENDER,
)

PAID_AFTER = Rule(
    id="paid-old-creditor-after-notice",
    title="收到通知后，仍还给原债权人",
    says="收到转让通知以后还给原债权人的，受让人再要，法院支持；多还的去找原债权人要回来。",
    when=ASSIGNED & v.paid.is_(v.PAID_AFTER_NOTICE),
    labels=(Label(LIABLE, ("civil-code:546", "spc-civil-code-contract-2023:48")),),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "answer-in-court"),
    inside={"claimant": v.ASSIGNEE, "paid": v.PAID_AFTER_NOTICE},
    outside={"claimant": v.ASSIGNEE, "paid": v.PAID_BEFORE_NOTICE},
    conduct_of=DEBTOR,
)

PAID_IN_FULL = Rule(
    id="paid-in-full",
    title="已经还清，又来要",
    says="还清了，债就消灭了。民间借贷里，说还过的一方先要拿出证据，所以凭证一定要留。",
    when=v.paid.is_(v.PAID),
    labels=(Label(NOT_LIABLE, ("civil-code:557",), None, "还没还清，由法院看凭证认定。"),),
    evidence=("转账记录、收条、结清证明", "征信报告上的账户状态"),
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"paid": v.PAID},
    outside={"paid": v.UNPAID},
    conduct_of=LENDER,
)

OUT_OF_TIME = Rule(
    id="limitation-over",
    title="过了诉讼时效",
    says="三年里没催过、没还过、没认过账、没起诉过，你可以提时效抗辩，拒绝还。债还在，只是可以拒绝；法院不会替你提。",
    when=v.years_since.more_than(3) & v.after_expiry.is_(v.NOT_ACKNOWLEDGED),
    labels=(
        Label(
            VOID,
            ("civil-code:188", "civil-code:192", "civil-code:193", "spc-limitation-2020:3"),
            None,
            "一审就要提。短信、信件、扣款、还款计划都可能让时效重新起算，由法院看证据。",
        ),
        Label(
            VOID,
            ("civil-code:188", "civil-code:701", "spc-limitation-2020:18"),
            GUARANTOR,
            "主债务过了时效，保证人也可以提；不提就还了的，再向借款人追，法院不支持。",
        ),
    ),
    evidence=("合同到期日、最后一次还款的记录", "这几年的来电、短信、信件，有没有催过"),
    remedies=("say-it-yourself", "do-not-acknowledge", "answer-in-court"),
    inside={"years_since": 4, "after_expiry": v.NOT_ACKNOWLEDGED},
    outside={"years_since": 3, "after_expiry": v.NOT_ACKNOWLEDGED},
    conduct_of=LENDER,
)

GIVEN_UP = Rule(
    id="limitation-given-up",
    title="过了时效，又认了账或还了钱",
    says="过了时效以后又签字认账、写还款计划、答应还的，不能再拿时效拒绝；已经自愿还的要不回来。",
    when=v.years_since.more_than(3) & v.after_expiry.is_(v.ACKNOWLEDGED, v.PAID_LATE),
    labels=(
        Label(
            LIABLE,
            ("civil-code:188", "civil-code:192", "spc-limitation-2020:19"),
            None,
            "在催收单上签字，要能认定是同意还，才算；由法院认定。",
        ),
    ),
    evidence=("签过的每一份文件的复印件", "通话录音、聊天记录"),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"years_since": 4, "after_expiry": v.ACKNOWLEDGED},
    outside={"years_since": 4, "after_expiry": v.NOT_ACKNOWLEDGED},
    conduct_of=DEBTOR,
)

WAIVED_AHEAD = Rule(
    id="limitation-waived-ahead",
    title="合同写“放弃诉讼时效”",
    says="时效的期间和算法由法律规定，约定无效；预先放弃时效利益也无效。",
    when=v.waived_ahead.yes(),
    labels=(Label(VOID, ("civil-code:197",), None, "无效的只是这一句；过了时效以后再认账，是另一回事。"),),
    evidence=CONTRACT,
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"waived_ahead": "是"},
    outside={"waived_ahead": "否"},
    conduct_of=LENDER,
)

GUARANTEES = (NOT_WRITTEN, PERIOD_OVER, DEBTOR_FIRST, GUARANTOR_LIABLE, MADE_HEAVIER, SURETY_RECOVERS)
TRANSFERS = (WITHOUT_NOTICE, WITH_NOTICE, PAID_BEFORE, PAID_AFTER, PAID_IN_FULL)
TIME = (OUT_OF_TIME, GIVEN_UP, WAIVED_AHEAD)
