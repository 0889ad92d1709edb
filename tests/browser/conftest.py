"""The built book, served on this machine and opened in Chromium. No Chromium or no book: skipped, and said so."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.book.built import BUILT, ROOT

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is here, and skip it where it cannot run."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="没有 Chromium"))
            elif not (BUILT / "search.html").is_file():
                item.add_marker(pytest.mark.skip(reason="还没有建好的书：先运行 make book"))


@pytest.fixture(scope="session")
def book() -> Iterator[str]:
    """The address of the built book."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from serve import server

    serving = server(BUILT, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """Chromium, with the book's own Chinese font at hand."""
    from playwright.sync_api import sync_playwright

    home = tmp_path_factory.mktemp("fonts-home")
    (home / "fonts").mkdir()
    fonts = ROOT / "creditrights" / "notebook" / "fonts"
    if fonts.is_dir():
        (home / "fonts" / "creditrights").symlink_to(fonts)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS, env={**os.environ, "XDG_DATA_HOME": str(home)}
        )
        yield opened
        opened.close()


class Visit:
    """An open page, with everything it asked for and complained of."""

    def __init__(self, browser, width: int, **options: object) -> None:
        # Without the service worker, unless it is asked for: what it fetches, a test cannot hold back.
        options = {"service_workers": "block", **options}
        self.context = browser.new_context(viewport={"width": width, "height": 844}, **options)
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("response", lambda got: got.status >= 400 and self.complaints.append(f"{got.status} {got.url}"))
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def heard(self, said) -> None:
        """Take note of an error or a warning of the page; of the driver's own word on service workers, not."""
        if said.type in ("error", "warning") and "blocked by Playwright" not in said.text:
            self.complaints.append(said.text)


@pytest.fixture
def visit(browser) -> Iterator[object]:
    """Opens pages: visit(width, **options)."""
    opened: list[Visit] = []

    def open_one(width: int = 1280, **options: object) -> Visit:
        opened.append(Visit(browser, width, **options))
        return opened[-1]

    yield open_one
    for each in opened:
        each.context.close()
