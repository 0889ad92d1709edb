"""Rules about how often one is called and whom a collector may speak to."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, GUIDELINE, REGULATOR, STANDARD
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.reach import GUIDELINE_APPLIES, PACT_APPLIES, STANDARD_APPLIES
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

NOT_AGREED = ~v.agreed_otherwise.yes()
THIRD = v.contacted.is_(v.CONTACT, v.UNRELATED)

CONNECTED_CALLS = Rule(
    id="too-many-connected-calls",
    title="一天接通的催收电话超过三次",
    says="国家标准：真人或智能对话的催收，主动有效通话每天不应超过 3 次。数的是接通的，不是响铃。",
    when=v.channel.is_(v.CALL) & v.connected_calls.more_than(3),
    labels=(Label(STANDARD, ("gbt45251-2025:节录-频次（交互式）",), STANDARD_APPLIES),),
    evidence=("通话记录截图（号码、时间、时长）", "录音"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"channel": v.CALL, "connected_calls": 4},
    outside={"channel": v.CALL, "connected_calls": 3},
)

UNANSWERED_CALLS = Rule(
    id="too-many-unanswered-calls",
    title="没接通还一天拨打超过六次",
    says="协会指引：电话没接通时，对同一联系方式的尝试拨打当天不宜超过 6 次。这不等于“允许打六个电话”。",
    when=v.channel.is_(v.CALL) & v.unanswered_calls.more_than(6) & NOT_AGREED,
    labels=(Label(GUIDELINE, ("cba-collection-2026:节录-频次",), GUIDELINE_APPLIES),),
    evidence=("未接来电列表截图",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"channel": v.CALL, "unanswered_calls": 7, "agreed_otherwise": "否"},
    outside={"channel": v.CALL, "unanswered_calls": 6, "agreed_otherwise": "否"},
)

NOTICE_CALLS = Rule(
    id="too-many-notice-calls",
    title="一天拨通的语音播报超过三次",
    says="国家标准：只播报、不能对话的提醒，同一机构和它委托的公司合计每天拨通不应超过 3 次，另有约定的除外。",
    when=v.channel.is_(v.CALL) & v.notice_calls.more_than(3) & NOT_AGREED,
    labels=(Label(STANDARD, ("gbt45251-2025:节录-频次（告知式）",), STANDARD_APPLIES),),
    evidence=("通话记录截图（号码、时间、时长）", "播报的录音"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"channel": v.CALL, "notice_calls": 4, "agreed_otherwise": "否"},
    outside={"channel": v.CALL, "notice_calls": 3, "agreed_otherwise": "否"},
)

DUN_THIRD_PARTY = Rule(
    id="dun-third-party",
    title="向无关的人催款",
    says="催收只应当向债务人和依法要负责的人进行；向联系人、家人、同事催款不应当。",
    when=THIRD & v.dunned_third.yes(),
    labels=(
        Label(REGULATOR, ("creditcard-2011:68",), s.product.is_(s.CARD)),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
        Label(
            REGULATOR,
            ("consumer-finance-2024:转述",),
            s.creditor.is_(s.CONSUMER_FINANCE),
            "条文只见转述，官方全文未核。",
        ),
        Label(STANDARD, ("gbt45251-2025:节录-对象",), STANDARD_APPLIES),
        Label(
            GUIDELINE,
            ("cba-collection-2026:转述-第三人（非原文）",),
            GUIDELINE_APPLIES,
            "第三人一条只见转述，官方全文未核。",
        ),
    ),
    evidence=("被联系人的通话记录、聊天截图", "被联系人的书面说明"),
    remedies=("complain-to-lender", "complain-to-regulator", "complain-data"),
    inside={"contacted": v.UNRELATED, "dunned_third": "是"},
    outside={"contacted": v.LIABLE, "dunned_third": "是"},
)

CONTACT_WHILE_REACHABLE = Rule(
    id="contact-third-party-while-reachable",
    title="联系得上本人还找联系人",
    says="联系不上本人，才有理由找联系人，而且只能问联系方式或请代为转告。",
    when=THIRD & v.reachable.yes(),
    labels=(
        Label(
            STANDARD,
            ("gbt45251-2025:节录-联系人（北京商报）",),
            STANDARD_APPLIES,
            "标准用“例如”列举可以联系的情形，机构也可能与你另有约定。",
        ),
        Label(
            GUIDELINE,
            ("cba-collection-2026:转述-第三人（非原文）",),
            GUIDELINE_APPLIES,
            "第三人一条只见转述，官方全文未核。",
        ),
        Label(GUIDELINE, ("nifa-pact-2018:14",), PACT_APPLIES),
    ),
    evidence=("同一天你接听或回复过的记录", "联系人被联系的记录"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"contacted": v.CONTACT, "reachable": "是"},
    outside={"contacted": v.CONTACT, "reachable": "否"},
)

CONTACT_AFTER_REFUSAL = Rule(
    id="contact-after-refusal",
    title="对方拒绝之后还继续联系",
    says="联系人或无关的人明确要求不要再联系之后，不应再联系。",
    when=THIRD & v.contact_refused.yes(),
    labels=(
        Label(STANDARD, ("gbt45251-2025:节录-联系人（北京商报）",), STANDARD_APPLIES & v.contacted.is_(v.CONTACT)),
        Label(
            GUIDELINE,
            ("cba-collection-2026:转述-第三人（非原文）",),
            GUIDELINE_APPLIES,
            "第三人一条只见转述，官方全文未核。",
        ),
    ),
    evidence=("拒绝时的录音或文字", "之后的来电、消息记录"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"contacted": v.CONTACT, "contact_refused": "是"},
    outside={"contacted": v.CONTACT, "contact_refused": "否"},
)

DISCLOSE_DEBT = Rule(
    id="disclose-debt",
    title="把欠款告诉不相干的人",
    says="欠款信息属于个人信息；没有法律依据或你的同意，除联系人愿意代还等情形外，不得说给不相干的人听。",
    when=v.disclosed.yes(),
    labels=(
        Label(
            CIVIL,
            ("civil-code:1032", "civil-code:1034", "pipl:10"),
            None,
            "是否构成侵权、赔多少，由法院结合范围和后果认定。",
        ),
        Label(STANDARD, ("gbt45251-2025:节录-联系人（北京商报）",), STANDARD_APPLIES & v.contacted.is_(v.CONTACT)),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
        Label(GUIDELINE, ("nifa-pact-2018:18",), PACT_APPLIES),
    ),
    evidence=("听到的人的证言、聊天截图", "张贴物照片，拍到地点和日期"),
    remedies=("complain-to-lender", "complain-data", "civil-suit"),
    inside={"disclosed": "是"},
    outside={"disclosed": "否"},
)

POST_PUBLICLY = Rule(
    id="post-publicly",
    title="公开张贴、散发欠款信息",
    says="不得在公共场所张贴催收公告、律师函；散布他人隐私可以报警。",
    when=v.acts.includes("公开张贴或散发欠款信息（法院公告和依法登报的不算）"),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:42#第6项", "public-security-2025:50#第1款第6项"),
            None,
            "欠款信息算不算隐私、要不要处罚，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1032", "civil-code:1033#第5项", "pipl:10"), None, "由法院结合范围、内容认定。"),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("张贴物的照片和视频，拍到地点和日期", "物业或邻居的说明"),
    remedies=("call-110", "complain-to-lender", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["公开张贴或散发欠款信息（法院公告和依法登报的不算）"]},
    outside={"acts": []},
)

CONTACTS = (
    CONNECTED_CALLS,
    UNANSWERED_CALLS,
    NOTICE_CALLS,
    DUN_THIRD_PARTY,
    CONTACT_WHILE_REACHABLE,
    CONTACT_AFTER_REFUSAL,
    DISCLOSE_DEBT,
    POST_PUBLICLY,
)
