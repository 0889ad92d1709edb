"""How people misread what a loan costs a year. Each slip is the engine run with that one mistake in it."""

from creditrights.classroom.subjects.annual_rate_case import (
    MONTHS_A_YEAR,
    RateCase,
    cost_fen,
    flat_rate,
    hundredths,
    read_answers,
)
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.money.flat_fee import YearlyClaim
from creditrights.money.ratio import Ratio
from creditrights.money.terms import FLAT


def _flat_for_annual(case: RateCase) -> Answers:
    flat = hundredths(flat_rate(case.plan()))
    return {"Q4": flat, "Q5": flat}


def _monthly_for_annual(case: RateCase) -> Answers:
    month = hundredths(case.plan().annual_rate().periodic())
    return {"Q4": month, "Q5": month}


def _ways_exchanged(case: RateCase) -> Answers:
    rate = case.plan().annual_rate()
    return {"Q4": hundredths(rate.effective()), "Q5": hundredths(rate.simple())}


def _held_fee_left_out(case: RateCase) -> Answers:
    return read_answers(case.plan(held=False))


def _monthly_fee_left_out(case: RateCase) -> Answers:
    return read_answers(case.plan(monthly_fee=False))


def _interest_alone(case: RateCase) -> Answers:
    answers = read_answers(case.plan(held=False, monthly_fee=False))
    del answers["Q1"]  # the payment does not tell whether the fee held back was forgotten as well
    return answers


def _interest_on_first_sum(case: RateCase) -> Answers:
    return read_answers(case.plan(way=FLAT))


def _whole_time_for_a_year(case: RateCase) -> Answers:
    return {"Q3": hundredths(flat_rate(case.plan()) * case.instalments / MONTHS_A_YEAR)}


def _what_is_paid_for_what_it_costs(case: RateCase) -> Answers:
    return {"Q2": case.plan().paid()}


def _rule_of_thumb(case: RateCase) -> Answers:
    whole = Ratio(cost_fen(case.plan()), case.principal_fen)
    return {"Q4": hundredths(YearlyClaim(whole, case.instalments, None).rule)}


SLIPS = (
    Slip(
        "flat-for-annual",
        "这个数和“总成本摊到每年、除以合同金额”算出来的一样。它当作一直占用着全部本金，其实每个月都在还；年化要按每期还款后剩余的本金算。",
        ("apr-disclosure-2021:三",),
        _flat_for_annual,
    ),
    Slip(
        "fee-held-back-left-out",
        "这个数和“当作放款时没有扣钱”算出来的一样。先扣的服务费也是贷款成本；真正拿到、真正占用的，是到手的那个数。",
        ("apr-disclosure-2021:三",),
        _held_fee_left_out,
    ),
    Slip(
        "monthly-fee-left-out",
        "这个数和“没有算每期的服务费”算出来的一样。和贷款直接相关的费用，不管叫什么，都要算进去；看看每期除了本息还收什么。",
        ("apr-disclosure-2021:三",),
        _monthly_fee_left_out,
    ),
    Slip(
        "interest-alone",
        "这个数和“只算利息、两样费用都不算”算出来的一样。合同写的年利率只管利息；年化要把直接相关的费用也算进去。",
        ("apr-disclosure-2021:三",),
        _interest_alone,
    ),
    Slip(
        "ways-exchanged",
        "这个数和“单利、复利两种写法对调”算出来的一样。单利是月利率乘 12；复利是按月滚 12 个月。两种都允许，用单利的要注明。",
        ("apr-disclosure-2021:四",),
        _ways_exchanged,
    ),
    Slip(
        "monthly-for-annual",
        "这个数和“一个月的利率”一样。月利率可以写，但要问的是一年的；再看怎样从一个月到一年。",
        ("apr-disclosure-2021:一", "apr-disclosure-2021:四"),
        _monthly_for_annual,
    ),
    Slip(
        "interest-on-the-first-sum",
        "这个数和“每期利息都按最初的借款总额算”算出来的一样。合同写的是等额本息，利息按每期剩余的本金算。",
        ("apr-disclosure-2021:三",),
        _interest_on_first_sum,
    ),
    Slip(
        "rule-of-thumb",
        "这个数和“总费率 × 24 ÷（期数＋1）”的近似式一样。近似式只能估个大概；准确的要从到手的钱和每期还的钱反推月利率。",
        ("apr-disclosure-2021:三",),
        _rule_of_thumb,
    ),
    Slip(
        "whole-time-for-a-year",
        "这个数和“整个借期的成本”占合同金额的比一样，还没有摊到一年。看看一共借几个月。",
        ("apr-disclosure-2021:一",),
        _whole_time_for_a_year,
    ),
    Slip(
        "what-is-paid-for-what-it-costs",
        "这个数连合同金额本身也算了进去。本金是还回去的，不是成本；成本是利息加各种费用。",
        ("apr-disclosure-2021:三",),
        _what_is_paid_for_what_it_costs,
    ),
)
