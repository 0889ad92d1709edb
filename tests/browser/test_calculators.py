"""The calculators inside the pages: the same answers as the command line, and no way to break them by typing."""

import json
import re

import pytest

from tests.book.built import BUILT
from tests.browser.live import PAGES, PLACEMENTS, Live, in_python, on_the_command_line

every_calculator = pytest.mark.parametrize("calculator", sorted(PAGES))

#: answers that differ from the worked example
CASES = [
    ("overdue-interest", {}),
    ("overdue-interest", {"principal": "50000", "rate": "18", "rate_per": "年", "paid": "0"}),
    ("overdue-interest", {"principal": "１２，０００．５０", "as_of": "2026年11月1日", "markup": "30"}),
    ("overdue-interest", {"compound": "按罚息利率计", "basis": "365", "rounding": "截尾"}),
    ("overdue-interest", {"payments": "2026-09-01 500\n2026-10-01 1000.50", "as_of": "2026-10-31"}),
    ("conduct", {}),
    ("conduct", {"clock": "22:00", "agreed_otherwise": "否"}),
    ("conduct", {"place": "家里", "entry": "没经同意就进来了", "acted_on": "2025-12-31"}),
    ("conduct", {"acts": "强行闯进来、推搡或殴打", "words": "不知道", "acted_on": ""}),
    ("conduct", {"presented_as": "法院工作人员", "identity_genuine": "否"}),
]

NONSENSE = [
    "",
    "   ",
    "abc",
    "-5",
    "2026-02-30",
    "2月30日",
    "1e9",
    "１２３４５",
    "<b>HTML</b>",
    "12,34",
    "😀" * 30,
    "'\"\\\n&",
]


def opened(visit, book: str, calculator: str, width: int = 390, **options: object) -> tuple[object, Live]:
    seen = visit(width, **options)
    seen.page.goto(book + PAGES[calculator])
    return seen, Live(seen.page, calculator)


@pytest.mark.parametrize(("calculator", "answers"), CASES)
def test_the_page_answers_byte_for_byte_as_the_command_line(visit, book, tmp_path, calculator, answers) -> None:
    seen, live = opened(visit, book, calculator)
    for id, text in answers.items():
        live.put(id, text)
    live.submit()
    assert live.json() == on_the_command_line(calculator, live.texts(), tmp_path)
    assert json.loads(live.json())["ok"] is True
    assert seen.complaints == []
    assert [address for address in seen.requests if not address.startswith((book, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    ("calculator", "id"), [("overdue-interest", "principal"), ("overdue-interest", "as_of"), ("conduct", "clock")]
)
def test_nonsense_is_answered_in_chinese_and_kept_as_typed(visit, book, calculator, id) -> None:
    seen, live = opened(visit, book, calculator)
    for typed in NONSENSE:
        live.put(id, typed)
        stands = live.texts()[id]
        answer = live.submit()
        assert live.texts()[id] == stands, "what was typed is lost"
        assert live.json() == in_python(calculator, live.texts()), typed
        assert re.search("[\u4e00-\u9fff]", live.outcome())
        if not answer["ok"]:
            sentence = live.field(id).locator("[data-error]").inner_text()
            assert "请" in sentence and sentence == answer["errors"][0]["sentence"]
            assert live.field(id).locator("[name]").get_attribute("aria-invalid") == "true"
        assert live.section.locator("[data-outcome] b, [data-error] b").count() == 0
    assert seen.complaints == []


@pytest.mark.parametrize(("page", "calculator", "place"), PLACEMENTS)
def test_every_calculator_of_every_page_answers_a_changed_field_as_python_does(
    visit, book, page, calculator, place
) -> None:
    seen = visit(390)
    seen.page.goto(book + page)
    live = Live(seen.page, calculator, place)
    before = live.outcome()
    id, text = live.another()
    live.put(id, text)  # without the button
    expected = in_python(calculator, live.texts())
    live.wait(expected)
    assert live.json() == expected
    assert json.loads(expected)["ok"] is True
    assert live.outcome() != before
    assert seen.complaints == []
    assert [address for address in seen.requests if not address.startswith((book, "data:", "blob:"))] == []


@every_calculator
def test_the_example_can_be_had_back(visit, book, calculator) -> None:
    _, live = opened(visit, book, calculator)
    example, shown = live.texts(), live.outcome()
    live.put(*live.another())
    live.submit()
    assert live.outcome() != shown
    live.section.locator("[data-reset]").click()
    live.wait(in_python(calculator, example))
    assert live.outcome() == shown
    assert live.texts() == example
    assert live.section.locator('[aria-invalid="true"]').count() == 0


def test_the_answer_of_the_page_before_any_touch_is_the_one_the_page_would_give(visit, book) -> None:
    _, live = opened(visit, book, "overdue-interest")
    built = live.outcome()
    live.submit()
    assert live.outcome() == built


def test_a_calculator_that_comes_near_is_ready_before_it_is_touched(visit, book) -> None:
    seen = visit(390)
    seen.page.goto(book + PAGES["conduct"])
    live = Live(seen.page, "conduct")
    with seen.page.expect_worker(timeout=15_000):
        live.section.scroll_into_view_if_needed()
    seen.page.wait_for_timeout(1000)
    assert live.json() == "", "ready, and nothing replaced"
    live.submit()
    assert live.json() == in_python("conduct", live.texts())
    assert seen.complaints == []


def test_what_says_the_same_stays_and_what_was_unfolded_stays_unfolded(visit, book) -> None:
    _, live = opened(visit, book, "overdue-interest")
    live.submit()
    live.section.evaluate("s => { for (const each of s.querySelector('[data-outcome]').children) each.stood = true; }")
    live.submit()
    stood = "s => [...s.querySelector('[data-outcome]').children].map(each => Boolean(each.stood))"
    assert all(live.section.evaluate(stood)), "nothing has changed"
    folds = live.section.locator("[data-outcome] details")
    for fold in folds.all():
        fold.locator("summary").first.click()
    opened_ones = "s => [...s.querySelectorAll('[data-outcome] details')].filter(each => each.open).length"
    before = live.section.evaluate(opened_ones)
    live.put("principal", "30000")
    live.submit()
    assert live.json() == in_python("overdue-interest", live.texts())
    kept = live.section.evaluate(stood)
    assert not kept[0] and any(kept)
    assert live.section.evaluate(opened_ones) == before > 0


def test_a_late_answer_never_replaces_a_newer_one(visit, book) -> None:
    _, live = opened(visit, book, "overdue-interest")
    live.submit()
    for amount in ("1000", "2000", "3000", "40000"):
        live.field("principal").locator("input").fill(amount)
        live.section.locator("form").evaluate("form => form.requestSubmit()")
    live.page.wait_for_timeout(1500)
    answer = live.json()
    live.submit()
    assert live.json() == answer


def test_none_of_them_and_unknown_go_with_nothing_else(visit, book) -> None:
    _, live = opened(visit, book, "conduct")
    acts = live.field("acts")
    acts.locator('[value="强行闯进来"]').click()
    assert live.texts()["acts"] == "强行闯进来"
    acts.locator('[value="不知道"]').click()
    assert live.texts()["acts"] == "不知道"
    acts.locator('[value="推搡或殴打"]').click()
    acts.locator('[value="强行闯进来"]').click()
    assert live.texts()["acts"] == "推搡或殴打、强行闯进来"


def test_the_question_that_would_settle_most_is_one_press_away(visit, book) -> None:
    _, live = opened(visit, book, "conduct")
    live.put("clock", "")
    live.put("place", "")
    answer = live.submit()
    asked = answer["result"]["ask"]["field"]
    live.section.locator("[data-ask]").click()
    focused = live.page.evaluate("document.activeElement.closest('[data-field]').dataset.field")
    assert focused == asked
    assert live.field(asked).is_visible()


def test_what_is_not_known_is_said_with_a_touch_and_not_asked_again(visit, book) -> None:
    _, live = opened(visit, book, "conduct")
    live.put("clock", "")
    asked = live.submit()["result"]["ask"]["field"]
    assert asked == "clock"
    live.field("clock").locator("[data-not-known]").click()
    assert live.texts()["clock"] == "不知道"
    result = live.submit()["result"]
    assert (result["ask"] or {}).get("field") != "clock"
    assert "clock" in [each["field"] for each in result["find_out"]]


def test_when_everything_was_asked_the_page_leads_to_what_is_to_be_found_out(visit, book) -> None:
    _, live = opened(visit, book, "conduct")
    for id in live.texts():
        live.put(id, "不知道")
    result = live.submit()["result"]
    assert result["ask"] is None
    assert "弄清这些，结论还可能变" in live.outcome()
    live.section.locator("[data-ask]").first.click()
    focused = live.page.evaluate("document.activeElement.closest('[data-field]').dataset.field")
    assert focused == result["find_out"][0]["field"]


def test_it_can_be_used_with_the_keyboard_alone(visit, book) -> None:
    _, live = opened(visit, book, "overdue-interest", 1280)
    live.field("principal").locator("input").focus()
    live.page.keyboard.press("Control+A")
    live.page.keyboard.type("34567")
    live.page.keyboard.press("Enter")
    live.wait_for("live")
    assert live.texts()["principal"] == "34567"


def test_when_the_core_cannot_be_had_the_page_says_so_and_keeps_example_and_typing(visit, book) -> None:
    seen = visit(390)
    seen.page.route("**/core/shared.json", lambda route: route.abort())
    seen.page.goto(book + PAGES["overdue-interest"])
    live = Live(seen.page, "overdue-interest")
    shown = live.outcome()
    live.put("principal", "34567")
    live.section.locator('button[type="submit"]').click()
    live.wait_for("broken")
    assert "启动不了" in live.note()
    assert live.outcome() == shown
    assert live.texts()["principal"] == "34567"


def test_when_one_calculator_cannot_be_fetched_it_says_so_and_works_once_it_can(visit, book) -> None:
    seen = visit(390)
    seen.page.route("**/core/conduct.json", lambda route: route.abort())
    seen.page.goto(book + PAGES["conduct"])
    live = Live(seen.page, "conduct")
    live.put("clock", "23:15")
    live.section.locator('button[type="submit"]').click()
    live.wait_for("missing")
    assert "还没取到" in live.note()
    assert live.texts()["clock"] == "23:15"
    seen.page.unroute("**/core/conduct.json")
    live.submit()
    assert live.json() == in_python("conduct", live.texts())


def test_only_what_the_asked_calculator_needs_is_fetched_and_nothing_unasked_where_every_byte_is_paid(
    visit, book
) -> None:
    seen = visit(390)
    seen.page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    seen.page.goto(book + PAGES["conduct"])
    live = Live(seen.page, "conduct")
    live.section.scroll_into_view_if_needed()
    seen.page.wait_for_timeout(1000)
    assert not [address for address in seen.requests if "/core/" in address], "nothing before the first touch"
    live.submit()
    fetched = sorted(address.partition("/core/")[2] for address in seen.requests if "/core/" in address)
    assert fetched == ["conduct.json", "shared.json"]


def test_opened_from_a_folder_the_page_says_what_to_do(visit) -> None:
    page = visit(390).page
    page.goto((BUILT / PAGES["overdue-interest"]).as_uri())
    live = Live(page, "overdue-interest")
    live.section.locator('button[type="submit"]').click()
    live.wait_for("broken")
    assert "从文件夹里直接打开" in live.note()


@every_calculator
def test_without_javascript_the_example_stands_and_says_that_it_is_one(visit, book, calculator) -> None:
    _, live = opened(visit, book, calculator, java_script_enabled=False)
    assert "示例" in live.note()
    assert live.outcome()
