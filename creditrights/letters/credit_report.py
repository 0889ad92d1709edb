"""Papers about a credit report: an objection to what is wrong, and one's own statement beside what is right."""

from creditrights.letters.blanks import LINES, SEVERAL, Blank, told_day
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Sentence, Ticks, Unfit
from creditrights.letters.shared import ADDRESS, DATED, ID_NUMBER, NAME, PHONE

RECIPIENT = Blank(
    "recipient",
    "交给谁",
    "可以向征信机构提，也可以向报送的机构提。",
    help="例如：中国人民银行征信中心，或者报送这条记录的银行全称。",
    cites=("credit-reporting-regulations:25",),
)
RECORD = Blank("record", "是哪一条记录", "要指得出是报告里的哪一条。", help="照报告写：机构、账户、月份、显示的状态。")
SEEN_ON = told_day("seen_on", "报告是哪天查的", "报告会更新，要说明看的是哪一份。")
NOT_MINE, PAID, SUM_WRONG, TWICE, TOO_OLD, NOT_TOLD, ASKED = (
    "不是本人借的",
    "已还清没更新",
    "金额、日期、状态不对",
    "重复了",
    "超过五年还在",
    "报送前没告知",
    "没同意就查询了",
)

OBJECTION = Letter(
    id="letter-credit-objection",
    title="个人征信异议申请书",
    use="信用报告里有错误、遗漏，要求核查更正。",
    to="{recipient}",
    blanks=(
        RECIPIENT,
        SEEN_ON,
        RECORD,
        Blank(
            "faults",
            "错在哪里",
            "异议只管错误和遗漏。",
            SEVERAL,
            choices=(NOT_MINE, PAID, SUM_WRONG, TWICE, TOO_OLD, NOT_TOLD, ASKED),
            cites=("credit-reporting-regulations:25",),
        ),
        Blank("right", "应当是什么样", "要改成什么，得说清楚。", help="例如：2026年3月已结清，应显示“已结清”。"),
        told_day("paid_off", "还清的日期", "还清没更新、五年的起算，都看这一天。", help="没还清就空着。"),
        Blank("evidence", "附上哪些证据", "更正要凭材料。", LINES, help="每行一件，例如：结清证明、还款流水。"),
        NAME,
        ID_NUMBER,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "一、有异议的记录",
            Paragraph(
                Sentence(
                    "本人{name}，身份证号码{id_number}。{seen_on}查得的信用报告里，本人认为这一条有错误或者遗漏：{record}。"
                )
            ),
        ),
        Part(
            "二、错在哪里",
            Ticks(
                "faults",
                (
                    NOT_MINE,
                    Sentence("这笔业务不是本人办理的，也没有授权别人办理。", ("credit-reporting-regulations:25",)),
                ),
                (PAID, Sentence("这笔借款已于{paid_off}还清，记录没有更新。", ("credit-reporting-regulations:25",))),
                (SUM_WRONG, Sentence("金额、日期或还款状态与实际不符。", ("credit-reporting-regulations:25",))),
                (TWICE, Sentence("同一笔业务重复记录。", ("credit-reporting-regulations:25",))),
                (
                    TOO_OLD,
                    Sentence("不良行为已于{paid_off}终止，超过五年仍在展示（{law credit-reporting-regulations:16}）。"),
                ),
                (
                    NOT_TOLD,
                    Sentence(
                        "请一并核查：报送这条不良信息以前，没有事先告知本人（{law credit-reporting-regulations:15}）。"
                    ),
                ),
                (
                    ASKED,
                    Sentence("请一并核查：这次查询没有取得本人的书面同意（{law credit-reporting-regulations:18}）。"),
                ),
            ),
            Paragraph(Sentence("正确的情况是：{right}。", needs=("right",))),
            numbered=True,
        ),
        Part(
            "三、请求",
            Paragraph(
                Sentence(
                    "请依据{law credit-reporting-regulations:25}，对这条信息作异议标注，在收到之日起20日内核查处理，并书面答复本人。",
                    ("credit-reporting-regulations:32",),
                )
            ),
            Paragraph(
                Sentence(
                    "核查有错误、遗漏的，请更正；核查不能确认的，请记载核查情况和异议内容。",
                    ("credit-reporting-regulations:25",),
                )
            ),
            Paragraph(Sentence("答复请寄{address}，电话{phone}。")),
            numbered=True,
        ),
    ),
    enclosed=(
        Listing("evidence"),
        Paragraph(Sentence("信用报告（有异议的那一页）")),
        Paragraph(Sentence("身份证复印件")),
    ),
    before=(
        Sentence(
            "真实的逾期记录不能靠异议删掉；五年从不良行为终止那天起算，没还清就没开始算（{law credit-reporting-regulations:16}）。"
        ),
        Sentence(
            "本人借的不要写成“不是本人借的”。记录是真的、只想说明原因，用“本人声明”。",
            ("credit-reporting-regulations:16",),
        ),
        Sentence(
            "“没告知”“没同意就查询”本身不是记录的错误、遗漏，异议只能请对方核查；要追究，向人民银行派出机构投诉，或者起诉（{law credit-reporting-regulations:26}）。"
        ),
        Sentence("异议不收费，也不用代办。声称花钱“修复征信”的，不要信。", ("credit-reporting-regulations:25",)),
        Sentence(
            "对答复不服，可以向人民银行当地派出机构投诉，也可以直接起诉（{law credit-reporting-regulations:26}）。"
        ),
        Sentence(
            "一次性信用修复的还款期限到2026年3月31日为止，过了那天才还清的不适用（{law credit-repair-2025:一}）。"
        ),
    ),
    unfit=(
        Unfit(
            "faults",
            [],
            Sentence(
                "记录没有错误、遗漏，异议不会成立（{law credit-reporting-regulations:25}）；想说明原因，用“本人声明”。"
            ),
        ),
    ),
    sending=(
        Sentence(
            "到征信中心或人民银行公布的查询网点当面交，或者交给报送的机构；现场要核对身份证。以官方公布的渠道为准。"
        ),
        Sentence("留一份盖了收件章的，或者留受理回执。二十日从收到之日起算。", ("credit-reporting-regulations:25",)),
    ),
)

STATEMENT = Letter(
    id="letter-credit-statement",
    title="个人征信本人声明",
    use="记录是真的，但想让以后看报告的人知道原因。",
    to="{recipient}",
    blanks=(
        Blank("recipient", "交给哪家征信机构", "说明由征信机构记载。", help="例如：中国人民银行征信中心。"),
        SEEN_ON,
        RECORD,
        Blank("reason", "当时的原因", "看报告的人想知道是不是还不起。", help="写真实的原因，一两句话。"),
        Blank("now", "现在的情况", "已经还清、正在还，都可以写。", help="例如：2026年5月起按协议每月还款。"),
        NAME,
        ID_NUMBER,
        PHONE,
        DATED,
    ),
    parts=(
        Part(
            "",
            Paragraph(Sentence("本人{name}，身份证号码{id_number}。{seen_on}查得的信用报告里有这一条：{record}。")),
            Paragraph(Sentence("依据{law credit-reporting-regulations:16}，本人对这条信息说明如下，请予记载：")),
            Paragraph(Sentence("{reason}。")),
            Paragraph(Sentence("现在的情况：{now}。", needs=("now",))),
            Paragraph(Sentence("本人对声明的真实性负责。联系电话{phone}。")),
        ),
    ),
    signer="声明人",
    before=(
        Sentence("声明只是添一段说明，不删除、不更正原来的记录（{law credit-reporting-regulations:16}）。"),
        Sentence(
            "看报告的机构怎么对待这段说明，由它自己决定，不能指望一定放款。", ("credit-reporting-regulations:16",)
        ),
        Sentence("不写别人的隐私，不写病历号、住址这些用不着的内容。", ("pipl:6",)),
    ),
    sending=(Sentence("向征信机构公布的渠道提交，核对身份；以官方公布的办法为准。"),),
)
