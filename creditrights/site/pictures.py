"""Pictures as files of their own, so that the text of a page arrives first. Named by what they show: no two clash."""

import hashlib
import re
from pathlib import Path

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from creditrights.calculators.html import escape
from creditrights.site.outlines import lighter

#: a picture inside the output of a notebook, as creditrights.notebook.view writes it
INLINE = re.compile(r'<div class="cr-picture" aria-label="([^"]*)" role="img">\s*(<svg\b.*?</svg>)\s*</div>', re.DOTALL)


def image(builder: StandaloneHTMLBuilder, docname: str, svg: str, alt: str) -> str:
    """An <img> for the page `docname`; `alt` is plain text. The file is written."""
    svg = lighter(svg[svg.index("<svg") :].strip())
    file = "_images/picture-" + hashlib.sha256(svg.encode()).hexdigest()[:12] + ".svg"
    path = Path(builder.outdir, file)
    path.parent.mkdir(exist_ok=True)
    path.write_text(svg, encoding="utf-8")
    address = relative_uri(builder.get_target_uri(docname), file)
    return f'<img src="{address}" alt="{escape(alt)}"{size(svg)} loading="lazy" decoding="async">'


def size(svg: str) -> str:
    """Width and height for the <img>, so that nothing moves when the picture arrives."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    return f' width="{float(box.group(1)):.0f}" height="{float(box.group(2)):.0f}"' if box else ""
