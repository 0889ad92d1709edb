"""Requests for a repayment plan: for a loan, where the law leaves it to both sides; for a credit card, by its own article."""

from creditrights.letters.blanks import CHOICE, LINES, SEVERAL, WHOLE, Blank, money, told_day, yes_or_no
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Pick, Sentence, Ticks, TooMuch, Unfit
from creditrights.letters.shared import (
    ADDRESS,
    AS_OF,
    CONTRACT,
    DATED,
    LENDER,
    NAME,
    NO_AGENTS,
    PHONE,
    PRINCIPAL,
    PRODUCT,
    TO_LENDER,
)

HARDSHIP = Blank(
    "hardship", "困难的原因和开始的时间", "对方要判断是不是一时的困难。", help="例如：2026年6月失业。写真的。"
)
INCOME = money("income", "家庭每月收入", "还多少才还得下去，看收入。")
NEEDED = money("needed", "每月必要支出", "先留出吃住、看病、孩子上学的钱，方案才走得完。")
MONTHLY = money("monthly", "每月能还", "方案要写数，对方才好批。", help="宁可少写、按月做到；做不到会再次违约。")
START = told_day("start", "从哪天开始还", "方案要有起点。")
DISPUTED = Blank(
    "disputed", "看不懂或不同意的收费项目", "一边谈方案，一边把账问清楚。", LINES, help="每行一项；没有就空着。"
)
ENCLOSED = Blank(
    "enclosed",
    "附上哪些材料",
    "材料让困难看得见。",
    SEVERAL,
    choices=("收入或失业的证明", "看病的票据、诊断", "收支表", "还款记录"),
)
OFFERED_PAPERS = Ticks(
    "enclosed",
    ("收入或失业的证明", Sentence("收入或者失业的证明（复印件）")),
    ("看病的票据、诊断", Sentence("看病的票据、诊断（复印件）")),
    ("收支表", Sentence("家庭每月收支表")),
    ("还款记录", Sentence("这笔借款的还款记录")),
)
QUIET = yes_or_no(
    "quiet",
    "是不是很久没还、也没被催被诉，可能过了诉讼时效？",
    "过了时效以后答应还，就不能再用时效抗辩。",
    help="从最后一次还款、最后一次催收或起诉往后数；没把握就选“不知道”。",
    cites=("civil-code:188", "civil-code:192", "civil-code:195"),
)
TOO_OLD = Unfit(
    "quiet",
    "是",
    Sentence(
        "这笔债可能已经过了诉讼时效（{law civil-code:188}）。寄出这一份就是答应还，时效抗辩不能再用（{law civil-code:192}）。债还在，愿不愿意还由你定；先问清楚再决定寄不寄。"
    ),
)
BEYOND_MEANS = TooMuch(
    "monthly",
    "income",
    "needed",
    Sentence("每月要还的，比收入减去必要支出剩下的还多：签了多半做不到，会再次违约（{law civil-code:577}）。"),
)
RESTARTS = Sentence(
    "请求延期、写还款计划，等于同意还，诉讼时效重新起算（{law civil-code:195}、{law spc-limitation-2020:14}）。很久没人催的老账，先弄清时效再寄（{law civil-code:192}）。"
)
NOT_ACCEPTED = Sentence("以上收费请逐项说明依据；说明以前，本人没有认可。", needs=("disputed",))
NOT_YET, ALREADY = "还没到期", "已经到期"
LONGER, LESS, FIRST_PRINCIPAL, PAUSE, RECORD = (
    "分期或延长",
    "少收罚息、违约金",
    "还的钱先抵本金",
    "履行期间不再催收",
    "写明征信怎样报送",
)

LOAN_PLAN = Letter(
    id="letter-loan-plan",
    title="协商还款申请书",
    use="银行、消费金融公司或小贷公司的贷款一时还不上，想谈一个还得下去的方案。",
    to="{lender}",
    blanks=(
        LENDER,
        PRODUCT,
        CONTRACT,
        AS_OF,
        PRINCIPAL,
        Blank(
            "due", "到期了吗？", "展期要在到期之前提。", CHOICE, choices=(NOT_YET, ALREADY), cites=("civil-code:678",)
        ),
        QUIET,
        HARDSHIP,
        INCOME,
        NEEDED,
        Blank(
            "asks",
            "想请对方同意什么",
            "一项一项写，对方才能一项一项答。",
            SEVERAL,
            choices=(LONGER, LESS, FIRST_PRINCIPAL, PAUSE, RECORD),
            cites=("civil-code:543",),
        ),
        MONTHLY,
        Blank("months", "一共还几个月", "方案要有终点。", WHOLE, bounds=(1, 360), unit="个月"),
        START,
        DISPUTED,
        ENCLOSED,
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "一、借款",
            Paragraph(
                Sentence("本人{name}，与贵方签有“{product}”借款合同，编号{contract}。"),
                Sentence("到{as_of}，未还本金{principal}，以双方核对一致的数额为准。"),
                Sentence(
                    "这笔借款尚未到期，本人在到期前提出展期申请（{law civil-code:678}）。", when=("due", (NOT_YET,))
                ),
            ),
        ),
        Part(
            "二、困难",
            Paragraph(
                Sentence("因{hardship}，本人按原来的安排还款有困难，愿意协商。"),
                Sentence("家庭每月收入{income}，必要支出{needed}。"),
            ),
        ),
        Part(
            "三、请求",
            Ticks(
                "asks",
                (
                    LONGER,
                    Sentence("请同意变更还款安排：自{start}起，每月归还{monthly}，共{months}。", ("civil-code:543",)),
                ),
                (LESS, Sentence("请酌情少收已经产生的罚息、违约金。本人知道这要贵方同意。", ("civil-code:543",))),
                (
                    FIRST_PRINCIPAL,
                    Sentence("请约定所还的钱先抵本金；{law civil-code:561}的顺序，可以由双方另行约定。"),
                ),
                (PAUSE, Sentence("请在协议里写明：本人按协议还款期间，贵方和受托机构不再催收。", ("civil-code:543",))),
                (
                    RECORD,
                    Sentence("请在协议里写明：协议期间向征信系统报送什么内容。", ("credit-reporting-regulations:15",)),
                ),
            ),
            Paragraph(
                Sentence(
                    "合同可以经双方协商一致变更（{law civil-code:543}），变更的内容要约定明确（{law civil-code:544}）。同意的，请给本人书面协议；不同意的，请书面告诉本人理由，以及贵方能接受的方案。"
                )
            ),
            numbered=True,
        ),
        Part("四、请一并说明的收费", Listing("disputed", optional=True), Paragraph(NOT_ACCEPTED), numbered=True),
        Part("", Paragraph(Sentence("请按下面的方式答复：电话{phone}，地址{address}。"))),
    ),
    enclosed=(OFFERED_PAPERS,),
    before=(
        Sentence(
            "改合同要双方同意，贷款人可以不答应（{law civil-code:543}）。法律里没有“停息挂账”，也没有查到申请或投诉一交就停息、停催、不上征信的规定。"
        ),
        Sentence(
            "这一份用于贷款，不用于信用卡：信用卡的个性化分期另有规定（{law creditcard-2011:70}），不要写进贷款的申请。"
        ),
        RESTARTS,
        Sentence(
            "写“有困难、想协商”，不要写“不还了”：明确表示不履行，没到期也能被追究（{law civil-code:578}）。合同里有没有提前到期的约定，先看清。"
        ),
        Sentence("每月能还多少，按扣掉必要支出以后剩下的写。签了做不到，会再次违约。", ("civil-code:577",)),
        NO_AGENTS,
    ),
    sending=TO_LENDER,
    unfit=(TOO_OLD, BEYOND_MEANS),
)

CARD_MONTHS = Blank(
    "months", "分几个月", "条文给的上限是五年。", WHOLE, bounds=(1, 60), unit="个月", cites=("creditcard-2011:70",)
)
SAY_CHARGES, STOP, LESS_CARD = "写明利息费用收不收", "签约后停止催收", "少收违约金、利息"

CARD_PLAN = Letter(
    id="letter-card-plan",
    title="信用卡个性化分期还款申请书",
    use="信用卡欠款超出了还款能力，但还想还，请发卡行协商个性化分期。",
    to="{lender}",
    blanks=(
        Blank("lender", "发卡银行全称", "个性化分期是和发卡行谈。", help="卡面或领用合约上的银行全称。"),
        Blank("card_tail", "卡号末四位", "让银行查到是哪张卡。", help="只写末四位。"),
        AS_OF,
        money("owed", "欠款合计", "条文要求先确认欠款金额。"),
        yes_or_no(
            "beyond",
            "欠款超出了还款能力，但仍愿意还，是吗？",
            "这是条文写的两个条件。",
            cites=("creditcard-2011:70",),
        ),
        QUIET,
        HARDSHIP,
        INCOME,
        NEEDED,
        MONTHLY,
        CARD_MONTHS,
        START,
        Blank(
            "asks",
            "协议里还想写明什么",
            "没写明的，以后容易起争议。",
            SEVERAL,
            choices=(SAY_CHARGES, STOP, LESS_CARD),
            cites=("creditcard-2011:70",),
        ),
        DISPUTED,
        ENCLOSED,
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "一、欠款",
            Paragraph(
                Sentence(
                    "本人{name}，持有贵行信用卡，卡号末四位{card_tail}。到{as_of}，账单欠款{owed}，以双方核对一致的数额为准。"
                )
            ),
        ),
        Part(
            "二、情况",
            Paragraph(
                Sentence("因{hardship}，家庭每月收入{income}，必要支出{needed}。"),
            ),
            Pick("beyond", ("是", Sentence("欠款已经超出本人的还款能力，本人仍愿意归还。", ("creditcard-2011:70",)))),
        ),
        Part(
            "三、请求",
            Paragraph(
                Sentence(
                    "请依据{law creditcard-2011:70}，与本人协商个性化分期还款协议：自{start}起，分{months}，每月归还{monthly}。"
                )
            ),
            Ticks(
                "asks",
                (
                    SAY_CHARGES,
                    Sentence("请在协议里写明：还款期间是否计收年费、利息和其他费用。", ("creditcard-2011:70",)),
                ),
                (
                    STOP,
                    Sentence(
                        "签署协议后，请贵行和业务服务机构停止对本人催收，本人不履行协议的除外。",
                        ("creditcard-2011:70",),
                    ),
                ),
                (LESS_CARD, Sentence("请酌情少收已经产生的违约金、利息。本人知道这要贵行同意。", ("civil-code:543",))),
            ),
            Paragraph(Sentence("同意的，请给本人书面协议；不同意的，请书面告诉本人理由。")),
            numbered=True,
        ),
        Part("四、请一并说明的收费", Listing("disputed", optional=True), Paragraph(NOT_ACCEPTED), numbered=True),
        Part("", Paragraph(Sentence("请按下面的方式答复：电话{phone}，地址{address}。"))),
    ),
    enclosed=(OFFERED_PAPERS,),
    before=(
        Sentence("条文写的是银行“可以”协商，不是“必须”；最长五年，没有写停息（{law creditcard-2011:70}）。"),
        Sentence(
            "条文说的是特殊情况，两个条件都要符合：欠款超出还款能力，本人仍愿意还。不符合就不要这样写。",
            ("creditcard-2011:70",),
        ),
        Sentence("协议里要有一条承诺：款项全部结清以前，不向任何银行申领信用卡。", ("creditcard-2011:70",)),
        RESTARTS,
        Sentence("口头达成的，银行必须留存录音；你自己也要记下日期、工号和内容。", ("creditcard-2011:70",)),
        NO_AGENTS,
    ),
    sending=TO_LENDER,
    unfit=(
        TOO_OLD,
        BEYOND_MEANS,
        Unfit(
            "beyond",
            "否",
            Sentence("条文要求欠款超出还款能力、本人仍愿意还；不符合就用不上（{law creditcard-2011:70}）。"),
        ),
    ),
)
