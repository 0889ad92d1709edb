"""Limitation and the period of asking for enforcement: what starts it anew, what stops it, what comes too late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.law.registry import registry
from creditrights.money import time_events as kinds
from creditrights.money.daycount import add_months
from creditrights.money.limitation import (
    FILED_WHEN,
    FREE,
    GOES_ON,
    INTERRUPTS,
    INTERRUPTS_ENFORCEMENT,
    OVER,
    PAUSED,
    RUNNING,
    WAIVED,
    WAIVED_PERHAPS,
    Course,
    settles,
)
from creditrights.money.time_events import (
    AGREED,
    ASSIGNED,
    DEDUCTED,
    DEMANDED,
    ENDED,
    ENDED_FOR_NOW,
    ENFORCED,
    GOT_COMPLAINT,
    GOT_ORDER,
    MEDIATED,
    MUST_REACH,
    OBSTACLE,
    OBSTACLE_OVER,
    ORDER_SOUGHT,
    PAID,
    PRESERVED,
    REPORTED,
    SUED,
    TimeEvent,
)

DUE = date(2022, 3, 15)  # three years end on Saturday 2025-03-15, and so on Monday 2025-03-17
LATE = date(2026, 11, 24)


def course(*events, as_of=LATE, generous=False, for_suit=True, start=DUE):
    return Course(start, list(events), as_of, generous, for_suit)


def on(year, month, day, kind, reached=True):
    return TimeEvent(date(year, month, day), kind, "", reached)


# -- three years -----------------------------------------------------------------------------------------------------


def test_three_years_from_the_last_instalment_and_not_a_day_less():
    assert course(as_of=date(2025, 3, 14)).state == RUNNING
    assert course(as_of=date(2025, 3, 17)).state == RUNNING  # Monday after the weekend
    assert course(as_of=date(2025, 3, 18)).state == OVER
    assert course().last == date(2025, 3, 15)


AT_ONCE = [DEMANDED, DEDUCTED, ASSIGNED, PAID, AGREED, PRESERVED]


@pytest.mark.parametrize("kind", AT_ONCE)
def test_what_interrupts_at_once_starts_three_years_anew(kind):
    each = course(on(2025, 3, 1, kind))
    assert (each.state, each.last) == (RUNNING, date(2028, 3, 1))
    assert each.steps[0].cite == INTERRUPTS[kind]


@pytest.mark.parametrize("kind", [SUED, ORDER_SOUGHT, REPORTED, MEDIATED, ENFORCED, GOT_COMPLAINT, GOT_ORDER])
def test_a_procedure_stops_it_until_it_is_over(kind):
    """民法典第195条: 从中断、有关程序终结时起."""
    assert kind in GOES_ON
    waiting = course(on(2025, 3, 1, kind))
    assert (waiting.state, waiting.last) == (PAUSED, None)
    over = course(on(2025, 3, 1, kind), on(2026, 2, 1, ENDED))
    assert (over.state, over.last) == (RUNNING, date(2029, 2, 1))


def test_a_demand_while_a_suit_is_pending_starts_nothing():
    each = course(on(2025, 3, 1, SUED), on(2025, 6, 1, DEMANDED))
    assert (each.state, each.last) == (PAUSED, None)


def test_it_is_interrupted_again_and_again():
    """总则编解释第38条."""
    each = course(on(2025, 3, 1, DEMANDED), on(2026, 1, 1, PAID))
    assert each.last == date(2029, 1, 1)


def test_nothing_can_be_interrupted_before_it_has_begun():
    for day in (date(2022, 3, 14), DUE):
        assert course(TimeEvent(day, DEMANDED)).last == date(2025, 3, 15)
    assert course(TimeEvent(DUE + timedelta(days=1), DEMANDED)).last == date(2025, 3, 16)


@pytest.mark.parametrize(
    ("day", "last"), [(date(2025, 3, 17), date(2028, 3, 17)), (date(2025, 3, 18), date(2025, 3, 15))]
)
def test_on_the_last_day_it_can_still_be_interrupted_and_on_the_next_it_cannot(day, last):
    assert course(TimeEvent(day, DEMANDED)).last == last


@pytest.mark.parametrize("kind", MUST_REACH)
def test_what_was_sent_counts_only_if_it_reached_the_debtor(kind):
    assert course(on(2025, 3, 1, kind, True)).state == RUNNING
    assert course(on(2025, 3, 1, kind, False), generous=True).state == OVER
    assert course(on(2025, 3, 1, kind, None)).state == OVER
    assert course(on(2025, 3, 1, kind, None), generous=True).state == RUNNING


def test_what_comes_after_the_day_looked_at_is_left_out():
    assert course(on(2025, 3, 1, PAID), as_of=date(2025, 2, 1)).last == date(2025, 3, 15)


def test_twenty_years_are_the_most():
    """总则编解释第35条: nothing interrupts the twenty years."""
    demands = [TimeEvent(add_months(DUE, 30 * number), DEMANDED) for number in range(1, 9)]
    assert course(*demands, as_of=date(2042, 3, 1)).last == date(2042, 3, 15)
    assert course(*demands, as_of=date(2042, 3, 18)).state == OVER


# -- too late --------------------------------------------------------------------------------------------------------


def test_a_demand_after_the_end_revives_nothing():
    assert course(on(2025, 9, 1, DEMANDED)).state == OVER
    assert course(on(2025, 9, 1, DEDUCTED)).state == OVER


def test_who_agrees_to_pay_after_the_end_cannot_plead_it_any_more():
    """民法典第192条; 诉讼时效规定第19条."""
    assert course(on(2025, 9, 1, AGREED)).state == WAIVED
    assert course(on(2025, 9, 1, PAID), on(2025, 10, 1, AGREED)).state == WAIVED


def test_who_pays_a_part_after_the_end_may_or_may_not_have_agreed_to_the_rest():
    assert course(on(2025, 9, 1, PAID)).state == WAIVED_PERHAPS
    assert course(on(2025, 9, 1, AGREED), on(2025, 10, 1, PAID)).state == WAIVED


@pytest.mark.parametrize("kind", [GOT_COMPLAINT, GOT_ORDER])
def test_a_paper_that_comes_after_the_end_leaves_open_when_the_creditor_went_to_court(kind):
    assert course(on(2025, 3, 20, kind)).state == FILED_WHEN
    assert course(on(2025, 3, 10, SUED), on(2025, 3, 20, GOT_COMPLAINT)).state == PAUSED


# -- obstacles -------------------------------------------------------------------------------------------------------


def test_an_obstacle_in_the_last_six_months_leaves_six_months_after_it():
    """民法典第194条第2款."""
    each = course(on(2025, 2, 1, OBSTACLE), on(2025, 5, 1, OBSTACLE_OVER), as_of=date(2025, 6, 1))
    assert (each.state, each.last) == (RUNNING, date(2025, 11, 1))
    assert course(on(2025, 2, 1, OBSTACLE)).state == PAUSED


def test_an_obstacle_that_is_over_before_the_last_six_months_changes_nothing():
    each = course(on(2024, 2, 1, OBSTACLE), on(2024, 9, 14, OBSTACLE_OVER), as_of=date(2025, 1, 1))
    assert each.last == date(2025, 3, 15)


def test_an_obstacle_that_lasts_into_the_last_six_months_counts():
    each = course(on(2024, 2, 1, OBSTACLE), on(2024, 9, 15, OBSTACLE_OVER), as_of=date(2025, 1, 1))
    assert each.last == date(2025, 3, 15)
    each = course(on(2024, 2, 1, OBSTACLE), on(2025, 1, 15, OBSTACLE_OVER), as_of=date(2025, 2, 1))
    assert each.last == date(2025, 7, 15)
    assert course(on(2024, 2, 1, OBSTACLE), as_of=date(2024, 9, 14)).state == RUNNING
    assert course(on(2024, 2, 1, OBSTACLE), as_of=date(2024, 9, 15)).state == PAUSED


def test_an_obstacle_after_the_end_comes_too_late():
    assert course(on(2025, 4, 1, OBSTACLE)).state == OVER


def test_the_end_of_a_procedure_does_not_end_an_obstacle():
    assert course(on(2025, 2, 1, OBSTACLE), on(2025, 3, 1, ENDED)).state == PAUSED


# -- enforcement -----------------------------------------------------------------------------------------------------


JUDGED = date(2024, 11, 29)


def enforcement(*events, as_of=LATE):
    return course(*events, as_of=as_of, for_suit=False, start=JUDGED)


def test_two_years_from_the_last_day_the_judgment_gave():
    """民事诉讼法第250条. 2026-11-29 is a Sunday."""
    assert enforcement().last == date(2026, 11, 29)
    assert enforcement(as_of=date(2026, 11, 30)).state == RUNNING
    assert enforcement(as_of=date(2026, 12, 1)).state == OVER
    assert enforcement().longest is None


def test_what_interrupts_enforcement_is_less_than_what_interrupts_a_claim():
    assert set(INTERRUPTS_ENFORCEMENT) < set(INTERRUPTS)
    assert enforcement(on(2026, 1, 1, DEMANDED)).last == date(2028, 1, 1)
    assert enforcement(on(2026, 1, 1, REPORTED)).last == date(2026, 11, 29)


def test_after_the_court_ended_this_enforcement_no_period_binds_any_more():
    each = enforcement(on(2026, 1, 1, ENFORCED), on(2026, 6, 1, ENDED_FOR_NOW))
    assert (each.state, each.last) == (FREE, None)
    assert enforcement(on(2026, 6, 1, ENDED_FOR_NOW), on(2026, 7, 1, DEMANDED)).state == FREE


def test_an_obstacle_of_enforcement_only_lengthens_it():
    """执行程序解释第19条: the period goes on, it is not six months anew. 59 days were left on 2026-10-01."""
    each = enforcement(on(2026, 10, 1, OBSTACLE), on(2026, 11, 1, OBSTACLE_OVER))
    assert each.last == date(2026, 11, 1) + timedelta(days=59)


def test_a_demand_after_the_two_years_comes_too_late():
    assert enforcement(on(2026, 12, 2, DEMANDED), as_of=date(2026, 12, 20)).state == OVER


# -- what would settle it --------------------------------------------------------------------------------------------


def test_the_demand_that_would_settle_it_is_named():
    early, late = on(2022, 6, 1, DEMANDED, None), on(2024, 6, 1, DEMANDED, None)
    assert settles(DUE, [early, late], LATE) is late
    assert settles(DUE, [early, late, on(2025, 1, 1, PAID)], LATE) is None
    assert settles(DUE, [], LATE) is None


def test_where_only_two_together_would_settle_it_the_first_is_asked_about():
    first, second = on(2023, 6, 1, DEMANDED, None), on(2026, 1, 1, DEMANDED, None)
    assert settles(DUE, [first, second], date(2028, 6, 1)) is first


any_event = st.builds(
    TimeEvent,
    st.dates(date(2022, 1, 1), date(2030, 12, 31)),
    st.sampled_from([DEMANDED, ASSIGNED, PAID, AGREED, DEDUCTED, PRESERVED]),
    st.just(""),
    st.sampled_from([True, False, None]),
)


@given(st.lists(any_event, max_size=6), st.booleans())
def test_counting_doubtful_demands_never_ends_it_sooner(events, for_suit):
    strict, generous = [Course(DUE, events, date(2031, 1, 1), each, for_suit) for each in (False, True)]
    assert strict.last <= generous.last


@given(st.lists(any_event, max_size=6), st.integers(0, 3000))
def test_the_order_in_which_events_are_told_does_not_matter(events, turn):
    days = {event.day for event in events}
    turned = sorted(events, key=lambda event: hash((event.day.toordinal() * 7919 + turn) % 104729))
    one, other = Course(DUE, events, LATE, False), Course(DUE, turned, LATE, False)
    if len(days) == len(events):
        assert (one.state, one.last) == (other.state, other.last)


def test_every_provision_behind_an_interruption_exists():
    assert all(registry().cite(key) for key in [*INTERRUPTS.values(), *INTERRUPTS_ENFORCEMENT.values()])
    words = [value for name, value in vars(kinds).items() if name.isupper() and isinstance(value, str)]
    assert len(set(words)) == len(words)
    assert set(INTERRUPTS) <= set(words)
