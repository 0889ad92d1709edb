"""The directive `figure-from`: a picture drawn by the package, with its words and its table.

    ```{figure-from} who-may-come
    ```

The picture is an SVG file of its own, so that the text of the page arrives first; it has an alternative text, a
caption, and the same content as a table that opens on a touch.
"""

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from creditrights.calculators.html import escape, head_cell, tag
from creditrights.errors import UnknownName
from creditrights.site.links import depend_on_package
from creditrights.site.pictures import image

if TYPE_CHECKING:
    from creditrights.notebook.figures.picture import Picture

logger = logging.getLogger(__name__)


class picture(nodes.General, nodes.Element):  # type: ignore[misc]
    """Attributes: name, svg, alt, caption, columns, rows."""


class FigureFrom(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        depend_on_package(
            self.env,
            "notebook/**/*.*",
            "law/**/*.*",
            "money/**/*.*",
            "legality/**/*.*",
            "planning/**/*.*",
            "contacts/**/*.*",
        )
        name = self.arguments[0]
        try:
            drawn = drawn_by(name)
        except UnknownName as error:
            logger.warning(
                "figure-from: %s", error.sentence, location=self.get_location(), type="creditrights", subtype="figure"
            )
            return []
        node = picture("", name=name, svg=drawn.svg, alt=drawn.alt, caption=drawn.caption)
        node["columns"], node["rows"] = list(drawn.columns), [list(row) for row in drawn.rows]
        return [node]


def drawn_by(name: str) -> "Picture":
    """The picture called `name`: one of the book's, or the one of the sample call log."""
    from creditrights.contacts import example
    from creditrights.notebook.figures import figure

    return example.picture() if name == example.NAME else figure(name)


def visit(self: HTML5Translator, node: picture) -> None:
    """Write the file and the figure."""
    shown = image(self.builder, self.builder.current_docname, node["svg"], node["alt"])
    self.body.append(figure_html(node, shown))
    raise nodes.SkipNode


def figure_html(node: picture, shown: str) -> str:
    """The figure as HTML."""
    head = "".join(head_cell(column) for column in node["columns"])
    body = "".join(
        tag(
            "tr",
            "".join(
                tag("td", escape(cell), data_label=column) for column, cell in zip(node["columns"], row, strict=True)
            ),
        )
        for row in node["rows"]
    )
    table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "cr-table")
    folded = tag("details", tag("summary", "看表格") + tag("div", table, "cr-scroll", tabindex="0"), "cr-part")
    return tag(
        "figure",
        shown + tag("figcaption", escape(node["caption"])) + folded,
        "cr-figure-from",
        id="figure-" + node["name"],
    )


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_node(picture, html=(visit, None))
    app.add_directive("figure-from", FigureFrom)
