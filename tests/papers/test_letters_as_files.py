"""A letter as a Word document and as a PDF: the same words as the letter, nobody's name but the sender's, the same bytes."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("docx")
pytest.importorskip("reportlab")
pytest.importorskip("pypdf")

import pypdf
from docx import Document

from creditrights.errors import FieldError
from creditrights.letters.catalogue import LETTERS, letter
from creditrights.letters.draft import write
from creditrights.papers.chinese_lines import NOT_FIRST, NOT_LAST, broken
from creditrights.papers.letter_docx import letter_document
from creditrights.papers.letter_pdf import letter_pdf
from creditrights.papers.pdf_font import font_for, missing
from tests.letters.golden import drafts

every_letter = pytest.mark.parametrize("each", LETTERS, ids=lambda each: each.id)
HOSTILE = '=HYPERLINK("http://x")<b>&lt;{law civil-code:678}\x00\u202e\n\'"]]>'


def filled(each):
    return drafts(each.id)[f"{each.id}.filled.txt"]


def words(text):
    return "".join(text.split())


def words_of_pdf(content):
    return words("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages))


@every_letter
def test_the_document_says_what_the_letter_says_line_for_line(each):
    word = Document(BytesIO(letter_document(filled(each))))
    assert [paragraph.text for paragraph in word.paragraphs] == [line.text for line in filled(each).lines]


@every_letter
def test_the_words_of_the_pdf_can_be_taken_out_again(each):
    a_draft = filled(each)
    assert words_of_pdf(letter_pdf(a_draft)) == words("".join(line.text for line in a_draft.lines))


def test_the_files_are_the_same_bytes_again_and_carry_no_name_of_ours():
    a_draft = filled(letter("letter-answer"))
    for make in (letter_document, letter_pdf):
        assert make(a_draft) == make(a_draft)
    parts = zipfile.ZipFile(BytesIO(letter_document(a_draft)))
    assert b"<dc:creator></dc:creator>" in parts.read("docProps/core.xml")
    told = pypdf.PdfReader(BytesIO(letter_pdf(a_draft))).metadata
    assert told.title == "民事答辩状"
    assert "张某" not in str(dict(told))


def test_two_letters_one_after_the_other_keep_their_own_glyphs():
    first, second = filled(letter("letter-answer")), filled(letter("letter-data"))
    before = letter_pdf(second)
    letter_pdf(first)
    assert letter_pdf(second) == before


def test_what_a_person_wrote_stays_words_in_both_files():
    a_draft = write(letter("letter-data"), {"name": HOSTILE, "revoked": HOSTILE})
    plain = '=HYPERLINK("http://x")<b>&lt;{law civil-code:678} \'"]]>'
    assert plain in "\n".join(each.text for each in Document(BytesIO(letter_document(a_draft))).paragraphs)
    assert words(plain) in words_of_pdf(letter_pdf(a_draft))
    parts = zipfile.ZipFile(BytesIO(letter_document(a_draft)))
    assert not [name for name in parts.namelist() if "vba" in name.lower() or "embed" in name.lower()]
    assert b"fldSimple" not in parts.read("word/document.xml") and b"hyperlink" not in parts.read("word/document.xml")
    annotated = [page for page in pypdf.PdfReader(BytesIO(letter_pdf(a_draft))).pages if "/Annots" in page]
    assert annotated == []


def test_a_character_that_the_font_lacks_is_named_and_never_left_out():
    a_draft = write(letter("letter-data"), {"name": "𠮷某"})
    with pytest.raises(FieldError) as refused:
        letter_pdf(a_draft)
    assert "𠮷" in refused.value.sentence and "--docx" in refused.value.sentence
    assert any("𠮷某" in each.text for each in Document(BytesIO(letter_document(a_draft))).paragraphs)


@every_letter
def test_the_font_has_every_character_that_our_own_words_need(each):
    assert missing("".join(line.text for line in write(each, {}).lines)) == []


def test_the_font_of_a_paper_holds_little_more_than_its_glyphs():
    from fontTools.ttLib import TTFont

    font = TTFont(font_for("还款申请书", "Trial"))
    assert set(font.getBestCmap()) == {ord(each) for each in "还款申请书"}
    assert "glyf" in font and "CFF " not in font
    assert font["name"].getDebugName(6) == "Trial"
    assert any(font["glyf"][name].numberOfContours > 1 for name in font.getGlyphOrder())


# -- lines -----------------------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from("甲乙丙丁（）《》，。：ab12_ "), max_size=60), st.integers(4, 12))
def test_lines_lose_nothing_and_are_never_too_wide(text, width):
    lines = broken(text, width, 0, len)
    assert "".join(lines) == text
    assert all(0 < len(line) <= width for line in lines)


@given(st.lists(st.sampled_from(["甲乙", "（丙）", "丁，", "《戊》。"]), max_size=20), st.integers(5, 12))
def test_no_line_begins_with_a_stop_or_ends_with_an_opening_bracket(pieces, width):
    text = "".join(pieces)
    lines = broken(text, width, 0, len)
    assert [line for line in lines[1:] if line[0] in NOT_FIRST] == []
    assert [line for line in lines[:-1] if line[-1] in NOT_LAST] == []


def test_a_number_and_a_word_are_not_cut_in_two():
    assert broken("甲乙12345丙", 4, 0, len) == ["甲乙", "1234", "5丙"], "longer than a line: it has to be"
    assert broken("甲乙123丙", 4, 0, len) == ["甲乙", "123丙"]
    assert broken("甲乙丙丁", 4, 2, len) == ["甲乙", "丙丁"]
