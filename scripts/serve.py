"""Serve the built book on this machine: python scripts/serve.py [--port 8000] [--folder _build/html]."""

import argparse
import functools
import http.server
from pathlib import Path


class BookHandler(http.server.SimpleHTTPRequestHandler):
    """Static files with the right types, and the book's own page for what is not there."""

    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".html": "text/html; charset=utf-8",
    }

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
        """Have the browser ask again each time, so that a new build is seen."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the person at the terminal reads the book, not the log."""


def server(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server bound to this machine alone; port 0 takes a free one."""
    handler = functools.partial(BookHandler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def main() -> None:
    """Read the arguments and serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--folder", type=Path, default=Path("_build/html"))
    arguments = parser.parse_args()
    if not (arguments.folder / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。（No built book yet: run `make book` first.）")
    try:
        serving = server(arguments.folder, arguments.port)
    except OSError as error:
        raise SystemExit(f"端口 {arguments.port} 用不了（{error.strerror}），请换一个：make serve PORT=8001") from error
    print(f"请用浏览器打开 http://127.0.0.1:{serving.server_port}/ ，按 Ctrl+C 停止。", flush=True)
    try:
        serving.serve_forever()
    except KeyboardInterrupt:
        print("已停止。")


if __name__ == "__main__":
    main()
