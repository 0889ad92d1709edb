"""Rules about coming to the door: hours, company, papers, crossing the threshold."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, GUIDELINE, STANDARD
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.reach import GUIDELINE_APPLIES, ON_DUTY, PACT_APPLIES, STANDARD_APPLIES
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

NIGHT = v.clock.at_night(22, 8) & ~v.agreed_otherwise.yes()

NIGHT_CONTACT = Rule(
    id="night-contact",
    title="夜里催收（22:00 至次日 8:00）",
    says="没有约定或者同意，夜里不应打电话、上门或以其他方式催收。这是推荐性国家标准和自律规则，不是法律条文。",
    when=NIGHT,
    labels=(
        Label(STANDARD, ("gbt45251-2025:节录-时间",), STANDARD_APPLIES),
        Label(GUIDELINE, ("cba-collection-2026:节录-时间",), GUIDELINE_APPLIES),
    ),
    evidence=("来电记录或门口录像，能看清时间", "合同和授权书里关于联系时间的约定"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"clock": 22 * 60, "agreed_otherwise": "否"},
    outside={"clock": 22 * 60 - 1, "agreed_otherwise": "否"},
)

VISIT_ALONE = Rule(
    id="visit-alone",
    title="一个人上门催收",
    says="协会指引要求外访至少两人一起。一个人来，不因此违法，但不合规矩。",
    when=v.channel.is_(v.VISIT) & v.visitors.fewer_than(2),
    labels=(Label(GUIDELINE, ("cba-collection-2026:22（引句）",), GUIDELINE_APPLIES),),
    evidence=("门口录像或猫眼照片", "来人的姓名、工号、机构"),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"channel": v.VISIT, "visitors": 1},
    outside={"channel": v.VISIT, "visitors": 2},
)

VISIT_WITHOUT_PAPERS = Rule(
    id="visit-without-papers",
    title="上门不出示证件",
    says="公约和指引要求上门的人表明代表哪家机构、出示证件。没见到证件，可以不谈。",
    when=v.channel.is_(v.VISIT) & v.showed_papers.no(),
    labels=(
        Label(
            GUIDELINE,
            ("cba-collection-2026:22（引句）",),
            GUIDELINE_APPLIES,
            "出示证件一项只见媒体转述，官方全文未核。",
        ),
        Label(GUIDELINE, ("nifa-pact-2018:15（转述）",), PACT_APPLIES, "只见转述，官方全文未核。"),
    ),
    evidence=("门口录音录像", "来人自报的姓名、机构、委托方"),
    remedies=("verify-identity", "complain-to-lender"),
    inside={"channel": v.VISIT, "showed_papers": "否"},
    outside={"channel": v.VISIT, "showed_papers": "是"},
)

VISIT_UNRECORDED = Rule(
    id="visit-unrecorded",
    title="上门不录音录像",
    says="据报道，协会指引要求外访全程录音录像。没录不因此违法；你自己也可以录。",
    when=v.channel.is_(v.VISIT) & v.recorded.no(),
    labels=(
        Label(
            GUIDELINE,
            ("cba-collection-2026:22（引句）",),
            GUIDELINE_APPLIES,
            "全程录音录像一项只见媒体转述，官方全文未核。",
        ),
    ),
    evidence=("自己在门口录的音像",),
    remedies=("complain-to-lender",),
    inside={"channel": v.VISIT, "recorded": "否"},
    outside={"channel": v.VISIT, "recorded": "是"},
)

ENTER_HOME = Rule(
    id="enter-home-without-consent",
    title="未经同意进入住宅",
    says="门外可以说话、递文件；没经同意进门，任何身份的催收人员都不可以。",
    when=v.channel.is_(v.VISIT) & v.place.is_(v.HOME) & v.entry.is_(v.ENTERED_WITHOUT) & ~ON_DUTY,
    labels=(
        Label(CRIMINAL, ("criminal-law:293-1",), s.debt.is_(s.ILLEGAL_DEBT) & s.serious.yes()),
        Label(CRIMINAL, ("criminal-law:245",), s.serious.yes(), "是治安违法还是犯罪，看情节，由公安和法院认定。"),
        Label(ADMINISTRATIVE, ("public-security-2012:40#第3项", "public-security-2025:47#第3项")),
        Label(CIVIL, ("civil-code:1032", "civil-code:1033#第2项")),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("门口录像或录音", "在场人的姓名和电话", "报警回执"),
    remedies=("call-110", "complain-to-lender", "complain-to-regulator", "civil-suit"),
    inside={"channel": v.VISIT, "place": v.HOME, "entry": v.ENTERED_WITHOUT},
    outside={"channel": v.VISIT, "place": v.HOME, "entry": v.ENTERED_WITH},
)

STAY_AFTER_ASKED = Rule(
    id="stay-after-asked-to-leave",
    title="进了住宅，要求离开之后不肯走",
    says="同意进门可以随时收回。请对方离开而对方不走，就不再是正常催收。",
    when=v.channel.is_(v.VISIT)
    & v.place.is_(v.HOME)
    & v.entry.is_(v.ENTERED_WITH)
    & v.left_when_asked.is_(v.STAYED)
    & ~ON_DUTY,
    labels=(
        Label(CRIMINAL, ("criminal-law:245",), s.serious.yes(), "拒不退出是否按非法侵入住宅处理，由公安和法院认定。"),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:40#第3项", "public-security-2025:47#第3项"),
            s.serious.yes() | v.acts.includes("推搡或殴打", "强行闯进来"),
            "条文写的是非法侵入住宅；拒不退出算不算，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1032", "civil-code:1033#第6项")),
    ),
    evidence=("要求对方离开时的录音录像", "时间记录", "报警回执"),
    remedies=("call-110", "complain-to-lender", "civil-suit"),
    inside={"channel": v.VISIT, "place": v.HOME, "entry": v.ENTERED_WITH, "left_when_asked": v.STAYED},
    outside={"channel": v.VISIT, "place": v.HOME, "entry": v.ENTERED_WITH, "left_when_asked": v.LEFT},
)

STAY_OUTSIDE = Rule(
    id="stay-outside-after-asked",
    title="请他走还长时间不走、堵门",
    says="在门外把话说完就走，不违法；请他走还长时间不走、堵着门，可能是滋扰，可以报警。",
    when=v.acts.includes("请他走还长时间不走或堵门") & ~ON_DUTY,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2025:50#第1款第5项",),
            None,
            "要达到滋扰、纠缠、干扰正常生活，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1032", "civil-code:1033#第6项"), None, "要扰到私人生活安宁才算，由法院认定。"),
    ),
    evidence=("要求对方离开时的录音录像", "对方停留的起止时间", "报警回执"),
    remedies=("call-110", "complain-to-lender", "civil-suit"),
    inside={"acts": ["请他走还长时间不走或堵门"]},
    outside={"acts": []},
)

ENTER_OFFICE = Rule(
    id="enter-office-without-consent",
    title="未经同意进入单位办公区域催收",
    says="协会指引禁止未经同意进入债务人所在的相关办公区域催收。",
    when=v.channel.is_(v.VISIT) & v.place.is_(v.OFFICE) & v.entry.is_(v.ENTERED_WITHOUT) & ~ON_DUTY,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:23#第1款第1项", "public-security-2025:26#第1款第1项"),
            s.serious.yes(),
            "要扰乱单位秩序、致使工作不能正常进行才处罚，由公安机关认定。",
        ),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("单位门禁或监控", "同事、前台的书面说明"),
    remedies=("complain-to-lender", "complain-to-regulator", "call-110"),
    inside={"channel": v.VISIT, "place": v.OFFICE, "entry": v.ENTERED_WITHOUT},
    outside={"channel": v.VISIT, "place": v.OFFICE, "entry": v.ENTERED_WITH},
)

VISITS = (
    NIGHT_CONTACT,
    VISIT_ALONE,
    VISIT_WITHOUT_PAPERS,
    VISIT_UNRECORDED,
    ENTER_HOME,
    STAY_AFTER_ASKED,
    STAY_OUTSIDE,
    ENTER_OFFICE,
)
