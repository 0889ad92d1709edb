"""What the service worker is told to keep: all that pages need, each file under the fingerprint of its content."""

import json
import re
from pathlib import Path

import pytest

from creditrights.site.offline import SHELL, files_of, fingerprint, listed, write_beside
from tests.book.built import BUILT, needs_book, pages

pytestmark = [pytest.mark.book, needs_book]


def told() -> dict[str, object]:
    text = (BUILT / "_static/book-files.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("self.BOOK = ").removesuffix(";\n"))


def test_every_file_is_listed_with_the_fingerprint_of_its_content() -> None:
    files = told()["files"]
    assert list(files) == files_of(BUILT)
    assert {path: row[0] for path, row in files.items()} == {
        path: fingerprint((BUILT / path).read_bytes()) for path in files
    }


def test_all_that_pages_load_is_listed_and_under_the_query_that_they_ask_with() -> None:
    files = told()["files"]
    for page in pages():
        for tag in page.named("script", "link", "img"):
            address = tag.attributes.get("src") or tag.attributes.get("href", "")
            if page.name == "404.html" or address.startswith("data:"):
                continue
            path, _, query = address.partition("?v=")
            name = (page.path.parent / path).resolve().relative_to(BUILT.resolve()).as_posix()
            assert name in files, (page.name, address)
            assert query in ("", files[name][2]), (page.name, address)


def test_pages_calculators_and_search_are_kept_and_what_tools_leave_is_not() -> None:
    files = told()["files"]
    assert {page.name for page in pages()} - set(files) == {"404.html"}
    assert {"_static/search/light.js", "_static/core/shared.json", "_static/creditrights-worker.js"} <= set(files)
    assert not [path for path in files if re.search(r"doctools|objects\.inv|\.md$|\.gz$|creditrights-sw", path)]


def test_what_is_kept_unasked_is_little() -> None:
    book = told()
    assert sum(book["files"][path][1] for path in book["shell"]) < 60_000
    assert not [path for path in book["shell"] if not SHELL.fullmatch(path)]


def test_the_worker_asks_for_the_list_of_this_very_book() -> None:
    worker = (BUILT / "creditrights-sw.js").read_text(encoding="utf-8")
    assert f"book-files.js?v={told()['version']}" in worker
    assert 'VERSION"' not in worker


def small_book(folder: Path, words: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "_static").mkdir(exist_ok=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    (folder / "_static" / "creditrights.js").write_text("1;\r\n", encoding="utf-8")
    return folder


def test_a_changed_byte_makes_another_book_and_the_same_bytes_make_the_same(tmp_path: Path) -> None:
    write_beside(small_book(tmp_path, "一"), {})
    first = (tmp_path / "creditrights-sw.js").read_bytes()
    write_beside(small_book(tmp_path, "一"), {})
    assert (tmp_path / "creditrights-sw.js").read_bytes() == first
    write_beside(small_book(tmp_path, "二"), {})
    assert (tmp_path / "creditrights-sw.js").read_bytes() != first


def test_compressed_copies_and_the_list_itself_are_not_listed(tmp_path: Path) -> None:
    small_book(tmp_path, "一")
    (tmp_path / "index.html.gz").write_bytes(b"1")
    write_beside(tmp_path, {})
    assert set(listed(tmp_path, {})["files"]) == {"index.html", "_static/creditrights.js"}
