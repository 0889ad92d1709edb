"""The search page and 问一问 as a reader uses them: by keyboard, quietly, and nothing leaves the page."""

import re

import pytest

from tests.browser.live import Live
from tests.browser.test_accessibility import RULES, violations
from tests.browser.test_pages import WIDTHS

SENTENCE = "催收天天给我爸妈打电话还说要来村里，昨晚11点半两个人来敲门，没有骂人"


def searched(visit, book: str, typed: str, width: int = 1280):
    """The search page with what was typed found."""
    seen = visit(width)
    seen.page.goto(book + "search.html")
    seen.page.fill("#q", typed)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function(
        "() => document.querySelector('[data-found]').textContent.match(/处$|没有找到/)", timeout=20_000
    )
    return seen


def asked(visit, book: str, typed: str, width: int = 390, **options: object):
    """问一问 with the answer to a sentence."""
    seen = visit(width, **options)
    seen.page.goto(book + "book/start/ask.html")
    seen.page.fill("#asking", typed)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_selector("[data-hits] li", timeout=20_000)
    return seen


def test_what_is_searched_for_stays_behind_the_hash(visit, book: str) -> None:
    seen = searched(visit, book, "爆通讯录", 390)
    assert "#q=" in seen.page.url
    assert not any("q=" in address or "%E7%88%86" in address for address in seen.requests)
    assert "爆通讯录" in seen.page.inner_text("[data-found]")
    assert seen.page.locator("[data-hits] .cr-hit-laws").count() > 0
    assert seen.complaints == []


def test_search_from_the_contents_of_another_page(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "book/index.html")
    page.locator("nav .cr-find input").fill("罚息")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-hits] li")
    assert page.url.startswith(book + "search.html#q=")


def test_more_results_come_on_a_press_and_the_back_key_brings_the_last_search(visit, book: str) -> None:
    page = searched(visit, book, "上门").page
    before = page.locator("[data-hits] li").count()
    page.locator("[data-more]").click()
    assert page.locator("[data-hits] li").count() > before
    page.fill("#q", "支付令")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-found]').textContent.includes('支付令')")
    page.go_back()
    page.wait_for_function("() => document.querySelector('[data-found]').textContent.includes('上门')")


def test_a_question_of_a_calculator_that_was_found_is_opened(visit, book: str) -> None:
    page = visit().page
    page.goto(book + "book/collection/who-when-how.html#cr-conduct-product")
    field = page.locator('section[data-calculator="conduct"] [data-field="product"]').first
    field.wait_for(state="visible")
    assert field.evaluate("field => field.contains(document.activeElement)")


def test_a_sentence_finds_three_places_and_says_why(visit, book: str) -> None:
    seen = asked(visit, book, SENTENCE)
    assert seen.page.locator("[data-hits] > li").count() == 3
    for reason in seen.page.locator(".cr-because").all():
        assert reason.locator("mark").count() > 0
    assert all(address.startswith(book) for address in seen.requests)
    assert not any(re.search(r"[?#]", address) for address in seen.requests if "/search/" in address)
    assert seen.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert seen.complaints == []


def test_confirmed_facts_and_no_others_open_the_checker_filled(visit, book: str) -> None:
    page = asked(visit, book, SENTENCE).page
    group = page.locator('[data-topic="conduct"]')
    assert group.locator("input:checked").count() == 0, "nothing is taken for granted"
    assert "公然辱骂" not in group.inner_text()
    for words in ("时间：23:30", "上门人数：2"):
        group.locator("label", has_text=words).locator("input").check()
    group.locator("a.cr-button").click()
    page.wait_for_url("**/who-when-how.html*")
    live = Live(page, "conduct")
    page.wait_for_function("() => document.querySelector('.cr-told').textContent !== ''")
    texts = live.texts()
    assert {id: text for id, text in texts.items() if text} == {"clock": "23:30", "visitors": "2"}
    live.wait_for("live")


def test_one_answer_to_a_question_takes_the_other_away(visit, book: str) -> None:
    page = asked(visit, book, "先打电话，后来上门了").page
    group = page.locator('[data-topic="conduct"]')
    call, visited = (group.locator("label", has_text=f"方式：{each}").locator("input") for each in ("打电话", "上门"))
    call.check()
    visited.check()
    assert not call.is_checked()


def test_examples_clearing_and_text_that_looks_like_html(visit, book: str) -> None:
    page = asked(visit, book, "<b id=x>上门</b>").page
    assert page.locator("#x").count() == 0
    page.locator("[data-try]").first.click()
    page.wait_for_selector("[data-topic]")
    page.locator('.cr-asking [type="reset"]').click()
    assert page.locator("[data-hits] li").count() == 0
    assert page.locator("[data-topic]").count() == 0
    assert page.input_value("#asking") == ""


def test_without_the_books_texts_it_says_so(visit, book: str) -> None:
    page = visit(390).page
    page.route("**/search/*.js", lambda route: route.abort())
    page.goto(book + "search.html#q=上门")
    page.wait_for_function("() => document.querySelector('[data-found]').textContent.includes('用不了')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_in_what_was_found(visit, book: str, scheme: str) -> None:
    page = asked(visit, book, SENTENCE, WIDTHS[0], color_scheme=scheme).page
    assert violations(page, runOnly={"type": "tag", "values": RULES}) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[0]
    low = "() => [...document.querySelectorAll('.cr-fact, .cr-try, .cr-confirm .cr-button')].filter(e => e.getBoundingClientRect().height < 43.5).length"
    assert page.evaluate(low) == 0
    page.goto(book + "search.html#q=上门")
    page.wait_for_selector("[data-hits] li")
    assert violations(page, runOnly={"type": "tag", "values": RULES}) == []
