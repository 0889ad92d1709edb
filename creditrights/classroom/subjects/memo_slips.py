"""How people misread a family's case. Each slip is the engine run with that one mistake in it."""

from collections.abc import Callable
from datetime import date

from creditrights.classroom.subjects import contact_slips, overdue_slips
from creditrights.classroom.subjects.conduct import BREACH, UNLAWFUL, Facts
from creditrights.classroom.subjects.contact_slips import NO_VALUES, YES_VALUES, filled
from creditrights.classroom.subjects.memo_case import (
    CONTRACT_YEAR,
    PAPERS,
    MemoCase,
    last_days,
    of_contacts,
    of_days,
    of_ledger,
)
from creditrights.classroom.subjects.overdue_slips import BothEndDays
from creditrights.classroom.subjects.subject import Answers, Slip, the_same_slip
from creditrights.money.convention import Convention
from creditrights.money.daycount import ACT_365, days_later
from creditrights.money.deadlines import moved, period, weekday
from creditrights.money.fees import TO_FEN, halved, scale, suit_fee
from creditrights.money.ledger import Ledger
from creditrights.money.limit import Limit
from creditrights.money.loan import PRINCIPAL_FIRST, Loan
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import ZERO, Ratio

WEEKEND = ("周六", "周日")


def _with_loan(case: MemoCase, loan: Loan, convention: Convention | None = None) -> Answers:
    return of_ledger(case, Ledger(loan, convention or Convention(CONTRACT_YEAR), case.payments(), case.as_of))


def _year_of_365(case: MemoCase) -> Answers:
    return _with_loan(case, case.loan(rate=case.yearly_rate()), Convention(ACT_365))


def _both_end_days(case: MemoCase) -> Answers:
    return _with_loan(case, case.loan(), BothEndDays(CONTRACT_YEAR))


def _no_payment(case: MemoCase) -> Answers:
    return of_ledger(case, Ledger(case.loan(), Convention(CONTRACT_YEAR), [], case.as_of))


def _four_times_lpr(case: MemoCase) -> Answers:
    line = lpr(ONE_YEAR).on(case.drawn) * 4
    return {"Q2": Limit(case.ledger(), case.due(), line).excess_fen}


def _all_penalty(case: MemoCase) -> Answers:
    return {"Q2": Limit(case.ledger(), case.due(), ZERO).claimed_fen}


def _since_the_beginning(case: MemoCase) -> Answers:
    return {"Q2": Limit(case.ledger(), case.drawn).excess_fen}


def _day_of_receipt_counts(case: MemoCase) -> Answers:
    starts = [days_later(start, -1) for start in case.received]
    return of_days([moved(period(name).last_day(start)) for name, start in zip(PAPERS.values(), starts)])


def _weekend_kept(case: MemoCase) -> Answers:
    return of_days([period(name).last_day(start) for name, start in zip(PAPERS.values(), case.received)])


def _working_days(case: MemoCase) -> Answers:
    return of_days([_working(start, period(name).number) for name, start in zip(PAPERS.values(), case.received)])


def _working(start: date, number: int) -> date:
    """So many days that are no weekend after a day."""
    day = start
    while number:
        day = days_later(day, 1)
        number -= weekday(day) not in WEEKEND
    return day


def _ten_days(case: MemoCase) -> Answers:
    days = last_days(case)
    return of_days([*days[:2], moved(period("appeal-ruling").last_day(case.received[2]))])


def _read_as(values: Facts) -> Callable[[MemoCase], Answers]:
    change = filled(values)
    return lambda case: of_contacts(case, [change(contact) for contact in case.contacts])


def _softer_rule_as_statute(case: MemoCase) -> Answers:
    right = of_contacts(case, [contact.facts for contact in case.contacts])
    return {key: UNLAWFUL if word == BREACH else word for key, word in right.items()}


def _halved(case: MemoCase) -> Answers:
    return {"Q5": halved(suit_fee(case.claim_fen, TO_FEN))}


def _one_share_of_all(case: MemoCase) -> Answers:
    """The share of the step that the claim reaches, taken of all of it."""
    reached = [share for above, share in scale("suit").steps if case.claim_fen > above]
    return {"Q5": Ratio(case.claim_fen * reached[-1], 10_000).half_up()}


SLIPS = (
    Slip(
        "year-of-365",
        "这个数和“年利率除以 365”算出来的一样。合同写明一年按 360 天折算，怎么计息从合同；已经写了日利率，直接用日利率最稳。",
        ("penalty-rate-2003:一",),
        _year_of_365,
    ),
    Slip(
        "penalty-beside-interest",
        "这个数和“罚息之外，对同一笔逾期本金又收一遍正常利息”算出来的一样。罚息是在合同利率上加收以后代替原利率，不是两样一起收。",
        ("penalty-rate-2003:三",),
        lambda case: _with_loan(case, case.loan(markup=case.markup + 1)),
    ),
    Slip(
        "no-raise",
        "这个数和“逾期本金仍按合同利率”算出来的一样。合同约定了逾期加收，先看加收几成。",
        ("penalty-rate-2003:三", "civil-code:676"),
        lambda case: _with_loan(case, case.loan(markup=ZERO)),
    ),
    Slip(
        "principal-first",
        "这个数和“还的钱先抵本金”算出来的一样。没有另外约定时，先费用、再利息，最后才是本金。",
        ("civil-code:561",),
        lambda case: _with_loan(case, case.loan(order=PRINCIPAL_FIRST)),
    ),
    the_same_slip(overdue_slips.SLIPS, "both-end-days", _both_end_days),
    the_same_slip(overdue_slips.SLIPS, "payment-forgotten", _no_payment),
    Slip(
        "four-times-lpr",
        "这个数和“拿一年期 LPR 的四倍来比”算出来的一样。四倍线是民间借贷那份司法解释里的，持牌金融机构放贷的纠纷不适用它。",
        ("spc-private-lending-2020-12:1", "spc-private-lending-2020-12:25", "spc-financial-trial-opinion-2017:2"),
        _four_times_lpr,
    ),
    Slip(
        "all-charges-contested",
        "这个数和“到期以后的息费全部不认”算出来的一样。能请求调减的只是超过那条线的一部分，线以内的照样要付。",
        ("spc-financial-trial-opinion-2017:2", "civil-code:676"),
        _all_penalty,
    ),
    Slip(
        "since-the-beginning",
        "这个数和“从到账那天起一起比”算出来的一样。题目问的是从到期日起；前一段的利率低，混在一起，超出的部分就被冲掉了。",
        ("spc-financial-trial-opinion-2017:2",),
        _since_the_beginning,
    ),
    Slip(
        "day-of-receipt-counted",
        "像是把收到那天也算进了期间。开始的那一天不算，从第二天数起。",
        ("civil-procedure-law-2023:85",),
        _day_of_receipt_counts,
    ),
    Slip(
        "weekend-kept",
        "像是没有看最后一天是星期几。最后一天是法定休假日的，顺延到休假后的第一天。",
        ("civil-procedure-law-2023:85",),
        _weekend_kept,
    ),
    Slip(
        "working-days",
        "像是只数了工作日。条文写的是“日”，中间的周末照样算，只有最后一天碰上休假才顺延。",
        ("civil-procedure-law-2023:85",),
        _working_days,
    ),
    Slip(
        "ruling-for-judgment",
        "像是把裁定的上诉期当成了判决的。这里收到的是一审判决书，先看清是哪一种文书。",
        ("civil-procedure-law-2023:171",),
        _ten_days,
    ),
    Slip(
        "unknown-as-no",
        "像是把“不知道”当成了“没有”。没弄清的事不能替任何一方填上；先想补上哪一件，结论才定得下来。",
        ("gbt45251-2025:节录-时间", "civil-code:1034"),
        _read_as(NO_VALUES),
    ),
    the_same_slip(contact_slips.SLIPS, "unknown-as-yes", _read_as(YES_VALUES)),
    the_same_slip(contact_slips.SLIPS, "softer-rule-as-statute", _softer_rule_as_statute),
    Slip(
        "fee-halved",
        "这个数和“减半”算出来的一样。减半要看用的是什么程序、怎么结的案；题里是普通程序判决。",
        ("litigation-fees-measures:13", "litigation-fees-measures:16"),
        _halved,
    ),
    Slip(
        "one-share-of-all",
        "这个数和“全部乘一个比例”算出来的一样。受理费是分段累计的：每一段用自己的标准，再加起来。",
        ("litigation-fees-measures:13",),
        _one_share_of_all,
    ),
)
