"""The facts that settle whether a frightening message is true: what it says, who sends it, how far things have gone."""

from creditrights.legality.facts import ChoiceFact, Fact, SeveralFact
from creditrights.legality.vocabulary.collection import identity_genuine, presented_as
from creditrights.legality.vocabulary.credit_report import notified, report_consented
from creditrights.legality.vocabulary.debtor import (
    bank_loss,
    borrowing,
    disguised_loan,
    loan_amount,
    meant_to_keep,
    overdraft,
    overdraft_signs,
    three_months,
    two_dunnings,
)
from creditrights.legality.vocabulary.enforcement import effective_document, limited, listed, past_due
from creditrights.legality.vocabulary.procedure import paper_verified, ruling
from creditrights.legality.vocabulary.shared import (
    WHAT,
    acted_on,
    association_member,
    creditor,
    product,
    serious,
)

STAGE = "走到哪一步了"
CRIME = "这笔欠款本身"

PRISON = "欠钱不还就会坐牢判刑"
POLICE_CASE = "已经向公安报案立案"
CARD_FRAUD = "这是恶意透支和信用卡诈骗"
LOAN_FRAUD = "这是贷款诈骗或骗取贷款"
STATE_ASSETS = "这是侵占国有资产"
ID_FROZEN = "要冻结身份证"
FREEZE = "要直接冻结银行卡或微信支付宝"
VISIT = "要上门或到户籍地走访"
NOTICE = "发来户籍核查通知或协查函"
FAMILY = "会影响子女上学或参军考公"
FAMILY_PAYS = "家人要替你还或家人财产要受影响"
RINGTONE = "要把你的彩铃设成催收提醒"
MONITOR = "银行已经启动监测"
BLACKLIST = "已经列入失信或黑名单"
LETTER = "律师函不回就强制执行"
TOMORROW = "明天法院就上门强制执行"
SUED = "已经起诉立案或已经判了"
SUE = "要起诉或申请仲裁"
REPORT = "要上报征信"

claims = SeveralFact(
    "claims",
    "对方说的后果",
    "对方在短信、电话或函件里说了下面哪些话？",
    "吓人的话有真有假：有的从来不会发生，有的要先有法院的文书，有的确实可以。",
    WHAT,
    (
        PRISON,
        POLICE_CASE,
        CARD_FRAUD,
        LOAN_FRAUD,
        STATE_ASSETS,
        ID_FROZEN,
        FREEZE,
        VISIT,
        NOTICE,
        FAMILY,
        FAMILY_PAYS,
        RINGTONE,
        MONITOR,
        BLACKLIST,
        LETTER,
        TOMORROW,
        SUED,
        SUE,
        REPORT,
    ),
    ("cba-collection-2026:节录-禁止行为", "consumer-protection-2022:41（北京商报引句）"),
    "照对方的原话选最接近的；可以多选。",
)
forged = ChoiceFact(
    "forged",
    "文书、公章是假的",
    "对方发来的传票、立案通知、公章，经法院或公安核实是假的吗？",
    "用假公文，可以报警处罚。",
    WHAT,
    cites=("public-security-2025:63", "criminal-law:280"),
    help="自己查法院、公安公布的电话去核实，不打短信里给的号码；没有这类文书，选“否”。",
)
ringtone_set = ChoiceFact(
    "ringtone_set",
    "彩铃真的被改成催收内容",
    "别人打你的电话，听到的真是催收的彩铃吗？",
    "那就等于把欠款告诉每一个打电话来的人。",
    WHAT,
    cites=("civil-code:1032", "civil-code:1034"),
)
police_case = ChoiceFact(
    "police_case",
    "公安真的立案了",
    "公安真的立案了吗？",
    "立不立案由公安审查决定，机构说了不算。",
    STAGE,
    cites=("criminal-procedure-law:112",),
    help="打 110 或到对方说的那个派出所、公安局去问；问不到就选“不知道”。",
)
family_liable = ChoiceFact(
    "family_liable",
    "家人依法要一起还",
    "那个家人是担保人、共同借款人，或依法要还的配偶、继承人吗？",
    "合同只约束签了它的人；法律另有规定的除外。",
    CRIME,
    cites=("civil-code:465", "civil-code:1064", "civil-code:1161"),
)
used_post = ChoiceFact(
    "used_post",
    "利用职务便利拿的钱",
    "这笔钱，是你在那家单位工作、利用职务便利拿的吗？",
    "侵占、贪污说的是单位自己的人利用职务便利，不是向它借钱的人。",
    CRIME,
    cites=("criminal-law:271", "criminal-law:382"),
)

FACTS: "tuple[Fact, ...]" = (
    claims,
    presented_as,
    identity_genuine,
    forged,
    ringtone_set,
    acted_on,
    serious,
    police_case,
    paper_verified,
    effective_document,
    past_due,
    ruling,
    listed,
    limited,
    report_consented,
    notified,
    creditor,
    product,
    association_member,
    family_liable,
    used_post,
    borrowing,
    meant_to_keep,
    loan_amount,
    bank_loss,
    overdraft,
    two_dunnings,
    three_months,
    overdraft_signs,
    disguised_loan,
)
