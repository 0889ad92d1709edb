"""The Pyodide distribution for the notebooks in the browser, every file compared with its sha256.

    python scripts/pyodide.py FOLDER                    the core from npm, the packages from Pyodide's release
    python scripts/pyodide.py FOLDER --source MIRROR    the packages from a folder, a zip or a wheel that holds them

lite/pyodide.toml says which version, which packages, and what the core must look like; the core's own lock says what
each package must look like. A file that differs is refused, wherever it comes from.
"""

import argparse
import hashlib
import json
import re
import shutil
import tempfile
import tomllib
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from vendor import fetch

ROOT = Path(__file__).resolve().parent.parent
WANTED: dict[str, Any] = tomllib.loads((ROOT / "lite" / "pyodide.toml").read_text(encoding="utf-8"))
SECONDS = 120  # for one file

Lock = dict[str, Any]


class Differs(Exception):
    """A file is not the one that was asked for."""


class Absent(Exception):
    """The source does not have a file."""


def plain(name: str) -> str:
    """A package's name as one compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(lock: Lock, names: Iterable[str]) -> set[str]:
    """The packages and all that they depend on, by their plain names."""
    known = {plain(name): entry for name, entry in lock["packages"].items()}
    found: set[str] = set()
    waiting = [plain(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(plain(each) for each in known[name]["depends"])
    return found


def checked(raw: bytes, sha256: str, name: str) -> bytes:
    """The bytes, if they are the right ones."""
    got = hashlib.sha256(raw).hexdigest()
    if got != sha256:
        raise Differs(f"{name} 的 sha256 是 {got}，应当是 {sha256}。这个文件不能用，没有写下来。")
    return raw


class Release:
    """Pyodide's own release, over the network."""

    def __init__(self, address: str) -> None:
        self.address = address

    def read(self, name: str) -> bytes:
        """One file of it."""
        try:
            with urllib.request.urlopen(self.address + name, timeout=SECONDS) as answer:
                return bytes(answer.read())
        except (urllib.error.URLError, TimeoutError) as error:
            raise Absent(f"取不到 {self.address}{name}（{error}）。") from error


class Mirror:
    """A folder, or a zip or wheel, in which the files lie under their own names, at whatever depth."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes:
        """One file of it."""
        if self.path.is_dir():
            for found in sorted(self.path.rglob(name)):
                return found.read_bytes()
        else:
            with zipfile.ZipFile(self.path) as archive:
                for member in archive.namelist():
                    if member.rpartition("/")[2] == name:
                        return archive.read(member)
        raise Absent(f"{self.path} 里没有 {name}。")


def source_of(given: str) -> Release | Mirror:
    """Where packages come from: an address, or a path on this machine; nothing given is the official release."""
    if not given or given.startswith("https://"):
        return Release(given or str(WANTED["release"]))
    if not Path(given).exists():
        raise SystemExit(f"没有 {given}。")
    return Mirror(Path(given))


def core(folder: Path) -> Lock:
    """Write the core into a folder, by npm, and read its lock."""
    wanted: dict[str, str] = WANTED["core"]
    missing = [name for name in wanted if not right(folder / name, wanted[name])]
    if missing:
        with tempfile.TemporaryDirectory() as temporary:
            package = fetch(f"pyodide@{WANTED['version']}", Path(temporary))
            for name in missing:
                (folder / name).write_bytes(checked((package / name).read_bytes(), wanted[name], name))
    lock: Lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    return lock


def right(path: Path, sha256: str) -> bool:
    """Whether a file is there and the right one."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def packages(lock: Lock, names: Iterable[str], source: Release | Mirror, folder: Path) -> None:
    """Write packages into a folder, those that are not there yet."""
    entries = {plain(name): entry for name, entry in lock["packages"].items()}
    for name in sorted(closure(lock, names)):
        path = folder / entries[name]["file_name"]
        if not right(path, entries[name]["sha256"]):
            path.write_bytes(checked(source.read(path.name), entries[name]["sha256"], path.name))


def distribution(folder: Path, source: Release | Mirror) -> tuple[Lock, list[str]]:
    """The whole of it in a folder: the lock, and the optional packages that the source had."""
    if not shutil.which("npm"):
        raise SystemExit("要先装 npm：Pyodide 的核心是从 npm 取的。(npm is needed.)")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        lock = core(folder)
        packages(lock, WANTED["packages"], source, folder)
    except (Differs, Absent) as error:
        raise SystemExit(
            f"{error}\n没有装成。要连得上网，或者用 --source 指明存有这些文件的文件夹、zip 或 wheel。"
        ) from error
    here = []
    for name in WANTED["optional"]:
        try:
            packages(lock, [name], source, folder)
            here.append(name)
        except Absent as error:
            print(f"{error}用到 {name} 的课不放进去。")
        except Differs as error:
            raise SystemExit(str(error)) from error
    return lock, here


def main() -> None:
    """Fetch."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--source", default="", help="an address or a path; left out: Pyodide's own release")
    parsed = parser.parse_args()
    distribution(parsed.folder, source_of(parsed.source))
    print(f"{parsed.folder} 里的每个文件都与 sha256 相符。")


if __name__ == "__main__":
    main()
