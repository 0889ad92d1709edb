"""Which of the frightening things in a message are true."""

from creditrights.legality.rules.threats_crime import CARDS, FRAUDULENT_LOANS
from creditrights.legality.rules.threats_false import ABOUT_COURTS, ABOUT_CRIMES, ABOUT_LIFE
from creditrights.legality.rules.threats_sender import ABOUT_THE_SENDER
from creditrights.legality.rules.threats_true import WITH_CONDITIONS
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import threats

THREATS = Topic(
    id="threats",
    title="这些吓人的话，哪些是真的？",
    lead="照对方的原话选；不清楚的选“不知道”。下面先放一个例子：网贷逾期，催收短信说欠钱不还就坐牢、要冻结身份证、律师函不回就强制执行，还说要起诉。",
    sections=(
        ("坐牢、立案、诈骗", ABOUT_CRIMES),
        ("冻结、执行、黑名单、征信", ABOUT_COURTS),
        ("身份证、家人、彩铃", ABOUT_LIFE),
        ("发消息的是谁", ABOUT_THE_SENDER),
        ("有条件的真话", WITH_CONDITIONS),
        ("信用卡：说恶意透支，真不真", CARDS),
        ("贷款：说诈骗，真不真", FRAUDULENT_LOANS),
    ),
    facts=threats.FACTS,
    example={
        "claims": "欠钱不还就会坐牢判刑、要冻结身份证、律师函不回就强制执行、要起诉或申请仲裁",
        "presented_as": "受委托的催收人员",
        "identity_genuine": "是",
        "forged": "否",
        "ringtone_set": "否",
        "acted_on": "2026-11-20",
        "effective_document": "否",
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "association_member": "是",
        "borrowing": "材料和身份都是真的",
    },
)
