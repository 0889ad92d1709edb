"""Serve the built book on this machine: python scripts/serve.py [--port 8000] [--folder _build/html].

The same file lies in the offline archive, beside the folder of the book, and needs nothing but Python.
"""

import argparse
import functools
import http.server
import shutil
from pathlib import Path

#: where the book is: in a clone of the project, or beside this file in the offline archive
PLACES = (Path("_build/html"), Path(__file__).resolve().parent / "html")

#: encoding -> ending of the copy; the smaller first
COMPRESSED = {"br": ".br", "gzip": ".gz"}


class BookHandler(http.server.SimpleHTTPRequestHandler):
    """Static files with the right types, compressed where a copy lies there, and our own page for what is not there."""

    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".css": "text/css; charset=utf-8",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".html": "text/html; charset=utf-8",
    }

    def do_GET(self) -> None:
        """The compressed copy if the browser takes it, else the file."""
        if not self.answer_compressed(body=True):
            super().do_GET()

    def do_HEAD(self) -> None:
        """The same without the body."""
        if not self.answer_compressed(body=False):
            super().do_HEAD()

    def answer_compressed(self, body: bool) -> bool:
        """Send a copy that is at least as new as its file; whether there was one."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if not path.is_file() or "Range" in self.headers or self.unchanged(path):
            return False
        accepted = {each.partition(";")[0].strip() for each in self.headers.get("Accept-Encoding", "").split(",")}
        for encoding, ending in COMPRESSED.items():
            copy = path.with_name(path.name + ending)
            if encoding in accepted and copy.is_file() and copy.stat().st_mtime >= path.stat().st_mtime:
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(str(path)))
                self.send_header("Content-Encoding", encoding)
                self.send_header("Content-Length", str(copy.stat().st_size))
                self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
                self.end_headers()
                if body:
                    with copy.open("rb") as content:
                        shutil.copyfileobj(content, self.wfile)
                return True
        return False

    def unchanged(self, path: Path) -> bool:
        """Whether the browser says that it has the file as it is: then the plain way answers 304."""
        return self.headers.get("If-Modified-Since") == self.date_time_string(path.stat().st_mtime)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """404.html for a missing page; the standard answer for the rest."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """What has its fingerprint in its address stays; for the rest the browser asks again: a new build is seen."""
        lasting = "?v=" in self.path
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if lasting else "no-cache")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the person at the terminal reads the book, not the log."""


def server(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server bound to this machine alone; port 0 takes a free one."""
    handler = functools.partial(BookHandler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def main() -> None:
    """Read the arguments and serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    folder = arguments.folder or next((each for each in PLACES if (each / "index.html").is_file()), PLACES[0])
    if not (folder / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。（No built book yet: run `make book` first.）")
    try:
        serving = server(folder, arguments.port)
    except OSError as error:
        raise SystemExit(f"端口 {arguments.port} 用不了（{error.strerror}），请换一个：--port 8001") from error
    print(f"请用浏览器打开 http://127.0.0.1:{serving.server_port}/ ，按 Ctrl+C 停止。", flush=True)
    try:
        serving.serve_forever()
    except KeyboardInterrupt:
        print("已停止。")


if __name__ == "__main__":
    main()
