"""What is written about putting the book on a host is what the book and the files of the project do."""

import re
from pathlib import Path

import pytest

from creditrights.site.pages import POLICY

ROOT = Path(__file__).resolve().parents[2]
DOCS = [ROOT / "docs" / name for name in ("deploy.md", "deploy.zh-CN.md")]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_the_policy_to_send_as_a_header_is_the_one_in_the_pages(path: Path) -> None:
    assert POLICY + "; frame-ancestors 'none'" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*DOCS, *WORKFLOWS], ids=lambda path: path.name)
def test_every_make_that_is_named_is_a_target(path: Path) -> None:
    named = re.findall(r"(?:`|run: |\n)make ([\w-]+)", path.read_text(encoding="utf-8"))
    assert named and set(named) <= TARGETS


def test_students_are_not_given_the_solutions_and_what_the_image_copies_is_there() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    student, teacher = text.split("AS student")[1].split("AS teacher")
    assert "exercises" not in student and "exercises" in teacher
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = [line.split() for line in text.splitlines() if line.startswith("COPY") and "--from" not in line]
    sources = [word for words in copied for word in words[1:-1] if not word.startswith("--")]
    assert sources and set(sources) == let_in
    assert all((ROOT / source).exists() for source in sources)
    assert "USER 1000" in student, "nobody's server runs as root"


def test_the_page_for_missing_pages_learns_where_the_book_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from types import SimpleNamespace

    from creditrights.site.pages import take_address

    config = SimpleNamespace(html_baseurl="")
    monkeypatch.setenv("BOOK_URL", "https://example.org/book/")
    take_address(None, config)
    assert config.html_baseurl == "https://example.org/book/"
    monkeypatch.setenv("BOOK_URL", "")
    config = SimpleNamespace(html_baseurl="")
    take_address(None, config)
    assert config.html_baseurl == ""
