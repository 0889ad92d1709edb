"""Facts that several topics ask for: when it happened, who lent, what kind of debt it is, how grave it was."""

from datetime import date

from creditrights.legality.facts import ChoiceFact, DayFact

WHAT = "发生了什么"
WHO = "谁来的，找了谁"
WHERE = "时间、次数、地点"
SAID = "做了什么，说了什么"
LENDER = "贷款和贷款机构"

acted_on = DayFact(
    "acted_on",
    "发生日期",
    "这件事发生在哪一天？",
    "行为按当天有效的法律判断：2026-01-01 起治安管理处罚法换了条号和罚则；作出处罚决定时新规定更轻的，适用新规定。",
    WHAT,
    date(2021, 1, 1),
    date(2026, 12, 31),
    ("public-security-2012:42", "public-security-2025:50", "admin-penalty-law:37"),
)

BANK = "银行"
CONSUMER_FINANCE = "消费金融公司"
SMALL_LOAN = "小额贷款公司"
OTHER_LICENSED = "汽车金融公司等其他持牌机构"
OTHER_LENDER = "其他公司或个人"

creditor = ChoiceFact(
    "creditor",
    "贷款人",
    "合同上写的“贷款人”是谁？",
    "监管规则按机构分：管银行的不一定管小贷公司。微粒贷的贷款人是银行。",
    LENDER,
    (BANK, CONSUMER_FINANCE, SMALL_LOAN, OTHER_LICENSED, OTHER_LENDER),
    ("consumer-protection-2022:41（北京商报引句）",),
)
CARD = "信用卡"
CONSUMER_LOAN = "网络消费贷款（如微粒贷）"
OFFLINE_LOAN = "线下消费贷款"
OTHER_PRODUCT = "其他贷款"

product = ChoiceFact(
    "product",
    "欠款种类",
    "是哪一种欠款？",
    "信用卡有专门的催收规则，不能套到微粒贷上；网络消费贷款适用催收的国家标准。",
    LENDER,
    (CARD, CONSUMER_LOAN, OFFLINE_LOAN, OTHER_PRODUCT),
    ("creditcard-2011:68", "gbt45251-2025:节录-对象"),
)
association_member = ChoiceFact(
    "association_member",
    "中国银行业协会会员",
    "贷款机构是中国银行业协会的会员吗？",
    "协会指引只约束会员单位和它们委托的外部机构。",
    LENDER,
    cites=("cba-collection-2026:节录-时间",),
    help="可以在协会官网的会员名单里查；查不到就选“不知道”。",
)
nifa_member = ChoiceFact(
    "nifa_member",
    "中国互联网金融协会会员或公约签约机构",
    "贷款机构是中国互联网金融协会的会员，或者签了催收自律公约吗？",
    "催收自律公约只约束它的会员和签约机构，与银行业协会的指引是两回事。",
    LENDER,
    cites=("nifa-pact-2018:14",),
    help="查不到就选“不知道”。",
)
LAWFUL_DEBT = "正常的借款"
ILLEGAL_DEBT = "高利放贷、赌债等非法债务"

debt = ChoiceFact(
    "debt",
    "债的性质",
    "这笔债是什么性质？",
    "催收非法债务罪只管高利放贷等产生的非法债务，不管银行的正常贷款。",
    LENDER,
    (LAWFUL_DEBT, ILLEGAL_DEBT),
    ("criminal-law:293-1",),
)

serious = ChoiceFact(
    "serious",
    "情节严重",
    "情节严重吗（例如有人受伤、长时间拘禁、骗到钱财、严重影响生活）？",
    "是违反治安管理还是犯罪，常常取决于情节；是否严重由公安和法院认定。",
    SAID,
    cites=("criminal-law:293-1", "criminal-law:246"),
)
persisted = ChoiceFact(
    "persisted",
    "经制止或处罚后仍继续",
    "有关部门批评制止或者处理处罚之后，对方还在继续吗？",
    "因债务纠纷引起的，一般不认定寻衅滋事；但经批评制止或处理处罚后继续的除外。",
    SAID,
    cites=("spc-spp-picking-quarrels-2013:1",),
)
