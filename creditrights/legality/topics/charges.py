"""What a loan may cost: interest, penalty interest, damages and fees, and which of them can be asked to be reduced."""

from creditrights.legality.rules.charges_contract import BILL_RULES, CONTRACT_RULES, DISCLOSURE_RULES
from creditrights.legality.rules.charges_licensed import FEES, LINES, PENALTIES
from creditrights.legality.rules.charges_private import PRIVATE_RULES
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import charges

CHARGES = Topic(
    id="charges",
    title="利息和费用，哪些站得住？",
    lead=(
        "照着合同和账单答；不清楚的选“不知道”。“发生日期”填对方最近一次来要这些钱的那天。下面先放一个例子："
        + "银行的网络消费贷款，逾期后收了罚息和违约金，各项合计一年超过本金的 24%。"
    ),
    sections=(
        ("上限在哪里", LINES),
        ("罚息、复利、违约金", PENALTIES),
        ("合同里的话", CONTRACT_RULES),
        ("账单里的钱", FEES + BILL_RULES),
        ("有没有写明成本", DISCLOSURE_RULES),
        ("民间借贷", PRIVATE_RULES),
    ),
    facts=charges.FACTS,
    example={
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "association_member": "是",
        "acted_on": "2026-11-20",
        "signed_on": "2026-03-10",
        "interest_terms": "写清楚了",
        "terms_explained": "是",
        "clauses": "都没有",
        "apr_shown": "是",
        "bundled": "没有",
        "yearly_cost": "27",
        "lpr_multiple": "9",
        "deducted": "否",
        "no_service": "否",
        "platform_fee": "否",
        "bill": "逾期罚息、罚息之外的违约金",
        "penalty_raise": "50",
        "applied": "按合同写的次序",
        "rolled_over": "否",
    },
)
