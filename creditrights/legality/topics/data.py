"""How personal information may be got, passed on and shown."""

from creditrights.legality.rules.data import PASSING_ON, USE
from creditrights.legality.rules.exposure import REQUESTING, SHOWING
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import data

DATA = Topic(
    id="data",
    title="我的个人信息，他们能这样用吗？",
    lead=(
        "照实选；不清楚的选“不知道”。“发生日期”填信息被用、被转、被公开的那天。"
        + "下面先放一个例子：应用读取了通讯录，只有一揽子授权；信息委托给催收公司处理，没有公开。"
    ),
    sections=(
        ("信息从哪里来", USE),
        ("交给了谁", PASSING_ON),
        ("公开、照片、身份证", SHOWING),
        ("你提的要求", REQUESTING),
    ),
    facts=data.FACTS,
    example={
        "data_source": "读取手机通讯录、通话记录",
        "handed": "委托催收公司处理",
        "published": "没有公开",
        "acted_on": "2026-11-20",
        "consent": "只有一揽子的授权、默认勾选",
        "contract_need": "否",
        "forced_consent": "否",
        "entrusted_use": "有委托约定，没有超出",
        "face": "没有用到照片、人脸",
        "id_card": "没有碰身份证",
        "request": "没有提过",
        "marketing": "否",
        "record_kept": "是",
        "creditor": "银行",
        "product": "网络消费贷款（如微粒贷）",
        "serious": "否",
    },
)
