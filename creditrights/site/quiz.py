"""The directive `quiz`: a page's questions, with the first set of numbers worked when the book is built.

    ```{quiz} overdue-interest
    ```

Without a script each question stands with its answer behind a touch; the page's script makes it answer.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.errors import CreditRightsError
from creditrights.site.links import depend_on_package
from creditrights.site.wrapping import html_of_ours

logger = logging.getLogger(__name__)


class QuizDirective(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        from creditrights.quiz.html import NOT_LIVE, quiz_html
        from creditrights.quiz.quiz import FIRST, quiz

        depend_on_package(
            self.env, "law/**/*.*", "money/**/*.*", "legality/**/*.*", "calculators/*.py", "quiz/**/*.*", "*.py"
        )
        try:
            html = quiz_html(quiz(self.arguments[0]), FIRST, NOT_LIVE)
        except CreditRightsError as error:
            logger.warning(
                "quiz: %s", error.sentence, location=self.get_location(), type="creditrights", subtype="quiz"
            )
            return []
        return [html_of_ours(html)]


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("quiz", QuizDirective)
