"""The directive `answer`: the short answer, first on the page.

:::{answer} 可能会，但有规矩。
没有一部现行法律一律禁止上门；……
:::
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from creditrights.site.wrapping import box


class Answer(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        title, messages = self.state.inline_text(self.arguments[0], self.lineno)
        short = nodes.paragraph("", "", *title, classes=["cr-short-answer-title"])
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        return [box("aside", "cr-short-answer", "先说结论", [short, *body.children]), *messages]


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("answer", Answer)
