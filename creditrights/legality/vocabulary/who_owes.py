"""The facts that turn on who must pay a debt: who is asked, what that person signed, what became of the debt since.

Months and years are whole numbers here, rounded up: three years and one day is answered with 4. So "more than 3" is
true of exactly the spans that exceed three years.
"""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact
from creditrights.legality.vocabulary import guarantee
from creditrights.legality.vocabulary.shared import acted_on, creditor, product

ASKED = "向谁要钱"
BORROWING = "这笔钱是怎么借的"
MARRIAGE = "夫妻"
ESTATE = "继承"
COMPANY = "公司的债"
SINCE = "后来发生的事"

BORROWER = "合同上写的借款人"
SPOUSE = "配偶或前配偶"
FAMILY = "父母、子女等其他亲属"
HEIR = "借款人去世后的继承人"
GUARANTOR = "被当成保证人的人"
REPRESENTATIVE = "公司的法定代表人"
OTHERS = "朋友、同事、紧急联系人等"

asked = ChoiceFact(
    "asked",
    "被要求还钱的人",
    "对方要谁还这笔钱？",
    "合同原则上只约束签了它的人；配偶、继承人、保证人各有各的规矩。",
    ASKED,
    (BORROWER, SPOUSE, FAMILY, HEIR, GUARANTOR, REPRESENTATIVE, OTHERS),
    ("civil-code:465", "civil-code:1064", "civil-code:1161"),
    "借款人已经去世、找的是子女或父母的，选“继承人”。",
)
NOTHING = "什么都没签，也没答应过还"
AS_BORROWER = "以共同借款人身份签的"
RATIFIED = "没签；是配偶，事后认了这笔账"
AS_GUARANTOR = "书面写明做保证人"
NAME_ONLY = "只签了名，看不出是保证人"
JOINED = "向对方表示过愿意一起还"

signed_as = ChoiceFact(
    "signed_as",
    "签过什么、认过什么",
    "被要求还钱的这个人，签过什么、认过什么？",
    "没签字、没答应的人，一般不用还别人的债；签了什么，决定还到什么程度。",
    ASKED,
    (NOTHING, AS_BORROWER, RATIFIED, AS_GUARANTOR, NAME_ONLY, JOINED),
    ("civil-code:465", "civil-code:1064", "civil-code:552", "civil-code:685", "spc-private-lending-2020-12:20"),
    "借款人本人的签字在下面另问，选“不知道”即可。只口头说过“我担保”、代表公司签的字、配偶以外的人只承认有这回事，都选第一项。",
)
ORIGINAL = "原来的贷款人"
ASSIGNEE = "买下债权的公司或个人"
SURETY = "替借款人还了钱的保证人或担保公司"

claimant = ChoiceFact(
    "claimant",
    "来要钱的一方",
    "现在来要钱的是谁（只是受委托催收的，选委托它的那一方）？",
    "债权可以转让；替人还了钱的保证人可以追偿。",
    ASKED,
    (ORIGINAL, ASSIGNEE, SURETY),
    ("civil-code:546", "civil-code:700"),
    "保险公司理赔以后来要的，这里没有核到保险法的原文，不作判断，选“不知道”。",
)

BY_SELF = "本人办的"
FOR_OTHERS = "本人同意别人用自己的名义借"
STOLEN_NAME = "被人冒名办的，本人不知道"
NO_AUTHORITY = "别人自称代理本人办的，本人没授权，没认过，没还过，钱也没进本人手里"
CARD_USED = "卡或账户被盗刷的"

own_act = ChoiceFact(
    "own_act",
    "由谁办的借款",
    "合同上写的借款人：这笔钱是怎么借的？",
    "被冒名、被盗刷的，不该由被冒名的人还；把名义借给别人用的，对外一般仍要还。",
    BORROWING,
    (BY_SELF, FOR_OTHERS, STOLEN_NAME, NO_AUTHORITY, CARD_USED),
    ("civil-code:465", "civil-code:171", "civil-code:503", "spc-bank-card-civil-2021:7"),
    "没授权，但开始还款、或者收下了这笔钱的，法律视为追认，按“本人同意”选。",
)
NOT_MINE = "核对或鉴定过，不是本人的"
MINE = "核对或鉴定过，是本人的"
UNCHECKED = "还没有核对或鉴定"

signature = ChoiceFact(
    "signature",
    "签名、刷脸、收款账户的真假",
    "合同上的签名、刷脸记录、收款账户核对过吗？",
    "主张合同真实的一方要证明它是真的；可以申请鉴定。",
    BORROWING,
    (NOT_MINE, MINE, UNCHECKED),
    ("spc-civil-evidence-2019:92", "spc-civil-evidence-2019:31"),
)
ADULT = "成年人，能辨认自己的行为"
TEENAGER = "八周岁以上的未成年人"
UNDER_EIGHT = "不满八周岁的孩子"
INCAPABLE = "成年人，完全不能辨认自己的行为"
PARTLY_CAPABLE = "成年人，不能完全辨认自己的行为"

age = ChoiceFact(
    "age",
    "借款人当时的年龄和辨认能力",
    "借款的时候，借款人是成年人、能辨认自己的行为吗？",
    "未成年人、不能辨认自己行为的人借钱，要看年龄、能力和监护人同不同意。",
    BORROWING,
    (ADULT, TEENAGER, UNDER_EIGHT, INCAPABLE, PARTLY_CAPABLE),
    ("civil-code:18", "civil-code:19", "civil-code:144", "civil-code:145"),
    "满十六周岁、主要靠自己劳动收入生活的，按成年人选。",
)
guardian_agreed = ChoiceFact(
    "guardian_agreed",
    "监护人同意或追认",
    "父母等监护人当时同意，或者事后认了吗？",
    "八周岁以上的未成年人、不能完全辨认自己行为的成年人借钱，监护人同意或追认的才有效。",
    BORROWING,
    cites=("civil-code:145",),
)
DAILY = "家庭日常生活"
PROVED = "超出日常，债权人能证明用于夫妻共同生活或共同经营"
UNPROVED = "超出日常，债权人没有证明用于夫妻共同生活或共同经营"
CRIME = "借来赌博、吸毒等违法犯罪"
GAMBLED = "赌博输的钱打成的欠条"
FICTITIOUS = "没有给过钱，债是编的"

purpose = ChoiceFact(
    "purpose",
    "钱用到哪里",
    "这笔钱用到哪里去了？",
    "夫妻一方借的钱算不算共同债务，主要看用途；赌债和编出来的债不受保护。",
    BORROWING,
    (DAILY, PROVED, UNPROVED, CRIME, GAMBLED, FICTITIOUS),
    ("civil-code:1064", "spc-civil-code-family-1:33", "spc-civil-code-family-1:34"),
    "婚前借的：只有债权人能证明用于婚后家庭共同生活，才选第二项。",
)
lender_knew = ChoiceFact(
    "lender_knew",
    "出借人知道用于违法犯罪",
    "出借人当时知道或者应当知道，钱是拿去违法犯罪的吗？",
    "知道还借的，民间借贷合同无效。",
    BORROWING,
    cites=("spc-private-lending-2020-12:13",),
)

DURING = "婚姻存续期间"
BEFORE = "结婚以前"
AFTER = "离婚以后"

wed = ChoiceFact(
    "wed",
    "借款时的婚姻",
    "借这笔钱的时候，两人是什么关系？",
    "婚前、婚内、离婚后借的，规矩不同。",
    MARRIAGE,
    (DURING, BEFORE, AFTER),
    ("civil-code:1064", "spc-civil-code-family-1:33"),
)
separate_known = ChoiceFact(
    "separate_known",
    "约定财产各归各，债权人也知道",
    "夫妻书面约定过财产各归各的，而且债权人当时知道吗？",
    "债权人知道这个约定的，用借债一方自己的财产还；他知道，由夫妻一方证明。",
    MARRIAGE,
    cites=("civil-code:1065", "spc-civil-code-family-1:37"),
)
STILL_MARRIED = "还在婚"
DIVORCED = "已经离婚"
WIDOWED = "借款的一方去世了"

marriage_now = ChoiceFact(
    "marriage_now",
    "现在的婚姻",
    "现在两人的婚姻怎么样了？",
    "离婚协议写“债务归一方”，挡不住债权人就共同债务找两个人要。",
    MARRIAGE,
    (STILL_MARRIED, DIVORCED, WIDOWED),
    ("spc-civil-code-family-1:35", "spc-civil-code-family-1:36"),
)
split_hurts = ChoiceFact(
    "split_hurts",
    "离婚分财产妨碍还债",
    "离婚协议把主要财产分给了不欠债的一方，让债权人拿不到钱吗？",
    "债权人可以请求撤销这样的财产分割条款，要在知道后一年内提。",
    MARRIAGE,
    cites=("spc-civil-code-family-2:3", "civil-code:541"),
)

RENOUNCED = "遗产分割以前，书面放弃了继承"
INHERITED = "继承到了遗产"
RECEIVED_NOTHING = "没有放弃，也没有分到遗产"

inheritance = ChoiceFact(
    "inheritance",
    "继承的情况",
    "继承人继承到遗产了吗？",
    "继承人只在所得遗产的实际价值以内还；放弃继承的可以不还。",
    ESTATE,
    (RENOUNCED, INHERITED, RECEIVED_NOTHING),
    ("civil-code:1161", "civil-code:1124"),
)
beyond_estate = ChoiceFact(
    "beyond_estate",
    "要的钱超过遗产",
    "要这个继承人还的钱，超过他所得遗产的实际价值吗？",
    "超过的部分不用还，自愿还的除外。",
    ESTATE,
    cites=("civil-code:1161",),
)
needy_heir = ChoiceFact(
    "needy_heir",
    "有要保留遗产的继承人",
    "继承人里，有缺乏劳动能力又没有生活来源的人吗？",
    "先要为他们保留必要的遗产，再还债。",
    ESTATE,
    cites=("civil-code:1159",),
)

COMPANY_DEBT = "公司名义借，用于公司"
TAKEN_BY_HIM = "公司名义借，法定代表人自己用了"
OWN_NAME = "个人名义借，用于公司"

company_debt = ChoiceFact(
    "company_debt",
    "公司和个人",
    "这笔钱是以谁的名义借的、谁用的？",
    "法定代表人以公司名义做的事，由公司承担；以个人名义借的，自己要还。",
    COMPANY,
    (COMPANY_DEBT, TAKEN_BY_HIM, OWN_NAME),
    ("civil-code:61", "spc-private-lending-2020-12:22"),
)

UNPAID = "还没有还清"
PAID = "已经全部还清"
PAID_BEFORE_NOTICE = "收到转让通知以前，还给了原来的债权人"
PAID_AFTER_NOTICE = "收到转让通知以后，还给了原来的债权人"

paid = ChoiceFact(
    "paid",
    "还清了没有",
    "这笔债还清了吗？",
    "还清了，债就没有了；债权转让前后还给谁，结果不同。",
    SINCE,
    (UNPAID, PAID, PAID_BEFORE_NOTICE, PAID_AFTER_NOTICE),
    ("civil-code:557", "spc-civil-code-contract-2023:48"),
)
owed_back = ChoiceFact(
    "owed_back",
    "贷款人也欠借款人钱",
    "贷款人反过来也欠借款人到期的钱吗（判下来的赔偿、该退的费用）？",
    "互相欠的到期的钱可以抵销，要通知对方；催收公司欠的，不能抵欠贷款人的债。",
    SINCE,
    cites=("civil-code:568", "civil-code:549"),
)
transfer_notice = ChoiceFact(
    "transfer_notice",
    "收到转让通知",
    "收到过债权转让的通知吗（法院送来的起诉状也算）？",
    "没有通知的，这次转让对你不发生效力；但债还在。",
    SINCE,
    cites=("civil-code:546", "spc-civil-code-contract-2023:48"),
)
years_since = CountFact(
    "years_since",
    "最后一次动静以后",
    "从应当还清那天、最后一次催收、还款、认账、起诉里最晚的一个算起，过了几年（不满一年的取大一点的整数：三年零一天填 4）？",
    "时效一般是三年，催一次、还一次、认一次都会重新起算；分期的从最后一期到期起算。",
    SINCE,
    "年",
    99,
    ("civil-code:188", "civil-code:189", "civil-code:195", "spc-limitation-2020:8", "spc-limitation-2020:14"),
    "已经有判决、调解书、支付令的，管的是申请执行的期间，不是这里的时效，选“不知道”。",
)
NOT_ACKNOWLEDGED = "没有"
ACKNOWLEDGED = "签字认账、写了还款计划，或者答应还"
PAID_LATE = "自愿还了"

after_expiry = ChoiceFact(
    "after_expiry",
    "过了时效以后的态度",
    "过了时效以后，被要求还钱的这个人又认过账、还过钱吗？",
    "过了时效又答应还的，不能再拿时效拒绝；已经自愿还的要不回来。",
    SINCE,
    (NOT_ACKNOWLEDGED, ACKNOWLEDGED, PAID_LATE),
    ("civil-code:192", "spc-limitation-2020:19"),
)
waived_ahead = ChoiceFact(
    "waived_ahead",
    "合同里预先放弃时效",
    "合同里写着“放弃诉讼时效”一类的话吗？",
    "时效由法律规定，预先放弃无效。",
    SINCE,
    cites=("civil-code:197",),
)

FACTS: "tuple[Fact, ...]" = (
    (
        asked,
        signed_as,
        claimant,
        acted_on,
        creditor,
        product,
        own_act,
        signature,
        age,
        guardian_agreed,
        purpose,
        lender_knew,
        wed,
        separate_known,
        marriage_now,
        split_hurts,
        inheritance,
        beyond_estate,
        needy_heir,
    )
    + guarantee.FACTS
    + (
        company_debt,
        paid,
        owed_back,
        transfer_notice,
        years_since,
        after_expiry,
        waived_ahead,
    )
)
