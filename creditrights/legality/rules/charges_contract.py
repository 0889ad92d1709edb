"""Rules about a loan's contract and bill, whoever lends: what counts as principal, which words in it hold, what is paid first."""

from datetime import date

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, GUIDELINE, PERMITTED, REGULATOR, VOID
from creditrights.legality.rule import LENDER, Label, Rule
from creditrights.legality.vocabulary import charges as v
from creditrights.legality.vocabulary import shared as s

#: lenders that a financial regulator has set up: the private-lending cap is not for them
LICENSED = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN, s.OTHER_LICENSED)
#: everybody else
PRIVATE = s.creditor.is_(s.OTHER_LENDER)
#: a credit card of a bank, which has an interpretation of its own
BANK_CARD = s.creditor.is_(s.BANK) & s.product.is_(s.CARD)

CONTRACT_AND_BILL = ("合同、借据和电子合同存证", "每一期的账单和还款记录")
ON_REQUEST = "要自己提出来；减不减、减多少，由法院或仲裁认定，本金仍要还。"

INTEREST_DEDUCTED = Rule(
    id="interest-deducted-in-advance",
    title="放款时先扣利息（砍头息）",
    says="先扣掉的利息不算本金：借条写一万、到手九千，就按九千还本、计息。",
    when=v.deducted.yes(),
    labels=(
        Label(VOID, ("civil-code:670",), None, "先扣的那一块可以请求不还；扣的是利息还是别的费用，由法院看实际认定。"),
        Label(VOID, ("spc-private-lending-2020-12:26",), PRIVATE),
    ),
    evidence=CONTRACT_AND_BILL + ("放款当天的银行流水：到账多少、随即转走多少",),
    remedies=("ask-for-the-account", "answer-in-court"),
    inside={"deducted": "是"},
    outside={"deducted": "否"},
    conduct_of=LENDER,
)

INTEREST_NOT_AGREED = Rule(
    id="interest-not-agreed",
    title="没有约定利息，却要利息",
    says="合同没有约定付利息的，视为没有利息。这说的是借期里的利息；到期不还的逾期利息另有规定。",
    when=v.interest_terms.is_(v.TERMS_NONE),
    labels=(
        Label(VOID, ("civil-code:680", "civil-code:676"), None, "到期以后不还，对方仍可以按规定要逾期的利息。"),
        Label(
            VOID,
            ("spc-private-lending-2020-12:24", "spc-private-lending-2020-12:28"),
            PRIVATE,
            "逾期之后，民间借贷可以参照当时一年期 LPR 要利息。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account", "answer-in-court"),
    inside={"interest_terms": v.TERMS_NONE},
    outside={"interest_terms": v.TERMS_CLEAR},
    conduct_of=LENDER,
)

TERMS_NOT_EXPLAINED = Rule(
    id="terms-not-explained",
    title="收费条款没有提示说明",
    says="印好的条款里，利息、罚息、违约金这些要紧内容没有醒目提示、问了不解释，你因此没注意到的，可以主张它不算进合同。",
    when=LICENSED & v.terms_explained.no(),
    labels=(
        Label(
            VOID,
            ("civil-code:496", "spc-civil-code-contract-2023:10", "spc-civil-code-time-effect:9"),
            None,
            "提示过没有，由贷款人举证；只勾选、弹窗不当然算数。2021 年以前的合同也这样看。条款不算进合同，不等于本金不用还。",
        ),
        Label(VOID, ("spc-bank-card-civil-2021:2",), BANK_CARD, "这一条只管银行卡合同。"),
    ),
    evidence=CONTRACT_AND_BILL + ("申请、签约页面的截图或录屏",),
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"terms_explained": "否"},
    outside={"terms_explained": "是"},
    conduct_of=LENDER,
)

NO_ADJUSTING_CLAUSE = Rule(
    id="no-adjusting-clause",
    title="合同写“违约金不得调整”",
    says="这句话挡不住你请求调减：对方只拿它说事的，法院不支持。",
    when=v.clauses.includes(v.NO_ADJUSTING),
    labels=(
        Label(
            VOID,
            ("civil-code:585", "spc-civil-code-contract-2023:64", "spc-civil-code-contract-2023:69"),
            None,
            "这一句写在 2023-12-05 起的解释里。高不高仍要由你举证，对方也要证明合理。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-to-reduce", "answer-in-court"),
    inside={"clauses": [v.NO_ADJUSTING]},
    outside={"clauses": []},
    conduct_of=LENDER,
)

UNFAIR_CLAUSE = Rule(
    id="unfair-clause",
    title="印好的条款任由一方加价，或不许起诉投诉",
    says="贷款人印好的条款，不合理地加重你的责任、排除你的主要权利的，这一条无效；合同其余部分照旧。",
    when=LICENSED & v.clauses.includes(v.FREE_HAND, v.NO_COURT),
    labels=(
        Label(
            VOID,
            ("civil-code:497", "consumer-protection-law:26"),
            None,
            "是不是“不合理”由法院认定；约定仲裁、约定管辖法院，不等于不许起诉。",
        ),
        Label(
            VOID,
            ("consumer-protection-regulations:17",),
            v.clauses.includes(v.NO_COURT),
            "2024-07-01 起的条例；借款人是否都算“消费者”，由法院认定。",
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"clauses": [v.FREE_HAND]},
    outside={"clauses": []},
    conduct_of=LENDER,
)

BUNDLED_SALE = Rule(
    id="bundled-sale",
    title="不买保险、会员就不放款",
    says="买不买别的东西由你决定，经营者不得强制交易。被搭上的费用，也应当算进贷款的总成本。",
    when=LICENSED & v.bundled.is_(v.BY_WORD, v.BY_PAGE),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("consumer-protection-regulations:11",),
            v.bundled.is_(v.BY_PAGE),
            "条文说的是以暴力、胁迫或利用技术手段等强制、变相强制购买；算不算、罚不罚，由主管机关认定。",
        ),
        Label(
            CIVIL,
            ("consumer-protection-law:9", "consumer-protection-law:10", "consumer-protection-law:16"),
            None,
            "借款人是否都算“消费者”、保费退不退，由法院认定；贷款机构可以依法要求真实的担保。",
        ),
    ),
    evidence=("不勾选就过不了下一步的录屏", "销售人员的话、聊天记录", "保单、会员扣费记录"),
    remedies=("complain-to-lender", "complain-to-regulator", "answer-in-court"),
    inside={"bundled": v.BY_WORD},
    outside={"bundled": v.NOT_BUNDLED},
    conduct_of=LENDER,
)

DAMAGES_OVER_LOSS = Rule(
    id="damages-over-loss",
    title="违约金比损失高出三成以上",
    says="违约金过分高于损失的，可以请求适当减少；高出损失三成的，一般可以认定过高。",
    when=v.over_loss.more_than(30),
    labels=(
        Label(
            VOID,
            ("civil-code:585", "spc-civil-code-contract-2023:65", "spc-civil-code-contract-2023:69"),
            None,
            "三成写在 2023-12-05 起的解释里，2021 年以后的事、到那天没终审的也适用；更早的事看当时的解释，这里没有核到。"
            + "法院以损失为基础，兼顾合同、过错等来衡量；恶意违约的，一般不减。"
            + ON_REQUEST,
        ),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-to-reduce", "answer-in-court"),
    inside={"over_loss": 31},
    outside={"over_loss": 30},
    conduct_of=LENDER,
)

EARLY_REPAYMENT = Rule(
    id="full-interest-on-early-repayment",
    title="提前还清，还要收到原定期满的利息",
    says="提前还款，没有另外约定的，利息按实际借了多久计算。合同约定了提前还款违约金的，先看约定。",
    when=v.bill.includes(v.FULL_INTEREST) & v.early_terms.no(),
    labels=(
        Label(VOID, ("civil-code:677",)),
        Label(VOID, ("spc-private-lending-2020-12:30",), PRIVATE),
    ),
    evidence=CONTRACT_AND_BILL + ("提前还款的申请和结清证明",),
    remedies=("ask-for-the-account", "answer-in-court"),
    inside={"bill": [v.FULL_INTEREST], "early_terms": "否"},
    outside={"bill": [v.FULL_INTEREST], "early_terms": "是"},
    conduct_of=LENDER,
)

INTEREST_FIRST = Rule(
    id="interest-before-principal",
    title="还的钱先抵利息，后抵本金",
    says="有约定按约定；没约定，先抵讨债的有关费用，再抵利息，最后抵本金。这是法律写的次序，不是对方占便宜。",
    when=v.applied.is_(v.ORDER_AGREED, v.ORDER_OF_LAW),
    labels=(Label(PERMITTED, ("civil-code:561",)),),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account",),
    inside={"applied": v.ORDER_OF_LAW},
    outside={"applied": v.ORDER_OTHER},
    conduct_of=LENDER,
)

OTHER_ORDER = Rule(
    id="payment-put-to-something-else",
    title="合同没写，还的钱却先抵了违约金",
    says="没有约定的，法律写的次序是讨债的有关费用、利息、本金；没按这个次序的，可以请求重新计算。",
    when=v.applied.is_(v.ORDER_OTHER),
    labels=(
        Label(VOID, ("civil-code:561",), None, "条文没有写违约金排在哪里，各地算法可能不同；先要一份逐笔的明细。"),
    ),
    evidence=CONTRACT_AND_BILL,
    remedies=("ask-for-the-account", "answer-in-court"),
    inside={"applied": v.ORDER_OTHER},
    outside={"applied": v.ORDER_AGREED},
    conduct_of=LENDER,
)

COLLECTION_FEE = Rule(
    id="collection-fee",
    title="另收催收费、上门费",
    says="协会指引把催收时另外收费列为禁止。合同约定由你负担的诉讼费、律师费是另一回事。",
    when=v.bill.includes(v.COLLECTING),
    labels=(
        Label(
            GUIDELINE,
            ("cba-collection-2026:节录-禁止行为",),
            LICENSED & s.association_member.yes() & s.product.is_(s.CARD, s.CONSUMER_LOAN, s.OFFLINE_LOAN),
            "指引只见媒体引句，约束会员单位和受托公司。",
        ),
    ),
    evidence=("收费的转账记录、聊天记录",) + CONTRACT_AND_BILL,
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"bill": [v.COLLECTING]},
    outside={"bill": []},
    conduct_of=LENDER,
)

APR_NOT_SHOWN = Rule(
    id="yearly-rate-not-shown",
    title="没有写明年化利率",
    says="从事贷款业务的机构和展示贷款广告的平台，都要明显地写出年化利率，合同里也要写。",
    when=LICENSED & v.signed_on.since(date(2021, 3, 31)) & v.apr_shown.no(),
    labels=(
        Label(
            REGULATOR,
            ("apr-disclosure-2021:一", "apr-disclosure-2021:二"),
            None,
            "没写年化利率是违规，合同不因此无效，利息也不因此全免。",
        ),
    ),
    evidence=("广告、申请页面和合同的截图",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"signed_on": date(2021, 3, 31), "apr_shown": "否"},
    outside={"signed_on": date(2021, 3, 30), "apr_shown": "否"},
    conduct_of=LENDER,
)

#: the first day of the rules on showing the cost of a loan; they are for loans made from then on
COST_TABLE_DAY = date(2026, 8, 1)

COST_TABLE_NOT_SHOWN = Rule(
    id="cost-table-not-shown",
    title="新贷款没有给看成本明示表",
    says="2026-08-01 起新办的个人贷款，签约或办分期前要给你看综合融资成本明示表，由你确认。以前的贷款不用补。",
    when=LICENSED & v.signed_on.since(COST_TABLE_DAY) & v.table_shown.no(),
    labels=(
        Label(
            REGULATOR,
            ("cost-disclosure-2026:节录-明示表", "cost-disclosure-2026:节录-确认方式"),
            None,
            "官方全文没有核到，条文来自媒体引句；没给看表不等于贷款无效。",
        ),
    ),
    evidence=("签约全过程的截图或录屏",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"signed_on": COST_TABLE_DAY, "table_shown": "否"},
    outside={"signed_on": date(2026, 7, 31), "table_shown": "否"},
    conduct_of=LENDER,
)

FEE_OUTSIDE_TABLE = Rule(
    id="fee-outside-cost-table",
    title="收了明示表以外的息费",
    says="据转述，2026-08-01 起的新贷款，除明示表上写明的以外，不得再收其他贷款息费。",
    when=LICENSED & v.signed_on.since(COST_TABLE_DAY) & v.outside_table.yes(),
    labels=(
        Label(
            REGULATOR,
            ("cost-disclosure-2026:转述-明示表（readhub）",),
            None,
            "这一句只见转述；可以拿明示表要求退还表外的费用，退不退由协商或法院定。",
        ),
    ),
    evidence=("成本明示表",) + CONTRACT_AND_BILL,
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"signed_on": COST_TABLE_DAY, "outside_table": "是"},
    outside={"signed_on": COST_TABLE_DAY, "outside_table": "否"},
    conduct_of=LENDER,
)

CONTRACT_RULES = (
    INTEREST_DEDUCTED,
    INTEREST_NOT_AGREED,
    TERMS_NOT_EXPLAINED,
    NO_ADJUSTING_CLAUSE,
    UNFAIR_CLAUSE,
    BUNDLED_SALE,
)
BILL_RULES = (DAMAGES_OVER_LOSS, EARLY_REPAYMENT, INTEREST_FIRST, OTHER_ORDER, COLLECTION_FEE)
DISCLOSURE_RULES = (APR_NOT_SHOWN, COST_TABLE_NOT_SHOWN, FEE_OUTSIDE_TABLE)
