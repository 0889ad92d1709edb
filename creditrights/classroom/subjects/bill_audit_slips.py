"""How people miscount a bill while they check it. Each slip is the engine run with that one mistake in it."""

from creditrights.classroom.subjects.bill_audit_case import (
    ON_PENALTY,
    Amounts,
    BillCase,
    amounts,
    bill,
    contract_way,
    read_answers,
    right_amounts,
    slipped,
)
from creditrights.classroom.subjects.overdue_slips import BothEndDays
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.money.convention import ON_INTEREST, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.ledger import COMPOUND, PENALTY, PRINCIPAL
from creditrights.money.ratio import ZERO
from creditrights.money.told import AT_CONTRACT_RATE, FIRST_DAY, INCREMENT, Way, figure, owed_principal


def _instead(case: BillCase, line: str, fen: int) -> Answers:
    lines: Amounts = {**right_amounts(case), line: fen}
    return read_answers(case, lines)


def _accepted(case: BillCase) -> Answers:
    return read_answers(case, bill(case))


def _as_the_bill(case: BillCase, id: str, line: str) -> Answers:
    """The lender's own slip made by the student; where the bill has it, he accepted the bill."""
    return {} if case.wrong_slip() == id else _instead(case, line, slipped(case.told(), id, line))


def _whole_principal(case: BillCase) -> Answers:
    return _as_the_bill(case, "whole-principal", PENALTY)


def _penalty_on_top(case: BillCase) -> Answers:
    if case.wrong_slip() == "interest-beside-penalty":  # the same money on another line: the same total as the bill's
        return {}
    return _as_the_bill(case, "penalty-on-top", PENALTY)


def _compound_on_penalty(case: BillCase) -> Answers:
    return _as_the_bill(case, ON_PENALTY, COMPOUND)


def _year_of_365(case: BillCase) -> Answers:
    return read_answers(case, amounts(case.told(), Way(Convention(ACT_365, compounding=ON_INTEREST), FIRST_DAY)))


def _both_end_days(case: BillCase) -> Answers:
    return read_answers(case, amounts(case.told(), Way(BothEndDays(ACT_360, compounding=ON_INTEREST), FIRST_DAY)))


def _raise_only(case: BillCase) -> Answers:
    return _instead(case, PENALTY, figure(case.told(), PENALTY, Way(contract_way().convention, FIRST_DAY, INCREMENT)))


def _no_raise(case: BillCase) -> Answers:
    return _instead(case, PENALTY, figure(case.told().with_markup(ZERO), PENALTY, contract_way()))


def _no_compound(case: BillCase) -> Answers:
    return _instead(case, COMPOUND, 0)


def _compound_at_contract_rate(case: BillCase) -> Answers:
    way = Way(contract_way().convention, FIRST_DAY, AT_CONTRACT_RATE)
    return _instead(case, COMPOUND, figure(case.told(), COMPOUND, way))


def _all_principal_due(case: BillCase) -> Answers:
    return _instead(case, PRINCIPAL, owed_principal(case.told())[1])


def _principal_left_out(case: BillCase) -> Answers:
    return {"Q3": sum(right_amounts(case).values()) - right_amounts(case)[PRINCIPAL]}


SLIPS = (
    Slip(
        "accepted-the-bill",
        "这个数就是账单自己的数。把每一行按“基数 × 利率 × 天数”自己算一遍，再比；逾期利息要付，但按约定付。",
        ("civil-code:676",),
        _accepted,
    ),
    Slip(
        "year-of-365",
        "这个数和“年利率除以 365”算出来的一样。合同写明一年按 360 天，怎么计息从合同；口径不同不等于账单算错。",
        ("penalty-rate-2003:一",),
        _year_of_365,
    ),
    Slip(
        "both-end-days",
        "这个数和“头一天、末一天都算”算出来的一样。合同写的是算头不算尾：还款日、截止日当天不计息。",
        ("penalty-rate-2003:一",),
        _both_end_days,
    ),
    Slip(
        "penalty-on-whole-principal",
        "这个数和“全部剩余本金都罚息”算出来的一样。没有宣布提前到期的，只有到了还款日没还的本金才罚；看看每一期是从哪天起算的。",
        ("penalty-rate-2003:三", "civil-code:676"),
        _whole_principal,
    ),
    Slip(
        "penalty-on-top",
        "这个数和“合同利率之外再收一份完整的罚息”算出来的一样。罚息利率是在合同利率上加收，代替原利率，不是两样一起收。",
        ("penalty-rate-2003:三",),
        _penalty_on_top,
    ),
    Slip(
        "raise-only",
        "这个数和“罚息只算加收的那一截”算出来的一样。账单的利息一行只到还款日为止，逾期以后合同利率和加收的部分都在罚息里。",
        ("penalty-rate-2003:三",),
        _raise_only,
    ),
    Slip(
        "no-raise",
        "这个数和“罚息仍按合同利率”算出来的一样。合同约定了逾期加收，先看加收几成。",
        ("penalty-rate-2003:三",),
        _no_raise,
    ),
    Slip(
        "compound-on-penalty",
        "这个数和“罚息也拿来生复利”算出来的一样。合同写的是没还的利息计复利，罚息不计。",
        ("penalty-rate-2003:三",),
        _compound_on_penalty,
    ),
    Slip(
        "compound-left-out",
        "这个数和“复利一律不算”算出来的一样。合同约定了对没还的利息计复利，通知里也有这一条；要减，是另外协商或请求的事。",
        ("penalty-rate-2003:三",),
        _no_compound,
    ),
    Slip(
        "compound-at-the-contract-rate",
        "这个数和“复利按合同利率”算出来的一样。逾期以后，没还的利息按哪个利率计复利，合同写了。",
        ("penalty-rate-2003:三",),
        _compound_at_contract_rate,
    ),
    Slip(
        "all-principal-due",
        "这个数和“没到期的本金也算进来”算出来的一样。没有宣布提前到期，没到还款日的几期还不用还。",
        ("civil-code:675",),
        _all_principal_due,
    ),
    Slip(
        "principal-left-out",
        "这个数和“只加利息、罚息、复利，没有加本金”算出来的一样。合计是到期没还的全部。",
        ("civil-code:675",),
        _principal_left_out,
    ),
)
