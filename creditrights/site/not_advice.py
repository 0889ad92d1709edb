"""The directive `not-advice`: once a page, what this is not and whom to call.

```{not-advice}
```
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

SENTENCE = (
    '这是普法教育，不是法律意见。免费法律咨询拨 <a href="tel:12348">12348</a>；'
    '有人身危险拨 <a href="tel:110">110</a>；心里撑不住拨 <a href="tel:12356">12356</a>（心理援助热线）。'
)


class NotAdvice(SphinxDirective):
    """Reads the directive."""

    def run(self) -> list[nodes.Node]:
        return [nodes.raw("", f'<p class="cr-not-advice">{SENTENCE}</p>', format="html")]


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("not-advice", NotAdvice)
