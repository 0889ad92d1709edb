"""Rules about lists of dishonest debtors, limits on spending, interest after judgment and the time to enforce."""

from creditrights.legality.kinds import LIABLE, PERMITTED, VOID
from creditrights.legality.rule import COURT, DEBTOR, LENDER, Label, Rule
from creditrights.legality.vocabulary import enforcement as e

OTHER_GROUNDS = e.list_grounds.includes(e.OBSTRUCTED, e.EVADED, e.MISREPORTED, e.SPENT, e.BROKE_SETTLEMENT)
ANY_GROUND = e.list_grounds.includes(*e.list_grounds.choices)
ABLE_ONLY = e.list_grounds.includes(e.ABLE) & ~OTHER_GROUNDS
#: what stands against a listing for the first ground
BARRED = e.list_security.includes(*e.list_security.choices)
LISTED = e.listed.yes()
LIST_PAPERS = ("失信决定书", "名单查询截图", "履行、担保或财产的凭证")
CORRECT = ("correct-list",)
LIMIT_PAPERS = ("限制消费令", "履行或担保的凭证")

LISTED_LAWFULLY = Rule(
    id="listed-lawfully",
    title="列入失信名单",
    says="有生效文书、没有履行、又有六种情形之一的，法院应当列入失信名单。欠款本身不会“上失信”。",
    when=LISTED & e.effective_document.yes() & ANY_GROUND & e.minor.no() & ~(ABLE_ONLY & BARRED),
    labels=(Label(PERMITTED, ("spc-dishonest-list-2017:1",)),),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={
        "listed": "是",
        "effective_document": "是",
        "list_grounds": [e.ABLE],
        "minor": "否",
        "list_security": [],
    },
    outside={
        "listed": "是",
        "effective_document": "是",
        "list_grounds": [],
        "minor": "否",
        "list_security": [],
    },
    conduct_of=COURT,
)

LISTED_WITHOUT_GROUND = Rule(
    id="listed-without-ground",
    title="不应列入失信名单的列入了",
    says="没有生效文书、六种情形一种也没有、或者是未成年人的，不应列入；可以申请纠正，法院应当撤销。",
    when=LISTED & (e.effective_document.no() | ~ANY_GROUND | e.minor.yes()),
    labels=(
        Label(
            VOID,
            (
                "spc-dishonest-list-2017:1",
                "spc-dishonest-list-2017:4",
                "spc-dishonest-list-2017:9",
                "spc-dishonest-list-2017:11",
            ),
            None,
            "向执行法院书面申请纠正，由法院审查；债还在。",
        ),
    ),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={"listed": "是", "list_grounds": []},
    outside={"listed": "是", "list_grounds": [e.ABLE], "effective_document": "是", "minor": "否"},
    conduct_of=COURT,
)

LISTED_DESPITE_SECURITY = Rule(
    id="listed-despite-security",
    title="已有充分担保、查封够还或顺序在后，还列入失信",
    says="担保充分、已查封冻结的财产够还、履行顺序在后还不该执行的，不能以“有能力不还”列入。",
    when=LISTED & ABLE_ONLY & BARRED,
    labels=(
        Label(
            VOID,
            ("spc-dishonest-list-2017:3", "spc-dishonest-list-2017:9", "spc-dishonest-list-2017:11"),
            None,
            "担保充不充分、财产够不够，由法院认定。",
        ),
    ),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={"listed": "是", "list_grounds": [e.ABLE], "list_security": [e.COVERED]},
    outside={"listed": "是", "list_grounds": [e.ABLE], "list_security": []},
    conduct_of=COURT,
)

LIST_ENTRY_OVER = Rule(
    id="list-entry-over",
    title="该删的失信信息没有删",
    says="还清了、和解履行完了、终本后两次以上查无财产等，法院应当在三个工作日内删除（有期限的另算）。",
    when=LISTED & ABLE_ONLY & e.list_over.is_(e.PAID, e.SETTLED, e.NO_ASSETS, e.ASKED, e.STOPPED),
    labels=(
        Label(
            VOID,
            ("spc-dishonest-list-2017:10", "spc-dishonest-list-2017:11"),
            None,
            "终本后查无财产的，还要申请人也没有提供有效线索；删除后又有失信情形的，可以重新列入。",
        ),
    ),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={"listed": "是", "list_grounds": [e.ABLE], "list_over": e.PAID},
    outside={"listed": "是", "list_grounds": [e.ABLE], "list_over": e.STILL_OPEN},
    conduct_of=COURT,
)

LIST_PERIOD_OVER = Rule(
    id="list-period-over",
    title="失信期限满了没有删",
    says="因妨碍、规避执行等列入的，期限二年（可延长一至三年）；期满后三个工作日内应当删除。",
    when=LISTED & OTHER_GROUNDS & ~e.listed_years.fewer_than(2) & e.list_extended.no(),
    labels=(Label(VOID, ("spc-dishonest-list-2017:2", "spc-dishonest-list-2017:10")),),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={"listed": "是", "list_grounds": [e.EVADED], "listed_years": 2, "list_extended": "否"},
    outside={"listed": "是", "list_grounds": [e.EVADED], "listed_years": 1, "list_extended": "否"},
    conduct_of=COURT,
)

LIST_PERIOD_RUNNING = Rule(
    id="list-period-running",
    title="失信期限还没满",
    says="第二至六种情形期限二年，还清了也不当然删；积极履行、主动纠正的，法院可以决定提前删。",
    when=LISTED & OTHER_GROUNDS & e.listed_years.fewer_than(2),
    labels=(Label(PERMITTED, ("spc-dishonest-list-2017:2", "spc-dishonest-list-2017:10")),),
    evidence=LIST_PAPERS,
    remedies=CORRECT,
    inside={"listed": "是", "list_grounds": [e.EVADED], "listed_years": 1},
    outside={"listed": "是", "list_grounds": [e.EVADED], "listed_years": 2},
    conduct_of=COURT,
)

LIMIT_LAWFUL = Rule(
    id="consumption-limit",
    title="限制消费",
    says="没有按执行通知履行的，法院可以限制消费；列入失信的，应当限制。这是法院的措施，不是刑罚。",
    when=e.limited.yes() & e.effective_document.yes() & e.notice_ignored.yes(),
    labels=(Label(PERMITTED, ("spc-consumption-limits-2015:1", "spc-consumption-limits-2015:3")),),
    evidence=LIMIT_PAPERS,
    remedies=("agree-on-repayment", "object-to-enforcement"),
    inside={"limited": "是", "effective_document": "是", "notice_ignored": "是"},
    outside={"limited": "是", "effective_document": "是", "notice_ignored": "否"},
    conduct_of=COURT,
)

LIMIT_WITHOUT_GROUND = Rule(
    id="consumption-limit-without-ground",
    title="没有生效文书，或者期限没过就限高",
    says="限制消费要有生效文书，并且过了执行通知给的期限还没有履行。",
    when=e.limited.yes() & (e.effective_document.no() | e.notice_ignored.no()),
    labels=(Label(VOID, ("spc-consumption-limits-2015:1",), None, "向执行法院提出，由法院审查；债还在。"),),
    evidence=LIMIT_PAPERS,
    remedies=("verify-court", "object-to-enforcement"),
    inside={"limited": "是", "notice_ignored": "否"},
    outside={"limited": "是", "notice_ignored": "是", "effective_document": "是"},
    conduct_of=COURT,
)

NECESSARY_SPENDING = Rule(
    id="necessary-spending",
    title="限高期间必需的消费",
    says="看病、谋生必需的消费被限制了，可以向法院申请，批准了就可以；没有批准先不要做。",
    when=e.limited.yes() & e.limit_need.is_(e.APPROVED),
    labels=(Label(PERMITTED, ("spc-consumption-limits-2015:8",)),),
    evidence=("申请书和批准的文书", "必需的证明（如病历、出差通知）"),
    remedies=("object-to-enforcement",),
    inside={"limited": "是", "limit_need": e.APPROVED},
    outside={"limited": "是", "limit_need": e.NO_NEED},
    conduct_of=DEBTOR,
)

LIMIT_OVER = Rule(
    id="consumption-limit-over",
    title="应当或者可以解除的限高没有解除",
    says="义务履行完了，法院应当及时解除；提供有效担保、或申请人同意的，法院可以解除。",
    when=e.limited.yes() & e.limit_over.is_(e.ALL_DONE, e.SECURITY_OR_CONSENT),
    labels=(
        Label(VOID, ("spc-consumption-limits-2015:9",), e.limit_over.is_(e.ALL_DONE)),
        Label(
            VOID,
            ("spc-consumption-limits-2015:9",),
            e.limit_over.is_(e.SECURITY_OR_CONSENT),
            "这时是“可以”，由法院定。",
        ),
    ),
    evidence=LIMIT_PAPERS,
    remedies=("object-to-enforcement",),
    inside={"limited": "是", "limit_over": e.ALL_DONE},
    outside={"limited": "是", "limit_over": e.NOT_OVER},
    conduct_of=COURT,
)

REPORT_ASSETS = Rule(
    id="report-assets",
    title="要求报告财产",
    says="没有按执行通知履行的，要如实报告现在和之前一年的财产；拒报、虚报的，法院可以罚款、拘留。",
    when=e.effective_document.yes() & e.notice_ignored.yes(),
    labels=(
        Label(PERMITTED, ("civil-procedure-law-2021:248", "civil-procedure-law-2023:252")),
        Label(
            PERMITTED,
            ("civil-procedure-law-2021:262", "civil-procedure-law-2023:266"),
            None,
            "不履行的，法院还可以限制出境、记入征信、公布不履行信息。",
        ),
    ),
    evidence=("报告财产令", "报告的底稿"),
    remedies=("report-honestly",),
    inside={"effective_document": "是", "notice_ignored": "是"},
    outside={"effective_document": "是", "notice_ignored": "否"},
    conduct_of=COURT,
)

DELAYED_INTEREST = Rule(
    id="delayed-interest",
    title="过了履行期，加倍付利息",
    says="过了判决写的履行期，本金等（不含一般利息）按每日万分之一点七五另算加倍部分，算到还清那天；早还早停。",
    when=e.effective_document.yes() & e.past_due.yes(),
    labels=(
        Label(
            LIABLE,
            (
                "civil-procedure-law-2021:260",
                "civil-procedure-law-2023:264",
                "spc-delayed-interest-2014:1",
                "spc-delayed-interest-2014:2",
                "spc-delayed-interest-2014:3",
            ),
            None,
            "文书没有写清的，由执行法院认定；财产不够时先还判决的钱，再还加倍部分，另有约定除外。",
        ),
    ),
    evidence=("生效文书", "还款、扣划的凭证"),
    remedies=("agree-on-repayment",),
    inside={"effective_document": "是", "past_due": "是"},
    outside={"effective_document": "是", "past_due": "否"},
    conduct_of=DEBTOR,
)

DOUBLED_ON_INTEREST = Rule(
    id="doubled-on-interest",
    title="把一般利息也算进加倍的基数",
    says="加倍部分的基数不包括一般债务利息；判决没有写的利息也不能再算。",
    when=e.past_due.yes() & e.doubled_on.is_(e.ON_INTEREST_TOO),
    labels=(Label(VOID, ("spc-delayed-interest-2014:1",), None, "哪些算一般债务利息，看判决怎么写，由执行法院认定。"),),
    evidence=("生效文书", "执行款的计算表"),
    remedies=("object-to-enforcement",),
    inside={"past_due": "是", "doubled_on": e.ON_INTEREST_TOO},
    outside={"past_due": "是", "doubled_on": e.ON_PRINCIPAL},
    conduct_of=LENDER,
)

ENFORCED_TOO_LATE = Rule(
    id="enforced-too-late",
    title="过了两年才申请执行",
    says="申请执行的期限是两年。过了才申请的，你要自己提异议；提了、成立的，不予执行。已经履行的要不回来。",
    when=e.effective_document.yes() & e.enforcement_timing.is_(e.LATE),
    labels=(
        Label(
            VOID,
            (
                "civil-procedure-law-2021:246",
                "civil-procedure-law-2023:250",
                "spc-civil-procedure-interpretation-2022:481",
            ),
            None,
            "催过、和解过、部分还过的，期限可能中断重算，由法院认定。",
        ),
    ),
    evidence=("生效文书和履行期", "执行立案的日期"),
    remedies=("object-to-enforcement",),
    inside={"effective_document": "是", "enforcement_timing": e.LATE},
    outside={"effective_document": "是", "enforcement_timing": e.IN_TIME},
    conduct_of=LENDER,
)

ENDED_FOR_NOW = Rule(
    id="enforcement-ended-for-now",
    title="终结本次执行",
    says="查不到财产，法院可以终结本次执行。债还在，利息还在算；以后发现财产，对方随时可以再申请，不受两年限制。",
    when=e.effective_document.yes() & e.enforcement_end.is_(e.ENDED_FOR_NOW),
    labels=(
        Label(
            LIABLE,
            (
                "civil-procedure-law-2021:261",
                "civil-procedure-law-2023:265",
                "spc-civil-procedure-interpretation-2022:517",
            ),
        ),
    ),
    evidence=("终结本次执行的裁定", "收入和财产的变化"),
    remedies=("agree-on-repayment", "report-honestly"),
    inside={"effective_document": "是", "enforcement_end": e.ENDED_FOR_NOW},
    outside={"effective_document": "是", "enforcement_end": e.NOT_ENDED},
    conduct_of=DEBTOR,
)

HARDSHIP = Rule(
    id="enforcement-ended-for-hardship",
    title="生活困难、没有收入、又丧失劳动能力，还在执行",
    says="欠的是借款，生活困难无力还、没有收入来源、又丧失劳动能力，三样都有的，可以请求法院裁定终结执行；只是一时失业、收入低的不算。",
    when=e.effective_document.yes() & e.enforcement_end.is_(e.HARDSHIP),
    labels=(
        Label(
            VOID,
            ("civil-procedure-law-2021:264#第5项", "civil-procedure-law-2023:268#第5项"),
        ),
    ),
    evidence=("劳动能力鉴定、残疾或病历证明", "收入、低保和家庭情况的证明"),
    remedies=("object-to-enforcement",),
    inside={"effective_document": "是", "enforcement_end": e.HARDSHIP},
    outside={"effective_document": "是", "enforcement_end": e.NOT_ENDED},
    conduct_of=COURT,
)

LISTING = (
    LISTED_LAWFULLY,
    LISTED_WITHOUT_GROUND,
    LISTED_DESPITE_SECURITY,
    LIST_ENTRY_OVER,
    LIST_PERIOD_OVER,
    LIST_PERIOD_RUNNING,
    LIMIT_LAWFUL,
    LIMIT_WITHOUT_GROUND,
    NECESSARY_SPENDING,
    LIMIT_OVER,
)
AFTER_JUDGMENT = (REPORT_ASSETS, DELAYED_INTEREST, DOUBLED_ON_INTEREST, ENFORCED_TOO_LATE, ENDED_FOR_NOW, HARDSHIP)
