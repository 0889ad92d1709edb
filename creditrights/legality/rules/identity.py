"""Rules about pretending: to be the police or a court, a lawyer or a bank; with forged papers or invented consequences."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, GUIDELINE, REGULATOR
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.reach import BANK_OR_CONSUMER_FINANCE, GUIDELINE_APPLIES, PACT_APPLIES
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

FOR_THE_POLICE = "是否属于招摇撞骗、是否处罚，由公安机关认定。"

IMPERSONATE_STATE = Rule(
    id="impersonate-state",
    title="冒充公安、法院等国家机关人员",
    says="银行、催收公司没有警察权，也不能替法院送传票。冒充国家机关工作人员招摇撞骗违法，冒充警察从重。",
    when=v.presented_as.is_(v.COURT, v.POLICE, v.OFFICIAL) & v.identity_genuine.no(),
    labels=(
        Label(CRIMINAL, ("criminal-law:279",), s.serious.yes(), "是治安违法还是犯罪，看情节，由公安和法院认定。"),
        Label(ADMINISTRATIVE, ("public-security-2012:51", "public-security-2025:62"), None, FOR_THE_POLICE),
        Label(REGULATOR, ("consumer-protection-2022:41（北京商报引句）",), BANK_OR_CONSUMER_FINANCE),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("对方自报身份的录音录像", "证件、制服的照片", "报警回执"),
    remedies=("call-110", "verify-identity", "complain-to-lender", "complain-to-regulator"),
    inside={"presented_as": v.POLICE, "identity_genuine": "否"},
    outside={"presented_as": v.POLICE, "identity_genuine": "是"},
)

AS_A_LAWYER = Label(
    ADMINISTRATIVE,
    ("lawyers-law:13", "lawyers-law:55"),
    v.presented_as.is_(v.LAWYER),
    "要从事法律服务业务才适用，由司法行政部门认定。",
)

IMPERSONATE_OTHER = Rule(
    id="impersonate-lawyer-or-lender",
    title="冒充律师、银行员工或受委托的人",
    says="没有律师执业证，不得以律师名义从事法律服务业务；冒用别人的名义招摇撞骗，可以报警。",
    when=v.presented_as.is_(v.LAWYER, v.STAFF, v.AGENT) & v.identity_genuine.no(),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:51", "public-security-2025:62#第3款"),
            v.presented_as.is_(v.LAWYER) | v.acts.includes("要求把钱转到个人账户") | s.serious.yes(),
            "确实受委托、只是说错身份的，先按协会指引看；冒名骗取信任或财物的，是否招摇撞骗由公安机关认定。",
        ),
        AS_A_LAWYER,
        Label(
            GUIDELINE,
            ("cba-collection-2026:节录-禁止行为",),
            GUIDELINE_APPLIES & v.presented_as.is_(v.STAFF),
        ),
    ),
    evidence=("律师函、名片、工牌的照片", "律所或银行核实时的通话录音"),
    remedies=("verify-identity", "call-110", "complain-to-lender"),
    inside={"presented_as": v.LAWYER, "identity_genuine": "否"},
    outside={"presented_as": v.LAWYER, "identity_genuine": "是"},
)

FORGED_PAPERS = Rule(
    id="forged-papers",
    title="使用假的公文、证件",
    says="伪造或使用伪造的法院、公安文书和证件，违法；收到的传票可以打法院总机核实。",
    when=v.acts.includes("拿出或寄来假的公文证件"),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:280",),
            s.serious.yes(),
            "第280条写的是伪造、变造、买卖等；只是拿出来用、没有参与伪造的，另按治安管理处罚法等看，由公安和法院认定。",
        ),
        Label(ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63")),
        Label(REGULATOR, ("consumer-protection-2022:41（北京商报引句）",), BANK_OR_CONSUMER_FINANCE),
    ),
    evidence=("文书原件和信封", "短信、链接截图", "法院或公安的核实答复"),
    remedies=("verify-identity", "call-110", "complain-to-regulator"),
    inside={"acts": ["拿出或寄来假的公文证件"]},
    outside={"acts": []},
)

FALSE_CONSEQUENCES = Rule(
    id="false-consequences",
    title="编造后果、夸大欠款",
    says="如实告知会起诉、会报征信可以；谎称已立案、会坐牢，或者夸大数额，不可以。欠钱本身不是犯罪。",
    when=v.words.includes("谎称已立案或会坐牢等后果", "夸大欠款数额"),
    labels=(
        Label(
            REGULATOR,
            ("consumer-protection-2022:41（北京商报引句）",),
            BANK_OR_CONSUMER_FINANCE,
            "算不算条文说的欺诈等不正当手段，由监管部门认定。",
        ),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("短信、函件、录音", "贷款机构给出的实际欠款明细"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"words": ["谎称已立案或会坐牢等后果"]},
    outside={"words": []},
)

PRIVATE_ACCOUNT = Rule(
    id="private-account",
    title="要求把钱转到个人账户",
    says="向机构还款，只走它指定的渠道；收现金、扫个人码、另收费用，先核实再说。个人之间的借款，按约定的方式还，留凭证。",
    when=v.acts.includes("要求把钱转到个人账户"),
    labels=(Label(GUIDELINE, ("nifa-pact-2018:19",), PACT_APPLIES, "公约只约束会员和签约机构；若是骗钱，另可报警。"),),
    evidence=("收款码、账号截图", "聊天记录"),
    remedies=("verify-identity", "complain-to-lender", "call-110"),
    inside={"acts": ["要求把钱转到个人账户"]},
    outside={"acts": []},
)

IDENTITY = (IMPERSONATE_STATE, IMPERSONATE_OTHER, FORGED_PAPERS, FALSE_CONSEQUENCES, PRIVATE_ACCOUNT)
