"""Put compressed copies beside the files of the built book: python scripts/compress.py [--folder _build/html].

A host that serves files as they lie (nginx with gzip_static, scripts/serve.py) then sends a fifth of the bytes. page.html
gets page.html.gz, and page.html.br where the package brotli is installed. Copies of files that are gone are removed.
The same book always gives the same bytes.
"""

import argparse
import gzip
from collections.abc import Callable
from pathlib import Path

try:
    import brotli  # type: ignore[import-not-found]
except ImportError:
    brotli = None

#: what shrinks
KINDS = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".wasm", ".txt", ".ipynb", ".xml"}
#: below this a copy saves nothing
SMALLEST = 512


def ways() -> dict[str, Callable[[bytes], bytes]]:
    """Ending -> how to compress."""
    found: dict[str, Callable[[bytes], bytes]] = {".gz": lambda content: gzip.compress(content, 9, mtime=0)}
    if brotli is not None:
        found[".br"] = lambda content: brotli.compress(content, quality=11)
    return found


def compress(folder: Path) -> tuple[int, int, int]:
    """Write the copies. How many files have one, their bytes, and their bytes as gzip."""
    for path in [*folder.rglob("*.gz"), *folder.rglob("*.br")]:
        path.unlink()
    count = before = after = 0
    for path in sorted(path for path in folder.rglob("*") if path.suffix in KINDS):
        content = path.read_bytes()
        if len(content) < SMALLEST:
            continue
        for ending, squeeze in ways().items():
            path.with_name(path.name + ending).write_bytes(squeeze(content))
        count, before = count + 1, before + len(content)
        after += path.with_name(path.name + ".gz").stat().st_size
    return count, before, after


def main() -> None:
    """Read the arguments, compress, say how much it saved."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("_build/html"))
    folder = parser.parse_args().folder
    if not (folder / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。（No built book yet: run `make book` first.）")
    count, before, after = compress(folder)
    print(f"压缩了 {count} 个文件：{before / 1e6:.1f} MB → {after / 1e6:.1f} MB（{'、'.join(ways())}）。")


if __name__ == "__main__":
    main()
