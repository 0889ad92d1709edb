"""Twenty cases that a court, a procuratorate, the police or a regulator decided, or that are still open.

The facts are only those that the published account tells; what it leaves out stays unknown here. Conduct from before the
first day that the registry holds is judged by the law of today, as a reader would who meets the like of it now. An
authority decides what is put before it (a civil court hears no offence), so its answer must be among the labels that
stand; where the account leaves the case open, the checker must leave it open too and name what is missing.
"""

from datetime import date

import pytest

from creditrights.errors import OutsideVerifiedDates
from creditrights.legality import kinds as k
from creditrights.legality.catalogue import TOPICS
from creditrights.legality.checker import check
from creditrights.legality.scenario import require_declared

TODAY = date(2026, 11, 24)
TOPIC = {topic.id: topic for topic in TOPICS}


class Case:
    """What was told, how it was decided, and the law it was decided by."""

    def __init__(self, topic, told, facts, decided, law, missing=(), on=TODAY):
        self.topic, self.told, self.facts = topic, told, {**facts, "acted_on": on}
        self.decided, self.law, self.missing = decided, law, missing


CASES = {
    "a collector who called himself a squad leader of the police": Case(
        "conduct",
        "催收外包公司员工自称某公安分局经侦队长，便衣无证件，让欠信用卡的人跟他坐大巴去谈还款（宁波，2009）",
        {"presented_as": "公安人员", "identity_genuine": "否", "product": "信用卡"},
        k.ADMINISTRATIVE,
        ["public-security-2025:62"],
    ),
    "a guarantee that four people never signed": Case(
        "credit-report",
        "因多年前的担保合同有不良征信，鉴定显示签名均非本人所写（陕西澄城，2022）",
        {"record_wrong": "是", "identity_misused": "是"},
        k.CIVIL,
        ["civil-code:1029"],
        on=date(2022, 6, 1),
    ),
    "a creditor who called his debtor a scoundrel on his timeline": Case(
        "conduct",
        "在朋友圈连发聊天截图，露出对方姓名头像，称其无赖、老赖、社会毒瘤（2020）",
        {"presented_as": "没有说明", "words": ["公然辱骂"], "disclosed": "是", "creditor": "其他公司或个人"},
        k.CIVIL,
        ["civil-code:1024"],
    ),
    "a bank that reported a true arrear, with or without a word before": Case(
        "credit-report",
        "授权报送征信，多次逾期，银行上报；当事人称未提前告知（2022—2025）",
        {"report_consented": "是", "record_wrong": "否"},
        None,
        ["credit-reporting-regulations:15"],
        missing=("notified",),
        on=date(2025, 6, 1),
    ),
    "a card debt that illness and a failed business left unpaid": Case(
        "debtor",
        "两张卡欠本金8万余元，提交父亲病亡和生意失败材料，报案后家属很快还清（2016—2017）",
        {"product": "信用卡", "overdraft": 80000, "overdraft_signs": [], "repaid": "提起公诉前全部还清"},
        k.NO_CRIME,
        ["spc-spp-credit-card-2018:6"],
    ),
    "a card debt of 16,932 yuan": Case(
        "debtor",
        "信用卡欠本金16932.5元，变更住址后被扭送派出所，2014年判六个月；按现行五万元的起点不构成",
        {"product": "信用卡", "overdraft": 16932},
        k.NO_CRIME,
        ["spc-spp-credit-card-2018:8"],
    ),
    "someone who spent through another person's account": Case(
        "debtor",
        "骗得他人支付账号密码，用其消费信贷额度消费六千多元，定诈骗罪（2019）",
        {"borrowing": "没经同意用了别人的信用卡或账户", "product": "网络消费贷款（如微粒贷）", "loan_amount": 6000},
        k.CRIMINAL,
        ["criminal-law:266"],
    ),
    "compensation hidden from the court": Case(
        "debtor",
        "被执行人名下厂房将获100万元拆迁补偿，不申报还擅自处置，致判决无法执行，判拒不执行判决罪（2021—2022）",
        {
            "judged": "是",
            "can_pay": "是",
            "refuses": "是",
            "debtor_acts": ["拒绝报告或虚报财产", "隐藏或转移财产"],
            "moved_when": "判决生效之后",
            "defeated": "是",
        },
        k.CRIMINAL,
        ["criminal-law:313"],
        on=date(2025, 1, 10),
    ),
    "penalty, compound interest and then twenty per cent of damages": Case(
        "charges",
        "银行个人贷款逾期上浮50%并计复利，另约定20%违约金（2021—2025）",
        {
            "creditor": "银行",
            "bill": ["逾期罚息", "对没按时付的利息计的复利", "罚息之外的违约金"],
            "penalty_raise": 50,
        },
        k.VOID,
        ["civil-code:585"],
        on=date(2025, 6, 1),
    ),
    "a platform fee for no service": Case(
        "charges",
        "联合贷款中按本金1.5%收平台服务费，没有额外实质服务，2020年监管通报为侵害消费者权益；"
        "通报所依的指导意见没有登记，这里只说到可以请求不予支持，不说到行政违法",
        {"creditor": "消费金融公司", "no_service": "是"},
        k.VOID,
        ["spc-jiumin-minutes-2019:51"],
    ),
    "a loan for the wife's own flat": Case(
        "who-owes",
        "妻子以装修自有房屋为名信用贷款15万元，逾期；是否超出家庭日常生活需要未明（2018—2020）",
        {"asked": "配偶或前配偶", "wed": "婚姻存续期间"},
        None,
        ["civil-code:1064"],
        missing=("purpose", "signed_as"),
    ),
    "a query without consent": Case(
        "credit-report",
        "银行因未经同意查询个人信息等被罚33万元（2020）",
        {"queried": "没有我的同意"},
        k.ADMINISTRATIVE,
        ["credit-reporting-regulations:18", "credit-reporting-regulations:40"],
    ),
    "a lawyer whom nobody can find": Case(
        "conduct",
        "微粒贷逾期一个月，有人自称某律所持催告函上门；查询网无记录，是否冒名尚无结论（2025）",
        {"channel": "上门", "presented_as": "律师", "creditor": "银行", "product": "网络消费贷款（如微粒贷）"},
        None,
        ["lawyers-law:55"],
        missing=("identity_genuine",),
        on=date(2025, 12, 1),
    ),
    "a threat to post my face in my home village": Case(
        "conduct",
        "微粒贷逾期四天，短信称要把人脸照片贴到户籍地、让父母没脸（2025）",
        {
            "channel": "发短信或聊天消息",
            "presented_as": "没有说明",
            "words": ["威胁公开照片或欠款信息"],
            "product": "网络消费贷款（如微粒贷）",
            "creditor": "银行",
        },
        k.CIVIL,
        ["civil-code:1032"],
        on=date(2025, 5, 21),
    ),
    "a bank that printed names, employers and card numbers": Case(
        "data",
        "银行在省内报纸和官网公布逾期持卡人姓名、卡号、金额、工作单位；尚无结论（2021）",
        {"published": "报纸、网站等媒体", "creditor": "银行", "product": "信用卡"},
        None,
        ["civil-code:1032"],
        missing=("consent",),
        on=date(2021, 12, 1),
    ),
    "bank staff who sold 752 credit reports": Case(
        "data",
        "三家银行客户经理合谋查询出售752条征信记录，判十一至十六个月（2020）",
        {
            "handed": "没经同意卖给或给了别人",
            "info_kind": "行踪、通信内容、征信、财产信息",
            "info_count": 752,
            "from_duty": "是",
        },
        k.CRIMINAL,
        ["criminal-law:253-1"],
    ),
    "an investor who had his partner dragged to a wood": Case(
        "conduct",
        "为要回退股款，带十几人持斧把三人拉到树林殴打，逼写欠条，前后约八小时（2013）",
        {
            "presented_as": "没有说明",
            "acts": ["推搡或殴打", "拦住不让走"],
            "serious": "是",
            "debt": "正常的借款",
            "creditor": "其他公司或个人",
        },
        k.CRIMINAL,
        ["criminal-law:238"],
    ),
    "a usurious loan whose rate nobody remembers": Case(
        "charges",
        "借高利贷无力还，利率说不清",
        {"creditor": "其他公司或个人"},
        None,
        ["spc-private-lending-2020-12:25"],
        missing=("lpr_multiple", "signed_on"),
    ),
    "a few thousand lent over a chat": Case(
        "who-owes",
        "微信多次借款共6950元未还，判还本金，驳回其他请求（2022—2023）",
        {
            "asked": "合同上写的借款人",
            "own_act": "本人办的",
            "paid": "还没有还清",
            "creditor": "其他公司或个人",
        },
        k.LIABLE,
        ["civil-code:675"],
        on=date(2023, 3, 1),
    ),
    "a few thousand lent over a chat, and its interest": Case(
        "charges",
        "同一件事：没有约定利息",
        {"creditor": "其他公司或个人", "interest_terms": "没有约定"},
        k.VOID,
        ["civil-code:680"],
        on=date(2023, 3, 1),
    ),
    "an insurer that paid the bank and now asks the borrower": Case(
        "who-owes",
        "向银行网贷3万元，还了1.3万后断供，保险公司赔付银行后追偿（2018—2021）",
        {"asked": "合同上写的借款人", "own_act": "本人办的", "paid": "还没有还清"},
        k.LIABLE,
        ["civil-code:675"],
    ),
}

each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def found(case):
    require_declared(case.facts)
    return check(case.facts, TOPIC[case.topic].rules)


@each_case
def test_what_the_authority_found_is_among_what_stands(case):
    verdict = found(case)
    grounded = {label.label.kind for finding in verdict.findings for label in finding.grounded()}
    if case.decided is None:
        assert verdict.code == "open"
    else:
        assert case.decided in grounded


@each_case
def test_the_law_it_stands_on_is_cited(case):
    verdict = found(case)
    labels = [
        label
        for finding in verdict.findings
        for label in (finding.grounded() if case.decided else finding.undetermined())
        if case.decided in (None, label.label.kind)
    ]
    cited = {citation.provision.key for label in labels for citation in label.citations}
    assert set(case.law) & cited, sorted(cited)


@each_case
def test_what_would_settle_an_open_case_is_named(case):
    verdict = found(case)
    open_facts = {fact for finding in verdict.findings for fact in finding.open_facts}
    assert set(case.missing) <= open_facts


def test_the_first_day_of_the_registry_is_not_stretched():
    with pytest.raises(OutsideVerifiedDates):
        check({"acted_on": date(2020, 12, 31)}, TOPIC["conduct"].rules)
