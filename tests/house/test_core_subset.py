"""The core is written in the Python that runs in the page's MicroPython too, and each ban catches what it bans."""

import pytest

from creditrights.site.core_bundle import ROOT, core_modules
from tests.house.core_subset import offences

CORE = core_modules()

#: where a snippet is supposed to stand, unless it says otherwise
ANYWHERE = "creditrights/legality/checker.py"
MONEY = "creditrights/money/ledger.py"
TABLES = "creditrights/tables.py"
DEFERRED = "creditrights/deferred.py"


@pytest.mark.parametrize("path", sorted(CORE))
def test_a_core_module_keeps_to_the_subset(path):
    assert offences(path, CORE[path]) == []


def test_the_core_is_its_rooms_and_nothing_of_the_fronts():
    rooms = {path.split("/")[1] for path in CORE if path.count("/") > 1}
    assert rooms == {"law", "money", "legality", "letters", "planning", "calculators", "quiz"}


#: modules that need numpy or scipy, or reckon in floats for those that do
EDGES = ("/bulk.py", "/columns.py") + tuple(
    f"/planning/{name}.py" for name in ("program", "optimum", "shocks", "windows")
)


def test_the_page_never_carries_what_needs_numpy():
    assert [path for path in CORE if "/bulk" in path or path.endswith(EDGES)] == []


PLANNING = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "creditrights" / "planning").glob("*.py"))


@pytest.mark.parametrize("path", [path for path in PLANNING if not path.endswith(EDGES)])
def test_what_plans_keeps_to_the_subset_even_where_the_page_does_not_carry_it(path):
    assert offences(path, (ROOT / path).read_text(encoding="utf-8")) == []


BANNED = {
    "math": "import math",
    "the whole of datetime": "import datetime",
    "datetime's timedelta": "from datetime import timedelta",
    "fractions": "from fractions import Fraction",
    "decimal": "from decimal import Decimal",
    "dataclasses": "from dataclasses import dataclass",
    "enum": "from enum import Enum",
    "typing": "from typing import Any",
    "numpy": "import numpy",
    "sys outside tables": "import sys",
    "an import inside a function": "def f():\n    from creditrights.law.registry import registry",
    "a float": "rate = 0.05",
    "a float with an exponent": "rate = 1e9",
    "float()": "rate = float('1')",
    "round()": "fen = round(x)",
    "open()": "text = open('x').read()",
    "getattr()": "x = getattr(a, 'b')",
    "an import by name": "x = __import__('creditrights.law.registry')",
    "pow() with a modulus": "x = pow(3, -1, 7)",
    "eval()": "eval('1')",
    "true division": "half = whole / 2",
    "division in place": "whole /= 2",
    "match": "match x:\n    case 1:\n        pass",
    "a walrus": "if (n := len(x)) > 1:\n    pass",
    "{**d}": "new = {**old}",
    "[*x]": "new = [*old, 1]",
    "(*x,)": "new = (*old, 1)",
    "positional-only": "def f(a, /):\n    pass",
    "async": "async def f():\n    pass",
    "a generator function": "def f():\n    yield 1",
    "except*": "try:\n    f()\nexcept* ValueError:\n    pass",
    "a slice with a step": "tail = text[::-1]",
    "an f-string": "text = f'{fen:,}'",
    "% on text": "text = '%d' % 3",
    "a format with a comma": "text = '{:,}'.format(3)",
    "a decorator": "@cached\ndef f():\n    pass",
    "a class decorator": "@dataclass\nclass A:\n    pass",
    "a metaclass": "class A(metaclass=B):\n    pass",
    "rjust": "x.rjust(3)",
    "ljust": "x.ljust(3)",
    "zfill": "x.zfill(3)",
    "removeprefix": "x.removeprefix('a')",
    "isdecimal": "x.isdecimal()",
    "isdigit, which takes other digits here than there": "x.isdigit()",
    "lower, which knows only ASCII there": "x.lower()",
    "splitlines, which knows other line ends here": "x.splitlines()",
    "strip() of whatever is blank": "x.strip()",
    "split() at whatever is blank": "x.split()",
    "bit_length": "x.bit_length()",
    "strftime": "day.strftime('%Y')",
    "today": "date.today()",
    "re with {n}": "import re\nre.match('[0-9]{4}', x)",
    "sorted with a key": "sorted(x, key=len)",
    "sort in place": "x.sort()",
    "zip(strict=)": "zip(a, b, strict=True)",
    "sum(start=)": "sum(a, start=1)",
    "a walk through items()": "for k, v in table.items():\n    print_it(k)",
    "a list of values()": "found = [v for v in table.values()]",
    "list(keys())": "found = list(table.keys())",
    "a walk through a set": "for x in {1, 2}:\n    show(x)",
    "a walk through a dict parameter": "def f(texts: 'dict[str, str]'):\n    for id in texts:\n        show(id)",
    "a list of a dict attribute": (
        "class A:\n    def __init__(self):\n        self.table: 'dict[str, str]' = {}\n        x = list(self.table)"
    ),
    "a walk through a dict made on the spot": "table = {1: 2}\nfor x in table:\n    show(x)",
}


@pytest.mark.parametrize("snippet", BANNED.values(), ids=list(BANNED))
def test_the_lint_catches(snippet):
    assert len(offences(ANYWHERE, snippet)) >= 1


@pytest.mark.parametrize("snippet", ["x = 1 / 3", "x = len(a) / 3", "x = sum(a) / b"])
def test_even_in_the_money_room_a_plain_number_is_not_divided(snippet):
    assert offences(MONEY, snippet) != []


ALLOWED = {
    "a Ratio divided in the money room": (MONEY, "daily = yearly / 360"),
    "whole division anywhere": (ANYWHERE, "half = whole // 2"),
    "a walk in sorted order": (ANYWHERE, "for k in sorted(table.keys()):\n    show(k)"),
    "the largest of the values": (ANYWHERE, "x = max([v for v in table.values()])"),
    "whether any of a dict": (ANYWHERE, "def f(d: 'dict[str, int]'):\n    return any([k == 'a' for k in d])"),
    "a comprehension that makes a dict": (ANYWHERE, "def f(d: 'dict[str, int]'):\n    return {k: 1 for k in d}"),
    "day, imported": (ANYWHERE, "from datetime import date"),
    "what the type checker alone reads": (ANYWHERE, "MYPY = False\nif MYPY:\n    from typing import TypeVar"),
    "two digits": (ANYWHERE, "text = '{:02d}:{:02d}'.format(1, 2)"),
    "strip of named characters": (ANYWHERE, "x.strip(' ')"),
    "sys and open in tables": (TABLES, "import sys\nx = open('a')"),
    "an import by name in the module that does it for all": (DEFERRED, "x = getattr(__import__('a'), 'b')"),
}


@pytest.mark.parametrize(("path", "snippet"), ALLOWED.values(), ids=list(ALLOWED))
def test_the_lint_lets_pass(path, snippet):
    assert offences(path, snippet) == []


def test_what_an_else_of_mypy_runs_is_looked_at():
    assert offences(ANYWHERE, "MYPY = False\nif MYPY:\n    pass\nelse:\n    import math") != []
