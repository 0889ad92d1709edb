"""Rules about loans that do not bind: of children and of those who cannot judge; gambling debts, debts that never were."""

from creditrights.legality.kinds import NOT_LIABLE, VOID
from creditrights.legality.rule import LENDER, Label, Rule
from creditrights.legality.rules.who_owes_person import BORROWER, OBLIGED, PRIVATE
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import who_owes as v

GIVE_BACK = "合同无效的，从这份合同得到、现在还在的钱要返还；怎么返还由法院认定。"

UNDER_EIGHT = Rule(
    id="child-under-eight",
    title="不满八周岁的孩子“借”的钱",
    says="不满八周岁的孩子自己做的借款无效，不用按合同还。",
    when=BORROWER & v.age.is_(v.UNDER_EIGHT),
    labels=(
        Label(
            NOT_LIABLE, ("civil-code:144", "civil-code:20"), None, "由法定代理人代办的，不是孩子自己做的。" + GIVE_BACK
        ),
    ),
    evidence=("出生证明、户口本", "操作的设备和时间"),
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"asked": v.BORROWER, "age": v.UNDER_EIGHT},
    outside={"asked": v.BORROWER, "age": v.ADULT},
    conduct_of=LENDER,
)

TEENAGER = Rule(
    id="minor-without-guardian",
    title="未成年人借钱，监护人没同意",
    says="八周岁以上的未成年人借钱，与年龄、智力不相适应、监护人又没同意或追认的，没有效力。",
    when=BORROWER & v.age.is_(v.TEENAGER) & v.guardian_agreed.no(),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:145", "civil-code:19"),
            None,
            "很小的数额、与年龄智力相适应的，可能有效；由法院认定。父母不因此成为借款人。" + GIVE_BACK,
        ),
    ),
    evidence=("户口本、身份证", "监护人知道后马上否认的记录"),
    remedies=("complain-to-lender", "answer-in-court"),
    inside={"asked": v.BORROWER, "age": v.TEENAGER, "guardian_agreed": "否"},
    outside={"asked": v.BORROWER, "age": v.TEENAGER, "guardian_agreed": "是"},
    conduct_of=LENDER,
)

CANNOT_JUDGE = Rule(
    id="adult-who-cannot-judge",
    title="不能辨认自己行为的成年人借的钱",
    says="完全不能辨认自己行为的成年人，自己借的钱无效。不能完全辨认的，与智力、精神状况不相适应、监护人又没同意或追认的，没有效力。",
    when=BORROWER & (v.age.is_(v.INCAPABLE) | v.age.is_(v.PARTLY_CAPABLE) & v.guardian_agreed.no()),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:144", "civil-code:21"),
            v.age.is_(v.INCAPABLE),
            "借款那时候能不能辨认，要拿诊断、鉴定来证明，由法院认定。" + GIVE_BACK,
        ),
        Label(
            NOT_LIABLE,
            ("civil-code:145", "civil-code:22"),
            v.age.is_(v.PARTLY_CAPABLE),
            "与他的智力、精神状况相适应的，有效；由法院认定。" + GIVE_BACK,
        ),
    ),
    evidence=("病历、残疾证、鉴定意见", "借款那几天的就诊和看护记录"),
    remedies=("complain-to-lender", "ask-for-an-expert", "answer-in-court"),
    inside={"asked": v.BORROWER, "age": v.INCAPABLE},
    outside={"asked": v.BORROWER, "age": v.ADULT},
    conduct_of=LENDER,
)

FICTITIOUS = Rule(
    id="money-never-given",
    title="有借条，钱没给过",
    says="民间借贷，只拿借条来要、钱其实没给过的，说清楚来龙去脉，法院会综合判断钱到底给没给。",
    when=OBLIGED & PRIVATE & v.purpose.is_(v.FICTITIOUS),
    labels=(
        Label(
            NOT_LIABLE,
            ("spc-private-lending-2020-12:15", "civil-code:679"),
            None,
            "个人之间的借款，钱到手才成立。给没给由法院看金额、交付方式、经济能力等综合认定。",
        ),
    ),
    evidence=("写借条前后的聊天记录、录音", "当时自己的银行流水"),
    remedies=("answer-in-court", "do-not-acknowledge"),
    inside={"asked": v.BORROWER, "creditor": s.OTHER_LENDER, "purpose": v.FICTITIOUS},
    outside={"asked": v.BORROWER, "creditor": s.OTHER_LENDER, "purpose": v.DAILY},
    conduct_of=LENDER,
)

GAMBLING_DEBT = Rule(
    id="gambling-debt",
    title="赌债",
    says="赌博输的钱，写成了借条也不受法律保护；一起签字的、作保的，也一样。",
    when=OBLIGED & v.purpose.is_(v.GAMBLED),
    labels=(
        Label(
            NOT_LIABLE,
            ("civil-code:153#第2款", "civil-code:8"),
            None,
            "要证明借条是赌债变来的；赌博本身也违法。由法院认定。",
        ),
    ),
    evidence=("赌局的聊天记录、转账附言", "写借条时的录音、在场人"),
    remedies=("answer-in-court", "do-not-acknowledge"),
    inside={"asked": v.BORROWER, "purpose": v.GAMBLED},
    outside={"asked": v.BORROWER, "purpose": v.DAILY},
    conduct_of=LENDER,
)

LENT_FOR_CRIME = Rule(
    id="lent-for-a-crime",
    title="明知借去违法犯罪还借",
    says="出借人知道或者应当知道钱是拿去赌博、吸毒等违法犯罪的，民间借贷合同无效，约定的利息要不到。",
    when=OBLIGED & PRIVATE & v.purpose.is_(v.CRIME) & v.lender_knew.yes(),
    labels=(Label(VOID, ("spc-private-lending-2020-12:13#第4项", "civil-code:157"), None, GIVE_BACK),),
    evidence=("出借人当时知道用途的聊天记录",),
    remedies=("answer-in-court",),
    inside={"asked": v.BORROWER, "creditor": s.OTHER_LENDER, "purpose": v.CRIME, "lender_knew": "是"},
    outside={"asked": v.BORROWER, "creditor": s.OTHER_LENDER, "purpose": v.CRIME, "lender_knew": "否"},
    conduct_of=LENDER,
)

CAPACITY_AND_PURPOSE = (UNDER_EIGHT, TEENAGER, CANNOT_JUDGE, FICTITIOUS, GAMBLING_DEBT, LENT_FOR_CRIME)
