"""nbgrader and otter-grader, where they are installed: `make graders`, or CREDITRIGHTS_GRADERS=/path/to/their/bin."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACE = Path(os.environ.get("CREDITRIGHTS_GRADERS") or ROOT / ".graders" / "bin")
MISSING = f"nbgrader and otter-grader are not installed in {PLACE}: run `make graders` (about a minute, 0.7 GB)"


def installed():
    return (PLACE / "nbgrader").exists() and (PLACE / "otter").exists()


def run(folder, *words):
    """Run one of them in a folder; its own programs first on the path."""
    path = f"{PLACE}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [str(PLACE / words[0]), *words[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done
