"""Nobody has an easier loan to rate, cap or audit than anybody else; the bounds are all used."""

from datetime import date, timedelta

import pytest

from creditrights.classroom.subjects.bill_audit_case import PLANTED, bill, right_amounts
from creditrights.classroom.subjects.subject import candidates, close
from creditrights.classroom.variant import variant_from_id, variant_id
from creditrights.money.bill import FITS, FITS_OTHERWISE, LOOKS_LIKE, Bill, Claims
from creditrights.money.ledger import COMPOUND
from creditrights.money.rates import ONE_YEAR, lpr
from creditrights.money.ratio import Ratio
from tests.classroom.every_assignment import assignment, many

CHECKED = date(2026, 11, 24)
MANY = 120
#: written down once: if one of these changes, notebooks that are already handed out can no longer be graded
PINNED = {
    "annual-rate": ("0b9bf22f8be3b0e7", (1800000, "2025-06-16", 36000, 18)),
    "caps": ("88b510cc82bfa35f", ("2023-06-20", "2020-03-16", 2500000)),
    "bill-audit": ("e77add7a72876046", (5280000, "2025-04-23", "2026-03-08", 5)),
}


def pinned(id, case):
    if id == "annual-rate":
        return (case.principal_fen, case.drawn.isoformat(), case.held_fen, case.instalments)
    if id == "caps":
        return (case.new.money_day.isoformat(), case.old.made.isoformat(), case.bank.principal_fen)
    return (case.principal_fen, case.drawn.isoformat(), case.as_of.isoformat(), case.planted)


@pytest.mark.parametrize("id", sorted(PINNED))
def test_the_numbers_of_a_student_never_change_from_one_version_to_the_next(id):
    made = variant_id(assignment(id), "2026001", "a-key-for-this-test")
    assert (made, pinned(id, variant_from_id(assignment(id), made).case)) == PINNED[id]


@pytest.mark.parametrize("id", sorted(PINNED))
def test_no_slip_passes_for_right_or_for_another_slip(id):
    for one in many(id, MANY):
        right = one.right()
        wrong = [answers for _, answers in candidates(assignment(id).subject, one.case)]
        for question in assignment(id).number_questions():
            told = [a for a in wrong if all(key in a for key in question.answers)]
            told = [a for a in told if any(a[key] != right[key] for key in question.answers)]
            for number, each in enumerate([right, *told]):
                assert not any(close(question, each, other) for other in told[number:])


# -- annual-rate -----------------------------------------------------------------------------------------------------


def test_everyone_borrows_for_more_than_a_year_and_pays_two_fees_in_whole_yuan():
    for one in many("annual-rate", MANY):
        case = one.case
        assert case.instalments in (18, 24, 30, 36)
        assert case.held_fen > 0 and case.held_fen % 100 == 0
        assert case.fee_each_fen() > 0 and case.fee_each_fen() % 100 == 0
    assert {one.case.instalments for one in many("annual-rate", MANY)} == {18, 24, 30, 36}


def test_for_everyone_the_spread_cost_is_about_half_of_what_the_loan_costs_a_year():
    for one in many("annual-rate", MANY):
        right = one.right()
        assert 1000 < right["Q4"] < 3200
        assert Ratio(2, 5) < Ratio(right["Q3"], right["Q4"]) < Ratio(3, 5)
        assert right["Q4"] + 40 < right["Q5"]


# -- caps ------------------------------------------------------------------------------------------------------------


def test_for_everyone_the_lpr_changes_between_the_paper_the_money_and_the_suit():
    for one in many("caps", MANY):
        new = one.case.new
        rates = {lpr(ONE_YEAR).on(day).percent() for day in (new.paper_day, new.money_day, new.filed)}
        assert len(rates) == 3
        assert new.paper_day < new.money_day < new.due < new.filed


def test_everyones_old_loan_runs_on_both_sides_of_the_turn_and_is_sued_over_in_time():
    for one in many("caps", MANY):
        old = one.case.old
        assert date(2019, 8, 20) < old.made < date(2020, 8, 20) < old.due < old.filed
        assert old.filed - old.due < timedelta(days=3 * 365)
        assert [cap.id for cap, _ in old.lines()] == ["private-until-2020-08-19", "private-at-filing"]


def test_everyones_private_rate_is_above_its_line_and_only_the_banks_penalty_rate_is():
    for one in many("caps", MANY):
        case = one.case
        assert case.new.yearly > case.new.yearly_line()
        assert all(case.old.yearly > line for _, line in case.old.lines())
        assert case.bank.yearly < case.bank.line()[1] < case.bank.yearly * (case.bank.markup + 1)


def test_all_changes_of_the_lpr_are_used_and_every_day_is_one_whose_law_was_checked():
    cases = [one.case for one in many("caps", MANY)]
    assert len({lpr(ONE_YEAR).on(case.new.money_day).percent() for case in cases}) == 7
    assert all(max(case.new.filed, case.old.filed, case.bank.as_of) <= CHECKED for case in cases)


# -- bill-audit ------------------------------------------------------------------------------------------------------


def test_everyones_bill_has_one_line_that_is_wrong_by_more_than_a_few_yuan():
    for one in many("bill-audit", MANY):
        case = one.case
        billed, right = bill(case), right_amounts(case)
        assert [line for line in right if billed[line] != right[line]] == [case.wrong_line()]
        assert 200 < billed[case.wrong_line()] - right[case.wrong_line()] < sum(right.values()) // 4


def test_everyone_has_four_to_six_overdue_instalments_that_divide_evenly():
    for one in many("bill-audit", MANY):
        case = one.case
        assert 4 <= case.overdue() <= 6
        assert case.principal_fen % (case.instalments * 100) == 0
        assert case.drawn.day <= 28 and case.as_of <= CHECKED
    assert {one.case.overdue() for one in many("bill-audit", MANY)} == {4, 5, 6}
    assert {one.case.planted for one in many("bill-audit", MANY)} == {1, 2, 3, 4, 5}


def test_the_engines_own_bill_checker_finds_what_was_planted():
    for one in many("bill-audit", 25):
        case = one.case
        lines = bill(case)
        found = Bill(case.told(), Claims(dict(lines), [], sum(lines.values())))
        assert found.total.fits and found.principal.state == FITS
        for check in found.checks:
            if check.item != case.wrong_line():
                assert check.state == FITS
            elif check.item == COMPOUND:  # some contracts agree on it; this one does not
                assert check.state == FITS_OTHERWISE
            else:
                assert (check.state, check.matches[0].slip.id) == (LOOKS_LIKE, case.wrong_slip())


def test_every_reason_in_the_list_that_may_be_right_is_right_for_someone():
    reasons = next(question for question in assignment("bill-audit").questions if question.id == "Q5").options
    assert len(PLANTED) == 5 < len(reasons)
    assert {one.right()["Q5"] for one in many("bill-audit", MANY)} == set(range(1, 6))
    assert {one.right()["Q1"] for one in many("bill-audit", MANY)} == {2, 3, 4}
