"""Rules about enforcement at home: what a court may take, and what must be left to live on."""

from creditrights.legality.kinds import PERMITTED, VOID
from creditrights.legality.rule import COURT, Label, Rule
from creditrights.legality.vocabulary import enforcement as e

BANK_RECORDS = ("开户行出具的冻结、扣划信息（单位、文号、金额、期限）", "裁定书、协助执行通知书的照片")
FAMILY_NEEDS = ("近几个月的收入和支出流水", "扶养家属的证明", "当地低保标准")
OBJECT = ("object-to-enforcement",)
FOR_THE_COURT = "向执行法院书面提出，由法院审查；债还在。"

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
    says="生活必需的衣物家具、完成义务教育和身体缺陷必需的用品，法院不得查封、扣押。",
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
    says="必需的住房，法院可以查封；查封不等于要卖，一般仍可以住。",
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
    says="没有抵押的，自己和扶养家属必需的住房，一般不得拍卖、变卖、抵债；没有例外情形的，可以提执行异议。",
    when=ON_HOME & e.home_step.is_(e.SALE) & e.home_mortgaged.no() & ~EXCEPTED,
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
    inside={"taken": [e.HOME], "home_step": e.SALE, "home_mortgaged": "否", "home_exceptions": []},
    outside={"taken": [e.HOME], "home_step": e.SALE, "home_mortgaged": "是", "home_exceptions": []},
    conduct_of=COURT,
)

HOME_MORTGAGED = Rule(
    id="home-mortgaged",
    title="拍卖、变卖抵押的住房",
    says="住房抵押给了申请执行的人，到期不还，他可以请求拍卖，从房款里优先受偿；只有一套房也可能被拍卖。宽限和住处怎么安排，另有规定，这里没有核对。",
    when=ON_HOME & e.home_step.is_(e.SALE) & e.home_mortgaged.yes(),
    labels=(
        Label(
            PERMITTED,
            ("civil-code:394", "civil-code:410"),
        ),
    ),
    evidence=("抵押合同、登记", "拍卖公告、评估报告"),
    remedies=("agree-on-repayment", "object-to-enforcement"),
    inside={"taken": [e.HOME], "home_step": e.SALE, "home_mortgaged": "是"},
    outside={"taken": [e.HOME], "home_step": e.SALE, "home_mortgaged": "否"},
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
    says="不履行又隐匿财产的，法院可以凭院长签发的搜查令搜查人和住处；不要阻拦，可以要搜查笔录。",
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

TAKING = (
    INCOME_WITH_LIVING_COSTS,
    NO_LIVING_COSTS,
    NECESSITIES,
    HOUSING_FUND,
    HOME_SEALED,
    HOME_SALE,
    HOME_MORTGAGED,
    HOME_MAY_BE_SOLD,
    SEIZED_UNSEEN,
    SEARCH_WITHOUT_WARRANT,
    SEARCH_WITH_WARRANT,
    OFFICER_WITHOUT_PAPERS,
)
