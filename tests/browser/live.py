"""Driving a calculator in a page as a person does."""

import json
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page

from creditrights.calculators import catalogue
from creditrights.calculators.form import answer
from creditrights.plain import canonical_json

#: where each calculator stands
PAGES = {"overdue-interest": "book/money/overdue-interest.html", "conduct": "book/collection/home-visit.html"}


class Live:
    """One calculator in an open page."""

    def __init__(self, page: Page, calculator: str) -> None:
        self.page = page
        self.calculator = calculator
        self.section: Locator = page.locator(f'section.cr-calculator[data-calculator="{calculator}"]').first

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
        self.page.wait_for_function(
            "id => { const s = document.querySelector(`section.cr-calculator[data-calculator='${id}']`);"
            " return s.dataset.json !== undefined && s.dataset.state === 'live'; }",
            arg=self.calculator,
            timeout=15_000,
        )
        return json.loads(self.json())

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


def on_the_command_line(calculator: str, texts: dict[str, str], folder: Path) -> str:
    """The canonical JSON that the command line prints for the same answers."""
    given = folder / "answers.json"
    given.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "-m", "creditrights", "calculate", calculator, str(given), "--json"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout.strip()


def in_python(calculator: str, texts: dict[str, str]) -> str:
    """The same without starting a process."""
    return canonical_json(answer(catalogue.calculator(calculator), texts).as_json())
