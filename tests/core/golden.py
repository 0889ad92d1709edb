"""The stored answers: one sha256 a case, with the answer's first words so that a difference can be read.

python -m tests.core.golden      writes golden.json anew and names the cases that changed
"""

import hashlib
import json
from pathlib import Path

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.plain import canonical_json
from tests.core.cases import GOLDEN, golden_texts

STORED = Path(__file__).parent / "golden.json"


def current(name: str) -> dict[str, str]:
    """What the core answers to a golden case today."""
    id, texts = golden_texts(name)
    outcome = answer(calculator(id), texts)
    words = outcome.result.answer if outcome.result is not None else outcome.errors[0].sentence
    return {"words": words, "sha256": hashlib.sha256(canonical_json(outcome.as_json()).encode()).hexdigest()}


def stored() -> dict[str, dict[str, str]]:
    """What it answered when golden.json was written."""
    table: dict[str, dict[str, str]] = json.loads(STORED.read_text(encoding="utf-8")) if STORED.is_file() else {}
    return table


def refresh() -> None:
    """Write golden.json anew."""
    before, now = stored(), {name: current(name) for name in GOLDEN}
    for name in sorted(set(before) | set(now)):
        if before.get(name) != now.get(name):
            print(f"changed: {name}\n  was {before.get(name)}\n  is  {now.get(name)}")
    STORED.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    refresh()
