"""The book as one PDF to print, by Chromium from the built pages: python scripts/pdf.py [--out FILE] [--whole].

The text can be copied and searched, links lead to their places, bookmarks follow the contents, the font is inside.
What is of use only at a computer (notebooks, commands, the teacher's part) is left out, and the contents say so;
with --whole it is printed too.
"""

import argparse
import shutil
import tempfile
import time
from html import escape
from pathlib import Path

from lxml import html
from printed import ABOUT, BUILT, FONT, RIGHTS, ROOT, TITLE, Chapter, chapters, chosen, lost_links

OUT = ROOT / "_build" / "creditrights.pdf"

#: what one needs a computer for
AT_A_COMPUTER = ("notebooks/", "book/teaching/", "book/reference/commands")
NOT_PRINTED = (
    "要在电脑上用的没有印：“动手”的各课、“给老师”、命令的说明。它们在网页版和 EPUB 里；"
    "计算器和“问一问”只在网页版里能用，这里印的是算好的例子。"
)

STYLE = """
@font-face { font-family: "Book"; src: url("%s"); }
@page { size: A4; margin: 16mm 17mm 18mm; }
:root { color-scheme: light; --mono: "DejaVu Sans Mono", "Book", monospace; }
html { font-size: 10pt; }
body { font: 10pt/1.65 "Book", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; background: #fff; color: #1b2427; orphans: 2; widows: 2; }
article, .part { break-before: page; max-width: none; width: auto; margin: 0; padding: 0; display: block; }
.part + article { break-before: avoid; }
p, ul, ol, dl { margin-bottom: .7em; } ul, ol { padding-left: 1.6em; } li + li { margin-top: .15em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; break-after: avoid; break-inside: avoid; text-wrap: wrap; }
h1 { font-size: 20pt; margin: 0 0 6mm } h2 { font-size: 16pt; margin: 0 0 4mm } h3 { font-size: 13pt; margin: 6mm 0 2mm }
h4 { font-size: 11pt; margin: 4mm 0 1mm } h5, h6 { font-size: 10pt; margin: 2.5mm 0 .5mm }
.cover { text-align: center; padding-top: 70mm; } .cover h1 { font-size: 36pt; border: 0; margin-bottom: 4mm; letter-spacing: .1em }
.cover .about { font-size: 13pt; margin: 0 auto 80mm; max-width: 120mm } .cover p { margin: 0 0 1mm }
.contents { break-before: page; break-after: page; font-size: 9pt } .contents ol { list-style: none; padding: 0; columns: 2; line-height: 1.45; margin: 0 }
.contents h1 { margin-bottom: 3mm } .contents .of-part { break-inside: avoid; margin: 0 0 1.6mm } .contents .of-part > p { font-weight: 700; margin: 0 }
a { color: #0c5d5d; text-decoration: none; } .cr-term-link { border-bottom: 1px dotted #9aa3a3; }
a[href^="https:"]::after { content: "（" attr(href) "）"; font-size: 7.5pt; word-break: break-all; }
table { border-collapse: collapse; font-size: 8.5pt; line-height: 1.5; width: auto; max-width: 100%%; }
table.docutils { display: table; }
th, td { padding: .8mm 3mm .8mm 0; border-bottom: 1px solid #dcd9cf; text-align: left; vertical-align: top; }
td:first-child { min-width: 5em; }
tr, figure, li, .cr-short-answer, .cr-door, .cr-figures, summary { break-inside: avoid; } thead { display: table-header-group; }
summary { list-style: none; font-weight: 700; break-after: avoid; } details > summary { min-height: 0; padding: 1mm 0 .5mm; }
.cr-short-answer { display: flow-root; margin: 0 0 4mm; padding: 3mm 4mm; } .cr-short-answer-title { font-size: 12pt; }
details.sd-dropdown.sd-card { margin: 0 0 2mm !important; break-inside: avoid; }
details.sd-dropdown summary.sd-card-header { min-height: 0; padding: 1.5mm 3mm; } details.sd-dropdown .sd-summary-content { padding: 0 3mm 1.5mm; }
pre { white-space: pre-wrap; font-family: var(--mono); font-size: 8pt; line-height: 1.45; background: #f4f3ee; padding: 2mm; overflow: visible; }
.cr-scroll, div { overflow: visible !important; max-height: none !important; }
img, svg { max-width: 100%%; height: auto; }
/* a picture is drawn for a phone: beside the text it is as large as it needs to be, and no page stays empty for it */
.cr-figure-from { float: right; width: 76mm; margin: 1mm 0 3mm 6mm; } .cr-figure-from img { width: 76mm; }
.cr-figure-from.tall { width: 72mm; } .cr-figure-from.tall img { width: 72mm; }
.cr-picture img { width: 78mm; } figcaption { font-size: 8.5pt; line-height: 1.5; margin-top: 1mm; }
.cr-calculator { clear: both; margin: 4mm 0; padding-top: 3mm; } .cr-calculator h3.cr-title { font-size: 12pt; margin: 0 0 1mm; }
.cr-lead { margin-bottom: 2mm; } .cr-filled { padding: 1.5mm 3mm; background: #f4f3ee; font-size: 8.5pt; } .cr-outcome { margin-top: 2mm; }
.cr-figures { grid-template-columns: repeat(5, auto); gap: 1mm 6mm; justify-content: start; margin: 2mm 0 3mm; } .cr-figure-main { grid-column: 1 / -1; }
.cr-figure-main dd { font-size: 16pt; } .cr-chip { margin-bottom: 1mm; padding-top: 0; padding-bottom: 0; font-size: 9.5pt; }
.cr-chart { display: inline-block; vertical-align: top; width: 82mm; margin: 1mm 4mm 3mm 0; } .cr-chart svg { width: 80mm; } .cr-chart figcaption { font-size: 9.5pt; }
.cr-part { margin-top: 2mm } .cr-part h4 { font-size: 10pt; margin: 2mm 0 .5mm; }
.cr-law { font-size: 8.5pt; } .cr-law ul { columns: 2; column-gap: 7mm; } .cr-law li + li { margin-top: 1mm; } .cr-gist { font-size: inherit; line-height: 1.5; } .cr-checked { font-size: 7.5pt; }
.cr-quiz-question { margin: 0 0 2mm; padding-top: 2mm; break-inside: avoid; } .cr-quiz .cr-stem { margin-bottom: 1mm; } .cr-quiz-question ol { margin: 0; }
.cr-quiz-answer { break-inside: avoid; font-size: 8.5pt; } .cr-quiz-answer p, .cr-quiz-answer ul { margin-bottom: 1mm; }
.cr-letter { padding: 4mm 6mm; margin: 2mm 0; } .cr-letter p { line-height: 1.65; margin-bottom: .5mm; }
.cr-not-advice { break-before: avoid; margin-top: 4mm; padding-top: 2mm; clear: both; } #book-start-now > section { margin-top: 5mm; padding-top: 0; }
/* to look things up in: two columns, small */
.dense { columns: 2; column-gap: 8mm; font-size: 8.5pt; line-height: 1.5; } .dense h3, .dense .span { column-span: all; }
.dense h4 { font-size: 9.5pt; margin: 3mm 0 .5mm; } .dense h5 { font-size: 8.5pt; margin: 1mm 0 0; } .dense p, .dense ul, .dense ol { margin-bottom: .4em; }
.dense .cr-help, .dense .cr-gist, .dense .cr-provision-foot, .dense .cr-provision-lead, .dense .cr-instrument-facts, .dense .cr-instrument-note, .dense .cr-instrument-official, .dense .cr-chip { font-size: 8pt; line-height: 1.45; }
.dense .cr-provision, .dense .cr-term { margin: 1.5mm 0 0; padding: 0 0 1mm; break-inside: avoid; } .dense .cr-rule-labels li + li { margin-top: 1mm; }
.dense details.cr-part { border: 0; margin: 0; font-size: 8pt; } .dense summary { padding: 0; }
"""

#: sections that are looked up, not read
DENSE = (
    "section[contains(@id, '--rules-') and not(ancestor::section[contains(@id, '--rules-')])]",
    "section[contains(@id, '--instrument-')]",
    "section[contains(@id, '--terms-')]",
)
#: higher than this many times its width, a picture is printed smaller
TALL = 2.6


def for_paper(body: html.HtmlElement) -> None:
    """Open what is folded; leave out tables that say what the picture above them says; mark what is set smaller."""
    for node in chosen(body, "*[{cr-figure-from} or {cr-chart}]//details"):
        node.drop_tree()
    for node in body.iter("details"):
        node.set("open", "open")
    for path in DENSE:
        for node in chosen(body, path):
            node.classes.add("dense")
    for node in chosen(body, "figure[{cr-figure-from}]"):
        picture = node.find(".//img")
        if picture is not None and float(picture.get("height", 0)) > TALL * float(picture.get("width", 1)):
            node.classes.add("tall")


def whole(made: list[Chapter], note: str) -> str:
    """The book as one HTML document; the note stands at the end of the contents."""
    parts: dict[str, list[Chapter]] = {}
    for each in made:
        parts.setdefault(each.part, []).append(each)
    css = (BUILT / "_static" / "creditrights.css").read_text(encoding="utf-8")
    lines = [
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{TITLE}</title>',
        f"<style>{css}</style><style>{STYLE % FONT.as_uri()}</style></head><body>",
        f'<div class="cover"><h1>{TITLE}</h1><p class="about">{ABOUT}</p>'
        f"<p>普法教育，不是法律意见。免费法律咨询 12348。</p><p>{RIGHTS}</p></div>",
        '<nav class="contents"><h1>目录</h1>',
    ]
    for part, listed in parts.items():
        entries = "".join(f'<li><a href="#{each.slug}">{escape(each.title)}</a></li>' for each in listed)
        lines.append(f'<div class="of-part"><p>{escape(part)}</p><ol>{entries}</ol></div>')
    lines.append(f"<p>{note}</p></nav>" if note else "</nav>")
    for number, (part, listed) in enumerate(parts.items()):
        if part:
            lines.append(f'<div class="part" id="part-{number}"><h1>{escape(part)}</h1></div>')
        lines.extend(html.tostring(each.body, encoding="unicode") for each in listed)
    return "\n".join([*lines, "</body></html>"])


def printed(text: str, out: Path) -> None:
    """Have Chromium print it."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit("做 PDF 要用 Chromium，没有找到。(Chromium is needed.)")
    foot = (
        '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span> / '
        '<span class="totalPages"></span></div>'
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "book.html"
        page_file.write_text(text, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        page = browser.new_page(offline=True)
        page.set_default_timeout(600_000)
        page.goto(page_file.as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")
        page.pdf(
            path=out,
            prefer_css_page_size=True,
            print_background=True,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=foot,
            outline=True,
            tagged=True,
        )
        browser.close()


def main() -> None:
    """Print it, and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--whole", action="store_true", help="notebooks, commands and the teacher's part too")
    parsed = parser.parse_args()
    if not (BUILT / "book" / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。")
    started = time.monotonic()
    made = chapters(without=lambda name: not parsed.whole and name.startswith(AT_A_COMPUTER))
    for each in made:
        for_paper(each.body)
    lost = lost_links(made)
    if lost:
        raise SystemExit("这些链接在整本书里没有去处：" + "、".join(lost[:20]))
    printed(whole(made, "" if parsed.whole else NOT_PRINTED), parsed.out)
    print(f"{parsed.out}：{parsed.out.stat().st_size / 1e6:.1f} MB，用了 {time.monotonic() - started:.0f} 秒。")


if __name__ == "__main__":
    main()
