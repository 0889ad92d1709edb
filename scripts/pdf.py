"""The whole book as one PDF, printed by Chromium from the built pages: python scripts/pdf.py [--out FILE].

The text can be copied and searched, links lead to their places, bookmarks follow the contents, the font is inside.
"""

import argparse
import shutil
import tempfile
import time
from html import escape
from pathlib import Path

from lxml import html
from printed import BUILT, FONT, ROOT, Chapter, chapters, lost_links

OUT = ROOT / "_build" / "creditrights.pdf"
TITLE = "逾期有据"

STYLE = """
@font-face { font-family: "Book"; src: url("%s"); }
@page { size: A4; margin: 18mm 17mm 20mm; }
:root { color-scheme: light; }
body { font: 10.5pt/1.7 "Book", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; background: #fff; color: #1b2427; }
article, .part { break-before: page; max-width: none; width: auto; margin: 0; padding: 0; display: block; }
.part + article { break-before: avoid; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; break-after: avoid; break-inside: avoid; }
h1 { font-size: 22pt } h2 { font-size: 17pt } h3 { font-size: 13.5pt } h4 { font-size: 11.5pt } h5, h6 { font-size: 10.5pt }
.cover { text-align: center; padding-top: 70mm; } .cover h1 { font-size: 34pt; border: 0 }
.contents { break-before: page } .contents ol { list-style: none; padding: 0; columns: 2; line-height: 1.6 }
.contents .of-part { break-inside: avoid; margin: 0 0 4mm } .contents .of-part > p { font-weight: 700; margin: 0 }
a { color: #0c5d5d; text-decoration: none; }
a[href^="https:"]::after { content: "（" attr(href) "）"; font-size: 8pt; word-break: break-all; }
table { border-collapse: collapse; font-size: 9pt; width: auto; max-width: 100%%; }
th, td { padding: 1mm 2mm; border-bottom: 1px solid #dcd9cf; text-align: left; vertical-align: top; }
tr, figure, .cr-short-answer, summary { break-inside: avoid; } summary { list-style: none; font-weight: 700; }
pre { white-space: pre-wrap; font-size: 8.5pt; line-height: 1.45; background: #f4f3ee; padding: 2mm; overflow: visible; }
.cr-scroll, div { overflow: visible !important; max-height: none !important; }
img, svg { max-width: 100%%; height: auto; } .cr-picture img { max-height: 150mm; width: auto; }
"""


def whole(made: list[Chapter]) -> str:
    """The book as one HTML document."""
    parts: dict[str, list[Chapter]] = {}
    for each in made:
        parts.setdefault(each.part, []).append(each)
    css = (BUILT / "_static" / "creditrights.css").read_text(encoding="utf-8")
    lines = [
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{TITLE}</title>',
        f"<style>{css}</style><style>{STYLE % FONT.as_uri()}</style></head><body>",
        f'<div class="cover"><h1>{TITLE}</h1><p>普法教育，不是法律意见。免费法律咨询 12348。</p>'
        "<p>文字以 CC BY-SA 4.0 发布，代码以 MIT 发布。</p></div>",
        '<nav class="contents"><h1>目录</h1>',
    ]
    for part, listed in parts.items():
        entries = "".join(f'<li><a href="#{each.slug}">{escape(each.title)}</a></li>' for each in listed)
        lines.append(f'<div class="of-part"><p>{escape(part)}</p><ol>{entries}</ol></div>')
    lines.append("</nav>")
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
    parsed = parser.parse_args()
    if not (BUILT / "book" / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。")
    started = time.monotonic()
    made = chapters()
    lost = lost_links(made)
    if lost:
        raise SystemExit("这些链接在整本书里没有去处：" + "、".join(lost[:20]))
    printed(whole(made), parsed.out)
    print(f"{parsed.out}：{parsed.out.stat().st_size / 1e6:.1f} MB，用了 {time.monotonic() - started:.0f} 秒。")


if __name__ == "__main__":
    main()
