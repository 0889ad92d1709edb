"""Rules about what is told when a loan is taken, whose name and card it runs on, and when an overdraft is a crime."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, NO_CRIME, PERMITTED
from creditrights.legality.rule import COURT, DEBTOR, Label, Rule
from creditrights.legality.vocabulary import debtor as v
from creditrights.legality.vocabulary import shared as s

FOR_THE_COURT = "是否构成犯罪，由公安、检察院和法院认定。"
FOR_THE_POLICE = "是否处罚、怎么罚，由公安机关认定。"
STANDARDS = "追诉标准自 2022-05-15 起，此前的没有核对；"
FALSE_LOAN = v.borrowing.is_(v.FALSE_PAPERS)
#: banks and other financial institutions, on whose loans alone the two crimes of loan fraud can be committed
FINANCIAL = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN, s.OTHER_LICENSED)
OF_ANOTHER = v.borrowing.is_(v.OTHER_IDENTITY, v.OTHER_ACCOUNT)
ON_CARD = s.product.is_(s.CARD)
SIGNS = v.overdraft_signs.includes(*v.overdraft_signs.choices)
CARD_PAPERS = ("账单、还款流水", "银行催收的时间、方式和内容", "失业、生病等还不上的原因")

LOAN_FRAUD = Rule(
    id="loan-fraud",
    title="贷款诈骗",
    says="借时就不打算还、又用假材料骗银行等金融机构的贷款，五万元以上的应当立案追诉。条件缺一个，都不是这个罪。",
    when=FALSE_LOAN & v.meant_to_keep.yes() & FINANCIAL & ~v.loan_amount.fewer_than(50000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:193", "mps-spp-prosecution-standards-2-2022:45"),
            None,
            "小额贷款公司算不算这里的金融机构，没有查到定论；" + STANDARDS + FOR_THE_COURT,
        ),
    ),
    evidence=("借款申请材料", "钱的用途和还款记录"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "creditor": s.BANK, "loan_amount": 50000},
    outside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "creditor": s.BANK, "loan_amount": 49999},
    conduct_of=DEBTOR,
)

FRAUD_ON_OTHERS = Rule(
    id="fraud-on-other-lender",
    title="骗其他公司或个人的借款",
    says="贷款人不是金融机构的，不是贷款诈骗；借时就不打算还、又用假材料骗钱，数额较大的，可能是诈骗罪。",
    when=FALSE_LOAN & v.meant_to_keep.yes() & s.creditor.is_(s.OTHER_LENDER) & ~v.loan_amount.fewer_than(3000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            None,
            "起点由各省在三千元到一万元之间定；" + FOR_THE_COURT,
        ),
    ),
    evidence=("借款申请材料", "钱的用途和还款记录"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "creditor": s.OTHER_LENDER, "loan_amount": 3000},
    outside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "creditor": s.OTHER_LENDER, "loan_amount": 2999},
    conduct_of=DEBTOR,
)

LOAN_BY_DECEPTION = Rule(
    id="loan-by-deception",
    title="骗取贷款",
    says="用假材料借到银行等金融机构的钱，即使想还，给它造成直接损失五十万元以上的，应当立案追诉。",
    when=FALSE_LOAN & FINANCIAL & ~v.bank_loss.fewer_than(500000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:175-1", "mps-spp-prosecution-standards-2-2022:22"),
            None,
            "小额贷款公司算不算这里的金融机构，没有查到定论；" + STANDARDS + FOR_THE_COURT,
        ),
    ),
    evidence=("借款申请材料", "还款记录和担保"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS, "creditor": s.BANK, "bank_loss": 500000},
    outside={"borrowing": v.FALSE_PAPERS, "creditor": s.BANK, "bank_loss": 499999},
    conduct_of=DEBTOR,
)

FALSE_LOAN_PAPERS = Rule(
    id="false-loan-papers",
    title="用假材料借款",
    says="用假的证明文件、印章借款（借新还旧也一样），不够犯罪也可能受治安处罚。",
    when=FALSE_LOAN,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:52", "public-security-2025:63"),
            None,
            "要是伪造、变造的公文、证件、证明文件、印章；只是填高收入数字算不算，由公安机关认定。",
        ),
    ),
    evidence=("借款申请材料", "材料是谁做的"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS},
    outside={"borrowing": v.TRUTHFUL},
    conduct_of=DEBTOR,
)

OTHER_NAME = Rule(
    id="other-name",
    title="冒用别人的身份借款",
    says="冒用别人的身份证去借款、办卡，违法；骗领信用卡、或者情节严重的，是犯罪。",
    when=v.borrowing.is_(v.OTHER_IDENTITY),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:177-1#第1款第3项", "spc-spp-credit-card-2018:2#第3款"),
            ON_CARD,
            "违背别人意愿用他的证件办信用卡，不看金额；" + FOR_THE_COURT,
        ),
        Label(CRIMINAL, ("criminal-law:280-1",), s.serious.yes(), FOR_THE_COURT),
        Label(ADMINISTRATIVE, ("id-card-law:17#第1款第1项",), None, FOR_THE_POLICE),
    ),
    evidence=("借款、办卡的记录",),
    remedies=("legal-advice", "call-110"),
    inside={"borrowing": v.OTHER_IDENTITY},
    outside={"borrowing": v.OTHER_ACCOUNT},
    conduct_of=DEBTOR,
)

OTHER_CARD = Rule(
    id="other-card",
    title="冒用别人的信用卡，或者刷骗领的卡",
    says="冒用别人的信用卡、刷用别人身份骗领的卡，五千元以上就可能是信用卡诈骗罪；这与自己的卡逾期是两回事。",
    when=OF_ANOTHER & ON_CARD & ~v.loan_amount.fewer_than(5000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:196#第1款第1项", "criminal-law:196#第1款第3项", "spc-spp-credit-card-2018:5"),
            None,
            "刷骗领的卡看第1项，冒用别人的卡看第3项；偷来的卡按盗窃。" + FOR_THE_COURT,
        ),
    ),
    evidence=("刷卡、转账的记录",),
    remedies=("legal-advice",),
    inside={"borrowing": v.OTHER_ACCOUNT, "product": s.CARD, "loan_amount": 5000},
    outside={"borrowing": v.OTHER_ACCOUNT, "product": s.CARD, "loan_amount": 4999},
    conduct_of=DEBTOR,
)

OTHER_ACCOUNT = Rule(
    id="other-account",
    title="冒用别人的身份、账户借款、消费",
    says="冒用别人的身份、骗来或偷用别人的账户借款、消费，数额较大的，可能是诈骗等罪；账户的主人要马上报案、向平台申诉。",
    when=OF_ANOTHER & ~ON_CARD & ~v.loan_amount.fewer_than(3000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            None,
            "起点由各省在三千元到一万元之间定；是诈骗、盗窃还是贷款诈骗（五万元起），看手段和骗的是谁，由公安和法院认定。",
        ),
    ),
    evidence=("刷卡、转账的记录",),
    remedies=("legal-advice",),
    inside={"borrowing": v.OTHER_ACCOUNT, "product": s.CONSUMER_LOAN, "loan_amount": 3000},
    outside={"borrowing": v.OTHER_ACCOUNT, "product": s.CONSUMER_LOAN, "loan_amount": 2999},
    conduct_of=DEBTOR,
)

OVERDRAFT = Rule(
    id="malicious-overdraft",
    title="恶意透支",
    says="要同时有：非法占有目的、本金五万元以上、两次有效催收、之后超过三个月不还。差一个都不是这个罪。",
    when=ON_CARD
    & ~v.overdraft.fewer_than(50000)
    & v.two_dunnings.yes()
    & v.three_months.yes()
    & SIGNS
    & v.disguised_loan.no(),
    labels=(
        Label(
            CRIMINAL,
            (
                "criminal-law:196#第1款第4项",
                "spc-spp-credit-card-2018:6",
                "spc-spp-credit-card-2018:7",
                "spc-spp-credit-card-2018:8",
                "spc-spp-credit-card-2018:9",
            ),
            None,
            "目的要综合判断，有证据证明确实没有的除外；" + FOR_THE_COURT,
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=("legal-advice", "agree-on-repayment"),
    inside={
        "product": s.CARD,
        "overdraft": 50000,
        "two_dunnings": "是",
        "three_months": "是",
        "overdraft_signs": ["抽逃转移资金或隐匿财产"],
        "disguised_loan": "否",
    },
    outside={
        "product": s.CARD,
        "overdraft": 49999,
        "two_dunnings": "是",
        "three_months": "是",
        "overdraft_signs": ["抽逃转移资金或隐匿财产"],
        "disguised_loan": "否",
    },
    conduct_of=DEBTOR,
)

SMALL_OVERDRAFT = Rule(
    id="overdraft-below-threshold",
    title="透支本金不到五万元，不是恶意透支",
    says="刑事立案时没还的本金不到五万元，够不上恶意透支；利息、违约金、手续费不算在内，已还的算还本金。",
    when=ON_CARD & v.overdraft.fewer_than(50000),
    labels=(
        Label(
            NO_CRIME,
            ("criminal-law:196", "spc-spp-credit-card-2018:8", "spc-spp-credit-card-2018:9"),
            None,
            "只说自己的卡透支；冒用别人的卡、假身份骗领的，门槛不同。",
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=("agree-on-repayment",),
    inside={"product": s.CARD, "overdraft": 49999},
    outside={"product": s.CARD, "overdraft": 50000},
    conduct_of=DEBTOR,
)

NOT_OVERDRAFT = Rule(
    id="not-malicious-overdraft",
    title="缺条件，不是恶意透支",
    says="没有两次有效催收、没过三个月、没有非法占有目的、或者银行违规变相放贷，有一样就不是恶意透支。",
    when=ON_CARD & (v.two_dunnings.no() | v.three_months.no() | ~SIGNS | v.disguised_loan.yes()),
    labels=(
        Label(
            NO_CRIME,
            (
                "criminal-law:196",
                "spc-spp-credit-card-2018:6",
                "spc-spp-credit-card-2018:7",
                "spc-spp-credit-card-2018:11",
            ),
            None,
            "情况会变：催收、时间够了就另当别论；由公安、检察院和法院认定。",
        ),
    ),
    evidence=CARD_PAPERS,
    remedies=("agree-on-repayment",),
    inside={"product": s.CARD, "two_dunnings": "否"},
    outside={
        "product": s.CARD,
        "two_dunnings": "是",
        "three_months": "是",
        "overdraft_signs": ["抽逃转移资金或隐匿财产"],
        "disguised_loan": "否",
    },
    conduct_of=DEBTOR,
)

REPAID_IN_TIME = Rule(
    id="repaid-in-time",
    title="起诉前、判决前全部还清",
    says="恶意透支五万元以上不满五十万元的，提起公诉前全部还清可以不起诉，一审判决前还清可以免刑；曾受罚两次以上的除外。",
    when=ON_CARD
    & ~v.overdraft.fewer_than(50000)
    & v.overdraft.fewer_than(500000)
    & v.repaid.is_(v.IN_TIME, v.BEFORE_SENTENCE)
    & v.sentenced_twice.no(),
    labels=(
        Label(
            PERMITTED,
            ("spc-spp-credit-card-2018:8", "spc-spp-credit-card-2018:10"),
            None,
            "是“可以”，由检察院、法院决定。",
        ),
    ),
    evidence=("还清的凭证和日期",),
    remedies=("legal-advice",),
    inside={"product": s.CARD, "overdraft": 499999, "repaid": v.IN_TIME, "sentenced_twice": "否"},
    outside={"product": s.CARD, "overdraft": 500000, "repaid": v.IN_TIME, "sentenced_twice": "否"},
    conduct_of=COURT,
)

FALSE_BORROWING = (
    LOAN_FRAUD,
    FRAUD_ON_OTHERS,
    LOAN_BY_DECEPTION,
    FALSE_LOAN_PAPERS,
    OTHER_NAME,
    OTHER_CARD,
    OTHER_ACCOUNT,
)
CARDS = (OVERDRAFT, SMALL_OVERDRAFT, NOT_OVERDRAFT, REPAID_IN_TIME)
