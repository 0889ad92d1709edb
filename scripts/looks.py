"""Twelve pages as they should look: taken of the built book into tests/browser/looks/, small, in the book's own font.

    python scripts/looks.py            take them all again, then look at what changed (git diff shows pictures)
    python scripts/looks.py cover      only the named ones

`pytest -m slow tests/browser/test_looks.py` compares a fresh set with these. Edges of letters differ from machine to
machine, so that pictures are compared after they have been made smaller still.
"""

import argparse
import io
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright
from serve import server

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "_build" / "html"
LOOKS = ROOT / "tests" / "browser" / "looks"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-sync", "--disable-background-networking", "--hide-scrollbars"]

#: picture -> page, what stands at its top, width, light or dark
SHOTS = {
    "cover": ("book/index.html", "h1", 390, "light"),
    "cover-desk": ("book/index.html", "h1", 1280, "light"),
    "now-dark": ("book/start/now.html", "h1", 390, "dark"),
    "home-visit": ("book/collection/home-visit.html", "h1", 390, "light"),
    "verdict": ("book/collection/home-visit.html", ".cr-outcome", 390, "light"),
    "form": ("book/money/overdue-interest.html", ".cr-calculator", 390, "light"),
    "chart-parts": ("book/money/overdue-interest.html", ".cr-chart", 390, "light"),
    "chart-months-dark": ("book/planning/budget-and-plan.html", ".cr-chart", 390, "dark"),
    "chart-desk": ("book/money/repayment-plans.html", ".cr-chart", 1280, "light"),
    "rates": ("book/money/annual-rate.html", ".cr-chart", 390, "light"),
    "provisions": ("book/reference/provisions.html", ".cr-provision", 390, "light"),
    "rules-desk": ("book/reference/rules.html", ".cr-rule-labels", 1280, "light"),
}
HEIGHT = 844
#: everything in the font that comes with the book, nothing that moves
SAME = (
    "* { font-family: 'CR Sans SC Subset' !important; animation: none !important; caret-color: transparent !important }"
)

#: how much smaller a picture is kept, and compared
KEPT = 2
COMPARED = 6
#: a difference of a point that counts, of 255, and the share of points that may differ
CLEAR = 40
ALLOWED = 0.02


@contextmanager
def chromium() -> Iterator[tuple[Browser, str]]:
    """A browser with the book's own font, and the address of the built book."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        raise SystemExit("没有 Chromium，拍不了。（No Chromium here.）")
    serving = server(BUILT, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        Path(home, "fonts").symlink_to(ROOT / "creditrights" / "notebook" / "fonts")
        environment = {**os.environ, "XDG_DATA_HOME": home}
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS, env=environment)
        yield browser, f"http://127.0.0.1:{serving.server_port}/"
        browser.close()
    serving.shutdown()


def shot(browser: Browser, book: str, name: str) -> Image.Image:
    """A page as it looks now, as small as it is kept."""
    address, top, width, scheme = SHOTS[name]
    page = browser.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, reduced_motion="reduce")
    page.goto(book + address)
    page.add_style_tag(content=SAME)
    page.evaluate("document.fonts.ready")
    page.evaluate("top => scrollTo(0, document.querySelector(top).getBoundingClientRect().top + scrollY - 72)", top)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return taken.resize((width // KEPT, HEIGHT // KEPT), Image.Resampling.BOX)


def path_of(name: str) -> Path:
    """Where a picture is kept."""
    return LOOKS / f"{name}.webp"


def apart(one: Image.Image, two: Image.Image) -> float:
    """The share of points in which two pictures clearly differ, small edges left out; 1 where their sizes differ."""
    if one.size != two.size:
        return 1.0
    size = (one.width * KEPT // COMPARED, one.height * KEPT // COMPARED)
    small = [each.convert("RGB").resize(size, Image.Resampling.BOX) for each in (one, two)]
    bands = ImageChops.difference(small[0], small[1]).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return sum(most.histogram()[CLEAR:]) / (size[0] * size[1])


def main() -> None:
    """Take the named pictures, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *SHOTS], metavar="NAME")
    chosen = parser.parse_args().names or list(SHOTS)
    LOOKS.mkdir(parents=True, exist_ok=True)
    with chromium() as (browser, book):
        for name in chosen:
            shot(browser, book, name).save(path_of(name), quality=80, method=6)
            print(f"{path_of(name).relative_to(ROOT)}  {path_of(name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
