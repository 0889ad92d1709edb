"""The role `law`: a provision by name, explained when pointed at, linked to its place on the page of provisions.

    {law}`civil-code:1033`
    {law}`civil-code:1033#第1项`
    {law}`public-security-2012:42@2025-12-31`      a text that is no longer in force needs the day on which it was

The build fails on an id nobody declared (the nearest one is named) and on a text that is not in force.
"""

from datetime import date

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole
from sphinx.writers.html5 import HTML5Translator

from creditrights.calculators.html import empty_tag, law_tip
from creditrights.errors import UnknownName
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.site.links import depend_on_package, law_url

logger = logging.getLogger(__name__)


class law_reference(nodes.inline):  # type: ignore[misc]  # docutils names its nodes in lower case and has no types
    """A provision named in prose. Attributes: key, checked_on, tip."""


class LawRole(SphinxRole):
    """Reads the role."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        depend_on_package(self.env, "law/data/*.toml")
        key, _, day = self.text.strip().partition("@")
        try:
            citation = registry().cite(key)
        except UnknownName as error:
            return self.refused(error.sentence)
        problem = out_of_force(citation, day)
        if problem:
            return self.refused(problem)
        provision = citation.provision
        node = law_reference(
            "", citation.name(), key=provision.key, checked_on=provision.checked_on.isoformat(), tip=law_tip(citation)
        )
        if day:
            node += nodes.inline("", f"（{day} 有效）", classes=["cr-day"])
        return [node], []

    def refused(self, sentence: str) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The text as it stands, and a warning: warnings are errors in our build."""
        logger.warning("law: %s", sentence, location=self.get_location(), type="creditrights", subtype="law")
        return [nodes.inline("", self.text)], []


def out_of_force(citation: Citation, day: str) -> str:
    """Why this provision may not be cited like this; empty if it may."""
    if not day:
        checked_through = registry().checked_through
        if citation.in_force(checked_through):
            return ""
        return f"{citation.name()} 在 {checked_through} 不是有效文本；若要引当时的文本，请写成“{citation.key}@当时的日期”。"
    try:
        when = date.fromisoformat(day)
    except ValueError:
        return f"“{day}”不是日期，请写成 2025-12-31 这样。"
    return "" if citation.in_force(when) else f"{citation.name()} 在 {day} 不是有效文本。"


def visit(self: HTML5Translator, node: law_reference) -> None:
    """Write the link."""
    address = law_url(self.builder, self.builder.current_docname, node["key"])
    # docutils would make one line of the title
    self.body.append(empty_tag("a", "cr-cite", data_law=node["key"], href=address, title=node["tip"]))


def depart(self: HTML5Translator, node: law_reference) -> None:
    """Close the link."""
    self.body.append("</a>")


def setup(app: Sphinx) -> None:
    """Hang up the role."""
    app.add_node(law_reference, html=(visit, depart))
    app.add_role("law", LawRole())
