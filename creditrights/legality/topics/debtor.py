"""What a debtor must not do, what is no crime, and what agents sell him."""

from creditrights.legality.rules.debtor import CARDS, FALSE_BORROWING
from creditrights.legality.rules.evasion import EVADING, UNABLE
from creditrights.legality.rules.false_ways import AGENTS, FALSE_WAYS
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import debtor

DEBTOR_CONDUCT = Topic(
    id="debtor",
    title="欠了钱，哪些事不能做？",
    lead=(
        "照实选，只在你自己的设备上算；不清楚的选“不知道”。“发生日期”填做这件事的那天。"
        + "下面先放一个例子：借的时候材料都是真的，后来失业还不上，还没有被判，也没有动财产。"
    ),
    sections=(
        ("还不上，不是这些罪", UNABLE),
        ("躲着不还", EVADING),
        ("借款时骗没骗", FALSE_BORROWING),
        ("信用卡", CARDS),
        ("假材料、卖卡、投诉", FALSE_WAYS),
        ("收费的代理", AGENTS),
    ),
    facts=debtor.FACTS,
    example={
        "borrowing": "材料和身份都是真的",
        "meant_to_keep": "否",
        "debtor_acts": "都没有",
        "acted_on": "2026-11-20",
        "judged": "否",
        "helper": "没有人帮忙",
        "out_of_touch": "否",
        "false_papers": "没有",
        "lent_cards": "没有",
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "complaint": "如实投诉、协商",
        "agent_acts": "都没有",
        "serious": "否",
    },
)
