"""Where a word of the glossary first comes on a page, it links to the glossary: done here, for every page, when it is read.

Running prose only: not headings, what already links, code, pictures, what is shown of something folded, a line that is
bold from end to end (a question, the short answer), the line of minutes and readers. The longest word wins, so that
逾期利息 is never a link to 利息; a word that only holds a term (`not_in` in terms.toml) is none. One link a term a
page: a role `term` counts where it stands, and one that comes later is left as a word.
"""

import re

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from creditrights.site.law import law_reference
from creditrights.site.links import depend_on_package
from creditrights.site.terms import GLOSSARY, Term, term_link, term_reference, terms

#: around a word inside a line: then it is not running prose, or is a link by the time it is written
NOT_PROSE = (
    addnodes.download_reference,
    addnodes.pending_xref,
    law_reference,
    nodes.literal,
    nodes.math,
    nodes.raw,
    nodes.reference,
    term_reference,
)


class Words:
    """Finds the words of the glossary in a text, the longest first."""

    def __init__(self, known: list[Term]) -> None:
        self.meant: dict[str, Term | None] = {}
        for each in known:
            self.meant.update(dict.fromkeys(each.not_in))
        for each in known:
            self.meant.update(dict.fromkeys([each.name, *each.also], each))
        longest_first = sorted(self.meant, key=len, reverse=True)
        self.pattern = re.compile("|".join(map(whole, longest_first)))

    def first_uses(self, text: str, linked: set[str]) -> list[nodes.Node]:
        """The text in pieces; a term that is not in `linked` becomes a link, and is in it from then on."""
        pieces: list[nodes.Node] = []
        done = 0
        for match in self.pattern.finditer(text):
            found = self.meant[match.group()]
            if found is None or found.name in linked:
                continue
            linked.add(found.name)
            pieces += [nodes.Text(text[done : match.start()]), term_link(found, match.group())]
            done = match.end()
        return [*pieces, nodes.Text(text[done:])] if pieces else []


def whole(word: str) -> str:
    """A pattern for a word; one in Latin letters is not a part of a longer one."""
    return rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])" if word.isascii() else re.escape(word)


def in_running_prose(text: nodes.Text) -> bool:
    """Whether a reader meets this text while reading on."""
    node = text.parent
    while not isinstance(node, nodes.paragraph):
        if node is None or isinstance(node, NOT_PROSE):
            return False
        node = node.parent
    return not stands_apart(node)


def stands_apart(line: nodes.paragraph) -> bool:
    """Whether a line is bold from end to end, or tells minutes and readers."""
    said = [each for each in line.children if each.astext().strip()]
    bold = all(isinstance(each, nodes.strong) for each in said)
    told = any("cr-checked-day" in each["classes"] for each in line.findall(nodes.inline))
    return bold or told or "cr-short-answer-title" in line["classes"]


class FirstUse(SphinxTransform):
    """Makes the links, once the roles of the page are in their place."""

    default_priority = 910

    def apply(self, **kwargs: object) -> None:
        if self.env.docname == GLOSSARY:
            return
        depend_on_package(self.env, "site/data/terms.toml")
        words = Words(terms())
        linked: set[str] = set()
        for node in list(self.document.findall(lambda each: isinstance(each, nodes.Text | term_reference))):
            if isinstance(node, term_reference):
                if node["name"] in linked:
                    node.replace_self(node.children)
                linked.add(node["name"])
            elif in_running_prose(node):
                pieces = words.first_uses(str(node), linked)
                if pieces:
                    node.parent.replace(node, pieces)


def setup(app: Sphinx) -> None:
    """Hang up the transform."""
    app.add_transform(FirstUse)
