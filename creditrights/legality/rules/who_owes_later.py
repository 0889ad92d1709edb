"""Rules about what became of a debt since: transferred, paid, set off, out of time."""

from creditrights.legality.kinds import LIABLE, NOT_LIABLE, VOID
from creditrights.legality.rule import DEBTOR, LENDER, Label, Rule
from creditrights.legality.rules.who_owes_guarantee import GUARANTOR
from creditrights.legality.rules.who_owes_person import BORROWER, CONTRACT, OWING, PRIVATE
from creditrights.legality.vocabulary import who_owes as v

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
    when=ASSIGNED & OWING & v.transfer_notice.yes() & v.paid.is_(v.UNPAID),
    labels=(Label(LIABLE, ("civil-code:546", "civil-code:548"), None, "通知是真是假，先向原贷款机构的官方电话核实。"),),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "agree-on-repayment"),
    inside={
        "asked": v.BORROWER,
        "own_act": v.BY_SELF,
        "claimant": v.ASSIGNEE,
        "transfer_notice": "是",
        "paid": v.UNPAID,
    },
    outside={
        "asked": v.BORROWER,
        "own_act": v.BY_SELF,
        "claimant": v.ASSIGNEE,
        "transfer_notice": "否",
        "paid": v.UNPAID,
    },
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
    when=ASSIGNED & OWING & v.paid.is_(v.PAID_AFTER_NOTICE),
    labels=(Label(LIABLE, ("civil-code:546", "spc-civil-code-contract-2023:48")),),
    evidence=OF_TRANSFER,
    remedies=("ask-for-transfer-papers", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.BY_SELF, "claimant": v.ASSIGNEE, "paid": v.PAID_AFTER_NOTICE},
    outside={"asked": v.BORROWER, "own_act": v.BY_SELF, "claimant": v.ASSIGNEE, "paid": v.PAID_BEFORE_NOTICE},
    conduct_of=DEBTOR,
)

PAID_IN_FULL = Rule(
    id="paid-in-full",
    title="已经还清，又来要",
    says="还清了，债就消灭了。民间借贷里，说还过的一方先要拿出证据，所以凭证一定要留。",
    when=v.paid.is_(v.PAID),
    labels=(
        Label(NOT_LIABLE, ("civil-code:557",), None, "还没还清，由法院看凭证认定。"),
        Label(
            NOT_LIABLE, ("spc-private-lending-2020-12:15#第1款",), PRIVATE, "你拿出还款证据后，对方还要证明借贷仍在。"
        ),
    ),
    evidence=("转账记录、收条、结清证明", "信用报告上的账户状态"),
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"paid": v.PAID},
    outside={"paid": v.UNPAID},
    conduct_of=LENDER,
)

SET_OFF = Rule(
    id="debtor-may-set-off",
    title="贷款人也欠你钱：抵销",
    says="贷款人也欠你到期的钱（判下来的赔偿、该退的费用），可以通知它互相抵掉，抵掉的部分不用再还。",
    when=BORROWER & v.paid.is_(v.UNPAID) & v.owed_back.yes(),
    labels=(
        Label(
            VOID,
            ("civil-code:568", "spc-civil-code-contract-2023:57"),
            None,
            "要通知到对方；数额有争议的由法院认定。催收公司欠你的，不能抵欠贷款人的债。侵害人身权益的一方，不能反过来要求抵。",
        ),
        Label(
            VOID,
            ("civil-code:549",),
            ASSIGNED,
            "对新债权人抵销另有条件：你的债权在收到通知时已有、不晚于转让的债权到期，或者出自同一合同。",
        ),
    ),
    evidence=("判决书、退费承诺等能证明它欠你钱的材料", "抵销通知和送达记录"),
    remedies=("say-it-yourself", "answer-in-court"),
    inside={"asked": v.BORROWER, "paid": v.UNPAID, "owed_back": "是"},
    outside={"asked": v.BORROWER, "paid": v.UNPAID, "owed_back": "否"},
    conduct_of=DEBTOR,
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
            "主债务过了时效，保证人也可以提；不提就还了的，再向借款人追，法院不支持，借款人同意给的除外。",
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
    when=OWING & v.years_since.more_than(3) & v.after_expiry.is_(v.ACKNOWLEDGED, v.PAID_LATE),
    labels=(
        Label(
            LIABLE,
            ("civil-code:188", "civil-code:192", "spc-limitation-2020:19"),
            ~GUARANTOR,
            "在催收单上签字，要能认定是同意还，才算；只还了一部分，剩下的算不算也放弃，由法院认定。",
        ),
        Label(
            LIABLE,
            ("civil-code:188", "spc-civil-code-guarantee:35", "civil-code:701"),
            GUARANTOR,
            "保证人知道或者应当知道已过时效、仍作保或者还的，才算。只是借款人认了账，保证人仍可以提时效。",
        ),
    ),
    evidence=("签过的每一份文件的复印件", "通话录音、聊天记录"),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.BY_SELF, "years_since": 4, "after_expiry": v.ACKNOWLEDGED},
    outside={"asked": v.BORROWER, "own_act": v.BY_SELF, "years_since": 3, "after_expiry": v.ACKNOWLEDGED},
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

TRANSFERS = (WITHOUT_NOTICE, WITH_NOTICE, PAID_BEFORE, PAID_AFTER, PAID_IN_FULL, SET_OFF)
TIME = (OUT_OF_TIME, GIVEN_UP, WAIVED_AHEAD)
