"""The answer to a suit for a debt: what is admitted, what is not, and what the court is asked to reduce."""

from creditrights.letters.blanks import CHOICE, SEVERAL, Blank, money, told_day
from creditrights.letters.court import (
    BORN,
    BY_COURT,
    COMPUTED,
    EVIDENCE,
    HOME_ADDRESS,
    NAMED_PARTY,
    NATION,
    OTHER_SIDE,
    RECEIVED,
    SEX,
    THIS_COURT,
    WORK,
)
from creditrights.letters.letter import Deadline, Letter, Listing, Paragraph, Part, Pick, Sentence, Ticks, Unfit
from creditrights.letters.shared import (
    BANK_CARD,
    BANK_LOAN,
    CASE_NUMBER,
    CONSUMER_FINANCE,
    COURT,
    DATED,
    ID_NUMBER,
    LENDERS,
    MICRO,
    NAME,
    OTHER_LENDER,
    PHONE,
)

ALL, SOME, NONE = "认", "认一部分", "不认"
TOO_MUCH, LINE24, LINE4, CUT, UNCOUNTED, HIDDEN, FEE, LATE, SOLD, PLAN = (
    "违约金过高",
    "息费合计超过年24%",
    "超过四倍LPR",
    "放款时先扣了钱",
    "还款没有算进去",
    "条款没有提示说明",
    "服务费名不副实",
    "过了诉讼时效",
    "债权转让没通知",
    "愿意调解、分期",
)
LENDER_KIND = Blank(
    "lender_kind",
    "放款的是哪类机构或个人？",
    "利率的线因放款人不同而不同。",
    CHOICE,
    choices=LENDERS,
    cites=("spc-private-lending-2020-12:1",),
)
LICENSED = (BANK_LOAN, BANK_CARD, CONSUMER_FINANCE, MICRO)

ANSWER = Letter(
    id="letter-answer",
    title="民事答辩状",
    use="被起诉还款，要写明认哪些、不认哪些，请求调减。",
    to="",
    parties=("答辩人（被告）：" + NAMED_PARTY, "原告：{other_side}"),
    blanks=(
        COURT,
        CASE_NUMBER,
        RECEIVED,
        OTHER_SIDE,
        LENDER_KIND,
        Blank(
            "admits",
            "原告主张的本金，你认不认？",
            "认的部分不用再争，法院才看得清争的是什么。",
            CHOICE,
            choices=(ALL, SOME, NONE),
        ),
        money("admitted", "你认的本金", "只认一部分的，要写出数来。"),
        Blank("why_not", "不认的理由", "理由要能用证据证明。", help="例如：不是本人签的，或者已还过几笔。"),
        Blank(
            "points",
            "有哪些抗辩和请求",
            "调减违约金、时效这些，要自己提；过没过时效，法院不会主动查。",
            SEVERAL,
            choices=(TOO_MUCH, LINE24, LINE4, CUT, UNCOUNTED, HIDDEN, FEE, LATE, SOLD, PLAN),
            cites=("civil-code:585", "civil-code:193"),
        ),
        money("received_sum", "实际到手的钱", "先扣了钱的，按到手的算本金。"),
        told_day("last_due", "最后一期到期的日子", "分期的债，时效从最后一期到期起算。", cites=("civil-code:189",)),
        money("monthly", "每月能还", "谈调解要有数。"),
        COMPUTED,
        EVIDENCE,
        NAME,
        SEX,
        BORN,
        NATION,
        WORK,
        ID_NUMBER,
        HOME_ADDRESS,
        PHONE,
        DATED,
    ),
    parts=(
        Part(
            "",
            Paragraph(Sentence("对{other_side}起诉的{case_number}一案，答辩如下。答辩人于{received}收到起诉状副本。")),
        ),
        Part(
            "一、对本金",
            Pick(
                "admits",
                (ALL, Sentence("原告主张的本金，答辩人认可。", ("civil-code:579",))),
                (
                    SOME,
                    Sentence(
                        "原告主张的本金，答辩人认可其中的{admitted}，其余不认可：{why_not}。", ("civil-code:579",)
                    ),
                ),
                (NONE, Sentence("原告主张的本金，答辩人不认可：{why_not}。", ("civil-procedure-law-2023:128",))),
            ),
        ),
        Part(
            "二、抗辩和请求",
            Ticks(
                "points",
                (
                    TOO_MUCH,
                    Sentence(
                        "违约金过分高于原告的损失，请求适当减少（{law civil-code:585}、{law spc-civil-code-contract-2023:65}）。"
                    ),
                ),
                (
                    LINE24,
                    Sentence(
                        "原告一并主张的利息、罚息、复利、违约金和其他费用合计过高，显著背离实际损失，请求把超过年利率24%的部分予以调减（参照{law spc-financial-trial-opinion-2017:2}）。",
                        when=("lender_kind", LICENSED),
                    ),
                ),
                (
                    LINE4,
                    Sentence(
                        "约定的利息以及逾期利息、违约金、其他费用，超过合同成立时一年期贷款市场报价利率四倍的部分，请不予支持（{law spc-private-lending-2020-12:25}、{law spc-private-lending-2020-12:29}）。",
                        when=("lender_kind", (OTHER_LENDER,)),
                    ),
                ),
                (
                    CUT,
                    Sentence(
                        "放款时预先扣除了利息，实际到手{received_sum}，应当按实际到手的数额返还和计息（{law civil-code:670}）。"
                    ),
                ),
                (
                    UNCOUNTED,
                    Sentence("答辩人已经还的款没有全部计入，请按{law civil-code:561}和合同重新抵充。"),
                    Sentence("计算见后。", needs=("computed",)),
                ),
                (
                    HIDDEN,
                    Sentence(
                        "原告没有以合理的方式提示、说明利息、复利、违约金的格式条款，答辩人主张该条款不成为合同的内容（{law civil-code:496}、{law spc-civil-code-contract-2023:10}）。"
                    ),
                ),
                (
                    FEE,
                    Sentence(
                        "以服务费、咨询费等名义收取的费用没有对应的服务，请法院酌减（参考{law spc-jiumin-minutes-2019:51}）。",
                        when=("lender_kind", LICENSED),
                    ),
                ),
                (
                    LATE,
                    Sentence(
                        "最后一期于{last_due}到期，原告的请求已过诉讼时效，答辩人提出时效抗辩（{law civil-code:188}、{law civil-code:192}）。"
                    ),
                ),
                (
                    SOLD,
                    Sentence(
                        "债权转让没有通知答辩人；对原债权人的抗辩，答辩人一并向原告主张（{law civil-code:546}、{law civil-code:548}）。"
                    ),
                ),
                (
                    PLAN,
                    Sentence(
                        "答辩人愿意在法院主持下调解（{law civil-procedure-law-2023:125}），提出每月归还{monthly}的方案。"
                    ),
                    Sentence(
                        "这是为调解作的让步，请不作为对答辩人不利的根据（{law spc-civil-procedure-interpretation-2022:107}）。"
                    ),
                ),
            ),
            numbered=True,
        ),
        Part("三、答辩人的计算", Listing("computed", optional=True), numbered=True),
        Part("", Paragraph(Sentence("请法院查明事实，依法判决。"))),
    ),
    closing=THIS_COURT,
    signer="答辩人",
    enclosed=(Listing("evidence", optional=True), Paragraph(Sentence("答辩状副本，按对方人数"))),
    before=(
        Sentence(
            "该认的要认。明明借了说没借，法院查清了更难谈；减的是不合理的部分，不是本金（{law civil-code:579}）。"
        ),
        Sentence(
            "答辩状里明确承认的事实，对方就不用再举证（{law spc-civil-evidence-2019:3}）。数额没对过账的，写清认到哪里、为什么。"
        ),
        Sentence(
            "收到传票要去。无正当理由不去，可以缺席判决（{law civil-procedure-law-2023:147}）。不交答辩状不影响审理（{law civil-procedure-law-2023:128}）。"
        ),
        Sentence(
            "四倍LPR只管民间借贷，不管持牌机构的贷款（{law spc-private-lending-2020-12:1}、{law spc-private-lending-scope-reply:para-3}）。"
        ),
        Sentence(
            "24%来自法院的政策文件，原文没有取得，要自己请求；各地法院掌握不一（{law spc-financial-trial-opinion-2017:2}）。会议纪要也只能用来说理。",
            ("spc-jiumin-minutes-2019:51",),
        ),
        Sentence(
            "时效会因催收、还款、承诺还款重新起算（{law civil-code:195}）；要在一审提（{law spc-limitation-2020:3}）。没把握就先问清再写。"
        ),
        Sentence(
            "没通知就被起诉的，起诉状副本送到时转让对你生效（{law spc-civil-code-contract-2023:48}）；只能拖，不能免。"
        ),
        Sentence(
            "简易、小额程序要书面答辩的，法院征得你同意后定答辩期，看通知（{law spc-civil-procedure-interpretation-2022:266}、{law spc-civil-procedure-interpretation-2022:275}）。"
        ),
        Sentence("起诉以后转移、隐匿财产，可能构成犯罪（{law spc-spp-refusal-enforce-2024:6}）。"),
    ),
    sending=BY_COURT,
    deadline=Deadline("received", "answer"),
    unfit=(
        Unfit(
            "points",
            LATE,
            Sentence(
                "一边说过了时效，一边提还款方案：时效过了又同意还的，时效抗辩就不能再用（{law civil-code:192}）。两样先选一样。"
            ),
            also=(("points", PLAN),),
        ),
    ),
)
