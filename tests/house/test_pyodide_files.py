"""A file of Pyodide is taken only if it is the very one, wherever it comes from."""

import hashlib
import sys
import zipfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import pyodide


def lock_for(raw: bytes) -> pyodide.Lock:
    sha256 = hashlib.sha256(raw).hexdigest()
    return {"packages": {"a": {"depends": ["b_b"], "file_name": "a.whl", "sha256": sha256},
                         "b-b": {"depends": [], "file_name": "b.whl", "sha256": sha256}}}  # fmt: skip


def test_a_package_brings_what_it_depends_on_however_its_name_is_spelt() -> None:
    assert pyodide.closure(lock_for(b"x"), ["A"]) == {"a", "b-b"}


def test_files_are_taken_out_of_a_mirror_that_is_a_zip(tmp_path) -> None:
    mirror = tmp_path / "mirror.zip"
    with zipfile.ZipFile(mirror, "w") as archive:
        for name in ("deep/a.whl", "deep/b.whl"):
            archive.writestr(name, b"x")
    pyodide.packages(lock_for(b"x"), ["a"], pyodide.Mirror(mirror), tmp_path)
    assert (tmp_path / "a.whl").read_bytes() == (tmp_path / "b.whl").read_bytes() == b"x"


def test_a_file_that_differs_is_refused_and_not_written(tmp_path) -> None:
    mirror = tmp_path / "mirror"
    mirror.mkdir()
    (mirror / "b.whl").write_bytes(b"another")
    with pytest.raises(pyodide.Differs, match="sha256"):
        pyodide.packages(lock_for(b"x"), ["b-b"], pyodide.Mirror(mirror), tmp_path)
    assert not (tmp_path / "b.whl").exists()


def test_a_mirror_without_the_file_says_so(tmp_path) -> None:
    with pytest.raises(pyodide.Absent, match=r"b\.whl"):
        pyodide.packages(lock_for(b"x"), ["b-b"], pyodide.Mirror(tmp_path), tmp_path)
