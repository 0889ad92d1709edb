"""The files of others that the built page needs: check them against the manifest, or fetch them again.

    python scripts/vendor.py --check     compare every file with its sha256; needs no network
    python scripts/vendor.py             fetch each package with `npm pack` and write files and sha256 anew

The manifest, book/assets/vendor/manifest.toml, names each package, its version, its licence and its files. To move to
another version, change the version there and run this without --check.
"""

import argparse
import hashlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import tomllib
from pathlib import Path

VENDOR = Path(__file__).resolve().parent.parent / "book" / "assets" / "vendor"
MANIFEST = VENDOR / "manifest.toml"


def sha256(path: Path) -> str:
    """The fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def problems() -> list[str]:
    """What does not agree with the manifest, one sentence each."""
    found = []
    listed = {MANIFEST}
    for package in tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["package"]:
        folder = VENDOR / package["name"]
        for name, expected in package["files"].items():
            path = folder / name
            listed.add(path)
            if not path.is_file():
                found.append(f"缺少文件 {path.relative_to(VENDOR)}")
            elif sha256(path) != expected:
                found.append(f"文件 {path.relative_to(VENDOR)} 与清单里的 sha256 不符")
    extra = sorted(path for path in VENDOR.rglob("*") if path.is_file() and path not in listed)
    return found + [f"文件 {path.relative_to(VENDOR)} 不在清单里" for path in extra]


def refresh() -> None:
    """Fetch every package and write its files; a file the package lacks (a licence text) stays as it is."""
    text = MANIFEST.read_text(encoding="utf-8")
    for package in tomllib.loads(text)["package"]:
        with tempfile.TemporaryDirectory() as folder:
            unpacked = fetch(f"{package['source']}@{package['version']}", Path(folder))
            for name, before in package["files"].items():
                path = VENDOR / package["name"] / name
                if (unpacked / name).is_file():
                    shutil.copyfile(unpacked / name, path)
                    path.chmod(0o644)
                text = re.sub(rf'(?m)^("{re.escape(name)}" = )"{before}"$', rf'\g<1>"{sha256(path)}"', text)
    MANIFEST.write_text(text, encoding="utf-8")


def fetch(spec: str, folder: Path) -> Path:
    """The unpacked contents of an npm package."""
    packed = subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(folder / packed.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def main() -> None:
    """Check or refresh."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only compare, without network")
    if not parser.parse_args().check:
        refresh()
    found = problems()
    if found:
        raise SystemExit("\n".join([*found, "请运行 python scripts/vendor.py 重新取回（需要 npm 和网络）。"]))
    print("book/assets/vendor 与清单一致。")


if __name__ == "__main__":
    main()
