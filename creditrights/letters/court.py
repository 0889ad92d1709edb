"""Papers for a court before judgment: objection to a payment order, objection to jurisdiction; what they share."""

from datetime import date

from creditrights.letters.blanks import CHOICE, DAY, LAST_DAY, LINES, SEVERAL, Blank, named, told_day
from creditrights.letters.letter import (
    HEREWITH,
    Deadline,
    Letter,
    Listing,
    Paragraph,
    Part,
    Pick,
    Sentence,
    Ticks,
    Unfit,
)
from creditrights.letters.papers_asked_for import BUSINESS, LIVING, PURPOSE
from creditrights.letters.shared import (
    ADDRESS,
    CASE_NUMBER,
    COURT,
    DATED,
    ID_NUMBER,
    NAME,
    PHONE,
)

RECEIVED = told_day(
    "received", "收到法院文书的日期", "期限从第二天起算，过了就失去这次机会。", help="看送达回证、短信或签收的日期。"
)
OTHER_SIDE = Blank("other_side", "对方（原告、申请人）全称", "法院靠双方的名字认案子。", help="照法院文书写。")
COMPUTED = Blank(
    "computed",
    "你算的结果和算法",
    "说金额不对，要说对的是多少、怎么算的。",
    LINES,
    help="每行一项，可以用本书的计算器。",
)
EVIDENCE = Blank("evidence", "附上哪些证据", "理由要有证据。", LINES, help="每行一件。")
HOME_ADDRESS = named(ADDRESS, "住址", "法院文书会寄到这里，写收得到的。")
SEX = Blank("sex", "性别", "诉讼文书要写明。", CHOICE, choices=("男", "女"), cites=("civil-procedure-law-2023:128",))
BORN = Blank("born", "出生日期", "法院靠它核对本人。", DAY, bounds=(date(1920, 1, 1), LAST_DAY), cites=SEX.cites)
NATION = Blank("nation", "民族", "诉讼文书要写明。", help="例如：汉族。", cites=SEX.cites)
WORK = Blank("work", "职业、工作单位", "诉讼文书要写明。", help="没有工作的写“无业”。", cites=SEX.cites)
NAMED_PARTY = "{name}，{sex}，{born}出生，{nation}，{work}，身份证号码{id_number}，住{address}，电话{phone}。"
THIS_COURT = (HEREWITH, "{court}")
BY_COURT = (
    Sentence("交到法院立案窗口或承办人，要收件凭证；或者用 EMS 寄，在面单上写清“异议书、案号”，留底单。"),
    Sentence("法院的电话自己查，不打短信里给的号码，不点里面的链接。", ("civil-procedure-law-2023:87",)),
)

NOT_OWED, PAID, SUM, MORE, EARLY, LINE, PLACE = (
    "没有向对方借过",
    "已经还清",
    "金额不对",
    "双方还有别的债务纠纷",
    "还没到期或数额不确定",
    "没有约定却要逾期利息、违约金",
    "不归这个法院管",
)

PAYMENT_ORDER = Letter(
    id="letter-payment-order",
    title="支付令异议书",
    use="收到法院的支付令，而债务本身或者数额有争议。",
    to="",
    parties=("异议人（债务人）：" + NAMED_PARTY, "申请人（债权人）：{other_side}"),
    blanks=(
        COURT,
        named(CASE_NUMBER, "支付令的案号"),
        RECEIVED,
        OTHER_SIDE,
        Blank(
            "grounds",
            "对债务有什么异议",
            "没有实质争议的异议不成立。",
            SEVERAL,
            choices=(NOT_OWED, PAID, SUM, MORE, EARLY, LINE, PLACE),
            cites=("spc-civil-procedure-interpretation-2022:436", "spc-civil-procedure-interpretation-2022:435"),
        ),
        COMPUTED,
        Blank("facts", "事实和理由", "法院要看得出争议在哪里。", LINES, help="每行一段，只写真的。"),
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
            "请求事项",
            Paragraph(
                Sentence(
                    "异议人于{received}收到{case_number}支付令，对其中的债务有异议，请裁定终结督促程序（{law civil-procedure-law-2023:228}）。"
                )
            ),
        ),
        Part(
            "异议",
            Ticks(
                "grounds",
                (NOT_OWED, Sentence("异议人没有向申请人借过这笔钱。", ("civil-procedure-law-2023:225",))),
                (PAID, Sentence("这笔债务已经还清。", ("civil-code:557",))),
                (
                    SUM,
                    Sentence("请求的数额不对。", ("spc-civil-procedure-interpretation-2022:435",)),
                    Sentence("正确的计算见后。", needs=("computed",)),
                ),
                (
                    MORE,
                    Sentence(
                        "异议人与申请人还有其他债务纠纷，不符合申请支付令的条件（{law civil-procedure-law-2023:225}）。"
                    ),
                ),
                (
                    EARLY,
                    Sentence("请求的款项没有到期或者数额不确定（{law spc-civil-procedure-interpretation-2022:427}）。"),
                ),
                (
                    LINE,
                    Sentence(
                        "债权文书没有约定逾期利息、违约金或赔偿金，申请人却坚持要求支付（{law spc-civil-procedure-interpretation-2022:428}）。"
                    ),
                ),
                (
                    PLACE,
                    Sentence("收到申请的法院对这件事没有管辖权（{law spc-civil-procedure-interpretation-2022:427}）。"),
                ),
            ),
            numbered=True,
        ),
        Part("异议人的计算", Listing("computed", optional=True), numbered=True),
        Part("事实和理由", Listing("facts")),
        Part(
            "",
            Paragraph(Sentence("综上，依据{law civil-procedure-law-2023:227}提出书面异议。")),
        ),
    ),
    closing=THIS_COURT,
    signer="异议人",
    enclosed=(Listing("evidence", optional=True), Paragraph(Sentence("支付令复印件"))),
    before=(
        Sentence(
            "只说没钱、要求延期、要求分期，不是有效的异议，支付令照样生效；口头说的也不算（{law spc-civil-procedure-interpretation-2022:436}）。"
        ),
        Sentence(
            "债和数都没有争议的，不要用这一份：尽快与对方谈还款方案，或者按支付令还。异议成立的案子会转去诉讼，对方不同意起诉的除外（{law civil-procedure-law-2023:228}）。"
        ),
        Sentence(
            "十五日内不还也不提书面异议，对方就可以申请强制执行（{law civil-procedure-law-2023:227}）。过期提的视为没提；向别的法院起诉不顶用（{law spc-civil-procedure-interpretation-2022:431}）。"
        ),
        Sentence(
            "几项请求里只对一项有异议，其他各项照样有效：每一项都要写到（{law spc-civil-procedure-interpretation-2022:432}）。"
        ),
        Sentence(
            "先核对是不是真的支付令：给法院打电话报案号。法院不会用短信发一个链接让你转账。",
            ("civil-procedure-law-2023:87",),
        ),
    ),
    sending=BY_COURT,
    deadline=Deadline("received", "order-objection"),
    unfit=(
        Unfit(
            "grounds",
            [],
            Sentence(
                "对债务没有异议，就不要交这一份：没钱、要求延期或换方式还，不影响支付令的效力（{law spc-civil-procedure-interpretation-2022:436}）。"
            ),
        ),
    ),
)

HOME, NO_LINK, UNSEEN, INTERNET = (
    "没有有效约定，被告住所地、履行地都不在这里",
    "约定的地方与争议没有实际联系",
    "格式条款没有提请注意",
    "互联网法院",
)

JURISDICTION = Letter(
    id="letter-jurisdiction",
    title="管辖权异议申请书",
    use="被起诉到离自己很远、与合同没有联系的法院。",
    to="",
    parties=("申请人（被告）：" + NAMED_PARTY, "被申请人（原告）：{other_side}"),
    blanks=(
        COURT,
        CASE_NUMBER,
        RECEIVED,
        OTHER_SIDE,
        Blank(
            "proper_court",
            "应当由哪个法院管",
            "异议要说移送到哪里。",
            help="一般是你住所地或经常居住地的基层法院。",
            cites=("civil-procedure-law-2023:22",),
        ),
        Blank("home", "户籍所在地", "住所地先看户籍。", cites=("spc-civil-procedure-interpretation-2022:3",)),
        Blank(
            "living",
            "连续住满一年的地方",
            "与户籍地不同的，看经常居住地。",
            help="与户籍地相同就空着。",
            cites=("spc-civil-procedure-interpretation-2022:4",),
        ),
        PURPOSE,
        Blank(
            "clause",
            "合同里怎么约定管辖的",
            "先看合同再提异议。",
            help="抄合同原话；没有约定就空着。",
            cites=("civil-procedure-law-2023:35",),
        ),
        Blank("ground", "异议的理由", "理由不同，依据不同。", CHOICE, choices=(HOME, NO_LINK, UNSEEN, INTERNET)),
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
            "请求事项",
            Paragraph(Sentence("请将{case_number}一案移送{proper_court}审理。", ("civil-procedure-law-2023:130",))),
        ),
        Part(
            "事实和理由",
            Paragraph(
                Sentence("申请人于{received}收到起诉状副本，依据{law civil-procedure-law-2023:130}提出管辖异议。"),
                Sentence("申请人户籍所在地为{home}。", ("spc-civil-procedure-interpretation-2022:3",)),
                Sentence(
                    "到起诉时，申请人已在{living}连续居住一年以上（{law spc-civil-procedure-interpretation-2022:4}）。",
                    needs=("living",),
                ),
                Sentence("合同约定：{clause}。", needs=("clause",)),
            ),
            Pick(
                "ground",
                (
                    HOME,
                    Sentence(
                        "合同没有有效的管辖约定。合同纠纷由被告住所地或者合同履行地法院管辖（{law civil-procedure-law-2023:24}、{law civil-procedure-law-2023:22}），两地都不在受诉法院辖区。"
                    ),
                ),
                (
                    NO_LINK,
                    Sentence(
                        "约定的地点不是被告住所地、原告住所地、合同履行地、合同签订地或标的物所在地，原告也没有证明它与争议有实际联系，约定无效（{law civil-procedure-law-2023:35}、{law spc-jurisdiction-reply-2025:para-3}）。"
                    ),
                ),
                (
                    UNSEEN,
                    Sentence(
                        "管辖约定是格式条款，原告没有采取合理方式提请消费者注意，申请人主张该约定无效（{law spc-civil-procedure-interpretation-2022:31}）。",
                        when=("purpose", (LIVING,)),
                    ),
                ),
                (
                    INTERNET,
                    Sentence(
                        "受诉法院是互联网法院，而金融借款、小额借款合同没有列在它集中管辖的案件里（{law spc-internet-court-jurisdiction-2025:1}）。"
                    ),
                ),
            ),
        ),
    ),
    closing=THIS_COURT,
    enclosed=(Listing("evidence", optional=True), Paragraph(Sentence("起诉状副本、合同管辖条款的复印件"))),
    before=(
        Sentence(
            "争的是给钱、合同又没约定履行地时，收钱一方所在地也算履行地：在贷款人所在地起诉，常常是对的（{law spc-civil-procedure-interpretation-2022:18}）。没有理由不要提。"
        ),
        Sentence(
            "要在答辩期内提；不提异议就答辩，算认了管辖（{law civil-procedure-law-2023:130}）。同时提异议又答辩的，法院照样审查（{law spc-civil-procedure-interpretation-2022:223}）。"
        ),
        Sentence("小额诉讼的管辖裁定一作出就生效（{law spc-civil-procedure-interpretation-2022:276}）。"),
        Sentence("异议只换地方，不少一分债；利息照算，最后还是要应诉。", ("civil-code:676",)),
        Sentence(
            "互联网法院的清单以外，高级法院经批准可以另外指定，先问清楚（{law spc-internet-court-jurisdiction-2025:1}）。"
        ),
    ),
    sending=BY_COURT,
    deadline=Deadline("received", "jurisdiction"),
    unfit=(
        Unfit(
            "purpose",
            BUSINESS,
            Sentence(
                "为生产经营借的，不能用“格式条款没有提请消费者注意”这个理由（{law spc-civil-procedure-interpretation-2022:31}）；别的理由不受影响。"
            ),
        ),
    ),
)
