"""A letter in a page is copied, kept as a file and printed alone; by keyboard, and with nothing sent."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from tests.browser.live import Live

PAGE = "book/planning/letters-to-lenders.html"
LETTER = "letter-data"
HOSTILE = "<img src=x onerror=alert(1)>&lt;某"
TEXTS = {"name": HOSTILE, "asks": "删除"}
TOOLS = f'[data-calculator="{LETTER}"] .cr-letter-tools'


@pytest.fixture
def here(visit, book):
    """The page of the letter, filled in, and all it asked for until then forgotten."""
    opened = visit(390, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"])
    opened.page.goto(book + PAGE)
    live = Live(opened.page, LETTER)
    for id, text in TEXTS.items():
        live.put(id, text)
    live.submit()
    opened.requests.clear()
    return opened


def written():
    """What the program writes."""
    return answer(calculator(LETTER), TEXTS).result.draft.text()


def told(page):
    return page.locator(TOOLS + ' [role="status"]')


def test_the_letter_is_copied_line_for_line_by_a_key(here):
    here.page.locator(TOOLS + " button").first.focus()
    here.page.keyboard.press("Enter")
    told(here.page).get_by_text("已复制").wait_for()
    assert here.page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == written()
    assert here.requests == [] and here.complaints == []


def test_where_the_clipboard_is_closed_the_old_way_is_tried_and_failure_is_said(here):
    here.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    here.page.locator(TOOLS + " button").first.click()
    told(here.page).get_by_text("已复制").wait_for()
    here.page.evaluate("() => { document.execCommand = () => false; }")
    here.page.locator(TOOLS + " button").first.click()
    told(here.page).get_by_text("浏览器不让复制").wait_for()
    assert here.page.locator("textarea.cr-off-screen").count() == 0


def test_the_file_has_the_words_of_the_program_and_the_name_of_the_letter(here):
    with here.page.expect_download() as got:
        here.page.get_by_role("button", name="存成 .txt").and_(here.page.locator(TOOLS + " button")).click()
    assert got.value.suggested_filename == "个人信息查阅、更正、删除申请书.txt"
    with open(got.value.path(), "rb") as file:
        assert file.read() == b"\xef\xbb\xbf" + written().encode()
    assert [each for each in here.requests if not each.startswith("blob:")] == []


def test_only_the_letter_is_printed_and_the_page_comes_back(here):
    here.page.evaluate("() => { window.print = () => {}; }")
    here.page.locator(TOOLS + " button").nth(2).click()
    here.page.emulate_media(media="print")
    seen = here.page.evaluate(
        "[...document.body.children].filter((e) => e.getClientRects().length).map((e) => e.className)"
    )
    assert seen == ["cr-sheet"]
    assert HOSTILE in here.page.locator(".cr-sheet").inner_text()
    assert here.page.locator(".cr-sheet img").count() == 0
    here.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert here.page.locator(".cr-sheet").count() == 0
    assert here.page.locator("main, .cr-page").first.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_buttons_are_large_enough_and_stay_on_the_screen(visit, book, width):
    opened = visit(width)
    opened.page.goto(book + PAGE)
    assert opened.page.locator(".cr-letter-tools").count() == 6, "one row a letter"
    for button in opened.page.locator(TOOLS + " button").all():
        box = button.bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= width
