"""Rules about who sends a message: false courts, police and lawyers, forged papers, letters that look official."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.identity import AS_A_LAWYER, FOR_THE_POLICE
from creditrights.legality.rules.threats_false import EVIDENCE, MISLEADING, NOT_OFFICIALS, REMEDIES
from creditrights.legality.vocabulary import collection as c
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import threats as v

FALSE_AUTHORITY = Rule(
    id="message-from-false-authority",
    title="用 106 短信、电话冒称法院、公安",
    says="号码是 106 开头，不说明就是法院、公安发的。自己查公布的电话核实；冒充招摇撞骗的，可以报警。",
    when=c.presented_as.is_(c.COURT, c.POLICE, c.OFFICIAL) & c.identity_genuine.no(),
    labels=(
        Label(CRIMINAL, ("criminal-law:279",), s.serious.yes(), "是治安违法还是犯罪，看情节，由公安和法院认定。"),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:51", "public-security-2025:62"),
            None,
            FOR_THE_POLICE,
        ),
    )
    + MISLEADING,
    evidence=EVIDENCE + ("报警回执",),
    remedies=("call-110",) + REMEDIES,
    inside={"presented_as": c.COURT, "identity_genuine": "否"},
    outside={"presented_as": c.COURT, "identity_genuine": "是"},
)

FALSE_LAWYER = Rule(
    id="letter-from-false-lawyer",
    title="不是律师，却用律师的名义发函、打电话",
    says="没有律师执业证，不得以律师名义从事法律服务业务。打律所公开的电话核实；冒名骗取信任、财物的，可以报警。",
    when=c.presented_as.is_(c.LAWYER) & c.identity_genuine.no(),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:51", "public-security-2025:62#第3款"),
            None,
            FOR_THE_POLICE,
        ),
        AS_A_LAWYER,
    )
    + MISLEADING,
    evidence=EVIDENCE + ("律所的核实答复",),
    remedies=REMEDIES + ("call-110",),
    inside={"presented_as": c.LAWYER, "identity_genuine": "否"},
    outside={"presented_as": c.LAWYER, "identity_genuine": "是"},
)

FORGED_NOTICE = Rule(
    id="forged-notice",
    title="发来假传票、假立案通知、假公章",
    says="伪造或使用假的公文、证件、印章，可以报警；严重的是犯罪。先核实，别照上面的账号付钱。",
    when=v.forged.yes(),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:280",),
            s.serious.yes(),
            "这条写的是伪造、变造、买卖等；只是拿来用、没有参与伪造的，按治安管理处罚法等看，由公安和法院认定。",
        ),
        Label(
            ADMINISTRATIVE, ("public-security-2012:52", "public-security-2025:63"), None, "谁做的、罚不罚，由公安认定。"
        ),
    )
    + MISLEADING,
    evidence=("文书原件、信封、短信链接的截图", "法院或公安的核实答复", "报警回执"),
    remedies=("call-110",) + REMEDIES,
    inside={"forged": "是"},
    outside={"forged": "否"},
)

OFFICIAL_LOOKING_NOTICE = Rule(
    id="official-looking-notice",
    title="发户籍核查通知、协查函这样像公文的东西",
    says="机构没有调查户籍、要求村委协查的公权力。把催收函做成公文的样子，可能属于冒用机关名义；写明是催收函、自己上门走访的，另看。",
    when=v.claims.includes(v.NOTICE) & NOT_OFFICIALS,
    labels=MISLEADING,
    evidence=("函件原件和信封", "村委、居委的说明", "核实时的通话记录"),
    remedies=REMEDIES,
    inside={"claims": [v.NOTICE]},
    outside={"claims": []},
)

ABOUT_THE_SENDER = (FALSE_AUTHORITY, FALSE_LAWYER, FORGED_NOTICE, OFFICIAL_LOOKING_NOTICE)
