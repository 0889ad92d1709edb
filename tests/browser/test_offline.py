"""The book without a line: what was opened opens again and computes; a new book takes the place of the old one."""

import shutil
import sys
import threading
import time
import zipfile

import pytest

from tests.book.built import BUILT, ROOT
from tests.browser.live import PAGES, Live, in_python

HOW = "book/start/how-to-use.html"
KEYS = "caches.open('creditrights-book').then(store => store.keys()).then(keys => keys.map(each => each.url))"
STORED = KEYS.replace("each.url)", r"each.url.replace(/^https?:..[^\/]+./, '').split('?')[0])")

WAITING = "navigator.serviceWorker.getRegistration().then(told => told.waiting !== null)"


@pytest.fixture
def shelf(tmp_path):
    """A copy of the built book with a server of its own: it may be changed, and closed."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from serve import server

    folder = tmp_path / "html"
    shutil.copytree(BUILT, folder)
    serving = server(folder, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()
    serving.server_close()


def reader(visit, **options):
    return visit(390, service_workers="allow", **options)


def wait_until(holds) -> None:
    """Until something holds that the page can only tell with a promise, which wait_for_function does not wait for."""
    last = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < last, "never came to be"
        time.sleep(0.1)


def wait_until_stored(page, *paths: str) -> None:
    """Until the service worker has stored these files."""
    wait_until(lambda: set(paths) <= set(page.evaluate(STORED)))


def stop_workers_without_work(seen, page) -> None:
    """What a browser does by itself half a minute after the last event, but not while a debugger looks on, as here."""
    debugger = seen.context.new_cdp_session(page)
    debugger.send("ServiceWorker.enable")
    debugger.send("ServiceWorker.stopAllWorkers")
    debugger.detach()


def needed_by(calculator: str) -> list[str]:
    names = ["creditrights-worker.js", "vendor/micropython/micropython.wasm", "core/shared.json"]
    return ["_static/" + name for name in [*names, f"core/{calculator}.json"]]


def test_what_was_opened_once_opens_and_computes_without_a_line(visit, shelf) -> None:
    _, address = shelf
    seen = reader(visit)
    page = seen.page
    page.goto(address + PAGES["overdue-interest"])
    wait_until_stored(page, PAGES["overdue-interest"], *needed_by("overdue-interest"))
    page.goto(address + "book/start/now.html")
    wait_until_stored(page, "book/start/now.html")
    seen.context.set_offline(True)
    page.goto(address + PAGES["overdue-interest"])
    live = Live(page, "overdue-interest")
    live.put("principal", "34567")
    live.submit()
    assert live.json() == in_python("overdue-interest", live.texts())
    page.goto(address + "book/start/now.html")
    assert page.locator("h1").inner_text() and page.evaluate("document.styleSheets.length") > 0
    page.goto(address + "book/money/caps.html")  # never opened
    assert "没有存下来" in page.inner_text("h1")
    page.click("text=回到首页")
    page.wait_for_url("**/book/index.html")
    assert page.locator(".cr-top").count() == 1


def test_a_reader_who_saves_data_keeps_pages_and_no_calculator(visit, shelf) -> None:
    _, address = shelf
    seen = reader(visit)
    seen.page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    seen.page.goto(address + PAGES["conduct"])
    wait_until_stored(seen.page, PAGES["conduct"])
    seen.page.wait_for_timeout(1500)
    assert not [path for path in seen.page.evaluate(STORED) if "core/" in path or "micropython" in path]


def test_neither_what_is_searched_nor_what_is_typed_is_stored_or_sent(visit, shelf) -> None:
    _, address = shelf
    seen = reader(visit)
    page = seen.page
    page.goto(address + "search.html")
    wait_until_stored(page, "search.html")
    page.fill("#q", "上门催收")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-hits] li")
    page.goto(address + PAGES["overdue-interest"])
    live = Live(page, "overdue-interest")
    live.put("principal", "34567")
    live.submit()
    everything = page.evaluate(
        """async () => { let all = ''; for (const name of await caches.keys()) { const store = await caches.open(name);
            for (const request of await store.keys()) all += request.url + ' '; } return all; }"""
    )
    assert "q=" not in everything and "34567" not in everything
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    seen.context.set_offline(True)
    page.goto(address + "search.html?q=利息")
    page.wait_for_selector("[data-hits] li")


def test_the_whole_book_is_kept_when_asked_and_removed_when_asked(visit, shelf) -> None:
    _, address = shelf
    seen = reader(visit)
    page = seen.page
    page.goto(address + HOW)
    button = page.locator("[data-offline] button").first
    button.wait_for()
    assert "MB" in button.inner_text()
    button.click()
    page.wait_for_function("() => document.querySelector('[data-offline]').dataset.offline === 'whole'", timeout=60_000)
    assert "都存下来了" in page.inner_text("[data-offline]")
    seen.context.set_offline(True)
    for name in ("book/money/caps.html", PAGES["threats"], "book/reference/provisions.html"):
        page.goto(address + name)
        assert page.locator(".cr-main").count() == 1
        page.evaluate("Promise.all([...document.images].map(each => (each.loading = 'eager', each.decode())))")
    page.goto(address + PAGES["threats"])
    live = Live(page, "threats")
    live.submit()
    assert live.json() == in_python("threats", live.texts())
    page.goto(address + HOW)
    page.locator("[data-offline] button").last.click()
    page.wait_for_function("() => document.querySelector('[data-offline]').innerText.includes('都删掉了')")
    assert page.evaluate(KEYS) == []


def test_what_could_not_be_kept_is_named(visit, shelf) -> None:
    folder, address = shelf
    (folder / "book/money/caps.html").unlink()
    page = reader(visit).page
    page.goto(address + HOW)
    page.locator("[data-offline] button").first.click()
    page.wait_for_function(
        "() => document.querySelector('[data-offline]').innerText.includes('没有取到')", timeout=60_000
    )
    assert "caps.html" in page.inner_text("[data-offline]")
    assert page.locator("[data-offline] button").first.is_visible()


def test_a_new_book_takes_the_place_of_the_old_one(visit, shelf) -> None:
    from creditrights.site import offline

    folder, address = shelf
    seen = reader(visit)
    page = seen.page
    name = "book/start/now.html"
    page.goto(address + PAGES["overdue-interest"])
    wait_until_stored(page, PAGES["overdue-interest"], *needed_by("overdue-interest"))
    page.goto(address + name)
    wait_until_stored(page, name)
    page.evaluate("caches.open('creditrights-of-old').then(store => store.put('x', new Response('x')))")
    old = page.evaluate(KEYS)

    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace("<h1>", "<h1>新的一版："), encoding="utf-8")
    offline.write_beside(folder, {})
    page.goto(address + name)
    assert "新的一版" in page.inner_text("h1"), "a page comes from the network first"
    copy = next(each for each in old if name in each)

    def taken_over() -> bool:
        if page.evaluate(WAITING):
            stop_workers_without_work(seen, page)
        return not page.evaluate("caches.has('creditrights-of-old')") and copy not in page.evaluate(KEYS)

    wait_until(taken_over)
    new = page.evaluate(KEYS)
    assert len([each for each in new if name in each]) == 1
    unchanged = [each for each in old if name not in each]
    assert set(unchanged) <= set(new), "what has not changed is not fetched again"
    seen.context.set_offline(True)
    page.goto(address + name)
    assert "新的一版" in page.inner_text("h1")


def test_a_calculator_that_is_on_the_device_is_warm_before_it_is_touched(visit, shelf) -> None:
    _, address = shelf
    seen = reader(visit)
    page = seen.page
    page.goto(address + PAGES["overdue-interest"])
    wait_until_stored(page, *needed_by("overdue-interest"))
    page.goto(address + PAGES["overdue-interest"])
    with page.expect_worker(timeout=15_000):
        page.locator("section.cr-calculator").first.scroll_into_view_if_needed()
    live = Live(page, "overdue-interest")
    assert live.json() == "", "warm, and nothing replaced"
    live.submit()
    assert live.json() == in_python("overdue-interest", live.texts())
    assert seen.complaints == []


def test_from_a_stick_the_book_opens_and_one_can_go_about_in_it(visit, tmp_path) -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    import archive

    with zipfile.ZipFile(archive.write(BUILT, tmp_path)) as packed:
        packed.extractall(tmp_path)
    seen = reader(visit)
    page = seen.page
    page.goto((tmp_path / archive.NAME / "从这里打开.html").as_uri())
    page.click("text=开始看")
    page.wait_for_url("**/html/book/index.html")
    page.goto((tmp_path / archive.NAME / "html" / HOW).as_uri())
    assert "已经在你手上了" in page.inner_text("[data-offline]")
    page.locator(".cr-main a.cr-cite").first.evaluate("link => link.click()")
    page.wait_for_url("**/provisions.html#law-*")
    assert seen.complaints == []
