"""Plans: what each way of repaying asks for, what early payment changes, and that no fen is lost."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NEVER,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, MONTHS, THIRTY_360
from creditrights.money.period import PER_INSTALMENT, Period
from creditrights.money.ratio import Ratio
from creditrights.money.revolving import OverPaid, Revolving
from creditrights.money.schedule import EARLY, NoPlan, Schedule, level_payment
from creditrights.money.terms import (
    AT_DRAWING,
    BALLOON,
    BULLET,
    EACH_TIME,
    EQUAL_PAYMENT,
    EQUAL_PRINCIPAL,
    FIRST_TIME,
    FLAT,
    INTEREST_FIRST,
    ROLLING,
    SHORTER,
    SMALLER,
    WAYS,
    Early,
    Fees,
    Terms,
)
from tests.money import plan_oracle

DRAWN = date(2026, 1, 15)
MONTH = Period(1)
BY_MONTHS = Convention(MONTHS)
UNROUNDED = Convention(MONTHS, step=NEVER)
EIGHTEEN = Rate(Ratio(18, 100), "年")

ways = st.sampled_from(WAYS)
every_way = pytest.mark.parametrize("way", WAYS)


def terms(way=EQUAL_PAYMENT, fen=12_000_00, rate=EIGHTEEN, count=12, first=None, period=MONTH, fees=None, **more):
    due_days = period.due_days(DRAWN, first or period.later(DRAWN), count)
    return Terms(way, fen, rate, DRAWN, due_days, period, fees or Fees(), **more)


def plan(convention=BY_MONTHS, early=None, **of_terms):
    return Schedule(terms(**of_terms), convention, early)


def fractions(each):
    """(principal, interest) of every row in fen."""
    return [(Fraction(row.principal, each.grain), Fraction(row.interest, each.grain)) for row in each.rows]


@st.composite
def any_terms(draw, some_ways=ways):
    """A loan of one to sixty monthly instalments, at up to 36 % a year."""
    count = draw(st.integers(1, 60))
    per, most = draw(st.sampled_from((("年", 360_000), ("月", 30_000), (PER_INSTALMENT, 30_000))))
    return terms(
        draw(some_ways),
        draw(st.integers(max(100, count), 10_000_000_00)),
        Rate(Ratio(draw(st.integers(0, most)), 1_000_000), per),
        count,
        share=Ratio(draw(st.integers(0, 100)), 100),
    )


def share_of(each):
    """The rate of one instalment, worked out here."""
    value = Fraction(each.rate.value.numerator, each.rate.value.denominator)
    return value / 12 if each.rate.per == "年" else value


def oracle(each):
    amortised = Fraction(each.share.numerator, each.share.denominator)
    return plan_oracle.plan(each.way, Fraction(each.principal_fen), share_of(each), each.count, amortised)


# -- against the plans in fractions ----------------------------------------------------------------------------------


@settings(max_examples=max(200, settings.default.max_examples))
@given(any_terms())
def test_no_fen_depends_on_the_digits_that_are_kept(each):
    """Where nothing is rounded, every amount is the exact fraction to a billionth of a fen, and shows the same fen."""
    exact, kept = oracle(each), fractions(Schedule(each, UNROUNDED))
    assert len(exact) == len(kept)
    for right, got in zip(exact, kept, strict=True):
        for one, other in zip(right, got, strict=True):
            assert abs(one - other) < Fraction(1, 10**9)


@every_way
def test_nor_after_thirty_years(way):
    each = terms(way, 1_000_000_00, Rate(Ratio(395, 10000), "年"), 360, share=Ratio(1, 2))
    for right, got in zip(oracle(each), fractions(Schedule(each, UNROUNDED)), strict=True):
        assert max(abs(one - other) for one, other in zip(right, got, strict=True)) < Fraction(1, 10**9)


@given(any_terms(st.sampled_from((EQUAL_PAYMENT,))))
def test_an_equal_payment_is_rounded_once_from_the_exact_one(each):
    exact = sum(oracle(each)[0])
    share = Ratio(share_of(each).numerator, share_of(each).denominator)
    assert level_payment(each.principal_fen, share, each.count) == int(exact + Fraction(1, 2))
    assert level_payment(each.principal_fen, share, each.count, DOWN) == int(exact)


@given(any_terms(), st.sampled_from((HALF_UP, DOWN)), st.sampled_from((ACT_360, ACT_365, MONTHS, THIRTY_360)))
def test_the_principal_is_paid_back_to_the_fen(each, rounding, basis):
    try:
        done = Schedule(each, Convention(basis, rounding=rounding))
    except NoPlan:
        assume(False)
    assert sum(row.principal for row in done.rows) == each.principal_fen
    assert done.rows[-1].left == 0
    assert all(row.interest >= 0 and row.payment() >= 0 for row in done.rows)
    assert done.paid() == each.principal_fen + done.interest() + done.fees()
    assert [row.due for row in done.rows] == sorted(row.due for row in done.rows)


@given(any_terms(st.sampled_from((EQUAL_PAYMENT,))))
def test_equal_payments_are_equal_but_for_the_last_that_takes_up_the_fens(each):
    payments = [row.payment() for row in Schedule(each, BY_MONTHS).rows]
    assume(len(payments) == each.count)
    assert len(set(payments[:-1])) <= 1
    drift = Fraction(1)
    for _ in range(each.count):
        drift = drift * (1 + share_of(each)) + 1
    assert abs(payments[-1] - payments[0]) <= drift


@given(any_terms(st.sampled_from((EQUAL_PAYMENT, EQUAL_PRINCIPAL, INTEREST_FIRST, ROLLING))))
def test_a_plan_without_fees_costs_a_year_what_the_contract_says(each):
    assume(each.rate.value > 0)
    simple = Schedule(each, UNROUNDED).annual_rate().simple()
    named = share_of(each) * 12
    assert abs(Fraction(simple.numerator, simple.denominator) - named) < Fraction(1, 10**9)


# -- by hand ---------------------------------------------------------------------------------------------------------


def test_equal_payment_by_hand():
    # 1,000 yuan, 1 % a month, two months: 1000 × 0.01 × 1.0201 / 0.0201 = 507.51; 507.51 − 10.00 = 497.51;
    # then 502.49 and its interest 5.02.
    rows = plan(fen=1000_00, rate=Rate(Ratio(12, 100), "年"), count=2).rows
    assert [(row.principal, row.interest, row.left) for row in rows] == [(497_51, 10_00, 502_49), (502_49, 5_02, 0)]


def test_equal_principal_by_the_day_by_hand():
    # 微粒贷: 3,000 yuan at 0.05 % a day in three: 31, 28 and 31 days on 3,000, 2,000 and 1,000.
    rows = plan(way=EQUAL_PRINCIPAL, fen=3000_00, rate=Rate(Ratio(5, 10000), "日"), count=3).rows
    assert [(row.days, row.interest) for row in rows] == [(31, 46_50), (28, 28_00), (31, 15_50)]


@pytest.mark.parametrize(
    ("way", "payments"),
    [
        (EQUAL_PRINCIPAL, [415_00, 410_00, 405_00]),
        (INTEREST_FIRST, [15_00, 15_00, 1215_00]),
        (BULLET, [1245_00]),
        (ROLLING, [0, 0, 1245_57]),
        (FLAT, [415_00, 415_00, 415_00]),
        (BALLOON, [55_00, 55_00, 1135_00]),
    ],
)
def test_each_way_by_hand(way, payments):
    # 1,200 yuan at 15 % a year (1.25 % a month) for three months; rolling: 15.00, 15.19, 15.38; balloon: 10 % in three.
    done = plan(way=way, fen=1200_00, rate=Rate(Ratio(15, 100), "年"), count=3, share=Ratio(1, 10))
    assert [row.payment() for row in done.rows] == payments


def test_no_interest_at_all_is_a_plan_too():
    done = plan(rate=Rate(Ratio(0), "年"), fen=1000_00, count=3)
    assert [row.payment() for row in done.rows] == [333_33, 333_33, 333_34]
    assert done.annual_rate().effective() == 0


def test_an_odd_first_period_changes_its_interest_and_nothing_else():
    usual = plan(first=date(2026, 2, 15)).rows
    # 15 January to 1 March is a month and 14 days: 18 % ÷ 12 and 18 % × 14 ÷ 360 on 12,000.
    late = plan(first=date(2026, 3, 1)).rows
    assert (usual[0].interest, late[0].interest) == (180_00, 180_00 + 84_00)
    assert [row.principal for row in late] == [row.principal for row in usual]
    assert [row.interest for row in late[1:]] == [row.interest for row in usual[1:]]
    # Five days are 18 % × 5 ÷ 360 on 12,000.
    assert plan(first=date(2026, 1, 20)).rows[0].interest == 30_00


def test_a_loan_drawn_on_the_31st_stays_with_the_end_of_the_month():
    days = MONTH.due_days(date(2026, 1, 31), date(2026, 2, 28), 3)
    assert [day.isoformat() for day in days] == ["2026-02-28", "2026-03-31", "2026-04-30"]
    odd = MONTH.due_days(date(2026, 1, 30), date(2026, 2, 20), 2)
    assert [day.isoformat() for day in odd] == ["2026-02-20", "2026-03-20"]


def test_counting_both_ends_adds_one_day_to_the_first_period_alone():
    daily = Rate(Ratio(5, 10000), "日")
    usual = plan(Convention(ACT_365, FIRST_NOT_LAST), rate=daily, way=EQUAL_PRINCIPAL, count=3).rows
    both = plan(Convention(ACT_365, BOTH_ENDS), rate=daily, way=EQUAL_PRINCIPAL, count=3).rows
    assert [b.days - u.days for b, u in zip(both, usual, strict=True)] == [1, 0, 0]
    assert both[0].interest - usual[0].interest == 6_00
    assert [row.interest for row in both[1:]] == [row.interest for row in usual[1:]]


def test_half_the_interest_of_the_first_three_instalments():
    usual, reduced = plan(), plan(discounted=3, discount_to=Ratio(1, 2))
    for place, (one, other) in enumerate(zip(usual.rows, reduced.rows, strict=True)):
        assert one.principal == other.principal
        assert other.interest == (one.interest + 1) // 2 if place < 3 else one.interest == other.interest


def test_interest_that_outgrows_the_payment_is_refused_in_words():
    with pytest.raises(NoPlan) as refused:
        plan(Convention(ACT_360), rate=Rate(Ratio(36, 100), "年"), count=360)
    assert "本金越还越多" in refused.value.sentence


# -- fees ------------------------------------------------------------------------------------------------------------


@every_way
def test_fees_are_charged_once_for_every_instalment_whenever_they_are_taken(way):
    rate = Ratio(6, 1000)
    costs = {}
    for when in (EACH_TIME, FIRST_TIME, AT_DRAWING):
        done = plan(way=way, fees=Fees(0, 0, rate, when))
        assert done.fees() == 12 * 72_00
        assert done.held_fen() == (12 * 72_00 if when == AT_DRAWING else 0)
        costs[when] = done.annual_rate().effective()
    if way != BULLET:  # a bullet has one payment: its first is its last
        assert costs[EACH_TIME] < costs[FIRST_TIME] < costs[AT_DRAWING]


def test_what_is_taken_at_the_drawing_does_not_reach_the_borrower():
    done = plan(fees=Fees(upfront_fen=500_00, each_fen=10_00))
    assert done.flows()[0] == (DRAWN, 11_500_00)
    assert {row.fee for row in done.rows} == {10_00}
    assert done.fees() == 500_00 + 12 * 10_00


def test_a_flat_rate_costs_far_more_than_it_is_called():
    flat = plan(way=FLAT).annual_rate().simple()
    assert Ratio(17, 10) < flat / Ratio(18, 100) < Ratio(19, 10)


# -- paying early ----------------------------------------------------------------------------------------------------


@given(any_terms(), st.data())
def test_who_pays_everything_early_owes_interest_until_that_day_and_no_more(each, data):
    assume(each.count > 1)
    after = data.draw(st.integers(1, each.count - 1))
    usual = Schedule(each, BY_MONTHS)
    early = Schedule(each, BY_MONTHS, Early(after, None))
    assume(any(row.kind == EARLY for row in early.rows))
    assert early.rows[-1].kind == EARLY and early.rows[-1].left == 0
    assert sum(row.principal for row in early.rows) == each.principal_fen
    assert early.interest() <= usual.interest()
    if each.way == BULLET:
        exact = each.principal_fen * share_of(each) * after
        assert early.interest() == int(exact + Fraction(1, 2))
    else:
        assert early.interest() == sum(row.interest for row in usual.rows[:after])


@given(any_terms(), st.sampled_from((SHORTER, SMALLER)), st.data())
def test_a_part_paid_early_still_pays_everything_back_and_saves_interest(each, change, data):
    assume(each.count > 1)
    after = data.draw(st.integers(1, each.count - 1))
    part = data.draw(st.integers(1, each.principal_fen))
    early = Schedule(each, BY_MONTHS, Early(after, part, change=change))
    assert sum(row.principal for row in early.rows) == each.principal_fen
    assert early.rows[-1].left == 0
    assert early.interest() <= Schedule(each, BY_MONTHS).interest() + each.count


def test_a_shorter_term_saves_more_than_a_smaller_payment():
    by = {change: plan(early=Early(3, 3000_00, change=change)) for change in (SHORTER, SMALLER)}
    assert by[SHORTER].interest() < by[SMALLER].interest() < plan().interest()
    regular = plan().rows[0].payment()
    assert by[SHORTER].rows[4].payment() == regular and by[SHORTER].rows[-1].number < 12
    assert by[SMALLER].rows[4].payment() < regular and by[SMALLER].rows[-1].number == 12


def test_a_fee_for_paying_early_is_on_what_is_paid_early():
    row = next(row for row in plan(early=Early(3, 3000_00, Ratio(1, 100))).rows if row.kind == EARLY)
    assert (row.principal, row.interest, row.fee) == (3000_00, 0, 30_00)


def test_where_the_fees_go_on_paying_early_saves_nothing():
    usual = plan(way=FLAT)
    ended, gone_on = (plan(way=FLAT, early=Early(3, None, fees_go_on=go)) for go in (False, True))
    assert gone_on.paid() == usual.paid()
    assert ended.paid() == usual.paid() - 9 * 180_00
    assert gone_on.annual_rate().simple() > usual.annual_rate().simple() > ended.annual_rate().simple()


def test_a_payment_early_into_a_bullet_goes_to_the_interest_first():
    # 12,000 at 1.5 % a month; after three months 540 are owed; 1,540 leave 11,000, which bear 165 for nine months.
    done = plan(way=BULLET, early=Early(3, 1540_00))
    assert [(row.principal, row.interest) for row in done.rows] == [(1000_00, 540_00), (11_000_00, 1485_00)]


def test_interest_that_joined_the_principal_and_a_payment_on_the_way():
    # A published exercise: 100,000 at 3 % a half-year, 60,090 after the second: 3,090 of interest and 57,000.
    half_year = Period(6)
    done = plan(
        way=ROLLING, fen=100_000_00, rate=Rate(Ratio(3, 100), PER_INSTALMENT), count=6, period=half_year,
        early=Early(2, 60_090_00),
    )  # fmt: skip
    assert done.rows[2].left == 46_000_00
    assert done.interest() == 11_863_40


# -- drawn and repaid at will ----------------------------------------------------------------------------------------

TENTH = Rate(Ratio(5, 10000), "日")


def test_two_drawings_and_a_payment_by_hand():
    # 8,000 for 17 days: 68; 3,000 pay 68 and 2,932; 5,068 for 20 days: 50.68; 7,068 for 50 days: 176.70.
    movements = [(date(2026, 1, 3), 8000_00), (date(2026, 1, 20), -3000_00), (date(2026, 2, 9), 2000_00)]
    account = Revolving(movements, TENTH, Convention(ACT_365), date(2026, 3, 31))
    assert [each.interest_fen for each in account.stretches] == [68_00, 50_68, 176_70]
    assert account.settle_fen == 7068_00 + 50_68 + 176_70
    assert sum(fen for _, fen in account.flows) == -account.interest_fen


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 50_000_00)), min_size=1, max_size=6), st.data())
def test_the_account_is_the_one_kept_day_by_day(drawings, data):
    day = lambda number: date.fromordinal(DRAWN.toordinal() + number)  # noqa: E731
    movements = [(day(number), fen) for number, fen in drawings]
    movements.append((day(data.draw(st.integers(100, 300))), -data.draw(st.integers(1, drawings[0][1]))))
    until = day(400)
    try:
        account = Revolving(sorted(movements), TENTH, Convention(ACT_365, step=EACH_LINE), until)
    except OverPaid:
        assume(False)
    interest, left = plan_oracle.revolving(sorted(movements), Fraction(5, 10000), until)
    assert abs(account.interest_fen - interest) <= len(movements)
    assert abs(account.settle_fen - left) <= len(movements)


def test_more_paid_back_than_is_owed_is_refused_with_its_day():
    with pytest.raises(OverPaid) as refused:
        Revolving([(DRAWN, 100_00), (date(2026, 1, 16), -100_06)], TENTH, Convention(ACT_365), date(2026, 2, 1))
    assert refused.value.surplus_fen == 1
    assert "2026-01-16" in refused.value.sentence


# -- convention ------------------------------------------------------------------------------------------------------


def test_the_day_count_decides_the_interest_of_a_yearly_rate():
    # 10,000 at 18 % for the 31 days of January: 155.00 by 360, 152.88 by 365, 150.00 by the month.
    by = {
        basis.id: plan(Convention(basis), fen=10_000_00, way=INTEREST_FIRST).rows[0].interest
        for basis in (ACT_360, ACT_365, MONTHS)
    }
    assert by == {"360": 155_00, "365": 152_88, "按月": 150_00}


def test_cutting_off_never_asks_for_more_than_rounding():
    assert plan(Convention(MONTHS, rounding=DOWN)).interest() <= plan().interest()
