"""What every page and every notebook owes its reader before he reads on; read from the sources."""

import re
from pathlib import Path

import pytest
import yaml

from tests.prose import BOOK, NOTEBOOKS, ROOT, sources

#: the cover is a door, not a page to work through
COVER = ROOT / "book" / "index.md"

#: lists that the program makes: each provision shows its own day, a command cites none
LISTS = {ROOT / "book" / "reference" / f"{name}.md" for name in ("provisions", "rules", "commands", "commands-check")}
#: and 问一问, which says nothing of the law by itself
LISTS.add(ROOT / "book" / "start" / "ask.md")

PAGES = [path for path in [*BOOK, *NOTEBOOKS] if path != COVER]

every_source = pytest.mark.parametrize("path", [*BOOK, *NOTEBOOKS], ids=lambda path: path.stem)
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
every_lesson = pytest.mark.parametrize(
    "path", [path for path in PAGES if path not in LISTS], ids=lambda path: path.stem
)

#: minutes · for whom · what comes first · the day of checking
OWED = re.compile(
    r"^(?:约|每封约|查着用，一次约) \d+ 分钟(?:，[^·\n]+)? · 写给[^·\n]{4,} · (?!\{)[^·\n]{4,}?(?: ?· \{checked\}`(?P<label>[\w-]+)`)?$",
    re.MULTILINE,
)


def text(path: Path) -> str:
    """All Markdown of a page or a notebook."""
    return "\n".join(sources(path))


@every_page
def test_a_page_says_how_long_it_takes_for_whom_it_is_and_what_comes_first(path: Path) -> None:
    assert len(OWED.findall(text(path))) == 1


@every_lesson
def test_a_page_says_when_its_law_was_checked_under_its_own_label(path: Path) -> None:
    found = OWED.search(text(path))
    assert found is not None
    assert text(path).startswith(f"({found['label']})=\n# ")


@every_page
def test_a_page_says_what_its_reader_can_do_afterwards(path: Path) -> None:
    if path in NOTEBOOKS:
        assert "读完你能" in text(path)
    else:
        assert len(re.findall(r"^读完你能：[^\n]{8,}。$", text(path), flags=re.MULTILINE)) == 1


@every_lesson
def test_a_page_begins_with_one_short_answer(path: Path) -> None:
    assert len(re.findall(r"^:::\{answer\} \S", text(path), flags=re.MULTILINE)) == 1


@every_source
def test_a_page_says_once_that_it_is_no_legal_advice(path: Path) -> None:
    assert text(path).count("```{not-advice}\n```") == 1


@every_source
def test_every_heading_has_an_address_that_stays(path: Path) -> None:
    lines = re.sub(r"^```.*?^```", "", text(path), flags=re.MULTILINE | re.DOTALL).split("\n")
    headings = [number for number, line in enumerate(lines) if re.match("#+ ", line)]
    assert [lines[number] for number in headings if not re.fullmatch(r"\([\w-]+\)=", lines[number - 1])] == []
    assert lines[headings[0]].startswith("# ") and not any(lines[number].startswith("# ") for number in headings[1:])


@every_source
def test_a_picture_written_by_hand_says_what_it_shows(path: Path) -> None:
    assert [alt for alt in re.findall(r"!\[([^\]]*)\]\(", text(path)) if len(alt) < 10] == []
    assert "<img" not in text(path)


def test_no_label_stands_on_two_places() -> None:
    labels = [
        label for path in [*BOOK, *NOTEBOOKS] for label in re.findall(r"^\(([\w-]+)\)=$", text(path), re.MULTILINE)
    ]
    assert sorted({each for each in labels if labels.count(each) > 1}) == []


def test_every_page_and_every_notebook_stands_once_in_the_contents() -> None:
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = [contents["root"], *(chapter["file"] for part in contents["parts"] for chapter in part["chapters"])]
    written = [path.relative_to(ROOT).with_suffix("").as_posix() for path in [*BOOK, *NOTEBOOKS]]
    assert sorted(listed) == sorted(written)


def test_a_page_that_does_not_say_what_comes_first_is_noticed() -> None:
    assert OWED.search("约 5 分钟 · 写给第一次打开的人 · 不需要先读别的页 · {checked}`x`")
    assert not OWED.search("约 5 分钟 · 写给第一次打开的人 · {checked}`x`")
    assert not OWED.search("写给第一次打开的人 · 不需要先读别的页 · {checked}`x`")
