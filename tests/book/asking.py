"""Putting queries to the page's own search under Node, and how well it answers the stored ones."""

import json
import shutil
import subprocess
import tempfile
import tomllib
from pathlib import Path

from tests.book.built import BUILT

HERE = Path(__file__).parent
NODE = shutil.which("node")


def queries(held_out: bool | None = None, file: str = "queries") -> list[dict]:
    """The stored queries: all, only those held out, or only the others."""
    rows = tomllib.loads((HERE / "data" / f"{file}.toml").read_text(encoding="utf-8"))["queries"]
    return [row for row in rows if held_out is None or row.get("held_out", False) is held_out]


def later() -> list[dict]:
    """Queries written down later, before any of them was asked."""
    return queries(file="queries_later")


def answers(how: str, typed: list[str]) -> list[list[dict]]:
    """What the page would find for each text: `how` is search, ask, best or facts."""
    return [json.loads(line) for line in _run(how, typed).stdout.split("\n") if line]


def timed(how: str, typed: list[str]) -> float:
    """Milliseconds for the middle one."""
    return float(_run(how, typed).stderr)


def _run(how: str, typed: list[str]) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder, "queries.json")
        asked.write_text(json.dumps([{"how": how, "typed": each} for each in typed]), encoding="utf-8")
        command = [str(NODE), str(HERE / "run_search.mjs"), str(BUILT / "_static"), str(asked)]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert ran.returncode == 0, ran.stderr
    return ran


def part(name: str) -> dict:
    """One built part of what can be found."""
    text = (BUILT / "_static" / "search" / f"{name}.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix(f'creditrightsSearch("{name}",').removesuffix(");\n"))


def rank(wanted: list[str], found: list[str]) -> int:
    """The place of the first acceptable answer, from 1; 0 if there is none."""
    return next((place for place, id in enumerate(found, start=1) if id in wanted), 0)


def rank_with_second(wanted: list[str], found: list[dict]) -> int:
    """The place of the first result that names an acceptable answer, first or as what else stands on its page."""
    return next((place for place, each in enumerate(found, start=1) if {each["id"], each["also"]} & set(wanted)), 0)


def recall_and_mrr(ranks: list[int], most: int = 3) -> tuple[float, float]:
    """The share answered among the first `most`, and the mean of 1/place."""
    recall = sum(0 < each <= most for each in ranks) / len(ranks)
    return recall, sum(1 / each for each in ranks if each) / len(ranks)
