"""The notebooks in the browser: builds JupyterLite with our lessons and exercises into _build/html/lite.

    make lite                                  packages from Pyodide's release, over the network
    make lite PYODIDE=MIRROR                   from a folder, a zip or a wheel that holds them

Nothing of it is fetched from another host when a reader opens it. `lessons.json` beside it says which notebooks are
there and what the others lack; the book reads it (creditrights/site/run_here.py).
"""

import argparse
import ast
import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from plain_markdown import plain_markdown
from pyodide import ROOT, WANTED, Lock, closure, distribution, plain, source_of

from creditrights.classroom.assignment import read_assignment
from creditrights.classroom.release import released
from creditrights.classroom.roster import Student

LITE = ROOT / "lite"
OUT = ROOT / "_build" / "html" / "lite"
WORK = ROOT / "_build" / "lite"
EXERCISES = "练习"

#: what any notebook of ours may use, without saying so in a cell
ALWAYS = ("numpy", "pandas", "matplotlib", "ipywidgets", "openpyxl")

#: with this key anybody can make the same numbers, and the right answers: it is for practice, never for marks
PRACTICE = (Student("practice", "练习"), "practice-in-the-browser")

PICTURE = re.compile(r'picture\("([\w-]+)"')

KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}

NOTE = (
    "> 这本笔记在你的浏览器里运行，不向别处发任何请求。第一次要下载约 {size} MB，等第一格跑完可能要一分钟；"
    "菜单“运行”里选“运行所有单元格”。改动只存在这个浏览器里，要留下来请用“文件”菜单下载。"
)


# ---------------------------------------------------------------- what a notebook needs


def needs(cells: list[str], optional: list[str]) -> list[str]:
    """The optional packages that a notebook loads: those that its cells import, and our modules that these import."""
    wanted: set[str] = set()
    seen: set[str] = set()
    waiting = [name for cell in cells for name in [*imported(cell), *pictures(cell)]]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name.split(".")[0] == "creditrights":
            waiting.extend(imported_by(name))
        wanted |= {package for package in optional if name.split(".")[0] == package}
    return sorted(wanted)


def pictures(source: str) -> list[str]:
    """The modules of the pictures that a cell shows; they are imported when they are drawn."""
    return ["creditrights.notebook.figures." + name.replace("-", "_") for name in PICTURE.findall(source)]


def imported(source: str) -> list[str]:
    """The modules imported at the top of a piece of Python; names imported from one may be modules too."""
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            found.extend(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found.extend(f"{node.module}.{each.name}" for each in node.names)
    return found


def imported_by(name: str) -> list[str]:
    """What one of our modules imports at its top; nothing if there is no such module."""
    place = ROOT.joinpath(*name.split("."))
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return imported(path.read_text(encoding="utf-8"))
    return []


# ---------------------------------------------------------------- the notebooks


def for_the_browser(notebook: dict[str, Any], extra: list[str], size: int) -> dict[str, Any]:
    """A notebook with a word on how it runs here and, where it needs more, a cell that loads that first."""
    first: list[dict[str, Any]] = [markdown("how-it-runs-here", NOTE.format(size=size))]
    if extra:
        source = f"import {', '.join(extra)}  # 这一课还要用到的，先装好"
        first.append({**markdown("loads-first", source), "cell_type": "code", "execution_count": None, "outputs": []})
    return {
        **notebook,
        "cells": [*first, *map(in_plain_words, notebook["cells"])],
        "metadata": {**notebook["metadata"], "kernelspec": KERNEL},
    }


def in_plain_words(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell whose prose Jupyter can show; code stays as it is."""
    if cell["cell_type"] != "markdown":
        return cell
    return {**cell, "source": plain_markdown("".join(cell["source"]))}


def markdown(id: str, source: str) -> dict[str, Any]:
    """A cell of prose."""
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": source}


def code_of(notebook: dict[str, Any]) -> list[str]:
    """The sources of the code cells."""
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]


def sources() -> dict[str, bytes]:
    """Every notebook by its name in the browser: the lessons, and of each exercise one copy to practise on."""
    found = {path.name: path.read_bytes() for path in sorted((ROOT / "notebooks").glob("*.ipynb"))}
    for rubric in sorted((ROOT / "exercises").glob("*/rubric.toml")):
        found[f"{EXERCISES}/{rubric.parent.name}.ipynb"] = released(read_assignment(rubric.parent), *PRACTICE)
    return found


def contents(folder: Path, optional: list[str], here: list[str], size: int) -> dict[str, dict[str, Any]]:
    """Write the notebooks that can run; what each needs, and whether it is there, by name."""
    told = {}
    for name, raw in sources().items():
        notebook = json.loads(raw)
        extra = needs(code_of(notebook), optional)
        told[name] = {"needs": extra, "here": set(extra) <= set(here)}
        if told[name]["here"]:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(for_the_browser(notebook, extra, size), ensure_ascii=False), encoding="utf-8")
    return told


# ---------------------------------------------------------------- our wheel and the lock


def wheels(folder: Path) -> list[Path]:
    """Our own wheel, and those of pure Python that Pyodide does not bring, each with the sha256 that lite/wheels.txt asks."""
    shutil.rmtree(folder, ignore_errors=True)
    source = folder / "source"  # setuptools leaves a folder behind where it builds
    shutil.copytree(ROOT / "creditrights", source / "creditrights", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copyfile(ROOT / name, source / name)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    listed = str(LITE / "wheels.txt")
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(source)], check=True)
    asked = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement", listed]
    subprocess.run([*pip, "download", *asked, "--dest", str(folder)], check=True)
    return sorted(folder.glob("*.whl"))


def entry(wheel: Path, depends: list[str]) -> dict[str, Any]:
    """A wheel as Pyodide's lock describes it."""
    name, version = wheel.name.split("-")[:2]
    with zipfile.ZipFile(wheel) as archive:
        tops = {member.partition("/")[0] for member in archive.namelist() if member.endswith("/__init__.py")}
    return {
        "name": plain(name),
        "version": version,
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(top for top in tops if top.isidentifier()),
        "depends": depends,
        "unvendored_tests": False,
    }


#: what the wheels depend on
DEPENDS = {
    "creditrights": list(ALWAYS),
    "ipywidgets": ["comm", "ipython", "traitlets", "jupyterlab-widgets"],
    "comm": ["traitlets"],
    "openpyxl": ["et-xmlfile"],
}


def lock_of(lock: Lock, names: list[str], added: list[Path]) -> Lock:
    """The lock with these packages, what they depend on, and our wheels: nothing else can be asked for."""
    wanted = closure(lock, names)
    kept = {name: each for name, each in lock["packages"].items() if plain(name) in wanted}
    for wheel in added:
        name = plain(wheel.name.partition("-")[0])
        kept[name] = entry(wheel, DEPENDS.get(name, []))
    return {**lock, "packages": kept}


# ---------------------------------------------------------------- the build


def build(source: str, out: Path) -> dict[str, dict[str, Any]]:
    """All of it, into `out`."""
    core, work = WORK / "pyodide", WORK / "work"
    lock, here = distribution(core, source_of(source))
    added = wheels(WORK / "wheels")
    mine = lock_of(lock, [*WANTED["packages"], *here], added)
    files = [core / name for name in WANTED["core"] if name != "pyodide-lock.json"]
    files += [core / each["file_name"] for each in mine["packages"].values() if (core / each["file_name"]).is_file()]
    files += added
    first = sum(path.stat().st_size for path in files if not path.name.startswith(("scipy", "openblas")))

    shutil.rmtree(work, ignore_errors=True)
    told = contents(work / "contents", WANTED["optional"], here, round(first / 1e6))
    for name in ("jupyter-lite.json", "overrides.json"):
        shutil.copyfile(LITE / name, work / name)
    config = {"LiteBuildConfig": {"apps": ["lab", "notebooks", "tree", "edit"], "no_sourcemaps": True}}
    (work / "jupyter_lite_config.json").write_text(json.dumps(config))
    made = work / "made"
    tool = Path(sys.executable).parent / "jupyter-lite"
    lite = [
        str(tool),
        "build",
        "--lite-dir",
        str(work),
        "--contents",
        str(work / "contents"),
        "--output-dir",
        str(made),
    ]
    done = subprocess.run(lite, cwd=work, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-3000:] + done.stderr[-3000:] + "\nJupyterLite 没有建成，见上。")
    static = made / "static" / "pyodide"
    static.mkdir(parents=True)
    for path in files:
        shutil.copyfile(path, static / path.name)
    (static / "pyodide-lock.json").write_text(json.dumps(mine), encoding="utf-8")
    (made / "lessons.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(str(made), out)
    return told


def main() -> None:
    """Build, and say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", default="", help="where the packages come from; left out: Pyodide's release")
    parser.add_argument("--out", type=Path, default=OUT)
    parsed = parser.parse_args()
    told = build(parsed.source, parsed.out)
    size = sum(path.stat().st_size for path in parsed.out.rglob("*") if path.is_file())
    print(f"{parsed.out}：{sum(each['here'] for each in told.values())} 本笔记，{size / 1e6:.0f} MB。")
    for name, each in told.items():
        if not each["here"]:
            print(f"没有放进去：{name}，要用到 {'、'.join(each['needs'])}。")


if __name__ == "__main__":
    main()
