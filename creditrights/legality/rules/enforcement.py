"""Rules about frozen accounts, seized property and what must be left to live on."""

from creditrights.legality.kinds import CIVIL, PERMITTED, VOID
from creditrights.legality.rule import COURT, LENDER, Label, Rule
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as v

BY_COURT = v.frozen_by.is_(v.BY_COURT)
ENFORCING = v.freeze_stage.is_(v.IN_ENFORCEMENT)
PRESERVING = v.freeze_stage.is_(v.BEFORE_SUIT, v.IN_SUIT)
BANK_RECORDS = ("开户行出具的冻结、扣划信息（单位、文号、金额、期限）", "裁定书、协助执行通知书的照片")
FAMILY_NEEDS = ("近几个月的收入和支出流水", "扶养家属的证明", "当地低保标准")
OBJECT = ("object-to-enforcement",)
FOR_THE_COURT = "向执行法院书面提出，由法院审查；债还在。"

COURT_FREEZE = Rule(
    id="court-freeze",
    title="法院凭裁定冻结、扣划",
    says="法院作了裁定，可以保全或执行你的财产；常常先冻结、后通知。冻结不等于全部要扣走。",
    when=BY_COURT & v.ruling.yes(),
    labels=(
        Label(
            PERMITTED,
            (
                "civil-procedure-law-2021:103",
                "civil-procedure-law-2023:103",
                "civil-procedure-law-2021:106",
                "civil-procedure-law-2023:106",
            ),
            PRESERVING,
        ),
        Label(PERMITTED, ("civil-procedure-law-2021:249", "civil-procedure-law-2023:253"), ENFORCING),
    ),
    evidence=BANK_RECORDS,
    remedies=OBJECT,
    inside={"frozen_by": v.BY_COURT, "ruling": "是", "freeze_stage": v.IN_ENFORCEMENT},
    outside={"frozen_by": v.BY_COURT, "ruling": "否", "freeze_stage": v.IN_ENFORCEMENT},
    conduct_of=COURT,
)

FREEZE_WITHOUT_RULING = Rule(
    id="freeze-without-ruling",
    title="没有裁定就冻结、扣划",
    says="冻结、扣划都要有裁定。先到开户行问文号，再打法院公开电话要裁定书；确实没有的，可以提执行异议。",
    when=BY_COURT & v.ruling.no(),
    labels=(
        Label(
            VOID,
            ("spc-seizure-2020:1", "civil-procedure-law-2021:249", "civil-procedure-law-2023:253"),
            None,
            "裁定书可能已经作出、还没有送到；" + FOR_THE_COURT,
        ),
    ),
    evidence=BANK_RECORDS,
    remedies=("verify-court", "object-to-enforcement"),
    inside={"frozen_by": v.BY_COURT, "ruling": "否"},
    outside={"frozen_by": v.BY_COURT, "ruling": "是"},
    conduct_of=COURT,
)

PRESERVATION_LAPSES = Rule(
    id="preservation-lapses",
    title="起诉前的保全，三十日没有起诉",
    says="起诉前冻结的，对方三十日内不起诉也不申请仲裁，法院应当解除；可以书面申请。",
    when=BY_COURT & v.freeze_stage.is_(v.BEFORE_SUIT) & v.sued.no() & v.freeze_days.more_than(30),
    labels=(
        Label(VOID, ("civil-procedure-law-2021:104", "civil-procedure-law-2023:104"), None, "解除由法院裁定；债还在。"),
    ),
    evidence=BANK_RECORDS,
    remedies=OBJECT,
    inside={"frozen_by": v.BY_COURT, "freeze_stage": v.BEFORE_SUIT, "sued": "否", "freeze_days": 31},
    outside={"frozen_by": v.BY_COURT, "freeze_stage": v.BEFORE_SUIT, "sued": "否", "freeze_days": 30},
    conduct_of=COURT,
)

FREEZE_TOO_MUCH = Rule(
    id="freeze-too-much",
    title="明显超额冻结、查封",
    says="冻结、查封不能明显超过要还的数额；超出的部分可以申请解除。",
    when=BY_COURT & v.too_much.yes(),
    labels=(
        Label(VOID, ("civil-procedure-law-2021:105", "civil-procedure-law-2023:105"), PRESERVING, FOR_THE_COURT),
        Label(
            VOID,
            ("spc-seizure-2020:19", "civil-procedure-law-2021:249", "civil-procedure-law-2023:253"),
            ENFORCING,
            "不可分、又没有别的财产可执行的除外；" + FOR_THE_COURT,
        ),
    ),
    evidence=BANK_RECORDS + ("财产价值的材料",),
    remedies=OBJECT,
    inside={"frozen_by": v.BY_COURT, "too_much": "是", "freeze_stage": v.IN_ENFORCEMENT},
    outside={"frozen_by": v.BY_COURT, "too_much": "否", "freeze_stage": v.IN_ENFORCEMENT},
    conduct_of=COURT,
)

DEDUCT_BY_CONTRACT = Rule(
    id="deduct-by-contract",
    title="按约定从账户扣款",
    says="约定过从这个账户扣款的，到期扣收本息法律允许，也会让诉讼时效重新计算。要留生活费，先和银行谈。",
    when=v.frozen_by.is_(v.BY_BANK, v.BY_OTHER) & v.deduction_agreed.yes(),
    labels=(
        Label(
            PERMITTED,
            ("spc-limitation-2020:8#第1款第3项",),
            v.frozen_by.is_(v.BY_BANK),
            "扣多少、什么时候扣，看约定；扣错了的可以投诉、起诉。",
        ),
        Label(
            PERMITTED, ("civil-code:579",), v.frozen_by.is_(v.BY_OTHER), "代扣授权能不能撤、怎么撤，看协议；债还在。"
        ),
    ),
    evidence=("借款合同、代扣协议的扣款条款", "扣款流水"),
    remedies=("complain-to-lender", "agree-on-repayment"),
    inside={"frozen_by": v.BY_BANK, "deduction_agreed": "是"},
    outside={"frozen_by": v.BY_BANK, "deduction_agreed": "否"},
    conduct_of=LENDER,
)

DEDUCT_WITHOUT_AGREEMENT = Rule(
    id="deduct-without-agreement",
    title="没有约定就扣款、冻结",
    says="没有约定、没有法律规定，别人不能从你的储蓄里扣钱；为民事欠款冻结账户，只有法院可以。",
    when=v.frozen_by.is_(v.BY_BANK, v.BY_OTHER) & v.deduction_agreed.no(),
    labels=(
        Label(
            CIVIL,
            ("commercial-bank-law:29", "civil-code:1165"),
            v.frozen_by.is_(v.BY_OTHER),
            "盗刷、冒名扣款的，同时报警；由法院认定。",
        ),
        Label(
            VOID,
            ("civil-code:568",),
            v.frozen_by.is_(v.BY_BANK),
            "银行可能主张法定抵销，那要通知你；能不能抵到生活必需的钱，由法院认定。",
        ),
    ),
    evidence=("扣款流水", "借款合同全文"),
    remedies=("complain-to-lender", "complain-to-regulator", "civil-suit"),
    inside={"frozen_by": v.BY_BANK, "deduction_agreed": "否"},
    outside={"frozen_by": v.BY_BANK, "deduction_agreed": "是"},
    conduct_of=LENDER,
)

INCOME_WITH_LIVING_COSTS = Rule(
    id="income-with-living-costs",
    title="扣收入，留了生活费",
    says="执行中法院可以扣工资等收入，但要给你和扶养的家属留下生活必需的费用。",
    when=e.taken.includes(e.WAGES, e.SAVINGS, e.PENSION) & e.living_costs_left.yes(),
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:250", "civil-procedure-law-2023:254")),),
    evidence=BANK_RECORDS,
    remedies=OBJECT,
    inside={"taken": [e.WAGES], "living_costs_left": "是"},
    outside={"taken": [e.WAGES], "living_costs_left": "否"},
    conduct_of=COURT,
)

NO_LIVING_COSTS = Rule(
    id="no-living-costs",
    title="扣钱没有留生活费",
    says="必需的生活费不得冻结、扣划；有低保标准的照低保标准，按扶养的人数算。带上材料找执行法官。",
    when=e.taken.includes(e.WAGES, e.SAVINGS, e.PENSION) & e.living_costs_left.no(),
    labels=(
        Label(
            VOID,
            ("spc-seizure-2020:3#第2项", "civil-procedure-law-2021:250", "civil-procedure-law-2023:254"),
            None,
            "要不要留、留多少，由执行法院定；养老金怎么留，没有核到官方全文，各地做法不一。",
        ),
    ),
    evidence=FAMILY_NEEDS + BANK_RECORDS,
    remedies=OBJECT,
    inside={"taken": [e.WAGES], "living_costs_left": "否"},
    outside={"taken": [e.WAGES], "living_costs_left": "是"},
    conduct_of=COURT,
)

NECESSITIES = Rule(
    id="necessities-seized",
    title="查封生活、上学、医疗必需的东西",
    says="生活必需的衣物家具、孩子上学和残疾医疗必需的用品，法院不得查封、扣押。",
    when=e.taken.includes(e.GOODS, e.SCHOOL, e.AIDS),
    labels=(
        Label(
            VOID,
            ("spc-seizure-2020:3", "civil-procedure-law-2021:251", "civil-procedure-law-2023:255"),
            None,
            "算不算必需，由法院认定；超过必需的部分可以执行。",
        ),
    ),
    evidence=("查封、扣押清单", "物品照片和用途说明"),
    remedies=OBJECT,
    inside={"taken": [e.GOODS]},
    outside={"taken": []},
    conduct_of=COURT,
)

HOUSING_FUND = Rule(
    id="housing-fund",
    title="扣住房公积金",
    says="条例列的提取情形里没有还其他欠款；法院能不能强制执行公积金，各地做法不一，可以据此提出意见。",
    when=e.taken.includes(e.FUND),
    labels=(Label(VOID, ("housing-provident-fund-regulations:24",), None, "各地法院看法不一，有支持也有不支持的。"),),
    evidence=("公积金账户信息", "裁定书、协助执行通知书"),
    remedies=OBJECT,
    inside={"taken": [e.FUND]},
    outside={"taken": [e.WAGES]},
    conduct_of=COURT,
)

ON_HOME = e.taken.includes(e.HOME)
EXCEPTED = e.home_exceptions.includes(*e.home_exceptions.choices)

HOME_SEALED = Rule(
    id="home-sealed",
    title="查封必需的住房",
    says="必需的住房，法院可以查封，你仍可以住；查封不等于要卖。",
    when=ON_HOME & e.home_step.is_(e.SEALED),
    labels=(Label(PERMITTED, ("spc-seizure-2020:4",)),),
    evidence=("查封裁定、公告",),
    remedies=OBJECT,
    inside={"taken": [e.HOME], "home_step": e.SEALED},
    outside={"taken": [e.HOME], "home_step": e.SALE},
    conduct_of=COURT,
)

HOME_SALE = Rule(
    id="home-sale",
    title="拍卖、变卖必需的住房",
    says="自己和扶养家属必需的住房，一般不得拍卖、变卖、抵债；没有例外情形的，可以提执行异议。",
    when=ON_HOME & e.home_step.is_(e.SALE) & ~EXCEPTED,
    labels=(
        Label(
            VOID,
            ("spc-seizure-2020:4", "spc-enforcement-objection-2020:20"),
            None,
            "是不是生活必需、有没有超过必需，由法院认定。",
        ),
    ),
    evidence=("家庭住房情况证明", "拍卖公告、评估报告"),
    remedies=OBJECT,
    inside={"taken": [e.HOME], "home_step": e.SALE, "home_exceptions": []},
    outside={"taken": [e.HOME], "home_step": e.SALE, "home_exceptions": ["扶养人名下另有住房"]},
    conduct_of=COURT,
)

HOME_MAY_BE_SOLD = Rule(
    id="home-may-be-sold",
    title="唯一住房也可以执行的情形",
    says="扶养人另有住房、判后为逃债转走别的房、申请人供房或留五至八年租金的，以唯一住房为由的异议不被支持。",
    when=ON_HOME & e.home_step.is_(e.SALE) & EXCEPTED,
    labels=(Label(PERMITTED, ("spc-enforcement-objection-2020:20",)),),
    evidence=("拍卖公告、评估报告", "租金的安排"),
    remedies=("agree-on-repayment",),
    inside={"taken": [e.HOME], "home_step": e.SALE, "home_exceptions": ["扶养人名下另有住房"]},
    outside={"taken": [e.HOME], "home_step": e.SALE, "home_exceptions": []},
    conduct_of=COURT,
)

SEIZED_UNSEEN = Rule(
    id="seized-unseen",
    title="查封、扣押没有通知家人或没有清单",
    says="查封、扣押个人的东西，要通知本人或成年家属到场（拒不到场不影响），列清单，签名后交一份。",
    when=e.at_seizure.is_(e.NOBODY_CALLED, e.NO_LIST),
    labels=(Label(VOID, ("civil-procedure-law-2021:252", "civil-procedure-law-2023:256"), None, FOR_THE_COURT),),
    evidence=("现场录像、照片", "被拿走东西的清单，自己补写"),
    remedies=OBJECT,
    inside={"at_seizure": e.NO_LIST},
    outside={"at_seizure": e.BOTH_DONE},
    conduct_of=COURT,
)

SEARCH_WITHOUT_WARRANT = Rule(
    id="search-without-warrant",
    title="没有搜查令就搜查",
    says="法院搜查住处要有院长签发的搜查令。不是法院、公安的人要搜，直接拒绝并报警。",
    when=e.search.is_(e.WITHOUT_WARRANT),
    labels=(Label(VOID, ("civil-procedure-law-2021:255", "civil-procedure-law-2023:259"), None, FOR_THE_COURT),),
    evidence=("现场录像", "来人的证件照片"),
    remedies=("verify-court", "object-to-enforcement", "call-110"),
    inside={"search": e.WITHOUT_WARRANT},
    outside={"search": e.WITH_WARRANT},
    conduct_of=COURT,
)

SEARCH_WITH_WARRANT = Rule(
    id="search-with-warrant",
    title="凭搜查令搜查",
    says="不履行又隐匿财产的，法院可以凭院长签发的搜查令搜查人和住处；不要阻拦，可以全程录像。",
    when=e.search.is_(e.WITH_WARRANT),
    labels=(Label(PERMITTED, ("civil-procedure-law-2021:255", "civil-procedure-law-2023:259")),),
    evidence=("搜查令照片", "搜查笔录"),
    remedies=OBJECT,
    inside={"search": e.WITH_WARRANT},
    outside={"search": e.NO_SEARCH},
    conduct_of=COURT,
)

OFFICER_WITHOUT_PAPERS = Rule(
    id="officer-without-papers",
    title="执行人员不出示证件",
    says="强制执行由法院的执行员做，要出示证件。没有出示的，先打法院公开电话核实，再谈别的。",
    when=e.officer_papers.is_(e.NOT_SHOWN),
    labels=(Label(VOID, ("civil-procedure-law-2021:235", "civil-procedure-law-2023:239"), None, FOR_THE_COURT),),
    evidence=("现场录像", "来人自报的姓名、法院、案号"),
    remedies=("verify-court", "object-to-enforcement"),
    inside={"officer_papers": e.NOT_SHOWN},
    outside={"officer_papers": e.SHOWN},
    conduct_of=COURT,
)

FREEZING = (
    COURT_FREEZE,
    FREEZE_WITHOUT_RULING,
    PRESERVATION_LAPSES,
    FREEZE_TOO_MUCH,
    DEDUCT_BY_CONTRACT,
    DEDUCT_WITHOUT_AGREEMENT,
)
TAKING = (
    INCOME_WITH_LIVING_COSTS,
    NO_LIVING_COSTS,
    NECESSITIES,
    HOUSING_FUND,
    HOME_SEALED,
    HOME_SALE,
    HOME_MAY_BE_SOLD,
    SEIZED_UNSEEN,
    SEARCH_WITHOUT_WARRANT,
    SEARCH_WITH_WARRANT,
    OFFICER_WITHOUT_PAPERS,
)
