"""The facts that turn on what a loan may cost: who lends, what was agreed, what stands in the bill.

A percentage or a multiple is a whole number here, rounded up: 24.1 % is answered with 25. So "more than 24" is true of
exactly the costs that exceed 24 %, and 24 itself is not more than 24.
"""

from datetime import date

from creditrights.legality.facts import ChoiceFact, CountFact, DayFact, Fact, SeveralFact
from creditrights.legality.vocabulary.shared import LENDER, acted_on, association_member, creditor, product

CONTRACT = "合同怎么写"
COST = "一年一共要付多少"
BILL = "账单和还款"

PERSON = "偶尔把钱借出去的个人"
COMPANY = "不以放贷为业的公司"
UNLICENSED = "没有放贷资质、向社会上的人放贷赚钱的"

private_lender = ChoiceFact(
    "private_lender",
    "出借人的身份",
    "如果贷款人不是持牌机构：出借的是什么样的人或公司？",
    "没有放贷资质、以营利为目的向不特定的人放贷，合同无效；偶尔借给熟人不是这样。",
    LENDER,
    (PERSON, COMPANY, UNLICENSED),
    ("spc-private-lending-2020-12:13", "spc-private-lending-2020-12:24"),
    "贷款人是持牌机构的，选“不知道”即可。",
)
lends_at_scale = ChoiceFact(
    "lends_at_scale",
    "大规模经常放贷",
    "这个没有资质的放贷人，是不是长期向很多不认识的人放贷、数额很大？",
    "非法放贷情节严重的，可能是犯罪；够不够由司法机关认定。",
    LENDER,
    cites=("criminal-law:225", "illegal-lending-opinion-2019:转述"),
)
bank_money = ChoiceFact(
    "bank_money",
    "用银行的钱转借",
    "出借人是把自己从银行等金融机构贷来的钱转借给你的吗？",
    "套取金融机构贷款转贷的，民间借贷合同无效。",
    LENDER,
    cites=("spc-private-lending-2020-12:13",),
)
signed_on = DayFact(
    "signed_on",
    "合同成立的日子",
    "合同是哪一天成立的（个人之间借钱，钱到手那天）？",
    "民间借贷看合同成立那天的四倍线；2026-08-01 起的新贷款才要给成本明示表。2021 年以前的合同，原则上按当时的法律。",
    CONTRACT,
    date(2004, 1, 1),
    date(2026, 12, 31),
    (
        "spc-private-lending-2020-12:31",
        "cost-disclosure-2026:转述-范围",
        "civil-code:679",
        "spc-civil-code-time-effect:1",
    ),
)
TERMS_CLEAR = "写清楚了"
TERMS_NONE = "没有约定"
TERMS_UNCLEAR = "有约定，但说不清是多少"

interest_terms = ChoiceFact(
    "interest_terms",
    "利息的约定",
    "利息是怎么约定的？",
    "没有约定的，视为没有利息；个人之间约定不清的，也视为没有。",
    CONTRACT,
    (TERMS_CLEAR, TERMS_NONE, TERMS_UNCLEAR),
    ("civil-code:680", "spc-private-lending-2020-12:24"),
)
terms_explained = ChoiceFact(
    "terms_explained",
    "提示说明过收费条款",
    "签约时，贷款人把利息、罚息、违约金这些条款醒目地提示过，你问了也解释过吗？",
    "印好的条款没有提示说明、你因此没注意到的，可以主张它不算进合同；提示过没有，由贷款人证明。",
    CONTRACT,
    cites=("civil-code:496", "spc-civil-code-contract-2023:10", "spc-bank-card-civil-2021:2"),
    help="只有一个勾选框或弹窗，不当然算提示过。",
)
NO_ADJUSTING = "违约金一律不得调整"
FREE_HAND = "贷款人可以随意提高利率或加收费用"
NO_COURT = "发生争议不得起诉或投诉"

clauses = SeveralFact(
    "clauses",
    "合同里的话",
    "合同里有下面哪些话？",
    "有些话写进合同也没有用。",
    CONTRACT,
    (NO_ADJUSTING, FREE_HAND, NO_COURT),
    ("civil-code:497", "spc-civil-code-contract-2023:64"),
)
apr_shown = ChoiceFact(
    "apr_shown",
    "写明年化利率",
    "广告和合同里明显写着年化利率吗？",
    "贷款机构都要写年化利率；只写“日息万分之几”“月费率”不够。",
    CONTRACT,
    cites=("apr-disclosure-2021:一", "apr-disclosure-2021:二"),
)
table_shown = ChoiceFact(
    "table_shown",
    "给看过成本明示表",
    "签约或办分期之前，给你看过综合融资成本明示表、让你确认过吗？",
    "2026-08-01 起新办的个人贷款，要逐项列明本金和每一项息费。",
    CONTRACT,
    cites=("cost-disclosure-2026:节录-明示表", "cost-disclosure-2026:节录-确认方式"),
)
NOT_BUNDLED = "没有"
BY_WORD = "有，人说不买就不放款"
BY_PAGE = "有，页面设成不勾选就办不下去"

bundled = ChoiceFact(
    "bundled",
    "强制搭售",
    "不买保险、会员或别的产品，就不给放款吗？",
    "买不买别的东西由你自己决定；被搭售的费用也要算进总成本。",
    CONTRACT,
    (NOT_BUNDLED, BY_WORD, BY_PAGE),
    ("consumer-protection-law:9", "consumer-protection-regulations:11"),
)
yearly_cost = CountFact(
    "yearly_cost",
    "年化总成本",
    "利息、罚息、违约金和各种费用都算上，一年合本金的百分之几（有小数就取大一点的整数：24.1 填 25）？",
    "银行、消费金融公司等的贷款，合计过高的，通行的做法是可以请求把超过年 24% 的部分调减；不是自动减。",
    COST,
    "%",
    9999,
    ("spc-financial-trial-opinion-2017:2", "apr-disclosure-2021:三", "microloan-cost-2025:二（前部）"),
    "担保费、增信费、被要求买的保险费都算；分期还本的，按每期剩下的本金算。",
)
lpr_multiple = CountFact(
    "lpr_multiple",
    "相当于一年期 LPR 的倍数",
    "年化总成本是合同成立时一年期 LPR 的几倍（有小数就取大一点的整数：4.2 倍填 5）？",
    "四倍线只管民间借贷，持牌机构的贷款不适用。",
    COST,
    "倍",
    999,
    ("spc-private-lending-2020-12:25", "spc-private-lending-2020-12:29", "spc-private-lending-2020-12:1"),
    "LPR 即贷款市场报价利率，由全国银行间同业拆借中心每月发布；2020-08-20 以前成立的合同，用起诉时的一年期 LPR。",
)
deducted = ChoiceFact(
    "deducted",
    "先扣了利息",
    "放款时先扣了利息，到手的钱比合同写的少吗？",
    "先扣的利息不算本金，按到手的钱还本、计息。",
    BILL,
    cites=("civil-code:670", "spc-private-lending-2020-12:26"),
    help="名义上是“手续费”“服务费”、其实是利息的，也可以这样主张。",
)
no_service = ChoiceFact(
    "no_service",
    "收了没有服务的费用",
    "除了利息，还收了没有对应服务的服务费、咨询费、管理费吗？",
    "换个名字收利息、又不合理的，可以请求少付或不付，也要算进总成本。",
    BILL,
    cites=("spc-jiumin-minutes-2019:51", "spc-private-lending-2020-12:29"),
)
platform_fee = ChoiceFact(
    "platform_fee",
    "平台自己收息费",
    "银行放的款，帮着放款的平台自己又向你收了利息或费用吗？",
    "助贷平台不得以任何形式向借款人收取息费。",
    BILL,
    cites=("assist-loan-2025:六（报道引句）",),
)
outside_table = ChoiceFact(
    "outside_table",
    "收了明示表以外的费用",
    "收了明示表上没有写的息费吗？",
    "据转述，表上要提示：除写明的以外，不再收取其他贷款息费。",
    BILL,
    cites=("cost-disclosure-2026:转述-明示表（readhub）",),
)
ON_OVERDUE = "逾期罚息"
ON_INTEREST = "对没按时付的利息计的复利"
ON_PENALTY = "对罚息再计的复利"
DAMAGES = "罚息之外的违约金"
FULL_INTEREST = "提前还清，仍收到原定期满的利息"
COLLECTING = "催收费或上门费"

bill = SeveralFact(
    "bill",
    "账单里的项目",
    "账单里有下面哪些项？",
    "罚息和复利有依据也有边界；有的项可以请求不付。",
    BILL,
    (ON_OVERDUE, ON_INTEREST, ON_PENALTY, DAMAGES, FULL_INTEREST, COLLECTING),
    ("penalty-rate-2003:三", "civil-code:585", "civil-code:677"),
)
penalty_raise = CountFact(
    "penalty_raise",
    "罚息加收的幅度",
    "罚息利率比合同利率加收了百分之几（有小数就取大一点的整数；18% 变成 27%，是加收 50%）？",
    "逾期罚息是在合同利率上加收 30%–50%，不是另外再加 50% 的违约金。",
    BILL,
    "%",
    9999,
    ("penalty-rate-2003:三",),
)
over_loss = CountFact(
    "over_loss",
    "违约金超出损失的幅度",
    "约定的违约金比对方的实际损失高出百分之几（有小数就取大一点的整数）？",
    "高出损失 30% 的，法院一般可以认定过高；损失是多少，由法院衡量。",
    BILL,
    "%",
    9999,
    ("spc-civil-code-contract-2023:65", "civil-code:585"),
)
early_terms = ChoiceFact(
    "early_terms",
    "提前还款另有约定",
    "提前还款时利息怎么算，合同另有约定吗？",
    "没有另外约定的，按实际借了多久计息。",
    BILL,
    cites=("civil-code:677", "spc-private-lending-2020-12:30"),
)
ORDER_AGREED = "按合同写的次序"
ORDER_OF_LAW = "合同没写，按讨债费用、利息、本金的次序"
ORDER_OTHER = "合同没写，先抵了违约金或别的"

applied = ChoiceFact(
    "applied",
    "还款先抵什么",
    "还进去的钱，先抵了什么？",
    "有约定按约定；没有约定，先抵讨债的有关费用，再抵利息，最后抵本金。",
    BILL,
    (ORDER_AGREED, ORDER_OF_LAW, ORDER_OTHER),
    ("civil-code:561",),
)
rolled_over = ChoiceFact(
    "rolled_over",
    "利息滚进本金",
    "把前面欠的利息算进本金，重新打过借条吗？",
    "重打借条时，超过四倍线的那部分利息不能算成本金。",
    BILL,
    cites=("spc-private-lending-2020-12:27",),
)

FACTS: "tuple[Fact, ...]" = (
    creditor,
    product,
    private_lender,
    lends_at_scale,
    bank_money,
    association_member,
    acted_on,
    signed_on,
    interest_terms,
    terms_explained,
    clauses,
    apr_shown,
    table_shown,
    bundled,
    yearly_cost,
    lpr_multiple,
    deducted,
    no_service,
    platform_fee,
    outside_table,
    bill,
    penalty_raise,
    over_loss,
    early_terms,
    applied,
    rolled_over,
)
