"""Beside the answer: an empty form, a link that carries the answers, a way out. Dark, printed, enlarged, by keyboard."""

import json

from tests.browser.live import PAGES, Live, in_python
from tests.browser.test_calculators import opened


def test_an_emptied_form_holds_nothing_and_says_what_it_needs(visit, book) -> None:
    seen, live = opened(visit, book, "overdue-interest")
    live.section.locator("[data-clear]").click()
    live.wait(in_python("overdue-interest", live.texts()))
    assert set(live.texts().values()) == {""}
    assert json.loads(live.json())["ok"] is False
    assert seen.complaints == []


def test_an_emptied_interview_asks_from_the_beginning(visit, book) -> None:
    _, live = opened(visit, book, "conduct")
    live.section.locator("[data-clear]").click()
    expected = in_python("conduct", {id: "" for id in live.texts()})
    live.wait(expected)
    assert set(live.texts().values()) == {""}
    assert json.loads(expected)["result"]["ask"] is not None


def test_a_link_is_made_only_after_the_warning_and_brings_the_answers_to_whoever_opens_it(visit, book) -> None:
    seen, live = opened(visit, book, "conduct", permissions=["clipboard-read", "clipboard-write"])
    live.put("clock", "23:15")
    live.put("place", "家里")
    live.section.locator("[data-share]").click()
    assert "谁打开都看得到" in live.section.locator(".cr-share").inner_text()
    live.section.locator("[data-copy-link]").click()
    live.page.wait_for_function("() => document.querySelector('.cr-told').textContent !== ''")
    address = live.page.evaluate("navigator.clipboard.readText()")
    wanted = live.texts()
    assert "#fill=" in address

    other = visit(390)
    other.page.goto(address)
    there = Live(other.page, "conduct")
    assert there.texts() == wanted
    there.wait(in_python("conduct", wanted))
    assert "不是你填的" in there.section.locator(".cr-told").inner_text()
    assert "#" not in other.page.url
    assert other.complaints == seen.complaints == []


def test_a_link_with_nonsense_harms_nothing(visit, book) -> None:
    seen = visit(390)
    seen.page.goto(book + PAGES["conduct"] + "#fill=calculator=conduct&no-such=<b>1</b>&clock=<img src=x>&place=月球")
    live = Live(seen.page, "conduct")
    assert live.texts()["clock"] == "<img src=x>"
    assert live.section.locator("img").count() == 0
    live.wait(in_python("conduct", live.texts()))
    assert seen.complaints == []


def test_nothing_is_stored(visit, book) -> None:
    _, live = opened(visit, book, "overdue-interest")
    live.put("principal", "34567")
    live.submit()
    assert live.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert live.page.context.cookies() == []


def test_one_leaves_the_urgent_page_at_once_and_back_does_not_return(visit, book) -> None:
    seen = visit(390)
    seen.page.route(
        "https://**/*", lambda route: route.fulfill(body="别的网页", content_type="text/html; charset=utf-8")
    )
    seen.page.goto(book + "book/index.html")
    seen.page.goto(book + "book/start/now.html")
    seen.page.locator("[data-leave]").click()
    seen.page.wait_for_url("https://**/*")
    seen.page.go_back()
    assert seen.page.url.endswith("book/index.html")


def test_the_dark_page_is_dark_and_the_printed_one_is_not(visit, book) -> None:
    page = visit(390, color_scheme="dark").page
    page.goto(book + "book/collection/home-visit.html")
    light = "() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number); return r + g + b > 380; }"
    assert page.evaluate(light) is False
    page.emulate_media(media="print")
    assert page.evaluate(light) is True


def test_what_is_printed_holds_the_answer_and_not_the_buttons(visit, book) -> None:
    page = visit(1280).page
    page.goto(book + "book/money/overdue-interest.html")
    page.emulate_media(media="print")
    assert page.locator(".cr-outcome").first.is_visible()
    for hidden in (".cr-top", ".cr-nav", ".cr-actions", ".cr-steps"):
        assert not page.locator(hidden).first.is_visible()


def test_twice_as_large_nothing_is_cut_off(visit, book) -> None:
    page = visit(640).page  # 1280 pixels at 200 %
    for name in (PAGES["conduct"], PAGES["overdue-interest"], "book/start/now.html"):
        page.goto(book + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640
