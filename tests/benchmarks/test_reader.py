"""What the reader's benchmark counts as the weight of a page, and the pace of its slow line."""

import gzip
import io
import time
from pathlib import Path

from benchmarks.reader import Paced, weights

PAGE = """<html><link rel="stylesheet" href="../_static/a.css?v=1"><script src="../_static/a.js"></script>
<div class="cr-page"><img src="../_images/p.svg"><img src="../_images/p.svg">
<section class="cr-calculator" data-calculator="rate"></section></div></html>"""

FILES = {
    "_static/a.css": "p {}" * 50,
    "_static/a.js": "1;" * 80,
    "_images/p.svg": "<svg/>" * 70,
    "_static/creditrights-worker.js": "w" * 9,
    "_static/vendor/micropython/micropython.mjs": "m" * 8,
    "_static/vendor/micropython/micropython.wasm": "n" * 7,
    "_static/core/shared.json": "{}",
    "_static/core/rate.json": "[1]",
}


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def test_a_page_weighs_itself_and_all_that_it_loads_each_once(tmp_path: Path) -> None:
    for name, text in {**FILES, "book/page.html": PAGE}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    first = packed(PAGE) + packed(FILES["_static/a.css"]) + packed(FILES["_static/a.js"])
    whole = first + sum(packed(text) for name, text in FILES.items() if name not in ("_static/a.css", "_static/a.js"))
    assert weights(tmp_path) == [("book/page.html", first, whole)]


def test_a_slow_line_lets_through_no_more_than_it_carries() -> None:
    out = io.BytesIO()
    began = time.monotonic()
    Paced(out, 400_000).write(b"x" * 10_000)
    assert time.monotonic() - began >= 10_000 * 8 / 400_000 * 0.99
    assert out.getvalue() == b"x" * 10_000
