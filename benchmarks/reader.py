"""The built book as a reader has it: bytes by page, first paint, first answer, later answers; beside the stock theme.

    python -m benchmarks.reader                  all of it but the builds
    python -m benchmarks.reader --builds         also how long the book takes to build, cold and after one line
    python -m benchmarks.reader --stock          also one page built with Jupyter Book's own configuration
    python -m benchmarks.reader --rounds 5       the best of so many: other work on the machine only ever adds

Needs Chromium and a built book. The line is slowed down by the server (the browser's own brake does not hold its
workers), the processor by stopping the pages' processes three quarters of the time, page and worker alike (Linux).
"""

import argparse
import contextlib
import functools
import gzip
import http.server
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

import compress
import serve

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "_build" / "html"

#: name -> bits a second, milliseconds there and back, how many times slower the processor is
LINES: dict[str, tuple[float, int, int]] = {
    "desktop": (0, 0, 1),
    "4G, CPU/4": (9e6, 60, 4),
    "slow 4G, CPU/4": (1.6e6, 150, 4),
}
CALCULATORS = {
    "overdue-interest": "book/money/overdue-interest.html",
    "conduct": "book/collection/who-when-how.html",
    "threats": "book/check/threats.html",
}
PROSE = "book/start/now.html"

#: seconds for which a person reads the first questions
READS = 8

LARGEST = """() => new Promise(done => { let last = 0; new PerformanceObserver(seen => {
    for (const each of seen.getEntries()) last = Math.max(last, each.startTime); }).observe({type: 'largest-contentful-paint', buffered: true});
    setTimeout(() => done(last), 400); })"""

#: press the button of the first calculator of a kind; milliseconds until its answer stands in the page
ANSWER = """id => new Promise((done, failed) => {
    const section = document.querySelector(`section.cr-calculator[data-calculator="${id}"]`);
    delete section.dataset.json;
    const began = performance.now();
    new MutationObserver((_, watching) => { if (section.dataset.json !== undefined) { watching.disconnect(); done(performance.now() - began); } })
        .observe(section, {attributes: true});
    setTimeout(() => failed(new Error('no answer: ' + section.dataset.state)), 60000);
    section.querySelector('button[type=submit]').click(); })"""


def travels(path: Path) -> int:
    """Bytes of a file as a host that compresses sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def weights(folder: Path) -> list[tuple[str, int, int]]:
    """(page, kB before anything is touched, kB with its pictures and all that its calculators need)."""
    rows = []
    engine = ["creditrights-worker.js", "vendor/micropython/micropython.mjs", "vendor/micropython/micropython.wasm"]
    for page in sorted(folder.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if "_static" in page.parts or "cr-page" not in text:
            continue
        addresses = re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^":]+\.(?:js|css|svg)[^"]*)"', text)
        pictures = re.findall(r'<img[^>]* src="([^":]+)"', text)
        local = functools.partial(lambda page, address: page.parent / urlsplit(address).path, page)
        first = travels(page) + sum(travels(local(each)) for each in addresses)
        whole = first + sum(travels(local(each)) for each in set(pictures))
        ids = set(re.findall(r'data-calculator="([^"]+)"', text))
        needed = [*engine, "core/shared.json", *(f"core/{id}.json" for id in ids)] if ids else []
        whole += sum(travels(folder / "_static" / name) for name in needed)
        rows.append((page.relative_to(folder).as_posix(), first, whole))
    return rows


def report_weights() -> None:
    """Every page's first load and its whole, the heaviest of each."""
    rows = weights(BUILT)
    print(
        f"{len(rows)} pages, kB as gzip; first = page, styles, scripts; whole = with pictures, MicroPython, calculators"
    )
    for title, place, aim in (("first", 1, 150_000), ("whole", 2, 400_000)):
        ordered = sorted(rows, key=lambda row: row[place])
        over = [row for row in rows if row[place] > aim]
        print(f"  {title}: median {ordered[len(rows) // 2][place] / 1e3:.0f}, over {aim // 1000}: {len(over)}")
        for row in ordered[:-6:-1]:
            print(f"    {row[place] / 1e3:7.0f}  {row[0]}")


def compressed_copy(folder: Path, made: str) -> Path:
    """A copy of a built book with its compressed copies beside."""
    copy = Path(made, "html")
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*.gz", "*.br"))
    compress.compress(copy)
    return copy


class Paced:
    """Where an answer is written, at the pace of a line that all answers share."""

    lock = threading.Lock()
    free_at = 0.0

    def __init__(self, out, speed: float) -> None:
        self.out, self.speed = out, speed

    def write(self, content: bytes) -> int:
        """Pass on a packet when its turn has come."""
        for start in range(0, len(content), 4096):
            packet = content[start : start + 4096]
            with Paced.lock:
                Paced.free_at = max(Paced.free_at, time.monotonic()) + len(packet) * 8 / self.speed
                turn = Paced.free_at
            time.sleep(max(0.0, turn - time.monotonic()))
            self.out.write(packet)
        return len(content)

    def __getattr__(self, name: str) -> object:
        return getattr(self.out, name)


@contextlib.contextmanager
def served(folder: Path, line: str) -> Iterator[str]:
    """The folder at an address, behind a line."""
    speed, delay, _ = LINES[line]

    class Handler(serve.BookHandler):
        def setup(self) -> None:
            super().setup()
            if speed:
                self.wfile = Paced(self.wfile, speed)

        def parse_request(self) -> bool:
            time.sleep(delay / 1000)
            return super().parse_request()

    handler = functools.partial(Handler, directory=str(folder))
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/"
    serving.shutdown()
    serving.server_close()


def renderers() -> list[int]:
    """The processes of pages among our own children and theirs."""
    parents, pages = {}, []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            if b"--type=renderer" in (entry / "cmdline").read_bytes():
                pages.append(int(entry.name))

    def ours(pid: int) -> bool:
        return pid == os.getpid() or (pid in parents and ours(parents[pid]))

    return [pid for pid in pages if ours(pid)]


@contextlib.contextmanager
def slowed(times: int) -> Iterator[None]:
    """Our pages' processes run one part of the time in so many."""
    over = threading.Event()

    def hold() -> None:
        pids: list[int] = []
        looked = 0.0
        while not over.is_set():
            if time.monotonic() > looked + 0.25:
                pids, looked = renderers(), time.monotonic()
            for pid in pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGSTOP)
            time.sleep(0.005 * (times - 1))
            for pid in pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGCONT)
            time.sleep(0.005)

    holding = threading.Thread(target=hold)
    if times > 1 and sys.platform == "linux":
        holding.start()
    try:
        yield
    finally:
        over.set()
        if holding.is_alive():
            holding.join()


class Reader:
    """An open page on a phone with nothing stored."""

    def __init__(self, chromium, service_workers: str = "block") -> None:
        self.context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers=service_workers)
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)

    def paint(self, address: str) -> float:
        """Milliseconds to the largest contentful paint."""
        self.page.goto(address)
        return self.page.evaluate(LARGEST)

    def answer(self, calculator: str) -> float:
        """Milliseconds from the button to the answer."""
        return self.page.evaluate(ANSWER, calculator)


def read_answer(chromium, address: str, calculator: str) -> float:
    """The first answer of a first visit for whoever has read the questions: the calculator started as it came near."""
    reader = Reader(chromium)
    reader.page.goto(address)
    reader.page.locator(f'section.cr-calculator[data-calculator="{calculator}"]').first.scroll_into_view_if_needed()
    time.sleep(READS)
    found = reader.answer(calculator)
    reader.context.close()
    return found


def kept_answer(chromium, address: str, calculator: str) -> float:
    """The first answer of a later visit, all on the device and the calculator warm from having come near."""
    reader = Reader(chromium, service_workers="allow")
    reader.page.goto(address)
    stored = (
        "caches.match(new URL('_static/core/' + '{}' + '.json', location.origin), {{ignoreSearch: true}}).then(Boolean)"
    )
    while not reader.page.evaluate(stored.format(calculator)):
        time.sleep(0.1)
    reader.page.goto(address)
    reader.page.locator(f'section.cr-calculator[data-calculator="{calculator}"]').first.scroll_into_view_if_needed()
    time.sleep(3)
    found = reader.answer(calculator)
    reader.context.close()
    return found


def report_times(chromium, folder: Path, rounds: int) -> None:
    """The best of the rounds for each page and line."""
    print(f"milliseconds, the best of {rounds}; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"  {'':<18}{'':<18}{'paint':>8}{'first':>8}{'read':>8}{'later':>8}{'kept':>8}")
    for line, (_, _, slower) in LINES.items():
        with served(folder, line) as address, slowed(slower):
            prose = []
            for _ in range(rounds):
                reader = Reader(chromium)
                prose.append(reader.paint(address + PROSE))
                reader.context.close()
            print(f"  {line:<18}{'prose':<18}{min(prose):>8.0f}", flush=True)
            for calculator, name in CALCULATORS.items():
                found = []
                for _ in range(rounds):
                    reader = Reader(chromium)
                    paint, first = reader.paint(address + name), reader.answer(calculator)
                    later = min(reader.answer(calculator) for _ in range(4))
                    reader.context.close()
                    read = read_answer(chromium, address + name, calculator)
                    found.append((paint, first, read, later, kept_answer(chromium, address + name, calculator)))
                best = [min(column) for column in zip(*found, strict=True)]
                print(f"  {line:<18}{calculator:<18}" + "".join(f"{each:>8.0f}" for each in best), flush=True)
    print(f"load at the end {os.getloadavg()[0]:.1f}")


def build(folder: Path, *options: str) -> float:
    """Seconds of a build."""
    began = time.monotonic()
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    if done.returncode:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-2000:])
    return time.monotonic() - began


def report_builds() -> None:
    """A cold build of a copy of the project, and one after a line has been added to a page."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made, "project")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("_build", ".git", ".venv", "__pycache__", ".*cache*"))
        cold = build(copy)
        page = copy / "book" / "start" / "now.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n记下今天是几号。\n", encoding="utf-8")
        again = min(build(copy), build_after_a_line(copy, page))
        print(f"build: cold {cold:.0f} s, after one line {again:.1f} s; load {os.getloadavg()[0]:.1f}")


def build_after_a_line(copy: Path, page: Path) -> float:
    """Once more, with another line."""
    page.write_text(page.read_text(encoding="utf-8") + "\n再记下钟点。\n", encoding="utf-8")
    return build(copy)


def report_stock(chromium, rounds: int) -> None:
    """A page of prose built as Jupyter Book builds it by itself: its bytes, its outside requests, its first paint."""
    with tempfile.TemporaryDirectory() as made:
        source = Path(made, "stock")
        source.mkdir()
        text = (ROOT / "book" / "start" / "now.md").read_text(encoding="utf-8")
        text = re.sub(r"\{law\}`[^`]*`|\{checked\}`[^`]*`", "", text)  # roles of our own
        text = re.sub(r"```\{(?:not-advice|calculator|figure-from)[^`]*```", "", text)
        text = re.sub(r"(?m)^:::\{answer\}", ":::{admonition}", text)
        (source / "now.md").write_text(text, encoding="utf-8")
        (source / "_toc.yml").write_text("format: jb-book\nroot: now\n", encoding="utf-8")
        (source / "_config.yml").write_text(
            "title: 逾期有据\nparse:\n  myst_enable_extensions: [colon_fence]\n", encoding="utf-8"
        )
        build(source)
        folder = compressed_copy(source / "_build" / "html", made)
        for line, (_, _, slower) in LINES.items():
            paints = []
            for _ in range(rounds):
                with served(folder, line) as address, slowed(slower):
                    reader = Reader(chromium)
                    sizes: dict[str, int] = {}
                    outside: set[str] = set()
                    reader.page.on("request", lambda sent, outside=outside: outside.add(sent.url))
                    reader.page.route(
                        lambda url, address=address: not url.startswith(address), lambda route: route.abort()
                    )
                    reader.page.on(
                        "response",
                        lambda got, sizes=sizes: sizes.update({got.url: int(got.headers.get("content-length", 0))}),
                    )
                    paints.append(reader.paint(address + "now.html"))
                    reader.context.close()
            others = {urlsplit(url).netloc for url in outside if not url.startswith((address, "data:"))}
            print(
                f"  stock, {line:<16} paint {min(paints):.0f} ms, {sum(sizes.values()) / 1e3:.0f} kB, asks {len(others)} other hosts: {sorted(others)}",
                flush=True,
            )


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--builds", action="store_true")
    parser.add_argument("--stock", action="store_true")
    arguments = parser.parse_args()
    if not (BUILT / "search.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。（No built book yet: run `make book` first.）")
    report_weights()
    chromium_path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium_path is None:
        raise SystemExit("没有 Chromium，量不了时间。（No Chromium: times are not measured.）")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as made:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        report_times(chromium, compressed_copy(BUILT, made), arguments.rounds)
        if arguments.stock:
            report_stock(chromium, arguments.rounds)
        chromium.close()
    if arguments.builds:
        report_builds()


if __name__ == "__main__":
    main()
