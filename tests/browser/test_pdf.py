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


@pytest.fixture(scope="module")
def texts(pdf) -> list[str]:
    """The words of every page, without spaces."""
    return ["".join(page.extract_text().split()) for page in pdf.pages]


def test_its_words_can_be_read_back(texts: list[str]) -> None:
    text = "".join(texts[:60])
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


def test_it_is_what_an_office_would_print(pdf) -> None:
    assert 300 < len(pdf.pages) < 500
    titles = {each.title for each in pdf.outline if not isinstance(each, list)}
    assert not {"动手", "给老师"} & titles


def test_no_page_is_empty_and_no_word_of_the_controls_is_printed(texts: list[str]) -> None:
    assert "没有印" in texts[1] and "EPUB" in texts[1]
    assert [number for number, text in enumerate(texts, 1) if len(text) < 40] == []
    whole = "".join(texts)
    for words in ("看表格", "收起代码", "为什么问", "恢复示例", "换一组题"):
        assert words not in whole


def test_its_bookmarks_name_the_parts(pdf) -> None:
    titles = {each.title for each in pdf.outline if not isinstance(each, list)}
    assert {"权益", "催收法", "钱", "程序"} <= titles
