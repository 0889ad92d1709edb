"""Every page in Chromium, on a phone and on a desk."""

import pytest

from tests.book.built import page_names

WIDTHS = (390, 1280)
at_both_widths = pytest.mark.parametrize("width", WIDTHS)

#: what is too low to be hit by a thumb
SMALL = """() => [...document.querySelectorAll('.cr-main button, .cr-main select, .cr-main textarea, .cr-option, .cr-main summary,'
    + ' .cr-main input[type=text], .cr-top-links a')]
    .filter(e => e.offsetParent !== null && e.getBoundingClientRect().height < 43.5)
    .map(e => e.outerHTML.slice(0, 120))"""

#: labels of a calculator whose control is not in the same calculator
LOST = """() => [...document.querySelectorAll('section.cr-calculator')].flatMap(section =>
    [...section.querySelectorAll('label')].filter(l => !section.contains(l.control)).map(l => l.outerHTML.slice(0, 120)))"""

#: size of a letter and width of a line of running prose
LINE = """() => { const p = document.querySelector('.cr-main > section > p:not([class]), .cr-main section section > p:not([class])');
    return [parseFloat(getComputedStyle(p).fontSize), p.getBoundingClientRect().width]; }"""


def test_the_first_address_leads_to_the_cover(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "index.html")
    page.wait_for_url("**/book/index.html")


@pytest.mark.parametrize("name", [name for name in page_names() if name != "index.html"])
def test_a_page_fits_is_quiet_asks_no_one_and_can_be_touched(visit, book: str, name: str) -> None:
    opened = visit(WIDTHS[0])
    page = opened.page
    page.goto(book + name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if name.startswith("book/"):
            assert page.evaluate(SMALL) == []
    assert page.evaluate(LOST) == []
    if name.startswith(("book/", "notebooks/")):
        size, wide = page.evaluate(LINE)
        assert 17 <= size <= 18
        assert wide / size <= 38.01, "a line holds at most thirty-eight characters"
    assert [address for address in opened.requests if not address.startswith((book, "data:"))] == []
    assert opened.complaints == []


def test_a_missing_page_is_answered_in_chinese(visit, book: str) -> None:
    page = visit().page
    answer = page.goto(book + "no/such/page.html")
    assert answer.status == 404
    assert "没有这一页" in page.inner_text("body")


@at_both_widths
def test_search_finds_what_was_typed(visit, book: str, width: int) -> None:
    page = visit(width).page
    page.goto(book + "search.html")
    page.fill("#q", "上门催收")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-hits] li")
    assert "上门催收" in page.inner_text("[data-found]")
    page.locator("[data-hits] a").first.click()
    page.wait_for_load_state()
    assert page.title() != ""


def test_search_says_so_when_it_finds_nothing(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "search.html?q=zzqq")
    page.wait_for_function("() => document.querySelector('[data-found]').textContent !== ''")
    assert "没有找到" in page.inner_text("[data-found]")


def test_a_question_in_whole_words_finds_something(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "search.html?q=催收骚扰家人怎么办")
    page.wait_for_selector("[data-hits] li")


def test_search_puts_what_was_typed_on_the_page_as_text(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "search.html?q=<b id=x>")
    page.wait_for_function("() => document.querySelector('[data-found]').textContent !== ''")
    assert page.locator("#x").count() == 0


def test_a_provision_explains_itself_when_pointed_at(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "book/collection/home-visit.html")
    page.locator("a.cr-cite").first.hover()
    assert page.locator("#cr-tip").inner_text()


def test_a_first_tap_explains_a_provision_and_a_second_one_goes_there(visit, book: str) -> None:
    page = visit(390, has_touch=True).page
    page.goto(book + "book/collection/home-visit.html")
    link = page.locator("a.cr-cite").first
    link.tap()
    assert page.locator("#cr-tip").inner_text()
    assert "home-visit" in page.url
    link.tap()
    page.wait_for_url("**/provisions.html#law-*")


def test_the_contents_open_on_a_phone_and_close_where_one_was(visit, book: str) -> None:
    page = visit(390).page
    page.goto(book + "book/collection/home-visit.html")
    page.evaluate("window.scrollTo(0, 1500)")
    page.evaluate("document.querySelector('.cr-open-nav').click()")  # a click of the driver's would scroll first
    page.locator(".cr-close-nav").wait_for(state="visible")
    page.locator(".cr-close-nav").click()
    page.locator(".cr-close-nav").wait_for(state="hidden")
    page.wait_for_function("() => Math.abs(window.scrollY - 1500) < 60")
