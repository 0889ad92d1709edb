"""The facts that turn on personal information: where it came from, where it went, who saw it, what was asked and refused."""

from creditrights.legality.facts import ChoiceFact, CountFact, Fact
from creditrights.legality.vocabulary.shared import acted_on, creditor, product, serious

SOURCE = "信息从哪里来"
WENT = "信息到了谁手里"
SHOWN = "公开、照片、身份证"
ASKED = "你提的要求"

FROM_CONTRACT = "本人在合同、申请里填写的"
PHONE_BOOK = "读取手机通讯录、通话记录"
BOUGHT = "从别人那里买来、换来的"
PUBLIC = "已经合法公开的信息"

data_source = ChoiceFact(
    "data_source",
    "信息的来源",
    "对方的电话、住址、通讯录是从哪里来的？",
    "合同里填的可以用来联系本人；通讯录、买来的信息不行。",
    SOURCE,
    (FROM_CONTRACT, PHONE_BOOK, BOUGHT, PUBLIC),
    ("pipl:13", "pipl:6"),
    "可以要求对方说明来源和依据。对方没有说明、你也想不出来路的，选“不知道”。",
)
SEPARATE = "单独同意过这件事"
BUNDLED = "只有一揽子的授权、默认勾选"
NONE = "没有同意"

consent = ChoiceFact(
    "consent",
    "你的同意",
    "对这样使用、转交或公开信息，你同意过吗？",
    "转给别的机构、公开、处理敏感信息，要单独同意。",
    SOURCE,
    (SEPARATE, BUNDLED, NONE),
    ("pipl:13", "pipl:23", "pipl:29"),
    "单独同意：就这一件事单独说清楚、单独点的同意。",
)
contract_need = ChoiceFact(
    "contract_need",
    "履行合同必需",
    "用来做的事，是履行你和贷款机构的合同所必需的吗（例如联系你本人还款）？",
    "履行合同必需的，不需要另外同意。",
    SOURCE,
    cites=("pipl:13",),
)
forced_consent = ChoiceFact(
    "forced_consent",
    "强制一揽子授权",
    "用一次概括授权、默认授权，强制你同意收集与业务无直接关系的信息吗？",
    "不同意无关的信息就不给办，法规不允许。",
    SOURCE,
    cites=("consumer-protection-regulations:23", "consumer-protection-law:29"),
)

KEPT = "没有交给别人"
ENTRUSTED = "委托催收公司处理"
TRANSFERRED = "转给另一家公司自己用（如转让债权）"
SOLD = "没经同意卖给或给了别人"

handed = ChoiceFact(
    "handed",
    "信息的去向",
    "你的信息到了谁手里？",
    "委托催收、转给别的公司、卖给别人，是三种规矩。",
    WENT,
    (KEPT, ENTRUSTED, TRANSFERRED, SOLD),
    ("pipl:21", "pipl:23", "pipl:10"),
)
AS_AGREED = "有委托约定，没有超出"
BEYOND = "超出约定的用途、方式"
PASSED_ON = "没经贷款机构同意又转委托"
KEPT_AFTER = "委托结束了还留着用"

entrusted_use = ChoiceFact(
    "entrusted_use",
    "受托人怎么用",
    "受委托的催收公司是怎么用这些信息的？",
    "受托人不能超出约定，未经同意不能再转委托，结束后要返还或删除。",
    WENT,
    (AS_AGREED, BEYOND, PASSED_ON, KEPT_AFTER),
    ("pipl:21",),
)
told_recipient = ChoiceFact(
    "told_recipient",
    "告诉了接收方",
    "告诉过你接收方是谁、怎么联系、用来做什么吗？",
    "转给别的机构，要先告知接收方的名称、联系方式、目的、方式和种类。",
    WENT,
    cites=("pipl:23",),
)
TRACES = "行踪、通信内容、征信、财产信息"
RECORDS = "住宿、通信记录、健康、交易信息"
OTHERS = "其他（如电话、住址、通讯录）"

info_kind = ChoiceFact(
    "info_kind",
    "信息的种类",
    "卖出或给出的是哪一类信息？",
    "够不够犯罪，三类的条数不同。",
    WENT,
    (TRACES, RECORDS, OTHERS),
    ("spc-spp-personal-information-crime-2017:5",),
)
info_count = CountFact(
    "info_count",
    "条数",
    "一共卖出或给出多少条？",
    "条数是“情节严重”的门槛之一。",
    WENT,
    "条",
    1_000_000_000,
    ("spc-spp-personal-information-crime-2017:5",),
    "一般由公安查明；不清楚就留空。",
)
illegal_gain = CountFact(
    "illegal_gain",
    "违法所得",
    "卖信息得了多少钱？",
    "违法所得五千元以上，是“情节严重”的门槛之一。",
    WENT,
    "元",
    1_000_000_000,
    ("spc-spp-personal-information-crime-2017:5",),
    "一般由公安查明；不清楚就留空。",
)
from_duty = ChoiceFact(
    "from_duty",
    "履职、服务中得来",
    "这些信息是在工作或提供服务中得来的吗（例如银行、催收公司的员工）？",
    "工作中得来再卖的，门槛减半。",
    WENT,
    cites=("spc-spp-personal-information-crime-2017:5", "criminal-law:253-1"),
)

NOT_PUBLISHED = "没有公开"
MEDIA = "报纸、网站等媒体"
GROUP = "朋友圈、群聊、短视频"
BY_COURT = "法院依法公布"

published = ChoiceFact(
    "published",
    "公开在哪里",
    "你的信息被公开在哪里？",
    "机构公开信息要单独同意；法院依法公布被执行人信息是另一回事。",
    SHOWN,
    (NOT_PUBLISHED, MEDIA, GROUP, BY_COURT),
    ("pipl:25", "civil-procedure-law-2023:266"),
)
NO_FACE = "没有用到照片、人脸"
FACE_TAKEN = "没经单独同意采集、使用人脸信息"
PORTRAIT_ABUSED = "把照片做成海报、丑化或发出去"
FACE_AGREED = "经单独同意，用来核对身份"

face = ChoiceFact(
    "face",
    "照片、人脸",
    "对方怎么用你的照片、人脸？",
    "人脸是敏感信息；照片还有肖像权。",
    SHOWN,
    (NO_FACE, FACE_TAKEN, PORTRAIT_ABUSED, FACE_AGREED),
    ("pipl:28", "spc-facial-recognition-2021:2", "civil-code:1019"),
)
NO_CARD = "没有碰身份证"
CARD_KEPT = "扣着身份证不还"
CARD_LEAKED = "金融、电信等单位的人泄露身份证信息"
CARD_CHECKED = "警察出示证件后依法查验"

id_card = ChoiceFact(
    "id_card",
    "身份证",
    "对方对你的身份证做了什么？",
    "除法律规定的情形外，任何组织、个人不得扣押身份证。",
    SHOWN,
    (NO_CARD, CARD_KEPT, CARD_LEAKED, CARD_CHECKED),
    ("id-card-law:15", "id-card-law:19"),
)

ACCESS = "查阅、复制"
CORRECT = "更正、补充"
DELETE = "删除"
WITHDRAW = "撤回同意"
EXPLAIN = "说明只由机器作出的决定（如拒贷、降额）"
NO_REQUEST = "没有提过"

request = ChoiceFact(
    "request",
    "提过的要求",
    "你向对方提过哪种要求？",
    "查阅、更正、删除、撤回同意，各有条件。",
    ASKED,
    (ACCESS, CORRECT, DELETE, WITHDRAW, EXPLAIN, NO_REQUEST),
    ("pipl:45", "pipl:46", "pipl:47", "pipl:15", "pipl:24"),
)
DONE = "照办了"
REASONED = "拒绝，说了理由"
NO_REASON = "拒绝或不理，没有理由"

request_answer = ChoiceFact(
    "request_answer",
    "对方的答复",
    "对方怎么答复的？",
    "拒绝要说明理由；被拒绝的可以起诉。",
    ASKED,
    (DONE, REASONED, NO_REASON),
    ("pipl:50",),
)
delete_ground = ChoiceFact(
    "delete_ground",
    "有应当删除的情形",
    "有应当删除的情形吗（目的已达到、保存期满、只凭同意用的已经撤回同意、对方违法处理）？",
    "债还没清、合同还在履行的，一般还没到该删的时候。",
    ASKED,
    cites=("pipl:47", "pipl:13"),
    help="履行合同必需的信息，不靠你的同意；对这部分说撤回，还不是该删的情形。",
)
marketing = ChoiceFact(
    "marketing",
    "拒绝后还发推销",
    "你明确拒绝之后，还向你发贷款等推销信息吗？",
    "明确拒绝之后，不得再发商业性信息。",
    ASKED,
    cites=("consumer-protection-law:29",),
)
record_kept = ChoiceFact(
    "record_kept",
    "有完整的催收记录",
    "你要求核对时，贷款机构拿得出两年内的完整催收记录（如录音）吗？",
    "国家标准要求全过程记录、至少保存两年；投诉时用得上。",
    ASKED,
    cites=("gbt45251-2025:节录-记录",),
)

FACTS: "tuple[Fact, ...]" = (
    data_source,
    handed,
    published,
    acted_on,
    consent,
    contract_need,
    forced_consent,
    entrusted_use,
    told_recipient,
    info_kind,
    info_count,
    illegal_gain,
    from_duty,
    face,
    id_card,
    request,
    request_answer,
    delete_ground,
    marketing,
    record_kept,
    creditor,
    product,
    serious,
)
