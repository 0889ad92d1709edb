"""Driving a calculator in a page as a person does."""

import json
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page

from creditrights.calculators import catalogue
from creditrights.calculators.fields import Field
from creditrights.calculators.form import answer
from creditrights.calculators.html import form_html
from creditrights.plain import canonical_json
from tests.book.built import BUILT, page_names


def placements() -> list[tuple[str, str, int]]:
    """(page, calculator, its place among those of its kind on the page) for every calculator of the built book."""
    found: list[tuple[str, str, int]] = []
    for name in page_names():
        text = (BUILT / name).read_text(encoding="utf-8")
        here: list[str] = re.findall(r'<section class="cr-calculator"[^>]* data-calculator="([^"]+)"', text)
        found.extend((name, id, here[:n].count(id)) for n, id in enumerate(here))
    return found


PLACEMENTS = placements()


def shows_the_example(name: str, id: str) -> bool:
    """Whether the first calculator of that kind on a page stands there with its worked example, not with another."""
    chosen = catalogue.calculator(id)
    text = re.sub(r' href="[^"]*#law-[^"]*"', "", (BUILT / name).read_text(encoding="utf-8"))
    return (
        text.partition(f'data-calculator="{id}"')[2]
        .partition("</form>")[0]
        .endswith(form_html(chosen, chosen.form.defaults()).removesuffix("</form>"))
    )


#: where each calculator stands with its worked example
PAGES = {
    id: name
    for name, id, place in reversed(PLACEMENTS)
    if name.startswith("book/") and place == 0 and shows_the_example(name, id)
}

#: what one may type somewhere, if it is an answer there
ANSWERS = ("1", "3", "5", "24", "120", "5000", "22:30", "2026-10-01", "2026-11-01", "2025-06-01", "不知道", "")


class Live:
    """One calculator in an open page; `place` tells those of one kind apart."""

    def __init__(self, page: Page, calculator: str, place: int = 0) -> None:
        self.page = page
        self.calculator = calculator
        self.section: Locator = page.locator(f'section.cr-calculator[data-calculator="{calculator}"]').nth(place)

    def field(self, id: str) -> Locator:
        return self.section.locator(f'[data-field="{id}"]')

    def put(self, id: str, text: str) -> None:
        """Answer one question."""
        field = self.field(id)
        field.evaluate("field => { const fold = field.closest('details'); if (fold) fold.open = true; }")
        if field.locator("select").count():
            field.locator("select").select_option(value=text)
        elif field.locator('[type="radio"]').count():
            field.locator(f'[value="{text}"]').check()
        elif field.locator('[type="checkbox"]').count():
            wanted = text.split("、")
            for option in field.locator('[type="checkbox"]').all():
                option.set_checked(option.get_attribute("value") in wanted)
        else:
            field.locator("[name]").fill(text)

    def submit(self) -> dict[str, object]:
        """Press the button and wait for the answer to what now stands in the form."""
        self.section.evaluate("section => { delete section.dataset.json; }")
        self.section.locator('button[type="submit"]').click()
        self.wait()
        return json.loads(self.json())

    def wait(self, expected: str = "") -> None:
        """Wait for an answer; where one is expected, for that one."""
        self.page.wait_for_function(
            "([s, expected]) => s.dataset.state === 'live'"
            " && (expected ? s.dataset.json === expected : s.dataset.json !== undefined)",
            arg=[self.section.element_handle(), expected],
            timeout=15_000,
        )

    def wait_for(self, state: str) -> None:
        """Wait until the calculator is in a state, such as "broken"."""
        self.page.wait_for_function(
            "([s, state]) => s.dataset.state === state", arg=[self.section.element_handle(), state], timeout=15_000
        )

    def another(self) -> tuple[str, str]:
        """A field, and an answer to it that can be used and changes the result."""
        chosen, texts = catalogue.calculator(self.calculator), self.texts()
        before = answer(chosen, texts)
        for field in chosen.form.fields:
            for text in choices_of(field):
                after = answer(chosen, {**texts, field.id: text})
                if text != texts[field.id] and after.result and after.as_json() != before.as_json():
                    return field.id, text
        raise AssertionError(f"nothing that changes the result of {self.calculator}: add to ANSWERS")

    def json(self) -> str:
        return self.section.get_attribute("data-json") or ""

    def outcome(self) -> str:
        return self.section.locator("[data-outcome]").inner_text()

    def note(self) -> str:
        return self.section.locator("[data-note]").inner_text()

    def texts(self) -> dict[str, str]:
        """What now stands in every field, read from the page without our script."""
        return self.section.evaluate(
            """section => Object.fromEntries([...section.querySelectorAll('[data-field]')].map(field => {
                const options = [...field.querySelectorAll('[type="radio"], [type="checkbox"]')];
                const text = options.length ? options.filter(o => o.checked).map(o => o.value).join('、')
                                            : field.querySelector('[name]').value;
                return [field.dataset.field, text]; }))"""
        )


def choices_of(field: Field) -> list[str]:
    """Answers to try."""
    return field.choice_texts() or list(ANSWERS)


def on_the_command_line(calculator: str, texts: dict[str, str], folder: Path) -> str:
    """The canonical JSON that the command line prints for the same answers."""
    given = folder / "answers.json"
    given.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "-m", "creditrights", "calculate", calculator, str(given), "--json"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout.strip()


def in_python(calculator: str, texts: dict[str, str]) -> str:
    """The same without starting a process."""
    return canonical_json(answer(catalogue.calculator(calculator), texts).as_json())
