"""Two nodes: a named HTML element around other nodes, and HTML of our own in which provisions become links."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from creditrights.site.links import with_law_links


class element(nodes.General, nodes.Element):  # type: ignore[misc]  # docutils names nodes in lower case and has no types
    """Attributes: tag, css, label (read out by screen readers; empty where the words inside are enough), html (others)."""


class page_html(nodes.General, nodes.Element):  # type: ignore[misc]
    """Attributes: html, searchable; where it is a search result of its own, its anchor and title."""


def box(tag: str, css: str, label: str, children: list[nodes.Node], **html: str) -> element:
    """An element around `children`; a `_` in the name of an HTML attribute is a `-`."""
    return element("", *children, tag=tag, css=css, label=label, html=html)


def html_of_ours(html: str, searchable: bool = True, anchor: str = "", title: str = "") -> page_html:
    """HTML made by the package; its provisions get their addresses when the page is written.

    anchor, title   given where this piece is to be found by itself, not as a part of its section
    """
    return page_html("", html=html, searchable=searchable, anchor=anchor, title=title)


def visit_element(self: HTML5Translator, node: element) -> None:
    """Open the element."""
    attributes = {name.replace("_", "-"): value for name, value in node["html"].items()}
    if node["label"]:
        attributes["aria-label"] = node["label"]
    if node["css"]:
        attributes["class"] = node["css"]
    self.body.append(self.starttag(node, node["tag"], "", **attributes))


def depart_element(self: HTML5Translator, node: element) -> None:
    """Close the element."""
    self.body.append(f"</{node['tag']}>\n")


def visit_page_html(self: HTML5Translator, node: page_html) -> None:
    """Write the HTML."""
    self.body.append(with_law_links(node["html"], self.builder, self.builder.current_docname) + "\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Hang up the nodes."""
    app.add_node(element, html=(visit_element, depart_element))
    app.add_node(page_html, html=(visit_page_html, None))
