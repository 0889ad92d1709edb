"""The directive `commands`: calculators as commands, with what each takes and a worked example.

    ```{commands} money
    ```

`money` shows those that compute, `checkers` those that judge conduct; letters have a command of their own. All of it comes from the catalogue: a question
that is added there is on the page with the next build. Each calculator has an anchor (`command-bill`) and its JSON
schema as a file beside the page's scripts.
"""

import json
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.calculators.conduct import CHECKERS
from creditrights.calculators.described import schema, short_commands
from creditrights.calculators.form import Calculator, answer
from creditrights.calculators.html import escape, head_cell, tag
from creditrights.letters import catalogue as letters
from creditrights.site.links import depend_on_package
from creditrights.site.wrapping import html_of_ours


class Commands(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "law/**/*.*", "money/**/*.*", "legality/**/*.*", "calculators/*.py")
        judging = directives.choice(self.arguments[0], ("money", "checkers")) == "checkers"
        up = "../" * self.env.docname.count("/")
        others = [each for each in CALCULATORS if each not in CHECKERS and each.id not in dict(letters.PLACES)]
        return [command_section(each, up) for each in (CHECKERS if judging else others)]


def command_section(calculator: Calculator, up: str) -> nodes.section:
    """One calculator; `up` leads from the page to the root of the book."""
    name = "command-" + calculator.id
    section = nodes.section("", nodes.title("", calculator.title), ids=[name], names=[name])
    section += html_of_ours(command_html(calculator, up))
    return section


def command_html(calculator: Calculator, up: str) -> str:
    """How it is called, what it takes, and what it answers to its worked example."""
    return (
        tag("p", escape(calculator.lead))
        + tag("pre", escape("\n".join(calls(calculator))))
        + fields_html(calculator)
        + fold("示例文件和结果", example_html(calculator))
        + tag("p", tag("a", "JSON 模式（JSON Schema）", href=f"{up}_static/schema/{calculator.id}.json"))
    )


def calls(calculator: Calculator) -> list[str]:
    """The ways to call it."""
    called = [f"creditrights calculate {calculator.id} FILE.json --json"]
    called += [f"creditrights {name} FILE.json --json" for name, id in short_commands() if id == calculator.id]
    return [*called, called[-1].replace("--json", "--xlsx 计算表.xlsx --docx 计算书.docx")]


def fields_html(calculator: Calculator) -> str:
    """The questions: name in JSON, what is asked, what is allowed."""
    heads = ("字段", "问题", "怎么填")
    rows = ""
    for field in calculator.form.fields:
        cells = (tag("code", escape(field.id)), escape(field.label), escape(field.allowed()))
        rows += tag("tr", "".join(tag("td", cell, data_label=head) for head, cell in zip(heads, cells, strict=True)))
    head = tag("tr", "".join(head_cell(head) for head in heads))
    table = tag("table", tag("thead", head) + tag("tbody", rows), "cr-table")
    return fold(f"字段（{len(calculator.form.fields)} 个）", tag("div", table, "cr-scroll", tabindex="0"))


def example_html(calculator: Calculator) -> str:
    """The worked example as a file, and the beginning of the answer."""
    texts = calculator.form.defaults()
    given = {id: text for id, text in texts.items() if text}
    outcome = answer(calculator, texts).as_json()
    result = outcome["result"]
    assert isinstance(result, dict)
    shown = {"ok": True, "result": {name: result[name] for name in ("answer", "verdict", "figures")}}
    return (
        tag("p", "文件：")
        + tag("pre", escape(pretty(given)))
        + tag("p", "结果（这里只列开头几项，另有 tables、passages、citations、ask）：")
        + tag("pre", escape(pretty(shown)))
    )


def pretty(value: object) -> str:
    """JSON that people can read."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def fold(title: str, inner: str) -> str:
    """Something opened on a touch."""
    return tag("details", tag("summary", escape(title)) + inner, "cr-part")


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the schemas where the pages link to them."""
    if exception is None and app.builder.format == "html":
        folder = Path(app.outdir, "_static", "schema")
        folder.mkdir(parents=True, exist_ok=True)
        for each in CALCULATORS:
            (folder / (each.id + ".json")).write_text(pretty(schema(each)) + "\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Hang up the directive, and have the schemas written when the book is built."""
    app.add_directive("commands", Commands)
    app.connect("build-finished", write)
