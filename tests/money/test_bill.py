"""A bill checked: every honest way is recognized, every known slip is, and nothing is accused that fits.

The figures claimed here are worked out in plain fractions, without the package.
"""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from creditrights.money.bill import (
    ABSENT,
    FITS,
    FITS_OTHERWISE,
    LOOKS_LIKE,
    UNEXPLAINED,
    Bill,
    Claims,
)
from creditrights.money.convention import BOTH_ENDS, FIRST_NOT_LAST, NO_COMPOUND, ON_INTEREST, Rate
from creditrights.money.daycount import ACT_360, ACT_365, add_months
from creditrights.money.ledger import COMPOUND, INTEREST, PENALTY, PRINCIPAL
from creditrights.money.ratio import Ratio
from creditrights.money.slips import SLIPS, slip, ten_times
from creditrights.money.told import DOUBLE, GOES_ON, INCREMENT, Told, markup_of

DRAWN, DUE, CUTOFF = date(2025, 1, 10), date(2025, 7, 9), date(2025, 10, 17)  # 180 and 100 days
HALF = Ratio(1, 2)
YEARLY, DAILY = Rate(Ratio(18, 100), "年"), Rate(Ratio(5, 10000), "日")


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def told(rate=YEARLY, principal_fen=10_000_00, markup=HALF, **more):
    return Told(principal_fen, rate, markup, DRAWN, [DUE], CUTOFF, **more)


def checked(papers, fees=(), total=None, **items):
    names = {"principal": PRINCIPAL, "interest": INTEREST, "penalty": PENALTY, "compound": COMPOUND, "double": DOUBLE}
    return Bill(papers, Claims({names[name]: fen for name, fen in items.items()}, list(fees), total))


def state(bill, item):
    return bill.check(item).state


def found(bill, item):
    return [match.slip.id for match in bill.check(item).matches]


def instalments(**more):
    """12,000 yuan at 0.05 % a day in twelve parts, four paid on their days, four overdue on 24 November."""
    due_days = [add_months(date(2026, 4, 20), number) for number in range(12)]
    return Told(12_000_00, DAILY, HALF, date(2026, 3, 20), due_days, date(2026, 11, 24), paid=4, **more)


# -- what fits -------------------------------------------------------------------------------------------------------


@given(
    principal=st.integers(1000_00, 500_000_00),
    percent=st.integers(100, 3600),
    days=st.integers(40, 700),
    basis=st.sampled_from((360, 365)),
    shift=st.sampled_from((-1, 0, 1)),
    down=st.booleans(),
)
def test_a_penalty_computed_in_any_honest_way_fits(principal, percent, days, basis, shift, down):
    exact = Fraction(principal * percent * 3 * (days + shift), 10000 * 2 * basis)
    claimed = exact.numerator // exact.denominator if down else half_up(exact)
    papers = Told(principal, Rate(Ratio(percent, 10000), "年"), HALF, None, [DUE], DUE + timedelta(days=days))
    check = checked(papers, penalty=claimed).check(PENALTY)
    assert check.state == FITS
    assert (check.ours_fen, check.off_fen) == (claimed, 0)


@given(st.integers(1, 3000), st.sampled_from((ACT_360, ACT_365)))
def test_a_figure_that_fits_has_no_slip(percent, basis):
    exact = Fraction(10_000_00 * percent * 180, 10000 * basis.a_year)
    bill = checked(told(Rate(Ratio(percent, 10000), "年")), interest=half_up(exact))
    assert state(bill, INTEREST) == FITS
    assert bill.slips() == []


def test_a_line_that_the_bill_does_not_have_is_computed_and_not_judged():
    bill = checked(told(), interest=900_00)
    assert state(bill, PENALTY) == ABSENT
    assert bill.check(PENALTY).ours_fen == 750_00  # 10,000 × 27 % × 100 / 360
    assert [each.item for each in bill.claimed()] == [INTEREST]


@pytest.mark.parametrize(
    ("days", "words"),
    [(100, "算头不算尾"), (101, "首尾两天都算"), (99, "从次日起算，最后一天不算")],
)
def test_the_end_days_that_were_counted_are_named(days, words):
    claimed = half_up(Fraction(10_000_00 * 27 * days, 100 * 360))
    ways = checked(told(), penalty=claimed).check(PENALTY).fits
    assert [way.span.words for way in ways] == [words]


def test_a_way_other_than_the_contract_s_is_told_apart():
    over_360 = 900_00  # 10,000 × 18 % × 180 / 360
    assert state(checked(told(basis=ACT_360), interest=over_360), INTEREST) == FITS
    assert state(checked(told(basis=ACT_365), interest=over_360), INTEREST) == FITS_OTHERWISE
    both = half_up(Fraction(10_000_00 * 18 * 181, 100 * 360))
    assert state(checked(told(ends=BOTH_ENDS), interest=both), INTEREST) == FITS
    assert state(checked(told(ends=FIRST_NOT_LAST), interest=both), INTEREST) == FITS_OTHERWISE


def test_interest_over_360_beside_penalty_over_365_is_called_mixed():
    over_365 = half_up(Fraction(10_000_00 * 27 * 100, 100 * 365))
    assert checked(told(), interest=900_00, penalty=over_365).mixed
    assert not checked(told(), interest=900_00, penalty=750_00).mixed
    assert not checked(told(DAILY), interest=900_00, penalty=750_00).mixed


def test_a_line_that_fits_nothing_is_compared_with_the_basis_of_the_line_before_it():
    over_365 = half_up(Fraction(10_000_00 * 18 * 180, 100 * 365))
    bill = checked(told(), interest=over_365, penalty=1234_56)
    assert bill.check(PENALTY).ours_fen == half_up(Fraction(10_000_00 * 27 * 100, 100 * 365))


def test_a_bill_in_whole_yuan_fits_to_the_yuan():
    bill = checked(told(principal_fen=10_013_00), interest=901_00)  # 901.17
    assert bill.check(INTEREST).to_the_yuan
    assert state(bill, INTEREST) == FITS


def test_penalty_shown_as_the_raise_alone_fits_beside_interest_that_runs_on():
    raise_alone, running = 250_00, 900_00 + 500_00
    bill = checked(told(), interest=running, penalty=raise_alone)
    assert [way.reading for way in bill.check(INTEREST).fits] == [GOES_ON]
    assert [way.reading for way in bill.check(PENALTY).fits] == [INCREMENT]
    assert bill.all_fit()


def test_interest_that_runs_on_beside_a_whole_penalty_is_a_slip():
    bill = checked(told(), interest=1400_00, penalty=750_00)
    assert found(bill, INTEREST) == ["interest-beside-penalty"]
    assert bill.check(INTEREST).off_fen == 500_00


def test_compound_interest_by_hand_and_on_a_wrong_base_of_the_bill_s_own():
    right = half_up(Fraction(900_00 * 27 * 100, 100 * 360))
    assert state(checked(told(), interest=900_00, compound=right), COMPOUND) == FITS
    own = half_up(Fraction(1234_56 * 27 * 100, 100 * 360))
    bill = checked(told(), interest=1234_56, compound=own)
    assert "以账单自己的利息数为基数" in bill.check(COMPOUND).fits[0].words(bill.told, COMPOUND)
    at_contract_rate = half_up(Fraction(900_00 * 18 * 100, 100 * 360))
    assert "按合同利率" in checked(told(), compound=at_contract_rate).check(COMPOUND).fits[0].reading


def test_compound_interest_that_the_contract_excludes_does_not_agree_with_it():
    right = half_up(Fraction(900_00 * 27 * 100, 100 * 360))
    assert state(checked(told(compounding=NO_COMPOUND), compound=right), COMPOUND) == FITS_OTHERWISE
    assert state(checked(told(compounding=ON_INTEREST), compound=right), COMPOUND) == FITS


def test_without_the_day_of_drawing_no_interest_is_checked():
    papers = Told(10_000_00, YEARLY, HALF, None, [DUE], CUTOFF)
    bill = checked(papers, penalty=750_00)
    assert bill.check(INTEREST) is None and bill.check(COMPOUND) is None
    assert state(bill, PENALTY) == FITS


def test_principal_is_what_is_due_or_all_of_it():
    assert checked(instalments(), principal=4_000_00).principal.state == FITS
    assert checked(instalments(), principal=8_000_00).principal.state == FITS
    bill = checked(instalments(), principal=5_000_00)
    assert (bill.principal.state, bill.principal.off_fen) == (UNEXPLAINED, 1_000_00)


# -- slips -----------------------------------------------------------------------------------------------------------

#: slip -> (papers, item, what it gives, worked out by hand)
BY_HAND = {
    "divided-again": (told(DAILY), INTEREST, Fraction(10_000_00 * 5 * 180, 10000 * 365)),
    "yearly-as-daily": (told(), INTEREST, Fraction(10_000_00 * 18 * 180, 100)),
    "yearly-as-monthly": (told(), INTEREST, Fraction(10_000_00 * 18 * 180, 100 * 30)),
    "monthly-as-daily": (told(Rate(Ratio(15, 1000), "月")), INTEREST, Fraction(10_000_00 * 15 * 180, 1000)),
    "markup-twice": (told(), PENALTY, Fraction(10_000_00 * 36 * 100, 100 * 360)),
    "penalty-on-top": (told(), PENALTY, Fraction(10_000_00 * 45 * 100, 100 * 360)),
    "interest-in-the-base": (told(), PENALTY, Fraction((10_000_00 + 900_00) * 27 * 100, 100 * 360)),
    "days-off": (told(), PENALTY, Fraction(10_000_00 * 27 * 107, 100 * 360)),
    # 8,000 unpaid on 20 August, 96 days at 0.075 %
    "whole-principal": (instalments(), PENALTY, Fraction(8_000_00 * 75 * 96, 100000)),
    "rolled-daily": (
        told(DAILY), INTEREST, 10_000_00 * (Fraction(10005, 10000) ** 180 - 1),
    ),
}  # fmt: skip


@pytest.mark.parametrize("id", sorted(BY_HAND))
def test_each_slip_is_recognized_by_a_figure_worked_out_by_hand(id):
    papers, item, exact = BY_HAND[id]
    claimed = half_up(exact)
    bill = checked(papers, **{"interest" if item == INTEREST else "penalty": claimed})
    assert state(bill, item) == LOOKS_LIKE
    assert found(bill, item)[0] == id
    assert not bill.check(item).matches[0].point


def test_the_raise_multiplied_in_twice_is_the_same_slip_in_other_words():
    twice = half_up(Fraction(10_000_00 * 18 * 9 * 100, 100 * 4 * 360))
    match = checked(told(), penalty=twice).check(PENALTY).matches[0]
    assert match.slip.id == "markup-twice"
    assert "2.25 倍" in match.words()


def test_money_taken_in_advance_is_no_principal():
    papers = told()
    papers.written_fen, papers.principal_fen = 10_000_00, 9_000_00
    bill = checked(papers, interest=900_00)
    assert found(bill, INTEREST)[0] == "written-principal"
    assert bill.check(INTEREST).ours_fen == 810_00
    assert slip("written-principal").cites == ("civil-code:670",)


def test_a_rate_that_was_changed_too_late_is_recognized():
    papers = told(Rate(Ratio(395, 10000), "年"))
    papers.rate_before = Rate(Ratio(42, 1000), "年")
    claimed = half_up(Fraction(10_000_00 * 42 * 180, 1000 * 360))
    assert found(checked(papers, interest=claimed), INTEREST) == ["earlier-rate"]


def test_a_payment_that_was_left_out_is_recognized():
    papers = told(payments=[(date(2025, 8, 8), 5_000_00)])
    assert "payments-left-out" in found(checked(papers, penalty=750_00), PENALTY)


def judged(claimed):
    papers = told()
    papers.judged_fen, papers.judged_due = 10_000_00, DUE
    return checked(papers, double=claimed)


def test_doubling_the_double_part_is_recognized():
    right = half_up(Fraction(10_000_00 * 175 * 100, 1_000_000))
    assert state(judged(right), DOUBLE) == FITS
    assert found(judged(2 * right), DOUBLE)[0] == "doubled-again"


@pytest.mark.parametrize(
    ("right", "claimed", "is_ten_times"),
    [(1000, 10000, True), (10000, 1000, True), (41, 411, True), (41, 417, False), (1000, 1000, False), (9, 90, False)],
)
def test_ten_times_is_told_as_far_as_a_fen_shows(right, claimed, is_ten_times):
    assert ten_times(right, claimed) == is_ten_times


def test_a_moved_point_beside_a_slip_is_said_and_alone_is_a_slip_of_its_own():
    tenth = half_up(Fraction(10_000_00 * 5 * 180, 10000 * 365))
    match = checked(told(DAILY), interest=tenth * 10).check(INTEREST).matches[0]
    assert (match.slip.id, match.point) == ("divided-again", True)
    assert "point-moved" in found(checked(told(), penalty=7_500_00), PENALTY)


@given(st.integers(1, 100_000_00))
def test_a_claim_is_always_in_exactly_one_state_and_our_figure_is_its_own(claimed):
    check = checked(told(), penalty=claimed).check(PENALTY)
    assert check.state in (FITS, LOOKS_LIKE, UNEXPLAINED)
    assert (check.state == FITS) == bool(check.fits)
    assert (check.state == LOOKS_LIKE) == bool(check.matches)
    assume(not check.fits)
    assert check.ours_fen == 750_00


def test_every_slip_has_its_own_id_a_sentence_and_a_line_it_can_happen_to():
    assert len({each.id for each in SLIPS}) == len(SLIPS)
    assert all(each.sentence.endswith("。") and each.items and each.name for each in SLIPS)
    with pytest.raises(KeyError):
        slip("nothing")


def test_what_is_asked_for_less_than_is_owed_is_said_too():
    check = checked(told(), penalty=0).check(PENALTY)
    assert (check.state, check.off_fen) == (UNEXPLAINED, -750_00)


# -- the total, and what may be asked to be reduced ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "fits", "words"),
    [
        (1900_00, True, "等于所列各行相加"),
        (11_900_00, True, "等于所列各行相加"),
        (11_900_00 + 250_00, False, "像是把“服务费”加了两次"),
        (11_900_00 - 250_00, False, "像是没有加进“服务费”"),
        (12_345_67, False, ""),
    ],
)
def test_a_total_is_added_up_with_the_principal_or_without_it(total, fits, words):
    bill = checked(told(), fees=[("服务费", 250_00)], total=total, interest=900_00, penalty=750_00)
    assert (bill.total.fits, bill.total.words) == (fits, words)


def test_what_is_asked_is_compared_with_24_percent_since_either_day():
    bill = checked(told(), fees=[("服务费", 250_00)], interest=900_00, penalty=900_00)
    from_drawing, from_default = bill.limits()
    # 280 and 100 days at 24 % over 365; asked: 900 + 900 + 250, and 900 + 250.
    assert from_drawing[2:] == (2050_00, 1841_10, 208_90)
    assert from_default[2:] == (1150_00, 657_53, 492_47)


def test_a_penalty_rate_over_the_contract_rate_is_a_raise():
    assert markup_of(Ratio(17385, 100000), Rate(Ratio(1159, 10000), "年")) == HALF
