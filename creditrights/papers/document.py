"""A paper as a document for Word: title, answer, what was filled in, figures, tables, convention, law."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table as DocumentTable
from docx.text.run import Run

from creditrights.calculators.result import Table
from creditrights.papers.cells import clean
from creditrights.papers.packed import packed_again
from creditrights.papers.paper import FILLED_IN, LAW, Paper

#: (Latin, East Asian) fonts that Word and WPS have
BODY = ("Times New Roman", "宋体")
HEADING = ("Arial", "黑体")

#: a table with more columns than this needs the page turned
UPRIGHT_COLUMNS = 6


def document(paper: Paper) -> bytes:
    """The file. The same paper gives the same bytes."""
    word = Document()
    _page(word, any(len(table.columns) > UPRIGHT_COLUMNS for table in paper.tables))
    chinese_styles(word)
    word.add_heading(paper.title, level=0)
    for text in (paper.verdict, paper.answer):
        if text:
            word.add_paragraph(text)
    word.add_heading("结果", level=1)
    _grid(word, [["项目", "结果"], *[[clean(each.label), clean(each.text)] for each in paper.figures]], {1})
    word.add_heading(FILLED_IN, level=1)
    _grid(word, [["问题", "填写"], *[list(pair) for pair in paper.filled_in]], set())
    for table in paper.tables:
        _table(word, table)
    for title, sentences in [*[(each.title, each.sentences) for each in paper.passages], (LAW, paper.law)]:
        word.add_heading(clean(title), level=1)
        for sentence in sentences:
            word.add_paragraph(clean(sentence), style="List Bullet")
    word.add_paragraph(paper.not_advice)
    _signed(word, paper)
    file = BytesIO()
    word.save(file)
    return packed_again(file.getvalue(), paper.data_until)


def _page(word: DocumentObject, turned: bool) -> None:
    """A4, on its side where a table is wide."""
    section = word.sections[0]
    short, long = Cm(21), Cm(29.7)
    section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if turned else (short, long)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)


def chinese_styles(word: DocumentObject, body: float = 10.5) -> None:
    """Chinese text gets a Chinese font: without one Word falls back to whatever it finds. `body` is its size in points."""
    for name, fonts, size in (
        ("Normal", BODY, body),
        ("Title", HEADING, 18),
        ("Heading 1", HEADING, 13),
        ("List Bullet", BODY, body),
    ):
        style = word.styles[name]
        assert isinstance(style, ParagraphStyle)
        latin, east_asian = fonts
        style.font.name = latin
        style.font.size = Pt(size)
        run_fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            run_fonts.attrib.pop(qn(attribute), None)
        run_fonts.set(qn("w:eastAsia"), east_asian)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties = word.styles["Normal"].element.get_or_add_rPr()
    properties.append(language)


def _table(word: DocumentObject, table: Table) -> None:
    word.add_heading(clean(table.title), level=1)
    numeric = {place for place, column in enumerate(table.columns) if column in table.numeric}
    _grid(word, [[clean(text) for text in row] for row in [table.columns, *table.rows]], numeric)
    if table.note:
        word.add_paragraph(clean("注：" + table.note))


def _grid(word: DocumentObject, rows: list[list[str]], numeric: set[int]) -> None:
    """A table whose first row is its head, repeated on every page; numbers stand to the right."""
    grid = word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(grid.rows, rows, strict=True):
        for place, (target, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = target.paragraphs[0]
            run = paragraph.add_run(text)
            run.font.size = Pt(9)
            run.bold = texts is rows[0]
            _east_asian(run)
            if place in numeric:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _repeat_head(grid)


def _east_asian(run: Run) -> None:
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY[1])


def _repeat_head(grid: DocumentTable) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    grid.rows[0]._tr.get_or_add_trPr().append(mark)


def _signed(word: DocumentObject, paper: Paper) -> None:
    word.core_properties.author = "creditrights"
    word.core_properties.title = paper.title
    word.core_properties.comments = ""
