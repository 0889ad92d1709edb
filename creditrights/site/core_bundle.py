"""Puts the plain core into the built book: what every calculator needs, and beside it what each one needs besides.

_static/core/shared.json and _static/core/<calculator>.json, which the page's worker fetches when that calculator is
first asked, and _static/core/quiz-<label>.json for the questions of a page. Nobody keeps a list:

- modules are found by following the imports at the top of each module, from creditrights/calculators/page.py for what
  is shared, from where the catalogue has a calculator for the rest (an import inside a function, as of the TOML reader
  in tables.py, is for CPython alone);
- tables are found by the names that those modules pass to `load`, and of the law and the remedies, which are large,
  those entries whose keys stand in the modules, or in their tables, as whole texts or in the marks of a letter; all of
  an instrument where a text is the beginning of its keys, "civil-code:".

A module goes without its comments, docstrings and type hints: the reader's phone would fetch and read them for nothing.

Most modules are in most bundles, so what is read from one is kept: a module is read once a build, not once a bundle.
"""

import ast
import hashlib
import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import TypedDict

from sphinx.application import Sphinx

import creditrights
from creditrights.calculators.catalogue import ids, places
from creditrights.errors import DataError
from creditrights.site.notebooks import package_digest
from creditrights.tables import load

#: where the page's worker starts
ENTRY = "creditrights.calculators.page"

#: where the worker goes on when a quiz is asked
QUIZ_ENTRY = "creditrights.quiz.page"

#: tables of which the page carries only the entries that are named
BY_ENTRY = ("law", "remedies", "quiz")

ROOT = Path(creditrights.__file__).parent.parent


class Bundle(TypedDict):
    """files: path -> source; tables: name for `load` -> the entry, see tables.py."""

    files: dict[str, str]
    tables: dict[str, object]


def bundles() -> dict[str, Bundle]:
    """ "shared"; one by the id of each calculator and each quiz, which holds nothing that is in "shared"."""
    shared = modules_from([ENTRY])
    shared_tables = tables_of(shared)
    found = {"shared": _bundle(shared, shared_tables)}
    for id in ids():
        needed = modules_from([place.partition(":")[0] for place in places(id)])
        own = {path: source for path, source in needed.items() if path not in shared}
        found[id] = _bundle(own, {name: row for name, row in tables_of(own).items() if name not in shared_tables})
    asking = {path: source for path, source in modules_from([QUIZ_ENTRY]).items() if path not in shared}
    for label in sorted(_cells(load("quiz"))):
        name = f"quiz/{label}"
        tables = tables_of(asking, {name: load(name)})
        found[f"quiz-{label}"] = _bundle(
            asking, {each: row for each, row in tables.items() if each not in shared_tables}
        )
    return found


def _bundle(files: dict[str, str], tables: dict[str, object]) -> Bundle:
    return {
        "files": {path: without_words(files[path]) for path in sorted(files)},
        "tables": {name: tables[name] for name in sorted(tables)},
    }


@cache
def without_words(source: str) -> str:
    """The same module without its comments, docstrings and type hints."""
    tree = Hintless().visit(ast.parse(source))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            node.body = body or ([] if isinstance(node, ast.Module) else [ast.Pass()])
    return ast.unparse(ast.fix_missing_locations(tree))


class Hintless(ast.NodeTransformer):
    """Takes out what only a type checker reads: hints, and what stands under `if MYPY`."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        return ast.Assign([node.target], node.value) if node.value is not None else None

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt] | None:
        self.generic_visit(node)
        return (node.orelse or None) if isinstance(node.test, ast.Name) and node.test.id == "MYPY" else node


def core_modules() -> dict[str, str]:
    """Path in the package -> source, for every module that some calculator or quiz of the page needs."""
    return modules_from([ENTRY, QUIZ_ENTRY] + [place.partition(":")[0] for id in ids() for place in places(id)])


def modules_from(entries: list[str]) -> dict[str, str]:
    """Path in the package -> source, for every module that the named ones need, and themselves."""
    found: dict[str, str] = {}
    wanted = list(entries)
    while wanted:
        path = module_path(wanted.pop())
        if path is None or path.relative_to(ROOT).as_posix() in found:
            continue
        source = path.read_text(encoding="utf-8")
        found[path.relative_to(ROOT).as_posix()] = source
        wanted.extend(imported_by(source))
    return {path: found[path] for path in sorted(found)}


@cache
def module_path(name: str) -> Path | None:
    """The file of one of our modules; None if it is no module of ours (a class, a function, the standard library)."""
    base = ROOT.joinpath(*name.split("."))
    if name.split(".")[0] != "creditrights":
        return None
    for path in (base.with_suffix(".py"), base / "__init__.py"):
        if path.is_file():
            return path
    return None


@cache
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


def tables_of(files: dict[str, str], besides: dict[str, object] | None = None) -> dict[str, object]:
    """Name for `load` -> table or entry, for all that these modules load, and every provision and remedy they name.

    besides  entries that they load under names which they put together
    """
    named_whole = {name for source in files.values() for name in loaded_by(source)} - {*BY_ENTRY}
    found = {name: load(name) for name in named_whole} | (besides or {})
    texts = {text for source in files.values() for text in texts_in(source)}.union(*map(_texts, found.values()))
    remedies = {id: row for id, row in _cells(load("remedies")).items() if id in texts}
    found.update({f"remedies/{id}": row for id, row in remedies.items()})
    law = _cells(load("law"))
    named = texts.union(*map(_texts, remedies.values()))
    for key in sorted(named.union(*map(marked, named))):
        instrument, colon, number = key.partition("#")[0].partition(":")
        articles = _cells(law[instrument])["articles"] if colon and instrument in law else {}
        for each, article in _cells(articles).items():
            if number in ("", each):
                found[f"law/{instrument}"] = _cells(law[instrument], without=("articles",))
                # For whoever compares texts or looks for words, and that is not the page.
                found[f"law/{instrument}/{each}"] = {**_cells(article, without=("quotes",)), "sha256": ""}
    return found


def marked(text: str) -> list[str]:
    """The keys of provisions in the marks of a letter's sentence, such as {law civil-code:678|civil-code:679}."""
    return [key.strip() for inside in re.findall(r"\{law(?:@\w+)? ([^}]*)\}", text) for key in inside.split("|")]


@cache
def loaded_by(source: str) -> list[str]:
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


@cache
def texts_in(source: str) -> list[str]:
    """Every text that stands in a module."""
    return [
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def _texts(table: object) -> set[str]:
    """Every text that stands in a table."""
    if isinstance(table, str):
        return {table}
    inner = table.values() if isinstance(table, dict) else table if isinstance(table, list) else ()
    return set().union(*map(_texts, inner))


def _cells(row: object, without: tuple[str, ...] = ()) -> dict[str, object]:
    if not isinstance(row, dict):
        raise DataError(f"应当是一张表，实际是 {row!r}")
    return {name: cell for name, cell in row.items() if name not in without}


def fingerprint() -> str:
    """Changes when the package or this file does, and with them perhaps a bundle."""
    return package_digest() + "\n" + hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the bundles beside the page's scripts, unless those of the last build are still right."""
    if exception is not None or app.builder.format != "html":
        return
    folder, stored = Path(app.outdir, "_static", "core"), Path(app.doctreedir, "core.sha256")
    names = {path.stem for path in folder.glob("*.json")}
    if names == {"shared", *ids()} and stored.is_file() and stored.read_text() == fingerprint():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, bundle in bundles().items():
        text = json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    stored.write_text(fingerprint())


def setup(app: Sphinx) -> None:
    """Have them written when the book is built."""
    app.connect("build-finished", write)
