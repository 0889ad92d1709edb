"""Requests to a lender for what it holds: the contract and the bill; one's own data."""

from creditrights.letters.blanks import CHOICE, LINES, SEVERAL, Blank
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Sentence, Ticks
from creditrights.letters.shared import ADDRESS, CONTRACT, DATED, LENDER, NAME, PHONE, PRODUCT, TO_LENDER

LIVING, BUSINESS = "生活消费", "生产经营"
PURPOSE = Blank(
    "purpose",
    "这笔钱借来做什么？",
    "为生活消费借的，消费者权益保护法才好用。",
    CHOICE,
    choices=(LIVING, BUSINESS),
    cites=("consumer-protection-law:8",),
)

DEED, PAID_OUT, PLAN, SUMS, FEES, CHAIN, TABLE = (
    "合同全文和附件",
    "放款凭证",
    "还款计划和还款记录",
    "罚息、违约金的算法",
    "各项费用的依据和收款方",
    "委托催收、债权转让的情况",
    "综合融资成本明示表",
)

CONTRACT_AND_BILL = Letter(
    id="letter-contract-and-bill",
    title="请求提供合同和账单的申请书",
    use="手里没有合同，或者不知道欠款是怎么算出来的。",
    to="{lender}",
    blanks=(
        LENDER,
        PRODUCT,
        CONTRACT,
        PURPOSE,
        Blank(
            "wanted",
            "想要哪些材料",
            "核对欠款、协商、答辩都要用。",
            SEVERAL,
            choices=(DEED, PAID_OUT, PLAN, SUMS, FEES, CHAIN, TABLE),
            cites=("civil-code:509", "consumer-protection-law:8"),
        ),
        Blank("email", "收电子文件的邮箱", "电子文件最快。"),
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "",
            Paragraph(
                Sentence("本人{name}，是“{product}”（合同或借据编号{contract}）的借款人。为核对欠款，请提供下列材料：")
            ),
        ),
        Part(
            "请提供",
            Ticks(
                "wanted",
                (DEED, Sentence("本人签署的借款合同全文、各项附件和授权书。", ("consumer-protection-law:8",))),
                (PAID_OUT, Sentence("放款凭证，写明实际到账的金额和日期。", ("civil-code:670",))),
                (
                    PLAN,
                    Sentence(
                        "还款计划，以及每一笔还款的日期、金额和抵充明细。",
                        ("consumer-protection-law:8", "civil-code:561"),
                    ),
                ),
                (
                    SUMS,
                    Sentence(
                        "逾期后利息、罚息、复利、违约金的计算明细：基数、利率、天数和合同条款。", ("civil-code:676",)
                    ),
                ),
                (
                    FEES,
                    Sentence("利息以外每一项费用的名称、依据、收款方，以及年化利率（{law apr-disclosure-2021:三}）。"),
                ),
                (
                    CHAIN,
                    Sentence(
                        "是否委托外部机构催收、是否转让了债权；有的，请告知机构名称和时间（{law consumer-protection-2022:41（北京商报引句）}、{law civil-code:546}）。"
                    ),
                ),
                (
                    TABLE,
                    Sentence(
                        "如果属于{law cost-disclosure-2026:节录-明示表}施行以后新办的业务，请提供本人确认过的综合融资成本明示表。"
                    ),
                ),
            ),
            numbered=True,
        ),
        Part(
            "依据",
            Paragraph(
                Sentence(
                    "借款合同的双方应当讲诚信，互相通知、协助（{law civil-code:509}）；其中的格式条款，请按本人的要求说明（{law civil-code:496}）。"
                ),
                Sentence("材料里属于本人个人信息的部分，请依{law pipl:45}提供查阅，并给复制件。"),
                Sentence(
                    "本人为生活消费借款，依据{law consumer-protection-law:8}和{law consumer-protection-law:28}，请说明服务的内容和费用。",
                    when=("purpose", (LIVING,)),
                ),
                Sentence("不能提供的，请逐项说明理由；其中拒绝的是个人信息的，说明理由是贵方的义务（{law pipl:50}）。"),
            ),
        ),
        Part("", Paragraph(Sentence("请发到邮箱{email}，或寄到{address}；核对身份请打本人电话{phone}。"))),
    ),
    before=(
        Sentence("要材料不等于不还钱，也不停止计息。已经确定的欠款，能还的照还。", ("civil-code:676",)),
        Sentence("先在应用里找：多数合同、还款记录可以自己下载。下载到的保存好，再要缺的。"),
        Sentence(
            "没有查到哪一条法律写明，贷款人事后必须再给一份合同全文。能凭的是诚信协助的义务（{law civil-code:509}），和格式条款的说明（{law civil-code:496}）。"
        ),
        Sentence(
            "查阅、复制的权利只管关于你的个人信息，不等于整本合同（{law pipl:45}）；合同里哪些算，机构和法院的看法可能不一样。"
        ),
        Sentence(
            "打起官司来，账簿、记账凭证和为你制作的书证，可以申请法院责令对方交（{law spc-civil-evidence-2019:47}）。"
        ),
        Sentence(
            "个人信息的查阅有法定的例外；被拒绝的，可以起诉（{law pipl:50}），也可以向有关部门投诉（{law pipl:65}）。"
        ),
    ),
    sending=TO_LENDER,
)

SEE, SOURCE, MEND, ERASE, REVOKE, HANDED = (
    "查阅、复制",
    "说明来源、目的和保存期限",
    "更正、补充",
    "删除",
    "撤回同意",
    "说明给了谁",
)

DATA = Letter(
    id="letter-data",
    title="个人信息查阅、更正、删除申请书",
    use="想知道机构手里有你的什么信息、给过谁，或者要求改错、删除。",
    to="{lender}",
    blanks=(
        LENDER,
        Blank(
            "asks",
            "想请对方做什么",
            "每一项权利对应一条，分开写好答。",
            SEVERAL,
            choices=(SEE, SOURCE, HANDED, MEND, ERASE, REVOKE),
            cites=("pipl:44",),
        ),
        Blank("wrong", "哪些不对、应当是什么", "更正要说清楚对的是什么。", LINES, help="每行一项；不更正就空着。"),
        Blank("erased", "请删除哪些信息", "删除要指明是哪些。", LINES, help="例如通讯录、多余的联系人；每行一项。"),
        Blank("revoked", "撤回哪一项同意", "撤回只管凭同意处理的那些。", help="例如：同意读取通讯录。"),
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part("", Paragraph(Sentence("本人{name}，依据{law pipl:44}，就贵方处理本人个人信息提出下列请求："))),
        Part(
            "请求",
            Ticks(
                "asks",
                (SEE, Sentence("请让本人查阅，并提供贵方所存本人个人信息的复制件（{law pipl:45}）。")),
                (
                    SOURCE,
                    Sentence(
                        "请说明这些信息从哪里来（{law pipl:44}）、用来做什么、保存多久，并解释处理规则（{law pipl:17}、{law pipl:48}）。"
                    ),
                ),
                (
                    HANDED,
                    Sentence(
                        "请列明向哪些机构提供过，接收方的名称、联系方式、处理目的、方式和信息种类（{law pipl:23}）；委托过哪些机构处理，也请列明（{law pipl:44}）。"
                    ),
                ),
                (MEND, Sentence("请更正、补充下面列明的信息（{law pipl:46}）。")),
                (
                    ERASE,
                    Sentence("请删除下面列明的信息；法定保存期没满的，除存储和安全保护外请停止使用（{law pipl:47}）。"),
                ),
                (REVOKE, Sentence("本人撤回这项同意：{revoked}（{law pipl:15}）。")),
            ),
            numbered=True,
        ),
        Part("要更正的", Listing("wrong", optional=True), numbered=True),
        Part("要删除的", Listing("erased", optional=True), numbered=True),
        Part(
            "",
            Paragraph(
                Sentence("不能办的，请逐项说明理由（{law pipl:50}）。请按下面的方式答复：电话{phone}，地址{address}。")
            ),
        ),
    ),
    before=(
        Sentence("合同没还清以前，履行合同必需的信息不靠你的同意，撤回、删除管不到它们（{law pipl:13}）。"),
        Sentence(
            "删除有条件：目的已经达到、期限已满、撤回了同意、违法处理等；法定的保存期没满的，改为停用（{law pipl:47}）。"
        ),
        Sentence("征信系统里的记录不用这一份，用征信异议申请（{law credit-reporting-regulations:25}）。"),
        Sentence("被拒绝的可以起诉（{law pipl:50}），也可以向履行个人信息保护职责的部门投诉（{law pipl:65}）。"),
    ),
    sending=TO_LENDER,
)
