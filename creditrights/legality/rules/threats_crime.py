"""Rules about a message that calls the debt a fraud: what would make it one, and what is missing."""

from creditrights.legality.kinds import CRIMINAL, NO_CRIME
from creditrights.legality.rule import DEBTOR, Label, Rule
from creditrights.legality.rules.threats_false import LOANS
from creditrights.legality.vocabulary import debtor as d
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import threats as v

CALLED_CARD_FRAUD = v.claims.includes(v.CARD_FRAUD) & s.product.is_(s.CARD)
CALLED_LOAN_FRAUD = v.claims.includes(v.LOAN_FRAUD) & LOANS & d.borrowing.is_(d.FALSE_PAPERS)
SIGNS = d.overdraft_signs.includes(*d.overdraft_signs.choices)
#: where the amount begins that the law calls large, and a grave loss of the bank, in yuan
LARGE = 50000
GRAVE_LOSS = 500000
FOR_THE_COURT = "由公安、检察院、法院认定。"
STILL_OWED = "由司法机关认定；钱仍要还。"
CARD_PAPERS = ("信用卡账单，分清本金和息费", "银行催收的时间、方式和内容", "还款记录和没还上的原因")
#: a bank or another financial institution: what the two crimes of loans protect
INSTITUTION = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN, s.OTHER_LICENSED)
SMALL_LENDER = "小额贷款公司算不算条文说的“其他金融机构”，看法不一；"
LOAN_PAPERS = ("借款时交的材料", "款项的用途和还款记录")
TAKEN_SERIOUSLY = ("legal-advice", "agree-on-repayment")
SAID_WRONGLY = ("complain-to-lender", "agree-on-repayment")

REALLY_CARD_FRAUD = Rule(
    id="card-fraud-may-be-true",
    title="说恶意透支，条件可能都有了",
    says="五万元以上本金、两次有效催收、之后超过三个月、非法占有目的，都有才是。这句话要当真：先问律师，尽快还款。",
    when=CALLED_CARD_FRAUD
    & ~d.overdraft.fewer_than(LARGE)
    & d.two_dunnings.yes()
    & d.three_months.yes()
    & SIGNS
    & d.disguised_loan.no(),
    labels=(
        Label(
            CRIMINAL,
            (
                "criminal-law:196",
                "spc-spp-credit-card-2018:6",
                "spc-spp-credit-card-2018:7",
                "spc-spp-credit-card-2018:8",
                "spc-spp-credit-card-2018:9",
                "spc-spp-credit-card-2018:10",
            ),
            None,
            "有证据证明没有非法占有目的的除外；不满五十万元、提起公诉前全部归还的，可以不起诉（受过两次以上处罚的除外）；"
            + FOR_THE_COURT,
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=TAKEN_SERIOUSLY,
    inside={
        "claims": [v.CARD_FRAUD],
        "product": s.CARD,
        "overdraft": LARGE,
        "two_dunnings": "是",
        "three_months": "是",
        "overdraft_signs": [d.overdraft_signs.choices[2]],
        "disguised_loan": "否",
    },
    outside={
        "claims": [v.CARD_FRAUD],
        "product": s.CARD,
        "overdraft": LARGE - 1,
        "two_dunnings": "是",
        "three_months": "是",
        "overdraft_signs": [d.overdraft_signs.choices[2]],
        "disguised_loan": "否",
    },
    conduct_of=DEBTOR,
)

CARD_BELOW_THRESHOLD = Rule(
    id="card-fraud-below-threshold",
    title="说恶意透支，本金却不到五万元",
    says="恶意透支从本金五万元起追究，只算立案时还没还的本金，利息、违约金、手续费都不算。",
    when=CALLED_CARD_FRAUD & d.overdraft.fewer_than(LARGE),
    labels=(
        Label(
            NO_CRIME,
            ("spc-spp-credit-card-2018:8", "spc-spp-credit-card-2018:9"),
            None,
            "用假卡、假身份骗领、冒用别人的卡另有起点，不看这条；" + STILL_OWED,
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=SAID_WRONGLY,
    inside={"claims": [v.CARD_FRAUD], "product": s.CARD, "overdraft": LARGE - 1},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD, "overdraft": LARGE},
    conduct_of=DEBTOR,
)

CARD_WITHOUT_DEMANDS = Rule(
    id="card-fraud-without-demands",
    title="说恶意透支，却没有两次有效催收",
    says="要经发卡银行两次有效催收：逾期之后、能确认你收到、两次至少隔三十日。你故意躲避的，不能这样说。",
    when=CALLED_CARD_FRAUD & d.two_dunnings.no(),
    labels=(
        Label(
            NO_CRIME,
            ("spc-spp-credit-card-2018:6", "spc-spp-credit-card-2018:7"),
            None,
            "故意逃避催收的，不要求确认收到；" + STILL_OWED,
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=SAID_WRONGLY,
    inside={"claims": [v.CARD_FRAUD], "product": s.CARD, "two_dunnings": "否"},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD, "two_dunnings": "是"},
    conduct_of=DEBTOR,
)

CARD_WITHIN_THREE_MONTHS = Rule(
    id="card-fraud-within-three-months",
    title="说恶意透支，两次催收后却还没超过三个月",
    says="两次有效催收之后，超过三个月仍不还，才谈得上恶意透支。",
    when=CALLED_CARD_FRAUD & d.three_months.no(),
    labels=(Label(NO_CRIME, ("spc-spp-credit-card-2018:6",), None, STILL_OWED),),
    evidence=CARD_PAPERS,
    remedies=SAID_WRONGLY,
    inside={"claims": [v.CARD_FRAUD], "product": s.CARD, "three_months": "否"},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD, "three_months": "是"},
    conduct_of=DEBTOR,
)

CARD_ONLY_UNPAID = Rule(
    id="card-fraud-only-unpaid",
    title="说恶意透支，却只是没钱还",
    says="不能只因为没按时还，就认定非法占有目的。要看还款能力和意愿、用途、透支后的表现、没还的原因。",
    when=CALLED_CARD_FRAUD & ~SIGNS,
    labels=(Label(NO_CRIME, ("criminal-law:196", "spc-spp-credit-card-2018:6"), None, "要综合判断，" + STILL_OWED),),
    evidence=CARD_PAPERS,
    remedies=SAID_WRONGLY,
    inside={"claims": [v.CARD_FRAUD], "product": s.CARD, "overdraft_signs": []},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD, "overdraft_signs": [d.overdraft_signs.choices[2]]},
    conduct_of=DEBTOR,
)

CARD_DISGUISED_LOAN = Rule(
    id="card-fraud-disguised-loan",
    title="说恶意透支，却是银行违规用信用卡变相放贷",
    says="发卡银行违规以信用卡透支的形式变相发放贷款，没按时还的，不按恶意透支处理；构成别的犯罪另论。",
    when=CALLED_CARD_FRAUD & d.disguised_loan.yes(),
    labels=(Label(NO_CRIME, ("spc-spp-credit-card-2018:11",), None, STILL_OWED),),
    evidence=CARD_PAPERS + ("办理分期、贷款时的合同和宣传",),
    remedies=SAID_WRONGLY,
    inside={"claims": [v.CARD_FRAUD], "product": s.CARD, "disguised_loan": "是"},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD, "disguised_loan": "否"},
    conduct_of=DEBTOR,
)

REALLY_LOAN_FRAUD = Rule(
    id="loan-fraud-may-be-true",
    title="说贷款诈骗，条件可能都有了",
    says="一开始就不打算还，又用假材料骗银行等的贷款，五万元以上，应当立案追诉。这句话要当真：先问律师。",
    when=CALLED_LOAN_FRAUD & INSTITUTION & d.meant_to_keep.yes() & ~d.loan_amount.fewer_than(LARGE),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:193", "mps-spp-prosecution-standards-2-2022:45"),
            None,
            SMALL_LENDER + "追诉标准自 2022-05-15 起，此前的没有核对；" + FOR_THE_COURT,
        ),
    ),
    evidence=LOAN_PAPERS,
    remedies=TAKEN_SERIOUSLY,
    inside={
        "claims": [v.LOAN_FRAUD],
        "product": s.CONSUMER_LOAN,
        "borrowing": d.FALSE_PAPERS,
        "meant_to_keep": "是",
        "loan_amount": LARGE,
    },
    outside={
        "claims": [v.LOAN_FRAUD],
        "product": s.CONSUMER_LOAN,
        "borrowing": d.FALSE_PAPERS,
        "meant_to_keep": "是",
        "loan_amount": LARGE - 1,
    },
    conduct_of=DEBTOR,
)

REALLY_LOAN_BY_DECEPTION = Rule(
    id="loan-by-deception-may-be-true",
    title="说骗取贷款，条件可能都有了",
    says="用假材料借到银行等的钱，即使想还，给它造成直接损失五十万元以上的，应当立案追诉。",
    when=CALLED_LOAN_FRAUD & INSTITUTION & ~d.bank_loss.fewer_than(GRAVE_LOSS),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:175-1", "mps-spp-prosecution-standards-2-2022:22"),
            None,
            SMALL_LENDER + "追诉标准自 2022-05-15 起，此前的没有核对；" + FOR_THE_COURT,
        ),
    ),
    evidence=LOAN_PAPERS,
    remedies=TAKEN_SERIOUSLY,
    inside={
        "claims": [v.LOAN_FRAUD],
        "product": s.CONSUMER_LOAN,
        "borrowing": d.FALSE_PAPERS,
        "bank_loss": GRAVE_LOSS,
    },
    outside={
        "claims": [v.LOAN_FRAUD],
        "product": s.CONSUMER_LOAN,
        "borrowing": d.FALSE_PAPERS,
        "bank_loss": GRAVE_LOSS - 1,
    },
    conduct_of=DEBTOR,
)

NO_INSTITUTION_DECEIVED = Rule(
    id="loan-fraud-no-institution",
    title="说贷款诈骗、骗取贷款，出借的却不是金融机构",
    says="这两个罪骗的要是银行等金融机构的贷款。借的是个人或普通公司的钱，够不上这两个罪，但可能是别的诈骗。",
    when=v.claims.includes(v.LOAN_FRAUD) & LOANS & s.creditor.is_(s.OTHER_LENDER),
    labels=(
        Label(
            NO_CRIME,
            ("criminal-law:193", "criminal-law:175-1", "criminal-law:266"),
            None,
            "借时就为骗钱、用了假材料的，可能是诈骗罪等；" + STILL_OWED,
        ),
    ),
    evidence=LOAN_PAPERS,
    remedies=("agree-on-repayment", "legal-advice"),
    inside={"claims": [v.LOAN_FRAUD], "product": s.OTHER_PRODUCT, "creditor": s.OTHER_LENDER},
    outside={"claims": [v.LOAN_FRAUD], "product": s.OTHER_PRODUCT, "creditor": s.BANK},
    conduct_of=DEBTOR,
)

CARDS = (
    REALLY_CARD_FRAUD,
    CARD_BELOW_THRESHOLD,
    CARD_WITHOUT_DEMANDS,
    CARD_WITHIN_THREE_MONTHS,
    CARD_ONLY_UNPAID,
    CARD_DISGUISED_LOAN,
)
FRAUDULENT_LOANS = (REALLY_LOAN_FRAUD, REALLY_LOAN_BY_DECEPTION, NO_INSTITUTION_DECEIVED)
