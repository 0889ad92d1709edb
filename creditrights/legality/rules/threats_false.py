"""Rules about what a message says that is not so: prison, blocked papers, lists, executions, families."""

from creditrights.legality.kinds import (
    CIVIL,
    GUIDELINE,
    NO_CRIME,
    NOT_LIABLE,
    REGULATOR,
    VOID,
)
from creditrights.legality.rule import Label, Rule
from creditrights.legality.rules.reach import BANK_OR_CONSUMER_FINANCE, GUIDELINE_APPLIES, OFFICIALS
from creditrights.legality.vocabulary import credit_report as r
from creditrights.legality.vocabulary import debtor as d
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as p
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import threats as v

#: a court or the police, being what they say, are not bound by the lenders' rules
NOT_OFFICIALS = ~OFFICIALS
LOANS = s.product.is_(s.CONSUMER_LOAN, s.OFFLINE_LOAN, s.OTHER_PRODUCT)
EVIDENCE = ("短信、函件、录音的原件", "发送的号码和时间", "核实时的通话记录")
REMEDIES = ("verify-identity", "complain-to-lender", "complain-to-regulator")

#: what the rules of each kind of lender say against frightening people with what is not so
MISLEADING = (
    Label(
        REGULATOR,
        ("consumer-protection-2022:41（北京商报引句）",),
        BANK_OR_CONSUMER_FINANCE,
        "算不算条文说的冒用机关名义、恐吓、欺诈等不正当手段，由监管部门认定；条文只见媒体引句。",
    ),
    Label(REGULATOR, ("microloan-2024:37（wxredian 页列项，原页表述）",), s.creditor.is_(s.SMALL_LOAN)),
    Label(REGULATOR, ("creditcard-2011:68",), s.product.is_(s.CARD), "算不算胁迫、恐吓，由监管部门认定。"),
    Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
)

#: the same, where the debt is no credit card's
MISLEADING_ABOUT_A_LOAN = tuple([label for label in MISLEADING if label.cites != ("creditcard-2011:68",)])

SAY_PRISON = Rule(
    id="say-prison",
    title="说欠钱不还就坐牢、判刑",
    says="欠钱不还是民事违约，本身不是犯罪。要判刑，得另有诈骗、恶意透支、有能力而拒不执行判决这样的条件。",
    when=v.claims.includes(v.PRISON) & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            NO_CRIME,
            ("civil-code:577", "criminal-law:193", "criminal-law:175-1"),
            LOANS & d.borrowing.is_(d.TRUTHFUL),
            "贷款没有用欺骗手段，就够不上贷款诈骗、骗取贷款；判决后有能力而拒不执行的，另看；由司法机关认定，钱仍要还。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.PRISON]},
    outside={"claims": []},
)

SAY_POLICE_CASE = Rule(
    id="say-police-case",
    title="没有立案，却说公安已经立案",
    says="机构可以报案，立不立案由公安审查决定。说已经立案的，自己打 110 或到那个公安局去问。",
    when=v.claims.includes(v.POLICE_CASE) & v.police_case.no() & NOT_OFFICIALS,
    labels=MISLEADING + (Label(VOID, ("criminal-procedure-law:112",), None, "这句话不实；机构仍可以报案，债还在。"),),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.POLICE_CASE], "police_case": "否"},
    outside={"claims": [v.POLICE_CASE], "police_case": "是"},
)

SAY_CARD_FRAUD = Rule(
    id="say-card-fraud",
    title="不是信用卡，却说恶意透支、信用卡诈骗",
    says="恶意透支只说信用卡。刑法上的信用卡是电子支付卡，微粒贷这样的网贷账户一般不算。",
    when=v.claims.includes(v.CARD_FRAUD) & LOANS & NOT_OFFICIALS,
    labels=MISLEADING_ABOUT_A_LOAN
    + (
        Label(
            NO_CRIME,
            ("npcsc-interpretation-credit-card:para-1", "criminal-law:196"),
            None,
            "条文只写电子支付卡，网贷账户不算是通行的理解；由司法机关认定，钱仍要还。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.CARD_FRAUD], "product": s.CONSUMER_LOAN},
    outside={"claims": [v.CARD_FRAUD], "product": s.CARD},
)

SAY_SUED = Rule(
    id="say-sued",
    title="没有案件，却说已经起诉立案、已经判了",
    says="真的立了案，法院查得到，还会把起诉状副本、传票送给你。打法院公开的电话，报姓名和对方名称去问。",
    when=v.claims.includes(v.SUED) & p.paper_verified.is_(p.NO_SUCH_CASE) & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            ("civil-procedure-law-2021:128", "civil-procedure-law-2023:128"),
            None,
            "诉前调解可能还没有案号，先问清楚；对方随时可以真去起诉，债还在。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=("verify-court",) + REMEDIES,
    inside={"claims": [v.SUED], "paper_verified": p.NO_SUCH_CASE},
    outside={"claims": [v.SUED], "paper_verified": p.REAL},
)

SAY_LOAN_FRAUD = Rule(
    id="say-loan-fraud",
    title="借款时没有骗，却说贷款诈骗、骗取贷款",
    says="两个罪都要有欺骗手段：假理由、假合同、假证明。借的时候说的是实话，后来还不上，不是骗贷。",
    when=v.claims.includes(v.LOAN_FRAUD) & d.borrowing.is_(d.TRUTHFUL) & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            NO_CRIME,
            ("criminal-law:193", "criminal-law:175-1"),
            None,
            "是不是骗，看借款时的材料和用途，由司法机关认定；钱仍要还。",
        ),
    ),
    evidence=("借款合同、申请材料", "款项用途和还款记录") + EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.LOAN_FRAUD], "borrowing": d.TRUTHFUL},
    outside={"claims": [v.LOAN_FRAUD], "borrowing": d.FALSE_PAPERS},
)

SAY_STATE_ASSETS = Rule(
    id="say-state-assets",
    title="说欠款是侵占国有资产",
    says="职务侵占、贪污管的是单位自己的人或受委托管钱的人利用职务便利；向银行借钱没还是合同的事。",
    when=v.claims.includes(v.STATE_ASSETS) & v.used_post.no() & NOT_OFFICIALS,
    labels=MISLEADING
    + (Label(NO_CRIME, ("criminal-law:271", "criminal-law:382"), None, "由司法机关认定；钱仍要还。"),),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.STATE_ASSETS], "used_post": "否"},
    outside={"claims": [v.STATE_ASSETS], "used_post": "是"},
)

SAY_ID_FROZEN = Rule(
    id="say-id-frozen",
    title="说要冻结身份证",
    says="没有查到“欠款冻结身份证”的规定。身份证由公安机关发放和管理，机构扣押身份证原件是违法的。",
    when=v.claims.includes(v.ID_FROZEN) & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            ("id-card-law:15#第3款", "id-card-law:16#第3项"),
            None,
            "这句话没有查到依据；真扣押身份证的，可以报警。债还在。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.ID_FROZEN]},
    outside={"claims": []},
)

SAY_FREEZE = Rule(
    id="say-freeze",
    title="没有法院裁定，却说要冻结银行卡、微信、支付宝",
    says="为民事欠款冻结账户，要有法院的裁定；催收公司和平台没有这个权力。借款银行按约定从自己行的账户扣款是另一回事。",
    when=v.claims.includes(v.FREEZE) & p.ruling.no() & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            (
                "civil-procedure-law-2021:103",
                "civil-procedure-law-2023:103",
                "civil-procedure-law-2021:249",
                "civil-procedure-law-2023:253",
                "commercial-bank-law:29",
            ),
            None,
            "对方可以去申请法院保全、执行；平台因反洗钱、反诈骗限制账户，是另一回事。债还在。",
        ),
    ),
    evidence=EVIDENCE + ("账户当天能正常使用的截图",),
    remedies=REMEDIES,
    inside={"claims": [v.FREEZE], "ruling": "否"},
    outside={"claims": [v.FREEZE], "ruling": "是"},
)

SAY_ENFORCEMENT = Rule(
    id="say-enforcement",
    title="没有生效文书或没到履行期，却说律师函不回就强制执行、明天上门执行",
    says="强制执行先要有生效的判决、支付令、仲裁裁决等，期限过了还没履行，再由法院立案、执行员出示证件来做。律师函不是这种文书。",
    when=v.claims.includes(v.LETTER, v.TOMORROW) & (e.effective_document.no() | e.past_due.no()) & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            (
                "spc-enforcement-work-2020:16",
                "civil-procedure-law-2021:243",
                "civil-procedure-law-2023:247",
                "civil-procedure-law-2021:235",
                "civil-procedure-law-2023:239",
            ),
            None,
            "没有生效文书、没到履行期，谈不上强制执行；对方可以去起诉，债还在。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.LETTER], "effective_document": "否"},
    outside={"claims": [v.LETTER], "effective_document": "是", "past_due": "是"},
)

SAY_BLACKLIST = Rule(
    id="say-blacklist",
    title="没有列入，却说已经上了失信名单、黑名单",
    says="失信名单只由法院决定，先要有生效文书而不履行，再加六种情形之一。机构自称的“黑名单”不是这个名单。",
    when=v.claims.includes(v.BLACKLIST) & e.listed.no() & NOT_OFFICIALS,
    labels=MISLEADING + (Label(VOID, ("spc-dishonest-list-2017:1",), None, "这句话不实；债还在。"),),
    evidence=EVIDENCE + ("名单查询结果的截图",),
    remedies=REMEDIES,
    inside={"claims": [v.BLACKLIST], "listed": "否"},
    outside={"claims": [v.BLACKLIST], "listed": "是"},
)

SAY_REPORT = Rule(
    id="say-report-without-consent",
    title="没有你的书面同意，却说要上报征信",
    says="贷款机构报送征信要事先有你的书面同意，报送逾期前还要告知你。授权常在合同或授权书里，先翻出来看；催收公司自己不是报送的机构。",
    when=v.claims.includes(v.REPORT) & r.report_consented.no() & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            (
                "credit-reporting-regulations:29",
                "credit-reporting-regulations:15",
                "civil-procedure-law-2021:262",
                "civil-procedure-law-2023:266",
            ),
            None,
            "判决后不履行，法院也可以记入征信，不用你同意；债还在。",
        ),
    ),
    evidence=EVIDENCE + ("借款合同、征信授权书",),
    remedies=("complain-to-lender", "complain-to-regulator", "credit-complaint"),
    inside={"claims": [v.REPORT], "report_consented": "否"},
    outside={"claims": [v.REPORT], "report_consented": "是"},
)

SAY_FAMILY = Rule(
    id="say-family",
    title="没有限制消费令，却说影响子女上学、参军、考公",
    says="核到的规定里，限制消费令只管到高收费私立学校，也只由法院作出。参军、考公的审查另有规定，这里没有核对。",
    when=v.claims.includes(v.FAMILY) & e.limited.no() & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            VOID,
            ("spc-consumption-limits-2015:1", "spc-consumption-limits-2015:3#第1款第7项"),
            None,
            "没有限制消费令，子女上学不受影响；参军、考公看那边的规定，这里没有核对。债还在。",
        ),
    ),
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.FAMILY], "limited": "否"},
    outside={"claims": [v.FAMILY], "limited": "是"},
)

SAY_FAMILY_PAYS = Rule(
    id="say-family-pays",
    title="说不用还的家人也要替你还、财产要受影响",
    says="合同只约束签它的人。没有担保、没有一起借、也不是依法要还的配偶或继承人，不用替你还。共有的财产里属于你的一份，判决后可以执行。",
    when=v.claims.includes(v.FAMILY_PAYS) & v.family_liable.no() & NOT_OFFICIALS,
    labels=MISLEADING
    + (
        Label(
            NOT_LIABLE,
            ("civil-code:465", "spc-dishonest-list-2017:4", "spc-seizure-2020:12"),
            None,
            "未成年子女不会被列入失信；配偶看是不是共同债务，继承人以所得遗产为限；有争议由法院认定。",
        ),
    ),
    evidence=EVIDENCE + ("借款合同，看有没有家人签字",),
    remedies=REMEDIES,
    inside={"claims": [v.FAMILY_PAYS], "family_liable": "否"},
    outside={"claims": [v.FAMILY_PAYS], "family_liable": "是"},
)

SAY_RINGTONE = Rule(
    id="say-ringtone",
    title="说要把彩铃设成催收提醒",
    says="彩铃是你和电信公司之间的业务，没有查到可以替欠款人设催收彩铃的规定。多半只是吓人；真设了，另当别论。",
    when=v.claims.includes(v.RINGTONE) & v.ringtone_set.no() & NOT_OFFICIALS,
    labels=MISLEADING,
    evidence=EVIDENCE,
    remedies=REMEDIES,
    inside={"claims": [v.RINGTONE], "ringtone_set": "否"},
    outside={"claims": [v.RINGTONE], "ringtone_set": "是"},
)

RINGTONE_SET = Rule(
    id="ringtone-set",
    title="真的把彩铃设成催收提醒",
    says="每个打电话来的人都听见你欠款，等于公开你的信息、打扰你的生活。找电信公司取消，留下录音。",
    when=v.ringtone_set.yes() & NOT_OFFICIALS,
    labels=(
        Label(CIVIL, ("civil-code:1032", "civil-code:1033", "civil-code:1034"), None, "由法院结合内容和范围认定。"),
        Label(CIVIL, ("pipl:10",), None, "由法院认定；也可以向监管个人信息的部门投诉。"),
        Label(GUIDELINE, ("cba-collection-2026:节录-禁止行为",), GUIDELINE_APPLIES),
    ),
    evidence=("用别的电话打来时的录音", "电信公司关于谁开通的答复"),
    remedies=("complain-data", "complain-to-lender", "civil-suit"),
    inside={"ringtone_set": "是"},
    outside={"ringtone_set": "否"},
)

ABOUT_CRIMES = (SAY_PRISON, SAY_POLICE_CASE, SAY_CARD_FRAUD, SAY_LOAN_FRAUD, SAY_STATE_ASSETS)
ABOUT_COURTS = (SAY_SUED, SAY_FREEZE, SAY_ENFORCEMENT, SAY_BLACKLIST, SAY_REPORT)
ABOUT_LIFE = (SAY_ID_FROZEN, SAY_FAMILY, SAY_FAMILY_PAYS, SAY_RINGTONE, RINGTONE_SET)
