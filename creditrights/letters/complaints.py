"""Letters about how a debt is collected: to leave others alone, a complaint to the lender, a complaint to the regulator."""

from creditrights.letters.blanks import CHOICE, LINES, SEVERAL, Blank, named, yes_or_no
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Pick, Sentence, Ticks, Unfit
from creditrights.letters.shared import (
    ADDRESS,
    BANK_CARD,
    BANK_LOAN,
    CONSUMER_FINANCE,
    CONTRACT,
    DATED,
    EVENTS,
    LENDER,
    LENDERS,
    MICRO,
    NAME,
    OTHER_LENDER,
    PHONE,
    PRODUCT,
    TO_LENDER,
)

LENDER_KIND = Blank(
    "lender_kind",
    "贷款的是哪类机构？",
    "不同的机构守不同的规矩，不能混着写。",
    CHOICE,
    help="看合同上的贷款人。",
    choices=LENDERS,
)
CALLS = named(EVENTS, "联系别人的经过", "每行一件：日期时间、打给谁（和你什么关系）、对方号码、说了什么。")
STOP, ERASE, EXPLAIN, KEEP, NAMES = (
    "停止联系他们",
    "删除他们的信息",
    "说明号码从哪里来",
    "保存录音和记录",
    "告知受托的催收机构",
)

LEAVE_OTHERS = Letter(
    id="letter-leave-others",
    title="请停止联系无关第三人的函",
    use="催收打给了没有还款责任的家人、同事、朋友。",
    to="{lender}",
    blanks=(
        LENDER,
        LENDER_KIND,
        PRODUCT,
        CONTRACT,
        CALLS,
        yes_or_no(
            "not_bound",
            "这些人都没有还款责任吗？",
            "担保人、共同借款人有还款责任，可以联系。",
            cites=("civil-code:688",),
        ),
        Blank(
            "asks",
            "要求对方做什么",
            "要求写清楚，以后才好核对做没做到。",
            SEVERAL,
            choices=(STOP, ERASE, EXPLAIN, NAMES, KEEP),
            cites=("pipl:10", "civil-code:1033"),
        ),
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "",
            Paragraph(
                Sentence("本人{name}，是“{product}”（合同或借据编号{contract}）的借款人。"),
                Sentence("有关这笔借款的事，请直接打本人电话{phone}。"),
            ),
        ),
        Part("一、贵方或受托机构联系他人的经过", Listing("events"), numbered=True),
        Part(
            "二、依据",
            Pick("not_bound", ("是", Sentence("上面这些人不是借款人，也没有为这笔借款担保。", ("civil-code:465",)))),
            Paragraph(
                Sentence("个人信息不得非法提供、公开（{law pipl:10}），处理应当限于必要的范围（{law pipl:6}）。"),
                Sentence(
                    "没有法律规定或本人明确同意，任何人不得用电话、短信等侵扰他人的生活安宁（{law civil-code:1033}）。"
                ),
            ),
            Pick(
                "lender_kind",
                (
                    BANK_LOAN,
                    Sentence(
                        "请对照{law consumer-protection-2022:41（北京商报引句）}，并参照{law gbt45251-2025:节录-联系人（北京商报）}和{law cba-collection-2026:转述-第三人（非原文）}。"
                    ),
                ),
                (BANK_CARD, Sentence("信用卡催收不得找与债务无关的第三人（{law creditcard-2011:68}）。")),
                (
                    CONSUMER_FINANCE,
                    Sentence(
                        "请对照{law consumer-finance-2024:转述}，并参照{law gbt45251-2025:节录-联系人（北京商报）}。"
                    ),
                ),
                (
                    MICRO,
                    Sentence(
                        "请对照{law microloan-2024:37（wxredian 页列项，原页表述）}，并参照{law gbt45251-2025:节录-联系人（北京商报）}。"
                    ),
                ),
                (OTHER_LENDER, Sentence("请同时注意{law civil-code:1034}对个人信息的保护。")),
            ),
        ),
        Part(
            "三、要求",
            Ticks(
                "asks",
                (
                    STOP,
                    Sentence("停止为这笔借款联系上面这些人和其他没有还款责任的人。", ("pipl:10", "civil-code:1033")),
                ),
                (
                    ERASE,
                    Sentence(
                        "不是这笔借款必需的他人信息，请主动删除；不能删除的停止使用，并说明理由（{law pipl:47}）。"
                    ),
                ),
                (EXPLAIN, Sentence("书面说明他们的号码从哪里取得、依据是什么（{law pipl:13}）。")),
                (
                    NAMES,
                    Sentence("告知受托催收的机构名称。", ("pipl:21",)),
                    Sentence(
                        "委托外部机构催收前，应当以适当方式告知（{law consumer-protection-2022:41（北京商报引句）}）。",
                        when=("lender_kind", (BANK_LOAN, BANK_CARD)),
                    ),
                ),
                (KEEP, Sentence("保存上面各次催收的录音和记录，供核查（参照{law gbt45251-2025:节录-记录}）。")),
            ),
            Paragraph(Sentence("请书面答复，寄到{address}。")),
            numbered=True,
        ),
    ),
    signer="发函人",
    before=(
        Sentence("担保人、共同借款人有还款责任，不是“无关第三人”，可以联系他们。", ("civil-code:688",)),
        Sentence(
            "本人一直联系不上时，推荐性国家标准允许向联系人问联系方式、请代为转告。所以先让自己的电话打得通（{law gbt45251-2025:节录-联系人（北京商报）}）。"
        ),
        Sentence("国家标准和行业指引不是法律，写成“参照”；违反它们不等于违法。", ("gbt45251-2025:节录-对象",)),
        Sentence(
            "被打扰的人自己也可以提要求、投诉、报警：权利是他们的。要查、要删他们的信息，由他们自己提最有力。",
            ("civil-code:1033", "pipl:44"),
        ),
        Sentence("要求停止打扰别人，不影响债要还。", ("civil-code:579",)),
    ),
    sending=TO_LENDER,
    unfit=(
        Unfit(
            "not_bound",
            "否",
            Sentence(
                "担保人、共同借款人有还款责任，可以联系（{law civil-code:688}）；把他们从经过里去掉，只写没有还款责任的人。"
            ),
        ),
    ),
)

NO_INVENTION = Sentence(
    "不要编造，不要照抄别人的群发稿。捏造事实诬告陷害别人，可能构成犯罪（{law criminal-law:243}）。"
)

NIGHT, OTHERS, ABUSE, FALSE_RANK, ENTERED, OFTEN, CHARGES, TAKEN = (
    "夜里催收",
    "找无关的人、透露欠款",
    "辱骂、恐吓",
    "冒充公检法等",
    "没同意就进家门或办公区",
    "电话太频繁",
    "收费不明",
    "还款没入账或扣错",
)
WRONGS = (NIGHT, OTHERS, ABUSE, FALSE_RANK, ENTERED, OFTEN, CHARGES, TAKEN)
STOP_IT, CHANGE, MEND_BILL, SORRY, LISTEN, ANSWER = (
    "停止不当催收",
    "换人或收回委托",
    "更正账目、退回多收",
    "道歉",
    "调取录音核查",
    "书面答复",
)

TO_LENDER_COMPLAINT = Letter(
    id="letter-complaint-lender",
    title="投诉书",
    use="催收不当、收费不明或账不对，先向贷款机构投诉。",
    to="{lender}消费者权益保护部门",
    blanks=(
        LENDER,
        LENDER_KIND,
        PRODUCT,
        CONTRACT,
        EVENTS,
        Blank(
            "wrongs", "是哪类问题", "不同的问题对应不同的规定。", SEVERAL, choices=WRONGS, cites=("complaint-2020:2",)
        ),
        Blank(
            "asks",
            "要求对方做什么",
            "要求写清楚，才算得上“投诉请求”。",
            SEVERAL,
            choices=(STOP_IT, CHANGE, LISTEN, MEND_BILL, SORRY, ANSWER),
            cites=("complaint-2020:13",),
        ),
        Blank(
            "evidence",
            "手里有哪些证据",
            "有证据，对方才核得实。",
            LINES,
            help="每行一件，例如：通话录音 2026-11-20 21:40。",
        ),
        NAME,
        PHONE,
        ADDRESS,
        DATED,
    ),
    parts=(
        Part(
            "一、投诉人和业务",
            Paragraph(Sentence("投诉人{name}，电话{phone}。业务：“{product}”，合同或借据编号{contract}。")),
        ),
        Part("二、经过", Listing("events"), numbered=True),
        Part(
            "三、本人认为有问题的地方，请核查",
            Ticks(
                "wrongs",
                (
                    NIGHT,
                    Sentence(
                        "在22:00到次日8:00之间催收。双方没有这样约定的，请对照{law gbt45251-2025:节录-时间}和{law cba-collection-2026:节录-时间}。"
                    ),
                ),
                (OTHERS, Sentence("联系没有还款责任的人，并透露欠款，涉及{law pipl:10}和{law civil-code:1033}。")),
                (
                    ABUSE,
                    Sentence("催收时辱骂、恐吓，请核查是谁、受谁委托。", ("consumer-protection-law:27",)),
                    Sentence(
                        "请对照{law consumer-protection-2022:41（北京商报引句）}。",
                        when=("lender_kind", (BANK_LOAN, BANK_CARD)),
                    ),
                ),
                (
                    FALSE_RANK,
                    Sentence(
                        "冒充公安、法院等机关，请核查是谁、受谁委托；是否涉及{law public-security-2025:62}，由公安机关认定。"
                    ),
                ),
                (
                    ENTERED,
                    Sentence(
                        "没有同意就进入住宅，涉及{law civil-code:1033}；进入办公区，参照{law cba-collection-2026:节录-禁止行为}。"
                    ),
                ),
                (
                    OFTEN,
                    Sentence(
                        "电话过于频繁，参照{law gbt45251-2025:节录-频次（交互式）}和{law cba-collection-2026:节录-频次}。"
                    ),
                ),
                (CHARGES, Sentence("收费项目、标准说不清，请对照{law civil-code:676}和合同逐项说明。")),
                (TAKEN, Sentence("还款没有入账或者抵充不对，请对照{law civil-code:561}和合同逐笔核对。")),
            ),
            numbered=True,
        ),
        Part(
            "四、请求",
            Ticks(
                "asks",
                (STOP_IT, Sentence("停止上述不当的催收，并管好受托的机构（{law pipl:21}）。")),
                (CHANGE, Sentence("更换催收人员，或者收回对该机构的委托。", ("gbt45251-2025:节录-总体要求",))),
                (LISTEN, Sentence("调取当时的催收录音和记录核查（参照{law gbt45251-2025:节录-记录}）。")),
                (MEND_BILL, Sentence("更正账目，多收的退回，并给出计算明细。", ("civil-code:676",))),
                (SORRY, Sentence("核实后向本人和被打扰的人道歉。", ("civil-code:995",))),
                (ANSWER, Sentence("书面答复处理决定和理由。", ("complaint-2020:节录-时限（财新引）",))),
            ),
            Paragraph(
                Sentence(
                    "请按{law complaint-2020:节录-时限（财新引）}的时限办理，并告知本人。贵方已经掌握的材料，不再要求本人提供（{law complaint-2020:13}）。",
                    when=("lender_kind", (BANK_LOAN, BANK_CARD)),
                ),
                Sentence("答复请寄{address}。"),
            ),
            numbered=True,
        ),
    ),
    enclosed=(Listing("evidence", optional=True),),
    signer="投诉人",
    before=(
        Sentence(
            "一般15日内要有处理决定，复杂的可以延长；这是银行保险机构的规矩（{law complaint-2020:节录-时限（财新引）}）。"
        ),
        Sentence("只写事实：哪天、几点、哪个号码、原话。拿不准的写“本人认为”，请对方核查。", ("complaint-2020:13",)),
        Sentence("国家标准和行业指引写成“参照”：违反它们不等于违法。", ("gbt45251-2025:节录-对象",)),
        Sentence("正在被威胁、被堵门的，先拨 110，不要等投诉。", ("public-security-2025:90",)),
        Sentence("投诉期间欠款照样计息；没有查到“投诉就停催停息”的规定。", ("civil-code:676",)),
        NO_INVENTION,
    ),
    sending=TO_LENDER,
)
