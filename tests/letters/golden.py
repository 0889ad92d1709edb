"""The stored letters: each as it stands empty, and filled in from filled/<id>.json (all names are made up).

python -m tests.letters.golden      writes golden/ anew and names the files that changed
"""

import json
from pathlib import Path

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.typed import as_typed
from creditrights.letters.catalogue import LETTERS
from creditrights.letters.draft import Draft, write

HERE = Path(__file__).parent
STORED = HERE / "golden"


def filled_texts(id: str) -> dict[str, str]:
    """What the made-up sender typed."""
    given = json.loads((HERE / "filled" / f"{id}.json").read_text(encoding="utf-8"))
    form = calculator(id).form
    return {name: as_typed(form.field(name), value) for name, value in given.items()}


def values(id: str, texts: dict[str, str]) -> dict[str, object]:
    """The values of texts that must all be readable."""
    found, errors = calculator(id).form.parse(texts)
    assert errors == [], [error.sentence for error in errors]
    return found


def drafts(id: str) -> dict[str, Draft]:
    """File name -> draft."""
    chosen = calculator(id).letter
    return {
        f"{id}.empty.txt": write(chosen, values(id, {})),
        f"{id}.filled.txt": write(chosen, values(id, filled_texts(id))),
    }


def refresh() -> None:
    """Write golden/ anew."""
    for letter in LETTERS:
        for name, draft in drafts(letter.id).items():
            path = STORED / name
            if not path.is_file() or path.read_text(encoding="utf-8") != draft.text():
                print(f"changed: {name}")
                path.write_text(draft.text(), encoding="utf-8")


if __name__ == "__main__":
    refresh()
