"""The complaint to the regulator: what happened, what the lender answered, what is asked, what proves it."""

from creditrights.letters.blanks import CHOICE, LINES, SEVERAL, Blank, told_day
from creditrights.letters.complaints import LENDER_KIND, NO_INVENTION
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Pick, Sentence, Ticks
from creditrights.letters.papers_asked_for import LIVING, PURPOSE
from creditrights.letters.shared import (
    ADDRESS,
    BANK_CARD,
    BANK_LOAN,
    CONTRACT,
    DATED,
    EVENTS,
    LENDER,
    NAME,
    PHONE,
    PRODUCT,
)

NONE_YET, NOT_CONTENT = "没有答复", "答复了，不满意"
CONDUCT, COST, HANDLING, PRIVACY = "催收行为", "费用和明示", "投诉没按规定办", "个人信息"

TO_REGULATOR = Letter(
    id="letter-complaint-regulator",
    title="投诉（举报）材料",
    use="已经找过机构，没有答复或不满意，请监管部门核查。",
    to="{regulator}",
    blanks=(
        Blank(
            "regulator",
            "受理的监管部门",
            "银行、消费金融公司和小贷公司不归同一个部门管。",
            help="银行、消费金融公司：当地金融监管局；小贷公司：地方金融管理部门；征信：人民银行当地分支机构。",
            cites=("complaint-channels-2023:转述",),
        ),
        LENDER,
        LENDER_KIND,
        PRODUCT,
        CONTRACT,
        PURPOSE,
        told_day("complained_on", "向机构投诉的日期", "先找机构，再找监管。"),
        Blank("ticket", "机构给的工单号", "监管部门靠它核对机构办没办。"),
        Blank("replied", "机构答复了吗？", "说清楚走到了哪一步。", CHOICE, choices=(NONE_YET, NOT_CONTENT)),
        Blank("reply", "机构怎么答复的", "不满意的地方要对着答复说。", help="抄原话或概括，一句话；没有答复就空着。"),
        EVENTS,
        Blank(
            "asks", "请监管部门核查什么", "请求要在它的职责里。", SEVERAL, choices=(CONDUCT, COST, HANDLING, PRIVACY)
        ),
        Blank("evidence", "证据清单", "材料要能一件一件对上经过。", LINES, help="每行一件。"),
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "一、投诉人和被投诉机构",
            Paragraph(
                Sentence("投诉人{name}，电话{phone}，地址{address}。被投诉机构：{lender}。"),
                Sentence("业务：“{product}”，合同或借据编号{contract}。"),
            ),
        ),
        Part(
            "二、已经向机构投诉",
            Paragraph(Sentence("本人于{complained_on}向该机构投诉，工单号{ticket}。")),
            Pick(
                "replied",
                (NONE_YET, Sentence("到写信的这天，没有收到处理决定。", ("complaint-2020:节录-时限（财新引）",))),
                (NOT_CONTENT, Sentence("机构的答复是：{reply}。本人不认可，理由见下面的事实。")),
            ),
        ),
        Part("三、事实", Listing("events"), numbered=True),
        Part(
            "四、请求",
            Ticks(
                "asks",
                (
                    CONDUCT,
                    Sentence("请核查上述催收行为是否符合规定，依法处理。", ("consumer-protection-law:27",)),
                    Sentence(
                        "请对照{law consumer-protection-2022:41（北京商报引句）}。",
                        when=("lender_kind", (BANK_LOAN, BANK_CARD)),
                    ),
                ),
                (COST, Sentence("请核查利息、费用的明示和收取是否符合规定（{law apr-disclosure-2021:一}）。")),
                (HANDLING, Sentence("请核查该机构是否按{law complaint-2020:节录-时限（财新引）}办理投诉。")),
                (PRIVACY, Sentence("请核查个人信息的处理是否合法，并把结果告知本人（{law pipl:65}）。")),
            ),
            Paragraph(
                Sentence(
                    "消费者与经营者有争议的，可以向有关行政部门投诉（{law consumer-protection-law:39}）。",
                    when=("purpose", (LIVING,)),
                ),
                Sentence("请把处理情况书面告知本人。"),
            ),
            numbered=True,
        ),
    ),
    enclosed=(Listing("evidence"),),
    signer="投诉人",
    before=(
        Sentence(
            "先找机构、留工单号。银行业的问题拨 12378，征信、支付拨 12363；以官方公布的范围为准（{law complaint-channels-2023:转述}）。"
        ),
        Sentence(
            "机构还在办理期限里的，先等它的答复：情况复杂的可以延长（{law complaint-2020:节录-时限（财新引）}，管银行保险机构）。"
        ),
        Sentence("合同争议、少还多少钱，监管部门一般不替你裁判；要减违约金，去法院提（{law civil-code:585}）。"),
        Sentence("没有查到“一投诉就停催、停息、不上征信”的规定。欠款照常处理。", ("civil-code:676",)),
        NO_INVENTION,
    ),
    sending=(
        Sentence("走官方公布的网上入口、信访窗口或者邮寄，留回执。个人身份材料只交给受理的部门。"),
        Sentence("同一件事说清一次就够，补充新证据时注明原来的编号。"),
    ),
)
