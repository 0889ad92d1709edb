"""A letter as a Word document and as a PDF: the same words as the letter, nobody's name but the sender's, the same bytes."""

import shutil
import tomllib
import zipfile
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("docx")
pytest.importorskip("reportlab")
pytest.importorskip("pypdf")

import pypdf
from docx import Document
from fontTools import ttLib
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from creditrights.errors import FieldError
from creditrights.letters.catalogue import LETTERS, letter
from creditrights.letters.draft import write
from creditrights.papers import machine_fonts, pdf_font
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


#: in the official table of characters; two of them in no older character set
RARE_NAMES = "喆堃昇\U0002cc56\U0002b372䶮骉玥煊"
#: a Chinese character that is in no shipped font
RARER = "\U00020bb7"


def test_a_rare_name_of_the_official_table_is_printed():
    a_draft = write(letter("letter-data"), {"name": RARE_NAMES})
    assert RARE_NAMES in words_of_pdf(letter_pdf(a_draft))


def test_a_character_that_no_font_has_is_named_and_never_left_out(monkeypatch):
    monkeypatch.setattr(pdf_font, "font_with", lambda character: None)
    a_draft = write(letter("letter-data"), {"name": RARER + "某\u00ad"})
    with pytest.raises(FieldError) as refused:
        letter_pdf(a_draft)
    assert RARER + "（U+20BB7）" in refused.value.sentence and "U+00AD" not in refused.value.sentence
    assert "--docx" in refused.value.sentence
    assert any(RARER + "某" in each.text for each in Document(BytesIO(letter_document(a_draft))).paragraphs)


@pytest.fixture
def machine_font(tmp_path, monkeypatch):
    """A machine on which fontconfig knows one font, with one very rare character, in other units than ours."""
    if shutil.which("fc-list") is None:
        pytest.skip("no fontconfig here")

    def made(forbidden=0):
        pen = TTGlyphPen(None)
        for place, corner in enumerate([(0, 0), (0, 1800), (1800, 1800), (1800, 0)]):
            (pen.lineTo if place else pen.moveTo)(corner)
        pen.closePath()
        builder = FontBuilder(2048, isTTF=True)
        builder.setupGlyphOrder([".notdef", "rare"])
        builder.setupCharacterMap({ord(RARER): "rare"})
        builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "rare": pen.glyph()})
        builder.setupHorizontalMetrics({".notdef": (2048, 0), "rare": (2048, 0)})
        builder.setupHorizontalHeader(ascent=1800, descent=-248)
        builder.setupNameTable({"familyName": "Rare", "styleName": "Regular"})
        builder.setupOS2(fsType=forbidden)
        builder.setupPost()
        builder.save(tmp_path / "rare.ttf")
        settings = f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
        (tmp_path / "fonts.conf").write_text(settings, encoding="utf-8")
        monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
        machine_fonts.font_with.cache_clear()

    yield made
    machine_fonts.font_with.cache_clear()


def test_a_font_of_the_machine_is_asked_for_what_the_shipped_ones_lack(machine_font):
    machine_font()
    assert missing("甲" + RARER) == []
    font = ttLib.TTFont(font_for("甲" + RARER, "Trial"))
    glyph = font["glyf"][font.getBestCmap()[ord(RARER)]]
    assert (glyph.xMax, font["head"].unitsPerEm) == (879, 1000), "1800 of 2048 units are 879 of 1000"
    assert RARER in words_of_pdf(letter_pdf(write(letter("letter-data"), {"name": RARER})))


def test_a_font_of_the_machine_that_may_not_be_embedded_is_left_alone(machine_font):
    machine_font(forbidden=2)
    assert missing("甲" + RARER) == [RARER]


def test_a_machine_without_fontconfig_has_the_shipped_fonts(monkeypatch):
    machine_fonts.font_with.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda program: None)
    assert missing(RARE_NAMES + RARER) == [RARER]
    machine_fonts.font_with.cache_clear()


def test_the_rare_characters_are_those_that_the_manifest_says_and_none_twice():
    common, rare = (set(source.names) for source in pdf_font.shipped())
    assert common & rare == set()
    told = tomllib.loads((pdf_font.SHIPPED[1].parent / "manifest.toml").read_text(encoding="utf-8"))
    assert told["characters"] == len(rare) and told["bytes"] == pdf_font.SHIPPED[1].stat().st_size
    assert told["sha256"] == sha256(pdf_font.SHIPPED[1].read_bytes()).hexdigest()
    assert told["bytes"] < 400_000


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
