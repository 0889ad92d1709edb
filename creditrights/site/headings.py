"""A heading that does not fit on one line breaks after a comma or a colon, not in the middle of a word.

Chinese may be broken between any two characters, and on a phone a heading then reads 征信记录：怎么 / 上、多久、怎么改.
Each clause is an element of its own (`cr-clause` in the style sheet), which goes to the next line whole where it fits
there. Done when a page is written, so that tables of contents, search and the page's title keep plain text.
"""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

#: a clause: what stands before a mark, the mark, and the quotes and brackets that it closes
CLAUSE = re.compile("[^：，；？！。]+[：，；？！。]*[”」）》]*")


def clauses(heading: str) -> list[str]:
    """The heading in pieces that a line may end with; together they are the heading.

    >>> clauses("征信记录：怎么上、多久、怎么改")
    ['征信记录：', '怎么上、多久、怎么改']
    >>> clauses("在哪个法院，为什么总提“户籍地”")
    ['在哪个法院，', '为什么总提“户籍地”']
    >>> clauses("催收会上门吗？")
    ['催收会上门吗？']
    """
    pieces = CLAUSE.findall(heading)
    return pieces if "".join(pieces) == heading else [heading]


class BreakHeadings(SphinxPostTransform):
    """Put each clause of a heading into an element of its own."""

    default_priority = 800
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Every heading of the page that is plain text."""
        for title in list(self.document.findall(nodes.title)):
            pieces = clauses(title.astext())
            if len(pieces) > 1 and len(title.children) == 1 and isinstance(title.children[0], nodes.Text):
                title.children = []
                title += [nodes.inline("", piece, classes=["cr-clause"]) for piece in pieces]


def setup(app: Sphinx) -> None:
    """Hang up the transform."""
    app.add_post_transform(BreakHeadings)
