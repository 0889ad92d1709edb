"""Rules about personal information shown to others, faces and identity cards, and requests that are refused."""

from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, PERMITTED, STANDARD
from creditrights.legality.rule import COLLECTOR, COURT, LENDER, Label, Rule
from creditrights.legality.rules.data import (
    ASK_AND_COMPLAIN,
    BY_THE_DEPARTMENT,
    FOR_THE_POLICE,
    NOT_SEPARATE,
)
from creditrights.legality.rules.standard import STANDARD_LENDS
from creditrights.legality.vocabulary import data as v

SCREEN = ("公开内容的截图、录屏，能看清账号、时间、链接", "看到的人的证言")
REQUESTS = ("提要求的日期、渠道和内容", "对方的答复")

PUBLISHED = Rule(
    id="publish-data",
    title="没经单独同意公开你的信息",
    says="掌握信息的机构不得公开它；在网站、朋友圈、群里公开姓名、身份证号、欠款，可以要求删除，也可以报警。",
    when=v.published.is_(v.MEDIA, v.GROUP) & NOT_SEPARATE,
    labels=(
        Label(
            ADMINISTRATIVE,
            ("public-security-2012:42#第6项", "public-security-2025:50#第1款第6项"),
            v.published.is_(v.GROUP),
            "公开的算不算隐私、要不要处罚，由公安机关认定。",
        ),
        Label(
            ADMINISTRATIVE,
            ("pipl:25", "pipl:66"),
            None,
            "依法登报主张权利、公告债权转让的另当别论；" + BY_THE_DEPARTMENT,
        ),
        Label(
            CIVIL,
            ("civil-code:1032", "civil-code:1033#第5项", "pipl:25", "pipl:69"),
            None,
            "人找不到时依法登报主张权利、公告债权转让，另当别论；由法院认定。",
        ),
    ),
    evidence=SCREEN,
    remedies=("call-110",) + ASK_AND_COMPLAIN,
    inside={"published": v.GROUP, "consent": v.NONE},
    outside={"published": v.NOT_PUBLISHED, "consent": v.NONE},
    conduct_of=COLLECTOR,
)

COURT_PUBLISHES = Rule(
    id="court-publishes",
    title="法院公布不履行的信息",
    says="判决后不履行的，法院可以通过媒体公布；别的机构不能学法院自己公布。",
    when=v.published.is_(v.BY_COURT),
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:262", "civil-procedure-law-2023:266")),),
    evidence=("公布的页面和案号",),
    remedies=("verify-court",),
    inside={"published": v.BY_COURT},
    outside={"published": v.MEDIA},
    conduct_of=COURT,
)

FACE = Rule(
    id="face-without-consent",
    title="没经单独同意采集、使用人脸",
    says="人脸是敏感信息：要有特定目的、确有必要，并取得单独同意；和别的授权捆在一起不算。",
    when=v.face.is_(v.FACE_TAKEN),
    labels=(
        Label(ADMINISTRATIVE, ("pipl:28", "pipl:29", "pipl:66"), None, BY_THE_DEPARTMENT),
        Label(
            CIVIL,
            ("pipl:29", "spc-facial-recognition-2021:2#第3项", "spc-facial-recognition-2021:4"),
            None,
            "履行合同所必需等不需同意的情形除外，由法院认定。",
        ),
    ),
    evidence=SCREEN,
    remedies=ASK_AND_COMPLAIN,
    inside={"face": v.FACE_TAKEN},
    outside={"face": v.FACE_AGREED},
    conduct_of=LENDER,
)

PORTRAIT = Rule(
    id="portrait-abused",
    title="用你的照片做海报、丑化、散发",
    says="没经同意不得使用、公开你的肖像，更不得丑化；欠钱不是理由。",
    when=v.face.is_(v.PORTRAIT_ABUSED),
    labels=(Label(CIVIL, ("civil-code:1019", "civil-code:1024"), None, "赔多少，由法院结合范围和后果认定。"),),
    evidence=SCREEN,
    remedies=("call-110",) + ASK_AND_COMPLAIN,
    inside={"face": v.PORTRAIT_ABUSED},
    outside={"face": v.NO_FACE},
    conduct_of=COLLECTOR,
)

CARD_KEPT = Rule(
    id="id-card-kept",
    title="扣押身份证",
    says="任何组织或个人不得扣押身份证抵债；当场要回，要不回就报警。",
    when=v.id_card.is_(v.CARD_KEPT),
    labels=(Label(ADMINISTRATIVE, ("id-card-law:15#第3款", "id-card-law:16#第3项"), None, FOR_THE_POLICE),),
    evidence=("扣证的录音录像、收条", "报警回执"),
    remedies=("call-110", "complain-to-lender"),
    inside={"id_card": v.CARD_KEPT},
    outside={"id_card": v.CARD_CHECKED},
    conduct_of=COLLECTOR,
)

CARD_LEAKED = Rule(
    id="id-card-leaked",
    title="金融、电信等单位的人泄露身份证信息",
    says="工作中得来的身份证信息要保密；泄露的，不够犯罪也要拘留、罚款。",
    when=v.id_card.is_(v.CARD_LEAKED),
    labels=(
        Label(
            ADMINISTRATIVE,
            ("id-card-law:13", "id-card-law:19"),
            None,
            "条数、数额够的按侵犯公民个人信息罪追究；由公安机关认定。",
        ),
        Label(CIVIL, ("civil-code:1038", "id-card-law:19#第3款")),
    ),
    evidence=SCREEN,
    remedies=("call-110",) + ASK_AND_COMPLAIN,
    inside={"id_card": v.CARD_LEAKED},
    outside={"id_card": v.NO_CARD},
    conduct_of=LENDER,
)

ACCESS_REFUSED = Rule(
    id="access-refused",
    title="不给查阅、不更正，也不说理由",
    says="你可以查阅、复制、更正自己的信息；拒绝要说明理由，被拒绝的可以起诉。",
    when=v.request.is_(v.ACCESS, v.CORRECT) & v.request_answer.is_(v.NO_REASON),
    labels=(
        Label(
            CIVIL, ("pipl:45", "pipl:50", "civil-code:1037"), v.request.is_(v.ACCESS), "有保密等法定例外；由法院认定。"
        ),
        Label(CIVIL, ("pipl:46", "pipl:50", "civil-code:1037"), v.request.is_(v.CORRECT), "信息准不准，要先核实。"),
    ),
    evidence=REQUESTS,
    remedies=ASK_AND_COMPLAIN,
    inside={"request": v.ACCESS, "request_answer": v.NO_REASON},
    outside={"request": v.ACCESS, "request_answer": v.DONE},
    conduct_of=LENDER,
)

DELETION_REFUSED = Rule(
    id="deletion-refused",
    title="该删的不删",
    says="目的已达到、保存期满、撤回同意、违法处理的，应当删除；不删可以请求、投诉、起诉。",
    when=v.request.is_(v.DELETE) & v.delete_ground.yes() & v.request_answer.is_(v.REASONED, v.NO_REASON),
    labels=(
        Label(
            CIVIL,
            ("pipl:47", "pipl:50", "civil-code:1037"),
            None,
            "法律规定的保存期没满的，除存储和安全保护外应停止使用；理由成不成立，由法院认定。",
        ),
    ),
    evidence=REQUESTS,
    remedies=ASK_AND_COMPLAIN,
    inside={"request": v.DELETE, "delete_ground": "是", "request_answer": v.REASONED},
    outside={"request": v.DELETE, "delete_ground": "否", "request_answer": v.REASONED},
    conduct_of=LENDER,
)

WITHDRAWAL_REFUSED = Rule(
    id="withdrawal-refused",
    title="撤回同意，对方还照用",
    says="不是履行合同必需、只凭你同意用的信息（如通讯录权限、推销），你可以撤回同意，对方要方便你撤回并停用。",
    when=v.request.is_(v.WITHDRAW) & v.contract_need.no() & v.request_answer.is_(v.REASONED, v.NO_REASON),
    labels=(
        Label(
            CIVIL,
            ("pipl:15", "pipl:47#第1款第3项", "pipl:50"),
            None,
            "撤回以前做的仍然有效；法律规定的保存期没满的，只能存着。由法院认定。",
        ),
    ),
    evidence=REQUESTS + ("应用权限的截图",),
    remedies=ASK_AND_COMPLAIN,
    inside={"request": v.WITHDRAW, "contract_need": "否", "request_answer": v.REASONED},
    outside={"request": v.WITHDRAW, "contract_need": "是", "request_answer": v.REASONED},
    conduct_of=LENDER,
)

REFUSED_WITHOUT_REASON = Rule(
    id="refused-without-reason",
    title="不删除、不让撤回，也不说理由",
    says="该不该删、能不能撤回，各有条件；不答应的，也要说明理由。没有理由的，可以再书面要、投诉、起诉。",
    when=v.request.is_(v.DELETE, v.WITHDRAW) & v.request_answer.is_(v.NO_REASON),
    labels=(Label(CIVIL, ("pipl:50",), None, "没说理由，不等于一定要照办；由法院认定。"),),
    evidence=REQUESTS,
    remedies=ASK_AND_COMPLAIN,
    inside={"request": v.WITHDRAW, "request_answer": v.NO_REASON},
    outside={"request": v.WITHDRAW, "request_answer": v.REASONED},
    conduct_of=LENDER,
)

MACHINE_UNEXPLAINED = Rule(
    id="machine-decision-unexplained",
    title="只由机器作出的决定，不给说明",
    says="对你影响重大的决定只由机器作出的，你可以要求说明，也可以拒绝只由机器来定。不等于一定要批给你。",
    when=v.request.is_(v.EXPLAIN) & v.request_answer.is_(v.NO_REASON),
    labels=(
        Label(
            CIVIL,
            ("pipl:24#第3款", "pipl:50"),
            None,
            "要对个人权益有重大影响；拒贷、降额算不算，由法院认定。",
        ),
    ),
    evidence=REQUESTS,
    remedies=ASK_AND_COMPLAIN,
    inside={"request": v.EXPLAIN, "request_answer": v.NO_REASON},
    outside={"request": v.EXPLAIN, "request_answer": v.DONE},
    conduct_of=LENDER,
)

KEPT_WHILE_OWED = Rule(
    id="kept-while-owed",
    title="合同还在履行，保留必需的信息",
    says="债没清、合同还在履行的，贷款机构可以保留、使用履行合同必需的信息；“注销信息就不用还”是骗人的。",
    when=v.request.is_(v.DELETE) & v.delete_ground.no(),
    labels=(Label(PERMITTED, ("pipl:13#第1款第2项", "pipl:47")),),
    evidence=REQUESTS,
    remedies=("complain-data",),
    inside={"request": v.DELETE, "delete_ground": "否"},
    outside={"request": v.DELETE, "delete_ground": "是"},
    conduct_of=LENDER,
)

MARKETING = Rule(
    id="marketing-after-refusal",
    title="拒绝之后还发推销",
    says="没经同意、或者明确拒绝之后，不得再向你发商业性信息。",
    when=v.marketing.yes(),
    labels=(
        Label(
            CIVIL,
            (
                "consumer-protection-law:29#第3款",
                "consumer-protection-law:50",
                "consumer-protection-regulations:24",
                "civil-code:1033#第1项",
            ),
            None,
            "借款人算不算消费者，有争议；由法院认定。",
        ),
    ),
    evidence=("拒绝的记录", "之后的短信、来电"),
    remedies=("complain-to-lender", "complain-data"),
    inside={"marketing": "是"},
    outside={"marketing": "否"},
    conduct_of=LENDER,
)

NO_RECORD = Rule(
    id="no-collection-record",
    title="拿不出两年内的催收记录",
    says="国家标准：催收全过程要记录，至少保存 2 年。投诉时要求调取某天某时的录音，别拖过两年。",
    when=v.record_kept.no(),
    labels=(Label(STANDARD, ("gbt45251-2025:节录-记录",), STANDARD_LENDS, "标准没有写借款人有权拿走录音。"),),
    evidence=("要求核对的记录、工单号",),
    remedies=("complain-to-lender", "complain-to-regulator"),
    inside={"record_kept": "否"},
    outside={"record_kept": "是"},
    conduct_of=LENDER,
)

SHOWING = (PUBLISHED, COURT_PUBLISHES, FACE, PORTRAIT, CARD_KEPT, CARD_LEAKED)
REQUESTING = (
    ACCESS_REFUSED,
    DELETION_REFUSED,
    WITHDRAWAL_REFUSED,
    REFUSED_WITHOUT_REASON,
    MACHINE_UNEXPLAINED,
    KEPT_WHILE_OWED,
    MARKETING,
    NO_RECORD,
)
