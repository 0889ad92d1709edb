"""Tables of our own made of nodes, so that their cells may hold links; on a phone each row becomes a small list."""

from collections.abc import Sequence

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.environment import BuildEnvironment

from creditrights.site.wrapping import box

#: what may stand in a cell: words, or nodes
Cell = str | list[nodes.Node]


def table(columns: Sequence[str], rows: Sequence[Sequence[Cell]], numeric: Sequence[str] = ()) -> nodes.Element:
    """A table of sentences with a head; the columns named in `numeric` are set to the right."""
    head = box("tr", "", "", [box("th", css(each, numeric), "", words(each), scope="col") for each in columns])
    body = [
        box(
            "tr",
            "",
            "",
            [
                box("td", css(column, numeric), "", words(cell), data_label=column)
                for column, cell in zip(columns, row, strict=True)
            ],
        )
        for row in rows
    ]
    inner = box("table", "cr-table cr-words", "", [box("thead", "", "", [head]), box("tbody", "", "", body)])
    return box("div", "cr-scroll", "", [inner], tabindex="0")


def css(column: str, numeric: Sequence[str]) -> str:
    """The class of a cell."""
    return "cr-number" if column in numeric else ""


def words(cell: Cell) -> list[nodes.Node]:
    """What stands in a cell, in one element, so that a phone can put the head of the column beside it."""
    return [nodes.inline("", cell)] if isinstance(cell, str) else [nodes.inline("", "", *cell)]


def part(title: str, id: str, children: list[nodes.Node]) -> nodes.section:
    """A section of a page."""
    return nodes.section("", nodes.title("", title), *children, ids=[id], names=[id])


def page_link(env: BuildEnvironment, label: str, text: str = "") -> pending_xref:
    """A link to a label of the book; without a text it is named by the title that stands there.

    The build warns where nothing in the book has that label.
    """
    return pending_xref(
        "",
        nodes.inline("", text or label),
        refdomain="std",
        reftype="ref",
        reftarget=label,
        refexplicit=bool(text),
        refdoc=env.docname,
        refwarn=True,
    )
