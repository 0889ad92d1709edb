"""Puts the plain core into the built book, as the one file core.json that the page's worker reads.

Which modules belong to it is found by following the imports from creditrights/calculators/page.py: those at the top of
each module. (An import inside a function, as of the TOML reader in tables.py, is for CPython alone.) Which tables
belong to it is found by the names the core passes to `load`.
"""

import ast
import json
from pathlib import Path

from sphinx.application import Sphinx

import creditrights
from creditrights.handwritten import read_table

#: where the page's worker starts
ENTRY = "creditrights.calculators.page"

ROOT = Path(creditrights.__file__).parent.parent


def core() -> dict[str, dict[str, object]]:
    """{"files": {path: source}, "tables": {name: table}}."""
    sources = core_modules()
    tables = {name: read_table(name) for source in sources.values() for name in tables_read_by(source)}
    return {
        "files": {path: sources[path] for path in sorted(sources)},
        "tables": {n: tables[n] for n in sorted(tables)},
    }


def core_modules() -> dict[str, str]:
    """Path in the package -> source, for every module that the worker's entry needs."""
    found: dict[str, str] = {}
    wanted = [ENTRY]
    while wanted:
        path = module_path(wanted.pop())
        if path is None or str(path.relative_to(ROOT)) in found:
            continue
        source = path.read_text(encoding="utf-8")
        found[path.relative_to(ROOT).as_posix()] = source
        wanted.extend(imported_by(source))
    return found


def module_path(name: str) -> Path | None:
    """The file of one of our modules; None if it is no module of ours (a class, a function, the standard library)."""
    base = ROOT.joinpath(*name.split("."))
    if name.split(".")[0] != "creditrights":
        return None
    for path in (base.with_suffix(".py"), base / "__init__.py"):
        if path.is_file():
            return path
    return None


def imported_by(source: str) -> list[str]:
    """Names that a module imports at its top, and the packages they are in."""
    names: list[str] = []
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Import):
            names.extend(alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            names.append(statement.module)
            names.extend(f"{statement.module}.{alias.name}" for alias in statement.names)
    packages = [name.rsplit(".", count)[0] for name in names for count in range(1, name.count(".") + 1)]
    return names + packages


def tables_read_by(source: str) -> list[str]:
    """The names of the tables a module loads."""
    return [
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "load"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write core.json beside the page's scripts."""
    if exception is None and app.builder.format == "html":
        text = json.dumps(core(), ensure_ascii=False, separators=(",", ":"))
        Path(app.outdir, "_static", "core.json").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Have it written when the book is built."""
    app.connect("build-finished", write)
