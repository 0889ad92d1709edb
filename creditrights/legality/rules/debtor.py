"""Rules about false papers, borrowed names and cards, overdrafts, complaints, and agents who sell false ways out."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, NO_CRIME, PERMITTED
from creditrights.legality.rule import AGENT, COURT, DEBTOR, Label, Rule
from creditrights.legality.vocabulary import debtor as v
from creditrights.legality.vocabulary import shared as s

FOR_THE_COURT = "是否构成犯罪，由公安、检察院和法院认定。"
FOR_THE_POLICE = "是否处罚、怎么罚，由公安机关认定。"
FALSE_LOAN = v.borrowing.is_(v.FALSE_PAPERS)
ON_CARD = s.product.is_(s.CARD)
SIGNS = v.overdraft_signs.includes(*v.overdraft_signs.choices)
CARD_PAPERS = ("账单、还款流水", "银行催收的时间、方式和内容", "失业、生病等还不上的原因")
AGENT_PAPERS = ("和代理的聊天记录、合同", "转账凭证", "对方的名称和证照")

LOAN_FRAUD = Rule(
    id="loan-fraud",
    title="贷款诈骗",
    says="借时就不打算还、又用假材料骗贷，五万元以上的应当立案追诉。三个条件缺一个，都不是这个罪。",
    when=FALSE_LOAN & v.meant_to_keep.yes() & ~v.loan_amount.fewer_than(50000),
    labels=(Label(CRIMINAL, ("criminal-law:193", "mps-spp-prosecution-standards-2-2022:45"), None, FOR_THE_COURT),),
    evidence=("借款申请材料", "钱的用途和还款记录"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "loan_amount": 50000},
    outside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "是", "loan_amount": 49999},
    conduct_of=DEBTOR,
)

LOAN_BY_DECEPTION = Rule(
    id="loan-by-deception",
    title="骗取贷款",
    says="用假材料借到银行的钱，即使想还，给银行造成直接损失五十万元以上的，应当立案追诉。",
    when=FALSE_LOAN & ~v.bank_loss.fewer_than(500000),
    labels=(Label(CRIMINAL, ("criminal-law:175-1", "mps-spp-prosecution-standards-2-2022:22"), None, FOR_THE_COURT),),
    evidence=("借款申请材料", "还款记录和担保"),
    remedies=("legal-advice", "agree-on-repayment"),
    inside={"borrowing": v.FALSE_PAPERS, "bank_loss": 500000},
    outside={"borrowing": v.FALSE_PAPERS, "bank_loss": 499999},
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
    says="冒用别人的身份证去借款、办卡，违法；情节严重的是犯罪。",
    when=v.borrowing.is_(v.OTHER_PERSON),
    labels=(
        Label(CRIMINAL, ("criminal-law:280-1",), s.serious.yes(), FOR_THE_COURT),
        Label(ADMINISTRATIVE, ("id-card-law:17",), None, FOR_THE_POLICE),
    ),
    evidence=("借款、办卡的记录",),
    remedies=("legal-advice", "call-110"),
    inside={"borrowing": v.OTHER_PERSON},
    outside={"borrowing": v.TRUTHFUL},
    conduct_of=DEBTOR,
)

OTHER_CARD = Rule(
    id="other-card",
    title="冒用别人的信用卡",
    says="冒用别人的信用卡，五千元以上就可能是信用卡诈骗罪；这与自己的卡逾期是两回事。",
    when=v.borrowing.is_(v.OTHER_PERSON) & ON_CARD & ~v.loan_amount.fewer_than(5000),
    labels=(Label(CRIMINAL, ("criminal-law:196#第1款第3项", "spc-spp-credit-card-2018:5"), None, FOR_THE_COURT),),
    evidence=("刷卡、转账的记录",),
    remedies=("legal-advice",),
    inside={"borrowing": v.OTHER_PERSON, "product": s.CARD, "loan_amount": 5000},
    outside={"borrowing": v.OTHER_PERSON, "product": s.CARD, "loan_amount": 4999},
    conduct_of=DEBTOR,
)

OTHER_ACCOUNT = Rule(
    id="other-account",
    title="冒用别人的账户借款、消费",
    says="骗来或偷用别人的账户借款、消费，数额较大的，可能是诈骗等罪；账户的主人要马上报案、向平台申诉。",
    when=v.borrowing.is_(v.OTHER_PERSON) & ~ON_CARD & ~v.loan_amount.fewer_than(3000),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            None,
            "起点由各省在三千元到一万元之间定；是诈骗还是盗窃等罪，看手段，由公安和法院认定。",
        ),
    ),
    evidence=("刷卡、转账的记录",),
    remedies=("legal-advice",),
    inside={"borrowing": v.OTHER_PERSON, "product": s.CONSUMER_LOAN, "loan_amount": 3000},
    outside={"borrowing": v.OTHER_PERSON, "product": s.CONSUMER_LOAN, "loan_amount": 2999},
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
    says="恶意透支不满五十万元的，提起公诉前全部还清可以不起诉，一审判决前还清可以免刑；曾受罚两次以上的除外。",
    when=ON_CARD & v.overdraft.fewer_than(500000) & v.repaid.is_(v.IN_TIME, v.BEFORE_SENTENCE) & v.sentenced_twice.no(),
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

FALSE_HARDSHIP_PAPERS = Rule(
    id="false-hardship-papers",
    title="假病历、假贫困证明",
    says="为了减免、延期用假病历、假证明，可以处罚；自己做、买假的公文印章，可能是犯罪。困难照实说就行。",
    when=v.false_papers.is_(v.FORGED, v.USED),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:280",),
            v.false_papers.is_(v.FORGED) & s.serious.yes(),
            "看伪造的是国家机关的公文证件，还是公司、事业单位（如医院）的印章；由公安和法院认定。",
        ),
        Label(ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63"), None, FOR_THE_POLICE),
    ),
    evidence=("真实的病历、收入证明",),
    remedies=("agree-on-repayment", "legal-advice"),
    inside={"false_papers": v.USED},
    outside={"false_papers": v.NO_FORGERY},
    conduct_of=DEBTOR,
)

LEND_CARDS = Rule(
    id="lend-cards",
    title="卖、租、借银行卡和电话卡",
    says="银行卡、电话卡、支付账户不能卖、租、借给别人；明知拿去犯罪还给的，可能是犯罪。已经给出的，马上挂失并报警。",
    when=v.lent_cards.is_(v.LENT, v.LENT_KNOWING),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:287-2",),
            v.lent_cards.is_(v.LENT_KNOWING) & s.serious.yes(),
            "要明知、为网络犯罪提供帮助、情节严重；由公安和法院认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("anti-telecom-fraud-law:31", "anti-telecom-fraud-law:44"),
            None,
            "要是非法的买卖、出租、出借；" + FOR_THE_POLICE,
        ),
    ),
    evidence=("给了谁、什么时候、怎么给的", "挂失、报警的记录"),
    remedies=("stop-cards", "call-110", "legal-advice"),
    inside={"lent_cards": v.LENT},
    outside={"lent_cards": v.NOT_LENT},
    conduct_of=DEBTOR,
)

HONEST_COMPLAINT = Rule(
    id="honest-complaint",
    title="如实投诉、协商",
    says="照实投诉、请求协商，是你的权利，不用花钱请人；投诉不等于不用还，也不会自动停息。",
    when=v.complaint.is_(v.HONEST),
    labels=(Label(PERMITTED, ("complaint-2020:2", "complaint-2020:11", "consumer-protection-law:39")),),
    evidence=("投诉的工单号和书面答复",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"complaint": v.HONEST},
    outside={"complaint": v.NO_COMPLAINT},
    conduct_of=DEBTOR,
)

FALSE_ACCUSATION = Rule(
    id="false-accusation",
    title="捏造事实诬告",
    says="编造事实告发，想让人受罚的，可以处罚你自己。",
    when=v.complaint.is_(v.FABRICATED),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:42#第3项", "public-security-2025:50#第1款第3项"),
            None,
            "要捏造事实、企图使人受刑事追究或治安处罚；记错、说重了不算。" + FOR_THE_POLICE,
        ),
    ),
    evidence=("投诉的内容和依据",),
    remedies=("legal-advice",),
    inside={"complaint": v.FABRICATED},
    outside={"complaint": v.HONEST},
    conduct_of=DEBTOR,
)

EXTORT_BY_COMPLAINT = Rule(
    id="extort-by-complaint",
    title="拿投诉、举报要挟要钱",
    says="以投诉、举报要挟，索要不该得的钱，可能是敲诈勒索；正当要求减免、赔偿不是。",
    when=v.complaint.is_(v.EXTORTED),
    labels=(
        Label(CRIMINAL, ("criminal-law:274",), s.serious.yes(), "数额、次数够不够，由公安和法院认定。"),
        Label(ADMINISTRATIVE, ("public-security-2012:49", "public-security-2025:58"), None, FOR_THE_POLICE),
    ),
    evidence=("投诉和谈判的全部记录",),
    remedies=("legal-advice",),
    inside={"complaint": v.EXTORTED},
    outside={"complaint": v.HONEST},
    conduct_of=DEBTOR,
)

AGENT_AS_LAWYER = Rule(
    id="agent-as-lawyer",
    title="代理自称律师，没有执业证",
    says="没有律师执业证，不得以律师名义办事；可以向司法行政部门举报。",
    when=v.agent_acts.includes(v.AS_LAWYER),
    labels=(Label(ADMINISTRATIVE, ("lawyers-law:13", "lawyers-law:55"), None, "由司法行政部门认定。"),),
    evidence=AGENT_PAPERS,
    remedies=("verify-identity", "legal-advice"),
    inside={"agent_acts": [v.AS_LAWYER]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_TAKES_CARDS = Rule(
    id="agent-takes-cards",
    title="代理要走手机卡、银行卡",
    says="让你寄手机卡、设呼叫转移、交银行卡的，不要给：借出的卡出了事，先找到的是你。",
    when=v.agent_acts.includes(v.TAKE_CARDS),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("anti-telecom-fraud-law:31", "anti-telecom-fraud-law:44"),
            None,
            "算不算非法买卖、出租、出借，由公安机关认定。",
        ),
    ),
    evidence=AGENT_PAPERS,
    remedies=("stop-cards", "call-110"),
    inside={"agent_acts": [v.TAKE_CARDS]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_MAKES_PAPERS = Rule(
    id="agent-makes-papers",
    title="代理做假病历、假证明",
    says="替人做假病历、假证明、假印章，可以处罚，严重的是犯罪；用的人也有责任。",
    when=v.agent_acts.includes(v.MAKE_PAPERS),
    labels=(
        Label(CRIMINAL, ("criminal-law:280",), s.serious.yes(), FOR_THE_COURT),
        Label(ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63"), None, FOR_THE_POLICE),
    ),
    evidence=AGENT_PAPERS,
    remedies=("call-110", "agree-on-repayment"),
    inside={"agent_acts": [v.MAKE_PAPERS]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

AGENT_FRAUD = Rule(
    id="agent-fraud",
    title="编造内部渠道骗取费用",
    says="没有谁能“内部铲征信”“包停息”。编造这些骗钱的，可以报警；够数额的是诈骗罪。",
    when=v.agent_acts.includes(v.FALSE_PROMISE),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:266", "spc-spp-fraud-2011:1"),
            ~v.agent_fee.fewer_than(3000),
            "起点在三千元至一万元之间，各省不同；办不成退费的合同纠纷不一定是诈骗。" + FOR_THE_COURT,
        ),
        Label(ADMINISTRATIVE, ("public-security-2012:49", "public-security-2025:58"), None, FOR_THE_POLICE),
    ),
    evidence=AGENT_PAPERS,
    remedies=("call-110", "civil-suit", "agree-on-repayment"),
    inside={"agent_acts": [v.FALSE_PROMISE]},
    outside={"agent_acts": []},
    conduct_of=AGENT,
)

FALSE_BORROWING = (LOAN_FRAUD, LOAN_BY_DECEPTION, FALSE_LOAN_PAPERS, OTHER_NAME, OTHER_CARD, OTHER_ACCOUNT)
CARDS = (OVERDRAFT, SMALL_OVERDRAFT, NOT_OVERDRAFT, REPAID_IN_TIME)
FALSE_WAYS = (FALSE_HARDSHIP_PAPERS, LEND_CARDS, HONEST_COMPLAINT, FALSE_ACCUSATION, EXTORT_BY_COMPLAINT)
AGENTS = (AGENT_AS_LAWYER, AGENT_TAKES_CARDS, AGENT_MAKES_PAPERS, AGENT_FRAUD)
