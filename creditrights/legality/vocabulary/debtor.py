"""The facts that turn on what a debtor, or an agent of his, does: assets, papers, cards, complaints."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact, SeveralFact
from creditrights.legality.vocabulary.shared import acted_on, creditor, product, serious

BORROWED = "借款的时候"
AFTER = "欠款以后"
JUDGED = "判决和执行"
CARD_DEBT = "信用卡"
HELP = "投诉和找人代理"

TRUTHFUL = "材料和身份都是真的"
FALSE_PAPERS = "用了假的收入、工作证明等材料"
OTHER_IDENTITY = "冒用了别人的身份证件去借款或办卡"
OTHER_ACCOUNT = "没经同意用了别人的信用卡或账户"

borrowing = ChoiceFact(
    "borrowing",
    "借款时的材料",
    "借款（或再借新的还旧的）时，材料和身份是真的吗？",
    "借的时候骗没骗，是民事违约与犯罪的分界。",
    BORROWED,
    (TRUTHFUL, FALSE_PAPERS, OTHER_IDENTITY, OTHER_ACCOUNT),
    ("criminal-law:193", "criminal-law:175-1"),
)
meant_to_keep = ChoiceFact(
    "meant_to_keep",
    "借时就不打算还",
    "有证据证明借款的时候就不打算还、要占为己有吗？",
    "诈骗类的罪都要有非法占有的目的；后来还不上，不等于当时就不想还。",
    BORROWED,
    cites=("criminal-law:193", "criminal-law:266"),
)
loan_amount = CountFact(
    "loan_amount",
    "骗到或冒用的金额",
    "用假材料或冒名借到、刷掉的钱有多少？",
    "立案追诉有金额的门槛。",
    BORROWED,
    "元",
    100_000_000,
    ("mps-spp-prosecution-standards-2-2022:45", "spc-spp-credit-card-2018:5"),
    "整数元；没有用假材料或冒名的填 0。",
)
bank_loss = CountFact(
    "bank_loss",
    "给银行造成的直接经济损失",
    "用假材料借款，给银行造成的直接经济损失有多少？",
    "骗取贷款罪要造成重大损失。",
    BORROWED,
    "元",
    100_000_000,
    ("mps-spp-prosecution-standards-2-2022:22",),
    "整数元；没有用假材料的填 0。",
)

out_of_touch = ChoiceFact(
    "out_of_touch",
    "失联",
    "换了号码、不接电话、搬走，让对方找不到吗？",
    "失联本身不是罪，但会让文书送到户籍地、错过开庭，在信用卡里还可能被看作逃避催收。",
    AFTER,
    cites=("spc-spp-credit-card-2018:6",),
)
HIDE = "隐藏或转移财产"
GIVE_AWAY = "把财产白送人或放弃债权"
SELL_CHEAP = "明显低价卖给知情的人"
DIVORCE = "离婚时把财产都分给对方"
FAKE_SUIT = "和人串通编造债务去打官司"
FAKE_ARBITRATION = "和人串通编造债务去仲裁或公证"
MISREPORT = "拒绝报告或虚报财产"
OVERSPEND = "违反限制消费令消费"
TOUCH_SEALED = "转移或变卖毁坏已被查封冻结的财产"
FIGHT = "用暴力或威胁阻碍法院执行"

debtor_acts = SeveralFact(
    "debtor_acts",
    "对财产做的事",
    "做过下面哪些事？",
    "还不起不违法；躲债、骗法院才违法。",
    AFTER,
    (HIDE, GIVE_AWAY, SELL_CHEAP, DIVORCE, FAKE_SUIT, FAKE_ARBITRATION, MISREPORT, OVERSPEND, TOUCH_SEALED, FIGHT),
    ("criminal-law:313", "criminal-law:314", "civil-code:538"),
)
BEFORE_NOTICE = "收到法院应诉通知之前"
DURING_SUIT = "收到应诉通知之后、判决生效之前"
AFTER_JUDGMENT = "判决生效之后"

moved_when = ChoiceFact(
    "moved_when",
    "处分财产的时间",
    "动财产是在什么时候？",
    "收到应诉通知之后就动财产，判决后再不执行，也可能追究。",
    AFTER,
    (BEFORE_NOTICE, DURING_SUIT, AFTER_JUDGMENT),
    ("spc-spp-refusal-enforce-2024:6",),
)
FORGED = "自己做或买假的病历、证明、印章"
USED = "用了别人给的假病历、贫困证明等"
NO_FORGERY = "没有"

false_papers = ChoiceFact(
    "false_papers",
    "假病历、假证明",
    "为了减免、延期，用过假的病历、贫困证明或者印章吗？",
    "协商可以，造假不可以；“代理”教的也是你来担责任。",
    AFTER,
    (FORGED, USED, NO_FORGERY),
    ("public-security-2025:63", "criminal-law:280"),
)
LENT = "卖、租、借给了别人"
LENT_KNOWING = "明知别人拿去犯罪，还卖、租、借"
NOT_LENT = "没有"

lent_cards = ChoiceFact(
    "lent_cards",
    "银行卡、电话卡",
    "把自己的银行卡、电话卡、支付账户给过别人用吗？",
    "为还债卖卡、租卡，本身就违法。",
    AFTER,
    (LENT, LENT_KNOWING, NOT_LENT),
    ("anti-telecom-fraud-law:31", "criminal-law:287-2"),
)

judged = ChoiceFact(
    "judged",
    "有生效的判决、裁定",
    "有要你付钱、已经生效的判决、裁定吗（含法院为执行支付令、调解书、仲裁裁决作的裁定）？",
    "没有生效的判决、裁定，就谈不上拒不执行判决、裁定罪。",
    JUDGED,
    cites=("spc-spp-refusal-enforce-2024:2",),
)
can_pay = ChoiceFact(
    "can_pay",
    "留足生活费后还有能力履行",
    "扣掉你和扶养家属的生活必需费用，还有能力还全部或者一部分吗？",
    "有能力而拒不执行才可能是罪；没钱不是。",
    JUDGED,
    cites=("spc-spp-refusal-enforce-2024:5",),
)
refuses = ChoiceFact(
    "refuses",
    "要求执行而拒不执行",
    "法院要求执行，仍然拒不执行吗？",
    "拒不执行是这个罪的行为；正在履行、达成和解的不是。",
    JUDGED,
    cites=("criminal-law:313",),
)
defeated = ChoiceFact(
    "defeated",
    "致使判决无法执行",
    "因为这样，判决全部或者一部分执行不了吗？",
    "放弃债权、虚假转让等，要致使判决无法执行才算情节严重。",
    JUDGED,
    cites=("spc-spp-refusal-enforce-2024:3",),
)
punished = ChoiceFact(
    "punished",
    "罚款、拘留后仍不执行",
    "法院罚款、拘留之后，还是不执行吗？",
    "瞒报财产、违反限高的，罚款拘留后仍不执行才可能是罪。",
    JUDGED,
    cites=("spc-spp-refusal-enforce-2024:3",),
)
HELPED = "明知并串通，帮着转移、隐藏"
UNAWARE = "不知情"
NO_HELPER = "没有人帮忙"

helper = ChoiceFact(
    "helper",
    "帮忙的人",
    "有亲友帮着转移、隐藏财产吗？",
    "明知而串通帮忙的，可能是共犯。",
    JUDGED,
    (HELPED, UNAWARE, NO_HELPER),
    ("spc-spp-refusal-enforce-2024:8",),
)

overdraft = CountFact(
    "overdraft",
    "透支的本金",
    "信用卡透支、到刑事立案时还没还的本金有多少？",
    "恶意透支的门槛只算本金，不算利息、违约金、手续费。",
    CARD_DEBT,
    "元",
    100_000_000,
    ("spc-spp-credit-card-2018:8", "spc-spp-credit-card-2018:9"),
    "整数元；已还的算还本金。",
)
two_dunnings = ChoiceFact(
    "two_dunnings",
    "两次有效催收",
    "银行有效催收过两次吗（透支后、能确认你收到、两次隔三十日以上、合规定）？",
    "没有两次有效催收，就不是恶意透支。",
    CARD_DEBT,
    cites=("spc-spp-credit-card-2018:7",),
)
three_months = ChoiceFact(
    "three_months",
    "超过三个月仍不还",
    "两次有效催收之后，超过三个月仍没有还吗？",
    "没过三个月，不是恶意透支。",
    CARD_DEBT,
    cites=("spc-spp-credit-card-2018:6",),
)
overdraft_signs = SeveralFact(
    "overdraft_signs",
    "非法占有目的的情形",
    "有下面哪些情形，又没有反证？",
    "不能只凭没还就认定非法占有目的，要有这些情形之一，还允许反证。",
    CARD_DEBT,
    (
        "明知没有还款能力还大量透支",
        "用虚假资信证明申领信用卡",
        "逃匿或改变联系方式来逃避催收",
        "抽逃转移资金或隐匿财产",
        "用透支的钱犯罪",
        "其他非法占有而拒不归还的情形",
    ),
    ("spc-spp-credit-card-2018:6",),
)
disguised_loan = ChoiceFact(
    "disguised_loan",
    "银行违规用信用卡变相放贷",
    "这笔是银行违规用信用卡透支的形式变相发放的贷款吗？",
    "违规变相放贷的，不适用恶意透支。",
    CARD_DEBT,
    cites=("spc-spp-credit-card-2018:11",),
)
IN_TIME = "提起公诉前全部还清"
BEFORE_SENTENCE = "提起公诉后、一审判决前全部还清"
NOT_REPAID = "没有全部还清"

repaid = ChoiceFact(
    "repaid",
    "全部还清的时间",
    "透支的本金，是什么时候全部还清的？",
    "提起公诉前、一审判决前还清，后果不同。",
    CARD_DEBT,
    (IN_TIME, BEFORE_SENTENCE, NOT_REPAID),
    ("spc-spp-credit-card-2018:10",),
)
sentenced_twice = ChoiceFact(
    "sentenced_twice",
    "曾因信用卡诈骗受罚两次以上",
    "以前因为信用卡诈骗受过两次以上处罚吗？",
    "受过两次以上处罚的，不适用还清后不起诉、免刑。",
    CARD_DEBT,
    cites=("spc-spp-credit-card-2018:10",),
)

HONEST = "如实投诉、协商"
FABRICATED = "捏造事实诬告，想让人受罚"
EXTORTED = "拿投诉、举报要挟，索要钱财"
NO_COMPLAINT = "没有投诉"

complaint = ChoiceFact(
    "complaint",
    "投诉的方式",
    "你（或替你的人）是怎么投诉的？",
    "如实投诉是权利；诬告、要挟要钱违法。",
    HELP,
    (HONEST, FABRICATED, EXTORTED, NO_COMPLAINT),
    ("complaint-2020:2", "public-security-2025:50", "public-security-2025:58"),
)
AS_LAWYER = "没有执业证，自称律师"
TAKE_CARDS = "要走手机卡或银行卡或支付账户"
MAKE_PAPERS = "做假病历或假证明给人用"
FALSE_PROMISE = "编造内部渠道或包停息包铲征信来骗取费用"
CASH_OUT = "用刷卡机空刷套现或代还养卡"

agent_acts = SeveralFact(
    "agent_acts",
    "代理人做的事",
    "收费的“代理”“债务优化”做过下面哪些？",
    "投诉、协商不用花钱请人；这些做法本身违法，你也可能被牵连。",
    HELP,
    (AS_LAWYER, TAKE_CARDS, MAKE_PAPERS, FALSE_PROMISE, CASH_OUT),
    ("lawyers-law:13", "anti-telecom-fraud-law:31", "public-security-2025:63", "spc-spp-credit-card-2018:12"),
)
agent_fee = CountFact(
    "agent_fee",
    "被骗的费用",
    "被骗走的代理费等有多少？",
    "诈骗够不够犯罪看数额，各省在三千元到一万元之间定起点。",
    HELP,
    "元",
    100_000_000,
    ("spc-spp-fraud-2011:1",),
    "整数元；没有被骗的填 0。",
)

FACTS: "tuple[Fact, ...]" = (
    borrowing,
    meant_to_keep,
    debtor_acts,
    acted_on,
    judged,
    can_pay,
    refuses,
    moved_when,
    defeated,
    punished,
    helper,
    out_of_touch,
    false_papers,
    lent_cards,
    loan_amount,
    bank_loss,
    creditor,
    product,
    overdraft,
    two_dunnings,
    three_months,
    overdraft_signs,
    disguised_loan,
    repaid,
    sentenced_twice,
    complaint,
    agent_acts,
    agent_fee,
    serious,
)
