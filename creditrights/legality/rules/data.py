"""Rules about personal information: getting it, passing it on, selling it, showing it, and answering requests about it."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, PERMITTED
from creditrights.legality.rule import ANYONE, COLLECTOR, LENDER, Label, Rule
from creditrights.legality.vocabulary import data as v
from creditrights.legality.vocabulary import shared as s

NOT_SEPARATE = v.consent.is_(v.BUNDLED, v.NONE)
SOLD = v.handed.is_(v.SOLD)
ENTRUSTED = v.handed.is_(v.ENTRUSTED)
TRANSFERRED = v.handed.is_(v.TRANSFERRED)
FOR_THE_COURT = "是否构成犯罪，由公安、检察院和法院认定。"
FOR_THE_POLICE = "是否处罚，由公安机关认定。"
BY_THE_DEPARTMENT = "由履行个人信息保护职责的部门认定。"
ASK_AND_COMPLAIN = ("complain-data", "complain-to-lender", "civil-suit")
TRACES = ("来电、短信、聊天截图，能看出对方知道什么", "合同、授权书、隐私政策的截图", "要求说明来源的记录")
SELLERS = ("买卖的聊天、转账记录", "对方知道你哪些信息的截图", "报警回执")
SELLING = (
    "public-security-2025:56",
    "cybersecurity-law-2016:44",
    "cybersecurity-law-2016:64#第2款",
    "cybersecurity-law-2025:46",
    "cybersecurity-law-2025:71#第2款",
)
CRIME = ("criminal-law:253-1", "spc-spp-personal-information-crime-2017:5")

FROM_CONTRACT = Rule(
    id="data-from-contract",
    title="用合同里填的信息联系本人",
    says="你自己填的电话、地址，用来联系你本人履行合同，不需要另外同意；不等于可以找别人、可以公开。",
    when=v.data_source.is_(v.FROM_CONTRACT) & v.contract_need.yes(),
    labels=(Label(PERMITTED, ("pipl:13#第1款第2项",)),),
    evidence=TRACES,
    remedies=("complain-data",),
    inside={"data_source": v.FROM_CONTRACT, "contract_need": "是"},
    outside={"data_source": v.FROM_CONTRACT, "contract_need": "否"},
    conduct_of=LENDER,
)

PHONE_BOOK = Rule(
    id="phone-book",
    title="读取通讯录、通话记录来催收",
    says="通讯录里的人不是合同的一方，也没有同意；收集要限于最小范围。一揽子授权不当然管用，你单独同意也不能替他们同意。",
    when=v.data_source.is_(v.PHONE_BOOK) & NOT_SEPARATE,
    labels=(
        Label(ADMINISTRATIVE, ("pipl:6", "pipl:66"), None, BY_THE_DEPARTMENT),
        Label(
            ADMINISTRATIVE,
            ("consumer-protection-regulations:23",),
            v.consent.is_(v.BUNDLED),
            "要是强制同意与业务无直接关系的信息，由主管部门认定。",
        ),
        Label(
            CIVIL,
            ("civil-code:1035", "pipl:13", "pipl:14", "pipl:69"),
            None,
            "条文没有点名通讯录；机构可能说有授权，由法院认定。",
        ),
    ),
    evidence=TRACES + ("应用的权限记录",),
    remedies=ASK_AND_COMPLAIN,
    inside={"data_source": v.PHONE_BOOK, "consent": v.BUNDLED},
    outside={"data_source": v.PHONE_BOOK, "consent": v.SEPARATE},
    conduct_of=LENDER,
)

BOUGHT = Rule(
    id="bought-data",
    title="买来、换来的信息",
    says="买、换别人的信息是非法获取，可以报警；够数量、数额的是犯罪。",
    when=v.data_source.is_(v.BOUGHT),
    labels=(
        Label(
            CRIMINAL,
            (
                "criminal-law:253-1#第3款",
                "spc-spp-personal-information-crime-2017:4",
                "spc-spp-personal-information-crime-2017:5",
                "spc-spp-personal-information-crime-2017:6",
            ),
            s.serious.yes(),
            "要情节严重（条数、数额等）；为合法经营买一般信息的，获利五万元以上等才算。" + FOR_THE_COURT,
        ),
        Label(ADMINISTRATIVE, SELLING, None, FOR_THE_POLICE),
        Label(CIVIL, ("civil-code:1034", "civil-code:1035", "pipl:10")),
    ),
    evidence=SELLERS,
    remedies=("call-110", "complain-data", "civil-suit"),
    inside={"data_source": v.BOUGHT},
    outside={"data_source": v.PUBLIC},
    conduct_of=COLLECTOR,
)

FORCED_CONSENT = Rule(
    id="forced-consent",
    title="强制一揽子授权",
    says="不能用一次概括授权、默认授权，强迫你同意收集与业务无直接关系的信息。",
    when=v.forced_consent.yes(),
    labels=(
        Label(ADMINISTRATIVE, ("pipl:16", "pipl:66"), None, "办这件事所必需的信息除外；" + BY_THE_DEPARTMENT),
        Label(ADMINISTRATIVE, ("consumer-protection-regulations:23",), None, "由市场监管等主管部门认定。"),
        Label(
            CIVIL,
            ("consumer-protection-law:29", "consumer-protection-law:50", "pipl:6", "pipl:16"),
            None,
            "借款人算不算消费者，有争议；由法院认定。",
        ),
    ),
    evidence=("授权页面的录屏", "不同意就办不了的截图"),
    remedies=ASK_AND_COMPLAIN,
    inside={"forced_consent": "是"},
    outside={"forced_consent": "否"},
    conduct_of=LENDER,
)

SOLD_OR_GIVEN = Rule(
    id="sell-data",
    title="没经同意把信息卖给、给了别人",
    says="信息不能买卖、不能非法给别人。2026-01-01 起治安管理处罚法单列了这一条，没有条数门槛。",
    when=SOLD,
    labels=(
        Label(
            CRIMINAL,
            CRIME,
            s.serious.yes(),
            "条数、得钱不够的，明知对方拿去犯罪、两年内受过处罚又卖等，也算情节严重。" + FOR_THE_COURT,
        ),
        Label(ADMINISTRATIVE, SELLING, None, "违反国家有关规定的才罚；" + FOR_THE_POLICE),
        Label(
            CIVIL,
            ("civil-code:1038", "pipl:10", "pipl:69", "consumer-protection-law:29"),
            None,
            "由法院认定；对方要证明自己没有过错。",
        ),
    ),
    evidence=SELLERS,
    remedies=("call-110", "complain-data", "civil-suit"),
    inside={"handed": v.SOLD},
    outside={"handed": v.KEPT},
    conduct_of=ANYONE,
)

SOLD_MANY = Rule(
    id="sell-data-by-count",
    title="卖出的条数够“情节严重”",
    says="行踪、通信内容、征信、财产信息 50 条，住宿、通信记录、健康、交易信息 500 条，其他 5000 条，就够追究。",
    when=SOLD
    & (
        (v.info_kind.is_(v.TRACES) & ~v.info_count.fewer_than(50))
        | (v.info_kind.is_(v.RECORDS) & ~v.info_count.fewer_than(500))
        | (v.info_kind.is_(v.OTHERS) & ~v.info_count.fewer_than(5000))
    ),
    labels=(Label(CRIMINAL, CRIME, None, "几类合计按比例折算；" + FOR_THE_COURT),),
    evidence=SELLERS,
    remedies=("call-110", "complain-data"),
    inside={"handed": v.SOLD, "info_kind": v.TRACES, "info_count": 50},
    outside={"handed": v.SOLD, "info_kind": v.TRACES, "info_count": 49},
    conduct_of=ANYONE,
)

SOLD_BY_STAFF = Rule(
    id="sell-data-by-staff",
    title="工作中得来的信息，条数减半",
    says="把工作、服务中得来的信息卖给、给别人，门槛减半：25 条、250 条、2500 条，而且从重处罚。",
    when=SOLD
    & v.from_duty.yes()
    & (
        (v.info_kind.is_(v.TRACES) & ~v.info_count.fewer_than(25))
        | (v.info_kind.is_(v.RECORDS) & ~v.info_count.fewer_than(250))
        | (v.info_kind.is_(v.OTHERS) & ~v.info_count.fewer_than(2500))
    ),
    labels=(Label(CRIMINAL, ("criminal-law:253-1#第2款", CRIME[1]), None, FOR_THE_COURT),),
    evidence=SELLERS,
    remedies=("call-110", "complain-data", "complain-to-regulator"),
    inside={"handed": v.SOLD, "from_duty": "是", "info_kind": v.TRACES, "info_count": 25},
    outside={"handed": v.SOLD, "from_duty": "是", "info_kind": v.TRACES, "info_count": 24},
    conduct_of=ANYONE,
)

SOLD_FOR_GAIN = Rule(
    id="sell-data-for-gain",
    title="卖信息得钱五千元以上",
    says="违法所得五千元以上，不论条数，也够“情节严重”。",
    when=SOLD & ~v.illegal_gain.fewer_than(5000),
    labels=(Label(CRIMINAL, CRIME, None, FOR_THE_COURT),),
    evidence=SELLERS,
    remedies=("call-110", "complain-data"),
    inside={"handed": v.SOLD, "illegal_gain": 5000},
    outside={"handed": v.SOLD, "illegal_gain": 4999},
    conduct_of=ANYONE,
)

STAFF_GAIN = Rule(
    id="sell-data-for-gain-by-staff",
    title="工作中得来的信息，得钱两千五百元以上",
    says="把工作、服务中得来的信息卖给别人，违法所得到两千五百元就够“情节严重”。",
    when=SOLD & v.from_duty.yes() & ~v.illegal_gain.fewer_than(2500),
    labels=(Label(CRIMINAL, ("criminal-law:253-1#第2款", CRIME[1]), None, FOR_THE_COURT),),
    evidence=SELLERS,
    remedies=("call-110", "complain-data", "complain-to-regulator"),
    inside={"handed": v.SOLD, "from_duty": "是", "illegal_gain": 2500},
    outside={"handed": v.SOLD, "from_duty": "是", "illegal_gain": 2499},
    conduct_of=ANYONE,
)

ENTRUSTED_AS_AGREED = Rule(
    id="entrusted-data",
    title="委托催收公司处理信息",
    says="委托处理法律允许：要约定目的、期限、方式并监督受托人。出了事，照样可以找贷款机构。",
    when=ENTRUSTED & v.entrusted_use.is_(v.AS_AGREED),
    labels=(Label(PERMITTED, ("pipl:21",), None, "条文没有要求委托前另取单独同意；催收前的告知另有监管规定。"),),
    evidence=TRACES,
    remedies=("complain-data",),
    inside={"handed": v.ENTRUSTED, "entrusted_use": v.AS_AGREED},
    outside={"handed": v.ENTRUSTED, "entrusted_use": v.BEYOND},
    conduct_of=LENDER,
)

ENTRUSTED_BEYOND = Rule(
    id="entrusted-data-beyond",
    title="催收公司超范围、转委托、结束后还留着用",
    says="受托人不得超出约定，未经同意不得再转委托，委托结束要返还或删除。",
    when=ENTRUSTED & v.entrusted_use.is_(v.BEYOND, v.PASSED_ON, v.KEPT_AFTER),
    labels=(
        Label(ADMINISTRATIVE, ("pipl:21", "pipl:66"), None, BY_THE_DEPARTMENT),
        Label(CIVIL, ("pipl:21", "pipl:69"), None, "由法院认定；对方要证明自己没有过错。"),
    ),
    evidence=TRACES,
    remedies=ASK_AND_COMPLAIN,
    inside={"handed": v.ENTRUSTED, "entrusted_use": v.BEYOND},
    outside={"handed": v.ENTRUSTED, "entrusted_use": v.AS_AGREED},
    conduct_of=COLLECTOR,
)

TRANSFER_WITHOUT_CONSENT = Rule(
    id="transfer-without-separate-consent",
    title="没有告知、没有单独同意就转给别的公司",
    says="转给另一家自己处理的公司，要告诉你接收方是谁、作何用途，并取得你单独的同意。",
    when=TRANSFERRED & (v.told_recipient.no() | NOT_SEPARATE),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("pipl:23", "pipl:66"),
            v.told_recipient.no(),
            "不需要同意的情形，也不免告知；" + BY_THE_DEPARTMENT,
        ),
        Label(
            CIVIL,
            ("pipl:23", "pipl:13#第2款", "pipl:69"),
            None,
            "合同必需等情形不需取得同意，转让债权算不算，看法不一；由法院认定，对方要证明自己没有过错。",
        ),
    ),
    evidence=TRACES + ("债权转让通知",),
    remedies=ASK_AND_COMPLAIN,
    inside={"handed": v.TRANSFERRED, "told_recipient": "否"},
    outside={"handed": v.TRANSFERRED, "told_recipient": "是", "consent": v.SEPARATE},
    conduct_of=LENDER,
)

TRANSFER_WITH_CONSENT = Rule(
    id="transfer-with-separate-consent",
    title="告知并单独同意后转给别的公司",
    says="告诉了接收方、你也单独同意了，可以转；接收方只能在说好的目的、方式、种类里用。",
    when=TRANSFERRED & v.told_recipient.yes() & v.consent.is_(v.SEPARATE),
    labels=(Label(PERMITTED, ("pipl:23",)),),
    evidence=TRACES,
    remedies=("complain-data",),
    inside={"handed": v.TRANSFERRED, "told_recipient": "是", "consent": v.SEPARATE},
    outside={"handed": v.TRANSFERRED, "told_recipient": "是", "consent": v.BUNDLED},
    conduct_of=LENDER,
)

USE = (FROM_CONTRACT, PHONE_BOOK, BOUGHT, FORCED_CONSENT)
PASSING_ON = (
    ENTRUSTED_AS_AGREED,
    ENTRUSTED_BEYOND,
    TRANSFER_WITHOUT_CONSENT,
    TRANSFER_WITH_CONSENT,
    SOLD_OR_GIVEN,
    SOLD_MANY,
    SOLD_BY_STAFF,
    SOLD_FOR_GAIN,
    STAFF_GAIN,
)
