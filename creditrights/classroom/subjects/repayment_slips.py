"""How people misreckon a plan. Each slip is the engine run with that one mistake in it."""

from creditrights.classroom.subjects.repayment_case import (
    FIRST_MONTH,
    GOAL_MONTHS,
    LONGEST,
    RepaymentCase,
    of_months,
    planned,
    with_offer,
)
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.planning.budget import Budget
from creditrights.planning.debt import Debt
from creditrights.planning.shortfall import YUAN
from creditrights.planning.simulate import Case, Standing
from creditrights.planning.strategies import Avalanche, MinimumsOnly, Snowball


def _interest_after_payment(case: RepaymentCase) -> Answers:
    """Each month the payment is taken off first and only the rest bears interest."""
    plain, policy = case.case(), Avalanche()
    balances = [debt.balance_fen for debt in plain.debts]
    interests, closings = [], []
    for place in range(LONGEST):
        least = [min(debt.minimum_fen, owed) for debt, owed in zip(plain.debts, balances)]
        standing = Standing(plain, place, plain.budget.left[place], balances, least, [None] * len(balances))
        rest = [owed - paid for owed, paid in zip(balances, policy.choose(standing).payments)]
        interests.append([debt.interest(fen) for debt, fen in zip(plain.debts, rest)])
        balances = [fen + interest for fen, interest in zip(rest, interests[-1])]
        closings.append(balances)
    return of_months(interests, closings)


def _minimums_ignored(case: RepaymentCase) -> Answers:
    plain = case.case()
    return planned(plain.with_debts([debt.changed(minimum_fen=0) for debt in plain.debts]), Avalanche())


def _snowball(case: RepaymentCase) -> Answers:
    return planned(case.case(), Snowball())


def _minimums_only(case: RepaymentCase) -> Answers:
    return planned(case.case(), MinimumsOnly())


def _necessities_forgotten(case: RepaymentCase) -> Answers:
    return planned(Case(Budget(FIRST_MONTH, LONGEST, case.income_fen, []), case.debts()), Avalanche())


def _divided_again(case: RepaymentCase) -> Answers:
    """The monthly rate taken for a yearly one."""
    debts: list[Debt] = [debt.changed(monthly=debt.monthly / 12) for debt in case.debts()]
    return planned(Case(case.budget(), debts), Avalanche())


def _interest_forgotten(case: RepaymentCase) -> Answers:
    """What is missing as if the debts bore nothing while they are paid off."""
    owed = sum(case.balances_fen)
    left = case.left_fen() - case.lost_fen
    return {"Q5": -(-(owed - GOAL_MONTHS * left) // (GOAL_MONTHS * YUAN))}


def _the_whole_loss(case: RepaymentCase) -> Answers:
    return {"Q5": case.lost_fen // YUAN}


def _waived_only(case: RepaymentCase) -> Answers:
    return {"Q6": with_offer(case).waived}


SLIPS = (
    Slip(
        "interest-after-payment",
        "这个数和“先减掉还款，再对剩下的算利息”算出来的一样。一个月的利息，按月初欠的钱算；月末才还款。",
        ("civil-code:674",),
        _interest_after_payment,
    ),
    Slip(
        "minimums-ignored",
        "这个数和“不管最低还款，余钱全给一笔”算出来的一样。每一笔到期该付的先付上，余钱才谈得上给谁。",
        ("civil-code:675",),
        _minimums_ignored,
    ),
    Slip(
        "smallest-first",
        "这个数和“余额小的先还”算出来的一样。题目问的是利率高的先还；先看每笔一个月收多少利息，再定先后。",
        ("civil-code:674", "civil-code:680"),
        _snowball,
    ),
    Slip(
        "minimums-only",
        "这个数和“每笔只付最低”算出来的一样。付完最低，这个月还有余钱，按规则要全用上。",
        ("civil-code:674",),
        _minimums_only,
    ),
    Slip(
        "necessities-forgotten",
        "这个数和“收入全拿去还债”算出来的一样。吃饭、住房、赡养先留出来，余下的才能还债。",
        ("civil-procedure-law-2023:254", "civil-code:1067"),
        _necessities_forgotten,
    ),
    Slip(
        "monthly-divided-again",
        "这个数和“把月利率又除以 12”算出来的一样。表里写的已经是一个月的利率。",
        ("civil-code:674",),
        _divided_again,
    ),
    Slip(
        "interest-forgotten",
        "这个数和“把现在欠的除以月数”算出来的一样。还钱的这些月里，没还的部分还在生息。",
        ("civil-code:674",),
        _interest_forgotten,
    ),
    Slip(
        "the-whole-loss",
        "这个数和“收入少了多少，就差多少”一样。先看少了收入以后还剩多少，再看这些月要还多少，差的是两者之间。",
        ("civil-code:675",),
        _the_whole_loss,
    ),
    Slip(
        "waived-part-only",
        "这个数和“减免了多少，方案就值多少”算出来的一样。一次拿出一大笔，别的债这个月就少还了；要比的是两种走法一共付出去的钱。",
        ("civil-code:543",),
        _waived_only,
    ),
)
