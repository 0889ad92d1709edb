"""Rules about a debtor who keeps away what he owes, and about one who simply cannot pay."""

from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, LIABLE, NO_CRIME, VOID
from creditrights.legality.rule import ANYONE, DEBTOR, Label, Rule
from creditrights.legality.vocabulary import debtor as v
from creditrights.legality.vocabulary import shared as s

JUDGED_AND_ABLE = v.judged.yes() & v.can_pay.yes()
FOR_THE_COURT = "是否构成犯罪，由公安、检察院和法院认定；提起公诉前履行、情节轻微的，可以不起诉。"
BY_THE_COURT = "由执行法院决定罚款、拘留。"
OWN_PAPERS = ("收入、支出和财产的清单", "财产变动的合同、转账记录和原因")
HONEST = ("report-honestly", "agree-on-repayment")

CANNOT_PAY = Rule(
    id="cannot-pay",
    title="确实没有能力还，不是拒不执行判决、裁定罪",
    says="扣掉生活必需费用之后没有能力履行的，不是拒不执行判决、裁定罪。要如实报告财产，配合法院。",
    when=v.judged.yes() & v.can_pay.no(),
    labels=(
        Label(
            NO_CRIME,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:5"),
            None,
            "有没有能力，由法院按财产和收入认定；为逃债把财产转走的，不算没有能力。",
        ),
    ),
    evidence=OWN_PAPERS,
    remedies=HONEST,
    inside={"judged": "是", "can_pay": "否"},
    outside={"judged": "是", "can_pay": "是"},
    conduct_of=DEBTOR,
)

NOT_YET_JUDGED = Rule(
    id="not-yet-judged",
    title="还没有生效判决，谈不上拒不执行判决、裁定罪",
    says="没有生效的判决、裁定，就不会有拒不执行判决、裁定罪；但收到应诉通知后也别动财产。",
    when=v.judged.no(),
    labels=(Label(NO_CRIME, ("criminal-law:313", "spc-spp-refusal-enforce-2024:2"), None, "债还在，可能被起诉。"),),
    evidence=("应诉通知、传票",),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"judged": "否"},
    outside={"judged": "是"},
    conduct_of=DEBTOR,
)

REFUSE_TO_ENFORCE = Rule(
    id="refuse-to-enforce",
    title="判决生效后躲着不还",
    says="有能力还，却藏匿转移、白送、明显低价卖、虚假转让财产，使判决执行不了，可能构成拒不执行判决、裁定罪。",
    when=JUDGED_AND_ABLE
    & v.debtor_acts.includes(v.HIDE, v.GIVE_AWAY, v.SELL_CHEAP)
    & v.moved_when.is_(v.AFTER_JUDGMENT)
    & v.defeated.yes(),
    labels=(
        Label(
            CRIMINAL,
            (
                "criminal-law:313",
                "spc-spp-refusal-enforce-2024:3",
                "spc-spp-refusal-enforce-2024:5",
                "spc-spp-refusal-enforce-2024:11",
                "spc-spp-refusal-enforce-2024:12",
            ),
            None,
            "借离婚、低价卖给亲友来藏匿、转移的，看实质；" + FOR_THE_COURT,
        ),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:114#第1款第6项", "civil-procedure-law-2023:114#第1款第6项"),
            None,
            BY_THE_COURT,
        ),
    ),
    evidence=OWN_PAPERS,
    remedies=HONEST,
    inside={
        "judged": "是",
        "can_pay": "是",
        "debtor_acts": [v.HIDE],
        "moved_when": v.AFTER_JUDGMENT,
        "defeated": "是",
    },
    outside={
        "judged": "是",
        "can_pay": "否",
        "debtor_acts": [v.HIDE],
        "moved_when": v.AFTER_JUDGMENT,
        "defeated": "是",
    },
    conduct_of=DEBTOR,
)

HIDE_DURING_SUIT = Rule(
    id="hide-during-suit",
    title="收到应诉通知后、判决前就转移财产",
    says="收到应诉通知之后就藏匿、转移、白送财产，判决生效后仍拒不执行，也可能构成拒不执行判决、裁定罪。",
    when=v.judged.yes()
    & v.debtor_acts.includes(v.HIDE, v.GIVE_AWAY)
    & v.moved_when.is_(v.DURING_SUIT)
    & v.refuses.yes(),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:6"),
            None,
            "要是为了逃避执行，白送算不算转移看个案；2024-12-01 之前没有这一条解释，怎么认定看个案。" + FOR_THE_COURT,
        ),
    ),
    evidence=OWN_PAPERS,
    remedies=HONEST,
    inside={"judged": "是", "debtor_acts": [v.HIDE], "moved_when": v.DURING_SUIT, "refuses": "是"},
    outside={"judged": "是", "debtor_acts": [v.HIDE], "moved_when": v.BEFORE_NOTICE, "refuses": "是"},
    conduct_of=DEBTOR,
)

ABLE_BUT_REFUSES = Rule(
    id="able-but-refuses",
    title="判决生效后有能力还，就是不还",
    says="没有藏财产，但有能力还却不理法院，可以罚款、拘留、列入失信；罚后仍不执行的，可能是犯罪。能还一部分就先还。",
    when=JUDGED_AND_ABLE & v.refuses.yes(),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:3#第4项", "spc-spp-refusal-enforce-2024:5"),
            v.punished.yes(),
            FOR_THE_COURT,
        ),
        Label(
            ADMINISTRATIVE,
            (
                "civil-procedure-law-2021:114#第1款第6项",
                "civil-procedure-law-2023:114#第1款第6项",
                "spc-dishonest-list-2017:1#第1项",
            ),
            None,
            "担保够、或者查封的财产够还的，不列失信。" + BY_THE_COURT,
        ),
    ),
    evidence=OWN_PAPERS,
    remedies=HONEST,
    inside={"judged": "是", "can_pay": "是", "refuses": "是"},
    outside={"judged": "是", "can_pay": "是", "refuses": "否"},
    conduct_of=DEBTOR,
)

REVOCABLE = Rule(
    id="revocable-disposal",
    title="白送、低卖财产影响还债",
    says="影响债权人收债的白送、低卖、放弃债权，债权人知道后一年内、行为后五年内可以请法院撤销，东西要还回来抵债。",
    when=v.debtor_acts.includes(v.GIVE_AWAY, v.SELL_CHEAP, v.DIVORCE),
    labels=(
        Label(
            VOID,
            ("civil-code:538", "civil-code:541"),
            v.debtor_acts.includes(v.GIVE_AWAY),
            "要影响债权实现，由债权人请求、法院认定。",
        ),
        Label(
            VOID,
            ("civil-code:539", "civil-code:541", "spc-civil-code-contract-2023:42"),
            v.debtor_acts.includes(v.SELL_CHEAP),
            "对方要知道或者应当知道；不到市价七成一般算明显低价，亲属之间不受这个比例限制。",
        ),
        Label(
            VOID,
            ("civil-code:538", "civil-code:539", "civil-code:541", "spc-civil-code-family-2:3"),
            v.debtor_acts.includes(v.DIVORCE),
            "债权人要证明影响收债，法院综合考虑整体分割、抚养费、过错等；判决后借离婚藏匿财产的，另看拒执罪。",
        ),
    ),
    evidence=OWN_PAPERS,
    remedies=("agree-on-repayment", "legal-advice"),
    inside={"debtor_acts": [v.GIVE_AWAY]},
    outside={"debtor_acts": []},
    conduct_of=DEBTOR,
)

FALSE_SUIT = Rule(
    id="false-suit",
    title="编造债务去打官司、仲裁",
    says="和人串通编造债务起诉、仲裁来逃债，法院可以罚款、拘留，还可能构成虚假诉讼罪；妨害执行的，从重处理。",
    when=v.debtor_acts.includes(v.FAKE_SUIT, v.FAKE_ARBITRATION),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:307-1", "spc-spp-false-litigation-2018:1", "spc-spp-false-litigation-2018:2"),
            v.debtor_acts.includes(v.FAKE_SUIT),
            "要妨害司法秩序或者严重侵害他人，如已经开庭、保全、裁判；是否构成由公安和法院认定。",
        ),
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:4#第1项"),
            JUDGED_AND_ABLE & v.defeated.yes(),
            "属于“情节特别严重”的一种；由法院认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:115", "civil-procedure-law-2023:115"),
            v.debtor_acts.includes(v.FAKE_SUIT),
            "由审理的法院驳回请求，决定罚款、拘留。",
        ),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:116", "civil-procedure-law-2023:116", "spc-dishonest-list-2017:1#第3项"),
            v.judged.yes(),
            "拿假的仲裁裁决、公证书去申请执行的，也看虚假诉讼罪。" + BY_THE_COURT,
        ),
    ),
    evidence=("诉讼、仲裁的材料",),
    remedies=("report-honestly", "legal-advice"),
    inside={"debtor_acts": [v.FAKE_SUIT]},
    outside={"debtor_acts": []},
    conduct_of=DEBTOR,
)

MISREPORT = Rule(
    id="misreport-assets",
    title="拒报、虚报财产",
    says="执行中要如实报告财产；拒报、虚报的，法院可以罚款、拘留，还应列入失信；罚后仍不执行的可能是犯罪。",
    when=v.judged.yes() & v.debtor_acts.includes(v.MISREPORT),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:3#第4项"),
            v.can_pay.yes() & v.punished.yes(),
            FOR_THE_COURT,
        ),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:248", "civil-procedure-law-2023:252", "spc-dishonest-list-2017:1#第4项"),
            None,
            BY_THE_COURT,
        ),
    ),
    evidence=("报告财产令", "补正的财产报告"),
    remedies=("report-honestly",),
    inside={"judged": "是", "debtor_acts": [v.MISREPORT]},
    outside={"judged": "是", "debtor_acts": []},
    conduct_of=DEBTOR,
)

OVERSPEND = Rule(
    id="breach-consumption-limit",
    title="违反限制消费令",
    says="被限高还坐飞机、高铁、买房、旅游的，法院可以罚款、拘留，并列入失信；必需的先申请批准。",
    when=v.judged.yes() & v.debtor_acts.includes(v.OVERSPEND),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:3#第4项"),
            v.can_pay.yes() & v.punished.yes(),
            FOR_THE_COURT,
        ),
        Label(
            ADMINISTRATIVE,
            (
                "civil-procedure-law-2021:114#第1款第6项",
                "civil-procedure-law-2023:114#第1款第6项",
                "spc-consumption-limits-2015:11",
                "spc-dishonest-list-2017:1#第5项",
            ),
            None,
            BY_THE_COURT,
        ),
    ),
    evidence=("限制消费令", "消费的用途和谁付的钱"),
    remedies=("report-honestly", "agree-on-repayment"),
    inside={"judged": "是", "debtor_acts": [v.OVERSPEND]},
    outside={"judged": "是", "debtor_acts": []},
    conduct_of=DEBTOR,
)

TOUCH_SEALED = Rule(
    id="touch-sealed-property",
    title="动已被查封、冻结的财产",
    says="法院查封冻结的财产，不能藏、转、卖、毁；情节严重的单独构成犯罪。",
    when=v.debtor_acts.includes(v.TOUCH_SEALED),
    labels=(
        Label(CRIMINAL, ("criminal-law:314",), s.serious.yes(), "情节是否严重，由公安和法院认定。"),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:114#第1款第3项", "civil-procedure-law-2023:114#第1款第3项"),
            None,
            BY_THE_COURT,
        ),
    ),
    evidence=("查封、扣押清单", "财产现在在哪里的说明"),
    remedies=("report-honestly",),
    inside={"debtor_acts": [v.TOUCH_SEALED]},
    outside={"debtor_acts": []},
    conduct_of=DEBTOR,
)

FIGHT = Rule(
    id="fight-enforcement",
    title="用暴力、威胁阻碍执行",
    says="对执行有意见，提异议、录像；用暴力、威胁阻碍执行的，法院可以罚款、拘留，也可能是妨害公务罪，还不还得起都一样。",
    when=v.debtor_acts.includes(v.FIGHT),
    labels=(
        Label(
            CRIMINAL,
            ("criminal-law:313", "spc-spp-refusal-enforce-2024:3#第8项", "spc-spp-refusal-enforce-2024:4#第3项"),
            JUDGED_AND_ABLE & s.serious.yes(),
            "要致使执行无法进行；殴打、围攻的是“情节特别严重”。由公安和法院认定。",
        ),
        Label(
            CRIMINAL,
            ("criminal-law:277#第1款",),
            None,
            "要以暴力、威胁阻碍依法执行职务；情节轻的由法院罚款、拘留。打警察的另看袭警罪。由公安和法院认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("civil-procedure-law-2021:114#第1款第5项", "civil-procedure-law-2023:114#第1款第5项"),
            None,
            BY_THE_COURT,
        ),
    ),
    evidence=("现场录像",),
    remedies=("object-to-enforcement", "legal-advice"),
    inside={"debtor_acts": [v.FIGHT]},
    outside={"debtor_acts": []},
    conduct_of=DEBTOR,
)

ACCOMPLICE = Rule(
    id="accomplice",
    title="亲友明知而帮着转移财产",
    says="明知他有能力不执行，还串通帮着藏、转财产，使判决执行不了的，按共犯处理。",
    when=JUDGED_AND_ABLE & v.helper.is_(v.HELPED) & v.defeated.yes(),
    labels=(Label(CRIMINAL, ("criminal-law:313", "spc-spp-refusal-enforce-2024:8"), None, FOR_THE_COURT),),
    evidence=("转账、过户的记录",),
    remedies=("report-honestly", "legal-advice"),
    inside={"judged": "是", "can_pay": "是", "helper": v.HELPED, "defeated": "是"},
    outside={"judged": "是", "can_pay": "是", "helper": v.UNAWARE, "defeated": "是"},
    conduct_of=ANYONE,
)

OVERDUE_ALONE = Rule(
    id="overdue-alone",
    title="借时说的是实话，后来还不上，不是诈骗、骗贷",
    says="材料身份都真、后来还不上，是民事违约：要还、要付逾期利息，但不是诈骗、不是骗贷。",
    when=v.borrowing.is_(v.TRUTHFUL) & v.meant_to_keep.no(),
    labels=(
        Label(
            NO_CRIME,
            ("criminal-law:193", "criminal-law:175-1", "criminal-law:266"),
            None,
            "信用卡另看“恶意透支”的几个条件；用途上骗了银行、造成重大损失的，另看骗取贷款罪。",
        ),
        Label(LIABLE, ("civil-code:577", "civil-code:579", "civil-code:676")),
    ),
    evidence=("借款申请时交的材料", "后来还不上的原因（失业、生病等）"),
    remedies=("agree-on-repayment",),
    inside={"borrowing": v.TRUTHFUL, "meant_to_keep": "否"},
    outside={"borrowing": v.FALSE_PAPERS, "meant_to_keep": "否"},
    conduct_of=DEBTOR,
)

OUT_OF_TOUCH = Rule(
    id="out-of-touch",
    title="失联本身不是诈骗",
    says="换号、不接电话不等于诈骗：罪要看借时骗没骗。但失联会错过文书和开庭，信用卡里还可能被看作逃避催收。",
    when=v.out_of_touch.yes() & v.borrowing.is_(v.TRUTHFUL) & v.meant_to_keep.no(),
    labels=(
        Label(
            NO_CRIME,
            ("criminal-law:193", "criminal-law:266"),
            s.product.is_(s.CONSUMER_LOAN, s.OFFLINE_LOAN, s.OTHER_PRODUCT),
        ),
        Label(
            NO_CRIME,
            ("criminal-law:196", "spc-spp-credit-card-2018:6"),
            s.product.is_(s.CARD) & ~v.overdraft_signs.includes(*v.overdraft_signs.choices),
            "只凭没有还款不能认定非法占有目的；逃匿、改变联系方式来逃避催收的，可能被认定，允许反证。",
        ),
    ),
    evidence=("换号、搬家的原因", "主动联系贷款机构的记录"),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"out_of_touch": "是", "borrowing": v.TRUTHFUL, "meant_to_keep": "否"},
    outside={"out_of_touch": "否", "borrowing": v.TRUTHFUL, "meant_to_keep": "否"},
    conduct_of=DEBTOR,
)

UNABLE = (CANNOT_PAY, NOT_YET_JUDGED, OVERDUE_ALONE, OUT_OF_TOUCH)
EVADING = (
    REFUSE_TO_ENFORCE,
    HIDE_DURING_SUIT,
    ABLE_BUT_REFUSES,
    REVOCABLE,
    FALSE_SUIT,
    MISREPORT,
    OVERSPEND,
    TOUCH_SEALED,
    FIGHT,
    ACCOMPLICE,
)
