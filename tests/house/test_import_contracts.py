"""Which room imports which, as .importlinter draws it."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("importlinter", reason="import-linter is not installed")

ROOT = Path(__file__).parents[2]
DRAWING = ROOT / ".importlinter"
COMMAND = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(config_filename=sys.argv[1], no_cache=True))"


def lint(root: Path) -> "subprocess.CompletedProcess[str]":
    """import-linter's word on the package that stands in a folder."""
    environment = dict(os.environ, PYTHONPATH=str(root), PYTHONUTF8="1", COLUMNS="200")
    command = [sys.executable, "-c", COMMAND, str(DRAWING)]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)


def test_no_room_imports_what_it_may_not():
    said = lint(ROOT)
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_drawing_shows_every_room_there_is():
    drawing = configparser.ConfigParser()
    drawing.read(DRAWING, encoding="utf-8")
    floors = drawing["importlinter:contract:floors"]["layers"]
    rooms = {path.parent.name for path in (ROOT / "creditrights").glob("*/__init__.py")}
    assert [room for room in rooms if f"creditrights.{room}" not in floors] == []


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("law/registry.py", "import creditrights.money.fen", "law imports nothing of ours"),
        ("money/fen.py", "import creditrights.legality.kinds", "money and legality do not know each other"),
        ("legality/rule.py", "import creditrights.site.pages", "the core knows no front"),
        ("calculators/form.py", "import numpy", "the core knows no front"),
        ("law/registry.py", "import creditrights.handwritten", "only tables reads"),
        ("notebook/style.py", "import creditrights.site.pages", "knows neither the site"),
        ("site/pages.py", "import creditrights.notebook.style", "site sees the figures alone"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(module, line, broken, tmp_path):
    shutil.copytree(
        ROOT / "creditrights", tmp_path / "creditrights", ignore=shutil.ignore_patterns("__pycache__", "*.otf")
    )
    (tmp_path / "creditrights" / module).write_text(line + "\n", encoding="utf-8")
    said = lint(tmp_path)
    assert said.returncode == 1
    assert [each for each in said.stdout.splitlines() if broken in each and " BROKEN" in each]
