"""The role `checked`: the day on which the law cited on this page was checked, taken from its `law` roles.

    {checked}`home-visit`      文字核对日 2026-11-24

Where the provisions were checked on different days, the earliest and the latest are shown. The build fails where the
page cites no law. The text of the role is the page's own label, there for the person who reads the source.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from creditrights.site.law import law_reference

logger = logging.getLogger(__name__)


class checked_day(nodes.inline):  # type: ignore[misc]
    """Stands in the page until all its citations have been read."""


class CheckedRole(SphinxRole):
    """Reads the role."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        node = checked_day("", self.text)
        self.set_source_info(node)
        return [node], []


class FillChecked(SphinxTransform):
    """Puts the day in place once the whole page has been read."""

    default_priority = 900

    def apply(self, **kwargs: object) -> None:
        days = sorted({node["checked_on"] for node in self.document.findall(law_reference)})
        for node in list(self.document.findall(checked_day)):
            if not days:
                logger.warning(
                    "checked: 这一页没有引用任何条文，没有核对日可写。",
                    location=node,
                    type="creditrights",
                    subtype="checked",
                )
            text = "文字核对日 " + " 至 ".join(days[:1] + days[-1:] if len(days) > 1 else days)
            node.replace_self(nodes.inline("", text, classes=["cr-checked-day"]))


def setup(app: Sphinx) -> None:
    """Hang up the role."""
    app.add_node(checked_day)
    app.add_role("checked", CheckedRole())
    app.add_transform(FillChecked)
