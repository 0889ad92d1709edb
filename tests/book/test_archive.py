"""The book in one file: the same bytes each time, whole, and every link of it leads somewhere in the archive."""

import hashlib
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest

from tests.book.built import BUILT, ROOT, needs_book, pages

sys.path.insert(0, str(ROOT / "scripts"))

import archive

pytestmark = [pytest.mark.book, needs_book]


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive.write(BUILT, tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="module")
def unpacked(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(packed) as opened:
        opened.extractall(folder)
    return folder / archive.NAME


def test_the_same_book_gives_the_same_bytes_and_the_sum_beside_it_is_right(packed: Path, tmp_path: Path) -> None:
    again = archive.write(BUILT, tmp_path)
    assert again.read_bytes() == packed.read_bytes()
    digest, name = packed.with_name(packed.name + ".sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256(packed.read_bytes()).hexdigest(), packed.name)


def test_every_page_is_in_it_as_it_was_built(unpacked: Path) -> None:
    for page in pages():
        assert (unpacked / "html" / page.name).read_bytes() == page.path.read_bytes()


def test_every_link_leads_to_a_file_of_the_archive(unpacked: Path) -> None:
    lost = []
    for page in pages():
        for tag in page.named("a", "link", "script", "img"):
            parts = urlsplit(tag.attributes.get("href", tag.attributes.get("src", "")))
            if parts.scheme or parts.netloc or parts.path.startswith("/") or not parts.path:
                continue
            target = (unpacked / "html" / page.name).parent / unquote(parts.path)
            lost.extend([] if target.is_file() else [(page.name, parts.path)])
    assert lost == []


def test_the_notebooks_in_the_browser_come_along_without_their_compressed_copies(tmp_path: Path) -> None:
    for name in ("index.html", "lite/index.html", "lite/index.html.gz", "lite/static/a.whl", "lite/only.tar.gz"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    inside = {name.removeprefix(f"{archive.NAME}/html/") for name in archive.contents(tmp_path)}
    assert {"lite/index.html", "lite/static/a.whl", "lite/only.tar.gz"} <= inside
    assert "lite/index.html.gz" not in inside


def test_the_page_to_begin_with_leads_into_the_book(unpacked: Path) -> None:
    start = (unpacked / "从这里打开.html").read_text(encoding="utf-8")
    links = [address for address in re.findall(r'href="([^"]+)"', start) if "://" not in address]
    assert len(links) == 3
    assert all((unpacked / address).is_file() for address in links)
    assert "serve.py" in (unpacked / "怎么打开.txt").read_text(encoding="utf-8-sig")


def test_the_server_in_the_archive_serves_the_book_beside_it(unpacked: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, str(unpacked / "serve.py"), "--port", "0"],
        cwd=unpacked,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin"},
    )
    try:
        address = re.search(r"http://[\d.:]+/", running.stdout.readline())[0]
        time.sleep(0.1)
        assert urlopen(address + "book/index.html", timeout=10).read() == (BUILT / "book/index.html").read_bytes()
    finally:
        running.terminate()
        running.wait()
