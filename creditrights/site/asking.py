"""The directive `asking`: 问一问, a box for a sentence in the reader's own words.

    ```{asking}
    催收天天给我爸妈打电话，还说要来村里
    ```

Each line is an example that can be tried with one touch. book/assets/creditrights-search.js looks the sentence up in the
book's own texts; nothing is made up and nothing is sent.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from creditrights.calculators.html import escape, tag
from creditrights.site.wrapping import html_of_ours

#: a sentence, not a story
MOST_SIGNS = "300"

WITHOUT_SCRIPT = "问一问要用到 JavaScript；没有它时，请看目录。"


class Asking(SphinxDirective):
    """Reads the directive."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        return [html_of_ours(asking_html([line.strip() for line in self.content if line.strip()]), searchable=False)]


def asking_html(examples: list[str]) -> str:
    """The box, the examples, and the places where the answer will stand."""
    box = tag("label", "用自己的话说，一两句就够", for_="asking") + tag(
        "textarea",
        "",
        id="asking",
        rows="3",
        maxlength=MOST_SIGNS,
        autocomplete="off",
        spellcheck="false",
        aria_describedby="asking-help",
    )
    help = tag("p", "这句话只留在这一页，不存，不发出去。不用写姓名、电话、身份证号。", "cr-help", id="asking-help")
    buttons = tag("button", "在书里找", "cr-button", type="submit") + tag(
        "button", "清空", "cr-button cr-button-quiet", type="reset"
    )
    tries = "".join(tag("button", escape(each), "cr-try", type="button", data_try="") for each in examples)
    return (
        tag("form", box + help + tag("div", buttons, "cr-actions"), "cr-asking", data_asking="")
        + tag("div", tag("span", "试一句：", "cr-help") + tries, "cr-tries")
        + tag("p", tag("noscript", WITHOUT_SCRIPT), "cr-found", data_found="", role="status")
        + tag("ol", "", "cr-hits", data_hits="")
        + tag("div", "", "cr-told-facts", data_told_facts="")
    )


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("asking", Asking)
