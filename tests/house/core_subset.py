"""The subset of Python that CPython and the page's MicroPython both run alike, as a lint over a module's source.

`offences(path, source)` gives one sentence for each thing that is not allowed, with what to write instead. It is an
allow-list where that can be had (imports, builtins, keywords of builtins), so that what nobody thought of is refused.
"""

import ast
import builtins


def _words(text: str) -> list[str]:
    return text.split()


#: standard modules a core module may import, and what of them; our own modules are always allowed
IMPORTS = {"json": (), "re": (), "datetime": ("date",)}
#: the one module that knows where it runs
TABLES = "creditrights/tables.py"
#: the one module that imports by name, so that a calculator is read only where it is asked; whoever follows imports
#: (site/core_bundle.py) learns from the catalogues what it may reach
DEFERRED = "creditrights/deferred.py"
#: builtins that those two may use besides
EXCEPTIONS = {TABLES: {"open", "OSError"}, DEFERRED: {"__import__", "getattr"}}

BUILTINS = frozenset(
    _words("""
    abs all any bool chr dict enumerate hash int isinstance len list max min next object ord property range repr set
    sorted staticmethod str sum super tuple type zip
    AssertionError AttributeError Exception IndexError KeyError NotImplementedError TypeError ValueError ZeroDivisionError
""")
)

#: methods of text that MicroPython lacks, or that know only ASCII there
TEXT_METHODS = frozenset(
    _words("""
    rjust ljust center zfill removeprefix removesuffix casefold capitalize title swapcase expandtabs translate maketrans
    isdecimal isnumeric isalnum isidentifier istitle isprintable isascii format_map
    isdigit isalpha isspace isupper islower upper lower splitlines
""")
)
#: methods of numbers and days that MicroPython lacks
OTHER_METHODS = {"bit_length", "bit_count", "as_integer_ratio", "is_integer", "strftime", "today", "now", "isocalendar"}

#: blank characters mean something else in the two when the method is left to find them itself
BLANK_METHODS = {"strip", "lstrip", "rstrip", "split", "rsplit"}
#: the module that makes all blanks plain ones before it uses those methods
BLANKS = "creditrights/calculators/reading.py"

SYNTAX = {
    ast.Match: "match: write if and elif",
    ast.NamedExpr: ":= : assign on a line of its own",
    ast.AsyncFunctionDef: "async: the core waits for nothing",
    ast.Await: "await: the core waits for nothing",
    ast.AsyncFor: "async for: the core waits for nothing",
    ast.AsyncWith: "async with: the core waits for nothing",
    ast.TryStar: "except*: write except",
    ast.JoinedStr: "f-string: join texts with +",
    ast.Nonlocal: "nonlocal: return the value",
    ast.Global: "global: return the value",
    ast.MatMult: "@: write a method",
    ast.Yield: "yield: build a list",
    ast.YieldFrom: "yield from: build a list",
}

#: taking everything at once, or one that does not depend on the order
ORDERLESS = {"sorted", "max", "min", "sum", "len", "any", "all", "set"}

KEYWORDS_OF = {"max": {"default"}, "min": {"default"}, "sorted": {"reverse"}}


def offences(path: str, source: str) -> list[str]:
    """What is not allowed in a core module, one sentence each, with its line."""
    tree = ast.parse(source)
    lint = _Lint(path, tree)
    lint.visit(tree)
    return lint.found


class _Lint(ast.NodeVisitor):
    def __init__(self, path: str, tree: ast.Module) -> None:
        self.path = path
        self.found: list[str] = []
        self.parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        self.own_names = _bound_names(tree)
        self.unordered = _unordered_names(tree)

    def say(self, node: ast.AST, sentence: str) -> None:
        self.found.append(f"{self.path}:{getattr(node, 'lineno', 0)}: {sentence}")

    def visit(self, node: ast.AST) -> None:
        if type(node) in SYNTAX:
            self.say(node, SYNTAX[type(node)])
        super().visit(node)

    # -- imports -----------------------------------------------------------------------------------------------------

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            allowed = alias.name in IMPORTS or (alias.name == "sys" and self.path == TABLES)
            if not allowed or IMPORTS.get(alias.name):
                self.say(node, f"import {alias.name}: only json, re and datetime.date exist in both")
        self._inside_a_function(node)

    def visit_If(self, node: ast.If) -> None:
        """What stands under `if MYPY:` is read by the type checker and run by nobody."""
        if isinstance(node.test, ast.Name) and node.test.id == "MYPY":
            for each in node.orelse:
                self.visit(each)
        else:
            self.generic_visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or "."
        if module.split(".")[0] != "creditrights":
            for alias in node.names:
                if alias.name not in IMPORTS.get(module, ()):
                    self.say(node, f"import {alias.name} from {module}: only json, re and datetime.date exist in both")
        self._inside_a_function(node)

    def _inside_a_function(self, node: ast.AST) -> None:
        if not isinstance(self.parents[node], ast.Module) and self.path != TABLES:
            self.say(node, "import that is not at the top: the page would not carry it")

    # -- numbers -----------------------------------------------------------------------------------------------------

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, (float, complex)):
            self.say(node, f"float {node.value}: write a Ratio, or whole fen")

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Div):
            self._division(node, node.left)
        if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
            self.say(node, "% on text: join texts with +")
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.op, ast.Div):
            self.say(node, "/=: write a Ratio, or //")
        self.generic_visit(node)

    def _division(self, node: ast.AST, left: ast.expr) -> None:
        """A Ratio may be divided, in the money room: what stands on the left is never a plain number."""
        plain = isinstance(left, ast.Constant) or (
            isinstance(left, ast.Call) and isinstance(left.func, ast.Name) and left.func.id in BUILTINS
        )
        if not self.path.startswith("creditrights/money/") or plain:
            self.say(node, "/ where no Ratio is evident: write a Ratio, or //")

    # -- names, calls, methods ---------------------------------------------------------------------------------------

    def visit_Name(self, node: ast.Name) -> None:
        builtin = hasattr(builtins, node.id) and node.id not in self.own_names
        if builtin and node.id not in BUILTINS | EXCEPTIONS.get(self.path, set()):
            self.say(node, f"builtin {node.id}: not in the subset")

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name):
            for keyword in node.keywords:
                if hasattr(builtins, node.func.id) and keyword.arg not in KEYWORDS_OF.get(node.func.id, set()):
                    self.say(node, f"{node.func.id}({keyword.arg}=): not the same in both; sort with plain.by_rank")
            if node.func.id in ("list", "tuple", "enumerate", "zip"):
                for argument in node.args:
                    self._walked(argument)
        if isinstance(node.func, ast.Attribute):
            self._method_call(node, node.func)
        self.generic_visit(node)

    def _method_call(self, node: ast.Call, method: ast.Attribute) -> None:
        if method.attr in TEXT_METHODS or method.attr in OTHER_METHODS:
            self.say(node, f"method {method.attr}: MicroPython lacks it or knows only ASCII, write it out")
        if method.attr in BLANK_METHODS and not node.args and self.path != BLANKS:
            self.say(node, f"{method.attr}() that looks for blanks itself: make them plain with reading.blanked")
        if method.attr == "sort":
            self.say(node, "sort(): it is not stable in MicroPython, sort with plain.by_rank")
        text = method.value.value if isinstance(method.value, ast.Constant) else None
        if method.attr == "format" and isinstance(text, str) and text.replace("{:02d}", "").count("{"):
            self.say(node, f"format {text}: only {{:02d}} is the same in both")
        of_re = isinstance(method.value, ast.Name) and method.value.id == "re"
        if of_re and any(isinstance(each, ast.Constant) and "{" in str(each.value) for each in node.args):
            self.say(node, "re with {n}: it never matches in MicroPython, repeat the piece")

    # -- order -------------------------------------------------------------------------------------------------------

    def visit_For(self, node: ast.For) -> None:
        self._walked(node.iter)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        inside = self.parents[node]
        around = self.parents[inside]
        orderless = isinstance(around, ast.Call) and isinstance(around.func, ast.Name) and around.func.id in ORDERLESS
        if not orderless and not isinstance(inside, (ast.DictComp, ast.SetComp)):
            self._walked(node.iter)
        self.generic_visit(node)

    def _walked(self, walked: ast.expr) -> None:
        """A dict or a set may not be walked in its own order: that is not the same in the two."""
        if isinstance(walked, ast.Call) and isinstance(walked.func, ast.Attribute):
            if walked.func.attr in ("keys", "values", "items"):
                self.say(walked, f"walking .{walked.func.attr}() in the dict's order: walk sorted(...)")
        elif isinstance(walked, (ast.Set, ast.SetComp, ast.Dict, ast.DictComp)):
            self.say(walked, "walking a set or dict in its own order: walk sorted(...)")
        elif _last_name(walked) in self.unordered:
            self.say(walked, f"walking {_last_name(walked)} in the dict's order: walk sorted(...)")

    # -- syntax that exists, but not there ---------------------------------------------------------------------------

    def visit_Dict(self, node: ast.Dict) -> None:
        if None in node.keys:
            self.say(node, "{**d}: dict(d), then assign")
        self.generic_visit(node)

    def visit_Starred(self, node: ast.Starred) -> None:
        if isinstance(self.parents[node], (ast.List, ast.Tuple, ast.Set)):
            self.say(node, "[*x]: list(x) + [...]")
        self.generic_visit(node)

    def visit_Slice(self, node: ast.Slice) -> None:
        if node.step is not None:
            self.say(node, "slice with a step: write a loop")
        self.generic_visit(node)

    def visit_arguments(self, node: ast.arguments) -> None:
        if node.posonlyargs:
            self.say(node.posonlyargs[0], "positional-only: leave out the /")
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if node.decorator_list or node.keywords:
            self.say(node, "class decorator or keyword: write a plain class with __init__")
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for decorator in node.decorator_list:
            if not (isinstance(decorator, ast.Name) and decorator.id in ("property", "staticmethod")):
                self.say(decorator, "decorator: only property and staticmethod")
        self.generic_visit(node)


def _bound_names(tree: ast.Module) -> set[str]:
    """Every name that the module itself gives a meaning to."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update(alias.asname or alias.name for alias in node.names)
    return names


def _unordered_names(tree: ast.Module) -> set[str]:
    """Names and attributes that the module declares to be a dict or a set."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and _is_unordered(node.annotation):
            names.add(node.arg)
        elif isinstance(node, ast.AnnAssign) and _is_unordered(node.annotation):
            names.add(_last_name(node.target))
        elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Dict, ast.DictComp, ast.Set, ast.SetComp)):
            names.update(_last_name(target) for target in node.targets)
    names.discard("")
    return names


def _is_unordered(annotation: ast.expr | None) -> bool:
    text = ast.unparse(annotation).strip("'\"") if annotation is not None else ""
    return text.startswith(("dict", "set"))


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""
