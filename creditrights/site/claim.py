"""The directive `claim`: one thing the article says, its verdict, and below it what the law says.

    :::{claim} 13
    查遍三个版本，没有这些词。{law}`spc-private-lending-2020-12:1`
    :::

The words and the verdict come from creditrights/site/data/article.toml. The claim has an anchor (`claim-13`).
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.errors import UnknownName
from creditrights.site.article import VERDICTS, Claim, claim
from creditrights.site.links import depend_on_package
from creditrights.site.listing import page_link
from creditrights.site.wrapping import box

logger = logging.getLogger(__name__)


class ClaimDirective(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "site/data/article.toml")
        try:
            stated = claim(self.arguments[0])
        except UnknownName as error:
            logger.warning(
                "claim: %s", error.sentence, location=self.get_location(), type="creditrights", subtype="claim"
            )
            return []
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        answered = nodes.paragraph("", "", nodes.Text("详见 "), page_link(self.env, stated.answer), nodes.Text("。"))
        head = nodes.paragraph("", "", nodes.strong("", f"{stated.number}　{stated.says}"))
        found = box("div", "cr-claim", "", [chip(stated), head, *body.children, answered])
        found["ids"], found["names"] = [stated.label], [stated.label]
        self.state.document.note_explicit_target(found)
        return [found]


def chip(stated: Claim) -> nodes.Element:
    """The verdict: a word in a shape of its own."""
    [(css, mark)] = [(css, mark) for verdict, css, mark, _ in VERDICTS if verdict == stated.verdict]
    sign = box("span", "cr-mark", "", [nodes.Text(mark)], aria_hidden="true")
    return box("p", "cr-chip cr-chip-" + css, "", [sign, nodes.Text(stated.verdict)])


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("claim", ClaimDirective)
