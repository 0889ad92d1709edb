"""Rules about the borrower himself and those who only know him: who signed, whose act it was, companies."""

from creditrights.legality.kinds import LIABLE, NOT_LIABLE, PERMITTED, VOID
from creditrights.legality.rule import DEBTOR, LENDER, Label, Rule
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import who_owes as v

#: lenders of private lending, to whom the interpretation on it applies
PRIVATE = s.creditor.is_(s.OTHER_LENDER)
BORROWER = v.asked.is_(v.BORROWER)
UNSIGNED = v.signed_as.is_(v.NOTHING)
PROMISED = v.signed_as.is_(v.AS_BORROWER, v.RATIFIED, v.AS_GUARANTOR, v.JOINED)
#: whoever may have to answer for the loan: the borrower, his heirs, and those who promised
OBLIGED = v.asked.is_(v.BORROWER, v.HEIR) | PROMISED
#: the same without those whose name was stolen or used without authority
OWING = BORROWER & v.own_act.is_(v.BY_SELF, v.FOR_OTHERS) | ~BORROWER & PROMISED

CONTRACT = ("合同、借条和签字页", "转账记录")

RELATIVE_OR_FRIEND = Rule(
    id="relative-or-friend-who-signed-nothing",
    title="亲友没签字，却被要求还",
    says="合同原则上只约束签它的人。父母、子女、朋友、同事、紧急联系人没签过字、没答应过还，不用替借款人还。",
    when=UNSIGNED & (v.asked.is_(v.FAMILY, v.OTHERS) | v.asked.is_(v.SPOUSE) & v.wed.is_(v.AFTER)),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:465", "civil-code:56"),
            None,
            "自愿代还可以，但不是义务。借款人去世的，看继承那几条；一家人经营个体户、承包地欠的债，另由家庭财产还。",
        ),
    ),
    evidence=("对方要你还钱的短信、录音", "没有签字的合同复印件"),
    remedies=("do-not-acknowledge", "complain-to-lender", "complain-to-regulator"),
    inside={"asked": v.FAMILY, "signed_as": v.NOTHING},
    outside={"asked": v.FAMILY, "signed_as": v.AS_BORROWER},
    conduct_of=LENDER,
)

NAME_ONLY = Rule(
    id="name-without-guarantee",
    title="民间借贷：只在借条上签了名",
    says="在借条上签了名，没写明是保证人，别的事实也推不出是保证的，不用当保证人还。",
    when=PRIVATE & v.signed_as.is_(v.NAME_ONLY) & v.asked.is_(v.FAMILY, v.OTHERS, v.GUARANTOR),
    labels=(
        Label(
            NOT_LIABLE,
            ("spc-private-lending-2020-12:20",),
            None,
            "签在“借款人”一栏的是另一回事；能不能推定为保证，由法院看全部事实。配偶签的字，看夫妻那几条。",
        ),
    ),
    evidence=CONTRACT + ("签名时的聊天记录、在场人",),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"creditor": s.OTHER_LENDER, "asked": v.OTHERS, "signed_as": v.NAME_ONLY},
    outside={"creditor": s.OTHER_LENDER, "asked": v.OTHERS, "signed_as": v.AS_GUARANTOR},
    conduct_of=LENDER,
)

CO_BORROWER = Rule(
    id="signed-as-co-borrower",
    title="以共同借款人身份签了字",
    says="以借款人身份签字的，要一起还。只是承认有这回事，不等于自己成了借款人；答应一起还的，看下一条。",
    when=v.asked.is_(v.FAMILY, v.HEIR, v.OTHERS, v.GUARANTOR, v.REPRESENTATIVE) & v.signed_as.is_(v.AS_BORROWER),
    labels=(
        Label(
            LIABLE, ("civil-code:465", "civil-code:675"), None, "被骗、被逼签的，可以请求撤销，另有期限；由法院认定。"
        ),
    ),
    evidence=CONTRACT,
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.OTHERS, "signed_as": v.AS_BORROWER},
    outside={"asked": v.OTHERS, "signed_as": v.NOTHING},
    conduct_of=DEBTOR,
)

JOINED = Rule(
    id="joined-the-debt",
    title="向对方表示愿意一起还（债务加入）",
    says="向债权人表示愿意加入债务，对方没有在合理期限内明确拒绝的，要在愿意的范围内连带还。随口一句“我来还”，先别说。",
    when=~v.asked.is_(v.BORROWER) & v.signed_as.is_(v.JOINED),
    labels=(
        Label(
            LIABLE,
            ("civil-code:552", "spc-civil-code-guarantee:36"),
            None,
            "是加入债务、是保证、还是客气话，由法院认定；难以确定是保证还是加入的，按保证。",
        ),
    ),
    evidence=("当时的原话：短信、录音、纸条",),
    remedies=("answer-in-court", "agree-on-repayment"),
    inside={"asked": v.FAMILY, "signed_as": v.JOINED},
    outside={"asked": v.FAMILY, "signed_as": v.NOTHING},
    conduct_of=DEBTOR,
)

BORROWER_HIMSELF = Rule(
    id="borrower-himself",
    title="本人借的钱，没有还清",
    says="本人办的借款，到期要还；未成年、赌债、被冒名等另有规则。还不上可以谈怎么还；对方催收违法，可以另外追究，债不因此没有。",
    when=BORROWER & v.own_act.is_(v.BY_SELF) & v.paid.is_(v.UNPAID),
    labels=(
        Label(LIABLE, ("civil-code:675",), None, "利息和费用哪些站得住，另看“利息和费用”。"),
        Label(
            LIABLE,
            ("commercial-bank-law:42",),
            s.creditor.is_(s.BANK),
            "信用贷款到期不还，法律写的是按合同约定承担责任。",
        ),
    ),
    evidence=CONTRACT + ("每一次还款的记录",),
    remedies=("agree-on-repayment",),
    inside={
        "asked": v.BORROWER,
        "own_act": v.BY_SELF,
        "paid": v.UNPAID,
    },
    outside={
        "asked": v.BORROWER,
        "own_act": v.BY_SELF,
        "paid": v.PAID,
    },
    conduct_of=DEBTOR,
)

LENT_NAME = Rule(
    id="lent-his-name",
    title="同意别人用自己的名义借",
    says="自己签的字、自己刷的脸，钱给别人用，对外一般仍由名义上的借款人还；还了再去找用钱的人要。",
    when=BORROWER & v.own_act.is_(v.FOR_OTHERS) & v.paid.is_(v.UNPAID),
    labels=(
        Label(
            LIABLE,
            ("civil-code:465", "civil-code:675"),
            None,
            "出借人当时就知道真正用钱的是谁的，法院可能另作认定；各案不同。",
        ),
    ),
    evidence=("用钱的人承认的聊天记录", "钱到账后转给他的流水"),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.FOR_OTHERS, "paid": v.UNPAID},
    outside={"asked": v.BORROWER, "own_act": v.STOLEN_NAME, "paid": v.UNPAID},
    conduct_of=DEBTOR,
)

STOLEN_NAME = Rule(
    id="identity-stolen",
    title="被人冒名借款，核对过不是本人",
    says="签名、刷脸、收款账户核对下来都不是本人，本人没有跟贷款人订过合同，不用还。",
    when=BORROWER & v.own_act.is_(v.STOLEN_NAME) & v.signature.is_(v.NOT_MINE),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:465",),
            None,
            "把身份证、银行卡、验证码交给过别人的，可能要承担相应责任；由法院认定。",
        ),
    ),
    evidence=("报警回执", "身份证遗失或冒用的记录", "签名鉴定意见、刷脸和收款账户的核对结果"),
    remedies=("report-stolen-identity", "ask-for-an-expert", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.STOLEN_NAME, "signature": v.NOT_MINE},
    outside={"asked": v.BORROWER, "own_act": v.STOLEN_NAME, "signature": v.MINE},
    conduct_of=LENDER,
)

SIGNATURE_UNPROVED = Rule(
    id="signature-not-proved",
    title="说是被冒名，还没有核对",
    says="合同、借条是不是真的，由拿它来要钱的一方证明。你要明确否认，在法院指定的期间里申请鉴定。",
    when=BORROWER & v.own_act.is_(v.STOLEN_NAME) & v.signature.is_(v.UNCHECKED),
    labels=(
        Label(
            VOID,
            ("spc-civil-evidence-2019:92", "spc-civil-evidence-2019:31"),
            None,
            "有签名、捺印的先推定为真，所以要拿出疑点；刷脸、验证码等电子记录怎么认，由法院认定。",
        ),
    ),
    evidence=("报警回执", "借款那几天你在哪里、手机在谁手里的记录", "收款账户的流水"),
    remedies=("report-stolen-identity", "ask-for-an-expert", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.STOLEN_NAME, "signature": v.UNCHECKED},
    outside={"asked": v.BORROWER, "own_act": v.STOLEN_NAME, "signature": v.MINE},
    conduct_of=LENDER,
)

NO_AUTHORITY = Rule(
    id="agent-without-authority",
    title="别人没有授权，替本人借了钱",
    says="没有代理权的人替你借的钱，你没有追认，对你不发生效力。开始还款，或者收下这笔钱，视为追认。",
    when=BORROWER & v.own_act.is_(v.NO_AUTHORITY),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:171", "civil-code:172", "civil-code:503"),
            None,
            "对方有理由相信那个人有代理权的（比如你给过公章、授权书），仍算有效；由法院认定。",
        ),
    ),
    evidence=("没有授权的证据", "对方来问时你否认的书面答复"),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.NO_AUTHORITY},
    outside={"asked": v.BORROWER, "own_act": v.BY_SELF},
    conduct_of=LENDER,
)

CARD_STOLEN = Rule(
    id="card-used-by-a-thief",
    title="信用卡被盗刷，银行要你还",
    says="伪卡盗刷、网络盗刷的透支款，发卡行要你还的，法院不支持；你没保管好卡、密码、验证码的，要承担相应责任。",
    when=BORROWER & v.own_act.is_(v.CARD_USED) & s.product.is_(s.CARD),
    labels=(
        Label(
            NOT_LIABLE,
            ("spc-bank-card-civil-2021:7", "spc-bank-card-civil-2021:4"),
            None,
            "只管银行卡；银行说是本人用的，由银行举证；谁有过错由法院认定。没及时挂失、扩大的损失自己负担。",
        ),
    ),
    evidence=("挂失记录、报警回执", "盗刷时真卡和本人所在地的证据", "交易通知短信"),
    remedies=("report-stolen-identity", "complain-to-lender", "answer-in-court"),
    inside={"asked": v.BORROWER, "own_act": v.CARD_USED, "product": s.CARD},
    outside={"asked": v.BORROWER, "own_act": v.BY_SELF, "product": s.CARD},
    conduct_of=LENDER,
)

REPRESENTATIVE = v.asked.is_(v.REPRESENTATIVE)

COMPANY_DEBT = Rule(
    id="company-debt-of-its-representative",
    title="公司借的钱，找法定代表人个人要",
    says="以公司名义借、用在公司的钱，由公司还；法定代表人个人没签担保、没当共同借款人的，不用拿自己的钱还。",
    when=REPRESENTATIVE & UNSIGNED & v.company_debt.is_(v.COMPANY_DEBT),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:61#第2款",),
            None,
            "股东出资没到位、公私财产混同的，另有公司法上的责任，这里不判断。",
        ),
    ),
    evidence=("借款合同上的公章和职务", "钱进公司账户、用于公司的流水"),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.REPRESENTATIVE, "signed_as": v.NOTHING, "company_debt": v.COMPANY_DEBT},
    outside={"asked": v.REPRESENTATIVE, "signed_as": v.NOTHING, "company_debt": v.OWN_NAME},
    conduct_of=LENDER,
)

TAKEN_BY_REPRESENTATIVE = Rule(
    id="company-loan-taken-by-its-representative",
    title="公司名义借，法定代表人自己用",
    says="民间借贷里，有证据证明钱是法定代表人个人用的，出借人可以请求把他列为共同被告或第三人。",
    when=REPRESENTATIVE & PRIVATE & v.company_debt.is_(v.TAKEN_BY_HIM),
    labels=(
        Label(PERMITTED, ("spc-private-lending-2020-12:22",), None, "列为当事人不等于一定要还；还不还由法院认定。"),
    ),
    evidence=("钱的去向",),
    remedies=("answer-in-court",),
    inside={"asked": v.REPRESENTATIVE, "creditor": s.OTHER_LENDER, "company_debt": v.TAKEN_BY_HIM},
    outside={"asked": v.REPRESENTATIVE, "creditor": s.OTHER_LENDER, "company_debt": v.COMPANY_DEBT},
    conduct_of=LENDER,
)

OWN_NAME_FOR_COMPANY = Rule(
    id="own-name-for-the-company",
    title="个人名义借，用在公司",
    says="以自己的名义借钱给公司用，自己要还；民间借贷里，出借人还可以请求公司一起还。",
    when=REPRESENTATIVE & v.company_debt.is_(v.OWN_NAME) & v.paid.is_(v.UNPAID),
    labels=(
        Label(LIABLE, ("civil-code:675",)),
        Label(LIABLE, ("spc-private-lending-2020-12:22",), PRIVATE, "公司和个人共同承担；要证明钱用于公司的生产经营。"),
    ),
    evidence=("钱用于公司的流水和单据",),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.REPRESENTATIVE, "company_debt": v.OWN_NAME, "paid": v.UNPAID},
    outside={"asked": v.REPRESENTATIVE, "company_debt": v.COMPANY_DEBT, "paid": v.UNPAID},
    conduct_of=DEBTOR,
)

SIGNERS = (RELATIVE_OR_FRIEND, NAME_ONLY, CO_BORROWER, JOINED)
ACTS = (BORROWER_HIMSELF, LENT_NAME, STOLEN_NAME, SIGNATURE_UNPROVED, NO_AUTHORITY, CARD_STOLEN)
COMPANIES = (COMPANY_DEBT, TAKEN_BY_REPRESENTATIVE, OWN_NAME_FOR_COMPANY)
