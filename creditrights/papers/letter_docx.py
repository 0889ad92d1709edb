"""A letter as a document for Word: the paper and nothing else, holes and boxes as they stand."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from creditrights.law.registry import registry
from creditrights.letters.draft import BODY, BOX, HEADING, HEREWITH, ITEM, SIGN, TITLE, Draft, Line
from creditrights.papers.cells import clean
from creditrights.papers.document import HEADING as HEADING_FONTS
from creditrights.papers.document import chinese_styles
from creditrights.papers.packed import packed_again

#: letters are set in 小四, with two characters before a paragraph
SIZE = 12.0
INDENT = Pt(2 * SIZE)


def letter_document(draft: Draft) -> bytes:
    """The file. The same draft gives the same bytes; it carries no name but those written in the letter."""
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin = section.bottom_margin = Cm(2.6)
    chinese_styles(word, SIZE)
    for line in draft.lines:
        _line(word, line)
    word.core_properties.author = ""
    word.core_properties.title = clean(draft.letter.title)
    word.core_properties.comments = ""
    file = BytesIO()
    word.save(file)
    return packed_again(file.getvalue(), registry().checked_through.isoformat())


def _line(word: DocumentObject, line: Line) -> None:
    paragraph = word.add_paragraph()
    run = paragraph.add_run(clean(line.text))
    format = paragraph.paragraph_format
    format.space_before = format.space_after = Pt(0)
    format.line_spacing = 1.5
    if line.kind == TITLE:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        format.space_after = Pt(SIZE)
        run.font.size = Pt(18)
        _heading_font(paragraph)
    elif line.kind == HEADING:
        format.space_before = Pt(SIZE / 2)
        format.keep_with_next = True
        _heading_font(paragraph)
    elif line.kind in (BODY, BOX, HEREWITH, ITEM):
        format.first_line_indent = INDENT
    elif line.kind == SIGN:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        format.keep_together = True


def _heading_font(paragraph: Paragraph) -> None:
    latin, east_asian = HEADING_FONTS
    for run in paragraph.runs:
        run.font.name = latin
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), east_asian)
