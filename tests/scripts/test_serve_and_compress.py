"""The little server and the compressed copies: the right bytes under the right headers."""

import gzip
import http.client
import os
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import compress  # noqa: E402
import serve  # noqa: E402

PAGE = "<!DOCTYPE html><p>" + "利息从逾期之日起算。" * 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "404.html").write_text("没有这一页", encoding="utf-8")
    (tmp_path / "book.css").write_text("p { color: red }\n" * 100, encoding="utf-8")
    return tmp_path


@pytest.fixture
def ask(folder: Path):
    serving = serve.server(folder, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()

    def get(path: str, method: str = "GET", **headers: str):
        line = http.client.HTTPConnection("127.0.0.1", serving.server_port, timeout=10)
        line.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        return answer, answer.read()

    yield get
    serving.shutdown()
    serving.server_close()


def test_a_browser_that_takes_gzip_gets_the_copy_and_another_the_file(folder, ask) -> None:
    compress.compress(folder)
    answer, body = ask("/index.html", Accept_Encoding="gzip, deflate")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert gzip.decompress(body).decode() == PAGE
    assert len(body) < len(PAGE.encode()) / 5
    answer, body = ask("/")
    assert answer.headers["Content-Encoding"] is None and body.decode() == PAGE
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_a_copy_older_than_its_file_is_not_sent(folder, ask) -> None:
    compress.compress(folder)
    for copy in folder.glob("index.html.*"):
        os.utime(copy, (1, 1))
    answer, body = ask("/index.html", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] is None and body.decode() == PAGE


def test_a_head_has_the_headers_and_no_body(folder, ask) -> None:
    compress.compress(folder)
    answer, body = ask("/index.html", method="HEAD", Accept_Encoding="gzip")
    assert (answer.status, answer.headers["Content-Encoding"], body) == (200, "gzip", b"")


def test_what_has_not_changed_is_not_sent_again(folder, ask) -> None:
    compress.compress(folder)
    answer, _ = ask("/index.html", Accept_Encoding="gzip")
    again, body = ask("/index.html", Accept_Encoding="gzip", If_Modified_Since=answer.headers["Last-Modified"])
    assert (again.status, body) == (304, b"")


def test_a_file_named_by_its_content_stays_and_a_page_is_asked_for_again(ask) -> None:
    assert "immutable" in ask("/book.css?v=12345678")[0].headers["Cache-Control"]
    assert ask("/book.css")[0].headers["Cache-Control"] == "no-cache"
    assert ask("/index.html")[0].headers["Cache-Control"] == "no-cache"


def test_a_missing_page_is_answered_by_our_own_and_nothing_outside_is_served(ask) -> None:
    for path in ("/no/such.html", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
        answer, body = ask(path, Accept_Encoding="gzip")
        assert (answer.status, body.decode()) == (404, "没有这一页")


def test_the_same_book_gives_the_same_copies_and_copies_of_gone_files_go(folder) -> None:
    count, before, after = compress.compress(folder)
    assert count == 2 and after < before / 5
    first = (folder / "index.html.gz").read_bytes()
    os.utime(folder / "index.html", (5, 5))
    (folder / "book.css").unlink()
    compress.compress(folder)
    assert (folder / "index.html.gz").read_bytes() == first
    assert not (folder / "book.css.gz").exists()
