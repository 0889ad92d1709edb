"""Runs messages through the core in MicroPython under Node, as the page's worker would."""

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from creditrights.site.core_bundle import core

HERE = Path(__file__).parent
VENDORED = HERE.parents[1] / "book" / "assets" / "vendor" / "micropython" / "micropython.mjs"
NODE = shutil.which("node")


def why_not() -> str:
    """Why MicroPython cannot be run here; empty if it can."""
    if NODE is None:
        return "node is not installed: the same bytes in MicroPython were not checked here"
    return "" if VENDORED.is_file() else f"{VENDORED} is missing: run scripts/vendor.py"


def respond_all(messages: list[dict[str, object]], folder: Path) -> list[str]:
    """MicroPython's answer to each message; two run side by side."""
    core_file = folder / "core.json"
    core_file.write_text(json.dumps(core(), ensure_ascii=False), encoding="utf-8")
    halves = [messages[0::2], messages[1::2]]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(_respond, half, core_file, folder / f"{n}.json") for n, half in enumerate(halves)]
        even, odd = [job.result() for job in jobs]
    answers = [""] * len(messages)
    answers[0::2], answers[1::2] = even, odd
    return answers


def _respond(messages: list[dict[str, object]], core_file: Path, messages_file: Path) -> list[str]:
    messages_file.write_text(json.dumps(messages, ensure_ascii=False), encoding="utf-8")
    command = [str(NODE), str(HERE / "run_micropython.mjs"), str(VENDORED), str(core_file), str(messages_file)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.split("\n") if line]
