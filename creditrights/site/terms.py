"""The role `term` and the directive `terms`: what a word means here, and its English name.

    {term}`罚息`          a link to the glossary, with the meaning on hover
    ```{terms}
    ```                   the glossary itself, from creditrights/site/data/terms.toml

One word for one thing: the role knows only the words of the table. Each entry has an anchor (`term-penalty-interest`).
Where a word first comes on a page it links by itself (creditrights/site/first_use.py).
"""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinx.writers.html5 import HTML5Translator

from creditrights.calculators.html import law_tip
from creditrights.errors import UnknownName
from creditrights.handwritten import read_file
from creditrights.law.registry import registry
from creditrights.plain import Row, unknown
from creditrights.site.law import law_reference
from creditrights.site.links import depend_on_package
from creditrights.site.listing import page_link, part
from creditrights.site.wrapping import box

logger = logging.getLogger(__name__)

TERMS = Path(__file__).parent / "data" / "terms.toml"

#: the page that explains every term
GLOSSARY = "book/reference/glossary"


class Term:
    """A word of the book.

    also   other words for the same thing that readers meet elsewhere
    avoid  words for the same thing that we never use
    not_in longer words that hold the name, or one of `also`, and mean something else
    cites  provisions in which the thing stands
    page   the label of the page or section that tells more; empty if there is none
    code   the name of the same thing in the package; empty if it has none of its own
    """

    def __init__(self, row: Row) -> None:
        self.group = row.text("group")
        self.name = row.text("name")
        self.english = row.text("english")
        self.says = row.text("says")
        self.also = row.texts("also")
        self.avoid = row.texts("avoid")
        self.not_in = row.texts("not_in")
        self.cites = row.texts("cites")
        self.page = row.text("page")
        self.code = row.text("code")

    @property
    def anchor(self) -> str:
        """The id of this entry on the page of terms."""
        return "term-" + "".join(each if each.isalnum() else "-" for each in self.english.lower())


def terms() -> list[Term]:
    """All terms, in the order of the glossary."""
    rows = read_file(TERMS)["terms"]
    assert isinstance(rows, list)
    return [Term(Row(f"terms[{place}]", row)) for place, row in enumerate(rows)]


def term(name: str) -> Term:
    """The term called `name`; UnknownName with the nearest one if there is none."""
    for each in terms():
        if each.name == name:
            return each
    raise unknown("术语", name, [each.name for each in terms()])


class term_reference(nodes.inline):  # type: ignore[misc]  # docutils names its nodes in lower case and has no types
    """A term in prose. Attributes: name, anchor, says."""


def term_link(known: Term, word: str) -> term_reference:
    """A link to the glossary from `word`: the name of the term, or one of its other names."""
    return term_reference("", word, name=known.name, anchor=known.anchor, says=known.says)


class TermRole(SphinxRole):
    """Reads the role."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        depend_on_package(self.env, "site/data/terms.toml")
        try:
            found = term(self.text.strip())
        except UnknownName as error:
            logger.warning(
                "term: %s", error.sentence, location=self.get_location(), type="creditrights", subtype="term"
            )
            return [nodes.inline("", self.text)], []
        return [term_link(found, found.name)], []


class Terms(SphinxDirective):
    """Reads the directive: the whole glossary, group by group."""

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "site/data/terms.toml", "law/data/*.toml")
        known = terms()
        found: list[nodes.Node] = []
        for number, group in enumerate(dict.fromkeys(each.group for each in known), start=1):
            entries = [self.entry(each) for each in known if each.group == group]
            found.append(part(group, f"terms-{number}", entries))
        return found

    def entry(self, known: Term) -> nodes.Node:
        """One term."""
        english = box("span", "cr-english", "", [nodes.Text(known.english)], lang="en")
        head = nodes.paragraph("", "", nodes.strong("", known.name), nodes.Text(" "), english)
        says = nodes.paragraph("", known.says)
        children: list[nodes.Node] = [head, says]
        if known.also:
            says += nodes.Text("也叫：" + "、".join(known.also) + "。")
        for key in known.cites:
            citation = registry().cite(key)
            provision = citation.provision
            day = provision.checked_on.isoformat()
            says += nodes.Text(" ")
            says += law_reference("", citation.name(), key=provision.key, checked_on=day, tip=law_tip(citation))
        if known.page:
            children.append(nodes.paragraph("", "", nodes.Text("→ "), page_link(self.env, known.page)))
        found = box("div", "cr-term", "", children)
        found["ids"] = [known.anchor]
        return found


def visit(self: HTML5Translator, node: term_reference) -> None:
    """Write the link."""
    address = self.builder.get_relative_uri(self.builder.current_docname, GLOSSARY) + "#" + node["anchor"]
    self.body.append(self.starttag(node, "a", "", CLASS="cr-term-link", href=address, title=node["says"]))


def depart(self: HTML5Translator, node: term_reference) -> None:
    """Close the link."""
    self.body.append("</a>")


def setup(app: Sphinx) -> None:
    """Hang up the role, in the place of Sphinx's own, and the directive."""
    app.add_node(term_reference, html=(visit, depart))
    app.add_role_to_domain("std", "term", TermRole(), override=True)
    app.add_directive("terms", Terms)
