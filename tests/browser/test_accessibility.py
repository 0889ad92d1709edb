"""Every page by axe-core: WCAG 2.2 AA and its best practices, on a phone, on a desk, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.book.built import page_names
from tests.browser.test_pages import WIDTHS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast"  # the slow one: colours are the same at both widths


def violations(page, **options: object) -> list[str]:
    """What axe finds: rule, first element, what to mend."""
    found = Axe().run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary']}" for each in found for node in each["nodes"][:1]
    ]


@pytest.mark.parametrize("name", [name for name in page_names() if name != "index.html"])
def test_axe_finds_nothing_to_mend(visit, book: str, name: str) -> None:
    page = visit(WIDTHS[0]).page
    page.goto(book + name)
    tags = {"type": "tag", "values": RULES}
    assert violations(page, runOnly=tags) == []
    page.set_viewport_size({"width": WIDTHS[1], "height": 844})
    assert violations(page, runOnly=tags, rules={CONTRAST: {"enabled": False}}) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, runOnly={"type": "rule", "values": [CONTRAST]}) == []
