"""What has arrived from a court, what is frozen, what may be taken, and how one gets off a list."""

from creditrights.legality.rules.enforcement import TAKING
from creditrights.legality.rules.freezing import FREEZING
from creditrights.legality.rules.listing import AFTER_JUDGMENT, LISTING
from creditrights.legality.rules.procedure import ANSWERING, PAYMENT_ORDERS
from creditrights.legality.rules.service import PAPERS_AND_SERVICE
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import procedure

PROCEDURE = Topic(
    id="procedure",
    title="收到法院的东西、账户被冻、被执行，怎么看？",
    lead=(
        "照实选；不清楚的选“不知道”，没有发生的选“没有”。“发生日期”填收到文书或被冻结的那天。"
        + "下面先放一个例子：支付令核实是真的，只在电话里说了没钱；账户还没有被冻结。"
    ),
    sections=(
        ("文书和送达", PAPERS_AND_SERVICE),
        ("应诉、开庭、上诉、管辖", ANSWERING),
        ("支付令", PAYMENT_ORDERS),
        ("冻结和扣款", FREEZING),
        ("能拿走什么", TAKING),
        ("失信和限高", LISTING),
        ("判决以后", AFTER_JUDGMENT),
    ),
    facts=procedure.FACTS,
    example={
        "paper": "支付令",
        "paper_verified": "核实过，确有这个案件",
        "delivered": "法院直接送来或邮寄，签收了",
        "days_since": "6",
        "objection": "只是口头说的",
        "acted_on": "2026-11-16",
        "service_agreed": "是",
        "acknowledged": "否",
        "appeared": "还没有开庭",
        "small_procedure": "否",
        "chosen_court": "没有约定",
        "frozen_by": "没有人冻结或扣钱",
        "taken": "都没有",
        "at_seizure": "没有上门查封、扣押",
        "search": "没有搜查",
        "officer_papers": "没有来人",
        "whose": "我一个人的",
        "effective_document": "否",
        "past_due": "否",
        "listed": "否",
        "limited": "否",
    },
)
