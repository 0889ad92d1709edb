"""What every page of the built book owes its reader."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.law.registry import registry
from creditrights.site.core_bundle import bundles
from creditrights.site.links import law_anchor
from tests.book.built import BUILT, Page, needs_book, pages, written_pages

pytestmark = [pytest.mark.book, needs_book]

every_page = pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
every_written_page = pytest.mark.parametrize("page", written_pages(), ids=lambda page: page.name)

#: words of Sphinx, its themes and its extensions that a Chinese reader must not meet
ENGLISH = re.compile(
    r"skip to|search|contents|previous|next page|toggle|link to|permalink|copy|show (code|source)|hide code|by the |"
    r"copyright|created using|powered by|back to top|on this page|navigation|color mode|click to|theme|download|"
    r"please activate|loading|untitled|sidebar|^main$|^page$",
    re.IGNORECASE,
)


@every_page
def test_a_page_asks_no_other_host(page: Page) -> None:
    loaded = [
        tag.attributes.get("src", "")
        for tag in page.named("script", "img", "iframe", "source", "video", "audio", "embed")
    ]
    loaded += [tag.attributes.get("srcset", "") for tag in page.named("img", "source")]
    loaded += [tag.attributes.get("href", "") for tag in page.named("link", "use", "image")]
    assert [address for address in loaded if re.match(r"(https?:)?//", address)] == []


def test_no_style_sheet_asks_another_host() -> None:
    for path in (BUILT / "_static").rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(@import|url\()\s*['\"]?(https?:)?//", text), path.name


@every_page
def test_a_page_shows_no_english_of_the_tools(page: Page) -> None:
    read_out = [
        tag.attributes[name]
        for tag in page.tags
        for name in ("aria-label", "title", "placeholder", "alt")
        if name in tag.attributes
    ]
    assert [text for text in page.prose + read_out if ENGLISH.search(text)] == []


@every_page
def test_a_page_says_that_it_is_chinese(page: Page) -> None:
    assert page.named("html")[0].attributes["lang"] == "zh-CN"


@every_written_page
def test_a_page_has_one_main_heading_and_a_name_for_every_picture(page: Page) -> None:
    assert len(page.named("h1")) == 1
    assert [tag for tag in page.named("img") if not tag.attributes.get("alt")] == []


@every_page
def test_no_id_stands_twice_on_a_page(page: Page) -> None:
    ids = [tag.attributes["id"] for tag in page.tags if "id" in tag.attributes]
    assert sorted({each for each in ids if ids.count(each) > 1}) == []


@every_page
def test_every_link_inside_the_book_leads_somewhere(page: Page) -> None:
    lost = []
    for tag in page.named("a", "link", "script", "img"):
        address = tag.attributes.get("href", tag.attributes.get("src", ""))
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith("/") or not address:
            continue
        target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
        found = target.is_file()
        if found and parts.fragment and target.suffix == ".html":
            found = unquote(parts.fragment) in by_path(target).ids
        if not found:
            lost.append(address)
    assert lost == []


def by_path(path: Path) -> Page:
    return next(page for page in pages() if page.path == path)


@every_written_page
def test_every_provision_named_on_a_page_links_to_its_place(page: Page) -> None:
    for tag in page.named("a"):
        key = tag.attributes.get("data-law")
        if key and "href" in tag.attributes:
            assert tag.attributes["href"].endswith("provisions.html#" + law_anchor(key))


def test_every_provision_of_the_registry_has_a_place_of_its_own() -> None:
    anchors = [law_anchor(key) for key in registry().provisions]
    assert len(set(anchors)) == len(anchors)
    assert set(anchors) <= by_path(BUILT / "book/reference/provisions.html").ids


def test_a_page_that_cites_law_says_when_the_law_was_checked() -> None:
    for page in written_pages():
        if page.name.startswith("book/") and "reference" not in page.name and page.with_class("cr-cite"):
            assert page.with_class("cr-checked-day"), page.name


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda each: each.id)
def test_every_calculator_stands_on_a_page_with_its_example_worked_out(calculator) -> None:
    worked = outcome_html(calculator, answer(calculator, calculator.form.defaults()))
    sources = [page.path.read_text(encoding="utf-8") for page in written_pages() if page.name.startswith("book/")]
    holding = [text for text in sources if f'data-calculator="{calculator.id}"' in text]
    assert holding
    assert any(without_addresses(worked) in without_addresses(text) for text in holding)


def without_addresses(html: str) -> str:
    return re.sub(r' href="[^"]*#law-[^"]*"', "", html)


def test_notebook_calculators_are_the_same_live_sections_and_no_dead_widgets() -> None:
    for page in written_pages():
        if page.name.startswith("notebooks/"):
            text = page.path.read_text(encoding="utf-8")
            assert "widget-view+json" not in text and "widget-state+json" not in text
            assert "data-calculator=" in text, page.name


@every_written_page
def test_a_figure_has_a_caption_and_a_table(page: Page) -> None:
    text = page.path.read_text(encoding="utf-8")
    for figure in re.findall(r'<figure class="cr-figure-from".*?</figure>', text, flags=re.DOTALL):
        assert "<figcaption>" in figure and "看表格" in figure and "<td" in figure


def test_the_page_for_missing_pages_stands_alone() -> None:
    page = by_path(BUILT / "404.html")
    assert "没有这一页" in page.prose
    assert page.named("script") == []
    assert all(tag.attributes["href"].startswith(("/", "data:", "tel:", "http")) for tag in page.named("a", "link"))


def test_the_built_core_is_the_core_and_nothing_of_the_edge() -> None:
    built = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (BUILT / "_static/core").glob("*.json")
    }
    assert built == bundles(), "核心变了，书要重建"
    files = {path for bundle in built.values() for path in bundle["files"]}
    assert {path.split("/")[1] for path in files if path.count("/") > 1} == {
        "law",
        "money",
        "legality",
        "letters",
        "planning",
        "calculators",
        "quiz",
    }
    assert not {"creditrights/handwritten.py", "creditrights/cli.py"} & files


def test_what_is_vendored_is_built_in_with_its_licence() -> None:
    folder = BUILT / "_static" / "vendor" / "micropython"
    assert "Damien P. George" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert (folder / "micropython.wasm").read_bytes()[:4] == b"\0asm"


@every_written_page
def test_a_page_is_light_enough_for_a_slow_phone(page: Page) -> None:
    """All that is loaded before a calculator is touched: under 150 kB as it travels, compressed."""
    total = travels(page.path)
    for tag in page.named("script", "link"):
        address = tag.attributes.get("src") or (
            tag.attributes.get("href", "") if tag.attributes.get("rel") == "stylesheet" else ""
        )
        if address:
            total += travels(page.path.parent / urlsplit(address).path)
    assert total < 150_000


def travels(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes()))
