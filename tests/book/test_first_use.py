"""Where a word of the glossary first comes on a page, it links to the glossary; once, and only in running prose."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from creditrights.site.terms import Term, terms
from tests.book.built import BUILT, VOID, needs_book, written_pages

TERMS = {each.anchor: each for each in terms()}
WORDS = {word for each in terms() for word in [each.name, *each.also, *each.not_in]}

#: inside these nobody reads on
APART = {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "code", "pre", "figure", "script", "style", "nav", "math"}
APART_CLASSES = {"cr-short-answer-title", "cr-not-advice", "cr-chip", "cr-term", "output", "sd-summary-title"}

GLOSSARY = "book/reference/glossary.html"

#: lists that the program makes of its declarations: whole pages, and sections of others
LISTS = ("provisions.html", "rules.html", "commands.html", "commands-check.html")
LISTED = ("rules-", "rule-")


@dataclass
class Line:
    """A paragraph: what is read of it, and where the links to the glossary stand in it."""

    words: str = ""
    bold: str = ""
    told: bool = False
    links: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def is_prose(self) -> bool:
        """Neither bold from end to end nor the line of minutes and readers."""
        return self.words.strip() != self.bold.strip() and not self.told


class Reader(HTMLParser):
    """Reads the paragraphs of the middle of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, set[str], dict[str, str]]] = []
        self.lines: list[Line] = []
        self.feed(html)

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attributes}
        css = set(found.get("class", "").split())
        if name == "p":
            self.lines.append(Line())
        if self.lines and "cr-checked-day" in css:
            self.lines[-1].told = True
        if name not in VOID:
            self.open.append((name, css, found))

    def handle_endtag(self, name: str) -> None:
        while self.open and self.open.pop()[0] != name:
            pass

    def handle_data(self, text: str) -> None:
        names = {name for name, _, _ in self.open}
        css = {each for _, classes, _ in self.open for each in classes}
        made = any(
            {"data-calculator", "data-quiz"} & {*found} or found.get("id", "").startswith(LISTED)
            for _, _, found in self.open
        )
        if "main" not in names or "p" not in names or APART & names or APART_CLASSES & css or made:
            return
        line = self.lines[-1]
        link = next((found for name, _, found in reversed(self.open) if name == "a"), None)
        if link is not None and "cr-term-link" in link.get("class", ""):
            line.links.append((len(line.words), link["href"].partition("#")[2], text))
        # a word in another link is not read as prose: something that is no Chinese stands for it
        line.words += "X" * len(text) if link is not None else text
        line.bold += ("X" * len(text) if link is not None else text) if "strong" in names else ""


def running(page_path: Path) -> list[Line]:
    """The lines of running prose of a built page."""
    return [line for line in Reader(page_path.read_text(encoding="utf-8")).lines if line.is_prose]


def holds(words: str, term: Term) -> bool:
    """Whether a text has a word of this term in it that is not a part of a longer word of the glossary."""
    for word in [term.name, *term.also]:
        rest = words
        for longer in sorted(WORDS, key=len, reverse=True):
            if word in longer and word != longer:
                rest = rest.replace(longer, "X" * len(longer))
        edges = r"(?<![A-Za-z])%s(?![A-Za-z])" if word.isascii() else "%s"
        if re.search(edges % re.escape(word), rest):
            return True
    return False


@pytest.mark.book
@needs_book
@pytest.mark.parametrize("page", written_pages(), ids=lambda page: page.name)
def test_each_term_of_a_page_links_once_and_where_it_first_comes(page) -> None:
    lines = running(page.path)
    everywhere = [tag.attributes["href"].partition("#")[2] for tag in page.with_class("cr-term-link")]
    assert len(everywhere) == len(set(everywhere))
    if page.name == GLOSSARY:
        assert everywhere == []
    if page.name == GLOSSARY or page.name.endswith(LISTS):
        return
    for anchor, known in TERMS.items():
        before = []
        for line in lines:
            place = next((start for start, to, _ in line.links if to == anchor), None)
            before.append(line.words if place is None else line.words[:place])
            if place is not None:
                break
        else:
            if anchor in everywhere:
                continue  # an author's role stands outside running prose
        assert not any(holds(words, known) for words in before), known.name


@pytest.mark.book
@needs_book
def test_the_book_is_full_of_such_links_and_each_leads_to_its_entry() -> None:
    found = [tag for page in written_pages() for tag in page.with_class("cr-term-link")]
    assert len(found) > 200
    ids = set(re.findall(r'id="(term-[^"]+)"', (BUILT / GLOSSARY).read_text(encoding="utf-8")))
    for tag in found:
        path, _, anchor = tag.attributes["href"].partition("#")
        assert path.endswith("glossary.html") and anchor in ids
        assert tag.attributes["title"] == TERMS[anchor].says
