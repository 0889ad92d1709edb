"""Papers that put facts in order: the outline of a report to the police, the list of evidence."""

from creditrights.law.registry import FIRST_DAY
from creditrights.letters.blanks import DAY, LAST_DAY, LINES, SEVERAL, Blank, named
from creditrights.letters.complaints import NO_INVENTION
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Sentence, Ticks
from creditrights.letters.shared import ADDRESS, DATED, EVENTS, NAME, PHONE

THREAT, INSULT, SENT, HOUND, ENTER, HELD, BEAT, SOLD, POSED, FORGED, EXTORT, BROKE = (
    "威胁人身安全",
    "公然侮辱、诽谤",
    "反复发侮辱、恐吓的信息",
    "滋扰、纠缠、跟踪",
    "没经同意进入住宅",
    "不让走",
    "推搡、殴打",
    "泄露、出售个人信息",
    "冒充警察、法院等",
    "假公文、假印章",
    "索要明显超出债务的钱",
    "毁坏东西",
)

POLICE_REPORT = Letter(
    id="letter-police-report",
    title="报案材料（提纲）",
    use="被威胁、闯入、殴打、纠缠，或者个人信息被出卖。",
    to="{police}",
    blanks=(
        Blank("police", "受理的公安机关", "一般是事发地的派出所。", help="例如：某市公安局某分局某派出所。"),
        Blank(
            "acted_on",
            "事情是哪天的",
            "2026年起治安管理处罚法换了新条号，按那天的法。",
            DAY,
            bounds=(FIRST_DAY, LAST_DAY),
            help="几天的写最后一天；空着就新旧条文都列。",
            cites=("public-security-2025:50", "public-security-2012:42"),
        ),
        Blank("place", "地点", "公安按地点管案子。"),
        Blank("who", "对方是谁", "知道多少写多少。", help="姓名、号码、车牌、自称的单位；不知道就空着。"),
        EVENTS,
        Blank(
            "acts",
            "有哪几种行为",
            "行为不同，适用的条文不同。",
            SEVERAL,
            choices=(THREAT, INSULT, SENT, HOUND, ENTER, HELD, BEAT, SOLD, POSED, FORGED, EXTORT, BROKE),
        ),
        Blank("harm", "造成了什么后果", "伤情、损失影响轻重。", help="例如：轻微伤、门锁损坏 300 元；没有就空着。"),
        Blank("witnesses", "在场的人", "证人能补上没拍到的。", LINES, help="每行一人：姓名、电话。没有就空着。"),
        Blank("evidence", "手里的证据", "证据要能对上经过。", LINES, help="每行一件，写明原件在哪里。"),
        NAME,
        PHONE,
        named(ADDRESS, "住址"),
        DATED,
    ),
    parts=(
        Part("一、报案人", Paragraph(Sentence("{name}，电话{phone}，住址{address}。"))),
        Part(
            "二、时间、地点、对方",
            Paragraph(Sentence("时间：{acted_on}。地点：{place}。"), Sentence("对方：{who}。", needs=("who",))),
        ),
        Part("三、经过", Listing("events"), numbered=True),
        Part(
            "四、请依法认定的行为",
            Ticks(
                "acts",
                (
                    THREAT,
                    Sentence(
                        "威胁人身安全，请审查是否属于{law@acted_on public-security-2025:50|public-security-2012:42}所指。"
                    ),
                ),
                (
                    INSULT,
                    Sentence(
                        "公然侮辱或者捏造事实诽谤，请审查是否属于{law@acted_on public-security-2025:50|public-security-2012:42}所指。"
                    ),
                ),
                (
                    SENT,
                    Sentence(
                        "多次发送侮辱、恐吓等信息，请审查是否属于{law@acted_on public-security-2025:50|public-security-2012:42}所指。"
                    ),
                ),
                (
                    HOUND,
                    Sentence(
                        "滋扰、纠缠、跟踪，请审查是否属于{law@acted_on public-security-2025:50|public-security-2012:26}所指。"
                    ),
                ),
                (
                    ENTER,
                    Sentence(
                        "未经同意进入住宅，请审查是否属于{law@acted_on public-security-2025:47|public-security-2012:40}、{law criminal-law:245}所指。"
                    ),
                ),
                (
                    HELD,
                    Sentence(
                        "限制人身自由，请审查是否属于{law@acted_on public-security-2025:47|public-security-2012:40}、{law criminal-law:238}所指。"
                    ),
                ),
                (
                    BEAT,
                    Sentence(
                        "推搡、殴打，请审查是否属于{law@acted_on public-security-2025:51|public-security-2012:43}所指，并安排伤情检查。"
                    ),
                ),
                (
                    SOLD,
                    Sentence(
                        "泄露、出售个人信息，请审查是否属于{law@acted_on public-security-2025:56|criminal-law:253-1}所指。"
                    ),
                ),
                (
                    POSED,
                    Sentence(
                        "冒充国家机关工作人员，请审查是否属于{law@acted_on public-security-2025:62|public-security-2012:51}、{law criminal-law:279}所指。"
                    ),
                ),
                (
                    FORGED,
                    Sentence(
                        "使用假公文、假印章，请审查是否属于{law@acted_on public-security-2025:63|public-security-2012:52}、{law criminal-law:280}所指。"
                    ),
                ),
                (
                    EXTORT,
                    Sentence(
                        "以威胁索要明显超出债务的钱财，请审查是否属于{law@acted_on public-security-2025:58|public-security-2012:49}、{law criminal-law:274}所指。"
                    ),
                ),
                (
                    BROKE,
                    Sentence(
                        "毁坏财物，请审查是否属于{law@acted_on public-security-2025:59|public-security-2012:49}所指。"
                    ),
                ),
            ),
            numbered=True,
        ),
        Part(
            "五、请求",
            Paragraph(
                Sentence(
                    "请受理并出具受案回执；不予受理、不予立案的，请说明理由（{law public-security-2025:90}、{law criminal-procedure-law:112}）。"
                )
            ),
            Paragraph(
                Sentence(
                    "对方滋扰、纠缠、跟踪，请依{law@acted_on public-security-2025:50}，考虑责令其一定期限内禁止接触本人。",
                    needs=("acted_on",),
                    when=("acts", (HOUND,)),
                )
            ),
            numbered=True,
        ),
        Part("六、后果", Paragraph(Sentence("{harm}。", needs=("harm",)))),
        Part("七、证人", Listing("witnesses", optional=True), numbered=True),
    ),
    enclosed=(Listing("evidence"),),
    signer="报案人",
    before=(
        Sentence("正在发生的，马上拨 110，不要等写材料。", ("public-security-2025:90",)),
        Sentence("欠钱本身是民事纠纷，公安不替任何一方收账；公安管的是违法的手段。", ("civil-code:577",)),
        Sentence("治安案件六个月内没被公安机关发现的，不再处罚，要尽早报（{law public-security-2025:25}）。"),
        Sentence("构不成、罚不罚，由公安机关认定。合法的债，正常上门、打电话不违法。", ("public-security-2025:109",)),
        NO_INVENTION,
    ),
    sending=(
        Sentence("到事发地派出所当面报，带身份证和证据原件；要回执，记下民警姓名。"),
        Sentence("手机里的录音、聊天记录别删、别剪，先存一份到别处。", ("spc-civil-evidence-2019:15",)),
    ),
)

EVIDENCE_LIST = Letter(
    id="letter-evidence-list",
    title="证据清单",
    use="投诉、答辩、报案都要交证据，先列一张清单。",
    to="",
    parties=("案件或投诉：{matter}", "提交人：{name}，电话{phone}"),
    blanks=(
        Blank("matter", "是哪件事", "清单要能对上案子。", help="例如案号，或者“某机构不当催收投诉”。"),
        Blank(
            "evidence",
            "每件证据",
            "法院要求逐一编号，写来源和证明对象。",
            LINES,
            help="每行一件，用分号隔开：名称；来源；想证明什么；原件在哪里、几页。",
            cites=("spc-civil-evidence-2019:19",),
        ),
        NAME,
        PHONE,
        DATED,
    ),
    parts=(
        Part("证据", Listing("evidence", columns=("名称", "来源", "证明", "原件和页数")), numbered=True),
        Part(
            "",
            Paragraph(
                Sentence("以上证据逐一编号，按对方人数附副本（{law spc-civil-evidence-2019:19}）。"),
                Sentence("原件由提交人保存，供核对（{law spc-civil-evidence-2019:11}）。"),
            ),
        ),
    ),
    signer="提交人",
    before=(
        Sentence(
            "录音、录像要留存着它的原始载体；聊天记录、短信要留在手机里，打印件和原件一致才好用（{law spc-civil-evidence-2019:15}）。"
        ),
        Sentence("剪过的录音、对不上原件的复印件，不能单独用来认定事实（{law spc-civil-evidence-2019:90}）。"),
        Sentence("录的是自己参与的通话、自家门口；不装到别人家里，不偷看别人的手机。", ("civil-code:1033",)),
        Sentence("按对方人数准备副本；法院收材料要给收据（{law spc-civil-evidence-2019:19}）。"),
    ),
    sending=(Sentence("随投诉书、答辩状或报案材料一起交，自己留一整套。"),),
)
