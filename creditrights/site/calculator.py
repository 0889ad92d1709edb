"""The directive `calculator`: a calculator, live in the page, with a worked example computed when the book is built.

    ```{calculator} overdue-interest
    ---
    set: |
      principal=50000
      rate=18
    ---
    ```

`set` replaces answers of the worked example, one `field=text` a line; a single one may be written `:set: rate=18`.

The same calculator may stand on a page several times, from this directive or in the output of a notebook: the second
one has a 2 in the ids of its controls and in its name, and so on, so that every label finds its own control.
"""

import re
from collections import Counter

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.errors import UnknownName
from creditrights.site.links import depend_on_package
from creditrights.site.wrapping import html_of_ours, page_html

logger = logging.getLogger(__name__)

#: what stands under a calculator until the page's script takes over
NOT_LIVE = "这是一个算好的示例。要填自己的数字，请联网打开本页，并允许浏览器运行 JavaScript。"


class CalculatorDirective(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1
    option_spec = {"set": directives.unchanged}  # noqa: RUF012

    def run(self) -> list[nodes.Node]:
        from creditrights.calculators.catalogue import calculator
        from creditrights.calculators.form import answer
        from creditrights.calculators.html import calculator_html

        depend_on_package(
            self.env, "law/**/*.*", "money/**/*.*", "legality/**/*.*", "planning/*.py", "calculators/*.py", "*.py"
        )
        try:
            chosen = calculator(self.arguments[0])
            texts = chosen.form.defaults()
            for line in self.options.get("set", "").splitlines():
                field, _, text = line.strip().partition("=")
                texts[chosen.form.field(field.strip()).id] = text.strip()
        except UnknownName as error:
            return self.refused(error.sentence)
        outcome = answer(chosen, texts)
        if outcome.result is None:
            return self.refused("示例算不出来：" + "；".join(error.sentence for error in outcome.errors))
        return [html_of_ours(calculator_html(chosen, texts, outcome, NOT_LIVE), searchable=False)]

    def refused(self, sentence: str) -> list[nodes.Node]:
        """Nothing, and a warning: warnings are errors in our build."""
        logger.warning(
            "calculator: %s", sentence, location=self.get_location(), type="creditrights", subtype="calculator"
        )
        return []


def number(app: Sphinx, doctree: nodes.document) -> None:
    """Tell the calculators of a page apart that stand on it more than once."""
    seen: Counter[str] = Counter()

    def numbered(section: re.Match[str]) -> str:
        seen[section["id"]] += 1
        return _with_number(section[0], section["id"], seen[section["id"]])

    for node in list(doctree.findall(lambda each: isinstance(each, (page_html, nodes.raw)))):
        if isinstance(node, page_html):
            node["html"] = SECTION.sub(numbered, node["html"])
        elif node.get("format") == "html":
            html = SECTION.sub(numbered, node.astext())
            node.rawsource = html
            node.clear()
            node += nodes.Text(html)


#: a calculator as calculators.html writes it; its attributes are escaped and stand in a fixed order
SECTION = re.compile(
    r'<section class="cr-calculator" aria-label="[^"]*" data-calculator="(?P<id>[^"]+)">.*?</section>', re.DOTALL
)


def _with_number(html: str, id: str, place: int) -> str:
    if place == 1:
        return html
    html = re.sub(rf' (id|for|aria-describedby)="cr-{re.escape(id)}-', rf' \1="cr-{id}-{place}-', html)
    return re.sub(r'aria-label="([^"]*)"', rf'aria-label="\1（第 {place} 处）"', html, count=1)


def setup(app: Sphinx) -> None:
    """Hang up the directive, and the numbering once a page has been read."""
    app.add_directive("calculator", CalculatorDirective)
    app.connect("doctree-read", number)
