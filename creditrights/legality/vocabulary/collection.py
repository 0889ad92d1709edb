"""The facts that the rules of collection turn on, in the order in which a person is asked."""

from creditrights.legality.facts import ChoiceFact, ClockFact, CountFact, Fact, SeveralFact
from creditrights.legality.vocabulary.shared import (
    WHAT,
    WHERE,
    WHO,
    acted_on,
    association_member,
    creditor,
    debt,
    nifa_member,
    persisted,
    product,
    serious,
)

VISIT = "上门"
CALL = "打电话"
MESSAGE = "发短信或聊天消息"
LETTER = "寄信"

channel = ChoiceFact(
    "channel",
    "方式",
    "对方用什么方式找你（或找别人）？",
    "上门、电话和消息各有不同的规矩。",
    WHAT,
    (VISIT, CALL, MESSAGE, LETTER),
)
acts = SeveralFact(
    "acts",
    "对方的行为",
    "对方做过下面哪些事？",
    "这些事性质最重，先弄清有没有；一件都没有就选“都没有”。",
    WHAT,
    (
        "推搡或殴打",
        "拦住不让走",
        "砸门或撬锁（没有进来）",
        "强行闯进来",
        "拿走或毁坏财物",
        "跟踪或反复上门纠缠",
        "请他走还长时间不走或堵门",
        "公开张贴或散发欠款信息（法院公告和依法登报的不算）",
        "拿出或寄来假的公文证件",
        "要求把钱转到个人账户",
    ),
    ("public-security-2025:50", "criminal-law:238"),
)
words = SeveralFact(
    "words",
    "对方的话",
    "对方说过或写过下面哪些话？",
    "如实提醒还款可以；威胁、辱骂、编造后果不可以。",
    WHAT,
    (
        "威胁人身安全",
        "公然辱骂",
        "捏造事实诽谤",
        "多次发侮辱或恐吓信息",
        "威胁公开照片或欠款信息",
        "谎称已立案或会坐牢等后果",
        "夸大欠款数额",
    ),
    ("public-security-2025:50",),
)

STAFF = "贷款机构员工"
AGENT = "受委托的催收人员"
LAWYER = "律师"
COURT = "法院工作人员"
POLICE = "公安人员"
OFFICIAL = "其他国家机关人员"
UNSAID = "没有说明"

presented_as = ChoiceFact(
    "presented_as",
    "自称身份",
    "对方说自己是谁？",
    "“法务”不是法律上的身份；要分清是贷款机构的人、受委托的催收、律师，还是法院、公安。",
    WHO,
    (STAFF, AGENT, LAWYER, COURT, POLICE, OFFICIAL, UNSAID),
    ("public-security-2025:62", "lawyers-law:13"),
)
identity_genuine = ChoiceFact(
    "identity_genuine",
    "身份属实",
    "这个身份是真的吗？",
    "冒名招摇撞骗的，可以处罚；只是说错身份，要看情节。",
    WHO,
    cites=("criminal-law:279", "public-security-2025:62"),
    help="可以当场打贷款机构官方电话、110 或律师所在律所核实；核实不了就选“不知道”。",
)

SELF = "借款人本人"
LIABLE = "担保人、共同借款人，或依法要还的配偶、继承人"
CONTACT = "借款时填的联系人"
UNRELATED = "没有还款责任的家人、同事、邻居等"

process_shown = ChoiceFact(
    "process_shown",
    "法院、公安人员出示了法定手续",
    "如果来的真是法院、公安的人：出示法定手续了吗（法院裁定、搜查令，公安检查证、传唤证或人民警察证）？",
    "依法办案的法院、公安人员不按催收规则判断；没有手续的，另当别论。",
    WHO,
    cites=("civil-procedure-law-2023:239", "public-security-2025:103"),
    help="来的不是法院、公安的人，选“否”。",
)

contacted = ChoiceFact(
    "contacted",
    "联系的人",
    "对方找的是谁？",
    "催收只应当向欠债的人和依法要负责的人进行。",
    WHO,
    (SELF, LIABLE, CONTACT, UNRELATED),
    ("gbt45251-2025:节录-对象", "civil-code:1064", "civil-code:1161"),
    "配偶先看是不是共同债务，继承人以遗产为限；弄不清选“不知道”。",
)
dunned_third = ChoiceFact(
    "dunned_third",
    "向这个人催款",
    "对方是不是在向这个人催款（而不只是问联系方式、请转告）？",
    "向联系人只能问联系方式或请代为转告。",
    WHO,
    cites=("gbt45251-2025:节录-联系人（北京商报）",),
)
reachable = ChoiceFact(
    "reachable",
    "当时能联系上本人",
    "当时能联系上借款人本人吗？",
    "联系不上本人，才有理由找联系人。",
    WHO,
    cites=("gbt45251-2025:节录-联系人（北京商报）",),
)
contact_refused = ChoiceFact(
    "contact_refused",
    "这个人此前要求过不再联系",
    "这个人此前明确要求过不要再联系吗？",
    "明确拒绝之后就不应再联系。",
    WHO,
    cites=("gbt45251-2025:节录-联系人（北京商报）",),
)
disclosed = ChoiceFact(
    "disclosed",
    "把欠款告诉不相干的人",
    "对方把你欠款的事告诉了不相干的人吗？",
    "欠款信息属于个人信息，说给不相干的人听可能侵害隐私。",
    WHO,
    cites=("civil-code:1032", "civil-code:1034"),
    help="对方明确表示愿意代还、只告诉了还款所需信息的，不算；对担保人、共同借款人说，也不算。",
)

clock = ClockFact(
    "clock",
    "时间",
    "这件事发生在几点？",
    "22:00 到次日 8:00 有特别的限制。",
    WHERE,
    ("gbt45251-2025:节录-时间", "cba-collection-2026:节录-时间"),
    "24 小时制，例如 21:30。",
)
agreed_otherwise = ChoiceFact(
    "agreed_otherwise",
    "对时间或次数另有约定或同意",
    "你和贷款机构对联系的时间或次数另有约定，或者你同意过吗？",
    "时间：国家标准从约定，协会指引要你同意；次数：播报和未接通的有“另有约定除外”，接通的引句里没有。",
    WHERE,
    cites=("gbt45251-2025:节录-时间",),
)
connected_calls = CountFact(
    "connected_calls",
    "一天接通的催收电话",
    "同一家机构一天里真正接通、说上话的主动来电有几次？",
    "国家标准数的是接通的有效通话，不是响铃。",
    WHERE,
    "次",
    999,
    ("gbt45251-2025:节录-频次（交互式）",),
)
unanswered_calls = CountFact(
    "unanswered_calls",
    "一天没接通的拨打",
    "同一天里对同一个号码没有接通的拨打有几次？",
    "协会指引数的是没接通的尝试拨打，与上一题不是一回事。",
    WHERE,
    "次",
    999,
    ("cba-collection-2026:节录-频次",),
)
notice_calls = CountFact(
    "notice_calls",
    "一天拨通的语音播报",
    "同一家机构和它委托的公司，一天里拨通的语音播报（不能对话的提醒）合计有几次？",
    "国家标准把只播报、不对话的提醒另外计数。",
    WHERE,
    "次",
    999,
    ("gbt45251-2025:节录-频次（告知式）",),
)
visitors = CountFact(
    "visitors",
    "上门人数",
    "来了几个人？",
    "协会指引要求至少两人一起。",
    WHERE,
    "人",
    99,
    ("cba-collection-2026:22（引句）",),
)
showed_papers = ChoiceFact(
    "showed_papers",
    "出示证件",
    "对方主动出示证件了吗？",
    "公约和指引要求上门的人表明机构、出示证件。",
    WHERE,
    cites=("nifa-pact-2018:15（转述）",),
)
recorded = ChoiceFact(
    "recorded",
    "全程录音录像",
    "对方全程录音或录像了吗？",
    "据报道，协会指引要求外访全程录音录像；录了，事后才说得清。",
    WHERE,
    cites=("cba-collection-2026:22（引句）",),
)

DOOR = "家门外或楼道"
HOME = "家里"
OFFICE = "单位的办公区域"
PUBLIC = "公共场所"

place = ChoiceFact(
    "place",
    "地点",
    "在什么地方？",
    "门外和门内不一样：进住宅必须经同意。",
    WHERE,
    (DOOR, HOME, OFFICE, PUBLIC),
    ("civil-code:1033", "criminal-law:245"),
)

ENTERED_WITHOUT = "没经同意就进来了"
ENTERED_WITH = "经同意进来"

entry = ChoiceFact(
    "entry",
    "进来的方式",
    "对方是怎么进来的？",
    "没经同意进入住宅，任何身份的催收人员都不可以。",
    WHERE,
    (ENTERED_WITH, ENTERED_WITHOUT),
    ("civil-code:1033",),
)

LEFT = "走了"
STAYED = "不肯走"
NOT_ASKED = "没有要求过"

left_when_asked = ChoiceFact(
    "left_when_asked",
    "要求离开之后",
    "要求对方离开之后，对方走了吗？",
    "同意可以收回；收回之后还不走，性质就变了。",
    WHERE,
    (LEFT, STAYED, NOT_ASKED),
    ("civil-code:1033",),
)

FACTS: "tuple[Fact, ...]" = (
    channel,
    acts,
    words,
    acted_on,
    presented_as,
    identity_genuine,
    process_shown,
    contacted,
    dunned_third,
    reachable,
    contact_refused,
    disclosed,
    clock,
    place,
    entry,
    left_when_asked,
    agreed_otherwise,
    connected_calls,
    unanswered_calls,
    notice_calls,
    visitors,
    showed_papers,
    recorded,
    creditor,
    product,
    association_member,
    nifa_member,
    debt,
    serious,
    persisted,
)
