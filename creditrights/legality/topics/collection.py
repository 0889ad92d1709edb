"""How a collector may go about it: visits, calls, third persons, identity, force."""

from creditrights.legality.rules.contacts import CONTACTS
from creditrights.legality.rules.force import FORCE
from creditrights.legality.rules.identity import IDENTITY
from creditrights.legality.rules.reach import ON_DUTY
from creditrights.legality.rules.visits import VISITS
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import collection

COLLECTION = Topic(
    id="conduct",
    title="这样催收，合法吗？",
    lead="照实选；不清楚的选“不知道”。下面先放一个例子：白天，两名受委托的催收人员到家门口，出示证件，没有进门。",
    sections=(("上门", VISITS), ("电话与联系人", CONTACTS), ("身份与文书", IDENTITY), ("强迫、威胁、侮辱", FORCE)),
    facts=collection.FACTS,
    example={
        "channel": "上门",
        "acts": "都没有",
        "words": "都没有",
        "acted_on": "2026-11-20",
        "presented_as": "受委托的催收人员",
        "identity_genuine": "是",
        "process_shown": "否",
        "contacted": "借款人本人",
        "disclosed": "否",
        "clock": "10:30",
        "place": "家门外或楼道",
        "visitors": "2",
        "showed_papers": "是",
        "recorded": "是",
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "association_member": "是",
        "nifa_member": "是",
        "debt": "正常的借款",
    },
    law=(
        "cba-collection-2026:22（引句）",
        "cba-collection-2026:节录-时间",
        "gbt45251-2025:节录-时间",
        "civil-code:1033",
    ),
    beyond=(
        ON_DUTY,
        "真的法院、公安人员出示了法定手续，是在依法办案，不按催收规则判断。请配合，可以录像；对程序有异议，"
        + "可以向法院提执行异议，或对公安机关的措施申请复议、起诉。警察不替人催民事欠款：让你还钱的，先打 110 核实。",
    ),
)
