"""The application to an enforcing court to lift the limits on consumption, or to allow what living needs once."""

from creditrights.letters.blanks import CHOICE, LINES, Blank, named, told_day
from creditrights.letters.court import BORN, HOME_ADDRESS, NAMED_PARTY, NATION, SEX, THIS_COURT, WORK
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Pick, Sentence
from creditrights.letters.shared import CASE_NUMBER, COURT, DATED, ID_NUMBER, NAME, PHONE

PAID, SECURITY, AGREED, ONCE = "已经履行完", "提供了担保", "申请执行人同意", "一次生活或经营必需"

LIFT_LIMITS = Letter(
    id="letter-lift-limits",
    title="解除限制消费措施（准予必需消费）申请书",
    use="被法院限制高消费，现在还清了、有担保、对方同意，或者有一次必需的出行。",
    to="",
    parties=("申请人（被执行人）：" + NAMED_PARTY,),
    blanks=(
        named(COURT, "执行法院全称"),
        named(CASE_NUMBER, "执行案号", "例如（2026）某0101执1234号。"),
        Blank("creditor", "申请执行人", "法院要核对是哪个案子。"),
        told_day("limited_on", "限制消费令的日期", "说清楚是哪一道令。", help="看限制消费令；不清楚就空着。"),
        Blank(
            "ground",
            "申请的理由",
            "规定只写了这几种。",
            CHOICE,
            choices=(PAID, SECURITY, AGREED, ONCE),
            cites=("spc-consumption-limits-2015:9", "spc-consumption-limits-2015:8"),
        ),
        told_day("paid_on", "履行完的日期", "履行完了，法院应当解除。"),
        Blank("security", "提供了什么担保", "担保要确实有效。", help="物、金额，或者保证人。"),
        Blank("need", "哪天、做什么、为什么必需", "批准只管这一次。", help="例如：12月3日乘高铁陪父亲去某市手术。"),
        Blank(
            "evidence", "附上哪些证据", "法院凭材料审查。", LINES, help="每行一件，例如：结清凭证、担保书、就诊预约。"
        ),
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
            Paragraph(
                Sentence(
                    "申请人是{case_number}一案的被执行人，申请执行人为{creditor}。贵院于{limited_on}作出限制消费令。"
                )
            ),
        ),
        Part(
            "申请和理由",
            Pick(
                "ground",
                (
                    PAID,
                    Sentence(
                        "申请人已于{paid_on}履行完生效法律文书确定的义务，请解除限制消费令（{law spc-consumption-limits-2015:9}）。"
                    ),
                ),
                (
                    SECURITY,
                    Sentence("申请人已提供担保：{security}。请解除限制消费令（{law spc-consumption-limits-2015:9}）。"),
                ),
                (AGREED, Sentence("申请执行人已书面同意，请解除限制消费令（{law spc-consumption-limits-2015:9}）。")),
                (ONCE, Sentence("因生活或经营必需：{need}。请批准这一次消费（{law spc-consumption-limits-2015:8}）。")),
            ),
            Paragraph(Sentence("申请人保证所附材料真实。")),
        ),
    ),
    closing=THIS_COURT,
    enclosed=(Listing("evidence"),),
    before=(
        Sentence(
            "履行完了是“应当”解除；有担保、对方同意是“可以”解除，由法院定（{law spc-consumption-limits-2015:9}）。"
        ),
        Sentence("没批准以前不要先买票、先消费：违反的可以罚款、拘留（{law spc-consumption-limits-2015:11}）。"),
        Sentence(
            "限制消费和失信名单是两件事；在失信名单上的，另外申请纠正或删除（{law spc-dishonest-list-2017:11}）。"
        ),
        Sentence(
            "觉得限制本身就错了，不用这一份：据转述，向执行法院申请纠正（{law spc-goodwill-enforcement-opinion-2019:18}）；以前也有按执行异议办的（{law civil-procedure-law-2023:236}），先问执行法院。"
        ),
        Sentence("只有法院能限制和解除。收钱包办“解除限高”的，不要信。", ("spc-consumption-limits-2015:1",)),
    ),
    sending=(Sentence("交给执行法官或执行局窗口，要收件凭证；先打法院公开的电话找到承办人。"),),
)
