"""The directive `answers`: which page answers each claim of the article, and each title at its end.

    ```{answers} claims
    ```
    ```{answers} titles
    ```

Made from creditrights/site/data/article.toml; the build warns where a label is not in the book.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.site.article import VERDICTS, claims, counts, titles
from creditrights.site.links import depend_on_package
from creditrights.site.listing import Cell, page_link, part, table

logger = logging.getLogger(__name__)


class Answers(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "site/data/article.toml")
        shown = {"claims": self.claims, "titles": self.titles}.get(self.arguments[0])
        if shown is not None:
            return shown()
        logger.warning(
            "answers: 只有 claims 和 titles，没有“%s”。",
            self.arguments[0],
            location=self.get_location(),
            type="creditrights",
            subtype="answers",
        )
        return []

    def claims(self) -> list[nodes.Node]:
        """How many there are of each verdict, then the claims by part of the article."""
        stated = claims()
        meanings = {verdict: meaning for verdict, _, _, meaning in VERDICTS}
        counted = [[verdict, str(count), meanings[verdict]] for verdict, count in counts()]
        found: list[nodes.Node] = [table(("判定", "几句", "什么意思"), counted, numeric=("几句",))]
        for number, name in enumerate(dict.fromkeys(each.part for each in stated), start=1):
            rows: list[list[Cell]] = [
                [
                    f"{each.number}　{each.says}",
                    [page_link(self.env, each.label, each.verdict)],
                    [page_link(self.env, each.answer)],
                ]
                for each in stated
                if each.part == name
            ]
            found.append(part(name, f"answers-claims-{number}", [table(("文章说", "判定", "看哪里"), rows)]))
        return found

    def titles(self) -> list[nodes.Node]:
        """The titles in the article's order."""
        rows: list[list[Cell]] = [
            [f"{number}　{each.asks}", [page_link(self.env, each.answer)]]
            for number, each in enumerate(titles(), start=1)
        ]
        return [table(("标题问什么", "看哪里"), rows)]


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("answers", Answers)
