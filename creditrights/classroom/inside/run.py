"""Entry of the child process: fence itself in, run the cells, write down the answers, leave at once."""

import json
import os
from pathlib import Path

from creditrights.classroom.inside import calls, cells, files, limits


def main(place: str, seconds: str, memory: str, file_size: str, cell_seconds: str) -> None:
    """Run `place`/cells.json within the limits and leave the outcome in `place`/outcome.json."""
    folder = Path(place)
    sources = json.loads((folder / "cells.json").read_text(encoding="utf-8"))
    os.chdir(folder)
    limits.set_limits(int(seconds), int(memory), int(file_size))
    files.keep_to(folder)
    calls.deny()
    outcome = json.dumps(cells.run_cells(sources, float(cell_seconds)))
    (folder / "outcome.json").write_text(outcome, encoding="utf-8")
    os._exit(0)  # not waiting for threads the student started
