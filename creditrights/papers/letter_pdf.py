"""A letter as a PDF: its Chinese glyphs inside, the words selectable; the same draft gives the same bytes."""

import re
from hashlib import sha256
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from creditrights.errors import FieldError
from creditrights.letters.draft import BODY, BOX, HEADING, HEREWITH, ITEM, SIGN, TITLE, Draft, Line
from creditrights.papers.cells import clean
from creditrights.papers.chinese_lines import broken
from creditrights.papers.pdf_font import font_for, missing

SIZE = 11.0
LEADING = 20.0
#: a frame has six points of padding on either side; one more against rounding
SLACK = 13.0

_BEYOND = re.compile("<([0-9A-F]{5,6})>")


class LetterFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose rare characters can be copied out of the paper, too.

    A PDF says in UTF-16 which characters its glyphs are; reportlab writes the number of a character beyond U+FFFF as it is.
    """

    def addObjects(self, doc: Any) -> None:
        super().addObjects(doc)
        for name, each in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                each.content = _BEYOND.sub(lambda found: f"<{_utf16(found[1])}>", each.content)


def _utf16(code: str) -> str:
    return chr(int(code, 16)).encode("utf-16-be").hex().upper()


def letter_pdf(draft: Draft) -> bytes:
    """The file; a FieldError that names the characters, if no font has some of them: none is left out silently."""
    text = "".join(clean(line.text) for line in draft.lines)
    lacking = missing(text)
    if lacking:
        named = "、".join(f"{character}（U+{ord(character):04X}）" for character in lacking)
        raise FieldError(
            "",
            "".join(lacking),
            f"PDF 里印不出这些字：{named}。程序带的字体和这台机器上的字体里都没有。请改用 --docx 或 --txt，它们不挑字。",
        )
    # reportlab keeps the first font of a name: each text has a name of its own.
    font = "Letter-" + sha256(text.encode()).hexdigest()[:12]
    pdfmetrics.registerFont(LetterFont(font, font_for(text, font)))
    file = BytesIO()
    paper = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=2.8 * cm,
        rightMargin=2.8 * cm,
        topMargin=2.4 * cm,
        bottomMargin=2.4 * cm,
        title=clean(draft.letter.title),
        author="",
        lang="zh-CN",
        invariant=1,
    )
    paper.build([_paragraph(line, font, paper.width) for line in draft.lines])
    return file.getvalue()


def _paragraph(line: Line, font: str, width: float) -> Paragraph:
    style = _style(line, font)
    lines = broken(
        clean(line.text),
        width - SLACK,
        style.firstLineIndent,
        lambda character: float(pdfmetrics.stringWidth(character, font, style.fontSize)),
    )
    return Paragraph("<br/>".join(escape(each) for each in lines), style)


def _style(line: Line, font: str) -> ParagraphStyle:
    style = ParagraphStyle(line.kind, fontName=font, fontSize=SIZE, leading=LEADING)
    if line.kind == TITLE:
        style.fontSize, style.leading, style.spaceAfter, style.alignment = 17.0, 26.0, 12.0, TA_CENTER
    elif line.kind == HEADING:
        style.fontSize, style.spaceBefore, style.keepWithNext = 12.0, 8.0, 1
    elif line.kind in (BODY, BOX, HEREWITH, ITEM):
        style.firstLineIndent = 2 * SIZE
    elif line.kind == SIGN:
        style.alignment = TA_RIGHT
    return style
