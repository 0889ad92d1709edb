"""The built book as the tests read it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "_build" / "html"

#: put on a test module that reads the built book
needs_book = pytest.mark.skipif(not (BUILT / "search.html").is_file(), reason="还没有建好的书：先运行 make book")

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NOT_PROSE = {"script", "style", "pre", "code", "title", "math"}


@dataclass
class Tag:
    """An element with its attributes."""

    name: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """A page: its elements in order, the text a reader sees, the ids one can link to."""

    path: Path
    tags: list[Tag] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(name, {key: value or "" for key, value in attributes}))
        if name not in VOID:
            self._open.append(name)

    def handle_endtag(self, name: str) -> None:
        while self._open and self._open.pop() != name:
            pass

    def handle_data(self, text: str) -> None:
        if text.strip() and not NOT_PROSE & set(self._open):
            self.prose.append(text.strip())

    @property
    def name(self) -> str:
        return self.path.relative_to(BUILT).as_posix()

    def named(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]

    def with_class(self, css: str) -> list[Tag]:
        return [tag for tag in self.tags if css in tag.attributes.get("class", "").split()]

    @property
    def ids(self) -> set[str]:
        return {tag.attributes["id"] for tag in self.tags if "id" in tag.attributes}


def pages() -> list[Page]:
    """Every page of the built book, read once."""
    if not _PAGES:
        paths = sorted(BUILT.rglob("*.html")) if BUILT.is_dir() else []
        _PAGES.extend(
            Page(path) for path in paths if not {"_static", "_sources", "lite"} & set(path.relative_to(BUILT).parts)
        )
    return _PAGES


_PAGES: list[Page] = []


def written_pages() -> list[Page]:
    """The pages that someone wrote: all but the redirect and the one for missing pages."""
    return [page for page in pages() if page.name not in ("index.html", "404.html", "search.html")]


def page_names() -> list[str]:
    """Addresses of all pages, for parametrize; known without the pages being read."""
    return [page.name for page in pages()]
