"""Rules about force, threats, insults and hounding."""

from creditrights.legality.conditions import Condition
from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, GUIDELINE, REGULATOR
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.reach import BANK_OR_CONSUMER_FINANCE, GUIDELINE_APPLIES, ON_DUTY
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

FOR_THE_COURT = "是否构成犯罪，由公安和法院认定。"
EVIDENCE = ("录音、录像、截图原件", "在场人的姓名和电话", "报警回执、就医记录")


def illegal_debt_crime(extra: Condition | None = None) -> Label:
    """催收非法债务罪: only for debts such as those of usury, and only where it is serious."""
    when = s.debt.is_(s.ILLEGAL_DEBT) & s.serious.yes()
    return Label(CRIMINAL, ("criminal-law:293-1",), when if extra is None else when & extra, FOR_THE_COURT)


#: 寻衅滋事: over a debt it is not found as a rule, unless it went on after the authorities had stepped in
HOUNDING_CRIME = Label(
    CRIMINAL,
    ("criminal-law:293", "spc-spp-picking-quarrels-2013:1"),
    s.persisted.yes() & s.serious.yes(),
    "因债务纠纷一般不认定寻衅滋事，经批评制止或处理处罚后继续的除外。",
)

#: what the rules of each kind of lender say against force, threats and abuse
LENDERS_RULES = (
    Label(
        REGULATOR,
        ("consumer-protection-2022:41（北京商报引句）",),
        BANK_OR_CONSUMER_FINANCE,
        "见于媒体引句；是否及于银行以外的机构没有核到。",
    ),
    Label(
        REGULATOR, ("consumer-finance-2024:转述",), s.creditor.is_(s.CONSUMER_FINANCE), "条文只见转述，官方全文未核。"
    ),
    Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
    Label(REGULATOR, ("creditcard-2011:68",), s.product.is_(s.CARD)),
    Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
)
NOT_ONLY_SERIOUS = "条文没有写“情节严重”，这里按治安违法与犯罪的通常分界提示；" + FOR_THE_COURT

VIOLENCE = Rule(
    id="violence",
    title="推搡、殴打",
    says="动手就报警。债是真的，也不能打人。",
    when=v.acts.includes("推搡或殴打") & ~ON_DUTY,
    labels=(
        Label(CRIMINAL, ("criminal-law:234",), s.serious.yes(), "一般要鉴定为轻伤以上，由公安和法院认定。"),
        illegal_debt_crime(),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:43", "public-security-2025:51"),
            None,
            "推搡算不算殴打，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1165",)),
    )
    + LENDERS_RULES,
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["推搡或殴打"]},
    outside={"acts": []},
)

RESTRAINT = Rule(
    id="restraint",
    title="拦住不让走、扣人",
    says="为了要债扣住人，哪怕债是真的，也违法，严重的是犯罪。",
    when=v.acts.includes("拦住不让走") & ~ON_DUTY,
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:238#第3款", "spc-illegal-detention-debt-2000:para-2"),
            s.serious.yes(),
            NOT_ONLY_SERIOUS,
        ),
        illegal_debt_crime(),
        Label(ADMINISTRATIVE, ("public-security-2012:40#第3项", "public-security-2025:47#第3项")),
        Label(CIVIL, ("civil-code:1011",)),
        Label(
            CIVIL,
            ("consumer-protection-law:27",),
            s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN),
            "借款人算不算消费者，有争议。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["拦住不让走"]},
    outside={"acts": []},
)

TAKE_PROPERTY = Rule(
    id="take-or-damage-property",
    title="拿走或毁坏财物",
    says="没有你同意、没有法院执行，不能拿你的东西抵债；紧急自助只限极少数情形，还要立即报请处理。",
    when=v.acts.includes("拿走或毁坏财物") & ~ON_DUTY,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:49", "public-security-2025:59"),
            None,
            "毁坏的按故意损毁财物看，拿走的看是否强拿硬要；由公安机关认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:26#第3项", "public-security-2025:30#第3项"),
            s.persisted.yes() | s.serious.yes(),
            "因债务纠纷一般不认定寻衅滋事，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1165", "civil-code:1177")),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
    ),
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["拿走或毁坏财物"]},
    outside={"acts": []},
)

HOUNDING = Rule(
    id="hounding",
    title="跟踪、反复上门纠缠",
    says="跟踪、反复上门纠缠侵害私人生活安宁；2026-01-01 起还可以处罚，公安可以责令禁止接触。",
    when=v.acts.includes("跟踪或反复上门纠缠") & ~ON_DUTY,
    labels=(
        HOUNDING_CRIME,
        illegal_debt_crime(),
        Label(
            ADMINISTRATIVE,
            ("public-security-2025:50#第1款第5项",),
            None,
            "正常频次的上门提醒不等于纠缠；由公安机关认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:26#第4项",),
            s.serious.yes(),
            "旧法没有单列滋扰、纠缠、跟踪；算不算其他寻衅滋事，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1032",)),
        Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
    ),
    evidence=("每次来的时间、人数、录像", "要求停止的记录"),
    remedies=("call-110", "no-contact-order", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["跟踪或反复上门纠缠"]},
    outside={"acts": []},
)

FORCE_A_DOOR = Rule(
    id="force-a-door",
    title="强行闯进来",
    says="硬挤进来、撞开门进来，先报警。",
    when=v.acts.includes("强行闯进来") & ~ON_DUTY,
    labels=(
        Label(CRIMINAL, ("criminal-law:245",), s.serious.yes(), NOT_ONLY_SERIOUS),
        illegal_debt_crime(),
        Label(ADMINISTRATIVE, ("public-security-2012:40#第3项", "public-security-2025:47#第3项")),
        Label(CIVIL, ("civil-code:1032", "civil-code:1033#第2项")),
    ),
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["强行闯进来"]},
    outside={"acts": []},
)

BREAK_A_DOOR = Rule(
    id="break-a-door",
    title="砸门、撬锁",
    says="没进来也一样可以报警：砸坏的要赔，威胁和滋扰另有处罚。",
    when=v.acts.includes("砸门或撬锁（没有进来）") & ~ON_DUTY,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:49", "public-security-2025:59"),
            None,
            "要有故意损毁财物才处罚，由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1165",)),
    )
    + LENDERS_RULES,
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-regulator", "civil-suit"),
    inside={"acts": ["砸门或撬锁（没有进来）"]},
    outside={"acts": []},
)

THREAT = Rule(
    id="threat-to-safety",
    title="威胁人身安全",
    says="威胁要伤害你或家人，可以报警；消息和录音都留着。",
    when=v.words.includes("威胁人身安全"),
    labels=(
        HOUNDING_CRIME,
        illegal_debt_crime(),
        Label(ADMINISTRATIVE, ("public-security-2012:42#第1项", "public-security-2025:50#第1款第1项")),
    )
    + LENDERS_RULES,
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-lender", "complain-to-regulator"),
    inside={"words": ["威胁人身安全"]},
    outside={"words": []},
)

INSULT = Rule(
    id="insult-or-defame",
    title="公然辱骂、捏造事实诽谤",
    says="公然侮辱、捏造事实诽谤，可以报警，也可以起诉；情节严重的是犯罪（一般要自己告）。",
    when=v.words.includes("公然辱骂", "捏造事实诽谤"),
    labels=(
        Label(CRIMINAL, ("criminal-law:246",), s.serious.yes(), FOR_THE_COURT),
        Label(ADMINISTRATIVE, ("public-security-2012:42#第2项", "public-security-2025:50#第1款第2项")),
        Label(CIVIL, ("civil-code:1024",)),
        Label(
            CIVIL,
            ("consumer-protection-law:27",),
            s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN),
            "借款人算不算消费者，有争议。",
        ),
    )
    + LENDERS_RULES,
    evidence=EVIDENCE,
    remedies=("call-110", "complain-to-lender", "civil-suit"),
    inside={"words": ["公然辱骂"]},
    outside={"words": []},
)

ABUSIVE_MESSAGES = Rule(
    id="abusive-messages",
    title="多次发侮辱、恐吓信息",
    says="多次发侮辱、恐吓信息干扰正常生活，可以报警。",
    when=v.words.includes("多次发侮辱或恐吓信息"),
    labels=(
        HOUNDING_CRIME,
        illegal_debt_crime(),
        Label(ADMINISTRATIVE, ("public-security-2012:42#第5项", "public-security-2025:50#第1款第5项")),
        Label(CIVIL, ("civil-code:1033#第1项",)),
    )
    + LENDERS_RULES,
    evidence=("信息原件，不要删", "号码、时间、次数的清单"),
    remedies=("call-110", "complain-to-lender", "complain-to-regulator"),
    inside={"words": ["多次发侮辱或恐吓信息"]},
    outside={"words": []},
)

THREAT_TO_EXPOSE = Rule(
    id="threat-to-expose",
    title="威胁公开你的照片、欠款",
    says="威胁把照片、欠款贴出去让你丢脸，侵害人格尊严和隐私；贴出来之前，就可以请求法院责令停止。",
    when=v.words.includes("威胁公开照片或欠款信息"),
    labels=(
        Label(
            CIVIL,
            ("civil-code:1032", "civil-code:1019", "civil-code:997"),
            None,
            "还没公开的，可以请求防止侵害；是否构成侵权由法院认定。",
        ),
    )
    + LENDERS_RULES,
    evidence=("信息原件，不要删", "号码、时间的清单"),
    remedies=("complain-to-lender", "complain-to-regulator", "civil-suit", "call-110"),
    inside={"words": ["威胁公开照片或欠款信息"]},
    outside={"words": []},
)

FORCE = (
    VIOLENCE,
    RESTRAINT,
    FORCE_A_DOOR,
    BREAK_A_DOOR,
    TAKE_PROPERTY,
    HOUNDING,
    THREAT,
    INSULT,
    ABUSIVE_MESSAGES,
    THREAT_TO_EXPOSE,
)
