"""Names and free text that look like formulas, markup, marks or commands: in every form of a letter they are words, or refused."""

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO

import pytest

pytest.importorskip("docx")
pytest.importorskip("reportlab")
pytest.importorskip("pypdf")

import pypdf
from docx import Document
from lxml import etree

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.letters.blanks import LINES, TEXT, clean
from creditrights.letters.catalogue import LETTERS, letter
from creditrights.letters.draft import write
from creditrights.papers.letter_docx import letter_document
from creditrights.papers.letter_pdf import letter_pdf

HOSTILE = {
    "a formula": '=HYPERLINK("http://x.example","点")',
    "a command in a formula": "+cmd|' /C calc'!A0",
    "a formula with an at sign": "@SUM(1+1)*cmd",
    "a script": "<script>alert(1)</script>",
    "a picture with a handler": "<img src=x onerror=alert(1)>",
    "an entity": "&lt;b&gt;&#0;&amp;",
    "the end of a CDATA": "]]><w:p/><!-- -->",
    "an entity of a file": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    "a paragraph of a PDF writer": '<para><font size="90">大</font><br/><a href="http://x">x</a></para>',
    "rich text": "{\\rtf1{\\*\\template http://x}\\b 粗\\u20320?}",
    "a PDF string": ") Tj ET /JS (app.alert(1)) endstream \\( \\)",
    "a template": "{{7*7}}${7*7}%s{0}{name}{law civil-code:678}",
    "a field of Word": "{ INCLUDETEXT http://x } MERGEFIELD \u0013 DDEAUTO \u0015",
    "control characters": "张\x00\x07\x1b[31m\x7f\x85某",
    "a turned name": "张\u202e某\u2066三\u200b\ufeff",
    "half a character": "张\ud800某\udfff\uffff",
    "a line end in a name": "张某\r\n此致\u2028敬礼\n伪造",
    "a hole of its own": "____（填：姓名）□",
}
every_text = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
every_letter = pytest.mark.parametrize("each", LETTERS, ids=lambda each: each.id)


def filled_with(each, text):
    """The letter with that text in every place that takes words."""
    words = {blank.id: text for blank in each.blanks if blank.kind == TEXT}
    return write(each, words | {blank.id: [text, text] for blank in each.blanks if blank.kind == LINES})


def squeezed(text):
    return "".join(text.split())


class Tags(HTMLParser):
    """The elements and attributes of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.seen = set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.seen.add((tag, tuple(name for name, _ in attributes)))


@every_letter
@every_text
def test_in_plain_text_it_is_one_line_of_words(each, text):
    a_draft = filled_with(each, text)
    lines = a_draft.text().rstrip("\n").split("\n")
    assert len(lines) == len(a_draft.lines), "nobody can add a line to the letter"
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\uffff]", a_draft.text()
    )
    assert clean(text) in a_draft.text()
    a_draft.text().encode("utf-8-sig")


@pytest.mark.parametrize(
    "each", [letter("letter-police-report"), letter("letter-evidence-list")], ids=lambda each: each.id
)
@every_text
def test_in_a_word_document_it_is_words_in_a_run(each, text):
    a_draft = filled_with(each, text)
    content = letter_document(a_draft)
    assert [each.text for each in Document(BytesIO(content)).paragraphs] == [line.text for line in a_draft.lines]
    with zipfile.ZipFile(BytesIO(content)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        assert not [name for name in parts.namelist() if re.search("vba|embed|activeX|externalLink", name, re.I)]
        links = [n for n in parts.namelist() if n.endswith(".rels") and b'TargetMode="External"' in parts.read(n)]
    kinds = {etree.QName(element).localname for element in body.iter()}
    assert links == []
    assert not kinds & {"hyperlink", "fldSimple", "fldChar", "instrText", "object", "altChunk", "drawing", "pict"}


@every_text
def test_in_a_pdf_it_is_words_and_nothing_acts(text):
    a_draft = filled_with(letter("letter-evidence-list"), text)
    reader = pypdf.PdfReader(BytesIO(letter_pdf(a_draft)))
    told = squeezed("".join(page.extract_text() for page in reader.pages))
    assert told == squeezed("".join(line.text for line in a_draft.lines))
    assert not set(reader.trailer["/Root"]) & {"/OpenAction", "/AA", "/AcroForm", "/Names"}
    assert not [page for page in reader.pages if "/Annots" in page or "/AA" in page]


@every_text
def test_in_a_page_it_makes_no_element_and_no_attribute(text):
    chosen = calculator("letter-evidence-list")
    plain = answer(chosen, {"matter": "某事", "evidence": "甲；乙；丙；丁", "name": "张某", "phone": "1"})
    typed = text.replace("\n", " ").replace("\r", " ")
    hostile = answer(chosen, {"matter": typed, "evidence": f"{typed}；乙；丙；丁", "name": typed, "phone": "1"})
    if hostile.result is None:
        assert all(error.sentence.endswith("。") for error in hostile.errors)
    html = outcome_html(chosen, hostile)
    allowed = Tags(outcome_html(chosen, plain)).seen | Tags(outcome_html(chosen, answer(chosen, {}))).seen
    assert Tags(html).seen <= allowed | {("li", ("data-for",)), ("div", ("class", "role"))}


@pytest.mark.parametrize("id", ["name", "evidence"])
def test_ten_thousand_characters_are_refused_with_a_sentence_where_one_types(id):
    outcome = answer(calculator("letter-evidence-list"), {id: "长" * 10_000})
    assert outcome.result is None
    assert "太长" in outcome.errors[0].sentence and "最多" in outcome.errors[0].sentence


def test_ten_thousand_characters_that_come_another_way_are_all_there_in_every_file():
    text = "很长的一段话" * 1666 + "尾巴完"
    a_draft = write(letter("letter-data"), {"revoked": text, "name": "张某"})
    assert text in a_draft.text()
    assert any(text in each.text for each in Document(BytesIO(letter_document(a_draft))).paragraphs)
    reader = pypdf.PdfReader(BytesIO(letter_pdf(a_draft)))
    assert squeezed(text) in squeezed("".join(page.extract_text() for page in reader.pages))
    assert len(reader.pages) > 5


def test_ten_thousand_letters_without_a_place_to_break_stay_on_the_paper():
    reader = pypdf.PdfReader(BytesIO(letter_pdf(write(letter("letter-data"), {"revoked": "A" * 10_000}))))
    assert "".join(page.extract_text() for page in reader.pages).count("A") >= 10_000


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_line_end_in_a_name_makes_no_second_line(end):
    outcome = answer(calculator("letter-data"), {"name": f"张某{end}此致{end}敬礼"})
    lines = outcome.result.draft.text().split("\n") if outcome.result else []
    assert sum("敬礼" in line and "张某" not in line for line in lines) == (1 if lines else 0), "only the letter's own"
    assert lines or outcome.errors[0].sentence.endswith("。")
