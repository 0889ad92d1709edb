"""The days of an answer go into the phone's calendar: the file that the page hands over is the one that the program writes."""

import re

import icalendar
import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.planning.calendar import ics
from tests.browser.live import PAGES, Live


@pytest.fixture
def opened(visit):
    return visit(390, accept_downloads=True)


def button(live):
    return live.page.get_by_role("button", name=re.compile("存成日历文件"))


@pytest.mark.parametrize(("id", "name"), [("plan", "这些钱，每个月先还谁.ics"), ("deadlines", "哪些日子不能错过.ics")])
def test_the_worked_example_and_what_was_typed_are_kept_as_the_program_writes_them(opened, book, id, name):
    opened.page.goto(book + PAGES[id])
    live = Live(opened.page, id)
    for touched in (False, True):
        if touched:
            live.put(*{"plan": ("income", "9000"), "deadlines": ("as_of", "2026-11-20")}[id])
            live.submit()
        with opened.page.expect_download() as got:
            button(live).click()
        assert got.value.suggested_filename == name
        with open(got.value.path(), "rb") as file:
            kept = file.read().decode("utf-8")
        stamp = re.search(r"DTSTAMP:(\d{8}T\d{6}Z)\r\n", kept)
        assert stamp, kept[:300]
        days = answer(calculator(id), live.texts()).result.days
        assert kept == ics(days, stamp[1])
        assert len(icalendar.Calendar.from_ical(kept).walk("VEVENT")) == len(days) > 0
        assert str(len(days)) in button(live).inner_text()
        opened.page.get_by_text("就能加进手机日历").wait_for()
    assert opened.complaints == []


def test_with_something_to_mend_no_calendar_is_handed(opened, book):
    opened.page.goto(book + PAGES["plan"])
    live = Live(opened.page, "plan")
    live.submit()
    assert button(live).count() == 1
    live.put("income", "很多")
    live.submit()
    opened.page.get_by_text("还不能算，请先改这几处").wait_for()
    assert button(live).count() == 0
    assert "标出的几处改好以后" in live.section.locator("[data-note]").inner_text()
