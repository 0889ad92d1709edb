"""The files of others that the page loads are the ones the manifest names."""

import subprocess
import sys

from tests.book.built import ROOT


def test_vendored_files_agree_with_their_manifest() -> None:
    checked = subprocess.run([sys.executable, "scripts/vendor.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
