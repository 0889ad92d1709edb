"""The whole book as one EPUB 3, from the built pages: python scripts/epub.py [--out FILE].

For a reading app on a phone: no script, nothing from outside, colours that stand on a white and on a black page. What
is folded stays folded where the app can do that. The same built book gives the same bytes.
"""

import argparse
import io
import os
import re
import time
import uuid
import zipfile
from datetime import UTC, datetime
from html import escape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import etree, html
from printed import ABOUT, BUILT, RIGHTS, ROOT, TITLE, Chapter, chapters, chosen, lost_links

OUT = ROOT / "_build" / "creditrights.epub"
AUTHOR = "逾期有据 编写者"
#: the same for every edition, so that an app knows a newer one for the same book
IDENTIFIER = uuid.uuid5(uuid.NAMESPACE_DNS, "creditrights.epub").urn

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
MATHML = "http://www.w3.org/1998/Math/MathML"

#: what a page says only to a browser or to our script
NOT_HERE = (
    "title",
    "loading",
    "decoding",
    "rel",
    "autocomplete",
    "novalidate",
    "aria-live",
    "border",
    "tabindex",
    "open",
)

#: names that HTML writes small and XML does not
CAPITALS = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}

#: the colours of charts, each clear enough on white and on black
COLOURS = {
    "ink": "currentColor",
    "quiet": "currentColor",
    "paper": "none",
    "line": "#87877f",
    "chart-1": "#1f8783",
    "chart-2": "#c2691f",
    "chart-3": "#8a74c8",
    "chart-4": "#cc4f7b",
    "chart-5": "#71853f",
}

STYLE = """
body { line-height: 1.7; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { line-height: 1.4; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; } h2 { font-size: 1.25em; margin-top: 1.8em; } h3 { font-size: 1.1em; } h4, h5, h6 { font-size: 1em; }
a { color: #1f8783; text-decoration: none; } a.cr-term-link { color: inherit; border-bottom: 1px dotted; }
em { font-style: normal; font-weight: bold; }
table { border-collapse: collapse; font-size: .85em; line-height: 1.5; }
th, td { padding: .25em .7em .25em 0; border-bottom: 1px solid #87877f; text-align: left; vertical-align: top; } th p, td p, li p { margin: 0; }
.cr-number { text-align: right; }
img, svg { max-width: 100%; height: auto; } img { background: #fbfaf7; }
figure { margin: 1.2em 0; } figcaption { font-size: .9em; }
pre { white-space: pre-wrap; font-size: .8em; line-height: 1.5; border-left: 3px solid #87877f; padding-left: .8em; }
code { font-size: .9em; overflow-wrap: anywhere; } q { quotes: "「" "」"; } blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #87877f; }
.cr-short-answer, .admonition { margin: 1em 0; padding: .1em 0 .1em .9em; border-left: 4px solid #1f8783; }
.cr-short-answer-title, .admonition-title, .cr-stem, .cr-answer, summary { font-weight: bold; }
.cr-chip { display: inline-block; padding: .1em .7em; border: 2px solid; font-weight: bold; }
.cr-mark { margin-right: .4em; } .cr-rank { margin-left: .6em; font-size: .8em; border: 1px solid; padding: 0 .4em; }
.cr-gist, .cr-rule-law, .cr-checked { display: block; } .cr-checked, .cr-filled, .cr-help, .cr-lead, .cr-provision-foot { font-size: .85em; }
.cr-calculator { border-top: 3px solid #1f8783; margin-top: 1.5em; } .cr-filled { border-left: 3px solid #87877f; padding-left: .8em; }
.cr-figure dt { font-size: .85em; } .cr-figure dd { margin: 0 0 .4em; font-weight: bold; }
.cr-provision, .cr-term, .cr-claim { margin-top: 1em; border-bottom: 1px solid #87877f; }
.cr-letter { border: 1px solid #87877f; padding: .8em; } .cr-letter-sign { text-align: right; } .cr-letter-title { text-align: center; font-weight: bold; }
.cr-other { font-weight: bold; } .cr-english { font-size: .85em; }
nav ol { list-style: none; padding-left: 1em; } .cover { text-align: center; margin: 0; } .cover img { max-height: 100%; }
"""

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>{body}</body>
</html>
"""


# ---------------------------------------------------------------- a chapter


def for_an_app(made: list[Chapter]) -> dict[str, bytes]:
    """Have the chapters become files that lead to each other; the pictures they show, by name."""
    places = {node.get("id"): each.slug for each in made for node in each.body.iter() if node.get("id")}
    pictures: dict[str, bytes] = {}
    for each in made:
        if chosen(each.body, "h2"):
            for node in list(each.body.iter("h2", "h3", "h4", "h5", "h6")):
                node.tag = f"h{int(node.tag[1]) - 1}"
        for node in chosen(each.body, "div[{cr-scroll}]"):
            node.drop_tag()
        for node in chosen(each.body, "figure[{cr-figure-from}]"):
            for table in node.findall("details"):
                node.addnext(table)  # the caption is the last thing in a figure
        for node in each.body.iter(etree.Element):
            plainly(node)
            target = (node.get("href") or "")[1:] if (node.get("href") or "").startswith("#") else ""
            if target:
                node.set("href", f"{places[target]}.xhtml" + ("" if target == places[target] else f"#{target}"))
            if node.tag == "img":
                path = Path(unquote(urlsplit(node.get("src")).path))
                pictures["images/" + path.name] = path.read_bytes()
                node.set("src", "images/" + path.name)
    return pictures


def plainly(node: html.HtmlElement) -> None:
    """Take off what is meant for a browser; give charts colours that a reading app knows."""
    for name in list(node.attrib):
        if name in NOT_HERE or name.startswith("data-"):
            del node.attrib[name]
        elif "var(" in node.attrib[name]:
            node.set(name, re.sub(r"var\(--([\w-]+)[^)]*\)", lambda found: COLOURS[found[1]], node.attrib[name]))
    if node.tag in ("span", "p", "div"):
        node.attrib.pop("aria-label", None)


def xml(node: html.HtmlElement, space: str = XHTML) -> etree._Element:
    """An element of HTML as one of XML, with all that is in it."""
    space = {"svg": SVG, "math": MATHML}.get(node.tag, space)
    made = etree.Element(f"{{{space}}}{node.tag}", nsmap={None: space})
    for name, value in node.attrib.items():
        made.set(CAPITALS.get(name, name) if space == SVG else name, value)
    made.text, made.tail = node.text, node.tail
    made.extend(xml(child, space) for child in node if isinstance(child.tag, str))
    return made


def page(title: str, body: str) -> bytes:
    """A file of the book."""
    return PAGE.format(title=escape(title), body=body).encode()


def chapter_page(each: Chapter) -> bytes:
    """A chapter as a file."""
    return page(each.title, etree.tostring(xml(each.body), encoding="unicode"))


# ---------------------------------------------------------------- what holds it together


def by_part(made: list[Chapter]) -> dict[str, list[Chapter]]:
    """The chapters under the title of their part; the cover's has none."""
    parts: dict[str, list[Chapter]] = {}
    for each in made:
        parts.setdefault(each.part, []).append(each)
    return parts


def navigation(made: list[Chapter]) -> bytes:
    """The contents, by parts."""
    lines = []
    for part, listed in by_part(made).items():
        entries = "".join(f'<li><a href="{each.slug}.xhtml">{escape(each.title)}</a></li>' for each in listed)
        lines.append(f"<li><span>{escape(part)}</span><ol>{entries}</ol></li>" if part else entries)
    return page("目录", f'<nav epub:type="toc" id="toc"><h1>目录</h1><ol>{"".join(lines)}</ol></nav>')


def old_navigation(made: list[Chapter]) -> bytes:
    """The contents for apps of the time before EPUB 3."""
    points = []
    for place, each in enumerate(made, 1):
        label = f"<navLabel><text>{escape(each.title)}</text></navLabel>"
        points.append(
            f'<navPoint id="n{place}" playOrder="{place}">{label}<content src="{each.slug}.xhtml"/></navPoint>'
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="zh-CN">'
        f'<head><meta name="dtb:uid" content="{IDENTIFIER}"/></head><docTitle><text>{TITLE}</text></docTitle>'
        f"<navMap>{''.join(points)}</navMap></ncx>"
    ).encode()


def package(made: list[Chapter], pictures: list[str], modified: str) -> bytes:
    """What the book is, which files it has, in which order one reads them."""
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="cover-image" href="images/cover.png" media-type="image/png" properties="cover-image"/>',
    ]
    for each in made:
        drawn = [word for word in ("svg", "math") if each.body.find(f".//{word}") is not None]
        extra = f' properties="{" ".join(drawn).replace("math", "mathml")}"' if drawn else ""
        items.append(f'<item id="{each.slug}" href="{each.slug}.xhtml" media-type="application/xhtml+xml"{extra}/>')
    kinds = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".jpg": "image/jpeg"}
    for place, name in enumerate(pictures):
        items.append(f'<item id="picture-{place}" href="{name}" media-type="{kinds[PurePosixPath(name).suffix]}"/>')
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("cover", "nav", *(each.slug for each in made)))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{IDENTIFIER}</dc:identifier>
<dc:title>{TITLE}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:creator>{AUTHOR}</dc:creator>
<dc:description>{ABOUT}普法教育，不是法律意见。</dc:description>
<dc:rights>{RIGHTS}</dc:rights>
<dc:subject>普法</dc:subject>
<meta property="dcterms:modified">{modified}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>{"".join(items)}</manifest>
<spine toc="ncx">{spine}</spine>
</package>
""".encode()


def cover() -> bytes:
    """The cover, as apps show it on their shelf."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    from creditrights.notebook.style import FAMILY, INK, PAPER, SETTINGS, TEAL, register_font

    register_font()
    with rc_context({**SETTINGS, "font.family": [FAMILY]}):
        figure = Figure(figsize=(6, 8), dpi=150, facecolor=PAPER)
        figure.text(0.5, 0.66, TITLE, size=58, color=INK, ha="center")
        for place, line in enumerate(ABOUT.replace("、", "，").rstrip("。").split("，")):
            figure.text(0.5, 0.52 - 0.05 * place, line, size=17, color=TEAL, ha="center")
        figure.text(0.5, 0.1, "普法教育，不是法律意见 · 免费法律咨询 12348", size=12, color=INK, ha="center")
        written = io.BytesIO()
        figure.savefig(written, format="png", facecolor=PAPER, metadata={"Software": None})
    return written.getvalue()


def modified(built: Path) -> str:
    """When the book was built: SOURCE_DATE_EPOCH, or the age of its newest page."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or max(path.stat().st_mtime for path in built.glob("*/**/*.html"))
    return datetime.fromtimestamp(int(float(seconds)), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def files(built: Path) -> dict[str, bytes]:
    """Name in the archive -> content, in the order in which they are written."""
    made = chapters(built)
    lost = lost_links(made)
    if lost:
        raise SystemExit("这些链接在书里没有去处：" + "、".join(lost[:20]))
    pictures = for_an_app(made)
    container = (
        '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    inside = {
        "package.opf": package(made, sorted(pictures), modified(built)),
        "nav.xhtml": navigation(made),
        "toc.ncx": old_navigation(made),
        "style.css": STYLE.encode(),
        "cover.xhtml": page(TITLE, f'<div class="cover"><img src="images/cover.png" alt="{TITLE}"/></div>'),
        "images/cover.png": cover(),
        **{f"{each.slug}.xhtml": chapter_page(each) for each in made},
        **dict(sorted(pictures.items())),
    }
    return {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": container.encode(),
        **{"book/" + name: content for name, content in inside.items()},
    }


def write(built: Path, out: Path) -> None:
    """Write it: the first file unpacked, as the format asks."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files(built).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            packed.writestr(entry, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED, 9)


def main() -> None:
    """Write it, and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parsed = parser.parse_args()
    if not (BUILT / "book" / "index.html").is_file():
        raise SystemExit("还没有建好的书，请先运行 make book。")
    started = time.monotonic()
    write(BUILT, parsed.out)
    print(f"{parsed.out}：{parsed.out.stat().st_size / 1e6:.1f} MB，用了 {time.monotonic() - started:.0f} 秒。")


if __name__ == "__main__":
    main()
