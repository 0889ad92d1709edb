"""Take the pictures of the README from the built book: docs/images/*.png, on a desk (1280) and on a phone (390)."""

import os
import shutil
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright
from serve import server

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
WIDTHS = (1280, 390)

#: picture -> page, what stands at its top
SHOTS = {
    "home-visit": ("book/collection/home-visit.html", "h1"),
    "conduct": ("book/collection/home-visit.html", ".cr-calculator"),
    "overdue-interest": ("book/money/overdue-interest.html", ".cr-calculator"),
}


def main() -> None:
    """Serve, open, take, write."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit("没有 Chromium，拍不了截图。（No Chromium here.）")
    serving = server(ROOT / "_build" / "html", 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        Path(home, "fonts").symlink_to(ROOT / "creditrights" / "notebook" / "fonts")
        environment = {**os.environ, "XDG_DATA_HOME": home}
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"], env=environment
        )
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 860})
            for name, (address, top) in SHOTS.items():
                page.goto(f"http://127.0.0.1:{serving.server_port}/{address}")
                page.wait_for_load_state("networkidle")
                page.evaluate(
                    "top => scrollTo(0, document.querySelector(top).getBoundingClientRect().top + scrollY - 56)", top
                )
                page.screenshot(path=IMAGES / f"{name}-{width}.png")
                print(f"docs/images/{name}-{width}.png")
        browser.close()
    serving.shutdown()


if __name__ == "__main__":
    main()
