"""Each student has his own numbers, always the same ones, and nobody has it easier."""

from datetime import date

import pytest

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.subjects.overdue_interest import OVERDUE_INTEREST
from creditrights.classroom.subjects.subject import candidates, close
from creditrights.classroom.variant import variant_from_id, variant_id, variant_of
from creditrights.money.convention import EACH_ITEM, Convention
from creditrights.money.ledger import Ledger
from tests.classroom.class_of_two import KEY, LI, ZHANG, assignment, variant

PINNED_ID = "fe5478ca6dd966b2"
PINNED_CASE = (1200000, date(2025, 3, 26), 50000)


@pytest.fixture(scope="module")
def many():
    return [variant_of(assignment(), f"s{number}", KEY) for number in range(120)]


def test_two_students_get_different_numbers():
    assert variant(ZHANG).case != variant(LI).case
    assert variant(ZHANG).right() != variant(LI).right()


def test_the_same_student_gets_the_same_numbers_again():
    assert variant_of(assignment(), ZHANG.id, KEY) == variant_of(assignment(), ZHANG.id, KEY)


def test_a_variant_can_be_made_again_from_its_id_alone():
    assert variant_from_id(assignment(), variant(ZHANG).id).case == variant(ZHANG).case


def test_the_numbers_of_a_student_never_change_from_one_version_to_the_next():
    # written down once: if this fails, notebooks that are already handed out can no longer be graded
    assert variant_id(assignment(), "2026001", "a-key-for-this-test") == PINNED_ID
    case = variant_from_id(assignment(), PINNED_ID).case
    assert (case.principal_fen, case.drawn, case.payment_fen) == PINNED_CASE


def test_another_course_key_gives_other_numbers():
    assert variant_of(assignment(), ZHANG.id, "another-course-key").case != variant(ZHANG).case


def test_a_short_course_key_is_refused():
    with pytest.raises(ClassroomError, match="至少要 12 个"):
        variant_of(assignment(), ZHANG.id, "short")


def test_everyone_has_three_to_five_overdue_instalments_and_one_payment(many):
    for each in many:
        case = each.case
        assert 3 <= case.overdue() <= 5
        on_time, later = case.payments()[:-1], case.payments()[-1]
        assert [payment.day for payment in on_time] == case.due_days()[: case.paid]
        assert case.due_days()[case.paid + 1] < later.day < case.due_days()[case.paid + 2]


def test_everyone_repays_some_principal_with_that_payment_but_less_than_one_instalment(many):
    for each in many:
        part = each.case.loan().principal_parts()[0]
        assert 0 < each.right()["Q4本金"] < part


def test_nobody_has_a_zero_answer_or_one_in_whole_yuan(many):
    assert all(fen > 0 and fen % 100 for each in many for fen in each.right().values())


def test_every_instalment_divides_evenly_and_every_month_has_the_day(many):
    for each in many:
        assert each.case.principal_fen % (each.case.instalments * 100) == 0
        assert each.case.drawn.day <= 28


def test_everything_happens_on_days_whose_law_was_checked(many):
    assert all(date(2025, 1, 1) <= each.case.drawn < each.case.as_of <= date(2026, 11, 24) for each in many)


def test_all_bounds_are_used(many):
    assert {each.case.overdue() for each in many} == {3, 4, 5}
    assert {each.case.paid for each in many} == {2, 3, 4}
    assert {each.case.instalments for each in many} == {10, 12}


def test_rounding_at_the_end_instead_of_each_line_still_counts_as_right(many):
    from creditrights.classroom.subjects.overdue_case import read_answers

    for each in many:
        case = each.case
        ledger = Ledger(case.loan(), Convention(step=EACH_ITEM), case.payments(), case.as_of)
        late = read_answers(case, ledger)
        assert all(close(question, late, each.right()) for question in assignment().money_questions())


def test_no_slip_passes_for_right_or_for_another_slip(many):
    for each in many:
        wrong = candidates(OVERDUE_INTEREST, each.case)
        for question in assignment().money_questions():
            told_apart = [a for _, a in wrong if all(k in a for k in question.answers)]
            told_apart = [a for a in told_apart if any(a[k] != each.right()[k] for k in question.answers)]
            for number, one in enumerate([each.right(), *told_apart]):
                assert not any(close(question, one, other) for other in told_apart[number:])


def test_the_right_letter_is_not_the_same_for_everyone(many):
    question = next(each for each in assignment().questions if each.id == "Q5")
    assert {each.right_letter(question) for each in many} == {"A", "B", "C", "D"}
