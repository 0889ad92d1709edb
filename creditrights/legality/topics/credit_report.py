"""What a credit record may say, how long, who may see it, and how it is put right."""

from creditrights.legality.rules.credit_repair import OBJECTIONS, REPAIR
from creditrights.legality.rules.credit_report import LOOKING, REPORTING, THE_RECORD
from creditrights.legality.topic import Topic
from creditrights.legality.vocabulary import credit_report

CREDIT_REPORT = Topic(
    id="credit-report",
    title="征信怎么报、怎么改？",
    lead="照着最新的信用报告选；不清楚的选“不知道”。下面先放一个例子：早已还清的逾期报错了，向银行提了异议，二十五天没有回音。",
    sections=(
        ("报送", REPORTING),
        ("记录本身", THE_RECORD),
        ("异议和投诉", OBJECTIONS),
        ("谁查了，给了谁", LOOKING),
        ("信用修复和代理", REPAIR),
    ),
    facts=credit_report.FACTS,
    example={
        "report_consented": "是",
        "notified": "是",
        "public_record": "否",
        "clause_noticed": "是",
        "acted_on": "2026-11-20",
        "record_wrong": "是",
        "identity_misused": "否",
        "settled": "是",
        "years_since_end": "2",
        "still_shown": "是",
        "collected": "都没有",
        "record_objection": "向报送的机构提了",
        "objection_days": "25",
        "objection_answered": "否",
        "review": "还没有结果",
        "statement_refused": "否",
        "queried": "有我的书面同意",
        "used_beyond": "否",
        "sold": "否",
        "free_refused": "否",
        "repair_period": "是",
        "overdue_amount": "23000",
        "agent": "都没有",
    },
)
