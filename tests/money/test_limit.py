"""What a borrower may ask a court to reduce."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from creditrights.calculators.form import answer
from creditrights.calculators.overdue_interest import OVERDUE_INTEREST
from creditrights.money.caps import BANK, CARD, MICROLOAN, caps
from creditrights.money.convention import ON_INTEREST, Convention, Rate
from creditrights.money.events import Draw
from creditrights.money.ledger import Ledger
from creditrights.money.limit import FINANCIAL_LOAN_CITATION, FINANCIAL_LOAN_YEARLY, Limit
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from tests.strategies import any_lives, lives

DRAWN, DUE = date(2026, 3, 2), date(2026, 4, 1)


def ledger(daily_in_100_000=50, as_of=DUE + timedelta(days=100)):
    """10,000 yuan for 30 days, overdue by 100."""
    rate = Rate(Ratio(daily_in_100_000, 100_000), "日")
    return Ledger(Loan(10_000_00, rate, DRAWN, [DUE], Ratio(1, 2)), Convention(), [], as_of)


def test_the_limit_is_24_percent_simple_on_unpaid_principal_over_365():
    assert Ratio(24, 100) == FINANCIAL_LOAN_YEARLY
    assert FINANCIAL_LOAN_CITATION == "spc-financial-trial-opinion-2017:2"
    # From the day of drawing: 130 days × 10,000 × 24 % / 365 = 854.79. Charged: 150 + 100 × 7.50 = 900.
    limit = Limit(ledger(), DRAWN)
    assert (limit.limit_fen, limit.claimed_fen, limit.excess_fen) == (854_79, 900_00, 45_21)


def test_compared_from_the_first_overdue_day_only_what_came_after_counts():
    # 100 days × 10,000 × 24 % / 365 = 657.53 against 750.00
    limit = Limit(ledger(), DUE)
    assert (limit.limit_fen, limit.claimed_fen, limit.excess_fen) == (657_53, 750_00, 92_47)


def test_below_the_limit_there_is_nothing_to_ask_for():
    # 0.02 % a day: 60 + 100 × 3.00 = 360
    limit = Limit(ledger(20), DRAWN)
    assert (limit.claimed_fen, limit.excess_fen) == (360_00, 0)


def test_compound_interest_is_charged_against_the_limit_but_is_not_principal():
    rate = Rate(Ratio(50, 100_000), "日")
    account = Ledger(
        Loan(10_000_00, rate, DRAWN, [DUE], Ratio(1, 2)),
        Convention(compounding=ON_INTEREST),
        [],
        DUE + timedelta(days=100),
    )
    limit = Limit(account, DRAWN)
    assert limit.limit_fen == 854_79
    assert limit.claimed_fen == 900_00 + 11_25  # 150 × 0.075 % × 100


def test_another_yearly_limit_can_be_compared():
    # 130 × 10,000 × 12 % / 365 = 427.397
    assert Limit(ledger(), DRAWN, Ratio(12, 100)).limit_fen == 427_40


@given(lives())
def test_the_excess_is_never_negative_and_never_more_than_what_was_charged(life):
    account = Ledger(*life)
    for start in (account.loan.drawn, account.first_overdue() or account.as_of):
        limit = Limit(account, start)
        assert 0 <= limit.excess_fen <= limit.claimed_fen
        assert limit.claimed_fen <= limit.limit_fen + limit.excess_fen


@given(lives())
def test_what_is_charged_from_the_first_day_is_every_line(life):
    account = Ledger(*life)
    total = sum((line.amount for line in account.lines), Ratio(0))
    assert Limit(account, account.loan.drawn).claimed_fen == total.half_up()


@given(any_lives())
def test_the_limit_walks_with_the_unpaid_principal(life):
    """Unpaid principal, day by day, from the draws and splits alone: what was drawn less what was paid by then."""
    account = Ledger(*life)
    draws = [Draw(account.loan.drawn, account.loan.principal_fen)]
    draws += [event for event in life[2] if isinstance(event, Draw) and event.day <= account.as_of]
    for start in (account.loan.drawn, account.first_overdue() or account.as_of):
        extra = 1 if account.convention.ends == "首尾都算" else 0
        fen_days, day = sum(draw.fen for draw in draws if draw.day >= start) * extra, start
        while day < account.as_of:
            paid = sum(split.to("本金") for split in account.splits if split.day <= day)
            fen_days += sum(draw.fen for draw in draws if draw.day <= day) - paid
            day += timedelta(days=1)
        assert Limit(account, start).limit_fen == (Ratio(24, 100) * fen_days / 365).half_up()


@pytest.mark.parametrize(("rate", "in_10_000"), [("0.05", 5), ("0.1", 10), ("0.2", 20)])
def test_a_bank_loan_is_not_capped_at_four_times_lpr(rate, in_10_000):
    """四倍LPR is for private lending. Nothing is cut from the debt, and no such limit is shown."""
    texts = dict(OVERDUE_INTEREST.form.defaults(), rate=rate)
    result = answer(OVERDUE_INTEREST, texts).result
    shown = str(result.as_json())
    assert "LPR" not in shown and "四倍" not in shown and "4倍" not in shown
    # Eight of twelve instalments of 1,000 are unpaid, four were due on 20 August, …, 20 November.
    late = [(date(2026, 11, 24) - date(2026, month, 20)).days for month in (8, 9, 10, 11)]
    penalty = [in_10_000 * days * 15 for days in late]  # 1,000 yuan × 1/10,000 × 1.5 is 15 fen a day
    assert result.figure("penalty").fen == sum(penalty)
    assert result.figure("due").fen > result.figure("principal").fen + result.figure("penalty").fen


def test_the_line_of_a_bank_s_loan_is_one_number_wherever_it_stands():
    asked = [each for each in caps() if FINANCIAL_LOAN_CITATION in each.cites]
    assert {each.lender for each in asked} == {BANK, CARD, MICROLOAN}
    assert {each.fixed for each in asked} == {FINANCIAL_LOAN_YEARLY}
