"""Every lesson runs in the browser from the first cell to the last, its calculator answers, and no other host is asked."""

import json

import pytest

from tests.book.built import BUILT, ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (BUILT / "lite" / "lessons.json").is_file(), reason="还没有 lite 文件夹：先运行 make lite"),
]

#: what stands in front of the code cells, and every error shown below one
STATE = """() => ({
    prompts: [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(e => e.textContent),
    errors: [...document.querySelectorAll('[data-mime-type="application/vnd.jupyter.error"], .jp-OutputArea-output')]
        .map(e => e.textContent).filter(text => text.includes('Traceback')),
})"""

ALL_DONE = """() => { const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
    return prompts.every(e => /\\[\\d+\\]/.test(e.textContent))
        || [...document.querySelectorAll('.jp-OutputArea-output')].some(e => e.textContent.includes('Traceback')); }"""


#: what a calculator of the notebook shows; it stands on its own paper
ANSWER = ".cr-paper .widget-html-content"
#: its questions
CONTROL = ".cr-question > select, .cr-question > input, .cr-question > textarea, .cr-question.widget-radio input:not(:checked)"


def names() -> list[str]:
    """The lessons."""
    return [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]


def moved(page) -> bool:
    """Answer questions differently until the calculator says something else; whether it did."""
    page.locator(ANSWER).last.scroll_into_view_if_needed(timeout=30_000)
    before = page.locator(ANSWER).last.inner_text()
    assert before.strip()
    for place in range(min(12, page.locator(CONTROL).count())):
        control = page.locator(CONTROL).nth(place)
        if not control.is_visible():
            continue
        if control.get_attribute("type") == "radio":
            control.check()
        elif control.evaluate("node => node.tagName") == "SELECT":
            now = control.evaluate("node => node.selectedIndex")
            control.select_option(index=1 if now != 1 else 2)
        else:
            control.fill((control.input_value() or "张三") + "1")
            control.press("Tab")
        page.wait_for_timeout(1_500)
        if page.locator(ANSWER).last.inner_text() != before:
            return True
    return False


@pytest.mark.parametrize("name", names())
def test_a_lesson_runs_to_its_end_answers_and_asks_no_one_else(visit, book: str, name: str) -> None:
    lesson = json.loads((BUILT / "lite" / "lessons.json").read_text(encoding="utf-8"))[f"{name}.ipynb"]
    if not lesson["here"]:
        pytest.skip(f"没有放进去，要用到 {'、'.join(lesson['needs'])}")
    opened = visit(service_workers="allow")  # by it a cell sees the files beside the notebook
    page = opened.page
    page.goto(f"{book}lite/notebooks/index.html?path={name}.ipynb")
    page.locator(".jp-CodeCell").first.wait_for(timeout=60_000)
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for(timeout=120_000)
    page.locator(".lm-MenuBar-itemLabel", has_text="运行").first.click()
    page.locator(".lm-Menu-itemLabel", has_text="运行所有单元格").first.click()
    page.wait_for_function(ALL_DONE, timeout=400_000)
    state = page.evaluate(STATE)
    assert state["errors"] == []
    assert state["prompts"] and all(prompt.strip("[]:").isdigit() for prompt in state["prompts"])
    assert moved(page)
    assert [each for each in opened.requests if not each.startswith((book, "data:", "blob:"))] == []
