"""The book without a line: a service worker at the root of the book, and the list of files that it keeps.

creditrights-sw.js at the root (a service worker governs what lies below it), and beside the page's scripts
_static/book-files.js, which names every file that a reader needs: its fingerprint, its bytes as they travel, and the
query under which pages ask for it. One byte changed anywhere in the book changes both, and the browser sees the update.
"""

import gzip
import hashlib
import json
import re
import zlib
from pathlib import Path

from sphinx.application import Sphinx

WORKER = Path(__file__).parent / "data" / "creditrights-sw.js"
LIST = "_static/book-files.js"

#: what is kept as soon as the first page has been opened, if the book has it
SHELL = re.compile(r"_static/(creditrights[\w-]*\.(css|js)|pygments\w*\.css|favicon\.svg)|index\.html|book/index\.html")
#: of the shell, what waits until a calculator is used
LATER = "_static/creditrights-worker.js"

#: what Sphinx leaves in the folder and no page asks for, what is made from other files, what only tools read
NOT_KEPT = re.compile(
    r"lite/.*|404\.html|creditrights-sw\.js|objects\.inv|\..*|.*/\..*|.*\.(gz|br|map)|_sources/.*(?<!\.ipynb)|_static/schema/.*|"
    r"_static/(basic|mystnb\.\w+)\.css|_static/(file|plus|minus)\.png|_static/book-files\.js|"
    r"_static/(doctools|documentation_options|language_data|searchtools|sphinx_highlight|translations)\.js"
)


def files_of(folder: Path) -> list[str]:
    """Paths, below the folder of a built book, of all that a reader needs."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if not NOT_KEPT.fullmatch(path))


def fingerprint(content: bytes) -> str:
    """The beginning of the sha256, as the service worker computes it."""
    return hashlib.sha256(content).hexdigest()[:16]


def query(path: str, content: bytes) -> str:
    """What Sphinx writes behind ?v= in the address of a style sheet or a script."""
    if not path.endswith((".css", ".js")):
        return ""
    return f"{zlib.crc32(content.replace(bytes([13]), b'')):08x}"


def listed(folder: Path, weights: dict[str, int]) -> dict[str, object]:
    """The list of a built book. Weights are remembered by fingerprint, since compressing takes longest."""
    files = {}
    for path in files_of(folder):
        content = (folder / path).read_bytes()
        print_of = fingerprint(content)
        if print_of not in weights:
            weights[print_of] = len(gzip.compress(content, 6))
        files[path] = [print_of, weights[print_of], query(path, content)]
    shell = [path for path in files if SHELL.fullmatch(path) and path != LATER]
    version = fingerprint(json.dumps(files, sort_keys=True).encode() + WORKER.read_bytes())
    return {"version": version, "shell": shell, "files": files}


def write_beside(folder: Path, weights: dict[str, int]) -> None:
    """Write the list and the service worker of the book in this folder."""
    book = listed(folder, weights)
    text = "self.BOOK = " + json.dumps(book, ensure_ascii=False, separators=(",", ":")) + ";\n"
    (folder / LIST).write_text(text, encoding="utf-8")
    worker = WORKER.read_text(encoding="utf-8").replace("?v=VERSION", "?v=" + str(book["version"]))
    (folder / "creditrights-sw.js").write_text(worker, encoding="utf-8")


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write both, once everything else has been written."""
    if exception is None and app.builder.format == "html":
        remembered = Path(app.doctreedir, "weights.json")
        weights: dict[str, int] = json.loads(remembered.read_text()) if remembered.is_file() else {}
        write_beside(Path(app.outdir), weights)
        remembered.write_text(json.dumps(weights))


def setup(app: Sphinx) -> None:
    """Have both written when the book is built, after all others."""
    app.connect("build-finished", write, priority=900)
