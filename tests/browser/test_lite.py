"""Lessons run in the browser, from the first cell to the last, and nothing is asked of another host."""

import pytest

from tests.book.built import BUILT

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


@pytest.mark.parametrize("name", ["01-overdue-interest", "02-home-visit", "06-caps", "08-a-plan-that-works"])
def test_a_lesson_runs_to_its_end_and_asks_no_one_else(visit, book: str, name: str) -> None:
    opened = visit()
    page = opened.page
    page.goto(f"{book}lite/notebooks/index.html?path={name}.ipynb")
    page.locator(".jp-CodeCell").first.wait_for(timeout=60_000)
    page.locator(".lm-MenuBar-itemLabel", has_text="运行").first.click()
    page.locator(".lm-Menu-itemLabel", has_text="运行所有单元格").first.click()
    page.wait_for_function(ALL_DONE, timeout=400_000)
    state = page.evaluate(STATE)
    assert state["errors"] == []
    assert state["prompts"] and all(prompt.strip("[]:").isdigit() for prompt in state["prompts"])
    assert [each for each in opened.requests if not each.startswith((book, "data:", "blob:"))] == []
