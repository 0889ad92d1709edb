"""The questions at the end of a page, answered as a reader does: right, wrong twice, other numbers, by keyboard."""

import json
import re

import pytest

from creditrights.calculators.page import respond
from creditrights.quiz.quiz import quiz
from creditrights.quiz.units import shown
from creditrights.tables import load
from tests.book.built import BUILT, page_names
from tests.browser.test_accessibility import RULES, violations

PAGES = {
    label: name
    for name in page_names()
    for label in re.findall(r'<section class="cr-quiz"[^>]* data-quiz="([^"]+)"', (BUILT / name).read_text("utf-8"))
}


def opened(visit, book, label, width=390):
    seen = visit(width)
    seen.page.goto(book + PAGES[label])
    return seen, seen.page.locator("section.cr-quiz")


def judge(section, id, text):
    """Type an answer and have it judged; what is said."""
    form = section.locator(f'form[data-question="{id}"]')
    form.locator('[name="answer"]').fill(text)
    form.locator('button[type="submit"]').click()
    section.page.wait_for_function("() => document.querySelector('.cr-quiz').dataset.state === 'idle'", timeout=60_000)
    return form.locator("[data-judged]").inner_text()


def another(section, number):
    section.locator("[data-another]").click()
    section.page.wait_for_function(
        "wanted => document.querySelector('.cr-quiz [name=\"number\"]').value === wanted", arg=number, timeout=60_000
    )


def amount(asked, number):
    return shown(asked.question.kind, number).replace(" 元", "")


def test_every_quiz_stands_on_a_page():
    assert sorted(PAGES) == sorted(load("quiz"))


def test_wrong_twice_then_right_and_nothing_leaves_the_page(visit, book):
    seen, section = opened(visit, book, "overdue-interest")
    asked = quiz("overdue-interest").question("penalty", 1)
    wrong = amount(asked, asked.wrong[0])
    assert asked.answer not in (first := judge(section, "penalty", wrong)) and "没到期的本金也罚了" in first
    second = judge(section, "penalty", wrong)
    assert asked.answer in second and asked.why[:20] in second
    assert "对" in judge(section, "penalty", amount(asked, asked.right))
    assert section.locator(".cr-judged-right a.cr-cite").first.get_attribute("href")
    assert seen.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert seen.complaints == []


def test_other_numbers_are_the_ones_of_their_set_and_come_back_under_their_number(visit, book):
    seen, section = opened(visit, book, "court-costs")
    first = section.locator(".cr-stem").first.inner_text()
    another(section, "2")
    second = section.locator(".cr-stem").first.inner_text()
    assert second != first and quiz("court-costs").question("half-fee", 2).stem in second
    section.locator('[name="number"]').fill("1")
    section.locator('[name="number"]').press("Enter")
    seen.page.wait_for_function("wanted => document.querySelector('.cr-stem').innerText === wanted", arg=first)
    section.locator('[name="number"]').fill("0")
    section.locator('[name="number"]').press("Enter")
    seen.page.wait_for_function("() => document.querySelector('[data-error=\"number\"]').textContent.includes('9999')")
    assert seen.complaints == []


def test_a_statement_is_chosen_and_judged_by_keyboard_alone(visit, book):
    seen, section = opened(visit, book, "home-visit")
    radios = section.locator('form[data-question="at-the-door"] [name="answer"]')
    radios.first.focus()
    seen.page.keyboard.press("Space")
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function("() => document.querySelector('[data-judged]').textContent !== ''", timeout=60_000)
    asked = quiz("home-visit").question("at-the-door", 1)
    assert asked.judge(asked.options[0]).says in section.locator("[data-judged]").first.inner_text()
    assert seen.complaints == []


@pytest.mark.parametrize("label", sorted(load("quiz")))
def test_the_page_says_byte_for_byte_what_python_says(visit, book, label):
    seen, section = opened(visit, book, label)
    another(section, "2")
    expected = json.loads(respond(json.dumps({"quiz": label, "number": 2})))
    assert section.get_attribute("data-json") == expected["json"]
    wanted = seen.page.evaluate(
        "html => { const e = document.createElement('div'); e.innerHTML = html; return e.innerText; }", expected["html"]
    )
    assert re.sub(r"\s+", "", section.locator("[data-questions]").evaluate("e => e.textContent")) == re.sub(
        r"\s+", "", wanted
    )
    assert seen.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_to_mend_once_answers_are_judged(visit, book, width):
    seen, section = opened(visit, book, "who-when-how", width)
    for id in ("the-calls", "friend"):
        form = section.locator(f'form[data-question="{id}"]')
        form.locator("input").first.click()
        form.locator('button[type="submit"]').click()
        seen.page.wait_for_function(
            f"() => document.querySelector('form[data-question=\"{id}\"] [data-judged]').textContent !== ''",
            timeout=60_000,
        )
    assert violations(seen.page, runOnly={"type": "tag", "values": RULES}) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_each_question_stands_with_its_answer(visit, book):
    seen = visit(390, java_script_enabled=False)
    seen.page.goto(book + PAGES["overdue-interest"])
    section = seen.page.locator("section.cr-quiz")
    assert section.locator(".cr-quiz-live:visible").count() == 0
    assert section.locator("details.cr-quiz-answer").count() == 3
    answer = section.locator("details.cr-quiz-answer").first.text_content()
    assert quiz("overdue-interest").question("penalty", 1).answer in answer
