"""The engine's answers for one loan, worked out here with plain arithmetic."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from creditrights.classroom.subjects.overdue_case import OverdueCase, solve
from creditrights.classroom.subjects.overdue_slips import SLIPS
from creditrights.money.ratio import Ratio

# 12,000 yuan on 2025-03-10, 0.05 % a day, 12 instalments of 1,000; two paid, three missed; 900 yuan on 2025-07-20
CASE = OverdueCase(
    principal_fen=1_200_000,
    daily_rate=Ratio(50, 100_000),
    markup=Ratio(1, 2),
    drawn=date(2025, 3, 10),
    instalments=12,
    paid=2,
    as_of=date(2025, 8, 20),
    payment_day=date(2025, 7, 20),
    payment_fen=90_000,
)


def fen(yuan: Decimal) -> int:
    return int((yuan * 100).quantize(Decimal(1), ROUND_HALF_UP))


def interest(base: int, days: int, rate: str = "0.0005") -> int:
    return fen(base * Decimal(rate) * days)


def test_every_answer_is_what_one_gets_by_hand():
    third = interest(10_000, 31)  # 2025-05-10 to 06-10
    fourth = interest(9_000, 30)  # 06-10 to 07-10
    fifth = interest(8_000, 31)  # 07-10 to 08-10
    penalty_then = interest(1_000, 40, "0.00075") + interest(1_000, 10, "0.00075")  # until 07-20
    to_principal = 90_000 - third - fourth - penalty_then
    left = Decimal(100_000 - to_principal) / 100
    penalty_later = (
        fen(left * Decimal("0.00075") * 31) + interest(1_000, 31, "0.00075") + interest(1_000, 10, "0.00075")
    )
    answers = solve(CASE)
    assert answers["Q1"] == fourth
    assert answers["Q2"] == penalty_then + penalty_later
    assert answers["Q3"] == 300_000 + third + fourth + fifth + penalty_then + penalty_later - 90_000
    assert (answers["Q4利息"], answers["Q4罚息"]) == (third + fourth, penalty_then)
    assert answers["Q4本金"] == to_principal


def test_each_slip_is_the_mistake_it_is_named_for():
    wrong = {slip.id: slip.run(CASE) for slip in SLIPS}
    assert wrong["year-of-365"]["Q1"] == fen(9_000 * Decimal("0.18") / 365 * 30)
    assert wrong["both-end-days"]["Q1"] == interest(9_000, 31)
    assert wrong["interest-on-the-whole-loan"]["Q1"] == interest(12_000, 30)
    assert wrong["penalty-on-all-principal"]["Q4罚息"] == interest(10_000, 40, "0.00075")
    assert wrong["penalty-beside-interest"]["Q4罚息"] == interest(1_000, 40, "0.00125") + interest(1_000, 10, "0.00125")
    assert wrong["raise-only"]["Q4罚息"] == interest(1_000, 40, "0.00025") + interest(1_000, 10, "0.00025")
    assert wrong["no-raise"]["Q4罚息"] == interest(1_000, 40) + interest(1_000, 10)
    assert wrong["principal-first"]["Q4本金"] == 90_000
    assert wrong["payment-forgotten"]["Q2"] == sum(interest(1_000, days, "0.00075") for days in (71, 41, 10))
