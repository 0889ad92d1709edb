"""Runs messages through the core in MicroPython under Node, as the page's worker would."""

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from creditrights.site.core_bundle import bundles

HERE = Path(__file__).parent
VENDORED = HERE.parents[1] / "book" / "assets" / "vendor" / "micropython" / "micropython.mjs"
NODE = shutil.which("node")


def why_not() -> str:
    """Why MicroPython cannot be run here; empty if it can."""
    if NODE is None:
        return "node is not installed: the same bytes in MicroPython were not checked here"
    return "" if VENDORED.is_file() else f"{VENDORED} is missing: run scripts/vendor.py"


def respond_all(messages: list[dict[str, object]], folder: Path) -> list[str]:
    """MicroPython's answer to each message, one fresh MicroPython a calculator: none has what another brought along."""
    places: dict[object, list[int]] = {}
    for place, message in enumerate(messages):
        places.setdefault(message["calculator"], []).append(place)
    answers = [""] * len(messages)
    _bundles()  # once and before the threads: CPython 3.11 cannot parse in two of them at a time
    with ThreadPoolExecutor(2) as pool:
        jobs = {id: pool.submit(respond_in_turn, [messages[n] for n in places[id]], folder / str(id)) for id in places}
        for id, job in jobs.items():
            for place, said in zip(places[id], job.result(), strict=True):
                answers[place] = said
    return answers


def respond_in_turn(messages: list[dict[str, object]], folder: Path) -> list[str]:
    """The answers of one MicroPython, which fetches what a calculator needs when it is first asked, as a page does."""
    folder.mkdir(exist_ok=True)
    bundles_file = folder / "bundles.json"
    bundles_file.write_text(_bundles(), encoding="utf-8")
    return _respond(messages, bundles_file, folder / "messages.json")


@cache
def _bundles() -> str:
    return json.dumps(bundles(), ensure_ascii=False)


def _respond(messages: list[dict[str, object]], bundles_file: Path, messages_file: Path) -> list[str]:
    messages_file.write_text(json.dumps(messages, ensure_ascii=False), encoding="utf-8")
    command = [str(NODE), str(HERE / "run_micropython.mjs"), str(VENDORED), str(bundles_file), str(messages_file)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.split("\n") if line]
