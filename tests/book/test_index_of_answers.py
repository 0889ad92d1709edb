"""The page that maps every title and every claim of the article to its answer: whole, and found from everywhere."""

import re

import pytest

from creditrights.site.article import claims, titles
from tests.book.asking import part
from tests.book.built import BUILT, Page, needs_book, pages, written_pages
from tests.prose import BOOK, NOTEBOOKS, ROOT

pytestmark = [pytest.mark.book, needs_book]

INDEX = "book/myths/index-of-answers.html"


def page(name: str) -> Page:
    """A built page by its name."""
    return next(each for each in pages() if each.name == name)


def links(found: Page) -> set[str]:
    """The addresses to which a page links, from the top of the book."""
    here = found.path.parent
    addresses = [tag.attributes.get("href", "") for tag in found.named("a")]
    inside = [address for address in addresses if address and not re.match(r"[a-z]+:|//", address)]
    paths = [(here / address.partition("#")[0]).resolve() if address[0] != "#" else found.path for address in inside]
    return {
        path.relative_to(BUILT).as_posix() + ("#" + address.partition("#")[2] if "#" in address else "")
        for path, address in zip(paths, inside, strict=True)
        if path.is_relative_to(BUILT)
    }


def anchors() -> dict[str, str]:
    """id -> the page it is on."""
    return {id: each.name for each in written_pages() for id in each.ids}


def test_all_that_is_written_is_built_so_that_every_test_of_pages_reads_all() -> None:
    written = {path.relative_to(ROOT).with_suffix(".html").as_posix() for path in [*BOOK, *NOTEBOOKS]}
    assert {each.name for each in written_pages()} == written


def test_it_is_one_link_away_from_the_cover_and_stands_in_the_contents_of_every_page() -> None:
    for each in written_pages():
        assert INDEX in {address.partition("#")[0] for address in links(each)}, each.name


def test_each_of_the_30_titles_stands_there_and_leads_to_its_answer() -> None:
    index, where = page(INDEX), anchors()
    assert len(titles()) == 30
    for number, title in enumerate(titles(), start=1):
        assert any(f"{number}　{title.asks}" in words for words in index.prose), title.asks
        assert f"{where[title.answer]}#{title.answer}" in links(index)


def test_each_of_the_35_claims_stands_there_and_leads_to_its_verdict_and_its_answer() -> None:
    index, where = page(INDEX), anchors()
    assert len(claims()) == 35
    for claim in claims():
        assert any(f"{claim.number}　{claim.says}" in words for words in index.prose), claim.says
        assert f"{where[claim.label]}#{claim.label}" in links(index)
        assert f"{where[claim.answer]}#{claim.answer}" in links(index)


def test_each_title_and_each_claim_is_found_by_search() -> None:
    light = part("light")
    texts = {number: text for place in range(1, light["texts"] + 1) for number, text in part(f"text-{place}").items()}
    found = "\n".join(
        re.sub(r"\s", "", entry[4] + texts.get(str(number), "")) for number, entry in enumerate(light["entries"])
    )
    for words in [*(title.asks for title in titles()), *(claim.says for claim in claims())]:
        assert re.sub(r"\s", "", words) in found, words
