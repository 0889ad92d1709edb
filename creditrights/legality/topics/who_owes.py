"""Who must pay: the borrower, those close to him, heirs, guarantors; and what became of the debt since."""

from creditrights.legality.rules.who_owes_capacity import CAPACITY_AND_PURPOSE
from creditrights.legality.rules.who_owes_family import HEIRS, SPOUSES
from creditrights.legality.rules.who_owes_guarantee import GUARANTEES
from creditrights.legality.rules.who_owes_later import TIME, TRANSFERS
from creditrights.legality.rules.who_owes_person import ACTS, COMPANIES, SIGNERS
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import who_owes

WHO_OWES = Topic(
    id="who-owes",
    title="这笔债，该谁还？",
    lead=(
        "一次只问一个被要求还钱的人；用不上的问题选“不知道”。“发生日期”填对方最近一次来要的那天。下面先放一个例子："
        + "儿子借了网贷，催收找父母要；父母什么都没签。"
    ),
    sections=(
        ("签了什么、认了什么", SIGNERS),
        ("是不是本人借的", ACTS),
        ("未成年人、不能辨认的人、赌债、编的债", CAPACITY_AND_PURPOSE),
        ("夫妻", SPOUSES),
        ("继承", HEIRS),
        ("保证", GUARANTEES),
        ("公司和法定代表人", COMPANIES),
        ("债权转让、还清、抵销", TRANSFERS),
        ("诉讼时效", TIME),
    ),
    facts=who_owes.FACTS,
    example={
        "asked": "父母、子女等其他亲属",
        "signed_as": "什么都没签，也没答应过还",
        "claimant": "原来的贷款人",
        "acted_on": "2026-11-20",
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "split_hurts": "否",
        "paid": "还没有还清",
        "years_since": "1",
        "after_expiry": "没有",
        "waived_ahead": "否",
    },
)
