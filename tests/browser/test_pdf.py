"""The book as a PDF: its words can be read back, every link inside it leads somewhere, bookmarks follow the contents."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.book.built import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory):
    """The whole book, printed once."""
    from pypdf import PdfReader

    out: Path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    subprocess.run([sys.executable, "scripts/pdf.py", "--out", str(out)], cwd=ROOT, check=True, timeout=900)
    return PdfReader(out)


def test_its_words_can_be_read_back(pdf) -> None:
    text = "".join(page.extract_text() for page in pdf.pages[:60])
    for words in ("目录", "上门", "民法典", "12348"):
        assert words in text


def test_every_link_inside_it_leads_somewhere(pdf) -> None:
    named = set(pdf.named_destinations)
    inside = 0
    for page in pdf.pages:
        for each in page.get("/Annots") or []:
            note = each.get_object()
            to = note.get("/Dest") or (note.get("/A") or {}).get("/D")
            if to is not None:
                inside += 1
                assert not isinstance(to, str) or to in named or to.lstrip("/") in named
    assert inside > 1000


def test_its_bookmarks_name_the_parts(pdf) -> None:
    titles = {each.title for each in pdf.outline if not isinstance(each, list)}
    assert {"权益", "催收法", "钱", "程序"} <= titles
