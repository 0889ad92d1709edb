"""A calendar that phones can read: line ends, folding, escapes, the same bytes each time."""

import re
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.money.time_events import GOT_ORDER, OBJECTED
from creditrights.money.time_events import TimeEvent as Happened
from creditrights.planning.budget import Budget
from creditrights.planning.calendar import CalendarEvent, escaped, fingerprint, folded, ics, legal_events
from creditrights.planning.debt import BANK, Debt, Suit
from creditrights.planning.legal_days import time_limits
from creditrights.planning.plan_days import plan_events
from creditrights.planning.simulate import Case, run
from creditrights.planning.strategies import Avalanche
from tests.planning import cases
from tests.planning.cases import START, monthly

STAMP = "20261124T080000Z"
EVENT = CalendarEvent(date(2027, 1, 31), "还 微粒贷 800.00 元", "付款后还欠, 17,474.40 元；留凭证\n第二行", "payment")


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
    same = CalendarEvent(EVENT.day, EVENT.title, "另一句", EVENT.kind)
    assert same.uid() == EVENT.uid()
    assert CalendarEvent(EVENT.day, EVENT.title, "", "suit").uid() != EVENT.uid()
    assert re.fullmatch(r"[0-9a-f]{16}@creditrights", EVENT.uid())


def test_a_payment_keeps_its_name_when_the_plan_pays_another_sum_on_another_day():
    case = cases.four(2_600_00)
    other = cases.four(2_400_00)
    for debt in other.debts:
        debt.due_day = 8
    names = [{each.uid() for each in plan_events(run(of, Avalanche()))} for of in (case, other)]
    # the consumer loan is paid from the first month on in both
    assert names[0] & names[1]
    assert plan_events(run(case, Avalanche()))[0].title != plan_events(run(other, Avalanche()))[0].title


def test_the_fingerprint_is_the_published_one():
    # FNV-1a, 32 bits: the test vectors of its authors
    assert [fingerprint(text) for text in ("", "a", "foobar")] == ["811c9dc5", "e40c292c", "bf9cf968"]


def test_the_order_in_which_events_are_given_changes_nothing():
    events = plan_events(run(cases.TWO_OFFERS, Avalanche()))
    assert ics(events, STAMP) == ics(list(reversed(events)), STAMP)


def test_every_payment_of_a_plan_is_an_event_on_its_due_day():
    case = cases.four(suits={"信用卡": Suit(START + 7, 1_500_00)})
    case.debts[1].due_day, case.debts[3].due_day = 8, 30
    plan = run(case, Avalanche())
    events = plan_events(plan)
    payments = [event for event in events if event.kind == "payment"]
    assert len(payments) == sum(step.payment > 0 for month in plan.steps for step in month)
    assert {event.day.day for event in payments if "信用卡" in event.title} == {8}
    assert all(event.day.day >= 28 for event in payments if "消金" in event.title)
    assert all("没填还款日" in event.note for event in payments if "消金" in event.title)
    assert not any("没填还款日" in event.note for event in payments if "信用卡" in event.title)
    assert sum(event.title.startswith("结清") for event in payments) == 4
    [suit] = [event for event in events if event.kind == "suit"]
    assert suit.day == date(2027, 6, 30)


def test_the_day_before_a_debt_may_be_called_in_is_kept_with_what_is_still_owed_then():
    # 2,700 owed, 1,000 paid in each of December and January
    debt = Debt("甲", BANK, 2_700_00, monthly(0), called=START + 2)
    events = plan_events(run(Case(Budget(START, 3, 1_000_00, []), [debt]), Avalanche()))
    [called] = [event for event in events if event.kind == "called"]
    assert called.day == date(2027, 1, 31)
    assert "那时还欠 700.00 元" in called.note


def test_every_uid_of_a_plan_is_its_own():
    events = plan_events(run(cases.TWO_OFFERS, Avalanche()))
    assert len({event.uid() for event in events}) == len(events)
    assert sum(event.kind == "offer" for event in events) == 2


@pytest.mark.parametrize(
    ("due_day", "days"), [(29, [29, 29, 28]), (30, [30, 30, 28]), (31, [31, 31, 28]), (5, [5, 5, 5])]
)
def test_a_due_day_that_a_month_does_not_have_is_its_last_day(due_day, days):
    # December, January, February 2027; 1,000 a month is paid on 2,700
    debt = Debt("甲", BANK, 2_700_00, monthly(0), due_day=due_day)
    events = plan_events(run(Case(Budget(START, 3, 1_000_00, []), [debt]), Avalanche()))
    assert [event.day.day for event in events] == days


# -- read by a library that knows nothing of us ----------------------------------------------------------------------------


NASTY = "甲,乙;丙\\丁\n第二行：" + "很长的名字" * 20 + "\x07\u2028END:VCALENDAR"


def read_back(text):
    calendar = icalendar.Calendar.from_ical(text.encode("utf-8"))
    events = calendar.walk("VEVENT")
    assert calendar.errors == [] and all(event.errors == [] for event in events)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    return events


def test_another_library_reads_both_payments_and_time_limits_as_they_were_written():
    told = [
        Happened(date(2026, 11, 12), GOT_ORDER, "网贷 收到支付令"),
        Happened(date(2026, 11, 20), OBJECTED, "提了征信异议"),
    ]
    written = plan_events(run(cases.TWO_OFFERS, Avalanche())) + legal_events(time_limits(told, ["网贷"]))
    read = {str(event["UID"]): event for event in read_back(ics(written, STAMP))}
    assert len(read) == len(written)
    for event in written:
        found = read[event.uid()]
        assert found.decoded("DTSTART") == event.day
        assert found.decoded("DTEND") - event.day == timedelta(days=1)
        assert str(found["SUMMARY"]) == event.title
        assert str(found["DESCRIPTION"]) == event.note
        assert found.decoded("DTSTAMP") == datetime(2026, 11, 24, 8, tzinfo=UTC)
        [alarm] = found.walk("VALARM")
        assert alarm.decoded("TRIGGER") == -timedelta(days=event.remind_days)


def test_another_library_reads_back_what_would_break_a_careless_file():
    [event] = read_back(ics([CalendarEvent(date(2027, 1, 31), NASTY, NASTY, "payment")], STAMP))
    said = NASTY.replace("\x07", "").replace("\u2028", "\n")
    assert str(event["SUMMARY"]) == said == str(event["DESCRIPTION"])


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_text_can_end_an_event_or_begin_another(title, note):
    text = ics([CalendarEvent(date(2027, 1, 31), title, note, "payment"), EVENT], STAMP)
    assert len(read_back(text)) == 2


# -- time limits -----------------------------------------------------------------------------------------------------------


def test_a_time_limit_says_whose_it_is_what_it_runs_from_and_its_law():
    told = [Happened(date(2026, 11, 12), GOT_ORDER, "网贷 收到支付令")]
    [event] = legal_events(time_limits(told, ["微粒贷", "网贷"]))
    # fifteen days after the twelfth, which does not count: the twenty-seventh, a Friday
    assert event.day == date(2026, 11, 27)
    assert event.title.startswith("最后一天：") and event.title.endswith("（网贷）")
    assert "2026-11-12“网贷 收到支付令”" in event.note and "民事诉讼法" in event.note and "节假日" in event.note
    assert event.remind_days == 7


def test_a_last_day_on_a_weekend_is_kept_and_the_day_it_moves_to_is_told():
    [event] = legal_events(time_limits([Happened(date(2026, 11, 13), GOT_ORDER, "收到支付令")], []))
    assert event.day == date(2026, 11, 28)
    assert "2026-11-30（周一）" in event.note
