"""Nobody has it easier: what each assignment promises of its variants holds for many of them."""

from datetime import date

import pytest

from creditrights.classroom.subjects.capstone_memo import FIRST_CONTACT, SECOND_CONTACT
from creditrights.classroom.subjects.contact_rows import SLOTS
from creditrights.classroom.variant import variant_of
from creditrights.money.ratio import Ratio
from creditrights.planning.simulate import run
from creditrights.planning.strategies import Avalanche
from tests.classroom.all_assignments import FOLDERS, KEY, assignment

CHECKED = (date(2021, 1, 1), date(2026, 11, 24))


@pytest.fixture(scope="module")
def many():
    def of(name):
        [folder] = [folder for folder in FOLDERS if folder.name == name]
        return [variant_of(assignment(folder), f"d{number}", KEY) for number in range(60)]

    return of


def test_every_log_has_the_same_nine_situations_with_one_or_two_of_them_open(many):
    for one in many("contact-legality"):
        right = one.right()
        assert sorted(row.slot for row in one.case.rows) == sorted(SLOTS)
        assert right["Q2违法"] == 2
        assert right["Q2待查明"] in (1, 2) and len(right["Q3"]) == right["Q2待查明"]
        assert 1 <= right["Q2违规"] <= 3 and 2 <= right["Q2合法"] <= 5
        assert len(right["Q4"]) == 1
        assert all(CHECKED[0] <= row.day() <= CHECKED[1] for row in one.case.rows)


def test_logs_differ_in_order_counts_and_law(many):
    variants = many("contact-legality")
    assert len({tuple(row.slot for row in one.case.rows) for one in variants}) > 50
    assert len({tuple(one.right()[f"Q2{word}"] for word in ("合法", "违规", "待查明")) for one in variants}) >= 4
    assert {id for one in variants for id in one.right()["Q4"]} == {
        "public-security-2012:42",
        "public-security-2025:50",
    }
    assert {id for one in variants for id in one.right()["Q3"]} == {
        "agreed_otherwise",
        "dunned_third",
        "disclosed",
        "identity_genuine",
        "connected_calls",
    }


def test_every_visit_has_one_open_act_an_unlawful_one_at_the_door_and_one_against_the_guideline(many):
    acts = ("时间", "人数", "证件", "录像", "身份", "门里门外", "对别人说")
    for one in many("home-visit"):
        right, visit = one.right(), one.case.visit
        assert [right[act] for act in acts].count("待查明") == 1
        assert right["门里门外"] == "违法" and len(right["Q2"]) == 1
        assert visit["visitors"] < 2 or visit["showed_papers"] == "否" or visit["recorded"] == "否"
        assert CHECKED[0] <= one.case.day() <= CHECKED[1]


def test_visits_differ_in_law_door_and_what_is_open(many):
    variants = many("home-visit")
    assert {id for one in variants for id in one.right()["Q2"]} == {
        "none",
        "public-security-2012:40",
        "public-security-2025:47",
        "public-security-2025:50",
    }
    assert {one.right()["Q4"] for one in variants} == {"治安违法", "民事侵权"}
    assert {one.right()["时间"] for one in variants} == {"合法", "违规", "待查明"}
    assert {one.right()["对别人说"] for one in variants} == {"合法", "违规", "违法", "待查明"}


def test_every_household_meets_its_minimums_and_can_pay_for_the_offer_at_once(many):
    for one in many("repayment-plan"):
        case = one.case
        card, loan, _ = case.balances_fen
        assert sum(case.minimums_fen) < case.left_fen()
        others = case.minimums_fen[0] + case.minimums_fen[2]
        assert (
            Ratio(case.offer_percent, 100) * (loan + case.debts()[1].interest(loan))
        ).half_up() + others <= case.left_fen()
        assert case.monthly[0] > case.monthly[1] > case.monthly[2]
        assert loan < card and run(case.case(), Avalanche()).late == 0


def test_every_plan_takes_six_to_eleven_months_and_every_tight_budget_lacks_something(many):
    variants = many("repayment-plan")
    for one in variants:
        right = one.right()
        assert 6 <= right["Q3"] <= 11
        assert 100 < right["Q5"] < one.case.lost_fen // 100
        assert right["Q6"] > 0
        assert one.case.left_fen() > one.case.lost_fen
    assert len({one.right()["Q3"] for one in variants}) > 2


def test_every_familys_penalty_lies_above_the_line_and_its_payment_reaches_the_principal(many):
    for one in many("capstone-memo"):
        case, right = one.case, one.right()
        assert case.daily_rate * (case.markup + 1) * 365 > Ratio(24, 100)
        assert case.daily_rate * 365 < Ratio(24, 100)
        assert 0 < right["Q2"] < right["Q1罚息"]
        [split] = case.ledger().splits
        assert 0 < split.to("本金") < case.principal_fen // 3
        assert 10_000_00 < case.claim_fen <= 100_000_00
        assert case.due() < case.payment_day < case.as_of < case.received[0] < case.received[1] < case.received[2]


def test_exactly_one_of_three_last_days_falls_on_a_weekend(many):
    seen = set()
    for one in many("capstone-memo"):
        waits = [(one.right()[key] - day).days for key, day in zip(("Q3支付令", "Q3答辩", "Q3上诉"), one.case.received)]
        assert sorted(waits)[:2] == [15, 15] and max(waits) in (16, 17)
        assert all(day.isoweekday() < 7 for day in one.case.received)
        seen.add(waits.index(max(waits)))
    assert seen == {0, 1, 2}


def test_every_family_has_one_contact_against_a_rule_and_one_that_turns_on_what_is_known(many):
    variants = many("capstone-memo")
    for one in variants:
        first, second = one.case.contacts
        assert first.slot in FIRST_CONTACT and second.slot in SECOND_CONTACT
        assert one.right()["Q4第1次"] in ("违规", "违法")
        assert one.right()["Q4第2次"] in ("合法", "违规", "待查明")
    assert len({one.right()["Q4第2次"] for one in variants}) == 3


@pytest.mark.parametrize("name", ["contact-legality", "home-visit", "repayment-plan", "capstone-memo"])
def test_all_bounds_are_used(many, name):
    """No quantity of variants.toml is idle: another number of it makes another case."""
    one = many(name)[0]
    used = set()

    class Noting(dict):
        def __getitem__(self, key):
            used.add(key)
            return super().__getitem__(key)

    from creditrights.classroom.draws import Draws

    for number in range(60):
        one.assignment.subject.draw(Noting(one.assignment.bounds), Draws(f"noting {number}"))
    assert used == set(one.assignment.bounds)
