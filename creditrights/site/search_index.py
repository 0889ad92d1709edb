"""Search: one list of sections, looked through by a small script on the search page.

Chinese has no blanks between words, so a section is found when it contains what was typed; no word list is needed and
no word is missed. Sphinx's own index, which cuts words first, is switched off.
"""

import json
import re
from html import unescape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from creditrights.site.figure_from import picture
from creditrights.site.wrapping import page_html

_TAG = re.compile(r"<[^>]+>")


def switch_off_sphinx_search(app: Sphinx) -> None:
    """Have Sphinx write neither its index nor its page."""
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined]


def entries(docname: str, address: str, doctree: nodes.document) -> list[dict[str, str]]:
    """One entry a section, and one for each piece that has an anchor of its own."""
    found = []
    page = ""
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title)
        heading = title.astext() if title is not None else ""
        page = page or heading
        anchor = section["ids"][0] if section["ids"] and heading != page else ""
        parts = [child for child in section.children if not isinstance(child, nodes.section | nodes.title)]
        text = " ".join(readable(part) for part in parts if not stands_alone(part))
        found.append(entry(address, anchor, page, heading, text))
        found.extend(
            entry(address, part["anchor"], page, part["title"], readable(part)) for part in parts if stands_alone(part)
        )
    return found


def stands_alone(node: nodes.Node) -> bool:
    """Whether this piece is a search result of its own."""
    return isinstance(node, page_html) and bool(node["anchor"])


def entry(address: str, anchor: str, page: str, title: str, text: str) -> dict[str, str]:
    """What the page's script reads: address, title of the page, title of the section, text."""
    return {
        "url": address + ("#" + anchor if anchor else ""),
        "page": page,
        "title": title,
        "text": " ".join(text.split()),
    }


def readable(node: nodes.Node) -> str:
    """What a reader sees of a node."""
    parts = []
    for leaf in node.findall():
        if isinstance(leaf, page_html):
            parts.append(unescape(_TAG.sub(" ", leaf["html"])) if leaf["searchable"] else "")
        elif isinstance(leaf, picture):
            parts.append(" ".join([leaf["caption"], *(cell for row in leaf["rows"] for cell in row)]))
        elif isinstance(leaf, nodes.raw):
            parts.append(unescape(_TAG.sub(" ", leaf.astext())))
        elif isinstance(leaf, nodes.Text) and not isinstance(
            leaf.parent, nodes.raw | nodes.comment | nodes.literal_block
        ):
            parts.append(str(leaf))
    return "".join(parts)


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write search.json beside the page's scripts."""
    if exception is not None or app.builder.format != "html":
        return
    found = []
    for docname in sorted(app.env.found_docs):
        found.extend(entries(docname, app.builder.get_target_uri(docname), app.env.get_doctree(docname)))
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    Path(app.outdir, "_static", "search.json").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Have it written when the book is built."""
    app.connect("builder-inited", switch_off_sphinx_search)
    app.connect("build-finished", write)
