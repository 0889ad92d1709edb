"""The nginx configuration of docs/deploy.md, run as it stands there: only the address, the folder and https differ."""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from creditrights.site.pages import POLICY

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import compress  # noqa: E402

NGINX = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(NGINX is None, reason="没有 nginx")]

PAGE = "<!DOCTYPE html><p>" + "利息从逾期之日起算。" * 200
AROUND = """pid {folder}/pid; error_log {folder}/error.log; events {{ }}
http {{ {spare}
{snippet}
}}
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("nginx")
    book = folder / "html"
    for name in (
        "book/index.html",
        "lite/index.html",
        "404.html",
        "_static/x.css",
        "_images/a.svg",
        "_static/m.mjs",
        "_static/m.wasm",
    ):
        (book / name).parent.mkdir(parents=True, exist_ok=True)
        (book / name).write_text(PAGE, encoding="utf-8")
    compress.compress(book)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    snippet = re.search(r"```nginx\n(.*?)```", (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    changed = snippet.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};").replace(
        "root /srv/creditrights/html;", f"root {book};"
    )
    assert str(port) in changed and str(book) in changed
    spare = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(AROUND.format(folder=folder, spare=spare, snippet=changed), encoding="utf-8")
    one = "daemon off; master_process off;"  # the workers of root become nobody, who cannot read this folder
    running = subprocess.Popen([NGINX, "-c", str(config), "-p", str(folder), "-g", one])

    def get(path: str, **headers: str):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        return answer, answer.read()

    for _ in range(100):
        try:
            get("/book/index.html")
            break
        except ConnectionRefusedError:
            time.sleep(0.05)
    get.log = folder / "error.log"
    yield get
    running.terminate()
    running.wait(timeout=10)


def test_a_page_goes_out_packed_with_the_policy_and_is_asked_for_again(ask) -> None:
    answer, body = ask("/book/index.html", Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip" and gzip.decompress(body).decode() == PAGE
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Security-Policy"] == POLICY + "; frame-ancestors 'none'"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    again, empty = ask("/book/index.html", Accept_Encoding="gzip", If_None_Match=answer.headers["ETag"])
    assert (again.status, empty) == (304, b"")
    plain, body = ask("/book/index.html")
    assert plain.headers["Content-Encoding"] is None and body.decode() == PAGE


def test_what_is_named_by_its_content_stays(ask) -> None:
    for path in ("/_static/x.css?v=12345678", "/_images/a.svg"):
        assert ask(path)[0].headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert ask("/_static/x.css")[0].headers["Cache-Control"] == "no-cache"


def test_modules_and_wasm_have_the_types_without_which_a_browser_refuses_them(ask) -> None:
    assert ask("/_static/m.mjs")[0].headers["Content-Type"].startswith("text/javascript")
    assert ask("/_static/m.wasm")[0].headers["Content-Type"] == "application/wasm"


def test_the_notebooks_are_sent_without_the_policy_under_which_they_do_not_run(ask) -> None:
    answer, _ = ask("/lite/index.html")
    assert answer.headers["Content-Security-Policy"] is None
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_missing_page_is_answered_by_our_own_and_leaves_no_trace(ask) -> None:
    answer, body = ask("/no/such.html")
    assert (answer.status, body.decode()) == (404, PAGE)
    assert answer.headers["Content-Security-Policy"]
    assert "such.html" not in ask.log.read_text()
