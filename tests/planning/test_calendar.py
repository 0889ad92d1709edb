"""A calendar that phones can read: line ends, folding, escapes, the same bytes each time."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.planning.calendar import Event, escaped, fingerprint, folded, ics, plan_events
from creditrights.planning.simulate import run
from creditrights.planning.strategies import Avalanche
from tests.planning import cases

STAMP = "20261124T080000Z"
EVENT = Event(date(2027, 1, 31), "还 微粒贷 800.00 元", "付款后还欠, 17,474.40 元；留凭证\n第二行", "payment")


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_every_line_ends_with_both_characters_and_none_is_too_long():
    text = ics([EVENT], STAMP)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", "")
    assert max(len(line.encode("utf-8")) for line in text.split("\r\n")) <= 75


@given(st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=300))
def test_folding_keeps_every_character_and_tears_none(line):
    pieces = folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(piece.encode("utf-8")) <= 75 for piece in folded(line).split("\r\n"))


@pytest.mark.parametrize(
    ("text", "value"),
    [("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\n二\r\n三\r四", "一\\n二\\n三\\n四"), ("100；元", "100；元")],
)
def test_what_would_end_a_value_is_escaped(text, value):
    assert escaped(text) == value


def test_an_event_lasts_its_whole_day_and_carries_the_stamp_it_was_given():
    lines = unfolded(ics([EVENT], STAMP))
    assert "DTSTART;VALUE=DATE:20270131" in lines
    assert "DTEND;VALUE=DATE:20270201" in lines
    assert "DTSTAMP:20261124T080000Z" in lines
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    assert lines.index("BEGIN:VALARM") < lines.index("END:VALARM") < lines.index("END:VEVENT")


def test_the_same_event_has_the_same_name_and_another_has_another():
    same = Event(EVENT.day, EVENT.title, "另一句", EVENT.kind)
    assert same.uid() == EVENT.uid()
    assert Event(EVENT.day, EVENT.title, "", "suit").uid() != EVENT.uid()
    assert re.fullmatch(r"20270131-[0-9a-f]{8}@creditrights", EVENT.uid())


def test_the_fingerprint_is_the_published_one():
    # FNV-1a, 32 bits: the test vectors of its authors
    assert [fingerprint(text) for text in ("", "a", "foobar")] == ["811c9dc5", "e40c292c", "bf9cf968"]


def test_the_order_in_which_events_are_given_changes_nothing():
    events = plan_events(run(cases.TWO_OFFERS, Avalanche()))
    assert ics(events, STAMP) == ics(list(reversed(events)), STAMP)


def test_every_payment_of_a_plan_is_an_event_on_its_due_day():
    plan = run(cases.ONE_SUIT, Avalanche())
    events = plan_events(plan, {"信用卡": 8})
    payments = [event for event in events if event.kind == "payment"]
    assert len(payments) == sum(step.payment > 0 for month in plan.steps for step in month)
    assert {event.day.day for event in payments if "信用卡" in event.title} == {8}
    assert all(event.day.day >= 28 for event in payments if "消金" in event.title)
    assert sum(event.title.startswith("结清") for event in payments) == 4
    [suit] = [event for event in events if event.kind == "suit"]
    assert suit.day == date(2027, 6, 30)


def test_every_uid_of_a_plan_is_its_own():
    events = plan_events(run(cases.TWO_OFFERS, Avalanche()))
    assert len({event.uid() for event in events}) == len(events)
    assert sum(event.kind == "offer" for event in events) == 2
