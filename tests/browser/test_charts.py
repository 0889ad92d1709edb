"""Charts in the page: whole words of a size that can be read, apart from each other, on a phone and on a desk, and anew after a change."""

import pytest

from tests.browser.live import PAGES, in_python
from tests.browser.test_calculators import opened

DRAWN = ("overdue-interest", "ledger", "schedule", "plan", "card", "deadlines", "rate", "cap", "fees")

#: words of a chart that are small, leave the page or touch others, as the browser set them
TROUBLE = """section => [...section.querySelectorAll('.cr-chart svg')].flatMap(svg => {
    const page = document.documentElement.clientWidth, texts = [...svg.querySelectorAll('text')];
    const boxes = texts.map(text => text.getBoundingClientRect());
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const found = [];
    texts.forEach((text, i) => {
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        if (size < 12) found.push('small ' + size + ' ' + text.textContent);
        if (boxes[i].left < 0 || boxes[i].right > page + 1) found.push('outside ' + text.textContent);
        texts.forEach((other, j) => {
            const a = text.getBBox(), b = other.getBBox(), slack = 30;
            if (j > i && a.x + slack < b.x + b.width && b.x + slack < a.x + a.width
                && a.y + 60 < b.y + b.height && b.y + 60 < a.y + a.height)
                found.push('touch ' + text.textContent + ' / ' + other.textContent);
        });
    });
    return found; })"""


@pytest.mark.parametrize("id", [id for id in DRAWN if id in PAGES])
def test_the_words_of_a_chart_can_be_read(visit, book: str, id: str) -> None:
    page = visit(390).page
    page.goto(book + PAGES[id])
    section = page.locator(f'section.cr-calculator[data-calculator="{id}"]').first
    assert section.locator(".cr-chart svg").count() > 0
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert section.evaluate(TROUBLE) == []


def test_a_chart_is_drawn_anew_with_the_answer(visit, book: str) -> None:
    seen, live = opened(visit, book, "overdue-interest")
    before = live.section.locator(".cr-chart svg").first.evaluate("svg => svg.outerHTML")
    live.put("principal", "24000")
    live.submit()
    live.wait(in_python("overdue-interest", live.texts()))
    assert live.section.locator(".cr-chart svg").first.evaluate("svg => svg.outerHTML") != before
    assert seen.complaints == []


def test_a_provision_tells_its_name_its_rank_and_whether_it_is_in_force_by_keyboard_too(visit, book: str) -> None:
    page = visit(390).page
    page.goto(book + "book/collection/home-visit.html")
    link = page.locator("a.cr-cite").first
    name = link.inner_text()
    page.keyboard.press("Tab")
    for _ in range(80):
        if link.evaluate("link => link === document.activeElement"):
            break
        page.keyboard.press("Tab")
    lines = page.locator("#cr-tip span").all_inner_texts()
    assert lines[0] == name
    assert "起施行" in lines[1]
    assert lines[-1].startswith("核对 ")
    assert link.get_attribute("aria-describedby") == "cr-tip"
    page.keyboard.press("Escape")
    assert page.locator("#cr-tip").is_hidden()
