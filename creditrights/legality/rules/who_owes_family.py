"""Rules about husbands and wives, and about heirs."""

from creditrights.legality.kinds import LIABLE, NOT_LIABLE, PERMITTED, VOID
from creditrights.legality.rule import DEBTOR, LENDER, Label, Rule
from creditrights.legality.rules.who_owes_person import UNSIGNED
from creditrights.legality.vocabulary import who_owes as v

SPOUSE = v.asked.is_(v.SPOUSE)
SIGNED = v.signed_as.is_(v.AS_BORROWER, v.RATIFIED)
MARRIED_THEN = v.wed.is_(v.DURING)
FOR_DAILY_NEEDS = MARRIED_THEN & v.purpose.is_(v.DAILY)
#: used for the common life, as the creditor proves
FOR_COMMON_LIFE = v.purpose.is_(v.PROVED) & v.wed.is_(v.DURING, v.BEFORE)
COMMON = MARRIED_THEN & SIGNED | FOR_DAILY_NEEDS | FOR_COMMON_LIFE

ABOUT_USE = ("钱到账后的去向流水", "家庭收支和当时的大额支出", "签字页、聊天记录")

SPOUSE_SIGNED = Rule(
    id="spouse-signed-or-ratified",
    title="夫妻共同签字，或一方事后认账",
    says="两人一起签字，或者没签的一方事后认账的，是共同债务。",
    when=SPOUSE & SIGNED,
    labels=(
        Label(
            LIABLE,
            ("civil-code:1064#第1款",),
            MARRIED_THEN | v.signed_as.is_(v.RATIFIED) & v.wed.is_(v.BEFORE),
            "算不算“认账”由法院看原话和行为；代转一笔款不当然算。",
        ),
        Label(
            LIABLE,
            ("civil-code:465", "civil-code:675"),
            v.signed_as.is_(v.AS_BORROWER),
            "以借款人身份签了字的，不论当时是不是夫妻，都要还。",
        ),
    ),
    evidence=ABOUT_USE,
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.SPOUSE, "signed_as": v.AS_BORROWER},
    outside={"asked": v.SPOUSE, "signed_as": v.NOTHING},
    conduct_of=DEBTOR,
)

SPOUSE_DAILY_NEEDS = Rule(
    id="spouse-daily-needs",
    title="婚内为家庭日常生活借的钱",
    says="婚姻存续期间，一方为家庭日常生活需要借的钱，没签字的一方也要还。",
    when=SPOUSE & FOR_DAILY_NEEDS,
    labels=(
        Label(
            LIABLE,
            ("civil-code:1064#第1款", "civil-code:1060"),
            None,
            "算不算“家庭日常生活需要”，由法院看数额、收入和当地情况；债权人与一方另有约定的除外。",
        ),
    ),
    evidence=ABOUT_USE,
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.SPOUSE, "wed": v.DURING, "purpose": v.DAILY},
    outside={"asked": v.SPOUSE, "wed": v.DURING, "purpose": v.UNPROVED},
    conduct_of=DEBTOR,
)

SPOUSE_COMMON_LIFE = Rule(
    id="spouse-common-life-proved",
    title="债权人证明用于夫妻共同生活、共同经营",
    says="超出日常需要的借款，债权人能证明用于夫妻共同生活、共同生产经营的，是共同债务。婚前借的，要证明用于婚后家庭共同生活。",
    when=SPOUSE & FOR_COMMON_LIFE,
    labels=(
        Label(LIABLE, ("civil-code:1064#第2款",), MARRIED_THEN, "举证的是债权人；证明得够不够，由法院认定。"),
        Label(LIABLE, ("spc-civil-code-family-1:33",), v.wed.is_(v.BEFORE), "举证的是债权人。"),
    ),
    evidence=ABOUT_USE,
    remedies=("answer-in-court", "agree-on-repayment"),
    inside={"asked": v.SPOUSE, "wed": v.DURING, "purpose": v.PROVED},
    outside={"asked": v.SPOUSE, "wed": v.DURING, "purpose": v.UNPROVED},
    conduct_of=DEBTOR,
)

SPOUSE_NOT_COMMON = Rule(
    id="spouse-not-common",
    title="一方借的大额债，没证明用于共同生活",
    says="婚内一方以个人名义借的、超出家庭日常需要的债，债权人证明不了用于共同生活、经营或两人都同意的，不是共同债务。",
    when=SPOUSE & UNSIGNED & MARRIED_THEN & v.purpose.is_(v.UNPROVED),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:1064#第2款",),
            None,
            "不用拿自己的财产还；执行借款一方在共同财产里的那一份，是另一回事。由法院认定。",
        ),
    ),
    evidence=ABOUT_USE + ("对这笔借款不知情的证据",),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "wed": v.DURING, "purpose": v.UNPROVED},
    outside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "wed": v.DURING, "purpose": v.PROVED},
    conduct_of=LENDER,
)

SPOUSE_BEFORE_WEDDING = Rule(
    id="spouse-debt-before-wedding",
    title="配偶婚前借的钱",
    says="一方婚前的个人债，债权人找配偶要的，法院不支持；能证明用于婚后家庭共同生活的除外。",
    when=SPOUSE & UNSIGNED & v.wed.is_(v.BEFORE) & ~v.purpose.is_(v.PROVED),
    labels=(Label(NOT_LIABLE, ("spc-civil-code-family-1:33",)),),
    evidence=("结婚证和借款的日期",) + ABOUT_USE,
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "wed": v.BEFORE, "purpose": v.UNPROVED},
    outside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "wed": v.BEFORE, "purpose": v.PROVED},
    conduct_of=LENDER,
)

SPOUSE_UNLAWFUL_DEBT = Rule(
    id="spouse-unlawful-or-invented-debt",
    title="配偶的赌债、毒债，或与人串通编的债",
    says="一方赌博、吸毒等违法犯罪中欠的债，或者与人串通编出来的债，别人主张是夫妻共同债务的，法院不支持。",
    when=SPOUSE & UNSIGNED & v.purpose.is_(v.CRIME, v.GAMBLED, v.FICTITIOUS),
    labels=(
        Label(NOT_LIABLE, ("spc-civil-code-family-1:34",), None, "是不是赌债、是不是编的，由法院认定；要拿出疑点。"),
    ),
    evidence=("赌博、吸毒的处罚决定或聊天记录", "借条的时间、来往和资金流水上的疑点"),
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "purpose": v.GAMBLED},
    outside={"asked": v.SPOUSE, "signed_as": v.NOTHING, "purpose": v.DAILY},
    conduct_of=LENDER,
)

SPOUSE_SEPARATE = Rule(
    id="spouse-separate-property-known",
    title="夫妻约定财产各归各，债权人也知道",
    says="夫妻书面约定婚内财产各归各的，借债时债权人知道这个约定，就用借债一方自己的财产还。",
    when=SPOUSE & UNSIGNED & MARRIED_THEN & v.separate_known.yes(),
    labels=(
        Label(
            VOID,
            ("civil-code:1065#第3款", "spc-civil-code-family-1:37", "civil-code:1064", "civil-code:1089"),
            v.purpose.is_(v.DAILY, v.PROVED),
            "这笔钱又是日常家用或共同生活、经营用的，几条怎么配合，条文没有写清；可以提，由法院认定。",
        ),
        Label(
            NOT_LIABLE,
            ("civil-code:1065#第3款", "spc-civil-code-family-1:37"),
            ~v.purpose.is_(v.DAILY, v.PROVED),
            "债权人知道这个约定，由夫妻一方举证；光有约定、债权人不知道的，挡不住。",
        ),
    ),
    evidence=("书面约定", "告诉过债权人的证据"),
    remedies=("answer-in-court",),
    inside={
        "asked": v.SPOUSE,
        "signed_as": v.NOTHING,
        "wed": v.DURING,
        "purpose": v.UNPROVED,
        "separate_known": "是",
    },
    outside={
        "asked": v.SPOUSE,
        "signed_as": v.NOTHING,
        "wed": v.DURING,
        "purpose": v.UNPROVED,
        "separate_known": "否",
    },
    conduct_of=LENDER,
)

DIVORCE_AGREEMENT = Rule(
    id="divorce-agreement-against-creditor",
    title="离婚协议写“债务归一方”",
    says="离婚协议、判决对财产和债务的安排，挡不住债权人就共同债务找两个人要；还多了的，可以按协议找另一方追回来。",
    when=SPOUSE & v.marriage_now.is_(v.DIVORCED) & COMMON,
    labels=(Label(LIABLE, ("spc-civil-code-family-1:35",), None, "先要是夫妻共同债务。"),),
    evidence=("离婚协议或判决书", "还款记录，以便追偿"),
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.SPOUSE, "marriage_now": v.DIVORCED, "wed": v.DURING, "purpose": v.DAILY},
    outside={"asked": v.SPOUSE, "marriage_now": v.STILL_MARRIED, "wed": v.DURING, "purpose": v.DAILY},
    conduct_of=DEBTOR,
)

SURVIVING_SPOUSE = Rule(
    id="surviving-spouse",
    title="借款的一方去世，共同债务",
    says="夫妻一方去世的，活着的一方要还婚姻存续期间的共同债务。不是共同债务的，只在继承的遗产以内。",
    when=SPOUSE & v.marriage_now.is_(v.WIDOWED) & MARRIED_THEN & COMMON,
    labels=(Label(LIABLE, ("spc-civil-code-family-1:36",)),),
    evidence=ABOUT_USE,
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.SPOUSE, "marriage_now": v.WIDOWED, "wed": v.DURING, "purpose": v.DAILY},
    outside={"asked": v.SPOUSE, "marriage_now": v.STILL_MARRIED, "wed": v.DURING, "purpose": v.DAILY},
    conduct_of=DEBTOR,
)

DIVORCE_TO_ESCAPE = Rule(
    id="divorce-split-hurts-creditor",
    title="离婚把财产全分走，让债权人拿不到钱",
    says="离婚协议的财产分割影响债权人拿到钱的，债权人可以请求撤销；“假离婚逃债”有风险。",
    when=v.split_hurts.yes(),
    labels=(
        Label(
            PERMITTED,
            ("spc-civil-code-family-2:3",),
            None,
            "允许的是债权人请求撤销，知道后一年内提；法院会看整体分割和履行、抚养费负担、离婚过错等。",
        ),
    ),
    evidence=("离婚协议和履行情况",),
    remedies=("answer-in-court",),
    inside={"split_hurts": "是"},
    outside={"split_hurts": "否"},
    conduct_of=LENDER,
)

HEIR = v.asked.is_(v.HEIR)
ABOUT_ESTATE = ("死亡证明、亲属关系证明", "遗产清单和价值证明")

HEIR_RENOUNCED = Rule(
    id="heir-who-renounced",
    title="放弃了继承",
    says="放弃继承的，对去世的人的债可以不还。放弃要在遗产处理以前用书面表示。",
    when=HEIR & UNSIGNED & v.inheritance.is_(v.RENOUNCED),
    labels=(
        Label(
            NOT_LIABLE,
            (
                "civil-code:1161#第2款",
                "civil-code:1124",
                "spc-civil-code-succession-1:35",
                "spc-civil-code-succession-1:32",
            ),
            None,
            "放弃继承致使自己不能履行法定义务的，放弃无效。自己签过字、做过保证的，不因此免掉。",
        ),
    ),
    evidence=("书面的放弃声明",) + ABOUT_ESTATE,
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.RENOUNCED},
    outside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.INHERITED},
    conduct_of=LENDER,
)

HEIR_RECEIVED = Rule(
    id="heir-within-the-estate",
    title="继承了遗产",
    says="继承了遗产，要在所得遗产的实际价值以内，还去世的人依法应当还的债。",
    when=HEIR & v.inheritance.is_(v.INHERITED),
    labels=(
        Label(
            LIABLE,
            ("civil-code:1161#第1款", "civil-code:1159", "civil-code:1163"),
            None,
            "只在所得遗产的实际价值以内；有遗嘱、遗赠的，先由法定继承人还。",
        ),
    ),
    evidence=ABOUT_ESTATE,
    remedies=("agree-on-repayment", "answer-in-court"),
    inside={"asked": v.HEIR, "inheritance": v.INHERITED},
    outside={"asked": v.HEIR, "inheritance": v.RENOUNCED},
    conduct_of=DEBTOR,
)

HEIR_BEYOND = Rule(
    id="heir-beyond-the-estate",
    title="要的钱超过了所得的遗产",
    says="超过所得遗产实际价值的部分，继承人不用还，自愿还的除外。没有“父债子还”这条规矩。",
    when=HEIR & UNSIGNED & v.inheritance.is_(v.INHERITED) & v.beyond_estate.yes(),
    labels=(Label(VOID, ("civil-code:1161#第1款",), None, "说的是超过的那一部分；遗产值多少由法院认定。"),),
    evidence=ABOUT_ESTATE,
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.INHERITED, "beyond_estate": "是"},
    outside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.INHERITED, "beyond_estate": "否"},
    conduct_of=LENDER,
)

HEIR_NOTHING = Rule(
    id="heir-who-received-nothing",
    title="没分到遗产，却被要求还",
    says="没有得到遗产的继承人，不用拿自己的钱还。遗产还没分的，债从遗产里还。",
    when=HEIR & UNSIGNED & v.inheritance.is_(v.RECEIVED_NOTHING),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:1161#第1款", "civil-code:1124"),
            None,
            "没有书面放弃的，视为接受继承；将来分到遗产，仍以分到的为限。",
        ),
    ),
    evidence=ABOUT_ESTATE,
    remedies=("do-not-acknowledge", "answer-in-court"),
    inside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.RECEIVED_NOTHING},
    outside={"asked": v.HEIR, "signed_as": v.NOTHING, "inheritance": v.INHERITED},
    conduct_of=LENDER,
)

HEIR_IN_NEED = Rule(
    id="heir-in-need",
    title="有缺乏劳动能力又没有生活来源的继承人",
    says="用遗产还债之前，要为缺乏劳动能力又没有生活来源的继承人保留必要的遗产。",
    when=HEIR & v.needy_heir.yes(),
    labels=(Label(VOID, ("civil-code:1159",), None, "保留多少才算“必要”，由法院认定；要自己提出来。"),),
    evidence=("残疾证、病历、低保等证明",) + ABOUT_ESTATE,
    remedies=("answer-in-court",),
    inside={"asked": v.HEIR, "needy_heir": "是"},
    outside={"asked": v.HEIR, "needy_heir": "否"},
    conduct_of=LENDER,
)

SPOUSES = (
    SPOUSE_SIGNED,
    SPOUSE_DAILY_NEEDS,
    SPOUSE_COMMON_LIFE,
    SPOUSE_NOT_COMMON,
    SPOUSE_BEFORE_WEDDING,
    SPOUSE_UNLAWFUL_DEBT,
    SPOUSE_SEPARATE,
    DIVORCE_AGREEMENT,
    SURVIVING_SPOUSE,
    DIVORCE_TO_ESCAPE,
)
HEIRS = (HEIR_RENOUNCED, HEIR_RECEIVED, HEIR_BEYOND, HEIR_NOTHING, HEIR_IN_NEED)
