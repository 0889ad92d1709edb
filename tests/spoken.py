"""The Chinese words that the package holds: what it writes by hand in TOML, says in Python, and answers."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import creditrights
from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from tests.core.cases import GOLDEN, golden_texts

PACKAGE = Path(creditrights.__file__).parent
CHINESE = re.compile("[\u4e00-\u9fff]")

#: the key of a provision, 节录-时间 and all, is no sentence
KEY = re.compile(r"[a-z][a-z0-9-]*:[^\s。；]+")

#: what stands for a value that is put into a sentence when it is said
VALUE = "某"

#: keys whose texts are not our words: quotations keep the marks of the text that they come from
NOT_OURS = {"quotes", "source", "sha256"}


def ours(words: str) -> bool:
    """Whether these are Chinese words to be read."""
    return CHINESE.search(words) is not None and KEY.fullmatch(words) is None


@cache
def in_tables() -> tuple[tuple[str, str], ...]:
    """(where, words) for every text of every table of the package."""
    found = []
    for path in sorted(PACKAGE.rglob("*.toml")):
        if path.name.startswith("spoken"):
            continue  # how people talk, not how we do
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [(f"{path.relative_to(PACKAGE)} {key}", words) for key, words in texts(table) if ours(words)]
    return tuple(found)


def texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """(key, words) for every text inside a table or an answer."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_OURS:
                yield from texts(inner, f"{key}.{name}".lstrip("."))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner, key)


@cache
def in_python() -> tuple[tuple[str, str], ...]:
    """(where, words) for every text in the code that is no docstring."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [(f"{name}:{line}", words) for line, words in said(tree) if ours(words)]
    return tuple(found)


def said(node: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, words) of the texts in a piece of code; a sentence with values in it comes whole."""
    if isinstance(node, ast.JoinedStr):
        parts = [each.value if isinstance(each, ast.Constant) else VALUE for each in node.values]
        yield node.lineno, "".join(map(str, parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        for inner in ast.iter_child_nodes(node):
            yield from said(inner)


@cache
def in_answers() -> tuple[tuple[str, str], ...]:
    """(where, words) for what the calculators ask, and what they answer to the golden cases."""
    found = {}
    for name in GOLDEN:
        id, given = golden_texts(name)
        told = answer(calculator(id), given).as_json()
        found.update({words: name for _, words in texts(told) if ours(words)})
    return tuple((name, words) for words, name in found.items())
